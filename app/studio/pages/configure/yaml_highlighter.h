#pragma once

#include "app/studio/shell/theme.h"

#include <QSyntaxHighlighter>

namespace tw {

/// Colours keys, numbers, literals and comments of YAML, line by line.
class YamlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    YamlHighlighter(QTextDocument *document, const Theme &theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    void colorValue(const QString &text, int begin, int end);

    const Theme &m_theme;
};

} // namespace tw
