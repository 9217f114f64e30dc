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

    tw::RunStatus status = folder->readStatus().value_or(tw::RunStatus());
    // As after a real checkpoint: a resumed run begins at the last ten's step and writes the steps after it again.
    std::int64_t step = status.step / 10 * 10;
    status = {};
    status.state = RunState::Running;
    status.process = tw::thisProcess();
    status.steps = number(words, "steps", 20);
    const auto report = [&] {
        status.step = step;
        status.heartbeat = tw::unixSeconds();
        return folder->writeStatus(status).has_value();
    };
    if (!report() || !events->append("start", {{"seed", 42}, {"pid", status.process->pid}}))
        return 6;
    const int dieAt = number(words, "die_at", -1);
    while (step < status.steps) {
        while (folder->isRequested(RunRequest::Pause) && !folder->isRequested(RunRequest::Stop)) {
            status.isPaused = true;
            report();
            sleepMs(5);
        }
        status.isPaused = false;
        if (folder->isRequested(RunRequest::Stop)) {
            status.state = RunState::Stopped;
            status.reason = "stop requested";
            break;
        }
        ++step;
        if (!events->append("step", {{"step", step}, {"loss", 1.0 / double(step)}, {"tokens_per_second", 100.0}}))
            return 7;
        if (folder->isRequested(RunRequest::Save)) {
            if (!folder->withdraw(RunRequest::Save) || !events->append("checkpoint", {{"step", step}}))
                return 8;
        }
        if (words.contains("report") || step % 10 == 0)
            report();
        if (step == dieAt)
            std::_Exit(9);
        sleepMs(number(words, "pause_ms", 0));
    }
    if (status.state == RunState::Running) {
        status.state = RunState::Succeeded;
        status.reason = "finished";
    }
    if (!events->append("end", {{"state", tw::runStateName(status.state)}, {"reason", status.reason}}))
        return 10;
    return report() ? 0 : 11;
}
