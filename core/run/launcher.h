#pragma once

#include "core/base/result.h"
#include "core/run/run_folder.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace tw {

/// Starts trainers in run folders and passes requests to them. Any thread.
class Launcher
{
public:
    virtual ~Launcher() = default;

    /// Starts the trainer of a queued run and waits until it reported itself in status.json.
    /// Errors: Busy when a trainer is at work there or being started; InvalidInput when the run has ended;
    /// NotFound without a trainer; Process, with the last lines of its log, when it ended before reporting; Cancelled.
    virtual Result<ProcessIdentity> start(const RunFolder &folder, std::stop_token stop = {}) = 0;
    /// The same for a run that stopped or failed (or whose trainer is gone): it continues from its newest checkpoint. Waits until the
    /// trainer found everything as it was, at most as long as for a start. Errors also: Process with its reason when it did not.
    virtual Result<ProcessIdentity> resumeRun(const RunFolder &folder, std::stop_token stop = {}) = 0;

    /// Requests return at once; the trainer answers at its next step. Errors: InvalidInput when the run has ended, Io.
    /// A run that was never started is stopped on the spot.
    virtual Result<> stop(const RunFolder &folder) = 0;
    virtual Result<> save(const RunFolder &folder) = 0;
    virtual Result<> pause(const RunFolder &folder) = 0;
    virtual Result<> unpause(const RunFolder &folder) = 0;
};

/// Trainers on this machine: each a process in a session of its own, which outlives the caller.
class LocalLauncher : public Launcher
{
public:
    /// `trainer` empty: what findTrainer() finds at each start.
    explicit LocalLauncher(std::filesystem::path trainer = {},
                           std::chrono::milliseconds patience = std::chrono::minutes(2));

    /// $TUNEWRIGHT_TRAIN, else tunewright-train beside the running executable. Errors: NotFound, with the way out.
    static Result<std::filesystem::path> findTrainer();

    Result<ProcessIdentity> start(const RunFolder &folder, std::stop_token stop = {}) override;
    Result<ProcessIdentity> resumeRun(const RunFolder &folder, std::stop_token stop = {}) override;
    Result<> stop(const RunFolder &folder) override;
    Result<> save(const RunFolder &folder) override;
    Result<> pause(const RunFolder &folder) override;
    Result<> unpause(const RunFolder &folder) override;

private:
    Result<ProcessIdentity> launch(const RunFolder &folder, bool isResume, std::stop_token stop) const;
    Result<ProcessIdentity> awaitReport(const RunFolder &folder, const ProcessIdentity &trainer,
                                        std::uintmax_t logBegin, std::stop_token stop) const;
    Result<> awaitChecks(const RunFolder &folder, const ProcessIdentity &trainer, const std::stop_token &stop) const;
    Result<> ask(const RunFolder &folder, RunRequest request, const char *doing) const;

    std::filesystem::path m_trainer;
    std::chrono::milliseconds m_patience;
};

} // namespace tw
