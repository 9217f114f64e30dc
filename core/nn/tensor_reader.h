#pragma once

#include "core/base/result.h"
#include "core/weights/arch_spec.h"
#include "core/weights/model_weights.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tw::nn {

/// Where a decoder gets its frozen weights: a tensor by Hub name with the shape that the architecture asks for.
using TensorReader = std::function<Result<at::Tensor>(const std::string &name, const std::vector<std::int64_t> &shape)>;

/// From a model's files, converted to `dtype`. `weights` must outlive the reader.
/// Errors: NotFound, or Damaged naming the tensor, its shape and the one asked for.
TensorReader fileReader(const ModelWeights &weights, at::ScalarType dtype);

/// Small random weights, the same for the same seed: for benchmarks and tests, where only the shape matters.
TensorReader randomReader(at::ScalarType dtype, std::uint64_t seed);

/// Fills with uniform numbers in [−bound, bound) that depend on seed and element alone.
void fillUniform(at::Tensor &tensor, double bound, std::uint64_t seed);

} // namespace tw::nn
