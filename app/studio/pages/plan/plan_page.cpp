#include "app/studio/pages/plan/plan_page.h"

#include "app/studio/models/background.h"
#include "app/studio/pages/plan/plan_delegate.h"
#include "app/studio/pages/plan/quote_card.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/right_panel.h"
#include "core/config/read_config.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace tw {
namespace {

/// A JSON value of a way out as YAML source; null takes the key out.
std::optional<std::string> yamlOf(const Json &value)
{
    if (value.is_null())
        return std::nullopt;
    if (value.is_string())
        return yamlText(value.get<std::string>());
    if (value.is_array()) {
        std::vector<std::string> items;
        for (const Json &item : value)
            items.push_back(item.is_string() ? item.get<std::string>() : item.dump());
        return yamlList(items);
    }
    return value.dump();
}

DataFacts usualData(const TrainConfig &config)
{
    constexpr std::int64_t usualBytes = 10'000'000;
    return guessData(config, usualBytes);
}

} // namespace

PlanPage::PlanPage(const Theme &theme, DocumentSession &session, QWidget *parent) :
    Page(PageId::Plan, theme, parent), m_session(session), m_panel(new RightPanel(this)), m_card(new QuoteCard(theme, m_panel)),
    m_use(new QAction(this)), m_open(new QAction(this))
{
    m_use->setProperty("primary", true);
    m_open->setIcon(icon(QStringLiteral("folder2-open"), Token::Text2, theme));
    m_panel->content()->addWidget(m_card);
    m_panel->foot()->addWidget(actionButton(m_use, m_panel));
    build();
    connect(m_use, &QAction::triggered, this, &PlanPage::usePlan);
    connect(m_open, &QAction::triggered, this, &PlanPage::openRequested);
    connect(m_card, &QuoteCard::wayChosen, this, &PlanPage::applyWay);
    connect(&m_session, &DocumentSession::catalogRead, this, &PlanPage::compute);
    connect(&m_session, &DocumentSession::machineMeasured, this, &PlanPage::compute);
    connect(&m_session, &DocumentSession::quoteChanged, this, &PlanPage::preview);
    connect(&m_session, &DocumentSession::opened, this, [this] {
        m_chosenModel.clear();
        m_table->setCurrentIndex({});
    });
    connect(&theme, &Theme::changed, this, &PlanPage::preview);
    session.ensureOpen();
    PlanPage::retranslate();
    compute();
    preview();
}

void PlanPage::build()
{
    m_search = new QLineEdit(this);
    m_search->addAction(icon(QStringLiteral("search"), Token::Text2, theme()), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(theme().scaled(190));
    m_sequence = new QComboBox(this);
    for (const int length : {512, 1024, 2048, 4096, 8192, 16384})
        m_sequence->addItem(QString(), length);
    m_sequence->setCurrentIndex(2);
    m_korean = new QCheckBox(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_search);
    top->addWidget(m_sequence);
    top->addWidget(m_korean);
    top->addStretch(1);

    m_filter.setSourceModel(&m_model);
    m_table = new QTableView(this);
    m_table->setHorizontalHeader(new PlanHeader(theme(), m_table));
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new PlanDelegate(theme(), m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme().scaled(28));
    m_legend = textLabel(TextRole::Caption, this);
    m_note = wrappedLabel(TextRole::Caption, this);
    m_problem = wrappedLabel(TextRole::Body, this);
    setTextToken(m_problem, Token::Bad);
    m_problem->hide();

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 12, 16, 12);
    whole->setSpacing(8);
    whole->addLayout(top);
    whole->addWidget(m_problem);
    whole->addWidget(m_table, 1);
    whole->addWidget(m_legend);
    whole->addWidget(m_note);

    connect(m_search, &QLineEdit::textChanged, &m_filter, &PlanFilter::setSearch);
    connect(m_korean, &QCheckBox::toggled, &m_filter, &PlanFilter::setKoreanOnly);
    connect(m_sequence, &QComboBox::activated, this, &PlanPage::compute);
    connect(m_table, &QTableView::activated, this, &PlanPage::usePlan);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) { onCurrent(now); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
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

std::int64_t PlanPage::sequenceLen() const
{
    return m_sequence->currentData().toInt();
}

void PlanPage::compute()
{
    if (!m_session.catalog())
        return;
    const quint64 turn = ++m_tableTurn;
    runInBackground(this, [catalog = m_session.catalog(), length = sequenceLen()] {
        const DataFacts data = usualData(smallestSetting(PlanMethod::Lora, length));
        return makePlanTable(*catalog, length, data, MachineRate::load(machineRateFile()));
    }, [this, turn](const PlanTable &table) {
        if (turn != m_tableTurn)
            return;
        m_model.setTable(table);
        m_table->setColumnWidth(0, theme().scaled(168));
        for (int column = 1; column < m_model.columnCount(); ++column)
            m_table->setColumnWidth(column, theme().scaled(m_model.placeOf(column).kind == PlanModel::Peak ? 50 : 35));
        chooseDocumentCell();
        Q_EMIT statusChanged();
    });
}

/// The cell that is current again after a change of the table; else the document's own.
void PlanPage::chooseDocumentCell()
{
    const std::optional<Preparation> &ready = m_session.preparation();
    const bool hasChoice = !m_chosenModel.empty();
    if (!hasChoice && !ready)
        return;
    const std::string id = hasChoice ? m_chosenModel : ready->modelId;
    const std::string gpu = hasChoice ? m_gpu : m_session.gpu();
    const PlanMethod method = hasChoice ? m_method
        : ready->config.adapter == TrainConfig::Adapter::Lora ? PlanMethod::Lora : PlanMethod::Full;
    const PlanTable &table = m_model.table();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t s = 0; table.rows[r].id == id && s < table.sizes.size(); ++s) {
            if (std::ranges::find(table.sizes[s].gpus, gpu) != table.sizes[s].gpus.end())
                m_table->setCurrentIndex(m_filter.mapFromSource(m_model.index(int(r), m_model.columnOf(method, int(s)))));
        }
    }
}

const PlanRow *PlanPage::row() const
{
    for (const PlanRow &row : m_model.table().rows) {
        if (row.id == m_chosenModel)
            return &row;
    }
    return nullptr;
}

void PlanPage::onCurrent(const QModelIndex &index)
{
    m_table->viewport()->update(); // the whole row is marked
    if (!index.isValid())
        return;
    const QModelIndex source = m_filter.mapToSource(index);
    const PlanModel::Place place = m_model.placeOf(source.column());
    const PlanRow &row = m_model.table().rows[std::size_t(source.row())];
    m_chosenModel = row.id;
    if (place.kind != PlanModel::Name)
        m_method = place.method;
    if (place.kind == PlanModel::Cell)
        m_gpu = row.cells[std::size_t(place.method)][std::size_t(place.size)].gpu;
    if (m_gpu.empty())
        m_gpu = m_session.gpu();
    preview();
}

bool PlanPage::isDocumentsModel(const PlanRow &row) const
{
    return m_session.preparation() && m_session.preparation()->modelId == row.id;
}

QString PlanPage::choiceTitle() const
{
    const auto catalog = m_session.catalog();
    const PlanRow *chosen = row();
    const std::string key = chosen ? m_gpu : m_session.gpu();
    const GpuEntry *gpu = catalog ? catalog->findGpu(key) : nullptr;
    const QString place = gpu && gpu->isCpu ? tr("this machine") : QStringLiteral("1 × %1").arg(QString::fromStdString(gpu ? gpu->name : key));
    const QString model = chosen ? QString::fromStdString(chosen->name)
        : m_session.preparation() ? QString::fromStdString(m_session.preparation()->modelId) : m_session.name();
    const PlanMethod method = chosen ? m_method
        : m_session.preparation() && m_session.preparation()->config.adapter == TrainConfig::Adapter::None ? PlanMethod::Full : PlanMethod::Lora;
    return QStringLiteral("%1 · %2 · %3").arg(model, PlanModel::methodName(method), place);
}

void PlanPage::preview()
{
    if (m_chosenModel.empty() && m_session.preparation() && m_model.rowCount() > 0)
        chooseDocumentCell();
    const std::optional<Preparation> &ready = m_session.preparation();
    const PlanRow *chosen = row();
    m_use->setEnabled(chosen != nullptr && m_session.isReadable());
    if (!m_session.catalog() || (!ready && !chosen)) {
        const std::optional<Error> &problem = m_session.quoteProblem();
        m_card->showMessage(m_session.name(), problem ? errorText(*problem) : tr("Model and data are being read."));
        return;
    }
    // The document with the chosen model and method put in; what is known of its data stays.
    TrainConfig config = ready ? ready->config : smallestSetting(m_method, sequenceLen());
    const DataFacts data = ready ? ready->data : usualData(config);
    const bool isLora = config.adapter == TrainConfig::Adapter::Lora;
    if (chosen && m_method == PlanMethod::Full)
        config.adapter = TrainConfig::Adapter::None;
    else if (chosen && !isLora) {
        const TrainConfig usual = smallestSetting(PlanMethod::Lora, config.sequenceLen);
        config.adapter = usual.adapter;
        config.loraRank = usual.loraRank;
        config.loraAlpha = usual.loraAlpha;
        config.loraTargets = usual.loraTargets;
    }
    const quint64 turn = ++m_quoteTurn;
    const bool isOwn = ready && (!chosen || isDocumentsModel(*chosen));
    runInBackground(this, [config, data, catalog = m_session.catalog(), id = chosen ? chosen->id : ready->modelId,
                       gpu = chosen ? m_gpu : m_session.gpu(), own = isOwn ? std::optional(ready->arch) : std::nullopt]() -> Result<Quote> {
        std::optional<ArchSpec> arch = own;
        if (!arch) {
            const ModelEntry *entry = catalog->findModel(id);
            auto read = ArchSpec::fromConfig(entry ? entry->config : Json::object(), id);
            if (!read)
                return read.error();
            arch = std::move(*read);
        }
        return makeQuote(config, *arch, id, data, *catalog, gpu, 1, MachineRate::load(machineRateFile()));
    }, [this, turn](const Result<Quote> &quote) {
        if (turn != m_quoteTurn)
            return;
        if (quote)
            showPreview(*quote);
        else
            m_card->showMessage(choiceTitle(), errorText(quote.error()));
    });
}

void PlanPage::showPreview(const Quote &quote)
{
    m_quote = quote;
    const std::optional<Preparation> &ready = m_session.preparation();
    const QString subtitle = ready ? tr("Sequence %1 · micro-batch %2 × %3 · %4 tokens in all")
                                         .arg(format::count(ready->config.sequenceLen), format::count(ready->config.microBatchSize),
                                              format::count(ready->config.gradientAccumulationSteps), format::countInTile(double(quote.tokens)))
                                   : tr("With a usual data set of 10 MB, until a configuration is open");
    m_card->showQuote(choiceTitle(), subtitle, quote, *m_session.catalog());
    Q_EMIT statusChanged();
}

std::vector<ConfigEdit> PlanPage::planEdits() const
{
    const PlanRow *chosen = row();
    const ConfigDocument &document = m_session.document();
    std::vector<ConfigEdit> edits;
    if (!isDocumentsModel(*chosen)) {
        const ModelEntry *entry = m_session.catalog()->findModel(chosen->id);
        edits.push_back({.key = "base_model", .yaml = yamlText(entry && !entry->localPath.empty() ? entry->localPath : chosen->id)});
    }
    const ConfigNode *adapter = document.find("adapter");
    const bool isLora = adapter && adapter->text == "lora";
    if (m_method == PlanMethod::Full && adapter)
        edits.push_back({.key = "adapter"});
    if (m_method == PlanMethod::Lora && !isLora) {
        edits.push_back({.key = "adapter", .yaml = "lora"});
        const std::pair<const char *, const char *> usual[] {{"lora_r", "16"}, {"lora_alpha", "32"}, {"lora_target_linear", "true"}};
        for (const auto &[key, yaml] : usual) {
            if (!document.find(key))
                edits.push_back({.key = key, .yaml = yaml});
        }
    }
    return edits;
}

void PlanPage::apply(std::vector<ConfigEdit> edits)
{
    const auto done = edits.empty() ? Result<>() : m_session.apply({Phrase {}, std::move(edits)});
    m_problem->setVisible(!done);
    if (!done)
        m_problem->setText(errorText(done.error()));
}

void PlanPage::usePlan()
{
    if (!row() || !m_use->isEnabled())
        return;
    m_session.setGpu(m_gpu);
    apply(planEdits());
    if (!m_problem->isVisible())
        Q_EMIT navigateRequested(PageId::Configure);
}

void PlanPage::applyWay(const WayOut &way)
{
    std::vector<ConfigEdit> edits = row() ? planEdits() : std::vector<ConfigEdit>();
    for (const auto &[key, value] : way.set.items())
        edits.push_back({.key = key, .yaml = yamlOf(value)});
    if (way.id == "lora")
        m_method = PlanMethod::Lora;
    m_gpu = way.gpu.empty() ? m_gpu : way.gpu;
    m_session.setGpu(m_gpu);
    apply(std::move(edits));
    chooseDocumentCell();
    preview();
}

Verdict PlanPage::verdict() const
{
    Verdict verdict;
    verdict.panelName = tr("Quote");
    if (m_quote) {
        verdict.main = {fitText(*m_quote), fitIcon(*m_quote), fitToken(*m_quote)};
        verdict.facts = {format::memoryOf(double(m_quote->peakBytes), double(m_quote->usableBytes)), format::duration(m_quote->seconds.likely),
                         format::money(m_quote->cost.likely)};
    }
    return verdict;
}

QList<StatusText> PlanPage::statusTexts() const
{
    const auto catalog = m_session.catalog();
    if (!catalog)
        return {};
    return {{tr("%1 models, %2 GPUs").arg(catalog->models.size()).arg(catalog->gpus.size() - 1), QStringLiteral("check-lg"), Token::Text2}};
}

QStringList PlanPage::shortcutTexts() const
{
    return {tr("Use this plan: Enter"), tr("GiB = 2³⁰ bytes")};
}

void PlanPage::retranslate()
{
    m_use->setText(tr("Use this plan"));
    m_open->setText(tr("Open YAML…"));
    m_search->setPlaceholderText(tr("Search models"));
    m_search->setAccessibleName(tr("Search models"));
    m_sequence->setAccessibleName(tr("Sequence length of the table"));
    for (int i = 0; i < m_sequence->count(); ++i)
        m_sequence->setItemText(i, tr("Sequence %1").arg(format::count(m_sequence->itemData(i).toInt())));
    m_korean->setText(tr("Korean", "models that know it"));
    m_table->setAccessibleName(tr("What fits"));
    m_legend->setText(tr("Filled: share of the memory that is used.  Amber: tight, 90 to 97%.  Hatched: not on one card."));
    m_note->setText(tr("Columns are GiB a card; the smallest setting that trains: micro-batch 1, every layer recomputed, "
                       "LoRA of rank 16 on all projections, or all weights."));
    m_model.retranslate();
    m_card->retranslate();
    preview();
}

} // namespace tw
