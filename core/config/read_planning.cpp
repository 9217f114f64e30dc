#include "core/config/read_config.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/units.h"
#include "core/config/check_list.h"

#include <algorithm>
#include <utility>

// What only planning asks of a configuration: keys that another engine trains.

namespace tw {

namespace {

using Sharding = TrainConfig::Sharding;
using OptimizerKind = TrainConfig::OptimizerKind;

/// What every optimiser of the key table keeps; those with fewer bits than eight are planned with eight.
constexpr std::pair<std::string_view, OptimizerKind> optimizerKinds[] = {
    {"adamw_torch", OptimizerKind::AdamW32},
    {"adamw_torch_fused", OptimizerKind::AdamW32},
    {"adamw_apex_fused", OptimizerKind::AdamW32},
    {"adamw_torch_xla", OptimizerKind::AdamW32},
    {"adamw_torch_npu_fused", OptimizerKind::AdamW32},
    {"adamw_anyprecision", OptimizerKind::AdamWBf16},
    {"adamw_bnb_8bit", OptimizerKind::AdamW8bit},
    {"adamw_8bit", OptimizerKind::AdamW8bit},
    {"adamw_torch_8bit", OptimizerKind::AdamW8bit},
    {"ao_adamw_8bit", OptimizerKind::AdamW8bit},
    {"ao_adamw_fp8", OptimizerKind::AdamW8bit},
    {"adamw_torch_4bit", OptimizerKind::AdamW8bit},
    {"ao_adamw_4bit", OptimizerKind::AdamW8bit},
    {"paged_adamw_32bit", OptimizerKind::PagedAdamW32},
    {"paged_adamw_8bit", OptimizerKind::PagedAdamW8bit},
    {"adafactor", OptimizerKind::Adafactor},
    {"sgd", OptimizerKind::Sgd},
    {"lion_32bit", OptimizerKind::Lion},
    {"paged_lion_32bit", OptimizerKind::Lion},
    {"lion_8bit", OptimizerKind::Lion8bit},
    {"paged_lion_8bit", OptimizerKind::Lion8bit},
};

bool isOnIn(const ConfigDocument &document, std::string_view key)
{
    return isActive(document.find(key));
}

bool hasText(const ConfigNode &node, std::string_view part)
{
    if (node.isScalar())
        return node.text.find(part) != std::string::npos;
    return std::ranges::any_of(node.items, [&](const ConfigNode &item) { return hasText(item, part); });
}

/// A device that is no GPU: "cpu", "nvme".
bool isElsewhere(const Json &offload)
{
    const auto device = offload.is_object() ? offload.find("device") : offload.end();
    return offload.is_object() && device != offload.end() && device->is_string() && *device != "none";
}

void readStage(std::int64_t stage, TrainConfig &config)
{
    constexpr Sharding stages[] = {Sharding::None, Sharding::Zero1, Sharding::Zero2, Sharding::Zero3};
    config.sharding = stages[std::clamp<std::int64_t>(stage, 0, 3)];
}

bool readDeepSpeedContent(const std::string &text, TrainConfig &config)
{
    const auto json = parseJson(text, "deepspeed");
    const Json zero = json && json->is_object() ? json->value("zero_optimization", Json::object()) : Json();
    if (!zero.is_object())
        return false;
    const auto stage = zero.find("stage");
    readStage(stage != zero.end() ? jsonWhole(*stage).value_or(0) : 0, config);
    config.offloadsOptimizer = isElsewhere(zero.value("offload_optimizer", Json()));
    config.offloadsParameters = isElsewhere(zero.value("offload_param", Json()));
    return true;
}

/// The names under which Axolotl ships its files: zero1.json, zero3_bf16_cpuoffload_all.json, ..._cpuoffload_params.json.
void readDeepSpeedName(const std::string &name, TrainConfig &config)
{
    const std::size_t zero = name.rfind("zero");
    const char digit = zero != std::string::npos && zero + 4 < name.size() ? name[zero + 4] : '0';
    readStage(digit >= '0' && digit <= '9' ? digit - '0' : 0, config);
    const bool offloads = name.find("offload") != std::string::npos;
    config.offloadsParameters = offloads && (name.find("params") != std::string::npos || name.find("all") != std::string::npos);
    config.offloadsOptimizer = offloads && name.find("params") == std::string::npos;
}

void readDeepSpeed(const ConfigDocument &document, const std::filesystem::path &configFolder, TrainConfig &config)
{
    const ConfigNode *node = document.find("deepspeed");
    if (!isActive(node))
        return;
    if (node->kind == ConfigNode::Kind::Map) {
        const ConfigNode *stage = document.find("deepspeed.zero_optimization.stage");
        readStage(stage ? stage->asInteger().value_or(0) : 0, config);
        const auto isAway = [&](const char *key) {
            const ConfigNode *device = document.find(key);
            return isActive(device) && device->text != "none";
        };
        config.offloadsOptimizer = isAway("deepspeed.zero_optimization.offload_optimizer.device");
        config.offloadsParameters = isAway("deepspeed.zero_optimization.offload_param.device");
        return;
    }
    const auto content = configFolder.empty() ? Result<std::string>(Error {ErrorCode::NotFound, {}})
                                              : readFile(resolvePath(configFolder, node->text), MiB);
    if (!content || !readDeepSpeedContent(*content, config))
        readDeepSpeedName(node->text, config);
}

void readFsdp(const ConfigDocument &document, TrainConfig &config)
{
    const ConfigNode *switches = document.find("fsdp");
    const ConfigNode *block = document.find("fsdp_config");
    if (!isActive(switches) && !isActive(block))
        return;
    const auto given = [&](const std::string &name) {
        const ConfigNode *node = document.find("fsdp_config." + name);
        return node ? node : document.find("fsdp_config.fsdp_" + name);
    };
    const ConfigNode *reshards = given("reshard_after_forward");
    const bool keepsWeights = (reshards && !reshards->asBool().value_or(true)) || (switches && hasText(*switches, "shard_grad_op"));
    config.sharding = keepsWeights ? Sharding::Zero2 : Sharding::Zero3;
    config.usesFsdp = true;
    config.offloadsParameters = isActive(given("offload_params")) || (switches && hasText(*switches, "offload"));
    config.offloadsOptimizer = config.offloadsParameters;
    config.gradientCheckpointing = config.gradientCheckpointing || isActive(given("activation_checkpointing"));
}

void readMemory(const ConfigDocument &document, TrainConfig &config)
{
    const ConfigNode *recompute = document.find("gradient_checkpointing");
    const bool recomputesAway = recompute && recompute->text.starts_with("offload");
    config.gradientCheckpointing = config.gradientCheckpointing || recomputesAway;
    config.offloadsActivations = recomputesAway || isOnIn(document, "activation_offloading");
    config.offloadsParameters = config.offloadsParameters || isOnIn(document, "layer_offloading");
    if (isOnIn(document, "fp16") && config.precision == TrainConfig::Precision::Float32)
        config.precision = TrainConfig::Precision::Auto; // as many bytes as bf16, and not bound to cards that have it
    const ConfigNode *plugins = document.find("plugins");
    const ConfigNode *cut = document.find("cut_cross_entropy");
    const bool cuts = plugins && hasText(*plugins, "CutCrossEntropyPlugin") && (!cut || isActive(cut));
    config.head = cuts                                                     ? TrainConfig::Head::Cut
        : isOnIn(document, "liger_fused_linear_cross_entropy") ? TrainConfig::Head::Liger
        : isOnIn(document, "chunked_cross_entropy")            ? TrainConfig::Head::Chunked
                                                               : TrainConfig::Head::Whole;
}

TrainConfig::Preference preferenceOf(const ConfigDocument &document)
{
    using Preference = TrainConfig::Preference;
    constexpr std::pair<std::string_view, Preference> kinds[] = {
        {"dpo", Preference::ReferencePairs}, {"ipo", Preference::ReferencePairs}, {"kto", Preference::ReferencePairs}, {"orpo", Preference::Pairs},
        {"simpo", Preference::Pairs},        {"grpo", Preference::Generated},     {"gdpo", Preference::Generated},     {"ebft", Preference::Generated},
    };
    const ConfigNode *rl = document.find("rl");
    const auto kind = rl ? std::ranges::find(kinds, std::string_view(rl->text), &std::pair<std::string_view, Preference>::first) : std::end(kinds);
    return kind != std::end(kinds) ? kind->second : Preference::None;
}

std::vector<std::string> textsOf(const ConfigDocument &document, const char *key)
{
    std::vector<std::string> texts;
    const ConfigNode *node = document.find(key);
    if (node && node->isScalar() && isActive(node))
        texts.push_back(node->text);
    for (std::size_t i = 0; node && i < node->items.size(); ++i)
        texts.push_back(node->items[i].text);
    return texts;
}

/// What is trained beside or inside the model, and in how many bits the rest lies.
void readTrainedParts(const ConfigDocument &document, TrainConfig &config)
{
    if (config.adapter != TrainConfig::Adapter::None)
        config.modulesToSave = textsOf(document, "lora_modules_to_save");
    else
        config.unfrozenParameters = textsOf(document, "unfrozen_parameters");
    config.quantizesExperts = isOnIn(document, "quantize_moe_experts");
    config.adaptsExperts = isOnIn(document, "lora_target_parameters");
    config.preference = preferenceOf(document);
    config.padsToSequenceLen = isOnIn(document, "pad_to_sequence_len");
}

std::int64_t devicesOf(const ConfigDocument &document, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const ConfigNode *node = document.find(key);
        if (const auto count = node ? node->asInteger() : std::nullopt; count && *count > 0)
            return *count;
    }
    return 1;
}

} // namespace

TrainConfig::OptimizerKind optimizerKindOf(std::string_view name)
{
    const auto kind = std::ranges::find(optimizerKinds, name, &std::pair<std::string_view, OptimizerKind>::first);
    return kind == std::end(optimizerKinds) ? OptimizerKind::Other : kind->second;
}

void readPlanning(const ConfigDocument &document, const std::filesystem::path &configFolder, TrainConfig &config)
{
    config.optimizerKind = optimizerKindOf(config.optimizer);
    config.loadIn8bit = isOnIn(document, "load_in_8bit");
    // Axolotl quantises for "qlora" whatever else is said, and for "lora" only to eight bits.
    config.loadIn4bit = config.adapter == TrainConfig::Adapter::QLora ? !config.loadIn8bit
                                                                      : config.adapter == TrainConfig::Adapter::None && isOnIn(document, "load_in_4bit");
    if (const ConfigNode *twice = document.find("bnb_config_kwargs.bnb_4bit_use_double_quant"))
        config.usesDoubleQuantization = twice->asBool().value_or(true);
    readDeepSpeed(document, configFolder, config);
    readFsdp(document, config);
    readMemory(document, config);
    readTrainedParts(document, config);
    config.contextParallel = devicesOf(document, {"context_parallel_size", "sequence_parallel_degree"});
    config.tensorParallel = devicesOf(document, {"tensor_parallel_size"});
    const ConfigNode *prompt = document.find("tunewright.prompt_tokens");
    if (const auto count = prompt ? prompt->asInteger() : std::nullopt; count && *count > 0) {
        config.adapter = TrainConfig::Adapter::PromptTuning;
        config.promptTokens = *count;
    }
}

} // namespace tw
