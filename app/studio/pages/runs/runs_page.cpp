#include "app/studio/pages/runs/runs_page.h"

#include "app/studio/pages/runs/compare_view.h"
#include "app/studio/pages/runs/run_delegate.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace tw {

RunsPage::RunsPage(const Theme &theme, Workspace &workspace, RunRegistry &registry, QWidget *parent) :
    Page(PageId::Runs, theme, parent), m_workspace(workspace), m_registry(registry), m_model(registry),
    m_found(new QSortFilterProxyModel(this)), m_open(new QAction(this)), m_resume(new QAction(this)),
    m_delete(new QAction(this))
{
    build();
    connect(m_open, &QAction::triggered, this, &RunsPage::openSelected);
    connect(m_resume, &QAction::triggered, this, &RunsPage::resumeSelected);
    connect(m_delete, &QAction::triggered, this, &RunsPage::deleteSelected);
    connect(m_table, &QTableView::activated, this, &RunsPage::openSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::showActions);
    connect(&m_model, &RunTableModel::ticksChanged, this, &RunsPage::onTicks);
    connect(&registry, &RunRegistry::runsChanged, this, &RunsPage::onRuns);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    retranslate();
}

void RunsPage::build()
{
    auto *list = buildList();
    m_compare = new CompareView(theme(), this);
    m_compare->hide();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(list);
    splitter->addWidget(m_compare);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(splitter);
    m_stack->addWidget(buildEmpty());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void RunsPage::buildTable()
{
    m_found->setSourceModel(&m_model);
    m_found->setFilterRole(RunTableModel::SearchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setSortRole(RunTableModel::SortRole);
    m_table = new QTableView(this);
    m_table->setModel(m_found);
    m_table->setItemDelegate(new RunDelegate(theme(), m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunTableModel::Started, Qt::DescendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme().scaled(36));
    m_table->horizontalHeader()->setHighlightSections(false);
    constexpr std::array<int, RunTableModel::ColumnCount> widths {220, 110, 190, 100, 120, 80, 90, 110, 120};
    for (int column = 0; column < RunTableModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, theme().scaled(widths[std::size_t(column)]));
    m_table->horizontalHeader()->setSectionResizeMode(RunTableModel::Name, QHeaderView::Stretch);
}

/// The table under its search and count.
QWidget *RunsPage::buildList()
{
    m_search = new QLineEdit(this);
    m_search->addAction(icon(QStringLiteral("search"), Token::Text2, theme()), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(260);
    m_count = textLabel(TextRole::Label, this);
    m_problem = wrappedLabel(TextRole::Body, this);
    setTextToken(m_problem, Token::Bad);
    m_problem->hide();
    buildTable();

    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(24, 12, 24, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search);
    top->addStretch(1);
    top->addWidget(m_count);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    return list;
}

/// What stands there before the first run.
QWidget *RunsPage::buildEmpty()
{
    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(24, 24, 24, 24);
    m_emptyText = wrappedLabel(TextRole::Body, empty);
    m_emptyStart = pushButton(ButtonLook::Primary, empty);
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyStart, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_emptyStart, &QPushButton::clicked, this, [this] { Q_EMIT navigateRequested(PageId::Launch); });
    return empty;
}

QString RunsPage::title() const
{
    return tr("Runs");
}

QString RunsPage::subtitle() const
{
    return tr("Everything that was trained on this machine");
}

QList<QAction *> RunsPage::headerActions()
{
    return {m_delete, m_resume, m_open};
}

QList<StatusText> RunsPage::statusTexts() const
{
    const int ticked = int(m_model.ticked().size());
    if (ticked == 0)
        return {{tr("Tick two to six runs to compare them"), QStringLiteral("info-circle"), Token::Text2}};
    return {{tr("%n run(s) ticked", nullptr, ticked), QStringLiteral("list-check"), Token::Text2}};
}

QStringList RunsPage::shortcutTexts() const
{
    return {tr("Space ticks"), tr("Enter opens")};
}

void RunsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void RunsPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search name, model, state"));
    m_search->setAccessibleName(tr("Search the runs"));
    m_table->setAccessibleName(tr("Runs"));
    m_emptyText->setText(tr("No run yet. Everything that is trained stands here, with its settings and curves."));
    m_emptyStart->setText(tr("Start a run"));
    m_open->setText(tr("Open in Monitor"));
    m_resume->setText(tr("Resume"));
    m_delete->setText(tr("Delete"));
    onRuns();
}

void RunsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_registry.setWatching(this, true);
}

void RunsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_registry.setWatching(this, false);
}

void RunsPage::onRuns()
{
    m_count->setText(tr("%n run(s)", nullptr, m_model.rowCount()));
    say(m_registry.problem());
    m_stack->setCurrentIndex(m_registry.isLoaded() && m_model.rowCount() == 0 && m_registry.problem().isEmpty() ? 1 : 0);
    showActions();
}

void RunsPage::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void RunsPage::onTicks()
{
    const QStringList ids = m_model.ticked();
    Q_EMIT statusChanged();
    if (ids.size() < 2) {
        m_compare->hide();
        return;
    }
    m_registry.loadCurves(ids, this, [this, ids](const std::vector<RunCurve> &curves) {
        if (ids != m_model.ticked())
            return; // ticked on meanwhile: another answer follows
        QStringList names;
        for (const QString &id : ids)
            names.append(QString::fromStdString(m_model.listing(m_model.rowOf(id)).summary.name));
        m_compare->setRuns(curves, names);
        m_compare->show();
    });
}

const RunListing *RunsPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.listing(m_found->mapToSource(rows.first()).row());
}

void RunsPage::showActions()
{
    const RunListing *run = selected();
    const bool isHalted = run && (run->summary.state == RunState::Failed || run->summary.state == RunState::Stopped);
    m_open->setEnabled(run != nullptr);
    m_resume->setEnabled(isHalted);
    m_delete->setEnabled(run && isFinal(run->summary.state));
}

void RunsPage::openSelected()
{
    if (const RunListing *run = selected()) {
        m_workspace.watchRun(run->summary.folder);
        Q_EMIT navigateRequested(PageId::Monitor);
    }
}

void RunsPage::resumeSelected()
{
    const RunListing *run = selected();
    if (!run)
        return;
    const auto folder = RunFolder::open(run->summary.folder);
    if (!folder) {
        say(errorText(folder.error()));
        return;
    }
    m_registry.request(RunRegistry::Request::Resume, *folder, this, [this, path = folder->path()](const Result<> &done) {
        if (!done) {
            say(errorText(done.error()));
            return;
        }
        m_workspace.watchRun(path);
        Q_EMIT navigateRequested(PageId::Monitor);
    });
}

void RunsPage::deleteSelected()
{
    if (const RunListing *run = selected())
        m_registry.measureSize(run->summary.folder, this, [this, run = *run](qint64 bytes) { askDelete(run, bytes); });
}

void RunsPage::askDelete(const RunListing &run, qint64 bytes)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete"), QString(), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setText(tr("Delete “%1”?").arg(QString::fromStdString(run.summary.name)));
    question->setInformativeText(tr("Its checkpoints, result and curves go, %1 in all. They do not come back.").arg(format::disk(double(bytes))));
    QPushButton *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    QPushButton *no = question->addButton(tr("Keep"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, yes, id = QString::fromStdString(run.summary.id)](QAbstractButton *button) {
                if (button != yes)
                    return;
                m_registry.remove(id, this, [this](const Result<> &done) {
                    if (!done)
                        say(errorText(done.error()));
                });
            });
    question->open();
}

} // namespace tw
