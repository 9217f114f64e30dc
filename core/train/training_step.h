#pragma once

#include "core/config/train_config.h"
#include "core/data/batch_plan.h"
#include "core/data/dataset.h"
#include "core/nn/decoder.h"
#include "core/train/adamw.h"

#include <cstdint>
#include <vector>

namespace tw {

struct StepResult {
    double loss = 0;      ///< sum over all trained tokens of the global batch / their number
    double gradNorm = 0;  ///< before clipping
    std::int64_t tokens = 0;
    std::int64_t trainedTokens = 0;
};

/// One micro-batch as the decoder takes it.
nn::PackedBatch packMicroBatch(const std::vector<Sample> &samples, const MicroBatch &microBatch);

/// One optimiser step: forward and backward over its micro-batches, clip, update. The same code trains, calibrates and is tested.
///   batches: the micro-batches of the step      number: the step's, from 1: it picks the dropout mask
StepResult trainStep(nn::Decoder &decoder, AdamW &optimizer, const TrainConfig &config,
                     const std::vector<nn::PackedBatch> &batches, double learningRate, std::int64_t number);

/// The decoder options that a configuration means. Auto precision is decided by the race of core/nn/precision.h.
nn::DecoderOptions decoderOptions(const TrainConfig &config);

} // namespace tw
