#include "core/base/units.h"

#include <cmath>
#include <cstdio>

namespace tw {

namespace {

std::string formatted(const char *format, double value)
{
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

} // namespace

std::string formatMemory(std::int64_t bytes)
{
    if (bytes >= GiB)
        return formatted("%.1f GiB", double(bytes) / double(GiB));
    if (bytes >= MiB)
        return formatted("%.0f MiB", double(bytes) / double(MiB));
    return formatted("%.0f KiB", double(bytes) / double(KiB));
}

std::string formatDisk(std::int64_t bytes)
{
    if (bytes >= 1'000'000'000)
        return formatted("%.1f GB", double(bytes) / 1e9);
    if (bytes >= 1'000'000)
        return formatted("%.0f MB", double(bytes) / 1e6);
    return formatted("%.0f kB", double(bytes) / 1e3);
}

std::string formatDuration(double seconds)
{
    if (!(seconds >= 0 && seconds < 1e15))
        return "unknown";
    if (seconds < 59.95)
        return formatted("%.1f s", seconds);
    const auto whole = std::int64_t(std::llround(seconds));
    const std::int64_t minutes = (whole + 30) / 60;
    const std::int64_t hours = (whole + 1800) / 3600;
    char text[64];
    if (whole < 600)
        std::snprintf(text, sizeof text, "%d min %02d s", int(whole / 60), int(whole % 60));
    else if (whole < 3570) // from there on it would round to 60 minutes
        std::snprintf(text, sizeof text, "%d min", int(minutes));
    else if (minutes < 24 * 60)
        std::snprintf(text, sizeof text, "%d h %02d min", int(minutes / 60), int(minutes % 60));
    else
        std::snprintf(text, sizeof text, "%lld d %d h", static_cast<long long>(hours / 24), int(hours % 24));
    return text;
}

std::string formatDollars(double dollars)
{
    return formatted(dollars > 0 && dollars < 0.1 ? "$%.3f" : "$%.2f", dollars);
}

std::string formatCount(std::int64_t count)
{
    const auto magnitude = count < 0 ? 0 - std::uint64_t(count) : std::uint64_t(count); // the smallest number has no opposite
    std::string digits = std::to_string(magnitude);
    for (auto at = std::int64_t(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(std::size_t(at), ",");
    return count < 0 ? "-" + digits : digits;
}

} // namespace tw
