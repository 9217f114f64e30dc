#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <optional>
#include <sstream>

namespace tw {

namespace {

namespace fs = std::filesystem;

std::string firstLine(const fs::path &file)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

std::optional<std::int64_t> toInteger(std::string_view text)
{
    std::int64_t value = 0;
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t")));
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    return end.ec == std::errc() ? std::optional(value) : std::nullopt;
}

/// The text behind `name` and its separator in files like /proc/meminfo, /proc/self/status and memory.stat.
std::optional<std::string> valueOf(const fs::path &file, std::string_view name)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(name))
            continue;
        const std::size_t start = line.find_first_not_of(" \t:", name.size());
        if (start != name.size() && start != std::string::npos)
            return line.substr(start);
    }
    return std::nullopt;
}

std::int64_t numberOf(const fs::path &file, std::string_view name)
{
    const auto text = valueOf(file, name);
    return text ? toInteger(*text).value_or(0) : 0;
}

/// Folders of this process's control group and of all its ancestors. Inside a container the named path may not be
/// visible: then the mount's own folder is the group.
std::vector<fs::path> groupFolders(const fs::path &root, const std::string &controller)
{
    std::ifstream groups(root / "proc/self/cgroup");
    const fs::path mount = controller.empty() ? root / "sys/fs/cgroup" : root / "sys/fs/cgroup" / controller;
    std::vector<fs::path> folders;
    for (std::string line; std::getline(groups, line);) { // "4:memory:/a/b", "4:cpu,cpuacct:/a", version 2: "0::/a/b"
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (second == std::string::npos)
            continue;
        const std::string names = ',' + line.substr(first + 1, second - first - 1) + ',';
        if (controller.empty() ? names != ",," : names.find(',' + controller + ',') == std::string::npos)
            continue;
        for (fs::path group = fs::path(line.substr(second + 1)).relative_path(); !group.empty(); group = group.parent_path())
            folders.push_back(mount / group);
    }
    folders.push_back(mount);
    return folders;
}

/// Cores' worth of time that the groups grant; infinity when none sets a limit.
double groupCores(const fs::path &root)
{
    double cores = std::numeric_limits<double>::infinity();
    for (const fs::path &folder : groupFolders(root, "")) {
        std::istringstream limit(firstLine(folder / "cpu.max")); // "150000 100000" or "max 100000"
        double quota = 0, period = 0;
        if (limit >> quota >> period && quota > 0 && period > 0)
            cores = std::min(cores, quota / period);
    }
    for (const fs::path &folder : groupFolders(root, "cpu")) {
        const double quota = double(toInteger(firstLine(folder / "cpu.cfs_quota_us")).value_or(-1));
        const double period = double(toInteger(firstLine(folder / "cpu.cfs_period_us")).value_or(0));
        if (quota > 0 && period > 0)
            cores = std::min(cores, quota / period);
    }
    return cores;
}

struct GroupMemory {
    std::int64_t limit = std::numeric_limits<std::int64_t>::max();
    std::int64_t free = std::numeric_limits<std::int64_t>::max();

    /// Page cache that nobody uses is given back before anything is refused, so it does not count as used.
    void restrict(std::optional<std::int64_t> groupLimit, std::int64_t used, std::int64_t cache)
    {
        if (!groupLimit || *groupLimit <= 0)
            return;
        limit = std::min(limit, *groupLimit);
        free = std::min(free, std::max<std::int64_t>(0, *groupLimit - std::max<std::int64_t>(0, used - cache)));
    }
};

GroupMemory groupMemory(const fs::path &root)
{
    GroupMemory memory;
    for (const fs::path &folder : groupFolders(root, ""))
        memory.restrict(toInteger(firstLine(folder / "memory.max")), toInteger(firstLine(folder / "memory.current")).value_or(0),
                        numberOf(folder / "memory.stat", "inactive_file"));
    for (const fs::path &folder : groupFolders(root, "memory"))
        memory.restrict(toInteger(firstLine(folder / "memory.limit_in_bytes")),
                        toInteger(firstLine(folder / "memory.usage_in_bytes")).value_or(0),
                        numberOf(folder / "memory.stat", "total_inactive_file"));
    return memory;
}

/// How many numbers a list like "0-3,8,10-11" names.
int listedCores(const std::string &list)
{
    int cores = 0;
    std::istringstream parts(list);
    for (std::string part; std::getline(parts, part, ',');) {
        const auto first = toInteger(part);
        const std::size_t dash = part.find('-');
        const auto last = dash == std::string::npos ? first : toInteger(std::string_view(part).substr(dash + 1));
        if (first && last && *last >= *first && *last - *first < 65536)
            cores += int(*last - *first + 1);
    }
    return cores;
}

int usableCores(const fs::path &root)
{
    const int allowed = std::max(1, listedCores(valueOf(root / "proc/self/status", "Cpus_allowed_list").value_or("")));
    // A part of a core is no place for a thread of its own: the others would wait for it at every barrier.
    return std::max(1, int(std::min(double(allowed), groupCores(root))));
}

std::string processorText(const fs::path &root)
{
    const std::string model = valueOf(root / "proc/cpuinfo", "model name").value_or("Unknown processor");
    const int cores = usableCores(root);
    return model + ", " + std::to_string(cores) + (cores == 1 ? " core" : " cores");
}

/// What /proc/cpuinfo says that the first processor can do.
class ProcessorFlags
{
public:
    explicit ProcessorFlags(const fs::path &root) : m_text(' ' + valueOf(root / "proc/cpuinfo", "flags").value_or("") + ' ') {}
    [[nodiscard]] bool has(const std::string &flag) const { return m_text.find(' ' + flag + ' ') != std::string::npos; }

private:
    std::string m_text; ///< each flag between two blanks
};

/// FLOP/s that one core is likely to reach over whole training steps, on the low side: what a quote goes by until the
/// machine was measured. Measured per core: 118e9 in fp32 with AVX-512 and 320e9 in bf16 with AMX.
struct CoreRate {
    double fp32 = 8e9;
    double bf16 = 0; ///< 0: no gain over fp32
};

CoreRate likelyCoreRate(const ProcessorFlags &flags)
{
    CoreRate rate;
    rate.fp32 = flags.has("avx512f") ? 80e9 : flags.has("avx2") ? 40e9 : rate.fp32;
    rate.bf16 = flags.has("amx_bf16") ? 300e9 : 0;
    return rate;
}

/// The vector and matrix units that training gains from: "AVX-512, AVX-512 BF16, AMX"; empty when there is none.
std::string vectorUnits(const ProcessorFlags &flags)
{
    std::string text;
    const auto add = [&text](const char *name) { text += (text.empty() ? "" : ", ") + std::string(name); };
    if (flags.has("avx512f"))
        add("AVX-512");
    else if (flags.has("avx2"))
        add("AVX2");
    if (flags.has("avx512_bf16"))
        add("AVX-512 BF16");
    if (flags.has("amx_bf16"))
        add("AMX");
    return text;
}

} // namespace

GpuEntry thisMachine(const fs::path &root)
{
    constexpr std::int64_t kibibyte = 1024;
    constexpr double bandwidthPerCore = 9e9; // streaming reads, two cores of a server of 2021; shared beyond eight cores
    const GroupMemory group = groupMemory(root);
    const ProcessorFlags flags(root);
    const CoreRate rate = likelyCoreRate(flags);
    GpuEntry machine;
    machine.key = "this_machine";
    machine.name = processorText(root);
    machine.architecture = vectorUnits(flags);
    machine.memoryBytes = std::min(numberOf(root / "proc/meminfo", "MemTotal") * kibibyte, group.limit);
    machine.usableBytes
        = std::min({machine.memoryBytes, numberOf(root / "proc/meminfo", "MemAvailable") * kibibyte, group.free});
    machine.isCpu = true;
    machine.platform = GpuPlatform::Cpu;
    machine.cores = usableCores(root);
    machine.fp32Flops = rate.fp32 * machine.cores;
    machine.bf16Flops = rate.bf16 * machine.cores;
    machine.bandwidthBytes = bandwidthPerCore * std::min(machine.cores, 8);
    machine.provider = "this machine";
    return machine;
}

std::string thisProcessor()
{
    return processorText("/");
}

} // namespace tw
