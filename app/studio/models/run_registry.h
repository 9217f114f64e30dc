#pragma once

#include "app/studio/models/run_record.h"
#include "core/base/result.h"
#include "core/run/launcher.h"
#include "core/run/run_store.h"

#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace tw {

/// One row of the list of runs, with what its folder says of model and method.
struct RunListing {
    RunSummary summary;
    QString model;  ///< "SmolLM2-135M-Instruct"; empty when unknown
    QString method; ///< "LoRA r 16", "Full"
};

/// One run's loss over its steps, for comparing.
struct RunCurve {
    QString id;
    MetricSeries loss;
    MetricSeries tokens; ///< of each step
    std::vector<std::pair<QString, QString>> settings; ///< key and value as config.yaml writes them
    double evalLoss = unknownValue; ///< the last one
    double seconds = unknownValue;  ///< with a trainer at work
    double tokensPerSecond = unknownValue; ///< over the whole run
    double peakMemory = unknownValue;      ///< bytes in use by the trainer
    std::string problem; ///< why there is no curve; empty when there is one
};

/// All runs of this machine for the window: a store of its own on a thread of its own, answers on the GUI thread.
/// While somebody looks (setWatching) the list is renewed each second, which also reads what running trainers wrote.
class RunRegistry : public QObject
{
    Q_OBJECT
public:
    RunRegistry(std::filesystem::path storeFile, std::filesystem::path runsFolder, Launcher &launcher,
                QObject *parent = nullptr);
    ~RunRegistry() override;

    [[nodiscard]] const std::filesystem::path &storeFile() const { return m_storeFile; }
    [[nodiscard]] const std::vector<RunListing> &runs() const { return m_runs; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Why the list cannot be read; empty when it can.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Renews the list now and, for as long as anyone watches, each second.
    void setWatching(QObject *who, bool isWatching);
    void refresh();

    /// Answers come on the GUI thread, and not at all once `context` is gone.
    void loadCurves(const QStringList &ids, QObject *context, std::function<void(const std::vector<RunCurve> &)> answer);
    void measureSize(const std::filesystem::path &folder, QObject *context, std::function<void(qint64 bytes)> answer);
    void remove(const QString &id, QObject *context, std::function<void(const Result<> &)> answer);

    enum class Request { Stop, SaveAndStop, Save, Pause, Unpause, Resume };
    /// Passes a request to the run's trainer; resuming waits until the trainer has reported itself.
    void request(Request request, const RunFolder &folder, QObject *context,
                 std::function<void(const Result<> &)> answer);

Q_SIGNALS:
    void runsChanged();

private:
    struct Worker;
    struct Listings;
    void take(Listings listings);
    template <typename Job>
    void post(Job job);

    std::filesystem::path m_storeFile;
    Launcher &m_launcher;
    std::vector<RunListing> m_runs;
    QString m_problem;
    bool m_isLoaded = false;
    bool m_isRefreshing = false;
    QList<QObject *> m_watchers;
    QTimer m_timer;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;  ///< lives on m_thread
};

} // namespace tw
