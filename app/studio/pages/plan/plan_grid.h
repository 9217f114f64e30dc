#pragma once

#include "core/plan/requirements.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tw {

/// In the order of the columns.
inline constexpr std::array<Method, 4> gridMethods {Method::QLora, Method::PromptTuning, Method::Lora, Method::Full};

/// One size of memory that cards come in, or this machine.
struct PlanSize {
    int gigabytes = 0;             ///< as cards are named; 0: this machine
    std::vector<std::size_t> gpus; ///< in the catalogue
};

/// What a model needs by one method on one size of memory.
struct PlanCell {
    /// In the catalogue: of the size's GPUs the one that finishes cheapest on the fewest cards; those without flash attention last.
    std::size_t gpu = 0;
    int count = 1;       ///< the fewest of 1, 2, 4 and 8 that hold it
    TableCell need;
    [[nodiscard]] bool canRun() const { return need.obstacle == Obstacle::None; }
};

struct PlanRow {
    std::size_t model = 0;                            ///< in the catalogue
    std::array<std::int64_t, 4> leastBytes {};        ///< by Method: the smallest peak that trains it on one card
    std::array<std::vector<PlanCell>, 4> cells;       ///< by Method, then one a size
    [[nodiscard]] const PlanCell &cell(Method method, std::size_t size) const { return cells[std::size_t(method)][size]; }
    /// The smallest peak of a cell on each card; a card with room to spare may be planned to use more, for speed.
    [[nodiscard]] std::int64_t peakOf(Method method, const PlanCell &cell, const GpuEntry &gpu) const;
};

/// Rows that stand together.
enum class PlanGroup { UpTo4B, UpTo9B, UpTo39B, Larger };
PlanGroup groupOf(const ModelEntry &model);

/// The requirements table as the page shows it: one column a size of memory instead of one a GPU.
struct PlanGrid {
    std::shared_ptr<const Catalog> catalog;
    std::vector<PlanSize> sizes; ///< this machine last
    std::vector<PlanRow> rows;   ///< small models first
    [[nodiscard]] const ModelEntry &model(const PlanRow &row) const { return catalog->models[row.model]; }
    [[nodiscard]] const GpuEntry &gpu(const PlanCell &cell) const { return catalog->gpus[cell.gpu]; }
    /// Of the GPU's size, where it has a column.
    [[nodiscard]] std::optional<std::size_t> sizeOf(const std::string &gpu) const;
};

/// Pure; a few milliseconds for the whole catalogue.
PlanGrid makeGrid(std::shared_ptr<const Catalog> catalog, const RequirementsTable &table);

/// Prompt tuning and quantised weights need a GPU: this machine has columns for LoRA and full runs only.
bool hasColumn(Method method, const PlanSize &size);

/// The work of a document's run for the table: its data, at a micro-batch of one row.
///   tokens  of the whole run; 0: not known
TableWork tableWork(const TrainConfig &config, const DataFacts &data, std::int64_t tokens);

} // namespace tw
