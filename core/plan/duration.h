#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/config/train_config.h"
#include "core/plan/quote.h"
#include "core/plan/workload.h"
#include "core/weights/arch_spec.h"

#include <optional>
#include <string>

namespace tw {

/// How fast one device trains, and how far that can be trusted.
struct Speed {
    double flopsPerSecond = 1;          ///< over whole steps
    double secondsPerLayerPass = 0;     ///< least time of a layer, forward and backward, however few its tokens
    double bytesPerSecond = 1;          ///< memory, for the optimiser's pass over its states
    double startSeconds = 0;            ///< before the first step
    double startBytesPerSecond = 1;     ///< at which weights arrive
    double lowFactor = 1;               ///< of the likely time
    double highFactor = 1;
    Basis basis = Basis::Catalogue;
    std::string text;                   ///< the basis in plain words
};

/// Which rate the CPU trainer will run at; `rate` may be of the other precision or absent.
Speed cpuSpeed(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate);
/// A usual share of the data sheet's dense rate, and a floor for models too small to keep a GPU busy.
Speed gpuSpeed(const TrainConfig &config, const GpuEntry &gpu);

/// Matmul FLOPs of one token that is only evaluated. Parameters as for trainingFlopsPerToken().
double evaluationFlopsPerToken(const ArchSpec &arch, double meanDocument, double trainedShare);

/// Seconds of the whole run on `count` devices: start, steps, optimiser, evaluation.
Band runSeconds(const ArchSpec &arch, const TrainConfig &config, const Workload &work, const Speed &speed, int count);

} // namespace tw
