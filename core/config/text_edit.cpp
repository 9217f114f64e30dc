#include "core/config/text_edit.h"

#include <algorithm>

namespace tw {

TextEdit::TextEdit(std::string text)
    : m_text(std::move(text))
{
    const std::size_t first = m_text.find('\n');
    m_newline = first != std::string::npos && first > 0 && m_text[first - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t TextEdit::lineStart(std::size_t offset) const
{
    const std::size_t before = offset == 0 ? std::string::npos : m_text.rfind('\n', offset - 1);
    return before == std::string::npos ? 0 : before + 1;
}

std::size_t TextEdit::lineEnd(std::size_t offset) const
{
    const std::size_t end = std::min(m_text.find('\n', offset), m_text.size());
    return end > offset && m_text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t TextEdit::nextLine(std::size_t offset) const
{
    const std::size_t end = m_text.find('\n', offset);
    return end == std::string::npos ? m_text.size() : end + 1;
}

bool TextEdit::isFirstInLine(std::size_t offset) const
{
    std::string_view before(m_text.data() + lineStart(offset), offset - lineStart(offset));
    if (before.starts_with("\xEF\xBB\xBF"))
        before.remove_prefix(3);
    return before.find_first_not_of(' ') == std::string_view::npos;
}

void TextEdit::replace(std::size_t from, std::size_t to, std::string_view by)
{
    m_text.replace(from, to - from, by);
}

void TextEdit::insertLinesAfter(std::size_t offset, std::string_view lines)
{
    m_text.insert(lineEnd(offset), m_newline + std::string(lines));
}

void TextEdit::removeLines(std::size_t from, std::size_t last)
{
    std::size_t start = lineStart(from);
    const std::size_t end = nextLine(last);
    // The last line has no line break of its own to take along, so the one before it goes.
    if (end == m_text.size() && !m_text.ends_with('\n') && start > 0)
        start -= m_text.compare(start - 1, 1, "\n") == 0 && start > 1 && m_text[start - 2] == '\r' ? 2 : 1;
    if (start == 0 && m_text.starts_with("\xEF\xBB\xBF"))
        start = 3;
    m_text.erase(start, end - start);
}

std::size_t dashBefore(const TextEdit &edit, std::size_t item)
{
    const std::size_t start = edit.lineStart(item);
    std::size_t at = item;
    while (at > start && edit.text()[at - 1] == ' ')
        --at;
    return at > start && edit.text()[at - 1] == '-' && edit.isFirstInLine(at - 1) ? at - 1 : std::string::npos;
}

} // namespace tw
