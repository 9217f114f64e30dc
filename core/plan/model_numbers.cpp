#include "core/plan/model_numbers.h"

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <string_view>

namespace tw {

namespace {

constexpr std::array<std::string_view, 7> llamaProjections {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};

bool isEveryMatrix(const std::vector<std::string> &targets)
{
    const auto has = [&](std::string_view name) { return std::find(targets.begin(), targets.end(), name) != targets.end(); };
    return has("all-linear") || std::all_of(llamaProjections.begin(), llamaProjections.end(), has);
}

bool namesModule(const std::string &target, const std::string &module)
{
    return module == target
        || (!target.empty() && module.size() > target.size() && module.ends_with(target)
            && module[module.size() - target.size() - 1] == '.');
}

/// What Python may read and we cannot matches nothing; a range of rows behind a name is not looked at.
std::vector<std::regex> patternsOf(const std::vector<std::string> &texts)
{
    static const std::regex rows(R"(\[\d*:\d*\]$)");
    std::vector<std::regex> patterns;
    for (const std::string &text : texts) {
        try {
            patterns.emplace_back(std::regex_replace(text, rows, ""));
        } catch (const std::regex_error &) {
        }
    }
    return patterns;
}

/// What gets an adapter. A target that is a pattern has to match the whole name of a module, which begins differently in models
/// that also see.
struct AdapterTargets {
    bool isAll = false;
    std::vector<std::string> names;
    std::vector<std::regex> patterns;

    explicit AdapterTargets(const std::vector<std::string> &targets) : isAll(isEveryMatrix(targets))
    {
        std::vector<std::string> texts;
        for (const std::string &target : targets)
            (target.find_first_of("\\[](|)*+?^$") == std::string::npos ? names : texts).push_back(target);
        patterns = patternsOf(texts);
    }

    [[nodiscard]] bool reach(const std::string &module) const
    {
        constexpr const char *beginnings[] = {"model.layers.0.", "model.language_model.layers.0.", "language_model.model.layers.0.", ""};
        return isAll || std::ranges::any_of(names, [&](const std::string &name) { return namesModule(name, module); })
            || std::ranges::any_of(patterns, [&](const std::regex &pattern) {
                   return std::ranges::any_of(beginnings, [&](const char *beginning) { return std::regex_match(beginning + module, pattern); });
               });
    }
};

bool isAttention(const LayerMatrix &matrix)
{
    return matrix.module.starts_with("self_attn.") || matrix.module.starts_with("attn.") || matrix.module.starts_with("attention.");
}

bool isOfExperts(const LayerMatrix &matrix)
{
    return matrix.copies > 1 || matrix.module.find("experts.") != std::string::npos;
}

TokenElements attentionElements(const ModelShape &shape)
{
    const std::int64_t h = shape.hiddenSize;
    const bool isParallel = shape.normPlacement == ModelShape::NormPlacement::ParallelPre;
    TokenElements token;
    token.stream = isParallel ? h : 2 * h;
    // Norms in front of a block leave their output; norms behind one need the block's output, which nothing else keeps.
    token.norms = (isParallel ? 2 : shape.normsPerLayer) * h;
    token.normInputs = shape.normsPerLayer * h;
    token.heads = shape.heads;
    if (shape.mla) {
        const MlaShape &mla = *shape.mla;
        token.query = shape.heads * (mla.plainHeadDim + mla.rotaryHeadDim);
        token.keyValue = token.keyValueExpanded = token.query + shape.heads * mla.valueHeadDim;
        token.attentionOut = shape.heads * mla.valueHeadDim;
        token.latent = 2 * (mla.queryRank + mla.keyValueRank);
        return token;
    }
    const bool hasQkNorm = shape.qkNorm != ModelShape::QkNorm::None;
    token.query = shape.queryWidth() * (hasQkNorm ? 2 : 1);
    token.keyValue = shape.kvWidth() * (hasQkNorm ? 3 : 2);
    token.keyValueExpanded = 2 * shape.queryWidth() + (hasQkNorm ? shape.kvWidth() : 0);
    token.attentionOut = shape.queryWidth();
    return token;
}

TokenElements denseElements(const ModelShape &shape)
{
    TokenElements token = attentionElements(shape);
    token.gateUp = (shape.isMlpGated ? 2 : 1) * shape.intermediateSize;
    token.product = shape.intermediateSize;
    return token;
}

TokenElements moeElements(const ModelShape &shape)
{
    TokenElements token = attentionElements(shape);
    const MoeShape &moe = *shape.moe;
    const std::int64_t wide = moe.expertsPerToken * moe.intermediateSize + moe.sharedIntermediateSize;
    token.gateUp = 2 * wide;
    token.product = wide;
    token.routed = 2 * moe.expertsPerToken * shape.hiddenSize + 2 * moe.experts;
    return token;
}

void addAdapter(TokenElements &token, const LayerMatrix &matrix, std::int64_t rank, std::int64_t passed)
{
    token.ranks += rank * passed;
    token.adapterInputs += matrix.in * passed;
}

/// Weights outside the layers' matrices that a layer has: norms, biases, router.
std::int64_t smallParts(const ModelShape &shape, std::int64_t matrixWeights)
{
    const std::int64_t mlp = shape.moeLayers() > 0 ? moeParameters(shape, shape.moe->experts) : mlpParameters(shape);
    return std::max<std::int64_t>(0, attentionParameters(shape) + mlp + normParameters(shape) - matrixWeights);
}

void countMatrices(const ModelShape &shape, const TrainConfig &config, ModelNumbers &numbers)
{
    const bool isLora = config.adapter == TrainConfig::Adapter::Lora || config.adapter == TrainConfig::Adapter::QLora;
    const AdapterTargets targets(config.loraTargets);
    const std::int64_t rank = std::clamp<std::int64_t>(config.loraRank, 0, 65'536);
    const std::int64_t perToken = shape.moe ? shape.moe->expertsPerToken : 1;
    std::int64_t denseLayer = 0, moeLayer = 0, largestAdapter = 0;
    for (const LayerMatrix &matrix : layerMatrices(shape)) {
        const std::int64_t weights = matrix.in * matrix.out;
        const std::int64_t passed = matrix.copies > 1 ? perToken : 1;
        const bool isShared = isAttention(matrix);
        const bool isInMoe = isShared || isOfExperts(matrix), isInDense = isShared || !isOfExperts(matrix);
        const bool isExpert = matrix.copies > 1;
        if (!isExpert || config.quantizesExperts)
            numbers.matrices += weights * matrix.copies * matrix.inLayers;
        numbers.activeMatrices += double(weights) * double(passed) * double(matrix.inLayers);
        numbers.largestMatrix = std::max(numbers.largestMatrix, weights);
        denseLayer += isInDense ? weights : 0;
        moeLayer += isInMoe ? weights * matrix.copies : 0;
        const bool isReached = isExpert ? config.adaptsExperts : targets.reach(matrix.module);
        if (!isLora || !isReached)
            continue;
        const std::int64_t adapter = rank * (matrix.in + matrix.out);
        numbers.trained += adapter * matrix.copies * matrix.inLayers;
        numbers.activeAdapters += double(adapter) * double(passed) * double(matrix.inLayers);
        largestAdapter = std::max(largestAdapter, rank * std::max(matrix.in, matrix.out));
        if (isInDense)
            addAdapter(numbers.dense, matrix, rank, passed);
        if (isInMoe)
            addAdapter(numbers.moe, matrix, rank, passed);
    }
    const std::int64_t layer = numbers.moeLayers > 0 ? moeLayer : denseLayer;
    numbers.largestLayer = layer + smallParts(shape, layer);
    numbers.largestTrained = largestAdapter;
}

bool isOneOf(const std::string &module, std::initializer_list<std::string_view> names)
{
    return std::ranges::any_of(names, [&](std::string_view name) { return namesModule(std::string(name), module); });
}

/// Embeddings, heads and layers that lora_modules_to_save names.
std::int64_t wholeModules(const ModelShape &shape, const std::vector<std::string> &modules)
{
    const std::int64_t table = shape.vocabSize * shape.hiddenSize;
    std::int64_t weights = 0;
    const auto matrices = modules.empty() ? decltype(layerMatrices(shape)) {} : layerMatrices(shape);
    for (const std::string &module : modules) {
        if (isOneOf(module, {"embed_tokens", "wte", "embed_in", "word_embeddings", "tok_embeddings", "lm_head", "embed_out", "output"}))
            weights += table;
        for (const LayerMatrix &matrix : matrices)
            weights += namesModule(module, matrix.module) ? matrix.in * matrix.out * matrix.copies * matrix.inLayers : 0;
    }
    return weights;
}

std::int64_t unfrozenWeights(const ModelShape &shape, const std::vector<std::string> &texts)
{
    const std::vector<std::regex> patterns = patternsOf(texts); // from the beginning of a parameter's name
    const auto isTrained = [&](const std::string &name) {
        return std::ranges::any_of(patterns, [&](const std::regex &pattern) {
            return std::regex_search(name, pattern, std::regex_constants::match_continuous);
        });
    };
    const std::int64_t table = shape.vocabSize * shape.hiddenSize;
    std::int64_t weights = isTrained("model.embed_tokens.weight") ? table : 0;
    weights += !shape.isHeadTied && isTrained("lm_head.weight") ? table : 0;
    const auto matrices = layerMatrices(shape);
    for (std::int64_t layer = 0; layer < shape.layers; ++layer) {
        const std::string prefix = "model.layers." + std::to_string(layer) + ".";
        for (const LayerMatrix &matrix : matrices) // of mixed models each kind of layer has its share of them
            weights += isTrained(prefix + matrix.module + ".weight") ? matrix.in * matrix.out * matrix.copies * matrix.inLayers / shape.layers : 0;
    }
    return weights;
}

} // namespace

ModelShape shapeOf(const ArchSpec &arch)
{
    ModelShape shape;
    shape.architecture = arch.architecture;
    shape.modelType = arch.modelType;
    shape.hiddenSize = arch.hiddenSize;
    shape.layers = arch.layers;
    shape.heads = arch.heads;
    shape.kvHeads = arch.kvHeads;
    shape.headDim = arch.headDim;
    shape.intermediateSize = arch.intermediateSize;
    shape.vocabSize = arch.vocabSize;
    shape.maxPositions = arch.maxPositions;
    shape.isHeadTied = arch.isHeadTied;
    shape.hasQkvBias = arch.hasQkvBias;
    shape.hasOutputBias = shape.hasMlpBias = arch.hasOutputBias;
    shape.qkNorm = arch.hasQkNorm ? ModelShape::QkNorm::PerHead : ModelShape::QkNorm::None;
    return shape;
}

ModelNumbers numbersOf(const ModelShape &shape, const TrainConfig &config)
{
    ModelNumbers numbers;
    numbers.isFull = config.adapter == TrainConfig::Adapter::None;
    numbers.layers = shape.layers;
    numbers.denseLayers = shape.denseLayers();
    numbers.moeLayers = shape.moeLayers();
    numbers.hiddenSize = shape.hiddenSize;
    numbers.vocabSize = shape.vocabSize;
    if (numbers.denseLayers > 0)
        numbers.dense = denseElements(shape);
    if (numbers.moeLayers > 0)
        numbers.moe = moeElements(shape);
    numbers.total = totalParameters(shape);
    numbers.embedding = embeddingParameters(shape);
    numbers.head = headParameters(shape);
    countMatrices(shape, config, numbers);
    const std::int64_t table = shape.vocabSize * shape.hiddenSize;
    if (numbers.isFull) {
        numbers.trained = config.unfrozenParameters.empty() ? numbers.total : unfrozenWeights(shape, config.unfrozenParameters);
        numbers.largestTrained = std::min(numbers.trained, std::max(table, numbers.largestMatrix));
        numbers.firstTrained = std::min(numbers.trained, table + numbers.largestLayer);
    } else if (config.adapter == TrainConfig::Adapter::PromptTuning) {
        numbers.trained = numbers.largestTrained = config.promptTokens * shape.hiddenSize;
    } else {
        numbers.firstTrained = numbers.trained / std::max<std::int64_t>(1, shape.layers);
        numbers.wholeTrained = wholeModules(shape, config.modulesToSave);
    }
    numbers.headMatrix = double(table);
    const double valueWidth = shape.mla ? double(shape.heads * shape.mla->valueHeadDim) : double(shape.queryWidth());
    const double queryWidth
        = shape.mla ? double(shape.heads * (shape.mla->plainHeadDim + shape.mla->rotaryHeadDim)) : double(shape.queryWidth());
    numbers.attentionWidth = 0.5 * (queryWidth + valueWidth) * double(shape.layers);
    numbers.localShare = shape.slidingWindow > 0 ? shape.localShare() : 0;
    numbers.slidingWindow = double(shape.slidingWindow);
    return numbers;
}

} // namespace tw
