#pragma once

#include "app/studio/shell/page.h"

#include <QAbstractButton>
#include <QMap>

class QVBoxLayout;

namespace tw {

class MoneyBox;
class NavigationButton;
class Workspace;

/// "Plan"; the page itself need not exist yet.
QString pageName(PageId page);
/// The icon of a page in the navigation.
QString pageIcon(PageId page);
/// "Ctrl+1"; numbers stay with their page for ever, also while pages before it are missing.
QString pageShortcut(PageId page);

/// The bar at the left: document, pages, money, settings. 208 px, or 56 px with icons only.
class Navigation : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Width = 208, FoldedWidth = 56;

    Navigation(const Theme &theme, Workspace &workspace, const QList<PageId> &pages, QWidget *parent = nullptr);

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    void setCurrent(PageId page);
    void setBadge(PageId page, const Badge &badge);
    /// Where a menu of documents opens.
    [[nodiscard]] QWidget *documentButton() const;
    void retranslate();

Q_SIGNALS:
    void chosen(tw::PageId page);
    void documentMenuRequested();

private:
    NavigationButton *addButton(QVBoxLayout *layout, PageId page);

    const Theme &m_theme;
    QMap<PageId, NavigationButton *> m_buttons;
    QAbstractButton *m_document = nullptr;
    MoneyBox *m_money = nullptr;
    bool m_isFolded = false;
};

} // namespace tw
