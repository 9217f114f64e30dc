#include "core/nn/linear.h"

#include "core/nn/aten.h"
#include "core/nn/ops/fused_ops.h"

namespace tw::nn {

namespace {

/// gradient += factor · aᵀ b, where a and b have the working dtype and the gradient is fp32.
void addProduct(at::Tensor gradient, const at::Tensor &a, const at::Tensor &b, double factor)
{
    if (a.scalar_type() == at::kFloat)
        gradient.addmm_(a.t(), b, 1.0, factor);
    else
        gradient.add_(at::mm(a.t(), b), factor);
}

/// The scratch buffer is as wide as the widest input; this is its part for an input of the shape of x.
at::Tensor scratchLike(const at::Tensor &x_TI, const at::Tensor &scratch_TX)
{
    return scratch_TX.view({-1}).narrow(0, 0, x_TI.numel()).view(x_TI.sizes());
}

} // namespace

Linear::Linear(std::int64_t in, std::vector<Part> parts, const LoraSpec &lora, ParameterStore &store) :
    m_in(in), m_lora(lora)
{
    for (const auto &part : parts) {
        if (part.hasLora) {
            const auto index = store.declare("base_model.model." + part.module + ".lora_A.weight", {lora.rank, in});
            if (m_adapted.empty())
                m_firstA = index;
            m_adapted.push_back({m_out, part.out, m_loraWidth, 0, {}, {}});
            m_loraWidth += lora.rank;
        }
        m_out += part.out;
    }
    std::size_t next = 0;
    for (const auto &part : parts) {
        if (part.hasLora)
            m_adapted[next++].parameterB =
                store.declare("base_model.model." + part.module + ".lora_B.weight", {part.out, lora.rank});
    }
}

void Linear::setWeight(at::Tensor weight_OI, const ParameterStore &store)
{
    TORCH_CHECK(weight_OI.size(0) == m_out && weight_OI.size(1) == m_in, "weight of another shape");
    m_weight_OI = std::move(weight_OI);
    if (m_adapted.empty())
        return;
    m_a_RI = store.stackedWorking(m_firstA, m_adapted.size());
    m_gradA_RI = store.stackedGradient(m_firstA, m_adapted.size());
    for (auto &adapted : m_adapted) {
        adapted.b_OR = store.at(adapted.parameterB).working;
        adapted.gradB_OR = store.at(adapted.parameterB).gradient;
    }
}

at::Tensor Linear::dropInput(const at::Tensor &x_TI, at::Tensor &dropped_TX, std::uint64_t dropoutSeed) const
{
    if (!isDropping(dropoutSeed))
        return x_TI;
    auto dropped_TI = scratchLike(x_TI, dropped_TX);
    nn::dropout(x_TI, m_lora.dropout, dropoutSeed, dropped_TI);
    return dropped_TI;
}

void Linear::forward(const at::Tensor &x_TI, const at::Tensor *residual_TO, at::Tensor &y_TO, at::Tensor &u_TR,
                     at::Tensor &dropped_TX, std::uint64_t dropoutSeed) const
{
    if (residual_TO)
        at::addmm_out(y_TO, *residual_TO, x_TI, m_weight_OI.t());
    else
        at::mm_out(y_TO, x_TI, m_weight_OI.t());
    if (m_adapted.empty())
        return;
    const auto loraInput = dropInput(x_TI, dropped_TX, dropoutSeed);
    at::mm_out(u_TR, loraInput, m_a_RI.t());
    for (const auto &adapted : m_adapted) {
        auto y = y_TO.narrow(1, adapted.outBegin, adapted.out);
        y.addmm_(u_TR.narrow(1, adapted.rankBegin, m_lora.rank), adapted.b_OR.t(), 1.0, m_lora.scale);
    }
}

void Linear::backward(const at::Tensor &dy_TO, const at::Tensor &x_TI, const at::Tensor &u_TR, at::Tensor *dx_TI,
                      at::Tensor &du_TR, at::Tensor &dropped_TX, std::uint64_t dropoutSeed) const
{
    if (dx_TI)
        at::mm_out(*dx_TI, dy_TO, m_weight_OI);
    if (m_adapted.empty())
        return;
    for (const auto &adapted : m_adapted) {
        const auto dy = dy_TO.narrow(1, adapted.outBegin, adapted.out);
        auto du = du_TR.narrow(1, adapted.rankBegin, m_lora.rank);
        at::mm_out(du, dy, adapted.b_OR);
        addProduct(adapted.gradB_OR, dy, u_TR.narrow(1, adapted.rankBegin, m_lora.rank), m_lora.scale);
    }
    du_TR.mul_(m_lora.scale);
    addProduct(m_gradA_RI, du_TR, dropInput(x_TI, dropped_TX, dropoutSeed), 1.0);
    if (!dx_TI)
        return;
    if (isDropping(dropoutSeed)) {
        auto gradDropped_TI = scratchLike(x_TI, dropped_TX);
        at::mm_out(gradDropped_TI, du_TR, m_a_RI);
        dropoutBackward(gradDropped_TI, m_lora.dropout, dropoutSeed, *dx_TI);
    } else {
        dx_TI->addmm_(du_TR, m_a_RI);
    }
}

} // namespace tw::nn
