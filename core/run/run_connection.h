#pragma once

#include "core/run/database.h"
#include "core/run/run_store.h"

#include <string>
#include <unordered_map>

namespace tw {

/// What RunStore keeps behind its header.
struct StoreConnection {
    Database database;
    std::unordered_map<std::string, std::int64_t> metricKeys; ///< emptied when a transaction that may have added one failed

    /// The number of a metric's name, made when it is new. Inside a transaction.
    Result<std::int64_t> metricKey(const std::string &name);
    /// Inserts or renews the row of a run; returns its key. Inside a transaction.
    Result<std::int64_t> writeRun(const RunFolder &folder, const RunStatus &status);
};

/// The status to store for a run whose status.json may be missing or damaged: such a run reads as queued with the
/// error as its reason.
RunStatus statusForStore(const RunFolder &folder);

} // namespace tw
