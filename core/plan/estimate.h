#pragma once

#include "core/plan/duration.h"
#include "core/plan/memory.h"
#include "core/plan/quote.h"
#include "core/plan/workload.h"

#include <optional>
#include <string>

namespace tw {

/// What one configuration needs on one kind of device.
struct Estimate {
    Workload work;
    PeakMoment peak;
    std::int64_t peakBytes = 0;
    Fit fit = Fit::No;
    Duration duration;
    Band seconds;
    CostParts costParts;
    Band cost;
    HostNeeds host;
    Speed speed;
    double quotedStepSeconds = 0; ///< of all steps, before finished runs corrected them; 0: a guess
    int correctedBy = 0; ///< finished runs
    Obstacle obstacle = Obstacle::None;
};

/// A configuration with what was counted of its model: many devices are asked about one.
struct Candidate {
    const TrainConfig &config;
    const ModelNumbers &numbers;
    const DataFacts &data;
};

enum class Timing { Always, IfItRuns }; ///< time, dollars and host of what cannot run: only where somebody compares with it
Estimate estimateOn(const GpuEntry &gpu, int count, const Candidate &candidate, const QuoteRequest &request,
                    Timing timing = Timing::IfItRuns);
/// What makes runs alike for finished ones to correct a quote; without seconds.
FinishedRun kindOf(const GpuEntry &gpu, int count, const Candidate &candidate);
/// Why it cannot run, in words; empty when it can.
std::string obstacleText(Obstacle obstacle, const GpuEntry &gpu, const Estimate &estimate, const QuoteRequest &request);

/// The smallest of 2, 4, 8 and 16 such GPUs that hold the run when its states and weights are sharded; 0: none.
int smallestCount(const GpuEntry &gpu, const Candidate &candidate);

/// The configuration with states and weights sharded, as smallestCount() means it: by Axolotl, which alone shards.
TrainConfig shardedConfig(const TrainConfig &config);

/// Changes of the configuration that make it fit on `gpu`, and the offers that do; least harm first.
std::vector<WayOut> findWaysOut(const GpuEntry &gpu, const Candidate &candidate, const QuoteRequest &request, const Estimate &now,
                                const std::vector<Offer> &offers);

} // namespace tw
