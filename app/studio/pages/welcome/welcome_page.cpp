#include "app/studio/pages/welcome/welcome_page.h"

#include "app/studio/models/background.h"
#include "app/studio/pages/welcome/machine_facts.h"
#include "app/studio/pages/welcome/machine_panel.h"
#include "app/studio/pages/welcome/quick_start_card.h"
#include "app/studio/pages/welcome/way_in.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/workspace.h"
#include "core/base/paths.h"
#include "core/run/run_folder.h"

#include <QFileDialog>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace tw {

WelcomePage::WelcomePage(Theme &theme, Language &language, Workspace &workspace, QuickStart &quickStart, QWidget *parent) :
    Page(PageId::Welcome, theme, parent), m_workspace(workspace), m_quickStart(quickStart), m_train(new QAction(this)),
    m_open(new QAction(this)), m_panel(new MachinePanel(theme, language, this)), m_headline(textLabel(TextRole::Headline, this)),
    m_lead(wrappedLabel(TextRole::Body, this)), m_own(textLabel(TextRole::Label, this)), m_drop(textLabel(TextRole::Secondary, this)),
    m_problem(wrappedLabel(TextRole::Secondary, this))
{
    m_train->setProperty("primary", true);
    m_train->setIcon(icon(QStringLiteral("play-fill"), Token::OnAccent, theme));
    m_open->setIcon(icon(QStringLiteral("folder2-open"), Token::Text2, theme));
    m_card = new QuickStartCard(theme, quickStart, m_train, this);
    m_openRow = new WayIn(theme, QStringLiteral("folder2-open"), QStringLiteral("Ctrl+O"), this);
    m_planRow = new WayIn(theme, QStringLiteral("table"), QStringLiteral("Ctrl+1"), this);
    m_attachRow = new WayIn(theme, QStringLiteral("hdd-network"), QStringLiteral("Ctrl+Shift+A"), this);
    setTextToken(m_lead, Token::Text2);
    setTextToken(m_own, Token::Text2);
    setTextToken(m_problem, Token::Bad);
    m_problem->hide();

    build();
    connectAll();
    WelcomePage::retranslate();
}

void WelcomePage::build()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *canvas = new QWidget;
    auto *center = new QHBoxLayout(canvas);
    center->addStretch(1);
    center->addWidget(buildColumn(), 100);
    center->addStretch(1);
    scroll->setWidget(canvas);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

/// A column of at most 736 px; the card is wider than the words by its own padding.
QWidget *WelcomePage::buildColumn()
{
    auto *column = new QWidget;
    column->setMaximumWidth(736);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 24);
    layout->setSpacing(0);
    const auto addInset = [layout](QWidget *widget) {
        auto *inset = new QVBoxLayout;
        inset->setContentsMargins(24, 0, 24, 0);
        inset->addWidget(widget);
        layout->addLayout(inset);
    };
    layout->addSpacing(48);
    addInset(m_headline);
    layout->addSpacing(8);
    addInset(m_lead);
    layout->addSpacing(28);
    layout->addWidget(m_card);
    layout->addSpacing(32);
    addInset(m_own);
    layout->addSpacing(10);
    addInset(hairline(this));
    addInset(m_openRow);
    addInset(m_planRow);
    addInset(m_attachRow);
    layout->addSpacing(16);
    addInset(m_problem);
    addInset(m_drop);
    layout->addStretch(1);
    return column;
}

void WelcomePage::connectAll()
{
    connect(m_train, &QAction::triggered, this, [this] {
        if (m_quickStart.state() == QuickStart::State::Failed)
            m_quickStart.prepare();
        else
            m_quickStart.start();
    });
    connect(m_open, &QAction::triggered, this, &WelcomePage::openRequested);
    connect(m_openRow, &WayIn::clicked, this, &WelcomePage::openRequested);
    connect(m_planRow, &WayIn::clicked, this, [this] { Q_EMIT navigateRequested(PageId::Plan); });
    connect(m_attachRow, &WayIn::clicked, this, &WelcomePage::chooseRunFolder);
    connect(new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A, this), &QShortcut::activated, this, &WelcomePage::chooseRunFolder);
    connect(m_card, &QuickStartCard::stepsRequested, this, &WelcomePage::showSteps);
    connect(m_panel, &MachinePanel::languageChosen, this, &WelcomePage::languageChosen);
    connect(m_panel, &MachinePanel::themeChosen, this, &WelcomePage::themeChosen);
    connect(&m_quickStart, &QuickStart::changed, this, &Page::statusChanged);
    connect(&m_quickStart, &QuickStart::started, this, [this](const std::filesystem::path &folder) {
        m_workspace.watchRun(folder);
        Q_EMIT navigateRequested(PageId::Monitor);
    });
}

QString WelcomePage::title() const
{
    return tr("Welcome");
}

QString WelcomePage::subtitle() const
{
    return m_workspace.documentTitle().isEmpty() ? tr("Nothing is open yet") : tr("%1 is open").arg(m_workspace.documentTitle());
}

QWidget *WelcomePage::rightPanel()
{
    return m_panel;
}

Verdict WelcomePage::verdict() const
{
    Verdict verdict;
    verdict.panelName = tr("This machine");
    if (const std::optional<Quote> &quote = m_quickStart.quote()) {
        verdict.main = {tr("Quick start"), QStringLiteral("check-circle-fill"), Token::Ok};
        verdict.facts = {format::memoryOf(static_cast<double>(quote->peakBytes), static_cast<double>(quote->usableBytes)),
                         tr("about %1").arg(format::duration(quote->seconds.likely)), format::money(0)};
    }
    return verdict;
}

QList<StatusText> WelcomePage::statusTexts() const
{
    return {{QStringLiteral("Tunewright " TUNEWRIGHT_VERSION), {}, Token::Text2}};
}

QStringList WelcomePage::shortcutTexts() const
{
    return {tr("Keyboard shortcuts: %1").arg(QStringLiteral("Ctrl+/"))};
}

void WelcomePage::setCatalogSize(int models, int gpus)
{
    m_models = models;
    m_gpus = gpus;
    retranslate();
}

void WelcomePage::retranslate()
{
    m_open->setText(tr("Open…"));
    m_headline->setText(tr("Fine-tune a language model"));
    m_lead->setText(tr("See what a run needs in memory, hours and dollars before anything is rented. Then train here, and watch it."));
    m_own->setText(tr("Or begin with your own"));
    m_drop->setText(tr("Files can be dropped anywhere in this window."));
    m_openRow->setTexts(tr("Open an Axolotl YAML"), tr("Comments and order stay as they are. Unknown keys are named."));
    m_planRow->setTexts(tr("Plan from a model"), m_models > 0 ? tr("%1 models, %2 GPUs: what fits and what it costs.").arg(m_models).arg(m_gpus)
                                                              : tr("What fits and what it costs."));
    m_attachRow->setTexts(tr("Attach to a run"), tr("In a run folder on this machine."));
    m_card->retranslate();
    m_panel->retranslate();
}

void WelcomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    runInBackground(this, readMachineFacts, [this](const MachineFacts &facts) { m_panel->setFacts(facts); });
    if (m_quickStart.state() == QuickStart::State::Idle)
        m_quickStart.prepare();
}

void WelcomePage::chooseRunFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a run folder"), QString::fromStdString((dataFolder() / "runs").string()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        const auto folder = RunFolder::open(chosen.toStdString());
        m_problem->setVisible(!folder);
        if (!folder) {
            m_problem->setText(errorText(folder.error()));
            return;
        }
        m_workspace.watchRun(folder->path());
        Q_EMIT navigateRequested(PageId::Monitor);
    });
    dialog->open();
}

void WelcomePage::showSteps()
{
    m_workspace.openDocument(resourceFolder() / "presets" / "quick-start.yaml");
    Q_EMIT navigateRequested(PageId::Configure);
}

} // namespace tw
