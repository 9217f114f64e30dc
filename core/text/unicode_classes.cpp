#include "core/text/unicode_classes.h"

#include <utf8proc.h>

#include <algorithm>

namespace tw {

namespace {

constexpr CodePointRange newLetters[] = {
    {0x1C89, 0x1C8A}, {0xA7CB, 0xA7CD}, {0xA7DA, 0xA7DC}, {0x105C0, 0x105F3}, {0x10D4A, 0x10D65},
    {0x10D6F, 0x10D85}, {0x10EC2, 0x10EC4}, {0x1123F, 0x11240}, {0x11380, 0x11389},
    {0x1138B, 0x1138B}, {0x1138E, 0x1138E}, {0x11390, 0x113B5}, {0x113B7, 0x113B7},
    {0x113D1, 0x113D1}, {0x113D3, 0x113D3}, {0x11BC0, 0x11BE0}, {0x11F02, 0x11F02},
    {0x11F04, 0x11F10}, {0x11F12, 0x11F33}, {0x1342F, 0x1342F}, {0x13441, 0x13446},
    {0x13460, 0x143FA}, {0x16100, 0x1611D}, {0x16D40, 0x16D6C}, {0x18CFF, 0x18CFF},
    {0x1B132, 0x1B132}, {0x1B155, 0x1B155}, {0x1DF25, 0x1DF2A}, {0x1E030, 0x1E06D},
    {0x1E4D0, 0x1E4EB}, {0x1E5D0, 0x1E5ED}, {0x1E5F0, 0x1E5F0}, {0x2B739, 0x2B739},
    {0x2EBF0, 0x2EE5D}, {0x31350, 0x323AF},
};

constexpr CodePointRange newNumbers[] = {
    {0x10D40, 0x10D49}, {0x116D0, 0x116E3}, {0x11BF0, 0x11BF9}, {0x11F50, 0x11F59},
    {0x16130, 0x16139}, {0x16D70, 0x16D79}, {0x1CCF0, 0x1CCF9}, {0x1D2C0, 0x1D2D3},
    {0x1E4F0, 0x1E4F9}, {0x1E5F1, 0x1E5FA},
};

/// Of Unicode 17: only Digits, which uses the tables of another library, knows them.
constexpr CodePointRange newestNumbers[] = {{0x11DE0, 0x11DE9}, {0x16FF4, 0x16FF6}};

/// Word characters that are neither in the categories asked for below nor in the lists above.
constexpr CodePointRange moreWordCharacters[] = {
    {0x897, 0x897}, {0xCF3, 0xCF3}, {0xECE, 0xECE}, {0x200C, 0x200D}, {0x24B6, 0x24E9},
    {0x10D69, 0x10D6D}, {0x10EFC, 0x10EFF}, {0x11241, 0x11241}, {0x113B8, 0x113C0},
    {0x113C2, 0x113C2}, {0x113C5, 0x113C5}, {0x113C7, 0x113CA}, {0x113CC, 0x113D0},
    {0x113D2, 0x113D2}, {0x113E1, 0x113E2}, {0x11F00, 0x11F01}, {0x11F03, 0x11F03},
    {0x11F34, 0x11F3A}, {0x11F3E, 0x11F42}, {0x11F5A, 0x11F5A}, {0x13440, 0x13440},
    {0x13447, 0x13455}, {0x1611E, 0x1612F}, {0x1E08F, 0x1E08F}, {0x1E4EC, 0x1E4EF},
    {0x1E5EE, 0x1E5EF}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169}, {0x1F170, 0x1F189},
};

constexpr CodePointRange numbersOutsideWords[] = {{0x1D2C0, 0x1D2D3}}; ///< category No

/// Blocks that came after Unicode 14 stand whole: nothing in them is known to tables of Unicode 9.
constexpr CodePointRange nfcIgnores[] = {
    {0x7FD, 0x7FD}, {0x897, 0x89F}, {0x8CA, 0x8D3}, {0x9FE, 0x9FE}, {0xC3C, 0xC3C},
    {0xD3B, 0xD3C}, {0xEBA, 0xEBA}, {0xECE, 0xECE}, {0x1715, 0x1715}, {0x1ABF, 0x1ACE},
    {0x1DF6, 0x1DFA}, {0xA82C, 0xA82C}, {0x105C0, 0x105F3}, {0x10D24, 0x10D27},
    {0x10D40, 0x10D85}, {0x10EAB, 0x10EAC}, {0x10EFC, 0x10EFF}, {0x10F46, 0x10F50},
    {0x10F82, 0x10F85}, {0x11070, 0x11070}, {0x1133B, 0x1133B}, {0x11380, 0x113E2},
    {0x1145E, 0x1145E}, {0x11839, 0x1183A}, {0x11930, 0x11930}, {0x1193D, 0x1193E},
    {0x11943, 0x11943}, {0x119E0, 0x119E0}, {0x11A34, 0x11A34}, {0x11A47, 0x11A47},
    {0x11A99, 0x11A99}, {0x11D42, 0x11D42}, {0x11D44, 0x11D45}, {0x11D97, 0x11D97},
    {0x11F00, 0x11F5A}, {0x16100, 0x16139}, {0x16D40, 0x16D79}, {0x16FF0, 0x16FF1},
    {0x1E08F, 0x1E08F}, {0x1E130, 0x1E136}, {0x1E2AE, 0x1E2AE}, {0x1E2EC, 0x1E2EF},
    {0x1E4D0, 0x1E4F9}, {0x1E5D0, 0x1E5FA},
};

constexpr CodePointRange whitespace[] = {
    {0x9, 0xD}, {0x20, 0x20}, {0x85, 0x85}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x2000, 0x200A},
    {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
};

bool isWordCategory(utf8proc_category_t category)
{
    switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
        return true;
    default:
        return false;
    }
}

} // namespace

std::span<const CodePointRange> lettersAfterUnicode14()
{
    return newLetters;
}

std::span<const CodePointRange> numbersAfterUnicode14()
{
    return newNumbers;
}

std::span<const CodePointRange> charactersNfcIgnores()
{
    return nfcIgnores;
}

std::span<const CodePointRange> whitespaceRanges()
{
    return whitespace;
}

bool isInRanges(char32_t c, std::span<const CodePointRange> sorted)
{
    const auto after = std::upper_bound(sorted.begin(), sorted.end(), c,
                                        [](char32_t value, const CodePointRange &r) { return value < r.first; });
    return after != sorted.begin() && c <= std::prev(after)->last;
}

bool isWhitespace(char32_t c)
{
    return isInRanges(c, whitespace);
}

bool isNumeric(char32_t c)
{
    if (c < 0x80)
        return c >= '0' && c <= '9';
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_ND || category == UTF8PROC_CATEGORY_NL
        || category == UTF8PROC_CATEGORY_NO || isInRanges(c, newNumbers) || isInRanges(c, newestNumbers);
}

bool isWordCharacter(char32_t c)
{
    return isWordCategory(utf8proc_category(static_cast<utf8proc_int32_t>(c)))
        || isInRanges(c, moreWordCharacters) || isInRanges(c, newLetters)
        || (isInRanges(c, newNumbers) && !isInRanges(c, numbersOutsideWords));
}

} // namespace tw
