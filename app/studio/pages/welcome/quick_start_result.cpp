#include "app/studio/pages/welcome/quick_start_result.h"

#include "app/studio/models/background.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/number_label.h"
#include "core/run/run_folder.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QtConcurrent>


namespace tw {
namespace {

constexpr std::size_t exampleCount = 3;

// "right of all"; a dash as long as nobody was asked.
QString scoreText(const AnswerScore &score, const QString &pattern)
{
    return score.rows == 0 ? format::dash() : pattern.arg(format::count(score.equal), format::count(score.rows));
}

} // namespace

QuickStartResult::QuickStartResult(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_title(textLabel(TextRole::Section, this)), m_lead(wrappedLabel(TextRole::Secondary, this)),
    m_beforeName(textLabel(TextRole::Caption, this)), m_afterName(textLabel(TextRole::Caption, this)),
    m_before(new NumberLabel(theme, TextSize::Figure, QFont::DemiBold, Token::Text2, this)),
    m_after(new NumberLabel(theme, TextSize::Figure, QFont::DemiBold, Token::Ok, this)), m_examples(new QGridLayout)
{
    setObjectName(QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    auto *figures = new QGridLayout;
    figures->setHorizontalSpacing(40);
    figures->setVerticalSpacing(2);
    figures->addWidget(m_beforeName, 0, 0);
    figures->addWidget(m_before, 1, 0);
    figures->addWidget(m_afterName, 0, 1);
    figures->addWidget(m_after, 1, 1);
    figures->setColumnStretch(2, 1);
    layout->addLayout(figures);
    m_examples->setHorizontalSpacing(20);
    m_examples->setVerticalSpacing(8);
    for (int column = 0; column < 3; ++column)
        m_examples->setColumnStretch(column, 1);
    layout->addLayout(m_examples);
    connect(&m_trial, &AnswerTrial::changed, this, &QuickStartResult::refresh);
    retranslate();
}

void QuickStartResult::showRun(const RunFolder &run)
{
    runInBackground(this, [run] { return trialOf(run); }, [this](const Result<TrialPlan> &plan) {
        if (plan)
            m_trial.start(*plan);
        else
            m_trial.fail(plan.error());
    });
}

void QuickStartResult::refresh()
{
    switch (m_trial.state()) {
    case AnswerTrial::State::Idle:
    case AnswerTrial::State::AskingBase:
        m_lead->setText(tr("The base model answers the held-out rows…"));
        break;
    case AnswerTrial::State::AskingTuned:
        m_lead->setText(tr("The trained model answers the held-out rows…"));
        break;
    case AnswerTrial::State::Done:
        m_lead->setText(tr("Right means the same JSON as expected, on rows that were never trained."));
        break;
    case AnswerTrial::State::Failed:
        m_lead->setText(errorText(m_trial.error()));
        break;
    }
    setTextToken(m_lead, m_trial.state() == AnswerTrial::State::Failed ? Token::Bad : Token::Count_);
    m_before->setText(scoreText(m_trial.baseScore(), tr("%1 of %2")));
    m_after->setText(scoreText(m_trial.tunedScore(), tr("%1 of %2")));
    if (m_trial.state() == AnswerTrial::State::Done)
        showExamples();
}

QLabel *QuickStartResult::addCell(int row, int column, const QString &text, bool isCode)
{
    QLabel *label = wrappedLabel(isCode ? TextRole::Code : TextRole::Secondary, this);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    if (isCode)
        setTextToken(label, Token::Text);
    m_examples->addWidget(label, row, column);
    return label;
}

void QuickStartResult::showExamples()
{
    while (QLayoutItem *item = m_examples->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList heads {tr("Asked"), tr("Base model"), tr("After training")};
    for (int column = 0; column < heads.size(); ++column) {
        QLabel *head = textLabel(TextRole::Caption, this);
        head->setText(heads.at(column));
        m_examples->addWidget(head, 0, column);
    }
    int line = 1;
    for (const std::size_t row : tellingRows(m_trial.baseScore(), m_trial.tunedScore(), exampleCount)) {
        addCell(line, 0, QString::fromStdString(m_trial.cases().at(row).prompt.back().content), false);
        addCell(line, 1, QString::fromStdString(m_trial.baseAnswers().at(row)).trimmed().left(240), true);
        addCell(line, 2, QString::fromStdString(m_trial.tunedAnswers().at(row)).trimmed().left(240), true);
        ++line;
    }
}

void QuickStartResult::retranslate()
{
    m_title->setText(tr("What it has learned"));
    m_beforeName->setText(tr("Right before"));
    m_afterName->setText(tr("Right after"));
    refresh();
}

void QuickStartResult::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace tw
