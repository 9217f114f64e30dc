#include "core/base/process.h"

#include "core/base/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t maxOutput = std::size_t(64) << 20;

/// argv and envp as execve wants them; the strings live as long as this object.
struct ExecArguments {
    std::vector<std::string> strings;
    std::vector<std::string> environmentStrings;
    std::vector<char *> argv;
    std::vector<char *> envp;

    ExecArguments(const std::vector<std::string> &arguments, const ProcessOptions &options) : strings(arguments)
    {
        for (char **entry = environ; *entry; ++entry) {
            const std::string text(*entry);
            const std::string name = text.substr(0, text.find('='));
            const bool isUnset = std::find(options.unsetEnvironment.begin(), options.unsetEnvironment.end(), name)
                != options.unsetEnvironment.end();
            if (!isUnset && !options.environment.contains(name))
                environmentStrings.push_back(text);
        }
        for (const auto &[name, value] : options.environment)
            environmentStrings.push_back(name + "=" + value);
        for (auto &text : strings)
            argv.push_back(text.data());
        argv.push_back(nullptr);
        for (auto &text : environmentStrings)
            envp.push_back(text.data());
        envp.push_back(nullptr);
    }
};

struct Pipe {
    int readEnd = -1;
    int writeEnd = -1;

    bool open()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        readEnd = ends[0];
        writeEnd = ends[1];
        return true;
    }
    void closeRead() { closeEnd(readEnd); }
    void closeWrite() { closeEnd(writeEnd); }
    ~Pipe()
    {
        closeRead();
        closeWrite();
    }

private:
    static void closeEnd(int &fd)
    {
        if (fd >= 0)
            ::close(fd);
        fd = -1;
    }
};

/// In the child, between fork and exec: only async-signal-safe calls.
[[noreturn]] void execOrReport(const ExecArguments &exec, const char *workingFolder, int reportFd)
{
    ::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (!workingFolder[0] || ::chdir(workingFolder) == 0)
        ::execvpe(exec.argv[0], exec.argv.data(), exec.envp.data());
    const int error = errno;
    [[maybe_unused]] const ssize_t n = ::write(reportFd, &error, sizeof error);
    ::_exit(127);
}

/// errno of the child's failed exec, or 0 when it started.
int readStartError(int fd)
{
    int error = 0;
    ssize_t n = 0;
    do {
        n = ::read(fd, &error, sizeof error);
    } while (n < 0 && errno == EINTR);
    return n == sizeof error ? error : 0;
}

Error startError(const std::vector<std::string> &arguments, int error)
{
    return {error == ENOENT ? ErrorCode::NotFound : ErrorCode::Process,
            "start " + arguments.front() + ": " + std::strerror(error)};
}

int exitCodeOf(int status)
{
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// A child with both outputs in the pipes, whose writing ends are closed here.
Result<pid_t> startPiped(const std::vector<std::string> &arguments, const ProcessOptions &options, Pipe &out, Pipe &err)
{
    Pipe report; // carries errno when exec fails
    if (arguments.empty() || !report.open())
        return Error {ErrorCode::Process, std::string("start a program: ") + std::strerror(errno)};
    const ExecArguments exec(arguments, options);
    const std::string folder = options.workingFolder.string();
    const pid_t pid = ::fork();
    if (pid < 0)
        return startError(arguments, errno);
    if (pid == 0) {
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(out.writeEnd, STDOUT_FILENO);
        ::dup2(err.writeEnd, STDERR_FILENO);
        execOrReport(exec, folder.c_str(), report.writeEnd);
    }
    out.closeWrite();
    err.closeWrite();
    report.closeWrite();
    if (const int error = readStartError(report.readEnd)) {
        ::waitpid(pid, nullptr, 0);
        return startError(arguments, error);
    }
    return pid;
}

/// Takes what a child prints until it has ended. It may close its outputs and go on: then only its end is waited for.
class Listener
{
public:
    Listener(pid_t pid, int out, int err) : m_pid(pid), m_watched {pollfd {out, POLLIN, 0}, pollfd {err, POLLIN, 0}} {}

    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    [[nodiscard]] std::size_t bytes() const { return m_output.standardOutput.size() + m_output.standardError.size(); }

    /// For a tenth of a second at most.
    void listen()
    {
        const bool isDrained = m_watched[0].fd < 0 && m_watched[1].fd < 0;
        if (isDrained) {
            const pid_t waited = ::waitpid(m_pid, &m_status, WNOHANG);
            m_hasEnded = waited == m_pid || (waited < 0 && errno != EINTR);
        }
        if (m_hasEnded)
            return;
        ::poll(m_watched.data(), m_watched.size(), isDrained ? 2 : 100);
        take(m_watched[0], m_output.standardOutput);
        take(m_watched[1], m_output.standardError);
    }

    ProcessOutput takeOutput()
    {
        m_output.exitCode = exitCodeOf(m_status);
        return std::move(m_output);
    }

    Error kill(Error why)
    {
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, &m_status, 0) < 0 && errno == EINTR) { }
        return why;
    }

private:
    static void take(pollfd &watched, std::string &output)
    {
        if (watched.fd < 0 || !(watched.revents & (POLLIN | POLLHUP | POLLERR)))
            return;
        char buffer[1 << 16];
        const ssize_t n = ::read(watched.fd, buffer, sizeof buffer);
        if (n > 0)
            output.append(buffer, std::size_t(n));
        else if (n == 0 || errno != EINTR)
            watched.fd = -1;
    }

    pid_t m_pid;
    std::array<pollfd, 2> m_watched; ///< a negative fd: closed
    ProcessOutput m_output;
    int m_status = 0;
    bool m_hasEnded = false;
};

} // namespace

ProcessIdentity thisProcess()
{
    return identifyProcess(::getpid()).value_or(ProcessIdentity {::getpid(), 0, {}});
}

std::optional<ProcessIdentity> identifyProcess(int pid)
{
    auto stat = readFile("/proc/" + std::to_string(pid) + "/stat", 1 << 16);
    if (!stat)
        return {};
    // The name in brackets may hold spaces and brackets: fields are counted from the last ')'.
    const auto close = stat->rfind(')');
    if (close == std::string::npos || close + 2 >= stat->size())
        return {};
    if ((*stat)[close + 2] == 'Z')
        return {};
    std::size_t at = close + 2;
    for (int field = 3; field < 22 && at != std::string::npos; ++field)
        at = stat->find(' ', at + 1);
    if (at == std::string::npos)
        return {};
    ProcessIdentity identity;
    identity.pid = pid;
    identity.startTime = std::strtoll(stat->c_str() + at, nullptr, 10);
    identity.bootId = readFile("/proc/sys/kernel/random/boot_id", 256).value_or(std::string());
    while (!identity.bootId.empty() && identity.bootId.back() == '\n')
        identity.bootId.pop_back();
    return identity;
}

bool isRunning(const ProcessIdentity &process)
{
    return process.pid > 0 && identifyProcess(process.pid) == process;
}

Result<ProcessOutput> runProcess(const std::vector<std::string> &arguments, const ProcessOptions &options,
                                 std::chrono::milliseconds timeout, std::stop_token stop)
{
    Pipe out;
    Pipe err;
    if (!out.open() || !err.open())
        return Error {ErrorCode::Process, std::string("start a program: ") + std::strerror(errno)};
    const auto pid = startPiped(arguments, options, out, err);
    if (!pid)
        return pid.error();
    Listener listener(*pid, out.readEnd, err.readEnd);
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    const std::string &name = arguments.front();
    while (!listener.hasEnded()) {
        if (stop.stop_requested())
            return listener.kill({ErrorCode::Cancelled, name + " was cancelled"});
        if (std::chrono::steady_clock::now() > deadline)
            return listener.kill({ErrorCode::Process, name + " took too long"});
        if (listener.bytes() > maxOutput)
            return listener.kill({ErrorCode::Process, name + " printed more than 64 MiB"});
        listener.listen();
    }
    return listener.takeOutput();
}

Result<ProcessIdentity> startDetached(const std::vector<std::string> &arguments, const fs::path &logFile,
                                      const ProcessOptions &options)
{
    Pipe report; // carries errno when exec fails
    Pipe grandchild; // carries the pid of the program
    if (arguments.empty() || !report.open() || !grandchild.open())
        return Error {ErrorCode::Process, std::string("start a program: ") + std::strerror(errno)};
    const int log = ::open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (log < 0)
        return systemError("write", logFile, errno);
    const ExecArguments exec(arguments, options);
    const std::string folder = options.workingFolder.string();
    const pid_t child = ::fork();
    if (child < 0) {
        ::close(log);
        return startError(arguments, errno);
    }
    if (child == 0) {
        // Twice forked, so that init reaps the program and no caller has to.
        ::setsid();
        const pid_t program = ::fork();
        if (program != 0) {
            [[maybe_unused]] const ssize_t n = ::write(grandchild.writeEnd, &program, sizeof program);
            ::_exit(program < 0 ? 1 : 0);
        }
        ::setsid();
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        execOrReport(exec, folder.c_str(), report.writeEnd);
    }
    ::close(log);
    report.closeWrite();
    grandchild.closeWrite();
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    pid_t program = -1;
    if (::read(grandchild.readEnd, &program, sizeof program) != sizeof program || program <= 0)
        return Error {ErrorCode::Process, "start " + arguments.front() + ": could not fork"};
    if (const int error = readStartError(report.readEnd))
        return startError(arguments, error);
    if (auto identity = identifyProcess(program))
        return *identity;
    return Error {ErrorCode::Process, arguments.front() + " ended as soon as it was started; see " + logFile.string()};
}

fs::path executableFolder()
{
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path(".") : self.parent_path();
}

} // namespace tw
