#pragma once

#include "app/studio/shell/theme.h"

#include <QPlainTextEdit>

#include <functional>
#include <set>
#include <vector>

namespace tw {

class CompletionPopup;

/// What one line has to say, drawn behind it and under the place it is about.
struct LineRemark {
    int line = 0;   ///< 1-based
    int column = 0; ///< 1-based, in characters; 0: the whole line
    int length = 0; ///< in characters; 0: to the end of the line
    Token token = Token::Warn;
    QString icon;
    QString text;
};

/// The text of the document: line numbers, change bars, wavy lines with their messages. What the user types is told by typed();
/// its own undo is off, because the document's undo stack takes every view along.
class YamlEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit YamlEditor(const Theme &theme, QWidget *parent = nullptr);

    /// Shows another text; the cursor stays at its place as far as possible. Tells nobody.
    void showText(const QString &text);
    /// The text with bare line feeds, hard spaces kept.
    [[nodiscard]] QString lines() const;
    void setChangedLines(const std::vector<int> &lines);
    void setRemarks(std::vector<LineRemark> remarks);
    /// Marks a line and brings it into view; the cursor and the focus stay unless `moveCursor`.
    void showLine(int line, bool moveCursor);
    [[nodiscard]] int currentLine() const; ///< 1-based
    [[nodiscard]] int markedLine() const; ///< the line that showLine() marked, else the cursor's
    [[nodiscard]] const std::vector<LineRemark> &remarks() const { return m_remarks; }
    /// Offers what can stand at the cursor, with its help. What Ctrl+Space does.
    void complete();
    [[nodiscard]] CompletionPopup *popup() const { return m_popup; }

Q_SIGNALS:
    void typed();
    void lineChosen(int line); ///< by the cursor

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    class Gutter;
    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);
    void drawGutterLine(QPainter &painter, int line, const QRect &row);
    void markLines();
    void insertChoice(const QString &text, int from);
    bool passToPopup(QEvent *event);
    void dress();
    void forEachVisibleLine(const std::function<void(int line, const QTextBlock &block, const QRect &row)> &visit) const;

    const Theme &m_theme;
    CompletionPopup *m_popup = nullptr; ///< stands first: making the gutter already sends events here
    QWidget *m_gutter;
    std::set<int> m_changed;
    std::vector<LineRemark> m_remarks;
    int m_shownLine = 0;
    bool m_isShowing = false;
};

} // namespace tw
