#pragma once

#include "app/studio/pages/welcome/answer_trial.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace tw {

class NumberLabel;

/// What the quick start has taught: right answers on the held-out rows before and after, and three answers side by side.
/// Shown by Monitor when a run named quickStartRunName has succeeded; asks both models as soon as a run is given.
class QuickStartResult : public QWidget
{
    Q_OBJECT
public:
    explicit QuickStartResult(const Theme &theme, QWidget *parent = nullptr);
    void showRun(const RunFolder &run);
    void retranslate();
    [[nodiscard]] const AnswerTrial &trial() const { return m_trial; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showExamples();
    QLabel *addCell(int row, int column, const QString &text, bool isCode);

    const Theme &m_theme;
    AnswerTrial m_trial;
    QLabel *m_title, *m_lead;
    QLabel *m_beforeName, *m_afterName;
    NumberLabel *m_before, *m_after;
    QGridLayout *m_examples;
};

} // namespace tw
