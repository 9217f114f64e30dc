#pragma once

#include "app/studio/shell/theme.h"

#include <QAction>
#include <QList>
#include <QWidget>

namespace tw {

/// In the order of the navigation; the number is also what the window keeps in its settings.
enum class PageId { Welcome, Plan, Data, Configure, Launch, Monitor, Runs, Machines, Playground, Pipelines, Settings };

/// What the navigation shows behind a page's name.
struct Badge {
    enum class Kind { None, Settled, Count, Live };
    Kind kind = Kind::None;
    int count = 0;             ///< Kind::Count
    Token token = Token::Ok;   ///< of the worst finding
    QString spoken;            ///< for screen readers: "2 findings"
};

/// One text of the status bar, e.g. {"2 findings, none stops the run", "exclamation-triangle-fill", Token::Warn}.
struct StatusText {
    QString text;
    QString icon;              ///< name of an icon, empty for none
    Token token = Token::Text2;
};

/// What stays of the right panel where the window is too narrow for it (below 1200 px): a line over the status bar.
struct Verdict {
    StatusText main;           ///< "Fits, with 5.8 GiB to spare"; nothing is shown when empty
    QStringList facts;         ///< "17.8 of 23.6 GiB", "2 h 54 min", "$2.14"; the last one is bold
    QString panelName;         ///< of the button that opens the panel: "Quote"
};

/// One page of the main window. The window asks for title, actions and texts again after the signals below, and
/// after a change of language; a page is made when it is first shown.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(PageId id, const Theme &theme, QWidget *parent = nullptr) : QWidget(parent), m_id(id), m_theme(theme) {}

    [[nodiscard]] PageId id() const { return m_id; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }

    [[nodiscard]] virtual QString title() const = 0;
    /// One line saying what the page answers.
    [[nodiscard]] virtual QString subtitle() const = 0;
    /// The result of what is done at left; null when the page has none. Same object at every call; owned by the page
    /// until the window takes it as a child. Make it a RightPanel (shell/right_panel.h) to get the fixed foot.
    [[nodiscard]] virtual QWidget *rightPanel() { return nullptr; }
    /// Width of the right panel in pixels, 328 to 376; other widths are for pages whose right side is an editor.
    [[nodiscard]] virtual int rightPanelWidth() const { return 376; }
    [[nodiscard]] virtual Verdict verdict() const { return {}; }
    /// At most three, in reading order: the last one is outermost. Owned by the page. An action with the property
    /// "primary" set is filled, one with "danger" is outlined red.
    [[nodiscard]] virtual QList<QAction *> headerActions() { return {}; }
    /// What Ctrl+Enter triggers, wherever its button stands; null when the page has none.
    [[nodiscard]] virtual QAction *primaryAction() { return nullptr; }
    [[nodiscard]] virtual QList<StatusText> statusTexts() const { return {}; }
    /// At most two, shown at the right of the status bar: "Quote: F9".
    [[nodiscard]] virtual QStringList shortcutTexts() const { return {}; }
    [[nodiscard]] virtual Badge badge() const { return {}; }

    /// Sets every text again; called by the window after a change of language, before it asks for the title again.
    virtual void retranslate() {}

Q_SIGNALS:
    void titleChanged();   ///< title, subtitle or header actions
    void statusChanged();  ///< status texts, shortcut texts or verdict
    void badgeChanged();
    void navigateRequested(tw::PageId page);

private:
    PageId m_id;
    const Theme &m_theme;
};

} // namespace tw
