#pragma once

#include "app/studio/shell/command.h"
#include "app/studio/shell/page.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace tw {

class CommandSearch;
class FootBar;
class HeaderBar;
class Navigation;
class SidePanel;
class StatusLine;
class StudioSettings;
class Workspace;

/// Makes a page when it is first shown; the window becomes its parent.
using PageFactory = std::function<Page *(PageId page)>;

/// Navigation, header, page, right panel and status bar. Below 1200 px the navigation folds and the right panel
/// becomes a drawer over the page, opened by F9.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    static constexpr int FoldBelow = 1200;

    /// `pages` are those of this version, in the order of the navigation.
    MainWindow(Theme &theme, StudioSettings &settings, Workspace &workspace, QList<PageId> pages, PageFactory factory);

    void showPage(PageId page);
    [[nodiscard]] Page *currentPage() const { return m_current; }
    [[nodiscard]] bool isDrawerOpen() const;
    void setDrawerOpen(bool open);
    /// The page with this id if it was made already, else null.
    [[nodiscard]] Page *page(PageId page) const { return m_made.value(page); }
    /// Asks for a file and opens it. What Ctrl+O does.
    void chooseDocument();
    /// What Ctrl+K finds besides the pages and the actions of the one that is shown; asked for at every opening.
    void setCommandSource(std::function<std::vector<Command>()> source) { m_commandSource = std::move(source); }
    /// Asks again while the list is open.
    void refreshCommands();
    [[nodiscard]] CommandSearch *commandSearch() const { return m_search; }
    /// Opens a configuration in Configure.
    void openFile(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addShortcuts();
    [[nodiscard]] std::vector<Command> commands();
    Page *makePage(PageId page);
    void arrange();
    void refreshFrame();
    void refreshStatus();
    void openDocumentMenu();
    void nextRegion(int step);
    void setZoom(int percent);

    Theme &m_theme;
    StudioSettings &m_settings;
    Workspace &m_workspace;
    QList<PageId> m_pages;
    PageFactory m_factory;
    QMap<PageId, Page *> m_made;
    Page *m_current = nullptr;
    Navigation *m_navigation;
    HeaderBar *m_header;
    QWidget *m_body;
    QStackedWidget *m_stack;
    SidePanel *m_side;
    FootBar *m_foot;
    StatusLine *m_status;
    CommandSearch *m_search;
    std::function<std::vector<Command>()> m_commandSource;
};

} // namespace tw
