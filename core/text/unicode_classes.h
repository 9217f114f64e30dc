#pragma once

#include <span>

namespace tw {

/// The character classes of the Hugging Face tokenizers library (Unicode 16), whatever older tables are installed:
/// the system's PCRE2 and utf8proc know Unicode 14, so what came later is listed here. Found by asking the library
/// for every code point (0.23.3).
struct CodePointRange {
    char32_t first = 0;
    char32_t last = 0; ///< included
};
std::span<const CodePointRange> lettersAfterUnicode14(); ///< \p{L}
std::span<const CodePointRange> numbersAfterUnicode14(); ///< \p{N}
/// Characters that its NFC (the tables of Unicode 9) leaves alone, and newer tables reorder or compose.
std::span<const CodePointRange> charactersNfcIgnores();

/// \s: White_Space, with U+0085 and U+3000, without U+180E, U+200B and U+FEFF.
std::span<const CodePointRange> whitespaceRanges();
bool isWhitespace(char32_t c);
/// What the pre-tokenizer Digits sets apart: every number (², ½ and Ⅰ as well), by the tables of Unicode 17.
bool isNumeric(char32_t c);
/// \w as `single_word` of an added token sees it: letters, marks, digits, connectors, joiners; not ².
bool isWordCharacter(char32_t c);

bool isInRanges(char32_t c, std::span<const CodePointRange> sorted);

} // namespace tw
