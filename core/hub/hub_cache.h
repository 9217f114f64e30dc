#pragma once

#include "core/hub/hub_client.h"

#include <filesystem>
#include <optional>
#include <string>

namespace tw {

/// Where the answer for one model of one hub is kept. Ids and revisions that were checked cannot lead out of the folder.
std::filesystem::path hubCacheFile(const HubOptions &options, const std::string &id, const std::string &revision);
/// Nothing when absent, damaged, or of another model than its name says.
std::optional<HubConfig> keptConfig(const std::filesystem::path &file, const std::string &id, const std::string &revision);
/// Keeping is a service: a full disk is no reason to fail.
void keepConfig(const std::filesystem::path &file, const HubConfig &config);

} // namespace tw
