#include "app/studio/pages/configure/yaml_highlighter.h"

#include <QRegularExpression>

namespace tw {
namespace {

/// Where the comment begins, or the length: a # in quotes or inside a word is none.
int commentStart(const QString &text)
{
    QChar quote;
    for (int i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else if (c == QLatin1Char('\\') && quote == QLatin1Char('"'))
                ++i;
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            quote = c;
        } else if (c == QLatin1Char('#') && (i == 0 || text[i - 1].isSpace())) {
            return i;
        }
    }
    return int(text.size());
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument *document, const Theme &theme) : QSyntaxHighlighter(document), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression key(QStringLiteral("^\\s*(?:-\\s+)*([\\w.\\-/\"']+)\\s*:(?=\\s|$)"));
    const int comment = commentStart(text);
    int value = 0;
    const QRegularExpressionMatch match = key.match(text.left(comment));
    if (match.hasMatch()) {
        value = int(match.capturedEnd());
        setFormat(int(match.capturedStart(1)), value - int(match.capturedStart(1)), m_theme.color(Token::AccentText));
    }
    colorValue(text, value, comment);
    if (comment < text.size())
        setFormat(comment, int(text.size()) - comment, m_theme.color(Token::Text3));
}

void YamlHighlighter::colorValue(const QString &text, int begin, int end)
{
    static const QRegularExpression word(QStringLiteral("[^\\s,\\[\\]{}]+"));
    static const QRegularExpression number(QStringLiteral("^[-+]?(\\d[\\d_]*\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?$"));
    static const QRegularExpression literal(QStringLiteral("^(true|false|yes|no|on|off|null|~)$"), QRegularExpression::CaseInsensitiveOption);
    for (auto it = word.globalMatch(text.left(end), begin); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (number.match(match.captured()).hasMatch())
            setFormat(int(match.capturedStart()), int(match.capturedLength()), m_theme.color(Token::Number));
        else if (literal.match(match.captured()).hasMatch())
            setFormat(int(match.capturedStart()), int(match.capturedLength()), m_theme.color(Token::Literal));
    }
}

} // namespace tw
