#include "app/studio/forms/field_editor.h"
#include "app/studio/forms/field_row.h"
#include "app/studio/forms/list_heads.h"
#include "app/studio/pages/configure/changed_lines.h"
#include "app/studio/pages/configure/completion_popup.h"
#include "app/studio/pages/configure/configure_page.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/tunewright_style.h"
#include "core/base/files.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QDragEnterEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <ctime>

namespace {

/// CPU time of this thread: what a frame costs, whoever else uses the machine.
double threadMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

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
            const bool isInside = entry->key.find("[]") != entry->key.rfind("[]"); // lists in items are for the text
            if (entry->type == tw::KeyType::Block || entry->type == tw::KeyType::BlockList || isInside)
                continue;
            if (entry->state != tw::KeyState::Current) { // shown only where a document has it
                QVERIFY2(!m_page->form()->row(std::string(entry->key)), entry->key.data());
                continue;
            }
            if (entry->key.find("[]") != std::string_view::npos && !entry->key.starts_with("datasets[]"))
                continue; // the sample has no item of another list
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

    void aDataSetIsAddedMovedAndRemoved()
    {
        auto *list = qobject_cast<tw::ListHead *>(m_page->form()->head("datasets"));
        QVERIFY(list);
        list->findChild<QPushButton *>()->click();
        QCOMPARE(m_session->document().find("datasets")->items.size(), std::size_t(2));
        auto *path = rowInput<QLineEdit>("datasets[1].path");
        QVERIFY(path);
        path->setText(QStringLiteral("more.jsonl"));
        path->setModified(true);
        QTest::keyClick(path, Qt::Key_Return);
        QCOMPARE(m_session->document().find("datasets[1].path")->text, std::string("more.jsonl"));
        m_page->form()->head("datasets[1]")->findChild<QToolButton *>(QStringLiteral("up"))->click();
        QCOMPARE(m_session->document().find("datasets[0].path")->text, std::string("more.jsonl"));
        QCOMPARE(m_session->document().find("datasets[1].type")->text, std::string("chat_template"));
        QCOMPARE(rowInput<QLineEdit>("datasets[0].path")->text(), QStringLiteral("more.jsonl"));
        m_page->form()->head("datasets[0]")->findChild<QToolButton *>(QStringLiteral("remove"))->click();
        QCOMPARE(m_session->text(), sample);
        QVERIFY(!m_page->form()->head("datasets[1]"));
    }

    void aFoldedItemHidesItsFields()
    {
        m_page->form()->head("datasets[0]")->findChild<QToolButton *>(QStringLiteral("fold"))->click();
        QVERIFY(!m_page->form()->row("datasets[0].path"));
        m_page->form()->select("datasets[0].path"); // its line was chosen in the text
        QVERIFY(m_page->form()->row("datasets[0].path"));
    }

    void aListWithoutItemsCanGetItsFirst()
    {
        m_page->form()->setShow(tw::ConfigForm::Show::All);
        QWidget *list = m_page->form()->head("test_datasets");
        QVERIFY(list);
        list->findChild<QPushButton *>()->click();
        QVERIFY(m_page->form()->row("test_datasets[0].path"));
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
        QTRY_VERIFY(!m_page->form()->row("test_datasets[0].path"));
    }

    void unitsStandInTheField()
    {
        m_page->form()->setShow(tw::ConfigForm::Show::All);
        const auto unit = [this](const char *key) {
            const QLabel *label = rowInput<QLineEdit>(key)->findChild<QLabel *>();
            return label ? label->text() : QString();
        };
        QCOMPARE(unit("sequence_len"), QStringLiteral("tokens"));
        QCOMPARE(unit("num_epochs"), QStringLiteral("epochs"));
        QCOMPARE(unit("lora_r"), QString());
    }

    void theLineOfAHiddenSettingShowsItsField()
    {
        m_page->form()->setShow(tw::ConfigForm::Show::Changed);
        QVERIFY(!m_page->form()->row("lora_r"));
        m_page->editor()->showLine(3, true);
        QVERIFY(m_page->form()->row("lora_r"));
        m_page->form()->setShow(tw::ConfigForm::Show::Changed);
        QVERIFY(!m_page->form()->row("lora_r"));
    }

    void presetsNameWhatTheyAreFor()
    {
        const QTemporaryDir folder;
        const std::filesystem::path presets = folder.path().toStdString();
        QVERIFY(bool(tw::writeFileAtomic(presets / "b.yaml", "# Second: for b. And it goes\n# on\nseed: 1\n")));
        QVERIFY(bool(tw::writeFileAtomic(presets / "a.yaml", "seed: 1\n")));
        QVERIFY(bool(tw::writeFileAtomic(presets / "README.md", "# none\n")));
        const std::vector<tw::Preset> read = tw::readPresets(presets);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].description, QString());
        QCOMPARE(read[1].name, QStringLiteral("b"));
        QCOMPARE(read[1].description, QStringLiteral("Second: for b."));
        QVERIFY(tw::readPresets(presets / "absent").empty());
    }

    void everyPresetIsDescribedInKorean()
    {
        tw::Language language;
        const auto english = tw::readPresets(TUNEWRIGHT_SOURCE_DIR "/resources/presets");
        language.setChoice(tw::Language::Choice::Korean);
        const auto korean = tw::readPresets(TUNEWRIGHT_SOURCE_DIR "/resources/presets");
        language.setChoice(tw::Language::Choice::English);
        QVERIFY(!english.empty());
        for (std::size_t i = 0; i < english.size(); ++i) {
            QVERIFY2(!english[i].description.isEmpty(), qPrintable(english[i].name));
            QVERIFY2(korean[i].description != english[i].description, qPrintable(english[i].name));
        }
    }

    void aPresetIsChosenByTheKeyboard()
    {
        QSignalSpy asked(m_page.get(), &tw::ConfigurePage::openRequested);
        tw::PresetChooser *chooser = m_page->choosePreset();
        QVERIFY(chooser->list()->count() >= 1);
        QVERIFY(!chooser->list()->item(0)->data(Qt::AccessibleTextRole).toString().isEmpty());
        QTest::keyClick(chooser, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(std::filesystem::exists(asked[0][0].value<std::filesystem::path>()));
        QCOMPARE(m_session->text(), sample); // whoever opens it asks about unsaved changes first
    }

    void completions_data()
    {
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<QString>("first");
        QTest::addColumn<QStringList>("among");
        QTest::addColumn<QStringList>("notAmong");
        QTest::newRow("nothing in a comment") << "# lora|" << "" << QStringList() << QStringList {"lora_r"};
        QTest::newRow("nothing for a key nobody knows") << "zzz: |" << "" << QStringList() << QStringList();
        QTest::newRow("keys that begin so come first") << "lora_d|" << "lora_dropout" << QStringList() << QStringList {"learning_rate"};
        QTest::newRow("keys that hold it come too") << "packing|" << "" << QStringList {"sample_packing"} << QStringList {"lora_r"};
        QTest::newRow("keys that are there already are left out") << "lora_r: 8\nlora_|" << "" << QStringList {"lora_alpha"}
            << QStringList {"lora_r"};
        QTest::newRow("keys below count too") << "lora_|\nlora_r: 8\n" << "" << QStringList {"lora_alpha"} << QStringList {"lora_r"};
        QTest::newRow("keys of an item") << "datasets:\n  - path: a\n    ty|" << "type" << QStringList() << QStringList {"path", "lora_r"};
        QTest::newRow("keys behind a dash") << "datasets:\n- |" << "" << QStringList {"path", "type"} << QStringList {"lora_r"};
        QTest::newRow("another item may have the same keys") << "datasets:\n  - path: a\n  - pa|" << "path" << QStringList() << QStringList();
        QTest::newRow("keys of the other list of that kind") << "test_datasets:\n  - |" << "" << QStringList {"path"} << QStringList();
        QTest::newRow("keys of a block") << "tunewright:\n  |" << "" << QStringList {"threads"} << QStringList {"lora_r"};
        QTest::newRow("keys at the top after a block") << "tunewright:\n  threads: 2\nlora_|" << "" << QStringList {"lora_r"}
            << QStringList {"threads"};
        QTest::newRow("values of a choice") << "adapter: |" << "" << QStringList {"lora"} << QStringList {"true"};
        QTest::newRow("values that begin so") << "lr_scheduler: lin|" << "linear" << QStringList() << QStringList {"cosine"};
        QTest::newRow("true and false") << "sample_packing: |" << "true" << QStringList {"false"} << QStringList();
        QTest::newRow("values in an item") << "datasets:\n  - path: a\n    type: chat|" << "chat_template" << QStringList() << QStringList();
    }
    void completions()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QStringList, among);
        QFETCH(QStringList, notAmong);
        const QString before = text.section(QLatin1Char('|'), 0, 0);
        const int line = int(before.count(QLatin1Char('\n')));
        const auto list = tw::completionsAt(QString(text).remove(QLatin1Char('|')).split(QLatin1Char('\n')), line,
                                            int(before.size() - before.lastIndexOf(QLatin1Char('\n')) - 1));
        QStringList names;
        for (const tw::Completion &choice : list.choices)
            names.append(choice.name);
        if (!first.isEmpty())
            QCOMPARE(names.value(0), first);
        for (const QString &name : among)
            QVERIFY2(names.contains(name), qPrintable(name + QLatin1String(" is not among ") + names.join(QLatin1Char(' '))));
        for (const QString &name : notAmong)
            QVERIFY2(!names.contains(name), qPrintable(name));
    }

    void aChoiceIsWrittenAndLeadsToItsValues()
    {
        tw::YamlEditor *editor = m_page->editor();
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, QStringLiteral("lr_sch"));
        QTest::keyClick(editor, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(editor->popup()->isVisible());
        QVERIFY(!editor->popup()->findChildren<QLabel *>().last()->text().isEmpty()); // help
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY2(editor->lines().endsWith(QLatin1String("\nlr_scheduler: ")), qPrintable(editor->lines()));
        QVERIFY(editor->popup()->isVisible()); // its values
        QTest::keyClicks(editor, QStringLiteral("lin"));
        QTest::keyClick(editor, Qt::Key_Tab);
        QVERIFY(editor->lines().endsWith(QLatin1String("\nlr_scheduler: linear")));
        QVERIFY(!editor->popup()->isVisible());
        QCOMPARE(m_session->text(), sample + "lr_scheduler: linear");
    }

    void escapeClosesTheListOnly()
    {
        tw::YamlEditor *editor = m_page->editor();
        editor->moveCursor(QTextCursor::End);
        editor->complete();
        QVERIFY(editor->popup()->isVisible());
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!editor->popup()->isVisible());
        QCOMPARE(editor->lines(), QString::fromStdString(sample));
    }

    void altEnterAppliesTheFixOfTheLine()
    {
        m_page->editor()->showLine(3, true);
        m_page->applyFixHere();
        QCOMPARE(m_session->text(), sample); // nothing to mend there
        m_page->editor()->showLine(4, true);
        m_page->applyFixHere();
        QVERIFY(!m_session->document().find("lora_alfa"));
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
    }

    void undoGoesThroughBothSides()
    {
        auto *line = rowInput<QLineEdit>("lora_r");
        line->setText(QStringLiteral("32"));
        line->setModified(true);
        QTest::keyClick(line, Qt::Key_Return);
        const std::string afterForm = m_session->text();
        m_page->editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_page->editor(), QStringLiteral("seed: 7"));
        QCOMPARE(m_session->document().find("lora_r")->integer, std::int64_t(32));
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), afterForm);
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text(), sample);
        QCOMPARE(m_page->editor()->lines(), QString::fromStdString(sample));
        m_session->undoStack()->redo();
        QCOMPARE(m_session->text(), afterForm);
    }

    void theDifferenceNamesGoneAndNewLines()
    {
        QVERIFY(bool(m_session->set("lora_r", "32")));
        QVERIFY(bool(m_session->unset("learning_rate")));
        m_page->setDiffShown(true);
        QVERIFY(m_page->diff()->isVisible());
        QVERIFY(!m_page->editor()->isVisible());
        const QString shown = m_page->diff()->toPlainText();
        QVERIFY2(shown.contains(QLatin1String("- lora_r: 8")), qPrintable(shown));
        QVERIFY(shown.contains(QLatin1String("+ lora_r: 32")));
        QVERIFY(shown.contains(QLatin1String("- learning_rate: 2e-4")));
        QVERIFY(bool(m_session->set("lora_r", "64"))); // it follows
        QVERIFY(m_page->diff()->toPlainText().contains(QLatin1String("+ lora_r: 64")));
        m_page->nextFinding(); // findings are in the text
        QVERIFY(m_page->editor()->isVisible());
    }

    void aFileChangedByOthersIsOfferedAndNothingIsLost()
    {
        QVERIFY(bool(m_session->set("lora_r", "32")));
        const std::string mine = m_session->text();
        QVERIFY(bool(tw::writeFileAtomic(m_session->file(), "lora_r: 4\n")));
        QTRY_VERIFY(m_session->changedOnDisk());
        QPushButton *reload = button(QStringLiteral("Reload"));
        QVERIFY(reload && reload->isVisible());
        QCOMPARE(m_page->editor()->lines(), QString::fromStdString(mine));
        reload->click();
        QCOMPARE(m_page->editor()->lines(), QStringLiteral("lora_r: 4\n"));
        QVERIFY(!reload->isVisible());
        m_session->undoStack()->undo();
        QCOMPARE(m_page->editor()->lines(), QString::fromStdString(mine));
    }

    void aDroppedFileIsLeftToTheWindow()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/somewhere/other.yaml"))});
        m_page->form()->setShow(tw::ConfigForm::Show::All);
        for (QWidget *target : {static_cast<QWidget *>(m_page->editor()->viewport()), static_cast<QWidget *>(rowInput<QLineEdit>("base_model"))}) {
            QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QApplication::sendEvent(target, &enter);
            QVERIFY(!enter.isAccepted());
        }
    }

    void memoryThatDoesNotHoldIsSaid()
    {
        const std::filesystem::path rows = m_folder->filePath(QStringLiteral("rows.jsonl")).toStdString();
        QVERIFY(bool(tw::writeFileAtomic(rows, "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}, {\"role\": \"assistant\", \"content\": \"b\"}]}\n")));
        m_session->setGpu("rtx_4090");
        m_session->typeText(QStringLiteral("base_model: meta-llama/Llama-3.1-70B\nadapter: lora\nlora_r: 8\nlora_alpha: 16\n"
                                           "lora_target_linear: true\ndatasets:\n  - path: rows.jsonl\n    type: chat_template\n"
                                           "learning_rate: 2e-4\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\ntunewright:\n  engine: axolotl\n"));
        QTRY_VERIFY2(says(QStringLiteral("Memory does not hold")), m_session->quoteProblem() ? m_session->quoteProblem()->message.c_str() : "");
        QCOMPARE(m_page->statusTexts().at(1).token, tw::Token::Bad);
        QVERIFY(bool(m_session->set("base_model", "Qwen/Qwen2.5-0.5B")));
        QTRY_VERIFY(says(QStringLiteral("Memory and data hold")));
        QVERIFY(!says(QStringLiteral("Memory does not hold")));
    }

    void aNarrowFormKeepsItsFieldsWhole()
    {
        auto *groups = m_page->form()->findChild<QListWidget *>(QStringLiteral("groupList"));
        QVERIFY(groups->isVisible());
        m_page->resize(968, 640);
        QTRY_VERIFY(!groups->isVisible());
        const tw::FieldRow *row = m_page->form()->row("lora_r");
        QTRY_VERIFY(row->mapTo(m_page->form(), QPoint(row->width(), 0)).x() <= m_page->form()->width());
    }

    void aSettingChosenBeforeTheDocumentOpensIsShown()
    {
        tw::DocumentSession session;
        tw::ConfigForm form(session, m_theme);
        form.resize(600, 400);
        form.show();
        form.select("learning_rate");
        session.open(m_folder->filePath(QStringLiteral("mine.yaml")).toStdString());
        QTRY_VERIFY(form.row("learning_rate") && !form.row("learning_rate")->visibleRegion().isEmpty());
    }

    void scrollingMarksTheGroupInView()
    {
        m_page->form()->setShow(tw::ConfigForm::Show::All);
        auto *groups = m_page->form()->findChild<QListWidget *>(QStringLiteral("groupList"));
        auto *bar = m_page->form()->findChild<QScrollArea *>()->verticalScrollBar();
        QCOMPARE(groups->currentRow(), 0);
        QTRY_VERIFY(bar->maximum() > 2000);
        groups->setCurrentRow(5);
        QCOMPARE(groups->currentRow(), 5);
        const int there = bar->value();
        QVERIFY(there > 0);
        bar->setValue(0);
        QCOMPARE(groups->currentRow(), 0);
        bar->setValue(there + 60);
        QCOMPARE(groups->currentRow(), 5);
    }

    void twoThousandLinesAreTypedIn()
    {
        QString text = QStringLiteral("base_model: nobody/nothing\nlora_r: 8\n");
        for (int i = 0; i < 330; ++i)
            text += QStringLiteral("# set %1\n").arg(i) + (i == 0 ? QStringLiteral("datasets:\n") : QString())
                + QStringLiteral("  - path: rows-%1.jsonl\n    type: chat_template\n    field_messages: turns\n    roles_to_train: [assistant]\n"
                                 "    train_on_eos: turn\n").arg(i);
        m_session->typeText(text);
        QTRY_VERIFY(m_session->document().find("datasets[329].path"));
        QVERIFY(m_page->editor()->blockCount() > 1980);
        m_page->editor()->moveCursor(QTextCursor::End);
        std::vector<double> typed, written;
        for (int i = 0; i < 20; ++i) {
            const double start = threadMs();
            QTest::keyClick(m_page->editor(), i % 2 ? Qt::Key_Backspace : Qt::Key_X);
            typed.push_back(threadMs() - start);
        }
        QTRY_VERIFY(m_session->isReadable());
        QTRY_VERIFY(m_session->document().text() == m_session->text());
        for (int i = 0; i < 5; ++i) {
            const double start = threadMs();
            QVERIFY(bool(m_session->set("lora_r", std::to_string(10 + i))));
            written.push_back(threadMs() - start);
        }
        std::ranges::sort(typed);
        std::ranges::sort(written);
        qInfo("a key press takes %.1f ms, a change of a field %.1f ms", typed[10], written[2]);
        QCOMPARE(m_session->document().find("lora_r")->text, std::string("14"));
    }

private:
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

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
