#pragma once

#include <ATen/core/Tensor.h>

namespace tw::nn {

/// Whether matrix products are faster in bf16 than in fp32 on this processor: true with AMX and on AMD with avx512_bf16; elsewhere
/// bf16 is emulated and loses. A race of about 20 ms decides, because neither the feature bits nor environment variables tell what
/// the libraries do. A program that links this also has MKL choose its kernels by instruction set, whoever made the processor.
bool isBFloat16Faster();

/// "float32" or "bfloat16".
const char *dtypeName(at::ScalarType dtype);

} // namespace tw::nn
