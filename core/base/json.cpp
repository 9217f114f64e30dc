#include "core/base/json.h"

#include "core/base/files.h"

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

std::string compactJson(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace tw
