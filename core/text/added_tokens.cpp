#include "core/text/added_tokens.h"

#include "core/text/unicode_classes.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace tw {

namespace {

bool touchesWord(std::string_view text, std::size_t begin, std::size_t end)
{
    return (begin > 0 && isWordCharacter(codePointBefore(text, begin).value))
        || (end < text.size() && isWordCharacter(codePointAt(text, end).value));
}

std::size_t beginOfSpace(std::string_view text, std::size_t pos, std::size_t lowest)
{
    while (pos > lowest) {
        const CodePoint c = codePointBefore(text, pos);
        if (!isWhitespace(c.value))
            break;
        pos -= c.size;
    }
    return pos;
}

std::size_t endOfSpace(std::string_view text, std::size_t pos)
{
    while (pos < text.size()) {
        const CodePoint c = codePointAt(text, pos);
        if (!isWhitespace(c.value))
            break;
        pos += c.size;
    }
    return pos;
}

} // namespace

AddedTokenFinder::AddedTokenFinder(std::vector<AddedToken> tokens) : m_tokens(std::move(tokens)), m_buckets(256)
{
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const std::string &content = m_tokens[i].content;
        if (content.empty() || !m_byContent.emplace(content, i).second)
            continue;
        auto &lengths = m_buckets[static_cast<unsigned char>(content[0])].lengths;
        if (std::find(lengths.begin(), lengths.end(), content.size()) == lengths.end())
            lengths.push_back(content.size());
    }
    for (Bucket &bucket : m_buckets)
        std::sort(bucket.lengths.rbegin(), bucket.lengths.rend());
}

AddedTokenFinder::Candidate AddedTokenFinder::candidateAt(std::string_view text, std::size_t pos,
                                                          const SpecialRuleAt &ruleAt) const
{
    for (const std::size_t length : m_buckets[static_cast<unsigned char>(text[pos])].lengths) {
        if (length > text.size() - pos)
            continue;
        const auto it = m_byContent.find(std::string(text.substr(pos, length)));
        if (it == m_byContent.end())
            continue;
        const AddedToken &token = m_tokens[it->second];
        const SpecialRule rule = token.isSpecial ? ruleAt(pos, pos + length) : SpecialRule::Match;
        if (rule != SpecialRule::Refuse)
            return {&token, rule == SpecialRule::Skip};
    }
    return {};
}

std::vector<AddedTokenFinder::Match> AddedTokenFinder::find(std::string_view text, const SpecialRuleAt &ruleAt) const
{
    std::vector<Match> matches;
    if (isEmpty())
        return matches;
    std::size_t taken = 0; // end of the last match with what it swallowed
    for (std::size_t pos = 0; pos < text.size();) {
        const Candidate candidate = candidateAt(text, pos, ruleAt);
        if (!candidate.token) {
            ++pos;
            continue;
        }
        const AddedToken &token = *candidate.token;
        const std::size_t end = pos + token.content.size();
        if (!candidate.isSkipped && pos >= taken && !(token.isSingleWord && touchesWord(text, pos, end))) {
            const std::size_t from = token.stripsLeft ? beginOfSpace(text, pos, taken) : pos;
            const std::size_t to = token.stripsRight ? endOfSpace(text, end) : end;
            matches.push_back({from, to, pos, end, token.id});
            taken = to;
        }
        pos = end;
    }
    return matches;
}

} // namespace tw
