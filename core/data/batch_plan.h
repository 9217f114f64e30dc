#pragma once

#include "core/config/train_config.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace tw {

/// The samples (indices into PreparedData::train) that go through the model together: concatenated, never padded.
using MicroBatch = std::vector<std::int32_t>;

struct StepPlan {
    std::vector<MicroBatch> microBatches; ///< one optimiser step
    double epochAfter = 0;                ///< epochs done when the step is done: 1.25
};

/// Which row is trained when: decided before the first step from seed and lengths alone, so that a resumed run
/// continues with the same batches, and the planner knows the number of steps. No row is left out of an epoch.
struct BatchPlan {
    std::vector<StepPlan> steps;
    std::int64_t stepsPerEpoch = 0; ///< of the first epoch
    double packingEfficiency = 1;   ///< tokens / (micro-batches × capacity), 1 when not packed
};

/// Packed: first-fit in arrival order into bins of micro_batch_size × sequence_len tokens (at most sample_packing_bin_size
/// samples), each bin one micro-batch. Not packed: micro_batch_size samples each. gradient_accumulation_steps micro-batches make
/// a step; the last step of an epoch may have fewer. Order: a permutation per epoch from `seed`; stored order with curriculum_sampling.
/// Stops at max_steps, or continues past num_epochs to reach it.
BatchPlan planBatches(const TrainConfig &config, std::span<const std::int64_t> lengths);

/// The same, one epoch in memory at a time: max_steps may ask for far more than fits. `config` and `lengths` must outlive it.
class EpochPlanner
{
public:
    EpochPlanner(const TrainConfig &config, std::span<const std::int64_t> lengths) : m_config(config), m_lengths(lengths) {}

    /// Plans the next epoch; false behind the last one.
    bool next();
    [[nodiscard]] std::int64_t firstStep() const { return m_firstStep; } ///< of this epoch, from 0 on
    [[nodiscard]] std::vector<StepPlan> &steps() { return m_steps; }     ///< those that are run
    [[nodiscard]] std::int64_t wholeEpoch() const { return m_wholeEpoch; } ///< steps of this epoch if it ran to its end

private:
    const TrainConfig &m_config;
    std::span<const std::int64_t> m_lengths;
    std::int64_t m_epoch = -1;
    std::int64_t m_firstStep = 0;
    std::int64_t m_wholeEpoch = 0;
    std::vector<StepPlan> m_steps;
};

/// What all batches of a run come to.
struct BatchTotals {
    std::int64_t steps = 0;
    std::int64_t stepsPerEpoch = 0; ///< of the first epoch
    double packingEfficiency = 1;
    std::int64_t largestTokens = 0;  ///< of a micro-batch
    std::int64_t largestTrained = 0; ///< the most trained tokens of a micro-batch with that many tokens
};

/// Packs some seconds' worth of rows at most.
inline constexpr std::int64_t rowsToLookAt = 20'000'000;
/// Without keeping batches. `trained`: trained tokens of each row, or empty. Once whole epochs of `mostRows` were looked at, the
/// others are taken to be like them. Ends early when stop is asked; the totals mean nothing then.
BatchTotals totalBatches(const TrainConfig &config, std::span<const std::int64_t> lengths, std::span<const std::int64_t> trained,
                         std::int64_t mostRows = rowsToLookAt, const std::stop_token &stop = {});

/// A permutation of 0..count-1 that is the same on every machine and standard library (Fisher-Yates over SplitMix64).
std::vector<std::int32_t> seededPermutation(std::int64_t count, std::uint64_t seed);

} // namespace tw
