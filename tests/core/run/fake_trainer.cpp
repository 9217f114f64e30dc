// A trainer without a model: takes the lock, writes events and status, obeys control/. What it does beside that is
// chosen by FAKE_TRAINER in its environment: words separated by blanks, "steps=20 pause_ms=5 ...".

#include "core/base/clock.h"
#include "core/run/event_log.h"
#include "core/run/run_folder.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <thread>

using tw::RunRequest;
using tw::RunState;

namespace {

std::map<std::string, std::string> readWords()
{
    std::map<std::string, std::string> words;
    const char *text = std::getenv("FAKE_TRAINER");
    std::istringstream stream(text ? text : "");
    for (std::string word; stream >> word;) {
        const auto equals = word.find('=');
        words[word.substr(0, equals)] = equals == std::string::npos ? "1" : word.substr(equals + 1);
    }
    return words;
}

int number(const std::map<std::string, std::string> &words, const char *key, int fallback)
{
    const auto word = words.find(key);
    return word == words.end() ? fallback : std::stoi(word->second);
}

int fail(const tw::Error &error)
{
    std::fprintf(stderr, "fake trainer: %s\n", error.message.c_str());
    return 4;
}

void sleepMs(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

/// The run of a folder that is locked, with the words that say how it goes.
class FakeRun
{
public:
    FakeRun(const tw::RunFolder &folder, tw::EventWriter &events, const std::map<std::string, std::string> &words) :
        m_folder(folder), m_events(events), m_words(words)
    {
        // As after a real checkpoint: a resumed run begins at the last ten's step and writes the steps after it again.
        m_step = folder.readStatus().value_or(tw::RunStatus()).step / 10 * 10;
        m_status.state = RunState::Running;
        m_status.process = tw::thisProcess();
        m_status.steps = number(words, "steps", 20);
    }

    /// The exit code: each way to fail has its own.
    int run()
    {
        if (const int milliseconds = number(m_words, "refuse_after_ms", -1); milliseconds >= 0)
            return refuse(milliseconds);
        if (!report() || !m_events.append("start", {{"seed", 42}, {"pid", m_status.process->pid}}))
            return 6;
        while (m_step < m_status.steps) {
            waitWhilePaused();
            if (m_folder.isRequested(RunRequest::Stop))
                return end(RunState::Stopped, "stop requested");
            if (const int code = step())
                return code;
        }
        return end(RunState::Succeeded, "finished");
    }

private:
    bool report()
    {
        m_status.step = m_step;
        m_status.heartbeat = tw::unixSeconds();
        return m_folder.writeStatus(m_status).has_value();
    }

    /// As a trainer that finds other data than before.
    int refuse(int milliseconds)
    {
        m_status.state = RunState::Preparing;
        m_status.steps = 0;
        if (!report())
            return 12;
        sleepMs(milliseconds);
        return end(RunState::Failed, "the data changed");
    }

    void waitWhilePaused()
    {
        while (m_folder.isRequested(RunRequest::Pause) && !m_folder.isRequested(RunRequest::Stop)) {
            m_status.isPaused = true;
            report();
            sleepMs(5);
        }
        m_status.isPaused = false;
    }

    int step()
    {
        ++m_step;
        if (!m_events.append("step", {{"step", m_step}, {"loss", 1.0 / double(m_step)}, {"tokens_per_second", 100.0}}))
            return 7;
        if (m_folder.isRequested(RunRequest::Save)) {
            if (!m_folder.withdraw(RunRequest::Save) || !m_events.append("checkpoint", {{"step", m_step}}))
                return 8;
        }
        if (m_words.contains("report") || m_step % 10 == 0)
            report();
        if (m_step == number(m_words, "die_at", -1))
            std::_Exit(9);
        sleepMs(number(m_words, "pause_ms", 0));
        return 0;
    }

    int end(RunState state, const char *reason)
    {
        m_status.state = state;
        m_status.reason = reason;
        if (!m_events.append("end", {{"state", tw::runStateName(state)}, {"reason", reason}}))
            return 10;
        return report() ? 0 : 11;
    }

    const tw::RunFolder &m_folder;
    tw::EventWriter &m_events;
    const std::map<std::string, std::string> &m_words;
    tw::RunStatus m_status;
    std::int64_t m_step = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const auto words = readWords();
    if (argc < 2 || words.contains("die_at_once")) {
        std::fprintf(stderr, "fake trainer: the model is missing\n");
        return 5;
    }
    sleepMs(number(words, "before_lock_ms", 0));
    const auto folder = tw::RunFolder::open(argv[1]);
    if (!folder)
        return fail(folder.error());
    const auto lock = tw::RunLock::acquire(*folder);
    if (!lock)
        return fail(lock.error());
    if (words.contains("hang"))
        sleepMs(60'000);
    auto events = tw::EventWriter::open(folder->eventsFile());
    if (!events)
        return fail(events.error());
    return FakeRun(*folder, *events, words).run();
}
