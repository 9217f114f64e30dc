#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tw {

/// The body of a page's right panel: content that scrolls, and a foot that never does (the primary button).
class RightPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RightPanel(QWidget *parent = nullptr);

    /// Add sections here; what is left over stays empty below them.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// Buttons of the foot; the foot takes no room while it is empty.
    [[nodiscard]] QVBoxLayout *foot() const { return m_foot; }

private:
    QVBoxLayout *m_content = nullptr;
    QVBoxLayout *m_foot = nullptr;
};

} // namespace tw
