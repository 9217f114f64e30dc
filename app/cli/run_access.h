#pragma once

#include "core/base/result.h"
#include "core/run/run_folder.h"
#include "core/run/run_store.h"

#include <string>

namespace tw::cli {

/// The run that a person means: a run folder's path, an id, its unique beginning, or a name.
/// Runs of the usual folder that the store does not know yet are taken in. Errors: NotFound; InvalidInput when several fit.
Result<RunFolder> findRun(RunStore &store, const std::string &text);

/// Takes in all that the run has written so far. A run without events yet is fine.
Result<RunSummary> freshSummary(RunStore &store, const RunFolder &folder);

} // namespace tw::cli
