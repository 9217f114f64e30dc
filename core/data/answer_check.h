#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/text/chat_template.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace tw {

/// How an answer compares with the expected text, best first.
enum class AnswerGrade {
    Exact,   ///< the same text, white space around it aside
    Equal,   ///< valid JSON with the same value: other spacing, other order of members
    Valid,   ///< valid JSON, another value
    Invalid, ///< no JSON
};
const char *answerGradeName(AnswerGrade grade); ///< "exact", "equal", "valid", "invalid"

/// Numbers compare by value (2 and 2.0 are equal). Where the expected text is no JSON, only Exact and Invalid come out.
AnswerGrade gradeAnswer(const std::string &expected, const std::string &answer);

struct AnswerScore {
    std::int64_t rows = 0;
    std::int64_t exact = 0;
    std::int64_t equal = 0; ///< valid JSON and equal, the exact ones included
    std::int64_t valid = 0; ///< any valid JSON, the above included
    std::vector<AnswerGrade> grades; ///< one a row
};
/// `answers` has one text for each of `expected`.
AnswerScore scoreAnswers(std::span<const std::string> expected, std::span<const std::string> answers);

/// A held-out row: what the model is asked and what it should say.
struct AnswerCase {
    std::vector<ChatMessage> prompt; ///< up to the last assistant turn
    std::string expected;
};
/// Reads chat rows ("messages", the last turn the assistant's). Errors: NotFound, Io, InvalidInput naming file and line.
Result<std::vector<AnswerCase>> readAnswerCases(const std::filesystem::path &jsonl);
/// What `tunewright-train generate` reads: one {"messages"} line a case.
std::string promptLines(std::span<const AnswerCase> cases);
/// The texts of what it wrote, one a line. Errors: NotFound, Damaged, InvalidInput when there are not `count`.
Result<std::vector<std::string>> readAnswers(const std::filesystem::path &jsonl, std::size_t count);

} // namespace tw
