#pragma once

#include "app/studio/models/run_record.h"
#include "core/run/run_store.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <filesystem>
#include <utility>

namespace tw {

/// What a run's folder says of it and never takes back: its configuration and what it was told to cost.
struct RunFacts {
    QString model;  ///< "SmolLM2-135M-Instruct"; empty when unknown
    QString method; ///< "LoRA r 16", "DPO, QLoRA r 64", "Full"
    QList<std::pair<QString, QString>> settings; ///< key and value as config.yaml writes them
    double dollarsPerSecond = unknownValue;      ///< by the quote; 0 where nobody bills
    double dollarsTold = unknownValue;

    /// As config.yaml writes it, else the default of the key table; empty when neither says anything.
    [[nodiscard]] QString setting(const QString &key) const;
};

/// What the numbers of a run come to, small enough for a row of a list.
struct RunDigest {
    static constexpr int mostPoints = 60;
    QList<QPointF> lossLine; ///< x: share of the run's steps, y: mean loss; at most mostPoints
    double evalLoss = unknownValue;   ///< the last one
    double peakMemory = unknownValue; ///< bytes in use by the trainer
    std::int64_t step = -1;  ///< of the run when this was read
    RunState state = RunState::Queued;

    /// A digest of `run` as it is now could say something else that can be seen.
    [[nodiscard]] bool isStale(const RunSummary &run) const;
};

/// Missing files leave their part unknown. Any thread.
RunFacts readRunFacts(const std::filesystem::path &folder);
/// The store's thread.
RunDigest readRunDigest(const RunStore &store, const RunSummary &run);

} // namespace tw
