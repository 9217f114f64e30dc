#include "app/studio/shell/command_search.h"

#include "app/studio/pages/configure/configure_page.h"
#include "app/studio/pages/plan/plan_page.h"
#include "app/studio/studio.h"
#include "tests/app/studio/fixed_quick_start.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;

namespace {

Command commandOf(const char *title, const char *name = "", const char *detail = "", Command::Kind kind = Command::Kind::Setting)
{
    return {kind, QLatin1String(title), QLatin1String(name), QLatin1String(detail), {}};
}

} // namespace

class TestCommandSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_scratch.path().toLocal8Bit()); } // no runs but those of a test

    void theBestComeFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("titles");
        const auto row = [](const char *what, const char *text, std::initializer_list<const char *> titles) {
            QStringList strings;
            for (const char *title : titles)
                strings.append(QLatin1String(title));
            QTest::newRow(what) << QString::fromLatin1(text) << strings;
        };
        row("nobody is called so", "zzz", {});
        row("one word that is nowhere excludes", "learning zzz", {});
        row("beginnings come before words, words before the middle", "ra", {"Rank", "Learning rate", "LoRA rank", "Gradient steps"});
        row("the very name comes before a longer one", "rank", {"Rank", "LoRA rank"});
        row("the case does not matter", "LEARNING r", {"Learning rate"});
        row("words in any order", "rate learning", {"Learning rate"});
        row("the key is a name too", "gradient_acc", {"Gradient steps"});
        row("the detail finds as well, last", "adapter", {"Adapter type", "LoRA rank", "Rank"});
    }
    void theBestComeFirst()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, titles);
        const std::vector<Command> commands {commandOf("Learning rate", "learning_rate", "Optimizer"),
                                             commandOf("Gradient steps", "gradient_accumulation_steps", "Batches"),
                                             commandOf("LoRA rank", "lora_r", "Adapter"), commandOf("Rank", "r", "Adapter"),
                                             commandOf("Adapter type", "adapter", "Method")};
        QStringList found;
        for (const int index : findCommands(commands, text, 10))
            found.append(commands[std::size_t(index)].title);
        QCOMPARE(found, titles);
    }

    void theKindsKeepTheirOrder()
    {
        const std::vector<Command> commands {commandOf("plan b", "", "", Command::Kind::Run), commandOf("Plan c", "", "", Command::Kind::Page)};
        QCOMPARE(findCommands(commands, QStringLiteral("plan"), 10), (std::vector<int> {1, 0}));
        QCOMPARE(findCommands(commands, QString(), 1), std::vector<int> {0});
    }

    void aThousandAreFoundAtOnce()
    {
        std::vector<Command> commands;
        for (int i = 0; i < 1000; ++i)
            commands.push_back({Command::Kind::Setting, QStringLiteral("Setting number %1 of the table").arg(i), QStringLiteral("a_key_%1").arg(i),
                                QStringLiteral("Group of settings"), {}});
        QElapsedTimer clock;
        clock.start();
        constexpr int times = 20;
        for (int i = 0; i < times; ++i)
            QCOMPARE(findCommands(commands, QStringLiteral("table setting 99"), 100).size(), std::size_t(19));
        qInfo("a search takes %.1f ms", double(clock.elapsed()) / times);
    }

    void keysMoveAndTakeAndClose()
    {
        Theme theme;
        QWidget window;
        window.resize(1200, 800);
        auto *before = new QLineEdit(&window);
        CommandSearch search(theme, &window);
        QAbstractItemModelTester tester(search.list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before->setFocus();
        QStringList done;
        const auto command = [&done](const char *title) {
            const QString name = QLatin1String(title);
            return Command {Command::Kind::Action, name, {}, {}, [&done, name] { done.append(name); }};
        };
        const std::vector<Command> commands {command("Open"), command("Stop"), command("Store")};
        search.open(commands);
        QVERIFY(search.isVisible() && search.line()->hasFocus());
        const auto current = [&search] { return search.list()->currentIndex().data().toString(); };
        QCOMPARE(current(), QStringLiteral("Open"));
        QTest::keyClick(search.line(), Qt::Key_Up);
        QCOMPARE(current(), QStringLiteral("Store"));
        QTest::keyClicks(search.line(), QStringLiteral("st"));
        QCOMPARE(current(), QStringLiteral("Stop"));
        QTest::keyClick(search.line(), Qt::Key_Down);
        QTest::keyClick(search.line(), Qt::Key_Return);
        QCOMPARE(done, QStringList(QStringLiteral("Store")));
        QVERIFY(!search.isVisible());
        QVERIFY(before->hasFocus());
        search.open(commands);
        QVERIFY(search.line()->text().isEmpty());
        QTest::keyClicks(search.line(), QStringLiteral("nothing at all"));
        QVERIFY(!search.list()->isVisible());
        QTest::keyClick(search.line(), Qt::Key_Return);
        QTest::keyClick(search.line(), Qt::Key_Escape);
        QVERIFY(!search.isVisible());
        QCOMPARE(done.size(), 1);
    }

    void aSettingIsShownInConfigure()
    {
        const auto studio = openStudio();
        find(*studio, QStringLiteral("lora_dropout"));
        QCOMPARE(studio->window().currentPage()->id(), PageId::Configure);
        auto *page = qobject_cast<ConfigurePage *>(studio->window().currentPage());
        QVERIFY(page);
        QTRY_VERIFY(page->form()->row("lora_dropout"));
    }

    void aPageAndAModelAreFound()
    {
        const auto studio = openStudio();
        find(*studio, QStringLiteral("Runs"));
        QCOMPARE(studio->window().currentPage()->id(), PageId::Runs);
        QTRY_VERIFY(studio->document().catalog());
        find(*studio, QStringLiteral("SmolLM2 135M Instruct"));
        auto *plan = qobject_cast<PlanPage *>(studio->window().currentPage());
        QVERIFY(plan);
        QTRY_VERIFY(plan->table()->model()->rowCount() >= 1);
        QTRY_VERIFY(plan->table()->model()->rowCount() < 10);
    }

    void everyKeyOfTheTableIsThere()
    {
        const auto studio = openStudio();
        openList(*studio);
        CommandSearch *search = studio->window().commandSearch();
        for (const char *key : {"learning_rate", "tunewright.threads", "datasets[].path"}) {
            search->line()->setText(QLatin1String(key));
            QVERIFY2(search->list()->model()->rowCount() > 0, key);
            QCOMPARE(search->list()->currentIndex().data(CommandModel::NameRole).toString(), QLatin1String(key));
        }
    }

private:
    [[nodiscard]] std::unique_ptr<Studio> openStudio()
    {
        auto studio = std::make_unique<Studio>(*qApp, m_scratch.filePath(QStringLiteral("studio.ini")).toStdString(), fixedQuickStart());
        studio->language().setChoice(Language::Choice::English);
        studio->window().show();
        return studio;
    }

    static void openList(Studio &studio)
    {
        studio.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&studio.window()));
        QTest::keyClick(&studio.window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(studio.window().commandSearch()->isVisible());
    }

    static void find(Studio &studio, const QString &text)
    {
        openList(studio);
        CommandSearch *search = studio.window().commandSearch();
        search->line()->setText(text);
        QTest::keyClick(search->line(), Qt::Key_Return);
    }

    QTemporaryDir m_scratch;
};

QTEST_MAIN(TestCommandSearch)
#include "tst_command_search.moc"
