#include "core/data/answer_check.h"

#include "core/data/line_reader.h"

#include <cassert>
#include <functional>

namespace tw {

namespace {

std::string trimmed(const std::string &text)
{
    static constexpr const char *blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Calls `take` with each row of a small JSONL file; its error message gets file and line.
Result<> forEachRow(const std::filesystem::path &jsonl, const std::function<Result<>(const Json &)> &take)
{
    auto lines = LineReader::open(jsonl);
    if (!lines)
        return lines.error();
    for (;;) {
        auto found = lines->next();
        if (!found)
            return found.error();
        if (*found == LineReader::Found::End)
            return {};
        const std::string place = jsonl.string() + ":" + std::to_string(lines->number());
        if (*found == LineReader::Found::TooLong)
            return Error {ErrorCode::InvalidInput, place + ": the line is too long"};
        if (trimmed(lines->text()).empty())
            continue;
        auto row = parseJson(lines->text(), place);
        if (!row)
            return row.error();
        if (auto taken = take(*row); !taken)
            return taken.error().context(place);
    }
}

Result<AnswerCase> caseOf(const Json &row)
{
    const auto turns = row.is_object() ? row.find("messages") : row.end();
    if (!row.is_object() || turns == row.end() || !turns->is_array() || turns->size() < 2)
        return Error {ErrorCode::InvalidInput, "needs \"messages\" with a question and an answer"};
    AnswerCase read;
    for (const Json &turn : *turns)
        read.prompt.push_back({jsonValue(turn, "role", std::string()), jsonValue(turn, "content", std::string())});
    if (read.prompt.back().role != "assistant")
        return Error {ErrorCode::InvalidInput, "the last turn is not the assistant's"};
    read.expected = std::move(read.prompt.back().content);
    read.prompt.pop_back();
    return read;
}

} // namespace

const char *answerGradeName(AnswerGrade grade)
{
    static constexpr const char *names[] {"exact", "equal", "valid", "invalid"};
    return names[int(grade)];
}

AnswerGrade gradeAnswer(const std::string &expected, const std::string &answer)
{
    if (trimmed(expected) == trimmed(answer))
        return AnswerGrade::Exact;
    const auto wanted = parseJson(expected, "expected");
    const auto given = parseJson(answer, "answer");
    if (!wanted || !given)
        return AnswerGrade::Invalid;
    return *wanted == *given ? AnswerGrade::Equal : AnswerGrade::Valid;
}

AnswerScore scoreAnswers(std::span<const std::string> expected, std::span<const std::string> answers)
{
    assert(expected.size() == answers.size());
    AnswerScore score;
    score.rows = std::int64_t(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const AnswerGrade grade = gradeAnswer(expected[i], answers[i]);
        score.exact += grade == AnswerGrade::Exact;
        score.equal += grade <= AnswerGrade::Equal;
        score.valid += grade <= AnswerGrade::Valid;
        score.grades.push_back(grade);
    }
    return score;
}

Result<std::vector<AnswerCase>> readAnswerCases(const std::filesystem::path &jsonl)
{
    std::vector<AnswerCase> cases;
    auto read = forEachRow(jsonl, [&](const Json &row) -> Result<> {
        auto one = caseOf(row);
        if (!one)
            return one.error();
        cases.push_back(std::move(*one));
        return {};
    });
    if (!read)
        return read.error();
    if (cases.empty())
        return Error {ErrorCode::InvalidInput, jsonl.string() + ": holds no row"};
    return cases;
}

std::string promptLines(std::span<const AnswerCase> cases)
{
    std::string lines;
    for (const AnswerCase &one : cases) {
        Json turns = Json::array();
        for (const ChatMessage &message : one.prompt)
            turns.push_back({{"role", message.role}, {"content", message.content}});
        lines += compactJson({{"messages", std::move(turns)}}) + "\n";
    }
    return lines;
}

Result<std::vector<std::string>> readAnswers(const std::filesystem::path &jsonl, std::size_t count)
{
    std::vector<std::string> answers;
    auto read = forEachRow(jsonl, [&](const Json &row) -> Result<> {
        if (!row.is_object() || !row.contains("text") || !row["text"].is_string())
            return Error {ErrorCode::Damaged, "has no \"text\""};
        answers.push_back(row["text"].get<std::string>());
        return {};
    });
    if (!read)
        return read.error();
    if (answers.size() != count)
        return Error {ErrorCode::InvalidInput, jsonl.string() + ": has " + std::to_string(answers.size()) + " answers for "
                          + std::to_string(count) + " questions"};
    return answers;
}

} // namespace tw
