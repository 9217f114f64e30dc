#include "app/cli/row_range.h"

#include <charconv>

namespace tw::cli {

namespace {

/// Leaves `value` as it is for an empty text; false when the text is no positive whole number.
bool readBound(std::string_view text, std::int64_t &value)
{
    if (text.empty())
        return true;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    return trouble == std::errc() && end == text.data() + text.size() && value > 0;
}

} // namespace

std::optional<RowRange> parseRowRange(const std::string &text)
{
    RowRange range;
    if (text.empty())
        return range;
    range.isGiven = true;
    const std::size_t dots = text.find("..");
    const bool isSingle = dots == std::string::npos;
    const std::string_view whole = text;
    if (!readBound(whole.substr(0, dots), range.first))
        return std::nullopt;
    if (isSingle)
        range.last = range.first;
    else if (!readBound(whole.substr(dots + 2), range.last))
        return std::nullopt;
    return range.first <= range.last ? std::optional(range) : std::nullopt;
}

} // namespace tw::cli
