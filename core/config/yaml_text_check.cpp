#include "core/config/yaml_reader.h"

#include <algorithm>

namespace tw {

namespace {

struct Character {
    std::size_t bytes = 0; ///< 0: the bytes are no UTF-8
    unsigned code = 0;
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto tail = [&](std::size_t i) -> unsigned {
        const unsigned byte = at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
        return (byte & 0xC0U) == 0x80U ? byte & 0x3FU : ~0U;
    };
    const unsigned lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return {1, lead};
    const std::size_t bytes = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    unsigned code = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if (tail(i) == ~0U)
            return {};
        code = code << 6 | tail(i);
    }
    const bool isShortest = bytes == 2 || (bytes == 3 && code >= 0x800) || (bytes == 4 && code >= 0x10000 && code < 0x110000);
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    return isShortest && !isSurrogate ? Character {bytes, code} : Character {};
}

/// Whether YAML allows this character in a text.
bool isYamlCharacter(unsigned code, bool isFirst, bool isBeforeNewline)
{
    if (code < 0x80)
        return code == '\t' || code == '\n' || (code >= 0x20 && code != 0x7F) || (code == '\r' && isBeforeNewline);
    const bool breaksLines = code == 0x2028 || code == 0x2029; // for PyYAML, not for yaml-cpp
    const bool isLateMark = code == 0xFEFF && !isFirst;        // a byte order mark inside, which yaml-cpp passes over
    return code >= 0xA0 && !breaksLines && !isLateMark && code != 0xFFFE && code != 0xFFFF;
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
        const Character character = characterAt(text, i);
        const bool isBeforeNewline = i + 1 < text.size() && text[i + 1] == '\n';
        if (character.bytes == 0 || !isYamlCharacter(character.code, i == 0, isBeforeNewline))
            return i;
        i += character.bytes;
    }
    return std::string::npos;
}

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t bytes = characterAt(text, i).bytes;
        if (bytes == 0)
            return false;
        i += bytes;
    }
    return true;
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
