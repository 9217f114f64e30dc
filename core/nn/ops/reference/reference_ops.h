#pragma once

#include <ATen/core/Tensor.h>

namespace tw::nn::reference {

/// The maths of fused_ops.h in plain ATen, differentiable by autograd: what the tests compare with.
at::Tensor rmsNorm(const at::Tensor &x_TH, const at::Tensor &w_H, double eps);
/// Rotates element i of each head with i + D/2; cos_TD, sin_TD are the table's rows of each token.
at::Tensor applyRope(const at::Tensor &x_THD, const at::Tensor &cos_TD, const at::Tensor &sin_TD);
at::Tensor swiglu(const at::Tensor &gate_TI, const at::Tensor &up_TI);
/// log softmax(logits)[label] of each row.
at::Tensor logProbability(const at::Tensor &logits_NV, const at::Tensor &labels_N);
/// Causal softmax attention of one document; q_THD, k_TKD, v_TKD, each kv head serving heads / kvHeads query heads.
at::Tensor attention(const at::Tensor &q_THD, const at::Tensor &k_TKD, const at::Tensor &v_TKD);

} // namespace tw::nn::reference
