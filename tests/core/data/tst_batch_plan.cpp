#include "core/data/batch_plan.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace {

tw::TrainConfig packed(std::int64_t capacity)
{
    tw::TrainConfig config;
    config.samplePacking = true;
    config.sequenceLen = capacity;
    return config;
}

std::vector<std::int64_t> mixedLengths(std::int64_t count, std::int64_t longest)
{
    std::vector<std::int64_t> lengths;
    for (const std::int32_t value : tw::seededPermutation(count, 7))
        lengths.push_back(value % longest + 1);
    return lengths;
}

std::vector<std::int32_t> samplesOf(std::span<const tw::StepPlan> steps)
{
    std::vector<std::int32_t> samples;
    for (const tw::StepPlan &step : steps)
        for (const tw::MicroBatch &batch : step.microBatches)
            samples.insert(samples.end(), batch.begin(), batch.end());
    return samples;
}

std::vector<tw::MicroBatch> batchesOf(const tw::BatchPlan &plan)
{
    std::vector<tw::MicroBatch> batches;
    for (const tw::StepPlan &step : plan.steps)
        batches.insert(batches.end(), step.microBatches.begin(), step.microBatches.end());
    return batches;
}

/// The packing rule said plainly: the first bin with room takes the sample.
std::vector<tw::MicroBatch> plainFirstFit(std::span<const std::int32_t> order, std::span<const std::int64_t> lengths,
                                          std::int64_t capacity, std::size_t mostSamples)
{
    std::vector<tw::MicroBatch> bins;
    std::vector<std::int64_t> room;
    for (const std::int32_t sample : order) {
        std::size_t bin = 0;
        while (bin < bins.size() && (room[bin] < lengths[std::size_t(sample)] || bins[bin].size() >= mostSamples))
            ++bin;
        if (bin == bins.size()) {
            bins.emplace_back();
            room.push_back(capacity);
        }
        bins[bin].push_back(sample);
        room[bin] -= lengths[std::size_t(sample)];
    }
    return bins;
}

} // namespace

class TestBatchPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsAreThoseOfTheBatches_data()
    {
        QTest::addColumn<double>("epochs");
        QTest::addColumn<int>("maxSteps");
        QTest::newRow("whole epochs") << 3.0 << 0;
        QTest::newRow("a part of the last epoch") << 2.4 << 0;
        QTest::newRow("a number of steps") << 1.0 << 77;
    }
    void totalsAreThoseOfTheBatches()
    {
        QFETCH(double, epochs);
        QFETCH(int, maxSteps);
        auto config = packed(128);
        config.gradientAccumulationSteps = 3;
        config.numEpochs = epochs;
        if (maxSteps > 0)
            config.maxSteps = maxSteps;
        const auto lengths = mixedLengths(200, 100);
        const auto plan = tw::planBatches(config, lengths);
        const auto totals = tw::totalBatches(config, lengths, lengths);
        QCOMPARE(totals.steps, std::int64_t(plan.steps.size()));
        QCOMPARE(totals.stepsPerEpoch, plan.stepsPerEpoch);
        QCOMPARE(totals.packingEfficiency, plan.packingEfficiency);
        std::int64_t largest = 0;
        for (const auto &batch : batchesOf(plan)) {
            std::int64_t tokens = 0;
            for (const auto sample : batch)
                tokens += lengths[std::size_t(sample)];
            largest = std::max(largest, tokens);
        }
        QCOMPARE(totals.largestTokens, largest);
        QCOMPARE(totals.largestTrained, largest);
    }

    /// Neither time nor memory grows with a number that somebody typed.
    void manyStepsAreNotLookedAtOneByOne()
    {
        tw::TrainConfig config;
        config.maxSteps = 1'000'000'000;
        const auto lengths = mixedLengths(60, 100);
        QElapsedTimer timer;
        timer.start();
        const auto totals = tw::totalBatches(config, lengths, {}, 100'000);
        QCOMPARE(totals.steps, 1'000'000'000);
        QCOMPARE(totals.largestTokens, 60);
        config.maxSteps.reset();
        config.numEpochs = 1e7;
        QCOMPARE(tw::totalBatches(config, lengths, {}, 100'000).steps, 600'000'000);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));

        tw::EpochPlanner epochs(config, lengths);
        QVERIFY(epochs.next() && epochs.next());
        QCOMPARE(epochs.firstStep(), 60);
        QCOMPARE(epochs.steps().size(), std::size_t(60));
    }

    void totalsEndWhenStopIsAsked()
    {
        tw::TrainConfig config;
        config.numEpochs = 1e12;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(tw::totalBatches(config, mixedLengths(60, 100), {}, std::numeric_limits<std::int64_t>::max(), stop.get_token()).steps, 0);
    }

    void nothingToTrainGivesNoSteps()
    {
        const auto plan = tw::planBatches(packed(100), {});
        QVERIFY(plan.steps.empty());
        QCOMPARE(plan.packingEfficiency, 1.0);
    }

    void aSampleLargerThanTheBinIsNotLost()
    {
        const std::vector<std::int64_t> lengths {50, 300, 40};
        auto config = packed(100);
        config.curriculumSampling = true;
        const std::vector<tw::MicroBatch> expected {{0, 2}, {1}};
        QCOMPARE(batchesOf(tw::planBatches(config, lengths)), expected);
    }

    void packingEqualsPlainFirstFit()
    {
        auto config = packed(64);
        config.microBatchSize = 2;
        config.samplePackingBinSize = 5;
        config.curriculumSampling = true;
        const auto lengths = mixedLengths(3000, 64);
        std::vector<std::int32_t> order(lengths.size());
        std::iota(order.begin(), order.end(), 0);
        QCOMPARE(batchesOf(tw::planBatches(config, lengths)), plainFirstFit(order, lengths, 128, 5));
    }

    void everyEpochHoldsEveryRowOnce_data()
    {
        QTest::addColumn<bool>("isPacked");
        QTest::addColumn<int>("accumulation");
        QTest::newRow("packed") << true << 1;
        QTest::newRow("packed with accumulation that does not divide") << true << 7;
        QTest::newRow("plain micro-batches that do not divide") << false << 3;
    }
    void everyEpochHoldsEveryRowOnce()
    {
        QFETCH(bool, isPacked);
        QFETCH(int, accumulation);
        auto config = packed(512);
        config.samplePacking = isPacked;
        config.microBatchSize = 3;
        config.gradientAccumulationSteps = accumulation;
        config.numEpochs = 2;
        const auto lengths = mixedLengths(1000, 200);
        const auto plan = tw::planBatches(config, lengths);
        std::size_t at = 0;
        for (int epoch = 1; epoch <= 2; ++epoch) {
            const std::size_t from = at;
            while (at < plan.steps.size() && plan.steps[at].epochAfter <= epoch)
                ++at;
            auto samples = samplesOf(std::span(plan.steps).subspan(from, at - from));
            QCOMPARE(samples.size(), lengths.size());
            QCOMPARE(std::set<std::int32_t>(samples.begin(), samples.end()).size(), lengths.size());
            QCOMPARE(plan.steps[at - 1].epochAfter, double(epoch));
        }
        QCOMPARE(at, plan.steps.size());
    }

    void noBinIsOverfull()
    {
        const auto lengths = mixedLengths(5000, 512);
        auto config = packed(512);
        config.samplePackingBinSize = 4;
        const auto plan = tw::planBatches(config, lengths);
        for (const tw::MicroBatch &batch : batchesOf(plan)) {
            std::int64_t tokens = 0;
            for (const std::int32_t sample : batch)
                tokens += lengths[std::size_t(sample)];
            QVERIFY(tokens <= 512);
            QVERIFY(batch.size() <= 4);
        }
        QVERIFY(plan.packingEfficiency > 0.9);
        QVERIFY(plan.packingEfficiency <= 1.0);
    }

    void numberOfSteps_data()
    {
        QTest::addColumn<double>("epochs");
        QTest::addColumn<qint64>("maxSteps");
        QTest::addColumn<qint64>("steps");
        QTest::addColumn<double>("lastEpoch");
        QTest::newRow("one epoch of 10 rows in steps of 4") << 1.0 << qint64(-1) << qint64(3) << 1.0;
        QTest::newRow("a fractional epoch is rounded up to a step") << 1.5 << qint64(-1) << qint64(5) << 5.0 / 3;
        QTest::newRow("max_steps stops early") << 3.0 << qint64(2) << qint64(2) << 2.0 / 3;
        QTest::newRow("max_steps goes past num_epochs") << 1.0 << qint64(7) << qint64(7) << 7.0 / 3;
        QTest::newRow("zero epochs train nothing") << 0.0 << qint64(-1) << qint64(0) << 0.0;
    }
    void numberOfSteps()
    {
        QFETCH(double, epochs);
        QFETCH(qint64, maxSteps);
        QFETCH(qint64, steps);
        QFETCH(double, lastEpoch);
        tw::TrainConfig config;
        config.microBatchSize = 2;
        config.gradientAccumulationSteps = 2;
        config.numEpochs = epochs;
        if (maxSteps >= 0)
            config.maxSteps = maxSteps;
        const auto plan = tw::planBatches(config, std::vector<std::int64_t>(10, 5));
        QCOMPARE(qint64(plan.steps.size()), steps);
        if (steps > 0) {
            QCOMPARE(plan.stepsPerEpoch, std::int64_t(3));
            QCOMPARE(plan.steps.back().epochAfter, lastEpoch);
        }
    }

    void theLastStepOfAnEpochIsSmaller()
    {
        tw::TrainConfig config;
        config.microBatchSize = 2;
        config.gradientAccumulationSteps = 2;
        const auto plan = tw::planBatches(config, std::vector<std::int64_t>(9, 5));
        QCOMPARE(plan.steps.size(), std::size_t(3));
        QCOMPARE(samplesOf(std::span(plan.steps).last(1)).size(), std::size_t(1));
    }

    void curriculumKeepsTheStoredOrderInEveryEpoch()
    {
        tw::TrainConfig config;
        config.curriculumSampling = true;
        config.numEpochs = 2;
        const auto plan = tw::planBatches(config, std::vector<std::int64_t>(4, 5));
        QCOMPARE(samplesOf(plan.steps), (std::vector<std::int32_t> {0, 1, 2, 3, 0, 1, 2, 3}));
    }

    void theSameSeedGivesTheSamePlan()
    {
        const auto lengths = mixedLengths(500, 90);
        auto config = packed(256);
        config.numEpochs = 2;
        const auto first = samplesOf(tw::planBatches(config, lengths).steps);
        QCOMPARE(samplesOf(tw::planBatches(config, lengths).steps), first);
        config.seed = 43;
        QVERIFY(samplesOf(tw::planBatches(config, lengths).steps) != first);
    }

    void epochsDifferFromEachOther()
    {
        tw::TrainConfig config;
        config.numEpochs = 2;
        auto samples = samplesOf(tw::planBatches(config, std::vector<std::int64_t>(50, 5)).steps);
        const std::vector<std::int32_t> second(samples.begin() + 50, samples.end());
        samples.resize(50);
        QVERIFY(samples != second);
    }

    /// Stored values: they must never change, or resumed runs would go on with other rows.
    void thePermutationIsStable()
    {
        QCOMPARE(tw::seededPermutation(10, 42), (std::vector<std::int32_t> {0, 9, 5, 8, 6, 4, 7, 2, 1, 3}));
        QCOMPARE(tw::seededPermutation(0, 42), std::vector<std::int32_t>());
        QCOMPARE(tw::seededPermutation(1, 42), std::vector<std::int32_t> {0});
    }

    void aLargePlanIsQuick()
    {
        const auto lengths = mixedLengths(200'000, 700);
        QElapsedTimer timer;
        timer.start();
        const auto plan = tw::planBatches(packed(2048), lengths);
        QVERIFY(plan.steps.size() > 1000);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestBatchPlan)
#include "tst_batch_plan.moc"
