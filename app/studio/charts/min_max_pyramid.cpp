#include "app/studio/charts/min_max_pyramid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tw {

void MinMaxPyramid::append(ChartPoint point)
{
    m_points.push_back(point);
    if (m_points.size() % fanOut == 0)
        closeBlocks();
}

void MinMaxPyramid::append(const std::vector<ChartPoint> &points)
{
    m_points.reserve(std::max(m_points.capacity(), m_points.size() + points.size()));
    for (const ChartPoint &point : points)
        append(point);
}

void MinMaxPyramid::truncate(std::size_t count)
{
    if (count >= m_points.size())
        return;
    m_points.resize(count);
    std::size_t blockSize = fanOut;
    for (auto &level : m_levels) {
        level.resize(count / blockSize);
        blockSize *= fanOut;
    }
}

/// Called when the number of points is a multiple of the fan-out: exactly one block ends at each level it divides.
void MinMaxPyramid::closeBlocks()
{
    std::size_t blockSize = fanOut;
    for (std::size_t level = 0; m_points.size() % blockSize == 0; ++level, blockSize *= fanOut) {
        if (m_levels.size() <= level)
            m_levels.emplace_back();
        Extremes block;
        if (level == 0) {
            for (std::size_t i = m_points.size() - fanOut; i < m_points.size(); ++i) {
                if (std::isfinite(m_points[i].y))
                    merge(block, {i, i});
            }
        } else {
            const auto &below = m_levels[level - 1];
            for (std::size_t b = below.size() - fanOut; b < below.size(); ++b)
                merge(block, below[b]);
        }
        m_levels[level].push_back(block);
    }
}

void MinMaxPyramid::merge(Extremes &into, const Extremes &other) const
{
    if (other.lowest == npos)
        return;
    if (into.lowest == npos) {
        into = other;
        return;
    }
    if (m_points[other.lowest].y < m_points[into.lowest].y)
        into.lowest = other.lowest;
    if (m_points[other.highest].y > m_points[into.highest].y)
        into.highest = other.highest;
}

MinMaxPyramid::Extremes MinMaxPyramid::extremes(std::size_t begin, std::size_t end) const
{
    Extremes found;
    while (begin < end) {
        // The largest full block that starts here and ends in the range.
        std::size_t level = 0;
        std::size_t size = 1;
        while (level < m_levels.size() && begin % (size * fanOut) == 0 && begin + size * fanOut <= end
               && begin / (size * fanOut) < m_levels[level].size()) {
            size *= fanOut;
            ++level;
        }
        if (level > 0)
            merge(found, m_levels[level - 1][begin / size]);
        else if (std::isfinite(m_points[begin].y))
            merge(found, {begin, begin});
        begin += size;
    }
    return found;
}

std::size_t MinMaxPyramid::lowerIndex(double x) const
{
    const auto it = std::lower_bound(m_points.begin(), m_points.end(), x,
                                     [](const ChartPoint &point, double value) { return point.x < value; });
    return static_cast<std::size_t>(it - m_points.begin());
}

std::size_t MinMaxPyramid::upperIndex(double x) const
{
    const auto it = std::upper_bound(m_points.begin(), m_points.end(), x,
                                     [](double value, const ChartPoint &point) { return value < point.x; });
    return static_cast<std::size_t>(it - m_points.begin());
}

void MinMaxPyramid::appendColumn(std::vector<ChartPoint> &out, std::size_t begin, std::size_t end) const
{
    if (end - begin <= 4) {
        out.insert(out.end(), m_points.begin() + static_cast<std::ptrdiff_t>(begin),
                   m_points.begin() + static_cast<std::ptrdiff_t>(end));
        return;
    }
    const Extremes found = extremes(begin, end);
    if (found.lowest == npos) {
        out.push_back(m_points[begin]);
        return;
    }
    std::array<std::size_t, 4> chosen {begin, found.lowest, found.highest, end - 1};
    std::sort(chosen.begin(), chosen.end());
    std::size_t previous = npos;
    for (const std::size_t index : chosen) {
        // A gap narrower than a pixel is not visible; one at a column's edge would tear the line beside it.
        if (index != previous && std::isfinite(m_points[index].y))
            out.push_back(m_points[index]);
        previous = index;
    }
}

std::vector<ChartPoint> MinMaxPyramid::query(double from, double to, std::size_t columns) const
{
    std::vector<ChartPoint> out;
    if (m_points.empty() || columns == 0 || !(from <= to))
        return out;
    const std::size_t begin = lowerIndex(from);
    const std::size_t end = upperIndex(to);
    if (begin > 0)
        out.push_back(m_points[begin - 1]);
    if (end - begin <= 4 * columns) {
        out.insert(out.end(), m_points.begin() + static_cast<std::ptrdiff_t>(begin),
                   m_points.begin() + static_cast<std::ptrdiff_t>(end));
    } else {
        const double width = (to - from) / static_cast<double>(columns);
        std::size_t columnBegin = begin;
        for (std::size_t c = 0; c < columns && columnBegin < end; ++c) {
            const bool isLast = c + 1 == columns;
            const std::size_t columnEnd
                = isLast ? end : std::clamp(lowerIndex(from + width * static_cast<double>(c + 1)), columnBegin, end);
            if (columnEnd > columnBegin)
                appendColumn(out, columnBegin, columnEnd);
            columnBegin = columnEnd;
        }
    }
    if (end < m_points.size())
        out.push_back(m_points[end]);
    return out;
}

ValueRange MinMaxPyramid::range(double from, double to) const
{
    ValueRange found;
    if (!(from <= to))
        return found;
    const Extremes e = extremes(lowerIndex(from), upperIndex(to));
    if (e.lowest != npos) {
        found.include(m_points[e.lowest].y);
        found.include(m_points[e.highest].y);
    }
    return found;
}

ValueRange MinMaxPyramid::robustRange(double from, double to, double lowQuantile, double highQuantile) const
{
    ValueRange found;
    if (!(from <= to))
        return found;
    constexpr std::size_t largestSample = 65536;
    const std::size_t begin = lowerIndex(from);
    const std::size_t end = upperIndex(to);
    const std::size_t stride = std::max<std::size_t>(1, (end - begin + largestSample - 1) / largestSample);
    std::vector<double> values;
    for (std::size_t i = begin; i < end; i += stride) {
        if (std::isfinite(m_points[i].y))
            values.push_back(m_points[i].y);
    }
    if (values.empty())
        return found;
    const auto quantile = [&values](double share) {
        const auto rank = static_cast<std::ptrdiff_t>(std::lround(share * static_cast<double>(values.size() - 1)));
        std::nth_element(values.begin(), values.begin() + rank, values.end());
        return values[static_cast<std::size_t>(rank)];
    };
    found.low = quantile(lowQuantile);
    found.high = quantile(highQuantile);
    return found;
}

std::optional<std::size_t> MinMaxPyramid::nearest(double x) const
{
    if (m_points.empty())
        return std::nullopt;
    const std::size_t above = lowerIndex(x);
    if (above == 0)
        return 0;
    if (above == m_points.size() || x - m_points[above - 1].x <= m_points[above].x - x)
        return above - 1;
    return above;
}

} // namespace tw
