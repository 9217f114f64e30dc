#pragma once

#include <cstdint>
#include <filesystem>

namespace tw {

/// How busy this machine is, from /proc.
struct HostSample {
    double cpuShare = 0;            ///< of all cores since the sample before, 0 to 1
    std::int64_t memoryUsed = 0;    ///< bytes, MemTotal − MemAvailable
    std::int64_t memoryTotal = 0;
    std::int64_t diskFree = 0;      ///< bytes on the disk of `folder`
    std::int64_t processMemory = 0; ///< bytes resident of this process
};

/// Remembers the processor's counters between samples. One thread.
class HostSampler
{
public:
    explicit HostSampler(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    HostSample sample();

private:
    std::filesystem::path m_folder;
    std::uint64_t m_busy = 0;
    std::uint64_t m_total = 0;
};

/// Bytes resident now, and the most there ever were (VmHWM) in this process.
std::int64_t residentBytes();
std::int64_t peakResidentBytes();

} // namespace tw
