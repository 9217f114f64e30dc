#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace tw {

/// output_dir is the user's own place, so a run writes there only what was nobody's: a folder that is new, empty or already claimed
/// by the same run. Errors: Busy, naming something that is in it; Io when it cannot be looked into.
Result<> checkOutputFolder(const std::filesystem::path &folder, const std::string &runId = {});

/// The same, and makes the folder and leaves a hidden file with the run's id in it. That also shows, before hours of training, that
/// the place can be written. Errors also: DiskFull.
Result<> claimOutputFolder(const std::filesystem::path &folder, const std::string &runId);

} // namespace tw
