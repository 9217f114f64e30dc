#include "app/cli/text_chart.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

namespace tw::cli {

namespace {

std::vector<double> columnMeans(std::span<const double> values, int width)
{
    const auto columns = std::min(std::size_t(width), values.size());
    std::vector<double> means;
    for (std::size_t column = 0; column < columns; ++column) {
        double sum = 0;
        int count = 0;
        for (std::size_t i = column * values.size() / columns; i < (column + 1) * values.size() / columns; ++i) {
            if (!std::isfinite(values[i]))
                continue;
            sum += values[i];
            ++count;
        }
        means.push_back(count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN());
    }
    return means;
}

std::string axisLabel(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%8.4f", value);
    return text;
}

} // namespace

std::string textChart(std::span<const double> values, int width, int height)
{
    const std::vector<double> means = columnMeans(values, width);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double mean : means) {
        if (!std::isfinite(mean))
            continue;
        low = std::min(low, mean);
        high = std::max(high, mean);
    }
    if (!std::isfinite(low))
        return {};
    const int levels = 2 * height;
    const auto levelOf = [&](double value) {
        return high > low ? int(std::lround((value - low) / (high - low) * (levels - 1))) : 0;
    };
    std::string chart;
    for (int row = height - 1; row >= 0; --row) {
        const std::string label = row == height - 1 ? axisLabel(high) : row == 0 ? axisLabel(low) : std::string(8, ' ');
        std::string line = label + " |";
        for (const double mean : means) {
            const int level = std::isfinite(mean) ? levelOf(mean) : -1;
            line += level / 2 != row || level < 0 ? " " : level % 2 == 1 ? "▀" : "▄";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        chart += (chart.empty() ? "" : "\n") + line;
    }
    return chart;
}

} // namespace tw::cli
