#pragma once

#include "core/weights/arch_spec.h"

#include <ATen/core/Tensor.h>

namespace tw::nn {

/// cos and sin of position · frequency, fp32 [positions, D/2], with the scaling of the architecture.
/// Source: Su et al. 2021, "RoFormer", eq. 34; "llama3" scaling as published with Llama 3.1.
struct RopeTable {
    at::Tensor cos_PD;
    at::Tensor sin_PD;
};
RopeTable ropeTable(const ArchSpec &spec, std::int64_t positions);

} // namespace tw::nn
