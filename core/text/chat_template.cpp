#include "core/text/chat_template.h"

#include "core/text/chatml_reader.h"

namespace tw {

namespace {

constexpr const char *turnStart = "<|im_start|>";
constexpr const char *turnEnd = "<|im_end|>";

class ChatMlTemplate final : public ChatTemplate
{
public:
    ChatMlTemplate(std::string name, ChatMlShape shape) : m_name(std::move(name)), m_shape(std::move(shape)) { }

    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] std::string endOfTurn() const override { return turnEnd; }

    [[nodiscard]] Result<std::vector<ChatPiece>> render(std::span<const ChatMessage> messages,
                                                        bool addGenerationPrompt) const override
    {
        if (messages.empty())
            return Error {ErrorCode::InvalidInput, "the conversation has no messages"};
        using Kind = ChatPiece::Kind;
        std::vector<ChatPiece> pieces;
        if (messages[0].role != "system" && !m_shape.defaultSystem.empty())
            pieces.push_back({Kind::Template, -1, m_shape.defaultSystem});
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const ChatMessage &message = messages[i];
            if (!isKnownRole(message.role))
                return Error {ErrorCode::InvalidInput, "message " + std::to_string(i + 1) + " has the role '"
                                                           + message.role + "' (known: system, user, assistant)"};
            const int index = static_cast<int>(i);
            pieces.push_back({Kind::Template, index, turnStart + message.role + "\n"});
            pieces.push_back({Kind::Content, index, message.content});
            pieces.push_back({Kind::EndOfTurn, index, turnEnd});
            pieces.push_back({Kind::Template, index, "\n"});
        }
        if (addGenerationPrompt)
            pieces.push_back({Kind::Template, -1, std::string(turnStart) + "assistant\n"});
        return pieces;
    }

private:
    /// The role is written as template text, where control tokens match: it must never be free text.
    static bool isKnownRole(const std::string &role)
    {
        return role == "system" || role == "user" || role == "assistant";
    }

    std::string m_name;
    ChatMlShape m_shape;
};

Result<> checkChatMlTokens(const Tokenizer &tokenizer)
{
    for (const char *token : {turnStart, turnEnd}) {
        if (!tokenizer.idOf(token))
            return Error {ErrorCode::InvalidConfig, std::string("chat_template: ChatML needs the token ") + token
                                                        + ", which this model's vocabulary lacks; choose a model that has it"};
    }
    return {};
}

} // namespace

Result<std::unique_ptr<ChatTemplate>> openChatTemplate(const std::string &name, const Tokenizer &tokenizer)
{
    ChatMlShape shape;
    if (name == "tokenizer_default") {
        if (tokenizer.chatTemplate().empty())
            return Error {ErrorCode::InvalidConfig, "chat_template: the model has no template of its own; set chatml instead"};
        auto read = readChatMl(tokenizer.chatTemplate());
        if (!read)
            return read.error().context("chat_template tokenizer_default");
        shape = *read;
    } else if (name != "chatml") {
        return Error {ErrorCode::Unsupported,
                      "chat_template '" + name + "' is not supported; use chatml or tokenizer_default"};
    }
    if (auto checked = checkChatMlTokens(tokenizer); !checked)
        return checked.error();
    return std::unique_ptr<ChatTemplate>(std::make_unique<ChatMlTemplate>(name, std::move(shape)));
}

EncodedChat encodeChat(std::span<const ChatPiece> pieces, const Tokenizer &tokenizer)
{
    std::vector<TextPart> parts;
    parts.reserve(pieces.size());
    for (const ChatPiece &piece : pieces)
        parts.push_back({piece.text, piece.kind != ChatPiece::Kind::Content});

    EncodedChat chat;
    for (const PartToken &token : tokenizer.encodeParts(parts)) {
        int content = -1;
        int end = -1;
        for (std::size_t i = token.firstPart; i <= token.lastPart && i < pieces.size(); ++i) {
            const ChatPiece &piece = pieces[i];
            if (piece.kind == ChatPiece::Kind::Content && content < 0 && !piece.text.empty())
                content = piece.message;
            else if (piece.kind == ChatPiece::Kind::EndOfTurn && end < 0)
                end = piece.message;
        }
        chat.ids.push_back(token.id);
        chat.contentOf.push_back(content);
        chat.endOf.push_back(content < 0 ? end : -1);
    }
    return chat;
}

} // namespace tw
