#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/catalog/model_shape.h"
#include "core/config/findings.h"
#include "core/config/train_config.h"
#include "core/data/dataset.h"
#include "core/plan/assumptions.h"
#include "core/plan/quote.h"
#include "core/run/data_read.h"
#include "core/run/run_folder.h"
#include "core/weights/arch_spec.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tw {

/// Gets the config.json of a model: its id on the hub and its revision.
using HubQuestion = std::function<Result<Json>(const std::string &id, const std::string &revision, const std::stop_token &stop)>;

/// What a run is asked for before its launch.
struct PrepareRequest {
    std::string configText;
    std::string sourceName = "configuration"; ///< names it in messages: a path
    std::filesystem::path configFolder;       ///< relative paths start here
    std::string gpu = "this_machine";         ///< catalogue key
    int count = 1;
    std::optional<MachineRate> rate;          ///< of this machine, when it was measured
    HubQuestion askHub;                       ///< about a model that neither the disk nor the catalogue knows; empty: nobody is asked
    std::shared_ptr<const DataRead> known = {}; ///< of an earlier preparation: what of it still holds is not read again
    Assumptions assumptions = {};               ///< of the quote
    std::vector<FinishedRun> finishedRuns = {}; ///< that the quote may learn from
    std::optional<std::int64_t> tokens = {};    ///< of an epoch, where they cannot be counted here; without it they are guessed
};

/// Everything that is known of a run before its launch, worked out once for whoever shows or starts it.
struct Preparation {
    std::string configText;
    std::filesystem::path configFolder;
    std::vector<Finding> findings;    ///< the only errors among them can be path_missing of base_model (then modelPath is empty)
                                      ///< and of data that another machine would fetch (then read->assumed names it)
    TrainConfig config;
    std::filesystem::path modelPath;  ///< empty: the model is not on this machine and its catalogue entry was used
    std::string modelId;              ///< of the catalogue where it is there, else base_model's name without its folder
    ArchSpec arch;
    ModelShape shape;                 ///< of any family, also one that our trainer lacks
    DataFacts data;                   ///< guessed from file sizes where there is no tokenizer on this machine
    std::vector<DroppedRow> dropped;
    std::int64_t evalRows = 0;
    double packingEfficiency = 1;
    std::string dataHash;             ///< empty when the data is guessed
    Assumptions assumptions;          ///< that the quote rests on
    std::vector<FinishedRun> finishedRuns;
    Quote quote;
    std::shared_ptr<const DataRead> read; ///< for the next preparation of nearly the same configuration
};

/// Configuration text → findings, typed configuration, model sizes, tokenised data, batches, quote. Reads the model's header and
/// the whole data; nothing is written. Any thread but the one that paints.
/// What only another engine trains gets its quote too, with data guessed where its row format is not ours; createRun() refuses it.
/// A model that is not here gets its quote from its catalogue entry, or from what `askHub` says; createRun() refuses it.
/// Data on the hub or the net is never fetched: `assumedTokens` are counted for it, which a finding says.
/// Errors: InvalidConfig (not YAML, or the first finding that is an error, of paths too), NotFound (a file that went away since),
/// Damaged, Unsupported, InvalidInput (no usable row), Cancelled; Network and Denied where the hub was asked.
Result<Preparation> prepareRun(const PrepareRequest &request, const Catalog &catalog, std::stop_token stop = {},
                               const DataProgress &progress = {});

/// The quote alone, from what `request.known` holds, while somebody types: neither data nor model is read and the paths are not
/// checked, so nothing may be started from it (`findings` is empty). Milliseconds; any thread.
/// Errors: InvalidConfig, and NotFound when a key that matters to the data has changed since: then prepareRun() has to read.
Result<Preparation> requote(const PrepareRequest &request, const Catalog &catalog);

/// Writes the run folder of a prepared run: the configuration byte for byte, and plan.json, which is the quote's JSON with
/// `created`, `price_as_of`, `data` and `data_hash` added. An empty `name` becomes "MODEL on DATA", an empty `runFolder` a
/// folder named by the run's id in dataFolder()/runs.
/// Errors: Unsupported (our trainer does not run this model or what the configuration asks for), NotFound (model or data is not here), Busy
/// (output_dir holds something), and those of RunFolder::create.
Result<RunFolder> createRun(const Preparation &preparation, const std::filesystem::path &runFolder, const std::string &name,
                            const std::string &parentRun = {});

/// `tunewright-train bench` can measure this machine with the run's model: it is here, our trainer runs it, and it fits.
bool canMeasureWith(const Preparation &preparation);

/// The quote of what was prepared, on another GPU or with another rate.
Quote quoteOf(const Preparation &preparation, const Catalog &catalog, const std::string &gpu, int count,
              const std::optional<MachineRate> &rate);

/// The data facts of batches: what planning needs to know of tokenised rows.
DataFacts measureData(const TrainConfig &config, const DataRead &data, double *packingEfficiency = nullptr);
DataFacts measureData(const TrainConfig &config, const PreparedData &data, double *packingEfficiency = nullptr);

} // namespace tw
