#include "app/studio/pages/configure/changed_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

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

/// The differing middle of two texts, by a table of common lengths from the end.
class MiddleDiff
{
public:
    MiddleDiff(const std::vector<std::string_view> &a, const std::vector<std::string_view> &b, std::size_t head, std::size_t rows,
               std::size_t columns) :
        m_a(a), m_b(b), m_head(head), m_rows(rows), m_columns(columns)
    {
        constexpr std::size_t largestTable = 1'000'000;
        if (rows * columns > largestTable)
            return;
        m_common.assign((rows + 1) * (columns + 1), 0);
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t j = columns; j-- > 0;)
                at(i, j) = isSame(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }

    void appendTo(std::vector<DiffLine> &lines)
    {
        for (std::size_t i = 0, j = 0; i < m_rows || j < m_columns;) {
            if (i < m_rows && j < m_columns && !m_common.empty() && isSame(i, j))
                lines.push_back({DiffLine::Kind::Same, int(m_head + i) + 1, int(m_head + j) + 1, m_b[m_head + j]}), ++i, ++j;
            else if (i < m_rows && (j >= m_columns || m_common.empty() || at(i + 1, j) >= at(i, j + 1)))
                lines.push_back({DiffLine::Kind::Removed, int(m_head + i) + 1, 0, m_a[m_head + i]}), ++i;
            else
                lines.push_back({DiffLine::Kind::Added, 0, int(m_head + j) + 1, m_b[m_head + j]}), ++j;
        }
    }

private:
    [[nodiscard]] bool isSame(std::size_t i, std::size_t j) const { return m_a[m_head + i] == m_b[m_head + j]; }
    std::uint32_t &at(std::size_t i, std::size_t j) { return m_common[i * (m_columns + 1) + j]; }

    const std::vector<std::string_view> &m_a, &m_b;
    std::size_t m_head, m_rows, m_columns;
    std::vector<std::uint32_t> m_common; ///< empty: too large
};

} // namespace

std::vector<DiffLine> diffLines(std::string_view before, std::string_view now)
{
    const auto a = linesOf(before), b = linesOf(now);
    std::size_t head = 0, tail = 0;
    const std::size_t shorter = std::min(a.size(), b.size());
    while (head < shorter && a[head] == b[head])
        ++head;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    std::vector<DiffLine> lines;
    for (std::size_t i = 0; i < head; ++i)
        lines.push_back({DiffLine::Kind::Same, int(i) + 1, int(i) + 1, b[i]});
    MiddleDiff(a, b, head, a.size() - head - tail, b.size() - head - tail).appendTo(lines);
    for (std::size_t i = tail; i > 0; --i)
        lines.push_back({DiffLine::Kind::Same, int(a.size() - i) + 1, int(b.size() - i) + 1, b[b.size() - i]});
    return lines;
}

std::vector<int> changedLines(std::string_view before, std::string_view now)
{
    std::vector<int> changed;
    for (const DiffLine &line : diffLines(before, now)) {
        if (line.kind == DiffLine::Kind::Added)
            changed.push_back(line.now);
    }
    return changed;
}

} // namespace tw
