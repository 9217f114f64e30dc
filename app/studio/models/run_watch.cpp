#include "app/studio/models/run_watch.h"

#include "core/base/json.h"

#include <algorithm>

namespace tw {

struct RunWatch::Batch {
    std::vector<RunFact> facts;
    std::optional<RunStatus> status;
    QStringList problems;
    bool isFirst = false;
    bool startedOver = false;
};

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

RunWatch::RunWatch(const RunFolder &folder, const std::filesystem::path &storeFile, QObject *parent) :
    QObject(parent), m_folder(folder), m_told(readToldBefore(folder))
{
    if (const auto status = folder.observedStatus())
        m_status = *status;
    m_follower = std::make_unique<RunFollower>(
        folder, storeFile, RunFollower::Begin::WithHistory, [this](const RunUpdate &update) {
            // On the follower's thread: JSON becomes numbers here, so that the window only copies them.
            Batch batch {.status = update.status, .isFirst = update.isFirst, .startedOver = update.startedOver};
            batch.facts.reserve(update.events.size());
            for (const RunEvent &event : update.events)
                batch.facts.push_back(factOf(event));
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

void RunWatch::take(const Batch &batch)
{
    if (batch.startedOver)
        m_record = {};
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
