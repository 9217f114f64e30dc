#include "app/studio/charts/smoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tw {

std::size_t smoothingReach(double sigma)
{
    return sigma > 0 ? static_cast<std::size_t>(std::ceil(3 * sigma)) : 0;
}

std::vector<ChartPoint> smoothed(const std::vector<ChartPoint> &points, double sigma, std::size_t first)
{
    const std::size_t reach = smoothingReach(sigma);
    std::vector<double> weights(reach + 1, 1.0);
    for (std::size_t d = 1; d <= reach; ++d)
        weights[d] = std::exp(-0.5 * static_cast<double>(d * d) / (sigma * sigma));

    std::vector<ChartPoint> out;
    out.reserve(points.size() - std::min(first, points.size()));
    for (std::size_t i = first; i < points.size(); ++i) {
        if (!std::isfinite(points[i].y)) {
            out.push_back({points[i].x, std::numeric_limits<double>::quiet_NaN()});
            continue;
        }
        double sum = 0;
        double weight = 0;
        const std::size_t begin = i > reach ? i - reach : 0;
        const std::size_t end = std::min(points.size(), i + reach + 1);
        for (std::size_t j = begin; j < end; ++j) {
            if (!std::isfinite(points[j].y))
                continue;
            const double w = weights[j > i ? j - i : i - j];
            sum += w * points[j].y;
            weight += w;
        }
        out.push_back({points[i].x, sum / weight});
    }
    return out;
}

namespace {

double medianOf(std::vector<double> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

constexpr std::size_t startPoints = 10;

std::vector<double> finiteValues(const std::vector<ChartPoint> &points, std::size_t begin, std::size_t end)
{
    std::vector<double> values;
    for (std::size_t i = begin; i < std::min(points.size(), end); ++i) {
        if (std::isfinite(points[i].y))
            values.push_back(points[i].y);
    }
    return values;
}

/// How many deviations the point lies above its neighbourhood; `start` is where the curve began.
double deviationsAbove(const std::vector<ChartPoint> &points, std::size_t index, double start)
{
    std::vector<double> around = finiteValues(points, index > spikeReach ? index - spikeReach : 0, index + spikeReach + 1);
    const double median = medianOf(around);
    for (double &value : around)
        value = std::abs(value - median);
    const double local = 1.4826 * medianOf(around); // the sigma of normal noise
    const double ofLevel = 0.01 * std::abs(median);
    const double ofFall = std::abs(start - median) / 60;
    const double deviation = std::max({local, ofLevel, ofFall, 1e-12});
    return (points[index].y - median) / deviation;
}

} // namespace

std::vector<Spike> findSpikes(const std::vector<ChartPoint> &points, double sigmas, std::size_t first)
{
    std::vector<Spike> found;
    std::vector<double> begin = finiteValues(points, 0, startPoints);
    const double start = begin.empty() ? 0 : medianOf(begin);
    for (std::size_t i = std::max(first, startPoints); i < points.size(); ++i) {
        const double y = points[i].y;
        const bool isPeak = std::isfinite(y) && !(points[i - 1].y > y) && !(i + 1 < points.size() && points[i + 1].y > y);
        if (isPeak && deviationsAbove(points, i, start) > sigmas)
            found.push_back({i, points[i].x, y});
    }
    return found;
}

} // namespace tw
