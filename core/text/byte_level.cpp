#include "core/text/byte_level.h"

#include "core/text/utf8.h"

#include <array>

namespace tw {

namespace {

constexpr std::size_t alphabetEnd = 0x100 + 68;

bool standsForItself(unsigned byte)
{
    return (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
}

struct ByteAlphabet {
    std::array<char32_t, 256> characters {};
    std::array<std::int16_t, alphabetEnd> bytes {}; ///< by code point, -1 where there is none
};

ByteAlphabet makeByteAlphabet()
{
    ByteAlphabet alphabet;
    alphabet.bytes.fill(-1);
    char32_t next = 0x100;
    for (unsigned byte = 0; byte < 256; ++byte) {
        const char32_t c = standsForItself(byte) ? char32_t(byte) : next++;
        alphabet.characters[byte] = c;
        alphabet.bytes[c] = static_cast<std::int16_t>(byte);
    }
    return alphabet;
}

const ByteAlphabet &byteAlphabet()
{
    static const ByteAlphabet alphabet = makeByteAlphabet();
    return alphabet;
}

} // namespace

std::string byteLevelCharacter(std::uint8_t byte)
{
    std::string out;
    appendUtf8(out, byteAlphabet().characters[byte]);
    return out;
}

std::optional<std::string> bytesOfToken(std::string_view token)
{
    std::string out;
    for (std::size_t pos = 0; pos < token.size();) {
        const CodePoint c = codePointAt(token, pos);
        if (c.value >= alphabetEnd || byteAlphabet().bytes[c.value] < 0)
            return std::nullopt;
        out += static_cast<char>(byteAlphabet().bytes[c.value]);
        pos += c.size;
    }
    return out;
}

} // namespace tw
