#pragma once

#include "app/studio/pages/plan/plan_grid.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace tw {

/// What the cells show.
enum class PlanLens { Memory, Hours, Dollars };

/// The grid of the Plan page: headings of groups between models; a model's name, then for each method its least peak and one cell
/// a size of memory.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { LookRole = Qt::UserRole + 1, ShareRole, KindRole, KoreanRole, NotedRole };
    enum Kind { Group, Name, Peak, Cell };
    /// How a cell looks; TooDear and Impossible are hatched.
    enum Look { Fits, Tight, Several, TooDear, Impossible };

    using QAbstractTableModel::QAbstractTableModel;

    void setGrid(PlanGrid grid);
    [[nodiscard]] const PlanGrid &grid() const { return m_grid; }
    void setLens(PlanLens lens);
    void setBudget(double dollars); ///< for the whole run; 0: any
    [[nodiscard]] bool hasBudget() const { return m_budget > 0; }
    void setPromptTuning(bool isShown);
    /// Models for which a published figure does not hold.
    void setNoted(const QSet<int> &models);

    struct Place {
        Kind kind = Name;
        Method method = Method::QLora;
        std::size_t size = 0; ///< in grid().sizes, of a Cell
    };
    [[nodiscard]] Place placeOf(int column) const;
    [[nodiscard]] int columnOf(Method method, std::size_t size) const; ///< -1: there is none
    [[nodiscard]] const PlanRow *rowAt(int row) const;                 ///< null for a heading
    [[nodiscard]] int rowOf(const std::string &modelId) const;         ///< -1: not in the catalogue
    [[nodiscard]] const PlanCell *cellAt(const QModelIndex &index) const; ///< null where there is none
    [[nodiscard]] Look lookOf(const PlanCell &cell) const;
    /// Whether the budget leaves anything of a model.
    [[nodiscard]] bool isAffordable(const PlanRow &row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void retranslate();

    static QString sizeName(const PlanSize &size); ///< "24 GB", "This machine"

private:
    void layOut();
    [[nodiscard]] bool isShown(Method method) const;
    [[nodiscard]] QString groupName(PlanGroup group) const;
    [[nodiscard]] double shareOf(const PlanRow &row, const Place &place) const;
    [[nodiscard]] QString cellText(const PlanRow &row, const Place &place) const;
    [[nodiscard]] QString spoken(const PlanRow &row, const Place &place, const PlanCell &cell) const;
    [[nodiscard]] QString explained(const PlanRow &row, const Place &place, const PlanCell &cell) const;
    [[nodiscard]] QVariant nameData(const PlanRow &row, int role) const;
    [[nodiscard]] QVariant peakData(const PlanRow &row, const Place &place, int role) const;
    [[nodiscard]] QVariant cellData(const PlanRow &row, const Place &place, int role) const;

    struct Line {
        PlanGroup group;
        std::optional<std::size_t> row; ///< in the grid; none: the heading of the group
    };
    PlanGrid m_grid;
    std::vector<Line> m_lines;
    std::vector<Place> m_places;
    QSet<int> m_noted;
    PlanLens m_lens = PlanLens::Memory;
    double m_budget = 0;
    bool m_hasPromptTuning = false;
};

/// What the bar over the grid lets through. A heading stays as long as a model below it does.
class PlanFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    struct Wanted {
        QString search;
        std::optional<LicenseKind> license; ///< at least as open
        bool isKoreanOnly = false;          ///< good at it, or made for it
    };
    void setWanted(const Wanted &wanted);
    [[nodiscard]] int modelCount() const; ///< rows without headings

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isWanted(const PlanRow &row) const;

    Wanted m_wanted;
};

} // namespace tw
