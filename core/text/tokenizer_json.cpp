#include "core/text/tokenizer_parts.h"
#include "core/text/utf8.h"

#include <cstdlib>
#include <limits>
#include <map>

namespace tw {

namespace {

std::string typeOf(const Json &part)
{
    return jsonValue<std::string>(part, "type", "");
}

/// Null when the key is missing, null itself, or `object` is none.
const Json *memberOf(const Json &object, const char *key)
{
    const auto it = object.is_object() ? object.find(key) : object.end();
    return !object.is_object() || it == object.end() || it->is_null() ? nullptr : &*it;
}

/// Reads tokenizer.json part by part; each function names what it met and does not know.
class TokenizerJsonReader
{
public:
    explicit TokenizerJsonReader(const std::string &source) : m_source(source) { }

    Result<BpeParts> readModel(const Json &model) const
    {
        const std::string type = typeOf(model);
        if (!model.is_object())
            return damaged("model", "is missing or not an object");
        if (!type.empty() && type != "BPE")
            return refused("model type " + type);
        for (const char *flag : {"byte_fallback", "fuse_unk"}) {
            if (jsonValue(model, flag, false))
                return refused(std::string("BPE with ") + flag);
        }
        for (const char *affix : {"continuing_subword_prefix", "end_of_word_suffix"}) {
            if (!jsonValue<std::string>(model, affix, "").empty())
                return refused(std::string("BPE with ") + affix);
        }
        if (jsonValue(model, "dropout", 0.0) != 0.0)
            return refused("BPE with dropout");
        BpeParts parts;
        parts.ignoreMerges = jsonValue(model, "ignore_merges", false);
        if (auto read = readVocabulary(model, parts); !read)
            return read.error();
        if (auto read = readMerges(model, parts); !read)
            return read.error();
        return parts;
    }

    Result<> readNormalizer(const Json &normalizer, ByteLevelParts &parts) const
    {
        const std::string type = typeOf(normalizer);
        if (type == "NFC") {
            parts.composes = true;
            return {};
        }
        if (type != "Sequence")
            return refused("normalizer " + named(type));
        return forEach(normalizer, "normalizers", [&](const Json &step) { return readNormalizer(step, parts); });
    }

    Result<> readPreTokenizer(const Json &step, ByteLevelParts &parts, bool &endsInBytes) const
    {
        const std::string type = typeOf(step);
        if (type == "Sequence")
            return forEach(step, "pretokenizers",
                           [&](const Json &inner) { return readPreTokenizer(inner, parts, endsInBytes); });
        if (endsInBytes)
            return refused("pre-tokenizer " + named(type) + " after ByteLevel");
        if (type == "Digits" && jsonValue(step, "individual_digits", false)) {
            parts.steps.push_back(makeDigitsStep());
            return {};
        }
        if (type == "Split")
            return readSplit(step, parts);
        if (type != "ByteLevel")
            return refused("pre-tokenizer " + named(type) + (type == "Digits" ? " in runs" : ""));
        if (jsonValue(step, "add_prefix_space", true))
            return refused("pre-tokenizer ByteLevel with add_prefix_space");
        endsInBytes = true;
        return jsonValue(step, "use_regex", true) ? addPattern(gpt2Pattern, parts) : Result<>();
    }

    Result<> readPostProcessor(const Json &processor, ByteLevelParts &parts) const
    {
        const std::string type = typeOf(processor);
        if (type == "ByteLevel")
            return {};
        if (type == "Sequence")
            return forEach(processor, "processors", [&](const Json &step) { return readPostProcessor(step, parts); });
        if (type != "TemplateProcessing")
            return refused("post-processor " + named(type));
        bool afterText = false;
        return forEach(processor, "single", [&](const Json &item) {
            if (memberOf(item, "Sequence")) {
                afterText = true;
                return Result<>();
            }
            return readTemplateItem(processor, item, afterText ? parts.suffix : parts.prefix);
        });
    }

    Result<> readDecoder(const Json &decoder) const
    {
        const std::string type = typeOf(decoder);
        if (type == "ByteLevel")
            return {};
        const Json *inner = type == "Sequence" ? memberOf(decoder, "decoders") : nullptr;
        if (inner && inner->is_array() && inner->size() == 1)
            return readDecoder((*inner)[0]);
        return refused("decoder " + named(type));
    }

    Result<> readAddedTokens(const Json &tokens, ByteLevelParts &parts) const
    {
        if (!tokens.is_array())
            return damaged("added_tokens", "is not a list");
        for (const Json &token : tokens) {
            const Json *content = memberOf(token, "content");
            if (!content || !content->is_string())
                return damaged("added_tokens", "has an entry without content");
            appendAddedToken(parts, addedToken(token));
        }
        return {};
    }

    static AddedToken addedToken(const Json &token)
    {
        AddedToken added;
        added.content = toValidUtf8(jsonValue<std::string>(token, "content", ""));
        added.isSpecial = jsonValue(token, "special", false);
        added.stripsLeft = jsonValue(token, "lstrip", false);
        added.stripsRight = jsonValue(token, "rstrip", false);
        added.isSingleWord = jsonValue(token, "single_word", false);
        added.isNormalized = jsonValue(token, "normalized", !added.isSpecial);
        return added;
    }

    [[nodiscard]] Error damaged(const std::string &place, const std::string &reason) const
    {
        return {ErrorCode::Damaged, m_source + ": \"" + place + "\" " + reason};
    }
    [[nodiscard]] Error refused(const std::string &part) const { return unsupportedTokenizer(m_source, part); }

private:
    static std::string named(const std::string &type) { return type.empty() ? "without a type" : type; }

    template <typename Read>
    Result<> forEach(const Json &sequence, const char *key, const Read &read) const
    {
        const Json *list = memberOf(sequence, key);
        if (!list || !list->is_array())
            return damaged(key, "is not a list");
        for (const Json &item : *list) {
            if (Result<> done = read(item); !done)
                return done;
        }
        return {};
    }

    Result<> readVocabulary(const Json &model, BpeParts &parts) const
    {
        const Json *vocabulary = memberOf(model, "vocab");
        if (!vocabulary || !vocabulary->is_object() || vocabulary->empty())
            return damaged("model.vocab", "is missing, empty or not an object");
        parts.vocabulary.reserve(vocabulary->size());
        for (const auto &[token, id] : vocabulary->items()) {
            if (!id.is_number_integer())
                return damaged("model.vocab", "gives '" + token + "' an id that is not a whole number");
            parts.vocabulary.emplace_back(token, id.get<std::int64_t>());
        }
        return {};
    }

    Result<> readMerges(const Json &model, BpeParts &parts) const
    {
        const Json *merges = memberOf(model, "merges");
        if (!merges || !merges->is_array())
            return damaged("model.merges", "is missing or not a list");
        parts.merges.reserve(merges->size());
        for (const Json &merge : *merges) {
            if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
                parts.merges.emplace_back(merge[0].get<std::string>(), merge[1].get<std::string>());
                continue;
            }
            const std::string line = merge.is_string() ? merge.get<std::string>() : std::string();
            const std::size_t space = line.find(' ');
            if (space == std::string::npos || line.find(' ', space + 1) != std::string::npos)
                return damaged("model.merges", "has entry " + std::to_string(parts.merges.size())
                                                   + " that is not two tokens");
            parts.merges.emplace_back(line.substr(0, space), line.substr(space + 1));
        }
        return {};
    }

    Result<> readSplit(const Json &step, ByteLevelParts &parts) const
    {
        const Json *pattern = memberOf(step, "pattern");
        const std::string regex = pattern ? jsonValue<std::string>(*pattern, "Regex", "") : "";
        if (regex.empty())
            return refused("pre-tokenizer Split without a regex");
        const std::string behavior = jsonValue<std::string>(step, "behavior", "");
        const bool inverted = jsonValue(step, "invert", false);
        // The patterns we take match every character, so that keeping only the matches keeps all.
        if (!(behavior == "Isolated" && !inverted) && !(behavior == "Removed" && inverted))
            return refused("pre-tokenizer Split with behavior " + behavior + (inverted ? ", inverted" : ""));
        return addPattern(regex, parts);
    }

    Result<> addPattern(const std::string &pattern, ByteLevelParts &parts) const
    {
        auto step = makePatternStep(pattern);
        if (!step)
            return step.error().code == ErrorCode::Unsupported ? refused(step.error().message) : step.error();
        parts.steps.push_back(std::move(*step));
        return {};
    }

    Result<> readTemplateItem(const Json &processor, const Json &item, std::vector<std::int32_t> &ids) const
    {
        const Json *special = memberOf(item, "SpecialToken");
        const std::string name = special ? jsonValue<std::string>(*special, "id", "") : "";
        const Json *table = memberOf(processor, "special_tokens");
        const Json *entry = table && !name.empty() ? memberOf(*table, name.c_str()) : nullptr;
        const Json *numbers = entry ? memberOf(*entry, "ids") : nullptr;
        if (!numbers || !numbers->is_array())
            return damaged("post_processor", "names a token '" + name + "' that it does not define");
        for (const Json &number : *numbers) {
            const std::int64_t id = number.is_number_integer() ? number.get<std::int64_t>() : -1;
            if (id < 0 || id > std::numeric_limits<std::int32_t>::max())
                return damaged("post_processor", "gives the token '" + name + "' an id that cannot be");
            ids.push_back(static_cast<std::int32_t>(id));
        }
        return {};
    }

    const std::string &m_source;
};

/// Special tokens stand in tokenizer_config.json as text or as objects with flags.
std::string specialTokenText(const Json &config, const char *key)
{
    const Json *value = memberOf(config, key);
    if (!value)
        return {};
    return toValidUtf8(value->is_string() ? value->get<std::string>() : jsonValue<std::string>(*value, "content", ""));
}

void appendSpecialToken(ByteLevelParts &parts, const Json &token)
{
    AddedToken added = token.is_string() ? AddedToken {.content = toValidUtf8(token.get<std::string>())}
                                         : TokenizerJsonReader::addedToken(token);
    added.isSpecial = true;
    if (token.is_string())
        added.isNormalized = false;
    appendAddedToken(parts, std::move(added));
}

/// Tokens that only tokenizer_config.json names match in text as well.
void appendConfiguredTokens(ByteLevelParts &parts, const Json &config)
{
    if (const Json *table = memberOf(config, "added_tokens_decoder"); table && table->is_object()) {
        std::map<std::int64_t, const Json *> byId; // the keys are numbers as text
        for (const auto &[key, token] : table->items())
            byId.emplace(std::atoll(key.c_str()), &token);
        for (const auto &[id, token] : byId)
            appendAddedToken(parts, TokenizerJsonReader::addedToken(*token));
    }
    for (const char *key : {"bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"}) {
        if (const Json *token = memberOf(config, key))
            appendSpecialToken(parts, *token);
    }
    for (const char *key : {"additional_special_tokens", "extra_special_tokens"}) {
        const Json *tokens = memberOf(config, key);
        if (!tokens || !tokens->is_structured())
            continue;
        for (const Json &token : *tokens)
            appendSpecialToken(parts, token);
    }
}

/// Of a list of named templates, "default".
std::string configuredChatTemplate(const Json &config)
{
    const Json *value = memberOf(config, "chat_template");
    if (!value || value->is_string())
        return value ? value->get<std::string>() : std::string();
    if (value->is_array()) {
        for (const Json &entry : *value) {
            if (jsonValue<std::string>(entry, "name", "") == "default")
                return jsonValue<std::string>(entry, "template", "");
        }
    }
    return {};
}

void readTokenizerConfig(ByteLevelParts &parts, const Json &config)
{
    appendConfiguredTokens(parts, config);
    const auto idOf = [&](const std::string &content) -> std::optional<std::int32_t> {
        for (const AddedToken &token : parts.addedTokens) {
            if (!content.empty() && token.content == content)
                return token.id;
        }
        return std::nullopt;
    };
    parts.bosId = idOf(specialTokenText(config, "bos_token"));
    parts.eosId = idOf(specialTokenText(config, "eos_token"));
    if (parts.chatTemplate.empty())
        parts.chatTemplate = configuredChatTemplate(config);
}

} // namespace

Result<std::unique_ptr<Tokenizer>> tokenizerFromJson(const Json &tokenizer, const Json &tokenizerConfig,
                                                     const std::string &chatTemplate, const std::string &source)
{
    const TokenizerJsonReader reader(source);
    const Json none;
    const auto part = [&](const char *key) -> const Json & {
        const Json *found = memberOf(tokenizer, key);
        return found ? *found : none;
    };
    auto model = reader.readModel(part("model"));
    if (!model)
        return model.error();
    auto bpe = BpeModel::build(std::move(*model), source);
    if (!bpe)
        return bpe.error();
    if (!bpe->isComplete() && !part("model").is_null() && memberOf(part("model"), "unk_token"))
        return reader.refused("BPE with unk_token and bytes that have no token");
    ByteLevelParts parts {.model = std::move(*bpe)};
    parts.chatTemplate = chatTemplate;

    bool endsInBytes = false;
    Result<> read;
    if (!part("normalizer").is_null())
        read = reader.readNormalizer(part("normalizer"), parts);
    if (read)
        read = reader.readPreTokenizer(part("pre_tokenizer"), parts, endsInBytes);
    if (read && !endsInBytes)
        read = reader.refused("a pre-tokenizer without ByteLevel");
    if (read)
        read = reader.readDecoder(part("decoder"));
    if (read && !part("post_processor").is_null())
        read = reader.readPostProcessor(part("post_processor"), parts);
    if (read && !part("added_tokens").is_null())
        read = reader.readAddedTokens(part("added_tokens"), parts);
    if (!read)
        return read.error();
    readTokenizerConfig(parts, tokenizerConfig);
    return std::unique_ptr<Tokenizer>(std::make_unique<ByteLevelTokenizer>(std::move(parts)));
}

} // namespace tw
