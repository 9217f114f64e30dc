#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// What a GGUF file says of its tokenizer (metadata keys tokenizer.ggml.*), as plain data.
struct GgufVocabulary {
    std::string model;               ///< "gpt2" = byte-level BPE
    std::string pre;                 ///< names the split regex: "smollm", "llama-bpe", "qwen2", "gpt-2"
    std::vector<std::string> tokens;
    std::vector<std::string> merges; ///< "a b"
    std::vector<int> tokenTypes;     ///< 1 normal, 3 control, 4 user-defined
    std::optional<std::int64_t> bosId;
    std::optional<std::int64_t> eosId;
    std::optional<std::int64_t> padId;
    std::optional<bool> addBos;
    std::string chatTemplate;
};

struct EncodeOptions {
    bool addSpecialTokens = false;   ///< what the post-processor adds: BOS and the like
    bool matchSpecialTokens = true;  ///< off: "<|im_start|>" in the text is plain text
};

/// A stretch of a longer text. In one that was written by a person, special tokens stay plain text.
struct TextPart {
    std::string_view text;
    bool matchSpecialTokens = true;
};

/// A token of joined parts, and the parts whose bytes it holds: a token may span a border ("\n" + "\n" is one token in many
/// vocabularies).
struct PartToken {
    std::int32_t id = 0;
    std::size_t firstPart = 0;
    std::size_t lastPart = 0; ///< included
};

/// Text to ids and back, equal to the Hugging Face tokenizers library for the same tokenizer.json. Thread-safe.
class Tokenizer
{
public:
    virtual ~Tokenizer() = default;
    /// Invalid UTF-8 is replaced by U+FFFD first. A byte that has no token vanishes, as in the reference (SmolLM2 lacks a few
    /// control characters and the unassigned planes).
    [[nodiscard]] virtual std::vector<std::int32_t> encode(std::string_view text, const EncodeOptions &options = {}) const = 0;
    /// The parts as one text: the ids are those of encoding them joined, except that no special token is found in or across a
    /// part that forbids it. This default encodes part by part, for tokenizers whose tokens never span a border.
    [[nodiscard]] virtual std::vector<PartToken> encodeParts(std::span<const TextPart> parts) const;
    /// Ids outside the vocabulary are skipped. Incomplete UTF-8 becomes U+FFFD.
    [[nodiscard]] virtual std::string decode(std::span<const std::int32_t> ids, bool skipSpecialTokens = false) const = 0;
    [[nodiscard]] virtual std::int64_t vocabularySize() const = 0; ///< the highest id + 1
    [[nodiscard]] virtual std::optional<std::int32_t> idOf(std::string_view token) const = 0; ///< "<|im_end|>" -> 2
    [[nodiscard]] virtual std::string tokenOf(std::int32_t id) const = 0;                      ///< as written in the vocabulary
    [[nodiscard]] virtual bool isSpecial(std::int32_t id) const = 0;
    [[nodiscard]] virtual std::optional<std::int32_t> bosId() const = 0;
    [[nodiscard]] virtual std::optional<std::int32_t> eosId() const = 0;
    /// The model's own chat template (Jinja text), empty when it has none.
    [[nodiscard]] virtual const std::string &chatTemplate() const = 0;
};

/// From tokenizer.json and (may be null) tokenizer_config.json, chat_template.jinja's text winning over the latter's.
/// Errors: Damaged naming the place, Unsupported naming the part ("model type Unigram").
Result<std::unique_ptr<Tokenizer>> tokenizerFromJson(const Json &tokenizer, const Json &tokenizerConfig,
                                                     const std::string &chatTemplate, const std::string &source);
Result<std::unique_ptr<Tokenizer>> tokenizerFromGguf(const GgufVocabulary &vocabulary, const std::string &source);

} // namespace tw
