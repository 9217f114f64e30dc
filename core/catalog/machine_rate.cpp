#include "core/catalog/machine_rate.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/version.h"

#include <cmath>

namespace tw {

namespace {

/// From a phone's core to a rack of accelerators; anything else is a broken file or a broken measurement.
bool isPlausible(const MachineRate &rate)
{
    return std::isfinite(rate.flopsPerSecond) && rate.flopsPerSecond > 1e6 && rate.flopsPerSecond < 1e16
        && std::isfinite(rate.baseMemoryBytes) && rate.baseMemoryBytes >= 0 && rate.baseMemoryBytes < 1e12
        && (rate.dtype == "float32" || rate.dtype == "bfloat16");
}

} // namespace

std::optional<MachineRate> MachineRate::load(const std::filesystem::path &file)
{
    const auto json = readJson(file);
    if (!json)
        return std::nullopt;
    MachineRate rate;
    rate.flopsPerSecond = jsonValue(*json, "flops_per_second", 0.0);
    rate.dtype = jsonValue(*json, "dtype", std::string());
    rate.baseMemoryBytes = jsonValue(*json, "base_bytes", 0.0);
    rate.measuredAt = jsonValue(*json, "measured_at", 0.0);
    rate.processor = jsonValue(*json, "processor", std::string());
    const bool isOfThisVersion = jsonValue(*json, "version", std::string()) == versionText(); // another trainer, another speed
    if (!isPlausible(rate) || rate.processor != thisProcessor() || !isOfThisVersion)
        return std::nullopt;
    return rate;
}

Result<> MachineRate::save(const std::filesystem::path &file) const
{
    if (!isPlausible(*this))
        return Error {ErrorCode::InvalidInput, "the measured rate of this machine is not usable: " + std::to_string(flopsPerSecond)
                                                   + " FLOP/s in " + dtype + "; measure again"};
    if (auto folder = ensureFolder(file.parent_path()); !folder)
        return folder.error().context("keep the rate of this machine");
    const OrderedJson json = {{"flops_per_second", flopsPerSecond}, {"dtype", dtype},       {"base_bytes", baseMemoryBytes},
                              {"measured_at", measuredAt},          {"processor", processor},
                              {"version", versionText()}};
    return writeFileAtomic(file, json.dump(2) + '\n').context("keep the rate of this machine");
}

std::filesystem::path machineRateFile()
{
    return cacheFolder() / "machine_rate.json";
}

} // namespace tw
