#pragma once

#include "core/nn/ops/cpu/kernel_table.h"

#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>

#include <algorithm>

namespace tw::nn::cpu {

/// Raw pointer to row 0. bf16 tensors are read as our own bit-pattern type.
template <typename E>
E *data(const at::Tensor &tensor)
{
    return static_cast<E *>(tensor.data_ptr());
}

/// Calls `body` with the kernels for the tensor's element type.
template <typename Body>
void forElementType(const at::Tensor &tensor, Body &&body)
{
    if (tensor.scalar_type() == at::kFloat)
        body(kernels().f32);
    else if (tensor.scalar_type() == at::kBFloat16)
        body(kernels().bf16);
    else
        TORCH_CHECK(false, "fused ops take float32 or bfloat16 tensors");
}

/// Splits rows among threads in pieces of at least 16k elements.
template <typename Body>
void forRows(std::int64_t rows, std::int64_t width, Body &&body)
{
    at::parallel_for(0, rows, std::max<std::int64_t>(1, 16384 / std::max<std::int64_t>(1, width)), body);
}

} // namespace tw::nn::cpu
