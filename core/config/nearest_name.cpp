#include "core/config/nearest_name.h"

#include <algorithm>

namespace tw {

namespace {

constexpr std::size_t longestName = 80; // keys of a hostile file can be any length

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
    std::string_view best;
    int bestDistance = int(longestName);
    for (std::string_view candidate : candidates) {
        const int distance = editDistance(name, candidate);
        const int allowed = std::max(1, int(std::min(name.size(), candidate.size())) / 3);
        if (distance <= allowed && distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace tw
