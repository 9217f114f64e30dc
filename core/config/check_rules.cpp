#include "core/config/check_list.h"

#include <cmath>

namespace tw {

namespace {

bool isGiven(const CheckList &list, std::string_view key)
{
    const ConfigNode *node = list.document().find(key);
    return node && node->kind != ConfigNode::Kind::Null;
}

bool isOn(const CheckList &list, std::string_view key)
{
    return isActive(list.document().find(key));
}

std::optional<double> numberOf(const CheckList &list, std::string_view key)
{
    const ConfigNode *node = list.document().find(key);
    return node ? node->asNumber() : std::nullopt;
}

std::string textOf(const CheckList &list, std::string_view key)
{
    const ConfigNode *node = list.document().find(key);
    return node && node->kind == ConfigNode::Kind::Text ? node->text : std::string();
}

Finding &addRule(CheckList &list, const char *code, const std::string &key, const char *pattern,
                 std::vector<std::string> arguments = {}, Severity severity = Severity::Error)
{
    return list.add(severity, code, key, {pattern, std::move(arguments)});
}

/// Two keys that say the same thing in two ways.
void checkExclusive(CheckList &list, const char *one, const char *other)
{
    if (isOn(list, one) && isOn(list, other))
        addRule(list, "conflict", other, TW_TR("Findings", "%1 and %2 cannot both be set; keep one."), {one, other}).fix
            = unsetFix(other);
}

void checkRequired(CheckList &list)
{
    for (const char *key : {"base_model", "learning_rate"}) {
        if (isGiven(list, key) && (std::string_view(key) != "base_model" || isOn(list, key)))
            continue;
        Finding &finding = addRule(list, "missing_key", key, TW_TR("Findings", "%1 is needed and not set."), {key});
        if (std::string_view(key) == "learning_rate")
            finding.fix = setFix(key, "0.0002");
    }
    if (!isOn(list, "datasets") && !isOn(list, "pretraining_dataset"))
        addRule(list, "missing_key", "datasets", TW_TR("Findings", "%1 is needed and not set."), {"datasets"});
    for (const char *block : {"datasets", "test_datasets"}) {
        const ConfigNode *items = list.document().find(block);
        for (std::size_t i = 0; items && i < items->items.size(); ++i) {
            const std::string path = std::string(block) + "[" + std::to_string(i) + "].path";
            if (items->items[i].kind == ConfigNode::Kind::Map && !isOn(list, path))
                addRule(list, "missing_key", path, TW_TR("Findings", "%1 is needed and not set."), {path});
        }
    }
}

void checkBatch(CheckList &list)
{
    const bool hasMicro = isGiven(list, "micro_batch_size");
    const bool hasAccumulation = isGiven(list, "gradient_accumulation_steps");
    const bool hasBatch = isGiven(list, "batch_size");
    if (hasAccumulation && hasBatch) {
        addRule(list, "conflict", "batch_size", TW_TR("Findings", "%1 and %2 cannot both be set; keep one."),
                {"gradient_accumulation_steps", "batch_size"}).fix = unsetFix("batch_size");
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

void checkSchedule(CheckList &list)
{
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
        addRule(list, "conflict", strategyKey, TW_TR("Findings", "%1 needs %2."), {stepsKey, strategyKey + ": steps"}).fix
            = setFix(strategyKey, "steps");
    if (strategy == "steps" && !isOn(list, stepsKey) && !isOn(list, perEpochKey))
        addRule(list, "missing_key", stepsKey, TW_TR("Findings", "%1 needs %2."), {strategyKey + ": steps", stepsKey}).fix
            = setFix(stepsKey, "100");
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
        addRule(list, "conflict", "eval_strategy", TW_TR("Findings", "%1 and %2 cannot both be set; keep one."),
                {"evals_per_epoch", "eval_strategy"}).fix = unsetFix("eval_strategy");
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

void checkAdapter(CheckList &list)
{
    if (textOf(list, "adapter") != "lora")
        return;
    for (const auto &[key, usual] : {std::pair("lora_r", "16"), std::pair("lora_alpha", "32")}) {
        // An adapter to start from brings its own.
        if (!isGiven(list, key) && !isOn(list, "lora_model_dir"))
            addRule(list, "missing_key", key, TW_TR("Findings", "An adapter needs %1, which has no default."), {key}).fix
                = setFix(key, usual);
    }
    if (!isOn(list, "lora_target_linear") && !isOn(list, "lora_target_modules") && !isOn(list, "lora_model_dir"))
        addRule(list, "missing_key", "lora_target_modules",
                TW_TR("Findings", "No layer gets an adapter; set lora_target_linear or lora_target_modules.")).fix
            = setFix("lora_target_linear", "true");
}

void checkDataRules(CheckList &list)
{
    const double longest = numberOf(list, "sequence_len").value_or(512);
    if (numberOf(list, "min_sample_len").value_or(2) > longest)
        addRule(list, "conflict", "min_sample_len", TW_TR("Findings", "Every row would be left out: min_sample_len is above sequence_len."));
    for (const char *block : {"datasets", "test_datasets"}) {
        const ConfigNode *items = list.document().find(block);
        for (std::size_t i = 0; items && i < items->items.size(); ++i) {
            const std::string item = std::string(block) + "[" + std::to_string(i) + "].";
            if (!textOf(list, item + "type").starts_with("sharegpt"))
                continue;
            addRule(list, "renamed_key", item + "type",
                    TW_TR("Findings", "The row format \"sharegpt\" is read as chat_template with its own column names now."))
                .fix = FindingFix {{TW_TR("Findings", "Write %1"), {"type: chat_template"}},
                                   {ConfigEdit {.key = item + "type", .yaml = "chat_template"},
                                    ConfigEdit {.key = item + "field_messages", .yaml = "conversations"},
                                    ConfigEdit {.key = item + "message_property_mappings.role", .yaml = "from"},
                                    ConfigEdit {.key = item + "message_property_mappings.content", .yaml = "value"}}};
        }
    }
    const ConfigNode *tokens = list.document().find("special_tokens");
    for (std::size_t i = 0; tokens && i < tokens->entries.size(); ++i) {
        const std::string &name = tokens->entries[i].key;
        if (name != "pad_token" && isActive(&tokens->entries[i].value))
            addRule(list, "unsupported", "special_tokens." + name,
                    TW_TR("Findings", "%1: this trainer keeps the model's own tokens. It runs with \"engine: axolotl\"."),
                    {"special_tokens." + name});
    }
}

} // namespace

void checkRules(CheckList &list)
{
    checkRequired(list);
    checkBatch(list);
    checkSchedule(list);
    checkStrategy(list, "save_strategy", "save_steps", "saves_per_epoch");
    checkStrategy(list, "eval_strategy", "eval_steps", "evals_per_epoch");
    checkEvaluation(list);
    checkEvaluationTrap(list);
    checkAdapter(list);
    checkDataRules(list);
}

} // namespace tw
