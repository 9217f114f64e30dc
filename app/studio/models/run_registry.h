#pragma once

#include "app/studio/models/run_details.h"
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
#include <stop_token>
#include <vector>

namespace tw {

/// One row of the list of runs.
struct RunListing {
    RunSummary summary;
    RunFacts facts;
    RunDigest digest; ///< unknown at first in a long list, where reading takes several turns

    /// Dollars by the quoted rate, NaN when there was no quote.
    [[nodiscard]] double cost() const { return facts.dollarsPerSecond * summary.elapsed; }
};

/// One run's loss over its steps, for comparing.
struct RunCurve {
    QString id;
    MetricSeries loss;
    MetricSeries tokens; ///< of each step
    QList<std::pair<QString, QString>> settings; ///< key and value as config.yaml writes them
    double evalLoss = unknownValue; ///< the last one
    double seconds = unknownValue;  ///< with a trainer at work
    double tokensPerSecond = unknownValue; ///< over the whole run
    double peakMemory = unknownValue;      ///< bytes in use by the trainer
    double dollarsPerSecond = unknownValue; ///< by the quote; 0 where nobody bills
    double dollars = unknownValue;
    double dollarsOverQuote = unknownValue; ///< 0.035: 3.5 % more than was told
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

    /// The whole run as one file, and back as a run of this machine (its id). Errors as in core/run/run_archive.h.
    void packRun(const RunFolder &folder, const std::filesystem::path &file, std::stop_token stop, QObject *context,
                 std::function<void(const Result<> &)> answer);
    void unpackRun(const std::filesystem::path &file, std::stop_token stop, QObject *context,
                   std::function<void(const Result<QString> &)> answer);

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
