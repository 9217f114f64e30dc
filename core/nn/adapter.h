#pragma once

#include "core/base/result.h"
#include "core/nn/parameters.h"
#include "core/weights/peft_folder.h"

#include <filesystem>

namespace tw::nn {

/// Fresh LoRA matrices as PEFT makes them: A uniform in ±1/√in (Kaiming with a = √5), B zero. Depends on seed and name alone.
void initializeLora(ParameterStore &parameters, std::uint64_t seed);

/// Fills the parameters from a PEFT folder. Errors: NotFound / Damaged naming a tensor that is missing, of another shape, or
/// not of this model: an adapter is taken whole or not at all.
Result<> loadAdapter(const std::filesystem::path &folder, ParameterStore &parameters);

/// Writes the fp32 masters as a PEFT folder.
Result<> saveAdapter(const std::filesystem::path &folder, const PeftConfig &config, const ParameterStore &parameters);

} // namespace tw::nn
