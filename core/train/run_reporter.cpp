#include "core/train/run_reporter.h"

#include "core/base/clock.h"
#include "core/base/process.h"
#include "core/train/host_sample.h"

#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <sys/stat.h>

namespace tw {

namespace {

/// Nothing when there is no such file.
std::optional<FileId> fileIdOf(const std::filesystem::path &path)
{
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
        return {};
    return FileId {info.st_dev, info.st_ino};
}

} // namespace

Result<std::unique_ptr<RunReporter>> RunReporter::open(const RunFolder &folder)
{
    auto writer = EventWriter::open(folder.eventsFile());
    if (!writer)
        return writer.error();
    return std::unique_ptr<RunReporter>(new RunReporter(folder, std::move(*writer)));
}

RunReporter::RunReporter(RunFolder folder, EventWriter writer) :
    m_folder(std::move(folder)), m_folderId(fileIdOf(m_folder.path())), m_eventsId(fileIdOf(m_folder.eventsFile())),
    m_writer(std::move(writer))
{
    m_status.state = RunState::Preparing;
    m_status.process = thisProcess();
    tryStatusLocked();
    m_thread = std::jthread([this](const std::stop_token &stop) { beat(stop); });
}

RunReporter::~RunReporter()
{
    stopBeating();
}

void RunReporter::stopBeating()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

Json RunReporter::lastStart() const
{
    Json start = Json::object();
    std::int64_t offset = 0;
    for (;;) {
        const auto batch = readEvents(m_folder.eventsFile(), offset);
        if (!batch || batch->events.empty())
            return start;
        for (const auto &event : batch->events) {
            if (event.type == "start")
                start = event.body;
        }
        offset = batch->nextOffset;
    }
}

void RunReporter::beat(const std::stop_token &stop)
{
    HostSampler sampler(m_folder.path());
    sampler.sample();
    std::mutex idle;
    std::condition_variable_any wake;
    for (;;) {
        std::unique_lock lock(idle);
        wake.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; });
        if (stop.stop_requested())
            return;
        const auto host = sampler.sample();
        event("host", {{"cpu", host.cpuShare},
                       {"ram", host.memoryUsed},
                       {"ram_total", host.memoryTotal},
                       {"process", host.processMemory},
                       {"disk_free", host.diskFree}});
        const auto inPlace = checkPlace();
        const std::scoped_lock statusLock(m_mutex);
        if (!inPlace && !m_failure)
            m_failure = inPlace.error();
        tryStatusLocked();
    }
}

Result<> RunReporter::checkFolder() const
{
    if (fileIdOf(m_folder.path()) == m_folderId)
        return {};
    return Error {ErrorCode::Io, m_folder.path().string() + " was moved or deleted while the run was at work, so the run ends; where the "
                      "folder is now, resume goes on from its last checkpoint"};
}

Result<> RunReporter::checkPlace() const
{
    if (auto same = checkFolder(); !same)
        return same;
    if (fileIdOf(m_folder.eventsFile()) == m_eventsId)
        return {};
    return Error {ErrorCode::Io, m_folder.eventsFile().string() + " was deleted or replaced while the run was at work, so nobody would see "
                      "its steps; resume goes on from its last checkpoint"};
}

void RunReporter::event(const std::string &type, const Json &body)
{
    const std::scoped_lock lock(m_mutex);
    const bool areStepsTold = m_status.state == RunState::Finishing; // the result is worth more than a line about it
    if (m_failure && !areStepsTold)
        return;
    if (auto written = m_writer.append(type, body); !written && !areStepsTold) {
        m_failure = written.error();
        m_failure->message += "; a run that cannot tell its steps ends here, and resume goes on from its last checkpoint once "
                              "the folder can be written again";
        std::fprintf(stderr, "%s\n", m_failure->message.c_str());
    }
}

void RunReporter::phase(const std::string &name)
{
    event("phase", {{"name", name}});
}

void RunReporter::log(const std::string &line)
{
    const auto now = std::time_t(unixSeconds());
    std::tm parts {};
    localtime_r(&now, &parts);
    std::fprintf(stderr, "%02d:%02d:%02d  %s\n", parts.tm_hour, parts.tm_min, parts.tm_sec, line.c_str());
}

void RunReporter::warning(const std::string &code, const std::string &message)
{
    event("warning", {{"code", code}, {"message", message}});
    log("warning: " + message);
}

void RunReporter::setState(RunState state, const std::string &reason)
{
    const std::scoped_lock lock(m_mutex);
    m_status.state = state;
    m_status.reason = reason;
    tryStatusLocked();
}

Result<> RunReporter::end(RunState state, const std::string &reason, const std::optional<ErrorCode> &error)
{
    stopBeating(); // "end" is the last event
    log(reason);
    const std::scoped_lock lock(m_mutex);
    m_status.state = state;
    m_status.reason = reason;
    Result<> told;
    if (error)
        told = m_writer.appendLastWord("error", {{"code", errorCodeName(*error)}, {"message", reason}});
    if (told)
        told = m_writer.appendLastWord("end", {{"state", runStateName(state)},
                                               {"reason", reason},
                                               {"step", m_status.step},
                                               {"peak_bytes", peakResidentBytes()}});
    if (!told)
        log("warning: the last events are missing, status.json has what they say: " + told.error().message);
    return writeStatusLocked().context(std::string("the run ended (") + runStateName(state) + "), but could not say so");
}

void RunReporter::setProgress(std::int64_t step, std::int64_t steps)
{
    const std::scoped_lock lock(m_mutex);
    m_status.step = step;
    m_status.steps = steps;
}

void RunReporter::setPaused(bool isPaused)
{
    const std::scoped_lock lock(m_mutex);
    m_status.isPaused = isPaused;
    tryStatusLocked();
}

std::optional<Error> RunReporter::failure() const
{
    const std::scoped_lock lock(m_mutex);
    return m_failure;
}

Result<> RunReporter::writeStatusLocked()
{
    m_status.heartbeat = unixSeconds();
    if (auto same = checkFolder(); !same) // another run may have the path by now
        return same;
    return m_folder.writeStatus(m_status);
}

/// A status that cannot be written (full disk) is no reason to stop: the heartbeat tries again in a second.
void RunReporter::tryStatusLocked()
{
    if (auto written = writeStatusLocked(); !written)
        std::fprintf(stderr, "%s\n", written.error().message.c_str());
}

} // namespace tw
