#include "core/plan/duration.h"

#include "core/base/clock.h"
#include "core/base/units.h"
#include "core/plan/memory.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

/// Weights that multiply an activation, by part.
struct MatmulWeights {
    double layers = 0;
    double head = 0;
};

MatmulWeights matmulWeights(const ArchSpec &arch)
{
    MatmulWeights weights;
    for (const LinearSpec &linear : layerLinears(arch))
        weights.layers += double(linear.in) * double(linear.out);
    weights.layers *= double(arch.layers);
    weights.head = double(arch.vocabSize) * double(arch.hiddenSize);
    return weights;
}

/// Two products (scores, values) of 2 FLOPs over half of the document's tokens.
double attentionFlops(const ArchSpec &arch, double meanDocument)
{
    return 2.0 * meanDocument * double(arch.queryWidth()) * double(arch.layers);
}

std::string percentText(double share)
{
    return std::to_string(int(std::lround(share * 100))) + " %";
}

Speed measuredSpeed(const MachineRate &rate, bool isSamePrecision, bool isBf16)
{
    // Carried over from the other precision. To fp32: 341 against 920 tokens/s of the same program on a machine with AMX.
    // To bf16: the race found it slower than fp32, by an amount that differs from machine to machine.
    const double toFp32 = 0.37, toBf16 = 0.5;
    Speed speed;
    speed.basis = isSamePrecision ? Basis::Measured : Basis::MeasuredOtherPrecision;
    speed.flopsPerSecond = rate.flopsPerSecond * (isSamePrecision ? 1.0 : isBf16 ? toBf16 : toFp32);
    speed.lowFactor = isSamePrecision ? 0.9 : 0.6;
    speed.highFactor = isSamePrecision ? 1.1 : 2.0;
    const std::string day = utcTimestamp(rate.measuredAt).substr(0, 10);
    speed.text = "measured on this machine in " + rate.dtype + " on " + day
        + (isSamePrecision ? "" : std::string(", carried over to ") + (isBf16 ? "bfloat16" : "float32"));
    return speed;
}

Speed guessedSpeed(const GpuEntry &machine, bool isBf16)
{
    Speed speed;
    speed.basis = Basis::NotMeasured;
    speed.flopsPerSecond = std::max(isBf16 ? machine.bf16Flops : machine.fp32Flops, 1e9);
    if (isBf16 && machine.bf16Flops <= 0)
        speed.flopsPerSecond = std::max(machine.fp32Flops * 0.3, 1e9); // every product converts its operands
    speed.lowFactor = 0.3;
    speed.highFactor = 1.6;
    speed.text = "not measured on this machine; a cautious guess from its "
        + std::to_string(machine.cores) + (machine.cores == 1 ? " core" : " cores");
    return speed;
}

} // namespace

double trainingFlopsPerToken(const ArchSpec &arch, const TrainConfig &config, double meanDocument, double trainedShare)
{
    const bool isFull = config.adapter == TrainConfig::Adapter::None;
    const MatmulWeights weights = matmulWeights(arch);
    const double attention = attentionFlops(arch, meanDocument);
    const double passes = isFull ? 6.0 : 4.0; // forward, gradient of the input, gradient of the weight where it is trained
    double flops = passes * (weights.layers + weights.head * trainedShare) + 3.5 * attention;
    if (!isFull)
        flops += 6.0 * double(trainableParameters(arch, config));
    if (config.gradientCheckpointing)
        flops += 2.0 * weights.layers + attention;
    return flops;
}

double evaluationFlopsPerToken(const ArchSpec &arch, double meanDocument, double trainedShare)
{
    const MatmulWeights weights = matmulWeights(arch);
    return 2.0 * (weights.layers + weights.head * trainedShare) + attentionFlops(arch, meanDocument);
}

Speed cpuSpeed(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate)
{
    const bool isBf16 = cpuMemoryRules(config, machine, rate).elementBytes == 2;
    Speed speed = rate ? measuredSpeed(*rate, (rate->dtype == "bfloat16") == isBf16, isBf16) : guessedSpeed(machine, isBf16);
    speed.bytesPerSecond = machine.bandwidthBytes;
    speed.startSeconds = 2;
    speed.startBytesPerSecond = 4e8; // reading and dequantising
    return speed;
}

Speed gpuSpeed(const TrainConfig &config, const GpuEntry &gpu)
{
    // Shares of the dense rate that published runs reach over whole steps: LoRA 0.30 on consumer cards and 0.35 in
    // data centres, full runs 0.40. Small models wait for kernel launches: 2.7 ms a layer was the fastest published.
    const bool isFull = config.adapter == TrainConfig::Adapter::None;
    const bool isConsumer = gpu.memoryBytes < 40 * GiB;
    const bool isBf16 = config.precision != TrainConfig::Precision::Float32 && gpu.bf16Flops > 0;
    const double share = isFull ? 0.40 : isConsumer ? 0.30 : 0.35;
    Speed speed;
    speed.flopsPerSecond = std::max((isBf16 ? gpu.bf16Flops : gpu.fp32Flops) * share, 1e9);
    speed.secondsPerLayerPass = 2.7e-3;
    speed.bytesPerSecond = gpu.bandwidthBytes;
    speed.startSeconds = 180; // a pod comes up, the trainer and the data get there
    speed.startBytesPerSecond = 2e8;
    speed.lowFactor = 0.75;
    speed.highFactor = 1.40;
    speed.text = "data sheet of the " + gpu.name + ", " + percentText(share) + " of its dense "
        + (isBf16 ? "bf16" : "fp32") + " rate";
    return speed;
}

Band runSeconds(const ArchSpec &arch, const TrainConfig &config, const Workload &work, const Speed &speed, int count)
{
    constexpr double optimizerBytes = 28; // per trained parameter: weight, gradient, two moments read; all but one written
    const double gpus = std::max(1, count);
    const double scaling = count > 1 ? 0.9 : 1.0; // waiting for each other's gradients
    const double flops = double(work.tokens) * trainingFlopsPerToken(arch, config, work.meanDocument, work.trainedShare)
        + double(work.evalTokens) * evaluationFlopsPerToken(arch, work.meanDocument, work.trainedShare);
    const double busy = flops / (speed.flopsPerSecond * gpus * scaling);
    const double floor = double(work.microBatches) / gpus * double(arch.layers) * speed.secondsPerLayerPass;
    const double optimizer = double(work.steps) * double(trainableParameters(arch, config)) * optimizerBytes
        / std::max(speed.bytesPerSecond, 1.0);
    const double start = speed.startSeconds + 2.0 * double(arch.parameterCount()) / speed.startBytesPerSecond;
    const double likely = start + std::max(busy, floor) + optimizer;
    return {likely * speed.lowFactor, likely, likely * speed.highFactor};
}

} // namespace tw
