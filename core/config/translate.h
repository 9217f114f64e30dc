#pragma once

#include <string>
#include <vector>

/// Marks an English text of a Qt-free table for translation and leaves it as it is. `context` names the group of
/// texts; lupdate finds the marks through -tr-function-alias QT_TRANSLATE_NOOP+=TW_TR.
#define TW_TR(context, text) text

namespace tw {

/// A sentence with "%1", "%2" places. The studio translates `pattern` (and each argument that is itself such a text)
/// before it fills the places; everybody else uses english().
struct Phrase {
    const char *pattern = "";           ///< a literal marked with TW_TR: lives for ever
    std::vector<std::string> arguments; ///< at most nine

    [[nodiscard]] std::string english() const;
};

} // namespace tw
