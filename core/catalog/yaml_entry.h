#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace tw {

/// One mapping of a catalogue file, read field by field. A field that is absent leaves its target as it was; the first
/// trouble is kept, with line and column, and ends the reading. Private to this library: yaml-cpp may throw behind it.
class YamlEntry
{
public:
    YamlEntry(std::string file, const YAML::Node &node);

    /// A field the file did not name is an error when `isRequired`.
    void text(const char *key, std::string &target, bool isRequired = false);
    void number(const char *key, double lowest, double highest, const std::function<void(double)> &store, bool isRequired = false);
    void flag(const char *key, bool &target);
    /// A mapping of scalars, lists of scalars and mappings of scalars: the shape of a config.json.
    void mapping(const char *key, Json &target, bool isRequired = false);

    /// The first trouble so far; there is one when a required field could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Call last: also finds fields that nobody asked for, and fields given twice.
    [[nodiscard]] std::optional<Error> finish();

private:
    [[nodiscard]] YAML::Node field(const char *key, bool isRequired);
    void fail(const YAML::Node &at, const std::string &what);

    std::string m_file;
    YAML::Node m_node;
    std::set<std::string> m_known;
    std::optional<Error> m_error;
};

/// "gpus.yaml, line 12, column 5: what": Damaged.
Error yamlError(const std::string &file, const YAML::Mark &mark, const std::string &what);

/// The list under `section` of a file of at most 1 MB; a second document, an alias or anything else at the top is refused.
/// `visit` is called for every entry. Errors: NotFound, Io, Damaged.
Result<> forEachYamlEntry(const std::filesystem::path &file, const char *section,
                          const std::function<Result<>(const YAML::Node &)> &visit);

} // namespace tw
