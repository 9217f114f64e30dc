#include "app/studio/pages/runs/runs_page.h"

#include "app/studio/pages/runs/compare_view.h"
#include "app/studio/pages/runs/run_table.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace tw {

namespace {

/// Dollars of the runs that began in this month; 0 when nothing is known of any.
double spentThisMonth(const std::vector<RunListing> &runs)
{
    const QDate today = QDate::currentDate();
    const double begin = double(QDate(today.year(), today.month(), 1).startOfDay().toSecsSinceEpoch());
    double sum = 0;
    for (const RunListing &run : runs) {
        if (run.summary.created >= begin && std::isfinite(run.cost()))
            sum += run.cost();
    }
    return sum;
}

} // namespace

RunsPage::RunsPage(const Theme &theme, Workspace &workspace, RunRegistry &registry, StudioSettings &settings, QWidget *parent) :
    Page(PageId::Runs, theme, parent), m_workspace(workspace), m_registry(registry), m_model(registry), m_found(m_model),
    m_table(new RunTable(theme, settings, m_model, m_found, this)), m_compare(new CompareView(theme, this)),
    m_search(new QLineEdit(this)), m_moods(new QComboBox(this)), m_places(new QComboBox(this)),
    m_columns(pushButton(ButtonLook::Plain, this)), m_columnsMenu(new QMenu(this)), m_runMenu(new QMenu(this)),
    m_more(new QToolButton(this)), m_count(textLabel(TextRole::Label, this)), m_open(new QAction(this)), m_resume(new QAction(this)),
    m_again(new QAction(this)), m_export(new QAction(this)), m_import(new QAction(this)), m_delete(new QAction(this))
{
    buildRunMenu();
    build();
    connectTable();
    addKeys();
    connect(&registry, &RunRegistry::runsChanged, this, &RunsPage::onRuns);
    RunsPage::retranslate();
}

RunsPage::~RunsPage()
{
    m_archiving.request_stop();
}

void RunsPage::build()
{
    m_compare->hide();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(buildList());
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

/// Search, state, place and columns at the left; how many and what can be done with one at the right.
void RunsPage::buildFilter(QHBoxLayout *top)
{
    m_search->addAction(icon(QStringLiteral("search"), Token::Text2, theme()), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(theme().scaled(260));
    m_columns->setMenu(m_columnsMenu);
    m_columns->setIcon(icon(QStringLiteral("layout-three-columns"), Token::Text2, theme()));
    m_columns->setIconSize({20, 16}); // 16 px of icon; the rest is its distance from the text
    m_more->setIcon(icon(QStringLiteral("three-dots"), Token::Text2, theme()));
    m_more->setMenu(m_runMenu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFixedSize(theme().scaled(32), theme().scaled(32));
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(m_moods);
    top->addWidget(m_places);
    top->addWidget(m_columns);
    top->addStretch(1);
    top->addWidget(m_count);
    top->addWidget(m_more);
}

QWidget *RunsPage::buildNotice()
{
    m_notice = new QWidget(this);
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(8, 0, 8, 0);
    m_noticeText = wrappedLabel(TextRole::Body, m_notice);
    m_cancel = pushButton(ButtonLook::Small, m_notice);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_archiving.request_stop(); });
    row->addWidget(m_noticeText, 1);
    row->addWidget(m_cancel);
    m_notice->hide();
    return m_notice;
}

QWidget *RunsPage::buildList()
{
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(16, 12, 16, 0); // rows are tinted 8 px beyond their text
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    buildFilter(top);
    m_problem = wrappedLabel(TextRole::Body, list);
    m_problem->setContentsMargins(8, 0, 8, 0);
    setTextToken(m_problem, Token::Bad);
    m_none = new QWidget(list);
    auto *none = new QHBoxLayout(m_none);
    none->setContentsMargins(8, 8, 8, 8);
    m_noneText = textLabel(TextRole::Body, m_none);
    m_showAll = pushButton(ButtonLook::Link, m_none);
    none->addWidget(m_noneText);
    none->addWidget(m_showAll);
    none->addStretch(1);
    connect(m_showAll, &QPushButton::clicked, this, &RunsPage::clearFilter);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(buildNotice());
    column->addWidget(m_none);
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

void RunsPage::connectTable()
{
    connect(m_table, &QTableView::activated, this, &RunsPage::openSelected);
    connect(m_table, &RunTable::deleteRequested, this, &RunsPage::deleteSelected);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_table->selected())
            m_runMenu->popup(m_table->viewport()->mapToGlobal(place));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::showActions);
    connect(m_columnsMenu, &QMenu::aboutToShow, this, [this] { m_table->fillColumnsMenu(m_columnsMenu); });
    connect(&m_model, &RunTableModel::ticksChanged, this, &RunsPage::onTicks);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_found, changed, this, &RunsPage::showCount);
    connect(m_search, &QLineEdit::textChanged, &m_found, &RunFilter::setWords);
    connect(m_moods, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant mood = m_moods->currentData();
        m_found.setMood(mood.isValid() ? std::optional(static_cast<RunStateText::Mood>(mood.toInt())) : std::nullopt);
    });
    connect(m_places, &QComboBox::currentIndexChanged, this, [this](int index) { m_found.setPlace(index > 0 ? m_places->currentText() : QString()); });
}

void RunsPage::addKeys()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

QString RunsPage::title() const
{
    return tr("Runs");
}

QString RunsPage::subtitle() const
{
    return tr("Everything that was trained, here and elsewhere, with what it cost");
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
    m_search->setAccessibleName(tr("Search the runs"));
    m_moods->setAccessibleName(tr("State of the runs"));
    m_places->setAccessibleName(tr("Machine of the runs"));
    m_columns->setText(tr("Columns"));
    m_more->setToolTip(tr("What can be done with the selected run"));
    m_more->setAccessibleName(m_more->toolTip());
    m_table->setAccessibleName(tr("Runs"));
    m_noneText->setText(tr("No run is like that."));
    m_showAll->setText(tr("Show all runs"));
    m_cancel->setText(tr("Cancel"));
    m_emptyText->setText(tr("No run yet. Everything that is trained stands here, with its settings and curves."));
    m_emptyStart->setText(tr("Start a run"));
    m_open->setText(tr("Open in Monitor"));
    m_resume->setText(tr("Resume"));
    m_again->setText(tr("Start again with changes"));
    m_export->setText(tr("Export as one file…"));
    m_import->setText(tr("Import run…"));
    m_delete->setText(tr("Delete…"));
    showMoods();
    onRuns();
}

void RunsPage::showMoods()
{
    const int index = std::max(0, m_moods->currentIndex());
    const QSignalBlocker quiet(m_moods);
    using Mood = RunStateText::Mood;
    m_moods->clear();
    m_moods->addItem(tr("Any state"));
    m_moods->addItem(tr("Going on"), int(Mood::Live));
    m_moods->addItem(runStateText(RunState::Succeeded, false).text, int(Mood::Done));
    m_moods->addItem(tr("Paused or stopped"), int(Mood::Halted));
    m_moods->addItem(runStateText(RunState::Failed, false).text, int(Mood::Failed));
    m_moods->addItem(runStateText(RunState::Queued, false).text, int(Mood::Waiting));
    m_moods->setCurrentIndex(index);
}

/// One place needs no choice.
void RunsPage::showPlaces()
{
    QStringList places;
    for (int row = 0; row < m_model.rowCount(); ++row)
        places.append(m_model.index(row, RunTableModel::Where).data().toString());
    places.removeDuplicates();
    places.sort();
    places.prepend(tr("Any machine"));
    m_places->setVisible(places.size() > 2);
    QStringList known;
    for (int i = 0; i < m_places->count(); ++i)
        known.append(m_places->itemText(i));
    if (places == known)
        return;
    const QString chosen = m_places->currentIndex() > 0 ? m_places->currentText() : QString();
    const QSignalBlocker quiet(m_places);
    m_places->clear();
    m_places->addItems(places);
    m_places->setCurrentIndex(std::max(0, int(places.indexOf(chosen))));
    m_found.setPlace(m_places->currentIndex() > 0 ? chosen : QString());
}

void RunsPage::showCount()
{
    const int all = m_model.rowCount(), found = m_found.rowCount();
    const double spent = spentThisMonth(m_registry.runs());
    QString text = found == all ? tr("%n run(s)", nullptr, all) : tr("%1 of %n run(s)", nullptr, all).arg(format::count(found));
    if (spent > 0)
        text = tr("%1, %2 this month").arg(text, format::money(spent));
    m_count->setText(text);
    m_search->setPlaceholderText(tr("Search the runs: name, model, state"));
    m_none->setVisible(found == 0 && all > 0);
}

void RunsPage::clearFilter()
{
    m_search->clear();
    m_moods->setCurrentIndex(0);
    m_places->setCurrentIndex(0);
    m_table->setFocus();
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
    showPlaces();
    showCount();
    m_problem->setText(m_registry.problem());
    m_problem->setVisible(!m_registry.problem().isEmpty());
    m_stack->setCurrentIndex(m_registry.isLoaded() && m_model.rowCount() == 0 && m_registry.problem().isEmpty() ? 1 : 0);
    showActions();
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

} // namespace tw
