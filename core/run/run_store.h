#pragma once

#include "core/base/paths.h"
#include "core/base/result.h"
#include "core/run/event_log.h"
#include "core/run/run_folder.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

struct StoreConnection; // SQLite, and what is kept prepared for it

/// What one ingest() stored.
struct IngestReport {
    std::vector<RunEvent> events;          ///< new ones, in the order of the file
    std::vector<std::string> damagedLines; ///< lines that are no event, with byte offset and reason; stepped over
    std::int64_t repeated = 0;             ///< lines refused because their seq was stored before
    bool hasMore = false;                  ///< the file went on beyond this read: call again
    bool startedOver = false; ///< the file was cut or replaced since the last read: its rows were dropped, reading begins anew
};

/// One chart line, rising by `steps`; a value of NaN is a gap (the trainer wrote null).
struct MetricSeries {
    std::vector<std::int64_t> steps;
    std::vector<double> times; ///< unix seconds
    std::vector<double> values;
};

/// One row of the list of runs.
struct RunSummary {
    std::string id;
    std::string name;
    std::filesystem::path folder;
    double created = 0; ///< unix seconds
    std::string engine;
    std::string where;
    std::string parentRun;
    RunState state = RunState::Queued; ///< as observed at the last upsert or ingest
    std::string reason;
    bool isPaused = false;
    std::int64_t step = 0;
    std::int64_t steps = 0;                ///< 0 while unknown
    std::optional<double> loss;            ///< of the last step
    std::optional<double> tokensPerSecond; ///< of the last step
    double elapsed = 0;   ///< seconds with a trainer at work, to the last event; the time between two starts is left out
    double lastEvent = 0; ///< unix seconds of the last event, 0 before the first
    std::int64_t damagedLines = 0;
};

/// All runs and their numbers in one SQLite file (WAL), so that lists and charts need not read the run folders.
/// The folders stay the truth: the file can be deleted and is built again from them.
/// One connection an object, one thread an object; any number of objects and processes share a file.
/// Keys of metrics: members of `step` events by their own name ("loss", "lr"), of other events behind their type
/// ("eval.loss", "host.cpu", "gpu0.util"); a nested object adds its member's name ("mem.rss").
class RunStore
{
public:
    static std::filesystem::path defaultFile() { return dataFolder() / "runs.sqlite"; }
    static std::filesystem::path defaultRunsFolder() { return dataFolder() / "runs"; }

    /// Opens or makes the file. A damaged one is moved aside and built again from the folders it names and those in `runsFolder`
    /// (empty: "runs" beside the file); warnings() says so then. Errors: Io, DiskFull, Busy (somebody held it for 10 s), Unsupported (a newer version made it).
    static Result<RunStore> open(const std::filesystem::path &file = defaultFile(),
                                 const std::filesystem::path &runsFolder = {});
    RunStore(RunStore &&other) noexcept;
    RunStore &operator=(RunStore &&other) noexcept;
    ~RunStore();

    [[nodiscard]] const std::vector<std::string> &warnings() const { return m_warnings; }

    /// Adds a run or renews what the folder says of it (name, place, observed status).
    Result<> upsert(const RunFolder &folder);
    /// Takes in a run folder, or every one directly inside `folder`, with all its events.
    /// Returns what could not be taken in, one line each.
    Result<std::vector<std::string>> adopt(const std::filesystem::path &folder);
    /// Stores the complete lines of events.jsonl behind the offset it stopped at; rows, offset and last seq in one
    /// transaction. Upserts the run first. Reads at most `maxBytes` and says hasMore then.
    /// Errors: NotFound (no events.jsonl), Io, DiskFull, Busy; nothing is stored then.
    Result<IngestReport> ingest(const RunFolder &folder, std::int64_t maxBytes = 8 << 20);

    /// Newest first.
    [[nodiscard]] Result<std::vector<RunSummary>> runs() const;
    /// Errors: NotFound.
    [[nodiscard]] Result<RunSummary> summary(const std::string &run) const;
    /// The one run whose id or unique beginning of an id, or else name, is `text`. Errors: NotFound; InvalidInput when
    /// more than one fits.
    [[nodiscard]] Result<RunSummary> find(const std::string &text) const;

    /// The latest value of every step; for `host` and `gpu` keys one point an event. Empty for an unknown key.
    [[nodiscard]] Result<MetricSeries> series(const std::string &run, const std::string &key) const;
    [[nodiscard]] Result<std::vector<std::string>> metricKeys(const std::string &run) const;
    /// Events other than `step`, oldest first; all types when `type` is empty. Only those with a seq above `afterSeq`.
    [[nodiscard]] Result<std::vector<RunEvent>> events(const std::string &run, std::string_view type = {},
                                                       std::int64_t afterSeq = 0) const;
    /// Byte offset in events.jsonl up to which this run is stored; 0 for an unknown run.
    [[nodiscard]] Result<std::int64_t> storedOffset(const std::string &run) const;

    /// Forgets a run and deletes the parts of its folder (files that are not a run's stay). Errors: NotFound, Io,
    /// Busy while a trainer is at work in it.
    Result<> remove(const std::string &run);

private:
    explicit RunStore(std::unique_ptr<StoreConnection> connection);
    /// Passes an error on; one of a damaged file makes the next open() check it whole.
    [[nodiscard]] Error noted(const Error &error) const;

    std::unique_ptr<StoreConnection> m_connection;
    std::vector<std::string> m_warnings;
};

} // namespace tw
