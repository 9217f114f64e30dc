#include "app/studio/shell/command_search.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <ctime>

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
        const std::clock_t begin = std::clock(); // of the processor: machines are shared
        constexpr int times = 20;
        for (int i = 0; i < times; ++i)
            QCOMPARE(findCommands(commands, QStringLiteral("table setting 99"), 100).size(), std::size_t(19));
        const double each = 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC / times;
        QVERIFY2(each < 20, qPrintable(QString::number(each))); // ms
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
};

QTEST_MAIN(TestCommandSearch)
#include "tst_command_search.moc"
