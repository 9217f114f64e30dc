#pragma once

#include "app/studio/charts/min_max_pyramid.h"
#include "app/studio/charts/plot_surface.h"
#include "app/studio/charts/smoothing.h"
#include "app/studio/shell/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace tw {

/// How one series is drawn.
struct SeriesLook {
    enum class Kind {
        Smoothed, ///< every point 1 px in a light tone, the Gaussian mean 2 px on top
        Plain,    ///< every point, 1 px
        Diamonds, ///< marks joined by a dashed line
    };
    QString name;
    int color = 0; ///< 0 ... 5: the theme's series; from the 7th on they repeat
    Kind kind = Kind::Plain;
    int width = 1;         ///< of a plain line
    bool isDashed = false; ///< a plain line: what is expected, not measured
};

/// A dotted vertical line with a text at its top.
struct ChartMark {
    double x = 0;
    QString text;
    bool isAlarming = false;
    bool isTextBehind = false; ///< the text stands right of the line where there is room, else left
};

/// The box beside the crosshair.
struct ChartTip {
    struct Row {
        int color = -1; ///< a series colour, -1: none
        QString name;
        QString value;
    };
    QString title;
    std::vector<Row> rows;
};

/// A colour mixed into the page beforehand: light lines are never transparent, so overlapping costs nothing.
QColor lightTone(const QColor &color, const QColor &page);

class ChartOverlay;

/// One chart: series over a shared position (step, time, tokens). Keeps every point, draws at most 30 times a second
/// and only while it can be seen.
///   wheel: zoom x at the pointer, with Shift y · left drag: pan · right drag: box · double click or F: fit
///   arrows, Home, End: step the crosshair · Esc: take it away · Ctrl+C: copy picture and CSV
/// GUI thread.
class Chart : public QWidget
{
    Q_OBJECT
public:
    enum class Size { Large, Small };
    Chart(const Theme &theme, Size size, QWidget *parent = nullptr);

    /// What the chart shows, in the reader's language; the first word of sentence().
    void setName(const QString &name);
    ~Chart() override;

    int addSeries(const SeriesLook &look);
    /// The name in the copied numbers.
    void setSeriesName(int series, const QString &name);
    void removeSeries();
    /// Replaces all points; x must not decrease. NaN is a gap.
    void setPoints(int series, const std::vector<ChartPoint> &points);
    void appendPoints(int series, const std::vector<ChartPoint> &points);
    [[nodiscard]] const MinMaxPyramid &points(int series) const;
    [[nodiscard]] const MinMaxPyramid &smoothedPoints(int series) const;

    /// In points; 0: every point alone, in the full colour.
    void setSmoothing(double sigma);
    [[nodiscard]] double smoothing() const { return m_sigma; }
    void setLogarithmic(bool isLogarithmic);
    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    /// Where x starts and ends when everything is shown; without it, where the points do.
    void setHomeRange(std::optional<ValueRange> range);
    /// Zero belongs to the picture: rates and speeds.
    void setIncludesZero(bool includesZero);
    void setPositionKind(AxisKind kind);
    /// Texts of the ticks; `place` names a position in a sentence ("step 388").
    void setFormats(ValueFormat value, ValueFormat position, ValueFormat place);
    void setMarks(std::vector<ChartMark> marks);
    [[nodiscard]] const std::vector<ChartMark> &marks() const { return m_marks; }
    /// Stretches of x that are shaded.
    void setSpans(std::vector<ValueRange> spans);
    [[nodiscard]] const std::vector<ValueRange> &spans() const { return m_spans; }
    void setTip(std::function<ChartTip(double x)> tip);

    void setCrosshair(std::optional<double> x);
    [[nodiscard]] std::optional<double> crosshair() const { return m_crosshair; }
    void fit();
    [[nodiscard]] ValueRange visibleX() const;
    [[nodiscard]] ValueRange visibleY() const { return m_yRange; }
    /// How often the lines were drawn; tests see by it that a hidden chart rests.
    [[nodiscard]] int drawCount() const { return m_drawCount; }

    /// "Loss 1.214 at step 612, falling, lowest 1.196, one spike at step 388."
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString csv() const;
    [[nodiscard]] std::vector<Spike> spikes() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void crosshairMoved(std::optional<double> x);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    friend class ChartOverlay;
    struct Series {
        SeriesLook look;
        MinMaxPyramid every;
        MinMaxPyramid smooth;
        std::vector<Spike> spikes;
        int line = -1;
        int smoothLine = -1;
    };

    void applyTheme();
    void deriveFrom(Series &series, std::size_t first);
    void scheduleDraw();
    void draw();
    void describe();
    void pan(QPoint to);
    [[nodiscard]] ValueRange homeX() const;
    [[nodiscard]] ValueRange fittedY(const ValueRange &x) const;
    void moveCrosshair(std::optional<double> x);
    [[nodiscard]] std::optional<double> snapped(double x) const;
    void stepCrosshair(int points);
    void zoomX(double factor, double at);
    void zoomY(double factor, double at);
    void copy();

    const Theme &m_theme;
    QString m_name;
    Size m_size;
    PlotSurface *m_surface;
    ChartOverlay *m_overlay;
    QTimer m_drawTimer;
    std::vector<Series> m_series;
    std::vector<ChartMark> m_marks;
    std::vector<ValueRange> m_spans;
    std::function<ChartTip(double)> m_tip;
    ValueFormat m_valueFormat;
    ValueFormat m_placeFormat;
    double m_sigma = 7;
    bool m_isLogarithmic = false;
    bool m_includesZero = false;
    bool m_isDirty = false;
    bool m_yRests = false; ///< the y range was fitted; under the pointer it stays
    std::optional<ValueRange> m_home;
    std::optional<ValueRange> m_zoomX;
    std::optional<ValueRange> m_zoomY;
    ValueRange m_yRange {0, 1};
    std::optional<double> m_crosshair;
    QPoint m_pressed;
    ValueRange m_pressedX;
    ValueRange m_pressedY;
    Qt::MouseButton m_dragging = Qt::NoButton;
    QRect m_box;
    int m_drawCount = 0;
    QElapsedTimer m_sinceDescribed;
};

} // namespace tw
