#pragma once

#include "core/config/train_config.h"

#include <cstdint>

namespace tw {

/// The learning rate of every step, from the configuration alone. Source: transformers' schedules as Axolotl configures them
/// (the rate of the first warm-up step is 0; `constant` ignores warm-up).
class LearningRateSchedule
{
public:
    LearningRateSchedule(const TrainConfig &config, std::int64_t totalSteps);
    /// The rate used in optimiser step `step`, counted from 1.
    [[nodiscard]] double rate(std::int64_t step) const;
    [[nodiscard]] std::int64_t warmupSteps() const { return m_warmup; }

private:
    [[nodiscard]] double factor(std::int64_t stepsDone) const;

    TrainConfig::Schedule m_schedule;
    double m_peak;
    double m_minRatio;
    std::int64_t m_total;
    std::int64_t m_warmup;
};

/// warmup_steps; else warmup_ratio of the steps, rounded down; else 3 % of them, at most 100. One becomes two.
std::int64_t resolveWarmupSteps(const TrainConfig &config, std::int64_t totalSteps);

} // namespace tw
