#include "core/base/version.h"

namespace tw {

const char *versionText()
{
    return TUNEWRIGHT_VERSION;
}

} // namespace tw
