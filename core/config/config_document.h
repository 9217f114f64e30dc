#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// A place in the text. Lines and columns count from 1, columns and lengths in Unicode characters; 0 is "nowhere".
struct TextSpan {
    int line = 0;
    int column = 0;
    int length = 0;         ///< up to the end of the first line of the value
    std::size_t offset = 0; ///< in bytes from the start of the text
    std::size_t end = 0;    ///< in bytes, one past the last byte; equals `offset` for an absent value
};

struct ConfigEntry;

/// One value with the meaning YAML 1.1 (PyYAML's safe_load) gives it: `yes` is a boolean, `2e-5` is text, `0o17` is text,
/// `017` is fifteen. asNumber() and its sisters add what Axolotl's reader converts afterwards.
struct ConfigNode {
    enum class Kind { Null, Bool, Integer, Float, Text, List, Map };

    Kind kind = Kind::Null;
    bool boolean = false;
    std::int64_t integer = 0;
    double number = 0;                ///< also set for Integer
    std::string text;                 ///< a scalar as written, quotes and escapes resolved
    bool isPlain = true;              ///< a scalar without quotes
    bool isDate = false;              ///< a Text that PyYAML takes for a date and Axolotl for no text: 2026-01-31
    bool isFlow = false;              ///< a list or map in [] or {}
    std::vector<ConfigNode> items;    ///< of a List
    std::vector<ConfigEntry> entries; ///< of a Map, in the order of the text
    std::vector<std::uint32_t> byName;  ///< of a large Map as it was read: `entries` by name. Whoever renames one clears it
    TextSpan span;

    /// A member of a Map, and its value; null when absent or when this is no Map.
    [[nodiscard]] const ConfigEntry *entry(std::string_view key) const;
    [[nodiscard]] const ConfigNode *member(std::string_view key) const;
    [[nodiscard]] bool isScalar() const { return kind != Kind::List && kind != Kind::Map; }

    [[nodiscard]] static ConfigNode emptyMap();

    /// Lenient readings: "2e-5" and 3 are numbers, 5.0 and "5" are integers, 1 and "true" are booleans.
    [[nodiscard]] std::optional<double> asNumber() const;
    [[nodiscard]] std::optional<std::int64_t> asInteger() const;
    [[nodiscard]] std::optional<bool> asBool() const;
};

struct ConfigEntry {
    std::string key;
    TextSpan keySpan;
    ConfigNode value;
};

/// A configuration text and what it says. The text is kept byte for byte; an edit touches only the lines of its key,
/// keeps comments, line ends and a missing final newline, and is taken back when it would change anything else.
/// Key paths: "learning_rate", "tunewright.threads", "datasets[0].path", "lora_target_modules[2]".
/// A value type: copies are independent. Undo is the caller's, by keeping earlier texts.
class ConfigDocument
{
public:
    /// An empty document.
    ConfigDocument() = default;

    /// Errors are InvalidConfig and start with "SOURCE:LINE:COLUMN: ": not YAML, larger than 1 MB, not UTF-8, tabs in
    /// indentation, anchors, aliases, merge keys, tags, a key given twice, several documents, nesting deeper than 64, more than 20,000 keys and values.
    static Result<ConfigDocument> parse(std::string text, std::string sourceName = "configuration");
    /// Reads and parses a file. Errors: those of readFile() and parse().
    static Result<ConfigDocument> load(const std::filesystem::path &file);

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] const std::string &sourceName() const { return m_sourceName; }
    [[nodiscard]] const ConfigNode &root() const { return m_root; } ///< always a Map

    /// Null when the path is not there; a key without a value ("adapter:") gives a node of kind Null.
    [[nodiscard]] const ConfigNode *find(std::string_view keyPath) const;
    /// Where the key itself stands; for a list item, the item. Line 0 when absent.
    [[nodiscard]] TextSpan keySpan(std::string_view keyPath) const;

    /// Gives a key a value, adding the key (and the block or list item it is in) where it is missing. `yaml` is a scalar
    /// or a [flow, list] of scalars in one line, as it shall stand in the file: see yamlText() and its sisters.
    /// A block list keeps its form and its unchanged items. Errors, with the document untouched: InvalidInput (not such
    /// a value, not a path), Unsupported (the place is written in a form that cannot be edited without touching others).
    Result<> set(std::string_view keyPath, std::string_view yaml);
    /// Removes a key or list item with its lines; a block that would be left empty goes too. An absent key is no error.
    Result<> unset(std::string_view keyPath);
    /// Gives the key another name in place; its value stays. Errors: NotFound, InvalidInput (a name already taken).
    Result<> rename(std::string_view keyPath, std::string_view newName);

private:
    Result<> replaceText(std::string text, const ConfigNode &expected);

    std::string m_text;
    std::string m_sourceName = "configuration";
    ConfigNode m_root = ConfigNode::emptyMap();
};

/// YAML sources for set(). Text is quoted only where YAML would read something else.
std::string yamlText(std::string_view text);
std::string yamlBool(bool value);
std::string yamlInteger(std::int64_t value);
/// The shortest spelling that PyYAML too reads as a number and gives the same double: 0.0002, 1.0e-05.
std::string yamlNumber(double value);
std::string yamlList(const std::vector<std::string> &items);

/// Same kinds and values; places and quoting styles do not count.
bool sameMeaning(const ConfigNode &a, const ConfigNode &b);

} // namespace tw
