// A tokenizer.json, then after a byte 0 a text to take apart and put together again.

#include "core/text/tokenizer.h"
#include "fuzz_target.h"

#include <algorithm>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::size_t end = std::min(input.find('\0'), input.size());
    const auto json = tw::parseJson(input.substr(0, end), "tokenizer.json");
    if (!json)
        return 0;
    const auto tokenizer = tw::tokenizerFromJson(*json, tw::Json(), "", "tokenizer.json");
    if (!tokenizer)
        return 0;
    const std::string_view text = end < input.size() ? input.substr(end + 1) : std::string_view("Two tokens 12 \xED\x95\x9C<s>");
    for (const bool isMatching : {false, true}) {
        const auto ids = (*tokenizer)->encode(text, {.addSpecialTokens = isMatching, .matchSpecialTokens = isMatching});
        for (const std::int32_t id : ids)
            fuzzVerify(id >= 0 && id < (*tokenizer)->vocabularySize(), "ids stand in the vocabulary");
        (void)(*tokenizer)->decode(ids);
    }
    return 0;
}
