#include "core/config/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tw {

std::int64_t resolveWarmupSteps(const TrainConfig &config, std::int64_t totalSteps)
{
    if (config.warmupSteps)
        return *config.warmupSteps;
    const std::int64_t steps = config.warmupRatio ? std::int64_t(*config.warmupRatio * double(totalSteps))
                                                  : std::min<std::int64_t>(std::int64_t(0.03 * double(totalSteps)), 100);
    return steps == 1 ? 2 : steps;
}

LearningRateSchedule::LearningRateSchedule(const TrainConfig &config, std::int64_t totalSteps) :
    m_schedule(config.schedule),
    m_peak(config.learningRate),
    m_minRatio(config.cosineMinLrRatio.value_or(0)),
    m_total(totalSteps),
    m_warmup(config.schedule == TrainConfig::Schedule::Constant ? 0 : resolveWarmupSteps(config, totalSteps))
{
}

double LearningRateSchedule::rate(std::int64_t step) const
{
    return m_peak * factor(step - 1);
}

double LearningRateSchedule::factor(std::int64_t stepsDone) const
{
    if (stepsDone < m_warmup)
        return double(stepsDone) / double(std::max<std::int64_t>(1, m_warmup));
    const double progress = double(stepsDone - m_warmup) / double(std::max<std::int64_t>(1, m_total - m_warmup));
    switch (m_schedule) {
    case TrainConfig::Schedule::Cosine:
        return (1 - m_minRatio) * std::max(0.0, 0.5 * (1 + std::cos(std::numbers::pi * progress))) + m_minRatio;
    case TrainConfig::Schedule::Linear:
        return std::max(0.0, 1 - progress);
    case TrainConfig::Schedule::Constant:
    case TrainConfig::Schedule::ConstantWithWarmup:
        return 1;
    }
    return 1;
}

} // namespace tw
