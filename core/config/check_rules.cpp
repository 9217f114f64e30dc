#include "core/config/check_rules.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace tw {

namespace {

/// What a name of a rule stands for.
struct RuleValue {
    bool isKnown = true; ///< false for a fact that nobody gave
    bool isGiven = false;
    bool isActive = false;
    std::vector<std::string> texts; ///< of a scalar one, of a list each item
    std::optional<double> number;
};

std::string scalarText(const ConfigNode &node)
{
    return node.kind == ConfigNode::Kind::Bool ? (node.boolean ? "true" : "false") : node.text;
}

RuleValue valueOf(const ConfigNode *node)
{
    RuleValue value;
    if (!node || node->kind == ConfigNode::Kind::Null)
        return value;
    value.isGiven = true;
    value.isActive = isActive(node);
    value.number = node->asNumber();
    if (node->isScalar())
        value.texts.push_back(scalarText(*node));
    for (const ConfigNode &item : node->items)
        value.texts.push_back(scalarText(item));
    return value;
}

RuleValue textValue(const std::string &text)
{
    return {.isGiven = !text.empty(), .isActive = !text.empty(), .texts = {text}};
}

RuleValue numberValue(std::optional<double> number, bool isKnown)
{
    RuleValue value {.isKnown = isKnown, .isGiven = number.has_value(), .isActive = number && *number != 0, .number = number};
    if (number)
        value.texts.push_back(std::to_string(std::int64_t(*number)));
    return value;
}

/// "1" or "2", empty when the weights are not sharded that way.
std::string fsdpVersion(const CheckList &list)
{
    if (!isOn(list, "fsdp_config") && !isOn(list, "fsdp"))
        return {};
    for (const char *key : {"fsdp_version", "fsdp_config.version", "fsdp_config.fsdp_version"}) {
        if (const ConfigNode *node = list.document().find(key); isActive(node))
            return node->text;
    }
    return "1";
}

/// Facts that rules ask for by "@name": attention, fsdp (the version), datasets (how many), and of the target gpus (how
/// many), cc (9.0 is 90), cpu.
RuleValue fact(const CheckList &list, std::string_view name)
{
    const CheckTarget *target = list.context().target ? &*list.context().target : nullptr;
    if (name == "@attention")
        return textValue(attentionOf(list));
    if (name == "@fsdp")
        return textValue(fsdpVersion(list));
    if (name == "@datasets") {
        const ConfigNode *items = list.document().find("datasets");
        return numberValue(items ? double(items->items.size()) : 0, true);
    }
    if (name == "@gpus")
        return numberValue(target && !target->isCpu ? target->count : 0, target != nullptr);
    if (name == "@cpu")
        return numberValue(target && target->isCpu ? 1 : 0, target != nullptr);
    const std::optional<int> capability = target && !target->isCpu ? target->capability() : std::nullopt;
    return numberValue(capability, capability.has_value());
}

std::string keyIn(const std::string &item, std::string_view name)
{
    return name.starts_with('.') ? item + std::string(name) : std::string(name);
}

RuleValue lookUp(const CheckList &list, std::string_view name, const std::string &item)
{
    return name.starts_with('@') ? fact(list, name) : valueOf(list.document().find(keyIn(item, name)));
}

double toNumber(std::string_view text)
{
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool matchesText(const std::string &text, char op, std::string_view operand)
{
    if (op == '=')
        return text == operand;
    const std::string low = lowerCase(text);
    return op == '^' ? low.starts_with(operand) : low.find(operand) != std::string::npos;
}

bool matches(const RuleValue &value, char op, std::string_view operand)
{
    switch (op) {
    case '\0':
        return value.isActive;
    case '?':
        return value.isGiven;
    case '<':
        return value.number && *value.number < toNumber(operand);
    case '>':
        return value.number && *value.number > toNumber(operand);
    default:
        for (const std::string_view one : splitAt(operand, "|")) {
            if (std::any_of(value.texts.begin(), value.texts.end(),
                            [&](const std::string &text) { return matchesText(text, op, one); }))
                return true;
        }
        return false;
    }
}

bool termHolds(const CheckList &list, std::string_view term, const std::string &item)
{
    const bool isNegated = term.starts_with('!');
    term.remove_prefix(isNegated ? 1 : 0);
    const std::size_t at = std::min(term.find_first_of("?=^~<>"), term.size());
    const char op = at < term.size() ? term[at] : '\0';
    const std::string_view operand = term.substr(std::min(at + 1, term.size()));
    bool isMet = false;
    for (const std::string_view name : splitAt(term.substr(0, at), ",")) {
        const RuleValue value = lookUp(list, name, item);
        if (!value.isKnown)
            return false;
        isMet = isMet || matches(value, op, operand);
    }
    return isMet != isNegated;
}

std::string placeOf(const CheckList &list, const Rule &rule, const std::string &item)
{
    const auto names = splitAt(rule.at, ",");
    const auto it = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
        return isGiven(list, keyIn(item, name));
    });
    return keyIn(item, it == names.end() ? names.front() : *it);
}

std::vector<std::string> argumentsOf(const CheckList &list, const Rule &rule, const std::string &item)
{
    std::vector<std::string> arguments;
    for (const std::string_view argument : splitAt(rule.arguments, "|")) {
        if (argument.empty())
            continue;
        const auto value = argument.starts_with('=') ? valueOf(list.document().find(keyIn(item, argument.substr(1)))).texts
                                                     : std::vector {keyIn(item, argument)};
        std::string text;
        for (const std::string &one : value)
            text += (text.empty() ? "" : ", ") + one;
        arguments.push_back(std::move(text));
    }
    return arguments;
}

void applyRule(CheckList &list, const Rule &rule, const std::string &item)
{
    if (!ruleHolds(list, rule.when, item))
        return;
    Severity severity = rule.severity;
    if (rule.scope == RuleScope::Run && textOf(list, "tunewright.engine") != "axolotl") {
        if (severity != Severity::Error)
            return;
        severity = Severity::Warning;
    }
    Finding &finding
        = addRule(list, rule.code, placeOf(list, rule, item), rule.text, argumentsOf(list, rule, item), severity);
    if (!rule.fix.empty())
        finding.fix = editsFix(rule.fix, item);
}

} // namespace

bool ruleHolds(const CheckList &list, std::string_view when, const std::string &item)
{
    const auto terms = splitAt(when, " & ");
    return std::all_of(terms.begin(), terms.end(), [&](std::string_view term) { return termHolds(list, term, item); });
}

void applyRules(CheckList &list, std::span<const Rule> rules)
{
    const std::vector<std::string> items = datasetItems(list);
    for (const Rule &rule : rules) {
        if (!rule.at.starts_with('.')) {
            applyRule(list, rule, {});
            continue;
        }
        for (const std::string &item : items)
            applyRule(list, rule, item);
    }
}

bool isGiven(const CheckList &list, std::string_view key)
{
    const ConfigNode *node = list.document().find(key);
    return node && node->kind != ConfigNode::Kind::Null;
}

bool isOn(const CheckList &list, std::string_view key)
{
    return isActive(list.document().find(key));
}

std::optional<double> numberOf(const CheckList &list, std::string_view key)
{
    const ConfigNode *node = list.document().find(key);
    return node ? node->asNumber() : std::nullopt;
}

std::string textOf(const CheckList &list, std::string_view key)
{
    const ConfigNode *node = list.document().find(key);
    return node && node->kind == ConfigNode::Kind::Text ? node->text : std::string();
}

std::string someNames(const std::set<std::string> &names)
{
    std::string text;
    for (const std::string &name : names) {
        if (text.size() > 200)
            return text + ", ...";
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string lowerCase(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return low;
}

std::vector<std::string_view> splitAt(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + separator.size());
    }
}

std::vector<std::string> datasetItems(const CheckList &list)
{
    std::vector<std::string> items;
    for (const char *block : {"datasets", "test_datasets"}) {
        const ConfigNode *node = list.document().find(block);
        for (std::size_t i = 0; node && i < node->items.size(); ++i) {
            if (node->items[i].kind == ConfigNode::Kind::Map)
                items.push_back(std::string(block) + "[" + std::to_string(i) + "]");
        }
    }
    return items;
}

Finding &addRule(CheckList &list, const char *code, const std::string &key, const char *text,
                 std::vector<std::string> arguments, Severity severity)
{
    return list.add(severity, code, key, {text, std::move(arguments)});
}

FindingFix editsFix(std::string_view edits, const std::string &item)
{
    FindingFix fix;
    std::string written;
    std::string removed;
    for (const std::string_view edit : splitAt(edits, "; ")) {
        if (edit.starts_with('-')) {
            fix.edits.push_back({.key = keyIn(item, edit.substr(1))});
            removed += (removed.empty() ? "" : ", ") + fix.edits.back().key;
            continue;
        }
        const std::size_t colon = edit.find(": ");
        fix.edits.push_back({.key = keyIn(item, edit.substr(0, colon)), .yaml = std::string(edit.substr(colon + 2))});
        written += (written.empty() ? "" : ", ") + fix.edits.back().key + ": " + *fix.edits.back().yaml;
    }
    if (removed.empty())
        fix.label = {TW_TR("Findings", "Write %1"), {written}};
    else if (written.empty())
        fix.label = {TW_TR("Findings", "Remove %1"), {removed}};
    else
        fix.label = {TW_TR("Findings", "Write %1 and remove %2"), {written, removed}};
    return fix;
}

std::vector<std::span<const Rule>> allRuleTables()
{
    return {dataRules(), batchRules(), attentionRules(), adapterRules(), precisionRules(), distributedRules(), preferenceRules(),
            modelRules(), targetRules()};
}

void checkRules(CheckList &list)
{
    checkData(list);
    checkBatches(list);
    checkAttention(list);
    checkAdapter(list);
    checkPrecision(list);
    checkDistributed(list);
    checkPreference(list);
    checkModel(list);
    for (const std::span<const Rule> rules : allRuleTables())
        applyRules(list, rules);
}

} // namespace tw
