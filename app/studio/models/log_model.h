#pragma once

#include "app/studio/models/run_record.h"

#include <QAbstractListModel>

namespace tw {

/// The log of one run: a text for each line of its record, made when it is asked for.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TimeRole = Qt::UserRole, KindRole };

    using QAbstractListModel::QAbstractListModel;

    /// The record whose log is shown, which must outlive this or be replaced; null shows nothing.
    void setRecord(const RunRecord *record);
    /// To be called after each change of the record; `isRewound` when lines that were shown are others now.
    void sync(bool isRewound);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString text(const LogLine &line) const;

    const RunRecord *m_record = nullptr;
    std::size_t m_shown = 0;
};

} // namespace tw
