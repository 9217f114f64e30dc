#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace tw::nn {

/// The pointwise work of a decoder step in as few passes over memory as it needs. Shape letters: T tokens of a batch
/// (documents concatenated), H hidden size, I intermediate size, V vocabulary, D head dimension.
/// Tensors are fp32 or bf16 (all of one call alike), rows contiguous; arithmetic is fp32; rows are split among threads
/// without any reduction between them, so results do not depend on the number of threads.
/// ops/reference/reference_ops.h has the same maths in plain ATen.

/// y = round(x / sqrt(mean(x²) + eps)) · w, and rstd_T (fp32) for the backward pass.
/// Source: Zhang & Sennrich 2019, eq. 4; rounding order of Llama.
void rmsNorm(const at::Tensor &x_TH, const at::Tensor &w_H, double eps, at::Tensor &y_TH, at::Tensor &rstd_T);
/// The same y again from a known rstd.
void rmsNormAgain(const at::Tensor &x_TH, const at::Tensor &w_H, const at::Tensor &rstd_T, at::Tensor &y_TH);
/// dx_TH += gradient of rmsNorm with respect to x. The weight is frozen.
void rmsNormBackward(const at::Tensor &dy_TH, const at::Tensor &x_TH, const at::Tensor &w_H, const at::Tensor &rstd_T,
                     at::Tensor &dx_TH);

/// Rotates the first `heads` heads of every row in place (element i with i + D/2). `isInverse` undoes it: the backward pass.
///   positions_T  int32, place of each token in its document      cos_PD, sin_PD  fp32 [positions, D/2], from ropeTable()
void applyRope(at::Tensor &x_TC, std::int64_t heads, std::int64_t headDim, const at::Tensor &positions_T,
               const at::Tensor &cos_PD, const at::Tensor &sin_PD, bool isInverse);

/// p = silu(gate) · up for gateUp_T2I = [gate | up]. Source: Shazeer 2020, "GLU variants".
void swiglu(const at::Tensor &gateUp_T2I, at::Tensor &p_TI);
/// Overwrites gate and up by their gradients.
void swigluBackward(const at::Tensor &dp_TI, at::Tensor &gateUp_T2I);

/// logProbability_N[n] = log softmax(logits_NV)[label]. With gradScale ≠ 0 the logits become gradScale · (softmax − onehot):
/// loss and gradient in one pass, no second buffer.
void softmaxLoss(at::Tensor &logits_NV, const at::Tensor &labels_N, at::Tensor &logProbability_N, double gradScale);

/// y = x over (1 − p) where a hash of (seed, element) keeps it, else 0.
void dropout(const at::Tensor &x_TH, double p, std::uint64_t seed, at::Tensor &y_TH);
/// y += x under the mask of the same seed.
void dropoutBackward(const at::Tensor &x_TH, double p, std::uint64_t seed, at::Tensor &y_TH);

} // namespace tw::nn
