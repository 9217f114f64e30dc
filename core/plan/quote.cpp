#include "core/plan/quote.h"

#include "core/plan/estimate.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace tw {

namespace {

Offer offerOf(const GpuEntry &gpu, int count, const TrainConfig &config, const Estimate &estimate, const QuoteRequest &request)
{
    Offer offer;
    offer.gpu = gpu.key;
    offer.count = count;
    offer.sharding = count > 1 ? config.sharding : TrainConfig::Sharding::None;
    offer.provider = gpu.provider;
    offer.priceHour = gpu.priceHour;
    offer.priceAsOf = gpu.priceAsOf;
    offer.fit = estimate.fit;
    offer.peakBytes = estimate.peakBytes;
    offer.usableBytes = gpu.usableBytes;
    offer.seconds = estimate.seconds;
    offer.cost = estimate.cost;
    offer.hostBytes = estimate.host.memory;
    offer.obstacle = estimate.obstacle;
    offer.cannot = obstacleText(estimate.obstacle, gpu, estimate, request);
    return offer;
}

bool isFree(const Offer &offer)
{
    return offer.gpu == "this_machine";
}

/// What can run first, then by dollars, time and name; where nobody asks a price stands behind those with one.
bool isBetterOffer(const Offer &a, const Offer &b)
{
    const auto rank = [](const Offer &offer) {
        const bool isUnpriced = offer.priceHour <= 0 && !isFree(offer);
        return std::tuple<bool, bool, double, double, const std::string &, int>(
            offer.obstacle != Obstacle::None, isUnpriced, offer.cost.likely, offer.seconds.likely, offer.gpu, offer.count);
    };
    return rank(a) < rank(b);
}

/// Sorts places first: an offer is large to move about.
void sortOffers(std::vector<Offer> &offers)
{
    std::vector<std::size_t> order(offers.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return isBetterOffer(offers[a], offers[b]); });
    std::vector<Offer> sorted;
    sorted.reserve(offers.size());
    for (const std::size_t place : order)
        sorted.push_back(std::move(offers[place]));
    offers = std::move(sorted);
}

void markBest(Quote &quote)
{
    std::int64_t smallest = 0;
    for (std::size_t i = 0; i < quote.offers.size(); ++i) {
        const Offer &offer = quote.offers[i];
        if (offer.obstacle != Obstacle::None)
            continue;
        if (quote.cheapestOffer < 0)
            quote.cheapestOffer = int(i); // they stand in this order
        const std::int64_t memory = offer.usableBytes * offer.count;
        if (quote.smallestOffer < 0 || memory < smallest) {
            quote.smallestOffer = int(i);
            smallest = memory;
        }
    }
}

std::string basisOf(const GpuEntry &gpu, const Estimate &estimate, const QuoteRequest &request)
{
    std::string text = speedText(request.config, gpu, request.rate, estimate.speed);
    if (estimate.correctedBy > 0)
        text += ", corrected by " + std::to_string(estimate.correctedBy) + (estimate.correctedBy == 1 ? " run" : " runs") + " of this kind";
    return text;
}

void fillFrom(const Estimate &estimate, Quote &quote)
{
    quote.fit = estimate.fit;
    quote.peakBytes = estimate.peakBytes;
    quote.parts = estimate.peak.parts;
    quote.moment = estimate.peak.name;
    quote.host = estimate.host;
    quote.steps = estimate.work.steps;
    quote.tokens = estimate.work.tokens;
    quote.seconds = estimate.seconds;
    quote.cost = estimate.cost;
    quote.costParts = estimate.costParts;
    quote.basisKind = estimate.speed.basis;
    quote.obstacle = estimate.obstacle;
}

/// Memory, steps and tokens are worth showing even when nobody knows the card.
void fillUnknownGpu(const Candidate &candidate, const QuoteRequest &request, Quote &quote)
{
    GpuEntry usual;
    usual.bf16Flops = usual.fp32Flops = usual.bandwidthBytes = 1;
    Estimate estimate = estimateOn(usual, quote.count, candidate, request, Timing::Always);
    estimate.seconds = estimate.cost = Band();
    estimate.costParts = CostParts();
    estimate.fit = Fit::No;
    estimate.obstacle = Obstacle::UnknownGpu;
    fillFrom(estimate, quote);
    quote.basis = quote.cannot = "the catalogue has no GPU \"" + quote.gpu + "\"";
}

void fillChosen(const GpuEntry &gpu, const Candidate &candidate, const QuoteRequest &request, Quote &quote)
{
    const Estimate estimate = estimateOn(gpu, quote.count, candidate, request, Timing::Always);
    quote.gpu = gpu.key;
    quote.usableBytes = gpu.usableBytes;
    quote.priceAsOf = gpu.priceAsOf;
    quote.start = startPhases(2.0 * double(candidate.numbers.total), request.assumptions, gpu.isCpu);
    fillFrom(estimate, quote);
    quote.kind = kindOf(gpu, quote.count, candidate);
    quote.kind.quotedStepSeconds = estimate.quotedStepSeconds;
    quote.basis = basisOf(gpu, estimate, request);
    quote.cannot = obstacleText(estimate.obstacle, gpu, estimate, request);
    if (quote.count > 1)
        quote.offers.push_back(offerOf(gpu, quote.count, request.config, estimate, request));
    sortOffers(quote.offers);
    const bool lacksTrainer = !request.unsupported.empty() && request.config.engine == TrainConfig::Engine::Tunewright;
    if (lacksTrainer && (estimate.obstacle == Obstacle::None || estimate.obstacle == Obstacle::Memory)) {
        quote.obstacle = Obstacle::Architecture;
        quote.cannot = obstacleText(Obstacle::Architecture, gpu, estimate, request);
    }
    if (quote.fit == Fit::No || quote.obstacle != Obstacle::None)
        quote.waysOut = findWaysOut(gpu, candidate, request, estimate, quote.offers);
}

void addOffers(const Candidate &candidate, const TrainConfig &sharded, const QuoteRequest &request, std::vector<Offer> &offers)
{
    const Candidate shared {sharded, candidate.numbers, candidate.data};
    offers.reserve(2 * request.catalog.gpus.size() + 1);
    for (const GpuEntry &gpu : request.catalog.gpus) {
        const Estimate estimate = estimateOn(gpu, 1, candidate, request);
        offers.push_back(offerOf(gpu, 1, request.config, estimate, request));
        if (estimate.obstacle != Obstacle::Memory)
            continue;
        const int count = smallestCount(gpu, shared);
        if (count > 0)
            offers.push_back(offerOf(gpu, count, sharded, estimateOn(gpu, count, shared, request), request));
    }
}

void widen(Band &band)
{
    constexpr double timesOff = 10;
    band.low /= timesOff;
    band.high *= timesOff;
}

/// Nobody knows how much data it is; max_steps alone makes that no matter.
void widenForAssumedData(const QuoteRequest &request, Quote &quote)
{
    if (!request.data.isAssumed || (request.config.maxSteps && *request.config.maxSteps > 0))
        return;
    quote.basis += ", for an assumed number of tokens";
    widen(quote.seconds);
    widen(quote.cost);
    for (Offer &offer : quote.offers) {
        widen(offer.seconds);
        widen(offer.cost);
    }
    for (WayOut &way : quote.waysOut) {
        widen(way.seconds);
        widen(way.cost);
    }
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
    if (double(peakBytes) <= fitsUpTo * double(usableBytes))
        return Fit::Fits;
    return double(peakBytes) <= tightUpTo * double(usableBytes) ? Fit::Tight : Fit::No;
}

Quote makeQuote(const QuoteRequest &request)
{
    const ModelNumbers numbers = numbersOf(request.shape, request.config);
    const Candidate candidate {request.config, numbers, request.data};
    Quote quote;
    quote.modelId = request.modelId;
    quote.parameters = numbers.total;
    quote.trainable = numbers.trained + numbers.wholeTrained;
    quote.gpu = request.gpu;
    quote.count = std::max(1, request.count);
    addOffers(candidate, shardedConfig(request.config), request, quote.offers);
    if (const GpuEntry *chosen = request.catalog.findGpu(request.gpu)) {
        fillChosen(*chosen, candidate, request, quote);
    } else {
        fillUnknownGpu(candidate, request, quote);
        sortOffers(quote.offers);
    }
    markBest(quote);
    widenForAssumedData(request, quote);
    return quote;
}

Quote makeQuote(const TrainConfig &config, const ArchSpec &arch, const std::string &modelId, const DataFacts &data,
                const Catalog &catalog, const std::string &gpu, int count, const std::optional<MachineRate> &rate)
{
    const ModelShape shape = shapeOf(arch);
    return makeQuote({.config = config, .shape = shape, .data = data, .catalog = catalog, .modelId = modelId,
                      .unsupported = arch.unsupported, .gpu = gpu, .count = count, .rate = rate});
}

} // namespace tw
