#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace tw {

/// The whole file. Errors: NotFound, Io, and InvalidInput when it is larger than `maxBytes`.
Result<std::string> readFile(const std::filesystem::path &file, std::int64_t maxBytes = std::int64_t(1) << 30);

/// Replaces a file so that a crash leaves the old or the new content, never a mix: temporary file beside it,
/// fsync, rename, fsync of the folder. A link keeps pointing where it did, and its target is replaced. What is no regular file is
/// never replaced: a pipe or a character device gets the bytes, anything else is refused.
/// Errors: DiskFull, Io; the old file is untouched then.
Result<> writeFileAtomic(const std::filesystem::path &file, std::string_view content);
/// The same with the content in pieces, written one after another.
Result<> writeFileAtomic(const std::filesystem::path &file, std::span<const std::string_view> pieces);

/// Makes a folder and its parents. Errors: Io with the reason ("read-only file system", ...).
Result<> ensureFolder(const std::filesystem::path &folder);

/// Flushes one file or folder to disk.
Result<> syncPath(const std::filesystem::path &path);

/// An Error for a failed system call on `path`, from errno: NotFound, DiskFull or Io.
Error systemError(const std::string &doing, const std::filesystem::path &path, int errorNumber);

/// Bytes free to an ordinary user on the disk that holds `path` (or its nearest existing parent), -1 when unknown.
std::int64_t freeDiskBytes(const std::filesystem::path &path);

/// A file mapped read-only. Movable; the bytes stay where they are until it is destroyed.
/// A file that shrinks while it is mapped raises SIGBUS on access: model files are not written while they are read.
class MappedFile
{
public:
    static Result<MappedFile> open(const std::filesystem::path &file);
    MappedFile() = default;
    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&other) noexcept;
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_data, m_size}; }

private:
    const std::byte *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace tw
