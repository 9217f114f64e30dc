#include "app/studio/shell/focus_ring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>

namespace tw {

FocusRing::FocusRing(QWidget *window) : QFocusFrame(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        auto *target = static_cast<QWidget *>(watched);
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool isByKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        const bool hasOwnSign = qobject_cast<QAbstractScrollArea *>(target) != nullptr;
        if (target->window() == m_window)
            setWidget(isByKeyboard && !hasOwnSign ? target : nullptr);
    } else if (event->type() == QEvent::MouseButtonPress && widget() != nullptr) {
        setWidget(nullptr);
    }
    return QFocusFrame::eventFilter(watched, event);
}

} // namespace tw
