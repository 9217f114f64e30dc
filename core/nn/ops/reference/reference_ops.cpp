#include "core/nn/ops/reference/reference_ops.h"

#include "core/nn/aten.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/rsqrt.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/softmax.h>

#include <cmath>
#include <limits>

namespace tw::nn::reference {

at::Tensor rmsNorm(const at::Tensor &x_TH, const at::Tensor &w_H, double eps)
{
    return x_TH.mul(at::rsqrt(x_TH.mul(x_TH).mean(-1, true).add(eps))).mul(w_H);
}

at::Tensor applyRope(const at::Tensor &x_THD, const at::Tensor &cos_TD, const at::Tensor &sin_TD)
{
    const auto half = x_THD.size(2) / 2;
    const auto first = x_THD.narrow(2, 0, half);
    const auto second = x_THD.narrow(2, half, half);
    const auto cosine = cos_TD.unsqueeze(1);
    const auto sine = sin_TD.unsqueeze(1);
    return at::cat({first.mul(cosine).sub(second.mul(sine)), second.mul(cosine).add(first.mul(sine))}, 2);
}

at::Tensor swiglu(const at::Tensor &gate_TI, const at::Tensor &up_TI)
{
    return at::silu(gate_TI).mul(up_TI);
}

at::Tensor logProbability(const at::Tensor &logits_NV, const at::Tensor &labels_N)
{
    return at::log_softmax(logits_NV, -1).gather(1, labels_N.to(at::kLong).unsqueeze(1)).squeeze(1);
}

at::Tensor attention(const at::Tensor &q_THD, const at::Tensor &k_TKD, const at::Tensor &v_TKD)
{
    const auto tokens = q_THD.size(0);
    const auto group = q_THD.size(1) / k_TKD.size(1);
    const auto q = q_THD.permute({1, 0, 2});
    const auto k = k_TKD.repeat_interleave(group, 1).permute({1, 0, 2});
    const auto v = v_TKD.repeat_interleave(group, 1).permute({1, 0, 2});
    const auto future = at::ones({tokens, tokens}, at::kBool).triu(1);
    const auto scores = q.matmul(k.transpose(1, 2))
                            .div(std::sqrt(double(q_THD.size(2))))
                            .masked_fill(future, -std::numeric_limits<float>::infinity());
    return at::softmax(scores, -1).matmul(v).permute({1, 0, 2});
}

} // namespace tw::nn::reference
