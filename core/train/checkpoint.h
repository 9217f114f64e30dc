#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/nn/parameters.h"
#include "core/train/adamw.h"
#include "core/train/run_basis.h"
#include "core/weights/peft_folder.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace tw {

/// Where a run stands besides its weights. Batches and dropout masks are functions of seed and step, so the step is the whole
/// position in the data and the state of the random numbers.
struct TrainingPosition {
    std::int64_t step = 0;        ///< steps done
    std::int64_t tokensTotal = 0; ///< tokens seen
    double trainingSeconds = 0;   ///< spent in steps
    std::string configHash;
    std::string dataHash;
    RunBasis basis;
    std::int64_t updates = 0; ///< of the optimiser when it was saved
};

/// Bytes and files of a saved checkpoint.
struct CheckpointInfo {
    std::filesystem::path folder;
    std::int64_t bytes = 0;
    int files = 0;
};

/// Saves checkpoints/step-NNNNNN: a PEFT folder, optimizer.safetensors, position.json and, last, manifest.json with the sha256 of
/// each file; written beside and renamed into place. Older ones beyond `keep` are deleted then; later steps stay, and a damaged
/// one of this step becomes step-NNNNNN.damaged. Errors: DiskFull, Io; what was there before stays.
Result<CheckpointInfo> saveCheckpoint(const std::filesystem::path &checkpoints, const TrainingPosition &position,
                                      const PeftConfig &peft, const nn::ParameterStore &parameters, AdamW &optimizer,
                                      std::int64_t keep);

/// The newest checkpoint whose manifest and hashes hold; nothing when none was saved yet. `onDamaged` hears of each that was
/// passed over. Errors: Damaged when there are checkpoints and not one is whole; Io when one cannot be read, which is no damage.
Result<std::optional<std::filesystem::path>> newestValidCheckpoint(const std::filesystem::path &checkpoints,
                                                                   const std::function<void(const std::string &)> &onDamaged);

/// Where a checkpoint stands, before any model is loaded. Errors: NotFound, Damaged.
Result<TrainingPosition> readPosition(const std::filesystem::path &checkpoint);

/// Fills parameters and optimiser. Errors: Damaged; InvalidConfig when configuration or data are not those it was saved with.
Result<TrainingPosition> loadCheckpoint(const std::filesystem::path &checkpoint, const std::string &configHash,
                                        const std::string &dataHash, nn::ParameterStore &parameters, AdamW &optimizer);

} // namespace tw
