#include "core/text/tokenizer.h"

namespace tw {

std::vector<PartToken> Tokenizer::encodeParts(std::span<const TextPart> parts) const
{
    std::vector<PartToken> out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const EncodeOptions options {.matchSpecialTokens = parts[i].matchSpecialTokens};
        for (const std::int32_t id : encode(parts[i].text, options))
            out.push_back({id, i, i});
    }
    return out;
}

} // namespace tw
