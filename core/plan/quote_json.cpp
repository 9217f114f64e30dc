#include "core/plan/quote.h"

namespace tw {

namespace {

Json partsJson(const MemoryParts &parts)
{
    return {{"weights", parts.weights},         {"adapters", parts.adapters}, {"gradients", parts.gradients},
            {"optimizer", parts.optimizer},     {"activations", parts.activations}, {"logits", parts.logits},
            {"buffers", parts.buffers},         {"context", parts.context},   {"reserve", parts.reserve}};
}

Json detailsJson(const MemoryDetails &details)
{
    return {{"saved", details.saved},       {"live_layer", details.liveLayer},         {"dequantized", details.dequantized},
            {"gathered", details.gathered}, {"update_scratch", details.updateScratch}, {"libraries", details.libraries}};
}

Json hostJson(const HostNeeds &host)
{
    return {{"memory_bytes", host.memory},
            {"disk_bytes", host.disk()},
            {"download_bytes", host.download},
            {"checkpoint_bytes", host.checkpoints},
            {"output_bytes", host.output},
            {"data_bytes", host.data}};
}

Json startJson(const std::vector<StartPhase> &phases)
{
    Json list = Json::array();
    for (const StartPhase &phase : phases)
        list.push_back({{"phase", phase.name}, {"seconds", phase.seconds}});
    return list;
}

Json offerJson(const Offer &offer)
{
    return {{"gpu", offer.gpu},
            {"count", offer.count},
            {"sharding", shardingName(offer.sharding)},
            {"provider", offer.provider},
            {"price_hour", offer.priceHour},
            {"price_as_of", offer.priceAsOf},
            {"fit", fitName(offer.fit)},
            {"peak_bytes", offer.peakBytes},
            {"usable_bytes", offer.usableBytes},
            {"likely_s", offer.seconds.likely},
            {"likely_cost", offer.cost.likely},
            {"host_bytes", offer.hostBytes},
            {"cannot", offer.cannot}};
}

Json wayJson(const WayOut &way)
{
    Json json {{"id", way.id},
               {"set", way.set},
               {"gpu", way.gpu},
               {"count", way.count},
               {"fit", fitName(way.fit)},
               {"peak_bytes", way.peakBytes},
               {"likely_s", way.seconds.likely},
               {"likely_cost", way.cost.likely},
               {"bytes_saved", way.bytesSaved},
               {"seconds_more", way.secondsMore},
               {"dollars_more", way.dollarsMore},
               {"host_bytes", way.hostBytes}};
    if (way.rowsCut >= 0)
        json["rows_cut"] = way.rowsCut;
    return json;
}

Json bestJson(const std::vector<Offer> &offers, int index)
{
    if (index < 0)
        return nullptr;
    const Offer &offer = offers[std::size_t(index)];
    return {{"gpu", offer.gpu}, {"count", offer.count}, {"sharding", shardingName(offer.sharding)}};
}

} // namespace

const char *deepspeedFile(TrainConfig::Sharding sharding)
{
    switch (sharding) {
    case TrainConfig::Sharding::Zero1:
        return "deepspeed_configs/zero1.json";
    case TrainConfig::Sharding::Zero2:
        return "deepspeed_configs/zero2.json";
    case TrainConfig::Sharding::Zero3:
        return "deepspeed_configs/zero3.json"; // zero3_bf16.json demands bf16, which older cards lack
    case TrainConfig::Sharding::None:
        break;
    }
    return "";
}

const char *shardingName(TrainConfig::Sharding sharding)
{
    switch (sharding) {
    case TrainConfig::Sharding::Zero1:
        return "zero1";
    case TrainConfig::Sharding::Zero2:
        return "zero2";
    case TrainConfig::Sharding::Zero3:
        return "zero3";
    case TrainConfig::Sharding::None:
        break;
    }
    return "none";
}

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
             {{"peak_bytes", peakBytes},
              {"usable_bytes", usableBytes},
              {"moment", moment},
              {"parts", partsJson(parts)},
              {"details", detailsJson(parts.details)}}},
            {"host", hostJson(host)},
            {"time",
             {{"steps", steps},
              {"tokens", tokens},
              {"low_s", seconds.low},
              {"likely_s", seconds.likely},
              {"high_s", seconds.high},
              {"basis", basis},
              {"start", startJson(start)}}},
            {"cost",
             {{"currency", "USD"},
              {"low", cost.low},
              {"likely", cost.likely},
              {"high", cost.high},
              {"compute", costParts.compute},
              {"storage", costParts.storage},
              {"idle", costParts.idle},
              {"price_as_of", priceAsOf}}},
            {"cheapest", bestJson(offers, cheapestOffer)},
            {"smallest", bestJson(offers, smallestOffer)},
            {"offers", offerList},
            {"ways_out", wayList}};
}

} // namespace tw
