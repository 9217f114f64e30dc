#pragma once

#include <string_view>

namespace tw {

/// An old or commonly mistaken name and what stands for it now.
struct RenamedKey {
    std::string_view oldName; ///< table spelling: "datasets[].message_field_role"
    std::string_view newName;
    std::string_view value = {}; ///< YAML source that the new key gets; empty: the old key's value
};

/// Null when the name was never renamed.
const RenamedKey *findRenamedKey(std::string_view oldName);

} // namespace tw
