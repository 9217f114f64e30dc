#include "core/plan/estimate.h"

#include "core/base/units.h"

#include <algorithm>

namespace tw {

namespace {

Obstacle obstacleOn(const GpuEntry &gpu, int count, const TrainConfig &config, const Estimate &estimate)
{
    if (gpu.isCpu && count > 1)
        return Obstacle::OneMachine;
    if (!gpu.isCpu && gpu.bf16Flops <= 0 && config.precision == TrainConfig::Precision::BFloat16)
        return Obstacle::NoBf16;
    return estimate.fit == Fit::No ? Obstacle::Memory : Obstacle::None;
}

std::string sentenceFor(Obstacle obstacle, const GpuEntry &gpu, const Estimate &estimate)
{
    switch (obstacle) {
    case Obstacle::Memory:
        return "needs " + formatMemory(estimate.peakBytes) + ", has " + formatMemory(gpu.usableBytes);
    case Obstacle::NoBf16:
        return "no bf16";
    case Obstacle::OneMachine:
        return "there is only one of this machine";
    default:
        return {};
    }
}

} // namespace

Estimate estimateOn(const GpuEntry &gpu, int count, const TrainConfig &config, const ArchSpec &arch, const DataFacts &data,
                    const std::optional<MachineRate> &rate)
{
    const MemoryRules rules = gpu.isCpu ? cpuMemoryRules(config, gpu, rate) : gpuMemoryRules(config, gpu, count);
    const Speed speed = gpu.isCpu ? cpuSpeed(config, gpu, rate) : gpuSpeed(config, gpu);
    Estimate estimate;
    estimate.work = workloadOf(config, data, count);
    estimate.peak = peakMoment(arch, config, rules, estimate.work.largestStep);
    estimate.peakBytes = estimate.peak.parts.sum();
    estimate.fit = fitOf(estimate.peakBytes, gpu.usableBytes);
    estimate.seconds = runSeconds(arch, config, estimate.work, speed, count);
    const double perSecond = gpu.priceHour * std::max(1, count) / 3600.0;
    estimate.cost = {estimate.seconds.low * perSecond, estimate.seconds.likely * perSecond, estimate.seconds.high * perSecond};
    estimate.basis = speed.basis;
    estimate.basisText = speed.text;
    estimate.obstacle = obstacleOn(gpu, count, config, estimate);
    estimate.cannot = sentenceFor(estimate.obstacle, gpu, estimate);
    return estimate;
}

} // namespace tw
