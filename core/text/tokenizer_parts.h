#pragma once

#include "core/text/byte_level_tokenizer.h"

namespace tw {

/// Gives an added token its id, as the reference does: that of the vocabulary, else the next free one (the number in the file
/// does not count). A token whose text is already there, or is empty, is left out: the first one wins.
void appendAddedToken(ByteLevelParts &parts, AddedToken token);

/// The refusal of a part of a tokenizer, with the way out.
Error unsupportedTokenizer(const std::string &source, const std::string &part);

} // namespace tw
