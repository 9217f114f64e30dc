#include "core/plan/requirements.h"

#include "core/config/read_config.h"
#include "core/plan/duration.h"
#include "core/plan/memory.h"

#include <algorithm>

namespace tw {

namespace {

using Sharding = TrainConfig::Sharding;

/// In the order in which they are tried: what costs nothing, what costs time, what costs talk between GPUs.
struct Policy {
    Sharding sharding;
    bool recomputes;
};
constexpr std::array<Policy, 4> policies {{{Sharding::None, false}, {Sharding::None, true}, {Sharding::Zero2, true}, {Sharding::Zero3, true}}};

/// What the catalogue's method says of how it is trained, where a cell does not decide.
void takeSettings(const Catalog &catalog, Method method, TrainConfig &config)
{
    const MethodEntry *entry = catalog.findMethod(methodName(method));
    if (!entry)
        return;
    const auto number = [&](const char *key, double otherwise) {
        const auto found = entry->settings.find(key);
        return found != entry->settings.end() && found->is_number() ? found->get<double>() : otherwise;
    };
    if (const auto name = entry->settings.find("optimizer"); name != entry->settings.end() && name->is_string()) {
        config.optimizer = name->get<std::string>();
        config.optimizerKind = optimizerKindOf(config.optimizer);
    }
    config.learningRate = number("learning_rate", config.learningRate);
    config.loraDropout = number("lora_dropout", 0);
}

/// What LoRA adapts by name where experts are quantised parameters: the layers of attention.
std::vector<std::string> attentionTargets(const ModelShape &shape)
{
    std::vector<std::string> names;
    for (const LayerMatrix &matrix : layerMatrices(shape)) {
        const std::string name = matrix.module.substr(matrix.module.rfind('.') + 1);
        const bool isAttention = matrix.module.find("attn.") != std::string::npos || matrix.module.find("attention.") != std::string::npos;
        if (isAttention && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    return names;
}

TrainConfig methodConfig(const Catalog &catalog, const ModelEntry &model, Method method, const TableWork &work, bool isCpu)
{
    constexpr std::int64_t shortest = 256;
    TrainConfig config;
    config.engine = isCpu ? TrainConfig::Engine::Tunewright : TrainConfig::Engine::Axolotl;
    config.sequenceLen = work.sequenceLen;
    if (const std::int64_t context = model.contextLength(); context > 0)
        config.sequenceLen = std::min(work.sequenceLen, std::max(shortest, context));
    config.microBatchSize = work.microBatchSize;
    config.samplePacking = true;
    config.saveStrategy = TrainConfig::When::No;
    config.loraRank = work.loraRank;
    if (method == Method::Lora || method == Method::QLora) {
        config.adapter = method == Method::Lora ? TrainConfig::Adapter::Lora : TrainConfig::Adapter::QLora;
        config.loraTargets = model.loraTargets;
        if (config.loraTargets.empty())
            config.loraTargets = {"all-linear"};
    } else if (method == Method::PromptTuning) {
        config.adapter = TrainConfig::Adapter::PromptTuning;
    }
    config.loadIn4bit = method == Method::QLora;
    config.quantizesExperts = config.loadIn4bit && model.shape.moe;
    if (config.quantizesExperts && model.loraTargets.empty())
        config.loraTargets = attentionTargets(model.shape);
    if (!isCpu)
        takeSettings(catalog, method, config);
    return config;
}

Workload workOf(const TableWork &table, const TrainConfig &config, int count)
{
    Workload work;
    const std::int64_t microBatch = config.microBatchSize * config.sequenceLen;
    work.tokens = table.tokens;
    work.microBatches = std::max<std::int64_t>(1, table.tokens / microBatch);
    work.steps = std::max<std::int64_t>(1, table.tokens / std::max(table.tokensPerStep, microBatch * count));
    work.trainedShare = table.trainedShare;
    work.meanDocument = table.meanDocument;
    work.largestStep.tokens = work.largestStep.trainedTokens = microBatch;
    if (config.adapter == TrainConfig::Adapter::PromptTuning) {
        work.largestStep.tokens += config.microBatchSize * config.promptTokens;
        work.largestStep.trainedTokens = work.largestStep.tokens;
    }
    work.largestStep.dataTokens = table.tokens;
    return work;
}

/// One model and method under one policy, on one kind of card: needs of one GPU alone and of one among several.
struct Variant {
    StepNeeds alone, among;
    StepWork step;
    std::array<std::int64_t, tableCounts.size()> peaks {};
};

/// Cards differ for memory only in whether they have flash attention and half precision.
bool isOldCard(const GpuEntry &gpu)
{
    return gpu.smVersion > 0 && gpu.smVersion < 80;
}

struct MethodPlan {
    ModelNumbers numbers;
    TrainConfig config;
    std::array<Workload, tableCounts.size()> works;
    std::array<std::array<Variant, policies.size()>, 2> variants; ///< [old card][policy]
};

void planVariants(MethodPlan &plan, const GpuEntry &card, std::size_t kind)
{
    const Workload &work = plan.works[0];
    for (std::size_t p = 0; p < policies.size(); ++p) {
        Variant &variant = plan.variants[kind][p];
        plan.config.gradientCheckpointing = policies[p].recomputes;
        plan.config.sharding = policies[p].sharding;
        variant.alone = needsOf(plan.numbers, plan.config, gpuMemoryRules(plan.config, card, 1), work.largestStep);
        variant.among = needsOf(plan.numbers, plan.config, gpuMemoryRules(plan.config, card, 2), work.largestStep);
        variant.step = stepWorkOf(plan.numbers, plan.config, work, variant.alone);
        for (std::size_t c = 0; c < tableCounts.size(); ++c) {
            const Split split {.sharding = policies[p].sharding, .count = tableCounts[c]};
            variant.peaks[c] = peakBytesOf(c == 0 ? variant.alone : variant.among, split);
        }
    }
}

TableCell planCell(const MethodPlan &plan, const GpuEntry &gpu, const Speed &speed, std::size_t count, const Assumptions &assumptions)
{
    TableCell cell;
    const auto &variants = plan.variants[isOldCard(gpu) ? 1 : 0];
    const std::size_t last = count == 0 ? 2 : policies.size(); // one GPU has nobody to share with
    std::size_t chosen = last - 1;
    Fit best = Fit::No;
    for (std::size_t p = 0; p < last && best != Fit::Fits; ++p) {
        const Fit fit = fitOf(variants[p].peaks[count], gpu.usableBytes);
        if (fit == Fit::Fits || (fit == Fit::Tight && best == Fit::No)) {
            chosen = p;
            best = fit;
        }
    }
    cell.peakBytes = variants[chosen].peaks[count];
    cell.fit = fitOf(cell.peakBytes, gpu.usableBytes);
    cell.sharding = policies[chosen].sharding;
    cell.recomputes = policies[chosen].recomputes;
    cell.obstacle = gpu.platform != GpuPlatform::Cuda ? Obstacle::Platform : cell.fit == Fit::No ? Obstacle::Memory : Obstacle::None;
    const Split split {.sharding = cell.sharding, .count = tableCounts[count]};
    const double seconds = durationOn(plan.numbers, plan.config, plan.works[count], variants[chosen].step, speed, split, assumptions, false).sum();
    cell.seconds = float(seconds);
    cell.dollars = float((seconds + assumptions.idleSeconds) / 3600 * gpu.priceHour * tableCounts[count]);
    return cell;
}

/// This machine with our own trainer.
TableCell planHere(const Catalog &catalog, const ModelEntry &model, Method method, const GpuEntry &machine, std::size_t count,
                   bool isTrained, const TableWork &table, const std::optional<MachineRate> &rate)
{
    TableCell cell;
    cell.obstacle = count > 0 ? Obstacle::OneMachine : method == Method::QLora || method == Method::PromptTuning ? Obstacle::Method
        : !isTrained ? Obstacle::Architecture : Obstacle::None;
    if (count > 0)
        return cell;
    TrainConfig config = methodConfig(catalog, model, method, table, true);
    const Workload work = workOf(table, config, 1);
    const ModelNumbers numbers = numbersOf(model.shape, config);
    const MemoryRules rules = cpuMemoryRules(config, machine, rate);
    StepNeeds needs = needsOf(numbers, config, rules, work.largestStep);
    if (fitOf(peakBytesOf(needs, {}), machine.usableBytes) == Fit::No) {
        config.gradientCheckpointing = cell.recomputes = true;
        needs = needsOf(numbers, config, rules, work.largestStep);
    }
    cell.peakBytes = peakBytesOf(needs, {});
    cell.fit = fitOf(cell.peakBytes, machine.usableBytes);
    if (cell.obstacle == Obstacle::None && cell.fit == Fit::No)
        cell.obstacle = Obstacle::Memory;
    const StepWork step = stepWorkOf(numbers, config, work, needs);
    cell.seconds = float(durationOn(numbers, config, work, step, cpuSpeed(config, machine, rate), {}, table.assumptions, true).sum());
    return cell;
}

/// Speeds of all cards by method: they do not depend on the model.
std::vector<Speed> cardSpeeds(const Catalog &catalog, const TableWork &work)
{
    std::vector<Speed> speeds;
    for (const Method method : allMethods) {
        const TrainConfig config = methodConfig(catalog, {}, method, work, false);
        for (const GpuEntry &gpu : catalog.gpus)
            speeds.push_back(gpu.isCpu ? Speed() : gpuSpeed(config, gpu));
    }
    return speeds;
}

} // namespace

const char *methodName(Method method)
{
    constexpr std::array<const char *, 4> names {"full", "lora", "qlora", "prompt_tuning"};
    return names[std::size_t(method)];
}

std::optional<Method> methodOf(std::string_view name)
{
    for (const Method method : allMethods)
        if (name == methodName(method))
            return method;
    return std::nullopt;
}

RequirementsTable makeTable(const Catalog &catalog, const TableWork &work, std::span<const std::string> trainedHere,
                            const std::optional<MachineRate> &rate)
{
    RequirementsTable table {catalog.models.size(), catalog.gpus.size(), {}};
    table.cells.resize(table.models * allMethods.size() * table.gpus * tableCounts.size());
    const std::vector<Speed> speeds = cardSpeeds(catalog, work);
    GpuEntry modern, old;
    modern.bf16Flops = old.fp16Flops = 1;
    modern.smVersion = 90;
    old.smVersion = 75;

    auto cell = table.cells.begin();
    MethodPlan plan;
    for (const ModelEntry &model : catalog.models) {
        const bool isTrained = std::find(trainedHere.begin(), trainedHere.end(), model.id) != trainedHere.end();
        for (const Method method : allMethods) {
            plan.config = methodConfig(catalog, model, method, work, false);
            plan.numbers = numbersOf(model.shape, plan.config);
            for (std::size_t c = 0; c < tableCounts.size(); ++c)
                plan.works[c] = workOf(work, plan.config, tableCounts[c]);
            planVariants(plan, modern, 0);
            planVariants(plan, old, 1);
            for (std::size_t g = 0; g < table.gpus; ++g) {
                const GpuEntry &gpu = catalog.gpus[g];
                const Speed &speed = speeds[std::size_t(method) * table.gpus + g];
                for (std::size_t c = 0; c < tableCounts.size(); ++c)
                    *cell++ = gpu.isCpu ? planHere(catalog, model, method, gpu, c, isTrained, work, rate)
                                        : planCell(plan, gpu, speed, c, work.assumptions);
            }
        }
    }
    return table;
}

TrainConfig cellConfig(const Catalog &catalog, const ModelEntry &model, Method method, const TableCell &cell, int count,
                       const TableWork &work)
{
    TrainConfig config = methodConfig(catalog, model, method, work, false);
    config.baseModel = model.id;
    config.sharding = cell.sharding;
    config.gradientCheckpointing = cell.recomputes;
    config.gradientAccumulationSteps
        = std::max<std::int64_t>(1, work.tokensPerStep / (config.microBatchSize * config.sequenceLen * std::max(1, count)));
    return config;
}

} // namespace tw
