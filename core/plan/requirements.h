#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/config/train_config.h"
#include "core/plan/assumptions.h"
#include "core/plan/quote.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tw {

enum class Method { Full, Lora, QLora, PromptTuning };
inline constexpr std::array<Method, 4> allMethods {Method::Full, Method::Lora, Method::QLora, Method::PromptTuning};
inline constexpr std::array<int, 5> tableCounts {1, 2, 4, 8, 16};
const char *methodName(Method method); ///< "full", "lora", "qlora", "prompt_tuning"
std::optional<Method> methodOf(std::string_view name);

/// The work that every cell of the table is asked about.
struct TableWork {
    std::int64_t sequenceLen = 2048;
    std::int64_t microBatchSize = 1;
    std::int64_t tokensPerStep = 32'768; ///< of all GPUs together
    std::int64_t tokens = 10'000'000;    ///< of the whole run
    double meanDocument = 500;           ///< tokens
    double trainedShare = 0.6;           ///< labelled tokens / tokens
    std::int64_t loraRank = 16;
    Assumptions assumptions = {};
};

/// What one model needs by one method on one number of one GPU.
struct TableCell {
    std::int64_t peakBytes = 0; ///< of one GPU
    float seconds = 0;
    float dollars = 0;          ///< 0 where nobody asks a price
    Fit fit = Fit::No;
    Obstacle obstacle = Obstacle::None;
    TrainConfig::Sharding sharding = TrainConfig::Sharding::None; ///< the least that fits
    bool recomputes = false;    ///< activations are made again: only where they do not fit
};

/// All models x methods x GPUs x counts; indices are those of the catalogue it was made from.
struct RequirementsTable {
    std::size_t models = 0;
    std::size_t gpus = 0;
    std::vector<TableCell> cells;
    [[nodiscard]] const TableCell &at(std::size_t model, Method method, std::size_t gpu, std::size_t count) const
    {
        return cells[((model * allMethods.size() + std::size_t(method)) * gpus + gpu) * tableCounts.size() + count];
    }
};

/// Pure arithmetic over the catalogue; about 90 models and 35 GPUs take a few milliseconds on one core.
/// GPUs are planned with engine axolotl, which runs every family; this machine with our trainer: full runs and LoRA, and of
/// models only those that `trainedHere` lists (ids); more than one of it cannot be had.
RequirementsTable makeTable(const Catalog &catalog, const TableWork &work, std::span<const std::string> trainedHere = {},
                            const std::optional<MachineRate> &rate = std::nullopt);

/// The configuration that a cell was planned with: optimiser and dropout are those of the catalogue's method, rows no longer
/// than the model's context.
TrainConfig cellConfig(const Catalog &catalog, const ModelEntry &model, Method method, const TableCell &cell, int count,
                       const TableWork &work);

/// What a filter lets through; everything by default.
struct TableFilter {
    std::string model, gpu;               ///< words of ids, names and keys; empty: all
    std::optional<Method> method;
    double dollarsAtMost = 0;             ///< 0: any
    std::int64_t memoryAtMost = 0;        ///< of one GPU, bytes; 0: any
    std::optional<LicenseKind> license;   ///< at least as open
    Korean korean = Korean::None;         ///< at least as good
    int count = 0;                        ///< 0: all
    bool mayNotFit = false;               ///< also cells that cannot run
};
struct TableRow {
    std::size_t model = 0, gpu = 0;
    Method method = Method::Full;
    int count = 1;
    const TableCell *cell = nullptr; ///< of the table, which must outlive the row
};
/// Models in the catalogue's order, then methods, then by dollars; unpriced GPUs last.
std::vector<TableRow> filterTable(const RequirementsTable &table, const Catalog &catalog, const TableFilter &filter);

/// A sound start for a cell: `presetText` with the keys of the cell set and those out that its figures do not know of;
/// every other byte is kept but comments behind values that are new. Its quote has the cell's peak.
/// Errors: Unsupported for prompt tuning, which nothing trains so far; those of ConfigDocument::parse() and set().
Result<std::string> startingConfig(const std::string &presetText, const Catalog &catalog, const ModelEntry &model, Method method,
                                   const TableCell &cell, const GpuEntry &gpu, int count, const TableWork &work);

} // namespace tw
