#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tw {

/// Names one process for ever: a pid alone is reused, and a start time means nothing after a reboot.
struct ProcessIdentity {
    int pid = 0;
    std::int64_t startTime = 0; ///< field 22 of /proc/PID/stat, in clock ticks since boot
    std::string bootId;         ///< /proc/sys/kernel/random/boot_id

    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};

ProcessIdentity thisProcess();
/// Nothing when no such process exists (a zombie counts as ended).
std::optional<ProcessIdentity> identifyProcess(int pid);
/// The very process is still there, not another one that got its number.
bool isRunning(const ProcessIdentity &process);

struct ProcessOptions {
    std::filesystem::path workingFolder;               ///< empty: the caller's
    std::map<std::string, std::string> environment;    ///< added to the caller's
    std::vector<std::string> unsetEnvironment;         ///< removed from it
};

struct ProcessOutput {
    int exitCode = 0; ///< 128 + signal when a signal ended it
    std::string standardOutput;
    std::string standardError;
};

/// Runs a program without a shell and waits. Errors: NotFound, Process (could not start), Cancelled (it was killed),
/// Process on timeout. Output beyond 64 MiB ends the program with an error.
Result<ProcessOutput> runProcess(const std::vector<std::string> &arguments, const ProcessOptions &options = {},
                                 std::chrono::milliseconds timeout = std::chrono::hours(24),
                                 std::stop_token stop = {});

/// Starts a program in a session of its own (setsid, standard input from /dev/null, both outputs appended to
/// `logFile`), so that it outlives the caller and its terminal. The caller need not wait for it.
Result<ProcessIdentity> startDetached(const std::vector<std::string> &arguments, const std::filesystem::path &logFile,
                                      const ProcessOptions &options = {});

/// The folder of the running executable: where its sister programs are.
std::filesystem::path executableFolder();

} // namespace tw
