#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// One part of a key path: a name or, in brackets, an index.
struct KeyPathPart {
    std::string name;
    std::size_t index = 0;
    bool isIndex = false;
};

/// "datasets[0].path" as three parts. Errors: InvalidInput.
Result<std::vector<KeyPathPart>> parseKeyPath(std::string_view keyPath);
std::string keyPathText(const std::vector<KeyPathPart> &parts);

} // namespace tw
