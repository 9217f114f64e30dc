#pragma once

#include "core/base/result.h"
#include "core/nn/parameters.h"
#include "core/weights/peft_folder.h"

#include <filesystem>

namespace tw {

/// Begins a run with the adapter of lora_model_dir. An adapter means what it meant only at the rank and scale that it was trained with.
/// Errors: InvalidConfig when `ours` is of another rank or scale; those of readPeftConfig and nn::loadAdapter.
Result<> loadFirstAdapter(const std::filesystem::path &folder, const PeftConfig &ours, nn::ParameterStore &parameters);

} // namespace tw
