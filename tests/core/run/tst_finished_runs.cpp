#include "core/run/finished_runs.h"
#include "core/run/run_store.h"
#include "tests/core/run/run_support.h"

#include <QTest>

class TestFinishedRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsAreLearntFrom_data()
    {
        QTest::addColumn<int>("written");
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("quoted");
        QTest::addColumn<QString>("plan");
        QTest::addColumn<int>("learnt");
        const QString whole = QStringLiteral("whole");
        const int succeeded = int(tw::RunState::Succeeded);
        QTest::newRow("a damaged plan is left out") << 3 << succeeded << 30.0 << QStringLiteral("damaged") << 0;
        QTest::newRow("a plan of an older version is left out") << 3 << succeeded << 30.0 << QStringLiteral("older") << 0;
        QTest::newRow("a failed run is left out") << 3 << int(tw::RunState::Failed) << 30.0 << whole << 0;
        QTest::newRow("a run with missing steps is left out") << 2 << succeeded << 30.0 << whole << 0;
        QTest::newRow("a guess is left out") << 3 << succeeded << 0.0 << whole << 0;
        QTest::newRow("a finished run counts") << 3 << succeeded << 30.0 << whole << 1;
    }

    void runsAreLearntFrom()
    {
        QFETCH(const int, written);
        QFETCH(const int, state);
        QFETCH(const double, quoted);
        QFETCH(const QString, plan);
        QFETCH(const int, learnt);
        const ScratchFolder scratch;
        const auto run = scratch.makeRun();
        QVERIFY(bool(run));
        const tw::FinishedRun kind {.gpu = "h100_sxm", .count = 2, .isQuantized = true, .activeParameters = 8e9, .quotedStepSeconds = quoted};
        const tw::Json whole {{"kind", tw::kindJson(kind)}};
        QVERIFY(writePlain(run->planFile(), plan == QLatin1String("whole") ? whole.dump() : plan == QLatin1String("older") ? "{}" : "{\"kind\": {\"gpu\": 3}}"));
        std::string events;
        for (int step = 1; step <= written; ++step)
            events += tw::compactJson({{"v", 1}, {"seq", step}, {"t", 1000.0 + step}, {"type", "step"}, {"step", step}, {"seconds", 4.0}}) + "\n";
        QVERIFY(writePlain(run->eventsFile(), events));
        QVERIFY(bool(run->writeStatus({.state = static_cast<tw::RunState>(state), .step = written, .steps = 3})));
        auto store = tw::RunStore::open(scratch.store());
        QVERIFY(store && store->ingest(*run) && store->upsert(*run));
        const std::vector<tw::FinishedRun> runs = tw::finishedRuns(*store);
        QCOMPARE(int(runs.size()), learnt);
        if (learnt == 0)
            return;
        tw::FinishedRun expected = kind;
        expected.actualStepSeconds = 12;
        QVERIFY(runs.front() == expected);
    }
};

QTEST_APPLESS_MAIN(TestFinishedRuns)
#include "tst_finished_runs.moc"
