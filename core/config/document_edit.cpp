#include "core/config/config_document.h"

#include "core/config/key_path.h"
#include "core/config/text_edit.h"
#include "core/config/yaml_reader.h"

#include <algorithm>

// How edits work: the new text is made by touching the lines of one key, and the tree that it must mean is made
// separately from the old tree. ConfigDocument::replaceText() takes the text only when it is read back as that tree.

namespace tw {

namespace {

using Kind = ConfigNode::Kind;
using Parts = std::vector<KeyPathPart>;

struct NewValue {
    std::string yaml;
    ConfigNode node;                ///< places count from the start of `yaml`
    std::vector<std::string> items; ///< of a list: the source of each item
};

Result<NewValue> readNewValue(std::string_view yaml)
{
    const Error refusal {ErrorCode::InvalidInput, "\"" + std::string(yaml) + "\" is no single value or [list] of values"};
    const std::string prefix = "k: ";
    const std::string source = prefix + std::string(yaml);
    if (yaml.empty() || yaml.find_first_of("\r\n") != std::string_view::npos || yaml.front() == ' ' || yaml.back() == ' ')
        return refusal;
    Result<ConfigNode> read = readYaml(source, "value");
    if (!read || read->entries.size() != 1 || read->entries[0].key != "k")
        return refusal;
    NewValue value {std::string(yaml), std::move(read->entries[0].value), {}};
    const bool isWhole = value.node.span.offset == prefix.size() && value.node.span.end == source.size();
    const bool isBlockText = yaml.front() == '|' || yaml.front() == '>';
    if (!isWhole || isBlockText || value.node.kind == Kind::Map)
        return refusal;
    for (const ConfigNode &item : value.node.items) {
        if (!item.isScalar())
            return refusal;
        value.items.push_back(source.substr(item.span.offset, item.span.end - item.span.offset));
    }
    return value;
}

ConfigEntry *findEntry(ConfigNode &map, const std::string &key)
{
    const auto it = std::find_if(map.entries.begin(), map.entries.end(), [&](const auto &e) { return e.key == key; });
    return it == map.entries.end() ? nullptr : &*it;
}

/// Goes down as far as the path exists; `depth` is how many parts that are.
ConfigNode *deepest(ConfigNode &root, const Parts &parts, std::size_t &depth)
{
    ConfigNode *node = &root;
    for (depth = 0; depth < parts.size(); ++depth) {
        const KeyPathPart &part = parts[depth];
        ConfigEntry *entry = part.isIndex ? nullptr : findEntry(*node, part.name);
        const bool hasItem = part.isIndex && node->kind == Kind::List && part.index < node->items.size();
        if (!entry && !hasItem)
            break;
        node = entry ? &entry->value : &node->items[part.index];
    }
    return node;
}

/// Makes the missing rest of a path under `node` in the expected tree. False where it cannot hang there.
bool growTree(ConfigNode &node, std::span<const KeyPathPart> rest, const ConfigNode &value)
{
    if (rest.empty()) {
        node = value;
        return true;
    }
    const KeyPathPart &part = rest.front();
    const Kind wanted = part.isIndex ? Kind::List : Kind::Map;
    if (node.kind == Kind::Null)
        node.kind = wanted;
    if (node.kind != wanted || (part.isIndex && part.index != node.items.size()))
        return false;
    if (part.isIndex) {
        node.items.emplace_back();
        return growTree(node.items.back(), rest.subspan(1), value);
    }
    node.entries.push_back({part.name, {}, {}});
    return growTree(node.entries.back().value, rest.subspan(1), value);
}

/// The lines for the missing rest of a path, the first one indented by `indent` spaces.
std::string renderPath(std::span<const KeyPathPart> rest, const std::string &yaml, std::size_t indent,
                       const std::string &newline)
{
    std::string lines(indent, ' ');
    bool isLineOpen = false; // after "- " the next name goes into the same line
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (i > 0 && !isLineOpen) {
            indent += 2;
            lines += newline + std::string(indent, ' ');
        }
        isLineOpen = rest[i].isIndex;
        lines += isLineOpen ? "- " : rest[i].name + ":";
        indent += isLineOpen && i + 1 < rest.size() ? 2 : 0;
    }
    return lines + (isLineOpen ? "" : " ") + yaml;
}

/// Writes `yaml` where a value stood that takes lines of its own below its key (a block list or block).
void putInsteadOfBlock(TextEdit &edit, const ConfigNode &old, const TextSpan &key, const std::string &yaml)
{
    const std::size_t colon = edit.text().find(':', key.end);
    if (edit.lineStart(old.span.offset) > colon)
        edit.removeLines(edit.nextLine(colon), std::max(old.span.end, old.span.offset + 1) - 1);
    edit.replace(colon + 1, colon + 1, " " + yaml);
}

/// Changes a block list item by item: items equal at both ends keep their lines. False when it is not that simple a list.
bool replaceBlockItems(TextEdit &edit, const ConfigNode &old, const NewValue &value)
{
    const auto isSimple = [&](const ConfigNode &item) {
        return item.isScalar() && item.span.line == old.items.front().span.line + int(&item - old.items.data())
            && dashBefore(edit, item.span.offset) != std::string::npos;
    };
    if (value.items.empty() || !std::all_of(old.items.begin(), old.items.end(), isSimple))
        return false;
    const std::size_t shorter = std::min(old.items.size(), value.items.size());
    std::size_t same = 0;
    while (same < shorter && sameMeaning(old.items[same], value.node.items[same]))
        ++same;
    std::size_t sameBehind = 0;
    while (sameBehind < shorter - same
           && sameMeaning(old.items[old.items.size() - 1 - sameBehind], value.node.items[value.items.size() - 1 - sameBehind]))
        ++sameBehind;

    const std::size_t first = old.items.front().span.offset;
    const std::string bullet = edit.text().substr(edit.lineStart(first), first - edit.lineStart(first));
    std::size_t oldEnd = old.items.size() - sameBehind; // from behind, so that offsets stay right
    const std::size_t newEnd = value.items.size() - sameBehind;
    const std::size_t common = std::min(oldEnd, newEnd);
    for (; oldEnd > common; --oldEnd)
        edit.removeLines(old.items[oldEnd - 1].span.offset, old.items[oldEnd - 1].span.offset);
    for (std::size_t i = newEnd; i > common; --i)
        edit.insertLinesAfter(old.items[common - 1].span.offset, bullet + value.items[i - 1]);
    for (std::size_t i = common; i > same; --i)
        edit.replace(old.items[i - 1].span.offset, old.items[i - 1].span.end, value.items[i - 1]);
    return true;
}

/// False where the old value's form leaves no safe place.
bool replaceValue(TextEdit &edit, const ConfigNode &old, const TextSpan &key, bool isItem, const NewValue &value)
{
    const bool isBlock = !old.isScalar() && !old.isFlow;
    if (isBlock && old.kind == Kind::List && value.node.kind == Kind::List && replaceBlockItems(edit, old, value))
        return true;
    if (isBlock && isItem)
        return false;
    if (isBlock) {
        putInsteadOfBlock(edit, old, key, value.yaml);
        return true;
    }
    const bool isAbsent = old.span.offset == old.span.end;
    edit.replace(old.span.offset, old.span.end, isAbsent ? " " + value.yaml : value.yaml);
    return true;
}

/// The missing rest of a path inside brackets or braces: "inner: {names: [value]}".
std::string renderFlowPath(std::span<const KeyPathPart> rest, const std::string &yaml)
{
    const std::string inner = rest.size() == 1 ? yaml : renderFlowPath(rest.subspan(1), yaml);
    const bool opensList = rest.size() > 1 && rest[1].isIndex;
    const std::string value = rest.size() == 1 ? inner : opensList ? "[" + inner + "]" : "{" + inner + "}";
    return rest[0].isIndex ? value : rest[0].name + ": " + value;
}

void insertIntoFlow(TextEdit &edit, const ConfigNode &container, std::span<const KeyPathPart> rest, const std::string &yaml)
{
    const bool isEmpty = container.items.empty() && container.entries.empty();
    std::size_t at = container.span.offset + 1;
    if (!container.items.empty())
        at = container.items.back().span.end;
    if (!container.entries.empty())
        at = container.entries.back().value.span.end;
    const std::string text = renderFlowPath(rest, yaml);
    edit.replace(at, at, isEmpty ? text : ", " + text);
}

void insertIntoEmptyText(TextEdit &edit, const std::string &lines)
{
    const std::string &text = edit.text();
    const bool endsLine = text.empty() || text.ends_with('\n') || text == "\xEF\xBB\xBF";
    edit.replace(text.size(), text.size(), endsLine ? lines + edit.newline() : edit.newline() + lines);
}

/// Adds the missing rest of a path to the container it belongs into.
bool insertPath(TextEdit &edit, const ConfigNode &container, const TextSpan &key, bool isRoot,
                std::span<const KeyPathPart> rest, const std::string &yaml)
{
    const auto indentOf = [&](std::size_t offset) { return std::size_t(textSpan(edit.text(), offset, offset).column - 1); };
    if (container.isFlow) {
        insertIntoFlow(edit, container, rest, yaml);
        return true;
    }
    if (isRoot && container.entries.empty()) {
        insertIntoEmptyText(edit, renderPath(rest, yaml, 0, edit.newline()));
    } else if (container.kind == Kind::Null) {
        if (container.span.offset != container.span.end || key.line == 0)
            return false;
        edit.insertLinesAfter(key.offset, renderPath(rest, yaml, indentOf(key.offset) + 2, edit.newline()));
    } else if (container.kind == Kind::Map) {
        const std::size_t indent = indentOf(container.entries.front().keySpan.offset);
        edit.insertLinesAfter(container.span.end, renderPath(rest, yaml, indent, edit.newline()));
    } else {
        const std::size_t dash = dashBefore(edit, container.items.front().span.offset);
        if (dash == std::string::npos)
            return false;
        edit.insertLinesAfter(container.span.end, renderPath(rest, yaml, indentOf(dash), edit.newline()));
    }
    return true;
}

/// Takes one member out of a [list] or {block}: from its start to the next one's, or from the end of the one before.
/// Comments behind other members' commas stay.
void removeFromFlow(TextEdit &edit, const std::vector<std::pair<std::size_t, std::size_t>> &members, std::size_t index)
{
    const auto [start, end] = members[index];
    const bool isLast = index + 1 == members.size();
    const std::size_t gap = isLast && index > 0 ? members[index - 1].second : end;
    const std::size_t gapEnd = isLast ? start : members[index + 1].first;
    const std::size_t comma = edit.text().find(',', gap), comment = edit.text().find('#', gap);
    const bool hasComment = comma < comment && comment < gapEnd;
    if (hasComment && isLast) {
        edit.replace(start, end, "");
        edit.replace(comma, comma + 1, "");
    } else if (hasComment && edit.lineEnd(comment) < gapEnd) {
        // With its own comment, not with one above the next member.
        edit.isFirstInLine(start) ? edit.removeLines(start, comment) : edit.replace(start, edit.lineEnd(comment), "");
    } else if (isLast) {
        edit.replace(index > 0 ? gap : start, end, "");
    } else {
        edit.replace(start, gapEnd, "");
    }
}

bool removeMember(TextEdit &edit, const ConfigNode &parent, std::size_t index)
{
    std::vector<std::pair<std::size_t, std::size_t>> members;
    for (const ConfigNode &item : parent.items)
        members.emplace_back(item.span.offset, item.span.end);
    for (const ConfigEntry &entry : parent.entries)
        members.emplace_back(entry.keySpan.offset, std::max(entry.value.span.end, entry.keySpan.end));
    if (parent.isFlow) {
        removeFromFlow(edit, members, index);
        return true;
    }
    const auto [start, end] = members[index];
    const std::size_t first = parent.kind == Kind::List ? dashBefore(edit, start) : start;
    if (first == std::string::npos)
        return false;
    if (edit.isFirstInLine(first))
        edit.removeLines(first, std::max(end, start + 1) - 1);
    else if (index + 1 < members.size())
        edit.replace(start, members[index + 1].first, ""); // "- path: x": the next key moves up behind the dash
    else
        return false;
    return true;
}

Error cannotEdit(const std::string &source, std::string_view keyPath)
{
    return {ErrorCode::Unsupported,
            source + ": \"" + std::string(keyPath)
                + "\" is written in a form that cannot be changed here; edit the text itself"};
}

} // namespace

Result<> ConfigDocument::set(std::string_view keyPath, std::string_view yaml)
{
    const auto parts = parseKeyPath(keyPath);
    if (!parts)
        return parts.error();
    const auto value = readNewValue(yaml);
    if (!value)
        return value.error().context("set " + std::string(keyPath));

    ConfigNode expected = m_root;
    std::size_t depth = 0;
    ConfigNode *place = deepest(expected, *parts, depth);
    const ConfigNode old = *place;
    const std::span<const KeyPathPart> rest(parts->begin() + std::ptrdiff_t(depth), parts->end());
    if (!growTree(*place, rest, value->node))
        return Error {ErrorCode::InvalidInput,
                      "set " + std::string(keyPath) + ": there is no such place; a list grows only at its end"};
    if (rest.empty() && sameMeaning(old, value->node) && old.isScalar()
        && m_text.compare(old.span.offset, old.span.end - old.span.offset, yaml) == 0)
        return {};

    TextEdit edit(m_text);
    const std::string existing = keyPathText({parts->begin(), parts->begin() + std::ptrdiff_t(depth)});
    const TextSpan key = keySpan(existing);
    const bool isItem = depth > 0 && (*parts)[depth - 1].isIndex;
    const bool isDone = rest.empty() ? replaceValue(edit, old, key, isItem, *value)
                                     : insertPath(edit, old, isItem ? TextSpan {} : key, depth == 0, rest, value->yaml);
    if (!isDone)
        return cannotEdit(m_sourceName, keyPath);
    Result<> done = replaceText(edit.take(), expected);
    // In brackets a plain "a, b" ends at the comma; in quotes it does not.
    if (const std::string quoted = yamlText(value->node.text);
        !done && value->node.kind == Kind::Text && value->node.isPlain && quoted != yaml)
        return set(keyPath, quoted);
    return done;
}

Result<> ConfigDocument::unset(std::string_view keyPath)
{
    auto parts = parseKeyPath(keyPath);
    if (!parts)
        return parts.error();
    if (!find(keyPath))
        return {};
    ConfigNode expected = m_root;
    KeyPathPart last;
    ConfigNode *parent = nullptr;
    do { // a block that would be left empty goes as well
        last = parts->back();
        parts->pop_back();
        std::size_t depth = 0;
        parent = deepest(expected, *parts, depth);
    } while (!parts->empty() && parent->items.size() + parent->entries.size() == 1);

    const std::size_t index = last.isIndex
        ? last.index
        : std::size_t(std::find_if(parent->entries.begin(), parent->entries.end(),
                                   [&](const ConfigEntry &e) { return e.key == last.name; })
                      - parent->entries.begin());
    TextEdit edit(m_text);
    if (!removeMember(edit, *parent, index))
        return cannotEdit(m_sourceName, keyPath);
    if (last.isIndex)
        parent->items.erase(parent->items.begin() + std::ptrdiff_t(index));
    else
        parent->entries.erase(parent->entries.begin() + std::ptrdiff_t(index));
    return replaceText(edit.take(), expected);
}

Result<> ConfigDocument::rename(std::string_view keyPath, std::string_view newName)
{
    auto parts = parseKeyPath(keyPath);
    const auto name = parseKeyPath(newName);
    if (!parts || parts->back().isIndex || !name || name->size() != 1)
        return Error {ErrorCode::InvalidInput, "\"" + std::string(newName) + "\" cannot be the name of a key"};
    const TextSpan key = keySpan(keyPath);
    if (key.line == 0)
        return Error {ErrorCode::NotFound, "rename: there is no key \"" + std::string(keyPath) + "\""};
    const std::string oldName = parts->back().name;
    parts->pop_back();
    ConfigNode expected = m_root;
    std::size_t depth = 0;
    ConfigNode *parent = deepest(expected, *parts, depth);
    if (oldName != newName && parent->member(newName))
        return Error {ErrorCode::InvalidInput, "rename: there is already a key \"" + std::string(newName) + "\""};
    findEntry(*parent, oldName)->key = newName;
    parent->byName.clear();
    TextEdit edit(m_text);
    edit.replace(key.offset, key.end, newName);
    return replaceText(edit.take(), expected);
}

} // namespace tw
