#include "core/text/byte_level_tokenizer.h"

#include "core/text/byte_level.h"
#include "core/text/nfc.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace tw {

namespace {

/// Stretches in which special tokens are plain text, sorted and apart.
using PlainStretches = std::vector<std::pair<std::size_t, std::size_t>>;

SpecialRule specialRuleIn(const PlainStretches &plain, std::size_t begin, std::size_t end)
{
    const auto it = std::partition_point(plain.begin(), plain.end(), [&](const auto &s) { return s.second <= begin; });
    if (it == plain.end() || it->first >= end)
        return SpecialRule::Match;
    return it->first <= begin && end <= it->second ? SpecialRule::Skip : SpecialRule::Refuse;
}

} // namespace

struct ByteLevelTokenizer::Job {
    PlainStretches plain;
    std::vector<PlacedToken> tokens;
    std::vector<WordToken> word; ///< kept between words for its storage
};

ByteLevelTokenizer::ByteLevelTokenizer(ByteLevelParts parts) : m_parts(std::move(parts))
{
    std::vector<AddedToken> raw;
    std::vector<AddedToken> normalized;
    for (AddedToken token : m_parts.addedTokens) {
        m_addedIds.emplace(token.content, token.id);
        if (token.isNormalized && m_parts.composes)
            token.content = toNfc(token.content).text;
        (token.isNormalized ? normalized : raw).push_back(std::move(token));
    }
    m_rawFinder = AddedTokenFinder(std::move(raw));
    m_normalizedFinder = AddedTokenFinder(std::move(normalized));
    buildTable();
}

void ByteLevelTokenizer::buildTable()
{
    const auto put = [this](std::size_t id, const std::string &token, bool special) {
        if (id >= m_table.size())
            m_table.resize(id + 1);
        m_table[id] = {token, bytesOfToken(token).value_or(token), true, special};
    };
    const auto &tokens = m_parts.model.tokens();
    for (std::size_t id = 0; id < tokens.size(); ++id) {
        const std::int32_t *known = m_parts.model.find(tokens[id]); // a gap reads as an empty token
        if (known && static_cast<std::size_t>(*known) == id)
            put(id, tokens[id], false);
    }
    for (const AddedToken &token : m_parts.addedTokens)
        put(static_cast<std::size_t>(token.id), token.content, token.isSpecial);
}

std::vector<std::int32_t> ByteLevelTokenizer::encode(std::string_view text, const EncodeOptions &options) const
{
    const std::string repaired = isValidUtf8(text) ? std::string() : toValidUtf8(text);
    const std::string_view valid = repaired.empty() ? text : std::string_view(repaired);
    Job job;
    if (!options.matchSpecialTokens)
        job.plain.emplace_back(0, valid.size());
    encodeText(valid, job);

    std::vector<std::int32_t> ids;
    ids.reserve(job.tokens.size() + m_parts.prefix.size() + m_parts.suffix.size());
    if (options.addSpecialTokens)
        ids = m_parts.prefix;
    for (const PlacedToken &token : job.tokens)
        ids.push_back(token.id);
    if (options.addSpecialTokens)
        ids.insert(ids.end(), m_parts.suffix.begin(), m_parts.suffix.end());
    return ids;
}

std::vector<PartToken> ByteLevelTokenizer::encodeParts(std::span<const TextPart> parts) const
{
    std::string text;
    std::vector<std::size_t> ends; // of the parts
    Job job;
    for (const TextPart &part : parts) {
        const std::size_t begin = text.size();
        text += toValidUtf8(part.text);
        ends.push_back(text.size());
        if (part.matchSpecialTokens || begin == text.size())
            continue;
        if (!job.plain.empty() && job.plain.back().second == begin)
            job.plain.back().second = text.size();
        else
            job.plain.emplace_back(begin, text.size());
    }
    encodeText(text, job);

    const auto partAt = [&ends](std::size_t pos) {
        return static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), pos) - ends.begin());
    };
    std::vector<PartToken> out;
    out.reserve(job.tokens.size());
    for (const PlacedToken &token : job.tokens)
        out.push_back({token.id, partAt(token.begin), partAt(token.end - 1)});
    return out;
}

void ByteLevelTokenizer::encodeText(std::string_view text, Job &job) const
{
    const auto rule = [&job](std::size_t begin, std::size_t end) { return specialRuleIn(job.plain, begin, end); };
    std::size_t pos = 0;
    for (const AddedTokenFinder::Match &match : m_rawFinder.find(text, rule)) {
        encodeStretch(text.substr(pos, match.begin - pos), pos, job);
        job.tokens.push_back({match.id, match.tokenBegin, match.tokenEnd});
        pos = match.end;
    }
    encodeStretch(text.substr(pos), pos, job);
}

/// A stretch without raw added tokens, which starts at `begin` of the whole text.
void ByteLevelTokenizer::encodeStretch(std::string_view raw, std::size_t begin, Job &job) const
{
    if (raw.empty())
        return;
    const NfcText composed = m_parts.composes ? toNfc(raw) : NfcText {};
    const std::string_view text = m_parts.composes ? std::string_view(composed.text) : raw;
    const auto add = [&](std::int32_t id, std::size_t from, std::size_t to) {
        job.tokens.push_back({id, begin + composed.sourceOfBegin(from), begin + composed.sourceOfEnd(to)});
    };
    const auto encodeWords = [&](std::size_t from, std::size_t to) {
        preTokenize(m_parts.steps, text.substr(from, to - from), [&](std::string_view word) {
            const auto at = static_cast<std::size_t>(word.data() - text.data());
            job.word.clear();
            m_parts.model.encode(word, job.word);
            for (const WordToken &token : job.word)
                add(token.id, at + token.begin, at + token.end);
        });
    };
    const auto rule = [&](std::size_t from, std::size_t to) {
        return specialRuleIn(job.plain, begin + composed.sourceOfBegin(from), begin + composed.sourceOfEnd(to));
    };
    std::size_t pos = 0;
    for (const AddedTokenFinder::Match &match : m_normalizedFinder.find(text, rule)) {
        encodeWords(pos, match.begin);
        add(match.id, match.tokenBegin, match.tokenEnd);
        pos = match.end;
    }
    encodeWords(pos, text.size());
}

std::string ByteLevelTokenizer::decode(std::span<const std::int32_t> ids, bool skipSpecialTokens) const
{
    std::string bytes;
    for (const std::int32_t id : ids) {
        const Entry *entry = entryOf(id);
        if (entry && !(skipSpecialTokens && entry->isSpecial))
            bytes += entry->bytes;
    }
    return toValidUtf8(bytes);
}

const ByteLevelTokenizer::Entry *ByteLevelTokenizer::entryOf(std::int32_t id) const
{
    const bool isKnown = id >= 0 && static_cast<std::size_t>(id) < m_table.size()
        && m_table[static_cast<std::size_t>(id)].isKnown;
    return isKnown ? &m_table[static_cast<std::size_t>(id)] : nullptr;
}

std::int64_t ByteLevelTokenizer::vocabularySize() const
{
    return static_cast<std::int64_t>(m_table.size());
}

std::optional<std::int32_t> ByteLevelTokenizer::idOf(std::string_view token) const
{
    const std::string key(token);
    if (const auto it = m_addedIds.find(key); it != m_addedIds.end())
        return it->second;
    if (const std::int32_t *id = m_parts.model.find(key))
        return *id;
    return std::nullopt;
}

std::string ByteLevelTokenizer::tokenOf(std::int32_t id) const
{
    const Entry *entry = entryOf(id);
    return entry ? entry->token : std::string();
}

bool ByteLevelTokenizer::isSpecial(std::int32_t id) const
{
    const Entry *entry = entryOf(id);
    return entry && entry->isSpecial;
}

} // namespace tw
