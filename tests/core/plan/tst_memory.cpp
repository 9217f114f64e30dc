#include "core/plan/memory.h"
#include "tests/core/plan/plan_scene.h"

#include "core/base/units.h"

#include <QtTest>

#include <functional>

using Change = std::function<void(tw::TrainConfig &)>;

namespace {

tw::ModelNumbers smolNumbers(const tw::TrainConfig &config)
{
    return tw::numbersOf(tw::shapeOf(smolLm2()), config);
}

tw::PeakMoment smolPeak(const tw::TrainConfig &config, const tw::MemoryRules &rules, const tw::StepSize &size)
{
    return tw::peakMoment(tw::needsOf(smolNumbers(config), config, rules, size), tw::splitOf(config, 1));
}

} // namespace

Q_DECLARE_METATYPE(tw::TrainConfig)
Q_DECLARE_METATYPE(Change)

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfOneToken();
    void trainableCount_data();
    void trainableCount();
    void measuredProbe();
    void growing_data();
    void growing();
    void precision_data();
    void precision();
    void peakIsTheLargestMoment();
    void recomputationSavesActivations();
};

void TestMemory::partsOfOneToken()
{
    const tw::MemoryRules rules = tw::cpuMemoryRules(loraConfig(), twoCores(), std::nullopt);
    QCOMPARE(rules.elementBytes, 4);
    // x and middle: 2 × 576, their normed forms are made again; q and attention out: 2 × 576; k and v: 2 × 192; gate and up:
    // 2 × 1536, their product is made again; seven ranks of 16; in fp32, and 9 + 2 fp32 statistics.
    const tw::ModelNumbers numbers = smolNumbers(loraConfig());
    QCOMPARE(tw::savedBytes(numbers.dense, rules, false), (2 * 576 + 2 * 576 + 2 * 192 + 2 * 1536 + 7 * 16) * 4 + 11 * 4);
    QCOMPARE(tw::headBytes(numbers, rules, 10'000), 256 * 49152 * 4);
    QCOMPARE(tw::headBytes(numbers, rules, 10), 10 * 49152 * 4);
}

void TestMemory::trainableCount_data()
{
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<qint64>("perLayer");
    QTest::newRow("no target trains nothing") << QStringList() << qint64(0);
    QTest::newRow("a name that no layer has trains nothing") << QStringList({"w_proj"}) << qint64(0);
    QTest::newRow("q and v") << QStringList({"q_proj", "v_proj"}) << qint64(16 * (576 + 576) + 16 * (576 + 192));
    QTest::newRow("all seven") << QStringList({"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"})
                               << qint64(16 * (2 * 1152 + 2 * 768 + 3 * 2112));
}

void TestMemory::trainableCount()
{
    QFETCH(QStringList, targets);
    QFETCH(qint64, perLayer);
    tw::TrainConfig config = loraConfig();
    config.loraTargets.clear();
    for (const QString &target : targets)
        config.loraTargets.push_back(target.toStdString());
    QCOMPARE(qint64(tw::trainableParameters(tw::shapeOf(smolLm2()), config)), 30 * perLayer);
}

/// A probe of a hand-written bf16 step on this very shape (LoRA r 16 on all linears, 2048 tokens) took 1.9 GB at its peak;
/// it kept buffers that our trainer does not plan for, so the tolerance is wide until our own peaks are recorded here.
void TestMemory::measuredProbe()
{
    const tw::MachineRate rate {1.0e12, "bfloat16", 0, 0, ""};
    auto rules = tw::cpuMemoryRules(loraConfig(), twoCores(), rate);
    rules.keepsNorms = rules.keepsProduct = true; // it saved its layers whole
    const auto peak = smolPeak(loraConfig(), rules, {2048, 2048, 0});
    const double gigabytes = double(peak.parts.sum()) / 1e9;
    qInfo("%.3f GB at \"%s\" against 1.9 GB measured, %+.1f %%", gigabytes, peak.name.c_str(), (gigabytes / 1.9 - 1) * 100);
    QVERIFY2(std::abs(gigabytes / 1.9 - 1) <= 0.08, qPrintable(QString::number(gigabytes)));
}

void TestMemory::growing_data()
{
    QTest::addColumn<bool>("isLora");
    QTest::addColumn<bool>("isGpu");
    QTest::addColumn<bool>("isCheckpointed");
    for (const bool isLora : {true, false})
        for (const bool isGpu : {true, false})
            for (const bool isCheckpointed : {true, false})
                QTest::addRow("%s on a %s %s recomputation grows with tokens, labels, rank and data", isLora ? "LoRA" : "a full run",
                              isGpu ? "GPU" : "CPU", isCheckpointed ? "with" : "without")
                    << isLora << isGpu << isCheckpointed;
}

void TestMemory::growing()
{
    QFETCH(bool, isLora);
    QFETCH(bool, isGpu);
    QFETCH(bool, isCheckpointed);
    tw::TrainConfig config = isLora ? loraConfig() : tw::TrainConfig();
    config.gradientCheckpointing = isCheckpointed;
    const auto rules = isGpu ? tw::gpuMemoryRules(config, twoCores(), 1) : tw::cpuMemoryRules(config, twoCores(), std::nullopt);
    const auto peak = [&](const tw::TrainConfig &with, const tw::StepSize &size) {
        return smolPeak(with, rules, size).parts.sum();
    };
    const std::int64_t base = peak(config, {1024, 512, 100'000});
    QVERIFY(peak(config, {1025, 512, 100'000}) > base);
    QVERIFY(peak(config, {1024, 1024, 100'000}) >= base);
    QVERIFY(peak(config, {1024, 512, 1'000'000}) >= base);
    tw::TrainConfig larger = config;
    larger.loraRank = 17;
    QVERIFY(isLora ? peak(larger, {1024, 512, 100'000}) > base : peak(larger, {1024, 512, 100'000}) == base);
}

void TestMemory::precision_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("chosenByRace"); ///< empty: never measured
    QTest::addColumn<bool>("hasAmx");
    QTest::addColumn<qint64>("elementBytes");
    using P = tw::TrainConfig::Precision;
    QTest::newRow("a demand for fp32 beats the race") << int(P::Float32) << "bfloat16" << true << qint64(4);
    QTest::newRow("a demand for bf16 beats the race") << int(P::BFloat16) << "float32" << false << qint64(2);
    QTest::newRow("auto follows the race to bf16") << int(P::Auto) << "bfloat16" << false << qint64(2);
    QTest::newRow("auto follows the race to fp32") << int(P::Auto) << "float32" << true << qint64(4);
    QTest::newRow("never measured and no matrix unit is fp32") << int(P::Auto) << "" << false << qint64(4);
    QTest::newRow("never measured with a matrix unit is bf16") << int(P::Auto) << "" << true << qint64(2);
}

void TestMemory::precision()
{
    QFETCH(int, asked);
    QFETCH(QString, chosenByRace);
    QFETCH(bool, hasAmx);
    QFETCH(qint64, elementBytes);
    tw::TrainConfig config = loraConfig();
    config.precision = tw::TrainConfig::Precision(asked);
    tw::GpuEntry machine = twoCores();
    machine.bf16Flops = hasAmx ? 600e9 : 0;
    std::optional<tw::MachineRate> rate;
    if (!chosenByRace.isEmpty())
        rate = tw::MachineRate {1e11, chosenByRace.toStdString(), 3e8, 0, ""};
    const auto rules = tw::cpuMemoryRules(config, machine, rate);
    QCOMPARE(qint64(rules.elementBytes), elementBytes);
    QCOMPARE(qint64(rules.copyBytes), elementBytes == 2 ? 2 : 0);
    const qint64 libraries = (elementBytes == 2 ? 200 : 150) * tw::MiB; // plans in bf16, packed copies in fp32
    QCOMPARE(qint64(rules.contextBytes) - libraries, rate ? qint64(3e8) : qint64(250 * tw::MiB));
}

void TestMemory::peakIsTheLargestMoment()
{
    const auto rules = tw::cpuMemoryRules(loraConfig(), twoCores(), std::nullopt);
    const tw::StepSize size {2048, 300, 50'000};
    const auto peak = smolPeak(loraConfig(), rules, size);
    bool isOneOfThem = false;
    for (const tw::PeakMoment &moment : tw::stepMoments(tw::needsOf(smolNumbers(loraConfig()), loraConfig(), rules, size), {})) {
        const tw::MemoryParts &p = moment.parts;
        QCOMPARE(p.sum(), p.weights + p.adapters + p.gradients + p.optimizer + p.activations + p.logits + p.buffers + p.context + p.reserve);
        QVERIFY(peak.parts.sum() >= p.sum());
        isOneOfThem = isOneOfThem || peak.name == moment.name;
    }
    QVERIFY(isOneOfThem);
    // 16 bytes for every trained parameter: parameter, gradient and two moments in fp32.
    const std::int64_t trained = tw::trainableParameters(tw::shapeOf(smolLm2()), loraConfig());
    QCOMPARE(peak.parts.adapters + peak.parts.gradients + peak.parts.optimizer, 16 * trained);
    QCOMPARE(peak.parts.weights, smolLm2().parameterCount() * 4);
}

void TestMemory::recomputationSavesActivations()
{
    tw::TrainConfig config = loraConfig();
    const auto rules = tw::cpuMemoryRules(config, twoCores(), std::nullopt);
    const std::int64_t kept = smolPeak(config, rules, {2048, 2048, 0}).parts.activations;
    config.gradientCheckpointing = true;
    const std::int64_t remade = smolPeak(config, rules, {2048, 2048, 0}).parts.activations;
    QVERIFY2(remade * 5 < kept, qPrintable(QString("%1 of %2").arg(remade).arg(kept)));
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
