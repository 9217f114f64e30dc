#include "core/config/key_table.h"

#include <algorithm>

// Names that Axolotl knows and the key table does not describe. They are here so that a file from elsewhere is told
// "another engine does this" and not "unknown". Read from Axolotl's schema of July 2026; sorted.

namespace tw {

namespace {

/// Logging, speed and memory: training is the same without them.
constexpr std::string_view harmlessNames[] = {
    "activation_offloading", "axolotl_config_path", "bfloat16", "chunked_cross_entropy",
    "chunked_cross_entropy_num_chunks", "comet_api_key", "comet_experiment_config",
    "comet_experiment_key", "comet_mode", "comet_online", "comet_project_name", "comet_workspace",
    "cut_cross_entropy", "dataloader_num_workers", "dataloader_pin_memory",
    "dataloader_prefetch_factor", "dataset_keep_in_memory", "ddp_broadcast_buffers",
    "ddp_bucket_cap_mb", "ddp_find_unused_parameters", "ddp_timeout", "device_map",
    "experimental_skip_move_to_device", "flash_attn_cross_entropy", "flash_attn_fuse_mlp",
    "flex_attn_compile_kwargs", "fused_attn_kernel", "gc_collect_steps", "gpu_memory_limit",
    "gradio_max_new_tokens", "gradio_server_name", "gradio_server_port", "gradio_share",
    "gradio_temperature", "gradio_title", "hf_mlflow_log_artifacts", "hf_use_auth_token",
    "hub_revision", "hub_strategy", "include_tkps", "include_tokens_per_second",
    "is_falcon_derived_model", "is_llama_derived_model", "is_mistral_derived_model",
    "is_preprocess", "is_qwen_derived_model", "large_head_attention", "layer_offloading",
    "liger_cross_entropy", "liger_fused_linear_cross_entropy", "liger_glu_activation",
    "liger_layer_norm", "liger_rms_norm", "liger_rms_norm_gated", "liger_rope", "liger_swiglu",
    "local_rank", "lora_embedding_kernel", "lora_on_cpu", "low_cpu_mem_usage", "max_memory",
    "merge_method", "mlflow_experiment_name", "mlflow_run_name", "mlflow_tracking_uri",
    "num_dataset_shards_to_save", "otel_metrics_host", "otel_metrics_port", "profiler_steps",
    "profiler_steps_start", "push_dataset_to_hub", "remove_unused_columns",
    "sample_packing_eff_est", "sample_packing_mp_start_method", "sdpa_varlen",
    "selective_checkpointing", "swanlab_api_host", "swanlab_api_key",
    "swanlab_completion_log_interval", "swanlab_completion_max_buffer", "swanlab_description",
    "swanlab_experiment_name", "swanlab_lark_secret", "swanlab_lark_webhook_url",
    "swanlab_log_completions", "swanlab_log_model", "swanlab_mode", "swanlab_project",
    "swanlab_web_host", "swanlab_workspace", "tiled_mlp", "tiled_mlp_num_shards",
    "tiled_mlp_use_original_mlp", "tokenizer_save_jinja_files", "tokenizer_use_fast",
    "torch_compile_backend", "torch_compile_mode", "torch_compile_options",
    "torch_empty_cache_steps", "total_num_tokens", "total_supervised_tokens",
    "trackio_project_name", "trackio_run_name", "trackio_space_id", "use_comet", "use_kernels",
    "use_mlflow", "use_otel_metrics", "use_swanlab", "use_tensorboard", "use_trackio", "use_wandb",
    "wandb_mode", "wandb_run_id",
};

/// Change what is trained.
constexpr std::string_view trainingNames[] = {
    "accelerator_config", "adam_beta3", "adam_epsilon2", "added_tokens_overrides",
    "auto_find_batch_size", "batch_flattening", "bench_dataset", "bench_split", "bnb_config_kwargs",
    "center_rewards_coefficient", "chat_template_kwargs", "cls_model_config",
    "context_parallel_size", "cosine_constant_lr_ratio", "cpo_alpha", "dataloader_drop_last",
    "dataset_exact_deduplication", "dataset_processes", "dataset_shard_idx", "dataset_shard_num",
    "ddp", "deepcompile", "default_system_message", "dense_mixer", "device", "diffusion", "dion_lr",
    "dion_momentum", "dion_rank_fraction", "dion_rank_multiple_of", "do_bench_eval",
    "do_causal_lm_eval", "dp_replicate_size", "dp_shard_size", "dpo_beta",
    "dpo_generate_during_eval", "dpo_label_smoothing", "dpo_loss_type", "dpo_loss_weights",
    "dpo_norm_loss", "dpo_padding_free", "dpo_use_liger_kernel", "dpo_use_logits_to_keep",
    "dpo_use_weighting", "dsv4_bf16_all", "dsv4_fp4_grouped_mode", "dsv4_fp8_lora_kernel",
    "dsv4_fp8_nonexpert_mode", "dsv4_shared_mlp_lora_kernel", "dynamic_checkpoint", "eaft_alpha",
    "eaft_k", "eager_attention", "ebft", "embedding_lr", "embedding_lr_scale",
    "embeddings_skip_upcast", "eot_tokens", "eval_causal_lm_metrics", "eval_max_new_tokens",
    "eval_sequence_len", "eval_table_size", "evaluation_strategy", "expert_backend",
    "expert_parallel_backend", "expert_parallel_fallback_on_unsupported",
    "expert_parallel_num_nvl_bytes", "expert_parallel_num_rdma_bytes", "expert_parallel_size",
    "expert_parallel_token_capacity", "experts_implementation", "fix_untrained_tokens",
    "flash_attention", "flash_attn_d512", "flash_attn_rms_norm", "flash_optimum", "flex_attention",
    "float16", "float32", "fp32_norm_classes", "fp32_norms", "fp8",
    "fp8_enable_fsdp_float8_all_gather", "freeze_mm_modules", "fsdp", "fsdp_final_state_dict_type",
    "fsdp_version", "gc_steps", "gemma4_fp8_nonexpert", "gemma4_hybrid_attn_impl",
    "gemma4_nf4_nonexpert", "generate_samples", "generation_do_sample", "generation_max_new_tokens",
    "generation_prompt_ratio", "generation_temperature", "generation_top_k", "generation_top_p",
    "gptq", "greater_is_better", "grokfast_alpha", "grokfast_lamb", "hatchery", "heads_k_stride",
    "image_resize_algorithm", "image_size", "jagged_restart_anneal_steps", "jagged_restart_steps",
    "jagged_restart_warmup_steps", "kd_alpha", "kd_beta", "kd_ce_alpha", "kd_normalize_topk",
    "kd_online_server", "kd_online_server_base_url", "kd_online_timeout", "kd_online_topk",
    "kd_temperature", "kd_temperature_min", "kd_trainer", "kto_desirable_weight",
    "kto_undesirable_weight", "liger_use_token_scaling", "lisa_layers_attribute", "lisa_n_layers",
    "lisa_step_interval", "llama4_linearized_experts", "llmcompressor", "lm_eval_batch_size",
    "lm_eval_model", "lm_eval_post_train", "lm_eval_tasks", "load_best_model_at_end",
    "lora_alpha_pattern", "lora_rank_pattern", "lora_target_parameters", "loraplus_lr_embedding",
    "loraplus_lr_ratio", "loss_watchdog_patience", "loss_watchdog_threshold", "lr_div_factor",
    "lr_groups", "lr_quadratic_warmup", "lr_scheduler_kwargs", "max_packed_sequence_len",
    "max_prompt_len", "mean_resizing_embeddings", "merge_lora", "metric_for_best_model",
    "model_config", "model_kwargs", "model_quantization_config", "model_quantization_config_kwargs",
    "model_revision", "moe_bnb_fast", "moe_dequant_chunk_size", "moe_grouped_backend", "mora",
    "multipack_real_batches", "neftune_noise_alpha", "nemo_gym_auto_clone", "nemo_gym_auto_start",
    "nemo_gym_config_paths", "nemo_gym_datasets", "nemo_gym_dir", "nemo_gym_enabled",
    "nemo_gym_head_port", "nemo_gym_max_turns", "nemo_gym_model_name", "nemo_gym_multi_turn",
    "nemo_gym_run_timeout", "nemo_gym_server_timeout", "nemo_gym_verify_timeout",
    "noisy_embedding_alpha", "nonexpert_quantization", "num_generation_samples", "num_labels",
    "nvfp4_merge_aware", "nvfp4_merge_aware_start_step", "optim_args", "optim_target_modules",
    "orpo_alpha", "overrides_of_model_config", "overrides_of_model_kwargs", "pad_to_multiple_of",
    "peft", "peft_autocast_adapter_dtype", "peft_ensure_weight_tying", "peft_layer_replication",
    "peft_layers_pattern", "peft_layers_to_transform", "peft_trainable_token_indices",
    "pose_max_context_len", "pose_num_chunks", "pose_split_on_token_ids",
    "precompute_ref_log_probs", "preprocess_iterable", "pretrain_multipack_attn",
    "pretrain_multipack_buffer_size", "pretraining_dataset", "pretraining_sample_concatenation",
    "process_reward_model", "processor_kwargs", "processor_type", "qat", "qgalore_cos_threshold",
    "qgalore_gamma_proj", "qgalore_proj_bits", "qgalore_proj_group_size", "qgalore_proj_quant",
    "qgalore_proj_type", "qgalore_queue_size", "qgalore_rank", "qgalore_scale",
    "qgalore_update_proj_gap", "qlora_sharded_model_loading", "quantization",
    "quantize_moe_experts", "ray_num_workers", "ray_run_name", "reinit_weights", "relora",
    "relora_cpu_offload", "relora_prune_method", "relora_prune_ratio",
    "resize_token_embeddings_to_32x", "resources_per_worker", "revision_of_model", "reward_model",
    "ring_attn_func", "rl_beta", "role_boundaries", "rope_scaling", "rpo_alpha", "s2_attention",
    "sage_attention", "sample_packing_group_size", "save_first_step", "save_safetensors",
    "scaling_softmax", "scaling_softmax_bias", "scaling_softmax_factor", "sdp_attention",
    "sequence_parallel_degree", "shrink_embeddings", "simpo_gamma", "skip_prepare_dataset",
    "spectrum_model_name", "spectrum_top_fraction", "streaming", "streaming_multipack_buffer_size",
    "tensor_parallel_size", "tokenizer_legacy", "tokenizer_use_mistral_common", "tokens",
    "torchdistx_path", "trainer_cls", "trl", "type_of_model", "unfrozen_parameters",
    "use_dsv4_kernels", "use_eaft", "use_glm_dsa_kernels", "use_onebitllms", "use_pose", "use_ray",
    "use_scattermoe", "use_sonicmoe", "vllm", "world_size", "xformers_attention",
};

constexpr std::string_view harmlessDatasetNames[] = {
    "conversation", "field_human", "field_model", "input_format", "preprocess_shards",
    "trust_remote_code",
};

constexpr std::string_view trainingDatasetNames[] = {
    "chat_template_jinja", "data_files", "drop_system_message", "field", "field_thinking",
    "field_tools", "input_transform", "logprobs_field", "message_field_content",
    "message_field_role", "message_field_training", "message_field_training_detail", "name",
    "revision", "roles", "shards", "shards_idx", "split_thinking", "temperature",
    "template_thinking_key", "train_on_eot",
};

template <std::size_t N>
bool hasName(const std::string_view (&names)[N], std::string_view name)
{
    return std::binary_search(std::begin(names), std::end(names), name);
}

} // namespace

AxolotlName axolotlName(std::string_view key)
{
    constexpr std::string_view dataset = "datasets[].";
    const bool isNested = key.starts_with(dataset);
    if (isNested)
        key.remove_prefix(dataset.size());
    if (isNested ? hasName(harmlessDatasetNames, key) : hasName(harmlessNames, key))
        return AxolotlName::Harmless;
    if (isNested ? hasName(trainingDatasetNames, key) : hasName(trainingNames, key))
        return AxolotlName::Training;
    return AxolotlName::Unknown;
}

const std::vector<std::string_view> &axolotlKeys()
{
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> names(std::begin(harmlessNames), std::end(harmlessNames));
        names.insert(names.end(), std::begin(trainingNames), std::end(trainingNames));
        for (const KeyEntry *entry : allKeys()) {
            if (entry->group != KeyGroup::Tunewright && entry->key.find('.') == std::string_view::npos)
                names.push_back(entry->key);
        }
        std::sort(names.begin(), names.end());
        return names;
    }();
    return all;
}

} // namespace tw
