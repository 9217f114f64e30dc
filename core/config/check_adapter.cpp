#include "core/config/check_rules.h"

#include <algorithm>
#include <array>
#include <utility>

// Adapters and quantised base weights.

namespace tw {

namespace {

constexpr Rule adapterTable[] = {
    {.code = "quantized_needs_adapter",
     .when = "load_in_8bit,load_in_4bit & !adapter & !inference",
     .at = "load_in_4bit,load_in_8bit",
     .text = TW_TR("Findings", "Quantised weights cannot be trained themselves; choose an adapter, or load them whole."),
     .fix = "-load_in_8bit; -load_in_4bit"},
    {.code = "qlora_needs_4bit",
     .when = "adapter=qlora & !load_in_4bit & !merge_lora",
     .at = "adapter",
     .text = needsText,
     .arguments = "adapter: qlora|load_in_4bit: true",
     .fix = "load_in_4bit: true"},
    {.code = "qlora_in_8bit",
     .when = "adapter=qlora & load_in_8bit",
     .at = "load_in_8bit",
     .text = TW_TR("Findings", "adapter: qlora keeps the base in 4 bits; load_in_8bit goes with adapter: lora."),
     .fix = "-load_in_8bit"},
    {.code = "qlora_on_gptq",
     .when = "adapter=qlora & gptq",
     .at = "gptq",
     .text = TW_TR("Findings", "A GPTQ model is in 4 bits already; train it with adapter: lora."),
     .fix = "adapter: lora; -load_in_4bit"},
    {.code = "qlora_merged_in_4bit",
     .when = "adapter=qlora & merge_lora & load_in_4bit",
     .at = "load_in_4bit",
     .text = TW_TR("Findings", "An adapter is merged into whole weights; switch load_in_4bit off while merging."),
     .fix = "load_in_4bit: false"},
    {.code = "lora_in_4bit",
     .when = "adapter=lora & load_in_4bit",
     .at = "load_in_4bit",
     .text = TW_TR("Findings", "adapter: lora loads the base whole in spite of load_in_4bit; only adapter: qlora quantises it."),
     .fix = "adapter: qlora",
     .severity = Severity::Warning},
    {.code = "adapter_needs_plugin",
     .when = "adapter & !adapter=lora|qlora|llama-adapter|prompt_tuning & !plugins",
     .at = "adapter",
     .text = TW_TR("Findings", "The adapter \"%1\" is built into nothing; name the plugin that brings it in plugins, or use lora."),
     .arguments = "=adapter",
     .fix = "adapter: lora"},
    {.code = "parameters_dropout",
     .when = "lora_target_parameters & lora_dropout",
     .at = "lora_dropout",
     .text = TW_TR("Findings", "Adapters on single parameters take no dropout; set lora_dropout to 0."),
     .fix = "lora_dropout: 0"},
    {.code = "layers_pattern_alone",
     .when = "peft_layers_pattern & !peft_layers_to_transform",
     .at = "peft_layers_pattern",
     .text = needsText,
     .arguments = "peft_layers_pattern|peft_layers_to_transform",
     .fix = "-peft_layers_pattern"},
    {.code = "layers_and_unfrozen",
     .when = "adapter & peft_layers_to_transform & unfrozen_parameters",
     .at = "unfrozen_parameters",
     .text = TW_TR("Findings", "peft_layers_to_transform and unfrozen_parameters both choose what is trained; keep one."),
     .fix = "-unfrozen_parameters"},
    {.code = "groups_and_loraplus",
     .when = "lr_groups & loraplus_lr_ratio",
     .at = "loraplus_lr_ratio",
     .text = bothSetText,
     .arguments = "lr_groups|loraplus_lr_ratio",
     .fix = "-loraplus_lr_ratio"},
    {.code = "kernels_in_8bit",
     .when = "adapter=lora & load_in_8bit & lora_mlp_kernel,lora_qkv_kernel,lora_o_kernel",
     .at = "lora_mlp_kernel,lora_qkv_kernel,lora_o_kernel",
     .text = TW_TR("Findings", "The fused LoRA kernels do not read 8-bit weights."),
     .fix = "-lora_mlp_kernel; -lora_qkv_kernel; -lora_o_kernel"},
    {.code = "kernels_remote_code",
     .when = "trust_remote_code & lora_mlp_kernel,lora_qkv_kernel,lora_o_kernel",
     .at = "lora_mlp_kernel,lora_qkv_kernel,lora_o_kernel",
     .text = TW_TR("Findings", "The fused LoRA kernels know the built-in models only, not code that comes with a model."),
     .fix = "-lora_mlp_kernel; -lora_qkv_kernel; -lora_o_kernel"},
    {.code = "kernels_fsdp1",
     .when = "@gpus>1 & @fsdp=1 & lora_mlp_kernel,lora_qkv_kernel,lora_o_kernel,lora_embedding_kernel",
     .at = "lora_mlp_kernel,lora_qkv_kernel,lora_o_kernel,lora_embedding_kernel",
     .text = TW_TR("Findings", "On several GPUs the fused LoRA kernels need fsdp_version: 2."),
     .fix = "fsdp_version: 2; -fsdp_config.fsdp_version; -fsdp_config.version"},
    {.code = "fused_mlp_adapter",
     .when = "flash_attn_fuse_mlp & adapter=lora|qlora",
     .at = "flash_attn_fuse_mlp",
     .text = TW_TR("Findings", "Fused layers leave LoRA no layer to adapt."),
     .fix = "-flash_attn_fuse_mlp"},
    {.code = "onebit_adapter",
     .when = "use_onebitllms & adapter=lora|qlora",
     .at = "use_onebitllms",
     .text = TW_TR("Findings", "One-bit weights are trained whole, without an adapter."),
     .fix = "-use_onebitllms"},
    {.code = "experts_target_linear",
     .when = "quantize_moe_experts & lora_target_linear",
     .at = "lora_target_linear",
     .text = TW_TR("Findings", "Quantised experts are parameters, not layers; name them in lora_target_parameters instead."),
     .fix = "-lora_target_linear"},
    {.code = "experts_need_adapter",
     .when = "quantize_moe_experts & !adapter=lora|qlora",
     .at = "quantize_moe_experts",
     .text = needsText,
     .arguments = "quantize_moe_experts|adapter: qlora",
     .fix = "-quantize_moe_experts"},
    {.code = "experts_need_bits",
     .when = "quantize_moe_experts & adapter=lora|qlora & !load_in_4bit,load_in_8bit",
     .at = "quantize_moe_experts",
     .text = needsText,
     .arguments = "quantize_moe_experts|load_in_4bit: true",
     .fix = "load_in_4bit: true"},
    {.code = "quantized_twice",
     .when = "model_quantization_config & load_in_8bit,load_in_4bit",
     .at = "load_in_4bit,load_in_8bit",
     .text = TW_TR("Findings", "model_quantization_config already says how the base is quantised."),
     .fix = "-load_in_8bit; -load_in_4bit"},
    {.code = "mxfp4_ram_loading",
     .when = "model_quantization_config=Mxfp4Config & fsdp_config.cpu_ram_efficient_loading=true",
     .at = "fsdp_config.cpu_ram_efficient_loading",
     .text = TW_TR("Findings", "MXFP4 weights cannot be loaded on one process and sent to the others."),
     .fix = "fsdp_config.cpu_ram_efficient_loading: false"},
    {.code = "gptq_revision",
     .when = "gptq & revision_of_model,model_revision",
     .at = "revision_of_model,model_revision",
     .text = TW_TR("Findings", "A GPTQ model is not loaded by revision; download that revision and name its folder."),
     .fix = "-revision_of_model; -model_revision"},
    {.code = "relora_needs_restarts",
     .when = "relora & !jagged_restart_steps",
     .at = "relora",
     .text = needsText,
     .arguments = "relora|jagged_restart_steps",
     .fix = "jagged_restart_steps: 500"},
    {.code = "relora_needs_adapter",
     .when = "relora & !adapter=lora|qlora & !plugins",
     .at = "relora",
     .text = needsText,
     .arguments = "relora|adapter: lora",
     .fix = "adapter: lora"},
    {.code = "relora_fsdp",
     .when = "relora & @fsdp",
     .at = "relora",
     .text = notTogetherText,
     .arguments = "relora|fsdp_config",
     .fix = "-relora"},
    {.code = "relora_deepspeed",
     .when = "relora & deepspeed",
     .at = "relora",
     .text = notTogetherText,
     .arguments = "relora|deepspeed",
     .fix = "-relora"},
    {.code = "relora_one_cycle",
     .when = "relora & lr_scheduler=one_cycle",
     .at = "lr_scheduler",
     .text = notTogetherText,
     .arguments = "relora|lr_scheduler: one_cycle",
     .fix = "lr_scheduler: cosine"},
    {.code = "relora_fused_mlp",
     .when = "relora & flash_attn_fuse_mlp & !adapter=lora|qlora",
     .at = "flash_attn_fuse_mlp",
     .text = notTogetherText,
     .arguments = "relora|flash_attn_fuse_mlp",
     .fix = "-flash_attn_fuse_mlp"},
    {.code = "qat_peft",
     .when = "qat & peft",
     .at = "peft",
     .text = notTogetherText,
     .arguments = "qat|peft",
     .fix = "-peft"},
    {.code = "qat_quantized",
     .when = "qat & load_in_8bit,load_in_4bit",
     .at = "load_in_4bit,load_in_8bit",
     .text = TW_TR("Findings", "Training aware of quantisation starts from whole weights."),
     .fix = "-load_in_8bit; -load_in_4bit"},
};

/// PEFT fails on them only once the model is loaded.
void checkLora(CheckList &list)
{
    const std::string adapter = textOf(list, "adapter");
    if (adapter != "lora" && adapter != "qlora")
        return;
    for (const auto &[key, usual] : {std::pair("lora_r", "16"), std::pair("lora_alpha", "32")}) {
        // An adapter to start from brings its own.
        if (!isGiven(list, key) && !isOn(list, "lora_model_dir"))
            addRule(list, "missing_key", key, TW_TR("Findings", "An adapter needs %1, which has no default."), {key}).fix
                = setFix(key, usual);
    }
    const bool hasTarget = isOn(list, "lora_target_linear") || isOn(list, "lora_target_modules")
        || isOn(list, "lora_target_parameters") || isOn(list, "lora_model_dir");
    if (!hasTarget)
        addRule(list, "missing_key", "lora_target_modules",
                TW_TR("Findings", "No layer gets an adapter; set lora_target_linear or lora_target_modules.")).fix
            = setFix("lora_target_linear", "true");
}

/// Whether brackets close and no repeat stands alone: what breaks a pattern in practice.
bool isPattern(std::string_view pattern)
{
    std::string open;
    bool canRepeat = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        const bool isInSet = !open.empty() && open.back() == '[';
        if (c == '\\') {
            if (++i == pattern.size())
                return false;
        } else if (isInSet) {
            if (c == ']' && pattern[i - 1] != '[')
                open.pop_back();
        } else if (c == '(' || c == '[') {
            open.push_back(c);
            canRepeat = c == '(' && i + 1 < pattern.size() && pattern[i + 1] == '?'; // "(?:"
            continue;
        } else if (c == ')') {
            if (open.empty())
                return false;
            open.pop_back();
        } else if ((c == '*' || c == '+' || c == '?') && !canRepeat) {
            return false;
        }
        canRepeat = c != '|' && c != '^';
    }
    return open.empty();
}

void checkTargetPatterns(CheckList &list)
{
    const ConfigNode *targets = list.document().find("lora_target_modules");
    for (std::size_t i = 0; targets && i < targets->items.size(); ++i) {
        const ConfigNode &item = targets->items[i];
        if (item.kind != ConfigNode::Kind::Text || isPattern(item.text))
            continue;
        const std::string path = "lora_target_modules[" + std::to_string(i) + "]";
        addRule(list, "target_pattern", path, TW_TR("Findings", "\"%1\" is no pattern: a bracket does not close, or a repeat has nothing before it."),
                {item.text}).fix = unsetFix(path);
    }
}

/// Embedding and head as a family spells them.
constexpr std::pair<std::string_view, std::string_view> tokenModules[] = {
    {"embed_tokens", "lm_head"}, {"embed_in", "embed_out"}, {"word_embeddings", "lm_head"}};

const std::pair<std::string_view, std::string_view> &tokenModulesOf(const CheckList &list)
{
    const std::string model = lowerCase(textOf(list, "base_model"));
    const auto has = [&](std::string_view part) { return model.find(part) != std::string::npos; };
    return has("pythia") || has("neox") ? tokenModules[1] : has("falcon-7b") || has("falcon-40b") ? tokenModules[2] : tokenModules[0];
}

bool savesTokenModules(const CheckList &list)
{
    const ConfigNode *saved = list.document().find("lora_modules_to_save");
    const auto saves = [&](std::string_view module) {
        return saved && std::ranges::any_of(saved->items, [&](const ConfigNode &item) { return item.text == module; });
    };
    return std::ranges::any_of(tokenModules, [&](const auto &pair) { return saves(pair.first) && saves(pair.second); });
}

/// Families whose tokenizers surely lack <|im_start|> and <|im_end|>.
bool lacksChatMlTokens(const std::string &baseModel)
{
    constexpr std::string_view starts[] = {"meta-llama/", "nousresearch/llama-", "nousresearch/meta-llama-", "unsloth/llama-",
                                           "unsloth/meta-llama-", "mistralai/", "google/gemma-", "eleutherai/", "tiiuae/falcon-7b"};
    const std::string model = lowerCase(baseModel);
    return std::ranges::any_of(starts, [&](std::string_view start) { return model.starts_with(start); });
}

/// New tokens get rows of embedding and head that only whole copies can train; Axolotl stops while it loads the tokenizer.
void checkNewTokens(CheckList &list)
{
    if (!isOn(list, "adapter") || savesTokenModules(list) || isOn(list, "peft_trainable_token_indices"))
        return;
    const auto &[embedding, head] = tokenModulesOf(list);
    const Severity severity = list.isForAxolotl() ? Severity::Error : Severity::Warning;
    const FindingFix fix = setFix("lora_modules_to_save", "[" + std::string(embedding) + ", " + std::string(head) + "]");
    if (isOn(list, "tokens"))
        addRule(list, "tokens_untrained", "tokens",
                TW_TR("Findings", "The adapter leaves the rows of new tokens untrained; add embedding and head to lora_modules_to_save."), {},
                severity).fix = fix;
    const ConfigNode *special = list.document().find("special_tokens");
    for (const ConfigEntry &entry : special && lacksChatMlTokens(textOf(list, "base_model")) ? special->entries : std::vector<ConfigEntry>()) {
        if (entry.key != "pad_token" && (entry.value.text == "<|im_start|>" || entry.value.text == "<|im_end|>"))
            addRule(list, "tokens_untrained", "special_tokens." + entry.key,
                    TW_TR("Findings", "The base model does not know %1, and the adapter leaves its row untrained; add embedding and head to "
                                      "lora_modules_to_save."), {entry.value.text}, severity).fix = fix;
    }
}

} // namespace

std::span<const Rule> adapterRules()
{
    return adapterTable;
}

void checkAdapter(CheckList &list)
{
    checkLora(list);
    checkTargetPatterns(list);
    checkNewTokens(list);
}

} // namespace tw
