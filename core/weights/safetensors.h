#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/weights/tensor_info.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace tw {

/// One .safetensors file, mapped read-only. Source of the layout: github.com/huggingface/safetensors.
/// open() checks every offset: the tensors fill the data section without holes or overlap, as the format demands.
/// Thread-safe for reading.
class SafetensorsFile
{
public:
    /// Errors: NotFound, Io; Damaged naming file, byte offset and reason; Unsupported (an element type by name).
    static Result<SafetensorsFile> open(const std::filesystem::path &file);

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::int64_t fileBytes() const { return std::int64_t(m_file.bytes().size()); }
    [[nodiscard]] std::span<const std::byte> bytes() const { return m_file.bytes(); } ///< of the whole file
    /// What comes before the first tensor's bytes.
    [[nodiscard]] std::span<const std::byte> header() const { return m_file.bytes().first(m_headerBytes); }
    [[nodiscard]] const std::map<std::string, std::string> &metadata() const { return m_metadata; }
    /// In the order of their place in the file.
    [[nodiscard]] const std::vector<TensorInfo> &tensors() const { return m_tensors; }
    [[nodiscard]] const TensorInfo *find(const std::string &name) const; ///< null when there is none
    /// The stored bytes, little-endian; empty when there is no such tensor. No alignment is promised.
    [[nodiscard]] std::span<const std::byte> data(const std::string &name) const;

    /// Reads a whole tensor as fp32. `out` has exactly elements() places. Errors: NotFound, Unsupported (whole numbers), Internal.
    Result<> readFloat(const std::string &name, std::span<float> out) const;

private:
    struct Place {
        std::size_t index = 0; ///< into m_tensors
        std::size_t begin = 0; ///< byte offset in the file
        std::size_t bytes = 0;
    };
    Result<> parse();

    std::filesystem::path m_path;
    MappedFile m_file;
    std::size_t m_headerBytes = 0;
    std::map<std::string, std::string> m_metadata;
    std::vector<TensorInfo> m_tensors;
    std::unordered_map<std::string, Place> m_places;
};

/// The .safetensors files of a model folder: model.safetensors alone, or the shards that model.safetensors.index.json names.
struct SafetensorsShards {
    std::vector<SafetensorsFile> files;
    /// Tensor name -> index into `files`.
    std::map<std::string, std::size_t> whereIs;
};
/// Errors: NotFound when neither file is there; those of SafetensorsFile::open; Damaged when the index names a file outside the
/// folder or a tensor that its shard lacks.
Result<SafetensorsShards> openShards(const std::filesystem::path &folder);

/// A tensor to write. `bytes` are the elements in row-major order, little-endian, and must outlive the call.
struct TensorBytes {
    std::string name;
    StorageType type = StorageType::F32; ///< a plain type: quantised blocks have no place in the format
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// Writes one file atomically (temporary file, fsync, rename, fsync of the folder), without a second copy of the data in memory.
/// The same tensors and metadata give the same bytes, whatever their order. transformers and PEFT want {"format", "pt"} in
/// `metadata`. Errors: InvalidInput (a name twice, bytes that do not fit the shape, a quantised type), DiskFull, Io.
Result<> writeSafetensors(const std::filesystem::path &file, std::span<const TensorBytes> tensors,
                          const std::map<std::string, std::string> &metadata = {});

} // namespace tw
