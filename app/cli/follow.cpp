#include "app/cli/follow.h"

#include "app/cli/output.h"
#include "core/base/units.h"
#include "core/run/run_follower.h"
#include "core/run/run_store.h"

#include <algorithm>
#include <cstdio>
#include <mutex>

namespace tw::cli {

namespace {

constexpr std::int64_t tickerLines = 20; ///< step lines of a whole run when they go to a file

std::string stepText(const Json &body, std::int64_t steps, double secondsLeft)
{
    char text[192];
    std::snprintf(text, sizeof text, "step %4lld/%lld  epoch %5.2f  loss %8.4f  lr %.2e  norm %7.3f  %6.0f tok/s",
                  static_cast<long long>(jsonValue<std::int64_t>(body, "step", 0)), static_cast<long long>(steps),
                  jsonValue(body, "epoch", 0.0), jsonValue(body, "loss", 0.0), jsonValue(body, "lr", 0.0),
                  jsonValue(body, "grad_norm", 0.0), jsonValue(body, "tokens_per_second", 0.0));
    return text + (secondsLeft > 0 ? "  " + formatDuration(secondsLeft) + " left" : std::string());
}

/// Prints what comes and keeps what the caller wants to know. Called on the follower's thread only.
class FollowPrinter
{
public:
    explicit FollowPrinter(FollowStyle style) : m_style(style) {}

    void take(const RunUpdate &update)
    {
        const std::scoped_lock lock(m_mutex);
        if (update.startedOver)
            m_seen.losses.clear();
        if (update.status)
            m_seen.status = *update.status;
        for (const RunEvent &event : update.events)
            takeEvent(event);
        for (const std::string &problem : update.problems)
            note("note: " + problem);
    }

    Followed seen()
    {
        const std::scoped_lock lock(m_mutex);
        endTicker();
        return m_seen;
    }

private:
    void takeEvent(const RunEvent &event)
    {
        if (event.type == "step")
            return takeStep(event.body);
        if (event.type == "eval") {
            m_seen.evalLoss = jsonValue(event.body, "loss", 0.0);
            char text[64];
            std::snprintf(text, sizeof text, "eval  loss %.4f", *m_seen.evalLoss);
            sayLine(text);
        } else if (event.type == "checkpoint") {
            sayLine("saved " + jsonValue(event.body, "folder", std::string()));
        } else if (event.type == "warning" || event.type == "error") {
            sayLine(event.type + ": " + jsonValue(event.body, "message", std::string()));
        } else if (event.type == "end") {
            m_seen.peakBytes = jsonValue<std::int64_t>(event.body, "peak_bytes", 0);
        }
    }

    void takeStep(const Json &body)
    {
        // After a resume steps are written again with equal values: the latest one counts.
        const auto step = jsonValue<std::int64_t>(body, "step", 0);
        constexpr std::int64_t mostSteps = 100'000'000;
        if (step < 0 || step > mostSteps)
            return sayLine("an event names the step " + std::to_string(step) + ", which cannot be; it is left out");
        const bool isRepeated = step <= std::int64_t(m_seen.losses.size());
        if (step > 0)
            m_seen.losses.resize(std::size_t(step));
        if (step > 0)
            m_seen.losses[std::size_t(step) - 1] = jsonValue(body, "loss", 0.0);
        if (!isRepeated)
            m_seen.stepSeconds += jsonValue(body, "seconds", 0.0);
        const std::int64_t steps = std::max(m_seen.status.steps, step);
        const std::int64_t every = m_style == FollowStyle::Ticker && !isTerminal() ? std::max<std::int64_t>(steps / tickerLines, 1) : 1;
        if (m_style == FollowStyle::Silent || (step % every != 0 && step != 1 && step != steps))
            return;
        const double left = step > 0 ? m_seen.stepSeconds / double(step) * double(steps - step) : 0;
        const std::string text = stepText(body, steps, left);
        if (m_style == FollowStyle::Lines || !isTerminal())
            return say(text);
        std::printf("\r%s\033[K", text.c_str());
        std::fflush(stdout);
        m_isTickerOpen = true;
    }

    void sayLine(const std::string &text)
    {
        if (m_style == FollowStyle::Silent)
            return;
        endTicker();
        say(text);
    }

    void endTicker()
    {
        if (m_isTickerOpen)
            std::putchar('\n');
        m_isTickerOpen = false;
    }

    FollowStyle m_style;
    std::mutex m_mutex;
    Followed m_seen;
    bool m_isTickerOpen = false;
};

} // namespace

Result<Followed> followRun(const Session &session, const RunFolder &folder, FollowStyle style)
{
    FollowPrinter printer(style);
    {
        const RunFollower follower(folder, RunStore::defaultFile(), RunFollower::Begin::WithHistory,
                                   [&printer](const RunUpdate &update) { printer.take(update); });
        while (!follower.waitFinished(std::chrono::milliseconds(100))) {
            if (!session.stop.stop_requested())
                continue;
            printer.seen(); // ends the ticker's line
            return Error {ErrorCode::Cancelled, "detached; the run goes on: tunewright-cli attach " + folder.identity().id};
        }
    }
    return printer.seen();
}

Exit exitOf(RunState state)
{
    if (state == RunState::Stopped)
        return Exit::Problems;
    return state == RunState::Failed ? Exit::Failed : Exit::Done;
}

void tellWayOn(const RunFolder &folder, const RunStatus &status)
{
    if (status.state == RunState::Failed || status.state == RunState::Stopped)
        note("`tunewright-cli resume " + folder.identity().id + "` continues it from its last checkpoint");
}

} // namespace tw::cli
