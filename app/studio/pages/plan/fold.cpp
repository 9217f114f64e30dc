#include "app/studio/pages/plan/fold.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/icons.h"

#include <QVBoxLayout>

namespace tw {

Fold::Fold(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_button(pushButton(ButtonLook::Link, this)), m_body(new QWidget(this)), m_content(new QVBoxLayout(m_body))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addWidget(m_button, 0, Qt::AlignLeft);
    whole->addWidget(m_body);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(4);
    m_button->setCheckable(true);
    connect(m_button, &QPushButton::toggled, this, &Fold::setOpen);
    setOpen(false);
}

void Fold::setTitle(const QString &title)
{
    m_button->setText(title);
}

void Fold::setOpen(bool isOpen)
{
    m_button->setChecked(isOpen);
    m_button->setIcon(icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Token::Text2, m_theme));
    m_body->setVisible(isOpen);
}

} // namespace tw
