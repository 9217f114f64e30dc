#include "core/config/check_rules.h"

#include "core/base/json.h"
#include "core/config/read_config.h"

#include <algorithm>
#include <fstream>
#include <set>

// The columns that a row format needs, against the first rows of the data.

namespace tw {

namespace {

constexpr std::size_t columnBytes = 1 << 20;
constexpr std::size_t columnRows = 50;

/// Columns joined by ";", each with its alternatives joined by "|"; "@key" is the value of the data set's key, or what
/// follows the colon.
struct RowFormat {
    std::string_view types;
    std::string_view columns;
};

constexpr RowFormat supervisedFormats[] = {
    {"chat_template", "@field_messages:messages"},
    {"alpaca|alpaca:instruct|alpaca:chat|alpaca:chatml|alpaca:phi|alpaca_chat|alpaca_chat.load_concise|alpaca_chat.load_no_prompt|"
     "alpaca_instruct|alpaca_instruct.load_no_prompt|alpaca_w_system|alpaca_w_system.load_chat|alpaca_w_system.load_instruct",
     "instruction;output"},
    {"alpaca_chat.load_qa", "question;answer"},
    {"alpaca_chat.load_camel_ai", "message_1;message_2"},
    {"alpaca_w_system.load_open_orca|alpaca_w_system.load_open_orca_chatml|orcamini", "question;response"},
    {"gpteacher|gpteacher:instruct|gpteacher:chat", "instruction;response"},
    {"oasst|oasst:instruct|oasst:chat", "INSTRUCTION;RESPONSE"},
    {"jeopardy|jeopardy:instruct|jeopardy:chat", "question;category;answer"},
    {"explainchoice|explainchoice:chat|concisechoice|concisechoice:chat", "question;choices;solution|explanation"},
    {"summarizetldr|summarizetldr:chat", "article;summary"},
    {"reflection", "instruction;output;reflection;corrected"},
    {"context_qa", "article;question;answer"},
    {"context_qa.load_v2", "context;question;answer"},
    {"context_qa.load_404", "article;unanswerable_question"},
    {"creative_acr.load_answer", "instruction;revision"},
    {"creative_acr.load_critique", "scores;critiques;instruction;answer"},
    {"metharme", "prompt;generation"},
    {"llama2_chat|pygmalion", "conversations"},
    {"completion", "@field:text"},
    {"input_output", "segments"},
    {"bradley_terry.chat_template", "input;chosen;rejected"},
    {"stepwise_supervised", "prompt;completions;labels"},
};

constexpr RowFormat preferenceFormats[] = {
    {"chatml|llama3|chatml.default|llama3.default", "prompt|input|question|instruction;chosen|chosen_response;rejected|rejected_response"},
    {"chatml.intel|llama3.intel", "question;chosen;rejected"},
    {"chatml.icr|llama3.icr", "input;chosen;rejected"},
    {"chatml.prompt_pairs|llama3.prompt_pairs|chatml.ultra|llama3.ultra", "prompt;chosen;rejected"},
    {"chatml.argilla_chat|llama3.argilla_chat|chat_template.argilla_chat|chat_template.argilla", "chosen;rejected"},
    {"chat_template|chat_template.default", "@field_messages:messages;@field_chosen:chosen;@field_rejected:rejected"},
    {"zephyr.nectar", "prompt;answers"},
    {"", "prompt;chosen;rejected"},
};

constexpr RowFormat ktoFormats[] = {
    {"chatml.argilla|llama3.argilla", "instruction;completion;label"},
    {"chatml.intel|llama3.intel", "question;completion;label"},
    {"chatml.prompt_pairs|llama3.prompt_pairs|chatml.ultra|llama3.ultra", "prompt;completion;label"},
    {"chatml.argilla_chat|llama3.argilla_chat", "completion;label"},
    {"", "prompt;completion;label"},
};

/// What the first rows of a file hold.
struct SeenRows {
    std::set<std::string> columns;
    std::vector<Json> rows;
};

/// The next {...} of `text`, strings and nesting minded; empty when none is whole.
std::string_view nextObject(std::string_view &text)
{
    const std::size_t start = text.find_first_not_of(" \t\r\n[,");
    if (start == std::string_view::npos || text[start] != '{')
        return {};
    int depth = 0;
    bool isInText = false;
    for (std::size_t i = start; i < text.size(); ++i) {
        const char c = text[i];
        if (isInText && c == '\\')
            ++i;
        else if (c == '"')
            isInText = !isInText;
        else if (!isInText && (c == '{' || c == '['))
            ++depth;
        else if (!isInText && (c == '}' || c == ']') && --depth == 0) {
            const std::string_view object = text.substr(start, i + 1 - start);
            text.remove_prefix(i + 1);
            return object;
        }
    }
    return {};
}

/// Rows of JSON Lines or of a JSON list. Damaged rows end the reading: whoever reads them all reports them.
SeenRows seeRows(const std::filesystem::path &file)
{
    std::string bytes(columnBytes, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(bytes.data(), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(std::max<std::streamsize>(in.gcount(), 0)));
    std::string_view text = bytes;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    SeenRows seen;
    while (seen.rows.size() < columnRows) {
        const std::string_view object = nextObject(text);
        auto row = object.empty() ? Result<Json>(Json()) : parseJson(object, file.string());
        if (object.empty() || !row)
            break;
        for (const auto &member : row->items())
            seen.columns.insert(member.key());
        seen.rows.push_back(std::move(*row));
    }
    return seen;
}

/// The local JSON file of a data set; empty when it is of another kind or elsewhere.
std::filesystem::path jsonFileOf(const CheckList &list, const std::filesystem::path &folder, const std::string &item)
{
    std::string name = textOf(list, item + ".path");
    if (name == "json") {
        name = textOf(list, item + ".data_files");
        if (name.empty())
            name = textOf(list, item + ".data_files[0]");
    }
    const bool isJson = name.ends_with(".jsonl") || name.ends_with(".json") || textOf(list, item + ".ds_type") == "json";
    std::error_code error;
    const std::filesystem::path file = resolvePath(folder, name);
    return isJson && !name.empty() && std::filesystem::is_regular_file(file, error) ? file : std::filesystem::path();
}

std::string valueOr(const CheckList &list, const std::string &key, std::string_view fallback)
{
    const std::string value = textOf(list, key);
    return value.empty() ? std::string(fallback) : value;
}

std::string_view columnsIn(std::span<const RowFormat> formats, const std::string &type)
{
    for (const RowFormat &format : formats) {
        for (const std::string_view one : splitAt(format.types, "|")) {
            if (one == type)
                return format.columns;
        }
    }
    return {};
}

/// Needed columns in the spelling of RowFormat; empty when the format is not known.
std::string columnsOf(const CheckList &list, const std::string &item)
{
    if (item.starts_with("pretraining_dataset"))
        return "@text_column:text";
    const std::string rl = textOf(list, "rl");
    const ConfigNode *type = list.document().find(item + ".type");
    const bool isMap = type && type->kind == ConfigNode::Kind::Map;
    if (rl == "kto")
        return isMap ? "@type.field_prompt:prompt;@type.field_completion:completion;@type.field_label:label"
                     : std::string(columnsIn(ktoFormats, textOf(list, item + ".type")));
    if (rl == "dpo" || rl == "ipo" || rl == "simpo" || rl == "orpo")
        return isMap ? "@type.field_prompt:prompt;@type.field_chosen:chosen;@type.field_rejected:rejected"
                     : std::string(columnsIn(preferenceFormats, textOf(list, item + ".type")));
    if (!rl.empty())
        return {}; // rewards and the like bring their own rows
    if (isMap)
        return "@type.field_instruction:instruction;@type.field_output:output";
    return isOn(list, item + ".type") ? std::string(columnsIn(supervisedFormats, textOf(list, item + ".type"))) : "input_ids;labels";
}

/// The row format of ours that these columns are in.
std::optional<FindingFix> formatFix(const std::string &item, const std::set<std::string> &columns, bool isSupervised)
{
    if (!isSupervised)
        return std::nullopt;
    if (columns.contains("messages"))
        return editsFix(".type: chat_template; -.field_messages", item);
    if (columns.contains("conversations"))
        return editsFix(".type: chat_template; .field_messages: conversations", item);
    if (columns.contains("instruction") && columns.contains("output"))
        return editsFix(".type: alpaca", item);
    return std::nullopt;
}

/// False when one is missing.
bool checkNeeded(CheckList &list, const std::string &item, const SeenRows &seen)
{
    const std::string columns = columnsOf(list, item);
    if (columns.empty())
        return false;
    for (std::string_view needed : splitAt(columns, ";")) {
        std::string name(needed);
        std::string place = item + ".type";
        if (needed.starts_with('@')) {
            const std::size_t colon = needed.find(':');
            const std::string key = item + "." + std::string(needed.substr(1, colon - 1));
            name = valueOr(list, key, needed.substr(colon + 1));
            place = isGiven(list, key) ? key : place;
        }
        const auto names = splitAt(name, "|");
        if (std::any_of(names.begin(), names.end(), [&](std::string_view one) { return seen.columns.contains(std::string(one)); }))
            continue;
        std::replace(name.begin(), name.end(), '|', '/');
        addRule(list, "column_missing", isGiven(list, place) ? place : item + ".path",
                TW_TR("Findings", "The first rows have no column \"%1\"; they have: %2."), {name, someNames(seen.columns)})
            .fix = formatFix(item, seen.columns, textOf(list, "rl").empty() && !item.starts_with("pretraining"));
        return false;
    }
    return true;
}

/// The keys of a conversation's turns.
std::set<std::string> turnKeys(const SeenRows &seen, const std::string &column)
{
    std::set<std::string> keys;
    for (const Json &row : seen.rows) {
        const auto messages = row.find(column);
        if (messages == row.end() || !messages->is_array())
            continue;
        for (const Json &turn : *messages) {
            if (!turn.is_object())
                continue;
            for (const auto &member : turn.items())
                keys.insert(member.key());
        }
    }
    return keys;
}

void checkTurns(CheckList &list, const std::string &item, const SeenRows &seen)
{
    if (textOf(list, item + ".type") != "chat_template" || !textOf(list, "rl").empty())
        return;
    const auto keys = turnKeys(seen, valueOr(list, item + ".field_messages", "messages"));
    const std::string mappings = item + ".message_property_mappings.";
    for (const char *part : {"role", "content"}) {
        const std::string oldKey = item + ".message_field_" + part;
        const std::string name = valueOr(list, mappings + part, valueOr(list, oldKey, part));
        if (keys.empty() || keys.contains(name))
            continue;
        Finding &finding = addRule(list, "turn_key_missing", isGiven(list, mappings + part) ? mappings + part : item + ".type",
                                   TW_TR("Findings", "The turns of the first rows have no \"%1\"; they have: %2."), {name, someNames(keys)});
        if (keys.contains("from") && keys.contains("value"))
            finding.fix = editsFix(".message_property_mappings.role: from; .message_property_mappings.content: value", item);
        else if (keys.contains("role") && keys.contains("content"))
            finding.fix = editsFix(".message_property_mappings.role: role; .message_property_mappings.content: content", item);
        return;
    }
}

} // namespace

void checkColumns(CheckList &list, const std::filesystem::path &configFolder)
{
    std::vector<std::string> items = datasetItems(list);
    const ConfigNode *streams = list.document().find("pretraining_dataset");
    for (std::size_t i = 0; streams && i < streams->items.size(); ++i)
        items.push_back("pretraining_dataset[" + std::to_string(i) + "]");
    for (const std::string &item : items) {
        const std::filesystem::path file = jsonFileOf(list, configFolder, item);
        if (file.empty())
            continue;
        const SeenRows seen = seeRows(file);
        const bool isTokenised = seen.columns.contains("input_ids") && seen.columns.contains("labels");
        if (!seen.rows.empty() && !isTokenised && checkNeeded(list, item, seen))
            checkTurns(list, item, seen);
    }
}

} // namespace tw
