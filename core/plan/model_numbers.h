#pragma once

#include "core/catalog/model_shape.h"
#include "core/config/train_config.h"
#include "core/weights/arch_spec.h"

#include <cstdint>

namespace tw {

/// The sizes of a model that our trainer describes as an ArchSpec.
ModelShape shapeOf(const ArchSpec &arch);

/// Numbers that one token leaves in one layer of one kind, by tensor.
struct TokenElements {
    std::int64_t stream = 0;            ///< the layer's input and the stream between attention and MLP
    std::int64_t norms = 0;             ///< outputs of the norms; of norms behind a block, their inputs
    std::int64_t normInputs = 0;        ///< hidden size x norms, for trainers that keep a second copy
    std::int64_t query = 0;             ///< after rotation; with query norms, before them too
    std::int64_t keyValue = 0;
    std::int64_t keyValueExpanded = 0;  ///< repeated to all heads
    std::int64_t attentionOut = 0;
    std::int64_t latent = 0;            ///< low-rank queries, keys and values of latent attention
    std::int64_t routed = 0;            ///< copies of the token on their way to and from its experts, router scores
    std::int64_t gateUp = 0;            ///< what comes before the activation
    std::int64_t product = 0;           ///< what goes into the down projection
    std::int64_t ranks = 0;             ///< inner results of all adapters
    std::int64_t adapterInputs = 0;     ///< inputs of all adapters, each counted
    std::int64_t heads = 0;
};

/// What a model and the trained part of a configuration amount to, whatever the device: counted once, asked for many.
struct ModelNumbers {
    bool isFull = false;
    std::int64_t total = 0;          ///< all weights
    std::int64_t matrices = 0;       ///< weights of the layers' matrices that NF4 and int8 compress: experts only where the configuration says so
    std::int64_t embedding = 0;
    std::int64_t head = 0;           ///< 0 when tied
    std::int64_t trained = 0;        ///< adapters, prompt vectors, or everything
    std::int64_t wholeTrained = 0;   ///< of modules that are trained whole beside an adapter, as copies
    std::int64_t firstTrained = 0;   ///< of them, those with gradients when head and last layer went backward
    std::int64_t largestTrained = 0; ///< of one tensor
    std::int64_t largestLayer = 0;   ///< weights of the largest layer
    std::int64_t largestMatrix = 0;  ///< weights of its largest matrix
    std::int64_t layers = 0;
    std::int64_t denseLayers = 0;
    std::int64_t moeLayers = 0;
    std::int64_t hiddenSize = 0;
    std::int64_t vocabSize = 0;
    TokenElements dense;             ///< of a layer with a plain MLP; all 0 without one
    TokenElements moe;               ///< of a layer with experts
    // arithmetic of one token, in weights it is multiplied with
    double activeMatrices = 0;       ///< of all layers: of the routed experts only those it passes
    double headMatrix = 0;           ///< vocabulary x hidden, tied or not
    double activeAdapters = 0;
    double attentionWidth = 0;       ///< of all layers: query width (scores) and value width, added and halved
    double localShare = 0;           ///< of layers that see only a window
    double slidingWindow = 0;
};

/// Errors do not exist: targets that the model lacks count nothing. Seven Llama names stand for every matrix of any family,
/// as lora_target_linear means it; experts are parameters, no layers: they get adapters only where lora_target_parameters names them.
ModelNumbers numbersOf(const ModelShape &shape, const TrainConfig &config);

} // namespace tw
