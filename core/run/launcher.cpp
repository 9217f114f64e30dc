#include "core/run/launcher.h"

#include "core/base/clock.h"
#include "core/base/files.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr auto lookInterval = std::chrono::milliseconds(10);
constexpr std::size_t shownLogLines = 12;

/// The end of log.txt from `from` bytes on: what this trainer said, not its predecessors.
std::string lastLogLines(const fs::path &logFile, std::uintmax_t from)
{
    const std::string text = readFile(logFile).value_or(std::string());
    std::string_view rest = std::string_view(text).substr(std::min<std::size_t>(from, text.size()));
    while (!rest.empty() && rest.back() == '\n')
        rest.remove_suffix(1);
    std::size_t begin = rest.size();
    for (std::size_t lines = 0; lines < shownLogLines && begin != std::string_view::npos && begin > 0; ++lines)
        begin = rest.rfind('\n', begin - 1);
    return std::string(begin == std::string_view::npos || begin == 0 ? rest : rest.substr(begin + 1));
}

std::uintmax_t sizeOf(const fs::path &file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

Error endedError(const RunStatus &status, const char *doing)
{
    return {ErrorCode::InvalidInput,
            std::string("cannot ") + doing + ": the run has ended (" + runStateName(status.state)
                + (status.reason.empty() ? "" : ": " + status.reason) + ")"};
}

/// A run can be started once and resumed when it did not succeed.
Result<> checkStartable(const RunStatus &status, bool isResume)
{
    if (status.state == RunState::Succeeded)
        return endedError(status, isResume ? "resume it" : "start it again");
    if (isFinal(status.state) && !isResume) {
        Error error = endedError(status, "start it again");
        error.message += "; resume continues it from its last checkpoint";
        return error;
    }
    return {};
}

/// Leaves word of a trainer that ended before it could. The lock keeps us from talking over a living one.
void recordFailure(const RunFolder &folder, const std::string &reason)
{
    auto lock = RunLock::acquire(folder);
    auto status = folder.readStatus();
    if (!lock || !status || isFinal(status->state))
        return;
    status->state = RunState::Failed;
    status->reason = reason;
    // The caller gets the same reason as an error, so a status that cannot be written loses nothing.
    (void)folder.writeStatus(*status).has_value();
}

} // namespace

LocalLauncher::LocalLauncher(fs::path trainer, std::chrono::milliseconds patience) :
    m_trainer(std::move(trainer)), m_patience(patience)
{
}

Result<fs::path> LocalLauncher::findTrainer()
{
    const char *named = std::getenv("TUNEWRIGHT_TRAIN");
    const fs::path trainer = named && *named ? fs::path(named) : executableFolder() / "tunewright-train";
    if (::access(trainer.c_str(), X_OK) != 0)
        return Error {ErrorCode::NotFound,
                      "no trainer at " + trainer.string()
                          + "; build the target tunewright-train, or name one in TUNEWRIGHT_TRAIN"};
    return trainer;
}

Result<ProcessIdentity> LocalLauncher::start(const RunFolder &folder, std::stop_token stop)
{
    return launch(folder, false, std::move(stop));
}

Result<ProcessIdentity> LocalLauncher::resumeRun(const RunFolder &folder, std::stop_token stop)
{
    return launch(folder, true, std::move(stop));
}

Result<ProcessIdentity> LocalLauncher::launch(const RunFolder &folder, bool isResume, std::stop_token stop) const
{
    // Held until the trainer has its own lock: of two launches at the same moment, the second is refused here.
    auto launching = RunLock::acquireFile(folder.launchLockFile());
    if (!launching)
        return launching.error();
    if (folder.isHeld())
        return Error {ErrorCode::Busy, "a trainer is already at work in " + folder.path().string()};
    auto status = folder.observedStatus();
    if (!status)
        return status.error();
    if (auto startable = checkStartable(*status, isResume); !startable)
        return startable.error();
    auto trainer = m_trainer.empty() ? findTrainer() : Result<fs::path>(m_trainer);
    if (!trainer)
        return trainer.error();
    for (const RunRequest old : {RunRequest::Stop, RunRequest::Save, RunRequest::Pause}) {
        if (auto withdrawn = folder.withdraw(old); !withdrawn)
            return withdrawn.error();
    }
    ProcessOptions options;
    options.unsetEnvironment = {"LD_LIBRARY_PATH"}; // the trainer brings its own libraries
    const auto logBegin = sizeOf(folder.logFile());
    auto process = startDetached({trainer->string(), folder.path().string()}, folder.logFile(), options);
    if (!process) {
        const std::string log = lastLogLines(folder.logFile(), logBegin);
        const Error error {process.error().code, process.error().message + (log.empty() ? "" : ": " + log)};
        recordFailure(folder, error.message);
        return error;
    }
    auto reported = awaitReport(folder, *process, logBegin, stop);
    if (!reported || !isResume)
        return reported;
    if (auto fine = awaitChecks(folder, *process, stop); !fine)
        return fine.error();
    return reported;
}

/// A resumed run may be refused (its data or its model changed, its checkpoints are damaged): whoever resumes hears of it here.
Result<> LocalLauncher::awaitChecks(const RunFolder &folder, const ProcessIdentity &trainer, const std::stop_token &stop) const
{
    const double deadline = monotonicSeconds() + std::chrono::duration<double>(m_patience).count();
    while (monotonicSeconds() < deadline && !stop.stop_requested()) {
        const bool isAlive = isRunning(trainer); // before the status: it may end between the two
        const auto status = isAlive ? folder.readStatus() : folder.observedStatus();
        const bool isFailed = status && status->process == trainer && status->state == RunState::Failed;
        if (isFailed && status->steps == 0) // it knew no number of steps yet: it trained none
            return Error {ErrorCode::Process, status->reason};
        if (!isAlive || (status && status->process == trainer && status->state != RunState::Preparing))
            return {};
        std::this_thread::sleep_for(lookInterval);
    }
    return {}; // it reads for long, and who resumed it need not wait
}

Result<ProcessIdentity> LocalLauncher::awaitReport(const RunFolder &folder, const ProcessIdentity &trainer,
                                                   std::uintmax_t logBegin, std::stop_token stop) const
{
    const auto hasReported = [&] {
        const auto status = folder.readStatus();
        return status && status->process == trainer;
    };
    const double deadline = monotonicSeconds() + std::chrono::duration<double>(m_patience).count();
    for (;;) {
        const bool isAlive = isRunning(trainer); // before the status: a short run may report and end between the two
        if (hasReported())
            return trainer;
        if (!isAlive) {
            const std::string log = lastLogLines(folder.logFile(), logBegin);
            const std::string reason = "the trainer ended before it began"
                + (log.empty() ? "; it left no word in " + folder.logFile().string() : ": " + log);
            recordFailure(folder, reason);
            return Error {ErrorCode::Process, reason};
        }
        const bool isLate = monotonicSeconds() > deadline;
        if (isLate || stop.stop_requested()) {
            ::kill(trainer.pid, SIGKILL);
            const std::string reason = isLate ? "the trainer did not report in time" : "the start was cancelled";
            while (isRunning(trainer))
                std::this_thread::sleep_for(lookInterval);
            recordFailure(folder, reason);
            return Error {isLate ? ErrorCode::Process : ErrorCode::Cancelled, reason};
        }
        std::this_thread::sleep_for(lookInterval);
    }
}

Result<> LocalLauncher::stop(const RunFolder &folder)
{
    auto status = folder.observedStatus();
    if (!status)
        return status.error();
    if (isFinal(status->state))
        return endedError(*status, "stop it");
    if (auto requested = folder.request(RunRequest::Stop); !requested)
        return requested;
    // A paused trainer must hear of the stop: it looks for the end of its pause only.
    if (auto withdrawn = folder.withdraw(RunRequest::Pause); !withdrawn)
        return withdrawn;
    if (status->state != RunState::Queued)
        return {};
    // Nobody may be there to answer; whoever starts it now either holds a lock or finds the request withdrawn.
    auto launching = RunLock::acquireFile(folder.launchLockFile());
    if (!launching || folder.isHeld())
        return {};
    status->state = RunState::Stopped;
    status->reason = "stopped before it was started";
    if (auto written = folder.writeStatus(*status); !written)
        return written;
    return folder.withdraw(RunRequest::Stop);
}

Result<> LocalLauncher::save(const RunFolder &folder)
{
    return ask(folder, RunRequest::Save, "save it");
}

Result<> LocalLauncher::pause(const RunFolder &folder)
{
    return ask(folder, RunRequest::Pause, "pause it");
}

Result<> LocalLauncher::unpause(const RunFolder &folder)
{
    auto status = folder.observedStatus();
    if (!status)
        return status.error();
    if (isFinal(status->state))
        return endedError(*status, "continue it");
    return folder.withdraw(RunRequest::Pause);
}

Result<> LocalLauncher::ask(const RunFolder &folder, RunRequest request, const char *doing) const
{
    auto status = folder.observedStatus();
    if (!status)
        return status.error();
    if (isFinal(status->state))
        return endedError(*status, doing);
    return folder.request(request);
}

} // namespace tw
