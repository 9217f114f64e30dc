#include "app/cli/catalog_json.h"

namespace tw::cli {

namespace {

Json shapeJson(const ModelShape &shape)
{
    return {{"model_type", shape.modelType},
            {"hidden_size", shape.hiddenSize},
            {"layers", shape.layers},
            {"heads", shape.heads},
            {"kv_heads", shape.kvHeads},
            {"head_dim", shape.headDim},
            {"intermediate_size", shape.intermediateSize},
            {"vocab_size", shape.vocabSize},
            {"is_head_tied", shape.isHeadTied},
            {"sliding_window", shape.slidingWindow},
            {"local_layers", shape.localLayers},
            {"experts", shape.moe ? shape.moe->experts : 0},
            {"experts_per_token", shape.moe ? shape.moe->expertsPerToken : 0},
            {"has_latent_attention", shape.mla.has_value()}};
}

Json priceJson(const GpuPrice &price)
{
    return {{"provider", price.provider},
            {"provider_name", price.providerName},
            {"hour", price.hour},
            {"bundle", price.bundle},
            {"product", price.product},
            {"as_of", price.asOf},
            {"source", price.source},
            {"is_estimate", price.isEstimate}};
}

} // namespace

Json modelJson(const ModelEntry &model)
{
    return {{"id", model.id},
            {"name", model.name},
            {"family", model.family},
            {"aliases", model.aliases},
            {"alias_of", model.aliasOf},
            {"parameters_billions", model.parametersBillions},
            {"active_billions", model.activeBillions},
            {"parameters", totalParameters(model.shape)},
            {"active_parameters", activeParameters(model.shape)},
            {"context_length", model.contextLength()},
            {"license", model.license},
            {"license_kind", licenseKindName(model.licenseKind)},
            {"is_gated", model.isGated},
            {"is_gating_unsure", model.isGatingUnsure},
            {"languages", model.languages},
            {"korean_level", koreanName(model.koreanLevel)},
            {"korean", model.korean},
            {"released", model.released},
            {"chat_template", model.chatTemplate},
            {"tokenizer", model.tokenizer},
            {"lora_targets", model.loraTargets},
            {"is_planning_only", model.isPlanningOnly},
            {"is_verified", model.isVerified},
            {"unsure", model.unsure},
            {"note", model.note},
            {"shape", shapeJson(model.shape)},
            {"config", model.config},
            {"local_path", model.localPath}};
}

Json gpuJson(const GpuEntry &gpu)
{
    Json prices = Json::array();
    for (const GpuPrice &price : gpu.prices)
        prices.push_back(priceJson(price));
    return {{"key", gpu.key},
            {"name", gpu.name},
            {"architecture", gpu.architecture},
            {"platform", platformName(gpu.platform)},
            {"memory_bytes", gpu.memoryBytes},
            {"usable_bytes", gpu.usableBytes},
            {"bandwidth_bytes_s", gpu.bandwidthBytes},
            {"bf16_flops", gpu.bf16Flops},
            {"fp16_flops", gpu.fp16Flops},
            {"fp8_flops", gpu.fp8Flops},
            {"fp32_flops", gpu.fp32Flops},
            {"link_bytes_s", gpu.linkBytes},
            {"linked_cards", gpu.linkedCards},
            {"host_link_bytes_s", gpu.hostLinkBytes},
            {"watts", gpu.watts},
            {"is_datacenter", gpu.isDatacenter},
            {"needs_arm", gpu.needsArm},
            {"runpod_id", gpu.providerId},
            {"price_hour", gpu.isPriced() ? Json(gpu.priceHour) : Json()},
            {"currency", "USD"},
            {"provider", gpu.provider},
            {"price_as_of", gpu.priceAsOf},
            {"price_source", gpu.priceSource},
            {"prices", prices},
            {"compute_capability", gpu.computeCapability},
            {"is_cpu", gpu.isCpu},
            {"cores", gpu.cores},
            {"estimated", gpu.estimated},
            {"note", gpu.note}};
}

} // namespace tw::cli
