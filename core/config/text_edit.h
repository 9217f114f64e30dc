#pragma once

#include "core/config/config_document.h"

#include <string>
#include <string_view>

namespace tw {

/// A configuration text while lines are put in or taken out. Offsets are bytes. Line ends follow the text's own.
class TextEdit
{
public:
    explicit TextEdit(std::string text);

    [[nodiscard]] const std::string &text() const { return m_text; }
    std::string take() { return std::move(m_text); }

    [[nodiscard]] const std::string &newline() const { return m_newline; } ///< "\n" or "\r\n"
    [[nodiscard]] std::size_t lineStart(std::size_t offset) const;
    [[nodiscard]] std::size_t lineEnd(std::size_t offset) const;  ///< before the line break
    [[nodiscard]] std::size_t nextLine(std::size_t offset) const; ///< after the line break
    /// Whether only spaces stand before `offset` in its line.
    [[nodiscard]] bool isFirstInLine(std::size_t offset) const;

    void replace(std::size_t from, std::size_t to, std::string_view by);
    /// Puts whole lines behind the line of `offset`; a missing final newline stays missing.
    void insertLinesAfter(std::size_t offset, std::string_view lines);
    /// Takes out the lines from that of `from` to that of `last`.
    void removeLines(std::size_t from, std::size_t last);

private:
    std::string m_text;
    std::string m_newline;
};

/// The dash of a block list's item that starts at `item`; npos when it is not alone in front of the item in its line.
std::size_t dashBefore(const TextEdit &edit, std::size_t item);

} // namespace tw
