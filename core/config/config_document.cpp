#include "core/config/config_document.h"

#include "core/base/files.h"
#include "core/config/key_path.h"
#include "core/config/yaml_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tw {

namespace {

const ConfigNode *stepInto(const ConfigNode &node, const KeyPathPart &part)
{
    if (!part.isIndex)
        return node.member(part.name);
    return node.kind == ConfigNode::Kind::List && part.index < node.items.size() ? &node.items[part.index] : nullptr;
}

const ConfigNode *walk(const ConfigNode &root, const std::vector<KeyPathPart> &parts)
{
    const ConfigNode *node = &root;
    for (const KeyPathPart &part : parts) {
        node = stepInto(*node, part);
        if (!node)
            return nullptr;
    }
    return node;
}

/// Whether a plain spelling is read back as this very text, also inside a [flow, list].
bool survivesPlain(std::string_view text)
{
    if (text.empty() || text.find_first_of("\r\n\t\"'\\,[]{}#&*!|>%@`") != std::string_view::npos
        || text.front() == ' ' || text.back() == ' ' || text.front() == '?' || text.front() == '-' || text.front() == '='
        || text.find(": ") != std::string_view::npos || text.back() == ':' || text.front() == ':')
        return false;
    const std::string source = "[" + std::string(text) + "]";
    const Result<ConfigNode> read = readYaml("k: " + source, "");
    if (!read || read->entries.size() != 1)
        return false;
    const ConfigNode &list = read->entries[0].value;
    return list.items.size() == 1 && list.items[0].kind == ConfigNode::Kind::Text && list.items[0].text == text;
}

std::string doubleQuoted(std::string_view text)
{
    constexpr const char *hex = "0123456789ABCDEF";
    std::string quoted = "\"";
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            quoted += std::string("\\") + c;
        else if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else if (byte < 0x20 || byte == 0x7F)
            quoted += std::string("\\x") + hex[byte >> 4] + hex[byte & 15];
        else
            quoted += c;
    }
    return quoted + "\"";
}

} // namespace

const ConfigEntry *ConfigNode::entry(std::string_view key) const
{
    if (kind != Kind::Map)
        return nullptr;
    if (byName.size() == entries.size()) {
        const auto it = std::lower_bound(byName.begin(), byName.end(), key,
                                         [this](std::uint32_t index, std::string_view name) { return entries[index].key < name; });
        return it != byName.end() && entries[*it].key == key ? &entries[*it] : nullptr;
    }
    const auto it = std::find_if(entries.begin(), entries.end(), [&](const ConfigEntry &e) { return e.key == key; });
    return it == entries.end() ? nullptr : &*it;
}

const ConfigNode *ConfigNode::member(std::string_view key) const
{
    const ConfigEntry *found = entry(key);
    return found ? &found->value : nullptr;
}

ConfigNode ConfigNode::emptyMap()
{
    ConfigNode node;
    node.kind = Kind::Map;
    return node;
}

Result<ConfigDocument> ConfigDocument::parse(std::string text, std::string sourceName)
{
    Result<ConfigNode> root = readYaml(text, sourceName);
    if (!root)
        return root.error();
    ConfigDocument document;
    document.m_text = std::move(text);
    document.m_sourceName = std::move(sourceName);
    document.m_root = std::move(*root);
    return document;
}

Result<ConfigDocument> ConfigDocument::load(const std::filesystem::path &file)
{
    Result<std::string> text = readFile(file, 64 << 20); // larger than allowed, so that parse() can say so
    if (!text)
        return text.error().context("read the configuration");
    return parse(std::move(*text), file.string());
}

const ConfigNode *ConfigDocument::find(std::string_view keyPath) const
{
    const auto parts = parseKeyPath(keyPath);
    return parts ? walk(m_root, *parts) : nullptr;
}

TextSpan ConfigDocument::keySpan(std::string_view keyPath) const
{
    auto parts = parseKeyPath(keyPath);
    if (!parts)
        return {};
    const KeyPathPart last = parts->back();
    parts->pop_back();
    const ConfigNode *parent = walk(m_root, *parts);
    const ConfigNode *node = parent ? stepInto(*parent, last) : nullptr;
    if (!node)
        return {};
    if (last.isIndex)
        return node->span;
    return parent->entry(last.name)->keySpan;
}

Result<> ConfigDocument::replaceText(std::string text, const ConfigNode &expected)
{
    Result<ConfigNode> root = readYaml(text, m_sourceName);
    if (!root || !sameMeaning(*root, expected))
        return Error {ErrorCode::Unsupported,
                      m_sourceName + ": this place is written in a form that cannot be changed without touching others; "
                                     "edit the text itself"};
    m_text = std::move(text);
    m_root = std::move(*root);
    return {};
}

std::string yamlText(std::string_view text)
{
    return survivesPlain(text) ? std::string(text) : doubleQuoted(text);
}

std::string yamlBool(bool value)
{
    return value ? "true" : "false";
}

std::string yamlInteger(std::int64_t value)
{
    return std::to_string(value);
}

std::string yamlNumber(double value)
{
    if (std::isnan(value))
        return ".nan";
    if (std::isinf(value))
        return value < 0 ? "-.inf" : ".inf";
    char buffer[40];
    std::string text(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    // YAML 1.1 wants a dot before the exponent; "1e-05" would be text.
    if (const std::size_t e = text.find('e'); e != std::string::npos && text.find('.') == std::string::npos)
        text.insert(e, ".0");
    return text;
}

std::string yamlList(const std::vector<std::string> &items)
{
    std::string list = "[";
    for (const std::string &item : items)
        list += (list.size() > 1 ? ", " : "") + yamlText(item);
    return list + "]";
}

bool sameMeaning(const ConfigNode &a, const ConfigNode &b)
{
    if (a.kind != b.kind || a.items.size() != b.items.size() || a.entries.size() != b.entries.size())
        return false;
    switch (a.kind) {
    case ConfigNode::Kind::Null:
        return true;
    case ConfigNode::Kind::Bool:
        return a.boolean == b.boolean;
    case ConfigNode::Kind::Integer:
        return a.integer == b.integer;
    case ConfigNode::Kind::Float:
        return a.number == b.number || (std::isnan(a.number) && std::isnan(b.number));
    case ConfigNode::Kind::Text:
        return a.text == b.text;
    case ConfigNode::Kind::List:
        return std::equal(a.items.begin(), a.items.end(), b.items.begin(), sameMeaning);
    case ConfigNode::Kind::Map:
        return std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), [](const auto &x, const auto &y) {
            return x.key == y.key && sameMeaning(x.value, y.value);
        });
    }
    return false;
}

} // namespace tw
