#include "core/run/run_folder.h"
#include "tests/core/run/run_support.h"

#include <QTest>

#include <atomic>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using tw::ErrorCode;
using tw::RunFolder;
using tw::RunState;
namespace fs = std::filesystem;

namespace {

/// A process that is certainly gone, and whose number is certainly free or another's.
tw::ProcessIdentity goneProcess()
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::usleep(100'000);
        ::_exit(0);
    }
    auto identity = tw::identifyProcess(child).value_or(tw::ProcessIdentity());
    ::waitpid(child, nullptr, 0);
    return identity;
}

tw::RunStatus runningAs(const tw::ProcessIdentity &process)
{
    tw::RunStatus status;
    status.state = RunState::Running;
    status.process = process;
    status.step = 7;
    status.steps = 20;
    return status;
}

} // namespace

class TestRunFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identityIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("a list") << QByteArray("- a\n- b\n");
        QTest::newRow("no YAML") << QByteArray("id: \"01\nname: [");
        QTest::newRow("no id") << QByteArray("name: x\n");
        QTest::newRow("id is a path") << QByteArray("id: ../../etc\n");
        QTest::newRow("id is a list") << QByteArray("id: [1, 2]\n");
        QTest::newRow("created is a word") << QByteArray("id: A1\ncreated: yesterday\n");
        QTest::newRow("zeros") << QByteArray(64, '\0');
    }
    void identityIsRefused()
    {
        QFETCH(QByteArray, text);
        const ScratchFolder scratch;
        QVERIFY(tw::writeFileAtomic(scratch.path() / "run.yaml", text.toStdString()));
        const auto folder = RunFolder::open(scratch.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::Damaged);
    }

    void folderWithoutARun()
    {
        const ScratchFolder scratch;
        QCOMPARE(RunFolder::open(scratch.path()).error().code, ErrorCode::NotFound);
        QCOMPARE(RunFolder::open(scratch.path() / "nowhere").error().code, ErrorCode::NotFound);
    }

    void statusIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut") << QByteArray(R"({"state":"runni)");
        QTest::newRow("a state nobody knows") << QByteArray(R"({"state":"dreaming"})");
        QTest::newRow("state is a number") << QByteArray(R"({"state":3})");
    }
    void statusIsRefused()
    {
        QFETCH(QByteArray, text);
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(tw::writeFileAtomic(folder->statusFile(), text.toStdString()));
        QCOMPARE(folder->readStatus().error().code, ErrorCode::Damaged);
        QCOMPARE(folder->observedStatus().error().code, ErrorCode::Damaged);
    }

    void whatIsWrittenIsReadAgain()
    {
        const ScratchFolder scratch;
        tw::RunIdentity identity;
        identity.name = "예약 \"two\": #3\n- x";
        identity.parentRun = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        identity.seed = -5;
        identity.engineVersion = "0.1.0";
        identity.configDir = "/data/set: one";
        const std::string config = "a: 1 # kept\r\n\tb";
        const auto made = RunFolder::create(scratch.path() / "r", identity, config, {{"x", 1}});
        QVERIFY(made);
        const auto folder = RunFolder::open(scratch.path() / "r");
        QVERIFY(folder);
        const auto &read = folder->identity();
        QCOMPARE(read.id, made->identity().id);
        QCOMPARE(read.name, identity.name);
        QCOMPARE(read.created, made->identity().created);
        QCOMPARE(read.parentRun, identity.parentRun);
        QCOMPARE(read.seed, identity.seed);
        QCOMPARE(read.engineVersion, identity.engineVersion);
        QCOMPARE(read.configDir.string(), identity.configDir.string());
        QCOMPARE(tw::readFile(folder->configFile()).value_or(""), config);
        const auto status = folder->readStatus();
        QVERIFY(status);
        QCOMPARE(status->state, RunState::Queued);
        QVERIFY(fs::is_directory(folder->path() / "control"));
        QVERIFY(!folder->isHeld());
    }

    void secondRunInOneFolder_data()
    {
        QTest::addColumn<QString>("present");
        for (const char *name : {"run.yaml", "config.yaml", "events.jsonl", "log.txt", "output"})
            QTest::newRow(name) << name;
    }
    void secondRunInOneFolder()
    {
        QFETCH(QString, present);
        const ScratchFolder scratch;
        const auto file = scratch.path() / present.toStdString();
        QVERIFY(tw::writeFileAtomic(file, "mine"));
        const auto made = RunFolder::create(scratch.path(), {}, "theirs", {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Busy);
        QCOMPARE(tw::readFile(file).value_or(""), std::string("mine"));
    }

    void twoMakeTheSameFolder()
    {
        for (int round = 0; round < 20; ++round) {
            const ScratchFolder scratch;
            std::atomic<int> made = 0;
            std::atomic<int> busy = 0;
            const auto make = [&] {
                const auto folder = RunFolder::create(scratch.path() / "r", {}, "x", {});
                (folder ? made : busy) += folder || folder.error().code == ErrorCode::Busy;
            };
            std::thread other(make);
            make();
            other.join();
            QCOMPARE(made.load(), 1);
            QCOMPARE(busy.load(), 1);
        }
    }

    void readOnlyFolder()
    {
        const ScratchFolder scratch;
        QVERIFY(tw::writeFileAtomic(scratch.path() / "file", ""));
        const auto made = RunFolder::create(scratch.path() / "file" / "r", {}, "x", {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Io);
        const MemoryDisk disk(scratch.path() / "disk", "size=64k", MS_RDONLY);
        if (!disk.isMounted)
            QSKIP("a read-only disk needs the right to mount");
        const auto refused = RunFolder::create(scratch.path() / "disk/r", {}, "x", {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Io);
    }

    void fullDiskLeavesNothing()
    {
        const ScratchFolder scratch;
        const MemoryDisk disk(scratch.path() / "disk", "size=64k");
        if (!disk.isMounted)
            QSKIP("a small disk needs the right to mount");
        const auto folder = scratch.path() / "disk/r";
        const auto made = RunFolder::create(folder, {}, std::string(200'000, '#'), {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::DiskFull);
        QVERIFY(!std::filesystem::exists(folder));
        QVERIFY(RunFolder::create(folder, {}, "small", {}));
    }

    void fullDiskTakesTheLastWord_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("a longer one") << QString() << QString(300, 'x');
        QTest::newRow("a shorter one") << QString(300, 'x') << QString("full");
    }
    void fullDiskTakesTheLastWord()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const ScratchFolder scratch;
        const MemoryDisk disk(scratch.path() / "disk", "size=128k");
        if (!disk.isMounted)
            QSKIP("a small disk needs the right to mount");
        const auto folder = RunFolder::create(scratch.path() / "disk/r", {}, "small", {});
        QVERIFY(folder);
        tw::RunStatus status;
        status.state = RunState::Running;
        status.reason = before.toStdString();
        QVERIFY(folder->writeStatus(status));
        std::ofstream filler(scratch.path() / "disk/filler", std::ios::binary);
        while (filler << std::string(4096, '#') << std::flush) {
        }
        status.state = RunState::Failed;
        status.reason = after.toStdString();
        const auto written = folder->writeStatus(status);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        const auto read = folder->readStatus();
        QVERIFY(read);
        QCOMPARE(read->state, RunState::Failed);
        QCOMPARE(read->reason, after.toStdString());
    }

    void lockIsHeldOnce()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        {
            const auto lock = tw::RunLock::acquire(*folder);
            QVERIFY(lock);
            QVERIFY(folder->isHeld());
            const auto second = tw::RunLock::acquire(*folder);
            QVERIFY(!second);
            QCOMPARE(second.error().code, ErrorCode::Busy);
            QVERIFY(second.error().message.find(std::to_string(::getpid())) != std::string::npos);
        }
        QVERIFY(!folder->isHeld());
        QVERIFY(tw::RunLock::acquire(*folder));
    }

    void lookingDoesNotDisturbALock()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        std::atomic<bool> isOver = false;
        std::thread looker([&] {
            while (!isOver)
                (void)folder->isHeld();
        });
        int refused = 0;
        for (int i = 0; i < 2000; ++i)
            refused += tw::RunLock::acquire(*folder) ? 0 : 1;
        isOver = true;
        looker.join();
        QCOMPARE(refused, 0);
    }

    void observedStatus_data()
    {
        QTest::addColumn<int>("who"); // 0 gone, 1 this process, 2 its number with another start, 3 another boot
        QTest::addColumn<bool>("held");
        QTest::addColumn<RunState>("expected");
        QTest::newRow("the process is gone") << 0 << false << RunState::Failed;
        QTest::newRow("the process lives") << 1 << false << RunState::Running;
        QTest::newRow("its number belongs to another") << 2 << false << RunState::Failed;
        QTest::newRow("the machine was started again") << 3 << false << RunState::Failed;
        QTest::newRow("its number is unknown here but it holds the lock") << 2 << true << RunState::Running;
    }
    void observedStatus()
    {
        QFETCH(int, who);
        QFETCH(bool, held);
        QFETCH(RunState, expected);
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        auto process = who == 0 ? goneProcess() : tw::thisProcess();
        process.startTime += who == 2 ? 1 : 0;
        process.bootId += who == 3 ? "x" : "";
        std::optional<tw::Result<tw::RunLock>> lock;
        if (held)
            lock.emplace(tw::RunLock::acquire(*folder));
        QVERIFY(folder->writeStatus(runningAs(process)));
        const auto status = folder->observedStatus();
        QVERIFY(status);
        QCOMPARE(status->state, expected);
        QCOMPARE(status->reason.empty(), expected == RunState::Running);
        QCOMPARE(status->step, std::int64_t(7));
    }

    void requestsComeAndGo()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        for (const auto request : {tw::RunRequest::Stop, tw::RunRequest::Save, tw::RunRequest::Pause}) {
            QVERIFY(!folder->isRequested(request));
            QVERIFY(folder->request(request));
            QVERIFY(folder->request(request));
            QVERIFY(folder->isRequested(request));
            QVERIFY(folder->withdraw(request));
            QVERIFY(folder->withdraw(request));
            QVERIFY(!folder->isRequested(request));
        }
    }

    void deletingLeavesOtherFiles()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(tw::writeFileAtomic(folder->path() / "notes.txt", "mine"));
        {
            const auto lock = tw::RunLock::acquire(*folder);
            QCOMPARE(folder->removeParts().error().code, ErrorCode::Busy);
            QVERIFY(fs::exists(folder->eventsFile()));
        }
        QVERIFY(folder->removeParts());
        QVERIFY(!fs::exists(folder->path() / "run.yaml"));
        QCOMPARE(tw::readFile(folder->path() / "notes.txt").value_or(""), std::string("mine"));
        fs::remove(folder->path() / "notes.txt");
        QVERIFY(folder->removeParts());
        QVERIFY(!fs::exists(folder->path()));
    }
};

QTEST_GUILESS_MAIN(TestRunFolder)
#include "tst_run_folder.moc"
