#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/text/chat_template.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tw {

/// Turns one parsed row of a data set into ids and labels: what carries loss is decided here.
///   input_ids + labels   used as they are, whatever the type of the data set
///   chat_template        the content of trained turns and their end token; never the role header or the newline after the end
///   alpaca               prompt and answer are tokenised separately; the answer and its EOS carry loss
/// Meaning of the keys: Axolotl's. Length is not looked at here. Thread-safe for encoding.
class RowEncoder
{
public:
    /// `tokenizer` may be null: then only pre-tokenised rows can be encoded. It must outlive the encoder.
    /// Errors: Unsupported (type or chat template by name), InvalidConfig.
    static Result<RowEncoder> make(const TrainConfig &config, const DatasetConfig &dataset, const Tokenizer *tokenizer);

    /// Errors: InvalidInput; the message is the reason without file or line ("no assistant turn").
    [[nodiscard]] Result<Sample> encode(const Json &row) const;

private:
    RowEncoder() = default;
    [[nodiscard]] Result<Sample> encodeTokens(const Json &row) const;
    [[nodiscard]] Result<Sample> encodeChatRow(const Json &row) const;
    [[nodiscard]] Result<Sample> encodeAlpaca(const Json &row) const;
    [[nodiscard]] bool isTrained(const ChatMessage &message) const;
    [[nodiscard]] Sample maskChat(std::span<const ChatMessage> messages, EncodedChat chat) const;

    enum class Kind { Tokens, Chat, Alpaca };
    Kind m_kind = Kind::Tokens;
    DatasetConfig m_dataset;
    bool m_trainOnInputs = false;
    const Tokenizer *m_tokenizer = nullptr;
    std::unique_ptr<ChatTemplate> m_template;
};

/// The list of token ids under `key`, all in [0, vocabulary); with `mayIgnore` also the label -100. Errors: InvalidInput.
Result<std::vector<std::int32_t>> readTokenIds(const Json &row, const std::string &key, bool mayIgnore, std::int64_t vocabulary);

} // namespace tw
