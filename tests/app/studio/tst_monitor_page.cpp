#include "app/studio/charts/chart.h"
#include "app/studio/pages/monitor/log_view.h"
#include "app/studio/pages/monitor/monitor_page.h"
#include "app/studio/pages/monitor/run_charts.h"
#include "app/studio/pages/monitor/run_notice.h"
#include "app/studio/pages/welcome/quick_start_result.h"
#include "app/studio/pages/runs/compare_view.h"
#include "app/studio/pages/runs/runs_page.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/main_window.h"
#include "app/studio/shell/studio_settings.h"
#include "app/studio/shell/tunewright_style.h"
#include "app/studio/shell/workspace.h"
#include "core/base/json.h"
#include "core/config/schedule.h"
#include "core/run/launcher.h"
#include "tests/app/studio/run_writer.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;

/// The page alone in a window, fed by run folders on disk. With TUNEWRIGHT_SHOTS set to a folder it also leaves
/// pictures of the whole window there.
class TestMonitorPage : public QObject
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
        m_registry.reset();
        m_workspace.reset();
        m_theme.setMode(Theme::Mode::Light);
        m_language.setChoice(Language::Choice::English);
    }

    void aFolderThatIsNoRunIsSaid()
    {
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1000, 800);
        page.show();
        m_workspace->watchRun(base() / "nowhere");
        QVERIFY(!page.current());
        QCOMPARE(page.badge().kind, Badge::Kind::None);
    }

    void withoutARunItOffersOne()
    {
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1000, 800);
        page.show();
        std::optional<PageId> wanted;
        connect(&page, &Page::navigateRequested, this, [&wanted](PageId id) { wanted = id; });
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Start a run"))
                button->click();
        }
        QCOMPARE(wanted, PageId::Launch);
    }

    void aLiveRunIsFoundAndGrows()
    {
        RunWriter writer(base() / "runs" / "live", "live", 300, 1000);
        QVERIFY(writer.begin() && writer.train(120));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        QTRY_VERIFY(page.current() != nullptr);
        QTRY_COMPARE(page.charts()->lossChart()->points(0).size(), std::size_t(120));
        QCOMPARE(page.charts()->lossChart()->points(1).size(), std::size_t(1));
        QCOMPARE(page.title(), QStringLiteral("live"));
        QCOMPARE(page.badge().kind, Badge::Kind::Live);
        QVERIFY(writer.train(30));
        QTRY_COMPARE(page.charts()->lossChart()->points(0).size(), std::size_t(150));
        QCOMPARE(page.charts()->lossChart()->smoothedPoints(0).size(), std::size_t(150));
        QTRY_VERIFY(page.statusTexts().first().text.startsWith(QStringLiteral("150 steps stored, none missing")));
        QTRY_VERIFY(page.log()->list()->model()->rowCount() >= 150);
        for (const QAction *action : page.headerActions())
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    }

    void aHiddenPageDrawsNothingAndMissesNothing()
    {
        RunWriter writer(base() / "runs" / "hidden", "hidden", 300, 1000);
        QVERIFY(writer.begin() && writer.train(20));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        Chart *chart = page.charts()->lossChart();
        QTRY_COMPARE(chart->points(0).size(), std::size_t(20));
        QTRY_VERIFY(chart->drawCount() > 0);
        page.hide();
        const int drawn = chart->drawCount();
        QVERIFY(writer.train(20));
        QTRY_COMPARE(chart->points(0).size(), std::size_t(40));
        QTest::qWait(100);
        QCOMPARE(chart->drawCount(), drawn);
        page.show();
        QTRY_VERIFY(chart->drawCount() > drawn);
    }

    void statesSayWhatToDo_data()
    {
        QTest::addColumn<RunState>("state");
        QTest::addColumn<bool>("isPaused");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("said");
        QTest::newRow("a failed run names its cause") << RunState::Failed << false << "Out of memory at step 3." << "Out of memory at step 3.";
        QTest::newRow("a failed run names the last good step") << RunState::Failed << false << "boom" << "last checkpoint is of step 100";
        QTest::newRow("a stopped run can go on") << RunState::Stopped << false << "stop requested" << "Stopped.";
        QTest::newRow("a paused run says so") << RunState::Running << true << "" << "Paused.";
        QTest::newRow("a finished run is done") << RunState::Succeeded << false << "finished" << "Done. 120 steps in";
    }
    void statesSayWhatToDo()
    {
        QFETCH(RunState, state);
        QFETCH(bool, isPaused);
        QFETCH(QString, reason);
        QFETCH(QString, said);
        RunWriter writer(base() / "runs" / "state", "state", 120, 1000);
        QVERIFY(writer.begin() && writer.train(120));
        if (isFinal(state))
            QVERIFY(writer.end(state, reason.toStdString()));
        else
            QVERIFY(writer.state(state, reason.toStdString(), isPaused));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        QTRY_VERIFY2(page.notice()->text().contains(said), qPrintable(page.notice()->text()));
    }

    void stopAsksOnce()
    {
        RunWriter writer(base() / "runs" / "stop", "stop", 300, 1000);
        QVERIFY(writer.begin() && writer.train(20));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        QTRY_COMPARE(page.charts()->lossChart()->points(0).size(), std::size_t(20));
        page.askStop();
        auto *question = page.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->text().contains(QStringLiteral("20 of 300")));
        for (QAbstractButton *button : question->buttons()) {
            if (button->text() == QStringLiteral("Save and stop"))
                button->click();
        }
        QTRY_VERIFY(writer.folder().isRequested(RunRequest::Stop));
        QVERIFY(writer.folder().isRequested(RunRequest::Save));
    }

    void chartAnswersKeysAndCopies()
    {
        RunWriter writer(base() / "runs" / "keys", "keys", 300, 1000);
        QVERIFY(writer.begin() && writer.train(200, 150));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        Chart *chart = page.charts()->lossChart();
        QTRY_COMPARE(chart->points(0).size(), std::size_t(200));
        QTRY_VERIFY(chart->drawCount() > 0);
        QCOMPARE(chart->visibleX(), (ValueRange {0, 300}));
        QVERIFY(chart->sentence().contains(QStringLiteral("one spike at step 150")));
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->crosshair(), std::optional<double>(200));
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->crosshair(), std::optional<double>(199));
        for (Chart *other : page.charts()->findChildren<Chart *>())
            QCOMPARE(other->crosshair(), std::optional<double>(199));
        QTest::keyClick(chart, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->hasImage());
        QCOMPARE(copied->text().count(u'\n'), 1 + 200 + 2);
        const QPoint middle = chart->rect().center();
        QWheelEvent wheel(middle, chart->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart, &wheel);
        QVERIFY(chart->visibleX().high - chart->visibleX().low < 200);
        QTest::mouseDClick(chart, Qt::LeftButton, {}, middle);
        QCOMPARE(chart->visibleX(), (ValueRange {0, 300}));
        page.charts()->setAxis(RunCharts::Axis::Time);
        QVERIFY(chart->visibleX().high > 390 && chart->visibleX().high < 420);
        page.charts()->setAxis(RunCharts::Axis::Tokens);
        QCOMPARE(chart->visibleX().high, 200.0 * 512);
    }

    void returningSaysWhatWasRead()
    {
        RunWriter writer(base() / "runs" / "back", "back", 927, unixSeconds() - 1400);
        QVERIFY(writer.begin() && writer.train(139));
        const QString id = QString::fromStdString(writer.folder().identity().id);
        {
            MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
            page.resize(1100, 850);
            page.show();
            m_workspace->watchRun(writer.folder().path());
            QTRY_COMPARE(page.charts()->lossChart()->points(0).size(), std::size_t(139));
            QVERIFY(page.returnNotice()->isHidden());
            QVERIFY(page.charts()->lossChart()->spans().empty());
        }
        auto look = m_settings->lastLook(id);
        QVERIFY(look);
        look->time -= 21 * 60;
        m_settings->setLastLook(id, *look);
        QVERIFY(writer.train(473, 388));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        QTRY_VERIFY(page.returnNotice()->isVisible());
        QCOMPARE(page.returnNotice()->text(),
                 QStringLiteral("Back after 21 min. 473 steps, 5 evaluations and 5 checkpoints were read. Nothing is missing."));
        m_language.setChoice(Language::Choice::Korean);
        QTRY_VERIFY(page.returnNotice()->text().contains(QStringLiteral("473스텝")));
        m_language.setChoice(Language::Choice::English);
        QTRY_VERIFY(page.returnNotice()->text().contains(QStringLiteral("473 steps")));
        Chart *chart = page.charts()->lossChart();
        for (Chart *each : page.charts()->findChildren<Chart *>())
            QCOMPARE(each->spans(), std::vector<ValueRange>({{139, 612}}));
        QVERIFY(std::any_of(chart->marks().begin(), chart->marks().end(),
                            [](const ChartMark &mark) { return mark.x == 139 && mark.text.startsWith(QStringLiteral("closed ")); }));
        // The shade is there: between two hairlines the picture has its colour, and left of it the page's.
        QTRY_VERIFY(chart->drawCount() > 0);
        QTest::qWait(50);
        const QImage image = chart->grab().toImage();
        const auto colorAt = [&](double x) {
            const double at = 36 + (chart->width() - 44) * x / 927;
            return image.pixelColor(int(at), chart->height() / 3 + 3);
        };
        QCOMPARE(colorAt(500), m_theme.color(Token::Window));
        QCOMPARE(colorAt(800), m_theme.color(Token::Page));
        page.charts()->setAxis(RunCharts::Axis::Tokens);
        QCOMPARE(chart->spans(), std::vector<ValueRange>({{139.0 * 512, 612.0 * 512}}));
        // What comes live afterwards is not counted, and a line that was closed stays closed.
        page.returnNotice()->hide();
        QVERIFY(writer.train(1));
        QTRY_COMPARE(chart->points(0).size(), std::size_t(613));
    }

    void theScheduleIsDrawnToTheEnd()
    {
        RunWriter writer(base() / "runs" / "plan", "plan", 300, unixSeconds() - 1000);
        QVERIFY(writer.begin() && writer.train(120));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        Chart *chart = page.charts()->rateChart();
        QTRY_COMPARE(chart->points(0).size(), std::size_t(120));
        TrainConfig config;
        config.learningRate = 2e-4;
        config.warmupSteps = 20;
        const LearningRateSchedule schedule(config, 300);
        QCOMPARE(chart->points(1).size(), std::size_t(181));
        QCOMPARE(chart->points(1).at(0), (ChartPoint {120, chart->points(0).at(119).y}));
        for (std::size_t i = 1; i <= 180; ++i)
            QCOMPARE(chart->points(1).at(i).y, schedule.rate(120 + std::int64_t(i)));
        page.charts()->setAxis(RunCharts::Axis::Time); // when a step comes is not known
        QVERIFY(chart->points(1).isEmpty());
        page.charts()->setAxis(RunCharts::Axis::Step);
        QVERIFY(writer.end(RunState::Stopped, "stop requested"));
        QTRY_VERIFY(chart->points(1).isEmpty());
    }

    void smoothingIsChosenAndRemembered()
    {
        RunWriter writer(base() / "runs" / "smooth", "smooth", 300, unixSeconds() - 1000);
        QVERIFY(writer.begin() && writer.train(120));
        {
            MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
            page.resize(1100, 850);
            page.show();
            m_workspace->watchRun(writer.folder().path());
            Chart *chart = page.charts()->lossChart();
            QTRY_COMPARE(chart->points(0).size(), std::size_t(120));
            QCOMPARE(page.charts()->smoothingSlider()->value(), 7);
            const double before = chart->smoothedPoints(0).at(60).y;
            page.charts()->smoothingSlider()->setFocus();
            QTest::keyClick(page.charts()->smoothingSlider(), Qt::Key_Right);
            QCOMPARE(chart->smoothing(), 8.0);
            QVERIFY(chart->smoothedPoints(0).at(60).y != before);
            QTest::keyClick(page.charts()->smoothingSlider(), Qt::Key_Home);
            QCOMPARE(chart->smoothing(), 0.0);
            QCOMPARE(chart->smoothedPoints(0).at(60), chart->points(0).at(60));
            QCOMPARE(page.charts()->smoothingSlider()->accessibleName(), QStringLiteral("Smoothing is off"));
        }
        const StudioSettings reopened(base() / "studio.ini");
        QCOMPARE(reopened.smoothing(), 0);
        const MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        QCOMPARE(page.charts()->smoothingSlider()->value(), 0);
        QCOMPARE(page.charts()->lossChart()->smoothing(), 0.0);
    }

    void detailsOpenInTheLogRegion()
    {
        RunWriter writer(base() / "runs" / "broken", "broken", 300, unixSeconds() - 1000);
        QVERIFY(writer.begin() && writer.train(20));
        {
            std::ofstream output(writer.folder().logFile());
            output << "loading\nTraceback of nothing\nout of memory at step 21\n";
        }
        QVERIFY(writer.end(RunState::Failed, "Not enough memory."));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        QTRY_VERIFY(page.notice()->isVisible());
        QTRY_VERIFY(page.log()->list()->model()->rowCount() > 20);
        for (QPushButton *button : page.notice()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Details"))
                button->click();
        }
        QVERIFY(page.log()->showsOutput());
        QTRY_COMPARE(page.log()->list()->model()->rowCount(), 3);
        QCOMPARE(page.focusWidget(), page.log()->search());
        QTest::keyClicks(page.log()->search(), QStringLiteral("MEMORY"));
        QCOMPARE(page.log()->list()->model()->rowCount(), 1);
        QTest::keyClick(page.log()->search(), Qt::Key_Escape);
        QCOMPARE(page.log()->list()->model()->rowCount(), 3);
        QTest::keyClick(page.log()->search(), Qt::Key_Escape);
        QCOMPARE(page.focusWidget(), page.charts()->lossChart());
        page.log()->showOutput(false);
        QVERIFY(page.log()->list()->model()->rowCount() > 20);
    }

    void keysOfThePage()
    {
        RunWriter writer(base() / "runs" / "keys", "keys", 300, unixSeconds() - 1000);
        QVERIFY(writer.begin() && writer.train(120));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        m_workspace->watchRun(writer.folder().path());
        RunCharts *charts = page.charts();
        Chart *chart = charts->lossChart();
        QTRY_COMPARE(chart->points(0).size(), std::size_t(120));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_T);
        QCOMPARE(charts->axis(), RunCharts::Axis::Time);
        QTest::keyClick(chart, Qt::Key_D); // this machine bills nothing
        QCOMPARE(charts->axis(), RunCharts::Axis::Time);
        QTest::keyClick(chart, Qt::Key_S);
        QCOMPARE(charts->axis(), RunCharts::Axis::Step);
        const QPoint middle = charts->rateChart()->rect().center();
        QWheelEvent wheel(middle, charts->rateChart()->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(charts->rateChart(), &wheel);
        QVERIFY(charts->rateChart()->visibleX() != (ValueRange {0, 300}));
        QTest::keyClick(chart, Qt::Key_F); // fits all of them
        QCOMPARE(charts->rateChart()->visibleX(), (ValueRange {0, 300}));
        QTRY_VERIFY(page.log()->isFollowing());
        QTest::keyClick(chart, Qt::Key_Space);
        QVERIFY(!page.log()->isFollowing());
        QTest::keyClick(chart, Qt::Key_Space);
        QVERIFY(page.log()->isFollowing());
        QTest::keyClick(chart, Qt::Key_L);
        QCOMPARE(page.focusWidget(), page.log()->search());
        QTest::keyClicks(page.log()->search(), QStringLiteral("stdfl ")); // letters that are typed are letters
        QCOMPARE(page.log()->search()->text(), QStringLiteral("stdfl "));
        QCOMPARE(charts->axis(), RunCharts::Axis::Step);
        page.log()->search()->clear();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(page.focusWidget(), page.log()->search());
        const auto buttons = page.log()->findChildren<QPushButton *>();
        const auto follow = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *button) { return button->text() == QStringLiteral("Following"); });
        QVERIFY(follow != buttons.end());
        const auto output = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *button) { return button->text() == QStringLiteral("Output"); });
        QVERIFY(output != buttons.end());
        (*output)->setFocus();
        QTest::keyClick(*output, Qt::Key_Space); // Space belongs to the button that has the focus
        QVERIFY(page.log()->showsOutput());
    }

    void dollarsAreThereWhereSomebodyBills()
    {
        RunWriter writer(base() / "runs" / "paid", "paid", 300, unixSeconds() - 1000);
        Json plan = *readJson(writer.folder().planFile());
        plan["cost"]["likely"] = 0.66; // for the 660 s that the plan told: a tenth of a cent a second
        std::ofstream(writer.folder().planFile()) << compactJson(plan);
        QVERIFY(writer.begin() && writer.train(120));
        MonitorPage page(m_theme, *m_workspace, *m_registry, *m_settings);
        page.resize(1100, 850);
        page.show();
        m_workspace->watchRun(writer.folder().path());
        Chart *chart = page.charts()->lossChart();
        QTRY_COMPARE(chart->points(0).size(), std::size_t(120));
        page.charts()->setAxis(RunCharts::Axis::Dollars);
        QCOMPARE(page.charts()->axis(), RunCharts::Axis::Dollars);
        QVERIFY(std::abs(chart->points(0).at(119).x - 0.001 * page.current()->record().steps.back().worked) < 1e-9);
        m_workspace->watchRun(base() / "nowhere");
        QCOMPARE(page.charts()->axis(), RunCharts::Axis::Step);
    }

    void pictures()
    {
        const QString shots = qEnvironmentVariable("TUNEWRIGHT_SHOTS");
        if (shots.isEmpty())
            QSKIP("TUNEWRIGHT_SHOTS is not set to a folder");
        QVERIFY(writeHistory(base() / "runs"));
        RunWriter writer(base() / "runs" / "support-ko", "support-ko", 927, unixSeconds() - 1300);
        QVERIFY(writer.begin() && writer.train(139));
        const auto [seq, time] = writer.lastEvent();
        QVERIFY(writer.train(473, 388));
        m_settings->setLastLook(QString::fromStdString(writer.folder().identity().id), {seq, time, unixSeconds() - 1260});
        MainWindow window(m_theme, *m_settings, *m_workspace, {PageId::Monitor, PageId::Runs}, [this](PageId id) -> Page * {
            if (id == PageId::Monitor)
                return new MonitorPage(m_theme, *m_workspace, *m_registry, *m_settings);
            return new RunsPage(m_theme, *m_workspace, *m_registry, *m_settings);
        });
        window.resize(1440, 900);
        window.show();
        m_workspace->watchRun(writer.folder().path());
        window.showPage(PageId::Monitor);
        auto *monitor = qobject_cast<MonitorPage *>(window.currentPage());
        QTRY_COMPARE(monitor->charts()->lossChart()->points(0).size(), std::size_t(612));
        const auto shoot = [&](const char *name) {
            QTest::qWait(300);
            QVERIFY(window.grab().save(QStringLiteral("%1/%2.png").arg(shots, QLatin1String(name))));
        };
        const auto shootAll = [&](const char *name) {
            for (const auto language : {Language::Choice::Korean, Language::Choice::English}) {
                m_language.setChoice(language);
                for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
                    m_theme.setMode(mode);
                    for (const QSize size : {QSize(1024, 700), QSize(1440, 900)}) {
                        window.resize(size);
                        shoot(qPrintable(QStringLiteral("%1-%2-%3-%4").arg(QLatin1String(name))
                                             .arg(language == Language::Choice::Korean ? QStringLiteral("ko") : QStringLiteral("en"),
                                                  mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                             .arg(size.width())));
                    }
                }
            }
        };
        shootAll("reattach");
        monitor->charts()->lossChart()->setCrosshair(540);
        monitor->returnNotice()->hide();
        shootAll("monitor");
        window.showPage(PageId::Runs);
        auto *runs = qobject_cast<RunsPage *>(window.currentPage());
        QTRY_COMPARE(runs->model()->rowCount(), 5);
        for (const char *name : {"support-r64", "support-r16"})
            QVERIFY(runs->model()->setData(runs->model()->index(rowOf(*runs, name), 0), Qt::Checked, Qt::CheckStateRole));
        QTRY_VERIFY(runs->compare()->isVisible());
        shootAll("runs");
        m_workspace->watchRun(base() / "runs" / "quick");
        window.showPage(PageId::Monitor);
        QTRY_VERIFY(monitor->findChild<QuickStartResult *>());
        shoot("monitor-quick");
        m_workspace->watchRun(writer.folder().path());
        QVERIFY(!monitor->findChild<QuickStartResult *>());
        QVERIFY(writer.end(RunState::Failed, "Not enough memory at step 613."));
        std::ofstream(writer.folder().logFile()) << "loading the model\nout of memory at step 613\n";
        window.showPage(PageId::Monitor);
        QTRY_VERIFY(monitor->notice()->isVisible());
        monitor->log()->showOutput(true);
        shoot("monitor-failed");
    }

private:
    [[nodiscard]] std::filesystem::path base() const { return m_scratch->path().toStdString(); }

    static int rowOf(RunsPage &page, const char *name)
    {
        for (int row = 0; row < page.model()->rowCount(); ++row) {
            if (page.model()->index(row, 0).data().toString() == QLatin1String(name))
                return row;
        }
        return -1;
    }

    Theme m_theme;
    Language m_language;
    LocalLauncher m_launcher {"/bin/false"};
    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<StudioSettings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<RunRegistry> m_registry;
};

QTEST_MAIN(TestMonitorPage)
#include "tst_monitor_page.moc"
