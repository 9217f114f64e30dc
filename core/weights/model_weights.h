#pragma once

#include "core/base/result.h"
#include "core/weights/arch_spec.h"
#include "core/weights/tensor_info.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tw {

class GgufFile;

/// What tells one file of a model from another without reading all of its tensors.
struct ModelFileMark {
    std::string name; ///< inside the model's folder
    std::int64_t bytes = 0;
    std::string headerHash; ///< sha256 of what comes before the tensors, of a config.json's whole content
    std::string samplesHash; ///< sha256 of pieces from the first byte to the last; empty for config.json, and where it is not known
    bool operator==(const ModelFileMark &) const = default;
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
    /// Of each weight file and config.json. Cheap: a few megabytes of each are read.
    [[nodiscard]] std::vector<ModelFileMark> fileMarks() const;
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
