#include "app/studio/pages/plan/plan_table.h"

#include <algorithm>
#include <cmath>

namespace tw {
namespace {

std::vector<PlanSize> sizesOf(const Catalog &catalog)
{
    std::vector<PlanSize> sizes;
    for (const GpuEntry &gpu : catalog.gpus) {
        const int gib = gpu.isCpu ? 0 : int(std::lround(double(gpu.memoryBytes) / double(std::int64_t(1) << 30)));
        auto found = std::ranges::find(sizes, gib, &PlanSize::gib);
        if (found == sizes.end())
            found = sizes.insert(sizes.end(), PlanSize {gib, {}, {}});
        found->gpus.push_back(gpu.key);
        found->names += (found->names.empty() ? "" : ", ") + gpu.name;
    }
    std::ranges::stable_sort(sizes, {}, [](const PlanSize &size) { return size.gib > 0 ? size.gib : 1 << 20; });
    return sizes;
}

/// Quote offers stand best first, so the first of a size is the one to take.
PlanCell cellOf(const PlanSize &size, const Quote &quote)
{
    for (const Offer &offer : quote.offers) {
        if (std::ranges::find(size.gpus, offer.gpu) != size.gpus.end())
            return {offer.gpu, offer.cannot.empty() ? offer.fit : Fit::No, offer.peakBytes, offer.usableBytes, offer.obstacle};
    }
    return {};
}

} // namespace

TrainConfig smallestSetting(PlanMethod method, std::int64_t sequenceLen)
{
    TrainConfig config;
    config.learningRate = 2e-4;
    config.sequenceLen = sequenceLen;
    config.samplePacking = true;
    config.gradientCheckpointing = true;
    if (method == PlanMethod::Lora) {
        config.adapter = TrainConfig::Adapter::Lora;
        config.loraRank = 16;
        config.loraAlpha = 32;
        config.loraTargets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    }
    return config;
}

PlanTable makePlanTable(const Catalog &catalog, std::int64_t sequenceLen, const DataFacts &data, const std::optional<MachineRate> &rate)
{
    PlanTable table;
    table.sizes = sizesOf(catalog);
    for (const ModelEntry &model : catalog.models) {
        const auto arch = ArchSpec::fromConfig(model.config, model.id);
        if (!arch)
            continue;
        PlanRow row {model.id, model.name, model.korean, model.license, model.parametersBillions, arch->unsupported, {}, {}};
        for (int method = 0; method < planMethods; ++method) {
            const TrainConfig config = smallestSetting(static_cast<PlanMethod>(method), sequenceLen);
            // The offers say all; without a GPU of its own the quote searches no ways out.
            const Quote quote = makeQuote(config, *arch, model.id, data, catalog, {}, 1, rate);
            for (const PlanSize &size : table.sizes) {
                row.cells[std::size_t(method)].push_back(cellOf(size, quote));
                if (size.gib > 0 && row.cardPeakBytes[std::size_t(method)] == 0)
                    row.cardPeakBytes[std::size_t(method)] = row.cells[std::size_t(method)].back().peakBytes;
            }
        }
        table.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(table.rows, {}, &PlanRow::parametersBillions);
    return table;
}

} // namespace tw
