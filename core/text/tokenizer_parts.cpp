#include "core/text/tokenizer_parts.h"

#include <algorithm>

namespace tw {

void appendAddedToken(ByteLevelParts &parts, AddedToken token)
{
    auto &added = parts.addedTokens;
    const bool isThere = std::any_of(added.begin(), added.end(),
                                     [&](const AddedToken &other) { return other.content == token.content; });
    if (token.content.empty() || isThere)
        return;
    if (const std::int32_t *known = parts.model.find(token.content)) {
        token.id = *known;
    } else {
        token.id = static_cast<std::int32_t>(parts.model.size());
        for (const AddedToken &other : added)
            token.id = std::max(token.id, other.id + 1);
    }
    added.push_back(std::move(token));
}

Error unsupportedTokenizer(const std::string &source, const std::string &part)
{
    return {ErrorCode::Unsupported, source + ": this tokenizer uses " + part
                                        + ", which is not supported; use a model with a byte-level BPE tokenizer "
                                          "(Llama 3, Qwen, SmolLM2, GPT-2)"};
}

} // namespace tw
