#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tw {

/// The byte-level alphabet: each of the 256 bytes has a printable character, so that any text is a string of them.
/// Bytes 33-126, 161-172 and 174-255 stand for themselves; the other 68 are U+0100, U+0101, ... in order.
/// Source: bytes_to_unicode() of GPT-2's encoder.py (Radford et al. 2019).
std::string byteLevelCharacter(std::uint8_t byte); ///< ' ' -> "Ġ", in UTF-8
/// "Ġthe" -> " the"; nothing when a character is not of the alphabet.
std::optional<std::string> bytesOfToken(std::string_view token);

} // namespace tw
