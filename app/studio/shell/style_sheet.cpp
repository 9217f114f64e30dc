#include "app/studio/shell/style_sheet.h"

#include "app/studio/shell/theme.h"

#include <QHash>
#include <QRegularExpression>

namespace tw {
namespace {

// @name is a token, #n a length in pixels that grows with the text zoom.
constexpr const char *sheetTemplate = R"(
QLabel { background: transparent; }
QLabel[textRole="headline"] { font-size: #24; font-weight: 600; color: @text; }
QLabel[textRole="title"] { font-size: #17; font-weight: 600; color: @text; }
QLabel[textRole="figure"] { font-size: #20; font-weight: 600; color: @text; }
QLabel[textRole="section"] { font-size: #14; font-weight: 600; color: @text; }
QLabel[textRole="label"] { font-size: #13; font-weight: 500; color: @text; }
QLabel[textRole="value"] { font-size: #13; font-weight: 600; color: @text; }
QLabel[textRole="body"] { font-size: #13; color: @text; }
QLabel[textRole="secondary"] { font-size: #12; color: @text2; }
QLabel[textRole="caption"] { font-size: #11; color: @text3; }
QLabel[textRole="code"] { font-family: Hack; font-size: #11; color: @text3; }
QLabel:disabled { color: @text3; }

QFrame#hairline { background: @line; border: none; }
QWidget#navigation { background: @window; border-right: 1px solid @line; }
QWidget#header { background: @page; border-bottom: 1px solid @line; }
QWidget#statusBar { background: @page; border-top: 1px solid @line; }
QWidget#footBar { background: @sunken; border-top: 1px solid @line; }
QWidget#sidePanel { background: @sunken; border-left: 1px solid @line; }
QWidget#card { background: @accentTint; border-radius: 8px; }
QFrame#choice { background: @page; border: 1px solid @line; border-radius: 6px; }
QFrame#commandSearch { background: @page; border: 1px solid @line2; border-radius: 8px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget#qt_scrollarea_viewport, QScrollArea > QWidget#qt_scrollarea_viewport > QWidget { background: transparent; }

QPushButton { background: @page; color: @text; border: 1px solid @line2; border-radius: 6px; padding: 0 12px;
    min-height: #30; font-size: #13; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @track; }
QPushButton:disabled { color: @text3; background: @sunken; border-color: @line; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600; min-height: #34; }
QPushButton[look="primary"]:hover { background: @accentHover; }
QPushButton[look="primary"]:pressed { background: @accentPressed; }
QPushButton[look="primary"]:disabled { background: @track; color: @text3; border-color: @track; }
QWidget#header QPushButton[look="primary"] { min-height: #30; }
QPushButton[look="danger"] { color: @bad; border-color: @bad; }
QPushButton[look="danger"]:hover { background: @badTint; }
QPushButton[look="danger"]:disabled { color: @text3; border-color: @line; }
QPushButton[look="link"] { background: transparent; border: none; color: @accentText; padding: 0 4px; min-height: #24; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:disabled { color: @text3; }
QPushButton[look="small"] { border-radius: 5px; min-height: #24; padding: 0 10px; font-size: #12; }
tw--Segmented { background: @hover; border-radius: 6px; }
QPushButton[look="segment"] { background: transparent; border: 1px solid transparent; border-radius: 5px; color: @text2; padding: 0 9px;
    min-height: #24; font-size: #12; font-weight: 500; }
QPushButton[look="segment"]:hover { color: @text; }
QPushButton[look="segment"]:checked { background: @segment; color: @text; font-weight: 600; }
QPushButton[look="segment"]:disabled { background: transparent; border-color: transparent; color: @control; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QToolButton { background: transparent; border: none; border-radius: 5px; padding: 4px; color: @text2; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @track; }

QLineEdit, QAbstractSpinBox { background: @page; color: @text; border: 1px solid @control; border-radius: 6px; padding: 0 8px;
    min-height: #30; font-size: #13; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:disabled, QAbstractSpinBox:disabled { background: @sunken; color: @text3; border-color: @line2; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; min-height: 0; padding: 0; background: transparent; }
QPlainTextEdit, QTextEdit { background: @code; color: @text; border: none; selection-background-color: @accent; selection-color: @onAccent; }

QMenu { background: @page; color: @text; border: 1px solid @line2; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @text3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolTip { background: @page; color: @text; border: 1px solid @line2; padding: 4px 6px; font-size: #12; }

QHeaderView { background: @page; border: none; }
QHeaderView::section { background: @page; color: @text3; border: none; border-bottom: 1px solid @line; padding: 0 8px;
    font-size: #11; min-height: #28; }
QTableView, QTreeView, QListView { background: @page; color: @text; border: none; font-size: #12; gridline-color: @line; outline: none; }
QListWidget#sectionList { border-right: 1px solid @line; padding: 16px 8px; font-size: #13; font-weight: 500; }
QListWidget#sectionList::item { height: #34; padding-left: 8px; border-radius: 6px; }
QListWidget#sectionList::item:hover { background: @hover; }
QListWidget#sectionList::item:selected { background: @accentTint; color: @accentText; }
QListWidget#groupList { border-right: 1px solid @line; padding: 12px 8px; font-size: #12; font-weight: 500; color: @text2; }
QListWidget#groupList::item { height: #28; padding-left: 8px; border-radius: 6px; }
QListWidget#groupList::item:hover { background: @hover; }
QListWidget#groupList::item:selected { background: @hover; color: @text; }
QProgressBar { background: @track; border: none; border-radius: 1px; max-height: 2px; }
QProgressBar::chunk { background: @accent; border-radius: 1px; }
)";

const QHash<QString, Token> &tokenNames()
{
    static const QHash<QString, Token> names {
        {QStringLiteral("page"), Token::Page}, {QStringLiteral("window"), Token::Window}, {QStringLiteral("sunken"), Token::Sunken},
        {QStringLiteral("code"), Token::Code}, {QStringLiteral("hover"), Token::Hover}, {QStringLiteral("track"), Token::Track},
        {QStringLiteral("line"), Token::Line}, {QStringLiteral("line2"), Token::Line2}, {QStringLiteral("control"), Token::Control},
        {QStringLiteral("text"), Token::Text}, {QStringLiteral("text2"), Token::Text2}, {QStringLiteral("text3"), Token::Text3},
        {QStringLiteral("accent"), Token::Accent}, {QStringLiteral("onAccent"), Token::OnAccent},
        {QStringLiteral("accentText"), Token::AccentText}, {QStringLiteral("accentTint"), Token::AccentTint},
        {QStringLiteral("bad"), Token::Bad}, {QStringLiteral("badTint"), Token::BadTint},
    };
    return names;
}

QString colorOf(const QString &name, const Theme &theme)
{
    const QColor accent = theme.color(Token::Accent);
    if (name == QLatin1String("accentHover"))
        return accent.darker(108).name();
    if (name == QLatin1String("accentPressed"))
        return accent.darker(118).name();
    if (name == QLatin1String("segment")) // the raised one: white on grey, or a lighter grey on a dark page
        return theme.color(theme.isDark() ? Token::Line2 : Token::Page).name();
    Q_ASSERT_X(tokenNames().contains(name), "styleSheet", qPrintable(name));
    return theme.color(tokenNames().value(name)).name();
}

// A label may carry any token as its colour: one rule each.
QString tokenRules(const Theme &theme)
{
    QString rules;
    for (int i = 0; i < static_cast<int>(Token::Count_); ++i)
        rules += QStringLiteral("QLabel[textToken=\"%1\"] { color: %2; }\n").arg(i).arg(theme.color(static_cast<Token>(i)).name());
    return rules;
}

} // namespace

QString styleSheet(const Theme &theme)
{
    static const QRegularExpression mark(QStringLiteral("@([a-zA-Z0-9]+)|#([0-9]+)(?=[;\\s])"));
    const QString source = QLatin1String(sheetTemplate);
    QString sheet;
    qsizetype last = 0;
    for (auto it = mark.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sheet += QStringView(source).mid(last, match.capturedStart() - last);
        sheet += match.captured(1).isEmpty() ? QStringLiteral("%1px").arg(theme.scaled(match.captured(2).toInt()))
                                             : colorOf(match.captured(1), theme);
        last = match.capturedEnd();
    }
    sheet += QStringView(source).mid(last);
    return sheet + tokenRules(theme);
}

} // namespace tw
