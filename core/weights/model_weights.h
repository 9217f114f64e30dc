#pragma once

#include "core/base/result.h"
#include "core/weights/arch_spec.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tw {

class GgufFile;

/// Element type as stored. The quantised ones are GGUF's block types.
enum class StorageType { F32, F16, BF16, F64, I8, I16, I32, I64, U8, Bool, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K, Q6_K };
const char *storageTypeName(StorageType type); ///< "Q4_1"

struct TensorInfo {
    std::string name;                 ///< Hub name: "model.layers.0.self_attn.q_proj.weight"
    StorageType type = StorageType::F32;
    std::vector<std::int64_t> shape;  ///< PyTorch order: [out, in]
    [[nodiscard]] std::int64_t elements() const;
};

/// The weights of one model: a Hub folder (config.json, safetensors, single or sharded) or one .gguf file, mapped read-only.
/// Tensors carry Hub names and Hub order wherever they came from: what a GGUF converter rearranged is undone on reading.
/// Thread-safe for reading.
class ModelWeights
{
public:
    /// Errors: NotFound; Damaged naming file, byte offset and reason; Unsupported (a tensor type or GGUF architecture by name).
    static Result<ModelWeights> open(const std::filesystem::path &folderOrGguf);
    ModelWeights(ModelWeights &&) noexcept;
    ModelWeights &operator=(ModelWeights &&) noexcept;
    ~ModelWeights();

    [[nodiscard]] const ArchSpec &arch() const;
    [[nodiscard]] const std::filesystem::path &path() const;
    [[nodiscard]] const std::vector<TensorInfo> &tensors() const;
    [[nodiscard]] const TensorInfo *find(const std::string &name) const; ///< null when there is none
    [[nodiscard]] std::int64_t fileBytes() const;                        ///< of all weight files
    /// The type most weights are stored in ("Q4_1", "BF16"): shown to people, and a quantised base is said to be lossy.
    [[nodiscard]] std::string storageSummary() const;
    /// Not null when the source is a GGUF file: its metadata holds the tokenizer.
    [[nodiscard]] const GgufFile *gguf() const;

    /// Reads a whole tensor as fp32, dequantised. `out` has exactly elements() places. Errors: NotFound, Unsupported.
    Result<> readFloat(const std::string &name, std::span<float> out) const;
    /// The same, rounded to nearest even bf16 bit patterns.
    Result<> readBFloat16(const std::string &name, std::span<std::uint16_t> out) const;

private:
    struct Impl;
    explicit ModelWeights(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tw
