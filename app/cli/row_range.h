#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace tw::cli {

/// Lines of a data file, both ends included, 1-based.
struct RowRange {
    std::int64_t first = 1;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    bool isGiven = false;

    [[nodiscard]] bool holds(std::int64_t row) const { return row >= first && row <= last; }
};

/// "3..8", "3..", "..8", "3"; empty means all. Nothing for any other text.
std::optional<RowRange> parseRowRange(const std::string &text);

} // namespace tw::cli
