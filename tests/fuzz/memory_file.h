#pragma once

#include "fuzz_target.h"

#include <string>
#include <sys/mman.h>
#include <unistd.h>

/// A file without a disk, for readers that open a path.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t *data, std::size_t size) : m_fd(::memfd_create("fuzz", 0))
    {
        for (std::size_t done = 0; done < size;) {
            const ssize_t n = ::write(m_fd, data + done, size - done);
            fuzzVerify(n > 0, "the memory file can be written");
            done += std::size_t(n);
        }
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_fd); }

private:
    int m_fd;
};
