#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// Element type as stored. The quantised ones are GGUF's block types.
enum class StorageType { F32, F16, BF16, F64, I8, I16, I32, I64, U8, Bool, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K, Q6_K };
const char *storageTypeName(StorageType type); ///< "Q4_1"

/// Elements are stored in blocks of `elements` values that take `bytes` bytes; a plain type has one element a block.
struct BlockSize {
    std::int64_t elements = 1;
    std::int64_t bytes = 0;
};
BlockSize blockSize(StorageType type);
/// Q4_0 to Q6_K: the weights in the file are an approximation of the model's.
bool isQuantised(StorageType type);

/// Tensors beyond this are taken for damage: 2^44 elements are more than any model or disk holds.
inline constexpr std::int64_t maxTensorElements = std::int64_t(1) << 44;

struct TensorInfo {
    std::string name;                 ///< Hub name: "model.layers.0.self_attn.q_proj.weight"
    StorageType type = StorageType::F32;
    std::vector<std::int64_t> shape;  ///< PyTorch order: [out, in]
    [[nodiscard]] std::int64_t elements() const;
};

/// The product of a shape's sizes, nothing when one is negative or the product passes maxTensorElements.
std::optional<std::int64_t> elementCount(const std::vector<std::int64_t> &shape);
/// "[576, 1536]"
std::string shapeText(const std::vector<std::int64_t> &shape);
/// Text from a file as it may appear in a message: at most 80 bytes, what is not printable ASCII as '?'.
std::string quotedName(std::string_view name);

} // namespace tw
