#include "app/studio/charts/chart.h"

#include "app/studio/charts/chart_overlay.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

constexpr int drawIntervalMs = 33;

} // namespace

QColor lightTone(const QColor &color, const QColor &page)
{
    constexpr double share = 0.5;
    return QColor::fromRgbF(float(color.redF() * share + page.redF() * (1 - share)),
                            float(color.greenF() * share + page.greenF() * (1 - share)),
                            float(color.blueF() * share + page.blueF() * (1 - share)));
}

Chart::Chart(const Theme &theme, Size size, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_size(size), m_surface(new PlotSurface(this)), m_overlay(new ChartOverlay(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_surface->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_surface->setMargins(size == Size::Large ? QMargins {36, 8, 8, 24} : QMargins {44, 9, 4, 24});
    m_drawTimer.setSingleShot(true);
    m_drawTimer.setInterval(drawIntervalMs);
    connect(&m_drawTimer, &QTimer::timeout, this, &Chart::draw);
    connect(m_surface, &PlotSurface::replotted, m_overlay, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &Chart::applyTheme);
    const ValueFormat plain = [](double value) { return QString::number(value, 'g', 4); };
    setFormats(plain, plain, plain);
    applyTheme();
}

Chart::~Chart() = default;

void Chart::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
}

int Chart::addSeries(const SeriesLook &look)
{
    Series series;
    series.look = look;
    series.line = m_surface->addLine();
    if (look.kind == SeriesLook::Kind::Smoothed)
        series.smoothLine = m_surface->addLine();
    m_series.push_back(std::move(series));
    applyTheme();
    return static_cast<int>(m_series.size()) - 1;
}

void Chart::setSeriesName(int series, const QString &name)
{
    m_series[static_cast<std::size_t>(series)].look.name = name;
}

void Chart::removeSeries()
{
    m_series.clear();
    m_surface->removeLines();
    scheduleDraw();
}

void Chart::setPoints(int series, const std::vector<ChartPoint> &points)
{
    Series &target = m_series[static_cast<std::size_t>(series)];
    target.every.clear();
    target.every.append(points);
    deriveFrom(target, 0);
    scheduleDraw();
}

void Chart::appendPoints(int series, const std::vector<ChartPoint> &points)
{
    if (points.empty())
        return;
    Series &target = m_series[static_cast<std::size_t>(series)];
    const std::size_t before = target.every.size();
    target.every.append(points);
    deriveFrom(target, before);
    scheduleDraw();
}

/// Points from `first` on are new: the mean and the spikes shortly before them may change too.
void Chart::deriveFrom(Series &series, std::size_t first)
{
    if (series.look.kind != SeriesLook::Kind::Smoothed)
        return;
    const std::size_t reach = smoothingReach(m_sigma);
    const std::size_t smoothFrom = first > reach ? first - reach : 0;
    series.smooth.truncate(smoothFrom);
    series.smooth.append(smoothed(series.every.points(), m_sigma, smoothFrom));

    const std::size_t judgeFrom = first > spikeReach ? first - spikeReach : 0;
    std::erase_if(series.spikes, [judgeFrom](const Spike &spike) { return spike.index >= judgeFrom; });
    constexpr double sigmas = 6;
    for (const Spike &spike : findSpikes(series.every.points(), sigmas, judgeFrom))
        series.spikes.push_back(spike);
}

const MinMaxPyramid &Chart::points(int series) const
{
    return m_series[static_cast<std::size_t>(series)].every;
}

const MinMaxPyramid &Chart::smoothedPoints(int series) const
{
    return m_series[static_cast<std::size_t>(series)].smooth;
}

void Chart::setSmoothing(double sigma)
{
    m_sigma = sigma;
    for (Series &series : m_series)
        deriveFrom(series, 0);
    applyTheme(); // without a mean over it the line of every step takes the full colour
}

void Chart::setLogarithmic(bool isLogarithmic)
{
    m_isLogarithmic = isLogarithmic;
    m_zoomY.reset();
    m_surface->setLogarithmic(isLogarithmic);
    m_yRests = false;
    scheduleDraw();
}

void Chart::setHomeRange(std::optional<ValueRange> range)
{
    m_home = range;
    scheduleDraw();
}

void Chart::setIncludesZero(bool includesZero)
{
    m_includesZero = includesZero;
    scheduleDraw();
}

void Chart::setPositionKind(AxisKind kind)
{
    m_surface->setPositionKind(kind);
    scheduleDraw();
}

void Chart::setFormats(ValueFormat value, ValueFormat position, ValueFormat place)
{
    m_valueFormat = value;
    m_placeFormat = std::move(place);
    m_surface->setFormats(std::move(value), std::move(position));
    scheduleDraw();
}

void Chart::setMarks(std::vector<ChartMark> marks)
{
    m_marks = std::move(marks);
    m_overlay->update();
}

void Chart::setSpans(std::vector<ValueRange> spans)
{
    if (spans == m_spans)
        return;
    m_spans = std::move(spans);
    m_surface->setSpans(m_spans, m_theme.color(Token::Window));
    scheduleDraw();
}

void Chart::setTip(std::function<ChartTip(double)> tip)
{
    m_tip = std::move(tip);
}

void Chart::setCrosshair(std::optional<double> x)
{
    if (m_crosshair == x)
        return;
    m_crosshair = x;
    m_overlay->update();
}

void Chart::fit()
{
    m_zoomX.reset();
    m_zoomY.reset();
    m_yRests = false;
    scheduleDraw();
}

ValueRange Chart::homeX() const
{
    if (m_home && !m_home->isEmpty())
        return *m_home;
    ValueRange range;
    for (const Series &series : m_series) {
        if (!series.every.isEmpty()) {
            range.include(series.every.at(0).x);
            range.include(series.every.at(series.every.size() - 1).x);
        }
    }
    if (range.isEmpty())
        return {0, 1};
    return range.high > range.low ? range : ValueRange {range.low, range.low + 1};
}

ValueRange Chart::visibleX() const
{
    return m_zoomX.value_or(homeX());
}

/// The values of x, a little room, and round ends. Robust: what would squeeze all else to less than 60 % of the
/// height is left out and marked at the edge.
ValueRange Chart::fittedY(const ValueRange &x) const
{
    ValueRange range;
    for (const Series &series : m_series) {
        ValueRange values = series.every.range(x.low, x.high);
        if (series.look.kind != SeriesLook::Kind::Diamonds && !m_isLogarithmic) {
            const ValueRange robust = series.every.robustRange(x.low, x.high);
            const double room = 0.6 * (robust.high - robust.low);
            if (!robust.isEmpty() && values.high - robust.high > room)
                values.high = robust.high;
            if (!robust.isEmpty() && robust.low - values.low > room)
                values.low = robust.low;
        }
        range.include(values);
    }
    if (range.isEmpty())
        return {0, 1};
    if (m_isLogarithmic) {
        const double low = range.low > 0 ? range.low : std::max(range.high, 1e-12) * 1e-3;
        return {low / 1.1, std::max(range.high, low * 1.1) * 1.1};
    }
    if (m_includesZero)
        range.include(0.0);
    double span = range.high - range.low;
    if (!(span > 0))
        span = std::max(std::abs(range.high) * 0.1, 1e-9);
    const double step = roundStep(span, valueTickCount(m_surface->plotArea().height()));
    const double room = m_includesZero ? 0 : 0.01 * span;
    // What is never negative (a loss, a rate) gets no axis below zero for the sake of a little room.
    const double floor = std::floor((range.low - room) / step) * step;
    const double low = range.low >= 0 ? std::max(0.0, floor) : floor;
    const double high = std::ceil((range.high + room) / step * (1 - 1e-9)) * step;
    return {low, high > low ? high : low + step};
}

void Chart::scheduleDraw()
{
    m_isDirty = true;
    if (isVisible() && !m_drawTimer.isActive())
        m_drawTimer.start();
}

void Chart::draw()
{
    if (!isVisible() || !m_isDirty)
        return;
    m_isDirty = false;
    ++m_drawCount;
    const ValueRange x = visibleX();
    // The scale rests under the pointer, so that what one points at stays where it is.
    if (m_zoomY)
        m_yRange = *m_zoomY;
    else if (!m_yRests || !underMouse())
        m_yRange = fittedY(x);
    m_yRests = true;
    const auto columns = static_cast<std::size_t>(std::max(1, m_surface->plotArea().width()));
    for (const Series &series : m_series) {
        m_surface->setLine(series.line, series.every.query(x.low, x.high, columns));
        if (series.smoothLine >= 0)
            m_surface->setLine(series.smoothLine, series.smooth.query(x.low, x.high, columns));
    }
    m_surface->setRanges(x.low, x.high, m_yRange.low, m_yRange.high);
    m_surface->replotSoon();
    describe();
}

/// Screen readers hear of a changed number at most every ten seconds.
void Chart::describe()
{
    constexpr qint64 quietMs = 10000;
    if (m_sinceDescribed.isValid() && m_sinceDescribed.elapsed() < quietMs)
        return;
    m_sinceDescribed.start();
    setAccessibleDescription(sentence());
}

void Chart::applyTheme()
{
    const QColor page = m_theme.color(Token::Page);
    m_surface->setColors({page, m_theme.color(Token::Line), m_theme.color(Token::Text2)});
    m_surface->setLabelFont(m_theme.font(TextSize::Caption));
    m_surface->setSpans(m_spans, m_theme.color(Token::Window));
    for (const Series &series : m_series) {
        const QColor color = m_theme.series(series.look.color);
        LineLook look {.color = color};
        switch (series.look.kind) {
        case SeriesLook::Kind::Smoothed:
            if (m_sigma > 0)
                look.color = lightTone(color, page);
            m_surface->setLook(series.smoothLine, {.color = color, .width = 2, .isVisible = m_sigma > 0});
            break;
        case SeriesLook::Kind::Diamonds:
            look.isDashed = true;
            look.hasDiamonds = true;
            break;
        case SeriesLook::Kind::Plain:
            look.width = series.look.width;
            look.isDashed = series.look.isDashed;
            break;
        }
        m_surface->setLook(series.line, look);
    }
    scheduleDraw();
    m_overlay->update();
}

QString Chart::sentence() const
{
    if (m_series.empty() || m_series.front().every.isEmpty())
        return tr("%1: no values yet.").arg(m_name);
    const Series &series = m_series.front();
    const ChartPoint last = series.every.at(series.every.size() - 1);
    const MinMaxPyramid &trend = series.smooth.isEmpty() ? series.every : series.smooth;
    const double now = trend.at(trend.size() - 1).y;
    const double before = trend.at(trend.size() - 1 - trend.size() / 10).y;
    const QString course = now < before * 0.995 ? tr("falling")
        : now > before * 1.005                  ? tr("rising")
                                                : tr("level");
    const ValueRange all = series.every.range(-INFINITY, INFINITY);
    QString text = tr("%1 %2 at %3, %4, lowest %5")
                       .arg(m_name, m_valueFormat(last.y), m_placeFormat(last.x), course,
                            all.isEmpty() ? QStringLiteral("–") : m_valueFormat(all.low));
    if (series.spikes.size() == 1)
        text += tr(", one spike at %1").arg(m_placeFormat(series.spikes.front().x));
    else if (!series.spikes.empty())
        text += tr(", %n spike(s)", nullptr, static_cast<int>(series.spikes.size()));
    return text + u'.';
}

QString Chart::csv() const
{
    QString text = QStringLiteral("series,x,y\n");
    for (const Series &series : m_series) {
        QString name = series.look.name;
        name.replace(u'"', QStringLiteral("\"\""));
        for (const ChartPoint &point : series.every.points()) {
            text += QStringLiteral("\"%1\",%2,%3\n")
                        .arg(name, QString::number(point.x, 'g', 17),
                             std::isfinite(point.y) ? QString::number(point.y, 'g', 17) : QString());
        }
    }
    return text;
}

std::vector<Spike> Chart::spikes() const
{
    std::vector<Spike> all;
    for (const Series &series : m_series)
        all.insert(all.end(), series.spikes.begin(), series.spikes.end());
    return all;
}

void Chart::copy()
{
    auto *data = new QMimeData; // the clipboard takes it over
    data->setImageData(grab().toImage());
    data->setText(csv());
    data->setData(QStringLiteral("text/csv"), csv().toUtf8());
    QApplication::clipboard()->setMimeData(data);
}

QSize Chart::sizeHint() const
{
    return m_size == Size::Large ? QSize(760, 330) : QSize(240, 130);
}

QSize Chart::minimumSizeHint() const
{
    return m_size == Size::Large ? QSize(320, 180) : QSize(140, 90);
}

} // namespace tw
