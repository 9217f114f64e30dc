#pragma once

#include "core/config/config_document.h"

namespace tw {

/// Gives a plain scalar the kind that PyYAML's resolver gives it (YAML 1.1, no schema tags): reads `node.text`, sets kind
/// and value. Dates and "=" stay text. Checked against tests/data/pyyaml_meanings.json.
void resolvePlainScalar(ConfigNode &node);

} // namespace tw
