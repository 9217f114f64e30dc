#pragma once

#include "app/studio/models/run_record.h"
#include "core/run/run_folder.h"
#include "core/run/run_follower.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <memory>

namespace tw {

/// What the plan said before the start, from plan.json; NaN where it says nothing.
struct ToldBefore {
    double peakBytes = unknownValue;
    double usableBytes = unknownValue;
    double seconds = unknownValue;
    double tokensPerSecond = unknownValue;
    double dollars = unknownValue;
    QString model;
};

struct RunChange {
    std::size_t firstStep = 0; ///< step rows from here on are new or other than before
    bool isRewound = false;    ///< rows that were known before changed: everything has to be taken anew
    bool hasNewState = false;
};

/// One run, followed on a thread of its own: its record grows here, on the GUI thread, with each change.
class RunWatch : public QObject
{
    Q_OBJECT
public:
    RunWatch(const RunFolder &folder, const std::filesystem::path &storeFile, QObject *parent = nullptr);
    ~RunWatch() override;

    [[nodiscard]] const RunFolder &folder() const { return m_folder; }
    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] const RunStatus &status() const { return m_status; }
    [[nodiscard]] const ToldBefore &told() const { return m_told; }
    /// Damaged lines and what could not be read, each once.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    /// All that was written before the watch began is in the record.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void changed(const tw::RunChange &change);

private:
    struct Batch;
    void take(const Batch &batch);

    RunFolder m_folder;
    RunRecord m_record;
    RunStatus m_status;
    ToldBefore m_told;
    QStringList m_problems;
    bool m_isLoaded = false;
    std::unique_ptr<RunFollower> m_follower; ///< last: its thread posts to all of the above
};

/// What plan.json of a run folder said; all unknown when it cannot be read.
ToldBefore readToldBefore(const RunFolder &folder);

} // namespace tw
