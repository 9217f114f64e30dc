#include "core/config/check_rules.h"

// Several GPUs: FSDP, DeepSpeed, context and tensor parallelism.

namespace tw {

namespace {

constexpr Rule distributedTable[] = {
    {.code = "deepspeed_and_fsdp",
     .when = "deepspeed & fsdp",
     .at = "fsdp",
     .text = bothSetText,
     .arguments = "deepspeed|fsdp",
     .fix = "-fsdp; -fsdp_config; -fsdp_version"},
    {.code = "deepspeed_and_fsdp_config",
     .when = "deepspeed & fsdp_config & !fsdp",
     .at = "fsdp_config",
     .text = bothSetText,
     .arguments = "deepspeed|fsdp_config",
     .fix = "-fsdp_config; -fsdp_version"},
    {.code = "deepcompile_alone",
     .when = "deepcompile & !deepspeed",
     .at = "deepcompile",
     .text = needsText,
     .arguments = "deepcompile|deepspeed",
     .fix = "-deepcompile"},
    {.code = "falcon_fsdp",
     .when = "base_model~falcon & fsdp",
     .at = "fsdp",
     .text = TW_TR("Findings", "Falcon models cannot be sharded by FSDP; use deepspeed."),
     .fix = "-fsdp; -fsdp_config"},
    {.code = "fsdp1_deprecated",
     .when = "fsdp_config & @fsdp=1",
     .at = "fsdp_version,fsdp_config.fsdp_version,fsdp_config.version,fsdp_config",
     .text = TW_TR("Findings", "Without fsdp_version: 2 the first FSDP runs, which is going to be removed."),
     .fix = "fsdp_version: 2; -fsdp_config.fsdp_version; -fsdp_config.version",
     .severity = Severity::Warning},
    {.code = "size_wrap_needs_size",
     .when = "fsdp_config.auto_wrap_policy,fsdp_config.fsdp_auto_wrap_policy=SIZE_BASED_WRAP & "
             "!fsdp_config.min_num_params,fsdp_config.fsdp_min_num_params?",
     .at = "fsdp_config.auto_wrap_policy,fsdp_config.fsdp_auto_wrap_policy",
     .text = needsText,
     .arguments = "SIZE_BASED_WRAP|fsdp_config.min_num_params",
     .fix = "fsdp_config.min_num_params: 100000000"},
    {.code = "pin_memory_fsdp1",
     .when = "fsdp_config.cpu_offload_pin_memory=false & !@fsdp=2",
     .at = "fsdp_config.cpu_offload_pin_memory",
     .text = TW_TR("Findings", "cpu_offload_pin_memory can be switched off with fsdp_version: 2 only."),
     .fix = "-fsdp_config.cpu_offload_pin_memory"},
    {.code = "pin_memory_without_offload",
     .when = "fsdp_config.cpu_offload_pin_memory=false & @fsdp=2 & !fsdp_config.offload_params",
     .at = "fsdp_config.cpu_offload_pin_memory",
     .text = needsText,
     .arguments = "fsdp_config.cpu_offload_pin_memory|fsdp_config.offload_params: true",
     .fix = "-fsdp_config.cpu_offload_pin_memory"},
    {.code = "fp32_norms_fsdp1",
     .when = "fp32_norms & !@fsdp=2",
     .at = "fp32_norms",
     .text = needsText,
     .arguments = "fp32_norms|fsdp_config, fsdp_version: 2",
     .fix = "-fp32_norms; -fp32_norm_classes"},
    {.code = "fp32_classes_alone",
     .when = "fp32_norm_classes & !fp32_norms",
     .at = "fp32_norm_classes",
     .text = withoutEffectText,
     .arguments = "fp32_norm_classes|fp32_norms",
     .fix = "-fp32_norm_classes",
     .severity = Severity::Warning},
    {.code = "fsdp2_8bit_optimizer",
     .when = "fsdp_config & @fsdp=2 & optimizer=adamw_8bit|adamw_bnb_8bit",
     .at = "optimizer",
     .text = TW_TR("Findings", "The second FSDP cannot shard this 8-bit AdamW; adamw_torch_8bit can be."),
     .fix = "optimizer: adamw_torch_8bit"},
    {.code = "fsdp1_8bit_offload",
     .when = "@fsdp=1 & fsdp_config.offload_params,fsdp_config.fsdp_offload_params & optimizer~8bit",
     .at = "optimizer",
     .text = TW_TR("Findings", "The first FSDP cannot offload with an 8-bit optimizer; use adamw_torch."),
     .fix = "optimizer: adamw_torch"},
    {.code = "fsdp2_quantized_preference",
     .when = "@fsdp=2 & rl=dpo|kto|orpo|ipo & load_in_8bit,load_in_4bit",
     .at = "load_in_4bit,load_in_8bit",
     .text = TW_TR("Findings", "The second FSDP does not train preferences on quantised weights; use deepspeed."),
     .fix = "fsdp_version: 1; -fsdp_config.fsdp_version; -fsdp_config.version"},
    {.code = "muon_deepspeed",
     .when = "optimizer=muon & deepspeed",
     .at = "optimizer",
     .text = notTogetherText,
     .arguments = "optimizer: muon|deepspeed",
     .fix = "optimizer: adamw_torch_fused"},
    {.code = "muon_fsdp1",
     .when = "optimizer=muon & @fsdp=1",
     .at = "optimizer",
     .text = needsText,
     .arguments = "optimizer: muon|fsdp_version: 2",
     .fix = "fsdp_version: 2; -fsdp_config.fsdp_version; -fsdp_config.version"},
    {.code = "flash_optimizer_deepspeed",
     .when = "optimizer^flash_ & deepspeed",
     .at = "optimizer",
     .text = TW_TR("Findings", "Optimizers with flash_ in front do not work with deepspeed."),
     .fix = "optimizer: adamw_torch_fused"},
    {.code = "flash_optimizer_fsdp1",
     .when = "optimizer^flash_ & @fsdp=1",
     .at = "optimizer",
     .text = TW_TR("Findings", "Optimizers with flash_ in front need fsdp_version: 2."),
     .fix = "fsdp_version: 2; -fsdp_config.fsdp_version; -fsdp_config.version"},
    {.code = "galore_adapter",
     .when = "optimizer=q_galore_adamw8bit & adapter",
     .at = "optimizer",
     .text = TW_TR("Findings", "q_galore_adamw8bit trains whole weights, without an adapter."),
     .fix = "optimizer: adamw_torch_fused"},
    {.code = "galore_deepspeed",
     .when = "optimizer=q_galore_adamw8bit & deepspeed",
     .at = "optimizer",
     .text = notTogetherText,
     .arguments = "optimizer: q_galore_adamw8bit|deepspeed",
     .fix = "optimizer: adamw_torch_fused"},
    {.code = "galore_fsdp1",
     .when = "optimizer=q_galore_adamw8bit & @fsdp=1",
     .at = "optimizer",
     .text = needsText,
     .arguments = "optimizer: q_galore_adamw8bit|fsdp_version: 2",
     .fix = "fsdp_version: 2; -fsdp_config.fsdp_version; -fsdp_config.version"},
    {.code = "galore_flat_parameters",
     .when = "optimizer=q_galore_adamw8bit & @fsdp=2 & !fsdp_config.use_orig_params=true",
     .at = "optimizer",
     .text = needsText,
     .arguments = "optimizer: q_galore_adamw8bit|fsdp_config.use_orig_params: true",
     .fix = "fsdp_config.use_orig_params: true"},
    {.code = "galore_precision",
     .when = "optimizer=q_galore_adamw8bit & !bf16,bfloat16,fp16",
     .at = "optimizer",
     .text = TW_TR("Findings", "In fp32, q_galore_adamw8bit saves next to no memory; set bf16: auto."),
     .fix = "bf16: auto",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "context_needs_flash",
     .when = "context_parallel_size,sequence_parallel_degree>1 & !use_glm_dsa_kernels & "
             "!@attention=flash_attention_2|flash_attention_3|kernels-community/flash-attn2|kernels-community/flash-attn3",
     .at = "context_parallel_size,sequence_parallel_degree",
     .text = TW_TR("Findings", "Rows split over GPUs need flash attention; set attn_implementation: flash_attention_2."),
     .fix = "attn_implementation: flash_attention_2; -sdp_attention; -eager_attention; -flex_attention; -xformers_attention; "
            "-sage_attention"},
    {.code = "context_packs_one",
     .when = "context_parallel_size,sequence_parallel_degree>1 & !use_glm_dsa_kernels & sample_packing & micro_batch_size>1",
     .at = "micro_batch_size",
     .text = TW_TR("Findings", "Packed rows that are split over GPUs come one at a time: micro_batch_size: 1."),
     .fix = "micro_batch_size: 1"},
    {.code = "zero3_reentrant",
     .when = "adapter=qlora & gradient_checkpointing_kwargs.use_reentrant=false & deepspeed~zero3",
     .at = "gradient_checkpointing_kwargs.use_reentrant",
     .text = TW_TR("Findings", "qlora with ZeRO-3 may fail on recomputed values unless use_reentrant is true."),
     .fix = "gradient_checkpointing_kwargs.use_reentrant: true",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
};

/// Keys of fsdp_config lost the prefix of the block's name.
void checkPrefixes(CheckList &list)
{
    const ConfigNode *block = list.document().find("fsdp_config");
    for (std::size_t i = 0; block && i < block->entries.size(); ++i) {
        const std::string &name = block->entries[i].key;
        if (!name.starts_with("fsdp_") || name == "fsdp_version")
            continue;
        const std::string bare = name.substr(5);
        Finding &finding = list.addAtKey(Severity::Warning, "fsdp_prefix", "fsdp_config." + name,
                                         {TW_TR("Findings", "Inside fsdp_config the key is called %1 now."), {bare}});
        finding.fix = block->member(bare) ? unsetFix("fsdp_config." + name)
                                          : FindingFix {{TW_TR("Findings", "Rename to %1"), {bare}},
                                                        {ConfigEdit {.key = "fsdp_config." + name, .newName = bare}}};
    }
}

} // namespace

std::span<const Rule> distributedRules()
{
    return distributedTable;
}

void checkDistributed(CheckList &list)
{
    checkPrefixes(list);
}

} // namespace tw
