#include "core/run/run_follower.h"

#include "core/run/run_store.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace tw {

namespace fs = std::filesystem;

namespace {

/// A new store is tried for again after this long.
constexpr auto storePatience = std::chrono::seconds(5);
constexpr std::int64_t historyPiece = std::int64_t(4) << 20;

/// What one follower has seen and said; lives on its thread.
class Following
{
public:
    Following(const RunFolder &folder, fs::path storeFile, RunFollower::Begin begin) :
        m_folder(folder), m_storeFile(std::move(storeFile)), m_begin(begin)
    {
    }

    /// Looks once. `isMoreWaiting` says that the next look need not wait.
    RunUpdate look(bool &isMoreWaiting, const std::stop_token &stop)
    {
        RunUpdate update;
        // The status first: when it is final, what is read after it is all there will be.
        auto status = m_folder.observedStatus();
        const bool isHeld = m_folder.isHeld();
        if (status)
            update.status = *status;
        else
            say(update, status.error().message);
        store(update, stop);
        if (!m_isBegun) {
            update.isFirst = m_isBegun = true;
            if (m_begin == RunFollower::Begin::WithNews)
                m_offset = m_storedOffset;
        }
        const bool wasRead = read(update, isMoreWaiting);
        std::error_code error;
        const bool isGone = !fs::exists(m_folder.path(), error);
        update.isLast = isGone || (status && isFinal(status->state) && !isHeld && wasRead && !isMoreWaiting);
        return update;
    }

    /// Is there anything in it that the listener has not been told?
    bool isNews(const RunUpdate &update)
    {
        const bool isSameStatus = update.status.has_value() == m_status.has_value()
            && (!update.status
                || (update.status->state == m_status->state && update.status->step == m_status->step
                    && update.status->steps == m_status->steps && update.status->reason == m_status->reason
                    && update.status->isPaused == m_status->isPaused
                    && update.status->heartbeat == m_status->heartbeat));
        m_status = update.status;
        return !isSameStatus || !update.events.empty() || !update.problems.empty() || update.isFirst
            || update.startedOver || update.isLast;
    }

private:
    void say(RunUpdate &update, const std::string &problem)
    {
        if (std::find(m_said.begin(), m_said.end(), problem) != m_said.end())
            return;
        m_said.push_back(problem);
        update.problems.push_back(problem);
    }

    void startOver(RunUpdate &update)
    {
        m_offset = 0;
        m_lastSeq = 0;
        update.startedOver = true;
    }

    void store(RunUpdate &update, const std::stop_token &stop)
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_store && now >= m_nextTry) {
            m_nextTry = now + storePatience;
            auto opened = RunStore::open(m_storeFile);
            if (!opened)
                return say(update, opened.error().message);
            for (const auto &warning : opened->warnings())
                say(update, warning);
            m_store.emplace(std::move(*opened));
        }
        for (bool hasMore = m_store.has_value(); hasMore && !stop.stop_requested();) {
            auto report = m_store->ingest(m_folder);
            hasMore = report && report->hasMore;
            if (!report)
                say(update, report.error().message);
            if (report && report->startedOver && m_isBegun)
                startOver(update);
            if (!report && report.error().code == ErrorCode::Damaged)
                m_store.reset(); // opening it again builds it anew
        }
        if (m_store)
            m_storedOffset = m_store->storedOffset(m_folder.identity().id).value_or(m_storedOffset);
    }

    /// False when the log could not be read.
    bool read(RunUpdate &update, bool &isMoreWaiting)
    {
        isMoreWaiting = false;
        auto batch = readEvents(m_folder.eventsFile(), m_offset, historyPiece);
        if (!batch && batch.error().code == ErrorCode::Damaged && m_offset > 0) {
            startOver(update);
            batch = readEvents(m_folder.eventsFile(), 0, historyPiece);
        }
        if (!batch) {
            say(update, batch.error().message);
            return false;
        }
        isMoreWaiting = batch->nextOffset > m_offset;
        m_offset = batch->nextOffset;
        for (auto &event : batch->events) {
            if (event.seq <= m_lastSeq)
                continue;
            m_lastSeq = event.seq;
            update.events.push_back(std::move(event));
        }
        for (const auto &line : batch->damagedLines)
            say(update, "events.jsonl, " + line);
        return true;
    }

    const RunFolder &m_folder;
    fs::path m_storeFile;
    RunFollower::Begin m_begin;
    std::optional<RunStore> m_store;
    std::chrono::steady_clock::time_point m_nextTry {};
    std::int64_t m_storedOffset = 0;
    std::int64_t m_offset = 0;
    std::int64_t m_lastSeq = 0;
    bool m_isBegun = false;
    std::optional<RunStatus> m_status;
    std::vector<std::string> m_said;
};

} // namespace

RunFollower::RunFollower(RunFolder folder, fs::path storeFile, Begin begin, Listener listener,
                         std::chrono::milliseconds interval) :
    m_folder(std::move(folder)), m_storeFile(std::move(storeFile)), m_begin(begin), m_listener(std::move(listener)),
    m_interval(interval), m_thread([this](const std::stop_token &stop) { follow(stop); })
{
}

RunFollower::~RunFollower()
{
    m_thread.request_stop();
    m_thread.join();
}

bool RunFollower::waitFinished(std::chrono::milliseconds timeout) const
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    while (!m_isFinished && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return m_isFinished;
}

void RunFollower::follow(const std::stop_token &stop)
{
    Following following(m_folder, m_storeFile, m_begin);
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
        bool isMoreWaiting = false;
        const RunUpdate update = following.look(isMoreWaiting, stop);
        if (stop.stop_requested())
            return;
        if (following.isNews(update))
            m_listener(update);
        if (update.isLast) {
            m_isFinished = true;
            return;
        }
        if (isMoreWaiting)
            continue;
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, m_interval, [] { return false; });
    }
}

} // namespace tw
