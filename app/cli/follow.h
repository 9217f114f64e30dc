#pragma once

#include "app/cli/session.h"
#include "core/base/result.h"
#include "core/run/run_folder.h"

#include <optional>
#include <vector>

namespace tw::cli {

enum class FollowStyle {
    Lines,  ///< a line for each step and event
    Ticker, ///< steps overwrite one line of a terminal; without a terminal about twenty step lines a run
    Silent,
};

/// What was seen of a run while it was followed to its end.
struct Followed {
    RunStatus status;           ///< the last one
    std::vector<double> losses; ///< one a step, in order
    std::optional<double> evalLoss;
    double stepSeconds = 0;     ///< sum over the steps
    std::int64_t peakBytes = 0; ///< measured by the trainer, 0 when it did not say
};

/// Follows a run from its first event to its end. Errors: Cancelled after Ctrl-C (the run goes on).
Result<Followed> followRun(const Session &session, const RunFolder &folder, FollowStyle style);

/// What a command that waited for the end ends with: scripts must tell a result from a run that was stopped before it.
Exit exitOf(RunState state);

/// Says how a run that failed or was stopped goes on; nothing of any other.
void tellWayOn(const RunFolder &folder, const RunStatus &status);

} // namespace tw::cli
