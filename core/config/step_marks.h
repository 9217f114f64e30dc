#pragma once

#include "core/config/train_config.h"

#include <cstdint>
#include <vector>

namespace tw {

/// After which optimiser steps (1-based, rising, none above `totalSteps`) a checkpoint is saved.
///   stepsPerEpoch   optimiser steps of one pass, a fraction where the last step of a pass reaches into the next
/// save_steps: every n steps, below 1 that share of all steps. saves_per_epoch x: every ceil(totalSteps / (x * num_epochs)) steps, as Axolotl rounds; where that
/// gives no more than one per run, at epoch ends. Else by save_strategy: epoch ends, or none. Where anything is saved,
/// the last step is.
std::vector<std::int64_t> saveSteps(const TrainConfig &config, std::int64_t totalSteps, double stepsPerEpoch);

/// The same for evaluation, which is on when eval_steps, evals_per_epoch or eval_strategy says so and there are rows to
/// evaluate (val_set_size or test_datasets). Step 0 stands for the evaluation before the first step, which ours always
/// makes. Unlike Axolotl's, evals_per_epoch that comes to one evaluation a run evaluates at epoch ends; empty when off.
std::vector<std::int64_t> evalSteps(const TrainConfig &config, std::int64_t totalSteps, double stepsPerEpoch);

} // namespace tw
