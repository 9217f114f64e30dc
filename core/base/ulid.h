#pragma once

#include <string>
#include <string_view>

namespace tw {

/// A new 26-character ULID: sorts by the time it was made (ms), 80 random bits. Source: github.com/ulid/spec.
/// Thread-safe; two made in the same millisecond by one process still sort in the order of making.
std::string makeUlid();
/// 26 characters of Crockford's base 32, upper case, first one at most '7'.
bool isUlid(std::string_view text);

} // namespace tw
