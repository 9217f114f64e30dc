#include "core/nn/attention.h"

#include "core/nn/aten.h"

#include <cpuinfo.h>

namespace tw::nn {

namespace {

/// The dtype that the attention of a document of `rows` tokens is computed in. Without AMX, ATen's bf16 kernel asks oneDNN for a
/// plan for every block of every document: short documents train 1.3 times as fast in fp32 (measured at 128 tokens; equal at 512,
/// 10 % slower at 1024), and the plans of all their lengths would stay in memory.
at::ScalarType workingDtype(const at::Tensor &x, std::int64_t rows)
{
    constexpr std::int64_t longDocument = 768;
    static const bool hasAmx = cpuinfo_initialize() && cpuinfo_has_x86_amx_bf16();
    return hasAmx || rows >= longDocument ? x.scalar_type() : at::kFloat;
}

/// The rows of one document and `heads` heads from column `begin` on, as the kernel wants them: [1, heads, T, D].
at::Tensor headsOf(const at::Tensor &x_TC, std::int64_t row, std::int64_t rows, std::int64_t begin, std::int64_t heads,
                   std::int64_t headDim)
{
    return x_TC.narrow(0, row, rows)
        .narrow(1, begin, heads * headDim)
        .unflatten(1, {heads, headDim})
        .permute({1, 0, 2})
        .unsqueeze(0);
}

struct HeadViews {
    at::Tensor q, k, v;
};

HeadViews viewsOf(const AttentionShape &shape, const at::Tensor &qkv_TC, std::int64_t row, std::int64_t rows)
{
    const auto queryWidth = shape.heads * shape.headDim;
    const auto kvWidth = shape.kvHeads * shape.headDim;
    return {headsOf(qkv_TC, row, rows, 0, shape.heads, shape.headDim),
            headsOf(qkv_TC, row, rows, queryWidth, shape.kvHeads, shape.headDim),
            headsOf(qkv_TC, row, rows, queryWidth + kvWidth, shape.kvHeads, shape.headDim)};
}

/// Rows behind the last document take part in products, so they must hold numbers.
void clearBehind(const PackedBatch &batch, const at::Tensor &x_TC)
{
    x_TC.narrow(0, batch.tokens(), batch.rows() - batch.tokens()).zero_();
}

} // namespace

void attention(const AttentionShape &shape, const PackedBatch &batch, const at::Tensor &qkv_TC, at::Tensor &out_TC,
               AttentionSaved &saved)
{
    saved.logSumExp.clear();
    clearBehind(batch, out_TC);
    for (std::int64_t d = 0; d < batch.documents(); ++d) {
        const auto row = batch.starts[std::size_t(d)];
        const auto rows = batch.starts[std::size_t(d) + 1] - row;
        const auto dtype = workingDtype(qkv_TC, rows);
        const auto views = viewsOf(shape, qkv_TC.narrow(0, row, rows).to(dtype), 0, rows);
        auto [out, logSumExp] = at::_scaled_dot_product_flash_attention_for_cpu(views.q, views.k, views.v, 0.0, true);
        headsOf(out_TC, row, rows, 0, shape.heads, shape.headDim).copy_(out);
        saved.logSumExp.push_back(logSumExp);
    }
}

void attentionBackward(const AttentionShape &shape, const PackedBatch &batch, const at::Tensor &dout_TC,
                       const at::Tensor &qkv_TC, const at::Tensor &out_TC, const AttentionSaved &saved, at::Tensor &dqkv_TC)
{
    clearBehind(batch, dqkv_TC);
    for (std::int64_t d = 0; d < batch.documents(); ++d) {
        const auto row = batch.starts[std::size_t(d)];
        const auto rows = batch.starts[std::size_t(d) + 1] - row;
        const auto dtype = workingDtype(qkv_TC, rows);
        const auto views = viewsOf(shape, qkv_TC.narrow(0, row, rows).to(dtype), 0, rows);
        const auto heads = [&](const at::Tensor &x_TC) {
            return headsOf(x_TC, row, rows, 0, shape.heads, shape.headDim).to(dtype);
        };
        const auto gradients = viewsOf(shape, dqkv_TC, row, rows);
        auto [dq, dk, dv] = at::_scaled_dot_product_flash_attention_for_cpu_backward(
            heads(dout_TC), views.q, views.k, views.v, heads(out_TC), saved.logSumExp[std::size_t(d)], 0.0, true);
        gradients.q.copy_(dq);
        gradients.k.copy_(dk);
        gradients.v.copy_(dv);
    }
}

} // namespace tw::nn
