#pragma once

#include <span>
#include <string>

namespace tw::cli {

/// A curve in characters: at most `width` columns (each the mean of its part of the values) and `height` rows, two levels a
/// row, with the largest and smallest value at the left. Values that are not finite leave a gap. Empty for no values.
std::string textChart(std::span<const double> values, int width, int height);

} // namespace tw::cli
