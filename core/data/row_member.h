#pragma once

#include "core/base/json.h"

#include <string>

namespace tw {

/// A column of a row; null when it is missing or holds JSON's null.
inline const Json *rowMember(const Json &row, const std::string &key)
{
    const auto found = row.find(key);
    return found == row.end() || found->is_null() ? nullptr : &*found;
}

} // namespace tw
