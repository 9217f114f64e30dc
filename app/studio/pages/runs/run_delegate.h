#pragma once

#include "app/studio/shell/theme.h"

#include <QStyledItemDelegate>

namespace tw {

/// Draws a row of the list of runs: tick box with the colour of its curve, state as a pill, the loss as a small line,
/// columns of even digits.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int padding = 8; ///< on both sides of a cell, as QHeaderView::section in the style sheet

    RunDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] QRect boxRect(const QRect &cell) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int tick) const;
    void paintName(QPainter *painter, const QRect &cell, const QString &name, int tick) const;
    void paintLine(QPainter *painter, const QRect &cell, const QList<QPointF> &line, int tick) const;
    void paintTick(QPainter *painter, const QRect &box, bool isOn) const;

    const Theme &m_theme;
};

} // namespace tw
