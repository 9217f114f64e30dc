#include "app/studio/models/run_table_model.h"

#include "app/studio/shell/format.h"
#include "core/config/key_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cassert>
#include <map>

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

namespace {

/// Nothing that a row shows has changed. Facts never do.
bool isShownAlike(const RunListing &a, const RunListing &b)
{
    const RunSummary &x = a.summary, &y = b.summary;
    return x.state == y.state && x.isPaused == y.isPaused && x.step == y.step && x.steps == y.steps && x.lastEvent == y.lastEvent
        && x.elapsed == y.elapsed && x.name == y.name && x.reason == y.reason && x.folder == y.folder && a.digest.step == b.digest.step
        && a.digest.state == b.digest.state;
}

} // namespace

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

void RunTableModel::addKey(const QString &key)
{
    if (key.isEmpty() || m_keys.contains(key))
        return;
    beginInsertColumns({}, columnCount(), columnCount());
    m_keys.append(key);
    endInsertColumns();
}

void RunTableModel::removeKey(const QString &key)
{
    const int place = int(m_keys.indexOf(key));
    if (place < 0)
        return;
    beginRemoveColumns({}, FixedCount + place, FixedCount + place);
    m_keys.removeAt(place);
    endRemoveColumns();
}

bool RunTableModel::isNumber(int column) const
{
    if (column < FixedCount)
        return column >= EvalLoss;
    const KeyEntry *entry = findKey(m_keys.at(column - FixedCount).toStdString());
    return entry && (entry->type == KeyType::Integer || entry->type == KeyType::Number);
}

/// Rows that stay keep their place and their selection; only those that say something else are drawn again.
void RunTableModel::update()
{
    const std::vector<RunListing> &now = m_registry.runs();
    const auto isSameRun = [](const RunListing &a, const RunListing &b) { return a.summary.id == b.summary.id; };
    if (!std::equal(now.begin(), now.end(), m_rows.begin(), m_rows.end(), isSameRun))
        takeRows(now);
    assert(m_rows.size() == now.size());
    for (int row = 0; row < rowCount(); ++row) {
        RunListing &known = m_rows[std::size_t(row)];
        if (isShownAlike(known, now[std::size_t(row)]))
            continue;
        known = now[std::size_t(row)];
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

/// Rows that came and went, one by one; a row whose order changed goes and comes.
void RunTableModel::takeRows(const std::vector<RunListing> &now)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t place = 0; place < now.size(); ++place)
        places.emplace(now[place].summary.id, place);
    std::size_t before = now.size(); // the place of the row below the one looked at
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto place = places.find(m_rows[std::size_t(row)].summary.id);
        if (place != places.end() && place->second < before) {
            before = place->second;
            continue;
        }
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < now.size(); ++row) {
        if (row < m_rows.size() && m_rows[row].summary.id == now[row].summary.id)
            continue;
        beginInsertRows({}, int(row), int(row));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(row), now[row]);
        endInsertRows();
    }
    if (m_ticked.removeIf([this](const QString &id) { return rowOf(id) < 0; }) > 0) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::CheckStateRole, TickRole});
        Q_EMIT ticksChanged();
    }
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FixedCount + int(m_keys.size());
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
        return orDash(run.facts.model);
    case Method:
        return orDash(run.facts.method);
    case Where:
        return summary.where == RunIdentity {}.where ? tr("This machine") : QString::fromStdString(summary.where);
    case Curve:
        return {};
    case EvalLoss:
        return format::loss(run.digest.evalLoss);
    case Speed:
        return summary.tokensPerSecond ? format::number(*summary.tokensPerSecond, *summary.tokensPerSecond < 100 ? 1 : 0)
                                       : format::dash();
    case Peak:
        return format::gib(run.digest.peakMemory);
    case Time:
        return summary.elapsed > 0 ? format::duration(summary.elapsed) : format::dash();
    case Cost:
        return format::money(run.cost());
    case Steps:
        return summary.steps > 0 ? tr("%1 of %2").arg(format::count(summary.step), format::count(summary.steps))
                                 : format::count(summary.step);
    case Loss:
        return summary.loss ? format::loss(*summary.loss) : format::dash();
    case Started:
        return format::dayAndClock(summary.created);
    default:
        return orDash(run.facts.setting(m_keys.at(column - FixedCount)));
    }
}

QVariant RunTableModel::sortKey(const RunListing &run, int column) const
{
    const RunSummary &summary = run.summary;
    switch (column) {
    case State:
        return static_cast<int>(summary.state);
    case Curve: // as the number that belongs to it
    case Loss:
        return summary.loss.value_or(unknownValue);
    case EvalLoss:
        return run.digest.evalLoss;
    case Speed:
        return summary.tokensPerSecond.value_or(unknownValue);
    case Peak:
        return run.digest.peakMemory;
    case Time:
        return summary.elapsed;
    case Cost:
        return run.cost();
    case Steps:
        return static_cast<qlonglong>(summary.step);
    case Started:
        return summary.created;
    default:
        break;
    }
    if (column < FixedCount)
        return text(run, column);
    const QString setting = run.facts.setting(m_keys.at(column - FixedCount));
    bool isNumber = false;
    const double number = setting.toDouble(&isNumber);
    return setting.isEmpty() ? QVariant() : isNumber ? QVariant(number) : QVariant(setting);
}

/// What a picture or a dash means, in words.
QString RunTableModel::spoken(const RunListing &run, int column) const
{
    const QList<QPointF> &line = run.digest.lossLine;
    if (column == Curve)
        return line.isEmpty() ? tr("No loss yet") : tr("Loss from %1 to %2").arg(format::loss(line.first().y()), format::loss(line.last().y()));
    const QString shown = text(run, column);
    if (column == Name)
        return m_ticked.contains(QString::fromStdString(run.summary.id)) ? tr("%1, ticked").arg(shown) : shown;
    return shown == format::dash() ? tr("not known") : shown;
}

QString RunTableModel::words(const RunListing &run) const
{
    QStringList words;
    for (int column = 0; column < columnCount(); ++column) {
        if (column <= Where || column >= FixedCount)
            words.append(text(run, column));
    }
    return words.join(u'\n');
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
    case Qt::AccessibleTextRole:
        return spoken(run, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(m_ticked.contains(id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == State && !run.summary.reason.empty() ? QString::fromStdString(run.summary.reason) : QString();
    case SortRole:
        return sortKey(run, index.column());
    case SearchRole:
        return words(run);
    case MoodRole:
        return static_cast<int>(runStateText(run.summary.state, run.summary.isPaused).mood);
    case TickRole:
        return static_cast<int>(m_ticked.indexOf(id));
    case LineRole:
        return QVariant::fromValue(run.digest.lossLine);
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
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1), {Qt::CheckStateRole, TickRole});
    Q_EMIT ticksChanged();
    return true;
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Loss)
        return tr("Loss of the last step");
    if (role != Qt::DisplayRole)
        return {};
    if (section >= FixedCount)
        return m_keys.at(section - FixedCount);
    const QString names[] {tr("Run"), tr("State"), tr("Model"), tr("Method"), tr("Where"), tr("Loss"), tr("Eval loss"), tr("Tokens/s"),
                           tr("Peak GiB"), tr("Time"), tr("Cost"), tr("Steps"), tr("Last loss"), tr("Started")};
    static_assert(std::size(names) == FixedCount);
    return names[section];
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace tw
