#include "app/studio/pages/monitor/empty_monitor.h"

#include "app/studio/models/run_table_model.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

EmptyMonitor::EmptyMonitor(QWidget *parent) :
    QWidget(parent), m_sentence(wrappedLabel(TextRole::Body, this)), m_last(wrappedLabel(TextRole::Secondary, this)),
    m_start(pushButton(ButtonLook::Primary, this)), m_open(pushButton(ButtonLook::Plain, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 24, 24, 24);
    whole->setSpacing(12);
    whole->addWidget(m_sentence);
    whole->addWidget(m_last);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    whole->addLayout(buttons);
    whole->addStretch(1);
    m_open->hide();
    connect(m_start, &QPushButton::clicked, this, &EmptyMonitor::startRequested);
    connect(m_open, &QPushButton::clicked, this, &EmptyMonitor::openRequested);
    retranslate();
}

void EmptyMonitor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EmptyMonitor::retranslate()
{
    m_sentence->setText(tr("Nothing is training now. A run shows its loss, speed and cost here while it goes."));
    m_start->setText(tr("Start a run"));
    m_open->setText(tr("Show the last run"));
}

void EmptyMonitor::showLast(const RunListing *run)
{
    m_open->setVisible(run != nullptr);
    m_last->setVisible(run != nullptr);
    if (!run)
        return;
    const RunSummary &summary = run->summary;
    const QString state = runStateText(summary.state, summary.isPaused).text;
    m_last->setText(tr("The last run was “%1”: %2, %3 steps in %4, loss %5.")
                        .arg(QString::fromStdString(summary.name), state, format::count(summary.step),
                             format::duration(summary.elapsed), summary.loss ? format::loss(*summary.loss) : format::dash()));
}

void EmptyMonitor::showProblem(const QString &text)
{
    m_last->setVisible(true);
    m_last->setText(text);
}

} // namespace tw
