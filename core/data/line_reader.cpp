#include "core/data/line_reader.h"

#include "core/base/files.h"

#include <cerrno>
#include <cstring>

namespace tw {

namespace {

constexpr std::size_t readPiece = 1u << 20;
constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

} // namespace

LineReader::LineReader(std::filesystem::path file, std::ifstream stream)
    : m_file(std::move(file)), m_stream(std::move(stream))
{
}

Result<LineReader> LineReader::open(const std::filesystem::path &file)
{
    std::error_code trouble;
    if (std::filesystem::is_directory(file, trouble))
        return Error {ErrorCode::InvalidInput, file.string() + ": is a folder; name the data file in it"};
    if (!std::filesystem::exists(file, trouble) && !trouble)
        return Error {ErrorCode::NotFound, file.string() + ": there is no such data file; a relative path starts at the configuration's folder"};
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return systemError("open", file, errno ? errno : ENOENT);
    return LineReader(file, std::move(stream));
}

bool LineReader::fill()
{
    m_buffer.resize(readPiece);
    m_stream.read(m_buffer.data(), std::streamsize(readPiece));
    m_buffer.resize(std::size_t(m_stream.gcount()));
    m_at = 0;
    return !m_buffer.empty();
}

Result<LineReader::Found> LineReader::next()
{
    m_line.clear();
    bool isBegun = false;
    bool isTooLong = false;
    for (;;) {
        if (m_at == m_buffer.size() && !fill())
            break;
        if (!isBegun)
            ++m_number;
        isBegun = true;
        const std::size_t newline = m_buffer.find('\n', m_at);
        const std::size_t end = newline == std::string::npos ? m_buffer.size() : newline;
        if (!isTooLong)
            m_line.append(m_buffer, m_at, end - m_at);
        isTooLong = isTooLong || m_line.size() > mostBytes;
        if (isTooLong)
            m_line.clear();
        m_at = newline == std::string::npos ? end : newline + 1;
        if (newline != std::string::npos)
            break;
    }
    if (m_stream.bad())
        return Error {ErrorCode::Io, m_file.string() + ": reading failed after line " + std::to_string(m_number)};
    if (!isBegun)
        return Found::End;
    if (!m_line.empty() && m_line.back() == '\r')
        m_line.pop_back();
    if (m_number == 1 && m_line.starts_with(byteOrderMark))
        m_line.erase(0, std::strlen(byteOrderMark));
    return isTooLong ? Found::TooLong : Found::Line;
}

bool LineReader::isBlank() const
{
    return m_line.find_first_not_of(" \t\r\v\f") == std::string::npos;
}

} // namespace tw
