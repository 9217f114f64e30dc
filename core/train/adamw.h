#pragma once

#include "core/config/train_config.h"
#include "core/nn/parameters.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace tw {

/// AdamW over the flat buffers of a ParameterStore: fp32 masters, gradients and moments.
/// Source: Loshchilov & Hutter 2019, "Decoupled Weight Decay Regularization" (ATen's fused kernel).
class AdamW
{
public:
    AdamW(const TrainConfig &config, nn::ParameterStore &parameters);

    /// Scales the gradients so that their norm is at most maxNorm (by maxNorm / (norm + 1e-6), nothing when maxNorm is 0).
    /// Returns the norm before that, over all parameters together.
    double clip(double maxNorm);
    /// One update with this rate; renews the working copies and clears the gradients.
    void step(double learningRate);

    /// Checkpoint state: flat fp32, and the number of updates so far.
    [[nodiscard]] at::Tensor &firstMoments() { return m_firstMoments; }
    [[nodiscard]] at::Tensor &secondMoments() { return m_secondMoments; }
    [[nodiscard]] std::int64_t updates() const { return m_updates; }
    void setUpdates(std::int64_t updates) { m_updates = updates; }

private:
    nn::ParameterStore &m_parameters;
    double m_beta1;
    double m_beta2;
    double m_epsilon;
    double m_weightDecay;
    std::int64_t m_updates = 0;
    at::Tensor m_firstMoments;
    at::Tensor m_secondMoments;
};

} // namespace tw
