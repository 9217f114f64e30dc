#include "app/studio/pages/monitor/run_notice.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace tw {

RunNotice::RunNotice(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_icon(new QLabel(this)), m_headline(textLabel(TextRole::Value, this)),
    m_body(wrappedLabel(TextRole::Body, this)), m_resume(pushButton(ButtonLook::Small, this)),
    m_details(pushButton(ButtonLook::Small, this)), m_close(pushButton(ButtonLook::Link, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_headline);
    row->addWidget(m_body, 1);
    row->addWidget(m_details);
    row->addWidget(m_resume);
    row->addWidget(m_close);
    m_close->setIcon(icon(QStringLiteral("x-lg"), Token::Text2, theme));
    connect(m_resume, &QPushButton::clicked, this, &RunNotice::resumeRequested);
    connect(m_details, &QPushButton::clicked, this, &RunNotice::detailsRequested);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, &RunNotice::paintIcon);
    hide();
}

QString RunNotice::text() const
{
    return isHidden() ? QString() : (m_headline->text() + u' ' + m_body->text()).trimmed();
}

void RunNotice::paintIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, m_theme.color(m_mark), 16, devicePixelRatioF()));
}

void RunNotice::say(Token text, Token tint, const QString &icon, const QString &headline, const QString &body)
{
    m_tint = tint;
    m_mark = text;
    m_iconName = icon;
    paintIcon();
    m_headline->setText(headline);
    setTextToken(m_headline, text);
    m_body->setText(body);
    setAccessibleName(headline + u' ' + body);
    m_resume->setText(tr("Resume"));
    m_details->setText(tr("Details"));
    m_close->setAccessibleName(tr("Close"));
    QWidget::show();
    update();
}

void RunNotice::showRun(const RunWatch &watch)
{
    const RunRecord &record = watch.record();
    const RunStatus &status = watch.status();
    const QString reason = QString::fromStdString(status.reason);
    const QString last = record.checkpoints.empty()
        ? tr("There is no checkpoint yet: it begins anew.")
        : tr("The last checkpoint is of step %1.").arg(format::count(record.checkpoints.back().step));
    m_resume->setVisible(status.state == RunState::Failed || status.state == RunState::Stopped);
    m_details->setVisible(status.state == RunState::Failed);
    m_close->setVisible(false);
    switch (status.state) {
    case RunState::Failed:
        say(Token::Bad, Token::BadTint, QStringLiteral("x-circle-fill"), tr("Failed."),
            reason.isEmpty() ? last : reason + (reason.endsWith(u'.') ? QStringLiteral(" ") : QStringLiteral(". ")) + last);
        break;
    case RunState::Stopped:
        say(Token::Warn, Token::WarnTint, QStringLiteral("stop-circle"), tr("Stopped."), last);
        break;
    case RunState::Succeeded:
        say(Token::Ok, Token::OkTint, QStringLiteral("check-circle-fill"), tr("Done."),
            tr("%1 steps in %2. The result is in %3.")
                .arg(format::count(qint64(record.steps.size())), format::duration(record.worked),
                     QString::fromStdString(watch.folder().outputFolder().string())));
        break;
    default:
        if (status.isPaused)
            say(Token::Warn, Token::WarnTint, QStringLiteral("pause-circle"), tr("Paused."),
                tr("The trainer waits and keeps its memory. Going on continues with the next step."));
        else
            hide();
    }
}

void RunNotice::showReturn(const RunAbsence &absence)
{
    const auto whole = [](std::int64_t count) { return int(std::min<std::int64_t>(count, std::numeric_limits<int>::max())); };
    m_resume->setVisible(false);
    m_details->setVisible(false);
    m_close->setVisible(true);
    const QString read = tr("%1, %2 and %3 were read.")
                             .arg(tr("%Ln step(s)", nullptr, whole(absence.steps)), tr("%Ln evaluation(s)", nullptr, whole(absence.evals)),
                                  tr("%Ln checkpoint(s)", nullptr, whole(absence.checkpoints)));
    const QString missing = absence.missing == 0 ? tr("Nothing is missing.")
                                                 : tr("%Ln line(s) of its record are missing.", nullptr, whole(absence.missing));
    const bool isWhole = absence.missing == 0;
    say(isWhole ? Token::Info : Token::Warn, isWhole ? Token::InfoTint : Token::WarnTint,
        isWhole ? QStringLiteral("info-circle-fill") : QStringLiteral("exclamation-triangle-fill"),
        tr("Back after %1.").arg(format::duration(absence.away)), read + u' ' + missing);
    setTextToken(m_headline, Token::Text);
}

void RunNotice::showProblem(const QString &text)
{
    m_resume->setVisible(false);
    m_details->setVisible(false);
    m_close->setVisible(true);
    say(Token::Bad, Token::BadTint, QStringLiteral("exclamation-triangle-fill"), tr("That did not work."), text);
}

void RunNotice::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(m_tint));
}

} // namespace tw
