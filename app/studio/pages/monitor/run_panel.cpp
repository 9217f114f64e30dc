#include "app/studio/pages/monitor/run_panel.h"

#include "app/studio/pages/monitor/quote_bar.h"
#include "app/studio/pages/monitor/spark_row.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/number_label.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

/// A speed or size and what was told of it, as shares of a bar that holds both with some room.
std::pair<double, double> barShares(double value, double told)
{
    const double whole = 1.15 * std::max(std::isfinite(value) ? value : 0, std::isfinite(told) ? told : 0);
    return whole > 0 ? std::pair(value / whole, told / whole) : std::pair(unknownValue, unknownValue);
}

double meanSpeed(const RunRecord &record)
{
    constexpr std::size_t window = 10;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = record.steps.size(); i > 0 && count < window; --i) {
        if (std::isfinite(record.steps[i - 1].tokensPerSecond)) {
            sum += record.steps[i - 1].tokensPerSecond;
            ++count;
        }
    }
    return count > 0 ? sum / double(count) : unknownValue;
}

} // namespace

RunPanel::RunPanel(const Theme &theme, QWidget *parent) : RightPanel(parent), m_theme(theme)
{
    m_costTitle = addHeading(&m_costRemark);
    auto *cost = new QHBoxLayout;
    m_spent = addFigure(cost);
    m_perHour = addFigure(cost);
    m_atEnd = addFigure(cost);
    content()->addLayout(cost);
    m_costNote = wrappedLabel(TextRole::Secondary, this);
    content()->addWidget(m_costNote);
    addRule();

    m_speedTitle = addHeading(nullptr);
    auto *speed = new QHBoxLayout;
    speed->setSpacing(8);
    m_speed = new NumberLabel(theme, TextSize::Figure, QFont::DemiBold, Token::Text, this);
    m_speedNote = textLabel(TextRole::Secondary, this);
    speed->addWidget(m_speed);
    speed->addWidget(m_speedNote, 1, Qt::AlignBottom);
    content()->addLayout(speed);
    m_speedBar = new QuoteBar(theme, Token::Ok, this);
    content()->addWidget(m_speedBar);
    m_speedQuote = textLabel(TextRole::Secondary, this);
    content()->addWidget(m_speedQuote);
    addRule();

    m_memoryTitle = addHeading(nullptr);
    auto *memory = new QHBoxLayout;
    m_now = addFigure(memory);
    m_peak = addFigure(memory);
    m_told = addFigure(memory);
    content()->addLayout(memory);
    m_memoryBar = new QuoteBar(theme, Token::Series4, this);
    content()->addWidget(m_memoryBar);
    m_memoryNote = textLabel(TextRole::Secondary, this);
    content()->addWidget(m_memoryNote);
    addRule();

    m_hostTitle = addHeading(&m_hostRemark);
    m_cpu = new SparkRow(theme, 0, this);
    m_ram = new SparkRow(theme, 3, this);
    content()->addWidget(m_cpu);
    content()->addWidget(m_ram);
    addRule();

    m_trainerTitle = addHeading(nullptr);
    m_device = addLine();
    m_threads = addLine();
    m_checkpoint = addLine();
    m_disk = addLine();
    retranslate();
}

QLabel *RunPanel::addHeading(QLabel **remark)
{
    auto *row = new QHBoxLayout;
    auto *title = textLabel(TextRole::Value, this);
    row->addWidget(title);
    row->addStretch(1);
    if (remark) {
        *remark = textLabel(TextRole::Caption, this);
        row->addWidget(*remark);
    }
    content()->addLayout(row);
    return title;
}

RunPanel::Figure RunPanel::addFigure(QHBoxLayout *row)
{
    Figure figure;
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    figure.caption = textLabel(TextRole::Secondary, this);
    figure.value = new NumberLabel(m_theme, TextSize::Figure, QFont::DemiBold, Token::Text, this);
    column->addWidget(figure.caption);
    column->addWidget(figure.value);
    row->addLayout(column, 1);
    return figure;
}

RunPanel::Line RunPanel::addLine()
{
    Line line;
    auto *row = new QHBoxLayout;
    line.name = textLabel(TextRole::Secondary, this);
    line.value = new NumberLabel(m_theme, TextSize::Dense, QFont::Medium, Token::Text, this);
    line.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(line.name);
    row->addStretch(1);
    row->addWidget(line.value);
    content()->addLayout(row);
    return line;
}

void RunPanel::addRule()
{
    content()->addSpacing(4);
    content()->addWidget(hairline(this));
    content()->addSpacing(4);
}

void RunPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RightPanel::changeEvent(event);
}

void RunPanel::retranslate()
{
    m_costTitle->setText(tr("Cost"));
    m_costRemark->setText(tr("This machine"));
    m_spent.caption->setText(tr("Spent"));
    m_perHour.caption->setText(tr("Per hour"));
    m_atEnd.caption->setText(tr("At the end"));
    m_speedTitle->setText(tr("Speed"));
    m_memoryTitle->setText(tr("Memory of the trainer"));
    m_now.caption->setText(tr("Now"));
    m_peak.caption->setText(tr("Peak"));
    m_told.caption->setText(tr("Told before"));
    m_hostTitle->setText(tr("This machine"));
    m_hostRemark->setText(tr("last 2 min"));
    m_trainerTitle->setText(tr("Trainer"));
    m_device.name->setText(tr("Device"));
    m_threads.name->setText(tr("Threads"));
    m_checkpoint.name->setText(tr("Last checkpoint"));
    m_disk.name->setText(tr("Free disk"));
    showRun(m_watch);
}

void RunPanel::showRun(const RunWatch *watch)
{
    m_watch = watch;
    showCost(watch);
    showSpeed(watch);
    showMemory(watch);
    showHost(watch);
}

/// Only local runs are followed here: nobody bills for them, and the quote said so.
void RunPanel::showCost(const RunWatch *watch)
{
    const QString amount = watch ? format::money(0) : format::dash();
    m_spent.value->setText(amount);
    m_perHour.value->setText(amount);
    m_atEnd.value->setText(amount);
    const double told = watch ? watch->told().dollars : unknownValue;
    m_costNote->setText(std::isfinite(told) ? tr("The quote was %1. Nobody bills for this machine.").arg(format::money(told))
                                            : tr("Nobody bills for this machine."));
}

void RunPanel::showSpeed(const RunWatch *watch)
{
    const double now = watch ? meanSpeed(watch->record()) : unknownValue;
    const double told = watch ? watch->told().tokensPerSecond : unknownValue;
    m_speed->setText(std::isfinite(now) ? format::number(now, now < 100 ? 1 : 0) : format::dash());
    m_speedNote->setText(std::isfinite(now) && told > 0 ? tr("tokens/s, %1 of the quote").arg(format::percent(now / told))
                                                        : tr("tokens/s"));
    const auto [value, mark] = barShares(now, told);
    m_speedBar->setValues(value, mark);
    m_speedQuote->setText(std::isfinite(told) ? tr("quote %1").arg(format::tokensPerSecond(told)) : QString());
    m_speedQuote->setVisible(std::isfinite(told));
}

void RunPanel::showMemory(const RunWatch *watch)
{
    double now = unknownValue;
    double peak = unknownValue;
    double told = unknownValue;
    if (watch) {
        const RunRecord &record = watch->record();
        peak = record.peakMemory;
        told = watch->told().peakBytes;
        if (!record.host.empty() && !isFinal(watch->status().state))
            now = record.host.back().trainerMemory;
    }
    m_now.value->setText(format::memory(now));
    m_peak.value->setText(format::memory(peak));
    m_told.value->setText(format::memory(told));
    const auto [value, mark] = barShares(peak, told);
    m_memoryBar->setValues(value, mark);
    m_memoryNote->setText(std::isfinite(peak) && told > 0 ? tr("the peak is %1 of what was told").arg(format::percent(peak / told))
                                                          : QString());
    m_memoryNote->setVisible(!m_memoryNote->text().isEmpty());
}

void RunPanel::showHost(const RunWatch *watch)
{
    std::vector<ChartPoint> cpu, ram;
    HostRow last;
    double total = unknownValue;
    if (watch && !watch->record().host.empty()) {
        last = watch->record().host.back();
        total = last.memoryTotal;
        for (const HostRow &row : watch->record().host) {
            cpu.push_back({row.time, row.cpu});
            ram.push_back({row.time, row.memoryUsed});
        }
    }
    const StartRow start = watch && !watch->record().starts.empty() ? watch->record().starts.back() : StartRow {};
    m_cpu->setTexts(tr("Processor"), start.threads > 0 ? tr("%n thread(s)", nullptr, int(start.threads)) : QString());
    m_cpu->setValues(std::move(cpu), 1, std::isfinite(last.cpu) ? format::percent(last.cpu) : format::dash());
    m_ram->setTexts(tr("Memory"), std::isfinite(total) ? tr("of %1").arg(format::memory(total)) : QString());
    m_ram->setValues(std::move(ram), total, format::memory(last.memoryUsed));

    const QString device = QString::fromStdString(start.device);
    const QString precision = QString::fromStdString(start.precision);
    m_device.value->setText(device.isEmpty() ? format::dash() : precision.isEmpty() ? device : device + QStringLiteral(", ") + precision);
    m_threads.value->setText(start.threads > 0 ? format::count(start.threads) : format::dash());
    m_checkpoint.value->setText(watch && !watch->record().checkpoints.empty()
                                    ? tr("step %1").arg(format::count(watch->record().checkpoints.back().step))
                                    : format::dash());
    m_disk.value->setText(format::disk(last.diskFree));
}

} // namespace tw
