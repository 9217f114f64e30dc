#include "core/config/check_rules.h"

#include <algorithm>
#include <array>

// Precision, recomputation, compiled code and losses.

namespace tw {

namespace {

constexpr Rule precisionTable[] = {
    {.code = "fp8_gather_fsdp1",
     .when = "fp8_enable_fsdp_float8_all_gather & !@fsdp=2",
     .at = "fp8_enable_fsdp_float8_all_gather",
     .text = needsText,
     .arguments = "fp8_enable_fsdp_float8_all_gather|fsdp_version: 2",
     .fix = "-fp8_enable_fsdp_float8_all_gather"},
    {.code = "fp8_uncompiled",
     .when = "fp8 & !torch_compile",
     .at = "fp8",
     .text = TW_TR("Findings", "fp8 is faster only in compiled code; set torch_compile: true."),
     .fix = "torch_compile: true",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "fp8_recomputed",
     .when = "fp8 & fsdp_config.activation_checkpointing,fsdp_config.fsdp_activation_checkpointing",
     .at = "fsdp_config.activation_checkpointing,fsdp_config.fsdp_activation_checkpointing",
     .text = TW_TR("Findings", "fp8 with recomputed activations may be slower than bf16."),
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "fp16_beside_bf16",
     .when = "fp16=true & bf16=true",
     .at = "fp16",
     .text = TW_TR("Findings", "bf16 is on, so fp16 is not used."),
     .fix = "-fp16",
     .severity = Severity::Warning},
    {.code = "half_full_packed",
     .when = "fp16,float16 & !bf16,bfloat16 & !adapter & sample_packing & "
             "!@attention=flash_attention_2|flash_attention_3|kernels-community/flash-attn2|kernels-community/flash-attn3",
     .at = "fp16,float16",
     .text = TW_TR("Findings", "Training all weights in fp16 on packed rows is likely to fail; use bf16 or an adapter."),
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "offload_renamed",
     .when = "gradient_checkpointing=offload",
     .at = "gradient_checkpointing",
     .text = TW_TR("Findings", "Offloading has its own key now: activation_offloading."),
     .fix = "gradient_checkpointing: true; activation_offloading: true",
     .severity = Severity::Warning},
    {.code = "offload_disk_renamed",
     .when = "gradient_checkpointing=offload_disk",
     .at = "gradient_checkpointing",
     .text = TW_TR("Findings", "Offloading has its own key now: activation_offloading."),
     .fix = "gradient_checkpointing: true; activation_offloading: disk",
     .severity = Severity::Warning},
    {.code = "offload_needs_recomputing",
     .when = "activation_offloading & !gradient_checkpointing",
     .at = "activation_offloading",
     .text = needsText,
     .arguments = "activation_offloading|gradient_checkpointing: true",
     .fix = "gradient_checkpointing: true"},
    {.code = "hidden_offload_unfrozen",
     .when = "activation_offloading=hidden_states & gradient_checkpointing_kwargs.use_reentrant=true & unfrozen_parameters",
     .at = "activation_offloading",
     .text = notTogetherText,
     .arguments = "activation_offloading: hidden_states|unfrozen_parameters",
     .fix = "gradient_checkpointing_kwargs.use_reentrant: false"},
    {.code = "selective_needs_recomputing",
     .when = "selective_checkpointing & !gradient_checkpointing",
     .at = "selective_checkpointing",
     .text = needsText,
     .arguments = "selective_checkpointing|gradient_checkpointing: true",
     .fix = "gradient_checkpointing: true"},
    {.code = "selective_reentrant",
     .when = "selective_checkpointing & gradient_checkpointing_kwargs.use_reentrant=true",
     .at = "gradient_checkpointing_kwargs.use_reentrant",
     .text = needsText,
     .arguments = "selective_checkpointing|use_reentrant: false",
     .fix = "gradient_checkpointing_kwargs.use_reentrant: false"},
    {.code = "selective_offloads",
     .when = "selective_checkpointing & activation_offloading & !activation_offloading=hidden_states",
     .at = "activation_offloading",
     .text = TW_TR("Findings", "selective_checkpointing goes with activation_offloading: hidden_states only."),
     .fix = "activation_offloading: hidden_states"},
    {.code = "selective_saves_matmul",
     .when = "selective_checkpointing & adapter & selective_checkpointing.save=mm|addmm|matmul|bmm|aten::mm|aten::addmm|aten::matmul|aten::bmm",
     .at = "selective_checkpointing.save",
     .text = TW_TR("Findings", "An adapter changes the products of its layers in place, so they cannot be kept; save attention only."),
     .fix = "selective_checkpointing.save: [attention]"},
    {.code = "selective_compiled",
     .when = "selective_checkpointing & torch_compile",
     .at = "torch_compile",
     .text = TW_TR("Findings", "selective_checkpointing is not tested with torch_compile."),
     .fix = "-torch_compile",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "unfrozen_reentrant",
     .when = "unfrozen_parameters & gradient_checkpointing_kwargs.use_reentrant=true & !activation_offloading=hidden_states",
     .at = "gradient_checkpointing_kwargs.use_reentrant",
     .text = TW_TR("Findings", "A partly frozen model needs use_reentrant: false, or the trained part gets no gradient."),
     .fix = "gradient_checkpointing_kwargs.use_reentrant: false"},
    {.code = "compile_options_alone",
     .when = "torch_compile_options? & !torch_compile",
     .at = "torch_compile_options",
     .text = needsText,
     .arguments = "torch_compile_options|torch_compile: true",
     .fix = "torch_compile: true"},
    {.code = "cut_loss_precision",
     .when = "cut_cross_entropy & !bf16,fp16",
     .at = "cut_cross_entropy",
     .text = needsText,
     .arguments = "cut_cross_entropy|bf16: auto",
     .fix = "bf16: auto"},
    {.code = "glu_set_twice",
     .when = "liger_swiglu? & liger_glu_activation?",
     .at = "liger_swiglu",
     .text = bothSetText,
     .arguments = "liger_glu_activation|liger_swiglu",
     .fix = "-liger_swiglu"},
    {.code = "glu_renamed",
     .when = "liger_swiglu? & !liger_glu_activation?",
     .at = "liger_swiglu",
     .text = TW_TR("Findings", "%1 is called %2 now."),
     .arguments = "liger_swiglu|liger_glu_activation",
     .fix = "liger_glu_activation: true; -liger_swiglu",
     .severity = Severity::Warning},
    {.code = "token_scaling_alone",
     .when = "liger_use_token_scaling & !liger_fused_linear_cross_entropy",
     .at = "liger_use_token_scaling",
     .text = needsText,
     .arguments = "liger_use_token_scaling|liger_fused_linear_cross_entropy: true",
     .fix = "liger_fused_linear_cross_entropy: true"},
    {.code = "liger_loss_split",
     .when = "liger_fused_linear_cross_entropy & tensor_parallel_size>1",
     .at = "liger_fused_linear_cross_entropy",
     .text = notTogetherText,
     .arguments = "liger_fused_linear_cross_entropy|tensor_parallel_size",
     .fix = "-liger_fused_linear_cross_entropy; -liger_use_token_scaling"},
    {.code = "liger_norm_split",
     .when = "liger_rms_norm & tensor_parallel_size>1",
     .at = "liger_rms_norm",
     .text = notTogetherText,
     .arguments = "liger_rms_norm|tensor_parallel_size",
     .fix = "-liger_rms_norm"},
    {.code = "glu_tiled",
     .when = "liger_glu_activation=true & tiled_mlp=true & !tiled_mlp_use_original_mlp",
     .at = "tiled_mlp",
     .text = needsText,
     .arguments = "liger_glu_activation + tiled_mlp|tiled_mlp_use_original_mlp: true",
     .fix = "tiled_mlp_use_original_mlp: true"},
    {.code = "memory_limits",
     .when = "max_memory? & gpu_memory_limit?",
     .at = "gpu_memory_limit",
     .text = bothSetText,
     .arguments = "max_memory|gpu_memory_limit",
     .fix = "-gpu_memory_limit"},
    {.code = "optimum_mixed",
     .when = "flash_optimum=true & fp16,bf16",
     .at = "flash_optimum",
     .text = TW_TR("Findings", "flash_optimum does not train in mixed precision."),
     .fix = "-flash_optimum"},
    {.code = "optimum_adapter",
     .when = "flash_optimum=true & adapter",
     .at = "flash_optimum",
     .text = TW_TR("Findings", "flash_optimum is unlikely to work with an adapter."),
     .fix = "-flash_optimum",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "mpt_recomputes",
     .when = "base_model~mpt & gradient_checkpointing",
     .at = "gradient_checkpointing",
     .text = TW_TR("Findings", "MPT models cannot recompute their activations."),
     .fix = "gradient_checkpointing: false"},
    {.code = "nemotron_recomputes",
     .when = "base_model~nemotron-h & gradient_checkpointing & !sample_packing",
     .at = "gradient_checkpointing",
     .text = TW_TR("Findings", "Nemotron-H recomputes its activations only with sample_packing."),
     .fix = "sample_packing: true"},
};

constexpr std::array<const char *, 4> fusedLosses {"cut_cross_entropy", "chunked_cross_entropy", "liger_cross_entropy",
                                                   "liger_fused_linear_cross_entropy"};

void checkLosses(CheckList &list)
{
    const char *first = nullptr;
    for (const char *loss : fusedLosses) {
        if (!isOn(list, loss))
            continue;
        if (first)
            addRule(list, "losses", loss, bothSetText, {first, loss}).fix = unsetFix(loss);
        else
            first = loss;
    }
}

/// Flags of the compiler that may be set; others are refused.
void checkCompileOptions(CheckList &list)
{
    constexpr std::array<std::string_view, 10> known {
        "coordinate_descent_tuning", "coordinate_descent_check_all_directions", "shape_padding", "epilogue_fusion",
        "max_autotune_gemm", "fx_graph_cache", "assume_aligned_inputs", "comprehensive_padding", "decompose_mem_bound_mm",
        "triton.cudagraphs"};
    const ConfigNode *options = list.document().find("torch_compile_options");
    for (std::size_t i = 0; options && i < options->entries.size(); ++i) {
        const std::string &name = options->entries[i].key;
        if (std::find(known.begin(), known.end(), name) == known.end())
            addRule(list, "compile_option", "torch_compile_options." + name,
                    TW_TR("Findings", "torch_compile_options does not take \"%1\"."), {name}).fix = unsetFix("torch_compile_options." + name);
        if (name == "triton.cudagraphs" && isActive(&options->entries[i].value) && isOn(list, "sample_packing"))
            addRule(list, "graphs_of_packed", "torch_compile_options",
                    TW_TR("Findings", "CUDA graphs need rows of one shape, which packing does not give."), {}, Severity::Warning);
    }
}

} // namespace

std::span<const Rule> precisionRules()
{
    return precisionTable;
}

void checkPrecision(CheckList &list)
{
    checkLosses(list);
    checkCompileOptions(list);
}

} // namespace tw
