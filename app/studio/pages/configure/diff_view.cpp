#include "app/studio/pages/configure/diff_view.h"

#include "app/studio/pages/configure/changed_lines.h"

#include <QTextBlock>

#include <algorithm>

namespace tw {

DiffView::DiffView(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setReadOnly(true);
    setAcceptDrops(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    connect(&theme, &Theme::changed, this, &DiffView::dress);
    retranslate();
    dress();
}

void DiffView::retranslate()
{
    setAccessibleName(tr("What differs from the file"));
    setPlaceholderText(tr("The text is the same as in the file."));
}

void DiffView::showDiff(std::string_view before, std::string_view now)
{
    constexpr std::size_t around = 3;
    const std::vector<DiffLine> lines = diffLines(before, now);
    std::vector<bool> isShown(lines.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == DiffLine::Kind::Same)
            continue;
        const std::size_t from = i > around ? i - around : 0, to = std::min(lines.size(), i + around + 1);
        std::fill(isShown.begin() + std::ptrdiff_t(from), isShown.begin() + std::ptrdiff_t(to), true);
    }
    m_added.clear();
    m_removed.clear();
    m_gaps.clear();
    QStringList shown;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isShown[i])
            continue;
        if (i > 0 && !isShown[i - 1] && !shown.isEmpty()) {
            m_gaps.push_back(int(shown.size()));
            shown.append(QStringLiteral("⋯"));
        }
        const DiffLine &line = lines[i];
        if (line.kind != DiffLine::Kind::Same)
            (line.kind == DiffLine::Kind::Added ? m_added : m_removed).push_back(int(shown.size()));
        const QLatin1Char mark(line.kind == DiffLine::Kind::Added ? '+' : line.kind == DiffLine::Kind::Removed ? '-' : ' ');
        QString text = QString::fromUtf8(line.text.data(), qsizetype(line.text.size()));
        if (text.endsWith(QLatin1Char('\r')))
            text.chop(1);
        shown.append(QStringLiteral("%1 %2 %3").arg(line.now > 0 ? line.now : line.before, 5).arg(mark).arg(text));
    }
    setPlainText(shown.join(QLatin1Char('\n')));
    dress();
}

void DiffView::dress()
{
    const QFont code = m_theme.codeFont(TextSize::Dense);
    setStyleSheet(QStringLiteral("font-family: '%1'; font-size: %2px;").arg(code.families().value(0)).arg(m_theme.scaled(TextSize::Dense)));
    document()->setDocumentMargin(m_theme.scaled(8));
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](const std::vector<int> &lines, Token text, const std::optional<Token> &behind) {
        for (const int line : lines) {
            QTextEdit::ExtraSelection row;
            row.cursor = QTextCursor(document()->findBlockByNumber(line));
            row.format.setProperty(QTextFormat::FullWidthSelection, true);
            if (behind)
                row.format.setBackground(m_theme.color(*behind));
            QTextEdit::ExtraSelection words = row;
            words.format = {};
            words.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            words.format.setForeground(m_theme.color(text));
            marks << row << words;
        }
    };
    mark(m_added, Token::Ok, Token::OkTint);
    mark(m_removed, Token::Bad, Token::BadTint);
    mark(m_gaps, Token::Text3, std::nullopt);
    setExtraSelections(marks);
}

} // namespace tw
