#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace tw {

/// How fast this machine trains: measured by `tunewright-train bench`, kept in the cache folder.
struct MachineRate {
    double flopsPerSecond = 0;         ///< achieved on the matmul FLOPs of a whole step
    std::string dtype = "float32";     ///< what the race chose, or was told
    double baseMemoryBytes = 0;        ///< resident memory of the trainer before a model is loaded
    double measuredAt = 0;             ///< unix seconds
    std::string processor;             ///< model name and cores; a rate of another machine is not used

    static std::optional<MachineRate> load(const std::filesystem::path &file); ///< nothing when absent, damaged or of another processor
    Result<> save(const std::filesystem::path &file) const;
};
/// cacheFolder()/machine_rate.json
std::filesystem::path machineRateFile();

} // namespace tw
