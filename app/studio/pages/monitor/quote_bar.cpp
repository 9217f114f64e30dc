#include "app/studio/pages/monitor/quote_bar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tw {

QuoteBar::QuoteBar(const Theme &theme, Token token, QWidget *parent) : QWidget(parent), m_theme(theme), m_token(token)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void QuoteBar::setValues(double value, double mark)
{
    m_value = value;
    m_mark = mark;
    update();
}

void QuoteBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF bar(0, 4, width(), 8);
    painter.setBrush(m_theme.color(Token::Track));
    painter.drawRoundedRect(bar, 3, 3);
    if (std::isfinite(m_value) && m_value > 0) {
        painter.setBrush(m_theme.color(m_token));
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, m_value), bar.height()), 3, 3);
    }
    if (std::isfinite(m_mark) && m_mark > 0 && m_mark <= 1)
        painter.fillRect(QRectF(std::round(bar.width() * m_mark) - 1, 0, 1.5, 16), m_theme.color(Token::Text2));
}

} // namespace tw
