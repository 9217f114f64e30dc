#include "app/studio/shell/main_window.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/right_panel.h"
#include "app/studio/shell/segmented.h"
#include "app/studio/shell/studio_settings.h"
#include "app/studio/shell/workspace.h"

#include <QApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

class PlainPage : public tw::Page
{
public:
    PlainPage(tw::PageId id, const tw::Theme &theme) : Page(id, theme), m_primary(new QAction(QStringLiteral("Go"), this))
    {
        if (id == tw::PageId::Plan)
            m_panel = new tw::RightPanel(this);
    }
    QString title() const override { return QStringLiteral("Title"); }
    QString subtitle() const override { return QStringLiteral("Subtitle"); }
    QWidget *rightPanel() override { return m_panel; }
    QAction *primaryAction() override { return m_primary; }
    void retranslate() override { ++retranslations; }

    int retranslations = 0;

private:
    QAction *m_primary;
    QWidget *m_panel = nullptr;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<tw::StudioSettings>(m_folder->filePath(QStringLiteral("studio.ini")).toStdString());
        m_made.clear();
        m_window = std::make_unique<tw::MainWindow>(
            m_theme, *m_settings, m_workspace, QList {tw::PageId::Welcome, tw::PageId::Plan, tw::PageId::Configure, tw::PageId::Settings},
            [this](tw::PageId id) {
                m_made.append(id);
                return new PlainPage(id, m_theme);
            });
        m_window->resize(1440, 900);
        m_window->showPage(tw::PageId::Welcome);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void damagedSettingsReadAsDefaults()
    {
        const QString file = m_folder->filePath(QStringLiteral("damaged.ini"));
        QFile device(file);
        QVERIFY(device.open(QIODevice::WriteOnly));
        device.write("[charts]\nsmoothing=wide\n[looks]\nrun=1, x, 2\nother=3\n[look]\ntheme=99\nlanguage=-4\nzoom=99999\n[files]\nrecent=/no/such/file.yaml\n\x01\x02[[[");
        device.close();
        const tw::StudioSettings settings(file.toStdString());
        QCOMPARE(settings.themeMode(), tw::Theme::Mode::System);
        QCOMPARE(settings.language(), tw::Language::Choice::System);
        QCOMPARE(settings.zoom(), tw::Theme::MaximumZoom);
        QVERIFY(settings.recentFiles().isEmpty());
        QCOMPARE(settings.smoothing(), 7);
        QVERIFY(!settings.lastLook(QStringLiteral("run")));
        QVERIFY(!settings.lastLook(QStringLiteral("other")));
        QVERIFY(!settings.lastLook(QStringLiteral("none")));
    }

    void fiftyLooksAreRemembered()
    {
        for (int i = 0; i < 60; ++i)
            m_settings->setLastLook(QStringLiteral("run%1").arg(i), {i, 1795275617.1234567 + i, 2000.5 + i});
        QVERIFY(!m_settings->lastLook(QStringLiteral("run9")));
        for (int i = 10; i < 60; ++i) {
            const auto look = m_settings->lastLook(QStringLiteral("run%1").arg(i));
            QVERIFY(look);
            QCOMPARE(look->seq, std::int64_t(i));
            QVERIFY(look->eventTime == 1795275617.1234567 + i); // to the last bit
            QCOMPARE(look->time, 2000.5 + i);
        }
    }

    void arrowsPassAChoiceThatIsClosed()
    {
        tw::Segmented choices;
        choices.setChoices({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        choices.setChoiceEnabled(1, false, QStringLiteral("why"));
        QSignalSpy chosen(&choices, &tw::Segmented::chosen);
        QTest::keyClick(&choices, Qt::Key_Right);
        QCOMPARE(choices.current(), 2);
        QTest::keyClick(&choices, Qt::Key_Left);
        QCOMPARE(choices.current(), 0);
        QCOMPARE(chosen.size(), 2);
        choices.setChoiceEnabled(1, true);
        QTest::keyClick(&choices, Qt::Key_Right);
        QCOMPARE(choices.current(), 1);
    }

    void pageThatIsNotThereIsNotShown()
    {
        m_window->showPage(tw::PageId::Machines);
        QCOMPARE(m_window->currentPage()->id(), tw::PageId::Welcome);
    }

    void pagesAreMadeWhenFirstShown()
    {
        QCOMPARE(m_made, QList {tw::PageId::Welcome});
        m_window->showPage(tw::PageId::Plan);
        m_window->showPage(tw::PageId::Welcome);
        m_window->showPage(tw::PageId::Plan);
        QCOMPARE(m_made, (QList {tw::PageId::Welcome, tw::PageId::Plan}));
    }

    void keysOpenPages_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("page");
        QTest::newRow("Ctrl+1 opens Plan") << int(Qt::Key_1) << int(tw::PageId::Plan);
        QTest::newRow("Ctrl+3 opens Configure, Data's number stays free") << int(Qt::Key_3) << int(tw::PageId::Configure);
        QTest::newRow("Ctrl+2 opens nothing") << int(Qt::Key_2) << int(tw::PageId::Welcome);
        QTest::newRow("Ctrl+comma opens Settings") << int(Qt::Key_Comma) << int(tw::PageId::Settings);
    }
    void keysOpenPages()
    {
        QFETCH(int, key);
        QFETCH(int, page);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(int(m_window->currentPage()->id()), page);
    }

    void ctrlEnterDoesThePrimaryAction()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QSignalSpy triggered(m_window->currentPage()->primaryAction(), &QAction::triggered);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
        m_window->currentPage()->primaryAction()->setEnabled(false);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
    }

    void narrowWindowTurnsThePanelIntoADrawer()
    {
        m_window->showPage(tw::PageId::Plan);
        QWidget *panel = m_window->currentPage()->rightPanel();
        QVERIFY(panel->isVisible());
        m_window->resize(1024, 700);
        QTRY_VERIFY(!panel->isVisible());
        m_window->setDrawerOpen(true);
        QVERIFY(panel->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_VERIFY(!panel->isVisible());
        m_window->resize(1440, 900);
        QTRY_VERIFY(panel->isVisible());
    }

    void onlyConfigurationsMayBeDropped_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("a picture is refused") << QStringList {QStringLiteral("/tmp/a.png")} << false;
        QTest::newRow("two files are refused") << QStringList {QStringLiteral("/tmp/a.yaml"), QStringLiteral("/tmp/b.yaml")} << false;
        QTest::newRow("a .yaml is taken") << QStringList {QStringLiteral("/tmp/a.yaml")} << true;
        QTest::newRow("a .YML is taken") << QStringList {QStringLiteral("/tmp/a.YML")} << true;
    }
    void onlyConfigurationsMayBeDropped()
    {
        QFETCH(QStringList, files);
        QFETCH(bool, accepted);
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_window.get(), &enter);
        QCOMPARE(enter.isAccepted(), accepted);
        if (!accepted)
            return;
        QSignalSpy requested(&m_workspace, &tw::Workspace::documentRequested);
        QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(m_window->currentPage()->id(), tw::PageId::Configure);
    }

    void changeOfLanguageReachesEveryPage()
    {
        m_window->showPage(tw::PageId::Plan);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(m_window.get(), &change);
        QCOMPARE(static_cast<PlainPage *>(m_window->page(tw::PageId::Welcome))->retranslations, 1);
        QCOMPARE(static_cast<PlainPage *>(m_window->page(tw::PageId::Plan))->retranslations, 1);
    }

    void geometryIsKept()
    {
        m_window->resize(1300, 800);
        m_window->close();
        QVERIFY(!m_settings->geometry().isEmpty());
    }

    void actionButtonFollowsItsAction()
    {
        QAction action(QStringLiteral("Start"));
        const std::unique_ptr<QPushButton> button(tw::actionButton(&action));
        QSignalSpy triggered(&action, &QAction::triggered);
        button->click();
        QCOMPARE(triggered.size(), 1);
        action.setText(QStringLiteral("Stop"));
        action.setEnabled(false);
        QCOMPARE(button->text(), QStringLiteral("Stop"));
        QVERIFY(!button->isEnabled());
        button->click();
        QCOMPARE(triggered.size(), 1);
    }

private:
    tw::Theme m_theme;
    tw::Workspace m_workspace;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tw::StudioSettings> m_settings;
    std::unique_ptr<tw::MainWindow> m_window;
    QList<tw::PageId> m_made;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
