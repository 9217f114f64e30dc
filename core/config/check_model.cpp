#include "core/config/check_rules.h"

#include <algorithm>
#include <array>

// Model, tokenizer, plugins, and keys that were removed.

namespace tw {

namespace {

constexpr const char *removedText = TW_TR("Findings", "%1 was removed; a value there stops Axolotl.");
constexpr const char *mistralText = TW_TR("Findings", "The Mistral tokenizer is used as it is and takes no %1.");

constexpr Rule modelTable[] = {
    {.code = "mistral_added_tokens",
     .when = "tokenizer_use_mistral_common & added_tokens_overrides",
     .at = "added_tokens_overrides",
     .text = mistralText,
     .arguments = "added_tokens_overrides",
     .fix = "-added_tokens_overrides"},
    {.code = "mistral_special_tokens",
     .when = "tokenizer_use_mistral_common & special_tokens",
     .at = "special_tokens",
     .text = mistralText,
     .arguments = "special_tokens",
     .fix = "-special_tokens"},
    {.code = "mistral_tokens",
     .when = "tokenizer_use_mistral_common & tokens",
     .at = "tokens",
     .text = mistralText,
     .arguments = "tokens",
     .fix = "-tokens"},
    {.code = "mistral_template",
     .when = "tokenizer_use_mistral_common & chat_template",
     .at = "chat_template",
     .text = mistralText,
     .arguments = "chat_template",
     .fix = "-chat_template"},
    {.code = "mistral_processor",
     .when = "tokenizer_use_mistral_common & processor_kwargs",
     .at = "processor_kwargs",
     .text = mistralText,
     .arguments = "processor_kwargs",
     .fix = "-processor_kwargs"},
    {.code = "mistral_chosen",
     .when = "!tokenizer_use_mistral_common? & base_model,base_model_config,tokenizer_config~magistral",
     .at = "base_model",
     .text = TW_TR("Findings", "For Magistral models the Mistral tokenizer is chosen; say so with tokenizer_use_mistral_common."),
     .fix = "tokenizer_use_mistral_common: true",
     .severity = Severity::Info},
    {.code = "remote_code",
     .when = "trust_remote_code=true",
     .at = "trust_remote_code",
     .text = TW_TR("Findings", "trust_remote_code runs programs that come with the model; only for models that you trust."),
     .fix = "-trust_remote_code",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "removed_packed_len",
     .when = "max_packed_sequence_len",
     .at = "max_packed_sequence_len",
     .text = removedText,
     .arguments = "max_packed_sequence_len",
     .fix = "-max_packed_sequence_len"},
    {.code = "removed_rope_scaling",
     .when = "rope_scaling",
     .at = "rope_scaling",
     .text = TW_TR("Findings", "rope_scaling moved: it stands in overrides_of_model_config now, and stops Axolotl here."),
     .fix = "-rope_scaling"},
    {.code = "removed_s2_attention",
     .when = "s2_attention",
     .at = "s2_attention",
     .text = removedText,
     .arguments = "s2_attention",
     .fix = "-s2_attention"},
    {.code = "removed_flash_norm",
     .when = "flash_attn_rms_norm",
     .at = "flash_attn_rms_norm",
     .text = removedText,
     .arguments = "flash_attn_rms_norm",
     .fix = "-flash_attn_rms_norm"},
    {.code = "removed_dpo_logits",
     .when = "dpo_use_logits_to_keep?",
     .at = "dpo_use_logits_to_keep",
     .text = removedText,
     .arguments = "dpo_use_logits_to_keep",
     .fix = "-dpo_use_logits_to_keep"},
    {.code = "removed_dpo_generate",
     .when = "dpo_generate_during_eval?",
     .at = "dpo_generate_during_eval",
     .text = removedText,
     .arguments = "dpo_generate_during_eval",
     .fix = "-dpo_generate_during_eval"},
    {.code = "removed_dpo_norm",
     .when = "dpo_norm_loss?",
     .at = "dpo_norm_loss",
     .text = removedText,
     .arguments = "dpo_norm_loss",
     .fix = "-dpo_norm_loss"},
    {.code = "removed_rpo_alpha",
     .when = "rpo_alpha?",
     .at = "rpo_alpha",
     .text = removedText,
     .arguments = "rpo_alpha",
     .fix = "-rpo_alpha"},
    {.code = "removed_unsloth",
     .when = "unsloth_cross_entropy_loss,unsloth_lora_mlp,unsloth_lora_qkv,unsloth_lora_o,unsloth_rms_norm,unsloth_rope",
     .at = "unsloth_cross_entropy_loss,unsloth_lora_mlp,unsloth_lora_qkv,unsloth_lora_o,unsloth_rms_norm,unsloth_rope",
     .text = TW_TR("Findings", "The unsloth_ keys were removed; lora_mlp_kernel, lora_qkv_kernel and lora_o_kernel do their work."),
     .fix = "-unsloth_cross_entropy_loss; -unsloth_lora_mlp; -unsloth_lora_qkv; -unsloth_lora_o; -unsloth_rms_norm; -unsloth_rope"},
};

/// Keys that a plugin brings: without it in `plugins` nobody reads them.
struct PluginKeys {
    std::string_view keys; ///< joined by "|"; a name that ends with "_" stands for all that start so
    const char *plugin;    ///< its class
};

constexpr PluginKeys pluginKeys[] = {
    {"liger_", "axolotl.integrations.liger.LigerPlugin"},
    {"cut_cross_entropy", "axolotl.integrations.cut_cross_entropy.CutCrossEntropyPlugin"},
    {"kd_", "axolotl.integrations.kd.KDPlugin"},
    {"spectrum_", "axolotl.integrations.spectrum.SpectrumPlugin"},
    {"grokfast_", "axolotl.integrations.grokfast.GrokfastPlugin"},
    {"lm_eval_", "axolotl.integrations.lm_eval.LMEvalPlugin"},
    {"llmcompressor", "axolotl.integrations.llm_compressor.LLMCompressorPlugin"},
    {"expert_parallel_", "axolotl.integrations.expert_parallel.ExpertParallelPlugin"},
    {"nemo_gym_", "axolotl.integrations.nemo_gym.NemoGymPlugin"},
    {"dense_mixer", "axolotl.integrations.densemixer.DenseMixerPlugin"},
    {"diffusion", "axolotl.integrations.diffusion.DiffusionPlugin"},
    {"mora", "axolotl.integrations.mora.MoraPlugin"},
    {"hatchery", "axolotl.integrations.hatchery.HatcheryPlugin"},
    {"use_swanlab|swanlab_", "axolotl.integrations.swanlab.SwanLabPlugin"},
    {"use_scattermoe|use_sonicmoe|expert_backend|moe_grouped_backend|moe_bnb_fast|moe_dequant_chunk_size|use_dsv4_kernels|"
     "dsv4_|use_glm_dsa_kernels|nonexpert_quantization|nvfp4_merge_aware|gemma4_fp8_nonexpert|gemma4_nf4_nonexpert",
     "axolotl.integrations.kernels.KernelsPlugin"},
};

bool bringsKey(const PluginKeys &plugin, std::string_view key)
{
    for (const std::string_view name : splitAt(plugin.keys, "|")) {
        if (key == name || (name.ends_with('_') && key.starts_with(name)))
            return true;
    }
    return false;
}

/// Listed, or the class under another path: what counts is its name.
bool hasPlugin(const CheckList &list, std::string_view plugin)
{
    const ConfigNode *plugins = list.document().find("plugins");
    const std::string_view name = plugin.substr(plugin.rfind('.') + 1);
    return plugins && std::any_of(plugins->items.begin(), plugins->items.end(), [&](const ConfigNode &item) {
        return item.text == plugin || item.text.ends_with("." + std::string(name)) || item.text == plugin.substr(0, plugin.rfind('.'));
    });
}

void checkPlugins(CheckList &list)
{
    for (const ConfigEntry &entry : list.document().root().entries) {
        const auto plugin = std::find_if(std::begin(pluginKeys), std::end(pluginKeys),
                                         [&](const PluginKeys &one) { return bringsKey(one, entry.key); });
        if (plugin == std::end(pluginKeys) || !isActive(&entry.value) || hasPlugin(list, plugin->plugin))
            continue;
        const ConfigNode *plugins = list.document().find("plugins");
        std::vector<std::string> listed;
        for (std::size_t i = 0; plugins && i < plugins->items.size(); ++i)
            listed.push_back(plugins->items[i].text);
        const std::string place = listed.empty() ? std::string("plugins") : "plugins[" + std::to_string(listed.size()) + "]";
        Finding &finding = list.addAtKey(Severity::Warning, "plugin_missing", entry.key,
                                         {TW_TR("Findings", "Nobody reads %1 unless plugins lists %2."), {entry.key, plugin->plugin}});
        finding.fix = setFix(place, listed.empty() ? yamlList({plugin->plugin}) : std::string(plugin->plugin));
    }
}

/// Whole numbers of a list or of a single value.
std::vector<std::int64_t> numbersIn(const ConfigNode *node)
{
    std::vector<std::int64_t> numbers;
    if (!node)
        return numbers;
    if (const auto one = node->asInteger(); one && node->isScalar())
        numbers.push_back(*one);
    for (const ConfigNode &item : node->items) {
        if (const auto one = item.asInteger())
            numbers.push_back(*one);
    }
    return numbers;
}

void checkFixedTokens(CheckList &list)
{
    const ConfigNode *trained = list.document().find("peft_trainable_token_indices");
    if (!isActive(trained) || trained->kind == ConfigNode::Kind::Map)
        return;
    const auto indices = numbersIn(trained);
    for (const std::int64_t token : numbersIn(list.document().find("fix_untrained_tokens"))) {
        if (std::find(indices.begin(), indices.end(), token) != indices.end())
            continue;
        addRule(list, "fixed_token_untrained", "fix_untrained_tokens",
                TW_TR("Findings", "Token %1 is mended at the start and then not trained; add it to peft_trainable_token_indices."),
                {std::to_string(token)}, Severity::Warning);
    }
}

/// Our trainer keeps a model's tokens; a token to pad with changes nothing.
void checkSpecialTokens(CheckList &list)
{
    const ConfigNode *tokens = list.document().find("special_tokens");
    if (textOf(list, "tunewright.engine") == "axolotl")
        return;
    for (std::size_t i = 0; tokens && i < tokens->entries.size(); ++i) {
        const std::string &name = tokens->entries[i].key;
        if (name != "pad_token" && isActive(&tokens->entries[i].value))
            addRule(list, "unsupported", "special_tokens." + name,
                    TW_TR("Findings", "%1: this trainer keeps the model's own tokens. It runs with \"engine: axolotl\"."),
                    {"special_tokens." + name}, Severity::Warning).fix = setFix("tunewright.engine", "axolotl");
    }
}

} // namespace

std::span<const Rule> modelRules()
{
    return modelTable;
}

void checkModel(CheckList &list)
{
    checkPlugins(list);
    checkFixedTokens(list);
    checkSpecialTokens(list);
}

} // namespace tw
