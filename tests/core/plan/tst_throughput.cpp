#include "core/plan/duration.h"
#include "core/plan/requirements.h"

#include <QtTest>

/// Published tokens a second of one GPU against our time of steps, with the band that a quote would tell. PEFT's 7,174 on
/// an L40S is not among them: its batches are padded and it counts real tokens, how many of how many is not published.

namespace {

using Adapter = tw::TrainConfig::Adapter;

const tw::Catalog &catalog()
{
    static const auto loaded = tw::loadCatalog(TUNEWRIGHT_SOURCE_DIR "/resources/catalog", {});
    return *loaded;
}

} // namespace

class TestThroughput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void published_data();
    void published();
    void finishedRunsCorrect();
};

void TestThroughput::published_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("gpu");
    QTest::addColumn<int>("adapter");
    QTest::addColumn<bool>("recomputes");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<double>("published");
    const auto row = [](const char *name, const char *model, const char *gpu, Adapter adapter, bool recomputes, qint64 rows, qint64 length,
                        double published) {
        QTest::newRow(name) << model << gpu << int(adapter) << recomputes << rows << length << published;
    };
    row("NeMo AutoModel 8B LoRA, H100", "meta-llama/Llama-3.1-8B", "h100_sxm", Adapter::Lora, false, 2, 4096, 12473);
    row("Surogate 8B LoRA, H100", "Qwen/Qwen3-8B", "h100_sxm", Adapter::Lora, true, 2, 2048, 10200);
    row("Unsloth 8B LoRA, H200", "Qwen/Qwen3-8B", "h200_sxm", Adapter::Lora, true, 2, 2048, 9100);
    row("Unsloth 8B QLoRA, H200", "Qwen/Qwen3-8B", "h200_sxm", Adapter::QLora, true, 2, 2048, 8400);
    row("LLMQ 7B full, H100", "Qwen/Qwen2.5-7B", "h100_sxm", Adapter::None, false, 4, 1024, 13860);
    row("torchtune 8B LoRA, 4090", "meta-llama/Llama-3.1-8B", "rtx_4090", Adapter::Lora, true, 2, 2048, 3083);
    row("torchtune 8B QLoRA, 4090", "meta-llama/Llama-3.1-8B", "rtx_4090", Adapter::QLora, true, 2, 2048, 2413);
    row("torchtune 3B full, A100", "meta-llama/Llama-3.2-3B", "a100_80_sxm", Adapter::None, false, 2, 4096, 9174);
    row("torchtune 3B full with recomputation, A100", "meta-llama/Llama-3.2-3B", "a100_80_sxm", Adapter::None, true, 2, 4096, 7210);
    row("torchtune 3B LoRA, A100", "meta-llama/Llama-3.2-3B", "a100_80_sxm", Adapter::Lora, true, 2, 4096, 8210);
}

void TestThroughput::published()
{
    QFETCH(QString, model);
    QFETCH(QString, gpu);
    QFETCH(int, adapter);
    QFETCH(bool, recomputes);
    QFETCH(qint64, rows);
    QFETCH(qint64, length);
    QFETCH(double, published);
    const tw::ModelEntry *entry = catalog().findModel(model.toStdString());
    const tw::GpuEntry *card = catalog().findGpu(gpu.toStdString());
    QVERIFY2(entry && card, qPrintable(model + " on " + gpu));
    tw::TrainConfig config;
    config.adapter = Adapter(adapter);
    config.loadIn4bit = config.adapter == Adapter::QLora;
    config.loraRank = 16;
    config.loraTargets = {"all-linear"};
    config.gradientCheckpointing = recomputes;
    config.saveStrategy = tw::TrainConfig::When::No;
    tw::Workload work;
    work.tokens = 10'000'000;
    work.microBatches = work.tokens / (rows * length);
    work.steps = work.microBatches / 8;
    work.meanDocument = double(length);
    work.largestStep = {rows * length, rows * length, 0};
    const auto numbers = tw::numbersOf(entry->shape, config);
    const auto needs = tw::needsOf(numbers, config, tw::gpuMemoryRules(config, *card, 1), work.largestStep);
    const tw::Speed speed = tw::gpuSpeed(config, *card);
    const double seconds
        = tw::durationOn(numbers, config, work, tw::stepWorkOf(numbers, config, work, needs), speed, {}, {}, false).steps;
    const double ours = double(work.tokens) / seconds;
    qInfo("ours %.0f, published %.0f tokens/s, %+.0f %%", ours, published, (ours / published - 1) * 100);
    QVERIFY2(published <= ours / speed.lowFactor && published >= ours / speed.highFactor, qPrintable(QString::number(ours)));
}

void TestThroughput::finishedRunsCorrect()
{
    tw::FinishedRun kind {.gpu = "h100_sxm", .activeParameters = 8e9};
    QVERIFY(!tw::correctionFrom({}, kind));
    tw::FinishedRun run = kind;
    run.quotedStepSeconds = 1000;
    run.actualStepSeconds = 1300;
    const auto one = tw::correctionFrom(std::vector {run}, kind);
    QVERIFY(one && one->runs == 1);
    QCOMPARE(one->factor, 1.3);
    std::vector<tw::FinishedRun> runs(9, run);
    const auto many = tw::correctionFrom(runs, kind);
    QVERIFY(many->highFactor - many->lowFactor < one->highFactor - one->lowFactor); // more is known
    runs[0].actualStepSeconds = 2600; // one run was twice as slow: the band must hold it
    QVERIFY(tw::correctionFrom(runs, kind)->highFactor >= 2);
    run.gpu = "rtx_4090";
    QVERIFY(!tw::correctionFrom(std::vector {run}, kind));
}

QTEST_GUILESS_MAIN(TestThroughput)
#include "tst_throughput.moc"
