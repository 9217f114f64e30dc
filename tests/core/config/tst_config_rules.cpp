#include "core/config/check_rules.h"
#include "core/config/key_table.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <set>

using tw::ConfigDocument;
using tw::Finding;
using tw::Severity;

namespace {

const char *const plain = "base_model: m\nlearning_rate: 1e-3\nmicro_batch_size: 2\ngradient_accumulation_steps: 1\n";
const char *const oneSet = "datasets:\n- path: a\n  type: chat_template\n";
const char *const axolotl = "tunewright: {engine: axolotl}\n";

/// One rule: what breaks it and what just does not, both added to a plain configuration.
struct RuleRow {
    const char *name;
    const char *code;
    const char *key;      ///< where the finding stands
    const char *broken;
    const char *fine;
    const char *target = ""; ///< "7.5", "2 x 9.0", "cpu"
};

tw::CheckContext contextFor(const std::string &target)
{
    tw::CheckContext context;
    if (target.empty())
        return context;
    tw::CheckTarget chosen {.name = target, .isCpu = target == "cpu"};
    const std::size_t times = target.find(" x ");
    chosen.count = times == std::string::npos ? 1 : std::stoi(target);
    chosen.computeCapability = chosen.isCpu ? "" : target.substr(times == std::string::npos ? 0 : times + 3);
    context.target = chosen;
    return context;
}

std::string wholeText(const char *more)
{
    const std::string text = std::string(plain) + more;
    const bool hasData = text.find("\ndatasets:") != std::string::npos || text.find("pretraining_dataset:") != std::string::npos;
    return hasData ? text : text + oneSet;
}

std::vector<Finding> check(const std::string &text, const tw::CheckContext &context = {})
{
    const auto document = ConfigDocument::parse(text);
    return document ? tw::checkConfig(*document, context) : std::vector<Finding> {Finding {.code = "unreadable", .message = document.error().message}};
}

const Finding *find(const std::vector<Finding> &findings, const std::string &code)
{
    const auto it = std::find_if(findings.begin(), findings.end(), [&](const Finding &one) { return one.code == code; });
    return it == findings.end() ? nullptr : &*it;
}

QByteArray listOf(const std::vector<Finding> &findings)
{
    QByteArray text;
    for (const Finding &finding : findings)
        text += QByteArray::fromStdString(tw::formatFinding(finding)) + "\n";
    return text;
}

// clang-format off
const RuleRow rows[] = {
    // data
    {"prepared data is pushed without logging in", "push_needs_token", "push_dataset_to_hub", "push_dataset_to_hub: x/y\n", "push_dataset_to_hub: x/y\nhf_use_auth_token: true\n"},
    {"streamed text without an end", "pretraining_needs_max_steps", "pretraining_dataset", "pretraining_dataset:\n- path: a\n", "pretraining_dataset:\n- path: a\nmax_steps: 5\n"},
    {"rows are held out of streamed text", "pretraining_holds_out", "val_set_size", "pretraining_dataset:\n- path: a\nval_set_size: 0.1\n", "pretraining_dataset:\n- path: a\nval_set_size: 0\n"},
    {"tokens a second of streamed text", "pretraining_counts_tokens", "include_tokens_per_second", "pretraining_dataset:\n- path: a\ninclude_tokens_per_second: true\n", "include_tokens_per_second: true\n"},
    {"streaming goes without saying", "pretraining_streams", "pretraining_dataset", "pretraining_dataset:\n- path: a\n", "pretraining_dataset:\n- path: a\nstreaming: true\n"},
    {"streamed text by length", "pretraining_groups", "group_by_length", "pretraining_dataset:\n- path: a\ngroup_by_length: true\n", "group_by_length: true\n"},
    {"streamed rows without an end", "streaming_needs_max_steps", "streaming", "streaming: true\n", "streaming: true\nmax_steps: 5\n"},
    {"rows are held out of a stream", "streaming_holds_out", "val_set_size", "streaming: true\nval_set_size: 10\n", "streaming: false\nval_set_size: 10\n"},
    {"two streams are packed", "streaming_packs_one", "sample_packing", "streaming: true\nsample_packing: true\ndatasets:\n- path: a\n- path: b\n", "streaming: true\nsample_packing: true\n"},
    {"equal rows of a stream", "deduplication_of_stream", "dataset_exact_deduplication", "streaming: true\ndataset_exact_deduplication: true\n", "dataset_exact_deduplication: true\n"},
    {"equal rows without preparing", "deduplication_skipped", "dataset_exact_deduplication", "skip_prepare_dataset: true\ndataset_exact_deduplication: true\n", "skip_prepare_dataset: true\n"},
    {"a template without its text", "template_text_missing", "chat_template", "chat_template: jinja\n", "chat_template: jinja\nchat_template_jinja: x\n"},
    {"a data set's template without its text", "dataset_template_text_missing", "datasets[0].chat_template", "datasets:\n- path: a\n  chat_template: jinja\n", "datasets:\n- path: a\n  chat_template: jinja\n  chat_template_jinja: x\n"},
    {"two columns for the role", "turn_field_conflict", "datasets[0].message_field_role", "datasets:\n- path: a\n  message_field_role: x\n  message_property_mappings: {role: y}\n", "datasets:\n- path: a\n  message_field_role: y\n  message_property_mappings: {role: y}\n"},
    {"two columns for the content", "turn_field_conflict", "datasets[0].message_field_content", "datasets:\n- path: a\n  message_field_content: x\n  message_property_mappings: {content: y}\n", "datasets:\n- path: a\n  message_property_mappings: {content: y}\n"},
    {"a data set's own roles in preference training", "preference_drops_key", "datasets[0].roles", "tunewright: {engine: axolotl}\nrl: dpo\ndatasets:\n- path: a\n  roles: {user: [x]}\n", "tunewright: {engine: axolotl}\nrl: orpo\ndatasets:\n- path: a\n  roles: {user: [x]}\n"},
    {"one file as a text in preference training", "preference_files_list", "datasets[0].data_files", "rl: kto\ndatasets:\n- path: a\n  data_files: x.jsonl\n", "rl: kto\ndatasets:\n- path: a\n  data_files: [x.jsonl]\n"},
    {"the old row format", "renamed_key", "datasets[0].type", "datasets:\n- path: a\n  type: sharegpt\n", "datasets:\n- path: a\n  type: chat_template\n"},
    // batches, saving, evaluation
    {"a batch that does not say how it is split", "batch_size_discouraged", "batch_size", "tunewright: {engine: axolotl}\nbatch_size: 4\n", "batch_size: 4\n"},
    {"another batch for evaluation", "eval_batch_differs", "eval_batch_size", "eval_batch_size: 4\n", "eval_batch_size: 2\n"},
    {"the best by nothing", "best_needs_metric", "save_strategy", "save_strategy: best\n", "save_strategy: best\nmetric_for_best_model: loss\n"},
    {"pushing what is not saved", "push_without_saving", "hub_model_id", "hub_model_id: x/y\nsave_strategy: \"no\"\n", "hub_model_id: x/y\n"},
    {"weights in the old format", "safetensors_only", "save_safetensors", "save_safetensors: false\n", "save_safetensors: true\n"},
    {"a benchmark without a rhythm", "bench_needs_rhythm", "do_bench_eval", "do_bench_eval: true\n", "do_bench_eval: true\nevals_per_epoch: 1\n"},
    {"a benchmark without rows", "bench_adds_data", "do_bench_eval", "tunewright: {engine: axolotl}\ndo_bench_eval: true\n", "tunewright: {engine: axolotl}\ndo_bench_eval: true\nval_set_size: 0.1\n"},
    {"answers are judged in packs", "causal_eval_packs", "eval_sample_packing", "do_causal_lm_eval: true\neval_sample_packing: true\n", "do_causal_lm_eval: true\neval_sample_packing: false\n"},
    {"a table of packed rows", "eval_table_packs", "eval_table_size", "eval_table_size: 5\nsample_packing: true\n", "eval_table_size: 5\nsample_packing: true\neval_sample_packing: false\n"},
    {"noise by two keys", "noise_set_twice", "noisy_embedding_alpha", "noisy_embedding_alpha: 5\nneftune_noise_alpha: 5\n", "neftune_noise_alpha: 5\n"},
    {"no noise as a number", "noise_not_positive", "neftune_noise_alpha", "neftune_noise_alpha: 0\n", "neftune_noise_alpha: 0.1\n"},
    {"a buffer by two keys", "buffer_set_twice", "pretrain_multipack_buffer_size", "pretrain_multipack_buffer_size: 5\nstreaming_multipack_buffer_size: 5\n", "streaming_multipack_buffer_size: 5\n"},
    {"AdamW's values for another optimizer", "adam_values_unused", "adam_beta1", "optimizer: lion_8bit\nadam_beta1: 0.8\n", "optimizer: adamw_8bit\nadam_beta1: 0.8\n"},
    {"stopping early by epochs", "early_stopping_steps", "early_stopping_patience", "early_stopping_patience: 3\nval_set_size: 0.1\nevals_per_epoch: 2\nsaves_per_epoch: 2\n", "early_stopping_patience: 3\nval_set_size: 0.1\neval_steps: 5\nsave_steps: 10\n"},
    {"stopping early between two saves", "early_stopping_steps", "early_stopping_patience", "early_stopping_patience: 3\nval_set_size: 0.1\neval_steps: 5\nsave_steps: 7\n", "val_set_size: 0.1\neval_steps: 5\nsave_steps: 7\n"},
    {"the old key for collecting garbage", "renamed_key", "gc_steps", "gc_steps: 4\n", "gc_collect_steps: 4\n"},
    // attention
    {"flash for short", "attention_short_flash", "attn_implementation", "attn_implementation: flash\n", "attn_implementation: flash_attention_2\n"},
    {"flex for short", "attention_short_flex", "attn_implementation", "attn_implementation: flex\n", "attn_implementation: flex_attention\n"},
    {"sdp for short", "attention_short_sdp", "attn_implementation", "attn_implementation: sdp\n", "attn_implementation: sdpa\n"},
    {"a backend and an old switch", "attention_set_twice", "sdp_attention", "attn_implementation: sdpa\nsdp_attention: true\n", "attn_implementation: sdpa\nsdp_attention: false\n"},
    {"two old switches", "attention_switch_lost", "sdp_attention", "flash_attention: true\nsdp_attention: true\n", "sdp_attention: true\n"},
    {"scaled softmax without flex", "softmax_needs_flex", "scaling_softmax", "scaling_softmax: true\n", "scaling_softmax: true\nattn_implementation: flex_attention\n"},
    {"hybrid attention with another backend", "hybrid_needs_flash", "attn_implementation", "gemma4_hybrid_attn_impl: true\nattn_implementation: sdpa\n", "gemma4_hybrid_attn_impl: true\n"},
    {"flattening without a backend", "flattening_backend", "batch_flattening", "batch_flattening: true\n", "batch_flattening: auto\n"},
    {"flattening what is packed", "flattening_packs", "batch_flattening", "batch_flattening: true\nsample_packing: true\nattn_implementation: flash_attention_2\n", "batch_flattening: auto\nsample_packing: true\nattn_implementation: flash_attention_2\n"},
    {"flattening one row", "flattening_of_one", "batch_flattening", "batch_flattening: true\nmicro_batch_size: 1\nattn_implementation: flash_attention_2\n", "batch_flattening: true\nattn_implementation: flash_attention_2\n"},
    {"packs without padding", "padding_of_packed", "pad_to_sequence_len", "tunewright: {engine: axolotl}\nsample_packing: true\npad_to_sequence_len: false\n", "sample_packing: true\npad_to_sequence_len: false\n"},
    {"packs that see each other", "packing_backend", "sample_packing", "tunewright: {engine: axolotl}\nsample_packing: true\n", "tunewright: {engine: axolotl}\nsample_packing: true\nattn_implementation: sdpa\n"},
    {"sage without padding", "sage_unpadded", "attn_implementation", "tunewright: {engine: axolotl}\nattn_implementation: sage\nadapter: lora\n", "tunewright: {engine: axolotl}\nattn_implementation: sage\npad_to_sequence_len: true\n"},
    {"sage without an adapter", "sage_without_adapter", "attn_implementation", "tunewright: {engine: axolotl}\nattn_implementation: sage\n", "tunewright: {engine: axolotl}\nattn_implementation: sage\nadapter: lora\n"},
    {"variable lengths without packing", "varlen_unpacked", "sdpa_varlen", "tunewright: {engine: axolotl}\nsdpa_varlen: true\n", "tunewright: {engine: axolotl}\nsdpa_varlen: true\nsample_packing: true\n"},
    // adapters and quantisation
    {"four bits without an adapter", "quantized_needs_adapter", "load_in_4bit", "load_in_4bit: true\n", "load_in_4bit: true\nadapter: qlora\n"},
    {"eight bits without an adapter", "quantized_needs_adapter", "load_in_8bit", "load_in_8bit: true\n", "load_in_8bit: true\nadapter: lora\n"},
    {"qlora on whole weights", "qlora_needs_4bit", "adapter", "adapter: qlora\n", "adapter: qlora\nload_in_4bit: true\n"},
    {"qlora in eight bits", "qlora_in_8bit", "load_in_8bit", "adapter: qlora\nload_in_8bit: true\n", "adapter: lora\nload_in_8bit: true\n"},
    {"qlora on GPTQ", "qlora_on_gptq", "gptq", "adapter: qlora\ngptq: true\nload_in_4bit: true\n", "adapter: lora\ngptq: true\n"},
    {"merging in four bits", "qlora_merged_in_4bit", "load_in_4bit", "adapter: qlora\nmerge_lora: true\nload_in_4bit: true\n", "adapter: qlora\nmerge_lora: true\n"},
    {"lora in four bits", "lora_in_4bit", "load_in_4bit", "adapter: lora\nload_in_4bit: true\n", "adapter: qlora\nload_in_4bit: true\n"},
    {"an adapter nobody knows", "adapter_needs_plugin", "adapter", "adapter: mora\n", "adapter: mora\nplugins: [axolotl.integrations.mora.MoraPlugin]\n"},
    {"dropout on parameters", "parameters_dropout", "lora_dropout", "adapter: lora\nlora_target_parameters: [x]\nlora_dropout: 0.1\n", "adapter: lora\nlora_target_parameters: [x]\nlora_dropout: 0\n"},
    {"a pattern of layers without layers", "layers_pattern_alone", "peft_layers_pattern", "peft_layers_pattern: [x]\n", "peft_layers_pattern: [x]\npeft_layers_to_transform: [1]\n"},
    {"layers chosen twice", "layers_and_unfrozen", "unfrozen_parameters", "adapter: lora\npeft_layers_to_transform: [1]\nunfrozen_parameters: [x]\n", "peft_layers_to_transform: [1]\nunfrozen_parameters: [x]\n"},
    {"rates by group and by ratio", "groups_and_loraplus", "loraplus_lr_ratio", "lr_groups: [{name: a}]\nloraplus_lr_ratio: 16\n", "loraplus_lr_ratio: 16\n"},
    {"fused kernels in eight bits", "kernels_in_8bit", "lora_o_kernel", "adapter: lora\nload_in_8bit: true\nlora_o_kernel: true\n", "adapter: lora\nload_in_8bit: true\nlora_o_kernel: false\n"},
    {"fused kernels with remote code", "kernels_remote_code", "lora_mlp_kernel", "trust_remote_code: true\nlora_mlp_kernel: true\n", "lora_mlp_kernel: true\n"},
    {"fused kernels under the first FSDP", "kernels_fsdp1", "lora_embedding_kernel", "fsdp_config: {reshard_after_forward: true}\nlora_embedding_kernel: true\n", "fsdp_version: 2\nfsdp_config: {reshard_after_forward: true}\nlora_embedding_kernel: true\n", "2 x 9.0"},
    {"a fused layer and an adapter", "fused_mlp_adapter", "flash_attn_fuse_mlp", "adapter: lora\nflash_attn_fuse_mlp: true\n", "flash_attn_fuse_mlp: true\n"},
    {"one bit and an adapter", "onebit_adapter", "use_onebitllms", "adapter: lora\nuse_onebitllms: true\n", "use_onebitllms: true\n"},
    {"experts as layers", "experts_target_linear", "lora_target_linear", "quantize_moe_experts: true\nadapter: qlora\nload_in_4bit: true\nlora_target_linear: true\n", "quantize_moe_experts: true\nadapter: qlora\nload_in_4bit: true\n"},
    {"quantised experts without an adapter", "experts_need_adapter", "quantize_moe_experts", "quantize_moe_experts: true\n", "quantize_moe_experts: true\nadapter: qlora\nload_in_4bit: true\n"},
    {"quantised experts without bits", "experts_need_bits", "quantize_moe_experts", "quantize_moe_experts: true\nadapter: lora\n", "quantize_moe_experts: true\nadapter: lora\nload_in_8bit: true\n"},
    {"quantised twice", "quantized_twice", "load_in_4bit", "model_quantization_config: Mxfp4Config\nadapter: qlora\nload_in_4bit: true\n", "model_quantization_config: Mxfp4Config\n"},
    {"MXFP4 loaded by one process", "mxfp4_ram_loading", "fsdp_config.cpu_ram_efficient_loading", "model_quantization_config: Mxfp4Config\nfsdp_config:\n  cpu_ram_efficient_loading: true\n", "fsdp_config:\n  cpu_ram_efficient_loading: true\n"},
    {"a revision of a GPTQ model", "gptq_revision", "revision_of_model", "gptq: true\nrevision_of_model: x\n", "revision_of_model: x\n"},
    {"relora without restarts", "relora_needs_restarts", "relora", "relora: true\nadapter: lora\n", "relora: true\nadapter: lora\njagged_restart_steps: 5\n"},
    {"relora without an adapter", "relora_needs_adapter", "relora", "relora: true\n", "relora: true\nadapter: lora\n"},
    {"relora under FSDP", "relora_fsdp", "relora", "relora: true\nfsdp_config: {offload_params: true}\n", "relora: true\nfsdp_config: {}\n"},
    {"relora under DeepSpeed", "relora_deepspeed", "relora", "relora: true\ndeepspeed: x.json\n", "relora: true\n"},
    {"relora in one cycle", "relora_one_cycle", "lr_scheduler", "relora: true\nlr_scheduler: one_cycle\n", "relora: true\nlr_scheduler: cosine\n"},
    {"relora with a fused layer", "relora_fused_mlp", "flash_attn_fuse_mlp", "relora: true\nflash_attn_fuse_mlp: true\n", "relora: true\n"},
    {"quantisation in training, and PEFT's block", "qat_peft", "peft", "qat: {activation_dtype: int8}\npeft: {loftq_config: {loftq_bits: 4}}\n", "qat: {activation_dtype: int8}\n"},
    {"quantisation in training on quantised weights", "qat_quantized", "load_in_8bit", "qat: {activation_dtype: int8}\nload_in_8bit: true\nadapter: lora\n", "qat: {activation_dtype: int8}\nadapter: lora\n"},
    {"a bracket that stays open", "target_pattern", "lora_target_modules[1]", "adapter: lora\nlora_target_modules: [q_proj, \"layers.(1\"]\n", "adapter: lora\nlora_target_modules: [\"layers.(1|2)+[a-z]*\", \"(?:a)x?\"]\n"},
    {"new tokens stay untrained beside others that are saved", "tokens_untrained", "tokens", "adapter: lora\ntokens: [x]\nlora_modules_to_save: [embed_tokens]\n",
     "adapter: lora\ntokens: [x]\nlora_modules_to_save: [embed_in, embed_out]\n"},
    {"a special token that the model lacks", "tokens_untrained", "special_tokens.eos_token",
     "base_model: meta-llama/Llama-3.1-8B\nadapter: lora\nspecial_tokens: {eos_token: <|im_end|>}\n",
     "base_model: meta-llama/Llama-3.1-8B\nadapter: lora\nspecial_tokens: {pad_token: <|im_end|>, eos_token: <|eot_id|>}\n"},
    {"new tokens stay untrained", "tokens_untrained", "tokens", "adapter: lora\ntokens: [x]\n", "adapter: lora\ntokens: [x]\nlora_modules_to_save: [embed_tokens, lm_head]\n"},
    // precision, memory, losses
    {"fp8 gathered by the first FSDP", "fp8_gather_fsdp1", "fp8_enable_fsdp_float8_all_gather", "fp8_enable_fsdp_float8_all_gather: true\n", "fp8_enable_fsdp_float8_all_gather: true\nfsdp_version: 2\nfsdp_config: {offload_params: false}\n"},
    {"fp8 that is not compiled", "fp8_uncompiled", "fp8", "tunewright: {engine: axolotl}\nfp8: true\n", "tunewright: {engine: axolotl}\nfp8: true\ntorch_compile: true\n"},
    {"fp8 that is recomputed", "fp8_recomputed", "fsdp_config.activation_checkpointing", "tunewright: {engine: axolotl}\nfp8: true\nfsdp_config: {activation_checkpointing: true}\n", "tunewright: {engine: axolotl}\nfsdp_config: {activation_checkpointing: true}\n"},
    {"two half precisions", "fp16_beside_bf16", "fp16", "bf16: true\nfp16: true\n", "bf16: true\nfp16: false\n"},
    {"all weights in fp16, packed", "half_full_packed", "fp16", "tunewright: {engine: axolotl}\nfp16: true\nsample_packing: true\n", "tunewright: {engine: axolotl}\nfp16: true\nsample_packing: true\nadapter: lora\n"},
    {"offloading by the old value", "offload_renamed", "gradient_checkpointing", "gradient_checkpointing: offload\n", "gradient_checkpointing: true\n"},
    {"offloading to disk by the old value", "offload_disk_renamed", "gradient_checkpointing", "gradient_checkpointing: offload_disk\n", "gradient_checkpointing: true\n"},
    {"offloading without recomputing", "offload_needs_recomputing", "activation_offloading", "activation_offloading: true\n", "activation_offloading: true\ngradient_checkpointing: true\n"},
    {"hidden states of a partly frozen model", "hidden_offload_unfrozen", "activation_offloading", "gradient_checkpointing: true\nactivation_offloading: hidden_states\ngradient_checkpointing_kwargs: {use_reentrant: true}\nunfrozen_parameters: [x]\n", "gradient_checkpointing: true\nactivation_offloading: hidden_states\ngradient_checkpointing_kwargs: {use_reentrant: true}\n"},
    {"choosing what to recompute without recomputing", "selective_needs_recomputing", "selective_checkpointing", "selective_checkpointing: true\n", "selective_checkpointing: true\ngradient_checkpointing: true\n"},
    {"choosing what to recompute, reentrant", "selective_reentrant", "gradient_checkpointing_kwargs.use_reentrant", "selective_checkpointing: true\ngradient_checkpointing: true\ngradient_checkpointing_kwargs: {use_reentrant: true}\n", "selective_checkpointing: true\ngradient_checkpointing: true\ngradient_checkpointing_kwargs: {use_reentrant: false}\n"},
    {"choosing what to recompute, offloaded", "selective_offloads", "activation_offloading", "selective_checkpointing: true\ngradient_checkpointing: true\nactivation_offloading: true\n", "selective_checkpointing: true\ngradient_checkpointing: true\nactivation_offloading: hidden_states\n"},
    {"keeping products under an adapter", "selective_saves_matmul", "selective_checkpointing.save", "adapter: lora\ngradient_checkpointing: true\nselective_checkpointing: {save: [attention, \"aten::mm\"]}\n", "adapter: lora\ngradient_checkpointing: true\nselective_checkpointing: {save: [attention]}\n"},
    {"choosing what to recompute, compiled", "selective_compiled", "torch_compile", "tunewright: {engine: axolotl}\nselective_checkpointing: true\ngradient_checkpointing: true\ntorch_compile: true\n", "tunewright: {engine: axolotl}\nselective_checkpointing: true\ngradient_checkpointing: true\n"},
    {"a partly frozen model, reentrant", "unfrozen_reentrant", "gradient_checkpointing_kwargs.use_reentrant", "unfrozen_parameters: [x]\ngradient_checkpointing_kwargs: {use_reentrant: true}\n", "unfrozen_parameters: [x]\ngradient_checkpointing_kwargs: {use_reentrant: false}\n"},
    {"options of a compiler that is off", "compile_options_alone", "torch_compile_options", "torch_compile_options: {shape_padding: true}\n", "torch_compile: true\ntorch_compile_options: {shape_padding: true}\n"},
    {"a compiler's option that is not taken", "compile_option", "torch_compile_options.freezing", "torch_compile: true\ntorch_compile_options: {freezing: true}\n", "torch_compile: true\ntorch_compile_options: {shape_padding: true}\n"},
    {"graphs of changing shapes", "graphs_of_packed", "torch_compile_options", "torch_compile: true\ntorch_compile_options: {triton.cudagraphs: true}\nsample_packing: true\n", "torch_compile: true\ntorch_compile_options: {triton.cudagraphs: true}\n"},
    {"two fused losses", "losses", "chunked_cross_entropy", "cut_cross_entropy: true\nbf16: true\nchunked_cross_entropy: true\nplugins: [axolotl.integrations.cut_cross_entropy.CutCrossEntropyPlugin]\n", "chunked_cross_entropy: true\n"},
    {"a fused loss in fp32", "cut_loss_precision", "cut_cross_entropy", "cut_cross_entropy: true\n", "cut_cross_entropy: true\nbf16: auto\n"},
    {"one activation by two keys", "glu_set_twice", "liger_swiglu", "liger_swiglu: true\nliger_glu_activation: true\n", "liger_glu_activation: true\n"},
    {"an activation by its old name", "glu_renamed", "liger_swiglu", "liger_swiglu: true\n", "liger_glu_activation: true\n"},
    {"scaled tokens without the fused loss", "token_scaling_alone", "liger_use_token_scaling", "liger_use_token_scaling: true\n", "liger_use_token_scaling: true\nliger_fused_linear_cross_entropy: true\n"},
    {"a fused loss over split layers", "liger_loss_split", "liger_fused_linear_cross_entropy", "liger_fused_linear_cross_entropy: true\ntensor_parallel_size: 2\n", "liger_fused_linear_cross_entropy: true\ntensor_parallel_size: 1\n"},
    {"a fused norm over split layers", "liger_norm_split", "liger_rms_norm", "liger_rms_norm: true\ntensor_parallel_size: 2\n", "liger_rms_norm: true\n"},
    {"tiles of a fused layer", "glu_tiled", "tiled_mlp", "liger_glu_activation: true\ntiled_mlp: true\n", "liger_glu_activation: true\ntiled_mlp: true\ntiled_mlp_use_original_mlp: true\n"},
    {"two limits of memory", "memory_limits", "gpu_memory_limit", "max_memory: {0: 20GiB}\ngpu_memory_limit: 20\n", "gpu_memory_limit: 20\n"},
    {"an old kernel in mixed precision", "optimum_mixed", "flash_optimum", "flash_optimum: true\nbf16: true\n", "flash_optimum: true\nbf16: false\n"},
    {"an old kernel with an adapter", "optimum_adapter", "flash_optimum", "tunewright: {engine: axolotl}\nflash_optimum: true\nadapter: lora\n", "tunewright: {engine: axolotl}\nflash_optimum: true\n"},
    {"an MPT model recomputes", "mpt_recomputes", "gradient_checkpointing", "base_model: x/mpt-7b\ngradient_checkpointing: true\n", "base_model: x/mpt-7b\n"},
    {"a Nemotron-H recomputes", "nemotron_recomputes", "gradient_checkpointing", "base_model: x/Nemotron-H-8B\ngradient_checkpointing: true\n", "base_model: x/Nemotron-H-8B\ngradient_checkpointing: true\nsample_packing: true\n"},
    // several GPUs
    {"two ways to share", "deepspeed_and_fsdp", "fsdp", "deepspeed: x.json\nfsdp: [full_shard]\n", "deepspeed: x.json\nfsdp: []\n"},
    {"two ways to share, one in a block", "deepspeed_and_fsdp_config", "fsdp_config", "deepspeed: x.json\nfsdp_version: 2\nfsdp_config: {reshard_after_forward: true}\n", "fsdp_version: 2\nfsdp_config: {reshard_after_forward: true}\n"},
    {"DeepSpeed's compiler alone", "deepcompile_alone", "deepcompile", "deepcompile: true\n", "deepcompile: true\ndeepspeed: x.json\n"},
    {"a sharded Falcon", "falcon_fsdp", "fsdp", "base_model: x/falcon-7b\nfsdp: [full_shard]\n", "base_model: x/falcon-7b\n"},
    {"the first FSDP", "fsdp1_deprecated", "fsdp_config", "fsdp_config: {offload_params: true}\n", "fsdp_version: 2\nfsdp_config: {offload_params: true}\n"},
    {"the first FSDP by its number", "fsdp1_deprecated", "fsdp_version", "fsdp_version: 1\nfsdp_config: {offload_params: true}\n", "fsdp_config: {version: 2, offload_params: true}\n"},
    {"wrapping by an unknown size", "size_wrap_needs_size", "fsdp_config.auto_wrap_policy", "fsdp_version: 2\nfsdp_config: {auto_wrap_policy: SIZE_BASED_WRAP}\n", "fsdp_version: 2\nfsdp_config: {auto_wrap_policy: SIZE_BASED_WRAP, min_num_params: 5}\n"},
    {"unpinned memory of the first FSDP", "pin_memory_fsdp1", "fsdp_config.cpu_offload_pin_memory", "fsdp_config: {cpu_offload_pin_memory: false, offload_params: true}\n", "fsdp_version: 2\nfsdp_config: {cpu_offload_pin_memory: false, offload_params: true}\n"},
    {"unpinned memory without offloading", "pin_memory_without_offload", "fsdp_config.cpu_offload_pin_memory", "fsdp_version: 2\nfsdp_config: {cpu_offload_pin_memory: false}\n", "fsdp_version: 2\nfsdp_config: {cpu_offload_pin_memory: false, offload_params: true}\n"},
    {"norms in fp32 alone", "fp32_norms_fsdp1", "fp32_norms", "fp32_norms: true\n", "fp32_norms: true\nfsdp_version: 2\nfsdp_config: {offload_params: true}\n"},
    {"classes of norms alone", "fp32_classes_alone", "fp32_norm_classes", "fp32_norm_classes: [x]\n", "fp32_norm_classes: [x]\nfp32_norms: true\n"},
    {"8-bit AdamW under the second FSDP", "fsdp2_8bit_optimizer", "optimizer", "fsdp_version: 2\nfsdp_config: {offload_params: true}\noptimizer: adamw_8bit\n", "fsdp_version: 2\nfsdp_config: {offload_params: true}\noptimizer: adamw_torch_8bit\n"},
    {"8-bit AdamW offloaded by the first FSDP", "fsdp1_8bit_offload", "optimizer", "fsdp_config: {offload_params: true}\noptimizer: adamw_8bit\n", "fsdp_config: {offload_params: false}\noptimizer: adamw_8bit\n"},
    {"preferences on quantised shards", "fsdp2_quantized_preference", "load_in_4bit", "rl: dpo\nfsdp_version: 2\nfsdp_config: {offload_params: true}\nadapter: qlora\nload_in_4bit: true\n", "rl: dpo\nadapter: qlora\nload_in_4bit: true\n"},
    {"Muon under DeepSpeed", "muon_deepspeed", "optimizer", "optimizer: muon\ndeepspeed: x.json\n", "optimizer: muon\n"},
    {"Muon under the first FSDP", "muon_fsdp1", "optimizer", "optimizer: muon\nfsdp_config: {offload_params: true}\n", "optimizer: muon\nfsdp_version: 2\nfsdp_config: {offload_params: true}\n"},
    {"a flash optimizer under DeepSpeed", "flash_optimizer_deepspeed", "optimizer", "optimizer: flash_adamw\ndeepspeed: x.json\n", "optimizer: flash_adamw\n"},
    {"a flash optimizer under the first FSDP", "flash_optimizer_fsdp1", "optimizer", "optimizer: flash_adamw\nfsdp_config: {offload_params: true}\n", "optimizer: flash_adamw\nfsdp_version: 2\nfsdp_config: {offload_params: true}\n"},
    {"Q-GaLore with an adapter", "galore_adapter", "optimizer", "optimizer: q_galore_adamw8bit\nadapter: lora\n", "optimizer: q_galore_adamw8bit\n"},
    {"Q-GaLore under DeepSpeed", "galore_deepspeed", "optimizer", "optimizer: q_galore_adamw8bit\ndeepspeed: x.json\n", "optimizer: q_galore_adamw8bit\n"},
    {"Q-GaLore under the first FSDP", "galore_fsdp1", "optimizer", "optimizer: q_galore_adamw8bit\nfsdp_config: {use_orig_params: true}\n", "optimizer: q_galore_adamw8bit\nfsdp_version: 2\nfsdp_config: {use_orig_params: true}\n"},
    {"Q-GaLore with flat parameters", "galore_flat_parameters", "optimizer", "optimizer: q_galore_adamw8bit\nfsdp_version: 2\nfsdp_config: {offload_params: true}\n", "optimizer: q_galore_adamw8bit\nfsdp_version: 2\nfsdp_config: {use_orig_params: true}\n"},
    {"Q-GaLore in fp32", "galore_precision", "optimizer", "tunewright: {engine: axolotl}\noptimizer: q_galore_adamw8bit\n", "tunewright: {engine: axolotl}\noptimizer: q_galore_adamw8bit\nbf16: true\n"},
    {"split rows without flash attention", "context_needs_flash", "context_parallel_size", "context_parallel_size: 2\n", "context_parallel_size: 2\nattn_implementation: flash_attention_2\n"},
    {"split packs two at a time", "context_packs_one", "micro_batch_size", "context_parallel_size: 2\nflash_attention: true\nsample_packing: true\n", "context_parallel_size: 2\nflash_attention: true\n"},
    {"ZeRO-3 that is not reentrant", "zero3_reentrant", "gradient_checkpointing_kwargs.use_reentrant", "tunewright: {engine: axolotl}\nadapter: qlora\ndeepspeed: deepspeed_configs/zero3.json\ngradient_checkpointing_kwargs: {use_reentrant: false}\n", "tunewright: {engine: axolotl}\nadapter: qlora\ndeepspeed: deepspeed_configs/zero2.json\ngradient_checkpointing_kwargs: {use_reentrant: false}\n"},
    {"a prefix inside its block", "fsdp_prefix", "fsdp_config.fsdp_offload_params", "fsdp_version: 2\nfsdp_config:\n  fsdp_offload_params: true\n", "fsdp_version: 2\nfsdp_config:\n  offload_params: true\n"},
    // preferences
    {"packed preferences", "preference_packs", "sample_packing", "rl: dpo\nsample_packing: true\n", "rl: dpo\nsample_packing: false\n"},
    {"packed rows to judge", "kto_eval_packs", "eval_sample_packing", "rl: kto\nremove_unused_columns: false\neval_sample_packing: true\n", "rl: kto\nremove_unused_columns: false\n"},
    {"columns that KTO needs are dropped", "kto_drops_columns", "rl", "rl: kto\n", "rl: kto\nremove_unused_columns: false\n"},
    {"DPO's losses without DPO", "dpo_loss_without_dpo", "dpo_loss_type", "rl: orpo\ndpo_loss_type: [sigmoid]\n", "rl: dpo\ndpo_loss_type: [sigmoid]\n"},
    {"weights of no losses", "dpo_weights_alone", "dpo_loss_weights", "rl: dpo\ndpo_loss_weights: [1.0]\n", "rl: dpo\ndpo_loss_weights: [1.0]\ndpo_loss_type: [sigmoid]\n"},
    {"more losses than weights", "dpo_weights_count", "dpo_loss_weights", "rl: dpo\ndpo_loss_type: [sigmoid, ipo]\ndpo_loss_weights: [1.0]\n", "rl: dpo\ndpo_loss_type: [sigmoid, ipo]\ndpo_loss_weights: [1.0, 2.0]\n"},
    {"IPO by its old name", "ipo_deprecated", "rl", "rl: ipo\n", "rl: dpo\ndpo_loss_type: [ipo]\n"},
    {"SimPO warms up by a share", "simpo_warmup_ratio", "warmup_ratio", "rl: simpo\nwarmup_ratio: 0.1\n", "rl: simpo\nwarmup_steps: 10\n"},
    {"GDPO sums like GRPO", "gdpo_aggregation", "trl.multi_objective_aggregation", "rl: gdpo\ntrl: {multi_objective_aggregation: sum_then_normalize}\n", "rl: gdpo\ntrl: {multi_objective_aggregation: normalize_then_sum}\n"},
    {"EBFT without its block", "ebft_block_missing", "rl", "rl: ebft\n", "rl: ebft\nebft: {mode: strided}\n"},
    {"EBFT compiled and recomputed", "ebft_compiled_recomputed", "torch_compile", "rl: ebft\nebft: {mode: strided}\ntorch_compile: true\ngradient_checkpointing: true\n", "rl: ebft\nebft: {mode: structured}\ntorch_compile: true\ngradient_checkpointing: true\n"},
    {"EBFT compiled", "ebft_compiled", "torch_compile", "tunewright: {engine: axolotl}\nrl: ebft\nebft: {mode: strided}\ntorch_compile: true\n", "tunewright: {engine: axolotl}\nrl: ebft\nebft: {mode: strided}\n"},
    {"EBFT offloads", "ebft_offloads", "activation_offloading", "rl: ebft\nebft: {mode: strided}\ngradient_checkpointing: true\nactivation_offloading: true\nattn_implementation: flex_attention\n", "rl: ebft\nebft: {mode: strided}\ngradient_checkpointing: true\nactivation_offloading: true\nattn_implementation: sdpa\n"},
    {"GRPO's fused loss on split rows", "grpo_liger_split", "context_parallel_size", "rl: grpo\ntrl: {use_liger_loss: true}\ncontext_parallel_size: 2\n", "rl: grpo\ntrl: {use_liger_loss: true}\n"},
    {"a group of one", "grpo_single_generation", "trl.num_generations", "rl: grpo\ntrl: {num_generations: 1}\n", "rl: grpo\ntrl: {num_generations: 2}\n"},
    {"half a group", "grpo_groups", "gradient_accumulation_steps", "rl: grpo\ntrl: {num_generations: 4}\n", "rl: grpo\ntrl: {num_generations: 2}\n"},
    {"half a group by its own batch", "grpo_groups", "trl.generation_batch_size", "rl: grpo\ntrl: {num_generations: 4, generation_batch_size: 6}\n", "rl: grpo\ntrl: {num_generations: 4, generation_batch_size: 8}\n"},
    {"a group for only one of two GPUs", "grpo_groups", "trl.generation_batch_size", "rl: grpo\ntrl: {num_generations: 4, generation_batch_size: 4}\n", "rl: grpo\ntrl: {num_generations: 4, generation_batch_size: 8}\n", "2 x 9.0"},
    {"preferences over several GPUs, reentrant", "preference_reentrant", "gradient_checkpointing_kwargs.use_reentrant", "rl: dpo\nadapter: qlora\nload_in_4bit: true\ngradient_checkpointing: true\ngradient_checkpointing_kwargs: {use_reentrant: true}\n", "rl: dpo\nadapter: qlora\nload_in_4bit: true\ngradient_checkpointing: true\ngradient_checkpointing_kwargs: {use_reentrant: false}\n", "2 x 9.0"},
    {"two betas", "beta_shadowed", "rl_beta", "rl: dpo\ntrl: {beta: 0.1}\nrl_beta: 0.2\n", "rl: dpo\nrl_beta: 0.2\n"},
    {"vLLM in an open mode", "vllm_mode_open", "trl.use_vllm", "tunewright: {engine: axolotl}\ntrl: {use_vllm: true}\n", "tunewright: {engine: axolotl}\ntrl: {use_vllm: true, vllm_mode: colocate}\n"},
    // model, tokenizer, removed keys
    {"added tokens of the Mistral tokenizer", "mistral_added_tokens", "added_tokens_overrides", "tokenizer_use_mistral_common: true\nadded_tokens_overrides: {5: x}\n", "added_tokens_overrides: {5: x}\n"},
    {"special tokens of the Mistral tokenizer", "mistral_special_tokens", "special_tokens", "tokenizer_use_mistral_common: true\nspecial_tokens: {pad_token: x}\n", "special_tokens: {pad_token: x}\n"},
    {"new tokens of the Mistral tokenizer", "mistral_tokens", "tokens", "tokenizer_use_mistral_common: true\ntokens: [x]\n", "tokens: [x]\n"},
    {"a template of the Mistral tokenizer", "mistral_template", "chat_template", "tokenizer_use_mistral_common: true\nchat_template: chatml\n", "chat_template: chatml\n"},
    {"a processor of the Mistral tokenizer", "mistral_processor", "processor_kwargs", "tokenizer_use_mistral_common: true\nprocessor_kwargs: {a: 1}\n", "processor_kwargs: {a: 1}\n"},
    {"a Magistral model", "mistral_chosen", "base_model", "base_model: mistralai/Magistral-Small\n", "base_model: mistralai/Magistral-Small\ntokenizer_use_mistral_common: true\n"},
    {"prompt tuning handed to Axolotl", "prompt_tuning_dropped", "tunewright.prompt_tokens", "tunewright: {engine: axolotl, prompt_tokens: 20}\n", "tunewright: {prompt_tokens: 20}\n"},
    {"programs that come with a model", "remote_code", "trust_remote_code", "tunewright: {engine: axolotl}\ntrust_remote_code: true\n", "tunewright: {engine: axolotl}\ntrust_remote_code: false\n"},
    {"the removed max_packed_sequence_len", "removed_packed_len", "max_packed_sequence_len", "max_packed_sequence_len: 5\n", "max_packed_sequence_len:\n"},
    {"the removed rope_scaling", "removed_rope_scaling", "rope_scaling", "rope_scaling: {type: linear}\n", "rope_scaling:\n"},
    {"the removed s2_attention", "removed_s2_attention", "s2_attention", "s2_attention: true\n", "s2_attention: false\n"},
    {"the removed flash_attn_rms_norm", "removed_flash_norm", "flash_attn_rms_norm", "flash_attn_rms_norm: true\n", "flash_attn_rms_norm: false\n"},
    {"the removed dpo_use_logits_to_keep", "removed_dpo_logits", "dpo_use_logits_to_keep", "dpo_use_logits_to_keep: false\n", "dpo_use_logits_to_keep:\n"},
    {"the removed dpo_generate_during_eval", "removed_dpo_generate", "dpo_generate_during_eval", "dpo_generate_during_eval: false\n", "dpo_generate_during_eval:\n"},
    {"the removed dpo_norm_loss", "removed_dpo_norm", "dpo_norm_loss", "dpo_norm_loss: false\n", "dpo_norm_loss:\n"},
    {"the removed rpo_alpha", "removed_rpo_alpha", "rpo_alpha", "rpo_alpha: 0\n", "rpo_alpha:\n"},
    {"the removed unsloth keys", "removed_unsloth", "unsloth_rope", "unsloth_rope: true\n", "unsloth_rope: false\n"},
    {"a plugin's key without the plugin", "plugin_missing", "liger_rope", "liger_rope: true\n", "liger_rope: true\nplugins:\n- axolotl.integrations.liger.LigerPlugin\n"},
    {"a second plugin's key", "plugin_missing", "cut_cross_entropy", "bf16: true\ncut_cross_entropy: true\nplugins:\n- axolotl.integrations.liger.LigerPlugin\n", "bf16: true\ncut_cross_entropy: true\nplugins:\n- axolotl.integrations.liger.LigerPlugin\n- axolotl.integrations.cut_cross_entropy.CutCrossEntropyPlugin\n"},
    {"a mended token is not trained", "fixed_token_untrained", "fix_untrained_tokens", "fix_untrained_tokens: [5, 6]\npeft_trainable_token_indices: [5]\n", "fix_untrained_tokens: [5]\npeft_trainable_token_indices: [5]\n"},
    // the chosen GPU
    {"bf16 on Turing", "gpu_bf16", "bf16", "bf16: true\n", "bf16: false\n", "7.5"},
    {"bf16 where there is some on Turing", "gpu_bf16_auto", "bf16", "bf16: auto\n", "bf16: auto\nfp16: true\n", "7.5"},
    {"TF32 on Turing", "gpu_tf32", "tf32", "tunewright: {engine: axolotl}\ntf32: true\n", "tunewright: {engine: axolotl}\ntf32: auto\n", "7.5"},
    {"fp8 on Ampere", "gpu_fp8", "fp8", "fp8: true\n", "fp8: false\n", "8.6"},
    {"flash attention 2 on Turing", "gpu_flash_attention_2", "flash_attention", "flash_attention: true\n", "sdp_attention: true\n", "7.5"},
    {"flash attention 3 on Ada", "gpu_flash_attention_3", "attn_implementation", "attn_implementation: flash_attention_3\n", "attn_implementation: flash_attention_2\n", "8.9"},
    {"flash attention 3 on Blackwell", "gpu_flash_attention_3", "attn_implementation", "attn_implementation: flash_attention_3\n", "attn_implementation: flash_attention_2\n", "10.0"},
    {"fp8 attention on Ada", "gpu_fp8_attention", "attn_implementation", "attn_implementation: fp8\n", "attn_implementation: sdpa\n", "8.9"},
    {"sage attention on a large Blackwell", "gpu_sage_attention", "attn_implementation", "attn_implementation: sage\n", "attn_implementation: sdpa\n", "10.0"},
    {"packs through sdpa on Ampere", "gpu_sdpa_packing", "attn_implementation", "tunewright: {engine: axolotl}\nattn_implementation: sdpa\nsample_packing: true\nbf16: auto\n", "tunewright: {engine: axolotl}\nattn_implementation: flash_attention_2\nsample_packing: true\nbf16: auto\n", "8.0"},
    {"four bits on Maxwell", "gpu_4bit", "load_in_4bit", "adapter: qlora\nload_in_4bit: true\n", "adapter: lora\n", "5.2"},
    {"eight bits on Volta", "gpu_8bit", "load_in_8bit", "adapter: lora\nload_in_8bit: true\n", "adapter: lora\n", "7.0"},
    {"flash attention without a GPU", "cpu_attention", "flash_attention", "flash_attention: true\n", "sdp_attention: true\n", "cpu"},
    {"fp8 without a GPU", "cpu_fp8", "fp8", "fp8: true\n", "fp8: false\n", "cpu"},
    {"quantised experts without a GPU", "experts_need_cuda", "quantize_moe_experts", "quantize_moe_experts: true\nadapter: qlora\nload_in_4bit: true\n", "adapter: qlora\nload_in_4bit: true\n", "cpu"},
};
// clang-format on

} // namespace

class ConfigRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenRuleIsSaid_data();
    void aBrokenRuleIsSaid();
    void everyRuleHasARow();
    void capableGpusAreLeftAlone_data();
    void capableGpusAreLeftAlone();
    void engineDecidesWhatWeighs();
    void columnsAreCompared_data();
    void columnsAreCompared();
    void longDataIsReadInPart();
    void targetsAreCompared_data();
    void targetsAreCompared();
    void targetsOfAnAbsentModelAreCompared();
    void axolotlStopsAtNewTokens();
};

void ConfigRulesTest::aBrokenRuleIsSaid_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(std::size(rows)); ++i)
        QTest::newRow(rows[i].name) << i;
}

void ConfigRulesTest::aBrokenRuleIsSaid()
{
    QFETCH(int, row);
    const RuleRow &rule = rows[row];
    const tw::CheckContext context = contextFor(rule.target);
    // A row may set what the plain configuration has too.
    const auto whole = [&](const char *more) {
        std::string text = wholeText(more);
        for (const char *own : {"base_model: m\n", "micro_batch_size: 2\n"}) {
            const std::string key = std::string(own).substr(0, std::string(own).find(':') + 1);
            if (std::string(more).find(key) == 0 || std::string(more).find("\n" + key) != std::string::npos)
                text.erase(text.find(own), std::strlen(own));
        }
        return text;
    };
    const auto findings = check(whole(rule.broken), context);
    const auto isIt = [&](const Finding &one) { return one.code == rule.code && one.key == rule.key; };
    const auto found = std::find_if(findings.begin(), findings.end(), isIt);
    QVERIFY2(found != findings.end(), listOf(findings));
    QVERIFY2(found->line > 0, listOf(findings));
    QVERIFY(!found->message.empty() && found->message.find('%') == std::string::npos);

    const auto others = check(whole(rule.fine), context);
    QVERIFY2(!find(others, "unreadable"), listOf(others));
    QVERIFY2(std::none_of(others.begin(), others.end(), isIt), listOf(others));

    if (!found->fix)
        return;
    auto document = ConfigDocument::parse(whole(rule.broken));
    const auto done = tw::applyFix(*document, *found->fix);
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    const auto left = tw::checkConfig(*document, context);
    QVERIFY2(std::none_of(left.begin(), left.end(), isIt), (document->text() + listOf(left).toStdString()).c_str());
    QVERIFY(found->fix->label.english().find('%') == std::string::npos);
}

void ConfigRulesTest::everyRuleHasARow()
{
    std::set<std::string> codes;
    for (const auto table : tw::allRuleTables()) {
        for (const tw::Rule &rule : table) {
            QVERIFY2(codes.insert(rule.code).second, rule.code);
            QVERIFY2(std::any_of(std::begin(rows), std::end(rows), [&](const RuleRow &row) { return std::string(row.code) == rule.code; }),
                     rule.code);
        }
    }
    QVERIFY(codes.size() > 100);
}

void ConfigRulesTest::capableGpusAreLeftAlone_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("target");
    QTest::newRow("bf16 on Ampere") << "bf16: true\ntf32: true\n" << "8.0";
    QTest::newRow("fp8 on Ada") << "fp8: true\n" << "8.9";
    QTest::newRow("flash attention 2 on Ampere") << "attn_implementation: flash_attention_2\n" << "8.6";
    QTest::newRow("flash attention 3 on Hopper") << "attn_implementation: flash_attention_3\n" << "9.0";
    QTest::newRow("fp8 attention on Blackwell") << "attn_implementation: fp8\n" << "10.0";
    QTest::newRow("sage on a small Blackwell") << "attn_implementation: sage\n" << "12.0";
    QTest::newRow("packs through sdpa on Hopper") << "attn_implementation: sdpa\nsample_packing: true\nbf16: true\n" << "9.0";
    QTest::newRow("four bits on Pascal") << "adapter: qlora\nload_in_4bit: true\n" << "6.0";
    QTest::newRow("eight bits on Turing") << "adapter: lora\nload_in_8bit: true\n" << "7.5";
    QTest::newRow("all of it where nobody named a GPU") << "bf16: true\nfp8: true\nattn_implementation: flash_attention_3\n" << "";
    QTest::newRow("all of it on a GPU of unknown kind") << "bf16: true\nfp8: true\nattn_implementation: sage\n" << "gfx942";
}

void ConfigRulesTest::capableGpusAreLeftAlone()
{
    QFETCH(QString, more);
    QFETCH(QString, target);
    const auto findings = check(wholeText(more.toUtf8().constData()) + axolotl, contextFor(target.toStdString()));
    for (const Finding &finding : findings)
        QVERIFY2(!finding.code.starts_with("gpu_") && !finding.code.starts_with("cpu_"), listOf(findings));
}

void ConfigRulesTest::engineDecidesWhatWeighs()
{
    const std::string text = wholeText("flash_attention: true\nsample_packing: true\npad_to_sequence_len: false\n");
    const auto ours = check(text, contextFor("7.5"));
    const auto theirs = check(text + axolotl, contextFor("7.5"));
    QVERIFY(find(ours, "gpu_flash_attention_2") && find(theirs, "gpu_flash_attention_2"));
    QVERIFY(find(ours, "gpu_flash_attention_2")->severity == Severity::Warning);
    QVERIFY(find(theirs, "gpu_flash_attention_2")->severity == Severity::Error);
    QVERIFY(!find(ours, "padding_of_packed") && find(theirs, "padding_of_packed"));
}

void ConfigRulesTest::columnsAreCompared_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const char *config, const char *data, const char *expected) {
        QTest::newRow(name) << QString(config) << QByteArray(data) << QString(expected);
    };
    add("conversations in chat rows", "type: chat_template", R"({"conversations": [{"from": "human", "value": "a"}]})", "column_missing datasets[0].type");
    add("chat rows", "type: chat_template", R"({"messages": [{"role": "user", "content": "a"}]})", "");
    add("another column named", "type: chat_template\n  field_messages: talk", R"({"messages": []})", "column_missing datasets[0].field_messages");
    add("other names in the turns", "type: chat_template\n  field_messages: c", R"({"c": [{"from": "human", "value": "a"}]})", "turn_key_missing datasets[0].type");
    add("other names in the turns, mapped", "type: chat_template\n  field_messages: c\n  message_property_mappings: {role: from, content: value}",
        R"({"c": [{"from": "human", "value": "a"}]})", "");
    add("Alpaca rows of a JSON list", "type: alpaca", R"([{"instruction": "a", "output": "b"}, {"x": 1}])", "");
    add("no answer in Alpaca rows", "type: alpaca", R"([{"instruction": "a", "input": "b"}])", "column_missing datasets[0].type");
    add("text for chat rows", "type: chat_template", R"({"text": "a"})", "column_missing datasets[0].type");
    add("rows that are ids", "type: alpaca", R"({"input_ids": [1], "labels": [1]})", "");
    add("no type and no ids", "split: train", R"({"text": "a"})", "column_missing datasets[0].path");
    add("brackets inside of texts", "type: alpaca", "{\"instruction\": \"}\\\"]{\", \"output\": \"[{\"}\n{\"instruction\": 1}", "");
    add("a format of the user's own", "type: my.own.format", R"({"x": 1})", "");
    add("a format in words", "type: {field_instruction: q, field_output: a}", R"({"q": "x", "output": "y"})", "column_missing datasets[0].type.field_output");
    add("a byte order mark", "type: completion", "\xEF\xBB\xBF{\"text\": \"a\"}", "");
    add("an empty file", "type: alpaca", "", "");
    add("no JSON at all", "type: alpaca", "instruction,output\n", "");
    add("a row that breaks off", "type: alpaca", R"({"instruction": )", "");
    add("pairs without the worse answer", "type: chatml.intel\nrl: dpo", R"({"question": "a", "chosen": "b"})", "column_missing datasets[0].type");
    add("pairs", "type: chatml.intel\nrl: dpo", R"({"question": "a", "chosen": "b", "rejected": "c"})", "");
}

void ConfigRulesTest::columnsAreCompared()
{
    QFETCH(QString, config);
    QFETCH(QByteArray, data);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    std::ofstream(root / "a.jsonl", std::ios::binary) << data.toStdString();
    tw::CheckContext context;
    context.configFolder = root;
    const std::string text = std::string(plain) + "datasets:\n- path: a.jsonl\n  " + config.toStdString() + "\n";
    QString said;
    for (const Finding &finding : check(text, context)) {
        if (finding.code != "column_missing" && finding.code != "turn_key_missing")
            continue;
        said += QString::fromStdString(finding.code + " " + finding.key);
        if (!finding.fix)
            continue;
        auto document = ConfigDocument::parse(text);
        QVERIFY(tw::applyFix(*document, *finding.fix));
        const auto left = tw::checkConfig(*document, context);
        QVERIFY2(!find(left, finding.code), (document->text() + listOf(left).toStdString()).c_str());
    }
    QCOMPARE(said, expected);
}

void ConfigRulesTest::longDataIsReadInPart()
{
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    std::ofstream(root / "a.jsonl") << "{\"x\": \"" << std::string(3 << 20, 'a') << "\"}\n{\"text\": 1}\n";
    std::ofstream(root / "b.jsonl") << "{\"x\": 1}\n" << std::string(3 << 20, ' ') << "{\"text\": 1}\n";
    tw::CheckContext context;
    context.configFolder = root;
    const auto findings = check(std::string(plain) + "datasets:\n- path: a.jsonl\n  type: completion\n- path: b.jsonl\n  type: completion\n", context);
    const Finding *missing = find(findings, "column_missing");
    QVERIFY2(missing, listOf(findings));
    QCOMPARE(missing->key, std::string("datasets[1].type"));
    QVERIFY2(missing->message.find("they have: x.") != std::string::npos, missing->message.c_str());
}

void ConfigRulesTest::targetsAreCompared_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a layer that is there") << "lora_target_modules: [q_proj, mlp.up_proj]\n" << "";
    QTest::newRow("a layer of another model") << "lora_target_modules: [q_proj, query_key_value]\n" << "target_missing lora_target_modules[1]";
    QTest::newRow("the only layer is of another model") << "lora_target_modules: w1\n" << "target_missing lora_target_modules";
    QTest::newRow("part of a name") << "lora_target_modules: [proj]\n" << "target_missing lora_target_modules[0]";
    QTest::newRow("a pattern") << "lora_target_modules: \".*_proj\"\n" << "";
    QTest::newRow("all layers") << "lora_target_modules: all-linear\n" << "";
    QTest::newRow("a tied head that is split") << "tensor_parallel_size: 2\n" << "split_tied_head tensor_parallel_size";
}

void ConfigRulesTest::targetsOfAnAbsentModelAreCompared()
{
    QTemporaryDir folder;
    tw::CheckContext context;
    context.configFolder = folder.path().toStdString();
    context.knownLayers = [](const std::string &name) -> std::optional<tw::BaseModelLayers> {
        if (name != "org/model")
            return std::nullopt;
        return tw::BaseModelLayers {.linears = {"self_attn.q_proj"}, .hasLastNamesOnly = true};
    };
    const std::string text = "base_model: org/model\nadapter: lora\nlora_target_modules: [model.layers.7.self_attn.q_proj, q_proj, qq_proj]\n";
    QStringList said;
    for (const Finding &finding : check(text, context))
        if (finding.code == "target_missing")
            said << QString::fromStdString(finding.key);
    QCOMPARE(said, QStringList("lora_target_modules[2]"));
}

void ConfigRulesTest::axolotlStopsAtNewTokens()
{
    const std::string text = "adapter: lora\ntokens: [x]\n";
    const auto severity = [](const std::vector<Finding> &findings) { return std::ranges::find(findings, "tokens_untrained", &Finding::code)->severity; };
    QCOMPARE(severity(check(text)), tw::Severity::Warning);
    QCOMPARE(severity(check("tunewright: {engine: axolotl}\n" + text)), tw::Severity::Error);
}

void ConfigRulesTest::targetsAreCompared()
{
    QFETCH(QString, more);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    std::filesystem::create_directories(root / "m");
    std::ofstream(root / "m/config.json") << "{}";
    tw::CheckContext context;
    context.configFolder = root;
    context.readLayers = [&](const std::filesystem::path &path) -> std::optional<tw::BaseModelLayers> {
        if (path != root / "m")
            return std::nullopt;
        return tw::BaseModelLayers {{"model.layers.0.self_attn.q_proj", "model.layers.0.mlp.up_proj"}, true};
    };
    const std::string text = wholeText("adapter: lora\n") + more.toStdString();
    QString said;
    for (const Finding &finding : check(text, context)) {
        if (finding.code != "target_missing" && finding.code != "split_tied_head")
            continue;
        said += QString::fromStdString(finding.code + " " + finding.key);
        auto document = ConfigDocument::parse(text);
        QVERIFY(finding.fix && tw::applyFix(*document, *finding.fix));
        QVERIFY(!find(tw::checkConfig(*document, context), finding.code));
    }
    QCOMPARE(said, expected);
}

QTEST_GUILESS_MAIN(ConfigRulesTest)
#include "tst_config_rules.moc"
