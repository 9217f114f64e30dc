#include "core/run/run_store.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/run/run_connection.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <set>
#include <thread>

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr const char *summaryColumns =
    "SELECT id, name, folder, created, engine, place, parent, state, reason, paused, step, event_step, steps, loss,"
    " tokens_per_second, elapsed, last_event, damaged FROM run ";

RunSummary summaryOf(const SqlRow &row)
{
    RunSummary summary;
    summary.id = row.text(0);
    summary.name = row.text(1);
    summary.folder = row.text(2);
    summary.created = row.real(3);
    summary.engine = row.text(4);
    summary.where = row.text(5);
    summary.parentRun = row.text(6);
    summary.state = runStateFromName(row.text(7)).value_or(RunState::Failed);
    summary.reason = row.text(8);
    summary.isPaused = row.integer(9) != 0;
    // The status is written once a second: of a trainer that was killed, the events know more.
    summary.step = std::max(row.integer(10), row.integer(11));
    summary.steps = row.integer(12);
    summary.loss = row.optionalReal(13);
    summary.tokensPerSecond = row.optionalReal(14);
    summary.elapsed = row.real(15);
    summary.lastEvent = row.real(16);
    summary.damagedLines = row.integer(17);
    return summary;
}

/// Opens and migrates; reads from every table, since a damaged file may open without complaint.
Result<Database> openSound(const fs::path &file)
{
    auto database = Database::open(file);
    if (!database)
        return database.error();
    if (auto migrated = migrate(*database, resourceFolder() / "sql"); !migrated)
        return migrated.error();
    std::error_code error;
    const bool isSuspect = fs::exists(file.string() + ".suspect", error);
    bool isSound = true;
    // A full check reads the whole file, so only one that was caught misbehaving gets it.
    const char *check = isSuspect ? "PRAGMA integrity_check(1)" : "SELECT 'ok' WHERE (SELECT count(*) FROM run) >= 0";
    auto checked = database->run(check, {}, [&](const SqlRow &row) { isSound = row.text(0) == "ok"; });
    if (!checked)
        return checked.error();
    if (!isSound)
        return Error {ErrorCode::Damaged, file.string() + ": the integrity check failed"};
    if (isSuspect)
        fs::remove(file.string() + ".suspect", error);
    return database;
}

/// The folders named in a damaged store, as far as they can still be read: runs may lie anywhere.
std::set<fs::path> foldersNamedIn(const fs::path &file)
{
    std::set<fs::path> folders;
    if (auto database = Database::open(file)) {
        // A read that fails half-way still gave the rows before the damage.
        (void)database->run("SELECT folder FROM run", {}, [&](const SqlRow &row) { folders.insert(row.text(0)); })
            .has_value();
    }
    return folders;
}

/// Moves the file and its companions to "runs.sqlite.damaged-<time>"; returns that name.
Result<fs::path> moveAside(const fs::path &file)
{
    const std::string stamp = ".damaged-" + utcTimestamp(unixSeconds());
    std::error_code error;
    for (const char *companion : {"-wal", "-shm"}) {
        if (fs::exists(file.string() + companion, error))
            fs::rename(file.string() + companion, file.string() + stamp + companion, error);
    }
    fs::rename(file, file.string() + stamp, error);
    if (error)
        return systemError("move the damaged store aside", file, error.value());
    fs::remove(file.string() + ".suspect", error);
    return fs::path(file.string() + stamp);
}

/// Waits for another process that opens or rebuilds the same store.
Result<RunLock> lockRebuild(const fs::path &file)
{
    const fs::path lockFile = file.string() + ".lock";
    for (int i = 0;; ++i) {
        auto lock = RunLock::acquireFile(lockFile);
        if (lock || lock.error().code != ErrorCode::Busy || i == 500)
            return lock;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace

RunStore::RunStore(std::unique_ptr<StoreConnection> connection) : m_connection(std::move(connection)) {}
RunStore::RunStore(RunStore &&other) noexcept = default;
RunStore &RunStore::operator=(RunStore &&other) noexcept = default;
RunStore::~RunStore() = default;

RunStatus statusForStore(const RunFolder &folder)
{
    auto status = folder.observedStatus();
    if (status)
        return *status;
    RunStatus unknown;
    unknown.reason = status.error().message;
    return unknown;
}

Result<RunStore> RunStore::open(const fs::path &file, const fs::path &runsFolder)
{
    if (auto made = ensureFolder(file.parent_path()); !made)
        return made.error().context("open the run store");
    const auto wrap = [](Database database) {
        return RunStore(std::make_unique<StoreConnection>(StoreConnection {std::move(database), {}}));
    };
    auto database = openSound(file);
    if (database)
        return wrap(std::move(*database));
    if (database.error().code != ErrorCode::Damaged)
        return database.error().context("open the run store");

    auto lock = lockRebuild(file);
    if (!lock)
        return lock.error().context("rebuild the run store");
    if (auto rebuilt = openSound(file)) // another process may have done it while we waited
        return wrap(std::move(*rebuilt));
    auto folders = foldersNamedIn(file);
    auto aside = moveAside(file);
    if (!aside)
        return aside.error();
    auto fresh = openSound(file);
    if (!fresh)
        return fresh.error().context("rebuild the run store");
    RunStore store = wrap(std::move(*fresh));
    store.m_warnings.push_back("the store of runs was damaged (" + database.error().message + "); it was moved to "
                               + aside->string() + " and built again from the run folders");
    folders.insert(runsFolder.empty() ? file.parent_path() / "runs" : runsFolder);
    for (const auto &folder : folders) {
        auto problems = store.adopt(folder);
        if (!problems)
            return problems.error().context("rebuild the run store");
        store.m_warnings.insert(store.m_warnings.end(), problems->begin(), problems->end());
    }
    return store;
}

Result<> RunStore::upsert(const RunFolder &folder)
{
    const RunStatus status = statusForStore(folder);
    auto transaction = Transaction::begin(m_connection->database);
    if (!transaction)
        return noted(transaction.error());
    auto written = m_connection->writeRun(folder, status);
    if (!written)
        return noted(written.error());
    return transaction->commit();
}

Result<std::vector<std::string>> RunStore::adopt(const fs::path &folder)
{
    std::vector<std::string> problems;
    const auto take = [&](const fs::path &path) -> Result<> {
        auto run = RunFolder::open(path);
        if (!run) {
            if (run.error().code != ErrorCode::NotFound)
                problems.push_back(run.error().message);
            return {};
        }
        for (;;) {
            auto report = ingest(*run);
            if (!report && report.error().code == ErrorCode::NotFound)
                return upsert(*run); // not one event yet
            if (!report)
                return report.error();
            if (!report->hasMore)
                return {};
        }
    };
    std::error_code error;
    if (fs::exists(folder / "run.yaml", error)) {
        if (auto taken = take(folder); !taken)
            return taken.error();
        return problems;
    }
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        if (auto taken = take(entry.path()); !taken)
            return taken.error();
    }
    return problems;
}

Result<std::vector<RunSummary>> RunStore::runs() const
{
    std::vector<RunSummary> rows;
    auto read = m_connection->database.run(std::string(summaryColumns) + "ORDER BY created DESC, id DESC", {},
                                           [&](const SqlRow &row) { rows.push_back(summaryOf(row)); });
    if (!read)
        return noted(read.error());
    return rows;
}

Result<RunSummary> RunStore::summary(const std::string &run) const
{
    std::optional<RunSummary> found;
    auto read = m_connection->database.run(std::string(summaryColumns) + "WHERE id = ?", {std::string_view(run)},
                                           [&](const SqlRow &row) { found = summaryOf(row); });
    if (!read)
        return noted(read.error());
    if (!found)
        return Error {ErrorCode::NotFound, "no run \"" + run + "\" is known"};
    return *found;
}

Result<RunSummary> RunStore::find(const std::string &text) const
{
    auto all = runs();
    if (!all)
        return all.error();
    std::vector<const RunSummary *> fitting;
    for (const auto &candidate : *all) {
        if (candidate.id == text)
            return candidate;
        if (!text.empty() && candidate.id.starts_with(text))
            fitting.push_back(&candidate);
    }
    if (fitting.empty()) {
        for (const auto &candidate : *all) {
            if (candidate.name == text)
                fitting.push_back(&candidate);
        }
    }
    if (fitting.empty())
        return Error {ErrorCode::NotFound, "no run \"" + text + "\" is known"};
    if (fitting.size() > 1)
        return Error {ErrorCode::InvalidInput, "\"" + text + "\" fits " + std::to_string(fitting.size())
                                                   + " runs: " + fitting[0]->id + ", " + fitting[1]->id
                                                   + (fitting.size() > 2 ? ", ...; give" : "; give") + " a whole id"};
    return *fitting.front();
}

Result<MetricSeries> RunStore::series(const std::string &run, const std::string &key) const
{
    MetricSeries series;
    auto read = m_connection->database.run(
        "SELECT step, time, value FROM metric WHERE run = (SELECT key FROM run WHERE id = ?)"
        " AND key = (SELECT key FROM metric_key WHERE name = ?) ORDER BY at",
        {std::string_view(run), std::string_view(key)}, [&](const SqlRow &row) {
            series.steps.push_back(row.integer(0));
            series.times.push_back(row.real(1));
            series.values.push_back(row.optionalReal(2).value_or(std::numeric_limits<double>::quiet_NaN()));
        });
    if (!read)
        return noted(read.error());
    return series;
}

Result<std::vector<std::string>> RunStore::metricKeys(const std::string &run) const
{
    std::vector<std::string> names;
    auto read = m_connection->database.run(
        "SELECT name FROM metric_key WHERE EXISTS (SELECT 1 FROM metric WHERE metric.key = metric_key.key"
        " AND run = (SELECT key FROM run WHERE id = ?)) ORDER BY name",
        {std::string_view(run)}, [&](const SqlRow &row) { names.push_back(row.text(0)); });
    if (!read)
        return noted(read.error());
    return names;
}

Result<std::vector<RunEvent>> RunStore::events(const std::string &run, std::string_view type,
                                               std::int64_t afterSeq) const
{
    std::vector<RunEvent> events;
    auto read = m_connection->database.run(
        "SELECT seq, time, type, body FROM event WHERE run = (SELECT key FROM run WHERE id = ?1)"
        " AND (?2 = '' OR type = ?2) AND seq > ?3 ORDER BY seq",
        {std::string_view(run), type, afterSeq}, [&](const SqlRow &row) {
            events.push_back({row.integer(0), row.real(1), row.text(2),
                              parseJson(row.text(3), "event").value_or(Json::object())});
        });
    if (!read)
        return noted(read.error());
    return events;
}

Result<std::int64_t> RunStore::storedOffset(const std::string &run) const
{
    std::int64_t offset = 0;
    auto read = m_connection->database.run("SELECT read_offset FROM run WHERE id = ?", {std::string_view(run)},
                                           [&](const SqlRow &row) { offset = row.integer(0); });
    if (!read)
        return noted(read.error());
    return offset;
}

Result<> RunStore::remove(const std::string &run)
{
    auto known = summary(run);
    if (!known)
        return known.error();
    auto folder = RunFolder::open(known->folder);
    // Another run may have taken the place of one whose folder was moved: it is not ours to delete.
    if (folder && folder->identity().id == run) {
        if (auto removed = folder->removeParts(); !removed)
            return removed.error().context("delete run " + run);
    }
    auto forgotten = m_connection->database.run("DELETE FROM run WHERE id = ?", {std::string_view(run)});
    if (!forgotten)
        return noted(forgotten.error());
    return forgotten;
}

Error RunStore::noted(const Error &error) const
{
    if (error.code == ErrorCode::Damaged)
        (void)writeFileAtomic(m_connection->database.file().string() + ".suspect", error.message).has_value();
    return error;
}

} // namespace tw
