#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/catalog/model_shape.h"
#include "core/config/config_document.h"
#include "core/config/findings.h"
#include "core/config/train_config.h"
#include "core/plan/assumptions.h"
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
    bool isAssumed = false;          ///< guessed without even a file's size: an epoch may be ten times shorter or longer
    std::int64_t stepsPerEpoch = 0;  ///< from planBatches; 0: worked out from the other fields
    /// Row lengths at equal shares of the rows, shortest to longest: [0] the shortest, [n-1] the longest. Empty when guessed.
    std::vector<std::int64_t> lengthQuantiles;
};

/// The share of the rows, 0 to 1, that a shorter sequence_len would cut or drop; nothing when their lengths are not known.
std::optional<double> cutShare(const DataFacts &data, std::int64_t sequenceLen);

/// A guess from the size of the data files, for a quote before anything was tokenised: 4 bytes a token, rows of
/// 300 tokens (or sequence_len when that is shorter), half of the tokens labelled unless train_on_inputs.
DataFacts guessData(const TrainConfig &config, std::int64_t trainBytes, std::int64_t evalBytes = 0);

/// What some of the parts are made of.
struct MemoryDetails {
    std::int64_t saved = 0;         ///< of activations: what the layers keep
    std::int64_t liveLayer = 0;     ///< of activations: the layer at work
    std::int64_t dequantized = 0;   ///< of buffers: compressed weights in full
    std::int64_t gathered = 0;      ///< of buffers: weights of other GPUs
    std::int64_t updateScratch = 0; ///< of buffers: the tensor that the optimiser is at
    std::int64_t libraries = 0;     ///< of context: communication and matrix libraries; the rest is the driver
};

/// Bytes at the moment of the peak, by part; they sum to peakBytes.
struct MemoryParts {
    std::int64_t weights = 0, adapters = 0, gradients = 0, optimizer = 0, activations = 0, logits = 0, buffers = 0, context = 0,
                 reserve = 0;
    MemoryDetails details;
    [[nodiscard]] std::int64_t sum() const;
};

struct Band {
    double low = 0, likely = 0, high = 0;
};

enum class Fit { Fits, Tight, No };
const char *fitName(Fit fit); ///< "fits", "tight", "no"
/// Shares of the usable memory. They follow the estimate's proven error: at most 5 % against published peaks, 6 % against
/// our own, so what fits by more than 10 % fits, and above 97 % there is no room for being wrong.
inline constexpr double fitsUpTo = 0.90;
inline constexpr double tightUpTo = 0.97;
/// Share of a peak by which it may be off: see above.
inline constexpr double peakError = 0.06;
Fit fitOf(std::int64_t peakBytes, std::int64_t usableBytes);

/// Why something cannot run, for screens to translate; the English sentence stands beside it.
enum class Obstacle {
    None,
    Memory,       ///< the peak is larger than what it has
    NoBf16,       ///< bf16 is demanded and it has none
    OneMachine,   ///< this machine counts once
    Architecture, ///< our trainer does not run this model
    UnknownGpu,   ///< no such key in the catalogue
    Platform,     ///< no CUDA: neither our trainer nor Axolotl's image runs there
    Method        ///< our trainer does not train this way, and on this machine there is no other
};

/// Where a speed comes from, for screens to translate.
enum class Basis {
    Measured,               ///< on this machine, in this precision
    MeasuredOtherPrecision, ///< on this machine, carried over from the other precision
    NotMeasured,            ///< a cautious guess from the number of cores
    Catalogue,              ///< data sheet and a usual share of it
    FinishedRuns            ///< the same, corrected by what runs of the same kind took
};

/// One stretch of the time before the first step: "rent", "boot", "image", "download", "load", "start".
struct StartPhase {
    std::string name;
    double seconds = 0;
};

/// What the dollars are for; they sum to the likely cost.
struct CostParts {
    double compute = 0, storage = 0, idle = 0;
};

/// Memory of the host and room on its disk.
struct HostNeeds {
    std::int64_t memory = 0;
    std::int64_t download = 0;    ///< the base model as published
    std::int64_t checkpoints = 0; ///< all that are kept, and the one being written
    std::int64_t output = 0;      ///< the adapter, or with the merged or full model
    std::int64_t data = 0;        ///< tokenised
    [[nodiscard]] std::int64_t disk() const { return download + checkpoints + output + data; }
};

const char *shardingName(TrainConfig::Sharding sharding); ///< "none", "zero1", "zero2", "zero3"
/// The file of Axolotl's that asks for it; it follows the run's precision. Empty for None.
const char *deepspeedFile(TrainConfig::Sharding sharding);

struct Offer {
    std::string gpu; ///< catalogue key, "this_machine"
    int count = 1;
    TrainConfig::Sharding sharding = TrainConfig::Sharding::None; ///< how they share the model
    std::string provider;
    double priceHour = 0; ///< of one; 0 where nobody asks a price
    Fit fit = Fit::No;
    std::int64_t peakBytes = 0;
    std::int64_t usableBytes = 0;
    Band seconds;
    Band cost;
    std::string cannot; ///< why it cannot run: "no bf16", "needs 31.0 GiB, has 23.6 GiB"; empty when it can
    Obstacle obstacle = Obstacle::None;
    std::string priceAsOf;
    std::int64_t hostBytes = 0; ///< memory of the host; 0 where it cannot run
};

/// One change of the configuration that makes a run fit, with what it then needs. `set` maps keys to their new values; null
/// takes the key out.
struct WayOut {
    /// "smaller_micro_batch", "gradient_checkpointing", "chunked_loss", "offload_activations", "optimizer_paged",
    /// "optimizer_8bit", "sharding", "offload_optimizer", "fewer_targets", "lower_rank", "qlora", "lora", "shorter_sequences",
    /// "engine_axolotl", "more_gpus", "other_gpu", "smaller_model"
    std::string id;
    Json set;        ///< empty for "other_gpu" and "more_gpus" without sharding
    std::string gpu; ///< catalogue key it is for
    int count = 1;
    Fit fit = Fit::No;
    std::int64_t peakBytes = 0;
    Band seconds;
    Band cost;
    // against the configuration as it is
    std::int64_t bytesSaved = 0;
    double secondsMore = 0;  ///< of the likely time; negative: faster
    double dollarsMore = 0;
    std::int64_t hostBytes = 0; ///< memory of the host that it takes
    double rowsCut = -1;     ///< share of rows that shorter sequences cut; negative: does not apply, or not known
    /// Whether it takes memory of the host in place of the GPU's, so that hostBytes decides too.
    [[nodiscard]] bool takesHostMemory() const { return id.starts_with("offload_") || id == "optimizer_paged"; }
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
    HostNeeds host;
    std::vector<StartPhase> start;
    CostParts costParts;
    int cheapestOffer = -1; ///< index in `offers` of the least dollars that can run; -1: none can
    int smallestOffer = -1; ///< of the least memory over all its GPUs that can run
    std::int64_t steps = 0;
    std::int64_t tokens = 0; ///< of the whole run
    Band seconds;
    std::string basis;       ///< where the speed comes from
    Band cost;
    std::string priceAsOf;
    /// One of each catalogue entry, and where one is too small the smallest number of them (2, 4, 8, 16) that fits when the
    /// model is sharded over them: what can run first, by dollars, then by time.
    std::vector<Offer> offers;
    std::string cannot;        ///< why the chosen GPU cannot run this; empty when it can
    Obstacle obstacle = Obstacle::None;
    Basis basisKind = Basis::Catalogue;
    std::string moment;        ///< when the peak is: "loss" (turn), "backward" (first layer), "update" (last layer)
    std::vector<WayOut> waysOut; ///< when it does not fit: least harm to the result first
    FinishedRun kind;            ///< what later quotes may learn of this run, once its actualStepSeconds are known

    [[nodiscard]] Json toJson() const; ///< the form of design section 10
};

/// What a quote is asked for. Everything referred to must outlive the call.
struct QuoteRequest {
    const TrainConfig &config;
    const ModelShape &shape;
    const DataFacts &data;
    const Catalog &catalog;
    std::string modelId;
    std::string unsupported;   ///< what of the model our own trainer lacks; empty: it trains it
    std::string gpu;           ///< catalogue key
    int count = 1;
    std::optional<MachineRate> rate = std::nullopt; ///< of this machine, when it was measured
    Assumptions assumptions = {};
    std::vector<FinishedRun> finishedRuns = {};     ///< of any kind: the quote takes those of its own
};

/// Pure: no files, no clock. `rate` is used for "this_machine"; GPUs use the catalogue's figures.
/// An unknown `gpu` gives a quote without fit, time and cost whose obstacle says so; its memory is that of a GPU.
Quote makeQuote(const QuoteRequest &request);
/// The same for a model that was opened on this disk.
Quote makeQuote(const TrainConfig &config, const ArchSpec &arch, const std::string &modelId, const DataFacts &data, const Catalog &catalog,
                const std::string &gpu, int count, const std::optional<MachineRate> &rate);

/// The edits of the configuration that a way out stands for.
std::vector<ConfigEdit> editsOf(const WayOut &way);
/// The same, applied to the document: every other byte stays.
/// Errors: those of ConfigDocument::set(); then the document is as it was.
Result<> applyWayOut(ConfigDocument &document, const WayOut &way);

/// Matmul FLOPs of one trained token (forward and backward) of a LoRA or full run, attention at mean document length included.
///   meanDocument  tokens of a document; attention is causal, so a token sees half of them on average
///   trainedShare  labelled tokens / tokens: only those go through the head
/// LoRA 4N + 6P + 3.5A, full 6N + 3.5A (N matmul weights, P adapter weights, A attention forward; its backward costs 2.5 times
/// the forward, because the scores are made again); gradient_checkpointing adds the layers' forward once more.
/// A measured rate is in these FLOPs, so whoever measures one uses this function.
double trainingFlopsPerToken(const ArchSpec &arch, const TrainConfig &config, double meanDocument, double trainedShare);

} // namespace tw
