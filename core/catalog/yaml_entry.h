#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/catalog/yaml_tree.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tw {

/// One mapping of a catalogue file, read field by field. A field that is absent leaves its target as it was; the first
/// trouble is kept, with line and column, and ends the reading. Private to this library.
class YamlEntry
{
public:
    YamlEntry(std::string file, const YamlTree &tree);

    /// A field the file did not name is an error when `isRequired`.
    void text(const char *key, std::string &target, bool isRequired = false);
    void number(const char *key, double lowest, double highest, const std::function<void(double)> &store, bool isRequired = false);
    void flag(const char *key, bool &target);
    /// The position of the value's name in `names`.
    void choice(const char *key, std::initializer_list<const char *> names, const std::function<void(int)> &store,
                bool isRequired = false);
    /// "2026-10-10" or "2026-10"
    void date(const char *key, std::string &target, bool isRequired = false);
    /// A list of texts; one text is a list of one.
    void texts(const char *key, std::vector<std::string> &target);
    /// [low, high] with both from `lowest` to `highest` and in order.
    void range(const char *key, double lowest, double highest, double &low, double &high);
    /// A mapping of scalars, lists of scalars and mappings of scalars: the shape of a config.json. Added to what `target` has.
    void mapping(const char *key, Json &target, bool isRequired = false);
    /// The raw value, for what needs more than one field; null when absent.
    const YamlTree *raw(const char *key);

    [[nodiscard]] bool has(const char *key) const { return m_tree.find(key) != nullptr; }
    [[nodiscard]] YamlPlace placeOf(const char *key) const;
    void fail(const YamlPlace &at, const std::string &what);

    /// The first trouble so far; there is one when a required field could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Call last: also finds fields that nobody asked for, and fields given twice.
    [[nodiscard]] std::optional<Error> finish();

private:
    [[nodiscard]] const YamlTree *field(const char *key, bool isRequired);

    std::string m_file;
    const YamlTree &m_tree;
    std::set<std::string> m_known;
    std::optional<Error> m_error;
};

/// One list of a catalogue file, and what to do with each of its entries.
struct YamlSection {
    const char *name;
    std::function<Result<>(const YamlTree &)> visit;
};
/// The lists of a file of at most 1 MB, in the order of `sections`; at least one has to be there and nothing else may.
/// Errors: NotFound, Io, Damaged.
Result<> readYamlSections(const std::filesystem::path &file, const std::vector<YamlSection> &sections);

} // namespace tw
