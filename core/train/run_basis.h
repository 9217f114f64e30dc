#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/weights/model_weights.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tw {

/// What a run began with and keeps when it goes on, however much the machine has changed meanwhile: sums in another dtype or over
/// another number of threads round differently, so the steps would no longer be those of the run without a break.
struct RunBasis {
    std::string dtype; ///< the products' "float32" or "bfloat16"
    int threads = 0;
    std::vector<ModelFileMark> modelFiles; ///< of the base model
};

/// From position.json or a start event, which hold it in members of their own. What they lack stays empty: it is not known.
RunBasis readRunBasis(const Json &json);
/// The members to write there.
Json runBasisJson(const RunBasis &basis);

/// Errors: InvalidConfig naming the first file of `model` (folder or .gguf file) that is not the one of the beginning.
Result<> checkModelFiles(const std::vector<ModelFileMark> &began, const std::vector<ModelFileMark> &now,
                         const std::filesystem::path &model);

} // namespace tw
