#pragma once

#include "core/config/config_document.h"

#include <string_view>

namespace tw {

/// An old or commonly mistaken name and what stands for it now.
struct RenamedKey {
    std::string_view oldName; ///< table spelling: "datasets[].message_field_role"
    std::string_view newName;
    std::string_view value = {}; ///< YAML source that the new key gets; empty: the old key's value
    bool isStillRead = true;     ///< Axolotl takes the old name for the new one; false: it drops it without a word
};

/// Null when the name was never renamed.
const RenamedKey *findRenamedKey(std::string_view oldName);

/// The same configuration with the new names for those old ones that are still read. Where both are there, the new one counts.
ConfigNode withCurrentNames(ConfigNode root);

} // namespace tw
