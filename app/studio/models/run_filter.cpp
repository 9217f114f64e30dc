#include "app/studio/models/run_filter.h"

#include <algorithm>
#include <cmath>

namespace tw {

RunFilter::RunFilter(RunTableModel &runs, QObject *parent) : QSortFilterProxyModel(parent), m_runs(runs)
{
    setSortRole(RunTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(&runs);
}

void RunFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunFilter::setMood(std::optional<RunStateText::Mood> mood)
{
    m_mood = mood;
    invalidateFilter();
}

void RunFilter::setPlace(const QString &place)
{
    m_place = place;
    invalidateFilter();
}

bool RunFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QModelIndex name = m_runs.index(row, RunTableModel::Name);
    if (m_mood && name.data(RunTableModel::MoodRole).toInt() != static_cast<int>(*m_mood))
        return false;
    if (!m_place.isEmpty() && m_runs.index(row, RunTableModel::Where).data().toString() != m_place)
        return false;
    const QString text = name.data(RunTableModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// What is not known stands below everything, whichever way the column is sorted.
bool RunFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(RunTableModel::SortRole), b = right.data(RunTableModel::SortRole);
    const auto isUnknown = [](const QVariant &value) {
        return value.typeId() == QMetaType::Double ? std::isnan(value.toDouble()) : !value.isValid();
    };
    if (isUnknown(a) != isUnknown(b))
        return isUnknown(b) == (sortOrder() == Qt::AscendingOrder);
    // Settings are numbers in one run and words in another: all numbers come first.
    const bool isNumber = a.typeId() != QMetaType::QString;
    if (isNumber != (b.typeId() != QMetaType::QString))
        return isNumber;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace tw
