#include "app/studio/charts/chart_overlay.h"

#include "app/studio/charts/chart.h"
#include "app/studio/shell/number_label.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace tw {

ChartOverlay::ChartOverlay(Chart *chart) : QWidget(chart), m_chart(chart)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ChartOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_chart->m_theme;
    const QRect area = m_chart->m_surface->plotArea();
    painter.setFont(theme.font(TextSize::Caption, QFont::Medium));
    paintClipped(painter, area);
    paintMarks(painter, area);
    paintCrosshair(painter, area);
    if (!m_chart->m_box.isNull()) {
        painter.setPen(QPen(theme.color(Token::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_chart->m_box);
    }
    if (m_chart->hasFocus()) {
        painter.setPen(QPen(theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ChartOverlay::paintMarks(QPainter &painter, const QRect &area) const
{
    const Theme &theme = m_chart->m_theme;
    const ValueRange x = m_chart->visibleX();
    std::vector<QRectF> taken;
    for (const ChartMark &mark : m_chart->m_marks) {
        if (mark.x < x.low || mark.x > x.high)
            continue;
        const QColor color = theme.color(mark.isAlarming ? Token::Bad : Token::Text3);
        const double at = std::round(m_chart->m_surface->toPixel(mark.x, 0).x()) + 0.5;
        painter.setPen(QPen(color, 1, Qt::DotLine));
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
        if (mark.text.isEmpty())
            continue;
        const double width = painter.fontMetrics().horizontalAdvance(mark.text) + 8;
        taken.push_back(freePlace(area, at, QSizeF(width, 18), mark.isTextBehind, taken));
        painter.setPen(color);
        painter.drawText(taken.back(), Qt::AlignCenter, mark.text);
    }
}

/// The side of the line that is asked for, else the other one; a line lower where both are taken.
QRectF ChartOverlay::freePlace(const QRect &area, double x, QSizeF size, bool isBehind, const std::vector<QRectF> &taken)
{
    const QRectF before(QPointF(x - size.width(), area.top() - 2), size);
    const QRectF behind(QPointF(x, area.top() - 2), size);
    const auto isFree = [&area, &taken](const QRectF &place) {
        return place.left() >= area.left() && place.right() <= area.right()
            && std::none_of(taken.begin(), taken.end(), [&place](const QRectF &other) { return other.intersects(place); });
    };
    for (int line = 0; line < 3; ++line) {
        for (const QRectF &side : isBehind ? std::array {behind, before} : std::array {before, behind}) {
            const QRectF place = side.translated(0, line * size.height());
            if (isFree(place))
                return place;
        }
    }
    return before.left() >= area.left() ? before : behind;
}

/// Small triangles at the edge where values lie beyond the picture.
void ChartOverlay::paintClipped(QPainter &painter, const QRect &area) const
{
    const ValueRange x = m_chart->visibleX();
    const ValueRange y = m_chart->m_yRange;
    painter.setPen(Qt::NoPen);
    for (const Chart::Series &series : m_chart->m_series) {
        const ValueRange values = series.every.range(x.low, x.high);
        if (values.isEmpty() || (values.high <= y.high && values.low >= y.low))
            continue;
        painter.setBrush(m_chart->m_theme.series(series.look.color));
        double lastAt = -10;
        for (const ChartPoint &point : series.every.query(x.low, x.high, std::size_t(std::max(1, area.width())))) {
            const bool isAbove = point.y > y.high;
            if (point.x < x.low || point.x > x.high || (!isAbove && !(point.y < y.low)))
                continue;
            const double at = m_chart->m_surface->toPixel(point.x, 0).x();
            if (at - lastAt < 7)
                continue;
            lastAt = at;
            const double edge = isAbove ? area.top() : area.bottom();
            const double inward = isAbove ? 5 : -5;
            painter.drawPolygon(QPolygonF({{at, edge}, {at - 3.5, edge + inward}, {at + 3.5, edge + inward}}));
        }
    }
}

void ChartOverlay::paintCrosshair(QPainter &painter, const QRect &area) const
{
    const ValueRange x = m_chart->visibleX();
    if (!m_chart->m_crosshair || *m_chart->m_crosshair < x.low || *m_chart->m_crosshair > x.high)
        return;
    const int at = static_cast<int>(std::lround(m_chart->m_surface->toPixel(*m_chart->m_crosshair, 0).x()));
    painter.fillRect(QRect(at, area.top(), 1, area.height()), m_chart->m_theme.color(Token::Text2));
    if (m_chart->m_tip)
        paintTip(painter, area, at);
}

void ChartOverlay::paintTip(QPainter &painter, const QRect &area, int x) const
{
    const ChartTip tip = m_chart->m_tip(*m_chart->m_crosshair);
    const Theme &theme = m_chart->m_theme;
    const QFont titleFont = theme.font(TextSize::Caption, QFont::DemiBold);
    const QFont font = theme.font(TextSize::Caption, QFont::Medium);
    const QFontMetricsF bold(titleFont);
    const QFontMetricsF plain(font);
    double names = 0;
    double values = 0;
    for (const ChartTip::Row &row : tip.rows) {
        names = std::max(names, plain.horizontalAdvance(row.name));
        values = std::max(values, numberWidth(bold, row.value));
    }
    constexpr double pad = 10;
    constexpr double dot = 14;
    const double rowHeight = std::ceil(plain.height()) + 4;
    const double width = std::max(dot + names + 12 + values, bold.horizontalAdvance(tip.title)) + 2 * pad;
    const double height = rowHeight * double(tip.rows.size() + 1) + pad;
    double left = x + 10;
    if (left + width > area.right())
        left = x - 10 - width;
    const QRectF box(left, area.top() + 5, width, height);
    painter.setPen(QPen(theme.color(Token::Line2), 1));
    painter.setBrush(theme.color(Token::Page));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    QRectF line(box.left() + pad, box.top() + pad / 2, width - 2 * pad, rowHeight);
    painter.setFont(titleFont);
    painter.setPen(theme.color(Token::Text));
    drawNumber(painter, line, Qt::AlignLeft | Qt::AlignVCenter, tip.title);
    for (const ChartTip::Row &row : tip.rows) {
        line.translate(0, rowHeight);
        if (row.color >= 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.series(row.color));
            painter.drawRoundedRect(QRectF(line.left(), line.center().y() - 2.5, 9, 5), 2, 2);
        }
        painter.setPen(theme.color(Token::Text2));
        painter.setFont(font);
        painter.drawText(line.adjusted(dot, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.setPen(theme.color(Token::Text));
        painter.setFont(titleFont);
        drawNumber(painter, line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace tw
