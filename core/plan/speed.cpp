#include "core/plan/duration.h"

#include "core/base/clock.h"
#include "core/base/units.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

// Matrix and attention shares: matmul rates found by search on A100 and H100 (torch 2.7, 2025), FlashAttention-3 paper
// (2024). Step shares: what remains of that roofline in published whole steps, see tst_throughput.cpp.
constexpr GpuClass hopper {"Hopper", 0.72, 0.46, 0.80, 0.66, 0.86, true, "H100 and H200 runs of NeMo, Surogate, LLMQ, 2024-2026"};
constexpr GpuClass ampereServer {"A100", 0.80, 0.55, 0.80, 0.74, 0.88, true, "A100 runs of torchtune and LLaMA-Factory, 2024"};
constexpr GpuClass workstation {"Ada and Ampere cards", 0.85, 0.60, 0.85, 0.92, 0.84, true, "RTX 4090, A6000 and L40S runs of torchtune and PEFT, 2024-2026"};
constexpr GpuClass blackwell {"Blackwell", 0.65, 0.45, 0.80, 0.60, 0.78, false, "carried over from Hopper"};
constexpr GpuClass blackwellCard {"Blackwell cards", 0.80, 0.55, 0.85, 0.76, 0.80, false, "carried over from Ada"};
constexpr GpuClass older {"Volta and Turing", 0.60, 0.30, 0.75, 0.60, 0.70, false, "carried over from Ampere"};
constexpr GpuClass rocm {"CDNA 3", 0.50, 0.30, 0.70, 0.55, 0.70, false, "carried over from Hopper"};

constexpr double ownPasses = 3.5;       ///< over saved activations: written once, read in both passes, gradients beside them
constexpr double frameworkPasses = 4.5; ///< layer by layer without fusing

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
    return speed;
}

} // namespace

const GpuClass &gpuClassOf(const GpuEntry &gpu)
{
    if (gpu.platform == GpuPlatform::Rocm || gpu.platform == GpuPlatform::Gaudi)
        return rocm;
    if (gpu.smVersion >= 120)
        return blackwellCard;
    if (gpu.smVersion >= 100)
        return blackwell;
    if (gpu.smVersion >= 90)
        return hopper;
    if (gpu.smVersion > 80)
        return workstation;
    if (gpu.smVersion == 80)
        return ampereServer;
    if (gpu.smVersion > 0)
        return older;
    return gpu.memoryBytes < 40 * GiB ? workstation : hopper; // a card of the user's own catalogue
}

Speed cpuSpeed(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate)
{
    const bool isBf16 = cpuMemoryRules(config, machine, rate).elementBytes == 2;
    Speed speed = rate ? measuredSpeed(*rate, (rate->dtype == "bfloat16") == isBf16, isBf16) : guessedSpeed(machine, isBf16);
    speed.bytesPerSecond = machine.bandwidthBytes;
    return speed;
}

Speed gpuSpeed(const TrainConfig &config, const GpuEntry &gpu)
{
    // Small models wait for kernel launches: 2.7 ms a layer was the fastest published, of a framework.
    const bool isFull = config.adapter == TrainConfig::Adapter::None;
    const bool isFramework = config.engine == TrainConfig::Engine::Axolotl;
    const GpuClass &kind = gpuClassOf(gpu);
    const bool isHalf = config.precision != TrainConfig::Precision::Float32 && (gpu.bf16Flops > 0 || gpu.fp16Flops > 0);
    const double peak = !isHalf ? gpu.fp32Flops : gpu.bf16Flops > 0 ? gpu.bf16Flops : gpu.fp16Flops;
    const double whole = isFull ? kind.fullStep : kind.adapterStep;
    Speed speed;
    speed.flopsPerSecond = std::max(peak * kind.matrixShare * whole, 1e9);
    speed.attentionFlopsPerSecond = std::max(peak * kind.attentionShare * whole, 1e9);
    speed.secondsPerLayerPass = 2.7e-3;
    speed.bytesPerSecond = gpu.bandwidthBytes * kind.memoryShare;
    speed.trafficPasses = isFramework ? frameworkPasses : ownPasses;
    speed.trafficBytesPerSecond = std::max(1.0, gpu.bandwidthBytes * kind.memoryShare * whole);
    speed.hostBytesPerSecond = gpu.hostLinkBytes > 0 ? gpu.hostLinkBytes * 0.8 : 2e10;
    speed.linkBytesPerSecond = gpu.linkBytes * 0.5 * 0.7; // one direction, and what collectives reach of it
    speed.linkedCards = std::max(1, gpu.linkedCards);
    speed.lowFactor = kind.isMeasured ? 0.75 : 0.65;
    speed.highFactor = kind.isMeasured ? 1.40 : 1.70;
    if (config.preference == TrainConfig::Preference::Generated)
        speed.highFactor *= 10; // making the answers is not counted
    return speed;
}

std::string speedText(const TrainConfig &config, const GpuEntry &gpu, const std::optional<MachineRate> &rate, const Speed &speed)
{
    if (gpu.isCpu && rate) {
        const bool isSame = speed.basis == Basis::Measured;
        const std::string other = rate->dtype == "bfloat16" ? "float32" : "bfloat16";
        return "measured on this machine in " + rate->dtype + " on " + utcTimestamp(rate->measuredAt).substr(0, 10)
            + (isSame ? "" : ", carried over to " + other);
    }
    if (gpu.isCpu)
        return "not measured on this machine; a cautious guess from its " + std::to_string(gpu.cores)
            + (gpu.cores == 1 ? " core" : " cores");
    const GpuClass &kind = gpuClassOf(gpu);
    const double share = kind.matrixShare * (config.adapter == TrainConfig::Adapter::None ? kind.fullStep : kind.adapterStep);
    const bool isHalf = config.precision != TrainConfig::Precision::Float32 && (gpu.bf16Flops > 0 || gpu.fp16Flops > 0);
    return "data sheet of the " + gpu.name + ", " + percentText(share) + " of its dense "
        + (!isHalf ? "fp32" : gpu.bf16Flops > 0 ? "bf16" : "fp16") + " rate in matrix products (" + kind.source + ")"
        + (config.preference == TrainConfig::Preference::Generated ? "; the time to generate answers is not counted" : "");
}

} // namespace tw
