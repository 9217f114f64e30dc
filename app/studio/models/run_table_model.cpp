#include "app/studio/models/run_table_model.h"

#include "app/studio/shell/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tw {

RunStateText runStateText(RunState state, bool isPaused)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("RunState", text); };
    using Mood = RunStateText::Mood;
    if (isPaused && !isFinal(state))
        return {words(QT_TRANSLATE_NOOP("RunState", "Paused")), Mood::Halted};
    switch (state) {
    case RunState::Queued:
        return {words(QT_TRANSLATE_NOOP("RunState", "Not started")), Mood::Waiting};
    case RunState::Preparing:
        return {words(QT_TRANSLATE_NOOP("RunState", "Preparing")), Mood::Live};
    case RunState::Running:
        return {words(QT_TRANSLATE_NOOP("RunState", "Training")), Mood::Live};
    case RunState::Finishing:
        return {words(QT_TRANSLATE_NOOP("RunState", "Finishing")), Mood::Live};
    case RunState::Succeeded:
        return {words(QT_TRANSLATE_NOOP("RunState", "Done")), Mood::Done};
    case RunState::Failed:
        return {words(QT_TRANSLATE_NOOP("RunState", "Failed")), Mood::Failed};
    case RunState::Stopped:
        return {words(QT_TRANSLATE_NOOP("RunState", "Stopped")), Mood::Halted};
    }
    return {};
}

RunTableModel::RunTableModel(RunRegistry &registry, QObject *parent) :
    QAbstractTableModel(parent), m_registry(registry), m_rows(registry.runs())
{
    connect(&registry, &RunRegistry::runsChanged, this, &RunTableModel::update);
}

int RunTableModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [text = id.toStdString()](const RunListing &run) { return run.summary.id == text; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void RunTableModel::clearTicks()
{
    m_ticked.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT ticksChanged();
}

/// Runs keep their rows while only their numbers change, so that a selection stays where it is.
void RunTableModel::update()
{
    const std::vector<RunListing> &now = m_registry.runs();
    const bool sameRuns = std::equal(now.begin(), now.end(), m_rows.begin(), m_rows.end(),
                                     [](const RunListing &a, const RunListing &b) { return a.summary.id == b.summary.id; });
    if (sameRuns) {
        m_rows = now;
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = now;
    endResetModel();
    const auto isGone = [this](const QString &id) { return rowOf(id) < 0; };
    if (m_ticked.removeIf(isGone) > 0)
        Q_EMIT ticksChanged();
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunTableModel::text(const RunListing &run, int column) const
{
    const RunSummary &summary = run.summary;
    const auto orDash = [](const QString &text) { return text.isEmpty() ? format::dash() : text; };
    switch (column) {
    case Name:
        return QString::fromStdString(summary.name);
    case State:
        return runStateText(summary.state, summary.isPaused).text;
    case Model:
        return orDash(run.model);
    case Method:
        return orDash(run.method);
    case Steps:
        return summary.steps > 0 ? tr("%1 of %2").arg(format::count(summary.step), format::count(summary.steps))
                                 : format::count(summary.step);
    case Loss:
        return summary.loss ? format::loss(*summary.loss) : format::dash();
    case Speed:
        return summary.tokensPerSecond ? format::number(*summary.tokensPerSecond, *summary.tokensPerSecond < 100 ? 1 : 0)
                                       : format::dash();
    case Time:
        return summary.elapsed > 0 ? format::duration(summary.elapsed) : format::dash();
    case Started:
        return format::dayAndClock(summary.created);
    default:
        return {};
    }
}

QVariant RunTableModel::sortKey(const RunListing &run, int column) const
{
    const RunSummary &summary = run.summary;
    switch (column) {
    case State:
        return static_cast<int>(summary.state);
    case Steps:
        return static_cast<qlonglong>(summary.step);
    case Loss:
        return summary.loss.value_or(INFINITY);
    case Speed:
        return summary.tokensPerSecond.value_or(-1);
    case Time:
        return summary.elapsed;
    case Started:
        return summary.created;
    default:
        return text(run, column);
    }
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunListing &run = listing(index.row());
    const QString id = QString::fromStdString(run.summary.id);
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() >= Steps ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(m_ticked.contains(id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == State && !run.summary.reason.empty() ? QString::fromStdString(run.summary.reason) : QString();
    case SortRole:
        return sortKey(run, index.column());
    case SearchRole:
        return QStringList {text(run, Name), text(run, Model), text(run, Method), text(run, State)}.join(u'\n');
    case MoodRole:
        return static_cast<int>(runStateText(run.summary.state, run.summary.isPaused).mood);
    case TickRole:
        return static_cast<int>(m_ticked.indexOf(id));
    default:
        return {};
    }
}

bool RunTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name)
        return false;
    const QString id = QString::fromStdString(listing(index.row()).summary.id);
    const bool isOn = value.toInt() == Qt::Checked;
    if (isOn == m_ticked.contains(id) || (isOn && m_ticked.size() >= mostTicks))
        return false;
    if (isOn)
        m_ticked.append(id);
    else
        m_ticked.removeAll(id);
    // Ticking one run may give the others another colour.
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1), {Qt::CheckStateRole, TickRole});
    Q_EMIT ticksChanged();
    return true;
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= Steps ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Run");
    case State:
        return tr("State");
    case Model:
        return tr("Model");
    case Method:
        return tr("Method");
    case Steps:
        return tr("Steps");
    case Loss:
        return tr("Loss");
    case Speed:
        return tr("Tokens/s");
    case Time:
        return tr("Time");
    case Started:
        return tr("Started");
    default:
        return {};
    }
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace tw
