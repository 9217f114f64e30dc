#include "core/config/check_list.h"

#include "core/config/nearest_name.h"

#include <algorithm>
#include <cmath>

// What kind of value each type of key takes.

namespace tw {

namespace {

using ValueKind = ConfigNode::Kind;

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
    if (node.kind == ValueKind::Bool && !node.boolean && entry.effect != KeyEffect::Trained)
        return; // off
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
    if (node.kind == ValueKind::Text && !node.isDate)
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
    list.addUnsupported(path, {TW_TR("Findings", "%1: this trainer does not know \"%2\". It runs with \"engine: axolotl\"."),
                               {path, value}});
}

/// Another form or value than the table lists: what an open key takes all the same, and only another engine trains.
void checkUnlisted(CheckList &list, const KeyEntry &entry, const std::string &path, const std::string &value)
{
    const bool isKnown = entry.isOpen || hasWord(entry.elsewhere, value) || value.starts_with("tokenizer_default_fallback_");
    if (!isKnown)
        addUnknownValue(list, entry, path, value);
    else if (entry.effect == KeyEffect::Trained || hasWord(entry.elsewhere, value))
        addElsewhere(list, path, value);
}

void checkChoice(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node)
{
    if (entry.type == KeyType::BoolOrChoice && node.asBool())
        return;
    if (node.kind == ValueKind::Integer && hasWord(entry.allowed, node.text))
        return; // "mora_type: 6"
    if (node.kind == ValueKind::Map && entry.isOpen)
        checkUnlisted(list, entry, path, "{...}");
    else if (checkIsText(list, path, node) && !node.text.empty() && !hasWord(entry.allowed, node.text))
        checkUnlisted(list, entry, path, node.text);
}

/// Calls `check` with each item and its path; a value that is no list counts as its only item.
template <typename Check>
void forEachItem(const std::string &path, const ConfigNode &node, const Check &check)
{
    if (node.kind != ValueKind::List)
        check(path, node);
    for (std::size_t i = 0; i < node.items.size(); ++i)
        check(path + "[" + std::to_string(i) + "]", node.items[i]);
}

void checkTextList(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node)
{
    forEachItem(path, node, [&](const std::string &itemPath, const ConfigNode &item) {
        if (checkIsText(list, itemPath, item) && !entry.allowed.empty() && !hasWord(entry.allowed, item.text))
            checkUnlisted(list, entry, itemPath, item.text);
    });
}

void checkNumberList(CheckList &list, const std::string &path, const ConfigNode &node)
{
    forEachItem(path, node, [&](const std::string &itemPath, const ConfigNode &item) {
        if (const auto number = item.asNumber(); !number || !std::isfinite(*number))
            addWrongType(list, itemPath, TW_TR("Findings", "%1 takes a number."));
    });
}

} // namespace

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
    case KeyType::NumberList:
        checkNumberList(list, path, node);
        break;
    case KeyType::BlockList:
        if (node.kind != ValueKind::List)
            addWrongType(list, path, TW_TR("Findings", "%1 takes a list of blocks, each starting with a dash."));
        break;
    case KeyType::Block:
    case KeyType::Map:
        if (node.kind != ValueKind::Map)
            addWrongType(list, path, TW_TR("Findings", "%1 takes a block of keys."));
        break;
    case KeyType::Any:
        break;
    }
}

} // namespace tw
