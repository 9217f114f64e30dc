#pragma once

#include "app/cli/session.h"
#include "core/base/json.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace tw::cli {

void say(const std::string &line);   ///< to standard output
void note(const std::string &line);  ///< to standard error
void printJson(const Json &json);    ///< one document, one line, to standard output

/// Says an error (and, with --json, prints {"error"}) and gives the exit code that fits it.
Exit fail(const Session &session, const Error &error);

enum class Tone { Good, Careful, Bad, Quiet };
/// The text in colour when standard output is a terminal and NO_COLOR is not set.
std::string toned(const std::string &text, Tone tone);
bool isTerminal();

/// Columns as they show: wide characters (Hangul, Han) count two, combining marks none.
std::size_t displayWidth(const std::string &text);

/// Rows in aligned columns, two blanks between them; a column whose head starts with '>' is aligned right.
class TextTable
{
public:
    explicit TextTable(std::vector<std::string> heads);
    void add(std::vector<std::string> cells);
    [[nodiscard]] std::string text() const; ///< lines without trailing blanks, a newline between them

private:
    std::vector<bool> m_isRight;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace tw::cli
