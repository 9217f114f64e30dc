#include "app/studio/pages/launch/run_starter.h"

#include "app/studio/models/background.h"

namespace tw {

RunStarter::RunStarter(Launcher &launcher, QObject *parent) : QObject(parent), m_launcher(launcher) {}

RunStarter::~RunStarter()
{
    m_stop.request_stop();
    m_launch.waitForFinished(); // it uses the launcher, which may go next
}

void RunStarter::start(const Preparation &preparation)
{
    if (m_phase != Phase::Idle)
        return;
    m_stop = std::stop_source();
    enter(Phase::MakingFolder);
    runInBackground(this, [preparation] { return createRun(preparation, {}, {}); }, [this](const Result<RunFolder> &folder) {
        if (folder) {
            launch(*folder);
            return;
        }
        enter(Phase::Idle);
        Q_EMIT failed(folder.error(), {});
    });
}

void RunStarter::launch(const RunFolder &folder)
{
    enter(Phase::StartingTrainer);
    m_launch = runInBackground(this, [folder, &launcher = m_launcher, stop = m_stop.get_token()]() -> Result<> {
        const auto trainer = launcher.start(folder, stop);
        if (trainer)
            return {};
        // A trainer that is on its way all the same finds the request and ends.
        [[maybe_unused]] const auto stopped = launcher.stop(folder);
        return trainer.error();
    }, [this, path = folder.path()](const Result<> &done) {
        enter(Phase::Idle);
        if (done)
            Q_EMIT started(path);
        else
            Q_EMIT failed(done.error(), path);
    });
}

void RunStarter::cancel()
{
    m_stop.request_stop();
}

void RunStarter::enter(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace tw
