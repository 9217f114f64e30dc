#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace tw {

/// One point of a series. A NaN in y is a gap: something is known to be missing there.
struct ChartPoint {
    double x = 0;
    double y = 0;

    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

struct ValueRange {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool isEmpty() const { return !(low <= high); }
    void include(double value)
    {
        low = value < low ? value : low;
        high = value > high ? value : high;
    }
    void include(const ValueRange &other)
    {
        low = other.low < low ? other.low : low;
        high = other.high > high ? other.high : high;
    }
    friend bool operator==(const ValueRange &, const ValueRange &) = default;
};

/// All points of one series with the lowest and highest value of blocks of 8, 64, 512, ... of them, so that a
/// picture of any stretch costs O(pixels × log points) and no extreme is ever lost.
/// x must not decrease. Not thread-safe; knows nothing of Qt.
class MinMaxPyramid
{
public:
    void append(ChartPoint point);
    void append(const std::vector<ChartPoint> &points);
    /// Drops all points from index `count` on: the tail of a smoothed line changes with each new step.
    void truncate(std::size_t count);
    void clear() { truncate(0); }

    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] const ChartPoint &at(std::size_t index) const { return m_points[index]; }
    [[nodiscard]] const std::vector<ChartPoint> &points() const { return m_points; }

    /// The points to draw for x in [from, to] on `columns` pixel columns: at most four a column (first, lowest,
    /// highest and last, in their order), and the nearest neighbour outside at each end so that lines leave the
    /// picture. When the stretch holds no more than that, all its points.
    [[nodiscard]] std::vector<ChartPoint> query(double from, double to, std::size_t columns) const;

    /// Lowest and highest finite value with x in [from, to].
    [[nodiscard]] ValueRange range(double from, double to) const;
    /// Values between the two quantiles (0 ... 1) for x in [from, to]; exact up to 65,536 points, beyond that from
    /// an even sample of as many.
    [[nodiscard]] ValueRange robustRange(double from, double to, double lowQuantile = 0.005,
                                         double highQuantile = 0.995) const;
    /// Index of the point nearest to x; nothing in an empty series.
    [[nodiscard]] std::optional<std::size_t> nearest(double x) const;

private:
    struct Extremes {
        std::size_t lowest = npos;  ///< index of the first lowest value, npos when all are gaps
        std::size_t highest = npos;
    };
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    static constexpr std::size_t fanOut = 8;

    [[nodiscard]] std::size_t lowerIndex(double x) const;
    [[nodiscard]] std::size_t upperIndex(double x) const;
    [[nodiscard]] Extremes extremes(std::size_t begin, std::size_t end) const;
    void merge(Extremes &into, const Extremes &other) const;
    void closeBlocks();
    void appendColumn(std::vector<ChartPoint> &out, std::size_t begin, std::size_t end) const;

    std::vector<ChartPoint> m_points;
    std::vector<std::vector<Extremes>> m_levels; ///< [k][b]: full block b of fanOut^(k+1) points
};

} // namespace tw
