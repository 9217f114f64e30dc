#include "app/cli/output.h"
#include "core/config/config_file.h"
#include "core/config/findings.h"
#include "core/config/key_table.h"
#include "core/config/nearest_name.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace tw::cli {

namespace {

/// Values of these are words: what YAML would read as something else is put in quotes.
bool takesText(const KeyEntry &entry)
{
    return entry.type == KeyType::Text || entry.type == KeyType::Path || entry.type == KeyType::Choice;
}

std::string effectText(const KeyEntry &entry)
{
    switch (entry.effect) {
    case KeyEffect::Trained: return "trained here";
    case KeyEffect::NoEffect: return "no effect here";
    case KeyEffect::Refused: return entry.group == KeyGroup::Tunewright ? "planned only" : "runs with engine: axolotl";
    }
    return {};
}

const char *stateName(KeyState state)
{
    switch (state) {
    case KeyState::Current: return "current";
    case KeyState::Deprecated: return "deprecated";
    case KeyState::Removed: return "removed";
    case KeyState::Internal: return "internal";
    }
    return "";
}

std::string commaText(const std::vector<std::string_view> &words)
{
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

std::string defaultText(const KeyEntry &entry)
{
    if (!entry.fallback.empty())
        return std::string(entry.fallback);
    return *entry.effective ? entry.effective : "-";
}

std::string rangeText(const KeyRange &range)
{
    return (range.isLowOpen ? "above " : "from ") + yamlNumber(range.low) + (range.isHighOpen ? " to below " : " to ")
        + yamlNumber(range.high);
}

Json keyJson(const KeyEntry &entry)
{
    Json json {{"key", entry.key},
               {"label", entry.label},
               {"help", entry.help},
               {"group", keyGroupLabel(entry.group)},
               {"tier", entry.tier == KeyTier::Common ? "common" : "advanced"},
               {"type", keyTypeLabel(entry.type)},
               {"default", entry.fallback.empty() ? Json() : Json(entry.fallback)},
               {"effective_default", *entry.effective ? Json(entry.effective) : Json()},
               {"allowed", allowedValues(entry)},
               {"is_open", entry.isOpen},
               {"is_required", entry.isRequired},
               {"enabled_by", entry.enabledBy},
               {"effect", effectText(entry)},
               {"reason", entry.reason},
               {"state", stateName(entry.state)},
               {"replaced_by", entry.replacedBy},
               {"plugin", entry.plugin}};
    if (entry.range)
        json["range"] = {{"low", entry.range->low}, {"high", entry.range->high}};
    return json;
}

/// One key in full.
std::string pageText(const KeyEntry &entry)
{
    std::string text = std::string(entry.key) + ": " + entry.label + "\n  " + entry.help + "\n";
    const auto add = [&](const char *name, const std::string &value) {
        if (!value.empty())
            text += std::string("  ") + name + std::string(9 - std::string_view(name).size(), ' ') + value + "\n";
    };
    add("type", keyTypeLabel(entry.type));
    add("default", defaultText(entry));
    add("allowed", commaText(allowedValues(entry)) + (entry.isOpen && !entry.allowed.empty() ? ", and others" : ""));
    KeyEntry others;
    others.allowed = entry.elsewhere;
    add("axolotl", commaText(allowedValues(others)));
    if (entry.range)
        add("range", rangeText(*entry.range));
    add("with", std::string(entry.enabledBy));
    add("group", keyGroupLabel(entry.group));
    add("effect", effectText(entry) + (*entry.reason ? std::string(". ") + entry.reason : ""));
    if (entry.state != KeyState::Current)
        add("state", stateName(entry.state) + (entry.replacedBy.empty() ? "" : "; instead: " + std::string(entry.replacedBy)));
    add("plugin", std::string(entry.plugin));
    return text;
}

std::string listText(const std::vector<const KeyEntry *> &entries)
{
    std::string text;
    for (std::size_t from = 0; from < entries.size();) {
        const KeyGroup group = entries[from]->group;
        TextTable table({"KEY", "TYPE", "DEFAULT", "EFFECT"});
        for (; from < entries.size() && entries[from]->group == group; ++from) {
            const KeyEntry &entry = *entries[from];
            table.add({std::string(entry.key), keyTypeLabel(entry.type), defaultText(entry), effectText(entry)});
        }
        text += (text.empty() ? "" : "\n\n") + std::string(keyGroupLabel(group)) + "\n" + table.text();
    }
    return text;
}

/// The keys that a word asks for: a block with all below it, else every key with the word in its name or label.
std::vector<const KeyEntry *> matching(const std::string &word)
{
    const KeyEntry *exact = word.empty() ? nullptr : findKey(word);
    const std::string below = exact ? std::string(exact->key) : std::string();
    std::vector<const KeyEntry *> found;
    for (const KeyEntry *entry : allKeys()) {
        const bool isBelow = entry->key.starts_with(below + ".") || entry->key.starts_with(below + "[]");
        const bool isLike = entry->key.find(word) != std::string_view::npos || std::string_view(entry->label).find(word) != std::string_view::npos;
        if (exact ? entry == exact || isBelow : isLike)
            found.push_back(entry);
    }
    return found;
}

Exit keys(const Session &session, const std::string &word)
{
    const std::vector<const KeyEntry *> found = matching(word);
    if (session.isJson) {
        Json list = Json::array();
        for (const KeyEntry *entry : found)
            list.push_back(keyJson(*entry));
        printJson({{"keys", list}});
    } else if (found.size() == 1) {
        say(pageText(*found.front()));
    } else if (!found.empty()) {
        if (const KeyEntry *block = findKey(word))
            say(pageText(*block));
        say(listText(found));
    }
    if (!found.empty())
        return Exit::Done;
    const std::string_view meant = nearestName(word, keyNames(""));
    note("tunewright-cli: no key is called \"" + word + "\"" + (meant.empty() ? "" : "; did you mean " + std::string(meant) + "?"));
    return Exit::Problems;
}

/// "KEY=VALUE" as the file shall say it.
Result<ConfigEdit> editOf(const std::string &assignment)
{
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error {ErrorCode::InvalidInput, "\"" + assignment + "\": write KEY=VALUE"};
    ConfigEdit edit {.key = assignment.substr(0, equals), .yaml = assignment.substr(equals + 1)};
    const KeyEntry *entry = findKey(edit.key);
    const bool isSource = edit.yaml->empty() || std::string_view("\"'[{").find(edit.yaml->front()) != std::string_view::npos;
    if (entry && takesText(*entry) && !isSource)
        edit.yaml = yamlText(*edit.yaml);
    return edit;
}

/// Says what the checks say of the keys that were just written; whether one of them is an error.
bool tellFindings(const std::string &file, const std::vector<ConfigEdit> &edits)
{
    const auto document = ConfigDocument::load(file);
    if (!document)
        return false;
    bool hasError = false;
    for (const Finding &finding : checkConfig(*document)) {
        const bool isOurs = std::ranges::any_of(edits, [&](const ConfigEdit &edit) { return edit.yaml && finding.key == edit.key; });
        if (isOurs && finding.severity != Severity::Info)
            note(file + ":" + formatFinding(finding));
        hasError = hasError || (isOurs && finding.severity == Severity::Error);
    }
    return hasError;
}

Exit edit(const Session &session, const std::string &file, const std::vector<ConfigEdit> &edits)
{
    bool hasChanged = false;
    const auto done = editConfigFile(file, [&](ConfigDocument &document) -> Result<> {
        const std::string before = document.text();
        for (const ConfigEdit &one : edits) {
            if (auto set = one.yaml ? document.set(one.key, *one.yaml) : document.unset(one.key); !set)
                return set.error().context(one.key);
        }
        hasChanged = document.text() != before;
        return {};
    });
    if (!done)
        return fail(session, done.error());
    const bool hasError = tellFindings(file, edits);
    if (session.isJson)
        printJson({{"file", file}, {"changed", hasChanged}});
    else
        say(hasChanged ? file + ": written" : file + ": nothing to change");
    return hasError ? Exit::Problems : Exit::Done;
}

Exit setKeys(const Session &session, const std::string &file, const std::vector<std::string> &assignments)
{
    std::vector<ConfigEdit> edits;
    for (const std::string &assignment : assignments) {
        auto one = editOf(assignment);
        if (!one) {
            note("tunewright-cli: " + one.error().message);
            return Exit::Usage;
        }
        edits.push_back(std::move(*one));
    }
    return edit(session, file, edits);
}

Exit unsetKeys(const Session &session, const std::string &file, const std::vector<std::string> &names)
{
    std::vector<ConfigEdit> edits;
    for (const std::string &name : names)
        edits.push_back({.key = name});
    return edit(session, file, edits);
}

struct EditArguments {
    std::string file;
    std::vector<std::string> words;
};

} // namespace

void addKeyCommands(CLI::App &app, Session &session)
{
    const auto word = std::make_shared<std::string>();
    CLI::App *keysCommand = app.add_subcommand("keys", "what every key of a configuration means; one key in full");
    keysCommand->add_option("KEY", *word, "a key, a block, or part of a name");
    keysCommand->callback([&session, word] { session.command = [&session, word] { return keys(session, *word); }; });

    const auto added = std::make_shared<EditArguments>();
    CLI::App *setCommand = app.add_subcommand("set", "give keys a value in place; every other byte stays");
    setCommand->add_option("CONFIG", added->file, "configuration file")->required();
    setCommand->add_option("KEY=VALUE", added->words, "lora_r=16, datasets[0].path=rows.jsonl, lora_target_modules=[q_proj]")->required();
    setCommand->callback([&session, added] { session.command = [&session, added] { return setKeys(session, added->file, added->words); }; });

    const auto removed = std::make_shared<EditArguments>();
    CLI::App *unsetCommand = app.add_subcommand("unset", "take keys out in place; every other byte stays");
    unsetCommand->add_option("CONFIG", removed->file, "configuration file")->required();
    unsetCommand->add_option("KEY", removed->words, "a key or list item")->required();
    unsetCommand->callback([&session, removed] {
        session.command = [&session, removed] { return unsetKeys(session, removed->file, removed->words); };
    });
}

} // namespace tw::cli
