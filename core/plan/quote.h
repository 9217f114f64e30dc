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
};

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
    std::string cannot; ///< why it cannot run at all: "no bf16", empty otherwise
};

struct Quote {
    std::string modelId;
    std::int64_t parameters = 0;
    std::int64_t trainable = 0;
    std::string gpu;
    int count = 1;
    Fit fit = Fit::No;
    std::int64_t peakBytes = 0;
    std::int64_t usableBytes = 0;
    MemoryParts parts;
    std::int64_t steps = 0;
    std::int64_t tokens = 0; ///< of the whole run
    Band seconds;
    std::string basis;       ///< where the speed comes from
    Band cost;
    std::string priceAsOf;
    std::vector<Offer> offers;

    [[nodiscard]] Json toJson() const; ///< the form of design section 10
};

/// Pure: no files, no clock. `rate` is used for "this_machine"; GPUs use the catalogue's figures.
Quote makeQuote(const TrainConfig &config, const ArchSpec &arch, const std::string &modelId, const DataFacts &data, const Catalog &catalog,
                const std::string &gpu, int count, const std::optional<MachineRate> &rate);

/// Matmul FLOPs of one trained token (forward and backward) of a LoRA or full run, attention at mean document length included.
double trainingFlopsPerToken(const ArchSpec &arch, const TrainConfig &config, double meanDocument, double trainedShare);

} // namespace tw
