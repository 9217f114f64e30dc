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
    Band seconds;
    Band cost;
    Basis basis = Basis::Catalogue;
    std::string basisText;
    Obstacle obstacle = Obstacle::None;
    std::string cannot;
};

Estimate estimateOn(const GpuEntry &gpu, int count, const TrainConfig &config, const ArchSpec &arch, const DataFacts &data,
                    const std::optional<MachineRate> &rate);

/// Changes of the configuration that make it fit on `gpu`, and the cheapest other offer that does; least harm first.
std::vector<WayOut> findWaysOut(const GpuEntry &gpu, int count, const TrainConfig &config, const ArchSpec &arch,
                                const DataFacts &data, const std::vector<Offer> &offers, const std::optional<MachineRate> &rate);

} // namespace tw
