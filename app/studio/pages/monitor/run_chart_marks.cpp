// What the charts of a run show beside what was measured: where it is, what stood out, what was missed, what is expected.
#include "app/studio/pages/monitor/run_charts.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/number_label.h"
#include "core/config/schedule.h"

#include <algorithm>
#include <cmath>

namespace tw {

double RunCharts::positionAt(double unixTime) const
{
    const std::vector<StepRow> &steps = m_watch->record().steps;
    const auto behind = std::upper_bound(steps.begin(), steps.end(), unixTime,
                                         [](double time, const StepRow &row) { return time < row.time; });
    return behind == steps.begin() ? 0 : position(*(behind - 1));
}

/// The rest of the schedule, over steps alone: when a later step comes is not known.
void RunCharts::showProjection()
{
    std::vector<ChartPoint> points;
    const RunRecord &record = m_watch->record();
    const std::int64_t total = m_watch->status().steps;
    if (m_axis == Axis::Step && m_watch->config() && !record.steps.empty() && !isFinal(m_watch->status().state)) {
        const LearningRateSchedule schedule(*m_watch->config(), total);
        const StepRow &last = record.steps.back();
        constexpr std::int64_t mostPoints = 400;
        const std::int64_t stride = std::max<std::int64_t>(1, (total - last.step) / mostPoints);
        if (last.step < total)
            points.push_back({double(last.step), last.learningRate});
        for (std::int64_t step = last.step + stride; step < total; step += stride)
            points.push_back({double(step), schedule.rate(step)});
        if (last.step < total)
            points.push_back({double(total), schedule.rate(total)});
    }
    m_rate.chart->setPoints(expected, points);
}

/// What happened while the studio was closed.
void RunCharts::showSpans()
{
    std::vector<ValueRange> spans;
    const auto absence = m_watch ? m_watch->absence() : std::nullopt;
    if (absence)
        spans.push_back({positionAt(absence->begin), positionAt(absence->end)});
    for (Chart *chart : charts())
        chart->setSpans(spans);
}

void RunCharts::showNow()
{
    const bool hasSteps = m_watch && !m_watch->record().steps.empty();
    const StepRow last = hasSteps ? m_watch->record().steps.back() : StepRow {};
    m_rate.value->setText(hasSteps && std::isfinite(last.learningRate) ? format::rate(last.learningRate) : format::dash());
    m_norm.value->setText(hasSteps ? format::number(last.gradNorm, 2) : format::dash());
    m_speed.value->setText(hasSteps ? format::number(last.tokensPerSecond, last.tokensPerSecond < 100 ? 1 : 0) : format::dash());
}

/// Where the run is and what stood out.
void RunCharts::showMarks()
{
    std::vector<ChartMark> marks;
    if (m_watch && !m_watch->record().steps.empty() && !isFinal(m_watch->status().state))
        marks.push_back({position(m_watch->record().steps.back()), {}, false});
    const auto absence = m_watch ? m_watch->absence() : std::nullopt;
    if (absence)
        marks.push_back({positionAt(absence->begin), tr("closed %1").arg(format::clock(absence->closed)), false, true});
    std::vector<Spike> spikes = m_loss->spikes();
    std::sort(spikes.begin(), spikes.end(), [](const Spike &a, const Spike &b) { return a.y > b.y; });
    constexpr std::size_t mostNamed = 2;
    for (std::size_t i = 0; i < std::min(spikes.size(), mostNamed); ++i) {
        const qint64 step = m_watch->record().steps[spikes[i].index].step;
        marks.push_back({spikes[i].x, tr("%1 at step %2").arg(format::number(spikes[i].y, 2), format::count(step)), true});
    }
    m_loss->setMarks(std::move(marks));
}

ChartTip RunCharts::tipAt(double x) const
{
    const auto index = m_loss->points(everyStep).nearest(x);
    if (!m_watch || !index || *index >= m_watch->record().steps.size())
        return {};
    const StepRow &row = m_watch->record().steps[*index];
    ChartTip tip;
    tip.title = tr("Step %1, %2").arg(format::count(row.step), format::duration(row.worked));
    tip.rows.push_back({lossColor, tr("Every step"), format::loss(row.loss)});
    if (m_loss->smoothing() > 0)
        tip.rows.push_back({lossColor, tr("Smoothed"), format::loss(m_loss->smoothedPoints(everyStep).at(*index).y)});
    tip.rows.push_back({-1, tr("Learning rate"), std::isfinite(row.learningRate) ? format::rate(row.learningRate) : format::dash()});
    tip.rows.push_back({-1, tr("Gradient norm"), format::number(row.gradNorm, 2)});
    if (m_dollarsPerSecond > 0)
        tip.rows.push_back({-1, tr("Spent"), format::money(row.worked * m_dollarsPerSecond)});
    return tip;
}

} // namespace tw
