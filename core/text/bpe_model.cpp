#include "core/text/bpe_model.h"

#include "core/text/byte_level.h"
#include "core/text/utf8.h"

#include <functional>
#include <mutex>
#include <queue>

namespace tw {

namespace {

std::uint64_t pairKey(std::int32_t left, std::int32_t right)
{
    return std::uint64_t(std::uint32_t(left)) << 32 | std::uint32_t(right);
}

/// A token in the making; merged ones are linked over.
struct MergeSymbol {
    WordToken token;
    std::int64_t previous = -1;
    std::int64_t next = -1;
    bool isGone = false;
};

/// A pair that could merge. It is stale when its halves changed after it was queued.
struct MergeCandidate {
    std::uint32_t rank = 0;
    std::size_t left = 0;
    std::int32_t id = 0; ///< of the merged token

    friend bool operator>(const MergeCandidate &a, const MergeCandidate &b)
    {
        return a.rank != b.rank ? a.rank > b.rank : a.left > b.left;
    }
};

using MergeQueue = std::priority_queue<MergeCandidate, std::vector<MergeCandidate>, std::greater<>>;

} // namespace

/// Words met before. Natural text repeats its words, so nearly every look-up hits. It stops taking words when full.
struct BpeModel::Cache {
    static constexpr std::size_t shardCount = 16; ///< so that threads rarely wait for each other
    static constexpr std::size_t wordsPerShard = 4096;
    static constexpr std::size_t longestWord = 64; ///< bytes

    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, std::vector<WordToken>> words;
    };
    std::array<Shard, shardCount> shards;

    Shard &shardOf(const std::string &word) { return shards[std::hash<std::string> {}(word) % shardCount]; }
};

BpeModel::BpeModel() : m_cache(std::make_unique<Cache>()) { }
BpeModel::BpeModel(BpeModel &&) noexcept = default;
BpeModel &BpeModel::operator=(BpeModel &&) noexcept = default;
BpeModel::~BpeModel() = default;

Result<BpeModel> BpeModel::build(BpeParts parts, const std::string &source)
{
    BpeModel model;
    if (auto read = model.readVocabulary(parts, source); !read)
        return read.error();
    if (auto read = model.readMerges(parts, source); !read)
        return read.error();
    for (unsigned byte = 0; byte < 256; ++byte) {
        const std::int32_t *id = model.find(byteLevelCharacter(static_cast<std::uint8_t>(byte)));
        model.m_byteIds[byte] = id ? *id : -1;
    }
    if (parts.ignoreMerges) {
        for (const auto &[token, id] : model.m_ids) {
            if (auto bytes = bytesOfToken(token))
                model.m_wholeWords.emplace(std::move(*bytes), id);
        }
    }
    return model;
}

Result<> BpeModel::readVocabulary(const BpeParts &parts, const std::string &source)
{
    // Real files have few gaps; a stray id must not make us reserve gigabytes.
    const auto bound = static_cast<std::int64_t>(2 * parts.vocabulary.size() + 65536);
    m_ids.reserve(parts.vocabulary.size());
    std::vector<bool> isTaken;
    for (const auto &[token, id] : parts.vocabulary) {
        if (!isValidUtf8(token))
            return Error {ErrorCode::Damaged, source + ": the token of id " + std::to_string(id) + " is not valid UTF-8"};
        if (id < 0 || id >= bound)
            return Error {ErrorCode::Damaged, source + ": token '" + token + "' has the id " + std::to_string(id)
                                                  + ", outside 0 to " + std::to_string(bound - 1)};
        const auto place = static_cast<std::size_t>(id);
        if (place >= m_tokens.size()) {
            m_tokens.resize(place + 1);
            isTaken.resize(place + 1);
        }
        if (isTaken[place] || !m_ids.emplace(token, static_cast<std::int32_t>(id)).second)
            return Error {ErrorCode::Damaged, source + ": id " + std::to_string(id) + " or token '" + token
                                                  + "' stands twice in the vocabulary"};
        isTaken[place] = true;
        m_tokens[place] = token;
    }
    return {};
}

Result<> BpeModel::readMerges(const BpeParts &parts, const std::string &source)
{
    m_merges.reserve(parts.merges.size());
    for (std::size_t rank = 0; rank < parts.merges.size(); ++rank) {
        const auto &[left, right] = parts.merges[rank];
        const std::int32_t *leftId = find(left);
        const std::int32_t *rightId = find(right);
        const std::int32_t *merged = find(left + right);
        if (!leftId || !rightId || !merged)
            return Error {ErrorCode::Damaged, source + ": merge " + std::to_string(rank) + " ('" + left + "' + '"
                                                  + right + "') has a part or result that is not in the vocabulary"};
        m_merges[pairKey(*leftId, *rightId)] = {static_cast<std::uint32_t>(rank), *merged};
    }
    return {};
}

const std::int32_t *BpeModel::find(const std::string &token) const
{
    const auto it = m_ids.find(token);
    return it == m_ids.end() ? nullptr : &it->second;
}

const BpeModel::Merge *BpeModel::findMerge(std::int32_t left, std::int32_t right) const
{
    const auto it = m_merges.find(pairKey(left, right));
    return it == m_merges.end() ? nullptr : &it->second;
}

bool BpeModel::isComplete() const
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        const bool isInUtf8 = byte != 0xC0 && byte != 0xC1 && byte <= 0xF4;
        if (isInUtf8 && m_byteIds[byte] < 0)
            return false;
    }
    return true;
}

void BpeModel::encode(std::string_view word, std::vector<WordToken> &out) const
{
    if (word.size() > Cache::longestWord) {
        merge(word, out);
        return;
    }
    const std::string key(word);
    Cache::Shard &shard = m_cache->shardOf(key);
    {
        const std::lock_guard lock(shard.mutex);
        if (const auto it = shard.words.find(key); it != shard.words.end()) {
            out.insert(out.end(), it->second.begin(), it->second.end());
            return;
        }
    }
    const std::size_t start = out.size();
    merge(word, out);
    const std::lock_guard lock(shard.mutex);
    if (shard.words.size() < Cache::wordsPerShard)
        shard.words.emplace(key, std::vector<WordToken>(out.begin() + static_cast<std::ptrdiff_t>(start), out.end()));
}

/// A heap of candidate pairs over a linked list: n log n, so that a megabyte of one letter takes a moment, not hours.
void BpeModel::merge(std::string_view word, std::vector<WordToken> &out) const
{
    if (!m_wholeWords.empty()) {
        if (const auto it = m_wholeWords.find(std::string(word)); it != m_wholeWords.end()) {
            out.push_back({it->second, 0, static_cast<std::uint32_t>(word.size())});
            return;
        }
    }
    std::vector<MergeSymbol> symbols;
    symbols.reserve(word.size());
    for (std::uint32_t i = 0; i < word.size(); ++i) {
        const std::int32_t id = m_byteIds[static_cast<std::uint8_t>(word[i])];
        if (id < 0)
            continue;
        const auto at = static_cast<std::int64_t>(symbols.size());
        symbols.push_back({{id, i, i + 1}, at - 1, at + 1, false});
    }
    if (symbols.empty())
        return;
    symbols.back().next = -1;

    std::vector<MergeCandidate> storage;
    storage.reserve(symbols.size());
    MergeQueue queue(std::greater<> {}, std::move(storage));
    const auto propose = [&](std::int64_t left) {
        if (left < 0 || symbols[std::size_t(left)].next < 0)
            return;
        const MergeSymbol &a = symbols[std::size_t(left)];
        if (const Merge *found = findMerge(a.token.id, symbols[std::size_t(a.next)].token.id))
            queue.push({found->rank, std::size_t(left), found->id});
    };
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i)
        propose(static_cast<std::int64_t>(i));
    while (!queue.empty()) {
        const MergeCandidate best = queue.top();
        queue.pop();
        MergeSymbol &left = symbols[best.left];
        if (left.isGone || left.next < 0)
            continue;
        MergeSymbol &right = symbols[std::size_t(left.next)];
        const Merge *current = findMerge(left.token.id, right.token.id);
        if (!current || current->id != best.id)
            continue; // stale: one half has been merged with another neighbour
        left.token.id = best.id;
        left.token.end = right.token.end;
        right.isGone = true;
        left.next = right.next;
        if (left.next >= 0)
            symbols[std::size_t(left.next)].previous = static_cast<std::int64_t>(best.left);
        propose(left.previous);
        propose(static_cast<std::int64_t>(best.left));
    }
    for (const MergeSymbol &symbol : symbols) {
        if (!symbol.isGone)
            out.push_back(symbol.token);
    }
}

} // namespace tw
