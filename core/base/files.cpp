#include "core/base/files.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace tw {

namespace fs = std::filesystem;

namespace {

/// A file descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    /// Closes now; false with errno set when the kernel reports a late write error.
    bool close()
    {
        const int fd = m_fd;
        m_fd = -1;
        return ::close(fd) == 0;
    }

private:
    int m_fd;
};

bool writeAll(int fd, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t n = ::write(fd, content.data(), content.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        content.remove_prefix(std::size_t(n));
    }
    return true;
}

/// What a user can do about it, where that is always the same.
const char *wayOutOf(int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
        return "; free some space there";
    case EROFS:
        return "; choose a place that can be written to";
    case EACCES:
    case EPERM:
        return "; check its permissions and owner";
    default:
        return "";
    }
}

/// Into a device or a pipe, which somebody else made and which nothing may replace.
Result<> writeThrough(const fs::path &file, std::span<const std::string_view> pieces)
{
    Descriptor fd(::open(file.c_str(), O_WRONLY | O_CLOEXEC));
    const auto write = [&fd](std::string_view piece) { return writeAll(fd.get(), piece); };
    if (fd.get() < 0 || !std::all_of(pieces.begin(), pieces.end(), write) || !fd.close())
        return systemError("write", file, errno);
    return {};
}

/// Where a chain of links ends; the file there need not exist yet. Errors: Io.
Result<fs::path> endOfLinks(fs::path file)
{
    constexpr int mostLinks = 40; // as many as the kernel follows
    std::error_code error;
    for (int i = 0; i < mostLinks; ++i) {
        if (!fs::is_symlink(file, error))
            return file;
        const fs::path target = fs::read_symlink(file, error);
        if (error)
            return systemError("write", file, error.value());
        file = file.parent_path() / target; // an absolute target replaces the folder
    }
    return systemError("write", file, ELOOP);
}

} // namespace

Error systemError(const std::string &doing, const fs::path &path, int errorNumber)
{
    auto code = ErrorCode::Io;
    if (errorNumber == ENOENT)
        code = ErrorCode::NotFound;
    else if (errorNumber == ENOSPC || errorNumber == EDQUOT)
        code = ErrorCode::DiskFull;
    return {code, doing + " " + path.string() + ": " + std::strerror(errorNumber) + wayOutOf(errorNumber)};
}

Result<std::string> readFile(const fs::path &file, std::int64_t maxBytes)
{
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0)
        return systemError("read", file, errno);
    struct stat info {};
    if (::fstat(fd.get(), &info) != 0)
        return systemError("read", file, errno);
    if (S_ISDIR(info.st_mode))
        return systemError("read", file, EISDIR);
    if (info.st_size > maxBytes) {
        return Error {ErrorCode::InvalidInput,
                      "read " + file.string() + ": the file has " + std::to_string(info.st_size)
                          + " bytes, more than the " + std::to_string(maxBytes) + " allowed here"};
    }
    std::string content;
    char buffer[1 << 16];
    for (;;) { // files in /proc have size 0, so read to the end whatever the size said
        const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return systemError("read", file, errno);
        if (n == 0)
            return content;
        content.append(buffer, std::size_t(n));
        if (std::int64_t(content.size()) > maxBytes)
            return Error {ErrorCode::InvalidInput, "read " + file.string() + ": the file grew too large"};
    }
}

Result<> syncPath(const fs::path &path)
{
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0 || ::fsync(fd.get()) != 0)
        return systemError("sync", path, errno);
    return {};
}

Result<> writeFileAtomic(const fs::path &file, std::string_view content)
{
    return writeFileAtomic(file, std::span<const std::string_view>(&content, 1));
}

Result<> writeFileAtomic(const fs::path &named, std::span<const std::string_view> pieces)
{
    struct stat info {};
    if (::stat(named.c_str(), &info) == 0 && (S_ISCHR(info.st_mode) || S_ISFIFO(info.st_mode)))
        return writeThrough(named, pieces);
    if (::stat(named.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return Error {ErrorCode::Io, "write " + named.string() + ": it is no regular file; choose another name"};
    const auto end = endOfLinks(named);
    if (!end)
        return end.error();
    const fs::path &file = *end;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    // Process and count keep two writers of one file, here or in another program, from sharing a temporary name.
    static std::atomic<unsigned> writes = 0;
    const fs::path temporary = folder
        / ("." + file.filename().string() + "." + std::to_string(::getpid()) + "." + std::to_string(++writes) + ".tmp");
    Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (fd.get() < 0)
        return systemError("write", file, errno);
    const auto write = [&fd](std::string_view piece) { return writeAll(fd.get(), piece); };
    const bool written = std::all_of(pieces.begin(), pieces.end(), write) && ::fsync(fd.get()) == 0;
    const int writeError = errno;
    if (!written) {
        ::unlink(temporary.c_str());
        return systemError("write", file, writeError);
    }
    if (!fd.close() || ::rename(temporary.c_str(), file.c_str()) != 0) {
        const int renameError = errno;
        ::unlink(temporary.c_str());
        return systemError("write", file, renameError);
    }
    return syncPath(folder);
}

Result<> ensureFolder(const fs::path &folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return systemError("make folder", folder, error.value());
    if (!fs::is_directory(folder, error))
        return systemError("make folder", folder, ENOTDIR);
    return {};
}

std::int64_t freeDiskBytes(const fs::path &path)
{
    std::error_code error;
    fs::path existing = fs::absolute(path, error);
    while (!existing.empty() && existing != existing.root_path() && !fs::exists(existing, error))
        existing = existing.parent_path();
    struct statvfs info {};
    if (::statvfs(existing.c_str(), &info) != 0)
        return -1;
    return std::int64_t(info.f_bavail) * std::int64_t(info.f_frsize);
}

Result<MappedFile> MappedFile::open(const fs::path &file)
{
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0)
        return systemError("open", file, errno);
    struct stat info {};
    if (::fstat(fd.get(), &info) != 0)
        return systemError("open", file, errno);
    if (!S_ISREG(info.st_mode))
        return Error {ErrorCode::Io, "open " + file.string() + ": not a regular file"};
    MappedFile mapped;
    if (info.st_size == 0)
        return mapped;
    void *data = ::mmap(nullptr, std::size_t(info.st_size), PROT_READ, MAP_PRIVATE, fd.get(), 0);
    if (data == MAP_FAILED)
        return systemError("map", file, errno);
    mapped.m_data = static_cast<const std::byte *>(data);
    mapped.m_size = std::size_t(info.st_size);
    return mapped;
}

MappedFile::MappedFile(MappedFile &&other) noexcept :
    m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

MappedFile &MappedFile::operator=(MappedFile &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile()
{
    if (m_data)
        ::munmap(const_cast<std::byte *>(m_data), m_size);
}

} // namespace tw
