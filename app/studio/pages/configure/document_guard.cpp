#include "app/studio/pages/configure/document_guard.h"

#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace tw {

DocumentGuard::DocumentGuard(DocumentSession &session, QWidget *window) : QObject(window), m_session(session), m_window(window)
{
    window->installEventFilter(this);
}

void DocumentGuard::open(const std::filesystem::path &file)
{
    if (m_session.isChanged())
        ask([this, file] { m_session.open(file); });
    else
        m_session.open(file);
}

bool DocumentGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || watched != m_window || m_mayClose || !m_session.isChanged())
        return QObject::eventFilter(watched, event);
    event->ignore();
    ask([this] {
        m_mayClose = true;
        m_window->close();
    });
    return true;
}

void DocumentGuard::ask(const std::function<void()> &goOn)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"), tr("“%1” has changes that are not saved.").arg(m_session.name()),
                                     QMessageBox::NoButton, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *save = question->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *drop = question->addButton(tr("Drop the changes"), QMessageBox::DestructiveRole);
    question->setEscapeButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    question->setDefaultButton(save);
    connect(question, &QMessageBox::buttonClicked, this, [this, save, drop, goOn](QAbstractButton *button) {
        if (button == drop)
            goOn();
        else if (button == save)
            saveThen(goOn);
    });
    question->open();
}

void DocumentGuard::saveThen(const std::function<void()> &goOn)
{
    // Lives until the file is written or the wish is dropped; a failed save shows itself in Configure and loses nothing.
    auto *once = new QObject(this);
    connect(&m_session, &DocumentSession::saved, once, [once, goOn] {
        once->deleteLater();
        goOn();
    });
    connect(&m_session, &DocumentSession::saveFailed, once, &QObject::deleteLater);
    if (!m_session.isPreset()) {
        m_session.save();
        return;
    }
    auto *dialog = new QFileDialog(m_window, tr("Save the configuration"), {}, tr("Configurations (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { m_session.saveAs(file.toStdString()); });
    connect(dialog, &QFileDialog::rejected, once, &QObject::deleteLater);
    dialog->open();
}

} // namespace tw
