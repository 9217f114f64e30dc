#include "core/plan/quote.h"

#include <utility>

namespace tw {

namespace {

std::string yamlOf(const Json &value)
{
    if (value.is_boolean())
        return yamlBool(value.get<bool>());
    if (value.is_number_integer())
        return yamlInteger(value.get<std::int64_t>());
    if (value.is_number())
        return yamlNumber(value.get<double>());
    if (value.is_array())
        return yamlList(value.get<std::vector<std::string>>());
    return yamlText(value.get<std::string>());
}

} // namespace

std::vector<ConfigEdit> editsOf(const WayOut &way)
{
    std::vector<ConfigEdit> edits;
    for (const auto &[key, value] : way.set.items())
        edits.push_back({.key = key, .yaml = value.is_null() ? std::nullopt : std::optional(yamlOf(value))});
    return edits;
}

Result<> applyWayOut(ConfigDocument &document, const WayOut &way)
{
    if (auto done = applyFix(document, {Phrase {}, editsOf(way)}); !done)
        return done.error().context("apply the way out \"" + way.id + "\"");
    return {};
}

} // namespace tw
