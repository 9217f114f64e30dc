#pragma once

#include "core/base/result.h"
#include "core/catalog/machine_rate.h"

#include <filesystem>
#include <stop_token>
#include <string_view>

namespace tw {

/// Measures how fast this machine trains: three steps of `tunewright-train bench` on `modelPath` (a model folder or .gguf
/// file), in the precision that its own race chooses. The result is kept in `rateFile`. Takes some seconds, on any thread
/// but the one that paints. Of several at the same time, in whatever programs, one measures and the others wait for what it finds.
/// Errors: NotFound (program), Process (it failed; its last line of output is in the message), Damaged (its answer is not
/// what was expected), Cancelled; Io and DiskFull from its lock file and from keeping the result.
Result<MachineRate> calibrate(const std::filesystem::path &trainerProgram, const std::filesystem::path &modelPath, std::stop_token stop = {},
                              const std::filesystem::path &rateFile = machineRateFile());

/// The rate in what `bench --json` printed, bound to this processor and to `measuredAt` (unix seconds). Errors: Damaged.
Result<MachineRate> rateFromBench(std::string_view output, double measuredAt);

} // namespace tw
