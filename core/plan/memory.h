#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/config/train_config.h"
#include "core/plan/model_numbers.h"
#include "core/plan/quote.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace tw {

/// How one trainer on one kind of device keeps its tensors. Every coefficient of the memory estimate is here, in one of
/// the functions that fill it, or in a function below, so that a measured peak can correct it in one place.
/// The defaults are our own trainer in fp32. Sources: reference figures of public trainers, see tst_anchors.cpp.
struct MemoryRules {
    // weights and what is trained, bytes for each
    std::int64_t elementBytes = 4;        ///< of frozen weights and activations
    double matrixBytes = 0;               ///< of a layer's frozen matrix weight when compressed; 0: elementBytes
    std::int64_t copyBytes = 0;           ///< per trained parameter: its copy in elementBytes for the products
    std::int64_t masterBytes = 4;         ///< per trained parameter
    std::int64_t gradientBytes = 4;       ///< per trained parameter
    double momentBytes = 8;               ///< per trained parameter, all of the optimiser's states
    double hostMomentBytes = 0;           ///< of a paged optimiser: its states live in host memory until they are needed
    double embeddingMomentBytes = -1;     ///< per trained embedding weight; negative: as the others
    double updateScratchBytes = 0;        ///< per weight of the largest trained tensor, while it is updated
    bool keepsGradients = true;           ///< allocated once; false: born in the backward pass, freed by the update
    bool updatesInBackward = false;       ///< every gradient goes as soon as it was used
    // activations
    bool keepsStream = true;              ///< layer input and middle stream saved (false: only the norms' copies of them)
    bool keepsNorms = true;               ///< outputs of both norms saved, not made again
    std::int64_t normCopyBytes = 0;       ///< per norm input: further copies, as frameworks keep in fp32
    bool keepsActivation = false;         ///< silu(gate) saved apart from its product with up
    bool keepsProduct = true;             ///< silu(gate) * up saved, not made again
    bool overwritesGateUp = false;        ///< their gradients take the place of gate and up
    bool dropsFrozenInputs = false;       ///< of frozen matrices: autograd does not keep what only their gradient needs
    std::int64_t adapterInputBytes = 0;   ///< per input of every adapter: its own converted or dropped-out copy
    bool expandsKeyValue = false;         ///< keys and values repeated to all heads before attention
    std::int64_t attentionScratchBytes = 0; ///< per query element, in attention's backward pass
    // head
    std::int64_t headChunkRows = 256;     ///< labelled tokens whose logits exist together; 0: all of them
    std::int64_t headParts = 0;           ///< equal parts of all labelled tokens instead; 0: headChunkRows says it
    bool headPartsFollowHidden = false;   ///< as many parts as the vocabulary is wider than the hidden states
    std::int64_t headChunkBytes = 4;      ///< per logit of the chunk
    std::int64_t headKeptBytes = 0;       ///< per logit of all labelled tokens
    std::int64_t headGradientCopies = 0;  ///< of a trained head's gradient, beside the kept logits
    // the rest
    double dequantizedLayers = 0;         ///< layers of compressed weights that exist in elementBytes together
    double dequantizedMatrices = 0;       ///< largest matrices likewise
    bool gathersRoot = false;             ///< sharded embeddings and head stay gathered for the whole step
    bool hasGradientBuckets = false;      ///< several GPUs without sharding: a second copy of the gradients in flat buckets
    std::int64_t dataBytesPerToken = 0;   ///< of the prepared data set, where it lies in the same memory
    std::int64_t contextBytes = 0;        ///< the program itself: libraries, driver context, workspaces
    std::int64_t libraryBytes = 0;        ///< of them, what communication and matrix libraries take
    double reserveShare = 0.03;           ///< of activations, logits and buffers: what an allocator loses
};

/// Our CPU trainer: hand-written layers over concatenated documents, no autograd graph. `rate` tells the precision that
/// the race chose and the size of the bare program; without one, fp32 unless the machine multiplies bf16 in hardware.
MemoryRules cpuMemoryRules(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate);
/// A CUDA trainer with flash attention: the frameworks that Axolotl runs on, or with engine tunewright our own layers.
/// More than one GPU adds what NCCL takes.
MemoryRules gpuMemoryRules(const TrainConfig &config, const GpuEntry &gpu, int count);
/// Bytes of a compressed weight: NF4 in blocks of 64 with an fp32 scale, 4.5 bits; the scales again quantised in blocks
/// of 256, 4.127 bits. Int8 has one scale a row, which does not count.
inline constexpr double nf4Bytes = 4.5 / 8;
inline constexpr double nf4DoubleBytes = (4.0 + 8.0 / 64 + 32.0 / (64 * 256)) / 8;

/// The sizes of a step that memory depends on, of one GPU.
struct StepSize {
    std::int64_t tokens = 0;        ///< of the largest micro-batch
    std::int64_t trainedTokens = 0; ///< labelled ones among them
    std::int64_t dataTokens = 0;    ///< of the whole prepared data
};

std::int64_t trainableParameters(const ModelShape &shape, const TrainConfig &config);

/// What a layer keeps of one token for its backward pass: x, the statistics of two norms, normed x, q, k, v after
/// rotation, attention output and its log-sum-exp, the middle stream and its normed form, gate, up, their product,
/// and r numbers for every adapted projection.
std::int64_t savedBytes(const TokenElements &token, const MemoryRules &rules, bool isFull);
/// Gradients that live while one layer goes backward, per token: the larger of its MLP and its attention half.
std::int64_t workspaceBytes(const ModelNumbers &numbers, const TokenElements &token, const MemoryRules &rules);
/// Logits and their gradient at the turn from forward to backward.
std::int64_t headBytes(const ModelNumbers &numbers, const MemoryRules &rules, std::int64_t trainedTokens);

/// Everything a step needs on one GPU that shares nothing, in bytes.
struct StepNeeds {
    std::int64_t weights = 0;       ///< frozen weights, or the trained ones as they go into the products
    std::int64_t adapters = 0;      ///< copies of adapters
    std::int64_t master = 0;        ///< of trained weights
    std::int64_t moments = 0;
    std::int64_t gradients = 0;
    std::int64_t firstGradients = 0;   ///< when the head and the last layer went backward
    std::int64_t largestGradient = 0;
    std::int64_t saved = 0;         ///< activations of all layers, or checkpoints
    std::int64_t savedOne = 0;      ///< of the layer that is left at the end of the backward pass
    std::int64_t live = 0;          ///< the layer at work: what is made again, and its gradients
    std::int64_t logits = 0;
    std::int64_t buffers = 0;
    std::int64_t dequantized = 0;
    std::int64_t updateScratch = 0;
    std::int64_t layerWeights = 0;  ///< of the largest layer, as stored: what sharding gathers
    std::int64_t rootWeights = 0;   ///< embeddings or head, whichever is gathered: both with gathersRoot
    std::int64_t context = 0;
    std::int64_t libraries = 0;
    std::int64_t hostMoments = 0;   ///< paged
    std::int64_t hostActivations = 0; ///< offloaded
    double savedPerToken = 0;       ///< of all layers, before recomputation: what a step passes over
    double reserveShare = 0;
    bool isFull = false;
    bool keepsGradients = true;
    bool updatesInBackward = false;
    bool hasGradientBuckets = false;
    bool gathersRoot = false;
};

StepNeeds needsOf(const ModelNumbers &numbers, const TrainConfig &config, const MemoryRules &rules, const StepSize &size);

/// How GPUs share a model.
struct Split {
    TrainConfig::Sharding sharding = TrainConfig::Sharding::None;
    int count = 1;               ///< that share the data; the states are sharded over them
    int tensorParallel = 1;      ///< that share every layer
    bool offloadsOptimizer = false;
    bool offloadsParameters = false;
};
/// What the configuration says, on `count` GPUs.
Split splitOf(const TrainConfig &config, int count);

/// A moment at which memory may be at its largest, with everything that is there then.
struct PeakMoment {
    std::string name; ///< "loss": all activations and the logits; "backward": all activations and the last layer's
                      ///< gradients; "update": all gradients, one layer left; "step": the optimiser alone
    MemoryParts parts;
};

/// Peak memory of one GPU is the largest of these, not the sum of everything that ever exists.
///   ZeRO 1 shares optimiser states and masters, 2 gradients too, 3 (FSDP) weights too; then two layers are gathered,
///   at the loss one layer and the root. Never more than without sharding, and never more on more GPUs.
std::array<PeakMoment, 4> stepMoments(const StepNeeds &needs, const Split &split);
PeakMoment peakMoment(const StepNeeds &needs, const Split &split);
/// The same peak as one number, for tables.
std::int64_t peakBytesOf(const StepNeeds &needs, const Split &split);

/// Memory of the host that all GPUs of a machine share: programs, loading, what is offloaded or paged, the data set.
std::int64_t hostBytes(const ModelNumbers &numbers, const StepNeeds &needs, const Split &split, const StepSize &size);

} // namespace tw
