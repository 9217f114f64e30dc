#pragma once

#include "core/catalog/catalog.h"
#include "core/run/launcher.h"
#include "core/run/preparation.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace tw {

/// Makes the folder of a run and starts its trainer, on a worker. One start at a time. GUI thread.
class RunStarter : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Idle, MakingFolder, StartingTrainer };

    explicit RunStarter(Launcher &launcher, QObject *parent = nullptr);
    ~RunStarter() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Does nothing while a start is under way.
    void start(const Preparation &preparation);
    void cancel();

Q_SIGNALS:
    void phaseChanged();
    void started(const std::filesystem::path &folder);
    /// `folder` is the run's when it was made; a cancelled start leaves a run that was stopped.
    void failed(const tw::Error &error, const std::filesystem::path &folder);

private:
    void enter(Phase phase);
    void launch(const RunFolder &folder);

    Launcher &m_launcher;
    Phase m_phase = Phase::Idle;
    std::stop_source m_stop;
    QFuture<Result<>> m_launch;
};

} // namespace tw
