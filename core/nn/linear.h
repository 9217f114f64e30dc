#pragma once

#include "core/nn/parameters.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace tw::nn {

/// LoRA of one projection: y += scale · (x Aᵀ) Bᵀ.
struct LoraSpec {
    std::int64_t rank = 8;
    double scale = 2;    ///< alpha / rank, or alpha / √rank with rsLoRA
    double dropout = 0;  ///< on the input of A
};

/// One or more projections of the same input as one matrix product: [q | k | v], [gate | up], o, down.
/// The base weight is frozen; each part may carry a LoRA. Their A matrices are one matrix too, so a batch passes over x once.
class Linear
{
public:
    /// One projection inside the product.
    struct Part {
        std::string module;   ///< "model.layers.0.self_attn.q_proj"
        std::int64_t out = 0;
        bool hasLora = false;
    };

    /// Declares the LoRA parameters of the parts that have one in `store` (A first, for all parts, then the Bs).
    Linear(std::int64_t in, std::vector<Part> parts, const LoraSpec &lora, ParameterStore &store);

    /// weight_OI: rows of all parts one after the other. The store must be allocated.
    void setWeight(at::Tensor weight_OI, const ParameterStore &store);

    [[nodiscard]] std::int64_t in() const { return m_in; }
    [[nodiscard]] std::int64_t out() const { return m_out; }
    /// Columns of the LoRA activations u: the ranks of all adapted parts, 0 when there is none.
    [[nodiscard]] std::int64_t loraWidth() const { return m_loraWidth; }
    [[nodiscard]] double dropout() const { return m_lora.dropout; }

    /// y_TO = x_TI Wᵀ (+ residual_TO) + LoRA. u_TR is filled for the backward pass. `dropped_TX` is scratch of at least the width of x, used with dropout only.
    /// `residual` may be null. `dropoutSeed` 0: no dropout (evaluation).
    void forward(const at::Tensor &x_TI, const at::Tensor *residual_TO, at::Tensor &y_TO, at::Tensor &u_TR,
                 at::Tensor &dropped_TX, std::uint64_t dropoutSeed) const;

    /// Adds to the gradients of A and B, and writes dx_TI unless it is null. Scratch: du_TR, dropped_TX.
    void backward(const at::Tensor &dy_TO, const at::Tensor &x_TI, const at::Tensor &u_TR, at::Tensor *dx_TI,
                  at::Tensor &du_TR, at::Tensor &dropped_TX, std::uint64_t dropoutSeed) const;

private:
    [[nodiscard]] bool isDropping(std::uint64_t dropoutSeed) const { return dropoutSeed != 0 && m_lora.dropout > 0; }
    /// x itself, or with dropout its thinned copy in the scratch buffer.
    at::Tensor dropInput(const at::Tensor &x_TI, at::Tensor &dropped_TX, std::uint64_t dropoutSeed) const;

    struct Adapted {
        std::int64_t outBegin = 0;
        std::int64_t out = 0;
        std::int64_t rankBegin = 0;
        std::size_t parameterB = 0;
        at::Tensor b_OR;
        at::Tensor gradB_OR;
    };

    std::int64_t m_in = 0;
    std::int64_t m_out = 0;
    std::int64_t m_loraWidth = 0;
    LoraSpec m_lora;
    std::vector<Adapted> m_adapted;
    std::size_t m_firstA = 0;
    at::Tensor m_weight_OI;
    at::Tensor m_a_RI;
    at::Tensor m_gradA_RI;
};

} // namespace tw::nn
