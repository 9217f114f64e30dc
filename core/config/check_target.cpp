#include "core/config/check_rules.h"

// What the chosen machine cannot do. Compute capabilities: 75 Turing, 80 A100, 86 and 89 the smaller Ampere and Ada, 90
// Hopper, 100 and 120 Blackwell. Sources: FlashAttention's README (2: from 80; 3: 90), SageAttention's list of kernels,
// PyTorch's scaled matrix products (fp8: from 89), bitsandbytes' table of hardware (NF4: from 60, 8 bit: from 75).

namespace tw {

namespace {

constexpr Rule targetTable[] = {
    {.code = "gpu_bf16",
     .when = "@cc<80 & bf16,bfloat16=true",
     .at = "bf16,bfloat16",
     .text = TW_TR("Findings", "The chosen GPU has no bf16; training fails there. bf16: auto takes fp16 instead."),
     .fix = "bf16: auto; -bfloat16",
     .severity = Severity::Warning},
    {.code = "gpu_bf16_auto",
     .when = "@cc<80 & bf16=auto & !fp16,float16",
     .at = "bf16",
     .text = TW_TR("Findings", "The chosen GPU has no bf16, so this run trains in fp16."),
     .severity = Severity::Info},
    {.code = "gpu_tf32",
     .when = "@cc<80 & tf32=true",
     .at = "tf32",
     .text = TW_TR("Findings", "The chosen GPU has no TF32."),
     .fix = "-tf32",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "gpu_fp8",
     .when = "@cc<89 & fp8",
     .at = "fp8",
     .text = TW_TR("Findings", "The chosen GPU has no fp8; Ada, Hopper and Blackwell have."),
     .fix = "-fp8",
     .scope = RuleScope::Run},
    {.code = "gpu_flash_attention_2",
     .when = "@cc<80 & @attention=flash_attention_2|kernels-community/flash-attn2",
     .at = "attn_implementation,flash_attention",
     .text = TW_TR("Findings", "flash_attention_2 needs Ampere or later; sdpa runs on the chosen GPU."),
     .fix = "attn_implementation: sdpa; -flash_attention",
     .scope = RuleScope::Run},
    {.code = "gpu_flash_attention_3",
     .when = "@attention=flash_attention_3|kernels-community/flash-attn3 & @cc? & !@cc=90",
     .at = "attn_implementation",
     .text = TW_TR("Findings", "flash_attention_3 runs on Hopper only; take flash_attention_2."),
     .fix = "attn_implementation: flash_attention_2",
     .scope = RuleScope::Run},
    {.code = "gpu_fp8_attention",
     .when = "@cc<90 & @attention=fp8",
     .at = "attn_implementation",
     .text = TW_TR("Findings", "Attention in fp8 needs Hopper or later."),
     .fix = "attn_implementation: flash_attention_2",
     .scope = RuleScope::Run},
    {.code = "gpu_sage_attention",
     .when = "@attention=sage & @cc? & !@cc=80|86|89|90|120",
     .at = "attn_implementation,sage_attention",
     .text = TW_TR("Findings", "sage attention has no kernels for the chosen GPU."),
     .fix = "attn_implementation: sdpa; -sage_attention",
     .scope = RuleScope::Run},
    {.code = "gpu_sdpa_packing",
     .when = "sample_packing & @attention=sdpa & bf16,bfloat16 & @cc? & !@cc=90",
     .at = "attn_implementation,sdp_attention",
     .text = TW_TR("Findings", "Packed rows with sdpa in bf16 may train with a loss of 0 on GPUs other than Hopper."),
     .fix = "attn_implementation: flash_attention_2; -sdp_attention",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "gpu_4bit",
     .when = "@cc<60 & load_in_4bit",
     .at = "load_in_4bit",
     .text = TW_TR("Findings", "Weights in 4 bits need Pascal or later."),
     .fix = "-load_in_4bit; adapter: lora",
     .scope = RuleScope::Run},
    {.code = "gpu_8bit",
     .when = "@cc<75 & load_in_8bit",
     .at = "load_in_8bit",
     .text = TW_TR("Findings", "Weights in 8 bits need Turing or later."),
     .fix = "-load_in_8bit",
     .scope = RuleScope::Run},
    {.code = "cpu_attention",
     .when = "@cpu & @attention=flash_attention_2|flash_attention_3|sage|fp8|xformers|kernels-community/flash-attn2|"
             "kernels-community/flash-attn3|kernels-community/sage-attention",
     .at = "attn_implementation,flash_attention,sage_attention,xformers_attention",
     .text = TW_TR("Findings", "This attention backend runs on GPUs only; sdpa runs everywhere."),
     .fix = "attn_implementation: sdpa; -flash_attention; -sage_attention; -xformers_attention",
     .scope = RuleScope::Run},
    {.code = "cpu_fp8",
     .when = "@cpu & fp8",
     .at = "fp8",
     .text = TW_TR("Findings", "fp8 runs on GPUs only."),
     .fix = "-fp8",
     .scope = RuleScope::Run},
    {.code = "experts_need_cuda",
     .when = "@cpu & quantize_moe_experts",
     .at = "quantize_moe_experts",
     .text = TW_TR("Findings", "Quantised experts run on CUDA only."),
     .fix = "-quantize_moe_experts",
     .scope = RuleScope::Run},
};

} // namespace

std::span<const Rule> targetRules()
{
    return targetTable;
}

} // namespace tw
