#include "core/run/run_store.h"
#include "tests/core/run/run_support.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <fstream>
#include <random>
#include <thread>

using tw::ErrorCode;
using tw::RunStore;
namespace fs = std::filesystem;

namespace {

bool append(const tw::RunFolder &folder, const std::string &text)
{
    return bool(std::ofstream(folder.eventsFile(), std::ios::binary | std::ios::app) << text << std::flush);
}

std::string line(std::int64_t seq, const std::string &type, tw::Json body, double time = 0)
{
    body["v"] = 1;
    body["seq"] = seq;
    body["t"] = time > 0 ? time : 1000.0 + double(seq);
    body["type"] = type;
    return tw::compactJson(body) + "\n";
}

std::vector<double> lossOf(const RunStore &store, const tw::RunFolder &folder)
{
    return store.series(folder.identity().id, "loss").value_or(tw::MetricSeries()).values;
}

/// Spoils a store in one of the ways disks do.
void spoil(const fs::path &file, const std::string &how)
{
    fs::remove(file.string() + "-wal");
    fs::remove(file.string() + "-shm");
    if (how == "text")
        writePlain(file, "this is not a database, and it is longer than the header of one: " + std::string(200, 'x'));
    else if (how == "cut")
        fs::resize_file(file, fs::file_size(file) / 2 + 100);
    else if (how == "schema") {
        std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(100);
        stream << std::string(3000, '\x5a');
    }
}

} // namespace

class TestRunStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedStoreIsBuiltAgain_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("the file is a text") << QByteArray("text");
        QTest::newRow("half of it is gone") << QByteArray("cut");
        QTest::newRow("the schema page is garbage") << QByteArray("schema");
    }
    void damagedStoreIsBuiltAgain()
    {
        QFETCH(QByteArray, how);
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + stepLine(2, 2, 0.25)));
        {
            auto store = RunStore::open(scratch.store());
            QVERIFY(store);
            QVERIFY(store->warnings().empty());
            QVERIFY(store->ingest(*folder));
        }
        spoil(scratch.store(), how.toStdString());
        auto store = RunStore::open(scratch.store());
        QVERIFY2(store.has_value(), store ? "" : store.error().message.c_str());
        QCOMPARE(store->warnings().size(), std::size_t(1));
        QCOMPARE(lossOf(*store, *folder), (std::vector<double> {0.5, 0.25}));
        int aside = 0;
        for (const auto &entry : fs::directory_iterator(scratch.path()))
            aside += entry.path().string().find(".damaged-") != std::string::npos;
        QVERIFY(aside >= 1);
        QVERIFY(RunStore::open(scratch.store())->warnings().empty());
    }

    void storeOfANewerVersionIsLeftAlone()
    {
        const ScratchFolder scratch;
        QVERIFY(RunStore::open(scratch.store()));
        {
            std::fstream stream(scratch.store(), std::ios::binary | std::ios::in | std::ios::out);
            stream.seekp(60); // user_version in the header, big-endian
            stream.write("\0\0\x03\xe7", 4);
        }
        const auto store = RunStore::open(scratch.store());
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Unsupported);
        QVERIFY(fs::exists(scratch.store()));
    }

    void unusablePlaces()
    {
        const ScratchFolder scratch;
        QVERIFY(writePlain(scratch.path() / "file", "x"));
        QCOMPARE(RunStore::open(scratch.path() / "file/runs.sqlite").error().code, ErrorCode::Io);
        QVERIFY(tw::ensureFolder(scratch.path() / "folder.sqlite"));
        QCOMPARE(RunStore::open(scratch.path() / "folder.sqlite").error().code, ErrorCode::Io);
        const MemoryDisk disk(scratch.path() / "disk", "size=64k", MS_RDONLY);
        if (!disk.isMounted)
            QSKIP("a read-only disk needs the right to mount");
        QCOMPARE(RunStore::open(scratch.path() / "disk/runs.sqlite").error().code, ErrorCode::Io);
    }

    void fullDiskStoresNothingOrAll()
    {
        const ScratchFolder scratch;
        const MemoryDisk disk(scratch.path() / "disk", "size=512k");
        if (!disk.isMounted)
            QSKIP("a small disk needs the right to mount");
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        auto store = RunStore::open(scratch.path() / "disk/runs.sqlite");
        QVERIFY(store);
        std::string lines;
        for (int i = 1; i <= 20'000; ++i)
            lines += stepLine(i, i, 0.5);
        QVERIFY(append(*folder, lines));
        std::size_t stored = 0;
        std::optional<tw::Error> failure;
        while (!failure) {
            auto report = store->ingest(*folder, 64 << 10);
            if (!report)
                failure = report.error();
            else if (!report->hasMore)
                break;
            else
                stored += report->events.size();
        }
        QVERIFY(failure.has_value());
        QCOMPARE(failure->code, ErrorCode::DiskFull);
        QVERIFY(stored > 0);
        QCOMPARE(lossOf(*store, *folder).size(), stored);
    }

    void damagedLinesAreCountedOnce()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + "garbage\n" + line(2, "step", {{"loss", 1}}) + stepLine(3, 2, 0.5)));
        const auto report = store->ingest(*folder);
        QVERIFY(report);
        QCOMPARE(report->damagedLines.size(), std::size_t(2)); // the second one has no step
        QVERIFY(store->ingest(*folder)->damagedLines.empty());
        QCOMPARE(store->summary(folder->identity().id)->damagedLines, std::int64_t(2));
        QCOMPARE(lossOf(*store, *folder).size(), std::size_t(2));
    }

    void cutAtEveryByte()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        const std::string whole = stepLine(1, 1, 0.5) + line(2, "eval", {{"step", 1}, {"loss", 0.75}}) + stepLine(3, 2, 0.25);
        std::size_t events = 0;
        for (const char byte : whole) {
            QVERIFY(append(*folder, std::string(1, byte)));
            const auto report = store->ingest(*folder);
            QVERIFY(report);
            QVERIFY(report->damagedLines.empty() && report->repeated == 0 && !report->startedOver && !report->hasMore);
            QCOMPARE(report->events.size(), std::size_t(byte == '\n'));
            events += report->events.size();
        }
        QCOMPARE(events, std::size_t(3));
        QCOMPARE(lossOf(*store, *folder), (std::vector<double> {0.5, 0.25}));
        QCOMPARE(store->series(folder->identity().id, "eval.loss")->values, (std::vector<double> {0.75}));
    }

    void seenSeqIsRefused()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + stepLine(2, 2, 0.25) + stepLine(2, 2, 9) + stepLine(1, 1, 9)));
        const auto report = store->ingest(*folder);
        QVERIFY(report);
        QCOMPARE(report->repeated, std::int64_t(2));
        QCOMPARE(lossOf(*store, *folder), (std::vector<double> {0.5, 0.25}));
    }

    void latestEventOfAStepWins()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + stepLine(2, 2, 0.25) + stepLine(3, 3, 0.125)));
        QVERIFY(store->ingest(*folder));
        QVERIFY(append(*folder, line(4, "start", {{"seed", 1}}) + stepLine(5, 2, 0.2) + stepLine(6, 3, 0.1) + stepLine(7, 4, 0.05)));
        QVERIFY(store->ingest(*folder));
        const auto series = store->series(folder->identity().id, "loss");
        QVERIFY(series);
        QCOMPARE(series->steps, (std::vector<std::int64_t> {1, 2, 3, 4}));
        QCOMPARE(series->values, (std::vector<double> {0.5, 0.2, 0.1, 0.05}));
        QCOMPARE(series->times, (std::vector<double> {1001, 1005, 1006, 1007}));
        const auto summary = store->summary(folder->identity().id);
        QVERIFY(summary);
        QCOMPARE(summary->loss, std::optional<double>(0.05));
        QCOMPARE(summary->step, std::int64_t(4));
    }

    void stepOfAKilledRun_data()
    {
        QTest::addColumn<std::int64_t>("told");
        QTest::addColumn<bool>("isResumed");
        QTest::addColumn<std::int64_t>("step");
        QTest::newRow("events know more than an old status") << std::int64_t(2) << false << std::int64_t(5);
        QTest::newRow("a status knows more than events not yet read") << std::int64_t(7) << false << std::int64_t(7);
        QTest::newRow("going on begins at the checkpoint") << std::int64_t(0) << true << std::int64_t(3);
    }
    void stepOfAKilledRun()
    {
        QFETCH(std::int64_t, told);
        QFETCH(bool, isResumed);
        QFETCH(std::int64_t, step);
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        tw::RunStatus status;
        status.state = tw::RunState::Running;
        status.step = told;
        QVERIFY(folder->writeStatus(status));
        QVERIFY(append(*folder, stepLine(1, 4, 0.5) + stepLine(2, 5, 0.25)));
        if (isResumed)
            QVERIFY(append(*folder, line(3, "start", {{"resumed_from", 3}})));
        QVERIFY(store->ingest(*folder));
        QCOMPARE(store->summary(folder->identity().id)->step, step);
    }

    void replacedLogIsReadAnew_data()
    {
        QTest::addColumn<bool>("longer");
        QTest::newRow("shorter than what was read") << false;
        QTest::newRow("longer than what was read") << true;
    }
    void replacedLogIsReadAnew()
    {
        QFETCH(bool, longer);
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + stepLine(2, 2, 0.25) + line(3, "warning", {{"text", "old"}})));
        QVERIFY(store->ingest(*folder));
        std::string other = stepLine(1, 1, 0.75);
        for (int i = 2; longer && i < 20; ++i)
            other += stepLine(i, i, 0.75);
        QVERIFY(writePlain(folder->eventsFile(), other));
        const auto report = store->ingest(*folder);
        QVERIFY(report);
        QVERIFY(report->startedOver);
        QCOMPARE(lossOf(*store, *folder), std::vector<double>(longer ? 19 : 1, 0.75));
        QVERIFY(store->events(folder->identity().id)->empty());
    }

    void metricsOfEveryKind()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        const tw::Json devices = tw::Json::array({{{"util", 80}}, {{"util", 90}, {"name", "B"}}});
        QVERIFY(append(*folder,
                       line(1, "step", {{"step", 5}, {"loss", nullptr}, {"lr", 1e-3}, {"mem", {{"rss", 100}}}, {"ok", true}})
                           + line(2, "host", {{"cpu", 0.5}}) + line(3, "host", {{"cpu", 0.75}})
                           + line(4, "gpu", {{"devices", devices}}) + line(5, "gpu", {{"device", 1}, {"util", 95}})
                           + line(6, "checkpoint", {{"step", 5}, {"path", "checkpoints/step-000005"}})));
        QVERIFY(store->ingest(*folder));
        const std::string id = folder->identity().id;
        QCOMPARE(*store->metricKeys(id),
                 (std::vector<std::string> {"gpu0.util", "gpu1.util", "host.cpu", "loss", "lr", "mem.rss"}));
        QVERIFY(std::isnan(store->series(id, "loss")->values.at(0)));
        QCOMPARE(store->series(id, "host.cpu")->values, (std::vector<double> {0.5, 0.75}));
        QCOMPARE(store->series(id, "host.cpu")->steps, (std::vector<std::int64_t> {5, 5}));
        QCOMPARE(store->series(id, "gpu1.util")->values, (std::vector<double> {90, 95}));
        QVERIFY(store->series(id, "nothing")->steps.empty());
        const auto events = store->events(id, "checkpoint");
        QVERIFY(events);
        QCOMPARE(events->size(), std::size_t(1));
        QCOMPARE(tw::jsonValue(events->front().body, "path", std::string()), std::string("checkpoints/step-000005"));
        QCOMPARE(store->events(id)->size(), std::size_t(5));
        QCOMPARE(store->events(id, {}, 4)->size(), std::size_t(2));
    }

    void elapsedLeavesOutTheTimeBetweenStarts()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = RunStore::open(scratch.store());
        QVERIFY(folder && store);
        QVERIFY(append(*folder, line(1, "start", {}, 100) + line(2, "phase", {}, 110) + line(3, "start", {}, 1000)
                                    + line(4, "end", {}, 1005)));
        QVERIFY(store->ingest(*folder));
        const auto summary = store->summary(folder->identity().id);
        QVERIFY(summary);
        QCOMPARE(summary->elapsed, 15.0);
        QCOMPARE(summary->lastEvent, 1005.0);
    }

    void runsAreFoundAndDeleted()
    {
        const ScratchFolder scratch;
        const auto one = scratch.makeRun("one");
        const auto two = scratch.makeRun("two");
        auto store = RunStore::open(scratch.store());
        QVERIFY(one && two && store);
        QVERIFY(store->adopt(scratch.path() / "runs")->empty());
        QCOMPARE(store->runs()->size(), std::size_t(2));
        QCOMPARE(store->find("one")->id, one->identity().id);
        QCOMPARE(store->find(two->identity().id)->name, std::string("two"));
        QCOMPARE(store->find("0").error().code, ErrorCode::InvalidInput);
        QCOMPARE(store->find("three").error().code, ErrorCode::NotFound);
        {
            const auto lock = tw::RunLock::acquire(*one);
            QCOMPARE(store->remove(one->identity().id).error().code, ErrorCode::Busy);
        }
        QVERIFY(append(*one, stepLine(1, 1, 0.5)));
        QVERIFY(store->ingest(*one));
        QVERIFY(store->remove(one->identity().id));
        QVERIFY(!fs::exists(one->path()));
        QCOMPARE(store->remove(one->identity().id).error().code, ErrorCode::NotFound);
        QVERIFY(store->series(one->identity().id, "loss")->steps.empty());
        QCOMPARE(store->runs()->size(), std::size_t(1));
    }

    void manyOpenOneNewStore()
    {
        const ScratchFolder scratch;
        std::atomic<int> opened = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { opened += RunStore::open(scratch.store()) ? 1 : 0; });
        threads.clear();
        QCOMPARE(opened.load(), 8);
    }

    void twoReadersStoreEachRowOnce()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        std::string lines;
        for (int i = 1; i <= 3000; ++i)
            lines += line(i, "eval", {{"step", i}, {"loss", i}});
        QVERIFY(append(*folder, lines));
        std::atomic<std::size_t> events = 0;
        const auto readAll = [&] {
            auto store = RunStore::open(scratch.store());
            for (bool hasMore = true; store && hasMore;) {
                const auto report = store->ingest(*folder, 4096);
                events += report ? report->events.size() : 0;
                hasMore = report && report->hasMore;
            }
        };
        {
            std::jthread other(readAll);
            readAll();
        }
        QCOMPARE(events.load(), std::size_t(3000));
        const auto store = RunStore::open(scratch.store());
        QCOMPARE(store->events(folder->identity().id)->size(), std::size_t(3000));
    }

    void killedReaderStoresEachRowOnce()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        const fs::path readerLog = scratch.path() / "reader.txt";
        const auto logSize = [&] { return tw::readFile(readerLog).value_or(std::string()).size(); };
        std::mt19937 random(7);
        std::int64_t seq = 0;
        for (int kill = 0; kill < 50; ++kill) {
            std::string lines;
            for (int i = 0; i < 400; ++i) {
                ++seq;
                lines += seq % 10 ? stepLine(seq, seq, double(seq)) : line(seq, "eval", {{"step", seq}, {"loss", seq}});
            }
            QVERIFY(append(*folder, lines));
            const auto said = logSize();
            const auto reader = tw::startDetached({FAKE_READER, folder->path().string(), scratch.store().string()},
                                                  readerLog);
            QVERIFY(reader);
            // Some die while they open the store, most while they write to it, however slow the machine is.
            if (kill % 4)
                QVERIFY(soon([&] { return logSize() > said; }));
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
            ::kill(reader->pid, SIGKILL);
            QVERIFY(soon([&] { return !tw::isRunning(*reader); }));
        }
        auto store = RunStore::open(scratch.store());
        QVERIFY(store);
        QVERIFY(store->warnings().empty());
        const std::string id = folder->identity().id;
        const std::size_t before = store->series(id, "loss")->steps.size();
        QVERIFY(before > 0); // the killed readers did get somewhere
        while (store->ingest(*folder)->hasMore) { }
        const auto series = store->series(id, "loss");
        QCOMPARE(series->steps.size(), std::size_t(seq - seq / 10));
        for (std::size_t i = 0; i < series->steps.size(); ++i)
            QCOMPARE(series->values[i], double(series->steps[i]));
        QCOMPARE(store->events(id)->size(), std::size_t(seq / 10));
        QCOMPARE(store->series(id, "eval.loss")->steps.size(), std::size_t(seq / 10));
        QCOMPARE(store->summary(id)->damagedLines, std::int64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
