#include "app/studio/pages/configure/yaml_completion.h"

#include "app/studio/forms/phrase_text.h"
#include "core/config/key_table.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tw {
namespace {

struct KeyLine {
    int dash = -1;  ///< column of the last dash before the key
    int column = 0; ///< of the key
    QString name;
};

std::optional<KeyLine> keyLineOf(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^(\\s*(?:-\\s+)*)([A-Za-z_][\\w.-]*)\\s*:(?:\\s|$)"));
    const auto match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return KeyLine {int(match.captured(1).lastIndexOf(QLatin1Char('-'))), int(match.capturedLength(1)), match.captured(2)};
}

struct Surroundings {
    QString path; ///< of the block: "datasets[0]", empty at the top
    QSet<QString> brothers;
};

/// The block that a key at `column` of `line` belongs to, told by indentation alone: the text may be half written.
Surroundings surroundingsOf(const QStringList &lines, int line, int column, int dash)
{
    Surroundings around;
    QStringList parts;
    const int own = column;
    bool isOwnBlock = true;
    for (int i = line - 1; i >= 0; --i) {
        const auto key = keyLineOf(lines[i]);
        if (!key)
            continue;
        const bool isParent = dash >= 0 ? key->column <= dash : key->column < column;
        if (isParent) {
            parts.prepend(dash >= 0 ? key->name + QLatin1String("[0]") : key->name);
            column = key->column;
            dash = key->dash;
            isOwnBlock = false;
        } else if (key->column == column && dash < 0) {
            dash = key->dash; // a brother in the line of the item's dash
            if (isOwnBlock)
                around.brothers.insert(key->name);
        }
    }
    for (int i = line + 1; i < lines.size(); ++i) {
        const auto key = keyLineOf(lines[i]);
        if (!key)
            continue;
        if (key->column < own || key->dash >= 0)
            break;
        if (key->column == own)
            around.brothers.insert(key->name);
    }
    around.path = parts.join(QLatin1Char('.'));
    return around;
}

QString fromLatin(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// 0: begins with it, 1: holds it, -1: neither.
int matchOf(const QString &name, const QString &typed)
{
    return name.startsWith(typed, Qt::CaseInsensitive) ? 0 : name.contains(typed, Qt::CaseInsensitive) ? 1 : -1;
}

void sortByMatch(CompletionList &list, const QString &typed)
{
    std::erase_if(list.choices, [&](const Completion &choice) { return matchOf(choice.name, typed) < 0; });
    std::ranges::stable_sort(list.choices, {}, [&](const Completion &choice) { return matchOf(choice.name, typed); });
}

CompletionList keysAt(const Surroundings &around, int from, const QString &typed)
{
    CompletionList list {from, {}};
    QSet<QString> offered = around.brothers;
    for (const KeyEntry *entry : allKeys()) {
        const QString key = fromLatin(entry->key);
        const QString name = key.mid(key.lastIndexOf(QLatin1Char('.')) + 1);
        const QString path = around.path.isEmpty() ? name : around.path + QLatin1Char('.') + name;
        if (entry->state != KeyState::Current || offered.contains(name) || name.contains(QLatin1Char('[')) || findKey(path.toStdString()) != entry)
            continue;
        offered.insert(name);
        const bool isBlock = entry->type == KeyType::Block || entry->type == KeyType::BlockList;
        list.choices.push_back({name + (isBlock ? QStringLiteral(":") : QStringLiteral(": ")), name, schemaText(entry->label),
                                schemaText(entry->help)});
    }
    sortByMatch(list, typed);
    return list;
}

CompletionList valuesAt(const QString &path, int from, const QString &typed)
{
    CompletionList list {from, {}};
    const KeyEntry *entry = findKey(path.toStdString());
    if (!entry)
        return list;
    const auto add = [&](const QString &value, bool isLiteral) {
        if (value.isEmpty() || std::ranges::find(list.choices, value, &Completion::name) != list.choices.end())
            return;
        const QString hint = value == fromLatin(entry->fallback) ? QCoreApplication::translate("tw::YamlEditor", "default") : QString();
        list.choices.push_back({isLiteral ? value : QString::fromStdString(yamlText(value.toStdString())), value, hint, schemaText(entry->help)});
    };
    if (entry->type == KeyType::Bool || entry->type == KeyType::BoolOrChoice) {
        add(QStringLiteral("true"), true);
        add(QStringLiteral("false"), true);
    }
    for (const std::string_view value : allowedValues(*entry))
        add(fromLatin(value), false);
    add(fromLatin(entry->fallback), true);
    sortByMatch(list, typed);
    return list;
}

} // namespace

CompletionList completionsAt(const QStringList &lines, int line, int column)
{
    static const QRegularExpression keyForm(QStringLiteral("^(\\s*(?:-\\s+)*)([\\w.-]*)$"));
    static const QRegularExpression valueForm(QStringLiteral("^(\\s*(?:-\\s+)*)([A-Za-z_][\\w.-]*)\\s*:\\s+(?:\\[(?:[^\\]]*,)?\\s*)?[\"']?([^\\s,\\[\\]\"'#]*)$"));
    if (line < 0 || line >= lines.size())
        return {};
    const QString before = lines[line].left(column);
    if (const auto key = keyForm.match(before); key.hasMatch()) {
        const int begin = int(key.capturedLength(1));
        const int dash = int(key.captured(1).lastIndexOf(QLatin1Char('-')));
        return keysAt(surroundingsOf(lines, line, begin, dash), begin, key.captured(2));
    }
    if (const auto value = valueForm.match(before); value.hasMatch()) {
        const int begin = int(value.capturedLength(1));
        const int dash = int(value.captured(1).lastIndexOf(QLatin1Char('-')));
        const QString block = surroundingsOf(lines, line, begin, dash).path;
        const QString path = block.isEmpty() ? value.captured(2) : block + QLatin1Char('.') + value.captured(2);
        return valuesAt(path, int(value.capturedStart(3)), value.captured(3));
    }
    return {};
}

} // namespace tw
