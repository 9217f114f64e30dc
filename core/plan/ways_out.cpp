#include "core/plan/estimate.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tw {

namespace {

/// What the data looks like to another configuration: measured micro-batches shrink with their capacity.
DataFacts factsFor(const TrainConfig &changed, const TrainConfig &config, const DataFacts &data)
{
    DataFacts facts = data;
    const double share = double(changed.microBatchSize * changed.sequenceLen) / double(config.microBatchSize * config.sequenceLen);
    const auto shrunk = [&](std::int64_t tokens) {
        const std::int64_t oneRow = std::min({data.longestRow, changed.sequenceLen, tokens});
        return std::max(oneRow, std::int64_t(double(tokens) * share));
    };
    facts.largestMicroBatch = shrunk(data.largestMicroBatch);
    facts.largestMicroBatchTrained = shrunk(data.largestMicroBatchTrained);
    facts.longestRow = std::min(data.longestRow, changed.sequenceLen);
    if (changed.sequenceLen != config.sequenceLen) {
        facts.steps = 0;
        facts.stepsPerEpoch = 0;
    }
    return facts;
}

/// A configuration on its way to fit, and the keys that were changed so far.
struct Change {
    TrainConfig config;
    Json set = Json::object();
};

/// Tries changed configurations on one device and keeps those that fit.
class WayFinder
{
public:
    WayFinder(const GpuEntry &gpu, const Candidate &candidate, const QuoteRequest &request, const Estimate &now)
        : m_gpu(gpu), m_config(candidate.config), m_numbers(candidate.numbers), m_data(candidate.data), m_request(request),
          m_now(now), m_count(std::max(1, request.count))
    {
    }

    [[nodiscard]] bool isCpu() const { return m_gpu.isCpu; }
    [[nodiscard]] bool hasBf16() const { return m_gpu.hasBf16(); }
    [[nodiscard]] bool hasExperts() const { return m_request.shape.moe.has_value(); }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const DataFacts &data() const { return m_data; }

    bool tryChange(const char *id, const Change &change, double rowsCut = -1)
    {
        // Only what decides over the trained part needs a new count of the model.
        const bool isSameModel = change.config.adapter == m_config.adapter && change.config.loraRank == m_config.loraRank
            && change.config.loraTargets == m_config.loraTargets && change.config.quantizesExperts == m_config.quantizesExperts;
        const ModelNumbers counted = isSameModel ? m_numbers : numbersOf(m_request.shape, change.config);
        if (counted.trained + counted.wholeTrained == 0)
            return false; // names that this model's layers do not have
        return tryModel(id, change, counted, m_request, rowsCut);
    }

    bool tryModel(const char *id, const Change &change, const ModelNumbers &numbers, const QuoteRequest &request, double rowsCut = -1)
    {
        return tryOn(m_gpu, m_count, id, change, numbers, request, rowsCut);
    }

    bool tryOffer(const char *id, const Offer &offer, const Change &change)
    {
        const GpuEntry *gpu = m_request.catalog.findGpu(offer.gpu);
        return gpu && tryOn(*gpu, offer.count, id, change, m_numbers, m_request, -1);
    }

    /// The largest micro-batch that fits while the tokens of a step stay the same: the result does not change.
    bool trySmallerMicroBatch(Change change)
    {
        const std::int64_t rows = m_config.microBatchSize * m_config.gradientAccumulationSteps;
        for (std::int64_t size = m_config.microBatchSize - 1; size >= 1; --size) {
            if (rows % size != 0)
                continue;
            change.config.microBatchSize = change.set["micro_batch_size"] = size;
            change.config.gradientAccumulationSteps = change.set["gradient_accumulation_steps"] = rows / size;
            if (tryChange("smaller_micro_batch", change))
                return true;
        }
        return false;
    }

    std::vector<WayOut> takeFound() { return std::move(m_found); }

private:
    bool tryOn(const GpuEntry &gpu, int count, const char *id, const Change &change, const ModelNumbers &numbers,
               const QuoteRequest &request, double rowsCut)
    {
        const DataFacts facts = factsFor(change.config, m_config, m_data);
        const Estimate estimate = estimateOn(gpu, count, {change.config, numbers, facts}, request);
        if (estimate.obstacle != Obstacle::None)
            return false;
        WayOut way {id, change.set, gpu.key, count, estimate.fit, estimate.peakBytes, estimate.seconds, estimate.cost};
        way.bytesSaved = m_now.peakBytes - way.peakBytes;
        way.secondsMore = way.seconds.likely - m_now.seconds.likely;
        way.dollarsMore = way.cost.likely - m_now.cost.likely;
        way.hostBytes = estimate.host.memory;
        way.rowsCut = rowsCut;
        m_found.push_back(std::move(way));
        return true;
    }

    const GpuEntry &m_gpu;
    const TrainConfig &m_config;
    const ModelNumbers &m_numbers;
    const DataFacts &m_data;
    const QuoteRequest &m_request;
    const Estimate &m_now;
    int m_count;
    std::vector<WayOut> m_found;
};

/// What costs time and nothing else: recomputation, and one row at a time with the same rows a step.
Change thrifty(Change change)
{
    const std::int64_t rows = change.config.microBatchSize * change.config.gradientAccumulationSteps;
    if (!change.config.gradientCheckpointing) {
        change.config.gradientCheckpointing = true;
        change.set["gradient_checkpointing"] = true;
    }
    if (change.config.microBatchSize > 1) {
        change.config.microBatchSize = change.set["micro_batch_size"] = 1;
        change.config.gradientAccumulationSteps = change.set["gradient_accumulation_steps"] = rows;
    }
    return change;
}

void useAxolotl(Change &change)
{
    if (change.config.engine == TrainConfig::Engine::Axolotl)
        return;
    change.config.engine = TrainConfig::Engine::Axolotl;
    change.set["tunewright.engine"] = "axolotl";
}

/// Sharding by a file of DeepSpeed's in place of whatever sharded before.
void useDeepSpeed(Change &change, TrainConfig::Sharding sharding, const char *file)
{
    useAxolotl(change);
    change.config.sharding = sharding;
    change.set["deepspeed"] = file;
    if (!std::exchange(change.config.usesFsdp, false))
        return;
    for (const char *key : {"fsdp", "fsdp_config", "fsdp_version"})
        change.set[key] = nullptr;
}

/// DeepSpeed steps some optimisers wrongly or not at all: the rules *_deepspeed of the configuration's checks.
bool isSteppedByDeepSpeed(const TrainConfig &config)
{
    return config.optimizer != "muon" && config.optimizer != "q_galore_adamw8bit" && !config.optimizer.starts_with("flash_");
}

/// The change alone, else together with what costs only time.
void tryEither(WayFinder &finder, const char *id, const Change &change)
{
    if (!finder.tryChange(id, change))
        finder.tryChange(id, thrifty(change));
}

void tryOptimizers(WayFinder &finder, const Change &base)
{
    using Kind = TrainConfig::OptimizerKind;
    const Kind now = base.config.optimizerKind;
    const bool isLarge = now == Kind::AdamW32 || now == Kind::AdamWBf16 || now == Kind::Other || now == Kind::Lion;
    // FSDP shards no states of bitsandbytes', and offloads none of 8 bits.
    const bool isFsdp = base.config.usesFsdp;
    if (isFsdp && base.config.offloadsParameters)
        return;
    const std::pair<const char *, Kind> steps[] = {{isFsdp ? "adamw_torch_8bit" : "adamw_8bit", Kind::AdamW8bit},
                                                   {"paged_adamw_8bit", Kind::PagedAdamW8bit}};
    for (const auto &[name, kind] : steps) {
        if (now == kind || (kind == Kind::AdamW8bit && !isLarge) || (kind == Kind::PagedAdamW8bit && isFsdp))
            continue;
        Change change = base;
        useAxolotl(change);
        change.config.optimizerKind = kind;
        change.config.optimizer = name;
        change.set["optimizer"] = name;
        tryEither(finder, kind == Kind::AdamW8bit ? "optimizer_8bit" : "optimizer_paged", change);
    }
}

void trySharding(WayFinder &finder, const Change &base)
{
    if (finder.count() < 2 || !isSteppedByDeepSpeed(base.config))
        return;
    for (const TrainConfig::Sharding sharding : {TrainConfig::Sharding::Zero2, TrainConfig::Sharding::Zero3}) {
        if (base.config.sharding >= sharding)
            continue;
        Change change = base;
        useDeepSpeed(change, sharding, deepspeedFile(sharding));
        if (finder.tryChange("sharding", change) || finder.tryChange("sharding", thrifty(change)))
            return;
    }
}

void tryOffloading(WayFinder &finder, const Change &base)
{
    if (!base.config.offloadsActivations) {
        Change change = base;
        useAxolotl(change);
        change.config.offloadsActivations = change.config.gradientCheckpointing = true;
        change.set["gradient_checkpointing"] = true;
        change.set["activation_offloading"] = true;
        tryEither(finder, "offload_activations", change);
    }
    const bool isAway = base.config.offloadsOptimizer && base.config.offloadsParameters;
    if (isAway || !finder.hasBf16() || !isSteppedByDeepSpeed(base.config)) // the file asks for bf16
        return;
    Change change = base;
    useDeepSpeed(change, TrainConfig::Sharding::Zero3, "deepspeed_configs/zero3_bf16_cpuoffload_all.json");
    change.config.offloadsOptimizer = change.config.offloadsParameters = true;
    tryEither(finder, "offload_optimizer", change);
}

/// Less is trained, or in fewer bits: the result changes.
void trySmallerAdapters(WayFinder &finder, const Change &base)
{
    constexpr std::int64_t lowest = 4;
    const bool isLora = base.config.adapter == TrainConfig::Adapter::Lora || base.config.adapter == TrainConfig::Adapter::QLora;
    if (!isLora)
        return;
    if (base.config.loraTargets.size() > 2) {
        Change change = base;
        change.config.loraTargets = {"q_proj", "v_proj"};
        change.set["lora_target_modules"] = change.config.loraTargets;
        change.set["lora_target_linear"] = false;
        tryEither(finder, "fewer_targets", change);
    }
    for (std::int64_t rank = base.config.loraRank / 2; rank >= lowest; rank /= 2) {
        Change change = base;
        change.config.loraRank = change.set["lora_r"] = rank;
        if (finder.tryChange("lower_rank", change) || finder.tryChange("lower_rank", thrifty(change)))
            return;
    }
}

void setLora(Change &change)
{
    change.config.adapter = TrainConfig::Adapter::Lora;
    change.config.loraTargets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    change.config.loraRank = 16;
    change.set.update({{"adapter", "lora"}, {"lora_r", 16}, {"lora_alpha", 32}, {"lora_target_linear", true}});
    if (!std::exchange(change.config.unfrozenParameters, {}).empty())
        change.set["unfrozen_parameters"] = nullptr; // chooses among whole weights
    if (change.config.optimizer == "q_galore_adamw8bit") { // projects gradients of whole weights
        change.config.optimizer = "adamw_torch_fused";
        change.config.optimizerKind = TrainConfig::OptimizerKind::AdamW32;
        change.set["optimizer"] = change.config.optimizer;
        change.set["tunewright.engine"] = "axolotl"; // as planned: without that optimiser ours would take it
    }
    constexpr double usualRate = 2e-4; // adapters bear ten times what whole models do, and learn little at the same
    if (change.config.learningRate > 0 && change.config.learningRate < usualRate / 2)
        change.config.learningRate = change.set["learning_rate"] = std::min(10 * change.config.learningRate, usualRate);
}

/// Experts are parameters, not layers: 4 bits reach them when asked for, and then adapters name their layers one by one.
void quantizeExperts(Change &change)
{
    change.config.quantizesExperts = true;
    change.set["quantize_moe_experts"] = true;
    change.set["lora_target_modules"] = change.config.loraTargets;
    change.set["lora_target_linear"] = nullptr;
}

void tryOtherMethod(WayFinder &finder, const Change &base)
{
    const bool isFull = base.config.adapter == TrainConfig::Adapter::None;
    if (isFull) {
        Change change = base;
        setLora(change);
        tryEither(finder, "lora", change);
    }
    // The second FSDP trains no preferences on quantised weights.
    const bool isRefused = base.config.usesFsdp && base.config.preference != TrainConfig::Preference::None;
    if (finder.isCpu() || isRefused || base.config.adapter == TrainConfig::Adapter::QLora || base.config.loadIn4bit)
        return;
    Change change = base;
    if (isFull)
        setLora(change);
    useAxolotl(change);
    change.config.adapter = TrainConfig::Adapter::QLora;
    change.config.loadIn4bit = true;
    change.set["adapter"] = "qlora";
    change.set["load_in_4bit"] = true;
    if (finder.hasExperts())
        quantizeExperts(change);
    tryEither(finder, "qlora", change);
}

void tryShorterSequences(WayFinder &finder, const Change &base)
{
    constexpr std::int64_t shortest = 256;
    for (std::int64_t length = base.config.sequenceLen / 2; length >= shortest; length /= 2) {
        Change change = base;
        change.config.sequenceLen = change.set["sequence_len"] = length;
        const double cut = cutShare(finder.data(), length).value_or(-1);
        if (finder.tryChange("shorter_sequences", change, cut) || finder.tryChange("shorter_sequences", thrifty(change), cut))
            return;
    }
}

/// The largest model of the same family that fits.
void trySmallerModel(WayFinder &finder, const Change &base, const QuoteRequest &request)
{
    const ModelEntry *entry = request.catalog.findModel(request.modelId);
    if (!entry || entry->family.empty())
        return;
    std::vector<const ModelEntry *> siblings;
    for (const ModelEntry &model : request.catalog.models)
        if (model.family == entry->family && model.parametersBillions < entry->parametersBillions)
            siblings.push_back(&model);
    std::sort(siblings.begin(), siblings.end(),
              [](const ModelEntry *a, const ModelEntry *b) { return a->parametersBillions > b->parametersBillions; });
    for (const ModelEntry *sibling : siblings) {
        const QuoteRequest smaller {.config = request.config, .shape = sibling->shape, .data = request.data, .catalog = request.catalog,
                                    .modelId = sibling->id, .unsupported = request.unsupported, .gpu = request.gpu,
                                    .count = request.count, .rate = request.rate, .assumptions = request.assumptions,
                                    .finishedRuns = request.finishedRuns};
        Change change = base;
        change.set["base_model"] = sibling->id;
        if (finder.tryModel("smaller_model", change, numbersOf(sibling->shape, base.config), smaller))
            return;
        change = thrifty(change);
        if (finder.tryModel("smaller_model", change, numbersOf(sibling->shape, base.config), smaller))
            return;
    }
}

void takeOffers(WayFinder &finder, const GpuEntry &gpu, const Change &base, const QuoteRequest &request, const std::vector<Offer> &offers)
{
    using Sharding = TrainConfig::Sharding;
    bool hasMore = false, hasOther = false;
    for (const Offer &offer : offers) {
        const bool isSame = offer.gpu == gpu.key;
        bool &has = isSame ? hasMore : hasOther;
        if (has || offer.obstacle != Obstacle::None || (isSame && offer.count <= finder.count()))
            continue;
        // Older cards lack what configurations for this one ask for: bf16, flash attention.
        const GpuEntry *other = request.catalog.findGpu(offer.gpu);
        if (!other || (gpu.hasBf16() && !other->isCpu && !other->hasBf16()))
            continue;
        Change change = base;
        if (offer.sharding == Sharding::Zero3 && base.config.sharding != Sharding::Zero3) {
            if (!isSteppedByDeepSpeed(base.config))
                continue;
            useDeepSpeed(change, offer.sharding, deepspeedFile(offer.sharding));
        }
        has = finder.tryOffer(isSame ? "more_gpus" : "other_gpu", offer, change);
    }
}

} // namespace

std::vector<WayOut> findWaysOut(const GpuEntry &gpu, const Candidate &candidate, const QuoteRequest &request, const Estimate &now,
                                const std::vector<Offer> &offers)
{
    WayFinder finder(gpu, candidate, request, now);
    Change base {candidate.config, Json::object()};
    if (!gpu.isCpu && !request.unsupported.empty() && base.config.engine == TrainConfig::Engine::Tunewright) {
        useAxolotl(base); // nothing else runs this model
        finder.tryChange("engine_axolotl", base);
    }
    const bool isMemory = now.fit == Fit::No;
    if (isMemory) {
        finder.trySmallerMicroBatch(base);
        if (!base.config.gradientCheckpointing) {
            Change change = base;
            change.config.gradientCheckpointing = true;
            change.set["gradient_checkpointing"] = true;
            if (!finder.tryChange("gradient_checkpointing", change))
                finder.trySmallerMicroBatch(change);
        }
        if (base.config.head == TrainConfig::Head::Whole && base.config.engine == TrainConfig::Engine::Axolotl) {
            Change change = base;
            change.config.head = TrainConfig::Head::Chunked;
            change.set["chunked_cross_entropy"] = true;
            tryEither(finder, "chunked_loss", change);
        }
        if (!gpu.isCpu) {
            trySharding(finder, base);
            tryOptimizers(finder, base);
            tryOffloading(finder, base);
        }
    }
    takeOffers(finder, gpu, base, request, offers);
    if (isMemory) {
        trySmallerAdapters(finder, base);
        tryOtherMethod(finder, base);
        tryShorterSequences(finder, base);
        trySmallerModel(finder, base, request);
    }
    return finder.takeFound();
}

} // namespace tw
