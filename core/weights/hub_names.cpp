#include "core/weights/hub_names.h"

#include <map>
#include <string_view>

namespace tw {

namespace {

struct NamePair {
    std::string_view gguf;
    std::string_view hub;
};

constexpr NamePair topNames[] = {
    {"token_embd", "model.embed_tokens"},
    {"output_norm", "model.norm"},
    {"output", "lm_head"},
};

constexpr NamePair layerNames[] = {
    {"attn_norm", "input_layernorm"},      {"attn_q", "self_attn.q_proj"},
    {"attn_k", "self_attn.k_proj"},        {"attn_v", "self_attn.v_proj"},
    {"attn_output", "self_attn.o_proj"},   {"ffn_norm", "post_attention_layernorm"},
    {"ffn_gate", "mlp.gate_proj"},         {"ffn_up", "mlp.up_proj"},
    {"ffn_down", "mlp.down_proj"},
};

template <std::size_t n>
std::optional<std::string> hubPart(const NamePair (&names)[n], std::string_view gguf)
{
    for (const auto &pair : names) {
        if (pair.gguf == gguf)
            return std::string(pair.hub);
    }
    return {};
}

} // namespace

std::optional<std::string> hubNameOfGguf(const std::string &ggufName)
{
    const auto dot = ggufName.rfind('.');
    const std::string suffix = dot == std::string::npos ? std::string() : ggufName.substr(dot);
    if (suffix != ".weight" && suffix != ".bias")
        return {};
    const std::string_view stem = std::string_view(ggufName).substr(0, dot);
    if (!stem.starts_with("blk.")) {
        const auto top = hubPart(topNames, stem);
        return top ? std::optional(*top + suffix) : std::nullopt;
    }
    const auto afterNumber = stem.find('.', 4);
    if (afterNumber == std::string_view::npos || afterNumber == 4)
        return {};
    const std::string_view number = stem.substr(4, afterNumber - 4);
    if (number.find_first_not_of("0123456789") != std::string_view::npos)
        return {};
    const auto part = hubPart(layerNames, stem.substr(afterNumber + 1));
    return part ? std::optional("model.layers." + std::string(number) + "." + *part + suffix) : std::nullopt;
}

std::vector<TensorInfo> expectedTensors(const ArchSpec &spec)
{
    std::vector<TensorInfo> expected;
    const auto add = [&expected](const std::string &name, std::vector<std::int64_t> shape) {
        expected.push_back({name, StorageType::F32, std::move(shape)});
    };
    add("model.embed_tokens.weight", {spec.vocabSize, spec.hiddenSize});
    for (std::int64_t i = 0; i < spec.layers; ++i) {
        const std::string layer = "model.layers." + std::to_string(i) + ".";
        add(layer + "input_layernorm.weight", {spec.hiddenSize});
        add(layer + "post_attention_layernorm.weight", {spec.hiddenSize});
        for (const auto &linear : layerLinears(spec))
            add(layer + linear.module + ".weight", {linear.out, linear.in});
    }
    add("model.norm.weight", {spec.hiddenSize});
    if (!spec.isHeadTied)
        add("lm_head.weight", {spec.vocabSize, spec.hiddenSize});
    return expected;
}

bool isRedundantTensor(const ArchSpec &spec, const std::string &hubName)
{
    return hubName.ends_with(".rotary_emb.inv_freq") || (spec.isHeadTied && hubName == "lm_head.weight");
}

Result<> checkTensorList(const ArchSpec &spec, const std::vector<TensorInfo> &tensors, const std::string &source)
{
    std::map<std::string, const TensorInfo *> present;
    for (const auto &tensor : tensors)
        present[tensor.name] = &tensor;
    for (const auto &expected : expectedTensors(spec)) {
        const auto it = present.find(expected.name);
        if (it == present.end())
            return Error {ErrorCode::Damaged, source + ": tensor " + expected.name + " is missing"};
        if (it->second->shape != expected.shape)
            return Error {ErrorCode::Damaged, source + ": tensor " + expected.name + " has shape " + shapeText(it->second->shape)
                                                  + " where the configuration says " + shapeText(expected.shape)};
        present.erase(it);
    }
    for (const auto &[name, tensor] : present) {
        if (!isRedundantTensor(spec, name))
            return Error {ErrorCode::Unsupported,
                          source + ": tensor " + quotedName(name) + " is not part of a " + spec.architecture + " model of this size"};
    }
    return {};
}

} // namespace tw
