#include "core/plan/estimate.h"

#include "core/base/units.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

constexpr double hoursOfAMonth = 730;

bool needsAxolotl(const TrainConfig &config)
{
    return config.engine == TrainConfig::Engine::Axolotl || config.adapter == TrainConfig::Adapter::QLora
        || config.adapter == TrainConfig::Adapter::PromptTuning || config.loadIn4bit || config.loadIn8bit;
}

Obstacle obstacleOn(const GpuEntry &gpu, int count, const TrainConfig &config, const Estimate &estimate, const QuoteRequest &request)
{
    if (gpu.isCpu && count > 1)
        return Obstacle::OneMachine;
    if (gpu.isCpu && !request.unsupported.empty())
        return Obstacle::Architecture;
    if (gpu.isCpu && needsAxolotl(config))
        return Obstacle::Method;
    if (gpu.platform == GpuPlatform::Rocm || gpu.platform == GpuPlatform::Gaudi)
        return Obstacle::Platform;
    if (!gpu.isCpu && gpu.bf16Flops <= 0 && config.precision == TrainConfig::Precision::BFloat16)
        return Obstacle::NoBf16;
    return estimate.fit == Fit::No ? Obstacle::Memory : Obstacle::None;
}

HostNeeds hostNeedsOf(const Candidate &candidate, const ModelShape &shape, const StepNeeds &needs, const Split &split, const Workload &work)
{
    const ModelNumbers &numbers = candidate.numbers;
    const std::int64_t kept = std::max<std::int64_t>(1, candidate.config.saveTotalLimit);
    HostNeeds host;
    host.memory = hostBytes(numbers, needs, split, work.largestStep);
    host.download = std::int64_t(double(numbers.total) * shape.storedBytesPerParameter);
    host.checkpoints = (kept + 1) * std::int64_t(work.checkpointBytes);
    // A tuned model in 16 bits; of an adapter also the adapter itself.
    host.output = 2 * numbers.total + (numbers.isFull ? 0 : 4 * numbers.trained);
    host.data = work.largestStep.dataTokens * 16;
    return host;
}

void addTime(const GpuEntry &gpu, int count, const Candidate &candidate, const QuoteRequest &request, const StepNeeds &needs,
             const Split &split, Estimate &estimate)
{
    const StepWork step = stepWorkOf(candidate.numbers, candidate.config, estimate.work, needs);
    estimate.duration
        = durationOn(candidate.numbers, candidate.config, estimate.work, step, estimate.speed, split, request.assumptions, gpu.isCpu);
    const bool isGuess = estimate.speed.basis == Basis::NotMeasured; // runs correct a figure, not a guess: that is measured first
    estimate.quotedStepSeconds = isGuess ? 0 : estimate.duration.steps;
    double low = estimate.speed.lowFactor, high = estimate.speed.highFactor;
    if (!isGuess && !request.finishedRuns.empty()) {
        if (const auto correction = correctionFrom(request.finishedRuns, kindOf(gpu, count, candidate))) {
            estimate.duration.steps *= correction->factor;
            estimate.correctedBy = correction->runs;
            estimate.speed.basis = Basis::FinishedRuns;
            low = correction->lowFactor;
            high = correction->highFactor;
        }
    }
    const double likely = estimate.duration.sum();
    estimate.seconds = {likely * low, likely, likely * high};
}

void addCost(const GpuEntry &gpu, int count, const Assumptions &assumptions, Estimate &estimate)
{
    if (gpu.isCpu || gpu.priceHour <= 0)
        return;
    const double perSecond = gpu.priceHour * std::max(1, count) / 3600.0;
    const double gigabytes = double(estimate.host.disk()) / 1e9;
    const double storagePerSecond = gigabytes * assumptions.storageGigabyteMonth / hoursOfAMonth / 3600.0;
    const double idle = assumptions.idleSeconds;
    estimate.costParts = {estimate.seconds.likely * perSecond, (estimate.seconds.likely + idle) * storagePerSecond, idle * perSecond};
    const auto dollars = [&](double seconds) { return (seconds + idle) * (perSecond + storagePerSecond); };
    estimate.cost = {dollars(estimate.seconds.low), dollars(estimate.seconds.likely), dollars(estimate.seconds.high)};
}

double checkpointBytesOf(const ModelNumbers &numbers, const StepNeeds &needs)
{
    const double weights = numbers.isFull ? double(needs.weights) : double(needs.adapters);
    return weights + double(needs.master) + double(needs.moments) + double(needs.hostMoments);
}

} // namespace

FinishedRun kindOf(const GpuEntry &gpu, int count, const Candidate &candidate)
{
    FinishedRun kind;
    kind.gpu = gpu.key;
    kind.count = count;
    kind.isFull = candidate.numbers.isFull;
    kind.isQuantized = candidate.config.loadIn4bit || candidate.config.loadIn8bit;
    kind.isAxolotl = candidate.config.engine == TrainConfig::Engine::Axolotl;
    kind.activeParameters = candidate.numbers.activeMatrices + candidate.numbers.headMatrix;
    return kind;
}

Estimate estimateOn(const GpuEntry &gpu, int count, const Candidate &candidate, const QuoteRequest &request, Timing timing)
{
    const TrainConfig &config = candidate.config;
    const MemoryRules rules = gpu.isCpu ? cpuMemoryRules(config, gpu, request.rate) : gpuMemoryRules(config, gpu, count);
    const Split split = splitOf(config, count);
    Estimate estimate;
    estimate.work = workloadOf(config, candidate.data, count);
    const StepNeeds needs = needsOf(candidate.numbers, config, rules, estimate.work.largestStep);
    estimate.work.checkpointBytes = checkpointBytesOf(candidate.numbers, needs);
    estimate.peak = peakMoment(needs, split);
    estimate.peakBytes = estimate.peak.parts.sum();
    estimate.fit = fitOf(estimate.peakBytes, gpu.usableBytes);
    estimate.obstacle = obstacleOn(gpu, count, config, estimate, request);
    if (timing == Timing::IfItRuns && estimate.obstacle != Obstacle::None)
        return estimate;
    estimate.speed = gpu.isCpu ? cpuSpeed(config, gpu, request.rate) : gpuSpeed(config, gpu);
    estimate.host = hostNeedsOf(candidate, request.shape, needs, split, estimate.work);
    addTime(gpu, count, candidate, request, needs, split, estimate);
    addCost(gpu, count, request.assumptions, estimate);
    return estimate;
}

std::string obstacleText(Obstacle obstacle, const GpuEntry &gpu, const Estimate &estimate, const QuoteRequest &request)
{
    switch (obstacle) {
    case Obstacle::Memory:
        return "needs " + formatMemory(estimate.peakBytes) + ", has " + formatMemory(gpu.usableBytes);
    case Obstacle::NoBf16:
        return "no bf16";
    case Obstacle::OneMachine:
        return "there is only one of this machine";
    case Obstacle::Architecture:
        return "this version does not train " + request.unsupported + "; it runs with engine: axolotl";
    case Obstacle::Platform:
        return "no CUDA: neither this trainer nor Axolotl's image runs on it";
    case Obstacle::Method:
        return "this way of training runs with engine: axolotl, which needs a CUDA GPU";
    default:
        return {};
    }
}

TrainConfig shardedConfig(const TrainConfig &config)
{
    TrainConfig sharded = config;
    sharded.engine = TrainConfig::Engine::Axolotl;
    sharded.sharding = TrainConfig::Sharding::Zero3;
    return sharded;
}

int smallestCount(const GpuEntry &gpu, const Candidate &candidate)
{
    if (gpu.isCpu || gpu.platform != GpuPlatform::Cuda)
        return 0;
    const MemoryRules rules = gpuMemoryRules(candidate.config, gpu, 2);
    const StepNeeds needs = needsOf(candidate.numbers, candidate.config, rules, workloadOf(candidate.config, candidate.data, 2).largestStep);
    Split split = splitOf(candidate.config, 2);
    split.sharding = TrainConfig::Sharding::Zero3;
    for (const int count : {2, 4, 8, 16}) {
        split.count = std::max(1, count / split.tensorParallel);
        if (fitOf(peakBytesOf(needs, split), gpu.usableBytes) != Fit::No)
            return count;
    }
    return 0;
}

} // namespace tw
