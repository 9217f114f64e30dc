#include "app/studio/models/document_session.h"
#include "app/studio/models/list_items.h"
#include "app/studio/pages/configure/changed_lines.h"
#include "core/base/files.h"
#include "core/catalog/machine_rate.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

namespace {

const std::string sample = "# my first\r\nbase_model: nobody/nothing   # keep\r\nlearning_rate: 2e-4\r\nlora_r: 8";

} // namespace

class TestDocumentSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->path().toLocal8Bit()); // this machine was never measured
        m_file = m_folder->filePath(QStringLiteral("mine.yaml")).toStdString();
        QVERIFY(bool(tw::writeFileAtomic(m_file, sample)));
        m_session = std::make_unique<tw::DocumentSession>();
        QSignalSpy checked(m_session.get(), &tw::DocumentSession::checked);
        m_session->open(m_file);
        QTRY_VERIFY(!checked.isEmpty());
    }
    void cleanup() { m_session.reset(); }

    void missingFileLeavesTheDocument()
    {
        QSignalSpy failed(m_session.get(), &tw::DocumentSession::openFailed);
        m_session->open(m_file.parent_path() / "absent.yaml");
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_session->text(), sample);
    }

    void brokenTextKeepsTheLastGoodValues()
    {
        m_session->typeText(QStringLiteral("lora_r: 16\nlearning_rate: [1,\n"));
        QTRY_VERIFY(!m_session->isReadable());
        QVERIFY(m_session->problem()->line > 0);
        QCOMPARE(m_session->document().find("lora_r")->integer, 8);
        QVERIFY(!m_session->set("lora_r", "4"));
        m_session->undoStack()->undo();
        QTRY_VERIFY(m_session->isReadable());
    }

    void anEditTouchesItsLineOnly()
    {
        QVERIFY(bool(m_session->set("learning_rate", "1e-3")));
        QCOMPARE(m_session->text(), std::string("# my first\r\nbase_model: nobody/nothing   # keep\r\nlearning_rate: 1e-3\r\nlora_r: 8"));
        QVERIFY(m_session->isChanged());
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
        QVERIFY(!m_session->isChanged());
    }

    void typingInARowIsOneStep()
    {
        const QString lines = QString::fromStdString(sample).remove(QLatin1Char('\r'));
        for (const char *end : {"\nseed: 1", "\nseed: 12", "\nseed: 123"})
            m_session->typeText(lines + QLatin1String(end));
        QCOMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(m_session->text(), sample + "\r\nseed: 123");
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
    }

    void lineEndsOfOtherLinesStay_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("an empty text takes bare feeds") << QByteArray("") << QByteArray("a\nb\n") << QByteArray("a\nb\n");
        QTest::newRow("mixed ends stay where they are") << QByteArray("a\r\nb\nc") << QByteArray("a\nB\nc") << QByteArray("a\r\nB\r\nc");
        QTest::newRow("a new line takes the file's own end") << QByteArray("a\r\nb\r\n") << QByteArray("a\nx\nb\n") << QByteArray("a\r\nx\r\nb\r\n");
        QTest::newRow("a missing last end stays missing") << QByteArray("a\nb") << QByteArray("b") << QByteArray("b");
        QTest::newRow("nothing changed gives the same bytes") << QByteArray("a\r\n\nb\r\n") << QByteArray("a\n\nb\n") << QByteArray("a\r\n\nb\r\n");
    }
    void lineEndsOfOtherLinesStay()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, after);
        QCOMPARE(QByteArray::fromStdString(tw::mergeLines(before.toStdString(), lines.toStdString())), after);
    }

    void savingDoesNotOverwriteSomebodyElse()
    {
        QVERIFY(bool(m_session->set("lora_r", "16")));
        QVERIFY(bool(tw::writeFileAtomic(m_file, "other: 1\n")));
        QSignalSpy failed(m_session.get(), &tw::DocumentSession::saveFailed), saved(m_session.get(), &tw::DocumentSession::saved);
        m_session->save();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(*tw::readFile(m_file), std::string("other: 1\n"));
        m_session->save(true);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(*tw::readFile(m_file), m_session->text());
        QVERIFY(!m_session->isChanged());
    }

    void anotherFolderKeepsWhatPathsMean()
    {
        QVERIFY(bool(tw::writeFileAtomic(m_file.parent_path() / "rows.jsonl", "{}\n")));
        QVERIFY(bool(m_session->set("datasets[0].path", "rows.jsonl")));
        const std::filesystem::path other = m_file.parent_path() / "deep" / "copy.yaml";
        QVERIFY(bool(tw::ensureFolder(other.parent_path())));
        QSignalSpy saved(m_session.get(), &tw::DocumentSession::saved);
        m_session->saveAs(other);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_session->file(), other);
        QCOMPARE(m_session->document().find("datasets[0].path")->text, (m_file.parent_path() / "rows.jsonl").string());
    }

    void aTextWithoutModelSaysWhyThereIsNoQuote()
    {
        QTRY_VERIFY(m_session->quoteProblem().has_value());
        QVERIFY(!m_session->isQuoteCurrent());
    }

    void aGuessedSpeedIsMeasuredOnce_data()
    {
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("and the quote is made again") << true;
        QTest::newRow("and not again when that failed") << false;
    }

    void aGuessedSpeedIsMeasuredOnce()
    {
        QFETCH(bool, succeeds);
        std::atomic<int> calls = 0;
        m_session->setMeasurement([&calls, succeeds](const std::filesystem::path &model, std::stop_token) -> tw::Result<> {
            ++calls;
            if (!succeeds || model.filename() != "tiny_llama")
                return tw::Error {tw::ErrorCode::Process, "cannot measure"};
            tw::MachineRate rate;
            rate.flopsPerSecond = 2e11;
            rate.processor = tw::thisProcessor();
            return rate.save(tw::machineRateFile());
        });
        QVERIFY(bool(tw::writeFileAtomic(m_file.parent_path() / "rows.jsonl", "{\"input_ids\":[3,4,5],\"labels\":[3,4,5]}\n")));
        m_session->typeText(QStringLiteral("base_model: " TUNEWRIGHT_SOURCE_DIR "/tests/data/tiny_llama\nadapter: lora\nlora_r: 4\nlora_alpha: 8\n"
                                           "lora_target_linear: true\ndatasets:\n  - path: rows.jsonl\nmicro_batch_size: 1\n"
                                           "gradient_accumulation_steps: 1\nnum_epochs: 3\nsequence_len: 64\nlearning_rate: 1e-3\nbf16: false\n"));
        QTRY_COMPARE(calls.load(), 1);
        QTRY_VERIFY(m_session->isQuoteCurrent() && !m_session->isMeasuring());
        QCOMPARE(m_session->preparation()->quote.basisKind, succeeds ? tw::Basis::Measured : tw::Basis::NotMeasured);
        QVERIFY(bool(m_session->set("num_epochs", "2")));
        QTRY_VERIFY(m_session->isQuoteCurrent());
        QVERIFY(!m_session->isMeasuring());
        QCOMPARE(calls.load(), 1);
    }

    void theQuoteFollowsTypingWithoutReadingTheDataAgain()
    {
        QVERIFY(openTrainable());
        const auto read = m_session->preparation()->read;
        const tw::Quote *before = m_session->liveQuote();
        QVERIFY(before);
        const std::int64_t peak = before->peakBytes;
        QVERIFY(bool(m_session->set("lora_r", "16")));
        QVERIFY(!m_session->liveQuote()); // never the old figures beside a new text
        QVERIFY(!m_session->isQuoteCurrent());
        QTRY_VERIFY(m_session->liveQuote());
        QVERIFY(m_session->liveQuote()->peakBytes > peak);
        QTRY_VERIFY(m_session->isQuoteCurrent());
        QCOMPARE(m_session->preparation()->read, read);
    }

    void aChangeOnDiskLosesNothing_data()
    {
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("when the file is taken, undo brings the own text back") << true;
        QTest::newRow("when the own text stays, it counts as a change") << false;
    }
    void aChangeOnDiskLosesNothing()
    {
        QFETCH(bool, isTaken);
        QVERIFY(bool(m_session->set("lora_r", "16")));
        const std::string mine = m_session->text();
        QSignalSpy changed(m_session.get(), &tw::DocumentSession::diskChanged);
        QVERIFY(bool(tw::writeFileAtomic(m_file, "lora_r: 99\n")));
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(m_session->changedOnDisk().value_or(""), std::string("lora_r: 99\n"));
        QCOMPARE(m_session->text(), mine);
        if (isTaken)
            m_session->takeFromDisk();
        else
            m_session->keepMine();
        QVERIFY(!m_session->changedOnDisk());
        QCOMPARE(m_session->text(), isTaken ? std::string("lora_r: 99\n") : mine);
        QCOMPARE(m_session->savedText(), std::string("lora_r: 99\n"));
        QCOMPARE(m_session->isChanged(), !isTaken);
        if (isTaken)
            m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), mine);
        QSignalSpy saved(m_session.get(), &tw::DocumentSession::saved);
        m_session->save(); // knows what the file says, so it may
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(*tw::readFile(m_file), mine);
    }

    void aReadOnlyFileIsLeft()
    {
        using std::filesystem::perms;
        const std::string before = *tw::readFile(m_file);
        std::filesystem::permissions(m_file, perms::owner_read);
        QSignalSpy failed(m_session.get(), &tw::DocumentSession::saveFailed);
        QVERIFY(bool(m_session->set("lora_r", "16")));
        m_session->save();
        QTRY_COMPARE(failed.size(), 1);
        std::filesystem::permissions(m_file, perms::owner_read | perms::owner_write);
        QCOMPARE(*tw::readFile(m_file), before);
        QVERIFY(m_session->isChanged());
    }

    void savingIsNoChangeByOthers()
    {
        QSignalSpy changed(m_session.get(), &tw::DocumentSession::diskChanged), saved(m_session.get(), &tw::DocumentSession::saved);
        QVERIFY(bool(m_session->set("lora_r", "16")));
        m_session->save();
        QTRY_COMPARE(saved.size(), 1);
        QTest::qWait(250);
        QCOMPARE(changed.size(), 0);
    }

    void itemsComeAndGo()
    {
        QVERIFY(bool(m_session->addItem("datasets", "path")));
        QVERIFY(bool(m_session->addItem("datasets", "path")));
        QCOMPARE(m_session->document().find("datasets")->items.size(), std::size_t(2));
        QVERIFY(bool(m_session->removeItem("datasets", 0)));
        QCOMPARE(m_session->document().find("datasets")->items.size(), std::size_t(1));
        while (m_session->undoStack()->canUndo())
            m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
    }

    void itemsMoveWithTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("after"); // empty: refused
        const QByteArray two = "datasets:\n  - path: a  # first\n    type: t\n  # about b\n  - path: b\nlora_r: 8\n";
        QTest::newRow("no such item is refused") << two << 0 << 2 << QByteArray();
        QTest::newRow("down, comments between stay") << two << 0 << 1
            << QByteArray("datasets:\n  - path: b\n  # about b\n  - path: a  # first\n    type: t\nlora_r: 8\n");
        QTest::newRow("to its own place changes nothing") << two << 1 << 1 << two;
        QTest::newRow("a missing last line end stays missing") << QByteArray("datasets:\n- path: a\n- path: b\n  type: t") << 1 << 0
            << QByteArray("datasets:\n- path: b\n  type: t\n- path: a");
        QTest::newRow("line ends stay") << QByteArray("datasets:\r\n- path: a\r\n- path: b\r\n") << 0 << 1
            << QByteArray("datasets:\r\n- path: b\r\n- path: a\r\n");
        QTest::newRow("three go round") << QByteArray("datasets: [{path: a}, {path: b}, {path: c}]\n") << 0 << 2
            << QByteArray("datasets: [{path: b}, {path: c}, {path: a}]\n");
    }
    void itemsMoveWithTheirBytes()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QByteArray, after);
        auto document = tw::ConfigDocument::parse(before.toStdString());
        QVERIFY(document.has_value());
        const bool isMoved = tw::moveItem(*document, "datasets", std::size_t(from), std::size_t(to)).has_value();
        QCOMPARE(isMoved, !after.isEmpty());
        QCOMPARE(QByteArray::fromStdString(document->text()), isMoved ? after : before);
    }

    void changedLinesAreThoseThatAreNew_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QList<int>>("lines");
        QTest::newRow("the same text has none") << QByteArray("a\nb") << QByteArray("a\nb") << QList<int> {};
        QTest::newRow("another value is one line") << QByteArray("a\nb\nc") << QByteArray("a\nB\nc") << QList<int> {2};
        QTest::newRow("a line put in moves no others") << QByteArray("a\nb\nc") << QByteArray("a\nx\nb\nC") << QList<int> {2, 4};
        QTest::newRow("lines taken out leave none") << QByteArray("a\nb\nc") << QByteArray("a\nc") << QList<int> {};
    }
    void changedLinesAreThoseThatAreNew()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, now);
        QFETCH(QList<int>, lines);
        const std::vector<int> changed = tw::changedLines(before.toStdString(), now.toStdString());
        QCOMPARE(QList<int>(changed.begin(), changed.end()), lines);
    }

private:
    bool openTrainable()
    {
        if (!tw::writeFileAtomic(m_file.parent_path() / "rows.jsonl", "{\"input_ids\":[3,4,5],\"labels\":[3,4,5]}\n"))
            return false;
        m_session->typeText(QStringLiteral("base_model: " TUNEWRIGHT_SOURCE_DIR "/tests/data/tiny_llama\nadapter: lora\nlora_r: 4\nlora_alpha: 8\n"
                                           "lora_target_linear: true\ndatasets:\n  - path: rows.jsonl\nmicro_batch_size: 1\n"
                                           "gradient_accumulation_steps: 1\nnum_epochs: 3\nsequence_len: 64\nlearning_rate: 1e-3\nbf16: false\n"));
        return QTest::qWaitFor([this] { return m_session->isQuoteCurrent(); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
    std::unique_ptr<tw::DocumentSession> m_session;
};

QTEST_GUILESS_MAIN(TestDocumentSession)
#include "tst_document_session.moc"
