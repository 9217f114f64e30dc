#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tw {

/// A token that is found in the text itself, before it is cut into words.
struct AddedToken {
    std::string content;
    std::int32_t id = 0;
    bool isSpecial = false;    ///< left out when decoding without special tokens; plain text where those do not match
    bool stripsLeft = false;   ///< swallows whitespace before it
    bool stripsRight = false;
    bool isSingleWord = false; ///< no match when a word character touches it
    bool isNormalized = false; ///< looked for after normalisation
};

/// Which stretches of a text were written by a person: special tokens do not match there.
enum class SpecialRule {
    Match,
    Skip,  ///< the stretch lies inside such text: the reference passes over the whole match
    Refuse ///< it crosses a border of such text: no such token is there
};

/// Finds added tokens: leftmost first, of those the longest. Thread-safe.
class AddedTokenFinder
{
public:
    struct Match {
        std::size_t begin = 0; ///< with the whitespace it swallowed
        std::size_t end = 0;
        std::size_t tokenBegin = 0; ///< without
        std::size_t tokenEnd = 0;
        std::int32_t id = 0;
    };
    using SpecialRuleAt = std::function<SpecialRule(std::size_t begin, std::size_t end)>;

    AddedTokenFinder() = default;
    explicit AddedTokenFinder(std::vector<AddedToken> tokens);
    /// Matches in order, none overlapping another. `text` is valid UTF-8.
    [[nodiscard]] std::vector<Match> find(std::string_view text, const SpecialRuleAt &ruleAt) const;
    [[nodiscard]] bool isEmpty() const { return m_tokens.empty(); }

private:
    /// Candidates that begin with one byte.
    struct Bucket {
        std::vector<std::size_t> lengths; ///< of the contents, longest first
    };
    struct Candidate {
        const AddedToken *token = nullptr; ///< null: none here
        bool isSkipped = false;
    };
    [[nodiscard]] Candidate candidateAt(std::string_view text, std::size_t pos, const SpecialRuleAt &ruleAt) const;

    std::vector<AddedToken> m_tokens;
    std::vector<Bucket> m_buckets;                              ///< by first byte
    std::unordered_map<std::string, std::size_t> m_byContent;
};

} // namespace tw
