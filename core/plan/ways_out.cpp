#include "core/plan/estimate.h"

#include <algorithm>
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
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const DataFacts &data() const { return m_data; }

    bool tryChange(const char *id, const Change &change, double rowsCut = -1)
    {
        // Only what decides over the trained part needs a new count of the model.
        const bool isSameModel = change.config.adapter == m_config.adapter && change.config.loraRank == m_config.loraRank
            && change.config.loraTargets == m_config.loraTargets;
        const ModelNumbers counted = isSameModel ? m_numbers : numbersOf(m_request.shape, change.config);
        return tryModel(id, change, counted, m_request, rowsCut);
    }

    bool tryModel(const char *id, const Change &change, const ModelNumbers &numbers, const QuoteRequest &request, double rowsCut = -1)
    {
        const DataFacts facts = factsFor(change.config, m_config, m_data);
        const Estimate estimate = estimateOn(m_gpu, m_count, {change.config, numbers, facts}, request);
        if (estimate.obstacle != Obstacle::None)
            return false;
        WayOut way {id, change.set, m_gpu.key, m_count, estimate.fit, estimate.peakBytes, estimate.seconds, estimate.cost};
        setEffect(way);
        way.rowsCut = rowsCut;
        m_found.push_back(std::move(way));
        return true;
    }

    void takeOffer(const char *id, const Offer &offer, const Json &set)
    {
        WayOut way {id, set, offer.gpu, offer.count, offer.fit, offer.peakBytes, offer.seconds, offer.cost};
        setEffect(way);
        m_found.push_back(std::move(way));
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
    void setEffect(WayOut &way) const
    {
        way.bytesSaved = m_now.peakBytes - way.peakBytes;
        way.secondsMore = way.seconds.likely - m_now.seconds.likely;
        way.dollarsMore = way.cost.likely - m_now.cost.likely;
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
    const std::pair<const char *, Kind> steps[] = {{"adamw_8bit", Kind::AdamW8bit}, {"paged_adamw_8bit", Kind::PagedAdamW8bit}};
    for (const auto &[name, kind] : steps) {
        if (now == kind || (kind == Kind::AdamW8bit && !isLarge))
            continue;
        Change change = base;
        useAxolotl(change);
        change.config.optimizerKind = kind;
        change.set["optimizer"] = name;
        tryEither(finder, kind == Kind::AdamW8bit ? "optimizer_8bit" : "optimizer_paged", change);
    }
}

void trySharding(WayFinder &finder, const Change &base)
{
    using Sharding = TrainConfig::Sharding;
    if (finder.count() < 2)
        return;
    const std::pair<Sharding, const char *> steps[] = {{Sharding::Zero2, "deepspeed_configs/zero2.json"},
                                                       {Sharding::Zero3, "deepspeed_configs/zero3_bf16.json"}};
    for (const auto &[sharding, file] : steps) {
        if (base.config.sharding >= sharding)
            continue;
        Change change = base;
        useAxolotl(change);
        change.config.sharding = sharding;
        change.set["deepspeed"] = file;
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
    if (base.config.offloadsOptimizer && base.config.offloadsParameters)
        return;
    Change change = base;
    useAxolotl(change);
    change.config.sharding = TrainConfig::Sharding::Zero3;
    change.config.offloadsOptimizer = change.config.offloadsParameters = true;
    change.set["deepspeed"] = "deepspeed_configs/zero3_bf16_cpuoffload_all.json";
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
}

void tryOtherMethod(WayFinder &finder, const Change &base)
{
    const bool isFull = base.config.adapter == TrainConfig::Adapter::None;
    if (isFull) {
        Change change = base;
        setLora(change);
        tryEither(finder, "lora", change);
    }
    if (finder.isCpu() || base.config.adapter == TrainConfig::Adapter::QLora || base.config.loadIn4bit)
        return;
    Change change = base;
    if (isFull)
        setLora(change);
    useAxolotl(change);
    change.config.adapter = TrainConfig::Adapter::QLora;
    change.config.loadIn4bit = true;
    change.set["adapter"] = "qlora";
    change.set["load_in_4bit"] = true;
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

Json setFor(const Offer &offer, const TrainConfig &config)
{
    Json set = Json::object();
    if (offer.sharding != TrainConfig::Sharding::Zero3 || config.sharding == TrainConfig::Sharding::Zero3)
        return set;
    set["deepspeed"] = "deepspeed_configs/zero3_bf16.json";
    if (config.engine == TrainConfig::Engine::Tunewright)
        set["tunewright.engine"] = "axolotl";
    return set;
}

void takeOffers(WayFinder &finder, const GpuEntry &gpu, const TrainConfig &config, const std::vector<Offer> &offers)
{
    const auto more = std::find_if(offers.begin(), offers.end(), [&](const Offer &offer) {
        return offer.obstacle == Obstacle::None && offer.gpu == gpu.key && offer.count > finder.count();
    });
    if (more != offers.end())
        finder.takeOffer("more_gpus", *more, setFor(*more, config));
    const auto other = std::find_if(offers.begin(), offers.end(), [&](const Offer &offer) {
        return offer.obstacle == Obstacle::None && offer.gpu != gpu.key;
    });
    if (other != offers.end())
        finder.takeOffer("other_gpu", *other, setFor(*other, config));
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
    takeOffers(finder, gpu, candidate.config, offers);
    if (isMemory) {
        trySmallerAdapters(finder, base);
        tryOtherMethod(finder, base);
        tryShorterSequences(finder, base);
        trySmallerModel(finder, base, request);
    }
    return finder.takeFound();
}

} // namespace tw
