#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/config/train_config.h"
#include "core/plan/quote.h"
#include "core/weights/arch_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tw {

/// How one trainer on one kind of device keeps its tensors. Every coefficient of the memory estimate is here or in a
/// function below, so that a measured peak can correct it in one place.
struct MemoryRules {
    std::int64_t elementBytes = 4;        ///< of frozen weights and activations
    std::int64_t copyBytes = 0;           ///< per trained parameter: its copy in elementBytes for the products
    std::int64_t masterBytes = 4;         ///< per trained parameter
    std::int64_t gradientBytes = 4;       ///< per trained parameter
    std::int64_t momentBytes = 8;         ///< per trained parameter, both moments
    bool keepsGradients = true;           ///< allocated once; false: born in the backward pass, freed by the update
    bool keepsNorms = true;               ///< outputs of both norms saved, not made again
    bool keepsProduct = true;             ///< silu(gate) * up saved, not made again
    bool expandsKeyValue = false;         ///< keys and values repeated to all heads before attention
    std::int64_t headChunkRows = 256;     ///< labelled tokens whose logits exist together; 0: all of them
    std::int64_t headChunkBytes = 4;      ///< per logit of the chunk
    std::int64_t headKeptBytes = 0;       ///< per logit of all labelled tokens
    std::int64_t dataBytesPerToken = 0;   ///< of the prepared data set, where it lies in the same memory
    std::int64_t contextBytes = 0;        ///< the program itself: libraries, driver context, workspaces
    double reserveShare = 0.03;           ///< of activations, logits and buffers: what an allocator loses
};

/// Our CPU trainer: hand-written layers over concatenated documents, no autograd graph. `rate` tells the precision that
/// the race chose and the size of the bare program; without one, fp32 unless the machine multiplies bf16 in hardware.
MemoryRules cpuMemoryRules(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate);
/// A CUDA trainer with flash attention and chunked head; more than one GPU adds what NCCL takes.
MemoryRules gpuMemoryRules(const TrainConfig &config, const GpuEntry &gpu, int count);

/// The sizes of a step that memory depends on.
struct StepSize {
    std::int64_t tokens = 0;        ///< of the largest micro-batch
    std::int64_t trainedTokens = 0; ///< labelled ones among them
    std::int64_t dataTokens = 0;    ///< of the whole prepared data
};

std::int64_t trainableParameters(const ArchSpec &arch, const TrainConfig &config);

/// What a layer keeps of one token for its backward pass: x, the statistics of two norms, normed x, q, k, v after
/// rotation, attention output and its log-sum-exp, the middle residual and its normed form, gate, up, their product,
/// and r numbers for every adapted projection.
std::int64_t savedBytesPerTokenLayer(const ArchSpec &arch, const TrainConfig &config, const MemoryRules &rules);
/// What remains of it with gradient_checkpointing: the layer's input.
std::int64_t checkpointBytesPerTokenLayer(const ArchSpec &arch, const MemoryRules &rules);
/// Gradients that live while one layer goes backward, per token: the larger of its MLP and its attention half.
std::int64_t workspaceBytesPerToken(const ArchSpec &arch, const MemoryRules &rules);
/// Logits and their gradient at the turn from forward to backward.
std::int64_t headBytes(const ArchSpec &arch, const MemoryRules &rules, std::int64_t trainedTokens);
/// The last hidden states, their normed form and their gradient; token ids; the prepared data set.
std::int64_t bufferBytes(const ArchSpec &arch, const MemoryRules &rules, const StepSize &size);

/// A moment at which memory may be at its largest, with everything that is there then.
struct PeakMoment {
    std::string name; ///< "loss": all activations and the logits; "backward": all activations and the last layer's
                      ///< gradients; "update": all parameter gradients, one layer left
    MemoryParts parts;
};

/// Peak memory is the largest of these, not the sum of everything that ever exists.
std::vector<PeakMoment> stepMoments(const ArchSpec &arch, const TrainConfig &config, const MemoryRules &rules, const StepSize &size);
PeakMoment peakMoment(const ArchSpec &arch, const TrainConfig &config, const MemoryRules &rules, const StepSize &size);

} // namespace tw
