#pragma once

#include <QFocusFrame>

namespace tw {

/// A ring around the focused button, field or box, shown only when the keyboard brought the focus there. Item views show
/// their current row instead.
class FocusRing : public QFocusFrame
{
    Q_OBJECT
public:
    /// Watches all widgets of `window`.
    explicit FocusRing(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace tw
