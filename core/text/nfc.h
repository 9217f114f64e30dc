#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// A text in Unicode normalisation form C that still knows where its bytes came from.
struct NfcText {
    struct Change {
        std::size_t begin = 0; ///< in `text`
        std::size_t end = 0;
        std::size_t sourceBegin = 0; ///< in the text given
        std::size_t sourceEnd = 0;
    };
    std::string text;
    std::vector<Change> changes; ///< sorted; between them bytes correspond one to one

    /// Where a stretch of `text` begins or ends in the text given; a place inside a change widens to all of it.
    [[nodiscard]] std::size_t sourceOfBegin(std::size_t pos) const;
    [[nodiscard]] std::size_t sourceOfEnd(std::size_t pos) const;
};

/// Valid UTF-8 in, composed text out, as the Hugging Face tokenizers library does it: conjoining jamo become syllables;
/// characters younger than its tables are left alone (charactersNfcIgnores()).
NfcText toNfc(std::string_view text);

} // namespace tw
