#pragma once

namespace tw {

/// "0.1.0", from the top CMakeLists.txt.
const char *versionText();

} // namespace tw
