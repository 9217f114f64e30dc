#include "app/studio/pages/plan/plan_delegate.h"

#include "app/studio/pages/plan/plan_model.h"
#include "app/studio/shell/number_label.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tw {

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    const bool isCurrentRow = current.row() == index.row();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isCurrentRow)
        painter->fillRect(option.rect, m_theme.color(Token::AccentTint));
    const int kind = index.data(PlanModel::KindRole).toInt();
    if (kind == PlanModel::Name) {
        paintName(painter, option, index, isCurrentRow);
    } else if (kind == PlanModel::Peak) {
        painter->setFont(m_theme.font(TextSize::Dense, QFont::Medium));
        painter->setPen(m_theme.color(Token::Text));
        drawNumber(*painter, option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    } else {
        paintCell(painter, option, index, current == index);
    }
    painter->restore();
}

void PlanDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool isCurrentRow) const
{
    painter->setFont(m_theme.font(TextSize::Dense, isCurrentRow ? QFont::DemiBold : QFont::Medium));
    painter->setPen(m_theme.color(Token::Text));
    const bool isKorean = index.data(PlanModel::KoreanRole).toBool();
    const QRect area = option.rect.adjusted(8, 0, isKorean ? -34 : -4, 0);
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, name);
    if (!isKorean)
        return;
    const QRectF chip(area.left() + painter->fontMetrics().horizontalAdvance(name) + 6, option.rect.center().y() - 6, 22, 14);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(Token::Hover));
    painter->drawRoundedRect(chip, 3, 3);
    painter->setPen(m_theme.color(Token::Text2));
    painter->setFont(m_theme.font(TextSize::Caption, QFont::Medium));
    painter->drawText(chip, Qt::AlignCenter, QStringLiteral("KO"));
}

void PlanDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool isCurrent) const
{
    const QRectF box = QRectF(option.rect).adjusted(1.5, 2.5, -1.5, -2.5);
    const Fit fit = static_cast<Fit>(index.data(PlanModel::FitRole).toInt());
    QPainterPath shape;
    shape.addRoundedRect(box, 3, 3);
    painter->setPen(Qt::NoPen);
    Token text = Token::Text3;
    if (fit == Fit::Fits) {
        painter->fillPath(shape, m_theme.color(Token::OkTint));
        QRectF filled = box;
        filled.setWidth(box.width() * std::min(1.0, index.data(PlanModel::ShareRole).toDouble()));
        painter->save();
        painter->setClipPath(shape);
        painter->fillRect(filled, m_theme.color(Token::OkMid));
        painter->restore();
        text = Token::OkText;
    } else if (fit == Fit::Tight) {
        painter->fillPath(shape, m_theme.color(Token::WarnTint));
        painter->setPen(m_theme.color(Token::Warn));
        painter->drawPath(shape);
        text = Token::Warn;
    } else {
        painter->fillPath(shape, m_theme.color(Token::Sunken));
        painter->fillPath(shape, QBrush(m_theme.color(Token::Track), Qt::BDiagPattern));
    }
    if (isCurrent) {
        painter->setPen(QPen(m_theme.color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    painter->setFont(m_theme.font(TextSize::Caption, fit == Fit::Tight ? QFont::Bold : QFont::Medium));
    painter->setPen(m_theme.color(text));
    drawNumber(*painter, option.rect, Qt::AlignCenter, index.data().toString());
}

PlanHeader::PlanHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setSectionsClickable(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize PlanHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_theme.scaled(42)};
}

void PlanHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.color(Token::Page));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
    const QRect lower = rect.adjusted(0, rect.height() / 2, 0, -2), upper = rect.adjusted(0, 0, 0, -rect.height() / 2);
    const int kind = model()->headerData(section, Qt::Horizontal, PlanModel::KindRole).toInt();
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->setPen(m_theme.color(Token::Text2));
    painter->setFont(m_theme.font(TextSize::Caption, QFont::Medium));
    if (kind == PlanModel::Name) {
        painter->drawText(lower.adjusted(8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    } else if (kind == PlanModel::Peak) {
        drawNumber(*painter, lower.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, text);
        painter->setPen(m_theme.color(Token::Text));
        painter->setFont(m_theme.font(TextSize::Dense, QFont::DemiBold));
        painter->drawText(upper.adjusted(8, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                          model()->headerData(section, Qt::Horizontal, Qt::UserRole).toString() + QLatin1String("  "));
    } else {
        drawNumber(*painter, lower, Qt::AlignCenter, text);
    }
    painter->restore();
}

} // namespace tw
