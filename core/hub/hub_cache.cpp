#include "core/hub/hub_cache.h"

#include "core/base/files.h"

#include <algorithm>
#include <cctype>

namespace tw {

namespace {

/// "org/name" → "org--name": one file name.
std::string fileNameOf(const std::string &text)
{
    std::string name;
    for (const char c : text)
        name += c == '/' ? std::string("--") : std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_' ? std::string(1, c) : "_";
    return name;
}

} // namespace

std::filesystem::path hubCacheFile(const HubOptions &options, const std::string &id, const std::string &revision)
{
    const std::string host = options.endpoint.substr(std::min(options.endpoint.size(), std::string("https://").size()));
    return options.cacheFolder / fileNameOf(host) / fileNameOf(id) / (fileNameOf(revision) + ".json");
}

std::optional<HubConfig> keptConfig(const std::filesystem::path &file, const std::string &id, const std::string &revision)
{
    const auto json = readJson(file, 4 << 20);
    if (!json || !json->is_object())
        return std::nullopt;
    HubConfig kept;
    kept.id = jsonValue<std::string>(*json, "id", "");
    kept.revision = jsonValue<std::string>(*json, "revision", "");
    kept.fetchedAt = jsonValue(*json, "fetched_at", 0.0);
    kept.isKept = true;
    const auto config = json->find("config");
    if (kept.id != id || kept.revision != revision || config == json->end() || !config->is_object())
        return std::nullopt;
    kept.config = *config;
    return kept;
}

void keepConfig(const std::filesystem::path &file, const HubConfig &config)
{
    if (!ensureFolder(file.parent_path()))
        return;
    const Json json {{"id", config.id}, {"revision", config.revision}, {"fetched_at", config.fetchedAt}, {"config", config.config}};
    const auto ignored = writeFileAtomic(file, compactJson(json) + '\n');
    (void)ignored;
}

} // namespace tw
