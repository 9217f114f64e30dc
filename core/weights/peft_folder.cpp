#include "core/weights/peft_folder.h"

#include "core/base/files.h"
#include "core/base/json.h"

#include <cmath>

namespace tw {

namespace {

std::filesystem::path configFileOf(const std::filesystem::path &folder)
{
    return folder / "adapter_config.json";
}

/// What PEFT can write and we cannot train on, by name; empty when all is well.
std::string unsupportedPart(const Json &config)
{
    if (jsonValue<std::string>(config, "peft_type", "") != "LORA")
        return "peft_type " + jsonValue<std::string>(config, "peft_type", "(none)");
    if (jsonValue(config, "use_dora", false))
        return "use_dora";
    if (jsonValue<std::string>(config, "bias", "none") != "none")
        return "bias " + jsonValue<std::string>(config, "bias", "");
    for (const char *key : {"modules_to_save", "rank_pattern", "alpha_pattern", "layers_to_transform", "target_parameters"}) {
        const auto it = config.find(key);
        if (it != config.end() && !it->is_null() && !it->empty())
            return key;
    }
    const auto targets = config.find("target_modules");
    if (targets == config.end() || !targets->is_array())
        return "target_modules that is no list of names";
    return {};
}

} // namespace

double PeftConfig::scale() const
{
    return usesRslora ? alpha / std::sqrt(double(rank)) : alpha / double(rank);
}

Result<PeftConfig> readPeftConfig(const std::filesystem::path &folder)
{
    auto config = readJson(configFileOf(folder));
    if (!config)
        return config.error().context("adapter");
    const std::string place = configFileOf(folder).string();
    if (!config->is_object())
        return Error {ErrorCode::Damaged, place + ": not a JSON object"};
    if (const auto part = unsupportedPart(*config); !part.empty())
        return Error {ErrorCode::Unsupported, place + ": adapters with " + part + " are not read by this version"};
    PeftConfig result;
    result.rank = jsonValue<std::int64_t>(*config, "r", 0);
    result.alpha = jsonValue<double>(*config, "lora_alpha", 0);
    result.dropout = jsonValue<double>(*config, "lora_dropout", 0);
    result.usesRslora = jsonValue(*config, "use_rslora", false);
    result.baseModel = jsonValue<std::string>(*config, "base_model_name_or_path", "");
    for (const auto &target : (*config)["target_modules"]) {
        if (!target.is_string())
            return Error {ErrorCode::Damaged, place + ": target_modules holds something that is no name"};
        result.targets.push_back(target.get<std::string>());
    }
    if (result.rank < 1 || result.rank > 65536 || !(result.alpha > 0) || result.targets.empty())
        return Error {ErrorCode::Damaged, place + ": r, lora_alpha or target_modules is missing or out of range"};
    return result;
}

Result<> writePeftFolder(const std::filesystem::path &folder, const PeftConfig &config, std::span<const TensorBytes> tensors)
{
    if (auto made = ensureFolder(folder); !made)
        return made;
    if (auto written = writeSafetensors(peftWeightsFile(folder), tensors, {{"format", "pt"}}); !written)
        return written;
    Json json {
        {"base_model_name_or_path", config.baseModel},
        {"bias", "none"},
        {"fan_in_fan_out", false},
        {"inference_mode", true},
        {"init_lora_weights", true},
        {"lora_dropout", config.dropout},
        {"modules_to_save", nullptr},
        {"peft_type", "LORA"},
        {"r", config.rank},
        {"target_modules", config.targets},
        {"task_type", "CAUSAL_LM"},
        {"use_dora", false},
        {"use_rslora", config.usesRslora},
    };
    // PEFT and vLLM type lora_alpha as a whole number; keep it one where it is.
    if (config.alpha == std::floor(config.alpha))
        json["lora_alpha"] = std::int64_t(config.alpha);
    else
        json["lora_alpha"] = config.alpha;
    return writeFileAtomic(configFileOf(folder), json.dump(2) + "\n");
}

std::filesystem::path peftWeightsFile(const std::filesystem::path &folder)
{
    return folder / "adapter_model.safetensors";
}

} // namespace tw
