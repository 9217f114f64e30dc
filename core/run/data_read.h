#pragma once

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
    std::vector<std::int64_t> lengths, trained; ///< tokens and labelled tokens of each training row, in the order of training
    std::int64_t evalTokens = 0, evalRows = 0;
    std::vector<DroppedRow> dropped;
    std::string hash;
};

/// Everything that decides which model is read (`revision` of a model of the hub), with sizes and times of its files. Two equal keys mean the same bytes.
std::string modelReadKey(const TrainConfig &config, const std::filesystem::path &configFolder, const std::string &revision);
/// The same of the rows: keys of the configuration that reading and tokenising look at, and the data files.
std::string dataReadKey(const TrainConfig &config, const std::filesystem::path &configFolder, const std::string &modelKey);

} // namespace tw
