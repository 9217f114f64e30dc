#include "core/config/yaml_reader.h"

#include <algorithm>

namespace tw {

namespace {

/// Bytes of a well-formed UTF-8 character at `at` that YAML allows in a text; 0 when there is none.
std::size_t yamlCharacterBytes(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto isTail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return lead == '\t' || lead == '\n' || (lead >= 0x20 && lead != 0x7F) || (lead == '\r' && byte(1) == '\n') ? 1 : 0;
    if (lead >= 0xC2 && lead <= 0xDF) // U+0080..U+009F are control characters
        return isTail(1) && (lead != 0xC2 || byte(1) >= 0xA0) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned code = (lead & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
        const bool breaksLines = code == 0x2028 || code == 0x2029; // for PyYAML, not for yaml-cpp
        const bool isLateMark = code == 0xFEFF && at > 0; // a byte order mark inside, which yaml-cpp passes over
        return isTail(1) && isTail(2) && code >= 0x800 && !isSurrogate && !breaksLines && !isLateMark && code < 0xFFFE ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned code = (lead & 7U) << 18 | (byte(1) & 0x3FU) << 12;
        return isTail(1) && isTail(2) && isTail(3) && code >= 0x10000 && code < 0x110000 ? 4 : 0;
    }
    return 0;
}

/// Whether the '#' at `at` begins a comment.
bool beginsComment(const std::string &text, std::size_t at)
{
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || (at == 3 && text.starts_with("\xEF\xBB\xBF"));
}

} // namespace

std::size_t firstBadByte(const std::string &text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t bytes = yamlCharacterBytes(text, i);
        if (bytes == 0)
            return i;
        i += bytes;
    }
    return std::string::npos;
}

std::size_t firstStrayText(const std::string &text, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < to; ++i) {
        const bool isLineStart = i == 0 || text[i - 1] == '\n';
        if (text[i] == '#' && (i == from || beginsComment(text, i)))
            i = std::min(text.find('\n', i), text.size()) - 1;
        else if (isLineStart && text.compare(i, 3, "...") == 0)
            i += 2;
        else if (text[i] != ' ' && text[i] != '\r' && text[i] != '\n' && text[i] != '\t')
            return i;
    }
    return std::string::npos;
}

std::size_t firstLooseTab(const std::string &text, const std::vector<std::pair<std::size_t, std::size_t>> &opaque)
{
    auto range = opaque.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (range != opaque.end() && range->second <= i)
            ++range;
        if (range != opaque.end() && i >= range->first)
            i = range->second - 1;
        else if (text[i] == '\t')
            return i;
        else if (text[i] == '#' && beginsComment(text, i))
            i = std::min(text.find('\n', i), text.size());
    }
    return std::string::npos;
}

std::size_t indentTabBefore(const std::string &text, std::size_t limit)
{
    for (std::size_t line = 0; line < text.size() && line <= limit;) {
        const std::size_t first = text.find_first_not_of(' ', line);
        if (first != std::string::npos && text[first] == '\t')
            return first;
        line = std::min(text.find('\n', line), text.size() - 1) + 1;
    }
    return std::string::npos;
}

} // namespace tw
