#pragma once

#include "app/studio/shell/number_label.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QLabel;

namespace tw {

class RunWatch;
class StatePill;
class PhaseBar;

/// How far the run is: its state, step x of y, epoch, when it ends, and where its time went.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(const Theme &theme, QWidget *parent = nullptr);
    void showRun(const RunWatch &watch);

private:
    void showEnd(const RunWatch &watch);

    StatePill *m_pill;
    QLabel *m_step;
    QLabel *m_of;
    QLabel *m_share;
    QLabel *m_end;
    PhaseBar *m_bar;
};

/// Seconds to the end at the pace of the last twenty steps, NaN while nothing tells.
double secondsLeft(const RunWatch &watch);

} // namespace tw
