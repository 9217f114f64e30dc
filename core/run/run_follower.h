#pragma once

#include "core/run/event_log.h"
#include "core/run/run_folder.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace tw {

/// What became known of a run since the last update. Every event comes exactly once to each follower.
struct RunUpdate {
    std::vector<RunEvent> events;      ///< in the order of the file
    std::optional<RunStatus> status;   ///< observed; nothing while it cannot be read
    std::vector<std::string> problems; ///< damaged lines and what could not be read or stored, each said once
    bool isFirst = false;     ///< all earlier events of the run are in the store now: charts load their series from there
    bool startedOver = false; ///< the event log was cut or replaced: forget what was shown, events begin anew
    bool isLast = false;      ///< the run has ended and everything was read: no update follows
};

/// Keeps the store up to date with one run and tells what is new, on a thread of its own.
class RunFollower
{
public:
    /// Called on the follower's thread; must not destroy the follower.
    using Listener = std::function<void(const RunUpdate &)>;

    enum class Begin {
        WithHistory, ///< the first updates carry the run's events from its beginning
        WithNews,    ///< only what is written after the first update; what was before is in the store
    };

    /// Starts at once. `storeFile` is opened on the follower's thread; a store that cannot be used is a problem said
    /// in an update, the events come nevertheless.
    RunFollower(RunFolder folder, std::filesystem::path storeFile, Begin begin, Listener listener,
                std::chrono::milliseconds interval = std::chrono::milliseconds(200));
    /// Stops and joins: after it no call to the listener is under way.
    ~RunFollower();
    RunFollower(const RunFollower &) = delete;
    RunFollower &operator=(const RunFollower &) = delete;

    /// The last update was given.
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    /// Waits for the last update; false when `timeout` passed first. Not from the listener.
    [[nodiscard]] bool waitFinished(std::chrono::milliseconds timeout) const;

private:
    void follow(const std::stop_token &stop);

    RunFolder m_folder;
    std::filesystem::path m_storeFile;
    Begin m_begin;
    Listener m_listener;
    std::chrono::milliseconds m_interval;
    std::atomic<bool> m_isFinished = false;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace tw
