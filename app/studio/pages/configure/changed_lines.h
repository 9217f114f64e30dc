#pragma once

#include <string_view>
#include <vector>

namespace tw {

/// The 1-based lines of `now` that are not in `before` at their place: a longest common subsequence of lines. Where that would
/// take too long (millions of pairs), every line between the equal ends counts as changed.
std::vector<int> changedLines(std::string_view before, std::string_view now);

} // namespace tw
