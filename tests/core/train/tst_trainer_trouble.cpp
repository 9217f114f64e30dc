#include "tests/core/run/run_support.h"
#include "tests/core/train/run_scene.h"

#include "core/base/sha256.h"
#include "core/run/run_store.h"

#include <QtTest>

#include <algorithm>
#include <csignal>
#include <future>

using namespace tw;
namespace fs = std::filesystem;

namespace {

constexpr int patience = 20'000; // ms
/// Threads that wait for each other on busy cores make so small a model ten times as slow.
const std::string oneThread = "tunewright:\n  threads: 1\n";

RunStatus statusOf(const RunScene &scene)
{
    return scene.run().readStatus().value_or(RunStatus());
}

/// Takes all room that a disk has left, and gives it back.
class Filler
{
public:
    explicit Filler(fs::path file) : m_file(std::move(file))
    {
        std::ofstream stream(m_file, std::ios::binary);
        while (stream << std::string(4096, '#') << std::flush) {
        }
    }
    Filler(const Filler &) = delete;
    Filler &operator=(const Filler &) = delete;
    ~Filler() { fs::remove(m_file); }

private:
    fs::path m_file;
};

/// Every file of every checkpoint has the hash that its manifest says.
bool areCheckpointsWhole(const RunScene &scene)
{
    for (const auto &entry : fs::directory_iterator(scene.run().checkpointsFolder())) {
        const auto manifest = readJson(entry.path() / "manifest.json");
        if (!manifest)
            return false;
        for (const auto &[name, facts] : manifest->at("files").items())
            if (sha256File(entry.path() / name).value_or("") != facts.at("sha256").get<std::string>())
                return false;
    }
    return true;
}

} // namespace

/// The trainer where the machine fails it. What was done stays, the reason is said, and going on gives the same bits.
class TestTrainerTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fullDiskEndsTheRun();
    void anEndWithoutStatusIsAFailure();
    void aSaveWithoutRoomIsAWarning();
    void aResultWithoutRoomIsWaitedFor_data();
    void aResultWithoutRoomIsWaitedFor();
    void readOnlyFolderIsNamed();
    void missingDataIsNamed();
    void aHalfWrittenLineIsCut();
    void signalInTheMiddle_data();
    void signalInTheMiddle();
    void stopDoesNotWaitForALongPhase_data();
    void stopDoesNotWaitForALongPhase();
    void aFolderThatWentAwayEndsTheRun_data();
    void aFolderThatWentAwayEndsTheRun();
    void twoTrainersAtOnce();
    void theRunOutlivesItsWatcher();

private:
    /// Trains to about this step and leaves the trainer paused there.
    static bool trainToTheMiddle(const RunScene &scene, ProcessIdentity &trainer, std::size_t step = 15);
    void compareWithWhole(const RunScene &scene);

    std::map<std::int64_t, std::string> m_steps; ///< of a run without trouble
    std::string m_adapter;
};

void TestTrainerTrouble::initTestCase()
{
    const RunScene scene(oneThread);
    QVERIFY(scene.isReady());
    const auto output = scene.train();
    QVERIFY(output && output->exitCode == 0);
    m_steps = scene.steps();
    m_adapter = scene.adapter();
    QCOMPARE(m_steps.size(), std::size_t(60));
    QVERIFY(!m_adapter.empty());
}

void TestTrainerTrouble::compareWithWhole(const RunScene &scene)
{
    QCOMPARE(statusOf(scene).state, RunState::Succeeded);
    QVERIFY2(scene.steps() == m_steps, "the trace differs from the one without trouble");
    QVERIFY(scene.adapter() == m_adapter);
}

bool TestTrainerTrouble::trainToTheMiddle(const RunScene &scene, ProcessIdentity &trainer, std::size_t step)
{
    const auto process = scene.trainAlone();
    if (!process)
        return false;
    trainer = *process;
    const bool isThere = soon([&] { return scene.steps().size() >= step; }) && scene.run().request(RunRequest::Pause);
    return isThere && soon([&] { return statusOf(scene).isPaused; });
}

void TestTrainerTrouble::fullDiskEndsTheRun()
{
    const ScratchFolder scratch;
    const MemoryDisk disk(scratch.path() / "disk", "size=4m");
    if (!disk.isMounted)
        QSKIP("a small disk needs the right to mount");
    const RunScene scene(oneThread, "false", scratch.path() / "disk/run");
    QVERIFY(scene.isReady());
    ProcessIdentity trainer;
    QVERIFY(trainToTheMiddle(scene, trainer));
    {
        const Filler filler(scratch.path() / "disk/filler");
        QVERIFY(scene.run().withdraw(RunRequest::Pause));
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(trainer), patience);
        const RunStatus status = statusOf(scene);
        QCOMPARE(status.state, RunState::Failed);
        QVERIFY2(status.reason.find("No space left") != std::string::npos, status.reason.c_str());
        QVERIFY2(status.reason.find(scene.run().path().string()) != std::string::npos, status.reason.c_str());
        QVERIFY2(status.reason.find("resume") != std::string::npos, status.reason.c_str());
        QCOMPARE(scene.events("error").size(), std::size_t(1));
        QCOMPARE(scene.events("error").front().body.at("code").get<std::string>(), std::string("disk_full"));
        QCOMPARE(scene.events("end").size(), std::size_t(1));
        QCOMPARE(scene.events("end").front().body.at("state").get<std::string>(), std::string("failed"));
        QVERIFY(areCheckpointsWhole(scene));
    }
    QVERIFY(scene.steps().size() < 60);
    const auto output = scene.train();
    QVERIFY(output.has_value());
    QVERIFY2(output->exitCode == 0, output->standardError.c_str());
    QVERIFY(scene.events("start").back().body.at("resumed_from") > 0);
    compareWithWhole(scene);
}

/// The folder is moved away under the trainer: it can still end its events, and the exit code says that nothing else was written.
void TestTrainerTrouble::anEndWithoutStatusIsAFailure()
{
    const RunScene scene(oneThread);
    QVERIFY(scene.run().request(RunRequest::Pause));
    auto training = std::async(std::launch::async, [&] { return scene.train(); });
    QVERIFY(soon([&] { return statusOf(scene).isPaused; }));
    const auto trainer = statusOf(scene).process;
    QVERIFY(trainer.has_value());
    const fs::path place = scene.run().path();
    const fs::path away = place.string() + "-away";
    fs::rename(place, away);
    QVERIFY(writePlain(place, "in the way"));
    ::kill(trainer->pid, SIGTERM);
    const auto output = training.get();
    QVERIFY(output.has_value());
    QCOMPARE(output->exitCode, 3);
    QVERIFY2(output->standardError.find("the run ended (stopped)") != std::string::npos, output->standardError.c_str());
    const auto batch = readEvents(away / "events.jsonl", 0);
    QVERIFY(batch && !batch->events.empty());
    QCOMPARE(batch->events.back().type, std::string("end"));
}

void TestTrainerTrouble::aSaveWithoutRoomIsAWarning()
{
    const ScratchFolder scratch;
    const MemoryDisk disk(scratch.path() / "disk", "size=4m");
    if (!disk.isMounted)
        QSKIP("a small disk needs the right to mount");
    const RunScene scene(oneThread, "false", scratch.path() / "disk/run");
    QVERIFY(scene.isReady());
    ProcessIdentity trainer;
    QVERIFY(trainToTheMiddle(scene, trainer));
    const auto saved = scene.events("checkpoint").size();
    // Room for events and status, none for three files of weights.
    QVERIFY(writePlain(scratch.path() / "disk/room", std::string(40'000, '#')));
    auto filler = std::make_unique<Filler>(scratch.path() / "disk/filler");
    fs::remove(scratch.path() / "disk/room");
    QVERIFY(scene.run().request(RunRequest::Save));
    QVERIFY(soon([&] { return !scene.events("warning").empty(); }));
    const RunEvent warning = scene.events("warning").front();
    QCOMPARE(warning.body.at("code").get<std::string>(), std::string("disk_full"));
    QVERIFY2(warning.body.at("message").get<std::string>().find(scene.run().path().string()) != std::string::npos, warning.body.dump().c_str());
    QVERIFY(areCheckpointsWhole(scene));
    QVERIFY(isRunning(trainer));
    filler.reset();
    QVERIFY(scene.run().withdraw(RunRequest::Pause));
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(trainer), patience);
    QVERIFY(scene.events("checkpoint").size() > saved);
    compareWithWhole(scene);
}

void TestTrainerTrouble::aResultWithoutRoomIsWaitedFor_data()
{
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("until there is room") << false;
    QTest::newRow("until stop is asked") << true;
}

/// The disk is full when the last step is done: the weights stay in memory, and nothing has to be trained again.
void TestTrainerTrouble::aResultWithoutRoomIsWaitedFor()
{
    QFETCH(bool, isStopped);
    const ScratchFolder scratch;
    const MemoryDisk disk(scratch.path() / "disk", "size=4m");
    if (!disk.isMounted)
        QSKIP("a small disk needs the right to mount");
    const RunScene scene(oneThread, "false", scratch.path() / "disk/run");
    QVERIFY(scene.isReady());
    ProcessIdentity trainer;
    QVERIFY(trainToTheMiddle(scene, trainer, 40));
    QVERIFY(writePlain(scratch.path() / "disk/room", std::string(40'000, '#'))); // for the events of the steps that are left
    auto filler = std::make_unique<Filler>(scratch.path() / "disk/filler");
    fs::remove(scratch.path() / "disk/room");
    QVERIFY(scene.run().withdraw(RunRequest::Pause));
    QVERIFY(soon([&] { return statusOf(scene).reason.find("waits for room") != std::string::npos; }));
    QCOMPARE(statusOf(scene).state, RunState::Finishing);
    QVERIFY(isRunning(trainer));
    if (isStopped)
        QVERIFY(scene.run().request(RunRequest::Stop));
    else
        filler.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(trainer), patience);
    if (isStopped) {
        QCOMPARE(statusOf(scene).state, RunState::Stopped);
        filler.reset();
        QVERIFY(scene.train().has_value());
    }
    compareWithWhole(scene);
    QVERIFY(statusOf(scene).reason.find("waits for room") == std::string::npos);
}

void TestTrainerTrouble::readOnlyFolderIsNamed()
{
    const ScratchFolder scratch;
    const fs::path place = scratch.path() / "disk";
    const MemoryDisk disk(place, "size=4m");
    if (!disk.isMounted)
        QSKIP("a read-only disk needs the right to mount");
    const RunScene scene(oneThread, "false", place / "run");
    QVERIFY(scene.isReady());
    QVERIFY(::mount("tmpfs", place.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=4m") == 0);
    const auto output = scene.train();
    QVERIFY(output.has_value());
    QCOMPARE(output->exitCode, 3);
    QVERIFY2(output->standardError.find(scene.run().path().string()) != std::string::npos, output->standardError.c_str());
    QVERIFY2(output->standardError.find("Read-only") != std::string::npos, output->standardError.c_str());
    QCOMPARE(statusOf(scene).state, RunState::Queued);
}

void TestTrainerTrouble::missingDataIsNamed()
{
    const RunScene scene(oneThread);
    const fs::path rows = scene.run().identity().configDir / "rows.jsonl";
    fs::remove(rows);
    const auto output = scene.train();
    QVERIFY(output.has_value());
    QCOMPARE(output->exitCode, 3);
    QCOMPARE(statusOf(scene).state, RunState::Failed);
    QVERIFY2(statusOf(scene).reason.find(rows.string()) != std::string::npos, statusOf(scene).reason.c_str());
    QCOMPARE(scene.events("error").size(), std::size_t(1));
    QVERIFY(writeFileAtomic(rows, RunScene::rowsText()).has_value());
    QVERIFY(scene.train().has_value());
    compareWithWhole(scene);
}

void TestTrainerTrouble::aHalfWrittenLineIsCut()
{
    const RunScene scene(oneThread);
    ProcessIdentity trainer;
    QVERIFY(trainToTheMiddle(scene, trainer));
    ::kill(trainer.pid, SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(trainer), patience);
    QVERIFY(scene.run().withdraw(RunRequest::Pause));
    std::ofstream(scene.run().eventsFile(), std::ios::app) << R"({"v":1,"seq":99999,"t":1,"type":"step","st)";
    QVERIFY(scene.train().has_value());
    compareWithWhole(scene);
    const auto batch = readEvents(scene.run().eventsFile(), 0, 1 << 28);
    QVERIFY(batch && batch->damagedLines.empty());
}

void TestTrainerTrouble::signalInTheMiddle_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C saves and stops") << SIGINT;
    QTest::newRow("kill saves and stops") << SIGTERM;
}

void TestTrainerTrouble::signalInTheMiddle()
{
    QFETCH(int, signal);
    const RunScene scene(oneThread);
    const auto process = scene.trainAlone();
    QVERIFY(process.has_value());
    QVERIFY(soon([&] { return scene.steps().size() >= 3; }));
    ::kill(process->pid, signal);
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(*process), patience);
    QCOMPARE(statusOf(scene).state, RunState::Stopped);
    const auto done = std::int64_t(scene.steps().size());
    QVERIFY(done < 60);
    QCOMPARE(scene.events("checkpoint").back().body.at("step").get<std::int64_t>(), done);
    QVERIFY(scene.train().has_value());
    QCOMPARE(scene.events("start").back().body.at("resumed_from").get<std::int64_t>(), done);
    compareWithWhole(scene);
}

void TestTrainerTrouble::stopDoesNotWaitForALongPhase_data()
{
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<bool>("isSignal");
    QTest::addColumn<QByteArray>("lacks"); ///< the event that the phase would have ended with
    QTest::newRow("stop while the data is read") << QByteArray("tokenizing") << false << QByteArray("start");
    QTest::newRow("stop while it evaluates") << QByteArray("evaluating") << false << QByteArray("eval");
    QTest::newRow("kill while it evaluates") << QByteArray("evaluating") << true << QByteArray("eval");
}

void TestTrainerTrouble::stopDoesNotWaitForALongPhase()
{
    QFETCH(QByteArray, phase);
    QFETCH(bool, isSignal);
    QFETCH(QByteArray, lacks);
    const RunScene scene(oneThread);
    std::string rows = RunScene::rowsText();
    while (rows.size() < 24'000'000)
        rows += rows;
    QVERIFY(writePlain(scene.run().identity().configDir / "rows.jsonl", rows));
    const auto trainer = scene.trainAlone();
    QVERIFY(trainer.has_value());
    const auto isInPhase = [&] {
        const auto phases = scene.events("phase");
        return !phases.empty() && phases.back().body.at("name") == phase.toStdString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isInPhase(), patience);
    if (isSignal)
        ::kill(trainer->pid, SIGTERM);
    else
        QVERIFY(scene.run().request(RunRequest::Stop));
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(*trainer), patience);
    QCOMPARE(statusOf(scene).state, RunState::Stopped);
    QVERIFY(scene.events(lacks.toStdString()).empty());
    QVERIFY(!scene.run().isRequested(RunRequest::Stop));
    QCOMPARE(scene.events("checkpoint").size(), std::size_t(isSignal ? 1 : 0));
}

void TestTrainerTrouble::aFolderThatWentAwayEndsTheRun_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"moved", "replaced by another run", "deleted", "events deleted"})
        QTest::newRow(how) << how;
}

/// A trainer that nobody can stop any more costs money and writes into what others make at its path.
void TestTrainerTrouble::aFolderThatWentAwayEndsTheRun()
{
    QFETCH(QString, how);
    const RunScene scene(oneThread);
    ProcessIdentity trainer;
    QVERIFY(trainToTheMiddle(scene, trainer));
    const fs::path place = scene.run().path();
    const fs::path away = place.string() + "-away";
    if (how == "deleted")
        fs::remove_all(place);
    else if (how == "events deleted")
        fs::remove(scene.run().eventsFile());
    else
        fs::rename(place, away);
    if (how == "replaced by another run")
        QVERIFY(RunFolder::create(place, {}, "base_model: x\n", Json::object()));
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(trainer), patience);
    if (how == "events deleted") {
        QCOMPARE(statusOf(scene).state, RunState::Failed);
        return;
    }
    QCOMPARE(fs::exists(place), how == "replaced by another run");
    QVERIFY(statusOf(scene).process != trainer); // another run's status is not written over
    QVERIFY(!fs::exists(place / "checkpoints") || fs::is_empty(place / "checkpoints"));
    if (how != "deleted") {
        const auto batch = readEvents(away / "events.jsonl", 0);
        QVERIFY(batch && batch->events.back().type == "end");
    }
}

void TestTrainerTrouble::twoTrainersAtOnce()
{
    const RunScene scene(oneThread);
    ProcessIdentity first;
    QVERIFY(trainToTheMiddle(scene, first));
    const auto second = scene.train();
    QVERIFY(second.has_value());
    QCOMPARE(second->exitCode, 3);
    QVERIFY2(second->standardError.find("in use by process " + std::to_string(first.pid)) != std::string::npos,
             second->standardError.c_str());
    QVERIFY(statusOf(scene).process == first);
    QVERIFY(scene.run().withdraw(RunRequest::Pause));
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(first), patience);
    compareWithWhole(scene);
}

/// `tunewright-cli run --wait` is killed with everything in its process group; its successor finds each step once.
void TestTrainerTrouble::theRunOutlivesItsWatcher()
{
    const RunScene scene(oneThread); // only its rows and folder are used
    const fs::path root = scene.run().identity().configDir;
    QVERIFY(writeFileAtomic(root / "config.yaml", RunScene::configText(oneThread, "false")).has_value());
    ProcessOptions options;
    options.workingFolder = root;
    for (const char *name : {"DATA", "CACHE", "CONFIG"})
        options.environment["XDG_" + std::string(name) + "_HOME"] = (root / "xdg" / name).string();
    options.environment["TUNEWRIGHT_TRAIN"] = RunScene::trainer().string();
    const std::string cli = TUNEWRIGHT_BIN_DIR "/tunewright-cli";
    const auto watcher = startDetached({cli, "run", "config.yaml", "--dir", "watched", "--wait"}, root / "cli.txt", options);
    QVERIFY(watcher.has_value());
    const auto hasSteps = [&](const char *step) { return readFile(root / "cli.txt").value_or("").find(step) != std::string::npos; };
    QVERIFY2(soon([&] { return hasSteps("step    5/60"); }), readFile(root / "cli.txt").value_or("").c_str());
    ::kill(-watcher->pid, SIGKILL);
    const auto run = RunFolder::open(root / "watched");
    QVERIFY(run.has_value());
    QVERIFY(soon([&] { return isFinal(run->observedStatus().value_or(RunStatus()).state); }));
    QCOMPARE(run->readStatus()->state, RunState::Succeeded);

    const auto again = runProcess({cli, "attach", "watched"}, options, std::chrono::minutes(1));
    QVERIFY(again && again->exitCode == 0);
    auto store = RunStore::open(root / "xdg/DATA/tunewright/runs.sqlite");
    QVERIFY(store.has_value());
    const auto losses = store->series(run->identity().id, "loss");
    QVERIFY(losses.has_value());
    QCOMPARE(losses->steps.size(), std::size_t(60));
    for (std::int64_t i = 0; i < 60; ++i)
        QCOMPARE(losses->steps[std::size_t(i)], i + 1);
}

QTEST_GUILESS_MAIN(TestTrainerTrouble)
#include "tst_trainer_trouble.moc"
