#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/weights/tensor_info.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tw {

/// One tensor as the file has it: GGUF name, bounds already checked against the file.
struct GgufTensor {
    std::string name;                ///< "blk.0.attn_q.weight"
    StorageType type = StorageType::F32;
    std::vector<std::int64_t> shape; ///< PyTorch order (the file lists the sizes the other way round)
    std::int64_t offset = 0;         ///< of its first byte in the file
    std::int64_t bytes = 0;
};

/// A GGUF file, versions 2 and 3, little-endian, mapped read-only. Source of the layout: ggml's docs/gguf.md.
/// open() walks every length and offset once; afterwards nothing can point outside the file. Metadata stays in the file and is
/// read when asked for, so opening allocates in proportion to the number of keys and tensors, never to what a length claims.
/// Thread-safe for reading.
class GgufFile
{
public:
    /// Errors: NotFound, Io; Damaged naming file, byte offset and reason; Unsupported (version, byte order, tensor type by name).
    static Result<GgufFile> open(const std::filesystem::path &file);

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::uint32_t version() const { return m_version; }
    [[nodiscard]] std::int64_t fileBytes() const { return std::int64_t(m_file.bytes().size()); }

    [[nodiscard]] std::span<const std::byte> bytes() const { return m_file.bytes(); } ///< of the whole file
    /// What comes before the first tensor's bytes: metadata and the list of tensors.
    [[nodiscard]] std::span<const std::byte> header() const { return m_file.bytes().first(m_headerBytes); }

    /// Typed access to metadata; nothing when the key is missing or has another type. A whole number may be stored in any
    /// integer type, and a number also in one; a u64 beyond int64 counts as missing.
    [[nodiscard]] bool has(const std::string &key) const { return m_values.contains(key); }
    [[nodiscard]] std::optional<std::int64_t> integer(const std::string &key) const;
    /// An f32 is read as its shortest decimal: what was written as 1e-5 comes back as 1e-5, not 9.99999975e-06.
    [[nodiscard]] std::optional<double> number(const std::string &key) const;
    [[nodiscard]] std::optional<bool> boolean(const std::string &key) const;
    [[nodiscard]] std::optional<std::string> string(const std::string &key) const;
    [[nodiscard]] std::optional<std::vector<std::string>> stringList(const std::string &key) const;
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integerList(const std::string &key) const;
    [[nodiscard]] std::optional<std::vector<double>> numberList(const std::string &key) const;
    /// Elements of an array of any type, without reading them.
    [[nodiscard]] std::optional<std::int64_t> listSize(const std::string &key) const;
    [[nodiscard]] std::vector<std::string> keys() const;

    [[nodiscard]] const std::vector<GgufTensor> &tensors() const { return m_tensors; }
    [[nodiscard]] const GgufTensor *find(const std::string &name) const; ///< null when there is none
    [[nodiscard]] std::span<const std::byte> data(const GgufTensor &tensor) const;

    /// A Damaged error in this file's words: "FILE: at byte OFFSET: REASON".
    [[nodiscard]] Error damaged(std::int64_t offset, const std::string &reason) const;

private:
    /// Where a value lies; for an array the type and number of its elements and the place of the first.
    struct Value {
        std::uint32_t type = 0;
        bool isArray = false;
        std::uint64_t count = 1;
        std::size_t offset = 0;
    };
    class Cursor;

    Result<> parse();
    Result<> parseHeader(Cursor &cursor, std::uint64_t &tensorCount, std::uint64_t &keyCount);
    Result<> parseValue(Cursor &cursor);
    Result<> parseTensor(Cursor &cursor);
    Result<> placeTensors();
    [[nodiscard]] const Value *valueOf(const std::string &key, bool isArray) const;
    [[nodiscard]] std::optional<std::int64_t> integerAt(std::uint32_t type, std::size_t offset) const;
    [[nodiscard]] std::optional<double> numberAt(std::uint32_t type, std::size_t offset) const;

    std::filesystem::path m_path;
    MappedFile m_file;
    std::uint32_t m_version = 0;
    std::size_t m_headerBytes = 0;
    std::map<std::string, Value> m_values;
    std::vector<GgufTensor> m_tensors;
    std::unordered_map<std::string, std::size_t> m_tensorIndex;
};

} // namespace tw
