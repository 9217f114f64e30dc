#include "app/studio/pages/plan/plan_delegate.h"

#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tw {
namespace {

void paintChip(QPainter &painter, const QRectF &chip, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Hover));
    painter.drawRoundedRect(chip, 3, 3);
    painter.setPen(theme.color(Token::Text2));
    QFont font = theme.font(TextSize::Caption, QFont::DemiBold);
    font.setPixelSize(theme.scaled(9));
    painter.setFont(font);
    painter.drawText(chip, Qt::AlignCenter, QStringLiteral("KO"));
}

void paintFill(QPainter &painter, const QPainterPath &shape, const QRectF &box, double share, const Theme &theme)
{
    painter.fillPath(shape, theme.color(Token::OkTint));
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRectF(box.left(), box.top(), box.width() * std::min(1.0, share), box.height()), theme.color(Token::OkMid));
    painter.restore();
}

} // namespace

void paintPlanCell(QPainter &painter, const QRectF &box, PlanModel::Look look, double share, const QString &text, const Theme &theme)
{
    QPainterPath shape;
    shape.addRoundedRect(box, 3, 3);
    painter.setBrush(Qt::NoBrush);
    Token token = Token::Text3;
    if (look == PlanModel::Fits) {
        paintFill(painter, shape, box, share, theme);
        token = Token::OkText;
    } else if (look == PlanModel::Tight) {
        painter.fillPath(shape, theme.color(Token::WarnTint));
        painter.setPen(theme.color(Token::Warn));
        painter.drawPath(shape);
        token = Token::Warn;
    } else if (look == PlanModel::Several) {
        painter.fillPath(shape, theme.color(Token::MultiTint));
        token = Token::Multi;
    } else {
        painter.fillPath(shape, theme.color(Token::Sunken));
        painter.fillPath(shape, QBrush(theme.color(Token::Track), Qt::BDiagPattern));
    }
    painter.setFont(theme.font(TextSize::Caption, look == PlanModel::Tight ? QFont::Bold : QFont::Medium));
    painter.setPen(theme.color(token));
    drawNumber(painter, box, Qt::AlignCenter, text);
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    const bool isCurrentRow = current.isValid() && current.row() == index.row();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isCurrentRow)
        painter->fillRect(option.rect, m_theme.color(Token::AccentTint));
    const int kind = index.data(PlanModel::KindRole).toInt();
    if (kind == PlanModel::Group) {
        paintGroup(*painter, option.rect, index);
    } else if (kind == PlanModel::Name) {
        paintName(*painter, option.rect, index, isCurrentRow);
    } else if (kind == PlanModel::Peak) {
        painter->setFont(m_theme.font(TextSize::Dense, QFont::Medium));
        painter->setPen(m_theme.color(Token::Text));
        drawNumber(*painter, option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    } else {
        const QRectF box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
        paintPlanCell(*painter, box, static_cast<PlanModel::Look>(index.data(PlanModel::LookRole).toInt()),
                      index.data(PlanModel::ShareRole).toDouble(), index.data().toString(), m_theme);
        if (current == index) {
            painter->setPen(QPen(m_theme.color(Token::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box, 3, 3);
        }
    }
    painter->restore();
}

void PlanDelegate::paintGroup(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    painter.setFont(m_theme.font(TextSize::Caption, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Text3));
    painter.drawText(rect.adjusted(8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
}

void PlanDelegate::paintName(QPainter &painter, const QRect &rect, const QModelIndex &index, bool isCurrentRow) const
{
    const bool isKorean = index.data(PlanModel::KoreanRole).toBool(), isNoted = index.data(PlanModel::NotedRole).toBool();
    painter.setFont(m_theme.font(TextSize::Dense, isCurrentRow ? QFont::DemiBold : QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    const int marks = (isKorean ? 26 : 0) + (isNoted ? 18 : 0);
    const QRect area = rect.adjusted(8, 0, -marks, 0);
    const QString name = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, name);
    double left = area.left() + painter.fontMetrics().horizontalAdvance(name) + 5;
    if (isKorean) {
        paintChip(painter, QRectF(left, rect.center().y() - 5.5, 19, 13), m_theme);
        left += 23;
    }
    if (isNoted)
        painter.drawPixmap(QPointF(left, rect.center().y() - 5.5),
                           iconPixmap(QStringLiteral("info-circle"), m_theme.color(Token::Info), 12, painter.device()->devicePixelRatioF()));
}

} // namespace tw
