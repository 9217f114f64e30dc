#pragma once

#include "core/config/train_config.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <span>
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

/// A permutation of 0..count-1 that is the same on every machine and standard library (Fisher-Yates over SplitMix64).
std::vector<std::int32_t> seededPermutation(std::int64_t count, std::uint64_t seed);

} // namespace tw
