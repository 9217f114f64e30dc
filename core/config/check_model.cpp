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
    {.code = "prompt_tuning_dropped",
     .when = "tunewright.prompt_tokens & tunewright.engine=axolotl",
     .at = "tunewright.prompt_tokens",
     .text = TW_TR("Findings", "Axolotl reads nothing under tunewright: it would train every weight instead of prompt vectors. Prompt tuning is only planned so far."),
     .fix = "-tunewright.prompt_tokens",
     .severity = Severity::Warning},
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

} // namespace

std::span<const Rule> modelRules()
{
    return modelTable;
}

void checkModel(CheckList &list)
{
    checkFixedTokens(list);
}

} // namespace tw
