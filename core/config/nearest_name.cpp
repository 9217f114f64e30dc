#include "core/config/nearest_name.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tw {

namespace {

constexpr std::size_t longestName = 80; // keys of a hostile file can be any length

/// How often each letter is there; letters share places, which only makes the bound below weaker.
using LetterCounts = std::array<std::int8_t, 64>;

LetterCounts countLetters(std::string_view name)
{
    LetterCounts counts {};
    for (char c : name)
        ++counts[static_cast<unsigned char>(c) % counts.size()];
    return counts;
}

/// No fewer edits than this lead from one name to the other: an edit takes away or brings at most one letter.
/// Quick to tell, and enough for nearly all pairs.
int fewestEdits(const LetterCounts &name, std::string_view candidate)
{
    LetterCounts counts = name;
    int extra = 0;
    for (char c : candidate)
        extra += --counts[static_cast<unsigned char>(c) % counts.size()] < 0;
    int missing = 0;
    for (std::int8_t count : counts)
        missing += std::max<int>(count, 0);
    return std::max(extra, missing);
}

} // namespace

int editDistance(std::string_view a, std::string_view b)
{
    std::vector<int> before(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = int(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

std::string_view nearestName(std::string_view name, const std::vector<std::string_view> &candidates)
{
    if (name.size() > longestName)
        return {};
    const LetterCounts letters = countLetters(name);
    std::string_view best;
    int bestDistance = int(longestName);
    for (std::string_view candidate : candidates) {
        const int allowed = std::min(std::max(1, int(std::min(name.size(), candidate.size())) / 3), bestDistance - 1);
        const std::size_t lengths = std::max(name.size(), candidate.size()) - std::min(name.size(), candidate.size());
        if (int(lengths) > allowed || fewestEdits(letters, candidate) > allowed)
            continue;
        if (const int distance = editDistance(name, candidate); distance <= allowed) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace tw
