#include "app/studio/pages/runs/run_delegate.h"

#include "app/studio/models/run_table_model.h"
#include "app/studio/pages/monitor/state_pill.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>

#include <algorithm>

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

/// One bar over all cells of a row, rounded at its two ends.
void RunDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int tick) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (tick < 0 && !isSelected) {
        const int left = index.column() == RunTableModel::Name ? padding : 0;
        painter->fillRect(QRect(option.rect.left() + left, option.rect.bottom(), option.rect.width() - left, 1), m_theme.color(Token::Line));
        return;
    }
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const QHeaderView *header = view ? view->horizontalHeader() : nullptr;
    const bool isFirst = index.column() == RunTableModel::Name;
    const bool isLast = header && option.rect.right() + 1 == header->length() - header->offset();
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(tick >= 0 ? Token::AccentTint : Token::Hover));
    painter->setClipRect(option.rect);
    painter->drawRoundedRect(option.rect.adjusted(isFirst ? 0 : -padding, 0, isLast ? 0 : padding, -1), 6, 6);
    if (isSelected && isFirst && option.widget && option.widget->hasFocus()) {
        painter->setBrush(m_theme.color(Token::Accent));
        painter->drawRoundedRect(QRectF(option.rect.left(), option.rect.top() + 8, 3, option.rect.height() - 17), 1.5, 1.5);
    }
    painter->setClipping(false);
}

void RunDelegate::paintName(QPainter *painter, const QRect &cell, const QString &name, int tick) const
{
    const QRect box = boxRect(cell);
    paintTick(painter, box, tick >= 0);
    QRect place = cell;
    place.setLeft(box.right() + 12);
    if (tick >= 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.series(tick));
        painter->drawRoundedRect(QRectF(place.left(), place.center().y() - 4, 9, 9), 2, 2);
        place.setLeft(place.left() + 18);
    }
    painter->setFont(m_theme.font(TextSize::Body, tick >= 0 ? QFont::DemiBold : QFont::Medium));
    painter->setPen(m_theme.color(Token::Text));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(name, Qt::ElideRight, place.width()));
}

/// The loss over the whole of the run's steps: a run that ended early has a short line.
void RunDelegate::paintLine(QPainter *painter, const QRect &cell, const QList<QPointF> &line, int tick) const
{
    if (line.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(line.begin(), line.end(), [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
    const double range = std::max(high->y() - low->y(), 1e-9);
    const QRectF room = QRectF(cell).adjusted(0, 8, -4, -9);
    QPolygonF points;
    for (const QPointF &point : line)
        points.append({room.left() + point.x() * room.width(), room.bottom() - (point.y() - low->y()) / range * room.height()});
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tick >= 0 ? m_theme.series(tick) : m_theme.color(Token::Text2), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(points);
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int tick = index.data(RunTableModel::TickRole).toInt();
    paintRow(painter, option, index, tick);
    const QRect cell = option.rect.adjusted(padding, 0, -padding, 0);
    const QString text = index.data().toString();
    const int column = index.column();
    if (column == RunTableModel::Name) {
        paintName(painter, cell, text, tick);
    } else if (column == RunTableModel::State) {
        const auto mood = static_cast<RunStateText::Mood>(index.data(RunTableModel::MoodRole).toInt());
        drawStatePill(*painter, cell, {text, mood}, m_theme, tick >= 0 || option.state.testFlag(QStyle::State_Selected));
    } else if (column == RunTableModel::Curve) {
        paintLine(painter, cell, index.data(RunTableModel::LineRole).value<QList<QPointF>>(), tick);
    } else {
        const bool isRight = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        const bool isBold = column == RunTableModel::EvalLoss || column == RunTableModel::Cost;
        const bool isStrong = isBold || column == RunTableModel::Model;
        painter->setFont(m_theme.font(TextSize::Dense, isBold ? QFont::DemiBold : QFont::Normal));
        painter->setPen(m_theme.color(isStrong ? Token::Text : Token::Text2));
        if (isRight)
            drawNumber(*painter, cell, Qt::AlignRight | Qt::AlignVCenter, text);
        else
            // The end of a path tells it from others; of a model it is the beginning.
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(text, column < RunTableModel::FixedCount ? Qt::ElideRight : Qt::ElideMiddle, cell.width()));
    }
    painter->restore();
}

bool RunDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (index.column() != RunTableModel::Name || event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *click = static_cast<QMouseEvent *>(event);
    const QRect box = boxRect(option.rect.adjusted(padding, 0, 0, 0)).adjusted(-8, -6, 8, 6); // a target of 24 px and more
    if (click->button() != Qt::LeftButton || !box.contains(click->pos()))
        return false;
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace tw
