#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// Where something stands in a file; both count from 1.
struct YamlPlace {
    int line = 1;
    int column = 1;
};

/// A parsed document as plain values, built in one pass of yaml-cpp's parser: a fifth of the time of YAML::Node and no
/// exceptions behind it. Private to this library.
struct YamlTree {
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    YamlPlace place;
    std::string text;       ///< Scalar
    bool isQuoted = false;  ///< Scalar: never a number or a flag
    std::vector<YamlTree> items; ///< List: the items; Map: key, value, key, value, ...

    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    /// A member of a map; null when there is none.
    [[nodiscard]] const YamlTree *find(std::string_view key) const;
};

/// "gpus.yaml, line 12, column 5: what": Damaged.
Error yamlError(const std::string &file, const YamlPlace &place, const std::string &what);

/// The only document of `text`. Errors: Damaged with `file` and the place (not YAML, empty, an alias, a second document).
Result<YamlTree> parseYamlTree(const std::string &text, const std::string &file);

} // namespace tw
