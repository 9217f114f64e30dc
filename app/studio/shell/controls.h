#pragma once

#include "app/studio/shell/theme.h"

#include <QLabel>
#include <QPushButton>

class QAction;
class QFrame;

namespace tw {

/// What a text is for; the style sheet gives size, weight and colour (style_sheet.cpp).
enum class TextRole {
    Headline,  ///< 24, 600: the one large line of a page
    Title,     ///< 17, 600
    Figure,    ///< 20, 600
    Section,   ///< 14, 600
    Label,     ///< 13, 500
    Value,     ///< 13, 600
    Body,      ///< 13
    Secondary, ///< 12, text2
    Caption,   ///< 11, text3
    Code,      ///< Hack, 11, text3: a configuration key
};

QLabel *textLabel(TextRole role, QWidget *parent = nullptr);  ///< plain text, no wrap
QLabel *wrappedLabel(TextRole role, QWidget *parent = nullptr);
void setTextRole(QWidget *widget, TextRole role);
/// Colours the text of a label (verdicts, states); the role's own colour comes back with Token::Count_.
void setTextToken(QWidget *widget, Token token);

/// A line of 1 px that parts two regions.
QFrame *hairline(QWidget *parent = nullptr);

/// The looks of a button beyond the plain one (outlined, 32 px).
enum class ButtonLook { Plain, Primary, Danger, Link, Small };
QPushButton *pushButton(ButtonLook look, QWidget *parent = nullptr);
void setButtonLook(QPushButton *button, ButtonLook look);
/// A button that shows an action: text, icon, tool tip, enabled and visible follow it; the properties "primary" and
/// "danger" of the action choose the look.
QPushButton *actionButton(QAction *action, QWidget *parent = nullptr);

} // namespace tw
