#include "core/run/run_folder.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/ulid.h"
#include "core/config/config_document.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr std::array stateNames {"queued", "preparing", "running", "finishing", "succeeded", "failed", "stopped"};

/// What only a run folder has: a new run must not write over any of it.
constexpr std::array contractNames {"run.yaml", "config.yaml", "plan.json", "events.jsonl", "log.txt",
                                    "status.json", "control", "checkpoints", "output"};

const char *requestName(RunRequest request)
{
    switch (request) {
    case RunRequest::Stop:
        return "stop";
    case RunRequest::Save:
        return "save";
    case RunRequest::Pause:
        return "pause";
    }
    return "";
}

/// JSON's quoted strings and numbers are YAML's too, so no emitter is needed for a flat list.
std::string encodeIdentity(const RunIdentity &identity)
{
    std::string text;
    const auto line = [&text](const char *key, const Json &value) {
        text += std::string(key) + ": " + compactJson(value) + "\n";
    };
    line("id", identity.id);
    line("name", identity.name);
    line("created", identity.created);
    line("engine", identity.engine);
    line("engine_version", identity.engineVersion);
    line("where", identity.where);
    line("parent_run", identity.parentRun.empty() ? Json() : Json(identity.parentRun));
    line("seed", identity.seed);
    line("config_dir", identity.configDir.string());
    return text;
}

std::string textOf(const ConfigDocument &document, const char *key, std::string fallback = {})
{
    const auto *node = document.find(key);
    return node && node->isScalar() && node->kind != ConfigNode::Kind::Null ? node->text : std::move(fallback);
}

/// The id becomes a part of paths and database keys.
bool isUsableId(const std::string &id)
{
    return !id.empty() && id.size() <= 64 && id.front() != '.'
        && std::all_of(id.begin(), id.end(), [](unsigned char c) { return std::isalnum(c) || std::strchr("-_.", c); });
}

Result<RunIdentity> decodeIdentity(const std::string &text, const fs::path &file)
{
    auto document = ConfigDocument::parse(text, file.string());
    if (!document)
        return Error {ErrorCode::Damaged, document.error().message};
    RunIdentity identity;
    identity.id = textOf(*document, "id");
    identity.name = textOf(*document, "name");
    identity.engine = textOf(*document, "engine", identity.engine);
    identity.engineVersion = textOf(*document, "engine_version");
    identity.where = textOf(*document, "where", identity.where);
    identity.parentRun = textOf(*document, "parent_run");
    identity.configDir = textOf(*document, "config_dir");
    const auto *created = document->find("created");
    const auto *seed = document->find("seed");
    if ((created && !created->asNumber()) || (seed && !seed->asInteger()))
        return Error {ErrorCode::Damaged, file.string() + ": \"created\" or \"seed\" is no number"};
    identity.created = created ? *created->asNumber() : 0;
    identity.seed = seed ? *seed->asInteger() : identity.seed;
    if (!isUsableId(identity.id))
        return Error {ErrorCode::Damaged, file.string() + ": \"id\" is missing or cannot be used as a name"};
    return identity;
}

Json encodeStatus(const RunStatus &status)
{
    Json json {{"state", runStateName(status.state)}, {"step", status.step},     {"steps", status.steps},
               {"heartbeat", status.heartbeat},       {"reason", status.reason}, {"paused", status.isPaused}};
    if (status.process) {
        json["pid"] = status.process->pid;
        json["start_time"] = status.process->startTime;
        json["boot_id"] = status.process->bootId;
    }
    return json;
}

/// Writes over a small file in the room it has, for a full disk: `text` ends with a line feed, and blanks before it make up
/// for what is longer now. One write within a page, which readers see whole or not at all.
bool overwriteInPlace(const fs::path &file, std::string text)
{
    constexpr std::size_t page = 4096;
    const int fd = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const off_t size = ::lseek(fd, 0, SEEK_END);
    if (size > off_t(text.size()))
        text.insert(text.size() - 1, std::size_t(size) - text.size(), ' ');
    const bool isWritten = size > 0 && text.size() <= page && ::pwrite(fd, text.data(), text.size(), 0) == ssize_t(text.size());
    ::close(fd);
    return isWritten;
}

/// A file descriptor of a lock file, unlocked by closing it.
/// The locks are those of the open file (fcntl F_OFD_*), not flock's: they end with the process just the same, and
/// F_OFD_GETLK tells whether one is held without taking it, so that looking never makes a starting trainer fail.
struct flock wholeFile(short type)
{
    struct flock region {};
    region.l_type = type;
    region.l_whence = SEEK_SET;
    return region;
}

/// -1 with errno set; EAGAIN when somebody else holds it.
int openLocked(const fs::path &file)
{
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return -1;
    struct flock region = wholeFile(F_WRLCK);
    if (::fcntl(fd, F_OFD_SETLK, &region) == 0)
        return fd;
    const int error = errno == EACCES ? EAGAIN : errno;
    ::close(fd);
    errno = error;
    return -1;
}

bool isLocked(const fs::path &file)
{
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    struct flock region = wholeFile(F_WRLCK);
    const bool isHeld = ::fcntl(fd, F_OFD_GETLK, &region) == 0 && region.l_type != F_UNLCK;
    ::close(fd);
    return isHeld;
}

Result<> writeContract(const RunFolder &folder, const RunIdentity &identity, std::string_view configText,
                       const Json &plan)
{
    const fs::path &path = folder.path();
    for (const fs::path &part : {path / "control", folder.checkpointsFolder()}) {
        if (auto made = ensureFolder(part); !made)
            return made;
    }
    const std::array<std::pair<fs::path, std::string>, 4> files {{
        {folder.configFile(), std::string(configText)},
        {folder.planFile(), plan.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"},
        {folder.eventsFile(), {}},
        {path / "run.yaml", encodeIdentity(identity)}, // last: with it the folder is a run
    }};
    if (auto written = folder.writeStatus({}); !written)
        return written;
    for (const auto &[file, content] : files) {
        if (auto written = writeFileAtomic(file, content); !written)
            return written;
    }
    return {};
}

} // namespace

const char *runStateName(RunState state)
{
    return stateNames[std::size_t(state)];
}

std::optional<RunState> runStateFromName(std::string_view name)
{
    const auto found = std::find(stateNames.begin(), stateNames.end(), name);
    if (found == stateNames.end())
        return {};
    return RunState(found - stateNames.begin());
}

Result<RunFolder> RunFolder::create(const fs::path &path, const RunIdentity &identity, std::string_view configText,
                                    const Json &plan)
{
    RunFolder folder;
    std::error_code error;
    folder.m_path = fs::absolute(path, error);
    folder.m_identity = identity;
    if (folder.m_identity.id.empty())
        folder.m_identity.id = makeUlid();
    if (folder.m_identity.created == 0)
        folder.m_identity.created = unixSeconds();
    if (!isUsableId(folder.m_identity.id))
        return Error {ErrorCode::InvalidInput, "run id \"" + identity.id + "\" cannot be used as a name"};
    const bool wasThere = fs::exists(folder.m_path, error);
    if (auto made = ensureFolder(folder.m_path); !made)
        return made.error();
    auto lock = RunLock::acquire(folder); // of two that make the same folder, one is told
    if (!lock)
        return lock.error();
    for (const char *name : contractNames) {
        if (!fs::exists(folder.m_path / name, error))
            continue;
        const bool isRun = fs::exists(folder.m_path / "run.yaml", error);
        if (!isRun)
            fs::remove(folder.lockFile(), error); // somebody's folder, and nothing of ours stays in it
        return Error {ErrorCode::Busy, folder.m_path.string() + (isRun ? " already holds a run; choose another folder, or resume that run"
                                                                       : std::string(" already holds ") + name
                                                                           + "; choose a folder that is new or empty")};
    }
    auto written = writeContract(folder, folder.m_identity, configText, plan);
    if (!written) {
        for (const char *name : contractNames)
            fs::remove_all(folder.m_path / name, error);
        fs::remove(folder.lockFile(), error);
        if (!wasThere)
            fs::remove(folder.m_path, error);
        return written.error().context("make the run folder");
    }
    return folder;
}

Result<RunFolder> RunFolder::open(const fs::path &path)
{
    RunFolder folder;
    std::error_code error;
    folder.m_path = fs::absolute(path, error);
    const fs::path file = folder.m_path / "run.yaml";
    auto text = readFile(file, 1 << 16);
    if (!text && text.error().code == ErrorCode::NotFound)
        return Error {ErrorCode::NotFound, folder.m_path.string() + " is not a run folder: it has no run.yaml"};
    if (!text)
        return text.error();
    auto identity = decodeIdentity(*text, file);
    if (!identity)
        return identity.error();
    folder.m_identity = *identity;
    return folder;
}

Result<RunStatus> RunFolder::readStatus() const
{
    auto json = readJson(statusFile(), 1 << 20);
    if (!json)
        return json.error();
    const auto state = runStateFromName(jsonValue(*json, "state", std::string()));
    if (!state)
        return Error {ErrorCode::Damaged, statusFile().string() + ": \"state\" is not one of the known states"};
    RunStatus status;
    status.state = *state;
    status.step = jsonValue<std::int64_t>(*json, "step", 0);
    status.steps = jsonValue<std::int64_t>(*json, "steps", 0);
    status.heartbeat = jsonValue(*json, "heartbeat", 0.0);
    status.reason = jsonValue(*json, "reason", std::string());
    status.isPaused = jsonValue(*json, "paused", false);
    if (const int pid = jsonValue(*json, "pid", 0); pid > 0) {
        status.process = ProcessIdentity {pid, jsonValue<std::int64_t>(*json, "start_time", 0),
                                          jsonValue(*json, "boot_id", std::string())};
    }
    return status;
}

Result<> RunFolder::writeStatus(const RunStatus &status) const
{
    const std::string text = compactJson(encodeStatus(status)) + "\n";
    auto written = writeFileAtomic(statusFile(), text);
    // The last word of a run must not be lost because the disk is full: that is what it has to say.
    if (!written && written.error().code == ErrorCode::DiskFull && overwriteInPlace(statusFile(), text))
        return {};
    return written;
}

Result<RunStatus> RunFolder::observedStatus() const
{
    auto status = readStatus();
    if (!status || isFinal(status->state) || !status->process || isRunning(*status->process) || isLocked(lockFile()))
        return status;
    // It may have written its last word between our reading and its end: only what is read now counts.
    status = readStatus();
    if (!status || isFinal(status->state))
        return status;
    status->state = RunState::Failed;
    status->isPaused = false;
    status->reason = "the trainer (process " + std::to_string(status->process->pid)
        + ") is gone without a last word; log.txt may say why, and resume continues from the last checkpoint";
    return status;
}

Result<> RunFolder::request(RunRequest request) const
{
    if (auto made = ensureFolder(m_path / "control"); !made)
        return made;
    const fs::path file = m_path / "control" / requestName(request);
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return systemError("write", file, errno);
    ::close(fd);
    return {};
}

Result<> RunFolder::withdraw(RunRequest request) const
{
    const fs::path file = m_path / "control" / requestName(request);
    if (::unlink(file.c_str()) != 0 && errno != ENOENT)
        return systemError("remove", file, errno);
    return {};
}

bool RunFolder::isRequested(RunRequest request) const
{
    std::error_code error;
    return fs::exists(m_path / "control" / requestName(request), error);
}

bool RunFolder::isHeld() const
{
    return isLocked(lockFile());
}

Result<> RunFolder::removeParts() const
{
    auto lock = RunLock::acquire(*this);
    if (!lock)
        return lock.error();
    // run.yaml goes last: a deletion that was cut short can be repeated.
    std::error_code error;
    for (auto name = contractNames.rbegin(); name != contractNames.rend(); ++name) {
        fs::remove_all(m_path / *name, error);
        if (error)
            return systemError("delete", m_path / *name, error.value());
    }
    for (const auto &entry : fs::directory_iterator(m_path, error)) { // of writers that were killed
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.') && name.ends_with(".tmp"))
            fs::remove(entry.path(), error);
    }
    fs::remove(lockFile(), error);
    fs::remove(launchLockFile(), error);
    fs::remove(m_path, error); // refused while other files are in it, which is right
    return {};
}

Result<RunLock> RunLock::acquire(const RunFolder &folder)
{
    return acquireFile(folder.lockFile());
}

Result<RunLock> RunLock::acquireFile(const fs::path &file)
{
    const int fd = openLocked(file);
    if (fd < 0 && errno == EAGAIN) {
        const std::string holder = readFile(file, 256).value_or(std::string());
        return Error {ErrorCode::Busy,
                      file.parent_path().string() + " is in use by process " + (holder.empty() ? "?" : holder)
                          + "; wait for it or stop it first"};
    }
    if (fd < 0)
        return systemError("lock", file, errno);
    // The number is only for people: a lock without it (disk full) holds as well.
    const std::string holder = std::to_string(::getpid());
    if (::ftruncate(fd, 0) == 0)
        [[maybe_unused]] const ssize_t n = ::pwrite(fd, holder.data(), holder.size(), 0);
    return RunLock(fd);
}

RunLock::RunLock(RunLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

RunLock &RunLock::operator=(RunLock &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

RunLock::~RunLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace tw
