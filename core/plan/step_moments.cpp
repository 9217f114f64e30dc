#include "core/plan/memory.h"

#include "core/base/units.h"

#include <algorithm>

namespace tw {

namespace {

using Sharding = TrainConfig::Sharding;

enum MomentKind { LossMoment, BackwardMoment, UpdateMoment, StepMoment, MomentCount };
constexpr const char *momentNames[MomentCount] = {"loss", "backward", "update", "step"};

std::int64_t dividedBy(std::int64_t bytes, std::int64_t parts)
{
    return parts <= 1 ? bytes : (bytes + parts - 1) / parts;
}

/// What one GPU holds for the whole step, after the split.
struct Standing {
    MemoryParts parts;
    std::int64_t gatheredAtLoss = 0;
    std::int64_t gatheredInLayers = 0;
};

Standing standingOf(const StepNeeds &needs, const Split &split)
{
    const std::int64_t tensor = std::max(1, split.tensorParallel);
    const std::int64_t ranks = std::max(1, split.count);
    const bool sharesStates = split.sharding != Sharding::None;
    const bool sharesWeights = split.sharding == Sharding::Zero3;
    Standing standing;
    MemoryParts &parts = standing.parts;
    const std::int64_t weights = dividedBy(needs.weights, tensor), adapters = dividedBy(needs.adapters, tensor);
    const std::int64_t master = split.offloadsOptimizer ? 0 : dividedBy(needs.master, tensor * (sharesStates ? ranks : 1));
    parts.weights = (sharesWeights ? dividedBy(weights, ranks) : weights) + (needs.isFull ? master : 0);
    parts.adapters = (sharesWeights ? dividedBy(adapters, ranks) : adapters) + (needs.isFull ? 0 : master);
    parts.optimizer = split.offloadsOptimizer ? 0 : dividedBy(needs.moments, tensor * (sharesStates ? ranks : 1));
    if (sharesWeights) {
        if (split.offloadsParameters)
            parts.weights -= dividedBy(weights, ranks);
        // What is gathered is on its own GPU already in part, and never more than the rest of the weights.
        const std::int64_t rest = split.offloadsParameters ? weights : weights - dividedBy(weights, ranks);
        const std::int64_t layer = dividedBy(needs.layerWeights, tensor), root = dividedBy(needs.rootWeights, tensor);
        standing.gatheredAtLoss = std::min(rest, layer + root);
        standing.gatheredInLayers = std::min(rest, 2 * layer + (needs.gathersRoot ? root : 0));
    }
    parts.buffers = needs.buffers;
    if (needs.hasGradientBuckets && !sharesStates && ranks > 1)
        parts.buffers += dividedBy(needs.gradients, tensor);
    parts.context = needs.context;
    parts.details.libraries = needs.libraries;
    return standing;
}

std::int64_t gradientsAt(MomentKind kind, const StepNeeds &needs)
{
    if (needs.keepsGradients)
        return needs.gradients;
    switch (kind) {
    case BackwardMoment:
        return needs.updatesInBackward ? std::min(needs.firstGradients, needs.largestGradient) : needs.firstGradients;
    case UpdateMoment:
    case StepMoment:
        return needs.updatesInBackward ? needs.largestGradient : needs.gradients;
    default:
        return 0;
    }
}

/// Offloaded optimisers take shared gradients to the host layer by layer, where they also add up: DeepSpeed's, and FSDP's.
std::int64_t gradientsOnTheirWay(MomentKind kind, const StepNeeds &needs)
{
    if (kind == LossMoment || kind == StepMoment)
        return 0;
    return std::max(needs.largestGradient, needs.isFull ? needs.layerWeights : 0);
}

MemoryParts partsAt(MomentKind kind, const StepNeeds &needs, const Split &split, const Standing &standing)
{
    const std::int64_t tensor = std::max(1, split.tensorParallel);
    const bool sharesGradients = split.sharding == Sharding::Zero2 || split.sharding == Sharding::Zero3;
    MemoryParts parts = standing.parts;
    MemoryDetails &details = parts.details;
    parts.gradients = dividedBy(gradientsAt(kind, needs), tensor * (sharesGradients ? std::max(1, split.count) : 1));
    if (sharesGradients && split.offloadsOptimizer)
        parts.gradients = std::min(parts.gradients, dividedBy(gradientsOnTheirWay(kind, needs), tensor));
    if (kind == LossMoment || kind == BackwardMoment)
        details.saved = dividedBy(needs.saved, tensor);
    else if (kind == UpdateMoment)
        details.saved = dividedBy(std::min(needs.saved, needs.savedOne), tensor);
    if (kind == BackwardMoment || kind == UpdateMoment) {
        details.liveLayer = dividedBy(needs.live, tensor);
        details.dequantized = dividedBy(needs.dequantized, tensor);
    }
    if (kind == LossMoment)
        parts.logits = dividedBy(needs.logits, tensor);
    details.gathered = kind == LossMoment ? standing.gatheredAtLoss : kind == StepMoment ? 0 : standing.gatheredInLayers;
    details.updateScratch = kind == StepMoment ? dividedBy(needs.updateScratch, tensor) : 0;
    parts.activations = details.saved + details.liveLayer;
    parts.reserve = std::int64_t(double(parts.activations + parts.logits + parts.buffers + details.dequantized) * needs.reserveShare);
    parts.buffers += details.dequantized + details.gathered + details.updateScratch;
    return parts;
}

} // namespace

Split splitOf(const TrainConfig &config, int count)
{
    Split split;
    split.sharding = config.sharding;
    split.tensorParallel = int(std::clamp<std::int64_t>(config.tensorParallel, 1, std::max(1, count)));
    split.count = std::max(1, count / split.tensorParallel);
    split.offloadsOptimizer = config.offloadsOptimizer;
    split.offloadsParameters = config.offloadsParameters && config.sharding == Sharding::Zero3;
    return split;
}

std::array<PeakMoment, 4> stepMoments(const StepNeeds &needs, const Split &split)
{
    const Standing standing = standingOf(needs, split);
    std::array<PeakMoment, 4> moments;
    for (int kind = 0; kind < MomentCount; ++kind)
        moments[std::size_t(kind)] = {momentNames[kind], partsAt(MomentKind(kind), needs, split, standing)};
    return moments;
}

PeakMoment peakMoment(const StepNeeds &needs, const Split &split)
{
    const auto moments = stepMoments(needs, split);
    return *std::max_element(moments.begin(), moments.end(),
                             [](const PeakMoment &a, const PeakMoment &b) { return a.parts.sum() < b.parts.sum(); });
}

std::int64_t peakBytesOf(const StepNeeds &needs, const Split &split)
{
    const Standing standing = standingOf(needs, split);
    std::int64_t peak = 0;
    for (int kind = 0; kind < MomentCount; ++kind)
        peak = std::max(peak, partsAt(MomentKind(kind), needs, split, standing).sum());
    return peak;
}

std::int64_t hostBytes(const ModelNumbers &numbers, const StepNeeds &needs, const Split &split, const StepSize &size)
{
    constexpr std::int64_t programBytes = 3 * GiB;  // of every process: Torch, CUDA libraries, pinned buffers
    constexpr std::int64_t shardBytes = 5 * GiB;    // weights are read one file of at most 5 GB after another
    constexpr std::int64_t dataBytes = 16;          // per token: id and label of 64 bits
    const std::int64_t ranks = std::max(1, split.count) * std::max(1, split.tensorParallel);
    std::int64_t bytes = ranks * (programBytes + needs.hostActivations + needs.hostMoments)
        + ranks * std::min(2 * numbers.total, shardBytes) + size.dataTokens * dataBytes;
    if (split.offloadsOptimizer)
        bytes += needs.master + needs.moments + needs.gradients;
    if (split.offloadsParameters)
        bytes += needs.weights;
    return bytes;
}

} // namespace tw
