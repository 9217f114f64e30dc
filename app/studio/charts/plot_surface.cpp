// qcustomplot.h 2.1 is written with Qt's lower-case keywords; this file alone lives without the ban.
#undef QT_NO_KEYWORDS
#undef QT_NO_FOREACH
#include "app/studio/charts/plot_surface.h"

#include <qcustomplot.h>

#include <QResizeEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace tw {

int valueTickCount(int height)
{
    return std::clamp(height / 36, 3, 9);
}

double roundStep(double span, int ticks, AxisKind kind)
{
    if (!(span > 0) || ticks < 1)
        return 1;
    const double exact = span / ticks;
    if (kind == AxisKind::Seconds) {
        constexpr std::array<double, 16> clockSteps {1,   2,    5,    10,   15,    30,    60,    120,
                                                     300, 600, 900, 1800, 3600, 7200, 21600, 43200};
        const auto fitting = std::lower_bound(clockSteps.begin(), clockSteps.end(), exact);
        return fitting != clockSteps.end() ? *fitting : 86400 * std::ceil(exact / 86400);
    }
    const double power = std::pow(10.0, std::floor(std::log10(exact)));
    const double mantissa = exact / power * (1 - 1e-9);
    const double step = (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10) * power;
    return kind == AxisKind::WholeNumber ? std::max(1.0, step) : step;
}

namespace {

/// Round ticks whose labels come from a ValueFormat; on a logarithmic axis 1, 2, 5 (or 1, 3) of each decade.
class RoundTicker : public QCPAxisTicker
{
public:
    ValueFormat format;
    AxisKind kind = AxisKind::Number;
    bool isLogarithmic = false;

protected:
    double getTickStep(const QCPRange &range) override { return roundStep(range.size(), tickCount(), kind); }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar letter, int precision) override
    {
        return format ? format(tick) : QCPAxisTicker::getTickLabel(tick, locale, letter, precision);
    }
    QVector<double> createTickVector(double step, const QCPRange &range) override
    {
        if (!isLogarithmic || range.lower <= 0)
            return QCPAxisTicker::createTickVector(step, range);
        const double decades = std::log10(range.upper / range.lower);
        if (decades < 0.7)
            return QCPAxisTicker::createTickVector(step, range);
        const QVector<double> parts = decades > 4 ? QVector<double> {1}
            : decades > 2                         ? QVector<double> {1, 3}
                                                  : QVector<double> {1, 2, 5};
        QVector<double> ticks;
        for (double power = std::floor(std::log10(range.lower)); power <= std::log10(range.upper); ++power) {
            for (const double part : parts)
                ticks.append(part * std::pow(10.0, power));
        }
        return ticks;
    }
};

} // namespace

struct PlotSurface::Private {
    QCustomPlot *plot = nullptr;
    QSharedPointer<RoundTicker> valueTicker {new RoundTicker};
    QSharedPointer<RoundTicker> positionTicker {new RoundTicker};
    QColor background;
    bool isLogarithmic = false;
    std::vector<QCPItemRect *> spans; ///< owned by the plot

    void updateTickCounts() const
    {
        const QRect area = plot->axisRect()->rect();
        // A fitted range ends on ticks, which may make it two steps longer than what it was fitted to.
        valueTicker->setTickCount(valueTickCount(area.height()) + 2);
        positionTicker->setTickCount(std::clamp(area.width() / 40, 4, 10));
    }
};

PlotSurface::PlotSurface(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->plot = new QCustomPlot(this);
    d->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    d->plot->setFocusPolicy(Qt::NoFocus);
    // Without this hint a 2 px line costs 50 to 100 times as much.
    d->plot->setPlottingHint(QCP::phFastPolylines, true);
    d->plot->setNoAntialiasingOnDrag(false);
    d->plot->axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis *axis : {d->plot->xAxis, d->plot->yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0);
        axis->setSubTicks(false);
        axis->setNumberFormat(QStringLiteral("g")); // else "2e-4" is set as a power of ten
        axis->setTickLabelPadding(7);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    d->plot->xAxis->grid()->setVisible(false);
    d->plot->xAxis->setTicker(d->positionTicker);
    d->plot->yAxis->setTicker(d->valueTicker);
    setMargins({40, 8, 8, 24});
    connect(d->plot, &QCustomPlot::afterReplot, this, &PlotSurface::replotted);
}

PlotSurface::~PlotSurface() = default;

int PlotSurface::addLine()
{
    QCPGraph *graph = d->plot->addGraph();
    graph->setAdaptiveSampling(true);
    graph->setSelectable(QCP::stNone);
    return d->plot->graphCount() - 1;
}

void PlotSurface::removeLines()
{
    d->plot->clearGraphs();
}

void PlotSurface::setLook(int line, const LineLook &look)
{
    QCPGraph *graph = d->plot->graph(line);
    QPen pen(look.color, look.width, look.isDashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    if (look.isDashed)
        pen.setDashPattern({3, 3});
    graph->setPen(pen);
    graph->setVisible(look.isVisible);
    if (look.hasDiamonds) {
        QPainterPath diamond;
        diamond.addPolygon(QPolygonF({{0, -5}, {5, 0}, {0, 5}, {-5, 0}}));
        diamond.closeSubpath();
        const QPen rim(d->background, 1.5);
        graph->setScatterStyle(QCPScatterStyle(diamond, rim, look.color));
    }
}

void PlotSurface::setLine(int line, const std::vector<ChartPoint> &points)
{
    QVector<QCPGraphData> data;
    data.reserve(static_cast<qsizetype>(points.size()));
    for (const ChartPoint &point : points) {
        const bool isOff = d->isLogarithmic && !(point.y > 0);
        data.append(QCPGraphData(point.x, isOff ? std::nan("") : point.y));
    }
    d->plot->graph(line)->data()->set(data, true);
}

void PlotSurface::setSpans(const std::vector<ValueRange> &spans, const QColor &color)
{
    for (QCPItemRect *rect : d->spans)
        d->plot->removeItem(rect);
    d->spans.clear();
    for (const ValueRange &span : spans) {
        auto *rect = new QCPItemRect(d->plot); // the plot takes it over
        rect->setLayer(QStringLiteral("background"));
        rect->setSelectable(false);
        rect->setPen(Qt::NoPen);
        rect->setBrush(color);
        for (QCPItemPosition *corner : {rect->topLeft, rect->bottomRight}) {
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        rect->topLeft->setCoords(span.low, 0);
        rect->bottomRight->setCoords(span.high, 1);
        d->spans.push_back(rect);
    }
}

void PlotSurface::setColors(const PlotColors &colors)
{
    d->background = colors.background;
    d->plot->setBackground(QBrush(colors.background));
    for (QCPAxis *axis : {d->plot->xAxis, d->plot->yAxis}) {
        axis->setTickLabelColor(colors.label);
        axis->grid()->setPen(QPen(colors.hairline, 1));
    }
}

void PlotSurface::setLabelFont(const QFont &font)
{
    d->plot->xAxis->setTickLabelFont(font);
    d->plot->yAxis->setTickLabelFont(font);
}

void PlotSurface::setMargins(const QMargins &margins)
{
    d->plot->axisRect()->setMargins(margins);
}

void PlotSurface::setFormats(ValueFormat value, ValueFormat position)
{
    d->valueTicker->format = std::move(value);
    d->positionTicker->format = std::move(position);
}

void PlotSurface::setPositionKind(AxisKind kind)
{
    d->positionTicker->kind = kind;
}

void PlotSurface::setLogarithmic(bool isLogarithmic)
{
    d->isLogarithmic = isLogarithmic;
    d->valueTicker->isLogarithmic = isLogarithmic;
    d->plot->yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
}

void PlotSurface::setRanges(double left, double right, double bottom, double top)
{
    d->plot->xAxis->setRange(left, right);
    d->plot->yAxis->setRange(bottom, top);
}

QRect PlotSurface::plotArea() const
{
    const QMargins margins = d->plot->axisRect()->margins();
    return rect().marginsRemoved(margins);
}

QPointF PlotSurface::toPixel(double x, double y) const
{
    return {d->plot->xAxis->coordToPixel(x), d->plot->yAxis->coordToPixel(y)};
}

QPointF PlotSurface::fromPixel(QPointF pixel) const
{
    return {d->plot->xAxis->pixelToCoord(pixel.x()), d->plot->yAxis->pixelToCoord(pixel.y())};
}

void PlotSurface::replotSoon()
{
    if (d->plot->width() < 2 || d->plot->height() < 2)
        return; // nothing to draw on yet; the first resize comes here again
    d->updateTickCounts();
    d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotSurface::resizeEvent(QResizeEvent *event)
{
    if (!event->size().isEmpty()) // QCustomPlot cannot draw on no pixels at all
        d->plot->setGeometry(QRect(QPoint(0, 0), event->size()));
}

} // namespace tw
