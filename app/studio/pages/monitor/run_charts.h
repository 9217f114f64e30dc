#pragma once

#include "app/studio/charts/chart.h"
#include "app/studio/models/run_watch.h"

#include <QWidget>

#include <array>

class QLabel;

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
    enum class Axis { Step, Time, Tokens };
    explicit RunCharts(const Theme &theme, QWidget *parent = nullptr);

    /// Shows all of a run; null shows nothing.
    void setWatch(const RunWatch *watch);
    void sync(const RunChange &change);
    void setAxis(Axis axis);
    [[nodiscard]] Axis axis() const { return m_axis; }
    void toggleLogarithmic();
    void fit();
    [[nodiscard]] Chart *lossChart() const { return m_loss; }

protected:
    void changeEvent(QEvent *event) override;

private:
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
    void showNow();
    [[nodiscard]] double position(const StepRow &row) const;
    [[nodiscard]] ChartTip tipAt(double x) const;
    [[nodiscard]] std::array<Chart *, 4> charts() const;

    const Theme &m_theme;
    const RunWatch *m_watch = nullptr;
    Axis m_axis = Axis::Step;
    QLabel *m_title;
    ChartLegend *m_legend;
    Segmented *m_scaleChoice;
    Segmented *m_axisChoice;
    Chart *m_loss;
    Small m_rate;
    Small m_norm;
    Small m_speed;
    std::size_t m_evalsShown = 0;
};

} // namespace tw
