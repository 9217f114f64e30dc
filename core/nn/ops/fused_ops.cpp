#include "core/nn/ops/fused_ops.h"

#include "core/nn/aten.h"
#include "core/nn/ops/cpu/dispatch.h"

namespace tw::nn {

using cpu::forElementType;
using cpu::forRows;

void rmsNorm(const at::Tensor &x_TH, const at::Tensor &w_H, double eps, at::Tensor &y_TH, at::Tensor &rstd_T)
{
    const auto width = x_TH.size(1);
    forElementType(x_TH, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(x_TH.size(0), width, [&](std::int64_t begin, std::int64_t end) {
            kernel.rmsNorm(cpu::data<E>(x_TH), cpu::data<E>(w_H), cpu::data<E>(y_TH), rstd_T.data_ptr<float>(), false, width,
                           float(eps), begin, end);
        });
    });
}

void rmsNormAgain(const at::Tensor &x_TH, const at::Tensor &w_H, const at::Tensor &rstd_T, at::Tensor &y_TH)
{
    const auto width = x_TH.size(1);
    forElementType(x_TH, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(x_TH.size(0), width, [&](std::int64_t begin, std::int64_t end) {
            kernel.rmsNorm(cpu::data<E>(x_TH), cpu::data<E>(w_H), cpu::data<E>(y_TH), rstd_T.data_ptr<float>(), true, width, 0,
                           begin, end);
        });
    });
}

void rmsNormBackward(const at::Tensor &dy_TH, const at::Tensor &x_TH, const at::Tensor &w_H, const at::Tensor &rstd_T,
                     at::Tensor &dx_TH)
{
    const auto width = x_TH.size(1);
    forElementType(x_TH, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(x_TH.size(0), width, [&](std::int64_t begin, std::int64_t end) {
            kernel.rmsNormBackward(cpu::data<E>(dy_TH), cpu::data<E>(x_TH), cpu::data<E>(w_H), rstd_T.data_ptr<float>(),
                                   cpu::data<E>(dx_TH), width, begin, end);
        });
    });
}

void applyRope(at::Tensor &x_TC, std::int64_t heads, std::int64_t headDim, const at::Tensor &positions_T,
               const at::Tensor &cos_PD, const at::Tensor &sin_PD, bool isInverse)
{
    TORCH_CHECK(headDim % 2 == 0, "rotary embedding needs an even head dimension");
    forElementType(x_TC, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(x_TC.size(0), heads * headDim, [&](std::int64_t begin, std::int64_t end) {
            kernel.rope(cpu::data<E>(x_TC), x_TC.stride(0), heads, headDim, positions_T.data_ptr<std::int32_t>(),
                        cos_PD.data_ptr<float>(), sin_PD.data_ptr<float>(), isInverse ? -1.0f : 1.0f, begin, end);
        });
    });
}

void swiglu(const at::Tensor &gateUp_T2I, at::Tensor &p_TI)
{
    const auto width = p_TI.size(1);
    forElementType(p_TI, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(p_TI.size(0), width, [&](std::int64_t begin, std::int64_t end) {
            kernel.swiglu(cpu::data<E>(gateUp_T2I), cpu::data<E>(p_TI), width, begin, end);
        });
    });
}

void swigluBackward(const at::Tensor &dp_TI, at::Tensor &gateUp_T2I)
{
    const auto width = dp_TI.size(1);
    forElementType(dp_TI, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(dp_TI.size(0), width, [&](std::int64_t begin, std::int64_t end) {
            kernel.swigluBackward(cpu::data<E>(dp_TI), cpu::data<E>(gateUp_T2I), width, begin, end);
        });
    });
}

void softmaxLoss(at::Tensor &logits_NV, const at::Tensor &labels_N, at::Tensor &logProbability_N, double gradScale)
{
    const auto vocab = logits_NV.size(1);
    forElementType(logits_NV, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(logits_NV.size(0), vocab, [&](std::int64_t begin, std::int64_t end) {
            kernel.softmaxLoss(cpu::data<E>(logits_NV), labels_N.data_ptr<std::int32_t>(), logProbability_N.data_ptr<float>(),
                               vocab, float(gradScale), begin, end);
        });
    });
}

void dropout(const at::Tensor &x_TH, double p, std::uint64_t seed, at::Tensor &y_TH)
{
    const auto width = x_TH.size(1);
    forElementType(x_TH, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(x_TH.size(0), width, [&](std::int64_t begin, std::int64_t end) {
            kernel.dropout(cpu::data<E>(x_TH), cpu::data<E>(y_TH), width, float(p), seed, begin, end);
        });
    });
}

void dropoutBackward(const at::Tensor &x_TH, double p, std::uint64_t seed, at::Tensor &y_TH)
{
    const auto width = x_TH.size(1);
    forElementType(x_TH, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        forRows(x_TH.size(0), width, [&](std::int64_t begin, std::int64_t end) {
            kernel.dropoutBackward(cpu::data<E>(x_TH), cpu::data<E>(y_TH), width, float(p), seed, begin, end);
        });
    });
}

} // namespace tw::nn
