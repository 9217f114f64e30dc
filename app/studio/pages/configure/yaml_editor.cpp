#include "app/studio/pages/configure/yaml_editor.h"

#include "app/studio/pages/configure/completion_popup.h"
#include "app/studio/pages/configure/yaml_highlighter.h"
#include "app/studio/shell/icons.h"

#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <array>
#include <cmath>

namespace tw {

class YamlEditor::Gutter : public QWidget
{
public:
    explicit Gutter(YamlEditor *editor) : QWidget(editor), m_editor(editor) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    YamlEditor *m_editor;
};

YamlEditor::YamlEditor(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme), m_gutter(new Gutter(this))
{
    m_popup = new CompletionPopup(theme, this); // not before: this already gets events while it is made
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    new YamlHighlighter(document(), theme);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT typed();
    });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        m_gutter->update();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        m_shownLine = 0;
        markLines();
        if (!m_isShowing)
            Q_EMIT lineChosen(currentLine());
    });
    connect(m_popup, &CompletionPopup::taken, this, &YamlEditor::insertChoice);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_popup, &QWidget::hide);
    connect(&theme, &Theme::changed, this, &YamlEditor::dress);
    dress();
}

void YamlEditor::dress()
{
    // The style sheet sets one font for every text; a code editor has its own.
    const QFont code = m_theme.codeFont(TextSize::Dense);
    setStyleSheet(QStringLiteral("font-family: '%1'; font-size: %2px;").arg(code.families().value(0)).arg(m_theme.scaled(TextSize::Dense)));
    document()->setDocumentMargin(m_theme.scaled(8));
    setViewportMargins(gutterWidth(), 4, 0, 0);
    markLines();
}

int YamlEditor::gutterWidth() const
{
    return m_theme.scaled(48);
}

void YamlEditor::showText(const QString &text)
{
    if (text == lines())
        return;
    m_isShowing = true;
    const int line = currentLine();
    const int column = textCursor().positionInBlock();
    // Only what differs is exchanged, so that scrolling and selection rest.
    const QString old = lines();
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = std::min(old.size(), text.size());
    while (head < shorter && old[head] == text[head])
        ++head;
    while (tail < shorter - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor edit(document());
    edit.setPosition(int(head));
    edit.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    edit.insertText(text.mid(head, text.size() - head - tail));
    QTextCursor cursor(document()->findBlockByNumber(std::min(line, document()->blockCount()) - 1));
    cursor.setPosition(cursor.position() + std::min(column, std::max(0, cursor.block().length() - 1)));
    setTextCursor(cursor);
    m_isShowing = false;
}

QString YamlEditor::lines() const
{
    // toPlainText() would turn hard spaces into common ones.
    QString text = document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void YamlEditor::complete()
{
    const QTextCursor cursor = textCursor();
    const QRect place = cursorRect().translated(viewport()->pos());
    m_popup->showChoices(completionsAt(lines().split(QLatin1Char('\n')), cursor.blockNumber(), cursor.positionInBlock()), place);
}

void YamlEditor::insertChoice(const QString &text, int from)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.block().position() + from, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
    if (text.endsWith(QLatin1String(": "))) // a key: its values come next
        complete();
}

int YamlEditor::markedLine() const
{
    return m_shownLine > 0 ? m_shownLine : currentLine();
}

int YamlEditor::currentLine() const
{
    return textCursor().blockNumber() + 1;
}

void YamlEditor::setChangedLines(const std::vector<int> &lines)
{
    m_changed = std::set<int>(lines.begin(), lines.end());
    m_gutter->update();
}

void YamlEditor::setRemarks(std::vector<LineRemark> remarks)
{
    m_remarks = std::move(remarks);
    markLines();
    m_gutter->update();
    viewport()->update();
}

void YamlEditor::showLine(int line, bool moveCursor)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    if (moveCursor) {
        setTextCursor(QTextCursor(block));
        centerCursor();
        setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const int first = firstVisibleBlock().blockNumber() + 1;
    const int height = std::max(1, int(blockBoundingRect(block).height()));
    const int count = viewport()->height() / height;
    if (line < first || line > first + count - 2)
        verticalScrollBar()->setValue(std::max(0, line - count / 2));
    m_shownLine = line;
    markLines();
}

void YamlEditor::markLines()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection row;
    row.format.setBackground(m_theme.color(Token::Hover));
    row.format.setProperty(QTextFormat::FullWidthSelection, true);
    row.cursor = m_shownLine > 0 ? QTextCursor(document()->findBlockByNumber(m_shownLine - 1)) : textCursor();
    row.cursor.clearSelection();
    marks.append(row);
    for (const LineRemark &remark : m_remarks) {
        const QTextBlock block = document()->findBlockByNumber(remark.line - 1);
        if (remark.line < 1 || !block.isValid())
            continue;
        QTextEdit::ExtraSelection wave;
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(m_theme.color(remark.token));
        const int begin = std::min(std::max(0, remark.column - 1), block.length() - 1);
        const int end = remark.length > 0 ? std::min(begin + remark.length, block.length() - 1) : block.length() - 1;
        wave.cursor = QTextCursor(block);
        wave.cursor.setPosition(block.position() + begin);
        wave.cursor.setPosition(block.position() + end, QTextCursor::KeepAnchor);
        marks.append(wave);
    }
    setExtraSelections(marks);
}

void YamlEditor::forEachVisibleLine(const std::function<void(int, const QTextBlock &, const QRect &)> &visit) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRect row = blockBoundingGeometry(block).translated(contentOffset()).toAlignedRect();
        if (row.top() > viewport()->height())
            return;
        visit(block.blockNumber() + 1, block, row);
    }
}

void YamlEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setFont(m_theme.font(TextSize::Caption, QFont::Medium));
    forEachVisibleLine([&](int line, const QTextBlock &block, const QRect &row) {
        const auto remark = std::ranges::find(m_remarks, line, &LineRemark::line);
        if (remark == m_remarks.end() || block.layout()->lineCount() == 0)
            return;
        const int from = row.left() + int(std::ceil(block.layout()->lineAt(0).naturalTextWidth())) + m_theme.scaled(32);
        const int width = viewport()->width() - from - 12;
        if (width < 60)
            return;
        painter.setPen(m_theme.color(remark->token));
        painter.drawText(QRect(from, row.top(), width, row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(remark->text, Qt::ElideRight, width));
    });
}

void YamlEditor::drawGutterLine(QPainter &painter, int line, const QRect &row)
{
    const bool isCurrent = line == (m_shownLine > 0 ? m_shownLine : currentLine());
    const int width = gutterWidth();
    if (isCurrent)
        painter.fillRect(row, m_theme.color(Token::Hover));
    painter.setPen(m_theme.color(isCurrent ? Token::Text : Token::Text3));
    painter.drawText(row.adjusted(0, 0, -m_theme.scaled(14), 0), Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    if (m_changed.contains(line))
        painter.fillRect(QRect(width - 6, row.top() + 1, 3, row.height() - 2), m_theme.color(Token::Accent));
    const auto remark = std::ranges::find(m_remarks, line, &LineRemark::line);
    if (remark != m_remarks.end())
        painter.drawPixmap(4, row.center().y() - 6, iconPixmap(remark->icon, m_theme.color(remark->token), 13, devicePixelRatioF()));
}

void YamlEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), m_theme.color(Token::Code));
    painter.setFont(m_theme.codeFont(TextSize::Caption));
    forEachVisibleLine([&](int line, const QTextBlock &, const QRect &row) {
        drawGutterLine(painter, line, QRect(0, row.top() + viewportMargins().top(), gutterWidth(), row.height()));
    });
}

void YamlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), gutterWidth(), inner.height());
}

void YamlEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        complete();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() != Qt::NoModifier) { // Ctrl+Enter is the page's primary action
            event->ignore();
            return;
        }
        // A new line begins where the last one did.
        const QString text = textCursor().block().text();
        const auto indent = std::ranges::find_if(text, [](QChar c) { return c != QLatin1Char(' '); }) - text.begin();
        insertPlainText(QLatin1Char('\n') + QString(std::min<qsizetype>(indent, textCursor().positionInBlock()), QLatin1Char(' ')));
        ensureCursorVisible();
        return;
    }
    const bool wasOffering = m_popup->isVisible();
    QPlainTextEdit::keyPressEvent(event);
    if (wasOffering && !event->text().isEmpty())
        complete(); // what was typed narrows the list
    else if (wasOffering && event->key() != Qt::Key_Shift)
        m_popup->hide();
}

/// While the list is open it gets its keys before shortcuts and focus changes do.
bool YamlEditor::passToPopup(QEvent *event)
{
    if (!m_popup || !m_popup->isVisible() || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    constexpr std::array own {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Tab, Qt::Key_Escape};
    if (key->modifiers() != Qt::NoModifier || std::ranges::find(own, key->key()) == own.end())
        return false;
    if (event->type() == QEvent::KeyPress)
        m_popup->handleKey(key->key());
    event->accept();
    return true;
}

void YamlEditor::focusOutEvent(QFocusEvent *event)
{
    m_popup->hide();
    QPlainTextEdit::focusOutEvent(event);
}

/// A file that is dropped here is for the window to open, not a name to write.
bool YamlEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
}

bool YamlEditor::event(QEvent *event)
{
    if (passToPopup(event))
        return true;
    // Undo is the document's: the page's actions take its keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void YamlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setViewportMargins(gutterWidth(), 4, 0, 0);
}

} // namespace tw
