#include "app/studio/pages/monitor/run_charts.h"

#include "app/studio/charts/chart_legend.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/number_label.h"
#include "app/studio/shell/segmented.h"
#include "app/studio/shell/studio_settings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

QString rateTick(double value)
{
    return value == 0 ? QStringLiteral("0") : format::rate(value);
}

QString speedTick(double value)
{
    return value >= 1000 ? QStringLiteral("%1k").arg(value / 1000, 0, 'g', 3) : QString::number(value, 'g', 4);
}

QString normTick(double value)
{
    return QString::number(value, 'g', 3);
}

QString positionTick(RunCharts::Axis axis, double x)
{
    switch (axis) {
    case RunCharts::Axis::Step:
        return format::count(qint64(x));
    case RunCharts::Axis::Time:
        return format::duration(x);
    case RunCharts::Axis::Dollars:
        return format::money(x);
    case RunCharts::Axis::Tokens:
        return format::countInTile(x);
    }
    return {};
}

AxisKind positionKind(RunCharts::Axis axis)
{
    return axis == RunCharts::Axis::Time ? AxisKind::Seconds
        : axis == RunCharts::Axis::Dollars ? AxisKind::Number
                                           : AxisKind::WholeNumber;
}

} // namespace

QString lossTick(double value)
{
    return format::number(value, std::abs(value) < 0.0995 && value != 0 ? 3 : std::abs(value * 10 - std::round(value * 10)) > 1e-6 ? 2 : 1);
}

RunCharts::RunCharts(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_title(textLabel(TextRole::Value, this)), m_legend(new ChartLegend(theme, this)),
    m_smoothing(new QSlider(Qt::Horizontal, this)),
    m_smoothingSteps(new NumberLabel(theme, TextSize::Dense, QFont::Medium, Token::Text2, this)), m_scaleChoice(new Segmented(this)), m_axisChoice(new Segmented(this)), m_loss(new Chart(theme, Chart::Size::Large, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 6, 16, 4);
    whole->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->setSpacing(12);
    top->addWidget(m_title);
    top->addSpacing(8);
    top->addWidget(m_legend, 1);
    top->addWidget(m_smoothing);
    top->addWidget(m_smoothingSteps);
    top->addWidget(m_scaleChoice);
    top->addWidget(m_axisChoice);
    whole->addLayout(top);
    whole->addWidget(m_loss, 5);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeSmall(m_rate, rateColor, rateTick, true), 1);
    row->addWidget(makeSmall(m_norm, normColor, normTick, false), 1);
    m_norm.chart->setLogarithmic(true); // one step far out is what it is looked at for
    row->addWidget(makeSmall(m_speed, speedColor, speedTick, true), 1);
    whole->addLayout(row, 2);

    m_rate.chart->addSeries({.color = rateColor, .isDashed = true});
    m_smoothing->setRange(0, StudioSettings::mostSmoothing);
    m_smoothing->setFixedWidth(theme.scaled(64));
    m_smoothing->setPageStep(5);
    m_smoothingSteps->setFixedWidth(theme.scaled(30));
    m_smoothing->setValue(int(m_loss->smoothing()));
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int steps) {
        setSmoothing(steps);
        Q_EMIT smoothingChosen(steps);
    });
    m_loss->addSeries({.color = lossColor, .kind = SeriesLook::Kind::Smoothed});
    m_loss->addSeries({.color = evalColor, .kind = SeriesLook::Kind::Diamonds});
    m_loss->setTip([this](double x) { return tipAt(x); });
    for (Chart *chart : charts()) {
        connect(chart, &Chart::crosshairMoved, this, [this, chart](std::optional<double> x) {
            for (Chart *other : charts()) {
                if (other != chart)
                    other->setCrosshair(x);
            }
        });
    }
    connect(m_scaleChoice, &Segmented::chosen, this, [this](int index) { m_loss->setLogarithmic(index == 1); });
    connect(m_axisChoice, &Segmented::chosen, this, [this](int index) { setAxis(static_cast<Axis>(index)); });
    retranslate();
}

QWidget *RunCharts::makeSmall(Small &small, int color, const ValueFormat &format, bool includesZero)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *top = new QHBoxLayout;
    small.title = textLabel(TextRole::Value, box);
    small.value = new NumberLabel(m_theme, TextSize::Body, QFont::Medium, Token::Text2, box);
    small.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    top->setContentsMargins(0, 0, 8, 0);
    top->addWidget(small.title);
    top->addStretch(1);
    top->addWidget(small.value);
    column->addLayout(top);
    small.chart = new Chart(m_theme, Chart::Size::Small, box);
    small.chart->addSeries({.color = color, .kind = SeriesLook::Kind::Plain, .width = color == rateColor ? 2 : 1});
    small.chart->setIncludesZero(includesZero);
    small.chart->setFormats(format, {}, {});
    column->addWidget(small.chart, 1);
    return box;
}

std::array<Chart *, 4> RunCharts::charts() const
{
    return {m_loss, m_rate.chart, m_norm.chart, m_speed.chart};
}

void RunCharts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunCharts::retranslate()
{
    m_title->setText(tr("Loss"));
    showSmoothing();
    m_scaleChoice->setChoices({tr("Linear"), tr("Log")});
    m_scaleChoice->setAccessibleName(tr("Scale of the loss"));
    m_axisChoice->setChoices({tr("Step"), tr("Time"), tr("Dollars"), tr("Tokens")});
    m_axisChoice->setAccessibleName(tr("What the curves are drawn over"));
    m_rate.title->setText(tr("Learning rate"));
    m_norm.title->setText(tr("Gradient norm"));
    m_speed.title->setText(tr("Tokens per second"));
    m_loss->setName(tr("Loss"));
    m_loss->setSeriesName(everyStep, tr("every step"));
    m_loss->setSeriesName(evaluation, tr("evaluation"));
    m_rate.chart->setSeriesName(measured, tr("Learning rate"));
    m_rate.chart->setSeriesName(expected, tr("by the schedule"));
    m_norm.chart->setSeriesName(measured, tr("Gradient norm"));
    m_speed.chart->setSeriesName(measured, tr("Tokens per second"));
    m_rate.chart->setName(tr("Learning rate"));
    m_norm.chart->setName(tr("Gradient norm"));
    m_speed.chart->setName(tr("Tokens per second"));
    applyFormats();
    showMarks();
}

void RunCharts::applyFormats()
{
    const Axis axis = m_axis;
    const ValueFormat tick = [axis](double x) { return positionTick(axis, x); };
    const ValueFormat place = [axis](double x) {
        return axis == Axis::Step    ? tr("step %1").arg(format::count(qint64(x)))
            : axis == Axis::Dollars ? tr("%1 spent").arg(format::money(x))
            : axis == Axis::Tokens ? tr("%1 tokens").arg(format::countInTile(x))
                                   : format::duration(x);
    };
    m_loss->setFormats(lossTick, tick, place);
    m_rate.chart->setFormats(rateTick, tick, place);
    m_norm.chart->setFormats(normTick, tick, place);
    m_speed.chart->setFormats(speedTick, tick, place);
    for (Chart *chart : charts())
        chart->setPositionKind(positionKind(axis));
}

void RunCharts::setWatch(const RunWatch *watch)
{
    m_watch = watch;
    const ToldBefore told = watch ? watch->told() : ToldBefore {};
    m_dollarsPerSecond = told.dollars > 0 && told.seconds > 0 ? told.dollars / told.seconds : 0;
    m_axisChoice->setChoiceEnabled(int(Axis::Dollars), hasAxis(Axis::Dollars), tr("Nobody bills for this run."));
    if (hasAxis(m_axis))
        reload();
    else
        setAxis(Axis::Step);
}

bool RunCharts::hasAxis(Axis axis) const
{
    return axis != Axis::Dollars || m_dollarsPerSecond > 0;
}

void RunCharts::setSmoothing(int steps)
{
    const QSignalBlocker quiet(m_smoothing);
    m_smoothing->setValue(steps);
    m_loss->setSmoothing(m_smoothing->value());
    showSmoothing();
}

/// The legend names what is drawn, and the slider says its value in words.
void RunCharts::showSmoothing()
{
    const int steps = m_smoothing->value();
    std::vector<ChartLegend::Entry> entries;
    if (steps > 0)
        entries.push_back({tr("smoothed"), lossColor, ChartLegend::Entry::Mark::Line});
    entries.push_back({tr("every step"), lossColor, steps > 0 ? ChartLegend::Entry::Mark::ThinLine : ChartLegend::Entry::Mark::Line});
    entries.push_back({tr("evaluation"), evalColor, ChartLegend::Entry::Mark::Diamond});
    m_legend->setEntries(std::move(entries));
    m_smoothingSteps->setText(steps > 0 ? QStringLiteral("σ %1").arg(steps) : tr("off"));
    const QString inWords = steps > 0 ? tr("Smoothed over a Gaussian of %n step(s)", nullptr, steps) : tr("Smoothing is off");
    m_smoothing->setToolTip(inWords);
    m_smoothing->setAccessibleName(inWords);
}

void RunCharts::setAxis(Axis axis)
{
    if (!hasAxis(axis)) {
        QToolTip::showText(m_axisChoice->mapToGlobal(m_axisChoice->rect().bottomLeft()), tr("Nobody bills for this run."), m_axisChoice);
        return;
    }
    m_axis = axis;
    m_axisChoice->setCurrent(static_cast<int>(axis));
    for (Chart *chart : charts()) {
        chart->setCrosshair(std::nullopt);
        chart->fit();
    }
    applyFormats();
    reload();
}

void RunCharts::toggleLogarithmic()
{
    m_loss->setLogarithmic(!m_loss->isLogarithmic());
    m_scaleChoice->setCurrent(m_loss->isLogarithmic() ? 1 : 0);
}

void RunCharts::fit()
{
    for (Chart *chart : charts())
        chart->fit();
}

double RunCharts::position(const StepRow &row) const
{
    switch (m_axis) {
    case Axis::Step:
        return double(row.step);
    case Axis::Time:
        return row.worked;
    case Axis::Dollars:
        return row.worked * m_dollarsPerSecond;
    case Axis::Tokens:
        return row.tokens;
    }
    return 0;
}

void RunCharts::reload()
{
    for (Chart *chart : charts())
        chart->setPoints(0, {});
    m_loss->setPoints(evaluation, {});
    m_evalsShown = 0;
    append(0);
}

void RunCharts::append(std::size_t firstRow)
{
    if (!m_watch) {
        m_rate.chart->setPoints(expected, {});
        showNow();
        showMarks();
        showSpans();
        return;
    }
    const RunRecord &record = m_watch->record();
    std::vector<ChartPoint> loss, rate, norm, speed, evals;
    for (std::size_t i = firstRow; i < record.steps.size(); ++i) {
        const StepRow &row = record.steps[i];
        const double x = position(row);
        loss.push_back({x, row.loss});
        rate.push_back({x, row.learningRate});
        norm.push_back({x, row.gradNorm});
        speed.push_back({x, row.tokensPerSecond});
    }
    for (; m_evalsShown < record.evals.size(); ++m_evalsShown) {
        const EvalRow &row = record.evals[m_evalsShown];
        evals.push_back({position({.step = row.step, .worked = row.worked, .tokens = row.tokens}), row.loss});
    }
    m_loss->appendPoints(everyStep, loss);
    m_loss->appendPoints(evaluation, evals);
    m_rate.chart->appendPoints(0, rate);
    m_norm.chart->appendPoints(0, norm);
    m_speed.chart->appendPoints(0, speed);
    const double steps = double(m_watch->status().steps);
    const double reached = record.steps.empty() ? 0 : double(record.steps.back().step);
    for (Chart *chart : charts()) {
        if (m_axis == Axis::Step && steps > 1)
            chart->setHomeRange(ValueRange {0, std::max(steps, reached)});
        else
            chart->setHomeRange(std::nullopt);
    }
    showProjection();
    showNow();
    showMarks();
    showSpans();
}

void RunCharts::sync(const RunChange &change)
{
    if (change.isRewound)
        reload();
    else
        append(change.firstStep);
}

} // namespace tw
