#pragma once

#include "app/studio/pages/welcome/quick_start.h"

#include <filesystem>

namespace tw {

/// The name of the runs it makes; Monitor shows answers before and after for them.
inline constexpr const char *quickStartRunName = "Quick start";
/// resources/presets/quick-start.yaml
std::filesystem::path quickStartPreset();
/// The quick start on this machine: prepares the preset and starts it in a new run folder.
QuickStartSteps quickStartSteps();
/// Measures the speed of this machine with the quick start's model. Errors: those of calibrate(), NotFound without model.
Result<> measureThisMachine();

} // namespace tw
