#include "core/catalog/yaml_entry.h"

#include "core/base/files.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace tw {

namespace {

template <typename T>
std::optional<T> numberIn(const YamlTree &tree)
{
    T value {};
    const char *end = tree.text.data() + tree.text.size();
    const auto [stop, trouble] = std::from_chars(tree.text.data(), end, value);
    if (!tree.isScalar() || tree.isQuoted || trouble != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

/// About what it takes in the file.
std::size_t sizeOf(const YamlTree &tree)
{
    std::size_t size = tree.text.size() + 2;
    for (const YamlTree &item : tree.items)
        size += sizeOf(item);
    return size;
}

// Entries are copied for every alias and every entry that is "like" them: a large one would fill the memory of a small file's
// reader many times over. The largest of ours takes 1 KB.
constexpr std::size_t largestEntry = 16'384;

std::optional<bool> flagIn(const YamlTree &tree)
{
    const auto isOneOf = [&](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&](const char *word) { return tree.text == word; });
    };
    if (!tree.isScalar() || tree.isQuoted)
        return std::nullopt;
    if (isOneOf({"true", "True", "yes", "on"}))
        return true;
    if (isOneOf({"false", "False", "no", "off"}))
        return false;
    return std::nullopt;
}

Json scalarToJson(const YamlTree &tree)
{
    if (const auto whole = numberIn<std::int64_t>(tree))
        return *whole;
    if (const auto number = numberIn<double>(tree); number && std::isfinite(*number))
        return *number;
    if (const auto flag = flagIn(tree))
        return *flag;
    return tree.text;
}

/// At most `depth` levels of lists and mappings; nothing when the tree holds something else.
std::optional<Json> treeToJson(const YamlTree &tree, int depth)
{
    if (tree.kind == YamlTree::Kind::Null)
        return Json();
    if (tree.isScalar())
        return scalarToJson(tree);
    if (depth == 0)
        return std::nullopt;
    Json json = tree.isMap() ? Json::object() : Json::array();
    const std::size_t step = tree.isMap() ? 2 : 1;
    for (std::size_t i = 0; i + step <= tree.items.size(); i += step) {
        auto value = treeToJson(tree.items[i + step - 1], depth - 1);
        if (!value || (tree.isMap() && !tree.items[i].isScalar()))
            return std::nullopt;
        if (tree.isMap())
            json[tree.items[i].text] = std::move(*value);
        else
            json.push_back(std::move(*value));
    }
    return json;
}

bool isDate(const std::string &text)
{
    const auto isPart = [&](std::size_t from, std::size_t count, int lowest, int highest) {
        int value = 0;
        const char *start = text.data() + from;
        const auto [stop, trouble] = std::from_chars(start, start + count, value);
        return trouble == std::errc() && stop == start + count && value >= lowest && value <= highest;
    };
    const bool isMonth = text.size() >= 7 && isPart(0, 4, 1990, 2999) && text[4] == '-' && isPart(5, 2, 1, 12);
    return isMonth && (text.size() == 7 || (text.size() == 10 && text[7] == '-' && isPart(8, 2, 1, 31)));
}

} // namespace

YamlEntry::YamlEntry(std::string file, const YamlTree &tree) : m_file(std::move(file)), m_tree(tree)
{
    if (!m_tree.isMap())
        fail(m_tree.place, "an entry has to be a mapping of fields");
    else if (sizeOf(m_tree) > largestEntry)
        fail(m_tree.place, "an entry takes at most 16 KB; shorten this one");
}

void YamlEntry::fail(const YamlPlace &at, const std::string &what)
{
    if (!m_error)
        m_error = yamlError(m_file, at, what);
}

YamlPlace YamlEntry::placeOf(const char *key) const
{
    const YamlTree *value = m_tree.find(key);
    return value ? value->place : m_tree.place;
}

const YamlTree *YamlEntry::field(const char *key, bool isRequired)
{
    m_known.insert(key);
    if (m_error)
        return nullptr;
    const YamlTree *value = m_tree.find(key);
    if (!value && isRequired)
        fail(m_tree.place, std::string("the entry lacks \"") + key + "\"");
    return value;
}

const YamlTree *YamlEntry::raw(const char *key)
{
    return field(key, false);
}

void YamlEntry::text(const char *key, std::string &target, bool isRequired)
{
    const YamlTree *value = field(key, isRequired);
    if (!value)
        return;
    if (!value->isScalar() || (isRequired && value->text.empty()))
        return fail(value->place, std::string("\"") + key + "\" has to be a text");
    target = value->text;
}

void YamlEntry::date(const char *key, std::string &target, bool isRequired)
{
    text(key, target, isRequired);
    if (!m_error && has(key) && !isDate(target))
        fail(placeOf(key), std::string("\"") + key + "\" has to be a date like 2026-10-31 or 2026-10");
}

void YamlEntry::texts(const char *key, std::vector<std::string> &target)
{
    const YamlTree *value = field(key, false);
    if (!value)
        return;
    const bool isList = value->isList() && std::all_of(value->items.begin(), value->items.end(), [](const YamlTree &item) {
        return item.isScalar();
    });
    if (!isList && !value->isScalar())
        return fail(value->place, std::string("\"") + key + "\" has to be a list of texts");
    target.clear();
    if (value->isScalar())
        target.push_back(value->text);
    for (const YamlTree &item : value->items)
        target.push_back(item.text);
}

void YamlEntry::number(const char *key, double lowest, double highest, const std::function<void(double)> &store, bool isRequired)
{
    const YamlTree *value = field(key, isRequired);
    if (!value)
        return;
    const auto number = numberIn<double>(*value);
    if (!number || !(*number >= lowest && *number <= highest)) {
        std::ostringstream range;
        range << "\"" << key << "\" has to be a number from " << lowest << " to " << highest;
        return fail(value->place, range.str());
    }
    store(*number);
}

void YamlEntry::range(const char *key, double lowest, double highest, double &low, double &high)
{
    const YamlTree *value = field(key, false);
    if (!value)
        return;
    std::vector<double> ends;
    for (const YamlTree &item : value->items) {
        if (const auto end = numberIn<double>(item))
            ends.push_back(*end);
    }
    const bool isPair = value->isList() && value->items.size() == 2 && ends.size() == 2;
    if (!isPair || !(ends[0] >= lowest && ends[0] <= ends[1] && ends[1] <= highest)) {
        std::ostringstream limits;
        limits << "\"" << key << "\" has to be [low, high] between " << lowest << " and " << highest;
        return fail(value->place, limits.str());
    }
    low = ends[0];
    high = ends[1];
}

void YamlEntry::flag(const char *key, bool &target)
{
    const YamlTree *value = field(key, false);
    if (!value)
        return;
    if (const auto flag = flagIn(*value))
        target = *flag;
    else
        fail(value->place, std::string("\"") + key + "\" has to be true or false");
}

void YamlEntry::choice(const char *key, std::initializer_list<const char *> names, const std::function<void(int)> &store,
                       bool isRequired)
{
    const YamlTree *value = field(key, isRequired);
    if (!value)
        return;
    std::string list;
    int position = 0;
    for (const char *name : names) {
        if (value->isScalar() && value->text == name)
            return store(position);
        list += (list.empty() ? "" : ", ") + std::string(name);
        ++position;
    }
    fail(value->place, std::string("\"") + key + "\" has to be one of " + list);
}

void YamlEntry::mapping(const char *key, Json &target, bool isRequired)
{
    const YamlTree *value = field(key, isRequired);
    if (!value)
        return;
    const auto json = value->isMap() ? treeToJson(*value, 3) : std::nullopt;
    if (!json)
        return fail(value->place, std::string("\"") + key + "\" has to be a mapping like a model's config.json");
    target = target.is_object() ? std::move(target) : Json::object();
    target.update(*json);
    if (compactJson(target).size() > largestEntry)
        fail(value->place, std::string("\"") + key + "\" takes at most 16 KB, with what it begins with; shorten it");
}

std::optional<Error> YamlEntry::finish()
{
    std::set<std::string> seen;
    for (std::size_t i = 0; !m_error && m_tree.isMap() && i < m_tree.items.size(); i += 2) {
        const YamlTree &key = m_tree.items[i];
        const std::string name = key.isScalar() ? key.text : "";
        if (!m_known.contains(name))
            fail(key.place, "unknown field \"" + name + "\"");
        else if (!seen.insert(name).second)
            fail(key.place, "\"" + name + "\" is given twice");
    }
    return m_error;
}

Result<> readYamlSections(const std::filesystem::path &file, const std::vector<YamlSection> &sections)
{
    constexpr std::int64_t largestFile = 1'000'000;
    const auto content = readFile(file, largestFile);
    if (!content)
        return content.error().code == ErrorCode::InvalidInput ? Error {ErrorCode::Damaged, content.error().message}
                                                               : content.error();
    const std::string name = file.string();
    const auto document = parseYamlTree(*content, name);
    if (!document)
        return document.error();
    std::string list;
    for (const YamlSection &section : sections)
        list += (list.empty() ? "\"" : ", \"") + std::string(section.name) + "\"";
    std::set<std::string> seen;
    for (std::size_t i = 0; document->isMap() && i < document->items.size(); i += 2) {
        const YamlTree &key = document->items[i];
        const bool isKnown = std::any_of(sections.begin(), sections.end(),
                                         [&](const YamlSection &section) { return key.isScalar() && key.text == section.name; });
        if (!isKnown)
            return yamlError(name, key.place, "only " + list + " belongs into this file");
        if (!seen.insert(key.text).second)
            return yamlError(name, key.place, "\"" + key.text + "\" is given twice");
        if (!document->items[i + 1].isList())
            return yamlError(name, document->items[i + 1].place, "\"" + key.text + "\" has to be a list");
    }
    if (seen.empty())
        return yamlError(name, document->place, "the file needs a list under " + list);
    for (const YamlSection &section : sections) {
        const YamlTree *entries = document->find(section.name);
        for (std::size_t i = 0; entries && i < entries->items.size(); ++i) {
            if (auto done = section.visit(entries->items[i]); !done)
                return done;
        }
    }
    return {};
}

} // namespace tw
