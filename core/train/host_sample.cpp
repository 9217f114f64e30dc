#include "core/train/host_sample.h"

#include "core/base/files.h"

#include <sstream>

namespace tw {

namespace {

/// The number behind "NAME:" in a /proc file whose values are in kB.
std::int64_t procBytes(const char *file, const std::string &name)
{
    const auto text = readFile(file, 1 << 20).value_or(std::string());
    const auto at = text.find(name + ":");
    return at == std::string::npos ? 0 : std::strtoll(text.c_str() + at + name.size() + 1, nullptr, 10) * 1024;
}

} // namespace

HostSample HostSampler::sample()
{
    HostSample result;
    std::istringstream line(readFile("/proc/stat", 1 << 20).value_or(std::string()));
    std::string name;
    line >> name;
    std::uint64_t total = 0;
    std::uint64_t idle = 0;
    for (int field = 0; field < 8; ++field) {
        std::uint64_t ticks = 0;
        line >> ticks;
        total += ticks;
        if (field == 3 || field == 4) // idle and waiting for disks
            idle += ticks;
    }
    if (m_total > 0 && total > m_total)
        result.cpuShare = double(total - idle - m_busy) / double(total - m_total);
    m_total = total;
    m_busy = total - idle;
    result.memoryTotal = procBytes("/proc/meminfo", "MemTotal");
    result.memoryUsed = result.memoryTotal - procBytes("/proc/meminfo", "MemAvailable");
    result.diskFree = freeDiskBytes(m_folder);
    result.processMemory = residentBytes();
    return result;
}

std::int64_t residentBytes()
{
    return procBytes("/proc/self/status", "VmRSS");
}

std::int64_t peakResidentBytes()
{
    return procBytes("/proc/self/status", "VmHWM");
}

} // namespace tw
