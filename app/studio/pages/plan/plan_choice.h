#pragma once

#include "core/config/findings.h"
#include "core/plan/requirements.h"

#include <optional>
#include <string>
#include <vector>

namespace tw {

/// A cell of the grid, as something to put into a document.
struct PlanChoice {
    std::string model; ///< catalogue id
    Method method = Method::Lora;
    std::string gpu;   ///< catalogue key
    int count = 1;
    std::int64_t sequenceLen = 0;
    TrainConfig::Sharding sharding = TrainConfig::Sharding::None;
    bool recomputes = false; ///< the cell fits only so
    bool operator==(const PlanChoice &) const = default;
};

/// How a configuration trains: LoRA over a 4-bit base is QLoRA, whatever its adapter is called.
Method methodIn(const TrainConfig &config);

/// What a document says already.
struct PlanState {
    const ConfigDocument &document;
    const TrainConfig &config;
    std::string model; ///< catalogue id of its base model; may be empty
};

/// The fewest edits that make the document train what was chosen. Lines of other settings stay; what the new method misses
/// (rank, targets, a learning rate of its size) is added. Empty when the document says all of it.
///   isTrainedHere  our own trainer runs the model; else the other engine gets the document
std::vector<ConfigEdit> choiceEdits(const PlanState &state, const PlanChoice &choice, const Catalog &catalog, bool isTrainedHere);

} // namespace tw
