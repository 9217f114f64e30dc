#include "core/run/calibration.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/process.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace tw {

namespace {

constexpr std::chrono::minutes longestCalibration {10}; // a large model on a slow disk; nobody waits longer for a guess

std::string lastLine(const std::string &text)
{
    const std::size_t end = text.find_last_not_of(" \r\n");
    if (end == std::string::npos)
        return "it printed no reason";
    const std::size_t start = text.find_last_of('\n', end);
    return text.substr(start == std::string::npos ? 0 : start + 1, start == std::string::npos ? end + 1 : end - start);
}

/// Waits while somebody else measures: two at the same time would each find half the speed.
Result<RunLock> waitForTurn(const std::filesystem::path &lockFile, const std::stop_token &stop, bool &hasWaited)
{
    if (auto folder = ensureFolder(lockFile.parent_path()); !folder)
        return folder.error();
    hasWaited = false;
    for (;;) {
        auto lock = RunLock::acquireFile(lockFile);
        if (lock || lock.error().code != ErrorCode::Busy)
            return lock;
        if (stop.stop_requested())
            return Error {ErrorCode::Cancelled, "measure this machine: cancelled"};
        hasWaited = true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

} // namespace

Result<MachineRate> rateFromBench(std::string_view output, double measuredAt)
{
    const auto json = parseJson(output, "the trainer's bench output");
    if (!json)
        return Error {ErrorCode::Damaged, json.error().message};
    MachineRate rate;
    rate.flopsPerSecond = jsonValue(*json, "flops_per_second", 0.0);
    rate.dtype = jsonValue(*json, "dtype", std::string());
    rate.baseMemoryBytes = std::max(0.0, jsonValue(*json, "base_bytes", 0.0));
    rate.measuredAt = measuredAt;
    rate.processor = thisProcessor();
    if (!std::isfinite(rate.flopsPerSecond) || rate.flopsPerSecond <= 0)
        return Error {ErrorCode::Damaged, "the trainer's bench output has no usable \"flops_per_second\""};
    if (rate.dtype != "float32" && rate.dtype != "bfloat16")
        return Error {ErrorCode::Damaged, "the trainer's bench output names the unknown dtype \"" + rate.dtype + "\""};
    return rate;
}

Result<MachineRate> calibrate(const std::filesystem::path &trainerProgram, const std::filesystem::path &modelPath, std::stop_token stop,
                              const std::filesystem::path &rateFile)
{
    bool hasWaited = false;
    const auto turn = waitForTurn(rateFile.string() + ".lock", stop, hasWaited);
    if (!turn)
        return turn.error();
    if (hasWaited)
        if (const auto found = MachineRate::load(rateFile))
            return *found;
    const std::vector<std::string> command {trainerProgram.string(), "bench",  "--model", modelPath.string(), "--sequence-len", "512",
                                            "--micro-batch-size",    "2",      "--steps", "3",                "--json"};
    const auto finished = runProcess(command, {}, longestCalibration, stop);
    if (!finished)
        return finished.error().context("measure this machine");
    if (finished->exitCode != 0)
        return Error {ErrorCode::Process, "measure this machine: " + trainerProgram.string() + " ended with code "
                                              + std::to_string(finished->exitCode) + ": " + lastLine(finished->standardError)};
    auto rate = rateFromBench(finished->standardOutput, unixSeconds());
    if (!rate)
        return rate.error().context("measure this machine");
    if (auto kept = rate->save(rateFile); !kept)
        return kept.error();
    return rate;
}

} // namespace tw
