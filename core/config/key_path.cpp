#include "core/config/key_path.h"

#include <algorithm>
#include <charconv>

namespace tw {

namespace {

Error badKeyPath(std::string_view keyPath)
{
    return {ErrorCode::InvalidInput,
            "\"" + std::string(keyPath) + "\" is no key; write it as learning_rate, tunewright.threads or datasets[0].path"};
}

} // namespace

Result<std::vector<KeyPathPart>> parseKeyPath(std::string_view keyPath)
{
    std::vector<KeyPathPart> parts;
    std::size_t at = 0;
    while (at < keyPath.size()) {
        if (keyPath[at] == '[') {
            const std::size_t close = keyPath.find(']', at);
            KeyPathPart part {.name = {}, .index = 0, .isIndex = true};
            if (parts.empty() || close == std::string_view::npos || close - at > 7)
                return badKeyPath(keyPath);
            const char *end = keyPath.data() + close;
            if (std::from_chars(keyPath.data() + at + 1, end, part.index).ptr != end || close == at + 1)
                return badKeyPath(keyPath);
            parts.push_back(part);
            at = close + 1;
            continue;
        }
        if (!parts.empty() && keyPath[at++] != '.')
            return badKeyPath(keyPath);
        const std::size_t end = std::min(keyPath.find_first_of(".[", at), keyPath.size());
        const std::string_view name = keyPath.substr(at, end - at);
        if (name.empty() || name.find_first_of(" \t\r\n]:#\"'{},") != std::string_view::npos)
            return badKeyPath(keyPath);
        parts.push_back({.name = std::string(name)});
        at = end;
    }
    if (parts.empty())
        return badKeyPath(keyPath);
    return parts;
}

std::string keyPathText(const std::vector<KeyPathPart> &parts)
{
    std::string text;
    for (const KeyPathPart &part : parts) {
        if (part.isIndex)
            text += "[" + std::to_string(part.index) + "]";
        else
            text += (text.empty() ? "" : ".") + part.name;
    }
    return text;
}

} // namespace tw
