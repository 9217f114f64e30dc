#pragma once

#include "app/studio/models/run_registry.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace tw {

class Chart;
class ChartLegend;
class Segmented;

/// Two to six runs: their losses over steps, time, dollars or tokens in one chart, the settings in which they differ, and what
/// came of it.
class CompareView : public QWidget
{
    Q_OBJECT
public:
    explicit CompareView(const Theme &theme, QWidget *parent = nullptr);
    /// Curves and the names of their runs, in the order of their colours.
    void setRuns(std::vector<RunCurve> curves, const QStringList &names);
    [[nodiscard]] Chart *chart() const { return m_chart; }
    /// Key, then one value a run; "" where the run does not set it.
    [[nodiscard]] const std::vector<QStringList> &differences() const { return m_differences; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCurves();
    void showDifferences();

    const Theme &m_theme;
    std::vector<RunCurve> m_curves;
    QStringList m_names;
    std::vector<QStringList> m_differences;
    QLabel *m_title;
    ChartLegend *m_legend;
    Segmented *m_axis;
    Chart *m_chart;
    QLabel *m_differsTitle;
    QLabel *m_differsCount;
    QWidget *m_grid = nullptr;
    QWidget *m_side;
};

/// One line of the results.
struct RunResult {
    QString name;
    QStringList values; ///< one a run, a dash where it is not known
    int better = -1;    ///< index of the one run that is best, -1 where several are or only one is known
};
std::vector<RunResult> runResults(const std::vector<RunCurve> &curves);

/// What is left of names behind the beginning that they share, which ends between words: "r64", "4090".
QStringList shortNames(const QStringList &names);

/// The settings whose values are not the same in all of them: key, then one value a run.
std::vector<QStringList> settingDifferences(const std::vector<RunCurve> &curves);

} // namespace tw
