#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tw {

/// The mixture-of-experts part of a model; layers before `firstDenseLayers` have the plain MLP instead.
struct MoeShape {
    std::int64_t experts = 0;
    std::int64_t expertsPerToken = 0;
    std::int64_t intermediateSize = 0;       ///< of one expert
    std::int64_t sharedIntermediateSize = 0; ///< of the experts that see every token, together; 0: none
    std::int64_t firstDenseLayers = 0;
    bool hasRouterBias = false;
    bool hasExpertBias = false;

    friend bool operator==(const MoeShape &, const MoeShape &) = default;
};

/// Multi-head latent attention (DeepSeek): queries, keys and values go through low-rank projections.
struct MlaShape {
    std::int64_t queryRank = 0;      ///< 0: queries are projected directly
    std::int64_t keyValueRank = 0;
    std::int64_t plainHeadDim = 0;   ///< of a query or key, the part without rotary
    std::int64_t rotaryHeadDim = 0;  ///< the part with rotary, shared by all heads of a key
    std::int64_t valueHeadDim = 0;

    friend bool operator==(const MlaShape &, const MlaShape &) = default;
};

/// The sizes of a decoder of any family, for counting and planning: what weighs something, nothing about how it computes.
/// ArchSpec (core/weights) is what our trainer runs; this also describes models that it cannot.
/// A shape from shapeFromConfig() is bounded so that no function below overflows.
struct ModelShape {
    enum class NormKind { Rms, Layer };                             ///< Layer has a bias too
    enum class NormPlacement { Pre, Post, Sandwich, ParallelPre };  ///< Parallel: attention and MLP read the same input
    enum class QkNorm { None, PerHead, Full };                      ///< Full: over all heads at once
    /// How a family spells and fuses its projections.
    enum class Naming { Llama, Phi3, Gpt2, GptNeoX, Exaone, Starcoder2, Glm4, Mixtral };

    std::string architecture; ///< "LlamaForCausalLM"
    std::string modelType;    ///< "llama"
    std::int64_t hiddenSize = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;
    std::int64_t headDim = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t vocabSize = 0;
    std::int64_t maxPositions = 0;
    bool isHeadTied = false;
    bool hasHeadBias = false;
    bool hasLearnedPositions = false;
    bool isMlpGated = true;
    bool hasQkvBias = false;
    bool hasOutputBias = false; ///< of the attention's output projection
    bool hasMlpBias = false;
    bool hasAttentionSinks = false; ///< one learned number a head
    QkNorm qkNorm = QkNorm::None;
    NormKind normKind = NormKind::Rms;
    NormPlacement normPlacement = NormPlacement::Pre;
    Naming naming = Naming::Llama;
    std::int64_t normsPerLayer = 2;
    std::int64_t slidingWindow = 0; ///< tokens that a local layer sees, the current one counted; 0: all layers are global
    std::int64_t localLayers = 0;   ///< how many layers have the window
    double storedBytesPerParameter = 2; ///< as published: 4 for float32, 1 for FP8, about 0.53 for MXFP4
    bool isFamilyKnown = true; ///< false: model_type is not one we know, its sizes are counted as for Llama
    std::optional<MoeShape> moe;
    std::optional<MlaShape> mla;

    [[nodiscard]] std::int64_t queryWidth() const { return heads * headDim; }
    [[nodiscard]] std::int64_t kvWidth() const { return kvHeads * headDim; }
    /// 0 to 1: the part of the layers that see only `slidingWindow` tokens.
    [[nodiscard]] double localShare() const { return layers > 0 ? double(localLayers) / double(layers) : 0; }
    [[nodiscard]] std::int64_t moeLayers() const { return moe ? layers - moe->firstDenseLayers : 0; }
    [[nodiscard]] std::int64_t denseLayers() const { return layers - moeLayers(); }

    friend bool operator==(const ModelShape &, const ModelShape &) = default;
};

/// One weight matrix [out, in] of a layer, as the family's checkpoint spells it; fused ones are one.
struct LayerMatrix {
    std::string module;       ///< "self_attn.q_proj", "mlp.experts.down_proj"
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::int64_t inLayers = 0; ///< how many layers have it
    std::int64_t copies = 1;   ///< in one layer: experts
};

/// Every matrix that LoRA can adapt and NF4 can compress; neither the router, the embeddings nor the head.
std::vector<LayerMatrix> layerMatrices(const ModelShape &shape);

/// Weights of the whole text decoder, a tied head counted once:
///   embed + learned positions + layers + final norm + head
/// with attention, latent attention, MLP, experts and norms as the checkpoints store them; within 1.5 % of every published size.
std::int64_t totalParameters(const ModelShape &shape);
/// Those that one token passes: of the routed experts only expertsPerToken; the same as the total without experts.
std::int64_t activeParameters(const ModelShape &shape);
std::int64_t embeddingParameters(const ModelShape &shape); ///< token embeddings, and learned positions
std::int64_t headParameters(const ModelShape &shape);      ///< 0 when tied
/// One layer's attention with its biases and query/key norms.
std::int64_t attentionParameters(const ModelShape &shape);
/// One layer's plain MLP, and one layer's router with experts of which `experts` are counted.
std::int64_t mlpParameters(const ModelShape &shape);
std::int64_t moeParameters(const ModelShape &shape, std::int64_t experts);
/// All norms of one layer, without query/key norms.
std::int64_t normParameters(const ModelShape &shape);

/// Weights of a LoRA adapter: rank * (in + out) for every matrix that a target names. A target is the last part of a
/// module's name ("q_proj", "mlp.down_proj"), "all-linear" for every matrix of every layer, or "embed_tokens" / "lm_head".
/// 0 when nothing matches. A rank beyond 65536 counts as 65536.
std::int64_t loraParameters(const ModelShape &shape, std::int64_t rank, const std::vector<std::string> &targets);

/// Bytes that one more token takes in the key/value cache of all layers, before a window caps the local ones.
double kvBytesPerToken(const ModelShape &shape, double elementBytes);

/// Reads a Hub config.json of any family we know (Llama, Mistral, Mixtral, Qwen, Gemma, Phi, GPT-2, GPT-NeoX, OLMo 2,
/// Granite, Falcon 3, DeepSeek V2/V3, gpt-oss, EXAONE, StarCoder 2, InternLM 3, GLM-4, SmolLM 3; also inside text_config),
/// with the defaults that transformers gives a key which the file leaves out.
/// Errors: Damaged with `source` and the key when a size is missing, not a whole number, negative or absurd.
/// Another model_type is read as Llama's keys and marked with isFamilyKnown = false.
Result<ModelShape> shapeFromConfig(const Json &config, const std::string &source = "config.json");

} // namespace tw
