#pragma once

#include "core/config/train_config.h"

#include <cstdint>
#include <vector>

namespace tw {

/// After which optimiser steps (1-based, rising, none above `totalSteps`) a checkpoint is saved.
///   stepsPerEpoch   optimiser steps of one pass, a fraction where the last step of a pass reaches into the next
/// save_steps: every n steps. saves_per_epoch x: every ceil(totalSteps / (x * num_epochs)) steps, as Axolotl rounds; where that
/// gives no more than one per run, at epoch ends. Else by save_strategy: epoch ends, or none. The end of the run is
/// not listed: its result is always saved.
std::vector<std::int64_t> saveSteps(const TrainConfig &config, std::int64_t totalSteps, double stepsPerEpoch);

/// The same for evaluation; step 0 stands for the evaluation before the first step, which ours always makes when any
/// evaluation is on, and the last step is always there. Unlike Axolotl, evals_per_epoch with a single evaluation in the whole run
/// is kept. Empty when evaluation is off.
std::vector<std::int64_t> evalSteps(const TrainConfig &config, std::int64_t totalSteps, double stepsPerEpoch);

} // namespace tw
