// What one can ask of a run and of its log: the requests, the question before a stop, and the log region's keys.
#include "app/studio/models/background.h"
#include "app/studio/pages/monitor/log_view.h"
#include "app/studio/pages/monitor/monitor_page.h"
#include "app/studio/pages/monitor/progress_strip.h"
#include "app/studio/pages/monitor/run_charts.h"
#include "app/studio/pages/monitor/run_notice.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <cmath>

namespace tw {

/// Space belongs to a button that has the focus; elsewhere it follows the log or lets it stand.
void MonitorPage::followOrPress()
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (button && isAncestorOf(button))
        button->click();
    else
        m_log->setFollowing(!m_log->isFollowing());
}

void MonitorPage::togglePause()
{
    if (m_watch)
        send(m_watch->status().isPaused ? RunRegistry::Request::Unpause : RunRegistry::Request::Pause);
}

void MonitorPage::send(RunRegistry::Request request)
{
    if (!m_watch)
        return;
    const std::filesystem::path folder = m_watch->folder().path();
    m_registry.request(request, m_watch->folder(), this, [this, request, folder](const Result<> &done) {
        if (!done)
            m_notice->showProblem(errorText(done.error()));
        else if (request == RunRegistry::Request::Resume)
            m_workspace.watchRun(folder);
    });
}

void MonitorPage::askStop()
{
    if (!m_watch)
        return;
    const RunStatus &status = m_watch->status();
    const double left = secondsLeft(*m_watch);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Stop"), QString(), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setText(tr("Stop at step %1 of %2?").arg(format::count(status.step), format::count(status.steps)));
    question->setInformativeText(std::isfinite(left) ? tr("Going on takes about %1 more and costs nothing.").arg(format::duration(left))
                                                     : tr("Going on costs nothing."));
    QPushButton *saveAndStop = question->addButton(tr("Save and stop"), QMessageBox::AcceptRole);
    QPushButton *stop = question->addButton(tr("Stop"), QMessageBox::DestructiveRole);
    QPushButton *goOn = question->addButton(tr("Go on"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    connect(question, &QMessageBox::buttonClicked, this, [this, saveAndStop, stop](QAbstractButton *button) {
        if (button == saveAndStop)
            send(RunRegistry::Request::SaveAndStop);
        else if (button == stop)
            send(RunRegistry::Request::Stop);
    });
    question->open();
}

void MonitorPage::showLog()
{
    if (!m_watch)
        return;
    m_lower->setCurrentWidget(m_log); // also where a finished quick start shows its result
    m_log->focusSearch();
}

void MonitorPage::showTrainerOutput()
{
    m_log->showOutput(true);
    showLog();
}

void MonitorPage::readOutput()
{
    if (!m_watch)
        return;
    runInBackground(this, [folder = m_watch->folder()] { return readTrainerOutput(folder); },
                    [this, id = m_watch->folder().identity().id](const Result<QStringList> &lines) {
                        if (!m_watch || m_watch->folder().identity().id != id)
                            return; // another run is shown by now
                        m_log->setOutput(lines ? *lines : QStringList());
                        if (!lines && lines.error().code != ErrorCode::NotFound)
                            m_notice->showProblem(errorText(lines.error()));
                    });
}

void MonitorPage::leaveLog()
{
    if (m_result)
        m_lower->setCurrentWidget(m_resultArea);
    m_charts->lossChart()->setFocus(Qt::OtherFocusReason);
}

} // namespace tw
