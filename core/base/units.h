#pragma once

#include <cstdint>
#include <string>

namespace tw {

/// Memory is counted in powers of two (GiB), disk and downloads in powers of ten (GB), as hubs bill.
inline constexpr std::int64_t KiB = 1024;
inline constexpr std::int64_t MiB = 1024 * KiB;
inline constexpr std::int64_t GiB = 1024 * MiB;

/// English texts for the command line and logs; the studio formats by language itself.
std::string formatMemory(std::int64_t bytes);      ///< "17.8 GiB", "612 MiB"
std::string formatDisk(std::int64_t bytes);        ///< "16.1 GB"
std::string formatDuration(double seconds);        ///< "8.4 s", "3 min 08 s", "47 min", "2 h 54 min", "3 d 4 h"
std::string formatDollars(double dollars);         ///< "$3.13"; below ten cents three decimals, zero "$0.00"
std::string formatCount(std::int64_t count);       ///< "24,160"

} // namespace tw
