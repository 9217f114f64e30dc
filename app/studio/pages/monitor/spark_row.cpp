#include "app/studio/pages/monitor/spark_row.h"

#include "app/studio/shell/number_label.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

constexpr double sparkSeconds = 120;

QColor tintOf(const QColor &color, const QColor &page)
{
    constexpr float share = 0.16f;
    return QColor::fromRgbF(color.redF() * share + page.redF() * (1 - share),
                            color.greenF() * share + page.greenF() * (1 - share),
                            color.blueF() * share + page.blueF() * (1 - share));
}

} // namespace

SparkRow::SparkRow(const Theme &theme, int color, QWidget *parent) : QWidget(parent), m_theme(theme), m_color(color)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SparkRow::setTexts(const QString &name, const QString &remark)
{
    m_name = name;
    m_remark = remark;
    setAccessibleName(name);
    update();
}

void SparkRow::setValues(std::vector<ChartPoint> points, double top, const QString &value)
{
    m_points = std::move(points);
    m_top = top > 0 ? top : 1;
    m_value = value;
    setAccessibleDescription(value);
    update();
}

QSize SparkRow::sizeHint() const
{
    return {280, m_theme.scaled(44)};
}

void SparkRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = rect();
    const double third = std::round(whole.width() * 0.34);
    const double valueWidth = m_theme.scaled(86);
    const double half = m_theme.scaled(18);

    painter.setFont(m_theme.font(TextSize::Dense, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(QRectF(0, 2, third - 6, half), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.color(Token::Text2));
    painter.drawText(QRectF(0, 2 + half, third - 6, half), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_remark, Qt::ElideRight, int(third) - 6));

    paintLine(painter, QRectF(third, 6, whole.width() - third - valueWidth, whole.height() - 16));

    painter.setFont(m_theme.font(TextSize::Section, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Text));
    drawNumber(painter, QRectF(whole.right() - valueWidth, 0, valueWidth, whole.height() - 6),
               Qt::AlignRight | Qt::AlignVCenter, m_value);
}

void SparkRow::paintLine(QPainter &painter, const QRectF &area) const
{
    if (m_points.empty())
        return;
    const double end = m_points.back().x;
    const auto place = [&](const ChartPoint &point) {
        const double share = std::clamp(point.y / m_top, 0.0, 1.0);
        return QPointF(area.right() - (end - point.x) / sparkSeconds * area.width(), area.bottom() - share * area.height());
    };
    QPolygonF line;
    for (const ChartPoint &point : m_points) {
        if (std::isfinite(point.y) && point.x >= end - sparkSeconds)
            line.append(place(point));
    }
    if (line.isEmpty())
        return;
    const QColor color = m_theme.series(m_color);
    QPolygonF filled = line;
    filled.append({line.back().x(), area.bottom()});
    filled.append({line.front().x(), area.bottom()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(tintOf(color, m_theme.color(Token::Sunken)));
    painter.drawPolygon(filled);
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

} // namespace tw
