#include "core/config/check_rules.h"

#include <cmath>

// Batches, warm-up, optimiser, saving and evaluation.

namespace tw {

namespace {

constexpr Rule batchTable[] = {
    {.code = "batch_size_discouraged",
     .when = "batch_size",
     .at = "batch_size",
     .text = TW_TR("Findings", "batch_size does not say how it is split; gradient_accumulation_steps with micro_batch_size does."),
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "best_needs_metric",
     .when = "save_strategy=best & !metric_for_best_model",
     .at = "save_strategy",
     .text = TW_TR("Findings", "save_strategy: best needs metric_for_best_model to compare checkpoints by."),
     .fix = "metric_for_best_model: eval_loss"},
    {.code = "push_without_saving",
     .when = "hub_model_id & save_strategy & !save_strategy=steps|epoch",
     .at = "hub_model_id",
     .text = TW_TR("Findings", "hub_model_id pushes what is saved while training, and save_strategy saves nothing by steps or epochs."),
     .fix = "save_strategy: epoch",
     .severity = Severity::Warning},
    {.code = "safetensors_only",
     .when = "save_safetensors=false",
     .at = "save_safetensors",
     .text = TW_TR("Findings", "Weights are always saved as safetensors; the other format was removed."),
     .fix = "-save_safetensors"},
    {.code = "bench_needs_rhythm",
     .when = "do_bench_eval & !evals_per_epoch,eval_steps",
     .at = "do_bench_eval",
     .text = TW_TR("Findings", "do_bench_eval needs evals_per_epoch or eval_steps to know when."),
     .fix = "evals_per_epoch: 2"},
    {.code = "bench_adds_data",
     .when = "do_bench_eval & !test_datasets & !val_set_size",
     .at = "do_bench_eval",
     .text = TW_TR("Findings", "There are no rows to evaluate, so do_bench_eval adds an empty data set for its own."),
     .severity = Severity::Info,
     .scope = RuleScope::Run},
    {.code = "causal_eval_packs",
     .when = "do_causal_lm_eval & eval_sample_packing",
     .at = "eval_sample_packing",
     .text = notTogetherText,
     .arguments = "eval_sample_packing|do_causal_lm_eval",
     .fix = "eval_sample_packing: false"},
    {.code = "eval_table_packs",
     .when = "eval_table_size & sample_packing & !eval_sample_packing=false",
     .at = "eval_table_size",
     .text = TW_TR("Findings", "eval_table_size shows single rows, which packing hides; set eval_sample_packing: false."),
     .fix = "eval_sample_packing: false"},
    {.code = "noise_set_twice",
     .when = "noisy_embedding_alpha & neftune_noise_alpha",
     .at = "noisy_embedding_alpha",
     .text = bothSetText,
     .arguments = "neftune_noise_alpha|noisy_embedding_alpha",
     .fix = "-noisy_embedding_alpha"},
    {.code = "noise_not_positive",
     .when = "neftune_noise_alpha? & !neftune_noise_alpha>0",
     .at = "neftune_noise_alpha",
     .text = TW_TR("Findings", "neftune_noise_alpha must be above 0; without noise, leave it out."),
     .fix = "-neftune_noise_alpha"},
    {.code = "buffer_set_twice",
     .when = "pretrain_multipack_buffer_size & streaming_multipack_buffer_size",
     .at = "pretrain_multipack_buffer_size",
     .text = bothSetText,
     .arguments = "streaming_multipack_buffer_size|pretrain_multipack_buffer_size",
     .fix = "-pretrain_multipack_buffer_size"},
    {.code = "adam_values_unused",
     .when = "optimizer & !optimizer~adamw & adam_beta1,adam_beta2,adam_epsilon",
     .at = "adam_beta1,adam_beta2,adam_epsilon",
     .text = TW_TR("Findings", "adam_beta1, adam_beta2 and adam_epsilon are for AdamW; the optimizer here is %1."),
     .arguments = "=optimizer",
     .fix = "-adam_beta1; -adam_beta2; -adam_epsilon",
     .severity = Severity::Warning},
};

/// Two keys that say the same thing in two ways.
void checkExclusive(CheckList &list, const char *one, const char *other)
{
    if (isOn(list, one) && isOn(list, other))
        addRule(list, "conflict", other, bothSetText, {one, other}).fix = unsetFix(other);
}

void checkBatch(CheckList &list)
{
    const bool hasMicro = isGiven(list, "micro_batch_size");
    const bool hasAccumulation = isGiven(list, "gradient_accumulation_steps");
    const bool hasBatch = isGiven(list, "batch_size");
    if (hasAccumulation && hasBatch) {
        addRule(list, "conflict", "batch_size", bothSetText, {"gradient_accumulation_steps", "batch_size"}).fix = unsetFix("batch_size");
        return;
    }
    if (int(hasMicro) + int(hasAccumulation) + int(hasBatch) < 2) {
        const std::string missing = hasMicro ? "gradient_accumulation_steps" : "micro_batch_size";
        addRule(list, "missing_key", missing,
                TW_TR("Findings", "Two of micro_batch_size, gradient_accumulation_steps and batch_size are needed; %1 is missing."),
                {missing}).fix = setFix(missing, "1");
        return;
    }
    const std::optional<double> batch = numberOf(list, "batch_size");
    const std::optional<double> micro = numberOf(list, "micro_batch_size");
    if (batch && micro && *micro > 0 && std::fmod(*batch, *micro) != 0)
        addRule(list, "uneven_batch", "batch_size",
                TW_TR("Findings", "batch_size is no multiple of micro_batch_size; the rest is left out."), {}, Severity::Warning);
}

/// A larger evaluation batch may need memory that the training never showed.
void checkEvalBatch(CheckList &list)
{
    const double micro = numberOf(list, "micro_batch_size").value_or(0);
    const double eval = numberOf(list, "eval_batch_size").value_or(0);
    if (micro > 0 && eval > 0 && eval != micro)
        addRule(list, "eval_batch_differs", "eval_batch_size",
                TW_TR("Findings", "eval_batch_size differs from micro_batch_size, so evaluation may need more memory than training."), {},
                Severity::Warning).fix = unsetFix("eval_batch_size");
}

void checkSchedule(CheckList &list)
{
    if (const auto rate = numberOf(list, "learning_rate"); rate && *rate >= 0 && *rate < 1e-9)
        addRule(list, "no_learning", "learning_rate", TW_TR("Findings", "With this learning rate nothing is learned."), {}, Severity::Warning);
    const ConfigNode *heldOut = list.document().find("val_set_size"); // 1.0 is a share, 1 a row
    if (heldOut && heldOut->asNumber() == 1.0 && heldOut->text.find('.') != std::string::npos)
        addRule(list, "nothing_to_train", "val_set_size", TW_TR("Findings", "All rows are held out; none is left to train on."));
    checkExclusive(list, "warmup_steps", "warmup_ratio");
    if (textOf(list, "lr_scheduler") != "constant")
        return;
    for (const char *key : {"warmup_steps", "warmup_ratio"}) {
        if (isOn(list, key))
            addRule(list, "no_effect_here", key,
                    TW_TR("Findings", "The schedule \"constant\" has no warm-up; \"constant_with_warmup\" has."), {}, Severity::Warning)
                .fix = setFix("lr_scheduler", "constant_with_warmup");
    }
}

/// The save and the eval keys follow the same pattern.
void checkStrategy(CheckList &list, const std::string &strategyKey, const std::string &stepsKey, const char *perEpochKey)
{
    checkExclusive(list, stepsKey.c_str(), perEpochKey);
    const std::string strategy = textOf(list, strategyKey);
    const bool isSteps = strategy.empty() || strategy == "steps";
    if (isOn(list, stepsKey) && !isSteps)
        addRule(list, "conflict", strategyKey, needsText, {stepsKey, strategyKey + ": steps"}).fix = setFix(strategyKey, "steps");
    if (strategy == "steps" && !isOn(list, stepsKey) && !isOn(list, perEpochKey))
        addRule(list, "missing_key", stepsKey, needsText, {strategyKey + ": steps", stepsKey}).fix = setFix(stepsKey, "100");
}

void checkEvaluation(CheckList &list)
{
    const bool hasTestData = isOn(list, "test_datasets");
    const bool hasShare = isOn(list, "val_set_size");
    const std::string strategy = textOf(list, "eval_strategy");
    const bool wantsStrategy = !strategy.empty() && strategy != "no";
    if (hasShare && hasTestData)
        addRule(list, "conflict", "val_set_size",
                TW_TR("Findings", "Rows to evaluate come from test_datasets or are held out by val_set_size, not both; keep one."))
            .fix = unsetFix("val_set_size");
    if (isOn(list, "evals_per_epoch") && !strategy.empty() && strategy != "steps")
        addRule(list, "conflict", "eval_strategy", bothSetText, {"evals_per_epoch", "eval_strategy"}).fix = unsetFix("eval_strategy");
    if (hasTestData || hasShare)
        return;
    if (isOn(list, "eval_steps") || wantsStrategy)
        addRule(list, "no_eval_data", isOn(list, "eval_steps") ? "eval_steps" : "eval_strategy",
                TW_TR("Findings", "There are no rows to evaluate; set val_set_size or test_datasets.")).fix
            = setFix("val_set_size", "0.05");
    else if (isOn(list, "evals_per_epoch"))
        addRule(list, "no_effect_here", "evals_per_epoch",
                TW_TR("Findings", "There are no rows to evaluate; set val_set_size or test_datasets."), {}, Severity::Warning).fix
            = setFix("val_set_size", "0.05");
}

/// Axolotl turns evals_per_epoch into a share of the run, and a share of 1 means none at all there.
void checkEvaluationTrap(CheckList &list)
{
    const double epochs = numberOf(list, "num_epochs").value_or(1);
    const double evaluations = numberOf(list, "evals_per_epoch").value_or(0);
    if (evaluations <= 0 || evaluations * epochs > 1 || !(isOn(list, "val_set_size") || isOn(list, "test_datasets")))
        return;
    Finding &finding = addRule(list, "eval_trap", "evals_per_epoch",
                               TW_TR("Findings", "One evaluation in the whole run: Axolotl would not evaluate at all, here it is made at "
                                                 "the end of the epoch. \"eval_strategy: epoch\" means that everywhere."),
                               {}, Severity::Warning);
    if (!isGiven(list, "eval_strategy"))
        finding.fix = FindingFix {{TW_TR("Findings", "Write %1"), {"eval_strategy: epoch"}},
                                  {ConfigEdit {.key = "evals_per_epoch"}, ConfigEdit {.key = "eval_strategy", .yaml = "epoch"}}};
}

/// Stopping early keeps the best checkpoint, so every evaluated step that is best has to be a saved one.
void checkEarlyStopping(CheckList &list)
{
    if (!isOn(list, "early_stopping_patience"))
        return;
    const double saves = numberOf(list, "save_steps").value_or(0);
    const double evaluations = numberOf(list, "eval_steps").value_or(0);
    if (saves > 0 && evaluations > 0 && std::fmod(saves, evaluations) == 0)
        return;
    const std::string steps = evaluations >= 1 ? yamlNumber(evaluations) : "50";
    addRule(list, "early_stopping_steps", "early_stopping_patience",
            TW_TR("Findings", "early_stopping_patience needs save_steps and eval_steps, the former a multiple of the latter; settings "
                              "by epoch do not do."))
        .fix = editsFix("-saves_per_epoch; -save_strategy; -evals_per_epoch; -eval_strategy; save_steps: " + steps + "; eval_steps: " + steps);
}

/// One old key, two new ones.
void checkCollectSteps(CheckList &list)
{
    const std::optional<double> steps = numberOf(list, "gc_steps");
    if (!steps)
        return;
    const std::string value = yamlNumber(*steps);
    const bool isTaken = isGiven(list, "torch_empty_cache_steps") || isGiven(list, "gc_collect_steps");
    addRule(list, "renamed_key", "gc_steps", TW_TR("Findings", "%1 is called %2 now."),
            {"gc_steps", "torch_empty_cache_steps, gc_collect_steps"}, Severity::Warning)
        .fix = isTaken ? unsetFix("gc_steps")
                       : editsFix((*steps > 0 ? "torch_empty_cache_steps: " + value + "; " : std::string()) + "gc_collect_steps: " + value
                                  + "; -gc_steps");
}

} // namespace

std::span<const Rule> batchRules()
{
    return batchTable;
}

void checkBatches(CheckList &list)
{
    checkBatch(list);
    checkEvalBatch(list);
    checkSchedule(list);
    checkStrategy(list, "save_strategy", "save_steps", "saves_per_epoch");
    checkStrategy(list, "eval_strategy", "eval_steps", "evals_per_epoch");
    checkEvaluation(list);
    checkEvaluationTrap(list);
    checkEarlyStopping(list);
    checkCollectSteps(list);
}

} // namespace tw
