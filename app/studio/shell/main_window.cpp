#include "app/studio/shell/main_window.h"

#include "app/studio/shell/bars.h"
#include "app/studio/shell/command_search.h"
#include "app/studio/shell/focus_ring.h"
#include "app/studio/shell/key_list.h"
#include "app/studio/shell/logo.h"
#include "app/studio/shell/navigation.h"
#include "app/studio/shell/side_panel.h"
#include "app/studio/shell/studio_settings.h"
#include "app/studio/shell/workspace.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <iterator>

namespace tw {
namespace {

bool isConfiguration(const QString &file)
{
    return file.endsWith(QLatin1String(".yaml"), Qt::CaseInsensitive) || file.endsWith(QLatin1String(".yml"), Qt::CaseInsensitive);
}

// The first widget of a region that the keyboard can reach.
QWidget *firstFocusable(QWidget *region)
{
    const auto widgets = region->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            return widget;
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(Theme &theme, StudioSettings &settings, Workspace &workspace, QList<PageId> pages, PageFactory factory) :
    m_theme(theme), m_settings(settings), m_workspace(workspace), m_pages(std::move(pages)), m_factory(std::move(factory)),
    m_navigation(new Navigation(theme, workspace, m_pages, this)), m_header(new HeaderBar(theme, this)), m_body(new QWidget(this)),
    m_stack(new QStackedWidget(m_body)), m_side(new SidePanel(m_body)), m_foot(new FootBar(theme, this)),
    m_status(new StatusLine(theme, this)), m_search(new CommandSearch(theme, this))
{
    setWindowTitle(QStringLiteral("Tunewright"));
    setWindowIcon(logoIcon(theme));
    setMinimumSize(1024, 700);
    setAcceptDrops(true);

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_navigation);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_body, 1);
    rows->addWidget(m_foot);
    rows->addWidget(m_status);
    columns->addLayout(rows, 1);

    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    connect(m_navigation, &Navigation::documentMenuRequested, this, &MainWindow::openDocumentMenu);
    connect(m_foot, &FootBar::panelRequested, this, [this] { setDrawerOpen(!isDrawerOpen()); });
    connect(&workspace, &Workspace::documentRequested, this, [this](const std::filesystem::path &file) {
        m_settings.addRecentFile(QString::fromStdString(file.string()));
    });
    connect(&theme, &Theme::changed, this, &MainWindow::refreshFrame);
    new FocusRing(this);
    addShortcuts();
    if (!restoreGeometry(settings.geometry()))
        resize(1440, 900);
}

void MainWindow::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto what) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, what);
    };
    for (const PageId page : std::as_const(m_pages)) {
        if (page != PageId::Welcome)
            on(QKeySequence(pageShortcut(page)), [this, page] { showPage(page); });
    }
    on(QKeySequence::Open, [this] { chooseDocument(); });
    on(QKeySequence::Quit, [this] { close(); });
    on(Qt::Key_F6, [this] { nextRegion(1); });
    on(Qt::SHIFT | Qt::Key_F6, [this] { nextRegion(-1); });
    on(Qt::Key_F9, [this] { setDrawerOpen(!isDrawerOpen()); });
    on(Qt::Key_Escape, [this] { setDrawerOpen(false); });
    on(Qt::CTRL | Qt::Key_Slash, [this] { (new KeyList(this))->open(); });
    on(Qt::CTRL | Qt::Key_K, [this] { m_search->open(commands()); });
    on(Qt::CTRL | Qt::Key_Plus, [this] { setZoom(m_theme.zoom() + 10); });
    on(Qt::CTRL | Qt::Key_Equal, [this] { setZoom(m_theme.zoom() + 10); });
    on(Qt::CTRL | Qt::Key_Minus, [this] { setZoom(m_theme.zoom() - 10); });
    on(Qt::CTRL | Qt::Key_0, [this] { setZoom(100); });
    const auto doPrimary = [this] {
        QAction *action = m_current != nullptr ? m_current->primaryAction() : nullptr;
        if (action != nullptr && action->isEnabled())
            action->trigger();
    };
    on(Qt::CTRL | Qt::Key_Return, doPrimary);
    on(Qt::CTRL | Qt::Key_Enter, doPrimary);
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> commands;
    QList<QAction *> actions = m_current != nullptr ? m_current->headerActions() : QList<QAction *>();
    if (QAction *primary = m_current != nullptr ? m_current->primaryAction() : nullptr; primary != nullptr && !actions.contains(primary))
        actions.append(primary);
    for (QAction *action : std::as_const(actions)) {
        if (action->isEnabled() && action->isVisible() && !action->text().isEmpty())
            commands.push_back({Command::Kind::Action, action->text(), {}, {}, [action = QPointer(action)] {
                                    if (action)
                                        action->trigger();
                                }});
    }
    for (const PageId page : std::as_const(m_pages))
        commands.push_back({Command::Kind::Page, pageName(page), {}, pageShortcut(page), [this, page] { showPage(page); }});
    commands.push_back({Command::Kind::Action, tr("Open a configuration…"), {}, QStringLiteral("Ctrl+O"), [this] { chooseDocument(); }});
    commands.push_back({Command::Kind::Action, tr("Keyboard shortcuts"), {}, QStringLiteral("Ctrl+/"), [this] { (new KeyList(this))->open(); }});
    if (m_commandSource) {
        std::vector<Command> more = m_commandSource();
        commands.insert(commands.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return commands;
}

void MainWindow::refreshCommands()
{
    if (m_search->isVisible())
        m_search->setCommands(commands());
}

Page *MainWindow::makePage(PageId id)
{
    Page *page = m_factory(id);
    m_made.insert(id, page);
    m_stack->addWidget(page);
    const auto ifShown = [this, page](void (MainWindow::*refresh)()) {
        return [this, page, refresh] {
            if (page == m_current)
                (this->*refresh)();
        };
    };
    connect(page, &Page::titleChanged, this, ifShown(&MainWindow::refreshFrame));
    connect(page, &Page::statusChanged, this, ifShown(&MainWindow::refreshStatus));
    connect(page, &Page::badgeChanged, this, [this, page] { m_navigation->setBadge(page->id(), page->badge()); });
    connect(page, &Page::navigateRequested, this, &MainWindow::showPage);
    m_navigation->setBadge(id, page->badge());
    return page;
}

void MainWindow::showPage(PageId id)
{
    if (!m_pages.contains(id))
        return;
    Page *page = m_made.value(id);
    if (page == nullptr)
        page = makePage(id);
    m_current = page;
    m_stack->setCurrentWidget(page);
    m_side->showPanel(page->rightPanel());
    m_navigation->setCurrent(id);
    setDrawerOpen(false);
    refreshFrame();
}

bool MainWindow::isDrawerOpen() const
{
    return m_navigation->isFolded() && m_side->isVisible();
}

void MainWindow::setDrawerOpen(bool open)
{
    if (m_navigation->isFolded())
        m_side->setVisible(open && m_side->hasPanel());
    if (m_side->isVisible())
        m_side->raise();
}

void MainWindow::refreshFrame()
{
    if (m_current == nullptr)
        return;
    m_header->showPage(*m_current);
    refreshStatus();
}

void MainWindow::refreshStatus()
{
    const bool isNarrow = m_navigation->isFolded();
    QStringList shortcuts = m_current->shortcutTexts();
    const Verdict verdict = m_current->verdict();
    if (isNarrow && !verdict.panelName.isEmpty())
        shortcuts.prepend(QStringLiteral("%1: F9").arg(verdict.panelName));
    m_status->showTexts(m_current->statusTexts(), shortcuts.mid(0, 2));
    QAction *primary = m_current->primaryAction();
    const bool isInHeader = primary != nullptr && m_current->headerActions().contains(primary);
    m_foot->showVerdict(verdict, isInHeader ? nullptr : primary);
    arrange();
}

// The page gets what the right panel leaves; a drawer lies over the page.
void MainWindow::arrange()
{
    const bool isNarrow = width() < FoldBelow;
    if (isNarrow != m_navigation->isFolded()) {
        m_navigation->setFolded(isNarrow);
        m_side->setVisible(!isNarrow && m_side->hasPanel());
    }
    const bool hasPanel = m_side->hasPanel() && m_current != nullptr;
    if (!isNarrow)
        m_side->setVisible(hasPanel);
    m_foot->setVisible(isNarrow && hasPanel);
    layout()->activate();
    const QRect area = m_body->rect();
    const int panel = hasPanel ? qMin(m_current->rightPanelWidth() + 1, area.width() - 56) : 0;
    m_stack->setGeometry(area.adjusted(0, 0, isNarrow ? 0 : -panel, 0));
    m_side->setGeometry(area.right() + 1 - panel, 0, panel, area.height());
}

void MainWindow::setZoom(int percent)
{
    m_theme.setZoom(percent);
    m_settings.setZoom(m_theme.zoom());
}

void MainWindow::openFile(const QString &file)
{
    m_workspace.openDocument(file.toStdString());
    showPage(PageId::Configure);
}

void MainWindow::chooseDocument()
{
    auto *dialog = new QFileDialog(this, tr("Open a configuration"), {}, tr("Configurations (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::openDocumentMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open a configuration…")), &QAction::triggered, this, &MainWindow::chooseDocument);
    connect(menu->addAction(tr("Quick start and overview")), &QAction::triggered, this, [this] { showPage(PageId::Welcome); });
    const QStringList recent = m_settings.recentFiles();
    if (!recent.isEmpty())
        menu->addSeparator();
    for (const QString &file : recent) {
        QString name = QFileInfo(file).fileName();
        QAction *action = menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { openFile(file); });
    }
    QWidget *button = m_navigation->documentButton();
    menu->popup(button->mapToGlobal(QPoint(8, button->height() - 4)));
}

void MainWindow::nextRegion(int step)
{
    QList<QWidget *> regions {m_navigation, m_header, m_stack};
    if (m_side->isVisible())
        regions.append(m_side);
    if (m_foot->isVisible())
        regions.append(m_foot);
    int now = -1;
    for (int i = 0; i < regions.size(); ++i) {
        if (focusWidget() != nullptr && regions.at(i)->isAncestorOf(focusWidget()))
            now = i;
    }
    const int count = static_cast<int>(regions.size());
    for (int i = 1; i <= count; ++i) {
        QWidget *target = firstFocusable(regions.at(((now < 0 ? (step > 0 ? -1 : 0) : now) + step * i + 2 * count) % count));
        if (target != nullptr) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_navigation->retranslate();
        for (Page *page : std::as_const(m_made))
            page->retranslate();
        for (Page *page : std::as_const(m_made))
            m_navigation->setBadge(page->id(), page->badge());
        refreshFrame();
    }
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wasNarrow = m_navigation->isFolded();
    arrange();
    if (m_current != nullptr && wasNarrow != m_navigation->isFolded())
        refreshStatus();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && isConfiguration(urls.first().toLocalFile()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().constFirst().toLocalFile());
    event->acceptProposedAction();
}

} // namespace tw
