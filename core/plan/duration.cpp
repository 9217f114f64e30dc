#include "core/plan/duration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tw {

namespace {

/// Tokens that a token sees on average in a document, with a window or without.
double tokensSeen(double document, double window)
{
    if (window <= 0 || document <= window)
        return document / 2;
    return window - window * window / (2 * document);
}

/// Two products (scores, values) of 2 FLOPs over what each token sees.
double attentionFlops(const ModelNumbers &numbers, double meanDocument)
{
    const double global = tokensSeen(meanDocument, 0), local = tokensSeen(meanDocument, numbers.slidingWindow);
    const double seen = numbers.localShare * local + (1 - numbers.localShare) * global;
    return 4.0 * seen * numbers.attentionWidth;
}

double expertMatrices(const ModelNumbers &numbers)
{
    if (numbers.moeLayers == 0)
        return 0;
    return double(numbers.moe.product) * 3.0 * double(numbers.hiddenSize) * double(numbers.moeLayers);
}

double savesOf(const TrainConfig &config, const Workload &work)
{
    if (config.saveSteps && *config.saveSteps > 0)
        return std::floor(double(work.steps) / double(*config.saveSteps)) + 1;
    if (config.savesPerEpoch)
        return std::max(1.0, *config.savesPerEpoch * work.epochs);
    return config.saveStrategy == TrainConfig::When::No ? 1 : std::max(1.0, std::ceil(work.epochs));
}

/// What passes between host and GPU for the sake of offloading; of all GPUs together.
void addHostTraffic(const ModelNumbers &numbers, const TrainConfig &config, const StepNeeds &needs, StepWork &step)
{
    step.hostStepBytes = 2.0 * double(needs.hostMoments);
    if (config.offloadsOptimizer) {
        step.hostStepBytes += double(numbers.isFull ? needs.weights : needs.adapters); // come back updated
        const bool isAddedThere = config.sharding >= TrainConfig::Sharding::Zero2;
        (isAddedThere ? step.hostMicroBatchBytes : step.hostStepBytes) += double(needs.gradients);
    }
    const double passes = config.gradientCheckpointing ? 3 : 2; // forward, again, backward
    if (config.offloadsParameters)
        step.hostMicroBatchBytes += passes * double(needs.weights);
}

/// The optimiser passes over its states in the GPU's memory, or in that of the host, which all GPUs of a machine share.
double updateSeconds(const Workload &work, const StepWork &step, const Speed &speed, const Split &split, const Assumptions &assumptions)
{
    constexpr double hostMemoryBytesPerSecond = 1e11; // what DeepSpeed's AdamW reaches on a processor of eight or more channels
    const double gpus = double(std::max(1, split.count) * std::max(1, split.tensorParallel));
    const double bytes = double(work.steps) * step.optimizerBytes;
    if (split.offloadsOptimizer)
        return bytes / hostMemoryBytesPerSecond / std::max(1.0, std::ceil(gpus / assumptions.gpusPerMachine));
    return bytes / (split.sharding == TrainConfig::Sharding::None ? 1.0 : gpus) / std::max(1.0, speed.bytesPerSecond);
}

/// What GPUs tell each other in the whole run, divided by the slowest link between them.
double talkSeconds(const Workload &work, const StepWork &step, const Speed &speed, const Split &split, const Assumptions &assumptions)
{
    const int gpus = split.count * std::max(1, split.tensorParallel);
    if (gpus < 2)
        return 0;
    const bool isOneMachine = gpus <= assumptions.gpusPerMachine;
    double link = gpus <= speed.linkedCards ? speed.linkBytesPerSecond : speed.hostBytesPerSecond * 0.5; // both ways over PCIe
    if (!isOneMachine)
        link = std::min(link, assumptions.betweenMachinesBytesPerSecond);
    const double passed = double(split.count - 1) / double(split.count);
    const double microBatches = double(work.microBatches) / double(split.count);
    double bytes = double(work.steps) * 2 * step.gradientBytes * passed;
    if (split.sharding == TrainConfig::Sharding::Zero3)
        bytes += microBatches * 2 * step.weightBytes * passed; // gathered for the forward and again for the backward pass
    return bytes / std::max(link, 1e9);
}

} // namespace

double trainingFlopsPerToken(const ModelNumbers &numbers, bool recomputes, double meanDocument, double trainedShare)
{
    const double attention = attentionFlops(numbers, meanDocument);
    const double passes = numbers.isFull ? 6.0 : 4.0; // forward, gradient of the input, gradient of the weight where it is trained
    double flops = passes * (numbers.activeMatrices + numbers.headMatrix * trainedShare) + 3.5 * attention;
    if (!numbers.isFull)
        flops += 6.0 * numbers.activeAdapters;
    if (recomputes)
        flops += 2.0 * numbers.activeMatrices + attention;
    return flops;
}

double trainingFlopsPerToken(const ArchSpec &arch, const TrainConfig &config, double meanDocument, double trainedShare)
{
    return trainingFlopsPerToken(numbersOf(shapeOf(arch), config), config.gradientCheckpointing, meanDocument, trainedShare);
}

double evaluationFlopsPerToken(const ModelNumbers &numbers, double meanDocument, double trainedShare)
{
    return 2.0 * (numbers.activeMatrices + numbers.headMatrix * trainedShare) + attentionFlops(numbers, meanDocument);
}

StepWork stepWorkOf(const ModelNumbers &numbers, const TrainConfig &config, const Workload &work, const StepNeeds &needs)
{
    const double rereads = config.gradientCheckpointing ? 4.0 / 3 : 1.0; // the layer's forward pass runs twice
    const double forwards = config.gradientCheckpointing ? 2 : 1;
    StepWork step;
    step.attentionFlops = attentionFlops(numbers, work.meanDocument) * (config.gradientCheckpointing ? 4.5 : 3.5);
    step.matrixFlops
        = trainingFlopsPerToken(numbers, config.gradientCheckpointing, work.meanDocument, work.trainedShare) - step.attentionFlops;
    if (config.preference == TrainConfig::Preference::ReferencePairs) // the model as it was answers too
        step.matrixFlops += 2.0 * (numbers.activeMatrices + numbers.headMatrix * work.trainedShare);
    step.expertFlops = expertMatrices(numbers) * ((numbers.isFull ? 6 : 4) + (config.gradientCheckpointing ? 2 : 0));
    step.evalFlops = evaluationFlopsPerToken(numbers, work.meanDocument, work.trainedShare);
    step.savedBytes = needs.savedPerToken * rereads;
    step.weightBytes = double(needs.weights);
    if (needs.dequantized > 0) // read compressed, written and read again in full, in every pass
        step.dequantizedBytes = double(numbers.matrices) * 4.5 * (forwards + 1);
    step.gradientBytes = double(needs.gradients);
    // Weight, gradient and states are read, all but the gradient written: 28 bytes with two fp32 moments.
    step.optimizerBytes = 2.0 * double(needs.moments) + 12.0 * double(numbers.trained);
    addHostTraffic(numbers, config, needs, step);
    step.hostTokenBytes = config.offloadsActivations ? 2.0 * double(numbers.hiddenSize * numbers.layers) * 2 : 0;
    return step;
}

Duration durationOn(const ModelNumbers &numbers, const TrainConfig &config, const Workload &work, const StepWork &step, const Speed &speed,
                    const Split &split, const Assumptions &assumptions, bool isCpu)
{
    constexpr double expertShare = 0.6; // of the matrix rate: each expert gets few tokens
    const double gpus = double(std::max(1, split.count) * std::max(1, split.tensorParallel));
    const double attentionRate = speed.attentionFlopsPerSecond > 0 ? speed.attentionFlopsPerSecond : speed.flopsPerSecond;
    const double perToken = (step.matrixFlops + step.expertFlops * (1 / expertShare - 1)) / speed.flopsPerSecond
        + step.attentionFlops / attentionRate + step.savedBytes * speed.trafficPasses / std::max(1.0, speed.trafficBytesPerSecond);
    const double microBatches = double(work.microBatches) / double(std::max(1, split.count));
    const double memory = std::max(1.0, speed.bytesPerSecond), host = std::max(1e9, speed.hostBytesPerSecond);

    double busy = double(work.tokens) * work.computed * perToken / gpus;
    busy = std::max(busy, microBatches * double(numbers.layers) * speed.secondsPerLayerPass);
    busy += microBatches * step.dequantizedBytes / memory;
    const double moved = (double(work.steps) * step.hostStepBytes + microBatches * step.hostMicroBatchBytes
                          + double(work.tokens) * step.hostTokenBytes)
        / (host * gpus);
    const double aside = talkSeconds(work, step, speed, split, assumptions) + moved;
    Duration duration;
    duration.steps = std::max(busy, aside) + 0.3 * std::min(busy, aside) // what does not hide behind the arithmetic
        + updateSeconds(work, step, speed, split, assumptions);
    duration.pauses = double(work.evalTokens) * step.evalFlops / (speed.flopsPerSecond * gpus);
    if (!isCpu)
        duration.pauses += savesOf(config, work) * (2.0 + work.checkpointBytes / assumptions.checkpointBytesPerSecond);
    duration.start = startSeconds(2.0 * double(numbers.total), assumptions, isCpu);
    return duration;
}

std::vector<StartPhase> startPhases(double modelBytes, const Assumptions &assumptions, bool isCpu)
{
    if (isCpu)
        return {{"start", 2}, {"load", modelBytes / 4e8}}; // reading and dequantising
    return {{"rent", assumptions.rentSeconds},
            {"boot", assumptions.bootSeconds},
            {"image", assumptions.imageSeconds},
            {"download", modelBytes / assumptions.downloadBytesPerSecond},
            {"load", modelBytes / assumptions.loadBytesPerSecond}};
}

double startSeconds(double modelBytes, const Assumptions &assumptions, bool isCpu)
{
    if (isCpu)
        return 2 + modelBytes / 4e8;
    return assumptions.rentSeconds + assumptions.bootSeconds + assumptions.imageSeconds
        + modelBytes * (1 / assumptions.downloadBytesPerSecond + 1 / assumptions.loadBytesPerSecond);
}

std::optional<Correction> correctionFrom(std::span<const FinishedRun> runs, const FinishedRun &kind)
{
    std::vector<double> near, far;
    for (const FinishedRun &run : runs) {
        const bool isSameKind = run.gpu == kind.gpu && run.count == kind.count && run.isFull == kind.isFull
            && run.isQuantized == kind.isQuantized && run.isAxolotl == kind.isAxolotl;
        if (!isSameKind || run.quotedStepSeconds <= 0 || run.actualStepSeconds <= 0)
            continue;
        const double ratio = run.actualStepSeconds / run.quotedStepSeconds;
        far.push_back(ratio);
        const double size = run.activeParameters / std::max(1.0, kind.activeParameters);
        if (size > 1.0 / 3 && size < 3)
            near.push_back(ratio);
    }
    std::vector<double> &ratios = near.empty() ? far : near;
    if (ratios.empty())
        return std::nullopt;
    std::sort(ratios.begin(), ratios.end());
    Correction correction;
    correction.runs = int(ratios.size());
    correction.factor = ratios[ratios.size() / 2];
    // The fewer runs, the wider; and never narrower than they lie apart.
    const double margin = (near.empty() ? 0.25 : 0.05) + 0.15 / double(ratios.size());
    correction.lowFactor = std::min(1 - margin, ratios.front() / correction.factor);
    correction.highFactor = std::max(1 + margin, ratios.back() / correction.factor);
    return correction;
}

} // namespace tw
