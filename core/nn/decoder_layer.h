#pragma once

#include "core/base/result.h"
#include "core/nn/attention.h"
#include "core/nn/batch.h"
#include "core/nn/linear.h"
#include "core/nn/rope_table.h"
#include "core/nn/tensor_reader.h"
#include "core/weights/arch_spec.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace tw::nn {

/// What one layer keeps from its forward pass for its backward pass. Norm outputs and the MLP product are not kept:
/// making them again costs one pass over memory each.
struct LayerSaved {
    at::Tensor rstd1_T, rstd2_T;           ///< fp32
    at::Tensor qkv_TC;                     ///< after rotary
    at::Tensor attention_TC;
    at::Tensor middle_TH;                  ///< the residual stream between attention and MLP
    at::Tensor gateUp_T2I;                 ///< the backward pass leaves its gradient here
    at::Tensor uQkv_TR, uOut_TR, uGateUp_TR, uDown_TR; ///< LoRA activations x Aᵀ
    AttentionSaved attention;

    /// The first `tokens` rows of every buffer; shares storage.
    [[nodiscard]] LayerSaved first(std::int64_t tokens) const;
};

/// Buffers that every layer uses in turn.
struct LayerScratch {
    at::Tensor normed_TH, gradHidden_TH, product_TI, gradProduct_TI, gradQkv_TC, gradAttention_TC, gradU_TR, dropped_TX;

    [[nodiscard]] LayerScratch first(std::int64_t tokens) const;
};

/// Keys and values of the tokens so far, for generation: [slots, positions, kv width].
struct KvCache {
    at::Tensor keys;
    at::Tensor values;
};

/// One pre-norm Llama layer: x += attention(norm(x)); x += mlp(norm(x)). Forward and backward are written by hand, without
/// an autograd graph; tests/core/nn/tst_decoder.cpp compares every gradient with plain autograd.
class DecoderLayer
{
public:
    /// `targets`: names of the projections with LoRA ("q_proj", ...).
    DecoderLayer(const ArchSpec &spec, std::int64_t index, const std::vector<std::string> &targets, const LoraSpec &lora,
                 ParameterStore &store);
    /// Errors: those of the reader.
    Result<> load(const TensorReader &read, const ParameterStore &store);

    [[nodiscard]] LayerSaved makeSaved(std::int64_t tokens, at::ScalarType dtype) const;
    [[nodiscard]] LayerScratch makeScratch(std::int64_t tokens, at::ScalarType dtype, bool isTraining) const;

    void forward(const PackedBatch &batch, const RopeTable &rope, const at::Tensor &x_TH, at::Tensor &y_TH, LayerSaved &saved,
                 LayerScratch &scratch, std::uint64_t dropoutSeed) const;
    /// grad_TH: gradient of y on entry, of x on return; x's gradient is left out when `needsInputGradient` is false.
    void backward(const PackedBatch &batch, const RopeTable &rope, const at::Tensor &x_TH, at::Tensor &grad_TH,
                  LayerSaved &saved, LayerScratch &scratch, std::uint64_t dropoutSeed, bool needsInputGradient) const;
    /// One new token per row: x_BH is replaced by the layer's output, its key and value join the cache.
    ///   slots_B, lengths_B  int32: the row's place in the cache, and its tokens before this one (= the new position)
    void decode(at::Tensor &x_BH, const RopeTable &rope, const at::Tensor &slots_B, const at::Tensor &lengths_B, KvCache &cache,
                LayerSaved &saved, LayerScratch &scratch) const;

private:
    /// y = middle + mlp(norm(middle)).
    void forwardMlp(at::Tensor &y_TH, LayerSaved &saved, LayerScratch &scratch, std::uint64_t dropoutSeed) const;

    ArchSpec m_spec;
    std::string m_prefix;
    AttentionShape m_shape;
    Linear m_qkv, m_out, m_gateUp, m_down;
    at::Tensor m_norm1_H, m_norm2_H;
};

} // namespace tw::nn
