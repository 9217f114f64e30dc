#include "app/studio/pages/plan/plan_page.h"

#include "app/studio/pages/plan/assumptions_form.h"
#include "app/studio/pages/plan/fold.h"
#include "app/studio/pages/plan/money_dialog.h"
#include "app/studio/pages/plan/plan_delegate.h"
#include "app/studio/pages/plan/plan_filter_bar.h"
#include "app/studio/pages/plan/quote_card.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/right_panel.h"

#include <QDate>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QUndoStack>
#include <QVBoxLayout>

// How the page is put together and what it says; what happens on it is in plan_page_choice.cpp.

namespace tw {

PlanPage::PlanPage(const Theme &theme, DocumentSession &session, StudioSettings &settings, QWidget *parent) :
    Page(PageId::Plan, theme, parent), m_session(session), m_panel(new RightPanel(this)), m_card(new QuoteCard(theme, m_panel)),
    m_bar(new PlanFilterBar(theme, this)), m_table(new QTableView(this)), m_header(new PlanHeader(theme, m_table)),
    m_legend(new PlanLegend(theme, this)), m_emptyText(textLabel(TextRole::Body, this)), m_noteMark(new QLabel(this)),
    m_notes(textLabel(TextRole::Secondary, this)), m_setting(wrappedLabel(TextRole::Caption, this)), m_problem(wrappedLabel(TextRole::Body, this)),
    m_clear(pushButton(ButtonLook::Plain, this)), m_showWhy(pushButton(ButtonLook::Link, this)), m_promptTuning(pushButton(ButtonLook::Link, this)),
    m_primary(new QAction(this)), m_open(new QAction(this)), m_money(new QAction(this)), m_export(new QAction(this))
{
    m_primary->setProperty("primary", true);
    m_open->setIcon(icon(QStringLiteral("folder2-open"), Token::Text2, theme));
    m_money->setIcon(icon(QStringLiteral("cash-stack"), Token::Text2, theme));
    m_export->setIcon(icon(QStringLiteral("download"), Token::Text2, theme));
    m_filter.setSourceModel(&m_model);
    build();
    buildPanel(settings);
    connectControls();
    connectSession();
    addKeys();
    session.ensureOpen();
    PlanPage::retranslate();
    readFacts();
}

void PlanPage::build()
{
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new PlanDelegate(theme(), m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(theme().scaled(28));

    auto *tablePlace = new QWidget(this);
    m_stack = new QStackedLayout(tablePlace);
    m_stack->addWidget(m_table);
    auto *empty = new QWidget(tablePlace);
    auto *emptyColumn = new QVBoxLayout(empty);
    emptyColumn->addStretch(1);
    emptyColumn->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    emptyColumn->addWidget(m_clear, 0, Qt::AlignHCenter);
    emptyColumn->addStretch(2);
    m_stack->addWidget(empty);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 12, 8, 10);
    whole->setSpacing(6);
    whole->addWidget(m_bar);
    whole->addWidget(m_problem);
    whole->addWidget(tablePlace, 1);
    buildBelow(whole);
    setTextToken(m_problem, Token::Bad);
    m_problem->hide();
}

void PlanPage::buildBelow(QVBoxLayout *column)
{
    column->addWidget(m_legend);
    auto *notes = new QHBoxLayout;
    notes->setContentsMargins(8, 0, 0, 0);
    notes->setSpacing(6);
    notes->addWidget(m_noteMark);
    notes->addWidget(m_notes);
    notes->addWidget(m_showWhy);
    notes->addStretch(1);
    notes->addWidget(m_promptTuning);
    column->addLayout(notes);
    m_setting->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_setting);
}

void PlanPage::buildPanel(StudioSettings &settings)
{
    m_assumptions = new AssumptionsForm(theme(), settings, m_panel);
    m_assumptionsFold = new Fold(theme(), m_panel);
    m_assumptionsFold->content()->addWidget(m_assumptions);
    m_panel->content()->addWidget(m_card);
    m_panel->content()->addWidget(m_assumptionsFold);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_compare = pushButton(ButtonLook::Plain, m_panel);
    foot->addWidget(actionButton(m_primary, m_panel), 1);
    foot->addWidget(m_compare);
    m_panel->foot()->addLayout(foot);
    m_moneyDialog = new MoneyDialog(theme(), this);
}

void PlanPage::connectSession()
{
    connect(&m_session, &DocumentSession::catalogRead, this, &PlanPage::readFacts);
    connect(&m_session, &DocumentSession::machineMeasured, this, &PlanPage::readFacts);
    connect(&m_session, &DocumentSession::quoteChanged, this, [this] {
        if (!m_session.isQuoting())
            compute();
    });
    connect(&m_session, &DocumentSession::checked, this, &PlanPage::compute);
    connect(&m_session, &DocumentSession::opened, this, [this] {
        m_choice.reset();
        showProblem({});
        compute();
    });
}

void PlanPage::connectControls()
{
    connect(m_bar, &PlanFilterBar::filterChanged, this, &PlanPage::onFilter);
    connect(m_bar, &PlanFilterBar::lensChosen, this, [this] {
        m_model.setLens(m_bar->lens());
        m_legend->setLens(m_bar->lens());
    });
    connect(m_bar, &PlanFilterBar::sequenceChosen, this, [this] {
        if (m_preview) {
            m_choice = m_preview->choice;
            m_choice->sequenceLen = m_bar->sequenceLen();
        }
        compute();
    });
    connect(m_table, &QTableView::activated, this, &PlanPage::usePlan);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) { onCurrent(now); });
    connect(m_clear, &QPushButton::clicked, m_bar, &PlanFilterBar::clear);
    connect(m_showWhy, &QPushButton::clicked, this, &PlanPage::showGuide);
    connect(m_promptTuning, &QPushButton::clicked, this, [this] {
        m_hasPromptTuning = !m_hasPromptTuning;
        m_model.setPromptTuning(m_hasPromptTuning);
        showChoice();
        retranslate();
    });
    connect(m_card, &QuoteCard::wayChosen, this, &PlanPage::applyWay);
    connect(m_card, &QuoteCard::offerChosen, this, [this](const Offer &offer) {
        PlanChoice choice = m_preview->choice;
        choice.gpu = offer.gpu;
        choice.count = offer.count;
        choice.sharding = offer.sharding;
        choose(choice);
    });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        m_card->setOffersWanted(!m_card->areOffersWanted());
        showQuote();
    });
    connect(m_assumptions, &AssumptionsForm::changed, this, [this] {
        m_session.setAssumptions(m_assumptions->assumptions());
        compute();
    });
    connect(m_moneyDialog, &MoneyDialog::planChosen, this, [this](const TableRow &row) {
        const Catalog &catalog = *m_facts->catalog;
        choose({.model = catalog.models[row.model].id, .method = row.method, .gpu = catalog.gpus[row.gpu].key, .count = row.count,
                .sequenceLen = m_work.sequenceLen, .sharding = row.cell->sharding, .recomputes = row.cell->recomputes});
        m_moneyDialog->close();
    });
    connect(m_primary, &QAction::triggered, this, [this] {
        if (needsWayOut())
            applyWay(m_preview->quote.waysOut.front());
        else
            usePlan();
    });
    connect(m_open, &QAction::triggered, this, &PlanPage::openRequested);
    connect(m_money, &QAction::triggered, this, &PlanPage::showMoney);
    connect(m_export, &QAction::triggered, this, &PlanPage::askForExport);
    connect(&theme(), &Theme::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(theme().scaled(28));
        showChoice();
        retranslate();
    });
}

void PlanPage::addKeys()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_bar, &PlanFilterBar::findHere);
    QAction *undo = m_session.undoStack()->createUndoAction(this), *redo = m_session.undoStack()->createRedoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    addActions({undo, redo});
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_setting->setVisible(height() > theme().scaled(640)); // in a low window the rows need the room
}

void PlanPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        compute();
}

QString PlanPage::title() const
{
    return tr("Plan");
}

QString PlanPage::subtitle() const
{
    return tr("Which model, which method, which GPU: what fits and what it costs");
}

QWidget *PlanPage::rightPanel()
{
    return m_panel;
}

Verdict PlanPage::verdict() const
{
    Verdict verdict;
    verdict.panelName = tr("Quote");
    if (m_preview) {
        const Quote &quote = m_preview->quote;
        verdict.main = {fitText(quote), fitIcon(quote), fitToken(quote)};
        verdict.facts = {format::memoryOf(double(quote.peakBytes), double(quote.usableBytes)), format::duration(quote.seconds.likely),
                         format::money(quote.cost.likely)};
    }
    return verdict;
}

QList<StatusText> PlanPage::statusTexts() const
{
    const auto catalog = m_session.catalog();
    if (!catalog)
        return {};
    QList<StatusText> texts {
        {tr("%1 models, %2 GPUs").arg(catalog->models.size()).arg(catalog->gpus.size() - 1), QStringLiteral("check-lg"), Token::Text2}};
    std::string oldest, newest;
    for (const GpuEntry &gpu : catalog->gpus) {
        if (gpu.priceAsOf.empty())
            continue;
        oldest = oldest.empty() ? gpu.priceAsOf : std::min(oldest, gpu.priceAsOf);
        newest = std::max(newest, gpu.priceAsOf);
    }
    if (!oldest.empty())
        texts.append({oldest == newest ? tr("Prices of %1").arg(dateText(newest)) : tr("Prices of %1 to %2").arg(dateText(oldest), dateText(newest)),
                      QStringLiteral("cash-stack"), QDate::currentDate().toString(Qt::ISODate).toStdString() > oldest ? Token::Warn : Token::Text2});
    return texts;
}

QStringList PlanPage::shortcutTexts() const
{
    return {tr("Use this plan: Enter"), tr("GiB = 2³⁰ bytes")};
}

void PlanPage::retranslate()
{
    m_open->setText(tr("Open YAML…"));
    m_money->setText(tr("Money…"));
    m_export->setText(tr("Export table…"));
    m_table->setAccessibleName(tr("What fits"));
    m_emptyText->setText(tr("No model matches these filters."));
    m_clear->setText(tr("Clear the filters"));
    m_showWhy->setText(tr("Show why"));
    m_promptTuning->setText(m_hasPromptTuning ? tr("Hide prompt tuning") : tr("Show prompt tuning"));
    m_setting->setText(tr("Smallest setting that trains: one row at a time, layers recomputed where memory asks for it, AdamW. A column is a size of "
                          "card in GB; of each size the card that finishes cheapest decides. Prompt tuning is a fourth method."));
    m_legend->setToolTip(m_setting->text());
    m_noteMark->setPixmap(iconPixmap(QStringLiteral("info-circle"), theme().color(Token::Info), 14, devicePixelRatioF()));
    m_assumptionsFold->setTitle(tr("What the quote takes for granted"));
    m_bar->retranslate();
    m_legend->retranslate();
    m_model.retranslate();
    m_card->retranslate();
    m_assumptions->retranslate();
    m_moneyDialog->retranslate();
    showNotes();
    showPreview();
}

} // namespace tw
