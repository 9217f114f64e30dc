#include "app/studio/pages/configure/changed_lines.h"

#include <algorithm>
#include <cstddef>

namespace tw {
namespace {

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (;;) {
        const std::size_t feed = text.find('\n');
        lines.push_back(text.substr(0, feed));
        if (feed == std::string_view::npos)
            return lines;
        text.remove_prefix(feed + 1);
    }
}

} // namespace

std::vector<int> changedLines(std::string_view before, std::string_view now)
{
    constexpr std::size_t largestTable = 1'000'000;
    const auto a = linesOf(before), b = linesOf(now);
    std::size_t head = 0, tail = 0;
    const std::size_t shorter = std::min(a.size(), b.size());
    while (head < shorter && a[head] == b[head])
        ++head;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const std::size_t rows = a.size() - head - tail, columns = b.size() - head - tail;
    std::vector<int> changed;
    if (rows * columns > largestTable) {
        for (std::size_t j = 0; j < columns; ++j)
            changed.push_back(int(head + j) + 1);
        return changed;
    }
    // common(i, j): length of the longest common subsequence of what is left from i and j on
    std::vector<std::size_t> table((rows + 1) * (columns + 1), 0);
    const auto common = [&](std::size_t i, std::size_t j) -> std::size_t & { return table[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            common(i, j) = a[head + i] == b[head + j] ? common(i + 1, j + 1) + 1 : std::max(common(i + 1, j), common(i, j + 1));
    }
    for (std::size_t i = 0, j = 0; j < columns;) {
        if (i < rows && a[head + i] == b[head + j]) {
            ++i;
            ++j;
        } else if (i < rows && common(i + 1, j) >= common(i, j + 1)) {
            ++i;
        } else {
            changed.push_back(int(head + j++) + 1);
        }
    }
    return changed;
}

} // namespace tw
