#include "core/text/utf8.h"

#include <cstdint>

namespace tw {

namespace {

std::uint8_t byteAt(std::string_view text, std::size_t pos)
{
    return static_cast<std::uint8_t>(text[pos]);
}

struct LeadByte {
    std::size_t size; ///< 0: never starts a character
    std::uint8_t low; ///< allowed range of the second byte
    std::uint8_t high;
};

/// Table 3-7 of the Unicode standard: which second byte may follow which first.
LeadByte leadByte(std::uint8_t b)
{
    if (b < 0x80)
        return {1, 0, 0};
    if (b < 0xC2 || b > 0xF4)
        return {0, 0, 0};
    if (b < 0xE0)
        return {2, 0x80, 0xBF};
    if (b < 0xF0)
        return {3, std::uint8_t(b == 0xE0 ? 0xA0 : 0x80), std::uint8_t(b == 0xED ? 0x9F : 0xBF)};
    return {4, std::uint8_t(b == 0xF0 ? 0x90 : 0x80), std::uint8_t(b == 0xF4 ? 0x8F : 0xBF)};
}

/// Bytes of the character at `pos`, or the negated length of the invalid part that stands there.
std::ptrdiff_t scanCharacter(std::string_view text, std::size_t pos)
{
    const LeadByte lead = leadByte(byteAt(text, pos));
    if (lead.size <= 1)
        return lead.size == 1 ? 1 : -1;
    for (std::size_t i = 1; i < lead.size; ++i) {
        const std::uint8_t low = i == 1 ? lead.low : 0x80;
        const std::uint8_t high = i == 1 ? lead.high : 0xBF;
        if (pos + i >= text.size() || byteAt(text, pos + i) < low || byteAt(text, pos + i) > high)
            return -static_cast<std::ptrdiff_t>(i);
    }
    return static_cast<std::ptrdiff_t>(lead.size);
}

} // namespace

CodePoint codePointAt(std::string_view text, std::size_t pos)
{
    const std::uint8_t first = byteAt(text, pos);
    const auto tail = [&](std::size_t i) { return char32_t(byteAt(text, pos + i) & 0x3F); };
    if (first < 0x80)
        return {first, 1};
    if (first < 0xE0)
        return {char32_t(first & 0x1F) << 6 | tail(1), 2};
    if (first < 0xF0)
        return {char32_t(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3};
    return {char32_t(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
}

CodePoint codePointBefore(std::string_view text, std::size_t pos)
{
    std::size_t start = pos - 1;
    while (start > 0 && (byteAt(text, start) & 0xC0) == 0x80)
        --start;
    return codePointAt(text, start);
}

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | c >> 6);
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | c >> 12);
        out += char(0x80 | (c >> 6 & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | c >> 18);
        out += char(0x80 | (c >> 12 & 0x3F));
        out += char(0x80 | (c >> 6 & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t pos = 0; pos < text.size();) {
        const std::ptrdiff_t size = scanCharacter(text, pos);
        if (size < 0)
            return false;
        pos += static_cast<std::size_t>(size);
    }
    return true;
}

std::string toValidUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const std::ptrdiff_t size = scanCharacter(text, pos);
        if (size > 0)
            out.append(text, pos, static_cast<std::size_t>(size));
        else
            out += "\xEF\xBF\xBD";
        pos += static_cast<std::size_t>(size > 0 ? size : -size);
    }
    return out;
}

} // namespace tw
