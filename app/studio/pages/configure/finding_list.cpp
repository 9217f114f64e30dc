#include "app/studio/pages/configure/finding_list.h"

#include "app/studio/forms/phrase_text.h"
#include "app/studio/models/document_session.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("x-circle-fill");
    case Severity::Warning: return QStringLiteral("exclamation-triangle-fill");
    case Severity::Info: break;
    }
    return QStringLiteral("info-circle-fill");
}

Token severityToken(Severity severity)
{
    return severity == Severity::Error ? Token::Bad : severity == Severity::Warning ? Token::Warn : Token::Info;
}

FindingList::FindingList(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_title(textLabel(TextRole::Section, this)), m_target(textLabel(TextRole::Caption, this)),
    m_key(textLabel(TextRole::Caption, this)), m_scroll(new QScrollArea(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 10, 12, 4);
    whole->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->setSpacing(10);
    top->addWidget(m_title);
    top->addWidget(m_target, 1);
    top->addWidget(m_key);
    whole->addLayout(top);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(m_scroll, 1);
    connect(&theme, &Theme::changed, this, [this] { m_shown.clear(); }); // rows hold pictures of the old colours
    retranslate();
}

void FindingList::retranslate()
{
    m_shown.clear();
    m_title->setText(tr("Findings"));
    m_key->setText(tr("F8 next"));
}

void FindingList::setTarget(const QString &text)
{
    m_target->setText(text);
}

void FindingList::setOutcome(Severity severity, const QString &text, const QString &detail)
{
    m_outcome = severity;
    m_outcomeText = text;
    m_outcomeDetail = detail;
}

QString FindingList::contentOf(const std::vector<Finding> &findings, const ReadProblem *problem) const
{
    QString content = m_outcomeText + QLatin1Char('\n') + m_outcomeDetail;
    if (problem)
        content += QStringLiteral("\n%1 %2").arg(problem->line).arg(QString::fromStdString(problem->message));
    for (const Finding &finding : findings)
        content += QStringLiteral("\n%1 %2 %3").arg(finding.line).arg(QString::fromStdString(finding.key), QString::fromStdString(finding.message));
    return content + QLatin1Char('.');
}

void FindingList::showFindings(const std::vector<Finding> &findings, const ReadProblem *problem)
{
    constexpr std::size_t mostRows = 200;
    const QString content = contentOf(findings, problem);
    if (content == m_shown)
        return;
    m_shown = content;
    // Not deleted at once: the button that asked for a fix may be in the middle of its click.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_body = new QWidget;
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, 2, 8, 8);
    m_rows->setSpacing(12);
    m_findings = findings;
    if (problem) {
        addRow(severityIcon(Severity::Error), Token::Bad,
               problem->line > 0 ? tr("The text has an error in line %1.").arg(problem->line) : tr("The text cannot be read."),
               QString::fromStdString(problem->message), problem->line, nullptr);
    } else {
        for (std::size_t i = 0; i < std::min(m_findings.size(), mostRows); ++i) {
            const Finding &finding = m_findings[i];
            addRow(severityIcon(finding.severity), severityToken(finding.severity), findingText(finding.phrase), {}, finding.line,
                   finding.fix ? &*finding.fix : nullptr);
        }
        const bool holds = m_outcome == Severity::Info;
        if (!m_outcomeText.isEmpty())
            addRow(holds ? QStringLiteral("check-circle-fill") : severityIcon(m_outcome), holds ? Token::Ok : severityToken(m_outcome),
                   m_outcomeText, m_outcomeDetail, 0, nullptr);
    }
    m_rows->addStretch(1);
    m_scroll->setWidget(m_body);
}

void FindingList::addRow(const QString &iconName, Token token, const QString &text, const QString &detail, int line, const FindingFix *fix)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *mark = new QLabel(m_body);
    mark->setPixmap(iconPixmap(iconName, m_theme.color(token), 14, devicePixelRatioF()));
    mark->setFixedWidth(14);
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel *sentence = wrappedLabel(TextRole::Label, m_body);
    sentence->setText(text);
    words->addWidget(sentence);
    if (!detail.isEmpty()) {
        QLabel *reason = wrappedLabel(TextRole::Secondary, m_body);
        reason->setText(detail);
        words->addWidget(reason);
    }
    row->addLayout(words, 1);
    if (line > 0) {
        QPushButton *place = pushButton(ButtonLook::Link, m_body);
        place->setText(tr("line %1").arg(line));
        connect(place, &QPushButton::clicked, this, [this, line] { Q_EMIT lineRequested(line); });
        row->addWidget(place, 0, Qt::AlignTop);
    }
    if (fix) {
        QPushButton *mend = pushButton(ButtonLook::Small, m_body);
        mend->setObjectName(QStringLiteral("fix"));
        mend->setText(findingText(fix->label));
        connect(mend, &QPushButton::clicked, this, [this, way = *fix] { Q_EMIT fixRequested(way); });
        row->addWidget(mend, 0, Qt::AlignTop);
    }
    m_rows->addLayout(row);
}

} // namespace tw
