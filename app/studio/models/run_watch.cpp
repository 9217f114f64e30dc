#include "app/studio/models/run_watch.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/config/read_config.h"

#include <QFile>

#include <algorithm>

namespace tw {

struct RunWatch::Batch {
    std::vector<RunFact> facts;
    std::optional<RunStatus> status;
    QStringList problems;
    bool isFirst = false;
    bool startedOver = false;
    RunAbsence missed; ///< its counts and its end
    RunLook seen;
};

namespace {

/// Counts what was written between the last look and the begin of this watch; lives on the follower's thread.
class AbsenceCount
{
public:
    AbsenceCount(const std::optional<RunLook> &lastLook, double now) : m_look(lastLook), m_now(now)
    {
        if (m_look)
            m_lastSeq = m_look->seq;
    }

    void take(const RunEvent &event)
    {
        // Later events come live. The clock of the trainer may be a little ahead of ours.
        constexpr double clockSlack = 2;
        if (!m_look || event.seq <= m_lastSeq || event.time > m_now + clockSlack)
            return;
        m_absence.missing += event.seq - m_lastSeq - 1;
        m_lastSeq = event.seq;
        m_absence.end = event.time;
        m_absence.steps += event.type == "step";
        m_absence.evals += event.type == "eval";
        m_absence.checkpoints += event.type == "checkpoint";
    }
    [[nodiscard]] const RunAbsence &absence() const { return m_absence; }

private:
    std::optional<RunLook> m_look;
    double m_now;
    std::int64_t m_lastSeq = 0;
    RunAbsence m_absence;
};

} // namespace

ToldBefore readToldBefore(const RunFolder &folder)
{
    ToldBefore told;
    const auto plan = readJson(folder.planFile());
    if (!plan || !plan->is_object())
        return told;
    const auto part = [&plan](const char *key) { return plan->contains(key) ? (*plan)[key] : Json::object(); };
    told.peakBytes = jsonValue<double>(part("memory"), "peak_bytes", unknownValue);
    told.usableBytes = jsonValue<double>(part("memory"), "usable_bytes", unknownValue);
    told.seconds = jsonValue<double>(part("time"), "likely_s", unknownValue);
    told.dollars = jsonValue<double>(part("cost"), "likely", unknownValue);
    told.model = QString::fromStdString(jsonValue<std::string>(part("model"), "id", ""));
    const double tokens = jsonValue<double>(part("time"), "tokens", unknownValue);
    if (told.seconds > 0)
        told.tokensPerSecond = tokens / told.seconds;
    return told;
}

Result<QStringList> readTrainerOutput(const RunFolder &folder)
{
    constexpr qint64 mostBytes = 256 << 10;
    QFile file(QString::fromStdString(folder.logFile().string()));
    if (!file.exists())
        return Error {ErrorCode::NotFound, "The trainer of this run has not printed anything."};
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::Io, folder.logFile().string() + " cannot be read: " + file.errorString().toStdString()};
    const bool isCut = file.size() > mostBytes;
    if (isCut)
        file.seek(file.size() - mostBytes);
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    if (isCut)
        lines.removeFirst();
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

RunWatch::RunWatch(const RunFolder &folder, const std::filesystem::path &storeFile, const std::optional<RunLook> &lastLook,
                   QObject *parent) :
    QObject(parent), m_folder(folder), m_told(readToldBefore(folder))
{
    if (auto config = loadTrainConfig(folder.configFile(), ConfigUse::Planning))
        m_config = std::move(*config);
    const double now = unixSeconds();
    if (lastLook)
        m_absence = {.closed = lastLook->time, .away = now - lastLook->time, .begin = lastLook->eventTime};
    const auto count = std::make_shared<AbsenceCount>(lastLook, now);
    if (const auto status = folder.observedStatus())
        m_status = *status;
    m_follower = std::make_unique<RunFollower>(
        folder, storeFile, RunFollower::Begin::WithHistory, [this, count](const RunUpdate &update) {
            // On the follower's thread: JSON becomes numbers here, so that the window only copies them.
            Batch batch {.status = update.status, .isFirst = update.isFirst, .startedOver = update.startedOver};
            batch.facts.reserve(update.events.size());
            for (const RunEvent &event : update.events) {
                batch.facts.push_back(factOf(event));
                count->take(event);
            }
            batch.missed = count->absence();
            if (!update.events.empty())
                batch.seen = {update.events.back().seq, update.events.back().time, 0};
            for (const std::string &problem : update.problems)
                batch.problems.append(QString::fromStdString(problem));
            QMetaObject::invokeMethod(this, [this, batch = std::move(batch)] { take(batch); }, Qt::QueuedConnection);
        });
}

RunWatch::~RunWatch()
{
    m_follower.reset(); // joins: nothing is posted after this
}

QString RunWatch::name() const
{
    return QString::fromStdString(m_folder.identity().name);
}

std::optional<RunAbsence> RunWatch::absence() const
{
    const bool hasNews = m_absence.steps + m_absence.evals + m_absence.checkpoints > 0;
    if (!m_isLoaded || !hasNews || m_absence.away < shortestAbsence)
        return std::nullopt;
    return m_absence;
}

std::optional<RunLook> RunWatch::look() const
{
    if (!m_isLoaded || m_seen.seq == 0)
        return std::nullopt;
    return RunLook {m_seen.seq, m_seen.eventTime, unixSeconds()};
}

void RunWatch::take(const Batch &batch)
{
    if (batch.startedOver) {
        m_record = {};
        m_seen = {};
    }
    if (batch.seen.seq > 0)
        m_seen = batch.seen;
    m_absence.end = batch.missed.end;
    m_absence.steps = batch.missed.steps;
    m_absence.evals = batch.missed.evals;
    m_absence.checkpoints = batch.missed.checkpoints;
    m_absence.missing = batch.missed.missing;
    const std::size_t before = m_record.steps.size();
    RunChange change {.firstStep = before, .isRewound = batch.startedOver};
    for (const RunFact &fact : batch.facts)
        change.firstStep = std::min(change.firstStep, m_record.absorb(fact));
    change.isRewound = change.isRewound || change.firstStep < before;
    if (batch.status) {
        change.hasNewState = batch.status->state != m_status.state || batch.status->isPaused != m_status.isPaused;
        m_status = *batch.status;
    }
    if (batch.isFirst && !m_isLoaded) {
        m_isLoaded = true;
        change.hasNewState = true;
    }
    m_problems += batch.problems;
    Q_EMIT changed(change);
}

} // namespace tw
