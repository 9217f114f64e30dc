#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tw {

using Json = nlohmann::json;
/// Keeps the order in which keys were written: for output that people read.
using OrderedJson = nlohmann::ordered_json;

/// Parses one document; the error names `source` and the byte offset. Nesting is limited to 200 levels.
Result<Json> parseJson(std::string_view text, std::string_view source);
/// Reads and parses a file of at most `maxBytes`.
Result<Json> readJson(const std::filesystem::path &file, std::int64_t maxBytes = 64 << 20);

/// One line without line breaks; invalid UTF-8 is replaced, never thrown on.
std::string compactJson(const Json &json);

/// A number without a fraction that int64 can hold ("8" and "8.0"), else nothing.
std::optional<std::int64_t> jsonWhole(const Json &value);

/// A member's value where it is there and of the right type, else `fallback`.
/// A number that does not fit T is not of the right type; whole numbers beyond int64 are not read.
template <typename T>
T jsonValue(const Json &object, const char *key, T fallback)
{
    const auto it = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || it == object.end() || it->is_null())
        return fallback;
    if constexpr (std::is_same_v<T, bool>)
        return it->is_boolean() ? it->template get<bool>() : fallback;
    else if constexpr (std::is_floating_point_v<T>)
        return it->is_number() ? it->template get<T>() : fallback;
    else if constexpr (std::is_integral_v<T>)
        return jsonWhole(*it).has_value() && std::in_range<T>(*jsonWhole(*it)) ? T(*jsonWhole(*it)) : fallback;
    else if constexpr (std::is_same_v<T, std::string>)
        return it->is_string() ? it->template get<std::string>() : fallback;
    else
        return it->template get<T>();
}

} // namespace tw
