#include "core/config/renamed_keys.h"

#include <algorithm>
#include <iterator>

namespace tw {

namespace {

constexpr RenamedKey renamedKeys[] = {
    {"evaluation_strategy", "eval_strategy"},
    {"dataset_processes", "dataset_num_proc"},
    {"adam_eps", "adam_epsilon"},
    {"pretrain_multipack_buffer_size", "streaming_multipack_buffer_size"},
    {"noisy_embedding_alpha", "neftune_noise_alpha"},
    {"sequence_parallel_degree", "context_parallel_size"},
    {"context_parapllel_size", "context_parallel_size"},
    {"dpo_beta", "rl_beta"},
    {"eval_max_new_tokens", "generation_max_new_tokens"},
    {"fsdp", "fsdp_config"},
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
    {"datasets[].train_on_split", "split"},
};

} // namespace

const RenamedKey *findRenamedKey(std::string_view oldName)
{
    const auto it = std::find_if(std::begin(renamedKeys), std::end(renamedKeys),
                                 [&](const RenamedKey &key) { return key.oldName == oldName; });
    return it == std::end(renamedKeys) ? nullptr : it;
}

} // namespace tw
