#include "app/studio/pages/runs/compare_view.h"

#include "app/studio/charts/chart.h"
#include "app/studio/charts/chart_legend.h"
#include "app/studio/pages/monitor/run_charts.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/segmented.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

enum CompareAxis { overSteps, overTime, overDollars, overTokens };

std::vector<ChartPoint> curvePoints(const RunCurve &curve, int axis)
{
    std::vector<ChartPoint> points;
    double tokens = 0;
    const bool hasTokens = curve.tokens.values.size() == curve.loss.values.size();
    for (std::size_t i = 0; i < curve.loss.values.size(); ++i) {
        if (hasTokens && std::isfinite(curve.tokens.values[i]))
            tokens += curve.tokens.values[i];
        const double seconds = curve.loss.times[i] - curve.loss.times.front();
        const double x = axis == overSteps ? double(curve.loss.steps[i])
            : axis == overTime             ? seconds
            : axis == overDollars          ? seconds * curve.dollarsPerSecond
                                           : tokens;
        points.push_back({x, curve.loss.values[i]});
    }
    return points;
}

QString positionText(int axis, double x)
{
    switch (axis) {
    case overTime:
        return format::duration(x);
    case overDollars:
        return format::money(x);
    case overTokens:
        return format::countInTile(x);
    default:
        return format::count(qint64(x));
    }
}

bool isAnyBilled(const std::vector<RunCurve> &curves)
{
    return std::ranges::any_of(curves, [](const RunCurve &curve) { return curve.dollarsPerSecond > 0; });
}

QStringList settingKeys(const std::vector<RunCurve> &curves)
{
    QStringList keys;
    for (const RunCurve &curve : curves) {
        for (const auto &[key, value] : curve.settings) {
            if (!keys.contains(key))
                keys.append(key);
        }
    }
    return keys;
}

} // namespace

QStringList shortNames(const QStringList &names)
{
    qsizetype same = 0, cut = 0;
    const auto goesOn = [&names, &same](const QString &name) { return same < name.size() && name.at(same) == names.first().at(same); };
    for (; names.size() > 1 && std::ranges::all_of(names, goesOn); ++same) {
        if (!names.first().at(same).isLetterOrNumber())
            cut = same + 1;
    }
    QStringList rest;
    for (const QString &name : names)
        rest.append(name.mid(cut));
    return rest.contains(QString()) ? names : rest;
}

std::vector<QStringList> settingDifferences(const std::vector<RunCurve> &curves)
{
    std::vector<QStringList> differences;
    for (const QString &key : settingKeys(curves)) {
        QStringList row {key};
        for (const RunCurve &curve : curves) {
            const auto found = std::find_if(curve.settings.begin(), curve.settings.end(),
                                            [&key](const auto &setting) { return setting.first == key; });
            row.append(found == curve.settings.end() ? QString() : found->second);
        }
        if (std::any_of(row.begin() + 2, row.end(), [&row](const QString &value) { return value != row.at(1); }))
            differences.push_back(row);
    }
    return differences;
}

std::vector<RunResult> runResults(const std::vector<RunCurve> &curves)
{
    using Format = QString (*)(double);
    const auto row = [&curves](const char *name, double RunCurve::*member, Format format, bool isLessBetter) {
        RunResult result {CompareView::tr(name), {}, -1};
        double best = unknownValue;
        bool isTie = false;
        for (int i = 0; i < int(curves.size()); ++i) {
            const double value = curves[std::size_t(i)].*member;
            result.values.append(std::isfinite(value) ? format(value) : format::dash());
            if (!std::isfinite(value))
                continue;
            isTie = isTie || value == best;
            if (!std::isfinite(best) || (isLessBetter ? value < best : value > best)) {
                best = value;
                result.better = i;
                isTie = false;
            }
        }
        const bool isCompared = std::count(result.values.begin(), result.values.end(), format::dash()) + 1 < result.values.size();
        if (isTie || !isCompared) // one value alone is not better than none
            result.better = -1;
        return result;
    };
    const Format speed = [](double value) { return format::number(value, value < 100 ? 1 : 0); };
    std::vector<RunResult> results {
        row(QT_TRANSLATE_NOOP("tw::CompareView", "Evaluation loss"), &RunCurve::evalLoss, format::loss, true),
        row(QT_TRANSLATE_NOOP("tw::CompareView", "Time"), &RunCurve::seconds, format::duration, true),
        row(QT_TRANSLATE_NOOP("tw::CompareView", "Tokens/s"), &RunCurve::tokensPerSecond, speed, false),
        row(QT_TRANSLATE_NOOP("tw::CompareView", "Peak memory"), &RunCurve::peakMemory, format::memory, true)};
    if (!isAnyBilled(curves))
        return results;
    const Format against = [](double share) { return (share < 0 ? u'−' : u'+') + format::number(std::abs(100 * share), 1) + u'%'; };
    results.push_back(row(QT_TRANSLATE_NOOP("tw::CompareView", "Cost"), &RunCurve::dollars, format::money, true));
    results.push_back(row(QT_TRANSLATE_NOOP("tw::CompareView", "Cost against quote"), &RunCurve::dollarsOverQuote, against, true));
    return results;
}

CompareView::CompareView(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_title(textLabel(TextRole::Section, this)), m_legend(new ChartLegend(theme, this)),
    m_axis(new Segmented(this)), m_chart(new Chart(theme, Chart::Size::Large, this)), m_side(new QWidget(this))
{
    m_differsTitle = textLabel(TextRole::Section, m_side);
    m_differsCount = textLabel(TextRole::Caption, m_side);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(24, 10, 8, 8);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_title);
    top->addSpacing(8);
    top->addWidget(m_legend, 1);
    top->addWidget(m_axis);
    left->addLayout(top);
    left->addWidget(m_chart, 1);
    whole->addLayout(left, 1);
    auto *rule = hairline(this);
    rule->setFixedWidth(1);
    rule->setMaximumHeight(QWIDGETSIZE_MAX);
    whole->addWidget(rule);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedWidth(theme.scaled(420));
    auto *right = new QVBoxLayout(m_side);
    right->setContentsMargins(24, 12, 24, 8);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_differsTitle);
    heading->addStretch(1);
    heading->addWidget(m_differsCount);
    right->addLayout(heading);
    right->addStretch(1);
    whole->addWidget(scroll);
    connect(m_axis, &Segmented::chosen, this, [this] {
        m_chart->fit();
        showCurves();
    });
    m_chart->setTip([this](double x) {
        const int axis = m_axis->current();
        const QString place = positionText(axis, x);
        ChartTip tip {axis == overSteps       ? tr("Step %1").arg(place)
                          : axis == overDollars ? tr("At %1 spent").arg(place)
                          : axis == overTokens  ? tr("%1 tokens").arg(place)
                                                : place,
                      {}};
        for (int i = 0; i < int(m_curves.size()); ++i) {
            const MinMaxPyramid &line = m_chart->smoothedPoints(i);
            const auto nearest = line.nearest(x);
            const bool isThere = nearest && x <= line.at(line.size() - 1).x;
            tip.rows.push_back({i, m_names.at(i), isThere ? format::loss(line.at(*nearest).y) : format::dash()});
        }
        return tip;
    });
    retranslate();
}

void CompareView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CompareView::retranslate()
{
    m_title->setText(tr("Compare"));
    m_axis->setChoices({tr("Step"), tr("Time"), tr("Dollars"), tr("Tokens")});
    m_axis->setAccessibleName(tr("What the curves are drawn over"));
    m_differsTitle->setText(tr("What differs"));
    m_chart->setName(tr("Loss of the compared runs"));
    setRuns(std::move(m_curves), QStringList(m_names));
}

void CompareView::setRuns(std::vector<RunCurve> curves, const QStringList &names)
{
    m_curves = std::move(curves);
    m_names = names;
    const bool isBilled = isAnyBilled(m_curves);
    m_axis->setChoiceEnabled(overDollars, isBilled, tr("Nobody bills for these runs."));
    if (!isBilled && m_axis->current() == overDollars)
        m_axis->setCurrent(overSteps);
    showCurves();
    showDifferences();
}

void CompareView::showCurves()
{
    const int axis = m_axis->current();
    m_chart->removeSeries();
    std::vector<ChartLegend::Entry> entries;
    for (int i = 0; i < int(m_curves.size()); ++i) {
        m_chart->addSeries({m_names.at(i), i, SeriesLook::Kind::Smoothed});
        m_chart->setPoints(i, curvePoints(m_curves[std::size_t(i)], axis));
        entries.push_back({m_names.at(i), i, ChartLegend::Entry::Mark::Square});
    }
    m_legend->setEntries(std::move(entries));
    const ValueFormat position = [axis](double x) { return positionText(axis, x); };
    m_chart->setPositionKind(axis == overTime ? AxisKind::Seconds : axis == overDollars ? AxisKind::Number : AxisKind::WholeNumber);
    m_chart->setFormats(lossTick, position, position);
}

void CompareView::showDifferences()
{
    m_differences = settingDifferences(m_curves);
    delete m_grid;
    m_grid = new QWidget(m_side);
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 6, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    const auto put = [this, grid](int row, int column, const QString &text, TextRole role) -> QLabel * {
        auto *label = textLabel(role, m_grid);
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideMiddle, m_theme.scaled(column == 0 ? 170 : 90)));
        label->setToolTip(text);
        grid->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        return label;
    };
    put(0, 0, tr("Setting"), TextRole::Caption);
    const QStringList heads = shortNames(m_names);
    for (int i = 0; i < m_names.size(); ++i)
        put(0, i + 1, heads.at(i), TextRole::Caption)->setToolTip(m_names.at(i));
    for (std::size_t row = 0; row < m_differences.size(); ++row) {
        for (int column = 0; column < m_differences[row].size(); ++column) {
            const QString text = m_differences[row].at(column);
            put(int(row) + 1, column, text.isEmpty() ? format::dash() : text, column == 0 ? TextRole::Code : TextRole::Secondary);
        }
    }
    const int resultRow = int(m_differences.size()) + 1;
    grid->addWidget(hairline(m_grid), resultRow, 0, 1, -1);
    const std::vector<RunResult> results = runResults(m_curves);
    for (int row = 0; row < int(results.size()); ++row) {
        const RunResult &result = results[std::size_t(row)];
        put(resultRow + 1 + row, 0, result.name, TextRole::Label);
        for (int column = 0; column < result.values.size(); ++column) {
            const bool isBetter = column == result.better;
            QLabel *label = put(resultRow + 1 + row, column + 1, result.values.at(column), isBetter ? TextRole::Value : TextRole::Secondary);
            if (isBetter)
                setTextToken(label, Token::Ok);
        }
    }
    m_differsCount->setText(tr("%1 of %n setting(s)", nullptr, int(settingKeys(m_curves).size())).arg(m_differences.size()));
    static_cast<QVBoxLayout *>(m_side->layout())->insertWidget(1, m_grid);
}

} // namespace tw
