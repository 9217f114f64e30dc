#include "core/config/yaml_reader.h"

#include <algorithm>

namespace tw {

namespace {

int charactersBetween(const std::string &text, std::size_t from, std::size_t to)
{
    return int(std::count_if(text.begin() + std::ptrdiff_t(from), text.begin() + std::ptrdiff_t(to),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool isYamlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::size_t endOfLineAt(const std::string &text, std::size_t offset)
{
    const std::size_t newline = std::min(text.find('\n', offset), text.size());
    return newline > offset && text[newline - 1] == '\r' ? newline - 1 : newline;
}

} // namespace

TextSpan textSpan(const std::string &text, std::size_t offset, std::size_t end)
{
    offset = std::min(offset, text.size());
    end = std::clamp(end, offset, text.size());
    const std::size_t newline = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
    std::size_t lineStart = newline == std::string::npos ? 0 : newline + 1;
    if (lineStart == 0 && text.starts_with("\xEF\xBB\xBF") && offset >= 3)
        lineStart = 3; // a byte order mark takes no column
    TextSpan span;
    span.line = 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(lineStart), '\n'));
    span.column = 1 + charactersBetween(text, lineStart, offset);
    span.length = charactersBetween(text, offset, std::max(offset, std::min(end, endOfLineAt(text, offset))));
    span.offset = offset;
    span.end = end;
    return span;
}

std::size_t quotedEnd(const std::string &text, std::size_t offset)
{
    const char quote = text[offset];
    for (std::size_t i = offset + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\')
            ++i;
        else if (text[i] == quote && quote == '\'' && i + 1 < text.size() && text[i + 1] == quote)
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return std::string::npos;
}

std::size_t plainEnd(const std::string &text, std::size_t offset, const std::string &content)
{
    std::size_t at = offset;
    for (char c : content) {
        if (isYamlSpace(c))
            continue; // folding makes a space or newline out of any white space
        while (at < text.size() && isYamlSpace(text[at]))
            ++at;
        if (at == text.size() || text[at] != c)
            return endOfLineAt(text, offset);
        ++at;
    }
    return at;
}

std::size_t blockScalarEnd(const std::string &text, std::size_t offset, int parentIndent)
{
    const std::size_t headerEnd = std::min(text.find('\n', offset), text.size());
    const std::string header = text.substr(offset, std::min(headerEnd, text.find_first_of(" \r\n", offset)) - offset);
    const std::size_t digit = header.find_first_of("123456789");
    const bool keepsBlankLines = header.find('+') != std::string::npos;
    std::size_t indent = digit == std::string::npos ? 0 : std::size_t(std::max(parentIndent, 0) + header[digit] - '0');
    std::size_t end = endOfLineAt(text, offset);
    for (std::size_t line = headerEnd + 1; line < text.size();) {
        const std::size_t first = std::min(text.find_first_not_of(' ', line), text.size());
        const std::size_t lineEnd = endOfLineAt(text, line);
        const bool isBlank = first >= lineEnd;
        if (!isBlank && indent == 0)
            indent = first - line;
        const bool isContent = !isBlank && first - line >= indent && int(first - line) > parentIndent;
        if (!isBlank && !isContent)
            break;
        if (isContent || keepsBlankLines)
            end = lineEnd;
        line = std::min(text.find('\n', line), text.size() - 1) + 1;
    }
    return end;
}

void keepLineBreaks(std::string &value, const std::string &text, std::size_t offset, std::size_t end)
{
    const std::size_t header = std::min(text.find('\n', offset), end);
    const std::size_t last = text.find_last_not_of(" \r\n", end == 0 ? 0 : end - 1);
    const std::size_t from = last == std::string::npos ? header : std::max(last, header);
    const std::size_t stop = std::min(text.find('\n', end), text.size() - 1) + 1;
    const auto breaks = std::count(text.begin() + std::ptrdiff_t(from), text.begin() + std::ptrdiff_t(stop), '\n');
    while (value.ends_with('\n'))
        value.pop_back();
    value.append(std::size_t(breaks), '\n');
}

std::size_t flowEnd(const std::string &text, std::size_t from)
{
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == ']' || text[i] == '}')
            return i + 1;
        if (text[i] == '#' && i > 0 && isYamlSpace(text[i - 1]))
            i = endOfLineAt(text, i);
    }
    return text.size();
}

} // namespace tw
