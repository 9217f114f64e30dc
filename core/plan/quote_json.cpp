#include "core/plan/quote.h"

namespace tw {

namespace {

Json partsJson(const MemoryParts &parts)
{
    return {{"weights", parts.weights},         {"adapters", parts.adapters}, {"gradients", parts.gradients},
            {"optimizer", parts.optimizer},     {"activations", parts.activations}, {"logits", parts.logits},
            {"buffers", parts.buffers},         {"context", parts.context},   {"reserve", parts.reserve}};
}

Json offerJson(const Offer &offer)
{
    return {{"gpu", offer.gpu},
            {"count", offer.count},
            {"provider", offer.provider},
            {"price_hour", offer.priceHour},
            {"price_as_of", offer.priceAsOf},
            {"fit", fitName(offer.fit)},
            {"peak_bytes", offer.peakBytes},
            {"usable_bytes", offer.usableBytes},
            {"likely_s", offer.seconds.likely},
            {"likely_cost", offer.cost.likely},
            {"cannot", offer.cannot}};
}

Json wayJson(const WayOut &way)
{
    return {{"id", way.id},
            {"set", way.set},
            {"gpu", way.gpu},
            {"fit", fitName(way.fit)},
            {"peak_bytes", way.peakBytes},
            {"likely_s", way.seconds.likely},
            {"likely_cost", way.cost.likely}};
}

} // namespace

Json Quote::toJson() const
{
    Json offerList = Json::array();
    for (const Offer &offer : offers)
        offerList.push_back(offerJson(offer));
    Json wayList = Json::array();
    for (const WayOut &way : waysOut)
        wayList.push_back(wayJson(way));
    return {{"model", {{"id", modelId}, {"parameters", parameters}, {"trainable", trainable}}},
            {"gpu", {{"key", gpu}, {"count", count}}},
            {"fit", fitName(fit)},
            {"cannot", cannot},
            {"memory",
             {{"peak_bytes", peakBytes}, {"usable_bytes", usableBytes}, {"moment", moment}, {"parts", partsJson(parts)}}},
            {"time",
             {{"steps", steps},
              {"tokens", tokens},
              {"low_s", seconds.low},
              {"likely_s", seconds.likely},
              {"high_s", seconds.high},
              {"basis", basis}}},
            {"cost",
             {{"currency", "USD"}, {"low", cost.low}, {"likely", cost.likely}, {"high", cost.high}, {"price_as_of", priceAsOf}}},
            {"offers", offerList},
            {"ways_out", wayList}};
}

} // namespace tw
