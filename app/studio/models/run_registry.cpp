#include "app/studio/models/run_registry.h"

#include "app/studio/models/background.h"

#include "core/base/json.h"
#include "core/config/read_config.h"

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

/// Depth first, "datasets[0].path" → "rows.jsonl".
void collectSettings(const ConfigNode &node, const QString &path, std::vector<std::pair<QString, QString>> &into)
{
    if (node.kind == ConfigNode::Kind::Map) {
        for (const ConfigEntry &entry : node.entries) {
            const QString key = QString::fromStdString(entry.key);
            collectSettings(entry.value, path.isEmpty() ? key : path + u'.' + key, into);
        }
    } else if (node.kind == ConfigNode::Kind::List) {
        for (std::size_t i = 0; i < node.items.size(); ++i)
            collectSettings(node.items[i], QStringLiteral("%1[%2]").arg(path).arg(i), into);
    } else {
        into.emplace_back(path, QString::fromStdString(node.text));
    }
}

QString modelName(const ConfigDocument &config)
{
    const ConfigNode *model = config.find("base_model");
    return model ? QString::fromStdString(std::filesystem::path(model->text).stem().string()) : QString();
}

/// As the document says it: a list needs no configuration that passes every rule.
QString methodName(const ConfigDocument &config)
{
    const ConfigNode *adapter = config.find("adapter");
    if (!adapter || adapter->text != "lora")
        return QStringLiteral("Full");
    const ConfigNode *rank = config.find("lora_r");
    return QStringLiteral("LoRA r %1").arg(rank ? rank->asInteger().value_or(0) : TrainConfig {}.loraRank);
}

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
    std::map<std::string, std::pair<QString, QString>> modelAndMethod; ///< by run id; a config never changes

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
        for (const RunSummary &summary : *summaries) {
            const auto &[model, method] = facts(summary);
            listings.runs.push_back({summary, model, method});
        }
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

    const std::pair<QString, QString> &facts(const RunSummary &summary)
    {
        const auto known = modelAndMethod.find(summary.id);
        if (known != modelAndMethod.end())
            return known->second;
        std::pair<QString, QString> found;
        if (const auto config = ConfigDocument::load(summary.folder / "config.yaml"))
            found = {modelName(*config), methodName(*config)};
        return modelAndMethod.emplace(summary.id, found).first->second;
    }

    /// What a series cannot tell stays unknown.
    void addResults(RunCurve &curve, const std::string &run) const
    {
        const MetricSeries evals = store->series(run, "eval.loss").value_or(MetricSeries {});
        if (!evals.values.empty())
            curve.evalLoss = evals.values.back();
        for (const char *key : {"mem", "mem.rss", "mem.peak"}) { // as run_record.cpp reads them
            for (const double bytes : store->series(run, key).value_or(MetricSeries {}).values)
                curve.peakMemory = std::fmax(curve.peakMemory, bytes); // of NaN and a number, the number
        }
        const auto summary = store->summary(run);
        if (summary && summary->elapsed > 0) {
            curve.seconds = summary->elapsed;
            const std::vector<double> &tokens = curve.tokens.values;
            curve.tokensPerSecond = tokens.empty() ? unknownValue : std::accumulate(tokens.begin(), tokens.end(), 0.0) / summary->elapsed;
        }
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
        addResults(curve, run);
        if (const auto summary = store->summary(run)) {
            if (const auto document = ConfigDocument::load(summary->folder / "config.yaml"))
                collectSettings(document->root(), {}, curve.settings);
        }
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
