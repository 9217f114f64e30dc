#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/config/train_config.h"
#include "core/weights/arch_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tw {

/// What is known of the data; estimated from file size when it was not read.
struct DataFacts {
    std::int64_t rows = 0;
    std::int64_t tokens = 0;         ///< per epoch
    std::int64_t trainedTokens = 0;  ///< per epoch
    std::int64_t longestRow = 0;
    std::int64_t steps = 0;          ///< of the whole run, from planBatches
    std::int64_t largestMicroBatch = 0;        ///< tokens
    std::int64_t largestMicroBatchTrained = 0; ///< labelled tokens in it
    std::int64_t evalTokens = 0;
    bool isMeasured = false;         ///< false: guessed
    std::int64_t stepsPerEpoch = 0;  ///< from planBatches; 0: worked out from the other fields
};

/// A guess from the size of the data files, for a quote before anything was tokenised: 4 bytes a token, rows of
/// 300 tokens (or sequence_len when that is shorter), half of the tokens labelled unless train_on_inputs.
DataFacts guessData(const TrainConfig &config, std::int64_t trainBytes, std::int64_t evalBytes = 0);

/// Bytes at the moment of the peak, by part; they sum to peakBytes.
struct MemoryParts {
    std::int64_t weights = 0, adapters = 0, gradients = 0, optimizer = 0, activations = 0, logits = 0, buffers = 0, context = 0,
                 reserve = 0;
    [[nodiscard]] std::int64_t sum() const;
};

struct Band {
    double low = 0, likely = 0, high = 0;
};

enum class Fit { Fits, Tight, No };
const char *fitName(Fit fit); ///< "fits", "tight", "no"
/// Shares of the usable memory: up to 0.90 fits, up to 0.97 is tight.
Fit fitOf(std::int64_t peakBytes, std::int64_t usableBytes);

/// Why something cannot run, for screens to translate; the English sentence stands beside it.
enum class Obstacle {
    None,
    Memory,       ///< the peak is larger than what it has
    NoBf16,       ///< bf16 is demanded and it has none
    OneMachine,   ///< this machine counts once
    Architecture, ///< our trainer does not run this model
    UnknownGpu    ///< no such key in the catalogue
};

/// Where a speed comes from, for screens to translate.
enum class Basis {
    Measured,               ///< on this machine, in this precision
    MeasuredOtherPrecision, ///< on this machine, carried over from the other precision
    NotMeasured,            ///< a cautious guess from the number of cores
    Catalogue               ///< data sheet and a usual share of it
};

struct Offer {
    std::string gpu; ///< catalogue key, "this_machine"
    int count = 1;
    std::string provider;
    double priceHour = 0;
    Fit fit = Fit::No;
    std::int64_t peakBytes = 0;
    std::int64_t usableBytes = 0;
    Band seconds;
    Band cost;
    std::string cannot; ///< why it cannot run: "no bf16", "needs 31.0 GiB, has 23.6 GiB"; empty when it can
    Obstacle obstacle = Obstacle::None;
    std::string priceAsOf;
};

/// One change of the configuration that makes a run fit, with what it then needs. `set` maps keys to their new values.
struct WayOut {
    std::string id; ///< "smaller_micro_batch", "gradient_checkpointing", "shorter_sequences", "lower_rank", "lora", "other_gpu"
    Json set;       ///< empty for "other_gpu"
    std::string gpu; ///< catalogue key it is for
    Fit fit = Fit::No;
    std::int64_t peakBytes = 0;
    Band seconds;
    Band cost;
};

struct Quote {
    std::string modelId;
    std::int64_t parameters = 0;
    std::int64_t trainable = 0;
    std::string gpu;
    int count = 1;
    Fit fit = Fit::No;
    std::int64_t peakBytes = 0;   ///< of one GPU; every GPU of several holds a whole copy
    std::int64_t usableBytes = 0; ///< of one GPU
    MemoryParts parts;
    std::int64_t steps = 0;
    std::int64_t tokens = 0; ///< of the whole run
    Band seconds;
    std::string basis;       ///< where the speed comes from
    Band cost;
    std::string priceAsOf;
    std::vector<Offer> offers; ///< one of each catalogue entry: what can run first, by dollars, then by time
    std::string cannot;        ///< why the chosen GPU cannot run this; empty when it can
    Obstacle obstacle = Obstacle::None;
    Basis basisKind = Basis::Catalogue;
    std::string moment;        ///< when the peak is: "loss" (turn), "backward" (first layer), "update" (last layer)
    std::vector<WayOut> waysOut; ///< when it does not fit: least harm to the result first

    [[nodiscard]] Json toJson() const; ///< the form of design section 10
};

/// Pure: no files, no clock. `rate` is used for "this_machine"; GPUs use the catalogue's figures.
/// An unknown `gpu` gives a quote without fit, time and cost whose obstacle says so; its memory is that of a GPU.
Quote makeQuote(const TrainConfig &config, const ArchSpec &arch, const std::string &modelId, const DataFacts &data, const Catalog &catalog,
                const std::string &gpu, int count, const std::optional<MachineRate> &rate);

/// Matmul FLOPs of one trained token (forward and backward) of a LoRA or full run, attention at mean document length included.
///   meanDocument  tokens of a document; attention is causal, so a token sees half of them on average
///   trainedShare  labelled tokens / tokens: only those go through the head
/// LoRA 4N + 6P + 3.5A, full 6N + 3.5A (N matmul weights, P adapter weights, A attention forward; its backward costs 2.5 times
/// the forward, because the scores are made again); gradient_checkpointing adds the layers' forward once more.
/// A measured rate is in these FLOPs, so whoever measures one uses this function.
double trainingFlopsPerToken(const ArchSpec &arch, const TrainConfig &config, double meanDocument, double trainedShare);

} // namespace tw
