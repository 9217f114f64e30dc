#pragma once

#include "core/nn/batch.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace tw::nn {

/// Causal attention inside each document of a packed batch. Grouped queries: query head j uses kv head j / (heads / kvHeads).
/// Scores are scaled by 1/√D, softmax in fp32. Source: Dao 2023, "FlashAttention-2" (ATen's CPU kernel per document).
struct AttentionShape {
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;
    std::int64_t headDim = 0;
};

/// What the backward pass needs besides q, k, v and the output: the log-sum-exp of each document.
struct AttentionSaved {
    std::vector<at::Tensor> logSumExp;
};

/// qkv_TC = [q | k | v] after rotary, out_TC: [T, heads · D]. T = batch.rows(); rows behind the last document become zero.
void attention(const AttentionShape &shape, const PackedBatch &batch, const at::Tensor &qkv_TC, at::Tensor &out_TC,
               AttentionSaved &saved);
/// dqkv_TC is written whole.
void attentionBackward(const AttentionShape &shape, const PackedBatch &batch, const at::Tensor &dout_TC,
                       const at::Tensor &qkv_TC, const at::Tensor &out_TC, const AttentionSaved &saved, at::Tensor &dqkv_TC);

} // namespace tw::nn
