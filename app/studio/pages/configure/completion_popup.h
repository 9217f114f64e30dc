#pragma once

#include "app/studio/pages/configure/yaml_completion.h"
#include "app/studio/shell/theme.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace tw {

/// The list at the cursor of the text: what can stand here, with the help of the chosen one beneath. The editor keeps the focus and
/// passes the keys on.
class CompletionPopup : public QFrame
{
    Q_OBJECT
public:
    CompletionPopup(const Theme &theme, QWidget *parent);

    /// Below `place` of the parent, or above where there is no room below. Hides when there is nothing to show.
    void showChoices(CompletionList list, const QRect &place);
    [[nodiscard]] const CompletionList &choices() const { return m_list; }
    [[nodiscard]] int current() const;
    /// Up, Down, page keys: moves; Enter and Tab: takes; Esc: closes. False for every other key.
    bool handleKey(int key);

Q_SIGNALS:
    void taken(const QString &text, int from);

private:
    void showHelp();
    void take();

    const Theme &m_theme;
    QListWidget *m_rows;
    QLabel *m_help;
    CompletionList m_list;
};

} // namespace tw
