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
    const bool isRowLimited = !config.samplePacking && !config.padsToSequenceLen && data.longestRow > 0;
    const std::int64_t row = isRowLimited ? std::min(data.longestRow, config.sequenceLen) : config.sequenceLen;
    return config.microBatchSize * row;
}

double microBatchesPerEpoch(const TrainConfig &config, const DataFacts &data)
{
    if (config.samplePacking)
        return double(ceilOf(double(data.tokens) / (double(config.microBatchSize * config.sequenceLen) * usualPacking)));
    return double(ceilOf(double(data.rows) / double(config.microBatchSize)));
}

/// The mean of the longest of `rows` rows drawn from known lengths, at equal shares from shortest to longest.
double expectedLongest(const std::vector<std::int64_t> &lengths, std::int64_t rows)
{
    double mean = 0, below = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const double share = std::pow(double(i + 1) / double(lengths.size()), double(rows));
        mean += (share - below) * double(lengths[i]);
        below = share;
    }
    return mean;
}

/// Frameworks fill every row of a batch up to the longest of it, or up to sequence_len; our trainer lays rows end to end.
double computedShare(const TrainConfig &config, const DataFacts &data)
{
    if (config.engine == TrainConfig::Engine::Tunewright || config.samplePacking || data.rows <= 0 || data.tokens <= 0)
        return 1;
    const double mean = double(data.tokens) / double(data.rows);
    const double usual = std::min(2 * mean, double(config.sequenceLen)); // the longest of a few rows, where lengths are not known
    double row = mean;
    if (config.padsToSequenceLen)
        row = double(config.sequenceLen);
    else if (config.microBatchSize > 1)
        row = data.lengthQuantiles.size() > 1 ? expectedLongest(data.lengthQuantiles, config.microBatchSize) : usual;
    return std::max(1.0, row / mean);
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

std::optional<double> cutShare(const DataFacts &data, std::int64_t sequenceLen)
{
    const std::vector<std::int64_t> &lengths = data.lengthQuantiles;
    if (lengths.size() < 2 || sequenceLen < 1)
        return std::nullopt;
    const auto above = std::upper_bound(lengths.begin(), lengths.end(), sequenceLen);
    if (above == lengths.end())
        return 0.0;
    if (above == lengths.begin())
        return 1.0;
    // Between two of the known lengths, rows are taken as evenly spread.
    const double before = double(*(above - 1)), after = double(*above);
    const double inside = after > before ? (double(sequenceLen) - before) / (after - before) : 0;
    const double below = (double(above - 1 - lengths.begin()) + inside) / double(lengths.size() - 1);
    return std::clamp(1.0 - below, 0.0, 1.0);
}

Workload workloadOf(const TrainConfig &config, const DataFacts &data, int count)
{
    // Devices that share a sequence or a layer work on the same micro-batch.
    const std::int64_t together = std::max<std::int64_t>(1, config.contextParallel) * std::max<std::int64_t>(1, config.tensorParallel);
    const double gpus = double(std::max<std::int64_t>(1, count / together));
    const double perStep = double(std::max<std::int64_t>(1, config.gradientAccumulationSteps)) * gpus;
    const double perEpoch = data.stepsPerEpoch > 0
        ? double(ceilOf(double(data.stepsPerEpoch) / gpus))
        : double(ceilOf(microBatchesPerEpoch(config, data) / perStep));

    Workload work;
    if (config.maxSteps && *config.maxSteps > 0)
        work.steps = *config.maxSteps;
    else
        work.steps = data.steps > 0 ? ceilOf(double(data.steps) / gpus) : ceilOf(perEpoch * config.numEpochs);
    const double epochs = work.epochs = config.maxSteps && *config.maxSteps > 0 ? double(work.steps) / perEpoch : config.numEpochs;
    work.tokens = std::int64_t(double(data.tokens) * epochs);
    work.microBatches = ceilOf(double(work.steps) * perStep);
    work.computed = computedShare(config, data);
    work.trainedShare = data.tokens > 0 ? std::clamp(double(data.trainedTokens) / double(data.tokens), 0.0, 1.0) : 1.0;
    work.meanDocument = data.rows > 0 ? double(data.tokens) / double(data.rows) : double(config.sequenceLen);
    work.evalTokens = std::int64_t(double(data.evalTokens) * evaluationsOf(config, epochs, work.steps));
    // Frameworks fill the rows of a batch up; without packing, the longest row may meet itself.
    const bool isFilledUp = config.engine == TrainConfig::Engine::Axolotl && !config.samplePacking;
    work.largestStep.tokens = data.largestMicroBatch > 0 && !isFilledUp ? data.largestMicroBatch : microBatchCapacity(config, data);
    if (config.preference == TrainConfig::Preference::Pairs || config.preference == TrainConfig::Preference::ReferencePairs)
        work.largestStep.tokens *= 2; // both answers, each behind its prompt
    if (config.adapter == TrainConfig::Adapter::PromptTuning)
        work.largestStep.tokens += config.microBatchSize * config.promptTokens;
    work.largestStep.trainedTokens
        = data.largestMicroBatchTrained > 0 ? data.largestMicroBatchTrained : work.largestStep.tokens;
    if (config.contextParallel > 1) {
        const std::int64_t devices = std::min<std::int64_t>(config.contextParallel, std::max(1, count));
        work.largestStep.tokens = (work.largestStep.tokens + devices - 1) / devices;
        work.largestStep.trainedTokens = (work.largestStep.trainedTokens + devices - 1) / devices;
    }
    work.largestStep.dataTokens = data.tokens + data.evalTokens;
    return work;
}

} // namespace tw
