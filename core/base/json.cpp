#include "core/base/json.h"

#include "core/base/files.h"

#include <cmath>
#include <limits>

namespace tw {

namespace {

constexpr int maxDepth = 200;

/// nlohmann's parser keeps its own stack, but destroying a value recurses: refuse depth before building it.
bool isTooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view source)
{
    if (isTooDeep(text))
        return Error {ErrorCode::Damaged, std::string(source) + ": JSON is nested deeper than 200 levels"};
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error &e) {
        return Error {ErrorCode::Damaged,
                      std::string(source) + ": not valid JSON at byte " + std::to_string(e.byte)};
    } catch (const Json::exception &e) {
        return Error {ErrorCode::Damaged, std::string(source) + ": not valid JSON: " + e.what()};
    }
}

Result<Json> readJson(const std::filesystem::path &file, std::int64_t maxBytes)
{
    auto text = readFile(file, maxBytes);
    if (!text)
        return text.error();
    return parseJson(*text, file.string());
}

std::optional<std::int64_t> jsonWhole(const Json &value)
{
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return {};
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (!value.is_number_float())
        return {};
    const double number = value.get<double>();
    if (!(number >= -limit && number < limit) || number != std::floor(number))
        return {};
    return std::int64_t(number);
}

std::string compactJson(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace tw
