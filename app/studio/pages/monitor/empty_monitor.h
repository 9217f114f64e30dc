#pragma once

#include "app/studio/models/run_registry.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tw {

/// Nothing runs: a summary of the last run, and the way to a new one.
class EmptyMonitor : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyMonitor(QWidget *parent = nullptr);
    /// The newest run, null when there is none.
    void showLast(const RunListing *run);
    void showProblem(const QString &text);

Q_SIGNALS:
    void startRequested();
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_sentence;
    QLabel *m_last;
    QPushButton *m_start;
    QPushButton *m_open;
};

} // namespace tw
