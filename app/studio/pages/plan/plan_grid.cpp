#include "app/studio/pages/plan/plan_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace tw {
namespace {

constexpr std::array<int, 5> shownSizes {24, 32, 48, 80, 141};
constexpr std::size_t shownCounts = 4; // of tableCounts: up to eight cards, one machine's worth

int gigabytesOf(const GpuEntry &gpu)
{
    return gpu.isCpu ? 0 : int(std::ceil(double(gpu.memoryBytes) / double(std::int64_t(1) << 30)));
}

std::vector<PlanSize> sizesOf(const Catalog &catalog)
{
    std::vector<PlanSize> sizes;
    for (const int gigabytes : shownSizes)
        sizes.push_back({gigabytes, {}});
    sizes.push_back({});
    for (std::size_t g = 0; g < catalog.gpus.size(); ++g) {
        const auto size = std::ranges::find(sizes, gigabytesOf(catalog.gpus[g]), &PlanSize::gigabytes);
        if (size != sizes.end() && (catalog.gpus[g].platform == GpuPlatform::Cuda || catalog.gpus[g].isCpu))
            size->gpus.push_back(g);
    }
    std::erase_if(sizes, [](const PlanSize &size) { return size.gpus.empty(); });
    return sizes;
}

PlanCell gridCell(const Catalog &catalog, const RequirementsTable &table, std::size_t model, Method method, const PlanSize &size)
{
    for (std::size_t c = 0; c < shownCounts; ++c) {
        const auto rank = [&](std::size_t gpu) {
            const TableCell &cell = table.at(model, method, gpu, c);
            const GpuEntry &entry = catalog.gpus[gpu];
            return std::tuple(cell.obstacle != Obstacle::None, !entry.isCpu && !entry.hasFlashAttention(), !entry.isPriced(), cell.dollars, cell.seconds);
        };
        const std::size_t best = std::ranges::min(size.gpus, {}, rank);
        const TableCell &cell = table.at(model, method, best, c);
        if (cell.obstacle == Obstacle::None)
            return {best, tableCounts[c], cell};
    }
    const std::size_t largest = std::ranges::max(size.gpus, {}, [&](std::size_t gpu) { return catalog.gpus[gpu].usableBytes; });
    return {largest, 1, table.at(model, method, largest, 0)};
}

} // namespace

PlanGroup groupOf(const ModelEntry &model)
{
    const double billions = model.parametersBillions;
    return billions < 5 ? PlanGroup::UpTo4B : billions < 10 ? PlanGroup::UpTo9B : billions < 40 ? PlanGroup::UpTo39B : PlanGroup::Larger;
}

bool hasColumn(Method method, const PlanSize &size)
{
    return size.gigabytes > 0 || method == Method::Lora || method == Method::Full;
}

std::int64_t PlanRow::peakOf(Method method, const PlanCell &cell, const GpuEntry &gpu) const
{
    return gpu.isCpu || cell.count > 1 ? cell.need.peakBytes : std::min(cell.need.peakBytes, leastBytes[std::size_t(method)]);
}

std::optional<std::size_t> PlanGrid::sizeOf(const std::string &gpu) const
{
    for (std::size_t s = 0; s < sizes.size(); ++s)
        if (std::ranges::any_of(sizes[s].gpus, [&](std::size_t g) { return catalog->gpus[g].key == gpu; }))
            return s;
    return std::nullopt;
}

PlanGrid makeGrid(std::shared_ptr<const Catalog> catalog, const RequirementsTable &table)
{
    PlanGrid grid {catalog, sizesOf(*catalog), {}};
    std::vector<std::size_t> order(catalog->models.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t model) { return catalog->models[model].parametersBillions; });
    for (const std::size_t model : order) {
        PlanRow row;
        row.model = model;
        for (const Method method : gridMethods) {
            for (const PlanSize &size : grid.sizes)
                row.cells[std::size_t(method)].push_back(gridCell(*catalog, table, model, method, size));
            std::int64_t &least = row.leastBytes[std::size_t(method)];
            for (std::size_t g = 0; g < catalog->gpus.size(); ++g) {
                const std::int64_t peak = table.at(model, method, g, 0).peakBytes;
                if (!catalog->gpus[g].isCpu && (least == 0 || peak < least))
                    least = peak;
            }
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

TableWork tableWork(const TrainConfig &config, const DataFacts &data, std::int64_t tokens)
{
    TableWork work;
    work.sequenceLen = config.sequenceLen;
    work.tokensPerStep = config.microBatchSize * config.gradientAccumulationSteps * config.sequenceLen;
    if (tokens > 0)
        work.tokens = tokens;
    if (data.rows > 0 && data.tokens > 0) {
        work.meanDocument = std::max(1.0, double(data.tokens) / double(data.rows));
        work.trainedShare = double(data.trainedTokens) / double(data.tokens);
    }
    if (config.loraRank > 0 && config.adapter != TrainConfig::Adapter::None)
        work.loraRank = config.loraRank;
    return work;
}

} // namespace tw
