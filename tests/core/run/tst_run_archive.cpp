#include "core/run/run_archive.h"
#include "core/base/process.h"
#include "tests/core/run/run_support.h"

#include <QTest>

namespace fs = std::filesystem;

class TestRunArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoArchiveOfARunIsRefused_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("no file") << QStringLiteral("none") << int(tw::ErrorCode::NotFound);
        QTest::newRow("no archive") << QStringLiteral("text") << int(tw::ErrorCode::Damaged);
        QTest::newRow("a cut archive") << QStringLiteral("cut") << int(tw::ErrorCode::Damaged);
        QTest::newRow("a folder that is no run") << QStringLiteral("folder") << int(tw::ErrorCode::Damaged);
        QTest::newRow("a run with a link in it") << QStringLiteral("link") << int(tw::ErrorCode::Damaged);
        QTest::newRow("a run that is here already") << QStringLiteral("known") << int(tw::ErrorCode::Busy);
    }

    void whatIsNoArchiveOfARunIsRefused()
    {
        QFETCH(const QString, content);
        QFETCH(const int, code);
        const ScratchFolder scratch;
        const auto run = scratch.makeRun();
        QVERIFY(bool(run));
        const fs::path file = scratch.path() / "run.tar.gz", away = scratch.path() / "away";
        if (content == QLatin1String("text")) {
            QVERIFY(writePlain(file, "not packed at all"));
        } else if (content == QLatin1String("folder")) {
            QVERIFY(writePlain(scratch.path() / "letters", "a"));
            QVERIFY(bool(tw::runProcess({"tar", "-czf", file.string(), "-C", scratch.path().string(), "letters"})));
        } else if (content != QLatin1String("none")) {
            if (content == QLatin1String("link"))
                fs::create_symlink("/etc/passwd", run->path() / "log2.txt");
            QVERIFY(writePlain(run->logFile(), std::string(100'000, 'x')));
            QVERIFY(bool(tw::packRun(*run, file)));
            if (content == QLatin1String("cut"))
                fs::resize_file(file, fs::file_size(file) / 2);
        }
        const bool isKnown = content == QLatin1String("known");
        const auto taken = tw::unpackRun(file, isKnown ? scratch.path() / "runs" : away);
        QVERIFY(!taken);
        QCOMPARE(int(taken.error().code), code);
        if (!isKnown)
            QVERIFY(!fs::exists(away) || fs::is_empty(away)); // nothing half-done is left
        else
            QCOMPARE(std::distance(fs::directory_iterator(scratch.path() / "runs"), {}), std::ptrdiff_t(1));
    }

    void aRunComesBackByteForByte()
    {
        const ScratchFolder scratch;
        const auto run = scratch.makeRun("my run, 2");
        QVERIFY(bool(run));
        QVERIFY(writePlain(run->eventsFile(), stepLine(1, 1, 2.5)));
        QVERIFY(bool(tw::ensureFolder(run->checkpointsFolder() / "step-1")) && writePlain(run->checkpointsFolder() / "step-1" / "state", "abc"));
        QVERIFY(writePlain(run->lockFile(), ""));
        const fs::path file = scratch.path() / "kept" / "one.tar.gz";
        QVERIFY(!tw::packRun(*run, file)); // no such folder
        QVERIFY(bool(tw::ensureFolder(file.parent_path())) && writePlain(file, "an older one"));
        QVERIFY(bool(tw::packRun(*run, file)));
        QCOMPARE(std::distance(fs::directory_iterator(file.parent_path()), {}), std::ptrdiff_t(1));
        const auto back = tw::unpackRun(file, scratch.path() / "elsewhere");
        QVERIFY(bool(back));
        QCOMPARE(back->identity().id, run->identity().id);
        for (const char *part : {"config.yaml", "events.jsonl", "run.yaml", "checkpoints/step-1/state"})
            QCOMPARE(*tw::readFile(back->path() / part), *tw::readFile(run->path() / part));
        QVERIFY(!fs::exists(back->lockFile()));
    }

    void aCancelledPackLeavesTheOlderFile()
    {
        const ScratchFolder scratch;
        const auto run = scratch.makeRun();
        const fs::path file = scratch.path() / "one.tar.gz";
        QVERIFY(bool(run) && writePlain(file, "an older one"));
        std::stop_source stop;
        stop.request_stop();
        const auto packed = tw::packRun(*run, file, stop.get_token());
        QVERIFY(!packed);
        QCOMPARE(packed.error().code, tw::ErrorCode::Cancelled);
        QCOMPARE(*tw::readFile(file), std::string("an older one"));
        QCOMPARE(std::distance(fs::directory_iterator(scratch.path()), {}), std::ptrdiff_t(2));
    }

    void aRunAtWorkIsNotPacked()
    {
        const ScratchFolder scratch;
        const auto run = scratch.makeRun();
        QVERIFY(bool(run));
        const auto lock = tw::RunLock::acquire(*run);
        QVERIFY(bool(lock));
        const auto packed = tw::packRun(*run, scratch.path() / "one.tar.gz");
        QVERIFY(!packed);
        QCOMPARE(packed.error().code, tw::ErrorCode::Busy);
    }
};

QTEST_APPLESS_MAIN(TestRunArchive)
#include "tst_run_archive.moc"
