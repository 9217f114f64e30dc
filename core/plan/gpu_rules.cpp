#include "core/plan/memory.h"

#include "core/base/units.h"

namespace tw {

namespace {

constexpr std::int64_t driverBytes = 1 * GiB;     ///< 0.5 to 0.9 GiB of context and kernels, up to 64 MiB workspace
constexpr std::int64_t ncclBytes = 1536 * MiB;    ///< measured with two ranks

bool isPaged(TrainConfig::OptimizerKind kind)
{
    return kind == TrainConfig::OptimizerKind::PagedAdamW32 || kind == TrainConfig::OptimizerKind::PagedAdamW8bit;
}

/// Bytes of states per trained parameter. Eight-bit states have an fp32 scale for every block of 256.
double stateBytes(TrainConfig::OptimizerKind kind)
{
    constexpr double scale = 4.0 / 256;
    switch (kind) {
    case TrainConfig::OptimizerKind::AdamWBf16:
        return 4;
    case TrainConfig::OptimizerKind::AdamW8bit:
    case TrainConfig::OptimizerKind::PagedAdamW8bit:
        return 2 + 2 * scale;
    case TrainConfig::OptimizerKind::Adafactor:
        return 0.01; // a number for every row and column
    case TrainConfig::OptimizerKind::Sgd:
    case TrainConfig::OptimizerKind::Lion:
        return 4;
    case TrainConfig::OptimizerKind::Lion8bit:
        return 1 + scale;
    default:
        return 8;
    }
}

/// Full runs in bf16 keep an fp32 master only beside fp32 AdamW: 16 bytes a parameter; the others train bf16 weights. Frameworks
/// make one only where they shard: on a single GPU torch's AdamW keeps its states in the type of the weights, 8 bytes in all.
void setTrainedBytes(const TrainConfig &config, bool isFull, MemoryRules &rules)
{
    const bool isHalf = rules.elementBytes == 2;
    const bool isFp32AdamW = config.optimizerKind == TrainConfig::OptimizerKind::AdamW32
        || config.optimizerKind == TrainConfig::OptimizerKind::Other;
    rules.momentBytes = isPaged(config.optimizerKind) ? 0 : stateBytes(config.optimizerKind);
    rules.hostMomentBytes = isPaged(config.optimizerKind) ? stateBytes(config.optimizerKind) : 0;
    rules.keepsGradients = true;
    const bool hasNoMaster = isFull && isHalf && config.engine == TrainConfig::Engine::Axolotl
        && config.sharding == TrainConfig::Sharding::None;
    if (hasNoMaster && isFp32AdamW)
        rules.momentBytes = 4;
    if (isFull) {
        rules.copyBytes = isHalf ? 2 : 0;
        rules.masterBytes = hasNoMaster || (isHalf && !isFp32AdamW) ? 0 : 4;
        rules.gradientBytes = rules.elementBytes;
    } else {
        // Adapters are fp32; our layers multiply with a bf16 copy, PEFT converts the other operand instead.
        rules.copyBytes = isHalf && config.engine == TrainConfig::Engine::Tunewright ? 2 : 0;
        rules.masterBytes = 4;
        rules.gradientBytes = 4;
    }
}

/// What frameworks make of logits: the logits, their fp32 form, log-softmax, both gradients.
void setFrameworkHead(TrainConfig::Head head, MemoryRules &rules)
{
    rules.headChunkRows = 0;
    rules.headChunkBytes = 7 * rules.elementBytes;
    switch (head) {
    case TrainConfig::Head::Whole:
        break;
    case TrainConfig::Head::Chunked:
        rules.headParts = 8;
        rules.headChunkBytes = 5 * rules.elementBytes;
        rules.headKeptBytes = 2 * rules.elementBytes; // the logits and their gradient
        break;
    case TrainConfig::Head::Liger:
        rules.headPartsFollowHidden = true;
        break;
    case TrainConfig::Head::Cut:
        rules.headChunkRows = 1; // sums of blocks of rows and words
        break;
    }
}

/// transformers with PEFT, layer by layer without compiling: what autograd holds. Checked against PEFT's own measurements.
void setFrameworkActivations(const TrainConfig &config, const GpuEntry &gpu, bool isFull, MemoryRules &rules)
{
    rules.keepsStream = false;
    rules.normCopyBytes = isFull ? 6 : 4; // the input in fp32; its normed form too where the norm's weight is trained
    rules.keepsActivation = true;
    rules.dropsFrozenInputs = true;
    rules.adapterInputBytes = config.loraDropout > 0 ? 5 : 4; // converted to fp32; dropout adds a mask of one byte
    rules.expandsKeyValue = gpu.smVersion > 0 && gpu.smVersion < 80; // without flash attention
    if (config.optimizerKind == TrainConfig::OptimizerKind::AdamW8bit)
        rules.embeddingMomentBytes = 8; // the trainer keeps embeddings out of the 8-bit states
    setFrameworkHead(config.head, rules);
}

} // namespace

MemoryRules gpuMemoryRules(const TrainConfig &config, const GpuEntry &gpu, int count)
{
    const bool isFull = config.adapter == TrainConfig::Adapter::None;
    const bool isFramework = config.engine == TrainConfig::Engine::Axolotl;
    const bool hasHalf = gpu.bf16Flops > 0 || (isFramework && gpu.fp16Flops > 0);
    MemoryRules rules;
    rules.elementBytes = config.precision != TrainConfig::Precision::Float32 && hasHalf ? 2 : 4;
    setTrainedBytes(config, isFull, rules);
    rules.headChunkRows = 4096; // fewer rows leave a large GPU waiting
    rules.headChunkBytes = rules.elementBytes + 4;
    rules.attentionScratchBytes = 4; // the query's gradient is summed up in fp32
    if (isFramework)
        setFrameworkActivations(config, gpu, isFull, rules);
    if (!isFull && (config.loadIn4bit || config.adapter == TrainConfig::Adapter::QLora))
        rules.matrixBytes = config.loadIn8bit ? 1 : config.usesDoubleQuantization ? nf4DoubleBytes : nf4Bytes;
    else if (!isFull && config.loadIn8bit)
        rules.matrixBytes = 1;
    rules.dequantizedMatrices = 2; // the one in use and the next
    rules.hasGradientBuckets = isFramework;
    rules.libraryBytes = count > 1 ? ncclBytes : 0;
    rules.contextBytes = driverBytes + rules.libraryBytes;
    return rules;
}

} // namespace tw
