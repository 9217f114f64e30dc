#pragma once

#include "core/base/result.h"
#include "core/text/tokenizer.h"

#include <span>
#include <string>
#include <vector>

namespace tw {

struct ChatMessage {
    std::string role; ///< "system", "user", "assistant"
    std::string content;
};

/// One piece of a rendered conversation. Pieces are encoded one by one, so that text of a user can never become a control token.
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
};

/// `name` is a value of the key chat_template: "chatml" or "tokenizer_default" (which reads `tokenizer`'s own template and
/// refuses, by naming what it met, one that is not ChatML with an optional default system text).
Result<std::unique_ptr<ChatTemplate>> openChatTemplate(const std::string &name, const Tokenizer &tokenizer);

/// The ids of a rendered conversation and, for each, the message whose content or end token it is (-1 for template text).
/// Adjacent Template/EndOfTurn pieces are encoded together with the content's borders respected.
struct EncodedChat {
    std::vector<std::int32_t> ids;
    std::vector<int> contentOf;  ///< message index for content tokens, -1 otherwise
    std::vector<int> endOf;      ///< message index for end-of-turn tokens, -1 otherwise
};
EncodedChat encodeChat(std::span<const ChatPiece> pieces, const Tokenizer &tokenizer);

} // namespace tw
