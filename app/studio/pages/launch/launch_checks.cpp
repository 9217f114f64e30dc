#include "app/studio/pages/launch/launch_checks.h"

#include "app/studio/models/document_session.h"
#include "app/studio/pages/plan/quote_card.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "core/base/files.h"
#include "core/plan/memory.h"
#include "core/run/launcher.h"
#include "core/run/run_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace tw {
namespace {

struct LaunchText {
    Q_DECLARE_TR_FUNCTIONS(tw::LaunchChecks)
};

using State = LaunchCheck::State;

QString say(const Error &error)
{
    return QString::fromStdString(error.message);
}

LaunchCheck checkConfiguration(const DocumentSession &session)
{
    LaunchCheck check {QStringLiteral("configuration"), State::Holds, LaunchText::tr("The configuration has no errors"), {}, LaunchCheck::Fix::None};
    const int errors = session.errorCount(), all = int(session.findings().size());
    if (!session.isReadable() || errors > 0) {
        check.state = State::Stops;
        check.name = LaunchText::tr("The configuration has errors");
        check.detail = session.isReadable() ? LaunchText::tr("%n finding(s) stop(s) the run", nullptr, errors) : LaunchText::tr("The text cannot be read");
        check.fix = LaunchCheck::Fix::Configure;
    } else if (all > 0) {
        check.state = State::Look;
        check.detail = LaunchText::tr("%n finding(s), none stops the run", nullptr, all);
        check.fix = LaunchCheck::Fix::Configure;
    } else {
        check.detail = session.name();
    }
    return check;
}

LaunchCheck checkData(const Preparation *ready)
{
    LaunchCheck check {QStringLiteral("data"), State::Waiting, LaunchText::tr("The data can be read"), {}, LaunchCheck::Fix::None};
    if (!ready)
        return check;
    check.detail = LaunchText::tr("%1 rows, %2 tokens, %3 steps").arg(format::count(ready->data.rows), format::countInTile(double(ready->data.tokens)),
                                                                   format::count(ready->data.steps));
    check.state = State::Holds;
    if (!ready->data.isMeasured) {
        check.state = State::Look;
        check.detail = LaunchText::tr("Guessed from the size of the files, as the model is not here");
    } else if (!ready->dropped.empty()) {
        check.state = State::Look;
        const DroppedRow &first = ready->dropped.front();
        check.detail += QLatin1String(". ") + LaunchText::tr("%n row(s) left out, the first is row %1: %2", nullptr, int(ready->dropped.size()))
                                                   .arg(QString::number(first.row), QString::fromStdString(first.reason));
    }
    return check;
}

LaunchCheck checkModel(const Preparation *ready)
{
    LaunchCheck check {QStringLiteral("model"), State::Waiting, LaunchText::tr("The model is on this machine"), {}, LaunchCheck::Fix::None};
    if (!ready)
        return check;
    check.state = State::Holds;
    check.detail = QString::fromStdString(ready->modelPath.string());
    if (ready->modelPath.empty() || !ready->arch.unsupported.empty()) {
        check.state = State::Stops;
        check.fix = LaunchCheck::Fix::Plan;
        check.name = ready->modelPath.empty() ? LaunchText::tr("The model is not on this machine") : LaunchText::tr("This version does not train this model");
        check.detail = ready->modelPath.empty() ? LaunchText::tr("Put its folder or .gguf file here and name the path as base_model.")
                                                : QString::fromStdString(ready->arch.unsupported);
    }
    return check;
}

LaunchCheck checkMemory(const Preparation *ready, bool isMeasuring)
{
    LaunchCheck check {QStringLiteral("memory"), State::Waiting, LaunchText::tr("It fits the memory"), {}, LaunchCheck::Fix::None};
    if (!ready || isMeasuring) // a run started now would be told less than is known in a moment, and disturb the measurement
        return check;
    const Quote &quote = ready->quote;
    check.detail = format::memoryOf(double(quote.peakBytes), double(quote.usableBytes));
    check.state = quote.fit == Fit::Fits ? State::Holds : quote.fit == Fit::Tight ? State::Look : State::Stops;
    if (check.state == State::Holds)
        return check;
    check.name = fitText(quote);
    check.fix = LaunchCheck::Fix::Plan;
    return check;
}

LaunchCheck checkDisk(const Preparation *ready, const LaunchSurroundings &around)
{
    LaunchCheck check {QStringLiteral("disk"), State::Waiting, LaunchText::tr("The disk is large enough"), {}, LaunchCheck::Fix::None};
    if (!ready || !around.isRead)
        return check;
    const double needed = runDiskBytes(*ready);
    check.state = around.diskFreeBytes < 0 ? State::Look : around.diskFreeBytes >= needed ? State::Holds : State::Stops;
    if (check.state == State::Stops)
        check.name = LaunchText::tr("The disk is too small");
    check.detail = around.diskFreeBytes < 0 ? LaunchText::tr("Needs %1, free space is not known").arg(format::disk(needed))
                                            : LaunchText::tr("Needs %1, %2 are free").arg(format::disk(needed), format::disk(around.diskFreeBytes));
    return check;
}

LaunchCheck checkTrainer(const LaunchSurroundings &around)
{
    LaunchCheck check {QStringLiteral("trainer"), State::Waiting, LaunchText::tr("The trainer is found"), {}, LaunchCheck::Fix::None};
    if (!around.isRead)
        return check;
    check.state = around.trainerProblem ? State::Stops : State::Holds;
    check.detail = around.trainerProblem ? say(*around.trainerProblem) : QString::fromStdString(around.trainer.string());
    if (around.trainerProblem)
        check.name = LaunchText::tr("No trainer is found");
    return check;
}

} // namespace

LaunchSurroundings readLaunchSurroundings()
{
    LaunchSurroundings around;
    around.diskFreeBytes = double(freeDiskBytes(RunStore::defaultRunsFolder()));
    const auto trainer = LocalLauncher::findTrainer();
    if (trainer)
        around.trainer = *trainer;
    else
        around.trainerProblem = trainer.error();
    around.isRead = true;
    return around;
}

double runDiskBytes(const Preparation &preparation)
{
    // fp32 weights and two moments of everything that is trained; one more than is kept, while the oldest is being replaced.
    const double checkpoint = double(preparation.quote.trainable) * 12;
    const double kept = double(std::max<std::int64_t>(1, preparation.config.saveTotalLimit)) + 1;
    return checkpoint * kept + double(preparation.quote.trainable) * 4 + 50e6;
}

std::vector<LaunchCheck> launchChecks(const DocumentSession &session, const LaunchSurroundings &around)
{
    const Preparation *ready = session.isQuoteCurrent() ? &*session.preparation() : nullptr;
    std::vector<LaunchCheck> checks {checkConfiguration(session), checkData(ready), checkModel(ready), checkMemory(ready, session.isMeasuring()),
                                     checkDisk(ready, around), checkTrainer(around)};
    if (session.quoteProblem() && checks[0].state != State::Stops) { // model or data could not be read
        const Error &problem = *session.quoteProblem();
        checks[1].state = State::Stops;
        checks[1].name = LaunchText::tr("Model or data cannot be read");
        checks[1].detail = say(problem);
        checks[1].fix = LaunchCheck::Fix::Configure;
    }
    return checks;
}

bool mayStart(const std::vector<LaunchCheck> &checks)
{
    return std::ranges::none_of(checks, [](const LaunchCheck &check) { return check.state == State::Stops || check.state == State::Waiting; });
}

} // namespace tw
