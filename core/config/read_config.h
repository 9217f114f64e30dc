#pragma once

#include "core/config/config_document.h"
#include "core/config/train_config.h"
#include "core/config/translate.h"

#include <filesystem>
#include <string_view>

namespace tw {

/// What a configuration is read for.
enum class ConfigUse {
    Training, ///< by our trainer: what it cannot do is an error
    Planning, ///< a quote, a form: what another engine runs is let through
};

/// The typed configuration, defaults filled in. Errors, as "SOURCE:LINE:COLUMN: message": InvalidConfig with the first
/// finding of severity error; for Training, Unsupported with the first key that our trainer cannot do, or with
/// `tunewright.engine` where it names the other engine. Named data and models are not looked at; a DeepSpeed file is,
/// beside `configFolder`, and its name decides where it is not there.
Result<TrainConfig> readTrainConfig(const ConfigDocument &document, ConfigUse use = ConfigUse::Training,
                                    const std::filesystem::path &configFolder = {});
/// The same from a file, whose folder is the configuration's.
Result<TrainConfig> loadTrainConfig(const std::filesystem::path &file, ConfigUse use = ConfigUse::Training);

/// What an optimiser of that name keeps for each trained parameter.
TrainConfig::OptimizerKind optimizerKindOf(std::string_view name);
/// Fills what planning alone needs: quantisation, optimiser kind, sharding, offload, parallelism, prompt tuning.
void readPlanning(const ConfigDocument &document, const std::filesystem::path &configFolder, TrainConfig &config);

/// A path of the configuration: absolute ones stay, "~/" is the home folder, others start at `configFolder`.
std::filesystem::path resolvePath(const std::filesystem::path &configFolder, const std::string &value);

/// Whether a path is one that a trainer fetches when nothing is there: "org/name" of the hub, a place on the net or in a cloud,
/// the name of a format ("json", with `data_files`).
bool namesFetchedData(const std::string &path);

/// The model folder (with config.json) or .gguf file that `base_model` names: a path from resolvePath() when something
/// is there, else the model of that name in dataFolder()/models, where "org/name" is a folder in a folder. A folder
/// without config.json but with a single .gguf file means that file. Errors: NotFound, InvalidInput (a name that leaves
/// the models folder, a folder that holds no model).
Result<std::filesystem::path> resolveBaseModel(const TrainConfig &config, const std::filesystem::path &configFolder);
/// The same NotFound for translation, context "Findings".
Phrase missingModel(const std::string &baseModel, const std::filesystem::path &configFolder);

} // namespace tw
