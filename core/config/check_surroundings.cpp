#include "core/config/check_list.h"

#include "core/config/key_table.h"
#include "core/config/read_config.h"

#include <algorithm>
#include <cctype>

// What a configuration gives away and what it points to.

namespace tw {

namespace {

bool looksLikeToken(std::string_view text)
{
    constexpr std::string_view starts[] = {"hf_", "sk-", "wandb_v1_", "ghp_", "github_pat_", "rpa_", "AKIA", "xoxb-"};
    const bool isOneWord = text.size() >= 16 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '-' || c == '_';
    });
    return isOneWord
        && std::any_of(std::begin(starts), std::end(starts), [&](std::string_view start) { return text.starts_with(start); });
}

/// Known keys may end like that and hold none: template_thinking_key, special_tokens.eos_token.
bool namesSecret(std::string_view key, const std::string &path)
{
    if (key.ends_with("api_key") || key.ends_with("_secret") || key.ends_with("password") || key.ends_with("access_token"))
        return true;
    constexpr std::string_view marks[] = {"bos_token", "eos_token", "pad_token", "unk_token", "sep_token", "cls_token", "mask_token"};
    const bool endsLikeOne = key.ends_with("_token") || key.ends_with("_key") || key == "token";
    return endsLikeOne && !findKey(path)
        && std::find(std::begin(marks), std::end(marks), key) == std::end(marks);
}

void checkSecretsIn(CheckList &list, const ConfigNode &node, const std::string &path, std::string_view name)
{
    for (std::size_t i = 0; i < node.items.size(); ++i)
        checkSecretsIn(list, node.items[i], path + "[" + std::to_string(i) + "]", name);
    for (const ConfigEntry &entry : node.entries)
        checkSecretsIn(list, entry.value, path.empty() ? entry.key : path + "." + entry.key, entry.key);
    const bool isSecret = node.kind == ConfigNode::Kind::Text && !node.text.empty()
        && (looksLikeToken(node.text) || namesSecret(name, path));
    if (isSecret) // the message never shows the value
        list.addAtKey(Severity::Warning, "secret", path,
                      {TW_TR("Findings", "%1 holds a secret in plain text, and a configuration is copied into every run; "
                                         "put it into the environment."),
                       {path}})
            .fix = unsetFix(path);
}

/// What a rented machine lacks it fetches itself: only files of this machine have to be here.
bool mayBeElsewhere(const CheckList &list, const std::string &text)
{
    const auto &target = list.context().target;
    return (list.isForAxolotl() || (target && !target->isCpu)) && namesFetchedData(text);
}

/// The DeepSpeed files that every copy of Axolotl brings: "axolotl fetch deepspeed_configs" lays them down.
bool isShippedDeepSpeed(const std::string &text)
{
    constexpr std::string_view names[] = {"zero1.json", "zero1_torch_compile.json", "zero2.json", "zero2_torch_compile.json",
                                          "zero3.json", "zero3_bf16.json", "zero3_bf16_cpuoffload_all.json",
                                          "zero3_bf16_cpuoffload_params.json"};
    const std::filesystem::path path = text;
    return path.parent_path().filename() == "deepspeed_configs"
        && std::find(std::begin(names), std::end(names), path.filename().string()) != std::end(names);
}

void checkPath(CheckList &list, const std::filesystem::path &configFolder, const std::string &key)
{
    const ConfigNode *node = list.document().find(key);
    if (!node || node->kind != ConfigNode::Kind::Text || node->text.empty() || mayBeElsewhere(list, node->text))
        return;
    std::error_code error;
    const std::filesystem::path path = resolvePath(configFolder, node->text);
    if (std::filesystem::exists(path, error))
        return;
    if (key == "deepspeed" && isShippedDeepSpeed(node->text))
        list.add(Severity::Info, "fetch_deepspeed", key,
                 {TW_TR("Findings", "%1 comes with Axolotl: \"axolotl fetch deepspeed_configs\" lays it down in the folder of the run."),
                  {node->text}});
    else
        list.add(Severity::Error, "path_missing", key,
                 {TW_TR("Findings", "%1: there is nothing at %2. Paths start at the folder of the configuration."),
                  {key, path.string()}});
}

} // namespace

void checkSecrets(CheckList &list)
{
    checkSecretsIn(list, list.document().root(), "", "");
}

void checkPaths(CheckList &list, const std::filesystem::path &configFolder)
{
    const ConfigNode *model = list.document().find("base_model");
    const bool isNamed = model && model->kind == ConfigNode::Kind::Text && !model->text.empty();
    if (isNamed && !mayBeElsewhere(list, model->text)) {
        TrainConfig config;
        config.baseModel = model->text;
        const auto found = resolveBaseModel(config, configFolder);
        if (!found && found.error().code == ErrorCode::NotFound)
            list.add(Severity::Error, "path_missing", "base_model", missingModel(model->text, configFolder));
        else if (!found)
            list.add(Severity::Error, "path_missing", "base_model", {"%1", {found.error().message}});
    }
    checkPath(list, configFolder, "lora_model_dir");
    if (list.isForAxolotl()) {
        checkPath(list, configFolder, "deepspeed");
        checkPath(list, configFolder, "resume_from_checkpoint");
    }
    for (const char *block : {"datasets", "test_datasets"}) {
        const ConfigNode *items = list.document().find(block);
        for (std::size_t i = 0; items && i < items->items.size(); ++i)
            checkPath(list, configFolder, std::string(block) + "[" + std::to_string(i) + "].path");
    }
}

} // namespace tw
