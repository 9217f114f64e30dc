#pragma once

#include "core/text/added_tokens.h"
#include "core/text/bpe_model.h"
#include "core/text/pre_tokenizer.h"
#include "core/text/tokenizer.h"

namespace tw {

/// Everything that makes one byte-level tokenizer, whichever file it came from.
struct ByteLevelParts {
    BpeModel model;
    std::vector<AddedToken> addedTokens;
    bool composes = false;              ///< NFC before pre-tokenizing
    PreTokenSteps steps;
    std::vector<std::int32_t> prefix;   ///< what the post-processor puts around a text: BOS and the like
    std::vector<std::int32_t> suffix;
    std::optional<std::int32_t> bosId;
    std::optional<std::int32_t> eosId;
    std::string chatTemplate;
};

/// The order of the tokenizers library: added tokens in the raw text, normalisation, normalised added tokens, pre-tokens, BPE.
class ByteLevelTokenizer final : public Tokenizer
{
public:
    explicit ByteLevelTokenizer(ByteLevelParts parts);

    [[nodiscard]] std::vector<std::int32_t> encode(std::string_view text, const EncodeOptions &options) const override;
    [[nodiscard]] std::vector<PartToken> encodeParts(std::span<const TextPart> parts) const override;
    [[nodiscard]] std::string decode(std::span<const std::int32_t> ids, bool skipSpecialTokens) const override;
    [[nodiscard]] std::int64_t vocabularySize() const override;
    [[nodiscard]] std::optional<std::int32_t> idOf(std::string_view token) const override;
    [[nodiscard]] std::string tokenOf(std::int32_t id) const override;
    [[nodiscard]] bool isSpecial(std::int32_t id) const override;
    [[nodiscard]] std::optional<std::int32_t> bosId() const override { return m_parts.bosId; }
    [[nodiscard]] std::optional<std::int32_t> eosId() const override { return m_parts.eosId; }
    [[nodiscard]] const std::string &chatTemplate() const override { return m_parts.chatTemplate; }

private:
    struct PlacedToken {
        std::int32_t id = 0;
        std::size_t begin = 0; ///< bytes of the whole text
        std::size_t end = 0;
    };
    struct Entry {
        std::string token; ///< as written
        std::string bytes; ///< as decoded
        bool isKnown = false;
        bool isSpecial = false;
    };
    /// Receives tokens and the rule for special tokens while one text is encoded.
    struct Job;

    void buildTable();
    void encodeText(std::string_view text, Job &job) const;
    void encodeStretch(std::string_view text, std::size_t begin, Job &job) const;
    [[nodiscard]] const Entry *entryOf(std::int32_t id) const;

    ByteLevelParts m_parts;
    AddedTokenFinder m_rawFinder;
    AddedTokenFinder m_normalizedFinder;
    std::vector<Entry> m_table; ///< by id
    std::unordered_map<std::string, std::int32_t> m_addedIds;
};

} // namespace tw
