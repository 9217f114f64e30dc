#include "core/plan/workload.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

constexpr double usualPacking = 0.95; ///< first-fit fills bins about this far on chat data

std::int64_t ceilOf(double value)
{
    return std::max<std::int64_t>(1, std::int64_t(std::ceil(value - 1e-9)));
}

/// Tokens that one micro-batch may hold at most.
std::int64_t microBatchCapacity(const TrainConfig &config, const DataFacts &data)
{
    const bool isRowLimited = !config.samplePacking && data.longestRow > 0;
    const std::int64_t row = isRowLimited ? std::min(data.longestRow, config.sequenceLen) : config.sequenceLen;
    return config.microBatchSize * row;
}

double microBatchesPerEpoch(const TrainConfig &config, const DataFacts &data)
{
    if (config.samplePacking)
        return double(ceilOf(double(data.tokens) / (double(config.microBatchSize * config.sequenceLen) * usualPacking)));
    return double(ceilOf(double(data.rows) / double(config.microBatchSize)));
}

double evaluationsOf(const TrainConfig &config, double epochs, std::int64_t steps)
{
    double evaluations = 0;
    if (config.evalSteps && *config.evalSteps > 0)
        evaluations = std::floor(double(steps) / double(*config.evalSteps));
    else if (config.evalsPerEpoch)
        evaluations = std::floor(*config.evalsPerEpoch * epochs);
    else if (config.evalStrategy == TrainConfig::When::Epoch)
        evaluations = std::floor(epochs);
    return evaluations > 0 ? evaluations + 1 : 0;
}

} // namespace

DataFacts guessData(const TrainConfig &config, std::int64_t trainBytes, std::int64_t evalBytes)
{
    constexpr std::int64_t bytesPerToken = 4;
    constexpr std::int64_t usualRow = 300;
    DataFacts data;
    data.tokens = std::max<std::int64_t>(1, trainBytes / bytesPerToken);
    data.rows = std::max<std::int64_t>(1, data.tokens / std::min(usualRow, config.sequenceLen));
    data.trainedTokens = config.trainOnInputs ? data.tokens : data.tokens / 2;
    data.evalTokens = evalBytes / bytesPerToken;
    if (evalBytes == 0 && config.valSetSize > 0 && config.valSetSize < 1) {
        data.evalTokens = std::int64_t(double(data.tokens) * config.valSetSize);
        data.tokens -= data.evalTokens;
    }
    return data;
}

Workload workloadOf(const TrainConfig &config, const DataFacts &data, int count)
{
    const double gpus = std::max(1, count);
    const double perStep = double(std::max<std::int64_t>(1, config.gradientAccumulationSteps)) * gpus;
    const double perEpoch = data.stepsPerEpoch > 0
        ? double(ceilOf(double(data.stepsPerEpoch) / gpus))
        : double(ceilOf(microBatchesPerEpoch(config, data) / perStep));

    Workload work;
    if (config.maxSteps && *config.maxSteps > 0)
        work.steps = *config.maxSteps;
    else
        work.steps = data.steps > 0 ? ceilOf(double(data.steps) / gpus) : ceilOf(perEpoch * config.numEpochs);
    const double epochs = config.maxSteps && *config.maxSteps > 0 ? double(work.steps) / perEpoch : config.numEpochs;
    work.tokens = std::int64_t(double(data.tokens) * epochs);
    work.microBatches = ceilOf(double(work.steps) * perStep);
    work.trainedShare = data.tokens > 0 ? std::clamp(double(data.trainedTokens) / double(data.tokens), 0.0, 1.0) : 1.0;
    work.meanDocument = data.rows > 0 ? double(data.tokens) / double(data.rows) : double(config.sequenceLen);
    work.evalTokens = std::int64_t(double(data.evalTokens) * evaluationsOf(config, epochs, work.steps));
    work.largestStep.tokens = data.largestMicroBatch > 0 ? data.largestMicroBatch : microBatchCapacity(config, data);
    work.largestStep.trainedTokens
        = data.largestMicroBatchTrained > 0 ? data.largestMicroBatchTrained : work.largestStep.tokens;
    work.largestStep.dataTokens = data.tokens + data.evalTokens;
    return work;
}

} // namespace tw
