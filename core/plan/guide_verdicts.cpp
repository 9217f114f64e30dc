#include "core/plan/guide.h"

#include "core/base/units.h"
#include "core/plan/duration.h"
#include "core/plan/memory.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace tw {

namespace {

std::string shortText(double value, const char *format = "%.3g")
{
    char text[40];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string onEach(int count)
{
    return count == 1 ? "on one card" : "on each of " + std::to_string(count) + " cards";
}

std::string rangeText(std::array<double, 2> range, const char *unit)
{
    const std::string low = shortText(range[0]), high = shortText(range[1]);
    return low == high ? low + unit : low + " to " + high + unit;
}

bool isWithin(double value, std::array<double, 2> range, double slack)
{
    return value >= range[0] * (1 - slack) && value <= range[1] * (1 + slack);
}

/// What judging needs, looked up once.
class GuideJudge
{
public:
    GuideJudge(const Catalog &catalog, const RequirementsTable &table, const TableWork &work, const OwnershipTerms &terms)
        : m_catalog(catalog), m_table(table), m_work(work), m_terms(terms)
    {
    }

    GuideVerdict judge(const GuideRow &row) const
    {
        if (row.kind == "requirement")
            return judgeRequirement(row);
        if (row.kind == "technique")
            return judgeTechnique(row);
        if (row.kind == "figure")
            return judgeFigure(row);
        if (row.kind == "price")
            return judgePrice(row);
        return row.kind == "money" ? judgeMoney(row) : judgeAdvice(row);
    }

private:
    const ModelEntry *modelOf(const std::string &id) const
    {
        const ModelEntry *entry = m_catalog.findModel(id);
        return entry && !entry->aliasOf.empty() ? m_catalog.findModel(entry->aliasOf) : entry;
    }

    const TableCell *cellAt(const ModelEntry &model, Method method, const GpuEntry &gpu, int count) const
    {
        const auto counted = std::find(tableCounts.begin(), tableCounts.end(), count);
        if (counted == tableCounts.end())
            return nullptr;
        return &m_table.at(std::size_t(&model - m_catalog.models.data()), method, std::size_t(&gpu - m_catalog.gpus.data()),
                           std::size_t(counted - tableCounts.begin()));
    }

    std::string smallestText(const ModelEntry &model, Method method, const GpuEntry &gpu) const
    {
        for (const int count : tableCounts)
            if (const TableCell *cell = cellAt(model, method, gpu, count); cell->obstacle == Obstacle::None)
                return "; " + std::to_string(count) + " of them hold it";
        return "; not even 16 of them hold it";
    }

    std::string priceText(const GuideRow &row, const GpuEntry &gpu, int count) const
    {
        const double today = gpu.priceHour * count;
        if (row.price[1] <= 0 || today <= 0 || isWithin(today, row.price, 0.25))
            return {};
        return std::string(today < row.price[0] ? "now cheaper: " : "now dearer: ") + std::to_string(count) + " x " + gpu.name + " rent for " + formatDollars(today) + " an hour (" + gpu.priceAsOf + "), not "
            + rangeText(row.price, " dollars");
    }

    GuideVerdict judgeRequirement(const GuideRow &row) const
    {
        const ModelEntry *model = modelOf(row.model);
        const GpuEntry *gpu = m_catalog.findGpu(row.gpu);
        const Method method = *methodOf(row.method);
        if (!model || !gpu)
            return {false, {}, "the catalogue lacks " + (model ? row.gpu : row.model)};
        GuideVerdict verdict;
        const TableCell *largest = nullptr;
        int fitting = 0;
        for (const int count : row.counts) {
            const TableCell *cell = cellAt(*model, method, *gpu, count);
            if (!cell)
                continue;
            largest = cell;
            if (fitting == 0 && cell->obstacle == Obstacle::None)
                fitting = count;
        }
        if (!largest)
            return {false, {}, "such a number of cards is not planned"};
        const int count = fitting > 0 ? fitting : row.counts.back();
        const TableCell *cell = cellAt(*model, method, *gpu, count);
        verdict.ours = formatMemory(cell->peakBytes) + " of " + formatMemory(gpu->usableBytes) + " " + onEach(count)
            + (cell->sharding != TrainConfig::Sharding::None ? std::string(", ") + shardingName(cell->sharding) : "");
        verdict.holds = row.isPractical ? fitting == row.counts.front() : fitting == 0;
        if (!row.isPractical && fitting > 0)
            verdict.reason = std::to_string(fitting) + " x " + gpu->name + " hold it";
        else if (row.isPractical && fitting == 0)
            verdict.reason = "it needs " + formatMemory(cell->peakBytes) + " " + onEach(count) + (count == 1 ? ", which has " : ", which have ")
                + formatMemory(gpu->usableBytes) + smallestText(*model, method, *gpu);
        else if (row.isPractical && fitting != row.counts.front())
            verdict.reason = std::to_string(row.counts.front()) + (row.counts.front() == 1 ? " does" : " do") + " not hold it, " + std::to_string(fitting) + " do";
        // What has to do with that much recomputes, whether or not the card in question needs it.
        const bool mayRecompute = cell->sharding == TrainConfig::Sharding::None && !cell->recomputes;
        const std::int64_t least = mayRecompute ? partsOf(*model, method, true).sum() : cell->peakBytes;
        const double needed = double(least) * count / double(GiB);
        if (verdict.holds && row.gib > 0 && needed > row.gib * 1.05)
            verdict = {false, verdict.ours, "its peak is " + shortText(needed) + " GiB in all, not " + shortText(row.gib)};
        if (row.isPractical)
            verdict.price = priceText(row, *gpu, row.counts.front());
        return verdict;
    }

    /// One GPU that shares nothing, at the work of the table; full runs with fp32 masters, as the guide counts them.
    MemoryParts partsOf(const ModelEntry &model, Method method, bool recomputes) const
    {
        TableCell cell;
        cell.recomputes = recomputes;
        cell.sharding = method == Method::Full ? TrainConfig::Sharding::Zero2 : TrainConfig::Sharding::None;
        const TrainConfig config = cellConfig(m_catalog, model, method, cell, 1, m_work);
        GpuEntry card;
        card.bf16Flops = 1;
        card.smVersion = 90;
        const std::int64_t tokens = m_work.microBatchSize * m_work.sequenceLen;
        return peakMoment(needsOf(numbersOf(model.shape, config), config, gpuMemoryRules(config, card, 1), {tokens, tokens, 0}), {}).parts;
    }

    double flopsOf(const ModelEntry &model, Method method, bool recomputes) const
    {
        const TrainConfig config = cellConfig(m_catalog, model, method, {}, 1, m_work);
        return trainingFlopsPerToken(numbersOf(model.shape, config), recomputes, m_work.meanDocument, m_work.trainedShare);
    }

    GuideVerdict judgeTechnique(const GuideRow &row) const
    {
        const ModelEntry *model = modelOf(row.model.empty() ? "meta-llama/Llama-3.1-8B" : row.model);
        const Method method = methodOf(row.method).value_or(Method::Full);
        if (!model)
            return {false, {}, "the catalogue lacks " + row.model};
        const MemoryParts parts = partsOf(*model, method, method != Method::Full); // nobody trains adapters without recomputation
        const auto judged = [&](double ours, const char *unit, double slack, const std::string &why) {
            const bool holds = isWithin(ours, row.share, slack) || (row.share[1] <= 0 && ours <= 0);
            return GuideVerdict {holds, shortText(ours) + unit, holds ? std::string() : why};
        };
        const std::string with = " with " + model->name + ", rows of " + std::to_string(m_work.sequenceLen) + " tokens";
        const auto saved = [&](const MemoryParts &less, const MemoryParts &more, const std::string &why) {
            const double share = 1 - double(less.sum()) / double(more.sum());
            GuideVerdict verdict = judged(share, "", 0.02, why);
            verdict.ours = "saves " + shortText(100 * share, "%.0f") + " % of the memory";
            return verdict;
        };
        if (row.what == "memory_saved")
            return saved(partsOf(*model, method, true), partsOf(*model, Method::Full, true),
                         "weights " + formatMemory(parts.weights) + " and activations "
                             + formatMemory(parts.activations + parts.logits) + " stay, of " + formatMemory(parts.sum()) + with);
        if (row.what == "speed")
            return judged(flopsOf(*model, Method::Full, false) / flopsOf(*model, method, false), " times", 0.05,
                          "frozen weights save the weight gradients, a third of the arithmetic: at most 1.5 times at an equal batch; "
                          "the rest comes from larger batches");
        if (row.what == "recomputation_saved")
            return saved(partsOf(*model, method, true), partsOf(*model, method, false),
                         "it saves activations alone, and weights and states are " + formatMemory(parts.weights + parts.optimizer + parts.gradients)
                             + " of " + formatMemory(parts.sum()) + with);
        if (row.what == "recomputation_speed")
            return judged(flopsOf(*model, method, false) / flopsOf(*model, method, true), " times", 0.08,
                          "the layers' forward pass once more is a third of the arithmetic");
        const double gigabyte = 1e9;
        if (row.what == "weights_gb")
            return judged(2.0 * double(totalParameters(model->shape)) / gigabyte, " GB", 0.05, "counted from its sizes");
        if (row.what == "gradients_gb")
            return judged(double(parts.gradients) / gigabyte, " GB", 0.05, "two bytes for every parameter");
        if (row.what == "optimizer_gb")
            return judged(double(parts.optimizer) / gigabyte, " GB", 0.05, "two moments of four bytes for every parameter");
        if (row.what == "bytes_per_parameter")
            return judged(double(parts.sum()) / double(totalParameters(model->shape)), " bytes a parameter", 0.02,
                          "weights, master, gradient and moments are 16 bytes; activations come on top" + with);
        return judged(double(parts.sum()) / gigabyte, " GB", 0.05,
                      "weights " + formatMemory(parts.weights) + ", states " + formatMemory(parts.optimizer + parts.gradients)
                          + ", activations " + formatMemory(parts.activations + parts.logits) + with);
    }

    GuideVerdict judgeFigure(const GuideRow &row) const
    {
        const GpuEntry *gpu = m_catalog.findGpu(row.gpu);
        if (!gpu)
            return {false, {}, "the catalogue lacks " + row.gpu};
        const double ours = row.what == "bf16_tflops" ? gpu->bf16Flops / 1e12
            : row.what == "bandwidth_gbs"             ? gpu->bandwidthBytes / 1e9
            : row.what == "watts"                     ? gpu->watts
                                                      : double(gpu->memoryBytes) / 1e9;
        const char *unit = row.what == "bf16_tflops" ? " TFLOPS dense bf16" : row.what == "bandwidth_gbs" ? " GB/s" : row.what == "watts" ? " W" : " GB";
        GuideVerdict verdict {std::abs(row.value / ours - 1) <= (row.what == "memory_gb" ? 0.10 : 0.05), shortText(ours, "%.4g") + unit, {}};
        if (verdict.holds)
            return verdict;
        const double fp32 = gpu->fp32Flops / 1e12;
        if (row.what != "bf16_tflops")
            verdict.reason = "its data sheet says " + verdict.ours;
        else if (fp32 > 0 && std::abs(row.value / fp32 - 1) <= 0.06)
            verdict.reason = shortText(row.value, "%.4g") + " is its fp32 rate outside the tensor cores";
        else if (std::abs(row.value / (2 * ours) - 1) <= 0.05)
            verdict.reason = shortText(row.value, "%.4g") + " counts with structured sparsity, twice the dense rate";
        else
            verdict.reason = "its dense rate is " + verdict.ours;
        return verdict;
    }

    GuideVerdict judgePrice(const GuideRow &row) const
    {
        const GpuEntry *gpu = m_catalog.findGpu(row.gpu);
        if (!gpu || row.counts.empty())
            return {false, {}, "the catalogue lacks " + row.gpu};
        const GpuPrice *of = row.provider.empty() ? nullptr : gpu->priceOf(row.provider);
        const double hour = (of ? of->hour : gpu->priceHour) * row.counts.front();
        const std::string date = of ? of->asOf : gpu->priceAsOf;
        GuideVerdict verdict {hour > 0 && isWithin(hour, row.price, 0.10), formatDollars(hour) + " an hour (" + date + ")", {}};
        if (!verdict.holds)
            verdict.reason = hour > 0 ? "prices moved: " + verdict.ours + " now" : "nobody is known to rent it out";
        return verdict;
    }

    GuideVerdict judgeMoney(const GuideRow &row) const
    {
        if (row.what == "month") {
            const double ours = monthOf(row.price[0], 1, row.hours, 0, 0).sum();
            const bool holds = std::abs(ours - row.value) < 0.5;
            return {holds, formatDollars(ours) + " without storage", holds ? "" : "hours times price"};
        }
        if (row.what == "three_years") {
            const GpuEntry *gpu = m_catalog.findGpu(row.gpu);
            const auto price = std::find_if(m_catalog.purchasePrices.begin(), m_catalog.purchasePrices.end(),
                                            [&](const PurchasePrice &one) { return one.gpu == row.gpu; });
            if (!gpu || price == m_catalog.purchasePrices.end())
                return {false, {}, "no price to buy it is known"};
            const Ownership ours = ownershipOf(*gpu, (price->low + price->high) / 2, row.counts.front(), m_terms);
            const double saved = 1 - ours.rented / ours.owned;
            const bool holds = std::abs(saved - row.value) <= 0.10;
            return {holds, formatDollars(ours.owned) + " owned, " + formatDollars(ours.rented) + " rented at "
                               + shortText(m_terms.hoursAMonth) + " hours a month",
                    holds ? "" : "it depends on the hours: owning is cheaper from " + shortText(ours.breakEvenHoursAMonth) + " hours a month"};
        }
        const auto costs = apiCosts(m_catalog, double(m_work.tokens), 0, 0);
        if (costs.empty())
            return {false, {}, "no price by tokens is known"};
        return {true, "from " + formatDollars(costs.front().training) + " (" + costs.front().price->name + ", " + costs.front().price->asOf
                          + ") for " + formatCount(m_work.tokens) + " tokens", {}};
    }

    GuideVerdict judgeAdvice(const GuideRow &row) const
    {
        const auto list = shoppingFor(row.value, m_catalog, m_terms);
        const auto price = std::ranges::find(m_catalog.purchasePrices, row.gpu, &PurchasePrice::gpu);
        if (list.empty() || price == m_catalog.purchasePrices.end() || row.counts.empty())
            return {false, {}, "no price to buy a card is known for this sum"};
        const double each = (price->low + price->high) / 2 + m_terms.hostDollarsPerCard;
        const std::string cards = std::to_string(row.counts.back()) + " of them with their machine cost " + formatDollars(each * row.counts.back());
        const Shopping &best = list.front();
        const std::string ours = cards + "; " + formatDollars(row.value) + " buy " + std::to_string(best.count) + " x " + best.gpu->name
            + ", or rent them for " + formatCount(std::int64_t(best.rentedHours)) + " hours";
        const bool holds = each * row.counts.back() <= row.price[1];
        return {holds, ours, holds ? "" : cards};
    }

    const Catalog &m_catalog;
    const RequirementsTable &m_table;
    const TableWork &m_work;
    const OwnershipTerms &m_terms;
};

} // namespace

std::vector<GuideVerdict> judgeGuide(const std::vector<GuideRow> &rows, const Catalog &catalog, const RequirementsTable &table,
                                     const TableWork &work, const OwnershipTerms &terms)
{
    const GuideJudge judge(catalog, table, work, terms);
    std::vector<GuideVerdict> verdicts;
    for (const GuideRow &row : rows)
        verdicts.push_back(judge.judge(row));
    return verdicts;
}

} // namespace tw
