#pragma once

#include "core/base/result.h"
#include "core/run/run_folder.h"

#include <string>

namespace tw {

/// How a run ended.
struct RunEnd {
    RunState state = RunState::Succeeded; ///< Succeeded, Stopped or Failed
    std::string reason;                   ///< "finished", "stopped at step 12 of 30", an error's message
    ErrorCode code = ErrorCode::Internal; ///< of a Failed run
};

/// Trains what a run folder says, to its end or until somebody asks to stop (control/stop, or SIGINT / SIGTERM, which also save a
/// checkpoint). A folder with checkpoints continues from the newest valid one. Writes events, status, checkpoints and output/.
/// Errors: only those that keep the run from being reported in the folder at all (no run folder, lock held, events not writable).
Result<RunEnd> trainRun(const RunFolder &folder);

} // namespace tw
