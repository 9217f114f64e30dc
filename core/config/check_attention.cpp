#include "core/config/check_rules.h"

#include <array>

// Attention backends, and packing, which they have to keep apart.

namespace tw {

namespace {

constexpr std::string_view packingBackends = "flash_attention_2|flash_attention_3|flex_attention|xformers|sage|"
                                             "kernels-community/flash-attn2|kernels-community/flash-attn3|kernels-community/sage-attention";

/// An old switch and the backend it means, the one that wins first.
struct AttentionSwitch {
    const char *key;
    const char *backend;
};
constexpr std::array<AttentionSwitch, 6> attentionSwitches {{{"xformers_attention", "xformers"},
                                                             {"sage_attention", "sage"},
                                                             {"flex_attention", "flex_attention"},
                                                             {"flash_attention", "flash_attention_2"},
                                                             {"sdp_attention", "sdpa"},
                                                             {"eager_attention", "eager"}}};

constexpr Rule attentionTable[] = {
    {.code = "attention_short_flash",
     .when = "attn_implementation=flash",
     .at = "attn_implementation",
     .text = TW_TR("Findings", "attn_implementation is spelled in full: \"%1\" is not read."),
     .arguments = "=attn_implementation",
     .fix = "attn_implementation: flash_attention_2"},
    {.code = "attention_short_flex",
     .when = "attn_implementation=flex",
     .at = "attn_implementation",
     .text = TW_TR("Findings", "attn_implementation is spelled in full: \"%1\" is not read."),
     .arguments = "=attn_implementation",
     .fix = "attn_implementation: flex_attention"},
    {.code = "attention_short_sdp",
     .when = "attn_implementation=sdp",
     .at = "attn_implementation",
     .text = TW_TR("Findings", "attn_implementation is spelled in full: \"%1\" is not read."),
     .arguments = "=attn_implementation",
     .fix = "attn_implementation: sdpa"},
    {.code = "softmax_needs_flex",
     .when = "scaling_softmax & !@attention=flex_attention",
     .at = "scaling_softmax",
     .text = needsText,
     .arguments = "scaling_softmax|attn_implementation: flex_attention",
     .fix = "-scaling_softmax"},
    {.code = "hybrid_needs_flash",
     .when = "gemma4_hybrid_attn_impl & attn_implementation & !attn_implementation=flash_attention_2",
     .at = "attn_implementation",
     .text = TW_TR("Findings", "gemma4_hybrid_attn_impl runs its sliding windows in flash_attention_2 and takes no other backend."),
     .fix = "attn_implementation: flash_attention_2"},
    {.code = "flattening_packs",
     .when = "batch_flattening=true & sample_packing",
     .at = "batch_flattening",
     .text = TW_TR("Findings", "Packed rows are flat already; keep batch_flattening or sample_packing."),
     .fix = "-batch_flattening"},
    {.code = "flattening_of_one",
     .when = "batch_flattening=true & micro_batch_size=1",
     .at = "batch_flattening",
     .text = TW_TR("Findings", "batch_flattening joins the rows of a micro batch, and micro_batch_size is 1."),
     .fix = "-batch_flattening",
     .severity = Severity::Warning},
    {.code = "padding_of_packed",
     .when = "sample_packing & pad_to_sequence_len=false",
     .at = "pad_to_sequence_len",
     .text = TW_TR("Findings", "Packed rows of changing length fragment the memory; leave pad_to_sequence_len on."),
     .fix = "pad_to_sequence_len: true",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "sage_unpadded",
     .when = "@attention=sage & !sample_packing & !pad_to_sequence_len",
     .at = "attn_implementation,sage_attention",
     .text = TW_TR("Findings", "With sage attention the loss may run away on unpadded rows; set pad_to_sequence_len: true."),
     .fix = "pad_to_sequence_len: true",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "sage_without_adapter",
     .when = "@attention=sage & !adapter",
     .at = "attn_implementation,sage_attention",
     .text = TW_TR("Findings", "Training all weights with sage attention may drop the loss to 0; watch it, or choose another backend."),
     .fix = "attn_implementation: flash_attention_2; -sage_attention",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
    {.code = "varlen_unpacked",
     .when = "sdpa_varlen & !sample_packing",
     .at = "sdpa_varlen",
     .text = withoutEffectText,
     .arguments = "sdpa_varlen|sample_packing",
     .fix = "-sdpa_varlen",
     .severity = Severity::Warning,
     .scope = RuleScope::Run},
};

/// One backend is named once: by the key, or by one old switch.
void checkSwitches(CheckList &list)
{
    const std::string named = textOf(list, "attn_implementation");
    const AttentionSwitch *winner = nullptr;
    for (const AttentionSwitch &one : attentionSwitches) {
        if (!isOn(list, one.key))
            continue;
        if (!named.empty())
            addRule(list, "attention_set_twice", one.key, bothSetText, {"attn_implementation", one.key}).fix = unsetFix(one.key);
        else if (winner)
            addRule(list, "attention_switch_lost", one.key, TW_TR("Findings", "%1 is on as well, and wins over %2."), {winner->key, one.key},
                    Severity::Warning).fix = unsetFix(one.key);
        else
            winner = &one;
    }
}

/// Whether the backend keeps the rows of a pack apart; eager and sdpa get a mask for it.
bool keepsApart(const std::string &backend)
{
    if (backend == "eager" || backend == "sdpa")
        return true;
    for (const std::string_view one : splitAt(packingBackends, "|")) {
        if (backend == one)
            return true;
    }
    return false;
}

void checkPacking(CheckList &list)
{
    const std::string backend = attentionOf(list);
    const bool isVarlen = keepsApart(backend) && backend != "eager" && backend != "sdpa";
    const ConfigNode *flattening = list.document().find("batch_flattening");
    if (isActive(flattening) && flattening->asBool() && !isVarlen)
        addRule(list, "flattening_backend", "batch_flattening",
                TW_TR("Findings", "batch_flattening needs a backend that keeps joined rows apart, such as flash_attention_2.")).fix
            = editsFix("attn_implementation: flash_attention_2; -sdp_attention; -eager_attention");
    if (!isOn(list, "sample_packing") || keepsApart(backend) || textOf(list, "tunewright.engine") != "axolotl")
        return; // our own engine always keeps them apart
    addRule(list, "packing_backend", "sample_packing",
            TW_TR("Findings", "Without a backend that keeps packed rows apart they see each other; set attn_implementation."), {},
            Severity::Warning).fix = setFix("attn_implementation", "flash_attention_2");
}

} // namespace

std::string attentionOf(const CheckList &list)
{
    if (const std::string named = textOf(list, "attn_implementation"); !named.empty())
        return named;
    for (const AttentionSwitch &one : attentionSwitches) {
        if (isOn(list, one.key))
            return one.backend;
    }
    return isOn(list, "gemma4_hybrid_attn_impl") ? "flash_attention_2" : "";
}

std::span<const Rule> attentionRules()
{
    return attentionTable;
}

void checkAttention(CheckList &list)
{
    checkSwitches(list);
    checkPacking(list);
}

} // namespace tw
