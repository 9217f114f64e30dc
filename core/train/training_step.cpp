#include "core/train/training_step.h"

#include "core/nn/aten.h"
#include "core/nn/precision.h"

#include <cmath>

namespace tw {

nn::PackedBatch packMicroBatch(const std::vector<Sample> &samples, const MicroBatch &microBatch)
{
    std::vector<nn::Document> documents;
    for (const auto index : microBatch)
        documents.push_back({samples[std::size_t(index)].ids, samples[std::size_t(index)].labels});
    return nn::packDocuments(documents);
}

StepResult trainStep(nn::Decoder &decoder, AdamW &optimizer, const TrainConfig &config,
                     const std::vector<nn::PackedBatch> &batches, double learningRate, std::int64_t number)
{
    StepResult result;
    for (const auto &batch : batches) {
        result.tokens += batch.tokens();
        result.trainedTokens += batch.labelled();
    }
    if (result.trainedTokens == 0)
        return result;
    const double lossScale = 1.0 / double(result.trainedTokens);
    nn::LossSum loss;
    for (std::size_t i = 0; i < batches.size(); ++i) {
        const auto dropoutSeed = config.loraDropout > 0
            ? (std::uint64_t(config.seed) * 0x9e3779b97f4a7c15ull + std::uint64_t(number) * 1024 + i) | 1
            : 0;
        loss += decoder.forwardBackward(batches[i], lossScale, dropoutSeed);
    }
    result.loss = loss.mean();
    result.gradNorm = optimizer.clip(config.maxGradNorm);
    // An update from a gradient that is no number would spoil the adapter; the caller ends the run with the weights as they were.
    if (std::isfinite(result.loss) && std::isfinite(result.gradNorm))
        optimizer.step(learningRate);
    return result;
}

nn::DecoderOptions decoderOptions(const TrainConfig &config)
{
    nn::DecoderOptions options;
    const bool isBFloat16 = config.precision == TrainConfig::Precision::BFloat16
        || (config.precision == TrainConfig::Precision::Auto && nn::isBFloat16Faster());
    options.dtype = isBFloat16 ? at::kBFloat16 : at::kFloat;
    if (config.adapter == TrainConfig::Adapter::Lora) {
        const auto rank = double(config.loraRank);
        options.lora = nn::LoraSpec {config.loraRank, config.loraAlpha / (config.loraUseRslora ? std::sqrt(rank) : rank),
                                     config.loraDropout};
        options.targets = config.loraTargets;
    }
    options.recomputesLayers = config.gradientCheckpointing;
    return options;
}

} // namespace tw
