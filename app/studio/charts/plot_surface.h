#pragma once

#include "app/studio/charts/min_max_pyramid.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRect>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace tw {

/// What the numbers of an axis count; decides which steps between ticks are round.
enum class AxisKind { Number, WholeNumber, Seconds };

/// Turns a value into the text of its tick.
using ValueFormat = std::function<QString(double)>;

struct LineLook {
    QColor color;
    int width = 1;          ///< 1 or 2 device-independent pixels
    bool isDashed = false;
    bool hasDiamonds = false;
    bool isVisible = true;
};

struct PlotColors {
    QColor background;
    QColor hairline;
    QColor label;
};

/// Draws lines, ticks and horizontal hairlines; everything that moves with the pointer is drawn over it by others.
/// The only place that knows QCustomPlot. GUI thread.
class PlotSurface : public QWidget
{
    Q_OBJECT
public:
    explicit PlotSurface(QWidget *parent = nullptr);
    ~PlotSurface() override;

    int addLine();
    void removeLines();
    void setLook(int line, const LineLook &look);
    void setLine(int line, const std::vector<ChartPoint> &points);

    /// Stretches of x that are shaded behind everything, from top to bottom.
    void setSpans(const std::vector<ValueRange> &spans, const QColor &color);

    void setColors(const PlotColors &colors);
    void setLabelFont(const QFont &font);
    void setMargins(const QMargins &margins);
    void setFormats(ValueFormat value, ValueFormat position);
    void setPositionKind(AxisKind kind);
    void setLogarithmic(bool isLogarithmic);
    void setRanges(double left, double right, double bottom, double top);

    [[nodiscard]] QRect plotArea() const;
    [[nodiscard]] QPointF toPixel(double x, double y) const;
    [[nodiscard]] QPointF fromPixel(QPointF pixel) const;

    /// Draws once the event loop is reached, however often it is asked.
    void replotSoon();

Q_SIGNALS:
    void replotted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// How many steps between ticks a value axis of so many pixels has room for.
int valueTickCount(int height);
/// The smallest of 1, 2, 5 × 10^n (or of the clock's steps) that parts `span` into at most `ticks` pieces.
double roundStep(double span, int ticks, AxisKind kind = AxisKind::Number);

} // namespace tw
