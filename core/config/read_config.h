#pragma once

#include "core/config/config_document.h"
#include "core/config/train_config.h"

#include <filesystem>

namespace tw {

/// The typed configuration, defaults filled in. Error: InvalidConfig with the first finding of severity error, as
/// "SOURCE:LINE:COLUMN: message". Paths are not looked at.
Result<TrainConfig> readTrainConfig(const ConfigDocument &document);
/// The same from a file.
Result<TrainConfig> loadTrainConfig(const std::filesystem::path &file);

/// A path of the configuration: absolute ones stay, "~/" is the home folder, others start at `configFolder`.
std::filesystem::path resolvePath(const std::filesystem::path &configFolder, const std::string &value);

/// The model folder (with config.json) or .gguf file that `base_model` names: a path from resolvePath() when something
/// is there, else the model of that name in dataFolder()/models, where "org/name" is a folder in a folder. A folder
/// without config.json but with a single .gguf file means that file. Errors: NotFound, InvalidInput (a name that leaves
/// the models folder, a folder that holds no model).
Result<std::filesystem::path> resolveBaseModel(const TrainConfig &config, const std::filesystem::path &configFolder);

} // namespace tw
