#pragma once

#include "core/config/train_config.h"
#include "core/plan/memory.h"
#include "core/plan/quote.h"

#include <cstdint>

namespace tw {

/// How much work a whole run is: steps and tokens, from what is known of the data.
struct Workload {
    std::int64_t steps = 0;
    std::int64_t microBatches = 0;
    std::int64_t tokens = 0;      ///< over all epochs and all GPUs
    double computed = 1;          ///< positions that the GPUs work on / tokens: more where short rows are padded
    double trainedShare = 1;      ///< labelled tokens / tokens
    double meanDocument = 0;      ///< tokens
    std::int64_t evalTokens = 0;  ///< over all evaluations of the run
    double epochs = 1;            ///< that the run goes through the data
    double checkpointBytes = 0;   ///< of one checkpoint
    StepSize largestStep;         ///< what memory depends on
};

/// `count` GPUs work data-parallel: each takes its own micro-batches, so an epoch has fewer steps. max_steps stays as it is,
/// and then more data goes through. Evaluation: one before the first step and those that the configuration asks for.
Workload workloadOf(const TrainConfig &config, const DataFacts &data, int count);

} // namespace tw
