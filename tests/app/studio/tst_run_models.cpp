#include "app/studio/models/log_model.h"
#include "app/studio/models/run_filter.h"
#include "app/studio/models/run_registry.h"
#include "app/studio/models/run_table_model.h"
#include "app/studio/models/run_watch.h"
#include "tests/app/studio/run_writer.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;

namespace {

/// A launcher that only remembers what it was asked.
class DeafLauncher : public Launcher
{
public:
    Result<ProcessIdentity> start(const RunFolder &, std::stop_token) override { return note("start"); }
    Result<ProcessIdentity> resumeRun(const RunFolder &, std::stop_token) override { return note("resume"); }
    Result<> stop(const RunFolder &) override { return plain("stop"); }
    Result<> save(const RunFolder &) override { return plain("save"); }
    Result<> pause(const RunFolder &) override { return plain("pause"); }
    Result<> unpause(const RunFolder &) override { return plain("unpause"); }
    QStringList asked;

private:
    Result<ProcessIdentity> note(const char *what)
    {
        asked.append(QLatin1String(what));
        return Error {ErrorCode::Process, "no trainer here"};
    }
    Result<> plain(const char *what)
    {
        asked.append(QLatin1String(what));
        return {};
    }
};

RunEvent eventOf(const std::string &type, Json body, double time)
{
    return {.seq = 1, .time = time, .type = type, .body = std::move(body)};
}

std::vector<std::int64_t> stepsOf(const RunRecord &record)
{
    std::vector<std::int64_t> steps;
    for (const StepRow &row : record.steps)
        steps.push_back(row.step);
    return steps;
}

std::vector<std::int64_t> upTo(std::int64_t last)
{
    std::vector<std::int64_t> steps;
    for (std::int64_t step = 1; step <= last; ++step)
        steps.push_back(step);
    return steps;
}

} // namespace

class TestRunModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }

    void aFactWithoutMembersIsUnknownNotZero()
    {
        const auto fact = factOf(eventOf("step", {{"step", 3}, {"loss", nullptr}, {"lr", "much"}}, 5));
        const auto *row = std::get_if<StepRow>(&fact);
        QVERIFY(row);
        QCOMPARE(row->step, 3);
        QVERIFY(std::isnan(row->loss));
        QVERIFY(std::isnan(row->learningRate));
        QVERIFY(std::holds_alternative<std::monostate>(factOf(eventOf("poem", {{"a", 1}}, 5))));
        QVERIFY(std::holds_alternative<HostRow>(factOf(eventOf("host", Json::array(), 5))));
    }

    void continuedStepsTakeThePlaceOfTheLostOnes()
    {
        RunRecord record;
        const auto step = [&record](std::int64_t number, double loss, double time) {
            return record.absorb(factOf(eventOf("step", {{"step", number}, {"loss", loss}}, time)));
        };
        record.absorb(factOf(eventOf("start", Json::object(), 100)));
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(step(i, i, 100 + i), std::size_t(i - 1));
        record.absorb(factOf(eventOf("eval", {{"step", 5}, {"loss", 9}}, 106)));
        record.absorb(factOf(eventOf("start", Json::object(), 1000)));
        QCOMPARE(step(4, 40, 1001), std::size_t(3));
        QCOMPARE(stepsOf(record), upTo(4));
        QCOMPARE(record.steps.back().loss, 40.0);
        QVERIFY(record.evals.empty());
        QCOMPARE(record.steps.back().worked, 7.0); // 6 s before, 1 s after: the night between does not count
        LogModel log;
        log.setRecord(&record);
        for (int row = 0; row < log.rowCount(); ++row)
            QVERIFY(!log.index(row).data().toString().isEmpty());
    }

    void logModelGrowsAndGoesBack()
    {
        RunRecord record;
        LogModel log;
        QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.setRecord(&record);
        QCOMPARE(log.rowCount(), 0);
        for (int i = 1; i <= 20; ++i)
            record.absorb(factOf(eventOf("step", {{"step", i}, {"loss", 1.5}, {"lr", 2e-4}}, 100 + i)));
        log.sync(false);
        QCOMPARE(log.rowCount(), 20);
        QVERIFY(log.index(19).data().toString().contains(QStringLiteral("step 20  loss 1.500  lr 2e-4")));
        record.absorb(factOf(eventOf("step", {{"step", 11}, {"loss", 1.5}}, 200)));
        log.sync(true);
        QCOMPARE(log.rowCount(), 11);
        log.setRecord(nullptr);
        QCOMPARE(log.rowCount(), 0);
    }

    void watchSeesEveryStepOnceWhenReopened()
    {
        RunWriter writer(runs() / "one", "one", 300, 1000);
        QVERIFY(writer.begin() && writer.train(120));
        {
            RunWatch watch(writer.folder(), store());
            QTRY_COMPARE(watch.record().steps.size(), std::size_t(120));
            QVERIFY(watch.isLoaded());
            QVERIFY(writer.train(5)); // live
            QTRY_COMPARE(watch.record().steps.size(), std::size_t(125));
        }
        QVERIFY(writer.train(40)); // nobody looks
        for (int opening = 0; opening < 2; ++opening) {
            RunWatch again(writer.folder(), store());
            QTRY_COMPARE(again.record().steps.size(), std::size_t(165));
            QCOMPARE(stepsOf(again.record()), upTo(165));
            QCOMPARE(again.record().evals.size(), std::size_t(1));
            QCOMPARE(again.told().peakBytes, 1503238553.0);
        }
        writer.goBackTo(100);
        QVERIFY(writer.begin(true) && writer.train(30));
        RunWatch resumed(writer.folder(), store());
        QTRY_COMPARE(resumed.record().steps.size(), std::size_t(130));
        QCOMPARE(stepsOf(resumed.record()), upTo(130));
    }

    void whatHappenedWhileTheStudioWasClosedIsCounted_data()
    {
        QTest::addColumn<double>("away");
        QTest::addColumn<int>("lost");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("a short absence is not told") << 30.0 << 0 << false;
        QTest::newRow("a long one is") << 1260.0 << 0 << true;
        QTest::newRow("so is what is missing from the log") << 1260.0 << 4 << true;
    }
    void whatHappenedWhileTheStudioWasClosedIsCounted()
    {
        QFETCH(double, away);
        QFETCH(int, lost);
        QFETCH(bool, isTold);
        RunWriter writer(runs() / "away", "away", 900, unixSeconds() - 2000);
        QVERIFY(writer.begin() && writer.train(140));
        std::optional<RunLook> look;
        {
            RunWatch watch(writer.folder(), store());
            QTRY_COMPARE(watch.record().steps.size(), std::size_t(140));
            QVERIFY(!watch.absence()); // it was never looked at before
            look = watch.look();
        }
        QVERIFY(look && look->seq > 280);
        QVERIFY(unixSeconds() - look->time < 60);
        look->time -= away;
        writer.loseEvents(lost);
        QVERIFY(writer.train(473));
        RunWatch again(writer.folder(), store(), look);
        QTRY_COMPARE(again.record().steps.size(), std::size_t(613));
        const auto absence = again.absence();
        QCOMPARE(absence.has_value(), isTold);
        if (!isTold)
            return;
        QCOMPARE(absence->steps, std::int64_t(473));
        QCOMPARE(absence->evals, std::int64_t(5));
        QCOMPARE(absence->checkpoints, std::int64_t(5));
        QCOMPARE(absence->missing, std::int64_t(lost));
        QVERIFY(absence->away >= away && absence->away < away + 60);
        QCOMPARE(absence->begin, look->eventTime);
        QCOMPARE(absence->end, again.record().lastTime);
    }

    void anIdleRunWasNotMissed()
    {
        RunWriter writer(runs() / "idle", "idle", 900, unixSeconds() - 2000);
        QVERIFY(writer.begin() && writer.train(20));
        RunLook look;
        {
            RunWatch watch(writer.folder(), store());
            QTRY_VERIFY(watch.look());
            QTRY_COMPARE(watch.record().steps.size(), std::size_t(20));
            look = *watch.look();
        }
        look.time -= 5000;
        RunWatch again(writer.folder(), store(), look);
        QTRY_COMPARE(again.record().steps.size(), std::size_t(20));
        QVERIFY(again.isLoaded());
        QVERIFY(!again.absence());
    }

    void outputOfTheTrainerIsReadFromItsEnd()
    {
        RunWriter writer(runs() / "output", "output", 10, 1000);
        const auto none = readTrainerOutput(writer.folder());
        QVERIFY(!none && none.error().code == ErrorCode::NotFound);
        std::ofstream file(writer.folder().logFile());
        file << "first line\n";
        for (int i = 0; i < 40000; ++i)
            file << "line " << i << " \xed\x95\x9c\n"; // a Korean letter may be cut in two
        file << "out of memory" << std::flush;
        const auto lines = readTrainerOutput(writer.folder());
        QVERIFY(lines);
        QCOMPARE(lines->last(), QStringLiteral("out of memory"));
        QVERIFY(lines->first().startsWith(QStringLiteral("line ")));
        QVERIFY(lines->size() > 10000 && lines->size() < 40000);
    }

    void halfALineIsReadWhenItIsWhole()
    {
        RunWriter writer(runs() / "half", "half", 10, 1000);
        QVERIFY(writer.begin() && writer.train(2));
        std::ofstream file(writer.folder().eventsFile(), std::ios::app);
        file << R"({"v":1,"seq":900,"t":2000,"type":"step","step":3,)" << std::flush;
        RunWatch watch(writer.folder(), store());
        QTRY_COMPARE(watch.record().steps.size(), std::size_t(2));
        file << R"("loss":1.0})" << '\n' << std::flush;
        QTRY_COMPARE(watch.record().steps.size(), std::size_t(3));
        file << "no event at all\n" << std::flush;
        QTRY_VERIFY(!watch.problems().isEmpty());
    }

    void aRunsConfigurationIsToldShortly_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("rank");
        const QString none;
        QTest::newRow("no configuration is unknown") << none << none << none << none;
        QTest::newRow("nothing said") << "seed: 1\n" << none << "Full" << none;
        QTest::newRow("a file's ending goes") << "base_model: a/b.Q4.gguf\n" << "b.Q4" << "Full" << none;
        QTest::newRow("a model's version stays") << "base_model: Qwen/Qwen2.5-7B\nadapter: lora\nlora_r: 16\n" << "Qwen2.5-7B" << "LoRA r 16" << "16";
        QTest::newRow("QLoRA is not full") << "base_model: m\nadapter: qlora\nlora_r: 64\n" << "m" << "QLoRA r 64" << "64";
        QTest::newRow("preference comes first") << "base_model: m\nadapter: lora\nlora_r: 8\nrl: dpo\n" << "m" << "DPO, LoRA r 8" << "8";
    }
    void aRunsConfigurationIsToldShortly()
    {
        QFETCH(QString, config);
        QFETCH(QString, model);
        QFETCH(QString, method);
        QFETCH(QString, rank);
        const std::filesystem::path folder = m_scratch->path().toStdString();
        if (!config.isNull())
            std::ofstream(folder / "config.yaml") << config.toStdString();
        const RunFacts facts = readRunFacts(folder);
        QCOMPARE(facts.model, model);
        QCOMPARE(facts.method, method);
        QCOMPARE(facts.setting(QStringLiteral("lora_r")), rank);
        QVERIFY(facts.setting(QStringLiteral("no_such_key")).isEmpty());
        QVERIFY(!std::isfinite(facts.dollarsPerSecond)); // no quote: not known, not free
    }

    void aDigestIsSmallAndReadAgainWhenItMatters()
    {
        RunWriter writer(runs() / "long", "long", 1000, 2000);
        QVERIFY(writer.begin() && writer.train(500));
        auto opened = RunStore::open(store(), runs());
        QVERIFY(opened && opened->ingest(writer.folder()));
        RunSummary summary = *opened->summary(writer.folder().identity().id);
        const RunDigest digest = readRunDigest(*opened, summary);
        QVERIFY(digest.lossLine.size() > RunDigest::mostPoints / 2 && digest.lossLine.size() <= RunDigest::mostPoints);
        QCOMPARE(digest.lossLine.last().x(), 0.5); // half of the steps
        QVERIFY(digest.lossLine.first().y() > digest.lossLine.last().y());
        QVERIFY(std::isfinite(digest.evalLoss));
        QCOMPARE(digest.peakMemory, 1400000000.0);
        QVERIFY(RunDigest().isStale(summary) && !digest.isStale(summary));
        summary.step = 505;
        QVERIFY(!digest.isStale(summary));
        summary.step = 506;
        QVERIFY(digest.isStale(summary));
        summary.step = 400; // taken up again from a checkpoint
        QVERIFY(digest.isStale(summary));
        summary.step = 500;
        summary.state = RunState::Succeeded;
        QVERIFY(digest.isStale(summary));
    }

    void unknownIsLastWhicheverWayOneSorts()
    {
        RunWriter known(runs() / "known", "known", 200, 2000);
        QVERIFY(known.begin() && known.train(100) && known.end(RunState::Succeeded, "finished"));
        RunWriter unknown(runs() / "unknown", "unknown", 200, 3000);
        QVERIFY(unknown.begin());
        DeafLauncher launcher;
        RunRegistry registry(store(), runs(), launcher);
        RunTableModel model(registry);
        RunFilter found(model);
        QAbstractItemModelTester tester(&found, QAbstractItemModelTester::FailureReportingMode::QtTest);
        registry.refresh();
        QTRY_COMPARE(found.rowCount(), 2);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            found.sort(RunTableModel::EvalLoss, order);
            QCOMPARE(found.index(0, 0).data().toString(), QStringLiteral("known"));
        }
        model.addKey(QStringLiteral("lora_r"));
        QCOMPARE(found.index(0, RunTableModel::FixedCount).data().toString(), QStringLiteral("16"));
        model.removeKey(QStringLiteral("lora_r"));
        QCOMPARE(found.columnCount(), int(RunTableModel::FixedCount));
    }

    void tableModelFollowsTheRegistry()
    {
        RunWriter live(runs() / "live", "live", 200, 2000);
        QVERIFY(live.begin() && live.train(10));
        RunWriter done(runs() / "done", "done", 5, 1000, "base_model: m.gguf\nlearning_rate: 1.0e-3\nmicro_batch_size: 1\ngradient_accumulation_steps: 4\ndatasets:\n  - path: a.jsonl\n");
        QVERIFY(done.begin() && done.train(5) && done.end(RunState::Succeeded, "finished"));
        DeafLauncher launcher;
        RunRegistry registry(store(), runs(), launcher);
        RunTableModel model(registry);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        registry.setWatching(this, true);
        QTRY_COMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, RunTableModel::Name), QStringLiteral("live"));
        QCOMPARE(cell(0, RunTableModel::State), QStringLiteral("Training"));
        QCOMPARE(cell(0, RunTableModel::Model), QStringLiteral("SmolLM2-135M-Instruct"));
        QCOMPARE(cell(0, RunTableModel::Method), QStringLiteral("LoRA r 16"));
        QCOMPARE(cell(1, RunTableModel::State), QStringLiteral("Done"));
        QVERIFY(live.train(7));
        QTRY_COMPARE(cell(0, RunTableModel::Steps), QStringLiteral("17 of 200"));

        QSignalSpy ticks(&model, &RunTableModel::ticksChanged);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.index(0, 0).data(RunTableModel::TickRole).toInt(), 1);
        QCOMPARE(ticks.count(), 2);

        std::vector<RunCurve> curves;
        registry.loadCurves(model.ticked(), this, [&curves](const std::vector<RunCurve> &answer) { curves = answer; });
        QTRY_COMPARE(curves.size(), std::size_t(2));
        QCOMPARE(curves[1].loss.steps.size(), std::size_t(17));

        const QString id = QString::fromStdString(model.listing(1).summary.id);
        bool removed = false;
        registry.remove(id, this, [&removed](const Result<> &result) { removed = result.has_value(); });
        QTRY_VERIFY(removed);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.ticked().size(), 1);
        QVERIFY(!std::filesystem::exists(runs() / "done" / "events.jsonl"));
        registry.setWatching(this, false);
    }

    void requestsReachTheLauncher()
    {
        RunWriter writer(runs() / "asked", "asked", 10, 1000);
        DeafLauncher launcher;
        RunRegistry registry(store(), runs(), launcher);
        int answers = 0;
        registry.request(RunRegistry::Request::SaveAndStop, writer.folder(), this, [&answers](const Result<> &done) { answers += done.has_value(); });
        QTRY_COMPARE(answers, 1);
        QCOMPARE(launcher.asked, QStringList({QStringLiteral("save"), QStringLiteral("stop")}));
        std::optional<ErrorCode> code;
        registry.request(RunRegistry::Request::Resume, writer.folder(), this, [&code](const Result<> &done) { code = done.error().code; });
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::Process);
    }

private:
    [[nodiscard]] std::filesystem::path runs() const { return std::filesystem::path(m_scratch->path().toStdString()) / "runs"; }
    [[nodiscard]] std::filesystem::path store() const { return std::filesystem::path(m_scratch->path().toStdString()) / "runs.sqlite"; }
    std::unique_ptr<QTemporaryDir> m_scratch;
};

QTEST_MAIN(TestRunModels)
#include "tst_run_models.moc"
