#pragma once

#include "app/studio/models/run_watch.h"
#include "app/studio/shell/right_panel.h"
#include "app/studio/shell/theme.h"

#include <vector>

class QHBoxLayout;
class QLabel;

namespace tw {

class NumberLabel;
class QuoteBar;
class SparkRow;

/// What a run costs and uses, each beside what was told before it began.
class RunPanel : public RightPanel
{
    Q_OBJECT
public:
    explicit RunPanel(const Theme &theme, QWidget *parent = nullptr);
    /// Null: dashes everywhere.
    void showRun(const RunWatch *watch);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Figure {
        QLabel *caption = nullptr;
        NumberLabel *value = nullptr;
    };
    struct Line {
        QLabel *name = nullptr;
        NumberLabel *value = nullptr;
    };
    void retranslate();
    QLabel *addHeading(QLabel **remark);
    Figure addFigure(QHBoxLayout *row);
    Line addLine();
    void addRule();
    void showCost(const RunWatch *watch);
    void showSpeed(const RunWatch *watch);
    void showMemory(const RunWatch *watch);
    void showHost(const RunWatch *watch);

    const Theme &m_theme;
    const RunWatch *m_watch = nullptr;
    QLabel *m_costTitle, *m_costRemark, *m_speedTitle, *m_memoryTitle, *m_hostTitle, *m_hostRemark, *m_trainerTitle;
    Figure m_spent, m_perHour, m_atEnd, m_told, m_now, m_peak;
    QLabel *m_costNote;
    NumberLabel *m_speed;
    QLabel *m_speedNote;
    QLabel *m_speedQuote;
    QLabel *m_memoryNote;
    QuoteBar *m_speedBar;
    QuoteBar *m_memoryBar;
    SparkRow *m_cpu;
    SparkRow *m_ram;
    Line m_device, m_threads, m_disk, m_checkpoint;
};

} // namespace tw
