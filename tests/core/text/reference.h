#pragma once

#include "core/base/json.h"
#include "core/text/tokenizer.h"

#include <QTest>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace tw::test {

inline std::filesystem::path dataFile(const std::string &name)
{
    return std::filesystem::path(TUNEWRIGHT_SOURCE_DIR) / "tests" / "data" / name;
}

/// A recorded file; an empty value when it cannot be read, which fails the caller's size checks.
inline Json recorded(const std::string &name)
{
    auto json = readJson(dataFile(name));
    return json ? *json : Json();
}

inline std::unique_ptr<Tokenizer> smallTokenizer(const std::string &kind, const Json &config = {})
{
    auto tokenizer = tokenizerFromJson(recorded("tokens_" + kind + "/tokenizer.json"), config, "", kind);
    return tokenizer ? std::move(*tokenizer) : nullptr;
}

using Ids = std::vector<std::int32_t>;

inline QString shown(const Ids &ids)
{
    return QString::fromStdString(Json(ids).dump());
}

/// Compares a tokenizer with ids.json of a folder (see make_tokens.py for its columns); returns what differs first.
inline QString firstDifference(const Tokenizer &tokenizer, const std::string &folder)
{
    const Json strings = recorded("tokens_common/strings.json");
    const Json rows = recorded(folder + "/ids.json");
    if (strings.size() < 500 || rows.size() != strings.size())
        return QStringLiteral("the recorded files are missing or do not belong together");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string text = strings[i].get<std::string>();
        const Ids ids = rows[i][0].get<Ids>();
        const Ids framed = rows[i][1].is_null() ? ids : rows[i][1].get<Ids>();
        const Ids plain = rows[i][2].is_null() ? ids : rows[i][2].get<Ids>();
        const std::string decoded = rows[i][3].is_null() ? text : rows[i][3].get<std::string>();
        const std::string stripped = rows[i][4].is_null() ? decoded : rows[i][4].get<std::string>();
        const auto differs = [&](const char *what, const QString &expected, const QString &actual) {
            return QStringLiteral("%1 of string %2 (%3): expected %4, got %5")
                .arg(QLatin1String(what)).arg(i).arg(QString::fromStdString(Json(text).dump(-1, ' ', true)), expected, actual);
        };
        if (const Ids got = tokenizer.encode(text, {}); got != ids)
            return differs("ids", shown(ids), shown(got));
        if (const Ids got = tokenizer.encode(text, {.addSpecialTokens = true}); got != framed)
            return differs("ids with special tokens added", shown(framed), shown(got));
        if (const Ids got = tokenizer.encode(text, {.matchSpecialTokens = false}); got != plain)
            return differs("ids with special tokens as text", shown(plain), shown(got));
        if (const std::string got = tokenizer.decode(ids); got != decoded)
            return differs("decoded text", QString::fromStdString(decoded), QString::fromStdString(got));
        if (const std::string got = tokenizer.decode(ids, true); got != stripped)
            return differs("text without special tokens", QString::fromStdString(stripped), QString::fromStdString(got));
    }
    return {};
}

} // namespace tw::test
