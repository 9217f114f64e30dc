#include "app/studio/pages/launch/launch_page.h"

#include "app/studio/models/background.h"
#include "app/studio/pages/plan/quote_card.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"
#include "app/studio/shell/right_panel.h"
#include "app/studio/shell/workspace.h"
#include "core/run/run_store.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

LaunchPage::LaunchPage(const Theme &theme, Workspace &workspace, DocumentSession &session, Launcher &launcher,
                       std::function<LaunchSurroundings()> surroundings, QWidget *parent) :
    Page(PageId::Launch, theme, parent), m_workspace(workspace), m_session(session), m_starter(launcher),
    m_readSurroundings(std::move(surroundings)), m_start(new QAction(this)), m_panel(new RightPanel(this)),
    m_where(textLabel(TextRole::Section, this)), m_tileMark(new QLabel(this)), m_tileName(textLabel(TextRole::Value, this)), m_tileDetail(textLabel(TextRole::Secondary, this)),
    m_checkTitle(textLabel(TextRole::Section, this)), m_checkSum(textLabel(TextRole::Label, this)), m_costTitle(textLabel(TextRole::Section, m_panel)),
    m_costBand(textLabel(TextRole::Secondary, m_panel)), m_timeCaption(textLabel(TextRole::Caption, m_panel)),
    m_timeBand(textLabel(TextRole::Caption, m_panel)), m_memoryCaption(textLabel(TextRole::Caption, m_panel)),
    m_endTitle(textLabel(TextRole::Section, m_panel)), m_endText(wrappedLabel(TextRole::Secondary, m_panel)),
    m_phase(wrappedLabel(TextRole::Secondary, m_panel)), m_problem(wrappedLabel(TextRole::Body, this)),
    m_price(new NumberLabel(theme, TextSize::Price, QFont::DemiBold, Token::Text, m_panel)),
    m_time(new NumberLabel(theme, TextSize::Figure, QFont::DemiBold, Token::Text, m_panel)),
    m_memory(new NumberLabel(theme, TextSize::Section, QFont::DemiBold, Token::Text, m_panel)), m_timeBar(new BandBar(theme, m_panel)),
    m_cancel(pushButton(ButtonLook::Plain, m_panel)), m_openRun(pushButton(ButtonLook::Small, this))
{
    m_start->setProperty("primary", true);
    m_start->setIcon(icon(QStringLiteral("play-fill"), Token::OnAccent, theme));
    buildLeft();
    buildRight();
    connect(m_start, &QAction::triggered, this, [this] {
        if (m_session.isQuoteCurrent())
            m_starter.start(*m_session.preparation());
    });
    connect(m_cancel, &QPushButton::clicked, &m_starter, &RunStarter::cancel);
    connect(&m_starter, &RunStarter::phaseChanged, this, &LaunchPage::showPhase);
    connect(&m_starter, &RunStarter::failed, this, &LaunchPage::onFailed);
    connect(&m_starter, &RunStarter::started, this, [this](const std::filesystem::path &folder) {
        m_problem->hide();
        m_openRun->hide();
        m_workspace.watchRun(folder);
        Q_EMIT navigateRequested(PageId::Monitor);
    });
    connect(m_openRun, &QPushButton::clicked, this, [this] {
        m_workspace.watchRun(m_failedRun);
        Q_EMIT navigateRequested(PageId::Monitor);
    });
    for (const auto signal : {&DocumentSession::textChanged, &DocumentSession::checked, &DocumentSession::quoteChanged,
                              &DocumentSession::stateChanged, &DocumentSession::catalogRead})
        connect(&m_session, signal, this, &LaunchPage::check);
    connect(&theme, &Theme::changed, this, &LaunchPage::check);
    session.ensureOpen();
    LaunchPage::retranslate();
}

void LaunchPage::buildLeft()
{
    auto *tile = new QFrame(this);
    tile->setObjectName(QStringLiteral("card"));
    tile->setMaximumWidth(theme().scaled(300));
    auto *tileRow = new QHBoxLayout(tile);
    tileRow->setContentsMargins(16, 12, 16, 12);
    tileRow->setSpacing(12);
    tileRow->addWidget(m_tileMark);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_tileName);
    words->addWidget(m_tileDetail);
    tileRow->addLayout(words, 1);

    auto *canvas = new QWidget;
    auto *column = new QVBoxLayout(canvas);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(8);
    column->addWidget(m_where);
    column->addWidget(tile);
    column->addSpacing(12);
    setTextToken(m_problem, Token::Bad);
    m_problem->hide();
    m_openRun->hide();
    column->addWidget(m_problem);
    column->addWidget(m_openRun, 0, Qt::AlignLeft);
    column->addWidget(hairline(canvas));
    auto *top = new QHBoxLayout;
    top->addWidget(m_checkTitle);
    top->addStretch(1);
    top->addWidget(m_checkSum);
    column->addSpacing(4);
    column->addLayout(top);
    m_checkPlace = new QVBoxLayout;
    column->addLayout(m_checkPlace);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(canvas);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void LaunchPage::buildRight()
{
    QVBoxLayout *column = m_panel->content();
    column->setSpacing(4);
    column->addWidget(m_costTitle);
    auto *price = new QHBoxLayout;
    price->setSpacing(12);
    price->addWidget(m_price);
    price->addWidget(m_costBand, 0, Qt::AlignBottom);
    price->addStretch(1);
    column->addLayout(price);
    column->addSpacing(10);
    column->addWidget(m_timeCaption);
    column->addWidget(m_time);
    column->addWidget(m_timeBar);
    column->addWidget(m_timeBand);
    column->addSpacing(10);
    column->addWidget(m_memoryCaption);
    column->addWidget(m_memory);
    column->addSpacing(12);
    column->addWidget(hairline(m_panel));
    column->addSpacing(12);
    column->addWidget(m_endTitle);
    column->addWidget(m_endText);
    QVBoxLayout *foot = m_panel->foot();
    foot->addWidget(m_phase);
    foot->addWidget(actionButton(m_start, m_panel));
    foot->addWidget(m_cancel);
}

QString LaunchPage::title() const
{
    return tr("Launch");
}

QString LaunchPage::subtitle() const
{
    if (!m_session.isOpen())
        return tr("Nothing is open yet");
    if (!m_session.isQuoteCurrent())
        return m_session.name();
    const Preparation &ready = *m_session.preparation();
    return tr("%1: %2, %3 steps, %4 tokens").arg(m_session.name(), QString::fromStdString(ready.modelId), format::count(ready.quote.steps),
                                               format::countInTile(double(ready.quote.tokens)));
}

QWidget *LaunchPage::rightPanel()
{
    return m_panel;
}

void LaunchPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // Runs start on this machine, so it is what the document is quoted for here.
    m_session.setGpu("this_machine");
    runInBackground(this, m_readSurroundings, [this](const LaunchSurroundings &around) {
        m_around = around;
        check();
    });
}

const Quote *LaunchPage::quote() const
{
    return m_session.isQuoteCurrent() ? &m_session.preparation()->quote : nullptr;
}

void LaunchPage::check()
{
    m_checks = launchChecks(m_session, m_around);
    showChecks();
    showQuote();
    showPhase();
    Q_EMIT titleChanged();
}

void LaunchPage::showChecks()
{
    if (m_checkBox) {
        m_checkPlace->removeWidget(m_checkBox);
        m_checkBox->hide();
        m_checkBox->deleteLater(); // a button of it may be in the middle of its click
    }
    m_checkBox = new QWidget;
    auto *rows = new QVBoxLayout(m_checkBox);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const LaunchCheck &check : m_checks)
        addCheck(check);
    m_checkPlace->addWidget(m_checkBox);
    const auto count = [this](LaunchCheck::State state) { return int(std::ranges::count(m_checks, state, &LaunchCheck::state)); };
    const int holds = count(LaunchCheck::State::Holds), look = count(LaunchCheck::State::Look), stops = count(LaunchCheck::State::Stops);
    m_checkSum->setText(stops > 0  ? tr("%1 hold, %2 stop the run").arg(holds).arg(stops)
                        : look > 0 ? tr("%1 hold, %2 need a look").arg(holds).arg(look)
                                   : tr("%1 hold").arg(holds));
    setTextToken(m_checkSum, stops > 0 ? Token::Bad : look > 0 ? Token::Warn : Token::Ok);
}

void LaunchPage::addCheck(const LaunchCheck &check)
{
    static constexpr struct {
        const char *icon;
        Token token;
    } looks[] {{"check-circle-fill", Token::Ok}, {"exclamation-triangle-fill", Token::Warn}, {"x-circle-fill", Token::Bad}, {"clock", Token::Text3}};
    const auto &look = looks[static_cast<int>(check.state)];
    auto *rows = qobject_cast<QVBoxLayout *>(m_checkBox->layout());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 9, 0, 9);
    row->setSpacing(12);
    auto *mark = new QLabel(m_checkBox);
    mark->setPixmap(iconPixmap(QLatin1String(look.icon), theme().color(look.token), 16, devicePixelRatioF()));
    mark->setFixedWidth(16);
    QLabel *name = textLabel(TextRole::Label, m_checkBox);
    name->setText(check.name);
    name->setMinimumWidth(theme().scaled(220));
    QLabel *detail = wrappedLabel(TextRole::Secondary, m_checkBox);
    detail->setText(check.state == LaunchCheck::State::Waiting ? tr("is being checked") : check.detail);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(detail, 1);
    if (check.fix != LaunchCheck::Fix::None) {
        QPushButton *fix = pushButton(ButtonLook::Small, m_checkBox);
        const bool isPlan = check.fix == LaunchCheck::Fix::Plan;
        fix->setText(isPlan ? tr("Open Plan") : tr("Open Configure"));
        connect(fix, &QPushButton::clicked, this, [this, isPlan] { Q_EMIT navigateRequested(isPlan ? PageId::Plan : PageId::Configure); });
        row->addWidget(fix, 0, Qt::AlignTop);
    }
    rows->addLayout(row);
    rows->addWidget(hairline(m_checkBox));
}

void LaunchPage::showQuote()
{
    const Quote *now = quote();
    m_price->setText(now ? format::money(now->cost.likely) : format::dash());
    m_costBand->setText(!now ? QString() : now->cost.high > 0 ? format::moneyRange(now->cost.low, now->cost.high) : tr("nothing is rented"));
    m_time->setText(now ? format::duration(now->seconds.likely) : format::dash());
    m_timeBand->setText(now ? format::durationRange(now->seconds.low, now->seconds.high) : QString());
    m_timeBar->setBand(now ? now->seconds : Band {});
    m_memory->setText(now ? format::memoryOf(double(now->peakBytes), double(now->usableBytes)) : format::dash());
    const GpuEntry *machine = m_session.catalog() ? m_session.catalog()->findGpu("this_machine") : nullptr;
    m_tileMark->setPixmap(iconPixmap(QStringLiteral("cpu"), theme().color(Token::AccentText), 18, devicePixelRatioF()));
    m_tileDetail->setText(machine ? tr("%n core(s), %1", nullptr, machine->cores).arg(format::memory(double(machine->usableBytes))) : QString());
}

void LaunchPage::showPhase()
{
    const RunStarter::Phase phase = m_starter.phase();
    const bool isIdle = phase == RunStarter::Phase::Idle;
    m_start->setEnabled(isIdle && mayStart(m_checks));
    const Quote *now = quote();
    m_start->setText(now && now->cost.likely > 0 ? tr("Start for about %1").arg(format::money(now->cost.likely)) : tr("Start"));
    m_cancel->setVisible(!isIdle);
    m_phase->setText(phase == RunStarter::Phase::MakingFolder      ? tr("Making the run's folder…")
                     : phase == RunStarter::Phase::StartingTrainer ? tr("Starting the trainer…")
                                                                   : tr("Nothing starts until you press this."));
    Q_EMIT statusChanged();
}

void LaunchPage::onFailed(const Error &error, const std::filesystem::path &folder)
{
    m_failedRun = folder;
    m_openRun->setVisible(!folder.empty());
    m_problem->setText(error.code == ErrorCode::Cancelled ? tr("The start was cancelled. Nothing is running.") : errorText(error));
    m_problem->show();
}

QString LaunchPage::problemText() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

Verdict LaunchPage::verdict() const
{
    Verdict verdict;
    verdict.panelName = tr("Quote");
    if (const Quote *now = quote()) {
        verdict.main = {fitText(*now), fitIcon(*now), fitToken(*now)};
        verdict.facts = {format::memoryOf(double(now->peakBytes), double(now->usableBytes)), format::duration(now->seconds.likely),
                         format::money(now->cost.likely)};
    }
    return verdict;
}

QList<StatusText> LaunchPage::statusTexts() const
{
    const auto stopping = std::ranges::find(m_checks, LaunchCheck::State::Stops, &LaunchCheck::state);
    if (stopping != m_checks.end())
        return {{stopping->name, QStringLiteral("x-circle-fill"), Token::Bad}};
    if (mayStart(m_checks))
        return {{tr("Nothing stops the run"), QStringLiteral("check-circle-fill"), Token::Ok}};
    return {{tr("Checks are running"), QStringLiteral("clock"), Token::Text2}};
}

QStringList LaunchPage::shortcutTexts() const
{
    return {tr("Start: Ctrl+Enter")};
}

void LaunchPage::retranslate()
{
    m_where->setText(tr("Where it runs"));
    m_tileName->setText(tr("This machine"));
    m_checkTitle->setText(tr("Checked before the start"));
    m_costTitle->setText(tr("What it will cost"));
    m_timeCaption->setText(tr("Time to finish"));
    m_memoryCaption->setText(tr("Peak memory"));
    m_endTitle->setText(tr("When it ends"));
    m_endText->setText(tr("The result and its checkpoints stay in a folder of the run, under %1. Nothing goes on costing.")
                           .arg(QString::fromStdString(RunStore::defaultRunsFolder().string())));
    m_cancel->setText(tr("Cancel"));
    m_openRun->setText(tr("Open its log in Monitor"));
    check();
}

} // namespace tw
