#include "core/plan/estimate.h"

#include <algorithm>

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

/// Tries changed configurations on one device and keeps those that fit.
class WayFinder
{
public:
    WayFinder(const GpuEntry &gpu, int count, const TrainConfig &config, const ArchSpec &arch, const DataFacts &data,
              const std::optional<MachineRate> &rate)
        : m_gpu(gpu), m_count(count), m_config(config), m_arch(arch), m_data(data), m_rate(rate)
    {
    }

    bool tryChange(const char *id, const TrainConfig &changed, const Json &set)
    {
        const Estimate estimate = estimateOn(m_gpu, m_count, changed, m_arch, factsFor(changed, m_config, m_data), m_rate);
        if (estimate.obstacle != Obstacle::None)
            return false;
        m_found.push_back({id, set, m_gpu.key, estimate.fit, estimate.peakBytes, estimate.seconds, estimate.cost});
        return true;
    }

    /// The largest micro-batch that fits while the tokens of a step stay the same: the result does not change.
    bool trySmallerMicroBatch(TrainConfig changed, Json set)
    {
        const std::int64_t rows = m_config.microBatchSize * m_config.gradientAccumulationSteps;
        for (std::int64_t size = m_config.microBatchSize - 1; size >= 1; --size) {
            if (rows % size != 0)
                continue;
            changed.microBatchSize = set["micro_batch_size"] = size;
            changed.gradientAccumulationSteps = set["gradient_accumulation_steps"] = rows / size;
            if (tryChange("smaller_micro_batch", changed, set))
                return true;
        }
        return false;
    }

    void tryShorterSequences(TrainConfig changed, Json set)
    {
        constexpr std::int64_t shortest = 256;
        for (std::int64_t length = m_config.sequenceLen / 2; length >= shortest; length /= 2) {
            changed.sequenceLen = set["sequence_len"] = length;
            if (tryChange("shorter_sequences", changed, set))
                return;
        }
    }

    void tryLowerRank(TrainConfig changed, Json set)
    {
        constexpr std::int64_t lowest = 4;
        for (std::int64_t rank = m_config.loraRank / 2; rank >= lowest; rank /= 2) {
            changed.loraRank = set["lora_r"] = rank;
            if (tryChange("lower_rank", changed, set))
                return;
        }
    }

    std::vector<WayOut> takeFound() { return std::move(m_found); }

private:
    const GpuEntry &m_gpu;
    int m_count;
    const TrainConfig &m_config;
    const ArchSpec &m_arch;
    const DataFacts &m_data;
    const std::optional<MachineRate> &m_rate;
    std::vector<WayOut> m_found;
};

void tryAdapter(WayFinder &finder, TrainConfig changed, Json set)
{
    changed.adapter = TrainConfig::Adapter::Lora;
    changed.loraTargets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    changed.loraRank = 16;
    set.update({{"adapter", "lora"}, {"lora_r", 16}, {"lora_alpha", 32}, {"lora_target_linear", true}});
    finder.tryChange("lora", changed, set);
}

} // namespace

std::vector<WayOut> findWaysOut(const GpuEntry &gpu, int count, const TrainConfig &config, const ArchSpec &arch,
                                const DataFacts &data, const std::vector<Offer> &offers, const std::optional<MachineRate> &rate)
{
    WayFinder finder(gpu, count, config, arch, data, rate);
    TrainConfig base = config; // later ways stand on recomputation, which costs time and nothing else
    Json set = Json::object();
    bool isSolved = finder.trySmallerMicroBatch(base, set);
    if (!config.gradientCheckpointing) {
        base.gradientCheckpointing = true;
        set["gradient_checkpointing"] = true;
        isSolved = finder.tryChange("gradient_checkpointing", base, set) || isSolved;
        isSolved = isSolved || finder.trySmallerMicroBatch(base, set);
    }
    std::vector<WayOut> ways = finder.takeFound();
    const auto other = std::find_if(offers.begin(), offers.end(), [&](const Offer &offer) {
        return offer.obstacle == Obstacle::None && offer.gpu != gpu.key;
    });
    if (other != offers.end())
        ways.push_back({"other_gpu", Json::object(), other->gpu, other->fit, other->peakBytes, other->seconds, other->cost});
    if (!isSolved) {
        if (config.adapter == TrainConfig::Adapter::Lora)
            finder.tryLowerRank(base, set);
        finder.tryShorterSequences(base, set);
        if (config.adapter == TrainConfig::Adapter::None)
            tryAdapter(finder, base, set);
        for (WayOut &way : finder.takeFound())
            ways.push_back(std::move(way));
    }
    return ways;
}

} // namespace tw
