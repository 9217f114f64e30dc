#pragma once

#include "app/studio/pages/plan/plan_model.h"
#include "app/studio/shell/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

class QLabel;

namespace tw {

/// One cell of the grid: filled to its share, outlined amber when tight, violet for several cards, else hatched.
void paintPlanCell(QPainter &painter, const QRectF &box, PlanModel::Look look, double share, const QString &text, const Theme &theme);

/// Paints names, peaks and cells, and marks the row of the current cell.
class PlanDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PlanDelegate(const Theme &theme, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QRect &rect, const QModelIndex &index, bool isCurrentRow) const;
    void paintGroup(QPainter &painter, const QRect &rect, const QModelIndex &index) const;

    const Theme &m_theme;
};

/// Two lines: each method with what it trains, and the sizes; the size of the current cell is marked.
class PlanHeader : public QHeaderView
{
    Q_OBJECT
public:
    PlanHeader(const Theme &theme, QWidget *parent);
    void setMarked(int column); ///< -1: none
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintMethod(QPainter &painter, int firstColumn) const;

    const Theme &m_theme;
    int m_marked = -1;
};

/// What the looks of cells mean.
class PlanLegend : public QWidget
{
    Q_OBJECT
public:
    explicit PlanLegend(const Theme &theme, QWidget *parent = nullptr);
    void setLens(PlanLens lens);
    void retranslate();

private:
    void paintSwatches();

    const Theme &m_theme;
    PlanLens m_lens = PlanLens::Memory;
    std::vector<QLabel *> m_swatches, m_texts;
};

} // namespace tw
