#include "app/studio/shell/right_panel.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace tw {

RightPanel::RightPanel(QWidget *parent) : QWidget(parent)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(scroll);
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(24, 20, 24, 16);
    bodyLayout->setSpacing(0);
    m_content = new QVBoxLayout;
    m_content->setSpacing(8);
    bodyLayout->addLayout(m_content);
    bodyLayout->addStretch(1);
    scroll->setWidget(body);
    whole->addWidget(scroll, 1);

    m_foot = new QVBoxLayout;
    m_foot->setContentsMargins(24, 0, 24, 20);
    m_foot->setSpacing(8);
    whole->addLayout(m_foot);
}

} // namespace tw
