#pragma once

#include <QWidget>

class QStackedLayout;

namespace tw {

/// Holds the right panels of all pages, one of them shown.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent);
    /// Null shows nothing.
    void showPanel(QWidget *panel);
    [[nodiscard]] bool hasPanel() const { return m_hasPanel; }

private:
    QStackedLayout *m_layout;
    bool m_hasPanel = false;
};

} // namespace tw
