#include "app/studio/pages/plan/quote_card.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tw {

MemoryBar::MemoryBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MemoryBar::setShares(const std::vector<MemoryShare> &shares, double usableBytes)
{
    m_shares = shares;
    m_usable = usableBytes;
    update();
}

void MemoryBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double sum = 0;
    for (const MemoryShare &share : m_shares)
        sum += share.bytes;
    const double whole = std::max({m_usable, sum, 1.0});
    QPainterPath shape;
    shape.addRoundedRect(QRectF(0, 1, width(), 18), 3, 3);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(rect(), m_theme.color(Token::Track));
    double from = 0;
    for (const MemoryShare &share : m_shares) {
        const double wide = width() * share.bytes / whole;
        // A gap of the page parts neighbours that differ little in colour.
        painter.fillRect(QRectF(from, 1, std::max(0.0, wide - 1), 18), m_theme.color(share.token));
        from += wide;
    }
    painter.restore();
    if (sum > m_usable && m_usable > 0)
        painter.fillRect(QRectF(width() * m_usable / whole - 1, 0, 2, 20), m_theme.color(Token::Bad));
}

BandBar::BandBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BandBar::setBand(const Band &band)
{
    m_band = band;
    update();
}

void BandBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Line2));
    painter.drawRect(QRectF(0, 4.5, width(), 1));
    if (m_band.high <= 0)
        return;
    // The line reaches from half of the low end to as far above the high one.
    const double left = m_band.low * 0.5, right = m_band.high + m_band.low * 0.5;
    const auto at = [&](double value) { return width() * (value - left) / std::max(1e-12, right - left); };
    painter.setBrush(m_theme.color(Token::Memory2));
    painter.drawRoundedRect(QRectF(at(m_band.low), 2.5, std::max(2.0, at(m_band.high) - at(m_band.low)), 5), 2.5, 2.5);
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawEllipse(QPointF(at(m_band.likely), 5), 4, 4);
}

} // namespace tw
