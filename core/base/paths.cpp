#include "core/base/paths.h"

#include "core/base/process.h"

#include <cstdlib>

namespace tw {

namespace fs = std::filesystem;

namespace {

fs::path xdgFolder(const char *variable, const char *underHome)
{
    // The XDG specification ignores relative values.
    if (const char *value = std::getenv(variable); value && value[0] == '/')
        return fs::path(value) / "tunewright";
    const char *home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/tmp") / underHome / "tunewright";
}

} // namespace

fs::path configFolder()
{
    return xdgFolder("XDG_CONFIG_HOME", ".config");
}

fs::path dataFolder()
{
    return xdgFolder("XDG_DATA_HOME", ".local/share");
}

fs::path cacheFolder()
{
    return xdgFolder("XDG_CACHE_HOME", ".cache");
}

fs::path resourceFolder()
{
    if (const char *value = std::getenv("TUNEWRIGHT_RESOURCES"); value && *value)
        return value;
    const fs::path installed = executableFolder() / "../share/tunewright/resources";
    std::error_code error;
    if (fs::is_directory(installed, error))
        return fs::weakly_canonical(installed, error);
    return TUNEWRIGHT_RESOURCE_SOURCE; // the build tree runs from the source tree
}

} // namespace tw
