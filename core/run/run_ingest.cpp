#include "core/run/run_connection.h"

#include "core/base/files.h"
#include "core/run/event_metrics.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t tailBytes = 200;

/// How far a run has been read, as the database has it.
struct ReadCursor {
    std::int64_t offset = 0;
    std::int64_t lastSeq = 0;
    std::string tail; ///< the bytes before offset
    std::int64_t damaged = 0;
    std::int64_t step = 0;
    double elapsed = 0;
    double lastEvent = 0;
    std::optional<double> loss;
    std::optional<double> tokensPerSecond;
    /// The folder's words, to see whether the row needs renewing.
    std::string state;
    std::string reason;
    std::int64_t statusStep = -1;
    std::int64_t statusSteps = 0;
    bool isPaused = false;
};

Result<ReadCursor> readCursor(Database &database, const std::string &id)
{
    ReadCursor cursor;
    auto read = database.run(
        "SELECT read_offset, last_seq, tail, damaged, event_step, elapsed, last_event, loss, tokens_per_second,"
        " state, reason, step, steps, paused FROM run WHERE id = ?",
        {std::string_view(id)}, [&](const SqlRow &row) {
            cursor = {row.integer(0), row.integer(1), row.text(2), row.integer(3), row.integer(4), row.real(5),
                      row.real(6), row.optionalReal(7), row.optionalReal(8), row.text(9), row.text(10),
                      row.integer(11), row.integer(12), row.integer(13) != 0};
        });
    if (!read)
        return read.error();
    return cursor;
}

bool saysTheSame(const ReadCursor &cursor, const RunStatus &status)
{
    return cursor.state == runStateName(status.state) && cursor.reason == status.reason
        && cursor.statusStep == status.step && cursor.statusSteps == status.steps
        && cursor.isPaused == status.isPaused;
}

std::string bytesBefore(const fs::path &file, std::int64_t offset)
{
    const std::int64_t count = std::min(tailBytes, offset);
    std::string bytes(std::size_t(count), '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.seekg(offset - count);
    stream.read(bytes.data(), count);
    bytes.resize(std::size_t(std::max<std::streamsize>(0, stream.gcount())));
    return bytes;
}

/// A trainer says first that it is loading; the time before that was spent by nobody.
bool beginsProcess(const RunEvent &event)
{
    return event.type == "start" || (event.type == "phase" && jsonValue(event.body, "name", std::string()) == "loading");
}

/// Writes the rows of one read; keeps the cursor's sums.
class EventRows
{
public:
    EventRows(StoreConnection &connection, std::int64_t run, ReadCursor &cursor) :
        m_connection(connection), m_database(connection.database), m_run(run), m_cursor(cursor)
    {
    }

    Result<> write(const RunEvent &event, std::vector<std::string> &damagedLines)
    {
        m_cursor.lastSeq = event.seq;
        if (!beginsProcess(event) && m_cursor.lastEvent > 0)
            m_cursor.elapsed += std::max(0.0, event.time - m_cursor.lastEvent);
        m_cursor.lastEvent = event.time;
        const auto step = eventStep(event);
        if (event.type == "step" && !step) {
            damagedLines.push_back("seq " + std::to_string(event.seq) + ": a step event without its step");
            return {};
        }
        if (event.type != "step") {
            if (event.type == "start") // after a kill the run goes back to its last checkpoint
                m_cursor.step = jsonValue(event.body, "resumed_from", m_cursor.step);
            if (auto done = writeEvent(event); !done)
                return done;
        } else {
            m_cursor.step = *step;
        }
        return writeMetrics(event, step.value_or(m_cursor.step));
    }

private:
    Result<> writeEvent(const RunEvent &event)
    {
        const std::string body = compactJson(event.body);
        return m_database.run("INSERT OR REPLACE INTO event (run, seq, time, type, body) VALUES (?, ?, ?, ?, ?)",
                              {m_run, event.seq, event.time, std::string_view(event.type), std::string_view(body)});
    }

    Result<> writeMetrics(const RunEvent &event, std::int64_t step)
    {
        for (const auto &[name, value] : metricPoints(event)) {
            auto key = m_connection.metricKey(name);
            if (!key)
                return key.error();
            const auto stored = std::isfinite(value) ? SqlValue(value) : SqlValue(nullptr);
            auto done = m_database.run(
                "INSERT OR REPLACE INTO metric (run, key, at, step, time, value) VALUES (?, ?, ?, ?, ?, ?)",
                {m_run, *key, isPerStep(event) ? step : event.seq, step, event.time, stored});
            if (!done)
                return done;
            if (event.type == "step" && std::isfinite(value))
                keepLatest(name, value);
        }
        return {};
    }

    void keepLatest(const std::string &name, double value)
    {
        if (name == "loss")
            m_cursor.loss = value;
        else if (name == "tokens_per_second")
            m_cursor.tokensPerSecond = value;
    }

    StoreConnection &m_connection;
    Database &m_database;
    std::int64_t m_run;
    ReadCursor &m_cursor;
};

SqlValue orNull(const std::optional<double> &value)
{
    return value ? SqlValue(*value) : SqlValue(nullptr);
}

Result<> writeCursor(Database &database, std::int64_t run, const ReadCursor &cursor)
{
    return database.run("UPDATE run SET read_offset = ?, last_seq = ?, tail = ?, damaged = ?, event_step = ?,"
                        " elapsed = ?, last_event = ?, loss = ?, tokens_per_second = ? WHERE key = ?",
                        {cursor.offset, cursor.lastSeq, SqlBlob {cursor.tail}, cursor.damaged, cursor.step,
                         cursor.elapsed, cursor.lastEvent, orNull(cursor.loss), orNull(cursor.tokensPerSecond), run});
}

Result<> dropRows(Database &database, std::int64_t run)
{
    auto dropped = database.run("DELETE FROM metric WHERE run = ?", {run});
    if (!dropped)
        return dropped;
    return database.run("DELETE FROM event WHERE run = ?", {run});
}

/// What one read found, before it is stored.
struct PendingRead {
    std::int64_t storedOffset = 0; ///< where the database stood when the file was read
    ReadCursor cursor;             ///< where reading began
    EventBatch batch;
    IngestReport report;

    [[nodiscard]] bool isEmpty() const
    {
        return batch.nextOffset == cursor.offset && !report.startedOver;
    }
};

Result<PendingRead> readPending(const fs::path &file, const ReadCursor &stored, std::int64_t maxBytes)
{
    PendingRead pending;
    pending.storedOffset = stored.offset;
    pending.report.startedOver = stored.offset > 0 && bytesBefore(file, stored.offset) != stored.tail;
    if (!pending.report.startedOver)
        pending.cursor = stored;
    auto batch = readEvents(file, pending.cursor.offset, maxBytes);
    if (!batch)
        return batch.error();
    std::error_code error;
    pending.report.hasMore = batch->nextOffset > pending.cursor.offset
        && std::int64_t(fs::file_size(file, error)) - pending.cursor.offset > maxBytes;
    pending.batch = std::move(*batch);
    return pending;
}

/// Inside a transaction.
Result<> writePending(StoreConnection &connection, const RunFolder &folder, const RunStatus &status,
                      PendingRead &pending)
{
    auto run = connection.writeRun(folder, status);
    if (!run)
        return run.error();
    IngestReport &report = pending.report;
    if (report.startedOver) {
        if (auto dropped = dropRows(connection.database, *run); !dropped)
            return dropped;
    }
    report.damagedLines = std::move(pending.batch.damagedLines);
    EventRows rows(connection, *run, pending.cursor);
    for (auto &event : pending.batch.events) {
        if (event.seq <= pending.cursor.lastSeq) {
            ++report.repeated;
            continue;
        }
        if (auto written = rows.write(event, report.damagedLines); !written)
            return written;
        report.events.push_back(std::move(event));
    }
    pending.cursor.damaged += std::int64_t(report.damagedLines.size());
    if (pending.batch.nextOffset != pending.cursor.offset)
        pending.cursor.tail = bytesBefore(folder.eventsFile(), pending.batch.nextOffset);
    pending.cursor.offset = pending.batch.nextOffset;
    return writeCursor(connection.database, *run, pending.cursor);
}

} // namespace

Result<std::int64_t> StoreConnection::metricKey(const std::string &name)
{
    if (const auto known = metricKeys.find(name); known != metricKeys.end())
        return known->second;
    std::int64_t key = 0;
    auto done = database.run("INSERT OR IGNORE INTO metric_key (name) VALUES (?)", {std::string_view(name)});
    if (done)
        done = database.run("SELECT key FROM metric_key WHERE name = ?", {std::string_view(name)},
                            [&](const SqlRow &row) { key = row.integer(0); });
    if (!done)
        return done.error();
    metricKeys.emplace(name, key);
    return key;
}

Result<std::int64_t> StoreConnection::writeRun(const RunFolder &folder, const RunStatus &status)
{
    const RunIdentity &who = folder.identity();
    const std::string path = folder.path().string();
    const auto text = [](const std::string &value) { return SqlValue(std::string_view(value)); };
    std::int64_t key = 0;
    auto written = database.run(
        "INSERT INTO run (id, name, folder, created, engine, place, parent, state, reason, paused, step, steps)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
        " folder = excluded.folder, created = excluded.created, engine = excluded.engine, place = excluded.place,"
        " parent = excluded.parent, state = excluded.state, reason = excluded.reason, paused = excluded.paused,"
        " step = excluded.step, steps = excluded.steps RETURNING key",
        {text(who.id), text(who.name), text(path), who.created, text(who.engine), text(who.where), text(who.parentRun),
         std::string_view(runStateName(status.state)), text(status.reason), std::int64_t(status.isPaused), status.step,
         status.steps},
        [&](const SqlRow &row) { key = row.integer(0); });
    if (!written)
        return written.error();
    return key;
}

Result<IngestReport> RunStore::ingest(const RunFolder &folder, std::int64_t maxBytes)
{
    Database &database = m_connection->database;
    const std::string doing = "store the events of run " + folder.identity().id;
    const RunStatus status = statusForStore(folder);
    for (;;) {
        // Read before the write lock is taken, so that others wait for rows only, not for files and JSON.
        auto stored = readCursor(database, folder.identity().id);
        if (!stored)
            return noted(stored.error()).context(doing);
        auto pending = readPending(folder.eventsFile(), *stored, maxBytes);
        if (!pending)
            return pending.error().context(doing);
        if (pending->isEmpty() && saysTheSame(pending->cursor, status))
            return std::move(pending->report);
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error().context(doing);
        auto now = readCursor(database, folder.identity().id);
        if (!now)
            return now.error().context(doing);
        if (now->offset != pending->storedOffset)
            continue; // another process stored these lines meanwhile: look again
        auto written = writePending(*m_connection, folder, status, *pending);
        if (written)
            written = transaction->commit();
        if (!written) {
            m_connection->metricKeys.clear();
            return noted(written.error()).context(doing);
        }
        return std::move(pending->report);
    }
}

} // namespace tw
