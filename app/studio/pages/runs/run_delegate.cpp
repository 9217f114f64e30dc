#include "app/studio/pages/runs/run_delegate.h"

#include "app/studio/models/run_table_model.h"
#include "app/studio/pages/monitor/state_pill.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tw {

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, m_theme.scaled(36)};
}

QRect RunDelegate::boxRect(const QRect &cell) const
{
    return {cell.left(), cell.center().y() - 7, 16, 16};
}

void RunDelegate::paintTick(QPainter *painter, const QRect &box, bool isOn) const
{
    painter->setPen(QPen(m_theme.color(isOn ? Token::Accent : Token::Control), 1));
    painter->setBrush(m_theme.color(isOn ? Token::Accent : Token::Page));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (isOn)
        painter->drawPixmap(box.adjusted(2, 2, -2, -2).topLeft(),
                            iconPixmap(QStringLiteral("check-lg"), m_theme.color(Token::OnAccent), 12,
                                       painter->device()->devicePixelRatioF()));
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int tick = index.data(RunTableModel::TickRole).toInt();
    if (tick >= 0 || option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.color(tick >= 0 ? Token::AccentTint : Token::Hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Token::Line));
    QRect cell = option.rect.adjusted(index.column() == RunTableModel::Name ? 0 : 8, 0, -8, 0);
    const QString text = index.data().toString();
    if (index.column() == RunTableModel::Name) {
        const QRect box = boxRect(cell);
        paintTick(painter, box, tick >= 0);
        cell.setLeft(box.right() + 12);
        if (tick >= 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.series(tick));
            painter->drawRoundedRect(QRectF(cell.left(), cell.center().y() - 5, 10, 10), 2, 2);
            cell.setLeft(cell.left() + 18);
        }
        painter->setFont(m_theme.font(TextSize::Body, tick >= 0 ? QFont::DemiBold : QFont::Medium));
        painter->setPen(m_theme.color(Token::Text));
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    } else if (index.column() == RunTableModel::State) {
        const auto mood = static_cast<RunStateText::Mood>(index.data(RunTableModel::MoodRole).toInt());
        drawStatePill(*painter, cell, {text, mood}, m_theme);
    } else if (index.column() >= RunTableModel::Steps) {
        const bool isBold = index.column() == RunTableModel::Loss;
        painter->setFont(m_theme.font(TextSize::Dense, isBold ? QFont::DemiBold : QFont::Normal));
        painter->setPen(m_theme.color(isBold ? Token::Text : Token::Text2));
        drawNumber(*painter, cell, Qt::AlignRight | Qt::AlignVCenter, text);
    } else {
        painter->setFont(m_theme.font(TextSize::Dense));
        painter->setPen(m_theme.color(Token::Text));
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideMiddle, cell.width()));
    }
    painter->restore();
}

bool RunDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (index.column() != RunTableModel::Name)
        return false;
    const bool isKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    const bool isClick = event->type() == QEvent::MouseButtonRelease
        && boxRect(option.rect).adjusted(-8, -6, 8, 6).contains(static_cast<QMouseEvent *>(event)->pos());
    if (!isKey && !isClick)
        return false;
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace tw
