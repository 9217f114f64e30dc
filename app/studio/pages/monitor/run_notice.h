#pragma once

#include "app/studio/models/run_watch.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tw {

/// The line over a run that says how it ended or why it waits, with the way on.
class RunNotice : public QWidget
{
    Q_OBJECT
public:
    explicit RunNotice(const Theme &theme, QWidget *parent = nullptr);
    /// Hides itself when there is nothing to say.
    void showRun(const RunWatch &watch);
    /// What was read after the studio was away; stays until it is closed.
    void showReturn(const RunAbsence &absence);
    /// What an action said when it could not be done; stays until the next state.
    void showProblem(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void resumeRequested();
    void detailsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintIcon();
    void say(Token text, Token tint, const QString &icon, const QString &headline, const QString &body);

    const Theme &m_theme;
    Token m_tint = Token::InfoTint;
    Token m_mark = Token::Info;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_body;
    QPushButton *m_resume;
    QPushButton *m_details;
    QPushButton *m_close;
};

} // namespace tw
