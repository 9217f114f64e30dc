#include "core/plan/quote.h"

#include "core/plan/estimate.h"

#include <algorithm>
#include <tuple>

namespace tw {

namespace {

Offer offerOf(const GpuEntry &gpu, int count, const Estimate &estimate)
{
    Offer offer;
    offer.gpu = gpu.key;
    offer.count = count;
    offer.provider = gpu.provider;
    offer.priceHour = gpu.priceHour;
    offer.priceAsOf = gpu.priceAsOf;
    offer.fit = estimate.fit;
    offer.peakBytes = estimate.peakBytes;
    offer.usableBytes = gpu.usableBytes;
    offer.seconds = estimate.seconds;
    offer.cost = estimate.cost;
    offer.cannot = estimate.cannot;
    offer.obstacle = estimate.obstacle;
    return offer;
}

/// What can run first, then by dollars, time and name.
bool isBetterOffer(const Offer &a, const Offer &b)
{
    const auto rank = [](const Offer &offer) {
        return std::tuple(offer.obstacle != Obstacle::None, offer.cost.likely, offer.seconds.likely, offer.gpu, offer.count);
    };
    return rank(a) < rank(b);
}

void fillFrom(const Estimate &estimate, Quote &quote)
{
    quote.fit = estimate.fit;
    quote.peakBytes = estimate.peakBytes;
    quote.parts = estimate.peak.parts;
    quote.moment = estimate.peak.name;
    quote.steps = estimate.work.steps;
    quote.tokens = estimate.work.tokens;
    quote.seconds = estimate.seconds;
    quote.cost = estimate.cost;
    quote.basis = estimate.basisText;
    quote.basisKind = estimate.basis;
    quote.obstacle = estimate.obstacle;
    quote.cannot = estimate.cannot;
}

/// Memory, steps and tokens are worth showing even when nobody knows the card.
void fillUnknownGpu(const TrainConfig &config, const ArchSpec &arch, const DataFacts &data, Quote &quote)
{
    GpuEntry usual;
    usual.bf16Flops = usual.fp32Flops = usual.bandwidthBytes = 1;
    Estimate estimate = estimateOn(usual, quote.count, config, arch, data, std::nullopt);
    estimate.seconds = estimate.cost = Band();
    estimate.fit = Fit::No;
    estimate.basisText = "the catalogue has no GPU \"" + quote.gpu + "\"";
    estimate.obstacle = Obstacle::UnknownGpu;
    estimate.cannot = estimate.basisText;
    fillFrom(estimate, quote);
}

} // namespace

std::int64_t MemoryParts::sum() const
{
    return weights + adapters + gradients + optimizer + activations + logits + buffers + context + reserve;
}

const char *fitName(Fit fit)
{
    switch (fit) {
    case Fit::Fits:
        return "fits";
    case Fit::Tight:
        return "tight";
    case Fit::No:
        break;
    }
    return "no";
}

Fit fitOf(std::int64_t peakBytes, std::int64_t usableBytes)
{
    if (double(peakBytes) <= 0.90 * double(usableBytes))
        return Fit::Fits;
    return double(peakBytes) <= 0.97 * double(usableBytes) ? Fit::Tight : Fit::No;
}

Quote makeQuote(const TrainConfig &config, const ArchSpec &arch, const std::string &modelId, const DataFacts &data,
                const Catalog &catalog, const std::string &gpu, int count, const std::optional<MachineRate> &rate)
{
    Quote quote;
    quote.modelId = modelId;
    quote.parameters = arch.parameterCount();
    quote.trainable = trainableParameters(arch, config);
    quote.gpu = gpu;
    quote.count = std::max(1, count);
    for (const GpuEntry &entry : catalog.gpus)
        quote.offers.push_back(offerOf(entry, 1, estimateOn(entry, 1, config, arch, data, rate)));

    const GpuEntry *chosen = catalog.findGpu(gpu);
    if (chosen) {
        const Estimate estimate = estimateOn(*chosen, quote.count, config, arch, data, rate);
        quote.gpu = chosen->key;
        quote.usableBytes = chosen->usableBytes;
        quote.priceAsOf = chosen->priceAsOf;
        fillFrom(estimate, quote);
        if (quote.count > 1)
            quote.offers.push_back(offerOf(*chosen, quote.count, estimate));
    } else {
        fillUnknownGpu(config, arch, data, quote);
    }
    std::sort(quote.offers.begin(), quote.offers.end(), isBetterOffer);
    if (chosen && quote.fit == Fit::No)
        quote.waysOut = findWaysOut(*chosen, quote.count, config, arch, data, quote.offers, rate);
    if (!arch.unsupported.empty()) {
        quote.obstacle = Obstacle::Architecture;
        quote.cannot = "this version does not train " + arch.unsupported;
    }
    return quote;
}

} // namespace tw
