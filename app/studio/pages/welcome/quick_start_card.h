#pragma once

#include "app/studio/pages/welcome/quick_start.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tw {

class NumberLabel;

/// What the quick start teaches, what it takes, and the button that does it.
class QuickStartCard : public QWidget
{
    Q_OBJECT
public:
    QuickStartCard(const Theme &theme, QuickStart &quickStart, QAction *train, QWidget *parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void stepsRequested(); ///< "Show each step"

private:
    struct Figure {
        QLabel *caption;
        NumberLabel *value;
    };
    Figure addFigure(QHBoxLayout *row);
    void refresh();

    const Theme &m_theme;
    QuickStart &m_quickStart;
    QAction *m_train;
    QLabel *m_title, *m_promise, *m_task, *m_problem;
    Figure m_memory, m_time, m_cost;
    QPushButton *m_steps;
};

} // namespace tw
