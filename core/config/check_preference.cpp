#include "core/config/check_rules.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

// Preference training and training by rewards.

namespace tw {

namespace {

constexpr Rule preferenceTable[] = {
    {.code = "preference_packs",
     .when = "rl & sample_packing",
     .at = "sample_packing",
     .text = TW_TR("Findings", "Preference training cannot pack rows; set sample_packing: false."),
     .fix = "sample_packing: false"},
    {.code = "kto_eval_packs",
     .when = "rl=kto & eval_sample_packing",
     .at = "eval_sample_packing",
     .text = TW_TR("Findings", "Preference training cannot pack rows; set eval_sample_packing: false."),
     .fix = "eval_sample_packing: false"},
    {.code = "kto_drops_columns",
     .when = "rl=kto & !remove_unused_columns=false",
     .at = "remove_unused_columns,rl",
     .text = TW_TR("Findings", "rl: kto reads columns that are dropped by default; set remove_unused_columns: false."),
     .fix = "remove_unused_columns: false"},
    {.code = "dpo_loss_without_dpo",
     .when = "dpo_loss_type,dpo_loss_weights? & !rl=dpo",
     .at = "dpo_loss_type,dpo_loss_weights",
     .text = TW_TR("Findings", "dpo_loss_type and dpo_loss_weights are for rl: dpo."),
     .fix = "-dpo_loss_type; -dpo_loss_weights"},
    {.code = "dpo_weights_alone",
     .when = "rl=dpo & dpo_loss_weights? & !dpo_loss_type?",
     .at = "dpo_loss_weights",
     .text = needsText,
     .arguments = "dpo_loss_weights|dpo_loss_type",
     .fix = "-dpo_loss_weights"},
    {.code = "ipo_deprecated",
     .when = "rl=ipo",
     .at = "rl",
     .text = TW_TR("Findings", "rl: ipo is written as rl: dpo with dpo_loss_type: [ipo] now."),
     .fix = "rl: dpo; dpo_loss_type: [ipo]",
     .severity = Severity::Warning},
    {.code = "simpo_warmup_ratio",
     .when = "rl=simpo & warmup_ratio",
     .at = "warmup_ratio",
     .text = TW_TR("Findings", "rl: simpo takes warmup_steps, not warmup_ratio."),
     .fix = "warmup_steps: 10; -warmup_ratio"},
    {.code = "gdpo_aggregation",
     .when = "rl=gdpo & trl.multi_objective_aggregation=sum_then_normalize",
     .at = "trl.multi_objective_aggregation",
     .text = TW_TR("Findings", "sum_then_normalize is what rl: grpo does; rl: gdpo normalises each reward first."),
     .fix = "trl.multi_objective_aggregation: normalize_then_sum"},
    {.code = "ebft_block_missing",
     .when = "rl=ebft & !ebft",
     .at = "rl",
     .text = TW_TR("Findings", "rl: ebft needs its block; at least ebft.mode."),
     .fix = "ebft.mode: structured"},
    {.code = "ebft_compiled_recomputed",
     .when = "rl=ebft & ebft.mode=strided & torch_compile=true & gradient_checkpointing",
     .at = "torch_compile",
     .text = TW_TR("Findings", "Strided ebft compiles its attention itself; with recomputed activations torch_compile makes it fail."),
     .fix = "-torch_compile"},
    {.code = "ebft_compiled",
     .when = "rl=ebft & ebft.mode=strided & torch_compile=true & !gradient_checkpointing",
     .at = "torch_compile",
     .text = TW_TR("Findings", "Strided ebft compiles its attention itself; torch_compile only makes it slower."),
     .fix = "-torch_compile",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "ebft_offloads",
     .when = "rl=ebft & ebft.mode=strided & activation_offloading=true & @attention=flex_attention",
     .at = "activation_offloading",
     .text = notTogetherText,
     .arguments = "activation_offloading|attn_implementation: flex_attention",
     .fix = "-activation_offloading"},
    {.code = "grpo_liger_split",
     .when = "rl=grpo & trl.use_liger_loss & context_parallel_size>1",
     .at = "context_parallel_size",
     .text = notTogetherText,
     .arguments = "trl.use_liger_loss|context_parallel_size",
     .fix = "-context_parallel_size"},
    {.code = "grpo_single_generation",
     .when = "rl=grpo & trl.num_generations<2",
     .at = "trl.num_generations",
     .text = TW_TR("Findings", "Answers are judged against each other, so trl.num_generations must be at least 2."),
     .fix = "trl.num_generations: 8"},
    {.code = "preference_reentrant",
     .when = "rl & adapter=qlora & load_in_4bit & gradient_checkpointing & gradient_checkpointing_kwargs.use_reentrant & @gpus>1",
     .at = "gradient_checkpointing_kwargs.use_reentrant",
     .text = TW_TR("Findings", "On several GPUs preference training with qlora needs use_reentrant: false."),
     .fix = "gradient_checkpointing_kwargs.use_reentrant: false"},
    {.code = "beta_shadowed",
     .when = "rl & trl.beta? & rl_beta?",
     .at = "rl_beta",
     .text = TW_TR("Findings", "trl.beta is set and wins over rl_beta."),
     .fix = "-rl_beta",
     .severity = Severity::Warning},
    {.code = "vllm_mode_open",
     .when = "trl.use_vllm & !trl.vllm_mode",
     .at = "trl.use_vllm",
     .text = TW_TR("Findings", "trl.vllm_mode is not set; answers are asked from a vLLM server that has to be running."),
     .fix = "trl.vllm_mode: server",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
};

std::size_t countOf(const ConfigNode *node)
{
    if (!node || node->kind == ConfigNode::Kind::Null)
        return 0;
    return node->kind == ConfigNode::Kind::List ? node->items.size() : 1;
}

void checkDpoWeights(CheckList &list)
{
    const std::size_t types = countOf(list.document().find("dpo_loss_type"));
    const std::size_t weights = countOf(list.document().find("dpo_loss_weights"));
    if (textOf(list, "rl") == "dpo" && types > 0 && weights > 0 && types != weights)
        addRule(list, "dpo_weights_count", "dpo_loss_weights",
                TW_TR("Findings", "There are %1 losses in dpo_loss_type and %2 weights; each loss needs one."),
                {std::to_string(types), std::to_string(weights)}).fix = unsetFix("dpo_loss_weights");
}

/// The answers generated in a step have to be whole groups, one at least for each GPU.
void checkGroups(CheckList &list)
{
    const auto generations = std::int64_t(numberOf(list, "trl.num_generations").value_or(0));
    if (textOf(list, "rl") != "grpo" || generations < 2 || generations > 1'000'000)
        return;
    const auto bounded = [&](const char *key) {
        return std::int64_t(std::clamp(numberOf(list, key).value_or(1), 1.0, 1e6));
    };
    const bool isExplicit = isGiven(list, "trl.generation_batch_size");
    const std::int64_t micro = bounded("micro_batch_size");
    const std::int64_t batch = isExplicit ? bounded("trl.generation_batch_size") : micro * bounded("gradient_accumulation_steps");
    const std::int64_t gpus = list.context().target ? std::max(list.context().target->count, 1) : 1;
    const std::int64_t groups = batch % generations != 0 ? 1 : gpus;
    if (batch % generations == 0 && batch >= generations * gpus)
        return;
    const std::string key = isExplicit ? "trl.generation_batch_size" : "gradient_accumulation_steps";
    const std::int64_t wanted = generations * std::max(groups, (batch + generations - 1) / generations);
    const std::int64_t whole = std::lcm(generations, micro);
    const std::int64_t value = isExplicit ? wanted : (wanted + whole - 1) / whole * whole / micro;
    Finding &finding = batch % generations != 0
        ? addRule(list, "grpo_groups", key, TW_TR("Findings", "A step makes %1 answers, no multiple of trl.num_generations (%2)."),
                  {std::to_string(batch), std::to_string(generations)})
        : addRule(list, "grpo_groups", key, TW_TR("Findings", "A step makes %1 answers; %2 GPUs need a group of %3 each."),
                  {std::to_string(batch), std::to_string(gpus), std::to_string(generations)});
    finding.fix = setFix(key, std::to_string(value));
}

/// Only lists of files are read there.
void checkDataFiles(CheckList &list)
{
    const std::string rl = textOf(list, "rl");
    if (rl != "dpo" && rl != "ipo" && rl != "simpo" && rl != "kto")
        return;
    for (const std::string &item : datasetItems(list)) {
        const std::string file = textOf(list, item + ".data_files");
        if (!file.empty())
            addRule(list, "preference_files_list", item + ".data_files",
                    TW_TR("Findings", "In preference training data_files takes a list, even of one file."))
                .fix = setFix(item + ".data_files", yamlList({file}));
    }
}

} // namespace

std::span<const Rule> preferenceRules()
{
    return preferenceTable;
}

void checkPreference(CheckList &list)
{
    checkDpoWeights(list);
    checkGroups(list);
    checkDataFiles(list);
}

} // namespace tw
