#include "app/studio/pages/launch/launch_page.h"
#include "app/studio/shell/tunewright_style.h"
#include "app/studio/shell/workspace.h"
#include "core/base/files.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

/// Starts nothing and answers as it is told.
class FakeLauncher : public tw::Launcher
{
public:
    std::optional<tw::Error> error;
    int starts = 0, stops = 0;

    tw::Result<tw::ProcessIdentity> start(const tw::RunFolder &, std::stop_token) override
    {
        ++starts;
        if (error)
            return *error;
        return tw::ProcessIdentity {};
    }
    tw::Result<tw::ProcessIdentity> resumeRun(const tw::RunFolder &folder, std::stop_token stop) override { return start(folder, stop); }
    tw::Result<> stop(const tw::RunFolder &) override
    {
        ++stops;
        return {};
    }
    tw::Result<> save(const tw::RunFolder &) override { return {}; }
    tw::Result<> pause(const tw::RunFolder &) override { return {}; }
    tw::Result<> unpause(const tw::RunFolder &) override { return {}; }
};

tw::LaunchSurroundings goodSurroundings()
{
    tw::LaunchSurroundings around;
    around.diskFreeBytes = 1e12;
    around.trainer = "/usr/bin/trainer";
    around.isRead = true;
    return around;
}

const tw::LaunchCheck &checkOf(const std::vector<tw::LaunchCheck> &checks, const char *id)
{
    return *std::ranges::find(checks, QLatin1String(id), &tw::LaunchCheck::id);
}

} // namespace

class TestLaunchPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_scratch.path().toLocal8Bit()); // no model, no runs but those of this test
        tw::dressApplication(*qApp, m_theme);
    }

    void checksReactToTheDocument()
    {
        tw::DocumentSession session;
        FakeLauncher launcher;
        tw::LaunchPage page(m_theme, m_workspace, session, launcher, goodSurroundings);
        QVERIFY(!page.primaryAction()->isEnabled());
        page.show();
        QTRY_COMPARE(checkOf(page.checks(), "trainer").state, tw::LaunchCheck::State::Holds);
        // The preset names a model that is not in this test's folder.
        QTRY_COMPARE(checkOf(page.checks(), "configuration").state, tw::LaunchCheck::State::Stops);
        QCOMPARE(checkOf(page.checks(), "configuration").fix, tw::LaunchCheck::Fix::Configure);
        const std::filesystem::path model = m_scratch.filePath(QStringLiteral("model")).toStdString();
        QVERIFY(bool(tw::ensureFolder(model)) && bool(tw::writeFileAtomic(model / "config.json", "{}")));
        QVERIFY(bool(session.set("base_model", tw::yamlText(model.string()))));
        QTRY_VERIFY(checkOf(page.checks(), "configuration").state != tw::LaunchCheck::State::Stops);
        QTRY_COMPARE(checkOf(page.checks(), "data").state, tw::LaunchCheck::State::Stops); // a model without sizes
        QVERIFY(!page.primaryAction()->isEnabled());
    }

    void missingTrainerStops()
    {
        const tw::DocumentSession session;
        tw::LaunchSurroundings around = goodSurroundings();
        around.trainerProblem = tw::Error {tw::ErrorCode::NotFound, "tunewright-train is not there"};
        const auto checks = tw::launchChecks(session, around);
        QCOMPARE(checkOf(checks, "trainer").state, tw::LaunchCheck::State::Stops);
        QVERIFY(!tw::mayStart(checks));
    }

    void aStartMakesTheFolderAndTellsIt()
    {
        FakeLauncher launcher;
        tw::RunStarter starter(launcher);
        QSignalSpy started(&starter, &tw::RunStarter::started), failed(&starter, &tw::RunStarter::failed);
        starter.start(preparation());
        starter.start(preparation()); // a second click does nothing
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(launcher.starts, 1);
        const auto folder = started.first().first().value<std::filesystem::path>();
        QVERIFY(std::filesystem::exists(folder / "config.yaml"));
        QCOMPARE(starter.phase(), tw::RunStarter::Phase::Idle);
    }

    void aFailedStartKeepsItsReasonAndFolder()
    {
        FakeLauncher launcher;
        launcher.error = tw::Error {tw::ErrorCode::Process, "the trainer ended at once"};
        tw::RunStarter starter(launcher);
        QSignalSpy failed(&starter, &tw::RunStarter::failed);
        starter.start(preparation());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(launcher.stops, 1);
        QVERIFY(!failed.first().at(1).value<std::filesystem::path>().empty());
    }

    void aModelThatIsNotHereIsNotStarted()
    {
        FakeLauncher launcher;
        tw::RunStarter starter(launcher);
        QSignalSpy failed(&starter, &tw::RunStarter::failed);
        tw::Preparation without = preparation();
        without.modelPath.clear();
        starter.start(without);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(launcher.starts, 0);
    }

private:
    static tw::Preparation preparation()
    {
        tw::Preparation ready;
        ready.configText = "base_model: x\nadapter: lora\nlora_r: 8\nlora_alpha: 16\nlora_target_linear: true\n"
                           "datasets:\n  - path: rows.jsonl\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\n"
                           "learning_rate: 1e-4\n";
        ready.configFolder = "/tmp";
        ready.modelPath = "/tmp/x";
        ready.modelId = "x";
        return ready;
    }

    QTemporaryDir m_scratch;
    tw::Theme m_theme;
    tw::Workspace m_workspace;
};

QTEST_MAIN(TestLaunchPage)
#include "tst_launch_page.moc"
