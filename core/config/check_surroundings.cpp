#include "core/config/check_list.h"

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

bool namesSecret(std::string_view key)
{
    return key.ends_with("api_key") || key.ends_with("_secret") || key.ends_with("password") || key.ends_with("access_token")
        || key == "hf_token" || key == "token";
}

void checkSecretsIn(CheckList &list, const ConfigNode &node, const std::string &path, std::string_view name)
{
    for (std::size_t i = 0; i < node.items.size(); ++i)
        checkSecretsIn(list, node.items[i], path + "[" + std::to_string(i) + "]", name);
    for (const ConfigEntry &entry : node.entries)
        checkSecretsIn(list, entry.value, path.empty() ? entry.key : path + "." + entry.key, entry.key);
    const bool isSecret = node.kind == ConfigNode::Kind::Text && !node.text.empty()
        && (looksLikeToken(node.text) || namesSecret(name));
    if (isSecret) // the message never shows the value
        list.addAtKey(Severity::Warning, "secret", path,
                      {TW_TR("Findings", "%1 holds a secret in plain text, and a configuration is copied into every run; "
                                         "put it into the environment."),
                       {path}})
            .fix = unsetFix(path);
}

void checkPath(CheckList &list, const std::filesystem::path &configFolder, const std::string &key)
{
    const ConfigNode *node = list.document().find(key);
    if (!node || node->kind != ConfigNode::Kind::Text || node->text.empty())
        return;
    std::error_code error;
    const std::filesystem::path path = resolvePath(configFolder, node->text);
    if (!std::filesystem::exists(path, error))
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
    if (model && model->kind == ConfigNode::Kind::Text && !model->text.empty()) {
        TrainConfig config;
        config.baseModel = model->text;
        if (const auto found = resolveBaseModel(config, configFolder); !found)
            list.add(Severity::Error, "path_missing", "base_model", {"%1", {found.error().message}});
    }
    checkPath(list, configFolder, "lora_model_dir");
    for (const char *block : {"datasets", "test_datasets"}) {
        const ConfigNode *items = list.document().find(block);
        for (std::size_t i = 0; items && i < items->items.size(); ++i)
            checkPath(list, configFolder, std::string(block) + "[" + std::to_string(i) + "].path");
    }
}

} // namespace tw
