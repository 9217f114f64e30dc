#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace tw {

/// Reads a text file line by line with bounded memory: data files of many GB are never held whole.
/// A byte order mark at the start and a carriage return before the newline are left out.
class LineReader
{
public:
    static constexpr std::size_t mostBytes = 16u << 20; ///< of one line; a longer one is passed over

    enum class Found { Line, TooLong, End };

    /// Errors: NotFound, Io.
    static Result<LineReader> open(const std::filesystem::path &file);

    /// Goes to the next line. After TooLong text() is empty and the reader stands behind that line. Errors: Io.
    Result<Found> next();
    [[nodiscard]] const std::string &text() const { return m_line; }
    [[nodiscard]] bool isBlank() const; ///< nothing but white space in text(): between rows such a line is no row
    [[nodiscard]] std::int64_t number() const { return m_number; } ///< of the line in text(), 1-based

private:
    LineReader(std::filesystem::path file, std::ifstream stream);
    bool fill();

    std::filesystem::path m_file;
    std::ifstream m_stream;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::string m_line;
    std::int64_t m_number = 0;
};

} // namespace tw
