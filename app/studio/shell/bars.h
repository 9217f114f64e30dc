#pragma once

#include "app/studio/shell/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tw {

/// Title, one line on what the page answers, and its actions.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 56;
    explicit HeaderBar(const Theme &theme, QWidget *parent = nullptr);
    void showPage(Page &page);

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_actions;
    QList<QAction *> m_shown;
};

/// The line at the foot of the window: findings, sources, connection; at right two shortcuts of the page.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 28;
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);
    void showTexts(const QList<StatusText> &texts, const QStringList &shortcuts);

private:
    const Theme &m_theme;
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
};

/// In place of the right panel where the window is narrow: verdict, the button that opens the panel, the primary one.
class FootBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 48;
    explicit FootBar(const Theme &theme, QWidget *parent = nullptr);
    /// `primary` is left out when the page shows it in its header already, or has none.
    void showVerdict(const Verdict &verdict, QAction *primary);

Q_SIGNALS:
    void panelRequested();

private:
    const Theme &m_theme;
    QHBoxLayout *m_texts;
    QHBoxLayout *m_buttons;
    QPushButton *m_panelButton;
    QAction *m_primary = nullptr;
    QPushButton *m_primaryButton = nullptr;
};

} // namespace tw
