#include "app/studio/models/background.h"
#include "app/studio/pages/plan/guide_dialog.h"
#include "app/studio/pages/plan/money_dialog.h"
#include "app/studio/pages/plan/plan_csv.h"
#include "app/studio/pages/plan/plan_delegate.h"
#include "app/studio/pages/plan/plan_filter_bar.h"
#include "app/studio/pages/plan/plan_page.h"
#include "app/studio/pages/plan/quote_card.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "core/base/files.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

// What happens on the page: the table follows the document, a cell becomes a choice, a choice a quote, and a quote edits.

namespace tw {

void PlanPage::readFacts()
{
    if (!m_session.catalog())
        return;
    const quint64 turn = ++m_factsTurn;
    runInBackground(this, [catalog = m_session.catalog()] { return readPlanFacts(catalog); }, [this, turn](const PlanFacts &facts) {
        if (turn != m_factsTurn)
            return;
        m_facts = facts;
        QSet<int> noted;
        for (const GuideNote &note : facts.notes)
            noted.insert(int(note.model));
        m_model.setNoted(noted);
        m_bar->setModelCount(int(facts.catalog->models.size()));
        compute();
        Q_EMIT statusChanged();
    });
}

/// The table is worked out at once: it takes less than a frame.
void PlanPage::compute()
{
    m_isStale = !isVisible();
    if (!m_facts || m_isStale)
        return;
    TableWork work;
    if (const auto base = m_session.isOpen() ? planBase(m_session) : Result<PlanBase>(Error {ErrorCode::NotFound, {}})) {
        m_bar->setDocumentLength(base->config.sequenceLen);
        work = tableWork(base->config, base->data, base->tokens);
    }
    work.sequenceLen = m_bar->sequenceLen();
    work.assumptions = m_session.assumptions();
    m_work = work;
    m_cells = std::make_shared<const RequirementsTable>(makeTable(*m_facts->catalog, work, m_facts->trainedHere, m_facts->rate));
    m_isShowingChoice = true; // the model is new: a current cell that is lost on the way is no choice
    m_model.setGrid(makeGrid(m_facts->catalog, *m_cells));
    m_isShowingChoice = false;
    showPreview();
    showChoice();
    onFilter();
}

void PlanPage::onFilter()
{
    m_isShowingChoice = true;
    m_model.setBudget(m_bar->budget());
    m_filter.setWanted(m_bar->wanted());
    m_isShowingChoice = false;
    const bool isEmpty = m_facts && m_filter.rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_export->setEnabled(m_facts && !isEmpty);
    showChoice();
    showNotes();
}

/// Makes the cell of the choice, or of the document, the current one.
void PlanPage::showChoice()
{
    const auto scaled = [this](int pixels) { return theme().scaled(pixels); };
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const PlanModel::Kind kind = m_model.placeOf(column).kind;
        m_table->setColumnWidth(column, scaled(kind == PlanModel::Name ? 156 : kind == PlanModel::Peak ? 46 : 31));
    }
    if (!m_preview)
        return;
    const PlanChoice &choice = m_preview->choice;
    const auto size = m_model.grid().catalog ? m_model.grid().sizeOf(choice.gpu) : std::nullopt;
    const int column = size ? m_model.columnOf(choice.method, *size) : -1;
    const QModelIndex index = m_filter.mapFromSource(m_model.index(m_model.rowOf(choice.model), std::max(0, column)));
    m_isShowingChoice = true;
    m_table->setCurrentIndex(index);
    m_isShowingChoice = false;
    m_header->setMarked(column);
    m_table->viewport()->update();
}

void PlanPage::onCurrent(const QModelIndex &index)
{
    m_table->viewport()->update(); // the whole row is marked
    if (m_isShowingChoice || !index.isValid() || !m_facts)
        return;
    const QModelIndex source = m_filter.mapToSource(index);
    const PlanRow *row = m_model.rowAt(source.row());
    if (!row)
        return;
    const PlanModel::Place place = m_model.placeOf(source.column());
    PlanChoice choice = m_preview ? m_preview->choice : PlanChoice {.gpu = m_session.gpu(), .count = m_session.gpuCount()};
    choice.model = m_model.grid().model(*row).id;
    choice.sequenceLen = m_bar->sequenceLen();
    if (place.kind != PlanModel::Name)
        choice.method = place.method;
    if (const PlanCell *cell = m_model.cellAt(source)) {
        choice.gpu = m_model.grid().gpu(*cell).key;
        choice.count = cell->count;
        choice.sharding = cell->need.sharding;
        choice.recomputes = cell->need.recomputes;
    }
    m_choice = choice;
    showPreview();
    m_header->setMarked(place.kind == PlanModel::Cell ? source.column() : -1);
}

void PlanPage::choose(const PlanChoice &choice)
{
    m_choice = choice;
    m_card->setOffersWanted(false);
    showPreview();
    showChoice();
}

void PlanPage::showPreview()
{
    m_preview.reset();
    std::optional<Error> problem = m_session.quoteProblem();
    if (m_facts && m_session.isOpen()) {
        const auto base = planBase(m_session);
        const bool mayShow = base && (base->isPrepared || m_choice || !problem);
        auto preview = mayShow ? makePreview(m_session, *m_facts, *base, m_choice) : Result<PlanPreview>(Error {ErrorCode::NotFound, {}});
        if (preview)
            m_preview = std::move(*preview);
        else if (mayShow)
            problem = preview.error();
        else if (!base)
            problem = base.error();
    }
    if (!m_preview)
        m_card->showMessage(m_session.name(), problem ? errorText(*problem) : tr("Model and data are being read."));
    showQuote();
    Q_EMIT statusChanged();
}

void PlanPage::showQuote()
{
    m_primary->setEnabled(m_preview && m_session.isReadable());
    m_primary->setText(needsWayOut() ? tr("Apply the first way") : tr("Use this plan"));
    m_compare->setVisible(needsWayOut());
    m_compare->setText(m_card->areOffersWanted() ? tr("Show ways out") : tr("Compare offers"));
    m_money->setEnabled(m_preview.has_value());
    if (!m_preview)
        return;
    const TrainConfig &config = m_preview->config;
    const bool isPrepared = m_session.preparation().has_value();
    const QString subtitle = isPrepared ? tr("Sequence %1 · micro-batch %2 × %3 · %4 tokens in all")
                                              .arg(format::count(config.sequenceLen), format::count(config.microBatchSize),
                                                   format::count(config.gradientAccumulationSteps), format::countInTile(double(m_preview->quote.tokens)))
                                        : tr("With a usual data set of 10 MB, until model and data are read");
    m_card->showQuote({choiceTitle(), subtitle, m_preview->quote, config, m_preview->data, m_facts->catalog, !m_preview->edits.empty()});
    if (m_moneyDialog->isVisible())
        showMoney();
}

QString PlanPage::choiceTitle() const
{
    const PlanChoice &choice = m_preview->choice;
    const ModelEntry *model = m_facts->catalog->findModel(choice.model);
    const GpuEntry *gpu = m_facts->catalog->findGpu(choice.gpu);
    return QStringLiteral("%1 · %2 · %3").arg(QString::fromStdString(model ? model->name : choice.model), methodText(choice.method),
                                            gpu ? countedGpu(*gpu, choice.count) : QString::fromStdString(choice.gpu));
}

bool PlanPage::needsWayOut() const
{
    return m_preview && !m_preview->quote.waysOut.empty();
}

/// `gpu` is a copy: the preview that named it goes with the first edit.
void PlanPage::apply(std::vector<ConfigEdit> edits, std::string gpu, int count)
{
    const auto done = edits.empty() ? Result<>() : m_session.apply({Phrase {}, std::move(edits)});
    showProblem(done ? QString() : errorText(done.error()));
    if (!done)
        return;
    m_choice.reset();
    m_session.setGpu(gpu, count);
    compute();
}

void PlanPage::usePlan()
{
    if (!m_preview || !m_primary->isEnabled())
        return;
    apply(m_preview->edits, m_preview->choice.gpu, m_preview->choice.count);
    if (m_problem->isHidden())
        Q_EMIT navigateRequested(PageId::Configure);
}

void PlanPage::applyWay(const WayOut &way)
{
    std::vector<ConfigEdit> edits = m_preview->edits;
    std::ranges::move(editsOf(way), std::back_inserter(edits));
    apply(std::move(edits), way.gpu.empty() ? m_preview->choice.gpu : way.gpu, way.gpu.empty() ? m_preview->choice.count : way.count);
}

void PlanPage::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

/// Of the models that the filter shows.
std::vector<GuideNote> PlanPage::shownNotes() const
{
    std::vector<GuideNote> shown;
    if (!m_facts)
        return shown;
    std::ranges::copy_if(m_facts->notes, std::back_inserter(shown), [this](const GuideNote &note) {
        return m_filter.mapFromSource(m_model.index(m_model.rowOf(m_facts->catalog->models[note.model].id), 0)).isValid();
    });
    return shown;
}

void PlanPage::showNotes()
{
    const int count = int(shownNotes().size());
    for (QWidget *part : std::initializer_list<QWidget *> {m_noteMark, m_notes, m_showWhy})
        part->setVisible(count > 0);
    m_notes->setText(tr("%n published requirement(s) do not hold for these rows.", nullptr, count));
}

void PlanPage::showGuide()
{
    (new GuideDialog(theme(), shownNotes(), *m_facts->catalog, this))->open();
}

void PlanPage::showMoney()
{
    m_moneyDialog->setFacts(m_preview->quote, m_facts->catalog, m_cells, m_session.assumptions().storageGigabyteMonth);
    if (!m_moneyDialog->isVisible())
        m_moneyDialog->open();
}

void PlanPage::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the table"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("requirements.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { exportTo(file.toStdString()); });
    dialog->open();
}

void PlanPage::exportTo(const std::filesystem::path &file)
{
    runInBackground(this, [file, text = planCsv(m_model, m_filter)] { return writeFileAtomic(file, text); }, [this](const Result<> &written) {
        showProblem(written ? QString() : errorText(written.error()));
        Q_EMIT exported();
    });
}

} // namespace tw
