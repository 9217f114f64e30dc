#pragma once

#include "core/base/result.h"
#include "core/catalog/model_shape.h"
#include "core/config/train_config.h"
#include "core/data/dataset.h"
#include "core/weights/arch_spec.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tw {

/// What a preparation read from the disk: the model's header and the lengths of the tokenised rows. A later preparation whose
/// configuration differs only in keys that do not matter here, and whose files stayed as they were, takes it over.
struct DataRead {
    std::string modelKey; ///< modelReadKey() it was read for
    std::string dataKey;  ///< dataReadKey() it was read for

    std::filesystem::path modelPath; ///< empty: the model is not on this machine
    std::string modelId;
    ArchSpec arch;
    ModelShape shape;

    bool isGuessed = false; ///< no tokenizer here: only the files' sizes are known
    std::int64_t trainBytes = 0, evalBytes = 0;
    std::vector<std::string> assumed; ///< keys of data that is not on this machine: a usual size of it is in the bytes above
    std::vector<std::int64_t> lengths, trained; ///< tokens and labelled tokens of each training row, in the order of training
    std::int64_t evalTokens = 0, evalRows = 0;
    std::vector<DroppedRow> dropped;
    std::string hash;
};

/// Of an epoch, for each data set that is not on this machine.
inline constexpr std::int64_t assumedTokens = 10'000'000;
/// As guessData() counts them.
inline constexpr std::int64_t bytesOfGuessedToken = 4;

/// Some of the data is nowhere on this disk, and a rented machine would fetch it.
bool hasDataAway(const TrainConfig &config, const std::filesystem::path &configFolder);
/// Where there is no tokenizer, or not every row: the files' sizes, and assumedTokens for what is away.
/// Errors: NotFound (a file that went away since).
Result<> readSizes(DataRead &read, const TrainConfig &config, const std::filesystem::path &configFolder);

/// Everything that decides which model is read (`revision` of a model of the hub), with sizes and times of its files. Two equal keys mean the same bytes.
std::string modelReadKey(const TrainConfig &config, const std::filesystem::path &configFolder, const std::string &revision);
/// The same of the rows: keys of the configuration that reading and tokenising look at, and the data files.
std::string dataReadKey(const TrainConfig &config, const std::filesystem::path &configFolder, const std::string &modelKey);

} // namespace tw
