#include "core/text/nfc.h"

#include "core/text/unicode_classes.h"
#include "core/text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace tw {

namespace {

/// Nothing before such a character can combine with it: it has class 0 and is never the second half of a composition.
/// Not all such characters, but those of which nearly all text consists.
bool startsChunk(char32_t c)
{
    return c < 0x300 || (c >= 0x1100 && c <= 0x115F) || (c >= 0x3400 && c <= 0xA48F)
        || (c >= 0xAC00 && c <= 0xD7A3);
}

/// Such a character, standing alone, is its own normal form.
bool isStableAlone(char32_t c)
{
    return startsChunk(c);
}

void appendComposed(std::string &out, std::string_view part)
{
    if (part.empty())
        return;
    utf8proc_uint8_t *composed = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(part.data()),
                                   static_cast<utf8proc_ssize_t>(part.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (size < 0)
        out += part; // out of memory only: the input is valid UTF-8
    else
        out.append(reinterpret_cast<const char *>(composed), static_cast<std::size_t>(size));
}

/// A character that the reference's tables do not know blocks whatever stands around it, so the sides are composed apart.
std::string composeChunk(std::string_view chunk)
{
    std::string out;
    std::size_t start = 0;
    for (std::size_t pos = 0; pos < chunk.size();) {
        const CodePoint c = codePointAt(chunk, pos);
        if (isInRanges(c.value, charactersNfcIgnores())) {
            appendComposed(out, chunk.substr(start, pos - start));
            out.append(chunk, pos, c.size);
            start = pos + c.size;
        }
        pos += c.size;
    }
    appendComposed(out, chunk.substr(start));
    return out;
}

} // namespace

NfcText toNfc(std::string_view text)
{
    NfcText result;
    result.text.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const CodePoint first = codePointAt(text, begin);
        std::size_t end = begin + first.size;
        while (end < text.size() && !startsChunk(codePointAt(text, end).value))
            end += codePointAt(text, end).size;
        const std::string_view chunk = text.substr(begin, end - begin);
        if (end - begin == first.size && isStableAlone(first.value)) {
            result.text += chunk;
        } else {
            const std::string composed = composeChunk(chunk);
            const std::size_t at = result.text.size();
            if (composed != chunk)
                result.changes.push_back({at, at + composed.size(), begin, end});
            result.text += composed;
        }
        begin = end;
    }
    return result;
}

std::size_t NfcText::sourceOfBegin(std::size_t pos) const
{
    const auto after = std::upper_bound(changes.begin(), changes.end(), pos,
                                        [](std::size_t value, const Change &c) { return value < c.begin; });
    if (after == changes.begin())
        return pos;
    const Change &change = *std::prev(after);
    return pos < change.end ? change.sourceBegin : pos - change.end + change.sourceEnd;
}

std::size_t NfcText::sourceOfEnd(std::size_t pos) const
{
    const auto after = std::lower_bound(changes.begin(), changes.end(), pos,
                                        [](const Change &c, std::size_t value) { return c.begin < value; });
    if (after == changes.begin())
        return pos;
    const Change &change = *std::prev(after);
    return pos <= change.end ? change.sourceEnd : pos - change.end + change.sourceEnd;
}

} // namespace tw
