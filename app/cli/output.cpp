#include "app/cli/output.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tw::cli {

namespace {

void writeLine(FILE *stream, const std::string &line)
{
    std::fwrite(line.data(), 1, line.size(), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

char32_t decodeAt(const std::string &text, std::size_t &at)
{
    const auto byte = static_cast<unsigned char>(text[at++]);
    const int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
    char32_t code = more == 0 ? byte : byte & (0x3F >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[at++]) & 0x3F);
    return code;
}

std::size_t widthOf(char32_t code)
{
    if (code >= 0x300 && code <= 0x36F)
        return 0;
    const bool isWide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF)
        || (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFF60)
        || (code >= 0x1F300 && code <= 0x1FAFF);
    return isWide ? 2 : 1;
}

} // namespace

void say(const std::string &line)
{
    writeLine(stdout, line);
}

void note(const std::string &line)
{
    writeLine(stderr, line);
}

void printJson(const Json &json)
{
    say(compactJson(json));
}

Exit fail(const Session &session, const Error &error)
{
    note("tunewright-cli: " + error.message);
    if (session.isJson)
        printJson({{"error", {{"code", errorCodeName(error.code)}, {"message", error.message}}}});
    switch (error.code) {
    case ErrorCode::Cancelled:
        return Exit::Interrupted;
    case ErrorCode::InvalidConfig:
        return Exit::Problems;
    default:
        return Exit::Failed;
    }
}

bool isTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

std::string toned(const std::string &text, Tone tone)
{
    static const bool isColoured = isTerminal() && !std::getenv("NO_COLOR");
    static constexpr const char *codes[] {"\033[32m", "\033[33m", "\033[31m", "\033[2m"};
    return isColoured ? codes[int(tone)] + text + "\033[0m" : text;
}

std::size_t displayWidth(const std::string &text)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\033') {
            at = std::min(text.find('m', at), text.size() - 1) + 1;
            continue;
        }
        width += widthOf(decodeAt(text, at));
    }
    return width;
}

TextTable::TextTable(std::vector<std::string> heads)
{
    for (std::string &head : heads) {
        m_isRight.push_back(head.starts_with('>'));
        if (m_isRight.back())
            head.erase(0, 1);
    }
    m_rows.push_back(std::move(heads));
}

void TextTable::add(std::vector<std::string> cells)
{
    cells.resize(m_isRight.size());
    m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths(m_isRight.size(), 0);
    for (const auto &row : m_rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    std::string text;
    for (const auto &row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string blanks(widths[i] - displayWidth(row[i]), ' ');
            line += (i > 0 ? "  " : "") + (m_isRight[i] ? blanks + row[i] : row[i] + blanks);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

} // namespace tw::cli
