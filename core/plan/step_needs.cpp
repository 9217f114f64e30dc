#include "core/plan/memory.h"

#include <algorithm>

namespace tw {

namespace {

std::int64_t scaled(double bytes)
{
    return std::int64_t(bytes);
}

/// Weights of the base model as they lie in memory; compressed matrices leave embeddings, head and norms whole.
std::int64_t frozenBytes(const ModelNumbers &numbers, const MemoryRules &rules)
{
    if (rules.matrixBytes <= 0)
        return numbers.total * rules.elementBytes;
    return (numbers.total - numbers.matrices) * rules.elementBytes + scaled(double(numbers.matrices) * rules.matrixBytes);
}

std::int64_t momentBytesOf(const ModelNumbers &numbers, const MemoryRules &rules)
{
    if (!numbers.isFull || rules.embeddingMomentBytes < 0)
        return scaled(double(numbers.trained) * rules.momentBytes);
    return scaled(double(numbers.trained - numbers.embedding) * rules.momentBytes + double(numbers.embedding) * rules.embeddingMomentBytes);
}

double storedRatio(const ModelNumbers &numbers, const MemoryRules &rules)
{
    return numbers.isFull || rules.matrixBytes <= 0 ? double(rules.elementBytes) : rules.matrixBytes;
}

/// Activations of one micro-batch, by what happens to them.
struct LayerActivations {
    std::int64_t allSaved = 0; ///< of all layers
    std::int64_t oneSaved = 0; ///< of the larger kind of layer
    std::int64_t workspace = 0;
};

LayerActivations activationsOf(const ModelNumbers &numbers, const MemoryRules &rules, std::int64_t tokens)
{
    LayerActivations made;
    const std::int64_t dense = numbers.denseLayers > 0 ? tokens * savedBytes(numbers.dense, rules, numbers.isFull) : 0;
    const std::int64_t moe = numbers.moeLayers > 0 ? tokens * savedBytes(numbers.moe, rules, numbers.isFull) : 0;
    made.allSaved = numbers.denseLayers * dense + numbers.moeLayers * moe;
    made.oneSaved = std::max(dense, moe);
    const std::int64_t denseWork = numbers.denseLayers > 0 ? workspaceBytes(numbers, numbers.dense, rules) : 0;
    const std::int64_t moeWork = numbers.moeLayers > 0 ? workspaceBytes(numbers, numbers.moe, rules) : 0;
    made.workspace = tokens * std::max(denseWork, moeWork);
    return made;
}

void addActivations(const ModelNumbers &numbers, const TrainConfig &config, const MemoryRules &rules, const StepSize &size, StepNeeds &needs)
{
    constexpr std::int64_t layersInFlight = 2; // of offloaded activations: one on its way while one is used
    const LayerActivations made = activationsOf(numbers, rules, size.tokens);
    const std::int64_t perLayer = size.tokens * numbers.hiddenSize * rules.elementBytes;
    const std::int64_t all = config.gradientCheckpointing ? perLayer * numbers.layers : made.allSaved;
    needs.savedOne = config.gradientCheckpointing ? perLayer : made.oneSaved;
    needs.saved = config.offloadsActivations ? std::min(all, layersInFlight * needs.savedOne) : all;
    needs.hostActivations = all - needs.saved;
    needs.savedPerToken = double(made.allSaved) / double(std::max<std::int64_t>(1, size.tokens));
    needs.live = (config.gradientCheckpointing ? made.oneSaved : 0) + made.workspace;
}

/// Modules that are trained whole beside an adapter: a copy in the weights' own type, its gradient and states beside it.
void addWholeModules(const ModelNumbers &numbers, const MemoryRules &rules, StepNeeds &needs)
{
    const std::int64_t copy = numbers.wholeTrained * rules.elementBytes;
    const double states = rules.embeddingMomentBytes >= 0 ? rules.embeddingMomentBytes : std::min(rules.momentBytes, 2.0 * double(rules.elementBytes));
    needs.adapters += copy;
    needs.gradients += copy;
    needs.firstGradients += copy;
    needs.largestGradient = std::max(needs.largestGradient, std::min(copy, numbers.vocabSize * numbers.hiddenSize * rules.elementBytes));
    needs.moments += scaled(double(numbers.wholeTrained) * states);
}

} // namespace

std::int64_t trainableParameters(const ModelShape &shape, const TrainConfig &config)
{
    const ModelNumbers numbers = numbersOf(shape, config);
    return numbers.trained + numbers.wholeTrained;
}

std::int64_t savedBytes(const TokenElements &token, const MemoryRules &rules, bool isFull)
{
    const bool keepsInputs = isFull || !rules.dropsFrozenInputs;
    std::int64_t elements = token.query + token.attentionOut + token.latent + token.routed + token.gateUp + token.ranks;
    elements += rules.keepsStream ? token.stream : 0;
    elements += rules.keepsNorms && keepsInputs ? token.norms : 0;
    elements += rules.expandsKeyValue ? token.keyValueExpanded : token.keyValue;
    elements += rules.keepsActivation ? token.product : 0;
    elements += rules.keepsProduct && keepsInputs ? token.product : 0;
    const std::int64_t statistics = 4 * (token.heads + 2); // fp32: log-sum-exp of every head, two norms
    return elements * rules.elementBytes + statistics + token.normInputs * rules.normCopyBytes
        + token.adapterInputs * rules.adapterInputBytes;
}

std::int64_t workspaceBytes(const ModelNumbers &numbers, const TokenElements &token, const MemoryRules &rules)
{
    const std::int64_t streams = 3 * numbers.hiddenSize; // gradients of output, normed input and input
    const std::int64_t gateUp = rules.overwritesGateUp ? token.product : token.gateUp;
    const std::int64_t mlp = (gateUp + token.product + token.routed) * rules.elementBytes;
    const std::int64_t attention
        = (token.query + token.attentionOut + token.keyValue) * rules.elementBytes + token.query * rules.attentionScratchBytes;
    return streams * rules.elementBytes + std::max(mlp, attention);
}

std::int64_t headBytes(const ModelNumbers &numbers, const MemoryRules &rules, std::int64_t trainedTokens)
{
    const std::int64_t parts = rules.headPartsFollowHidden ? (numbers.vocabSize + numbers.hiddenSize - 1) / std::max<std::int64_t>(1, numbers.hiddenSize)
                                                           : rules.headParts;
    const std::int64_t most = parts > 0 ? (trainedTokens + parts - 1) / parts : rules.headChunkRows;
    const std::int64_t rows = most > 0 ? std::min(most, trainedTokens) : trainedTokens;
    const std::int64_t kept = trainedTokens * rules.headKeptBytes;
    const std::int64_t gradient = numbers.isFull ? rules.headGradientCopies * numbers.hiddenSize * rules.gradientBytes : 0;
    return numbers.vocabSize * (kept + std::max(rows * rules.headChunkBytes, gradient));
}

StepNeeds needsOf(const ModelNumbers &numbers, const TrainConfig &config, const MemoryRules &rules, const StepSize &size)
{
    constexpr std::int64_t indexBytes = 24; // id, label and position of 64 bits
    const bool hasCopy = rules.copyBytes > 0;
    const std::int64_t products = hasCopy ? rules.copyBytes : rules.masterBytes; // what goes into the products
    StepNeeds needs;
    needs.isFull = numbers.isFull;
    const std::int64_t reference
        = numbers.isFull && config.preference == TrainConfig::Preference::ReferencePairs ? numbers.total * rules.elementBytes : 0;
    needs.weights = numbers.isFull ? numbers.trained * products + (numbers.total - numbers.trained) * rules.elementBytes + reference
                                   : frozenBytes(numbers, rules);
    needs.adapters = numbers.isFull ? 0 : numbers.trained * products;
    needs.master = hasCopy ? numbers.trained * rules.masterBytes : 0;
    needs.moments = momentBytesOf(numbers, rules);
    needs.hostMoments = scaled(double(numbers.trained) * rules.hostMomentBytes);
    needs.gradients = numbers.trained * rules.gradientBytes;
    needs.firstGradients = std::min(numbers.firstTrained, numbers.trained) * rules.gradientBytes;
    needs.largestGradient = numbers.largestTrained * rules.gradientBytes;
    addWholeModules(numbers, rules, needs);
    addActivations(numbers, config, rules, size, needs);
    needs.logits = headBytes(numbers, rules, size.trainedTokens);
    needs.buffers = size.tokens * (3 * numbers.hiddenSize * rules.elementBytes + indexBytes) + size.dataTokens * rules.dataBytesPerToken;
    if (!numbers.isFull && rules.matrixBytes > 0)
        needs.dequantized = scaled((rules.dequantizedLayers * double(numbers.largestLayer)
                                    + rules.dequantizedMatrices * double(numbers.largestMatrix))
                                   * double(rules.elementBytes));
    needs.updateScratch = scaled(double(numbers.largestTrained) * rules.updateScratchBytes);
    needs.layerWeights = scaled(double(numbers.largestLayer) * storedRatio(numbers, rules));
    const std::int64_t root = rules.gathersRoot ? numbers.embedding + numbers.head : std::max(numbers.embedding, numbers.head);
    needs.rootWeights = root * rules.elementBytes;
    needs.context = rules.contextBytes;
    needs.libraries = rules.libraryBytes;
    needs.reserveShare = rules.reserveShare;
    needs.keepsGradients = rules.keepsGradients;
    needs.updatesInBackward = rules.updatesInBackward;
    needs.hasGradientBuckets = rules.hasGradientBuckets;
    needs.gathersRoot = rules.gathersRoot;
    return needs;
}

} // namespace tw
