#include "core/config/check_rules.h"

#include <algorithm>
#include <set>

// What a configuration asks of the base model's layers.

namespace tw {

namespace {

std::string lastName(const std::string &module)
{
    return module.substr(module.rfind('.') + 1);
}

/// "model.layers.0.self_attn.q_proj" is meant by "q_proj" and by "self_attn.q_proj".
bool hasLayer(const BaseModelLayers &layers, const std::string &target)
{
    const std::string asked = layers.hasLastNamesOnly ? lastName(target) : target;
    return std::ranges::any_of(layers.linears, [&](const std::string &linear) { return linear == asked || linear.ends_with("." + asked); });
}

/// The names a user would write, a few of them.
std::string lastNames(const BaseModelLayers &layers)
{
    std::set<std::string> names;
    for (const std::string &linear : layers.linears)
        names.insert(lastName(linear));
    return someNames(names);
}

void checkTargets(CheckList &list, const BaseModelLayers &layers)
{
    const ConfigNode *targets = list.document().find("lora_target_modules");
    const std::string adapter = textOf(list, "adapter");
    if (!isActive(targets) || layers.linears.empty() || (adapter != "lora" && adapter != "qlora"))
        return;
    const bool isList = targets->kind == ConfigNode::Kind::List;
    for (std::size_t i = 0; i < (isList ? targets->items.size() : 1); ++i) {
        const ConfigNode &item = isList ? targets->items[i] : *targets;
        const bool isPlainName = item.kind == ConfigNode::Kind::Text && item.text.find_first_of("*+?()[]|^$\\") == std::string::npos;
        if (!isPlainName || item.text == "all-linear" || hasLayer(layers, item.text))
            continue;
        const std::string path = isList ? "lora_target_modules[" + std::to_string(i) + "]" : "lora_target_modules";
        Finding &finding = addRule(list, "target_missing", path, TW_TR("Findings", "The base model has no layer \"%1\"; it has: %2."),
                                   {item.text, lastNames(layers)});
        finding.fix = isList && targets->items.size() > 1 ? unsetFix(path) : editsFix("lora_target_linear: true; -lora_target_modules");
    }
}

} // namespace

void checkLayers(CheckList &list, const BaseModelLayers &layers)
{
    checkTargets(list, layers);
    if (layers.isHeadTied && numberOf(list, "tensor_parallel_size").value_or(1) > 1)
        addRule(list, "split_tied_head", "tensor_parallel_size",
                TW_TR("Findings", "This model's head shares the embedding's weights, which cannot be split over GPUs."))
            .fix = unsetFix("tensor_parallel_size");
}

} // namespace tw
