#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tw {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0; ///< bytes
};

/// The code point at `pos` of valid UTF-8; `pos` must be inside the text and at a border.
CodePoint codePointAt(std::string_view text, std::size_t pos);
/// The one that ends before `pos` (pos > 0).
CodePoint codePointBefore(std::string_view text, std::size_t pos);
void appendUtf8(std::string &out, char32_t codePoint);
bool isValidUtf8(std::string_view text);
/// Each maximal invalid part becomes one U+FFFD. Source: Unicode 16, section 3.9, "U+FFFD Substitution of Maximal Subparts".
std::string toValidUtf8(std::string_view text);

} // namespace tw
