#pragma once

#include "core/base/result.h"
#include "core/nn/batch.h"
#include "core/nn/decoder_layer.h"
#include "core/nn/parameters.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tw::nn {

struct DecoderOptions {
    at::ScalarType dtype = at::kFloat;
    std::optional<LoraSpec> lora;
    std::vector<std::string> targets;   ///< projections with LoRA, ignored without `lora`
    bool recomputesLayers = false;      ///< keep only each layer's input, run its forward pass again in the backward pass
};

/// Sum of the negative log-probabilities of labelled tokens, and how many there were.
struct LossSum {
    double sum = 0;
    std::int64_t tokens = 0;

    LossSum &operator+=(const LossSum &other)
    {
        sum += other.sum;
        tokens += other.tokens;
        return *this;
    }
    [[nodiscard]] double mean() const { return tokens ? sum / double(tokens) : 0; }
};

/// A Llama-type decoder for packed batches: embedding, layers, norm, tied or own head. The base is frozen; the trained parameters
/// are the LoRA matrices in parameters(). Buffers are made once for the largest batch and reused. One thread drives it.
class Decoder
{
public:
    /// Errors: Unsupported naming what this architecture needs, and those of the reader.
    static Result<std::unique_ptr<Decoder>> build(const ArchSpec &spec, const DecoderOptions &options, const TensorReader &read);
    /// build() from a model's files.
    static Result<std::unique_ptr<Decoder>> load(const ModelWeights &weights, const DecoderOptions &options);

    /// Makes buffers for batches of up to `tokens`; called by itself when a larger one comes.
    void reserve(std::int64_t tokens, bool isTraining);

    /// Adds the gradients of lossScale · (sum of the token losses) to parameters(). dropoutSeed 0: no dropout.
    LossSum forwardBackward(const PackedBatch &batch, double lossScale, std::uint64_t dropoutSeed);
    LossSum evaluate(const PackedBatch &batch);
    /// log p(label) of each labelled row, in the order of batch.labelledRows_N.
    std::vector<float> logProbabilities(const PackedBatch &batch);
    /// fp32 [rows, V] of the given rows of the batch: for tests and for the first token of a generation.
    at::Tensor logits(const PackedBatch &batch, const at::Tensor &rows_N);

    /// Generation: logits as above, and keys and values of the documents go to cache slots 0, 1, ...
    at::Tensor prefill(const PackedBatch &batch, std::vector<KvCache> &caches);
    /// One token per row; returns fp32 [rows, V].
    at::Tensor decode(const at::Tensor &ids_B, const at::Tensor &slots_B, const at::Tensor &lengths_B,
                      std::vector<KvCache> &caches);
    [[nodiscard]] std::vector<KvCache> makeCaches(std::int64_t slots, std::int64_t positions) const;

    [[nodiscard]] const ArchSpec &arch() const { return m_spec; }
    [[nodiscard]] const DecoderOptions &options() const { return m_options; }
    [[nodiscard]] ParameterStore &parameters() { return m_parameters; }

private:
    Decoder(const ArchSpec &spec, const DecoderOptions &options);

    using AfterLayer = std::function<void(std::size_t, const LayerSaved &)>;
    /// Runs all layers; returns the residual stream behind the last one.
    at::Tensor forwardLayers(const PackedBatch &batch, bool keepsForBackward, std::uint64_t dropoutSeed,
                             const AfterLayer &afterLayer = {});
    void backwardLayers(const PackedBatch &batch, at::Tensor &grad_TH, std::uint64_t dropoutSeed);
    /// Walks over the labelled rows in chunks; with gradScale ≠ 0 the gradient of the stream is added to *grad_TH.
    void headChunks(const PackedBatch &batch, const at::Tensor &x_TH, double gradScale, at::Tensor *grad_TH,
                    const std::function<void(const at::Tensor &logProbability_N)> &onChunk);
    at::Tensor headLogits(const at::Tensor &x_NH);
    void ensureRope(std::int64_t positions);
    void embed(const at::Tensor &ids_T, at::Tensor &x_TH) const;
    LayerSaved &savedOf(std::size_t layer);

    ArchSpec m_spec;
    DecoderOptions m_options;
    ParameterStore m_parameters;
    std::vector<DecoderLayer> m_layers;
    at::Tensor m_embedding_VH, m_head_VH, m_norm_H;
    RopeTable m_rope;

    std::int64_t m_capacity = 0;
    bool m_isTrainingReady = false;
    std::vector<at::Tensor> m_stream_TH;  ///< the input of each layer, and the last output
    std::vector<LayerSaved> m_saved;      ///< one per layer, or a single one
    std::vector<AttentionSaved> m_attention;
    LayerScratch m_scratch;
    at::Tensor m_grad_TH;
    at::Tensor m_logits_CV;
};

} // namespace tw::nn
