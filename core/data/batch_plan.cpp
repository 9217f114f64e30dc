#include "core/data/batch_plan.h"

#include "core/base/split_mix64.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace tw {

namespace {

/// Axolotl packs in groups of this many samples; it also bounds the size of the search tree.
constexpr std::int64_t packingGroupSize = 100'000;

/// Free room of each bin in a tree of maxima, so that the first bin with room is found in log time:
/// a plain scan over the bins of 100 000 samples costs seconds.
class FirstFitBins
{
public:
    FirstFitBins(std::int64_t mostBins, std::int64_t capacity)
        : m_leaves(std::bit_ceil(std::size_t(std::max<std::int64_t>(mostBins, 1)))), m_room(2 * m_leaves, capacity)
    {
    }

    /// The leftmost bin with `size` tokens of room. Bins not yet used have full room, so there always is one
    /// for a size within the capacity; a larger one gets the first unused bin.
    [[nodiscard]] std::size_t find(std::int64_t size, std::size_t firstUnused) const
    {
        if (m_room[1] < size)
            return firstUnused;
        std::size_t node = 1;
        while (node < m_leaves) {
            node *= 2;
            if (m_room[node] < size)
                ++node;
        }
        return node - m_leaves;
    }

    void take(std::size_t bin, std::int64_t size) { setRoom(bin, m_room[m_leaves + bin] - size); }
    void close(std::size_t bin) { setRoom(bin, -1); }

private:
    void setRoom(std::size_t bin, std::int64_t room)
    {
        std::size_t node = m_leaves + bin;
        m_room[node] = room;
        while (node > 1) {
            node /= 2;
            m_room[node] = std::max(m_room[2 * node], m_room[2 * node + 1]);
        }
    }

    std::size_t m_leaves;
    std::vector<std::int64_t> m_room;
};

std::vector<MicroBatch> packGroup(const TrainConfig &config, std::span<const std::int32_t> order,
                                  std::span<const std::int64_t> lengths)
{
    const std::int64_t capacity = config.microBatchSize * config.sequenceLen;
    const auto mostSamples = std::size_t(std::max<std::int64_t>(config.samplePackingBinSize, 1));
    FirstFitBins bins(std::int64_t(order.size()), capacity);
    std::vector<MicroBatch> packed;
    for (const std::int32_t sample : order) {
        const std::int64_t size = lengths[std::size_t(sample)];
        const std::size_t bin = bins.find(size, packed.size());
        if (bin == packed.size())
            packed.emplace_back();
        packed[bin].push_back(sample);
        bins.take(bin, size);
        if (packed[bin].size() >= mostSamples)
            bins.close(bin);
    }
    return packed;
}

std::vector<MicroBatch> microBatchesOfEpoch(const TrainConfig &config, std::span<const std::int32_t> order,
                                            std::span<const std::int64_t> lengths)
{
    std::vector<MicroBatch> batches;
    const std::int64_t groupSize = config.samplePacking ? packingGroupSize : config.microBatchSize;
    for (std::size_t at = 0; at < order.size(); at += std::size_t(groupSize)) {
        const auto group = order.subspan(at, std::min(std::size_t(groupSize), order.size() - at));
        if (config.samplePacking)
            std::ranges::move(packGroup(config, group, lengths), std::back_inserter(batches));
        else
            batches.emplace_back(group.begin(), group.end());
    }
    return batches;
}

std::vector<std::int32_t> orderOfEpoch(const TrainConfig &config, std::int64_t epoch, std::int64_t count)
{
    if (!config.curriculumSampling)
        return seededPermutation(count, splitMix64(std::uint64_t(config.seed), 0) + std::uint64_t(epoch));
    std::vector<std::int32_t> stored(static_cast<std::size_t>(count));
    std::iota(stored.begin(), stored.end(), 0);
    return stored;
}

/// How many of an epoch's steps are run: all, the begun part of a fractional last epoch, or what max_steps leaves.
std::int64_t stepsToRun(const TrainConfig &config, std::int64_t epoch, std::int64_t stepsInEpoch, std::int64_t done)
{
    if (config.maxSteps)
        return std::clamp<std::int64_t>(*config.maxSteps - done, 0, stepsInEpoch);
    const double share = std::clamp(config.numEpochs - double(epoch), 0.0, 1.0);
    return std::int64_t(std::ceil(share * double(stepsInEpoch) - 1e-9));
}

std::vector<StepPlan> stepsOf(std::vector<MicroBatch> batches, std::int64_t wanted, std::int64_t stepsInEpoch, std::size_t perStep,
                              std::int64_t epoch)
{
    std::vector<StepPlan> steps;
    for (std::int64_t step = 0; step < wanted; ++step) {
        const std::size_t from = std::size_t(step) * perStep;
        const std::size_t to = std::min(from + perStep, batches.size());
        StepPlan &planned = steps.emplace_back();
        planned.epochAfter = double(epoch) + double(step + 1) / double(stepsInEpoch);
        planned.microBatches.assign(std::move_iterator(batches.begin() + std::ptrdiff_t(from)),
                                    std::move_iterator(batches.begin() + std::ptrdiff_t(to)));
    }
    return steps;
}

/// Sums over micro-batches.
class BatchSums
{
public:
    BatchSums(std::span<const std::int64_t> lengths, std::span<const std::int64_t> trained) : m_lengths(lengths), m_trained(trained) {}

    void add(const MicroBatch &batch)
    {
        std::pair<std::int64_t, std::int64_t> size {0, 0};
        for (const std::int32_t sample : batch) {
            size.first += m_lengths[std::size_t(sample)];
            size.second += m_trained.empty() ? 0 : m_trained[std::size_t(sample)];
        }
        m_largest = std::max(m_largest, size);
        m_tokens += size.first;
        m_rows += std::int64_t(batch.size());
        ++m_batches;
    }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> largest() const { return m_largest; }
    [[nodiscard]] double efficiency(const TrainConfig &config) const
    {
        const double room = double(m_batches) * double(config.microBatchSize * config.sequenceLen);
        return config.samplePacking && m_batches > 0 ? double(m_tokens) / room : 1.0;
    }

private:
    std::span<const std::int64_t> m_lengths;
    std::span<const std::int64_t> m_trained;
    std::pair<std::int64_t, std::int64_t> m_largest {0, 0};
    std::int64_t m_tokens = 0;
    std::int64_t m_rows = 0;
    std::int64_t m_batches = 0;
};

} // namespace

std::vector<std::int32_t> seededPermutation(std::int64_t count, std::uint64_t seed)
{
    std::vector<std::int32_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    SplitMix64 random(seed);
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[random.below(left)]);
    return order;
}

bool EpochPlanner::next()
{
    const std::int64_t done = m_firstStep + std::int64_t(m_steps.size());
    const bool isDone = m_config.maxSteps ? done >= *m_config.maxSteps : m_epoch + 1 >= std::int64_t(std::ceil(m_config.numEpochs));
    if (isDone || m_lengths.empty())
        return false;
    ++m_epoch;
    m_firstStep = done;
    const auto order = orderOfEpoch(m_config, m_epoch, std::int64_t(m_lengths.size()));
    auto batches = microBatchesOfEpoch(m_config, order, m_lengths);
    const auto perStep = std::size_t(m_config.gradientAccumulationSteps);
    m_wholeEpoch = std::int64_t((batches.size() + perStep - 1) / perStep);
    m_steps = stepsOf(std::move(batches), stepsToRun(m_config, m_epoch, m_wholeEpoch, done), m_wholeEpoch, perStep, m_epoch);
    return true;
}

BatchTotals totalBatches(const TrainConfig &config, std::span<const std::int64_t> lengths, std::span<const std::int64_t> trained,
                         std::int64_t mostRows, const std::stop_token &stop)
{
    BatchTotals totals;
    BatchSums sums(lengths, trained);
    EpochPlanner epochs(config, lengths);
    std::int64_t looked = 0; // epochs
    while (!stop.stop_requested() && sums.rows() < mostRows && epochs.next()) {
        if (looked++ == 0)
            totals.stepsPerEpoch = epochs.wholeEpoch();
        for (const StepPlan &step : epochs.steps())
            std::ranges::for_each(step.microBatches, [&](const MicroBatch &batch) { sums.add(batch); });
        totals.steps += std::int64_t(epochs.steps().size());
    }
    const bool isCut = sums.rows() >= mostRows; // the last epoch may still have been the one looked at
    if (isCut && config.maxSteps)
        totals.steps = *config.maxSteps;
    else if (isCut && double(looked) < config.numEpochs)
        totals.steps = std::int64_t(double(totals.steps) / double(looked) * config.numEpochs);
    std::tie(totals.largestTokens, totals.largestTrained) = sums.largest();
    totals.packingEfficiency = sums.efficiency(config);
    return totals;
}

BatchPlan planBatches(const TrainConfig &config, std::span<const std::int64_t> lengths)
{
    BatchPlan plan;
    BatchSums sums(lengths, {});
    EpochPlanner epochs(config, lengths);
    while (epochs.next()) {
        if (epochs.firstStep() == 0)
            plan.stepsPerEpoch = epochs.wholeEpoch();
        for (const StepPlan &step : epochs.steps())
            std::ranges::for_each(step.microBatches, [&](const MicroBatch &batch) { sums.add(batch); });
        std::ranges::move(epochs.steps(), std::back_inserter(plan.steps));
    }
    plan.packingEfficiency = sums.efficiency(config);
    return plan;
}

} // namespace tw
