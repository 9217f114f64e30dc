#include "core/config/check_list.h"

#include "core/config/nearest_name.h"
#include "core/config/renamed_keys.h"

#include <algorithm>
#include <utility>

// Each key by itself, level by level.

namespace tw {

namespace {

using NodeKind = ConfigNode::Kind;

/// A block while its keys are looked at. The paths end with their dot, or are empty at the top level.
struct BlockPlace {
    std::string path;      ///< "test_datasets[1]."
    std::string tablePath; ///< as the table spells it: "datasets[]."
    bool isSaid = false;   ///< a finding about the whole block stands for its keys
};

/// A key while it is looked at.
struct KeyPlace {
    std::string path;
    std::string tablePath;
    std::string name;
    const ConfigNode &value;
};

std::string blockOf(const KeyPlace &key)
{
    return key.path.substr(0, key.path.size() - key.name.size());
}

FindingFix renameFix(const std::string &path, const std::string &newName)
{
    return {{TW_TR("Findings", "Rename to %1"), {newName}}, {ConfigEdit {.key = path, .newName = newName}}};
}

/// What other trainers and papers call our top-level keys.
constexpr std::pair<std::string_view, std::string_view> foreignNames[] = {
    {"lr", "learning_rate"},
    {"lora_rank", "lora_r"},
    {"rank", "lora_r"},
    {"r", "lora_r"},
    {"alpha", "lora_alpha"},
    {"epochs", "num_epochs"},
    {"num_train_epochs", "num_epochs"},
    {"max_length", "sequence_len"},
    {"max_seq_length", "sequence_len"},
    {"max_seq_len", "sequence_len"},
    {"seq_len", "sequence_len"},
    {"cutoff_len", "sequence_len"},
    {"per_device_train_batch_size", "micro_batch_size"},
    {"per_device_eval_batch_size", "eval_batch_size"},
    {"target_modules", "lora_target_modules"},
    {"lora_target", "lora_target_modules"},
    {"modules_to_save", "lora_modules_to_save"},
    {"lr_scheduler_type", "lr_scheduler"},
    {"optim", "optimizer"},
    {"packing", "sample_packing"},
    {"finetuning_type", "adapter"},
    {"model_name_or_path", "base_model"},
};

/// The value could stand under that name, and the name is no secret: a secret moved elsewhere serves nobody.
bool mayBeMeant(const CheckList &list, const KeyPlace &key, const std::string &tablePath)
{
    const KeyEntry *entry = findKey(tablePath);
    if (!entry || tablePath.ends_with("_key") || tablePath.ends_with("_token"))
        return false;
    CheckList probe(list.document(), list.context());
    checkType(probe, *entry, key.path, key.value);
    return std::ranges::none_of(probe.take(), [](const Finding &finding) { return finding.severity == Severity::Error; });
}

/// Empty when nothing is close enough: at the top level a slip in a name of three letters could mean anything.
std::string_view meantName(const CheckList &list, const KeyPlace &key, const std::string &block)
{
    constexpr std::size_t shortestName = 4;
    const auto foreign = std::ranges::find(foreignNames, std::string_view(key.name), &std::pair<std::string_view, std::string_view>::first);
    const bool isTop = block.empty();
    const std::string_view meant = isTop && foreign != std::end(foreignNames) ? foreign->second
        : isTop && key.name.size() < shortestName                             ? std::string_view()
                                                                              : nearestName(key.name, keyNames(block));
    const std::string tablePath = (block.empty() ? "" : block + ".") + std::string(meant);
    return mayBeMeant(list, key, tablePath) ? meant : std::string_view();
}

void checkUnknown(CheckList &list, const KeyPlace &key)
{
    const std::size_t dot = key.tablePath.rfind('.');
    const std::string block = dot == std::string::npos ? std::string() : key.tablePath.substr(0, dot);
    const std::string_view meant = meantName(list, key, block);
    if (const KeyEntry *entry = findKey(block); entry && entry->isOpen && meant.empty())
        return;
    if (meant.empty()) {
        list.addAtKey(Severity::Warning, "unknown_key", key.path,
                      {TW_TR("Findings", "Nothing reads %1; it has no effect."), {key.path}}).fix = unsetFix(key.path);
        return;
    }
    Finding &finding = list.addAtKey(Severity::Warning, "unknown_key", key.path,
                                     {TW_TR("Findings", "Nothing reads %1; did you mean %2?"), {key.path, std::string(meant)}});
    finding.fix = list.document().find(blockOf(key) + std::string(meant)) ? unsetFix(key.path)
                                                                          : renameFix(key.path, std::string(meant));
}

/// False when the old key says nothing.
bool checkRenamed(CheckList &list, const RenamedKey &renamed, const KeyPlace &key)
{
    if (!isActive(&key.value) && key.value.kind != NodeKind::Integer && key.value.kind != NodeKind::Float)
        return false;
    const std::string newPath = blockOf(key) + std::string(renamed.newName);
    Finding &finding = list.addAtKey(Severity::Warning, "renamed_key", key.path,
                                     {TW_TR("Findings", "%1 is called %2 now."), {key.path, newPath}});
    const bool isThere = list.document().find(newPath) != nullptr;
    if (isThere)
        finding.fix = unsetFix(key.path);
    else if (!renamed.value.empty() || renamed.newName.find('.') != std::string_view::npos)
        finding.fix = FindingFix {{TW_TR("Findings", "Write %1"), {newPath}},
                                  {ConfigEdit {.key = newPath,
                                               .yaml = renamed.value.empty() ? yamlText(key.value.text) : std::string(renamed.value)},
                                   ConfigEdit {.key = key.path}}};
    else
        finding.fix = renameFix(key.path, std::string(renamed.newName));
    // It is read in place of the new one, so it has to be as sound.
    if (const KeyEntry *entry = findKey(newPath); entry && renamed.isStillRead && renamed.value.empty() && !isThere)
        checkType(list, *entry, key.path, key.value);
    return true;
}

/// "key: value" in `replacedBy` can be written by one click.
void fixDeprecated(CheckList &list, const KeyEntry &entry, const KeyPlace &key, Finding &finding)
{
    const std::size_t colon = entry.replacedBy.find(": ");
    if (entry.replacedBy.empty()) {
        finding.fix = unsetFix(key.path);
    } else if (colon != std::string_view::npos) {
        const std::string name(entry.replacedBy.substr(0, colon));
        if (!list.document().find(name))
            finding.fix = FindingFix {{TW_TR("Findings", "Write %1"), {std::string(entry.replacedBy)}},
                                      {ConfigEdit {.key = name, .yaml = std::string(entry.replacedBy.substr(colon + 2))},
                                       ConfigEdit {.key = key.path}}};
    }
}

/// False when nothing more is to be said about the key.
bool checkState(CheckList &list, const KeyEntry &entry, const KeyPlace &key)
{
    const std::string replacement(entry.replacedBy);
    switch (entry.state) {
    case KeyState::Current:
        return true;
    case KeyState::Deprecated:
        fixDeprecated(list, entry, key,
                      list.addAtKey(Severity::Warning, "deprecated_key", key.path,
                                    {replacement.empty() ? TW_TR("Findings", "%1 is out of use; it can go.")
                                                         : TW_TR("Findings", "%1 is an older form; %2 stands for it now."),
                                     {key.path, replacement}}));
        return true;
    case KeyState::Removed: // the rules between keys say so, with the way out
        return false;
    case KeyState::Internal:
        list.addAtKey(Severity::Warning, "internal_key", key.path,
                      {TW_TR("Findings", "%1 is filled in by Axolotl itself; leave it out."), {key.path}}).fix = unsetFix(key.path);
        return false;
    }
    return true;
}

/// Whether the plugin that reads the key is listed; says so where it is not.
bool checkPlugin(CheckList &list, const KeyEntry &entry, const KeyPlace &key)
{
    if (entry.plugin.empty())
        return true;
    const std::string plugin(entry.plugin);
    const std::size_t dot = plugin.rfind('.');
    const ConfigNode *plugins = list.document().find("plugins");
    const std::size_t listed = plugins ? plugins->items.size() : 0;
    for (std::size_t i = 0; i < listed; ++i) { // by its path, its module, or the class under another path
        const std::string &text = plugins->items[i].text;
        if (text == plugin || text == plugin.substr(0, dot) || text.ends_with(plugin.substr(dot)))
            return true;
    }
    Finding &finding = list.addAtKey(Severity::Warning, "plugin_missing", key.path,
                                     {TW_TR("Findings", "Nobody reads %1 unless plugins lists %2."), {key.path, plugin}});
    finding.fix = listed ? setFix("plugins[" + std::to_string(listed) + "]", plugin) : setFix("plugins", yamlList({plugin}));
    return false;
}

void checkEffect(CheckList &list, const KeyEntry &entry, const KeyPlace &key)
{
    if (entry.effect == KeyEffect::Refused && entry.group == KeyGroup::Tunewright)
        list.add(Severity::Warning, "unsupported", key.path,
                 {TW_TR("Findings", "%1: this trainer cannot do it. %2"), {key.path, entry.reason}}).fix = unsetFix(key.path);
    else if (entry.effect == KeyEffect::Refused && !list.isForAxolotl())
        list.addUnsupported(key.path, {TW_TR("Findings", "%1: this trainer cannot do it. %2 It runs with \"engine: axolotl\"."),
                                       {key.path, entry.reason}});
    else if (entry.effect == KeyEffect::NoEffect && !list.isForAxolotl())
        list.addAtKey(Severity::Info, "no_effect", key.path,
                      {TW_TR("Findings", "%1 changes nothing here. %2"), {key.path, entry.reason}});
    else if (!isEnabled(entry, list.document(), key.path))
        list.addAtKey(Severity::Warning, "no_effect_here", key.path,
                      {TW_TR("Findings", "%1 has no effect without %2."),
                       {key.path, std::string(entry.enabledBy.substr(entry.enabledBy.starts_with('.') ? 1 : 0))}});
}

/// True when a finding stands for everything below the key.
bool checkEntry(CheckList &list, const KeyEntry &entry, const KeyPlace &key, bool isSaid)
{
    if (key.value.kind == NodeKind::Null)
        return false;
    checkType(list, entry, key.path, key.value);
    const bool isTrained = entry.effect == KeyEffect::Trained;
    const bool isWanted = isTrained || !entry.plugin.empty() ? isActive(&key.value) : asksForSomething(entry, key.value);
    if (isSaid || !isWanted)
        return isSaid;
    if (!checkState(list, entry, key) || !checkPlugin(list, entry, key))
        return true;
    checkEffect(list, entry, key);
    return !isTrained;
}

void checkBlock(CheckList &list, const ConfigNode &block, const BlockPlace &place);

/// The keys below a key, wherever its value has some and the table knows any. A Map is free-form.
void checkBelow(CheckList &list, const KeyEntry &entry, const KeyPlace &key, bool isSaid)
{
    if (entry.type == KeyType::Map)
        return;
    if (key.value.kind == NodeKind::Map && !keyNames(key.tablePath).empty())
        checkBlock(list, key.value, {key.path + ".", key.tablePath + ".", isSaid || entry.type == KeyType::Choice});
    if (entry.type != KeyType::BlockList)
        return;
    const std::string itemTable = (key.tablePath == "test_datasets" ? "datasets" : key.tablePath) + "[].";
    for (std::size_t i = 0; i < key.value.items.size(); ++i) {
        const std::string itemPath = key.path + "[" + std::to_string(i) + "]";
        if (key.value.items[i].kind == NodeKind::Map)
            checkBlock(list, key.value.items[i], {itemPath + ".", itemTable, isSaid});
        else
            list.add(Severity::Error, "wrong_type", itemPath, {TW_TR("Findings", "%1 takes a block of keys."), {itemPath}});
    }
}

void checkBlock(CheckList &list, const ConfigNode &block, const BlockPlace &place)
{
    for (const ConfigEntry &member : block.entries) {
        const KeyPlace key {place.path + member.key, place.tablePath + member.key, member.key, member.value};
        const KeyEntry *entry = findKey(key.tablePath);
        if (const RenamedKey *renamed = findRenamedKey(key.tablePath)) {
            const KeyEntry *now = findKey(place.tablePath + std::string(renamed->newName));
            if (checkRenamed(list, *renamed, key) && now && now->effect == KeyEffect::Refused && !place.isSaid)
                checkEffect(list, *now, key);
        } else if (entry) {
            checkBelow(list, *entry, key, checkEntry(list, *entry, key, place.isSaid));
        } else {
            checkUnknown(list, key);
        }
    }
}

} // namespace

void checkKeys(CheckList &list)
{
    checkBlock(list, list.document().root(), {});
}

} // namespace tw
