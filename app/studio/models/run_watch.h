#pragma once

#include "app/studio/models/run_record.h"
#include "app/studio/shell/studio_settings.h"
#include "core/config/train_config.h"
#include "core/run/run_folder.h"
#include "core/run/run_follower.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <optional>

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

/// What a run did between the studio's last look and this one.
struct RunAbsence {
    double closed = 0; ///< when the studio looked last, unix seconds
    double away = 0;   ///< seconds from then until the run was opened again
    double begin = 0;  ///< time of the last event that was taken in then
    double end = 0;    ///< time of the last event that was read on return
    std::int64_t steps = 0;
    std::int64_t evals = 0;
    std::int64_t checkpoints = 0;
    std::int64_t missing = 0; ///< events whose number is skipped in the log
};

/// Shorter absences are not told of: one has only looked at something else.
inline constexpr double shortestAbsence = 60;

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
    /// `lastLook`: where an earlier watch of this run ended.
    RunWatch(const RunFolder &folder, const std::filesystem::path &storeFile, const std::optional<RunLook> &lastLook = {},
             QObject *parent = nullptr);
    ~RunWatch() override;

    [[nodiscard]] const RunFolder &folder() const { return m_folder; }
    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] const RunStatus &status() const { return m_status; }
    [[nodiscard]] const ToldBefore &told() const { return m_told; }
    /// What its config.yaml says; nothing when that cannot be read.
    [[nodiscard]] const std::optional<TrainConfig> &config() const { return m_config; }
    /// What was read on return; nothing when the studio was not away, or the run did nothing meanwhile.
    [[nodiscard]] std::optional<RunAbsence> absence() const;
    /// Up to here the run has been seen; nothing before it was loaded.
    [[nodiscard]] std::optional<RunLook> look() const;
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
    std::optional<TrainConfig> m_config;
    RunAbsence m_absence;
    RunLook m_seen;
    QStringList m_problems;
    bool m_isLoaded = false;
    std::unique_ptr<RunFollower> m_follower; ///< last: its thread posts to all of the above
};

/// The last lines that the trainer printed, without the first one when it is cut; at most 256 KiB. Any thread.
/// Errors: NotFound (the trainer was never started), Io.
Result<QStringList> readTrainerOutput(const RunFolder &folder);

/// What plan.json of a run folder said; all unknown when it cannot be read.
ToldBefore readToldBefore(const RunFolder &folder);

} // namespace tw
