#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// Letters to add, drop, change or swap with their neighbour to make `b` of `a` (Damerau 1964, restricted form).
int editDistance(std::string_view a, std::string_view b);

/// The candidate a person most likely meant, or empty when none is close: at most a third of its letters differ.
std::string_view nearestName(std::string_view name, const std::vector<std::string_view> &candidates);

} // namespace tw
