#include "app/studio/charts/chart.h"
#include "app/studio/charts/chart_overlay.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

/// Below this many pixels a drag is a click.
constexpr int smallestDrag = 4;

ValueRange zoomedRange(const ValueRange &range, double factor, double at)
{
    return {at - (at - range.low) * factor, at + (range.high - at) * factor};
}

ValueRange zoomedLogRange(const ValueRange &range, double factor, double at)
{
    const ValueRange logs = zoomedRange({std::log(range.low), std::log(range.high)}, factor, std::log(at));
    return {std::exp(logs.low), std::exp(logs.high)};
}

} // namespace

void Chart::zoomX(double factor, double at)
{
    const ValueRange home = homeX();
    ValueRange range = zoomedRange(visibleX(), factor, at);
    range.low = std::max(range.low, home.low);
    range.high = std::min(range.high, home.high);
    if (range.high - range.low < 1e-6 * (home.high - home.low))
        return;
    if (range == home)
        m_zoomX.reset();
    else
        m_zoomX = range;
    m_yRests = false;
    scheduleDraw();
}

void Chart::zoomY(double factor, double at)
{
    m_zoomY = m_isLogarithmic && at > 0 ? zoomedLogRange(m_yRange, factor, at) : zoomedRange(m_yRange, factor, at);
    scheduleDraw();
}

void Chart::wheelEvent(QWheelEvent *event)
{
    // Some desktops turn Shift+wheel into a horizontal one.
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    const QPointF at = m_surface->fromPixel(event->position());
    const double factor = std::pow(0.8, notches);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        zoomY(factor, at.y());
    else
        zoomX(factor, at.x());
    event->accept();
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->button();
    m_pressed = event->pos();
    m_pressedX = visibleX();
    m_pressedY = m_yRange;
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const bool isDrag = (event->pos() - m_pressed).manhattanLength() >= smallestDrag;
    if (m_dragging == Qt::LeftButton && isDrag) {
        pan(event->pos());
    } else if (m_dragging == Qt::RightButton && isDrag) {
        m_box = QRect(m_pressed, event->pos()).normalized() & m_surface->plotArea();
        m_overlay->update();
    } else if (m_surface->plotArea().contains(event->pos())) {
        moveCrosshair(snapped(m_surface->fromPixel(event->position()).x()));
    } else {
        moveCrosshair(std::nullopt);
    }
}

void Chart::pan(QPoint to)
{
    const QRect area = m_surface->plotArea();
    if (area.width() < 1 || area.height() < 1)
        return;
    const ValueRange home = homeX();
    const double width = m_pressedX.high - m_pressedX.low;
    const double moved = -(to.x() - m_pressed.x()) * width / area.width();
    const double low = std::clamp(m_pressedX.low + moved, home.low, std::max(home.low, home.high - width));
    if (m_zoomX)
        m_zoomX = ValueRange {low, low + width};
    if (m_zoomY && !m_isLogarithmic) {
        const double up = (to.y() - m_pressed.y()) * (m_pressedY.high - m_pressedY.low) / area.height();
        m_zoomY = ValueRange {m_pressedY.low + up, m_pressedY.high + up};
    }
    scheduleDraw();
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton && m_box.width() >= smallestDrag && m_box.height() >= smallestDrag) {
        const QPointF topLeft = m_surface->fromPixel(m_box.topLeft());
        const QPointF bottomRight = m_surface->fromPixel(m_box.bottomRight());
        m_zoomX = ValueRange {topLeft.x(), bottomRight.x()};
        m_zoomY = ValueRange {bottomRight.y(), topLeft.y()};
        scheduleDraw();
    }
    m_box = {};
    m_dragging = Qt::NoButton;
    m_overlay->update();
}

void Chart::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
}

void Chart::leaveEvent(QEvent *)
{
    moveCrosshair(std::nullopt);
    m_yRests = false;
    scheduleDraw();
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const int stride = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        stepCrosshair(-stride);
        break;
    case Qt::Key_Right:
        stepCrosshair(stride);
        break;
    case Qt::Key_Home:
        moveCrosshair(snapped(visibleX().low));
        break;
    case Qt::Key_End:
        moveCrosshair(snapped(visibleX().high));
        break;
    case Qt::Key_F:
        fit();
        break;
    case Qt::Key_Escape:
        if (!m_crosshair)
            return QWidget::keyPressEvent(event);
        moveCrosshair(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_overlay->update();
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_overlay->update();
}

void Chart::resizeEvent(QResizeEvent *)
{
    m_surface->setGeometry(rect());
    m_overlay->setGeometry(rect());
    m_yRests = false;
    scheduleDraw();
}

void Chart::showEvent(QShowEvent *)
{
    scheduleDraw();
}

std::optional<double> Chart::snapped(double x) const
{
    if (m_series.empty())
        return std::nullopt;
    const MinMaxPyramid &points = m_series.front().every;
    const auto index = points.nearest(x);
    if (!index)
        return std::nullopt;
    return points.at(*index).x;
}

void Chart::stepCrosshair(int points)
{
    if (m_series.empty() || m_series.front().every.isEmpty())
        return;
    const MinMaxPyramid &all = m_series.front().every;
    const auto last = static_cast<qint64>(all.size()) - 1;
    const auto now = m_crosshair ? static_cast<qint64>(*all.nearest(*m_crosshair)) : last + (points < 0 ? 1 : 0);
    const qint64 next = std::clamp<qint64>(now + points, 0, last);
    moveCrosshair(all.at(static_cast<std::size_t>(next)).x);
}

void Chart::moveCrosshair(std::optional<double> x)
{
    if (m_crosshair == x)
        return;
    setCrosshair(x);
    Q_EMIT crosshairMoved(x);
}

} // namespace tw
