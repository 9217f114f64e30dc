#include "app/studio/pages/monitor/monitor_page.h"

#include "app/studio/models/run_table_model.h"
#include "app/studio/pages/monitor/empty_monitor.h"
#include "app/studio/pages/monitor/log_view.h"
#include "app/studio/pages/monitor/progress_strip.h"
#include "app/studio/pages/monitor/run_charts.h"
#include "app/studio/pages/monitor/run_notice.h"
#include "app/studio/pages/monitor/run_panel.h"
#include "app/studio/pages/welcome/quick_start_result.h"
#include "app/studio/pages/welcome/quick_start_steps.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/studio_settings.h"
#include "app/studio/shell/workspace.h"

#include <QEvent>
#include <QFrame>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

MonitorPage::MonitorPage(const Theme &theme, Workspace &workspace, RunRegistry &registry, StudioSettings &settings, QWidget *parent) :
    Page(PageId::Monitor, theme, parent), m_workspace(workspace), m_registry(registry), m_settings(settings), m_save(new QAction(this)),
    m_pause(new QAction(this)), m_stop(new QAction(this))
{
    build();
    addShortcuts();
    connect(m_save, &QAction::triggered, this, [this] { send(RunRegistry::Request::Save); });
    connect(m_pause, &QAction::triggered, this, &MonitorPage::togglePause);
    connect(m_stop, &QAction::triggered, this, &MonitorPage::askStop);
    connect(&workspace, &Workspace::runChosen, this, &MonitorPage::watch);
    connect(&registry, &RunRegistry::runsChanged, this, &MonitorPage::chooseLiveRun);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &MonitorPage::showNumbers);
    m_lookTimer.setInterval(5000);
    connect(&m_lookTimer, &QTimer::timeout, this, &MonitorPage::rememberLook);
    m_lookTimer.start();
    retranslate();
    if (!workspace.runFolder().empty())
        watch(workspace.runFolder());
    else
        registry.refresh();
    chooseLiveRun();
}

MonitorPage::~MonitorPage()
{
    rememberLook();
    m_logModel.setRecord(nullptr);
}

void MonitorPage::build()
{
    m_empty = new EmptyMonitor(this);
    auto *body = new QWidget(this);
    m_notice = new RunNotice(theme(), body);
    m_return = new RunNotice(theme(), body);
    m_progress = new ProgressStrip(theme(), body);
    m_charts = new RunCharts(theme(), body);
    m_charts->setSmoothing(m_settings.smoothing());
    connect(m_charts, &RunCharts::smoothingChosen, this, [this](int steps) { m_settings.setSmoothing(steps); });
    m_log = new LogView(m_logModel, theme(), body);
    connect(m_log, &LogView::outputWanted, this, &MonitorPage::readOutput);
    connect(m_log, &LogView::left, this, &MonitorPage::leaveLog);
    m_resultArea = new QScrollArea(body);
    m_resultArea->setWidgetResizable(true);
    m_resultArea->setFrameShape(QFrame::NoFrame);
    m_lower = new QStackedWidget(body);
    m_lower->addWidget(m_log);
    m_lower->addWidget(m_resultArea);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_return);
    m_column->addWidget(m_progress);
    m_column->addWidget(hairline(body));
    m_column->addWidget(m_charts, 5);
    m_column->addWidget(hairline(body));
    m_column->addWidget(m_lower, 2);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_panel = new RunPanel(theme(), this);
    m_stop->setProperty("danger", true);
    m_save->setIcon(icon(QStringLiteral("box-arrow-in-down"), Token::Text, theme()));
    m_stop->setIcon(icon(QStringLiteral("stop-fill"), Token::Bad, theme()));
    connect(m_empty, &EmptyMonitor::startRequested, this, [this] { Q_EMIT navigateRequested(PageId::Launch); });
    connect(m_empty, &EmptyMonitor::openRequested, this, [this] {
        if (!m_registry.runs().empty())
            m_workspace.watchRun(m_registry.runs().front().summary.folder);
    });
    connect(m_notice, &RunNotice::resumeRequested, this, [this] { send(RunRegistry::Request::Resume); });
    connect(m_notice, &RunNotice::detailsRequested, this, &MonitorPage::showTrainerOutput);
}

void MonitorPage::addShortcuts()
{
    const auto onKey = [this](Qt::Key key, auto action) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onKey(Qt::Key_S, [this] { m_charts->setAxis(RunCharts::Axis::Step); });
    onKey(Qt::Key_T, [this] { m_charts->setAxis(RunCharts::Axis::Time); });
    onKey(Qt::Key_D, [this] { m_charts->setAxis(RunCharts::Axis::Dollars); });
    onKey(Qt::Key_L, [this] { showLog(); });
    onKey(Qt::Key_F, [this] { m_charts->fit(); });
    onKey(Qt::Key_Space, [this] { followOrPress(); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &MonitorPage::showLog);
}

QString MonitorPage::title() const
{
    return m_watch ? m_watch->name() : tr("Monitor");
}

QString MonitorPage::subtitle() const
{
    if (!m_watch)
        return tr("Is it going well, and what does it cost");
    const QString model = m_watch->told().model;
    const QString started = format::clock(m_watch->folder().identity().created);
    return model.isEmpty() ? tr("On this machine, started %1").arg(started)
                           : tr("%1 on this machine, started %2").arg(model, started);
}

QWidget *MonitorPage::rightPanel()
{
    return m_panel;
}

QList<QAction *> MonitorPage::headerActions()
{
    return {m_save, m_pause, m_stop};
}

QList<StatusText> MonitorPage::statusTexts() const
{
    if (!m_watch)
        return {};
    QList<StatusText> texts;
    if (!m_watch->problems().isEmpty())
        texts.append({m_watch->problems().last(), QStringLiteral("exclamation-triangle-fill"), Token::Warn});
    const auto &steps = m_watch->record().steps;
    const auto missing = steps.empty() ? 0 : steps.back().step - steps.front().step + 1 - std::int64_t(steps.size());
    texts.append({missing == 0 ? tr("%1 steps stored, none missing").arg(format::count(qint64(steps.size())))
                               : tr("%1 steps stored, %2 missing").arg(format::count(qint64(steps.size())), format::count(missing)),
                  missing == 0 ? QStringLiteral("check-circle") : QStringLiteral("exclamation-triangle-fill"),
                  missing == 0 ? Token::Ok : Token::Warn});
    return texts;
}

QStringList MonitorPage::shortcutTexts() const
{
    if (!m_watch)
        return {};
    QStringList texts;
    if (!m_watch->record().checkpoints.empty()) {
        const CheckpointRow &last = m_watch->record().checkpoints.back();
        texts.append(tr("Checkpoint step %1, %2").arg(format::count(last.step), format::clock(last.time)));
    }
    texts.append(tr("Fit: F"));
    return texts;
}

Badge MonitorPage::badge() const
{
    if (m_watch && !isFinal(m_watch->status().state))
        return {.kind = Badge::Kind::Live, .spoken = tr("a run is going")};
    return {};
}

Verdict MonitorPage::verdict() const
{
    if (!m_watch)
        return {};
    const RunStatus &status = m_watch->status();
    return {{runStateText(status.state, status.isPaused).text, QString(), Token::Text}, {format::money(0)}, tr("Cost")};
}

void MonitorPage::watch(const std::filesystem::path &folder)
{
    const auto run = RunFolder::open(folder);
    rememberLook();
    m_logModel.setRecord(nullptr);
    m_charts->setWatch(nullptr);
    m_panel->showRun(nullptr);
    m_watch.reset();
    showQuickStartResult();
    m_notice->hide();
    m_return->hide();
    m_returnShown = 0;
    m_log->showOutput(false);
    m_log->setOutput({});
    if (!run) {
        m_empty->showProblem(errorText(run.error()));
        m_stack->setCurrentIndex(0);
        showState();
        return;
    }
    m_watch = std::make_unique<RunWatch>(*run, m_registry.storeFile(), m_settings.lastLook(QString::fromStdString(run->identity().id)));
    m_logModel.setRecord(&m_watch->record());
    m_charts->setWatch(m_watch.get());
    connect(m_watch.get(), &RunWatch::changed, this, &MonitorPage::onChanged);
    m_stack->setCurrentIndex(1);
    showState();
}

/// Reopened while a run goes: it is shown without being asked for.
void MonitorPage::chooseLiveRun()
{
    if (m_watch)
        return;
    const auto &runs = m_registry.runs();
    const auto live = std::find_if(runs.begin(), runs.end(), [](const RunListing &run) {
        return run.summary.state == RunState::Preparing || run.summary.state == RunState::Running
            || run.summary.state == RunState::Finishing;
    });
    if (live != runs.end())
        m_workspace.watchRun(live->summary.folder);
    else
        m_empty->showLast(runs.empty() ? nullptr : &runs.front());
}

void MonitorPage::onChanged(const RunChange &change)
{
    m_logModel.sync(change.isRewound);
    m_charts->sync(change);
    showReturn();
    if (change.hasNewState)
        showState();
    else if (isVisible())
        showNumbers();
}

/// While a long history is still read, the counts grow.
void MonitorPage::showReturn()
{
    const auto absence = m_watch->absence();
    if (!absence || absence->end == m_returnShown)
        return;
    m_returnShown = absence->end;
    m_return->showReturn(*absence);
}

/// Written while the run is watched and not only at the end, which may come by force.
void MonitorPage::rememberLook()
{
    const auto look = m_watch ? m_watch->look() : std::nullopt;
    if (look)
        m_settings.setLastLook(QString::fromStdString(m_watch->folder().identity().id), *look);
}

void MonitorPage::showState()
{
    const RunStatus status = m_watch ? m_watch->status() : RunStatus {};
    const bool isGoing = m_watch && !isFinal(status.state) && status.state != RunState::Queued;
    m_save->setEnabled(isGoing && !status.isPaused);
    m_pause->setEnabled(isGoing);
    m_stop->setEnabled(isGoing);
    for (QAction *action : {m_save, m_pause, m_stop})
        action->setVisible(m_watch != nullptr);
    m_pause->setText(status.isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(status.isPaused ? QStringLiteral("play-fill") : QStringLiteral("pause-fill"), Token::Text, theme()));
    if (m_watch)
        m_notice->showRun(*m_watch);
    showQuickStartResult();
    showNumbers();
    Q_EMIT titleChanged();
    Q_EMIT badgeChanged();
}

/// A finished quick start shows what it has taught where its log was.
void MonitorPage::showQuickStartResult()
{
    const bool isTaught = m_watch && m_watch->status().state == RunState::Succeeded
        && m_watch->folder().identity().name == quickStartRunName;
    if (isTaught == (m_result != nullptr))
        return;
    if (isTaught) {
        auto *holder = new QWidget;
        auto *column = new QVBoxLayout(holder);
        column->setContentsMargins(24, 12, 24, 12);
        m_result = new QuickStartResult(theme(), holder);
        column->addWidget(m_result);
        column->addStretch(1);
        m_resultArea->setWidget(holder); // takes it over
        m_result->showRun(m_watch->folder());
    } else {
        delete m_resultArea->takeWidget();
        m_result = nullptr;
    }
    m_lower->setCurrentIndex(isTaught ? 1 : 0);
    m_column->setStretchFactor(m_lower, isTaught ? 6 : 2);
}

void MonitorPage::showNumbers()
{
    if (m_watch) {
        m_progress->showRun(*m_watch);
        m_panel->showRun(m_watch.get());
        if (m_log->showsOutput())
            readOutput();
    }
    Q_EMIT statusChanged();
}

void MonitorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void MonitorPage::retranslate()
{
    m_save->setText(tr("Save checkpoint"));
    m_stop->setText(tr("Stop"));
    showState();
    const auto absence = m_watch ? m_watch->absence() : std::nullopt;
    if (absence && !m_return->isHidden())
        m_return->showReturn(*absence);
}

void MonitorPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_second.start();
    showNumbers();
}

void MonitorPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_second.stop();
}

} // namespace tw
