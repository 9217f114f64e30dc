#pragma once

#include "core/weights/tensor_info.h"

#include <cstddef>
#include <cstdint>

namespace tw {

/// Widens `elements` stored values to fp32: F32, F16, BF16, F64 (rounded) and all quantised types; `data` needs no alignment.
/// `elements` is a multiple of the type's block (a programming error otherwise). False when the type holds whole numbers
/// (I8 to BOOL), which are no weights. All arithmetic is fp32 with one rounding a step, so results equal ggml's plain code.
/// Source of the layouts: ggml's ggml-common.h; checked against the gguf Python package (tests/data/gguf_blocks.py).
[[nodiscard]] bool widenToFloat(StorageType type, const std::byte *data, std::int64_t elements, float *out);

} // namespace tw
