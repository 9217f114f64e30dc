#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace tw {

/// How fast this machine trains: measured by `tunewright-train bench`, kept in the cache folder.
struct MachineRate {
    double flopsPerSecond = 0;         ///< achieved over whole steps, in the FLOPs that trainingFlopsPerToken() counts
    std::string dtype = "float32";     ///< what the race chose, or was told
    double baseMemoryBytes = 0;        ///< resident memory of the trainer before a model is loaded
    double measuredAt = 0;             ///< unix seconds
    std::string processor;             ///< model name and cores; a rate of another machine is not used

    /// Nothing when absent, damaged, of another processor or of another version's trainer: then it is measured again.
    static std::optional<MachineRate> load(const std::filesystem::path &file);
    /// Errors: InvalidInput when a figure is not a usable number; Io, DiskFull.
    [[nodiscard]] Result<> save(const std::filesystem::path &file) const;
};
/// cacheFolder()/machine_rate.json
std::filesystem::path machineRateFile();
/// "AMD EPYC 9554, 2 cores": what a rate is bound to.
std::string thisProcessor();

} // namespace tw
