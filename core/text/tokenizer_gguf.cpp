#include "core/text/tokenizer_parts.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace tw {

namespace {

/// What a name in tokenizer.ggml.pre stands for; the file itself does not say more.
struct NamedPreTokenizer {
    const char *name;
    const char *pattern;
    bool setsDigitsApart;
    bool composes;
    bool ignoresMerges;
    bool addsBos;
};

constexpr int ggufControlToken = 3;
constexpr int ggufUserToken = 4;

const NamedPreTokenizer *findNamedPreTokenizer(const std::string &name)
{
    static const NamedPreTokenizer known[] = {
        {"gpt-2", gpt2Pattern, false, false, false, false},
        {"smollm", gpt2Pattern, true, false, false, false},
        {"llama-bpe", llama3Pattern, false, false, true, true},
        {"qwen2", qwen2Pattern, false, true, false, false},
    };
    const auto it = std::find_if(std::begin(known), std::end(known),
                                 [&](const NamedPreTokenizer &k) { return name == k.name; });
    return it == std::end(known) ? nullptr : it;
}

Result<BpeParts> ggufBpeParts(const GgufVocabulary &vocabulary, const NamedPreTokenizer &named,
                              const std::string &source)
{
    if (vocabulary.tokens.empty())
        return Error {ErrorCode::Damaged, source + ": tokenizer.ggml.tokens is missing or empty"};
    if (!vocabulary.tokenTypes.empty() && vocabulary.tokenTypes.size() != vocabulary.tokens.size())
        return Error {ErrorCode::Damaged, source + ": tokenizer.ggml.token_type has "
                                              + std::to_string(vocabulary.tokenTypes.size()) + " entries for "
                                              + std::to_string(vocabulary.tokens.size()) + " tokens"};
    BpeParts parts;
    parts.ignoreMerges = named.ignoresMerges;
    parts.vocabulary.reserve(vocabulary.tokens.size());
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id)
        parts.vocabulary.emplace_back(vocabulary.tokens[id], static_cast<std::int64_t>(id));
    parts.merges.reserve(vocabulary.merges.size());
    for (const std::string &merge : vocabulary.merges) {
        const std::size_t space = merge.find(' ');
        if (space == std::string::npos || merge.find(' ', space + 1) != std::string::npos)
            return Error {ErrorCode::Damaged, source + ": tokenizer.ggml.merges has entry "
                                                  + std::to_string(parts.merges.size()) + " that is not two tokens"};
        parts.merges.emplace_back(merge.substr(0, space), merge.substr(space + 1));
    }
    return parts;
}

void appendGgufTokens(ByteLevelParts &parts, const GgufVocabulary &vocabulary)
{
    for (std::size_t id = 0; id < vocabulary.tokenTypes.size(); ++id) {
        const int type = vocabulary.tokenTypes[id];
        if (type == ggufControlToken || type == ggufUserToken)
            appendAddedToken(parts, {.content = vocabulary.tokens[id], .isSpecial = type == ggufControlToken});
    }
}

} // namespace

Result<std::unique_ptr<Tokenizer>> tokenizerFromGguf(const GgufVocabulary &vocabulary, const std::string &source)
{
    if (vocabulary.model != "gpt2")
        return unsupportedTokenizer(source, "tokenizer model '" + vocabulary.model + "'");
    const NamedPreTokenizer *named = findNamedPreTokenizer(vocabulary.pre);
    if (!named)
        return unsupportedTokenizer(source, "pre-tokenizer '" + vocabulary.pre + "'");
    auto bpeParts = ggufBpeParts(vocabulary, *named, source);
    if (!bpeParts)
        return bpeParts.error();
    auto model = BpeModel::build(std::move(*bpeParts), source);
    if (!model)
        return model.error();
    auto pattern = makePatternStep(named->pattern);
    if (!pattern)
        return pattern.error();

    const auto idWithin = [&](std::optional<std::int64_t> id) -> std::optional<std::int32_t> {
        if (!id || *id < 0 || *id >= static_cast<std::int64_t>(vocabulary.tokens.size()))
            return std::nullopt;
        return static_cast<std::int32_t>(*id);
    };
    ByteLevelParts parts {.model = std::move(*model)};
    parts.composes = named->composes;
    if (named->setsDigitsApart)
        parts.steps.push_back(makeDigitsStep());
    parts.steps.push_back(std::move(*pattern));
    parts.bosId = idWithin(vocabulary.bosId);
    parts.eosId = idWithin(vocabulary.eosId);
    if (parts.bosId && vocabulary.addBos.value_or(named->addsBos))
        parts.prefix.push_back(*parts.bosId);
    parts.chatTemplate = vocabulary.chatTemplate;
    appendGgufTokens(parts, vocabulary);
    return std::unique_ptr<Tokenizer>(std::make_unique<ByteLevelTokenizer>(std::move(parts)));
}

} // namespace tw
