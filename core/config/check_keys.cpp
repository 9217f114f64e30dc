#include "core/config/check_list.h"

#include "core/config/nearest_name.h"
#include "core/config/renamed_keys.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

using Kind = ConfigNode::Kind;

const char *const runsElsewhere = TW_TR("Findings", "%1: this trainer cannot do it. %2 It runs with \"engine: axolotl\".");

std::string numberText(double value)
{
    return std::floor(value) == value && std::abs(value) < 1e15 ? std::to_string(std::int64_t(value)) : yamlNumber(value);
}

std::vector<std::string_view> words(std::string_view list)
{
    KeyEntry entry;
    entry.allowed = list;
    return allowedValues(entry);
}

bool hasWord(std::string_view list, std::string_view word)
{
    const auto all = words(list);
    return std::find(all.begin(), all.end(), word) != all.end();
}

std::string commaList(std::string_view list)
{
    std::string text;
    for (std::string_view word : words(list))
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

void addWrongType(CheckList &list, const std::string &path, const char *pattern)
{
    list.add(Severity::Error, "wrong_type", path, {pattern, {path}});
}

void checkRange(CheckList &list, const KeyEntry &entry, const std::string &path, double value)
{
    if (!entry.range)
        return;
    const KeyRange &range = *entry.range;
    const bool isBelow = value < range.low || (range.isLowOpen && value == range.low);
    const bool isAbove = value > range.high || (range.isHighOpen && value == range.high);
    if (isBelow)
        list.add(Severity::Error, "out_of_range", path,
                 {range.isLowOpen ? TW_TR("Findings", "%1 must be above %2; here it is %3.")
                                  : TW_TR("Findings", "%1 must be at least %2; here it is %3."),
                  {path, numberText(range.low), numberText(value)}});
    else if (isAbove)
        list.add(Severity::Error, "out_of_range", path,
                 {range.isHighOpen ? TW_TR("Findings", "%1 must be below %2; here it is %3.")
                                   : TW_TR("Findings", "%1 must be at most %2; here it is %3."),
                  {path, numberText(range.high), numberText(value)}});
}

void checkNumber(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node)
{
    const bool isWhole = entry.type == KeyType::Integer;
    const std::optional<double> value = isWhole && node.asInteger() ? double(*node.asInteger()) : node.asNumber();
    if (!value || !std::isfinite(*value))
        addWrongType(list, path, isWhole ? TW_TR("Findings", "%1 takes a whole number.") : TW_TR("Findings", "%1 takes a number."));
    else if (isWhole && !node.asInteger())
        addWrongType(list, path, TW_TR("Findings", "%1 takes a whole number, without a fraction or exponent."));
    else
        checkRange(list, entry, path, *value);
}

/// Text keys take text only, as Axolotl's reader does: an unquoted no or 2024 is something else to YAML.
bool checkIsText(CheckList &list, const std::string &path, const ConfigNode &node)
{
    if (node.kind == Kind::Text)
        return true;
    if (!node.isScalar()) {
        addWrongType(list, path, TW_TR("Findings", "%1 takes one text."));
        return false;
    }
    const std::string quoted = "\"" + node.text + "\"";
    list.add(Severity::Error, "wrong_type", path,
             {TW_TR("Findings", "%1 takes text, and YAML reads %2 as something else; put it in quotes."), {path, node.text}})
        .fix = setFix(path, quoted);
    return false;
}

void addUnknownValue(CheckList &list, const KeyEntry &entry, const std::string &path, const std::string &value)
{
    const std::string_view meant = nearestName(value, words(entry.allowed));
    Finding &finding = list.add(Severity::Error, "unknown_value", path,
                                {TW_TR("Findings", "%1 can be %2; \"%3\" is not known."), {path, commaList(entry.allowed), value}});
    if (!meant.empty())
        finding.fix = setFix(path, yamlText(meant));
}

void addElsewhere(CheckList &list, const std::string &path, const std::string &value)
{
    list.add(Severity::Error, "unsupported", path,
             {TW_TR("Findings", "%1: this trainer does not know \"%2\". It runs with \"engine: axolotl\"."), {path, value}});
}

void checkChoice(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node)
{
    if (entry.type == KeyType::BoolOrChoice && node.asBool())
        return;
    if (node.kind == Kind::Map && entry.isOpen) {
        addElsewhere(list, path, "{...}");
        return;
    }
    if (!checkIsText(list, path, node) || node.text.empty() || hasWord(entry.allowed, node.text))
        return;
    if (hasWord(entry.elsewhere, node.text) || entry.isOpen || node.text.starts_with("tokenizer_default_fallback_"))
        addElsewhere(list, path, node.text);
    else
        addUnknownValue(list, entry, path, node.text);
}

void checkTextList(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node)
{
    const bool isList = node.kind == Kind::List;
    for (std::size_t i = 0; i < (isList ? node.items.size() : 1); ++i) {
        const ConfigNode &item = isList ? node.items[i] : node;
        const std::string itemPath = isList ? path + "[" + std::to_string(i) + "]" : path;
        if (checkIsText(list, itemPath, item) && !entry.allowed.empty() && !hasWord(entry.allowed, item.text))
            addUnknownValue(list, entry, itemPath, item.text);
    }
}

void checkType(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node)
{
    switch (entry.type) {
    case KeyType::Text:
    case KeyType::Path:
        checkIsText(list, path, node);
        break;
    case KeyType::Bool:
        if (!node.asBool())
            addWrongType(list, path, TW_TR("Findings", "%1 takes true or false."));
        break;
    case KeyType::Integer:
    case KeyType::Number:
        checkNumber(list, entry, path, node);
        break;
    case KeyType::Choice:
    case KeyType::BoolOrChoice:
        checkChoice(list, entry, path, node);
        break;
    case KeyType::TextList:
        checkTextList(list, entry, path, node);
        break;
    case KeyType::BlockList:
        if (node.kind != Kind::List)
            addWrongType(list, path, TW_TR("Findings", "%1 takes a list of blocks, each starting with a dash."));
        break;
    case KeyType::Block:
    case KeyType::Map:
        if (node.kind != Kind::Map)
            addWrongType(list, path, TW_TR("Findings", "%1 takes a block of keys."));
        break;
    }
}

void checkEntry(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node)
{
    if (node.kind == Kind::Null)
        return;
    if (entry.effect == KeyEffect::Refused) {
        if (isActive(&node))
            list.add(Severity::Error, "unsupported", path, {runsElsewhere, {path, entry.reason}}).fix = unsetFix(path);
        return;
    }
    checkType(list, entry, path, node);
    if (entry.effect == KeyEffect::NoEffect && isActive(&node))
        list.addAtKey(Severity::Info, "no_effect", path, {TW_TR("Findings", "%1 changes nothing here. %2"), {path, entry.reason}});
    else if (isActive(&node) && !isEnabled(entry, list.document(), path))
        list.addAtKey(Severity::Warning, "no_effect_here", path,
                      {TW_TR("Findings", "%1 has no effect without %2."),
                       {path, std::string(entry.enabledBy.substr(entry.enabledBy.front() == '.' ? 1 : 0))}});
}

/// Names that could stand where `path` (table spelling) stands.
std::vector<std::string_view> candidatesFor(const std::string &tablePath)
{
    const std::size_t dot = tablePath.rfind('.');
    if (dot == std::string::npos) {
        std::vector<std::string_view> names = axolotlKeys();
        names.push_back("tunewright");
        return names;
    }
    std::vector<std::string_view> names;
    const std::string prefix = tablePath.substr(0, dot + 1);
    for (const KeyEntry *entry : allKeys()) {
        if (entry->key.starts_with(prefix) && entry->key.find('.', prefix.size()) == std::string_view::npos)
            names.push_back(entry->key.substr(prefix.size()));
    }
    return names;
}

void checkUnknown(CheckList &list, const std::string &path, const std::string &tablePath, const std::string &name)
{
    const std::string_view meant = nearestName(name, candidatesFor(tablePath));
    if (meant.empty()) {
        list.addAtKey(Severity::Warning, "unknown_key", path,
                      {TW_TR("Findings", "Nothing reads %1; it has no effect."), {path}}).fix = unsetFix(path);
        return;
    }
    Finding &finding = list.addAtKey(Severity::Warning, "unknown_key", path,
                                     {TW_TR("Findings", "Nothing reads %1; did you mean %2?"), {path, std::string(meant)}});
    const std::string block = path.substr(0, path.size() - name.size());
    if (list.document().find(block + std::string(meant)))
        finding.fix = unsetFix(path);
    else
        finding.fix = FindingFix {{TW_TR("Findings", "Rename to %1"), {std::string(meant)}},
                                  {ConfigEdit {.key = path, .newName = std::string(meant)}}};
}

void checkRenamed(CheckList &list, const RenamedKey &renamed, const std::string &path, const std::string &name,
                  const ConfigNode &node)
{
    if (!isActive(&node) && node.kind != Kind::Integer && node.kind != Kind::Float)
        return;
    const std::string block = path.substr(0, path.size() - name.size());
    const std::string newPath = block + std::string(renamed.newName);
    Finding &finding = list.addAtKey(Severity::Warning, "renamed_key", path, {TW_TR("Findings", "%1 is called %2 now."), {path, newPath}});
    const bool isThere = list.document().find(newPath) != nullptr;
    if (isThere)
        finding.fix = unsetFix(path);
    else if (!renamed.value.empty() || renamed.newName.find('.') != std::string_view::npos)
        finding.fix = FindingFix {{TW_TR("Findings", "Write %1"), {newPath}},
                                  {ConfigEdit {.key = newPath,
                                               .yaml = renamed.value.empty() ? yamlText(node.text) : std::string(renamed.value)},
                                   ConfigEdit {.key = path}}};
    else
        finding.fix = FindingFix {{TW_TR("Findings", "Rename to %1"), {newPath}},
                                  {ConfigEdit {.key = path, .newName = std::string(renamed.newName)}}};
    // It is read in place of the new one, so it has to be as sound.
    if (const KeyEntry *entry = findKey(newPath); entry && renamed.isStillRead && renamed.value.empty() && !isThere)
        checkType(list, *entry, path, node);
}

void checkForeign(CheckList &list, const std::string &path, const std::string &tablePath, const ConfigEntry &entry)
{
    if (const RenamedKey *renamed = findRenamedKey(tablePath)) {
        checkRenamed(list, *renamed, path, entry.key, entry.value);
        return;
    }
    const AxolotlName name = axolotlName(tablePath);
    if (name == AxolotlName::Unknown)
        checkUnknown(list, path, tablePath, entry.key);
    else if (!isActive(&entry.value))
        return; // as good as not there
    else if (name == AxolotlName::Harmless)
        list.addAtKey(Severity::Info, "no_effect", path,
                      {TW_TR("Findings", "%1 changes nothing here: Axolotl reads it, and training is the same without it."), {path}});
    else
        list.addAtKey(Severity::Error, "unsupported", path,
                      {TW_TR("Findings", "%1: this trainer does not know it. It runs with \"engine: axolotl\"."), {path}})
            .fix = unsetFix(path);
}

/// `tablePrefix`: how the table spells the block, "datasets[]." for any item of both data lists.
void checkBlock(CheckList &list, const ConfigNode &block, const std::string &prefix, const std::string &tablePrefix)
{
    for (const ConfigEntry &member : block.entries) {
        const std::string path = prefix + member.key;
        const std::string tablePath = tablePrefix + member.key;
        const KeyEntry *entry = findKey(tablePath);
        if (!entry) {
            checkForeign(list, path, tablePath, member);
            continue;
        }
        checkEntry(list, *entry, path, member.value);
        if (entry->type == KeyType::Block)
            checkBlock(list, member.value, path + ".", tablePath + ".");
        if (entry->type != KeyType::BlockList)
            continue;
        for (std::size_t i = 0; i < member.value.items.size(); ++i) {
            const ConfigNode &item = member.value.items[i];
            const std::string itemPath = path + "[" + std::to_string(i) + "]";
            if (item.kind == Kind::Map)
                checkBlock(list, item, itemPath + ".", "datasets[].");
            else
                addWrongType(list, itemPath, TW_TR("Findings", "%1 takes a block of keys."));
        }
    }
}

} // namespace

void checkKeys(CheckList &list)
{
    checkBlock(list, list.document().root(), "", "");
}

} // namespace tw
