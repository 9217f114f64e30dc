#pragma once

#include "core/base/json.h"
#include "core/base/process.h"
#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace tw {

enum class RunState { Queued, Preparing, Running, Finishing, Succeeded, Failed, Stopped };
const char *runStateName(RunState state);                       ///< "running"
std::optional<RunState> runStateFromName(std::string_view name);
inline bool isFinal(RunState state) { return state >= RunState::Succeeded; }

/// run.yaml: who this run is. Written once, when the folder is made.
struct RunIdentity {
    std::string id; ///< ULID
    std::string name;
    double created = 0; ///< unix seconds
    std::string engine = "tunewright";
    std::string engineVersion;
    std::string where = "this machine";
    std::string parentRun;  ///< id, empty when none
    std::int64_t seed = 42;
    std::filesystem::path configDir; ///< relative paths of the configuration start here
};

/// status.json: replaced atomically by the trainer; the heartbeat tells a dead trainer from a slow one.
struct RunStatus {
    RunState state = RunState::Queued;
    std::optional<ProcessIdentity> process; ///< of the trainer
    std::int64_t step = 0;
    std::int64_t steps = 0;    ///< 0 while unknown
    double heartbeat = 0;      ///< unix seconds
    std::string reason;        ///< why it ended: "finished", "stop requested", an error's message
    bool isPaused = false;
};

/// Requests are empty files in control/.
enum class RunRequest { Stop, Save, Pause };

/// The folder of one run: paths, and the small files in it. Any thread; no state besides the path.
class RunFolder
{
public:
    /// Makes a new run folder: all files of the contract that exist before the trainer starts, `configText` byte for byte.
    /// An empty id becomes a new ULID, a `created` of 0 becomes now. Nothing is left behind on failure.
    /// Errors: Busy when `folder` already holds a run or files named like its parts; InvalidInput, Io, DiskFull.
    static Result<RunFolder> create(const std::filesystem::path &folder, const RunIdentity &identity,
                                    std::string_view configText, const Json &plan);
    /// Errors: NotFound when it is not a run folder, Damaged.
    static Result<RunFolder> open(const std::filesystem::path &folder);

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] const RunIdentity &identity() const { return m_identity; }
    [[nodiscard]] std::filesystem::path configFile() const { return m_path / "config.yaml"; }
    [[nodiscard]] std::filesystem::path planFile() const { return m_path / "plan.json"; }
    [[nodiscard]] std::filesystem::path eventsFile() const { return m_path / "events.jsonl"; }
    [[nodiscard]] std::filesystem::path logFile() const { return m_path / "log.txt"; }
    [[nodiscard]] std::filesystem::path statusFile() const { return m_path / "status.json"; }
    [[nodiscard]] std::filesystem::path lockFile() const { return m_path / ".lock"; }
    /// Locked by a launcher from before the trainer's start until the trainer reported itself.
    [[nodiscard]] std::filesystem::path launchLockFile() const { return m_path / ".launch"; }
    [[nodiscard]] std::filesystem::path checkpointsFolder() const { return m_path / "checkpoints"; }
    [[nodiscard]] std::filesystem::path outputFolder() const { return m_path / "output"; }

    [[nodiscard]] Result<RunStatus> readStatus() const;
    /// Replaces the file; on a full disk it writes over it in place.
    [[nodiscard]] Result<> writeStatus(const RunStatus &status) const;
    /// The state as it really is: a status that says running while its process is gone reads Failed with a reason.
    [[nodiscard]] Result<RunStatus> observedStatus() const;

    [[nodiscard]] Result<> request(RunRequest request) const;      ///< idempotent
    [[nodiscard]] Result<> withdraw(RunRequest request) const;     ///< e.g. the end of a pause; idempotent
    [[nodiscard]] bool isRequested(RunRequest request) const;
    /// A RunLock on this folder is held by some process. Looks without taking it.
    [[nodiscard]] bool isHeld() const;

    /// Deletes what makes the folder a run, and the folder when nothing else is in it. Errors: Busy while held, Io.
    [[nodiscard]] Result<> removeParts() const;

private:
    std::filesystem::path m_path;
    RunIdentity m_identity;
};

/// Held by the trainer while it lives (a lock of the open file .lock, released by the kernel with the process).
class RunLock
{
public:
    /// Errors: Busy, naming the process that holds it.
    static Result<RunLock> acquire(const RunFolder &folder);
    /// The same on any lock file, which is made when it is not there.
    static Result<RunLock> acquireFile(const std::filesystem::path &file);
    RunLock(RunLock &&other) noexcept;
    RunLock &operator=(RunLock &&other) noexcept;
    ~RunLock();

private:
    explicit RunLock(int fd) : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace tw
