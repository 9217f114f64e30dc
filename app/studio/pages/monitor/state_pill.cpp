#include "app/studio/pages/monitor/state_pill.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace tw {

PillColors pillColors(RunStateText::Mood mood)
{
    switch (mood) {
    case RunStateText::Mood::Live:
        return {Token::Ok, Token::OkTint};
    case RunStateText::Mood::Failed:
        return {Token::Bad, Token::BadTint};
    case RunStateText::Mood::Halted:
        return {Token::Warn, Token::WarnTint};
    case RunStateText::Mood::Done:
    case RunStateText::Mood::Waiting:
        break;
    }
    return {Token::Text2, Token::Hover};
}

QSizeF statePillSize(const RunStateText &state, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(TextSize::Dense, QFont::Medium));
    const double dot = state.mood == RunStateText::Mood::Live ? 12 : 0;
    return {std::ceil(metrics.horizontalAdvance(state.text)) + dot + 18, double(theme.scaled(20))};
}

void drawStatePill(QPainter &painter, const QRectF &rect, const RunStateText &state, const Theme &theme, bool isOnTint)
{
    const QSizeF size = statePillSize(state, theme);
    const PillColors colors = pillColors(state.mood);
    QRectF pill(rect.left(), std::round(rect.center().y() - size.height() / 2), size.width(), size.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(isOnTint && colors.tint == Token::Hover ? Token::Page : colors.tint));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    if (state.mood == RunStateText::Mood::Live) {
        painter.setBrush(theme.color(colors.text));
        painter.drawEllipse(QPointF(pill.left() + 12, pill.center().y()), 3, 3);
        pill.adjust(12, 0, 0, 0);
    }
    painter.setPen(theme.color(colors.text));
    painter.setFont(theme.font(TextSize::Dense, QFont::Medium));
    painter.drawText(pill, Qt::AlignCenter, state.text);
    painter.restore();
}

StatePill::StatePill(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatePill::setState(const RunStateText &state)
{
    m_state = state;
    setAccessibleName(state.text);
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const
{
    return statePillSize(m_state, m_theme).toSize();
}

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawStatePill(painter, rect(), m_state, m_theme);
}

} // namespace tw
