#include "app/studio/shell/side_panel.h"

#include <QStackedLayout>

namespace tw {

SidePanel::SidePanel(QWidget *parent) : QWidget(parent), m_layout(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("sidePanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_layout->setContentsMargins(1, 0, 0, 0);
}

void SidePanel::showPanel(QWidget *panel)
{
    m_hasPanel = panel != nullptr;
    if (panel == nullptr)
        return;
    if (m_layout->indexOf(panel) < 0)
        m_layout->addWidget(panel);
    m_layout->setCurrentWidget(panel);
}

} // namespace tw
