#include "app/studio/models/run_registry.h"

#include "app/studio/models/background.h"

#include "core/run/run_archive.h"

#include <QElapsedTimer>
#include <QPointer>

#include <cmath>
#include <map>
#include <numeric>
#include <optional>

namespace tw {

struct RunRegistry::Listings {
    std::vector<RunListing> runs;
    QString problem;
};

namespace {

constexpr qint64 digestMs = 300; ///< of one turn of the list, for numbers that changed

qint64 folderBytes(const std::filesystem::path &folder)
{
    qint64 bytes = 0;
    std::error_code error;
    auto it = std::filesystem::recursive_directory_iterator(folder, error);
    for (; !error && it != std::filesystem::recursive_directory_iterator(); it.increment(error)) {
        std::error_code ignored; // a file that goes away meanwhile counts nothing
        if (it->is_regular_file(ignored))
            bytes += static_cast<qint64>(it->file_size(ignored));
    }
    return bytes;
}

} // namespace

/// What lives on the registry's thread: the only user of its store.
struct RunRegistry::Worker : public QObject {
    std::filesystem::path storeFile;
    std::filesystem::path runsFolder;
    std::optional<RunStore> store;
    std::map<std::string, RunFacts> facts;     ///< by run id; a run's configuration never changes
    std::map<std::string, RunDigest> digests;

    Result<> open()
    {
        if (store)
            return {};
        auto opened = RunStore::open(storeFile, runsFolder);
        if (!opened)
            return opened.error();
        store.emplace(std::move(*opened));
        return {};
    }

    Listings list()
    {
        if (const auto ready = open(); !ready)
            return {{}, QString::fromStdString(ready.error().message)};
        // A folder that cannot be taken in stays out of the list; the others are not kept from it.
        if (std::filesystem::exists(runsFolder))
            (void)store->adopt(runsFolder).has_value();
        readRunning();
        const auto summaries = store->runs();
        if (!summaries)
            return {{}, QString::fromStdString(summaries.error().message)};
        Listings listings;
        QElapsedTimer clock;
        clock.start();
        for (const RunSummary &summary : *summaries)
            listings.runs.push_back({summary, factsOf(summary), digestOf(summary, clock.elapsed() < digestMs)});
        return listings;
    }

    void readRunning()
    {
        const auto summaries = store->runs();
        if (!summaries)
            return;
        for (const RunSummary &summary : *summaries) {
            if (isFinal(summary.state) && summary.state != RunState::Failed && summary.state != RunState::Stopped)
                continue;
            const auto folder = RunFolder::open(summary.folder);
            // Stopped and failed runs may have been resumed by someone else.
            if (folder && store->upsert(*folder) && std::filesystem::exists(folder->eventsFile()))
                (void)store->ingest(*folder).has_value(); // what cannot be read now is read in a second
        }
    }

    const RunFacts &factsOf(const RunSummary &summary)
    {
        const auto known = facts.find(summary.id);
        return known != facts.end() ? known->second : facts.emplace(summary.id, readRunFacts(summary.folder)).first->second;
    }

    /// Without time the one before stays, and the next turn reads on.
    const RunDigest &digestOf(const RunSummary &summary, bool hasTime)
    {
        RunDigest &digest = digests[summary.id];
        if (hasTime && digest.isStale(summary))
            digest = readRunDigest(*store, summary);
        return digest;
    }

    /// What a series cannot tell stays unknown.
    void addResults(RunCurve &curve, const RunSummary &summary)
    {
        const RunDigest digest = readRunDigest(*store, summary);
        curve.evalLoss = digest.evalLoss;
        curve.peakMemory = digest.peakMemory;
        const RunFacts &told = factsOf(summary);
        curve.settings = told.settings;
        curve.dollarsPerSecond = told.dollarsPerSecond;
        if (summary.elapsed <= 0)
            return;
        curve.seconds = summary.elapsed;
        curve.dollars = told.dollarsPerSecond * summary.elapsed;
        if (told.dollarsTold > 0)
            curve.dollarsOverQuote = curve.dollars / told.dollarsTold - 1;
        const std::vector<double> &tokens = curve.tokens.values;
        if (!tokens.empty())
            curve.tokensPerSecond = std::accumulate(tokens.begin(), tokens.end(), 0.0) / summary.elapsed;
    }

    RunCurve curve(const QString &id)
    {
        RunCurve curve;
        curve.id = id;
        const std::string run = id.toStdString();
        const auto ready = open();
        const auto loss = ready ? store->series(run, "loss") : Result<MetricSeries>(ready.error());
        if (!loss) {
            curve.problem = loss.error().message;
            return curve;
        }
        curve.loss = *loss;
        curve.tokens = store->series(run, "tokens").value_or(MetricSeries {});
        if (const auto summary = store->summary(run))
            addResults(curve, *summary);
        return curve;
    }
};

template <typename Job>
void RunRegistry::post(Job job)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(job), Qt::QueuedConnection);
}

namespace {

/// Calls back on the context's thread while the context lives. Called on any thread.
template <typename Answer, typename Value>
void deliver(const QPointer<QObject> &context, const RunRegistry *registry, Answer answer, Value value)
{
    // The registry outlives its worker; whether the context does is only known on its own thread.
    QMetaObject::invokeMethod(
        const_cast<RunRegistry *>(registry),
        [context, answer = std::move(answer), value = std::move(value)] {
            if (context)
                answer(value);
        },
        Qt::QueuedConnection);
}

} // namespace

RunRegistry::RunRegistry(std::filesystem::path storeFile, std::filesystem::path runsFolder, Launcher &launcher,
                         QObject *parent) :
    QObject(parent), m_storeFile(std::move(storeFile)), m_launcher(launcher), m_worker(std::make_unique<Worker>())
{
    m_worker->storeFile = m_storeFile;
    m_worker->runsFolder = std::move(runsFolder);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("run registry"));
    m_thread.start();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &RunRegistry::refresh);
}

RunRegistry::~RunRegistry()
{
    m_thread.quit();
    m_thread.wait();
}

void RunRegistry::setWatching(QObject *who, bool isWatching)
{
    m_watchers.removeAll(who);
    if (isWatching) {
        m_watchers.append(who);
        connect(who, &QObject::destroyed, this, [this, who] { setWatching(who, false); });
        refresh();
    }
    if (m_watchers.isEmpty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void RunRegistry::refresh()
{
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    post([this] {
        QMetaObject::invokeMethod(
            this, [this, listings = m_worker->list()]() mutable { take(std::move(listings)); }, Qt::QueuedConnection);
    });
}

void RunRegistry::take(Listings listings)
{
    m_isRefreshing = false;
    m_isLoaded = true;
    m_problem = listings.problem;
    if (m_problem.isEmpty())
        m_runs = std::move(listings.runs);
    Q_EMIT runsChanged();
}

void RunRegistry::loadCurves(const QStringList &ids, QObject *context,
                             std::function<void(const std::vector<RunCurve> &)> answer)
{
    post([this, ids, context = QPointer<QObject>(context), answer = std::move(answer)] {
        std::vector<RunCurve> curves;
        for (const QString &id : ids)
            curves.push_back(m_worker->curve(id));
        deliver(context, this, answer, std::move(curves));
    });
}

void RunRegistry::measureSize(const std::filesystem::path &folder, QObject *context,
                              std::function<void(qint64 bytes)> answer)
{
    post([this, folder, context = QPointer<QObject>(context), answer = std::move(answer)] {
        deliver(context, this, answer, folderBytes(folder));
    });
}

void RunRegistry::remove(const QString &id, QObject *context, std::function<void(const Result<> &)> answer)
{
    post([this, id, context = QPointer<QObject>(context), answer = std::move(answer)] {
        Result<> done = m_worker->open();
        if (done)
            done = m_worker->store->remove(id.toStdString());
        deliver(context, this, answer, std::move(done));
        QMetaObject::invokeMethod(this, &RunRegistry::refresh, Qt::QueuedConnection);
    });
}

void RunRegistry::packRun(const RunFolder &folder, const std::filesystem::path &file, std::stop_token stop, QObject *context,
                          std::function<void(const Result<> &)> answer)
{
    runInBackground(context, [folder, file, stop] { return tw::packRun(folder, file, stop); }, std::move(answer));
}

void RunRegistry::unpackRun(const std::filesystem::path &file, std::stop_token stop, QObject *context,
                            std::function<void(const Result<QString> &)> answer)
{
    runInBackground(context, [file, stop, runs = m_worker->runsFolder] { return tw::unpackRun(file, runs, stop); },
                    [this, answer = std::move(answer)](const Result<RunFolder> &run) {
                        refresh();
                        answer(run ? Result<QString>(QString::fromStdString(run->identity().id)) : Result<QString>(run.error()));
                    });
}

namespace {

Result<> passOn(Launcher &launcher, RunRegistry::Request request, const RunFolder &folder)
{
    switch (request) {
    case RunRegistry::Request::Stop:
        return launcher.stop(folder);
    case RunRegistry::Request::SaveAndStop:
        if (auto saved = launcher.save(folder); !saved)
            return saved;
        return launcher.stop(folder);
    case RunRegistry::Request::Save:
        return launcher.save(folder);
    case RunRegistry::Request::Pause:
        return launcher.pause(folder);
    case RunRegistry::Request::Unpause:
        return launcher.unpause(folder);
    case RunRegistry::Request::Resume:
        if (const auto process = launcher.resumeRun(folder); !process)
            return process.error();
        return {};
    }
    return {};
}

} // namespace

void RunRegistry::request(Request request, const RunFolder &folder, QObject *context,
                          std::function<void(const Result<> &)> answer)
{
    // Resuming takes seconds: not on the registry's thread, where the list would wait behind it.
    runInBackground(context, [&launcher = m_launcher, request, folder] { return passOn(launcher, request, folder); },
                    std::move(answer));
}

} // namespace tw
