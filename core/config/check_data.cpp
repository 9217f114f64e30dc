#include "core/config/check_rules.h"

// Data sets, streaming and chat templates.

namespace tw {

namespace {

constexpr Rule dataTable[] = {
    {.code = "push_needs_token",
     .when = "push_dataset_to_hub & !hf_use_auth_token=true",
     .at = "push_dataset_to_hub",
     .text = TW_TR("Findings", "Pushing the prepared data needs to log in at the Hub; set hf_use_auth_token: true."),
     .fix = "hf_use_auth_token: true"},
    {.code = "pretraining_needs_max_steps",
     .when = "pretraining_dataset & !max_steps",
     .at = "pretraining_dataset",
     .text = TW_TR("Findings", "Streamed text has no known length, so the run needs max_steps to end and to plan its schedule."),
     .fix = "max_steps: 1000"},
    {.code = "pretraining_holds_out",
     .when = "pretraining_dataset & val_set_size",
     .at = "val_set_size",
     .text = TW_TR("Findings", "val_set_size cannot hold rows out of a stream; name rows to evaluate in test_datasets."),
     .fix = "-val_set_size"},
    {.code = "pretraining_counts_tokens",
     .when = "pretraining_dataset & include_tokens_per_second",
     .at = "include_tokens_per_second",
     .text = notTogetherText,
     .arguments = "include_tokens_per_second|pretraining_dataset",
     .fix = "-include_tokens_per_second"},
    {.code = "pretraining_streams",
     .when = "pretraining_dataset & !streaming?",
     .at = "pretraining_dataset",
     .text = TW_TR("Findings", "pretraining_dataset is streamed; say so with streaming: true, which later versions expect."),
     .fix = "streaming: true",
     .severity = Severity::Warning},
    {.code = "pretraining_groups",
     .when = "pretraining_dataset & group_by_length",
     .at = "group_by_length",
     .text = TW_TR("Findings", "group_by_length has to download the whole stream first; switch it off for pretraining_dataset."),
     .fix = "-group_by_length",
     .severity = Severity::Warning},
    {.code = "streaming_needs_max_steps",
     .when = "streaming & !max_steps & !pretraining_dataset",
     .at = "streaming",
     .text = TW_TR("Findings", "Streamed rows have no known number, so the run needs max_steps to end and to plan its schedule."),
     .fix = "max_steps: 1000"},
    {.code = "streaming_holds_out",
     .when = "streaming & val_set_size & !pretraining_dataset",
     .at = "val_set_size",
     .text = TW_TR("Findings", "val_set_size cannot hold rows out of streamed data; name rows to evaluate in test_datasets."),
     .fix = "-val_set_size"},
    {.code = "streaming_packs_one",
     .when = "streaming & sample_packing & @datasets>1",
     .at = "sample_packing",
     .text = TW_TR("Findings", "Streamed rows of several data sets cannot be packed; pack one data set or switch sample_packing off."),
     .fix = "sample_packing: false"},
    {.code = "deduplication_of_stream",
     .when = "dataset_exact_deduplication & streaming,pretraining_dataset",
     .at = "dataset_exact_deduplication",
     .text = TW_TR("Findings", "Streamed rows are never all at hand, so equal ones cannot be removed."),
     .fix = "-dataset_exact_deduplication"},
    {.code = "deduplication_skipped",
     .when = "dataset_exact_deduplication & skip_prepare_dataset",
     .at = "dataset_exact_deduplication",
     .text = TW_TR("Findings", "Equal rows are removed while data is prepared, which skip_prepare_dataset leaves out."),
     .fix = "-dataset_exact_deduplication"},
    {.code = "template_text_missing",
     .when = "chat_template=jinja & !chat_template_jinja",
     .at = "chat_template",
     .text = TW_TR("Findings", "chat_template: jinja needs the template itself in chat_template_jinja."),
     .fix = "chat_template: tokenizer_default"},
    {.code = "dataset_template_text_missing",
     .when = ".chat_template=jinja & !.chat_template_jinja",
     .at = ".chat_template",
     .text = TW_TR("Findings", "chat_template: jinja needs the template itself in chat_template_jinja of the same data set."),
     .fix = ".chat_template: tokenizer_default"},
    {.code = "preference_drops_key",
     .when = "rl=dpo|ipo|simpo|kto & .name,.ds_type,.chat_template,.roles,.message_property_mappings",
     .at = ".message_property_mappings,.roles,.chat_template,.ds_type,.name",
     .text = TW_TR("Findings", "Preference training does not read name, ds_type, chat_template, roles and message_property_mappings of "
                               "a data set; the chat_template beside the data sets counts."),
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
};

/// Needed keys, and the file of each data set.
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
    for (const std::string &item : datasetItems(list)) {
        if (!isOn(list, item + ".path"))
            addRule(list, "missing_key", item + ".path", TW_TR("Findings", "%1 is needed and not set."), {item + ".path"});
    }
}

/// The old key and its successor name different columns.
void checkTurnFields(CheckList &list, const std::string &item)
{
    for (const char *part : {"role", "content"}) {
        const std::string oldKey = item + ".message_field_" + part;
        const std::string newKey = item + ".message_property_mappings." + part;
        if (isGiven(list, oldKey) && isGiven(list, newKey) && textOf(list, oldKey) != textOf(list, newKey))
            addRule(list, "turn_field_conflict", oldKey, TW_TR("Findings", "%1 and %2 name different columns; keep %2."), {oldKey, newKey})
                .fix = unsetFix(oldKey);
    }
}

/// The old row format; removed with its name.
void checkShareGpt(CheckList &list, const std::string &item)
{
    if (!textOf(list, item + ".type").starts_with("sharegpt"))
        return;
    addRule(list, "renamed_key", item + ".type",
            TW_TR("Findings", "The row format \"sharegpt\" is read as chat_template with its own column names now."))
        .fix = FindingFix {{TW_TR("Findings", "Write %1"), {"type: chat_template"}},
                           {ConfigEdit {.key = item + ".type", .yaml = "chat_template"},
                            ConfigEdit {.key = item + ".field_messages", .yaml = "conversations"},
                            ConfigEdit {.key = item + ".message_property_mappings.role", .yaml = "from"},
                            ConfigEdit {.key = item + ".message_property_mappings.content", .yaml = "value"}}};
}

void checkLengths(CheckList &list)
{
    const double longest = numberOf(list, "sequence_len").value_or(512);
    if (numberOf(list, "min_sample_len").value_or(2) > longest)
        addRule(list, "conflict", "min_sample_len", TW_TR("Findings", "Every row would be left out: min_sample_len is above sequence_len."));
}

} // namespace

std::span<const Rule> dataRules()
{
    return dataTable;
}

void checkData(CheckList &list)
{
    checkRequired(list);
    for (const std::string &item : datasetItems(list)) {
        checkShareGpt(list, item);
        checkTurnFields(list, item);
    }
    checkLengths(list);
}

} // namespace tw
