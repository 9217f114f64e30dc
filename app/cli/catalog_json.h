#pragma once

#include "core/base/json.h"
#include "core/catalog/catalog.h"

namespace tw::cli {

/// Every field of an entry, with what is counted from its shape: for --json.
Json modelJson(const ModelEntry &model);
Json gpuJson(const GpuEntry &gpu);

} // namespace tw::cli
