#include "app/studio/shell/segmented.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace tw {

Segmented::Segmented(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(3, 3, 3, 3);
    m_layout->setSpacing(0);
    m_group = new QButtonGroup(this);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

void Segmented::setChoices(const QStringList &texts)
{
    const int before = current();
    const auto buttons = m_group->buttons();
    if (buttons.size() == texts.size()) { // a change of language: keep the buttons and the focus
        for (int i = 0; i < texts.size(); ++i)
            m_group->button(i)->setText(texts.at(i));
        return;
    }
    qDeleteAll(buttons);
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new QPushButton(texts.at(i), this);
        button->setProperty("look", QStringLiteral("segment"));
        button->setCheckable(true);
        m_group->addButton(button, i);
        m_layout->addWidget(button);
    }
    setCurrent(before >= 0 && before < texts.size() ? before : 0);
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void Segmented::setChoiceEnabled(int index, bool isEnabled, const QString &reason)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setEnabled(isEnabled);
        button->setToolTip(isEnabled ? QString() : reason);
    }
}

bool Segmented::isChoiceEnabled(int index) const
{
    const QAbstractButton *button = m_group->button(index);
    return button != nullptr && button->isEnabled();
}

void Segmented::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    QAbstractButton *next = m_group->button(current() + step);
    for (int at = current() + 2 * step; step != 0 && next != nullptr && !next->isEnabled(); at += step)
        next = m_group->button(at);
    if (step == 0 || next == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    next->setFocus(Qt::TabFocusReason);
    next->click();
}

} // namespace tw
