#pragma once

#include "core/base/json.h"
#include "core/run/event_log.h"
#include "core/run/run_folder.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace tw {

/// Tells a file or folder from another that has its name by now.
struct FileId {
    std::uint64_t device = 0;
    std::uint64_t number = 0; ///< inode
    bool operator==(const FileId &) const = default;
};

/// Everything a run tells the outside: events, status with heartbeat, and lines for the log (standard error).
/// A thread of its own beats once a second and adds `host` events. All calls are thread-safe.
class RunReporter
{
public:
    /// Errors: those of EventWriter.
    static Result<std::unique_ptr<RunReporter>> open(const RunFolder &folder);
    ~RunReporter();

    void event(const std::string &type, const Json &body);
    void phase(const std::string &name); ///< loading, tokenizing, training, evaluating, saving
    void log(const std::string &line);
    void warning(const std::string &code, const std::string &message);

    /// One that is not final: that is what end() is for. `reason`: what it waits for.
    void setState(RunState state, const std::string &reason = {});
    void setProgress(std::int64_t step, std::int64_t steps);
    void setPaused(bool isPaused);

    /// The last events and the last status. They get through on a full disk as well; events that a file system without room of
    /// its own for them refuses are said on standard error, and the status has them all. `error` is that of a failed run.
    /// Errors: DiskFull, Io: the status could not be written, so nobody who looks at the folder learns how the run ended.
    Result<> end(RunState state, const std::string &reason, const std::optional<ErrorCode> &error);
    /// The latest start event of an earlier process; an empty object when there is none.
    [[nodiscard]] Json lastStart() const;

    /// Errors: Io when the folder of the path is no longer the one that was opened, or its events were deleted: nothing more may be
    /// written there. The heartbeat looks too, and makes it the failure().
    [[nodiscard]] Result<> checkPlace() const;

    /// The first failure to write an event: the run cannot go on untold. Once it is Finishing, events that fail are left out.
    [[nodiscard]] std::optional<Error> failure() const;

private:
    RunReporter(RunFolder folder, EventWriter writer);
    void beat(const std::stop_token &stop);
    void stopBeating();
    [[nodiscard]] Result<> checkFolder() const;
    Result<> writeStatusLocked();
    void tryStatusLocked();

    RunFolder m_folder;
    std::optional<FileId> m_folderId;
    std::optional<FileId> m_eventsId;
    mutable std::mutex m_mutex;
    EventWriter m_writer;
    RunStatus m_status;
    std::optional<Error> m_failure;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace tw
