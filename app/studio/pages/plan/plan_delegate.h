#pragma once

#include "app/studio/shell/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace tw {

/// Paints the cells of the grid: filled to their share, outlined amber when tight, hatched when it does not fit.
class PlanDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PlanDelegate(const Theme &theme, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool isCurrentRow) const;
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool isCurrent) const;

    const Theme &m_theme;
};

/// Two lines: the method over its peak column, and the sizes.
class PlanHeader : public QHeaderView
{
    Q_OBJECT
public:
    PlanHeader(const Theme &theme, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
};

} // namespace tw
