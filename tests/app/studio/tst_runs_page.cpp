#include "app/studio/charts/chart.h"
#include "app/studio/models/document_session.h"
#include "app/studio/pages/runs/compare_view.h"
#include "app/studio/pages/runs/run_table.h"
#include "app/studio/pages/runs/runs_page.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/studio_settings.h"
#include "app/studio/shell/tunewright_style.h"
#include "app/studio/shell/workspace.h"
#include "core/base/files.h"
#include "core/run/launcher.h"
#include "tests/app/studio/run_writer.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;

/// The page alone in a window, over run folders on disk.
class TestRunsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_language.setChoice(Language::Choice::English);
        dressApplication(*qApp, m_theme);
    }

    void init()
    {
        m_scratch = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>();
        m_settings = std::make_unique<StudioSettings>(base() / "studio.ini");
        m_registry = std::make_unique<RunRegistry>(base() / "runs.sqlite", base() / "runs", m_launcher);
    }

    void cleanup()
    {
        m_page.reset();
        m_registry.reset();
    }

    void withoutARunItOffersOne()
    {
        open(0);
        QTRY_VERIFY(m_registry->isLoaded());
        std::optional<PageId> wanted;
        connect(m_page.get(), &Page::navigateRequested, this, [&wanted](PageId id) { wanted = id; });
        QPushButton *start = buttonSaying("Start a run");
        QTRY_VERIFY(start->isVisible());
        start->click();
        QCOMPARE(wanted, PageId::Launch);
    }

    void theListIsFiltered()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        auto *search = m_page->findChild<QLineEdit *>();
        auto *states = m_page->findChildren<QComboBox *>().first();
        const auto names = [this] {
            QStringList found;
            for (int row = 0; row < m_page->filter()->rowCount(); ++row)
                found.append(m_page->filter()->index(row, RunTableModel::Name).data().toString());
            return found.join(u' ');
        };
        QCOMPARE(names(), QStringLiteral("Quick start orders-full support-r16 support-r64"));
        search->setText(QStringLiteral("16 support"));
        QCOMPARE(names(), QStringLiteral("support-r16"));
        search->setText(QStringLiteral("Full"));
        QCOMPARE(names(), QStringLiteral("orders-full"));
        states->setCurrentText(QStringLiteral("Done"));
        QCOMPARE(names(), QString());
        QPushButton *all = buttonSaying("Show all runs");
        QVERIFY(all->isVisible());
        search->clear();
        QCOMPARE(names(), QStringLiteral("Quick start support-r64"));
        QVERIFY(!all->isVisible());
        all->click();
        QCOMPARE(m_page->filter()->rowCount(), 4);
        QVERIFY(!m_page->findChildren<QComboBox *>().at(1)->isVisible()); // one machine: nothing to choose
    }

    void aKeyOfTheConfigurationIsAColumn()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        QVERIFY(!m_page->table()->showKey(QStringLiteral("two words")));
        QVERIFY(m_page->table()->showKey(QStringLiteral("lora_r")));
        QVERIFY(m_page->table()->showKey(QStringLiteral("datasets[0].path")));
        m_page->table()->showColumn(RunTableModel::Where, false);
        const int rank = RunTableModel::FixedCount;
        const auto rankOf = [&](const char *name) { return m_page->model()->index(rowOf(name), rank).data().toString(); };
        QCOMPARE(rankOf("support-r64"), QStringLiteral("64"));
        QCOMPARE(m_page->model()->index(rowOf("orders-full"), rank + 1).data().toString(), QStringLiteral("a.jsonl"));
        m_page->table()->sortByColumn(rank, Qt::DescendingOrder); // by number: 64, 16, 8
        QCOMPARE(m_page->filter()->index(0, rank).data().toString(), QStringLiteral("64"));

        m_page.reset();
        open(4); // another day
        QCOMPARE(m_page->model()->keys(), QStringList({QStringLiteral("lora_r"), QStringLiteral("datasets[0].path")}));
        QVERIFY(m_page->table()->isColumnHidden(RunTableModel::Where));
        QVERIFY(!m_page->table()->isColumnHidden(RunTableModel::Cost));
        QMenu menu;
        m_page->table()->fillColumnsMenu(&menu);
        for (QAction *action : menu.actions()) {
            if (action->text().contains(QLatin1String("(lora_r)")))
                action->trigger();
        }
        QCOMPARE(m_page->model()->keys(), QStringList(QStringLiteral("datasets[0].path")));
    }

    void aRowThatGrowsIsDrawnAgainAndNothingElse()
    {
        QVERIFY(writeHistory(base() / "runs"));
        RunWriter live(base() / "runs" / "live", "live", 500, unixSeconds() - 100);
        QVERIFY(live.begin() && live.train(100));
        open(5);
        QTRY_COMPARE(m_page->model()->index(rowOf("live"), RunTableModel::EvalLoss).data().toString(), QStringLiteral("1.398"));
        QTRY_VERIFY(m_page->model()->listing(rowOf("support-r64")).digest.step == 400); // the oldest is read last
        m_page->table()->select(idOf("support-r64"));
        QSignalSpy reset(m_page->model(), &QAbstractItemModel::modelReset), changed(m_page->model(), &QAbstractItemModel::dataChanged);
        QVERIFY(live.train(3));
        QTRY_COMPARE(m_page->model()->index(rowOf("live"), RunTableModel::Steps).data().toString(), QStringLiteral("103 of 500"));
        for (const QList<QVariant> &signal : changed)
            QCOMPARE(signal.first().toModelIndex().row(), rowOf("live"));
        RunWriter another(base() / "runs" / "another", "another", 500, unixSeconds());
        QVERIFY(another.begin());
        QTRY_COMPARE(m_page->model()->rowCount(), 6);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(QString::fromStdString(m_page->table()->selected()->summary.name), QStringLiteral("support-r64"));
    }

    void keysTickAndOpenAndDelete()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        RunTable *table = m_page->table();
        table->setFocus();
        table->select(idOf("support-r16"));
        QTest::keyClick(table, Qt::Key_Right); // not in the first column any more
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(m_page->model()->ticked(), QStringList(idOf("support-r16")));
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(m_page->model()->ticked().size(), 2);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(m_page->model()->ticked().size(), 1);

        std::ofstream(base() / "runs" / "r64" / "notes.txt") << "mine";
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_VERIFY(m_page->findChild<QMessageBox *>());
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question->text().contains(QLatin1String("support-r64")));
        QVERIFY(question->informativeText().contains(QLatin1String(" MB")));
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE(m_page->model()->rowCount(), 3);
        QVERIFY(!std::filesystem::exists(base() / "runs" / "r64" / "events.jsonl"));
        QVERIFY(std::filesystem::exists(base() / "runs" / "r64" / "notes.txt")); // what is not the run's own stays
        QVERIFY(std::filesystem::exists(base() / "runs" / "r16" / "events.jsonl"));
    }

    void startingAgainOpensItsConfiguration()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        QSignalSpy opened(m_workspace.get(), &Workspace::documentRequested);
        QSignalSpy wanted(m_page.get(), &Page::navigateRequested);
        QAction *again = m_page->headerActions().last();
        QVERIFY(!again->isEnabled());
        m_page->table()->select(idOf("support-r16"));
        again->trigger();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<std::filesystem::path>(), base() / "runs" / "r16" / "config.yaml");
        QCOMPARE(wanted.first().first().value<PageId>(), PageId::Configure);
    }

    void aRunsConfigurationOpensAsACopy()
    {
        const std::filesystem::path project = base() / "project";
        QVERIFY(bool(ensureFolder(project)) && std::ofstream(project / "rows.jsonl") << "{}\n");
        RunIdentity identity;
        identity.name = "mine";
        identity.configDir = project;
        const std::string config = "base_model: nowhere.gguf\ndatasets:\n  - path: rows.jsonl\n";
        const auto run = RunFolder::create(base() / "runs" / "mine", identity, config, Json::object());
        QVERIFY(bool(run));
        DocumentSession session;
        session.open(run->configFile());
        QTRY_VERIFY(session.isOpen());
        QCOMPARE(session.name(), QStringLiteral("mine.yaml"));
        QVERIFY(session.isPreset() && !session.isChanged()); // saving asks for a name
        QCOMPARE(session.document().find("datasets[0].path")->text, (project / "rows.jsonl").string());
        QVERIFY(bool(session.set("lora_r", "8")));
        session.saveAs(base() / "next.yaml");
        QTRY_VERIFY(!session.isPreset());
        QCOMPARE(*readFile(run->configFile()), config);
    }

    void onlyARunThatHaltedIsResumed()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        QAction *resume = m_page->headerActions().at(1);
        const std::pair<const char *, bool> runs[] {{"support-r16", true}, {"support-r64", false}, {"orders-full", true}};
        for (const auto &[name, isThere] : runs) {
            m_page->table()->select(idOf(name));
            QCOMPARE(resume->isVisible(), isThere);
        }
    }

    void aRunTravelsAsOneFile()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        const std::filesystem::path file = base() / "quick.tar.gz";
        QSignalSpy archived(m_page.get(), &RunsPage::archived);
        m_page->table()->select(idOf("Quick start"));
        m_page->exportTo(file);
        QVERIFY(archived.wait());
        QVERIFY(archived.takeFirst().first().toBool());
        QVERIFY(std::filesystem::file_size(file) > 1000);
        m_page->importFrom(file); // it is here already
        QVERIFY(archived.wait());
        QVERIFY(!archived.takeFirst().first().toBool());
        std::filesystem::remove_all(base() / "runs" / "quick");
        m_page->importFrom(file);
        QVERIFY(archived.wait());
        QVERIFY(archived.takeFirst().first().toBool());
        QVERIFY(std::filesystem::exists(base() / "runs" / "quick" / "events.jsonl"));
    }

    void everyCellIsSaidInWords()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        const auto spoken = [this](const char *name, int column) { return m_page->model()->index(rowOf(name), column).data(Qt::AccessibleTextRole).toString(); };
        QTRY_VERIFY(spoken("support-r64", RunTableModel::Curve).startsWith(QLatin1String("Loss from 2.")));
        QCOMPARE(spoken("orders-full", RunTableModel::EvalLoss), QStringLiteral("not known"));
        QVERIFY(m_page->model()->setData(m_page->model()->index(rowOf("support-r64"), 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(spoken("support-r64", RunTableModel::Name), QStringLiteral("support-r64, ticked"));
    }

    void namesAreShortenedToWhatDiffers_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("rest");
        const auto list = [](std::initializer_list<const char *> texts) {
            QStringList strings;
            for (const char *text : texts)
                strings.append(QLatin1String(text));
            return strings;
        };
        QTest::newRow("none") << list({}) << list({});
        QTest::newRow("one name stays whole") << list({"a-b"}) << list({"a-b"});
        QTest::newRow("a shared beginning goes") << list({"support-ko-r64", "support-ko-4090"}) << list({"r64", "4090"});
        QTest::newRow("words are not cut") << list({"support-r64", "support-r16"}) << list({"r64", "r16"});
        QTest::newRow("equal names stay") << list({"run-", "run-"}) << list({"run-", "run-"});
    }
    void namesAreShortenedToWhatDiffers()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, rest);
        QCOMPARE(shortNames(names), rest);
    }

    void dollarsAreComparedWhereSomebodyBills()
    {
        RunCurve a;
        a.loss = {{1, 2, 3}, {0, 100, 200}, {2, 1.5, 1}};
        a.dollarsPerSecond = 0;
        RunCurve b = a;
        CompareView view(m_theme);
        view.setRuns({a, b}, {QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(runResults({a, b}).size(), std::size_t(4));
        b.dollarsPerSecond = 0.001;
        b.dollars = 0.2;
        b.dollarsOverQuote = 0.035;
        a.dollars = 0.0;
        const auto results = runResults({a, b});
        QCOMPARE(results[4].values, QStringList({QStringLiteral("$0.00"), QStringLiteral("$0.20")}));
        QCOMPARE(results[4].better, 0);
        QCOMPARE(results[5].values, QStringList({QStringLiteral("–"), QStringLiteral("+3.5%")}));
    }

    void theSortArrowKeepsAwayFromTheText()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        RunsPage &page = *m_page;
        QHeaderView *header = page.table()->horizontalHeader();
        // The right ends of two headers of one column, sorted and not, are the same text: the arrow is not drawn over it.
        const auto ink = [&](int column, int pixels) {
            const QImage image = header->viewport()->grab().toImage();
            const int right = header->sectionViewportPosition(column) + header->sectionSize(column) - 8;
            QImage part = image.copy(right - pixels, 0, pixels, image.height() - 2).convertToFormat(QImage::Format_Grayscale8);
            return part;
        };
        const int column = RunTableModel::Time;
        const int width = QFontMetrics(m_theme.font(TextSize::Caption)).horizontalAdvance(QStringLiteral("Time"));
        const auto columnsWithInk = [](const QImage &image) {
            std::vector<bool> has;
            for (int x = 0; x < image.width(); ++x) {
                bool isInked = false;
                for (int y = 0; y < image.height(); ++y)
                    isInked = isInked || qGray(image.pixel(x, y)) < 200;
                has.push_back(isInked);
            }
            return has;
        };
        page.table()->sortByColumn(RunTableModel::Name, Qt::AscendingOrder);
        const auto plain = columnsWithInk(ink(column, width + 30));
        page.table()->sortByColumn(column, Qt::DescendingOrder);
        const auto sorted = columnsWithInk(ink(column, width + 30));
        QVERIFY(std::equal(plain.end() - width, plain.end(), sorted.end() - width));
        QVERIFY(std::none_of(plain.begin(), plain.begin() + 26, [](bool isInked) { return isInked; }));
        QVERIFY(std::any_of(sorted.begin(), sorted.begin() + 26, [](bool isInked) { return isInked; }));
    }

    void settingsThatDifferAreNamed()
    {
        RunCurve a;
        a.settings = {{QStringLiteral("lora_r"), QStringLiteral("16")}, {QStringLiteral("seed"), QStringLiteral("1")}};
        RunCurve b = a;
        b.settings[0].second = QStringLiteral("64");
        b.settings.emplace_back(QStringLiteral("lora_alpha"), QStringLiteral("128"));
        const auto differences = settingDifferences({a, b});
        QCOMPARE(differences.size(), std::size_t(2));
        QCOMPARE(differences[0], QStringList({QStringLiteral("lora_r"), QStringLiteral("16"), QStringLiteral("64")}));
        QCOMPARE(differences[1], QStringList({QStringLiteral("lora_alpha"), QString(), QStringLiteral("128")}));
        QVERIFY(settingDifferences({a, a}).empty());
    }

    void theBetterResultIsNamed_data()
    {
        QTest::addColumn<QList<double>>("losses");
        QTest::addColumn<int>("better");
        QTest::newRow("a value alone is not better than none") << QList<double> {1.2, unknownValue} << -1;
        QTest::newRow("equal ones are not better") << QList<double> {1.2, 1.2} << -1;
        QTest::newRow("less loss is better") << QList<double> {1.2, 1.1} << 1;
        QTest::newRow("unknown ones do not count") << QList<double> {unknownValue, 1.1, 1.3} << 1;
        QTest::newRow("two worse ones may be equal") << QList<double> {1.3, 1.3, 1.1} << 2;
    }
    void theBetterResultIsNamed()
    {
        QFETCH(QList<double>, losses);
        QFETCH(int, better);
        std::vector<RunCurve> curves;
        for (const double loss : losses) {
            RunCurve curve;
            curve.evalLoss = loss;
            curve.tokensPerSecond = loss; // of speeds more is better
            curves.push_back(curve);
        }
        const auto results = runResults(curves);
        QCOMPARE(results[0].better, better);
        QCOMPARE(results[0].values.size(), losses.size());
        QCOMPARE(results[1].values, QStringList(losses.size(), QStringLiteral("–")));
        QCOMPARE(results[1].better, -1);
        if (losses.size() == 2 && better == 1)
            QCOMPARE(results[2].better, 0);
    }

    void runsPageComparesAndOpens()
    {
        QVERIFY(writeHistory(base() / "runs"));
        open(4);
        RunsPage &page = *m_page;
        for (const char *name : {"support-r64", "support-r16"})
            QVERIFY(page.model()->setData(page.model()->index(rowOf(name), 0), Qt::Checked, Qt::CheckStateRole));
        QTRY_VERIFY(page.compare()->isVisible());
        QCOMPARE(page.compare()->chart()->points(0).size(), std::size_t(400));
        QCOMPARE(page.compare()->differences().size(), std::size_t(2));
        const auto said = page.compare()->findChildren<QLabel *>();
        for (const char *text : {"Evaluation loss", "1.207", "Time", "14 min", "Peak memory", "1.3 GiB"}) {
            QVERIFY2(std::any_of(said.begin(), said.end(), [text](const QLabel *label) { return label->text() == QLatin1String(text); }), text);
        }
        page.table()->selectRow(0);
        std::optional<PageId> wanted;
        connect(&page, &Page::navigateRequested, this, [&wanted](PageId id) { wanted = id; });
        QTest::keyClick(page.table(), Qt::Key_Return);
        QTRY_COMPARE(wanted, PageId::Monitor);
        QVERIFY(!m_workspace->runFolder().empty());
    }

private:
    [[nodiscard]] std::filesystem::path base() const { return m_scratch->path().toStdString(); }

    void open(int runs)
    {
        m_page = std::make_unique<RunsPage>(m_theme, *m_workspace, *m_registry, *m_settings);
        m_page->resize(1200, 850);
        m_page->show();
        QTRY_COMPARE(m_page->model()->rowCount(), runs);
    }

    [[nodiscard]] int rowOf(const char *name) const
    {
        for (int row = 0; row < m_page->model()->rowCount(); ++row) {
            if (m_page->model()->index(row, 0).data().toString() == QLatin1String(name))
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString idOf(const char *name) const { return QString::fromStdString(m_page->model()->listing(rowOf(name)).summary.id); }

    [[nodiscard]] QPushButton *buttonSaying(const char *text) const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String(text))
                return button;
        }
        return nullptr;
    }

    Theme m_theme;
    Language m_language;
    LocalLauncher m_launcher {"/bin/false"};
    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<StudioSettings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<RunRegistry> m_registry;
    std::unique_ptr<RunsPage> m_page;
};

QTEST_MAIN(TestRunsPage)
#include "tst_runs_page.moc"
