#include "app/studio/pages/welcome/quick_start_card.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tw {

QuickStartCard::QuickStartCard(const Theme &theme, QuickStart &quickStart, QAction *train, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_quickStart(quickStart), m_train(train), m_title(textLabel(TextRole::Title, this)),
    m_promise(textLabel(TextRole::Secondary, this)), m_task(wrappedLabel(TextRole::Secondary, this)),
    m_problem(wrappedLabel(TextRole::Secondary, this)), m_steps(pushButton(ButtonLook::Link, this))
{
    setObjectName(QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_promise);
    setTextToken(m_promise, Token::AccentText);
    layout->addLayout(top);
    layout->addWidget(m_task);
    layout->addSpacing(4);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(48);
    m_memory = addFigure(figures);
    m_time = addFigure(figures);
    m_cost = addFigure(figures);
    figures->addStretch(1);
    layout->addLayout(figures);
    setTextToken(m_problem, Token::Bad);
    layout->addWidget(m_problem);
    layout->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    QPushButton *trainButton = actionButton(train, this);
    trainButton->setMinimumWidth(176);
    buttons->addWidget(trainButton);
    buttons->addWidget(m_steps);
    buttons->addStretch(1);
    layout->addLayout(buttons);

    connect(m_steps, &QPushButton::clicked, this, &QuickStartCard::stepsRequested);
    connect(&quickStart, &QuickStart::changed, this, &QuickStartCard::refresh);
    retranslate();
}

QuickStartCard::Figure QuickStartCard::addFigure(QHBoxLayout *row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    Figure figure {textLabel(TextRole::Caption, this), new NumberLabel(m_theme, TextSize::Section, QFont::DemiBold, Token::Text, this)};
    figure.value->setMinimumWidth(m_theme.scaled(96));
    setTextToken(figure.caption, Token::Text2);
    column->addWidget(figure.caption);
    column->addWidget(figure.value);
    row->addLayout(column);
    return figure;
}

void QuickStartCard::refresh()
{
    const QuickStart::State state = m_quickStart.state();
    const bool isFailed = state == QuickStart::State::Failed;
    m_problem->setVisible(isFailed);
    m_problem->setText(isFailed ? errorText(m_quickStart.error()) : QString());
    m_train->setEnabled(state == QuickStart::State::Ready || isFailed);
    m_train->setText(isFailed                                  ? tr("Try again")
                     : state == QuickStart::State::Starting  ? tr("Starting…")
                     : state == QuickStart::State::Preparing ? tr("Measuring…")
                                                             : tr("Train it now"));
    const std::optional<Quote> &quote = m_quickStart.quote();
    m_memory.value->setText(quote ? format::memoryOf(static_cast<double>(quote->peakBytes), static_cast<double>(quote->usableBytes))
                                  : format::dash());
    m_time.value->setText(quote ? tr("about %1").arg(format::duration(quote->seconds.likely)) : format::dash());
    m_cost.value->setText(format::money(0));
}

void QuickStartCard::retranslate()
{
    m_title->setText(tr("Quick start"));
    m_promise->setText(tr("No GPU, no account, no cost"));
    m_task->setText(tr("Teach a small model (SmolLM2 135M, already on this disk) to turn orders written by people into exact JSON, "
                       "with sample rows in English and Korean."));
    m_memory.caption->setText(tr("Memory"));
    m_time.caption->setText(tr("Time"));
    m_cost.caption->setText(tr("Cost"));
    m_steps->setText(tr("Show each step"));
    refresh();
}

} // namespace tw
