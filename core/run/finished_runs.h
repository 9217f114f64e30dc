#pragma once

#include "core/base/json.h"
#include "core/plan/assumptions.h"

#include <vector>

namespace tw {

class RunStore;

/// What plan.json keeps of a quote so that later quotes can learn from the run.
Json kindJson(const FinishedRun &kind);

/// The newest runs that finished, with what their steps were quoted and what they took. Left out: runs whose plan.json says
/// nothing of it, rests on a guess, or is damaged, and those whose steps are not all known. Call from the store's thread.
std::vector<FinishedRun> finishedRuns(const RunStore &store);

} // namespace tw
