#include "app/studio/shell/navigation.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/navigation_buttons.h"

#include <QCoreApplication>
#include <QFrame>
#include <QVBoxLayout>

namespace tw {
namespace {

QString spokenName(const char *english)
{
    return QCoreApplication::translate("Navigation", english);
}

} // namespace

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Welcome: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Welcome"));
    case PageId::Plan: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Plan"));
    case PageId::Data: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Data"));
    case PageId::Configure: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Configure"));
    case PageId::Launch: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Launch"));
    case PageId::Monitor: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Monitor"));
    case PageId::Runs: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Runs"));
    case PageId::Machines: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Machines"));
    case PageId::Playground: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Playground"));
    case PageId::Pipelines: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Pipelines"));
    case PageId::Settings: return spokenName(QT_TRANSLATE_NOOP("Navigation", "Settings"));
    }
    return {};
}

QString pageIcon(PageId page)
{
    switch (page) {
    case PageId::Plan: return QStringLiteral("table");
    case PageId::Configure: return QStringLiteral("sliders");
    case PageId::Launch: return QStringLiteral("rocket");
    case PageId::Monitor: return QStringLiteral("activity");
    case PageId::Runs: return QStringLiteral("clock-history");
    case PageId::Settings: return QStringLiteral("gear");
    default: return QStringLiteral("circle");
    }
}

QString pageShortcut(PageId page)
{
    if (page == PageId::Settings)
        return QStringLiteral("Ctrl+,");
    return page == PageId::Welcome ? QString() : QStringLiteral("Ctrl+%1").arg(static_cast<int>(page));
}

Navigation::Navigation(const Theme &theme, Workspace &workspace, const QList<PageId> &pages, QWidget *parent) :
    QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("navigation"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 16);
    layout->setSpacing(2);

    auto *document = new DocumentButton(theme, workspace, this);
    m_document = document;
    connect(document, &QAbstractButton::clicked, this, &Navigation::documentMenuRequested);
    layout->addWidget(document);
    layout->addSpacing(6);
    bool isSecondGroup = false;
    for (const PageId page : pages) {
        if (page == PageId::Settings || page == PageId::Welcome)
            continue;
        if (page >= PageId::Runs && !isSecondGroup) {
            isSecondGroup = true;
            auto *divider = new QWidget(this);
            auto *inset = new QVBoxLayout(divider);
            inset->setContentsMargins(16, 7, 16, 7);
            inset->addWidget(hairline(divider));
            layout->addWidget(divider);
        }
        addButton(layout, page);
    }
    layout->addStretch(1);
    m_money = new MoneyBox(theme, this);
    layout->addWidget(m_money);
    layout->addSpacing(6);
    addButton(layout, PageId::Settings)->setHint(pageShortcut(PageId::Settings));
    setFolded(false);
}

NavigationButton *Navigation::addButton(QVBoxLayout *layout, PageId page)
{
    auto *button = new NavigationButton(m_theme, page, this);
    connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    layout->addWidget(button);
    m_buttons.insert(page, button);
    return button;
}

void Navigation::setFolded(bool folded)
{
    m_isFolded = folded;
    setFixedWidth(folded ? FoldedWidth : Width);
    for (NavigationButton *button : std::as_const(m_buttons))
        button->setFolded(folded);
    static_cast<DocumentButton *>(m_document)->setFolded(folded);
    m_money->setFolded(folded);
}

void Navigation::setCurrent(PageId page)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        it.value()->setAutoExclusive(false); // else the last one cannot be unchecked for a page that is not here
        it.value()->setChecked(it.key() == page);
        it.value()->setAutoExclusive(true);
    }
}

void Navigation::setBadge(PageId page, const Badge &badge)
{
    if (NavigationButton *button = m_buttons.value(page))
        button->setBadge(badge);
}

QWidget *Navigation::documentButton() const
{
    return m_document;
}

void Navigation::retranslate()
{
    for (NavigationButton *button : std::as_const(m_buttons))
        button->retranslate();
    static_cast<DocumentButton *>(m_document)->retranslate();
    m_money->retranslate();
}

} // namespace tw
