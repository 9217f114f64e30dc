#pragma once

#include "core/base/result.h"
#include "core/weights/safetensors.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace tw {

/// adapter_config.json of a PEFT LoRA folder: what is needed to build the same adapter.
struct PeftConfig {
    std::int64_t rank = 8;
    double alpha = 8;
    double dropout = 0;
    bool usesRslora = false;
    std::vector<std::string> targets; ///< "q_proj", ...
    std::string baseModel;

    /// alpha / rank, or alpha / √rank with rsLoRA.
    [[nodiscard]] double scale() const;
};

/// Reads adapter_config.json. Errors: NotFound; Damaged; Unsupported by name (another peft_type, DoRA, biases, a pattern of ranks,
/// modules_to_save, targets given as a pattern).
Result<PeftConfig> readPeftConfig(const std::filesystem::path &folder);

/// Writes adapter_model.safetensors, then adapter_config.json: a folder that PEFT and vLLM load as it is.
Result<> writePeftFolder(const std::filesystem::path &folder, const PeftConfig &config, std::span<const TensorBytes> tensors);

/// The weights file of an adapter folder.
std::filesystem::path peftWeightsFile(const std::filesystem::path &folder);

} // namespace tw
