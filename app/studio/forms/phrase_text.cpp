#include "app/studio/forms/phrase_text.h"

#include <QCoreApplication>

namespace tw {

QString schemaText(const char *text)
{
    return *text ? QCoreApplication::translate("Schema", text) : QString();
}

QString findingText(const Phrase &phrase)
{
    const QString pattern = *phrase.pattern ? QCoreApplication::translate("Findings", phrase.pattern) : QString();
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place >= 1 && std::size_t(place) <= phrase.arguments.size()) {
            text += schemaText(phrase.arguments[std::size_t(place) - 1].c_str());
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace tw
