#pragma once

#include "app/studio/charts/chart.h"
#include "app/studio/models/run_watch.h"

#include <QWidget>

#include <array>

class QLabel;
class QSlider;

namespace tw {

class ChartLegend;
class NumberLabel;
class Segmented;

/// The text of a loss at a tick: "1.2", "0.05".
QString lossTick(double value);

/// The four charts of a run with one crosshair: loss large; learning rate, gradient norm and speed small.
class RunCharts : public QWidget
{
    Q_OBJECT
public:
    enum class Axis { Step, Time, Dollars, Tokens };
    explicit RunCharts(const Theme &theme, QWidget *parent = nullptr);

    /// Shows all of a run; null shows nothing.
    void setWatch(const RunWatch *watch);
    void sync(const RunChange &change);
    void setAxis(Axis axis);
    [[nodiscard]] Axis axis() const { return m_axis; }
    /// Dollars are there only where somebody bills.
    [[nodiscard]] bool hasAxis(Axis axis) const;
    /// In steps, 0: off.
    void setSmoothing(int steps);
    void toggleLogarithmic();
    void fit();
    [[nodiscard]] Chart *lossChart() const { return m_loss; }
    [[nodiscard]] Chart *rateChart() const { return m_rate.chart; }
    [[nodiscard]] QSlider *smoothingSlider() const { return m_smoothing; }

Q_SIGNALS:
    void smoothingChosen(int steps); ///< by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int everyStep = 0, evaluation = 1; // series of the loss chart
    static constexpr int measured = 0, expected = 1;    // of the learning rate
    static constexpr int lossColor = 0, evalColor = 1, rateColor = 2, normColor = 3, speedColor = 1;

    struct Small {
        QLabel *title = nullptr;
        NumberLabel *value = nullptr;
        Chart *chart = nullptr;
    };
    QWidget *makeSmall(Small &small, int color, const ValueFormat &format, bool includesZero);
    void retranslate();
    void applyFormats();
    void reload();
    void append(std::size_t firstRow);
    void showMarks();
    void showSpans();
    void showProjection();
    void showSmoothing();
    void showNow();
    [[nodiscard]] double position(const StepRow &row) const;
    /// Of the last step that was done by then.
    [[nodiscard]] double positionAt(double unixTime) const;
    [[nodiscard]] ChartTip tipAt(double x) const;
    [[nodiscard]] std::array<Chart *, 4> charts() const;

    const Theme &m_theme;
    const RunWatch *m_watch = nullptr;
    Axis m_axis = Axis::Step;
    QLabel *m_title;
    ChartLegend *m_legend;
    QSlider *m_smoothing;
    NumberLabel *m_smoothingSteps;
    Segmented *m_scaleChoice;
    Segmented *m_axisChoice;
    Chart *m_loss;
    Small m_rate;
    Small m_norm;
    Small m_speed;
    std::size_t m_evalsShown = 0;
    double m_dollarsPerSecond = 0; ///< by the quote
};

} // namespace tw
