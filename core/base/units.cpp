#include "core/base/units.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace tw {

namespace {

/// Quotes format some eighty numbers each time a key is pressed: a fifth of what printf costs.
std::string withDecimals(double value, int decimals, std::string_view unit)
{
    char text[400]; // the largest double has 309 digits before its point
    char *end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals).ptr;
    return std::string(text, end).append(unit);
}

} // namespace

std::string formatMemory(std::int64_t bytes)
{
    if (bytes >= GiB)
        return withDecimals(double(bytes) / double(GiB), 1, " GiB");
    if (bytes >= MiB)
        return withDecimals(double(bytes) / double(MiB), 0, " MiB");
    return withDecimals(double(bytes) / double(KiB), 0, " KiB");
}

std::string formatDisk(std::int64_t bytes)
{
    if (bytes >= 1'000'000'000)
        return withDecimals(double(bytes) / 1e9, 1, " GB");
    if (bytes >= 1'000'000)
        return withDecimals(double(bytes) / 1e6, 0, " MB");
    return withDecimals(double(bytes) / 1e3, 0, " kB");
}

std::string formatDuration(double seconds)
{
    if (!(seconds >= 0 && seconds < 1e15))
        return "unknown";
    if (seconds < 59.95)
        return withDecimals(seconds, 1, " s");
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
    return "$" + withDecimals(dollars, dollars > 0 && dollars < 0.1 ? 3 : 2, {});
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
