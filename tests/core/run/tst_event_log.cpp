#include "core/base/files.h"
#include "core/run/event_log.h"
#include "tests/core/run/run_support.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using tw::ErrorCode;

namespace {

/// JSON spelled with single quotes.
QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

std::string threeLines()
{
    return stepLine(1, 1, 0.5) + stepLine(2, 2, 0.25) + stepLine(3, 3, 0.125);
}

} // namespace

class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("no JSON") << QByteArray("loss 0.5");
        QTest::newRow("cut in the middle") << quoted("{'v':1,'seq':1,'t':1,'ty");
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("zeros of a power cut") << QByteArray(100, '\0');
        QTest::newRow("no version") << quoted("{'seq':1,'t':1,'type':'step'}");
        QTest::newRow("a newer version") << quoted("{'v':2,'seq':1,'t':1,'type':'step'}");
        QTest::newRow("seq zero") << quoted("{'v':1,'seq':0,'t':1,'type':'step'}");
        QTest::newRow("seq as text") << quoted("{'v':1,'seq':'1','t':1,'type':'step'}");
        QTest::newRow("seq beyond what doubles count") << quoted("{'v':1,'seq':9007199254740993,'t':1,'type':'step'}");
        QTest::newRow("seq beyond 64 bits") << quoted("{'v':1,'seq':18446744073709551615,'t':1,'type':'step'}");
        QTest::newRow("no time") << quoted("{'v':1,'seq':1,'type':'step'}");
        QTest::newRow("no type") << quoted("{'v':1,'seq':1,'t':1}");
        QTest::newRow("type is a number") << quoted("{'v':1,'seq':1,'t':1,'type':3}");
        QTest::newRow("nested without end") << quoted("{'v':1,'seq':1,'t':1,'type':'x','a':") + QByteArray(5000, '[');
        QTest::newRow("broken UTF-8") << quoted("{'v':1,'seq':1,'t':1,'type':'\xff'}");
    }
    void lineIsRefused()
    {
        QFETCH(QByteArray, line);
        const auto event = tw::decodeEvent(line.toStdString());
        QVERIFY(!event);
        QCOMPARE(event.error().code, ErrorCode::Damaged);
    }

    void readingEveryCutOfAFile()
    {
        const ScratchFolder scratch;
        const auto file = scratch.path() / "events.jsonl";
        const std::string whole = threeLines();
        for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
            QVERIFY(writePlain(file, whole.substr(0, cut)));
            const auto first = tw::readEvents(file, 0);
            QVERIFY(first);
            const auto complete = std::count(whole.begin(), whole.begin() + std::ptrdiff_t(cut), '\n');
            QCOMPARE(std::ptrdiff_t(first->events.size()), complete);
            QCOMPARE(first->damagedLines.size(), std::size_t(0));
            QVERIFY(writePlain(file, whole));
            const auto rest = tw::readEvents(file, first->nextOffset);
            QVERIFY(rest);
            QCOMPARE(first->events.size() + rest->events.size(), std::size_t(3));
            QCOMPARE(rest->nextOffset, std::int64_t(whole.size()));
        }
    }

    void writerContinuesAfterEveryCut()
    {
        const ScratchFolder scratch;
        const auto file = scratch.path() / "events.jsonl";
        const std::string whole = threeLines();
        for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
            QVERIFY(writePlain(file, whole.substr(0, cut)));
            const auto complete = std::count(whole.begin(), whole.begin() + std::ptrdiff_t(cut), '\n');
            auto writer = tw::EventWriter::open(file);
            QVERIFY(writer);
            QCOMPARE(std::ptrdiff_t(writer->lastSeq()), complete);
            QVERIFY(writer->append("warning", {{"text", "again"}}));
            const auto batch = tw::readEvents(file, 0);
            QVERIFY(batch);
            QCOMPARE(batch->damagedLines.size(), std::size_t(0));
            QCOMPARE(std::ptrdiff_t(batch->events.size()), complete + 1);
            QCOMPARE(std::ptrdiff_t(batch->events.back().seq), complete + 1);
            QCOMPARE(batch->nextOffset, std::int64_t(std::filesystem::file_size(file)));
        }
    }

    void damagedLinesAreSteppedOver()
    {
        const ScratchFolder scratch;
        const auto file = scratch.path() / "events.jsonl";
        const std::string before = stepLine(1, 1, 0.5);
        QVERIFY(writePlain(file, before + "garbage\n\n" + stepLine(2, 2, 0.5)));
        const auto batch = tw::readEvents(file, 0);
        QVERIFY(batch);
        QCOMPARE(batch->events.size(), std::size_t(2));
        QCOMPARE(batch->damagedLines.size(), std::size_t(2));
        QVERIFY(batch->damagedLines[0].starts_with("byte " + std::to_string(before.size()) + ":"));
    }

    void seqRisesBehindADamagedEnd()
    {
        const ScratchFolder scratch;
        const auto file = scratch.path() / "events.jsonl";
        // Longer than the writer's first look backwards, so that it has to look further.
        QVERIFY(writePlain(file, stepLine(1, 1, 0.5) + stepLine(41, 2, 0.5) + std::string(300'000, '\0') + "\n"));
        auto writer = tw::EventWriter::open(file);
        QVERIFY(writer);
        QCOMPARE(writer->lastSeq(), std::int64_t(41));
    }

    void cutFileIsAnError()
    {
        const ScratchFolder scratch;
        const auto file = scratch.path() / "events.jsonl";
        QVERIFY(writePlain(file, "short"));
        const auto batch = tw::readEvents(file, 100);
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, ErrorCode::Damaged);
        QCOMPARE(tw::readEvents(scratch.path() / "nowhere", 0).error().code, ErrorCode::NotFound);
    }

    void readsInPiecesWithoutStandingStill()
    {
        const ScratchFolder scratch;
        const auto file = scratch.path() / "events.jsonl";
        const std::string text = stepLine(1, 1, 0.5) + "{\"long\":\"" + std::string(5000, 'x') + "\"}\n" + threeLines();
        QVERIFY(writePlain(file, text));
        std::int64_t offset = 0;
        std::size_t events = 0;
        int reads = 0;
        for (; offset < std::int64_t(text.size()) && reads < 100; ++reads) {
            const auto batch = tw::readEvents(file, offset, 100);
            QVERIFY(batch);
            QVERIFY(batch->nextOffset > offset);
            offset = batch->nextOffset;
            events += batch->events.size();
        }
        QCOMPARE(events, std::size_t(4));
        QVERIFY(reads >= 2);
    }

    void bodyCannotForgeTheHead()
    {
        const ScratchFolder scratch;
        const auto file = scratch.path() / "events.jsonl";
        auto writer = tw::EventWriter::open(file);
        QVERIFY(writer);
        const tw::Json body {{"seq", 77}, {"t", -1}, {"v", 9}, {"type", "end"}, {"text", "line\nbreak \xff"}, {"x", NAN}};
        QVERIFY(writer->append("warning", body));
        QVERIFY(writer->append("phase", tw::Json()));
        const auto batch = tw::readEvents(file, 0);
        QVERIFY(batch);
        QCOMPARE(batch->events.size(), std::size_t(2));
        QCOMPARE(batch->events[0].seq, std::int64_t(1));
        QCOMPARE(batch->events[0].type, std::string("warning"));
        QVERIFY(batch->events[0].time > 1e9);
        QVERIFY(batch->events[0].body["x"].is_null());
        QVERIFY(batch->events[1].body.empty());
    }

    void readOnlyDisk()
    {
        const ScratchFolder scratch;
        const MemoryDisk disk(scratch.path() / "disk", "size=64k", MS_RDONLY);
        if (!disk.isMounted)
            QSKIP("a read-only disk needs the right to mount");
        const auto writer = tw::EventWriter::open(scratch.path() / "disk/events.jsonl");
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::Io);
    }

    void fullDisk()
    {
        const ScratchFolder scratch;
        const MemoryDisk disk(scratch.path() / "disk", "size=64k");
        if (!disk.isMounted)
            QSKIP("a small disk needs the right to mount");
        const auto file = scratch.path() / "disk/events.jsonl";
        auto writer = tw::EventWriter::open(file);
        QVERIFY(writer);
        tw::Result<> last;
        std::int64_t written = 0;
        while (last && written < 10'000) {
            last = writer->append("step", {{"step", written}, {"text", std::string(100, 'x')}});
            written += last ? 1 : 0;
        }
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::DiskFull);
        QVERIFY(written > 100);
        QCOMPARE(writer->lastSeq(), written);
        const auto batch = tw::readEvents(file, 0);
        QVERIFY(batch);
        QCOMPARE(std::int64_t(batch->events.size()), written);
        QCOMPARE(batch->nextOffset, std::int64_t(std::filesystem::file_size(file)));
        // What ends the run still fits.
        QVERIFY(writer->appendLastWord("error", {{"message", std::string(3000, 'x')}}));
        QVERIFY(writer->appendLastWord("end", {{"reason", std::string(3000, 'x')}}));
        QVERIFY(!writer->append("step", {{"text", std::string(100, 'x')}}));
        const auto end = tw::readEvents(file, batch->nextOffset);
        QVERIFY(end && end->events.size() == 2);
        QCOMPARE(end->events.back().seq, written + 2);
        // With room again the same seq goes on.
        std::filesystem::resize_file(file, std::uintmax_t(batch->nextOffset) / 2);
        auto again = tw::EventWriter::open(file);
        QVERIFY(again);
        QVERIFY(again->append("warning", {}));
    }
};

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_event_log.moc"
