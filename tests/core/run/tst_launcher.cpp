#include "core/run/launcher.h"
#include "tests/core/run/run_support.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <set>
#include <thread>
#include <unistd.h>

using tw::ErrorCode;
using tw::LocalLauncher;
using tw::RunState;
namespace fs = std::filesystem;

namespace {

/// Sets what fake_trainer does; also ends what a failed test left running.
class Trainer
{
public:
    explicit Trainer(const char *words) { ::setenv("FAKE_TRAINER", words, 1); }
    ~Trainer()
    {
        for (const int pid : started)
            ::kill(pid, SIGKILL);
        ::unsetenv("FAKE_TRAINER");
    }
    Trainer(const Trainer &) = delete;
    Trainer &operator=(const Trainer &) = delete;
    std::set<int> started;
};

LocalLauncher launcher()
{
    return LocalLauncher(FAKE_TRAINER);
}

RunState stateOf(const tw::RunFolder &folder)
{
    const auto status = folder.observedStatus();
    return status ? status->state : RunState::Queued;
}

std::vector<std::int64_t> stepsOf(const tw::RunFolder &folder)
{
    std::vector<std::int64_t> steps;
    const auto batch = tw::readEvents(folder.eventsFile(), 0);
    for (const auto &event : batch ? batch->events : std::vector<tw::RunEvent>()) {
        if (event.type == "step")
            steps.push_back(tw::jsonValue<std::int64_t>(event.body, "step", -1));
    }
    return steps;
}

int countOf(const tw::RunFolder &folder, const std::string &type)
{
    const auto batch = tw::readEvents(folder.eventsFile(), 0);
    int count = 0;
    for (const auto &event : batch ? batch->events : std::vector<tw::RunEvent>())
        count += event.type == type;
    return count;
}

} // namespace

class TestLauncher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainerIsMissing()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        ::setenv("TUNEWRIGHT_TRAIN", "/nowhere/tunewright-train", 1);
        QCOMPARE(LocalLauncher().start(*folder).error().code, ErrorCode::NotFound);
        ::setenv("TUNEWRIGHT_TRAIN", FAKE_TRAINER, 1);
        QCOMPARE(LocalLauncher::findTrainer().value_or(""), fs::path(FAKE_TRAINER));
        ::unsetenv("TUNEWRIGHT_TRAIN");
        QCOMPARE(LocalLauncher("/nowhere/tunewright-train").start(*folder).error().code, ErrorCode::NotFound);
    }

    void trainerDiesAtOnce()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        {
            const Trainer trainer("die_at_once");
            const auto started = launcher().start(*folder);
            QVERIFY(!started);
            QCOMPARE(started.error().code, ErrorCode::Process);
            QVERIFY2(started.error().message.find("the model is missing") != std::string::npos,
                     started.error().message.c_str());
        }
        QCOMPARE(stateOf(*folder), RunState::Failed);
        const Trainer trainer("steps=3");
        QCOMPARE(launcher().start(*folder).error().code, ErrorCode::InvalidInput);
        QVERIFY(launcher().resumeRun(*folder));
        QTRY_COMPARE(stateOf(*folder), RunState::Succeeded);
        QCOMPARE(launcher().resumeRun(*folder).error().code, ErrorCode::InvalidInput);
    }

    void trainerThatNeverReportsIsEnded()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        const Trainer trainer("hang");
        LocalLauncher impatient(FAKE_TRAINER, std::chrono::milliseconds(300));
        QCOMPARE(impatient.start(*folder).error().code, ErrorCode::Process);
        QVERIFY(!folder->isHeld());
        QCOMPARE(stateOf(*folder), RunState::Failed);
    }

    void startIsCancelled()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        const Trainer trainer("hang");
        std::stop_source stop;
        std::jthread canceller([&] {
            while (!folder->isHeld())
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            stop.request_stop();
        });
        QCOMPARE(launcher().start(*folder, stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(!folder->isHeld());
    }

    void trainerGetsACleanEnvironmentAndSession()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        ::setenv("LD_LIBRARY_PATH", "/nowhere", 1);
        Trainer trainer("steps=100000 pause_ms=5");
        const auto process = launcher().start(*folder);
        ::unsetenv("LD_LIBRARY_PATH");
        QVERIFY(process);
        trainer.started.insert(process->pid);
        const auto environment = tw::readFile("/proc/" + std::to_string(process->pid) + "/environ").value_or("");
        QVERIFY(environment.find("FAKE_TRAINER=") != std::string::npos);
        QVERIFY(environment.find("LD_LIBRARY_PATH=") == std::string::npos);
        QVERIFY(::getsid(process->pid) != ::getsid(0));
        QVERIFY(launcher().stop(*folder));
        QTRY_COMPARE(stateOf(*folder), RunState::Stopped);
    }

    void secondLaunchIsRefused()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        Trainer trainer("steps=100000 pause_ms=5");
        const auto process = launcher().start(*folder);
        QVERIFY(process);
        trainer.started.insert(process->pid);
        QCOMPARE(launcher().start(*folder).error().code, ErrorCode::Busy);
        QCOMPARE(launcher().resumeRun(*folder).error().code, ErrorCode::Busy);
        QVERIFY(launcher().stop(*folder));
        QTRY_COMPARE(stateOf(*folder), RunState::Stopped);
        QCOMPARE(countOf(*folder, "start"), 1);
    }

    void twoLaunchesAtTheSameMomentStartOneTrainer()
    {
        for (int round = 0; round < 8; ++round) {
            const ScratchFolder scratch;
            const auto folder = scratch.makeRun();
            QVERIFY(folder);
            const Trainer trainer("steps=3 pause_ms=20 before_lock_ms=20");
            std::atomic<int> started = 0;
            std::atomic<int> busy = 0;
            const auto launch = [&] {
                const auto process = launcher().start(*folder);
                started += process ? 1 : 0;
                busy += !process && process.error().code == ErrorCode::Busy ? 1 : 0;
            };
            {
                std::jthread other(launch);
                launch();
            }
            QCOMPARE(started.load(), 1);
            QCOMPARE(busy.load(), 1);
            QTRY_COMPARE(stateOf(*folder), RunState::Succeeded);
            QCOMPARE(countOf(*folder, "start"), 1);
            QVERIFY(tw::readFile(folder->logFile()).value_or("x").empty());
        }
    }

    void twoTrainersOnOneFolder()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        Trainer trainer("steps=100000 pause_ms=5");
        const auto process = launcher().start(*folder);
        QVERIFY(process);
        trainer.started.insert(process->pid);
        // Started past the launcher, as by hand.
        const auto second = tw::runProcess({FAKE_TRAINER, folder->path().string()});
        QVERIFY(second);
        QCOMPARE(second->exitCode, 4);
        QVERIFY(second->standardError.find(std::to_string(process->pid)) != std::string::npos);
        QVERIFY(launcher().stop(*folder));
        QTRY_COMPARE(stateOf(*folder), RunState::Stopped);
    }

    void requestsReachTheTrainer()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        Trainer trainer("steps=100000 pause_ms=2 report");
        LocalLauncher local = launcher();
        const auto process = local.start(*folder);
        QVERIFY(process);
        trainer.started.insert(process->pid);
        QVERIFY(local.save(*folder));
        QTRY_COMPARE(countOf(*folder, "checkpoint"), 1);
        QVERIFY(local.pause(*folder));
        QTRY_VERIFY(folder->readStatus()->isPaused);
        const auto paused = stepsOf(*folder).size();
        QTest::qWait(50);
        QCOMPARE(stepsOf(*folder).size(), paused);
        QVERIFY(local.unpause(*folder));
        QTRY_VERIFY(stepsOf(*folder).size() > paused);
        QVERIFY(local.pause(*folder));
        QTRY_VERIFY(folder->readStatus()->isPaused);
        QVERIFY(local.stop(*folder));
        QTRY_COMPARE(stateOf(*folder), RunState::Stopped);
        QCOMPARE(local.save(*folder).error().code, ErrorCode::InvalidInput);
        QCOMPARE(local.stop(*folder).error().code, ErrorCode::InvalidInput);
        // The old stop must not stop the resumed one.
        ::setenv("FAKE_TRAINER", "steps=1", 1);
        QVERIFY(local.resumeRun(*folder));
        QTRY_COMPARE(stateOf(*folder), RunState::Succeeded);
    }

    void aRefusedResumeIsAnError()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        {
            const Trainer trainer("steps=30 die_at=17");
            QVERIFY(launcher().start(*folder));
            QTRY_COMPARE(stateOf(*folder), RunState::Failed);
        }
        const Trainer trainer("refuse_after_ms=200");
        const auto resumed = launcher().resumeRun(*folder);
        QVERIFY(!resumed);
        QCOMPARE(resumed.error().code, ErrorCode::Process);
        QVERIFY2(resumed.error().message.find("the data changed") != std::string::npos, resumed.error().message.c_str());
    }

    void queuedRunIsStoppedOnTheSpot()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(launcher().stop(*folder));
        QCOMPARE(stateOf(*folder), RunState::Stopped);
    }

    void killedTrainerContinuesWithRisingSeq()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        {
            const Trainer trainer("steps=30 die_at=17");
            QVERIFY(launcher().start(*folder));
            QTRY_COMPARE(stateOf(*folder), RunState::Failed);
        }
        {
            std::ofstream(folder->eventsFile(), std::ios::app) << "{\"v\":1,\"seq\":19,\"t\":";
        }
        const Trainer trainer("steps=30");
        QCOMPARE(launcher().start(*folder).error().code, ErrorCode::InvalidInput);
        QVERIFY(launcher().resumeRun(*folder));
        QTRY_COMPARE(stateOf(*folder), RunState::Succeeded);
        const auto batch = tw::readEvents(folder->eventsFile(), 0);
        QVERIFY(batch);
        QVERIFY(batch->damagedLines.empty());
        for (std::size_t i = 0; i < batch->events.size(); ++i)
            QCOMPARE(batch->events[i].seq, std::int64_t(i) + 1);
        const auto steps = stepsOf(*folder);
        QCOMPARE(steps.size(), std::size_t(17 + 20)); // 1..17, then again from the checkpoint at 10
        QCOMPARE(steps[17], std::int64_t(11));
    }
};

QTEST_GUILESS_MAIN(TestLauncher)
#include "tst_launcher.moc"
