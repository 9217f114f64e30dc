#include "app/studio/shell/controls.h"

#include <QAction>
#include <QFrame>
#include <QStyle>
#include <QVariant>

namespace tw {
namespace {

const char *roleName(TextRole role)
{
    switch (role) {
    case TextRole::Headline: return "headline";
    case TextRole::Title: return "title";
    case TextRole::Figure: return "figure";
    case TextRole::Section: return "section";
    case TextRole::Label: return "label";
    case TextRole::Value: return "value";
    case TextRole::Body: return "body";
    case TextRole::Secondary: return "secondary";
    case TextRole::Caption: return "caption";
    case TextRole::Code: return "code";
    }
    return "body";
}

const char *lookName(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Plain: return "";
    case ButtonLook::Primary: return "primary";
    case ButtonLook::Danger: return "danger";
    case ButtonLook::Link: return "link";
    case ButtonLook::Small: return "small";
    }
    return "";
}

// A style sheet looks at properties only when a widget is polished.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void showAction(QPushButton *button, const QAction *action)
{
    button->setText(action->text());
    button->setIcon(action->icon());
    button->setToolTip(action->toolTip() == action->text() ? QString() : action->toolTip());
    button->setEnabled(action->isEnabled());
    button->setVisible(action->isVisible());
    button->setCheckable(action->isCheckable());
    button->setChecked(action->isChecked());
    setButtonLook(button, action->property("primary").toBool() ? ButtonLook::Primary
                          : action->property("danger").toBool() ? ButtonLook::Danger
                                                                : ButtonLook::Plain);
}

} // namespace

QLabel *textLabel(TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role);
    return label;
}

QLabel *wrappedLabel(TextRole role, QWidget *parent)
{
    QLabel *label = textLabel(role, parent);
    label->setWordWrap(true);
    // Without this a wrapping label asks for a width of its own and pushes its neighbours about.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

void setTextRole(QWidget *widget, TextRole role)
{
    setStyleProperty(widget, "textRole", QLatin1String(roleName(role)));
}

void setTextToken(QWidget *widget, Token token)
{
    setStyleProperty(widget, "textToken", token == Token::Count_ ? QVariant() : QVariant(static_cast<int>(token)));
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(QStringLiteral("hairline"));
    line->setFixedHeight(1);
    return line;
}

QPushButton *pushButton(ButtonLook look, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    setButtonLook(button, look);
    return button;
}

void setButtonLook(QPushButton *button, ButtonLook look)
{
    setStyleProperty(button, "look", QLatin1String(lookName(look)));
    if (look == ButtonLook::Link)
        button->setCursor(Qt::PointingHandCursor);
}

QPushButton *actionButton(QAction *action, QWidget *parent)
{
    QPushButton *button = pushButton(ButtonLook::Plain, parent);
    button->setIconSize({20, 16}); // 16 px of icon; the rest is its distance from the text
    showAction(button, action);
    QObject::connect(action, &QAction::changed, button, [button, action] { showAction(button, action); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace tw
