#include "app/studio/forms/field_editor.h"
#include "app/studio/forms/field_row.h"
#include "app/studio/pages/configure/configure_page.h"
#include "app/studio/shell/tunewright_style.h"
#include "core/base/files.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

const std::string sample = "base_model: nobody/nothing  # keep me\n"
                           "adapter: lora\n"
                           "lora_r: 8\n"
                           "lora_alfa: 16\n"
                           "datasets:\n"
                           "  - path: rows.jsonl\n"
                           "    type: chat_template\n"
                           "learning_rate: 2e-4\n";

} // namespace

class TestConfigurePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { tw::dressApplication(*qApp, m_theme); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::filesystem::path file = m_folder->filePath(QStringLiteral("mine.yaml")).toStdString();
        QVERIFY(bool(tw::writeFileAtomic(file, sample)));
        m_session = std::make_unique<tw::DocumentSession>();
        m_session->open(file);
        m_page = std::make_unique<tw::ConfigurePage>(m_theme, *m_session);
        m_page->resize(1200, 800);
        m_page->show();
        QTRY_VERIFY(!m_session->findings().empty());
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
    }

    void everyKeyOfTheTableHasARow()
    {
        m_page->form()->setShow(tw::ConfigForm::Show::All);
        for (const tw::KeyEntry *entry : tw::allKeys()) {
            if (entry->type == tw::KeyType::Block || entry->type == tw::KeyType::BlockList)
                continue;
            std::string path(entry->key);
            if (const auto brackets = path.find("[]"); brackets != std::string::npos)
                path.insert(brackets + 1, "0");
            QVERIFY2(m_page->form()->row(path), path.c_str());
        }
    }

    void aFieldChangesItsLineOnly()
    {
        auto *line = rowInput<QLineEdit>("lora_r");
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("32"));
        QTest::keyClick(line, Qt::Key_Return);
        std::string expected = sample;
        expected.replace(expected.find("lora_r: 8"), 9, "lora_r: 32");
        QCOMPARE(m_session->text(), expected);
        QCOMPARE(m_page->editor()->lines(), QString::fromStdString(expected));
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
        QTRY_COMPARE(rowInput<QLineEdit>("lora_r")->text(), QStringLiteral("8"));
    }

    void clearingAFieldTakesItsKeyOut()
    {
        auto *line = rowInput<QLineEdit>("lora_r");
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!m_session->document().find("lora_r"));
    }

    void typingInTheTextChangesFormAndFindings()
    {
        QString text = m_page->editor()->lines();
        const int place = int(text.indexOf(QLatin1String("lora_r: 8")));
        QTextCursor cursor = m_page->editor()->textCursor();
        cursor.setPosition(place + 8);
        cursor.setPosition(place + 9, QTextCursor::KeepAnchor);
        m_page->editor()->setTextCursor(cursor);
        QTest::keyClicks(m_page->editor(), QStringLiteral("0"));
        QTRY_COMPARE(rowInput<QLineEdit>("lora_r")->text(), QStringLiteral("0"));
        QTRY_VERIFY(std::ranges::any_of(m_session->findings(), [](const tw::Finding &finding) { return finding.key == "lora_r"; }));
        QVERIFY(std::ranges::any_of(m_page->editor()->remarks(), [](const tw::LineRemark &remark) { return remark.line == 3; }));
    }

    void aFixIsOneClickAndOneUndo()
    {
        QTRY_VERIFY(!m_page->findingList()->findChildren<QPushButton *>(QStringLiteral("fix")).isEmpty());
        m_page->findingList()->findChildren<QPushButton *>(QStringLiteral("fix")).first()->click();
        QVERIFY(m_session->text() != sample);
        QVERIFY(!m_session->document().find("lora_alfa"));
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
    }

    void textThatCannotBeReadGreysTheForm()
    {
        m_session->typeText(QStringLiteral("lora_r: [1\n"));
        QTRY_VERIFY(!m_page->form()->isEnabled());
        QVERIFY(!m_page->primaryAction()->isEnabled());
        m_session->undoStack()->undo();
        QTRY_VERIFY(m_page->form()->isEnabled());
    }

    void fieldAndLineFollowEachOther()
    {
        QSignalSpy line(m_page->editor(), &tw::YamlEditor::lineChosen);
        Q_EMIT m_page->form()->row("lora_r")->focused();
        QCOMPARE(line.size(), 0); // the line is marked, the cursor stays
        QCOMPARE(tw::keyAtLine(m_session->document().root(), 3), std::string("lora_r"));
        QCOMPARE(tw::keyAtLine(m_session->document().root(), 7), std::string("datasets[0].type"));
        QCOMPARE(tw::keyAtLine(m_session->document().root(), 0), std::string());
    }

    void f8GoesRound()
    {
        m_page->nextFinding();
        const int first = m_page->editor()->currentLine();
        for (std::size_t i = 0; i < m_page->editor()->remarks().size(); ++i)
            m_page->nextFinding();
        QVERIFY(std::ranges::any_of(m_page->editor()->remarks(), [first](const tw::LineRemark &remark) { return remark.line == first; }));
    }

    void searchFindsLabelsKeysAndHelp()
    {
        m_page->form()->setSearch(QStringLiteral("lora_dropout"));
        QVERIFY(m_page->form()->row("lora_dropout"));
        QVERIFY(!m_page->form()->row("learning_rate"));
    }

    void changedShowsWhatDiffersFromTheFile()
    {
        QVERIFY(bool(m_session->set("seed", "7")));
        m_page->form()->setShow(tw::ConfigForm::Show::Changed);
        QVERIFY(m_page->form()->row("seed"));
        QVERIFY(!m_page->form()->row("lora_r"));
    }

private:
    template <typename Input>
    Input *rowInput(const char *key) const
    {
        tw::FieldRow *row = m_page->form()->row(key);
        return row ? row->editor()->findChild<Input *>() : nullptr;
    }

    tw::Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tw::DocumentSession> m_session;
    std::unique_ptr<tw::ConfigurePage> m_page;
};

QTEST_MAIN(TestConfigurePage)
#include "tst_configure_page.moc"
