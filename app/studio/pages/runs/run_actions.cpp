#include "app/studio/pages/runs/run_table.h"
#include "app/studio/pages/runs/runs_page.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

// What can be done with a run: the actions of RunsPage.

namespace tw {

namespace {

QString archiveFilter()
{
    return RunsPage::tr("Runs in one file (*.tar.gz)");
}

/// A run's name as the name of a file.
QString fileNameOf(const RunListing &run)
{
    QString name = QString::fromStdString(run.summary.name).simplified();
    for (QChar &letter : name) {
        if (letter == u'/' || letter == u'\\' || letter == u':')
            letter = u'-';
    }
    return name + QStringLiteral(".tar.gz");
}

} // namespace

void RunsPage::buildRunMenu()
{
    const auto set = [this](QAction *action, const char *picture, void (RunsPage::*what)()) {
        action->setIcon(icon(QLatin1String(picture), Token::Text2, theme()));
        connect(action, &QAction::triggered, this, what);
    };
    set(m_open, "activity", &RunsPage::openSelected);
    set(m_resume, "play-fill", &RunsPage::resumeSelected);
    set(m_again, "arrow-clockwise", &RunsPage::startAgain);
    set(m_export, "box-arrow-up-right", &RunsPage::askForExport);
    set(m_import, "folder2-open", &RunsPage::askForImport);
    set(m_delete, "trash", &RunsPage::deleteSelected);
    m_runMenu->addActions({m_open, m_resume, m_again, m_export});
    m_runMenu->addSeparator();
    m_runMenu->addAction(m_delete);
}

void RunsPage::showActions()
{
    const RunListing *run = m_table->selected();
    const bool isHalted = run && (run->summary.state == RunState::Failed || run->summary.state == RunState::Stopped);
    const bool isEnded = run && isFinal(run->summary.state);
    m_open->setEnabled(run != nullptr);
    m_resume->setVisible(isHalted);
    m_again->setEnabled(run != nullptr);
    m_export->setEnabled(isEnded && !m_archiving.stop_possible());
    m_import->setEnabled(!m_archiving.stop_possible());
    m_delete->setEnabled(isEnded);
}

void RunsPage::say(const QString &text, Token token, bool isGoingOn)
{
    m_noticeText->setText(text);
    setTextToken(m_noticeText, token);
    m_cancel->setVisible(isGoingOn);
    m_notice->setVisible(!text.isEmpty());
}

void RunsPage::openSelected()
{
    if (const RunListing *run = m_table->selected()) {
        m_workspace.watchRun(run->summary.folder);
        Q_EMIT navigateRequested(PageId::Monitor);
    }
}

void RunsPage::resumeSelected()
{
    const RunListing *run = m_table->selected();
    if (!run)
        return;
    const auto folder = RunFolder::open(run->summary.folder);
    if (!folder) {
        say(errorText(folder.error()), Token::Bad);
        return;
    }
    m_registry.request(RunRegistry::Request::Resume, *folder, this, [this, path = folder->path()](const Result<> &done) {
        if (!done) {
            say(errorText(done.error()), Token::Bad);
            return;
        }
        m_workspace.watchRun(path);
        Q_EMIT navigateRequested(PageId::Monitor);
    });
}

/// The document that opens is a copy: what a run was trained with stays as it was.
void RunsPage::startAgain()
{
    if (const RunListing *run = m_table->selected()) {
        m_workspace.openDocument(run->summary.folder / "config.yaml");
        Q_EMIT navigateRequested(PageId::Configure);
    }
}

void RunsPage::askForExport()
{
    const RunListing *run = m_table->selected();
    if (!run)
        return;
    auto *dialog = new QFileDialog(this, tr("Export a run"), QDir::homePath(), archiveFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileNameOf(*run));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { exportTo(file.toStdString()); });
    dialog->open();
}

void RunsPage::exportTo(const std::filesystem::path &file)
{
    const RunListing *run = m_table->selected();
    const auto folder = run ? RunFolder::open(run->summary.folder) : Result<RunFolder>(Error {ErrorCode::NotFound, "no run is selected"});
    if (!folder) {
        say(errorText(folder.error()), Token::Bad);
        return;
    }
    const QString name = QString::fromStdString(run->summary.name), place = QString::fromStdString(file.string());
    m_archiving = std::stop_source();
    say(tr("“%1” is being packed into %2").arg(name, place), Token::Text2, true);
    showActions();
    m_registry.packRun(*folder, file, m_archiving.get_token(), this, [this, name, place](const Result<> &done) {
        endArchive(done ? tr("“%1” is in %2, %3.").arg(name, place, format::disk(double(QFileInfo(place).size()))) : errorText(done.error()),
                   done.has_value());
    });
}

void RunsPage::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import a run"), QDir::homePath(), archiveFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { importFrom(file.toStdString()); });
    dialog->open();
}

void RunsPage::importFrom(const std::filesystem::path &file)
{
    const QString place = QString::fromStdString(file.string());
    m_archiving = std::stop_source();
    say(tr("%1 is being unpacked").arg(place), Token::Text2, true);
    showActions();
    m_registry.unpackRun(file, m_archiving.get_token(), this, [this, place](const Result<QString> &run) {
        endArchive(run ? tr("The run in %1 is in the list now.").arg(place) : errorText(run.error()), run.has_value());
    });
}

void RunsPage::endArchive(const QString &said, bool isDone)
{
    const bool isCancelled = m_archiving.stop_requested();
    m_archiving = std::stop_source(std::nostopstate);
    say(isCancelled && !isDone ? QString() : said, isDone ? Token::Text2 : Token::Bad);
    showActions();
    Q_EMIT archived(isDone);
}

void RunsPage::deleteSelected()
{
    const RunListing *run = m_table->selected();
    if (run && isFinal(run->summary.state))
        m_registry.measureSize(run->summary.folder, this, [this, run = *run](qint64 bytes) { askDelete(run, bytes); });
}

void RunsPage::askDelete(const RunListing &run, qint64 bytes)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete"), QString(), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setText(tr("Delete “%1”?").arg(QString::fromStdString(run.summary.name)));
    question->setInformativeText(tr("Its checkpoints, result and curves go, %1 in all. They do not come back.").arg(format::disk(double(bytes))));
    QPushButton *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    QPushButton *no = question->addButton(tr("Keep"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, yes, id = QString::fromStdString(run.summary.id)](QAbstractButton *button) {
                if (button != yes)
                    return;
                m_registry.remove(id, this, [this](const Result<> &done) {
                    if (!done)
                        say(errorText(done.error()), Token::Bad);
                });
            });
    question->open();
}

} // namespace tw
