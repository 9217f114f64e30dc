#include "core/text/jinja_lexer.h"

#include <cctype>
#include <optional>

namespace tw {

namespace {

bool isWordByte(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

bool isSpaceByte(char c)
{
    return std::isspace(static_cast<unsigned char>(c));
}

void trimEnd(std::string &text)
{
    while (!text.empty() && isSpaceByte(text.back()))
        text.pop_back();
}

/// lstrip_blocks: blanks between the start of a line and a mark.
void trimLineStart(std::string &text)
{
    std::size_t keep = text.size();
    while (keep > 0 && (text[keep - 1] == ' ' || text[keep - 1] == '\t'))
        --keep;
    if (keep == 0 || text[keep - 1] == '\n')
        text.resize(keep);
}

class JinjaLexer
{
public:
    explicit JinjaLexer(std::string_view text) : m_text(text) { }

    Result<std::vector<JinjaItem>> run()
    {
        while (m_pos < m_text.size()) {
            const char mark = m_text[m_pos] == '{' && m_pos + 1 < m_text.size() ? m_text[m_pos + 1] : '\0';
            if (mark != '{' && mark != '%' && mark != '#') {
                m_pending += m_text[m_pos++];
                continue;
            }
            if (!readMarked(mark))
                return Error {ErrorCode::Damaged, "the chat template has a mark at byte " + std::to_string(m_pos)
                                                      + " that is not closed"};
        }
        flush();
        return std::move(m_items);
    }

private:
    void flush()
    {
        if (!m_pending.empty())
            m_items.push_back({JinjaItem::Kind::Text, m_pending, {}});
        m_pending.clear();
    }

    bool readMarked(char mark)
    {
        std::size_t pos = m_pos + 2;
        const char sign = pos < m_text.size() ? m_text[pos] : '\0';
        if (sign == '-')
            trimEnd(m_pending);
        else if (mark != '{' && sign != '+')
            trimLineStart(m_pending);
        pos += sign == '-' || sign == '+';
        JinjaItem item {mark == '%' ? JinjaItem::Kind::Statement : JinjaItem::Kind::Output, {}, {}};
        const std::size_t start = pos;
        const bool isClosed = mark == '#' ? skipComment(pos) : readTokens(mark == '%' ? '%' : '}', pos, item.tokens);
        if (!isClosed)
            return false;
        const bool trimsAfter = pos > start && m_text[pos - 1] == '-';
        const bool keepsAfter = pos > start && m_text[pos - 1] == '+';
        item.source = std::string(m_text.substr(start, pos - start));
        flush();
        if (mark != '#')
            m_items.push_back(std::move(item));
        m_pos = pos + 2;
        if (trimsAfter) {
            while (m_pos < m_text.size() && isSpaceByte(m_text[m_pos]))
                ++m_pos;
        } else if (mark != '{' && !keepsAfter && m_pos < m_text.size() && m_text[m_pos] == '\n') {
            ++m_pos; // trim_blocks
        }
        return true;
    }

    bool skipComment(std::size_t &pos) const
    {
        pos = m_text.find("#}", pos);
        return pos != std::string_view::npos;
    }

    /// Reads up to the closing mark; `pos` is left on it.
    bool readTokens(char closing, std::size_t &pos, std::vector<std::string> &tokens) const
    {
        while (pos < m_text.size()) {
            const char c = m_text[pos];
            if (c == closing && pos + 1 < m_text.size() && m_text[pos + 1] == '}') {
                if (!tokens.empty() && (tokens.back() == "-" || tokens.back() == "+")
                    && (m_text[pos - 1] == '-' || m_text[pos - 1] == '+'))
                    tokens.pop_back();
                return true;
            }
            if (isSpaceByte(c)) {
                ++pos;
            } else if (c == '\'' || c == '"') {
                auto text = readString(pos);
                if (!text)
                    return false;
                tokens.push_back("'" + *text + "'");
            } else if (isWordByte(c)) {
                const std::size_t start = pos;
                while (pos < m_text.size() && isWordByte(m_text[pos]))
                    ++pos;
                tokens.emplace_back(m_text.substr(start, pos - start));
            } else {
                const std::size_t size = pos + 1 < m_text.size() && m_text[pos + 1] == '=' ? 2 : 1;
                tokens.emplace_back(m_text.substr(pos, size));
                pos += size;
            }
        }
        return false;
    }

    std::optional<std::string> readString(std::size_t &pos) const
    {
        const char quote = m_text[pos++];
        std::string out;
        for (; pos < m_text.size(); ++pos) {
            const char c = m_text[pos];
            if (c == quote) {
                ++pos;
                return out;
            }
            if (c != '\\' || pos + 1 == m_text.size()) {
                out += c;
                continue;
            }
            const char escaped = m_text[++pos];
            if (escaped == 'n' || escaped == 't' || escaped == 'r')
                out += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : '\r';
            else if (escaped == '\\' || escaped == '\'' || escaped == '"')
                out += escaped;
            else
                out += {'\\', escaped};
        }
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    std::string m_pending;
    std::vector<JinjaItem> m_items;
};

} // namespace

Result<std::vector<JinjaItem>> lexJinja(const std::string &jinja)
{
    std::string_view text = jinja;
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    return JinjaLexer(text).run();
}

} // namespace tw
