#include "app/studio/charts/chart_legend.h"

#include <QPainter>

#include <cmath>

namespace tw {

namespace {

constexpr double markWidth = 13;
constexpr double markGap = 7;
constexpr double entryGap = 16;

} // namespace

ChartLegend::ChartLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChartLegend::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    QStringList names;
    for (const Entry &entry : m_entries)
        names.append(entry.name);
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(TextSize::Dense, QFont::Medium));
    double width = 0;
    for (const Entry &entry : m_entries)
        width += markWidth + markGap + metrics.horizontalAdvance(entry.name) + entryGap;
    return {int(std::ceil(width)), m_theme.scaled(20)};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextSize::Dense, QFont::Medium));
    const double middle = height() / 2.0;
    double x = 0;
    for (const Entry &entry : m_entries) {
        const QColor color = m_theme.series(entry.color);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        switch (entry.mark) {
        case Entry::Mark::Line:
            painter.drawRoundedRect(QRectF(x, middle - 1, markWidth, 2), 1, 1);
            break;
        case Entry::Mark::ThinLine:
            painter.setPen(QPen(lightTone(color, m_theme.color(Token::Page)), 1.2));
            painter.drawLine(QPointF(x, middle), QPointF(x + markWidth, middle));
            break;
        case Entry::Mark::Diamond:
            painter.drawPolygon(QPolygonF({{x + 6, middle - 5}, {x + 11, middle}, {x + 6, middle + 5}, {x + 1, middle}}));
            break;
        case Entry::Mark::Square:
            painter.drawRoundedRect(QRectF(x + 1, middle - 5, 10, 10), 2, 2);
            break;
        }
        painter.setPen(m_theme.color(Token::Text2));
        x += markWidth + markGap;
        const double width = painter.fontMetrics().horizontalAdvance(entry.name);
        painter.drawText(QRectF(x, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        x += width + entryGap;
    }
}

} // namespace tw
