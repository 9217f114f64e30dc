#include "core/config/renamed_keys.h"

#include <algorithm>
#include <iterator>

namespace tw {

namespace {

constexpr RenamedKey renamedKeys[] = {
    {"evaluation_strategy", "eval_strategy"},
    {"dataset_processes", "dataset_num_proc"},
    {.oldName = "adam_eps", .newName = "adam_epsilon", .isStillRead = false},
    {"pretrain_multipack_buffer_size", "streaming_multipack_buffer_size"},
    {"noisy_embedding_alpha", "neftune_noise_alpha"},
    {"sequence_parallel_degree", "context_parallel_size"},
    {.oldName = "context_parapllel_size", .newName = "context_parallel_size", .isStillRead = false},
    {"dpo_beta", "rl_beta"},
    {"eval_max_new_tokens", "generation_max_new_tokens"},
    {"fsdp_final_state_dict_type", "fsdp_config.final_state_dict_type"},
    {"liger_swiglu", "liger_glu_activation"},
    {"bfloat16", "bf16"},
    {"float16", "fp16"},
    {"flash_attention", "attn_implementation", "flash_attention_2"},
    {"sdp_attention", "attn_implementation", "sdpa"},
    {"xformers_attention", "attn_implementation", "xformers"},
    {"flex_attention", "attn_implementation", "flex_attention"},
    {"sage_attention", "attn_implementation", "sage"},
    {"eager_attention", "attn_implementation", "eager"},
    {"datasets[].message_field_role", "message_property_mappings.role"},
    {"datasets[].message_field_content", "message_property_mappings.content"},
    {.oldName = "datasets[].train_on_split", .newName = "split", .isStillRead = false},
};

/// Puts `value` under "name" or "block.name" unless something is there.
void place(ConfigNode &map, std::string_view path, const ConfigNode &value)
{
    const std::size_t dot = path.find('.');
    const std::string name(path.substr(0, dot));
    const auto it = std::find_if(map.entries.begin(), map.entries.end(), [&](const ConfigEntry &entry) { return entry.key == name; });
    if (dot == std::string_view::npos) {
        if (it == map.entries.end())
            map.entries.push_back({name, {}, value});
        return;
    }
    if (it == map.entries.end()) {
        map.entries.push_back({name, {}, ConfigNode::emptyMap()});
        place(map.entries.back().value, path.substr(dot + 1), value);
    } else if (it->value.kind == ConfigNode::Kind::Map) {
        place(it->value, path.substr(dot + 1), value);
    }
}

void renameIn(ConfigNode &map, const std::string &prefix)
{
    const std::vector<ConfigEntry> entries = map.entries; // places change while new ones are added
    for (const ConfigEntry &entry : entries) {
        const RenamedKey *renamed = findRenamedKey(prefix + entry.key);
        if (renamed && renamed->isStillRead && renamed->value.empty() && entry.value.kind != ConfigNode::Kind::Null)
            place(map, renamed->newName, entry.value);
    }
}

} // namespace

const RenamedKey *findRenamedKey(std::string_view oldName)
{
    const auto it = std::find_if(std::begin(renamedKeys), std::end(renamedKeys),
                                 [&](const RenamedKey &key) { return key.oldName == oldName; });
    return it == std::end(renamedKeys) ? nullptr : it;
}

ConfigNode withCurrentNames(ConfigNode root)
{
    renameIn(root, "");
    for (ConfigEntry &entry : root.entries) {
        if (entry.key != "datasets" && entry.key != "test_datasets")
            continue;
        for (ConfigNode &item : entry.value.items)
            renameIn(item, "datasets[].");
    }
    return root;
}

} // namespace tw
