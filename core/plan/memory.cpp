#include "core/plan/memory.h"

#include "core/base/units.h"

#include <algorithm>

namespace tw {

namespace {

constexpr std::int64_t defaultProgramBytes = 250 * MiB; ///< our trainer with LibTorch loaded, before a model
constexpr std::int64_t cudaContextBytes = 1 * GiB;      ///< 0.5 to 0.9 GiB of context and kernels, up to 64 MiB workspace
constexpr std::int64_t ncclBytes = 1536 * MiB;          ///< measured with two ranks

bool isFullRun(const TrainConfig &config)
{
    return config.adapter == TrainConfig::Adapter::None;
}

std::int64_t adaptedProjections(const ArchSpec &arch, const TrainConfig &config)
{
    if (isFullRun(config))
        return 0;
    const auto linears = layerLinears(arch);
    return std::count_if(linears.begin(), linears.end(), [&](const LinearSpec &linear) {
        return std::find(config.loraTargets.begin(), config.loraTargets.end(), linear.name) != config.loraTargets.end();
    });
}

/// Parameters whose gradients exist when the backward pass has done the head and the last layer.
std::int64_t firstGradients(const ArchSpec &arch, const TrainConfig &config)
{
    if (!isFullRun(config))
        return trainableParameters(arch, config) / std::max<std::int64_t>(1, arch.layers);
    std::int64_t parameters = arch.vocabSize * arch.hiddenSize;
    for (const LinearSpec &linear : layerLinears(arch))
        parameters += linear.in * linear.out;
    return parameters;
}

MemoryParts standingParts(const ArchSpec &arch, const TrainConfig &config, const MemoryRules &rules, const StepSize &size)
{
    const std::int64_t trained = trainableParameters(arch, config);
    const std::int64_t trainedBytes = trained * (rules.copyBytes + rules.masterBytes);
    MemoryParts parts;
    parts.weights = isFullRun(config) ? trainedBytes : arch.parameterCount() * rules.elementBytes;
    parts.adapters = isFullRun(config) ? 0 : trainedBytes;
    parts.optimizer = trained * rules.momentBytes;
    parts.gradients = rules.keepsGradients ? trained * rules.gradientBytes : 0;
    parts.buffers = bufferBytes(arch, rules, size);
    parts.context = rules.contextBytes;
    return parts;
}

PeakMoment finishedMoment(const char *name, MemoryParts parts, const MemoryRules &rules)
{
    parts.reserve = std::int64_t(double(parts.activations + parts.logits + parts.buffers) * rules.reserveShare);
    return {name, parts};
}

} // namespace

MemoryRules cpuMemoryRules(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate)
{
    const bool isBf16Chosen = rate ? rate->dtype == "bfloat16" : machine.bf16Flops > 0;
    const bool isBf16 = config.precision == TrainConfig::Precision::BFloat16
        || (config.precision == TrainConfig::Precision::Auto && isBf16Chosen);
    MemoryRules rules;
    rules.elementBytes = isBf16 ? 2 : 4;
    rules.copyBytes = isBf16 ? 2 : 0; // in fp32 the parameters themselves go into the products
    rules.dataBytesPerToken = 8;      // an id and a label of 32 bits
    rules.contextBytes = rate && rate->baseMemoryBytes > 0 ? std::int64_t(rate->baseMemoryBytes) : defaultProgramBytes;
    return rules;
}

MemoryRules gpuMemoryRules(const TrainConfig &config, const GpuEntry &gpu, int count)
{
    const bool isBf16 = config.precision != TrainConfig::Precision::Float32 && gpu.bf16Flops > 0;
    MemoryRules rules;
    rules.elementBytes = isBf16 ? 2 : 4;
    rules.copyBytes = isBf16 ? 2 : 0;
    rules.gradientBytes = isFullRun(config) ? rules.elementBytes : 4;
    rules.headChunkRows = 4096; // fewer rows leave a large GPU waiting
    rules.headChunkBytes = rules.elementBytes + 4;
    rules.contextBytes = cudaContextBytes + (count > 1 ? ncclBytes : 0);
    return rules;
}

std::int64_t trainableParameters(const ArchSpec &arch, const TrainConfig &config)
{
    if (isFullRun(config))
        return arch.parameterCount();
    std::int64_t perLayer = 0;
    for (const LinearSpec &linear : layerLinears(arch)) {
        if (std::find(config.loraTargets.begin(), config.loraTargets.end(), linear.name) != config.loraTargets.end())
            perLayer += config.loraRank * (linear.in + linear.out);
    }
    return perLayer * arch.layers;
}

std::int64_t savedBytesPerTokenLayer(const ArchSpec &arch, const TrainConfig &config, const MemoryRules &rules)
{
    const std::int64_t h = arch.hiddenSize;
    const std::int64_t keyValue = 2 * (rules.expandsKeyValue ? arch.queryWidth() : arch.kvWidth());
    const std::int64_t attention = h + (rules.keepsNorms ? h : 0) + 2 * arch.queryWidth() + keyValue;
    const std::int64_t mlp = h + (rules.keepsNorms ? h : 0) + (rules.keepsProduct ? 3 : 2) * arch.intermediateSize;
    const std::int64_t adapters = config.loraRank * adaptedProjections(arch, config);
    const std::int64_t statistics = 4 * (arch.heads + 2); // fp32: log-sum-exp of every head, two norms
    return (attention + mlp + adapters) * rules.elementBytes + statistics;
}

std::int64_t checkpointBytesPerTokenLayer(const ArchSpec &arch, const MemoryRules &rules)
{
    return arch.hiddenSize * rules.elementBytes;
}

std::int64_t workspaceBytesPerToken(const ArchSpec &arch, const MemoryRules &rules)
{
    const std::int64_t streams = 3 * arch.hiddenSize; // gradients of output, normed input and input
    const std::int64_t mlp = 3 * arch.intermediateSize;
    const std::int64_t attention = 2 * arch.queryWidth() + 2 * arch.kvWidth();
    return (streams + std::max(mlp, attention)) * rules.elementBytes;
}

std::int64_t headBytes(const ArchSpec &arch, const MemoryRules &rules, std::int64_t trainedTokens)
{
    const std::int64_t rows = rules.headChunkRows > 0 ? std::min(rules.headChunkRows, trainedTokens) : trainedTokens;
    return arch.vocabSize * (rows * rules.headChunkBytes + trainedTokens * rules.headKeptBytes);
}

std::int64_t bufferBytes(const ArchSpec &arch, const MemoryRules &rules, const StepSize &size)
{
    constexpr std::int64_t indexBytes = 24; // id, label and position of 64 bits
    return size.tokens * (3 * arch.hiddenSize * rules.elementBytes + indexBytes) + size.dataTokens * rules.dataBytesPerToken;
}

std::vector<PeakMoment> stepMoments(const ArchSpec &arch, const TrainConfig &config, const MemoryRules &rules, const StepSize &size)
{
    const std::int64_t oneLayer = size.tokens * savedBytesPerTokenLayer(arch, config, rules);
    const std::int64_t keptPerLayer
        = config.gradientCheckpointing ? size.tokens * checkpointBytesPerTokenLayer(arch, rules) : oneLayer;
    const std::int64_t kept = keptPerLayer * arch.layers;
    const std::int64_t remade = config.gradientCheckpointing ? oneLayer : 0;
    const std::int64_t workspace = size.tokens * workspaceBytesPerToken(arch, rules);
    const MemoryParts standing = standingParts(arch, config, rules, size);

    MemoryParts loss = standing;
    loss.activations = kept;
    loss.logits = headBytes(arch, rules, size.trainedTokens);

    MemoryParts backward = standing;
    backward.activations = kept + remade + workspace;
    if (!rules.keepsGradients)
        backward.gradients = firstGradients(arch, config) * rules.gradientBytes;

    MemoryParts update = standing;
    update.activations = keptPerLayer + remade + workspace;
    update.gradients = trainableParameters(arch, config) * rules.gradientBytes;

    return {finishedMoment("loss", loss, rules), finishedMoment("backward", backward, rules),
            finishedMoment("update", update, rules)};
}

PeakMoment peakMoment(const ArchSpec &arch, const TrainConfig &config, const MemoryRules &rules, const StepSize &size)
{
    const auto moments = stepMoments(arch, config, rules, size);
    return *std::max_element(moments.begin(), moments.end(),
                             [](const PeakMoment &a, const PeakMoment &b) { return a.parts.sum() < b.parts.sum(); });
}

} // namespace tw
