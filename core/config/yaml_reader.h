#pragma once

#include "core/config/config_document.h"

#include <string>
#include <utility>
#include <vector>

namespace tw {

/// Reads one document into a tree with the place of every key and value, through yaml-cpp's events. Refuses what
/// ConfigDocument::parse() says, and what PyYAML refuses although yaml-cpp does not (tabs between tokens, control
/// characters). The result is a Map, empty for an empty text.
Result<ConfigNode> readYaml(const std::string &text, const std::string &source);

/// An InvalidConfig error "SOURCE:LINE:COLUMN: what" for a byte of the text.
Error yamlErrorAt(const std::string &text, const std::string &source, std::size_t offset, const std::string &what);

/// Line, column and length in characters for the bytes [offset, end).
TextSpan textSpan(const std::string &text, std::size_t offset, std::size_t end);

/// One past the last byte of a value that starts at `offset`.
/// npos when the quote is never closed.
std::size_t quotedEnd(const std::string &text, std::size_t offset);
/// `content`: the scalar as read. Plain scalars have no escapes, so their characters appear in the text in this order.
std::size_t plainEnd(const std::string &text, std::size_t offset, const std::string &content);
/// `parentIndent`: spaces before the collection that holds the scalar, -1 at the top.
std::size_t blockScalarEnd(const std::string &text, std::size_t offset, int parentIndent);
/// Gives the value of a folded text with a kept end (">+", at [offset, end)) all line breaks it ends with; yaml-cpp gives one.
void keepLineBreaks(std::string &value, const std::string &text, std::size_t offset, std::size_t end);
/// `from`: the end of the last member, or one past the opening bracket.
std::size_t flowEnd(const std::string &text, std::size_t from);

/// The offset of the first byte that is no text YAML allows, or npos.
std::size_t firstBadByte(const std::string &text);
/// For what yaml-cpp makes of escapes.
bool isUtf8(std::string_view text);
/// The first byte in [from, to) that is neither white space, comment nor end mark, or npos.
std::size_t firstStrayText(const std::string &text, std::size_t from, std::size_t to);
/// The first tab outside `opaque` ranges (quotes, block texts) and comments, or npos. PyYAML refuses those, yaml-cpp
/// takes some.
std::size_t firstLooseTab(const std::string &text, const std::vector<std::pair<std::size_t, std::size_t>> &opaque);
/// For a text that could not be read: a tab in the indentation up to the byte `limit` is the likely cause.
std::size_t indentTabBefore(const std::string &text, std::size_t limit);

} // namespace tw
