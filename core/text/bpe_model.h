#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tw {

/// What a byte-level BPE model is made of, as files spell it (byte-level characters: "Ġthe").
struct BpeParts {
    std::vector<std::pair<std::string, std::int64_t>> vocabulary;
    std::vector<std::pair<std::string, std::string>> merges; ///< best first
    bool ignoreMerges = false;                               ///< a pre-token that is in the vocabulary is one token
};

/// One token of a word and the bytes [begin, end) of the word it stands for.
struct WordToken {
    std::int32_t id = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Byte-pair encoding over bytes. Source: Sennrich et al. 2016, with the merge order of the tokenizers library: the pair with
/// the lowest rank first, of equal ones the leftmost. Thread-safe.
class BpeModel
{
public:
    /// Errors: Damaged, naming the token or merge: an id twice, negative or far beyond the number of tokens; a merge whose
    /// halves or result are not tokens.
    static Result<BpeModel> build(BpeParts parts, const std::string &source);
    BpeModel(BpeModel &&) noexcept;
    BpeModel &operator=(BpeModel &&) noexcept;
    ~BpeModel();

    /// Appends the tokens of one pre-token (raw bytes, less than 4 GiB). A byte that has no token vanishes, as in the reference:
    /// SmolLM2 lacks some control characters.
    void encode(std::string_view word, std::vector<WordToken> &out) const;
    /// Every byte that valid UTF-8 can hold has a token.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const std::vector<std::string> &tokens() const { return m_tokens; } ///< by id; empty where there is none
    [[nodiscard]] const std::int32_t *find(const std::string &token) const;           ///< null when there is none
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }

private:
    struct Merge {
        std::uint32_t rank = 0;
        std::int32_t id = 0;
    };
    struct Cache;

    BpeModel();
    Result<> readVocabulary(const BpeParts &parts, const std::string &source);
    Result<> readMerges(const BpeParts &parts, const std::string &source);
    [[nodiscard]] const Merge *findMerge(std::int32_t left, std::int32_t right) const;
    void merge(std::string_view word, std::vector<WordToken> &out) const;

    std::vector<std::string> m_tokens;
    std::unordered_map<std::string, std::int32_t> m_ids;
    std::unordered_map<std::uint64_t, Merge> m_merges;                ///< by both halves' ids
    std::unordered_map<std::string, std::int32_t> m_wholeWords;       ///< by raw bytes; only with ignoreMerges
    std::array<std::int32_t, 256> m_byteIds {};                       ///< -1 where there is none
    std::unique_ptr<Cache> m_cache;
};

} // namespace tw
