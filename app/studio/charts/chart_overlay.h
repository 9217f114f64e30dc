#pragma once

#include <QWidget>

#include <vector>

namespace tw {

class Chart;

/// What moves over the lines without redrawing them: crosshair, its box, marks, the box of a zoom, focus.
class ChartOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit ChartOverlay(Chart *chart);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMarks(QPainter &painter, const QRect &area) const;
    static QRectF freePlace(const QRect &area, double x, QSizeF size, bool isBehind, const std::vector<QRectF> &taken);
    void paintClipped(QPainter &painter, const QRect &area) const;
    void paintCrosshair(QPainter &painter, const QRect &area) const;
    void paintTip(QPainter &painter, const QRect &area, int x) const;

    Chart *m_chart;
};

} // namespace tw
