#include "core/plan/memory.h"
#include "tests/core/plan/plan_scene.h"

#include "core/base/units.h"

#include <QtTest>

#include <functional>

using Change = std::function<void(tw::TrainConfig &)>;

namespace {

tw::ArchSpec llama3Of3B()
{
    tw::ArchSpec arch;
    arch.hiddenSize = 3072;
    arch.layers = 28;
    arch.heads = 24;
    arch.kvHeads = 8;
    arch.headDim = 128;
    arch.intermediateSize = 8192;
    arch.vocabSize = 128256;
    arch.isHeadTied = true;
    return arch;
}

/// torchtune's single-device full recipe: everything in bf16, keys and values repeated, no context in its statistic.
tw::MemoryRules torchtuneRules()
{
    tw::MemoryRules rules;
    rules.elementBytes = 2;
    rules.masterBytes = 2;
    rules.gradientBytes = 2;
    rules.momentBytes = 4;
    rules.keepsGradients = false;
    rules.expandsKeyValue = true;
    rules.headChunkRows = 0;
    rules.headChunkBytes = 12; // logits in bf16 and fp32, the gradient in both
    rules.reserveShare = 0;
    return rules;
}

} // namespace

Q_DECLARE_METATYPE(tw::MemoryRules)
Q_DECLARE_METATYPE(tw::TrainConfig)
Q_DECLARE_METATYPE(Change)

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfOneToken();
    void trainableCount_data();
    void trainableCount();
    void publishedPeaks_data();
    void publishedPeaks();
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
    // x, normed x, middle, normed middle: 4 × 576; q and attention out: 2 × 576; k and v: 2 × 192; gate, up and product:
    // 3 × 1536; seven ranks of 16; in fp32, and 9 + 2 fp32 statistics.
    QCOMPARE(tw::savedBytesPerTokenLayer(smolLm2(), loraConfig(), rules), (4 * 576 + 2 * 576 + 2 * 192 + 3 * 1536 + 7 * 16) * 4 + 11 * 4);
    QCOMPARE(tw::checkpointBytesPerTokenLayer(smolLm2(), rules), 576 * 4);
    QCOMPARE(tw::headBytes(smolLm2(), rules, 10'000), 256 * 49152 * 4);
    QCOMPARE(tw::headBytes(smolLm2(), rules, 10), 10 * 49152 * 4);
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
    QCOMPARE(qint64(tw::trainableParameters(smolLm2(), config)), 30 * perLayer);
}

void TestMemory::publishedPeaks_data()
{
    QTest::addColumn<tw::MemoryRules>("rules");
    QTest::addColumn<bool>("isCheckpointed");
    QTest::addColumn<double>("publishedGiB");
    QTest::addColumn<double>("oursGiB"); ///< what the formulas give, so that a change of them is seen
    QTest::addColumn<QString>("moment");
    tw::MemoryRules chunked = torchtuneRules(); // eight chunks, but the logits and their gradient stay whole in bf16
    chunked.headChunkRows = 1024;
    chunked.headChunkBytes = 8;
    chunked.headKeptBytes = 4;
    QTest::newRow("torchtune 3B full, 2 x 4096: published 51.0 GiB, ours 0.3 % below")
        << torchtuneRules() << false << 51.0 << 50.86 << "loss";
    QTest::newRow("with chunked loss: published 42.9 GiB, ours 2.6 % above") << chunked << false << 42.9 << 44.01 << "loss";
    QTest::newRow("with chunked loss and recomputation: published 24.9 GiB, ours 2.0 % above")
        << chunked << true << 24.9 << 25.39 << "update";
}

void TestMemory::publishedPeaks()
{
    QFETCH(tw::MemoryRules, rules);
    QFETCH(bool, isCheckpointed);
    QFETCH(double, publishedGiB);
    QFETCH(double, oursGiB);
    QFETCH(QString, moment);
    tw::TrainConfig config;
    config.gradientCheckpointing = isCheckpointed;
    const auto peak = tw::peakMoment(llama3Of3B(), config, rules, {8192, 8192, 0});
    const double gib = double(peak.parts.sum()) / double(tw::GiB);
    qInfo("%.2f GiB at \"%s\", %+.1f %% of the published peak", gib, peak.name.c_str(), (gib / publishedGiB - 1) * 100);
    QVERIFY2(std::abs(gib / publishedGiB - 1) <= 0.035, qPrintable(QString::number(gib)));
    QVERIFY2(std::abs(gib - oursGiB) <= 0.02, qPrintable(QString::number(gib)));
    QCOMPARE(QString::fromStdString(peak.name), moment);
}

/// A probe of a hand-written bf16 step on this very shape (LoRA r 16 on all linears, 2048 tokens) took 1.9 GB at its peak;
/// it kept buffers that our trainer does not plan for, so the tolerance is wide until our own peaks are recorded here.
void TestMemory::measuredProbe()
{
    const tw::MachineRate rate {1.0e12, "bfloat16", 0, 0, ""};
    const auto rules = tw::cpuMemoryRules(loraConfig(), twoCores(), rate);
    const auto peak = tw::peakMoment(smolLm2(), loraConfig(), rules, {2048, 2048, 0});
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
        return tw::peakMoment(smolLm2(), with, rules, size).parts.sum();
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
    QCOMPARE(qint64(rules.contextBytes), rate ? qint64(3e8) : qint64(250 * tw::MiB));
}

void TestMemory::peakIsTheLargestMoment()
{
    const auto rules = tw::cpuMemoryRules(loraConfig(), twoCores(), std::nullopt);
    const tw::StepSize size {2048, 300, 50'000};
    const auto peak = tw::peakMoment(smolLm2(), loraConfig(), rules, size);
    bool isOneOfThem = false;
    for (const tw::PeakMoment &moment : tw::stepMoments(smolLm2(), loraConfig(), rules, size)) {
        const tw::MemoryParts &p = moment.parts;
        QCOMPARE(p.sum(), p.weights + p.adapters + p.gradients + p.optimizer + p.activations + p.logits + p.buffers + p.context + p.reserve);
        QVERIFY(peak.parts.sum() >= p.sum());
        isOneOfThem = isOneOfThem || peak.name == moment.name;
    }
    QVERIFY(isOneOfThem);
    // 16 bytes for every trained parameter: parameter, gradient and two moments in fp32.
    const std::int64_t trained = tw::trainableParameters(smolLm2(), loraConfig());
    QCOMPARE(peak.parts.adapters + peak.parts.gradients + peak.parts.optimizer, 16 * trained);
    QCOMPARE(peak.parts.weights, smolLm2().parameterCount() * 4);
}

void TestMemory::recomputationSavesActivations()
{
    tw::TrainConfig config = loraConfig();
    const auto rules = tw::cpuMemoryRules(config, twoCores(), std::nullopt);
    const std::int64_t kept = tw::peakMoment(smolLm2(), config, rules, {2048, 2048, 0}).parts.activations;
    config.gradientCheckpointing = true;
    const std::int64_t remade = tw::peakMoment(smolLm2(), config, rules, {2048, 2048, 0}).parts.activations;
    QVERIFY2(remade * 5 < kept, qPrintable(QString("%1 of %2").arg(remade).arg(kept)));
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
