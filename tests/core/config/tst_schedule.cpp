#include "core/config/schedule.h"

#include <QTest>

#include <cmath>

using namespace tw;

class TestSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noStepsAreNoReasonToDivideByZero()
    {
        TrainConfig config;
        config.learningRate = 2e-4;
        for (const std::int64_t total : {0, 1}) {
            const LearningRateSchedule schedule(config, total);
            QVERIFY(std::isfinite(schedule.rate(1)));
            QVERIFY(std::isfinite(schedule.rate(9)));
        }
    }

    void rate_data()
    {
        QTest::addColumn<int>("schedule");
        QTest::addColumn<int>("step");
        QTest::addColumn<double>("factor");
        using S = TrainConfig::Schedule;
        QTest::newRow("the first warm-up step has rate 0") << int(S::Cosine) << 1 << 0.0;
        QTest::newRow("warm-up rises in a line") << int(S::Cosine) << 6 << 0.5;
        QTest::newRow("the peak comes after warm-up") << int(S::Cosine) << 11 << 1.0;
        QTest::newRow("cosine is half way down in the middle") << int(S::Cosine) << 56 << 0.5;
        QTest::newRow("linear is half way down in the middle") << int(S::Linear) << 56 << 0.5;
        QTest::newRow("constant ignores warm-up") << int(S::Constant) << 1 << 1.0;
        QTest::newRow("constant with warm-up does not") << int(S::ConstantWithWarmup) << 6 << 0.5;
        QTest::newRow("and stays") << int(S::ConstantWithWarmup) << 100 << 1.0;
    }
    void rate()
    {
        QFETCH(int, schedule);
        QFETCH(int, step);
        QFETCH(double, factor);
        TrainConfig config;
        config.schedule = TrainConfig::Schedule(schedule);
        config.learningRate = 2e-4;
        config.warmupSteps = 10;
        QVERIFY(std::abs(LearningRateSchedule(config, 100).rate(step) - 2e-4 * factor) < 1e-12);
    }

    void cosineEndsAtItsLeastRate()
    {
        TrainConfig config;
        config.learningRate = 1e-3;
        config.warmupSteps = 0;
        config.cosineMinLrRatio = 0.1;
        QVERIFY(std::abs(LearningRateSchedule(config, 100).rate(101) - 1e-4) < 1e-12);
    }

    void warmup_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("warmup");
        QTest::newRow("3 percent when nothing is said") << -1.0 << -1 << 927 << 27;
        QTest::newRow("at most 100 then") << -1.0 << -1 << 100000 << 100;
        QTest::newRow("a share is rounded down") << 0.1 << -1 << 99 << 9;
        QTest::newRow("one step becomes two") << 0.01 << -1 << 100 << 2;
        QTest::newRow("a number of steps stays as it is") << 0.5 << 1 << 100 << 1;
    }
    void warmup()
    {
        QFETCH(double, ratio);
        QFETCH(int, steps);
        QFETCH(int, total);
        QFETCH(int, warmup);
        TrainConfig config;
        if (ratio >= 0)
            config.warmupRatio = ratio;
        if (steps >= 0)
            config.warmupSteps = steps;
        QCOMPARE(resolveWarmupSteps(config, total), std::int64_t(warmup));
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
