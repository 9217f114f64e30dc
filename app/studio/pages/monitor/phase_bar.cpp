#include "app/studio/pages/monitor/phase_bar.h"

#include "app/studio/shell/format.h"
#include "app/studio/shell/number_label.h"

#include <QPainter>

#include <algorithm>

namespace tw {

PhaseBar::PhaseBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhaseBar::setParts(std::vector<Part> parts, double done)
{
    m_parts = std::move(parts);
    m_done = std::clamp(done, 0.0, 1.0);
    setAccessibleName(format::percent(m_done));
    update();
}

void PhaseBar::setRemark(const QString &remark)
{
    m_remark = remark;
    setAccessibleDescription(remark);
    update();
}

QSize PhaseBar::sizeHint() const
{
    return {400, m_theme.scaled(34)};
}

void PhaseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr double gap = 2;
    constexpr double least = 4;
    const QRectF bar(0, 4, width(), 8);
    double total = 0;
    for (const Part &part : m_parts)
        total += part.seconds;
    const double filled = bar.width() * m_done;
    double left = 0;
    for (const Part &part : m_parts) {
        const double width = std::max(least, total > 0 ? filled * part.seconds / total - gap : 0);
        painter.setBrush(m_theme.series(part.color));
        painter.drawRoundedRect(QRectF(left, bar.top(), width, bar.height()), 3, 3);
        left += width + gap;
    }
    if (left < bar.right() - least) {
        painter.setBrush(m_theme.color(Token::Track));
        painter.drawRoundedRect(QRectF(left, bar.top(), bar.right() - left, bar.height()), 3, 3);
    }

    painter.setFont(m_theme.font(TextSize::Caption, QFont::Medium));
    const QFontMetricsF metrics(painter.font());
    double x = 0;
    const double top = bar.bottom() + 4;
    for (const Part &part : m_parts) {
        const QString text = part.name + u' ' + format::duration(part.seconds);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.series(part.color));
        painter.drawRoundedRect(QRectF(x, top + metrics.height() / 2 - 4, 8, 8), 2, 2);
        painter.setPen(m_theme.color(Token::Text2));
        const double needed = numberWidth(metrics, text);
        drawNumber(painter, QRectF(x + 13, top, needed, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += 13 + needed + 18;
    }
    painter.setPen(m_theme.color(Token::Text3));
    drawNumber(painter, QRectF(x, top, width() - x, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, m_remark);
}

} // namespace tw
