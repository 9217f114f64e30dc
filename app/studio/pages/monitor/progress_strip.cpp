#include "app/studio/pages/monitor/progress_strip.h"

#include "app/studio/models/run_watch.h"
#include "app/studio/pages/monitor/phase_bar.h"
#include "app/studio/pages/monitor/state_pill.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"

#include "core/base/clock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace tw {

namespace {

QString phaseText(const std::string &name)
{
    static const std::array<std::pair<const char *, const char *>, 5> names {{
        {"loading", QT_TRANSLATE_NOOP("tw::ProgressStrip", "Load")},
        {"tokenizing", QT_TRANSLATE_NOOP("tw::ProgressStrip", "Tokenize")},
        {"training", QT_TRANSLATE_NOOP("tw::ProgressStrip", "Train")},
        {"evaluating", QT_TRANSLATE_NOOP("tw::ProgressStrip", "Evaluate")},
        {"saving", QT_TRANSLATE_NOOP("tw::ProgressStrip", "Save")},
    }};
    for (const auto &[key, text] : names) {
        if (name == key)
            return ProgressStrip::tr(text);
    }
    return QString::fromStdString(name);
}

/// Closed phases and the one under way. Colours belong to the phase, not to its place.
std::vector<PhaseBar::Part> partsOf(const RunWatch &watch)
{
    static const std::array<const char *, 5> order {"loading", "tokenizing", "evaluating", "saving", "training"};
    static const std::array<int, 5> colors {5, 1, 3, 4, 0};
    const RunRecord &record = watch.record();
    std::map<std::string, double> seconds = record.phaseSeconds;
    if (!record.phases.empty()) {
        const double begin = std::max(record.phases.back().begin, record.starts.empty() ? 0.0 : record.starts.back().time);
        seconds[record.phases.back().name] += std::max(0.0, record.lastTime - begin);
    }
    std::vector<PhaseBar::Part> parts;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto found = seconds.find(order[i]);
        if (found != seconds.end() && found->second > 0)
            parts.push_back({phaseText(order[i]), found->second, colors[i]});
    }
    return parts;
}

} // namespace

double secondsLeft(const RunWatch &watch)
{
    const auto &steps = watch.record().steps;
    const std::int64_t all = watch.status().steps;
    if (isFinal(watch.status().state) || steps.size() < 3 || all <= 0)
        return unknownValue;
    const StepRow &last = steps.back();
    const StepRow &before = steps[steps.size() - std::min<std::size_t>(steps.size(), 21)];
    if (last.step <= before.step)
        return unknownValue;
    const double secondsPerStep = (last.worked - before.worked) / double(last.step - before.step);
    return std::max(0.0, secondsPerStep * double(all - last.step));
}

ProgressStrip::ProgressStrip(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_pill(new StatePill(theme, this)), m_step(textLabel(TextRole::Title, this)),
    m_of(textLabel(TextRole::Secondary, this)), m_share(textLabel(TextRole::Secondary, this)),
    m_end(textLabel(TextRole::Value, this)), m_bar(new PhaseBar(theme, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 14, 24, 10);
    whole->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_step);
    top->addWidget(m_of);
    top->addSpacing(16);
    top->addWidget(m_share);
    top->addSpacing(10);
    top->addWidget(m_pill);
    top->addStretch(1);
    top->addWidget(m_end);
    whole->addLayout(top);
    whole->addWidget(m_bar);
}

void ProgressStrip::showRun(const RunWatch &watch)
{
    const RunRecord &record = watch.record();
    const RunStatus &status = watch.status();
    m_pill->setState(runStateText(status.state, status.isPaused));
    const std::int64_t step = record.steps.empty() ? status.step : record.steps.back().step;
    m_step->setText(tr("Step %1").arg(format::count(step)));
    m_of->setText(status.steps > 0 ? tr("of %1").arg(format::count(status.steps)) : QString());
    const double share = status.steps > 0 ? double(step) / double(status.steps) : 0;
    const bool hasEpoch = !record.steps.empty() && std::isfinite(record.steps.back().epoch);
    m_share->setText(hasEpoch ? tr("%1, epoch %2").arg(format::percent(share), format::number(record.steps.back().epoch, 2))
                              : format::percent(share));
    m_bar->setParts(partsOf(watch), status.state == RunState::Succeeded ? 1 : share);
    const double told = watch.told().seconds;
    m_bar->setRemark(std::isfinite(told) ? tr("quote was %1").arg(format::duration(told)) : QString());
    showEnd(watch);
}

void ProgressStrip::showEnd(const RunWatch &watch)
{
    const RunRecord &record = watch.record();
    if (isFinal(watch.status().state)) {
        m_end->setText(record.lastTime > 0 ? tr("ended %1 after %2").arg(format::clock(record.lastTime), format::duration(record.worked))
                                           : QString());
        return;
    }
    const double left = secondsLeft(watch);
    if (watch.status().isPaused)
        m_end->setText(tr("paused after %1").arg(format::duration(record.worked)));
    else if (std::isfinite(left))
        m_end->setText(tr("ends %1, in %2").arg(format::clock(unixSeconds() + left), format::duration(left)));
    else
        m_end->setText(tr("end not known yet"));
}

} // namespace tw
