#pragma once

#include "app/studio/pages/plan/plan_table.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tw {

/// The grid of the Plan page: the model's name, then for each method its peak and one cell a size of memory.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { FitRole = Qt::UserRole + 1, ShareRole, KindRole, KoreanRole };
    enum Kind { Name, Peak, Cell };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(PlanTable table);
    [[nodiscard]] const PlanTable &table() const { return m_table; }

    struct Place {
        Kind kind = Name;
        PlanMethod method = PlanMethod::Lora;
        int size = 0; ///< in table().sizes, of a Cell
    };
    [[nodiscard]] Place placeOf(int column) const;
    [[nodiscard]] int columnOf(PlanMethod method, int size) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

    static QString methodName(PlanMethod method);
    /// "24 GB", "This machine"
    static QString sizeName(const PlanSize &size);

private:
    [[nodiscard]] QString cellText(const PlanCell &cell) const;
    [[nodiscard]] QString spoken(const PlanRow &row, const Place &place, const PlanCell &cell) const;
    [[nodiscard]] QVariant nameData(const PlanRow &row, int role) const;

    PlanTable m_table;
};

/// Search in names and ids, and only models that know Korean.
class PlanFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setSearch(const QString &text);
    void setKoreanOnly(bool only);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_search;
    bool m_isKoreanOnly = false;
};

} // namespace tw
