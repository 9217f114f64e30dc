#pragma once

#include "core/base/result.h"
#include "core/text/tokenizer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tw {

struct ChatMessage {
    std::string role; ///< "system", "user", "assistant"
    std::string content;
    bool hasWeight = true; ///< false: the data says that nothing is learned from this turn
};

/// One piece of a rendered conversation. encodeChat() keeps the pieces apart, so that text of a user never becomes a control token.
struct ChatPiece {
    enum class Kind {
        Template, ///< written by the template: control tokens match here
        Content,  ///< written by a person or model: special tokens stay plain text
        EndOfTurn ///< the end token that belongs to the content before it
    };
    Kind kind = Kind::Template;
    int message = -1; ///< index into the messages; -1 for text that belongs to none (a default system turn)
    std::string text;
};

/// Turns messages into text in pieces. Seam for later: other templates become further implementations.
class ChatTemplate
{
public:
    virtual ~ChatTemplate() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// Errors: InvalidInput (empty conversation, unknown role).
    [[nodiscard]] virtual Result<std::vector<ChatPiece>> render(std::span<const ChatMessage> messages,
                                                                bool addGenerationPrompt) const = 0;
    /// The token that ends a turn: an answer is over there.
    [[nodiscard]] virtual std::string endOfTurn() const = 0;
};

/// `name` is a value of the key chat_template: "chatml" or "tokenizer_default" (which reads `tokenizer`'s own template and
/// refuses, by naming what it met, one that is not ChatML with an optional default system text).
/// Errors: Unsupported (another name, another template), Damaged (a template that is cut), InvalidConfig (the tokenizer has no
/// template, or not the tokens of ChatML).
Result<std::unique_ptr<ChatTemplate>> openChatTemplate(const std::string &name, const Tokenizer &tokenizer);

/// The ids of a rendered conversation and, for each, the message whose content or end token it is (-1 for template text).
/// All pieces are encoded as one text, as apply_chat_template does it: a newline that ends the template's part and one that
/// begins the content may be one token. Such a token, which holds any byte of a content, counts as content. Inside and across
/// contents special tokens are not looked for; without such text the ids equal those of the rendered string.
struct EncodedChat {
    std::vector<std::int32_t> ids;
    std::vector<int> contentOf;  ///< message index for content tokens, -1 otherwise
    std::vector<int> endOf;      ///< message index for end-of-turn tokens, -1 otherwise
};
EncodedChat encodeChat(std::span<const ChatPiece> pieces, const Tokenizer &tokenizer);

} // namespace tw
