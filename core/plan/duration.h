#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/config/train_config.h"
#include "core/plan/memory.h"
#include "core/plan/quote.h"
#include "core/plan/workload.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tw {

/// Measured shares of a data sheet that one kind of card reaches in training steps.
struct GpuClass {
    const char *name;
    double matrixShare;     ///< of the dense bf16 rate, matrix products of a layer's size
    double attentionShare;  ///< of the same rate, forward and backward together
    double memoryShare;     ///< of the bandwidth, fused passes over activations
    double adapterStep;     ///< what is left of it over whole LoRA steps: adapters, autograd, gaps
    double fullStep;        ///< over whole full steps
    bool isMeasured;        ///< false: carried over from the class before it
    const char *source;     ///< with its date
};
const GpuClass &gpuClassOf(const GpuEntry &gpu);

/// How fast one device trains, and how far that can be trusted.
struct Speed {
    double flopsPerSecond = 1;          ///< matrix products over whole steps
    double attentionFlopsPerSecond = 0; ///< 0: as matrix products
    double secondsPerLayerPass = 0;     ///< least time of a layer, forward and backward, however few its tokens
    double bytesPerSecond = 1;          ///< memory, for the optimiser's pass over its states
    double trafficPasses = 0;           ///< how often a step passes over what its layers save; 0: within the rate above
    double trafficBytesPerSecond = 1;
    double hostBytesPerSecond = 0;      ///< to host memory, for what is offloaded or paged
    double linkBytesPerSecond = 0;      ///< to the next GPU
    int linkedCards = 1;
    double lowFactor = 1;               ///< of the likely time
    double highFactor = 1;
    Basis basis = Basis::Catalogue;
};

/// Which rate the CPU trainer will run at; `rate` may be of the other precision or absent.
Speed cpuSpeed(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate);
/// The class's share of the data sheet's dense rate, and a floor for models too small to keep a GPU busy.
Speed gpuSpeed(const TrainConfig &config, const GpuEntry &gpu);
/// Where `speed` comes from, in plain words.
std::string speedText(const TrainConfig &config, const GpuEntry &gpu, const std::optional<MachineRate> &rate, const Speed &speed);

/// What finished runs of the same GPU and method say about quotes: the middle of their ratios, and how far they lie apart.
struct Correction {
    double factor = 1;     ///< on the time of steps
    double lowFactor = 1;  ///< of the corrected time
    double highFactor = 1;
    int runs = 0;
};
/// Nothing when no run is of this kind. Runs of the same size (within a factor of 3) are preferred.
std::optional<Correction> correctionFrom(std::span<const FinishedRun> runs, const FinishedRun &kind);

/// The arithmetic and the traffic of a run, whatever the device.
struct StepWork {
    double matrixFlops = 0;     ///< of one trained token
    double expertFlops = 0;     ///< those of them in experts, which run in small groups
    double attentionFlops = 0;  ///< of one trained token
    double evalFlops = 0;       ///< of one token that is only evaluated
    double savedBytes = 0;      ///< of one token, all layers, before recomputation
    double weightBytes = 0;     ///< of all layers, as stored: what sharding gathers
    double dequantizedBytes = 0;///< traffic of one micro-batch that expands compressed weights
    double gradientBytes = 0;   ///< of one step: what GPUs add up
    double optimizerBytes = 0;  ///< of one step: states, weights and gradients, read and written where the states are
    double hostStepBytes = 0;   ///< of one step, to the host and back
    double hostMicroBatchBytes = 0; ///< of one micro-batch: weights that wait in the host, gradients that add up there
    double hostTokenBytes = 0;  ///< of one token, to the host and back
};
StepWork stepWorkOf(const ModelNumbers &numbers, const TrainConfig &config, const Workload &work, const StepNeeds &needs);

/// Seconds of all steps, of what stands between them, and before them.
struct Duration {
    double steps = 0;
    double pauses = 0; ///< evaluations and checkpoints
    double start = 0;
    [[nodiscard]] double sum() const { return steps + pauses + start; }
};
Duration durationOn(const ModelNumbers &numbers, const TrainConfig &config, const Workload &work, const StepWork &step, const Speed &speed,
                    const Split &split, const Assumptions &assumptions, bool isCpu);

/// The stretches before the first step; `modelBytes` is the download.
std::vector<StartPhase> startPhases(double modelBytes, const Assumptions &assumptions, bool isCpu);
double startSeconds(double modelBytes, const Assumptions &assumptions, bool isCpu);

/// Matmul FLOPs of one token that is only evaluated. Parameters as for trainingFlopsPerToken().
double evaluationFlopsPerToken(const ModelNumbers &numbers, double meanDocument, double trainedShare);
double trainingFlopsPerToken(const ModelNumbers &numbers, bool recomputes, double meanDocument, double trainedShare);

} // namespace tw
