#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace tw {

/// A Jinja template as a list of what it holds. Comments are gone, white space is trimmed as transformers does it
/// (trim_blocks, lstrip_blocks, the `-` marks, one newline at the end).
struct JinjaItem {
    enum class Kind {
        Text,
        Output,   ///< {{ ... }}
        Statement ///< {% ... %}
    };
    Kind kind = Kind::Text;
    std::string source;              ///< Text: itself; else what stands between the marks, for messages
    std::vector<std::string> tokens; ///< words, signs, and strings as '...' with their escapes resolved

    friend bool operator==(const JinjaItem &, const JinjaItem &) = default;
};

/// Errors: Damaged when a mark or string is not closed.
Result<std::vector<JinjaItem>> lexJinja(const std::string &jinja);

} // namespace tw
