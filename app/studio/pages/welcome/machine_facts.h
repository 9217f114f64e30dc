#pragma once

#include <QString>

#include <cstdint>

namespace tw {

/// What the first page and the settings say of this machine. Reading it takes a few milliseconds.
struct MachineFacts {
    QString processor;               ///< "AMD EPYC 9554, 8 cores, AVX-512, AVX-512 BF16"
    int cores = 0;
    std::int64_t memoryBytes = 0;
    std::int64_t usableBytes = 0;
    double diskFreeBytes = 0;
    QString diskPlace;               ///< the folder of runs
    bool hasTrainer = false;
    QString trainer;                 ///< its file, or why there is none
    double flopsPerSecond = 0;       ///< measured; 0: not yet
    QString dtype;
    double measuredAt = 0;           ///< unix seconds
};

MachineFacts readMachineFacts();

} // namespace tw
