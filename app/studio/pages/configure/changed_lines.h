#pragma once

#include <string_view>
#include <vector>

namespace tw {

/// One line of the comparison of two texts, in reading order: what is gone stands before what is new.
struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    int before = 0; ///< 1-based line of the old text; 0 of an added one
    int now = 0;    ///< 1-based line of the new text; 0 of a removed one
    std::string_view text; ///< without its line end; of the text that was compared
};

/// A longest common subsequence of lines. Where that would take too long (millions of pairs), every line between the equal ends
/// counts as changed. The texts must outlive the result.
std::vector<DiffLine> diffLines(std::string_view before, std::string_view now);
/// The 1-based lines of `now` that are not in `before` at their place.
std::vector<int> changedLines(std::string_view before, std::string_view now);

} // namespace tw
