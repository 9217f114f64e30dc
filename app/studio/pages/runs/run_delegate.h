#pragma once

#include "app/studio/shell/theme.h"

#include <QStyledItemDelegate>

namespace tw {

/// Draws a row of the list of runs: tick box with the colour of its curve, state as a pill, columns of even digits.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RunDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] QRect boxRect(const QRect &cell) const;
    void paintTick(QPainter *painter, const QRect &box, bool isOn) const;

    const Theme &m_theme;
};

} // namespace tw
