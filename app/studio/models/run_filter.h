#pragma once

#include "app/studio/models/run_table_model.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace tw {

/// The runs that somebody looks for: by words, by state, by place; sorted by any column.
class RunFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RunFilter(RunTableModel &runs, QObject *parent = nullptr);

    /// Each word must be somewhere in the name, model, method, state, place or a shown key of the configuration.
    void setWords(const QString &words);
    void setMood(std::optional<RunStateText::Mood> mood);
    void setPlace(const QString &place); ///< as column Where says it; empty: any

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    RunTableModel &m_runs;
    QStringList m_words;
    std::optional<RunStateText::Mood> m_mood;
    QString m_place;
};

} // namespace tw
