#pragma once

#include "app/studio/models/document_session.h"

#include <QObject>
#include <QWidget>

#include <functional>

namespace tw {

/// Asks before unsaved changes are lost: when another configuration is opened, and when the window closes.
class DocumentGuard : public QObject
{
    Q_OBJECT
public:
    /// Watches `window`, which becomes the parent.
    DocumentGuard(DocumentSession &session, QWidget *window);

    void open(const std::filesystem::path &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const std::function<void()> &goOn);
    void saveThen(const std::function<void()> &goOn);

    DocumentSession &m_session;
    QWidget *m_window;
    bool m_mayClose = false;
};

} // namespace tw
