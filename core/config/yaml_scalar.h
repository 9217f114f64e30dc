#pragma once

#include "core/config/config_document.h"

namespace tw {

/// Gives a plain scalar the kind that PyYAML's resolver gives it (YAML 1.1, no schema tags): reads `node.text`, sets kind
/// and value. A date stays Text and is marked. False for what PyYAML resolves and then cannot read: "=", "<<", "0x_",
/// 2026-02-30. Checked against tests/data/pyyaml_meanings.json.
bool resolvePlainScalar(ConfigNode &node);

} // namespace tw
