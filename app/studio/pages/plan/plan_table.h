#pragma once

#include "core/catalog/catalog.h"
#include "core/plan/quote.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tw {

enum class PlanMethod { Lora, Full };
inline constexpr int planMethods = 2;

/// One size of memory that cards come in, or this machine.
struct PlanSize {
    int gib = 0;                    ///< rounded, as cards are named; 0: this machine
    std::vector<std::string> gpus;  ///< catalogue keys
    std::string names;              ///< "RTX 3090, RTX 4090"
};

/// A model and a method on one size of memory.
struct PlanCell {
    std::string gpu; ///< the one of this size that finishes cheapest
    Fit fit = Fit::No;
    std::int64_t peakBytes = 0;
    std::int64_t usableBytes = 0;
    Obstacle obstacle = Obstacle::None;
};

struct PlanRow {
    std::string id, name, korean, license;
    double parametersBillions = 0;
    std::string unsupported; ///< why our trainer does not run it; empty when it does
    std::array<std::int64_t, planMethods> cardPeakBytes {}; ///< on a card
    std::array<std::vector<PlanCell>, planMethods> cells;   ///< one a size
};

struct PlanTable {
    std::vector<PlanSize> sizes; ///< this machine last
    std::vector<PlanRow> rows;   ///< small models first
};

/// The smallest setting that trains: micro-batch 1, every layer recomputed, LoRA r 16 on all projections or all weights.
TrainConfig smallestSetting(PlanMethod method, std::int64_t sequenceLen);

/// What fits where. Pure; about a millisecond a model. A model whose sizes are damaged in the catalogue is left out.
PlanTable makePlanTable(const Catalog &catalog, std::int64_t sequenceLen, const DataFacts &data, const std::optional<MachineRate> &rate);

} // namespace tw
