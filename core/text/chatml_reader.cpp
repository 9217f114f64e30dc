#include "core/text/chatml_reader.h"

#include "core/text/jinja_lexer.h"

#include <optional>
#include <string_view>

namespace tw {

namespace {

/// Words and signs with one space between them, and members spelled one way: messages[0]['role'] becomes messages[0].role.
std::string canonicalStatement(const std::vector<std::string> &tokens)
{
    std::string out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool isIndex = tokens[i] == "[" && i + 2 < tokens.size() && tokens[i + 2] == "]" && !out.empty();
        if (isIndex) {
            const std::string &key = tokens[i + 1];
            out += key.starts_with('\'') ? "." + key.substr(1, key.size() - 2) : "[" + key + "]";
            i += 2;
        } else if (tokens[i] == "." && i + 1 < tokens.size()) {
            out += "." + tokens[++i];
        } else {
            out += (out.empty() ? "" : " ") + tokens[i];
        }
    }
    return out;
}

/// What a template writes for a message; role and content stand as bytes that no template text holds.
constexpr char roleMark = '\x01';
constexpr char contentMark = '\x02';
const std::string chatMlTurn = std::string("<|im_start|>") + roleMark + "\n" + contentMark + "<|im_end|>\n";
const std::string chatMlPrompt = "<|im_start|>assistant\n";

std::optional<std::string> operandText(const std::string &operand)
{
    if (operand.starts_with('\''))
        return operand.substr(1, operand.size() - 2);
    if (operand == "message.role")
        return std::string(1, roleMark);
    if (operand == "message.content")
        return std::string(1, contentMark);
    return std::nullopt;
}

class ChatMlReader
{
public:
    explicit ChatMlReader(std::vector<JinjaItem> items) : m_items(std::move(items)) { }

    Result<ChatMlShape> read()
    {
        skipUnsetPrompt();
        ChatMlShape shape;
        if (acceptStatement("if messages[0].role != 'system'") && !readDefaultSystem(shape))
            return refusal();
        if (!acceptStatement("for message in messages"))
            return refusal();
        if (shape.defaultSystem.empty()
            && (acceptStatement("if loop.first and messages[0].role != 'system'")
                || acceptStatement("if messages[0].role != 'system' and loop.first"))
            && !readDefaultSystem(shape))
            return refusal();
        if (!readExactly(chatMlTurn, "endfor"))
            return refusal();
        if (acceptStatement("if add_generation_prompt") && !readExactly(chatMlPrompt, "endif"))
            return refusal();
        if (m_next != m_items.size())
            return refusal();
        return shape;
    }

private:
    bool acceptStatement(std::string_view statement)
    {
        const bool isIt = m_next < m_items.size() && m_items[m_next].kind == JinjaItem::Kind::Statement
            && canonicalStatement(m_items[m_next].tokens) == statement;
        m_next += isIt;
        return isIt;
    }

    /// Many templates begin by setting add_generation_prompt to false where it is not defined: nothing to do.
    void skipUnsetPrompt()
    {
        const std::size_t start = m_next;
        if (acceptStatement("if not add_generation_prompt is defined")
            && acceptStatement("set add_generation_prompt = false") && acceptStatement("endif"))
            return;
        m_next = start;
    }

    bool readDefaultSystem(ChatMlShape &shape)
    {
        const std::size_t start = m_next;
        const std::string text = readWritten();
        const bool isTurn = text.starts_with("<|im_start|>system\n") && text.ends_with("<|im_end|>\n")
            && text.find(roleMark) == std::string::npos && text.find(contentMark) == std::string::npos;
        if (isTurn && acceptStatement("endif")) {
            shape.defaultSystem = text;
            return true;
        }
        if (!isTurn)
            m_next = start;
        return false;
    }

    bool readExactly(const std::string &expected, std::string_view end)
    {
        const std::size_t start = m_next;
        const std::string text = readWritten();
        if (text == expected)
            return acceptStatement(end);
        // When all of it was readable it is other text: quote where it starts, else what could not be read.
        if (!expected.starts_with(text))
            m_next = start;
        return false;
    }

    /// What the template writes up to the next statement or to an output that is more than text, role and content.
    std::string readWritten()
    {
        std::string out;
        for (; m_next < m_items.size() && m_items[m_next].kind != JinjaItem::Kind::Statement; ++m_next) {
            const JinjaItem &item = m_items[m_next];
            if (item.kind == JinjaItem::Kind::Text) {
                out += item.source;
                continue;
            }
            const auto text = outputText(item.tokens);
            if (!text)
                break;
            out += *text;
        }
        return out;
    }

    static std::optional<std::string> outputText(const std::vector<std::string> &tokens)
    {
        std::string out;
        std::vector<std::string> operand;
        for (std::size_t i = 0; i <= tokens.size(); ++i) {
            if (i < tokens.size() && tokens[i] != "+" && tokens[i] != "~") {
                operand.push_back(tokens[i]);
                continue;
            }
            const auto text = operandText(canonicalStatement(operand));
            // A lone string is one token; 'a' 'b' would only look like one.
            if (!text || (operand.front().starts_with('\'') && operand.size() > 1))
                return std::nullopt;
            out += *text;
            operand.clear();
        }
        return out;
    }

    [[nodiscard]] Error refusal() const
    {
        constexpr std::size_t shown = 90;
        if (m_next >= m_items.size())
            return {ErrorCode::Unsupported, "the chat template ends early: it is not ChatML"};
        const JinjaItem &item = m_items[m_next];
        std::string quote = item.source.substr(0, shown) + (item.source.size() > shown ? "..." : "");
        if (item.kind != JinjaItem::Kind::Text)
            quote = (item.kind == JinjaItem::Kind::Output ? "{{" : "{%") + quote
                + (item.kind == JinjaItem::Kind::Output ? "}}" : "%}");
        return {ErrorCode::Unsupported, "the chat template has '" + quote + "', which plain ChatML has not"};
    }

    std::vector<JinjaItem> m_items;
    std::size_t m_next = 0;
};

} // namespace

Result<ChatMlShape> readChatMl(const std::string &jinja)
{
    if (jinja.find(roleMark) != std::string::npos || jinja.find(contentMark) != std::string::npos)
        return Error {ErrorCode::Unsupported, "the chat template holds control characters"};
    auto items = lexJinja(jinja);
    if (!items)
        return items.error();
    return ChatMlReader(std::move(*items)).read();
}

} // namespace tw
