#include "core/base/files.h"
#include "core/base/units.h"
#include "core/config/read_config.h"
#include "core/plan/memory.h"
#include "core/plan/requirements.h"

#include <QtTest>

#include <random>

/// What must hold for every model of the catalogue, every method and every way to share.

namespace {

using Sharding = tw::TrainConfig::Sharding;

const tw::Catalog &catalog()
{
    static const auto loaded = tw::loadCatalog(TUNEWRIGHT_SOURCE_DIR "/resources/catalog", {});
    return *loaded;
}

/// A random configuration; the same for the same number.
struct Scene {
    const tw::ModelEntry *model;
    tw::TrainConfig config;
    tw::GpuEntry card;
    tw::StepSize size;

    explicit Scene(unsigned seed)
    {
        std::mt19937 random(seed);
        const auto pick = [&](std::int64_t low, std::int64_t high) { return std::uniform_int_distribution<std::int64_t>(low, high)(random); };
        const auto chance = [&] { return pick(0, 1) == 1; };
        model = &catalog().models[std::size_t(pick(0, std::int64_t(catalog().models.size()) - 1))];
        config.adapter = tw::TrainConfig::Adapter(pick(0, 3));
        config.loraRank = pick(1, 128);
        config.loraTargets = chance() ? model->loraTargets : std::vector<std::string> {"all-linear"};
        config.loraDropout = chance() ? 0.05 : 0;
        config.loadIn4bit = config.adapter == tw::TrainConfig::Adapter::QLora;
        config.usesDoubleQuantization = chance();
        config.optimizerKind = tw::TrainConfig::OptimizerKind(pick(0, 9));
        config.gradientCheckpointing = chance();
        config.offloadsActivations = chance();
        config.offloadsOptimizer = chance();
        config.head = chance() ? tw::TrainConfig::Head::Chunked : tw::TrainConfig::Head::Whole;
        config.engine = chance() ? tw::TrainConfig::Engine::Axolotl : tw::TrainConfig::Engine::Tunewright;
        card.bf16Flops = card.fp16Flops = 1;
        card.smVersion = chance() ? 90 : 75;
        size.tokens = pick(1, 16'384);
        size.trainedTokens = pick(0, size.tokens);
        size.dataTokens = pick(0, 1'000'000);
    }

    [[nodiscard]] tw::StepNeeds needs(int count = 2) const
    {
        return tw::needsOf(tw::numbersOf(model->shape, config), config, tw::gpuMemoryRules(config, card, count), size);
    }
};

bool has(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsSumToThePeak();
    void moreBatchNeverNeedsLess();
    void moreGpusNeverNeedMoreOnEach();
    void strongerShardingNeverNeedsMore();
    void tableAgreesWithItself();
    void startsAreWhatTheirCellsSay_data();
    void startsAreWhatTheirCellsSay();
    void startsKeepNoOldComments();
};

void TestProperties::partsSumToThePeak()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const Scene scene(seed);
        const tw::StepNeeds needs = scene.needs();
        const tw::Split split {.sharding = Sharding(seed % 4), .count = int(seed % 5) + 1, .offloadsOptimizer = scene.config.offloadsOptimizer};
        std::int64_t largest = 0;
        for (const tw::PeakMoment &moment : tw::stepMoments(needs, split)) {
            const tw::MemoryParts &p = moment.parts;
            for (const std::int64_t part : {p.weights, p.adapters, p.gradients, p.optimizer, p.activations, p.logits, p.buffers, p.context, p.reserve})
                QVERIFY2(part >= 0, qPrintable(QString::number(seed)));
            QCOMPARE(p.activations, p.details.saved + p.details.liveLayer);
            QVERIFY(p.buffers >= p.details.dequantized + p.details.gathered + p.details.updateScratch);
            largest = std::max(largest, p.sum());
        }
        QCOMPARE(tw::peakMoment(needs, split).parts.sum(), largest);
        QCOMPARE(tw::peakBytesOf(needs, split), largest);
    }
}

void TestProperties::moreBatchNeverNeedsLess()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        Scene scene(seed);
        const tw::Split split {.sharding = Sharding(seed % 4), .count = 2};
        const std::int64_t before = tw::peakBytesOf(scene.needs(), split);
        scene.size.tokens += 1 + seed % 777;
        const std::int64_t longer = tw::peakBytesOf(scene.needs(), split);
        QVERIFY2(longer >= before, qPrintable(QString::number(seed)));
        scene.size.trainedTokens = scene.size.tokens;
        QVERIFY2(tw::peakBytesOf(scene.needs(), split) >= longer, qPrintable(QString::number(seed)));
    }
}

void TestProperties::moreGpusNeverNeedMoreOnEach()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const Scene scene(seed);
        const tw::StepNeeds needs = scene.needs();
        for (const Sharding sharding : {Sharding::None, Sharding::Zero1, Sharding::Zero2, Sharding::Zero3}) {
            std::int64_t last = 0;
            for (const int count : {2, 3, 4, 8, 16, 64}) {
                const std::int64_t peak = tw::peakBytesOf(needs, {.sharding = sharding, .count = count, .offloadsParameters = seed % 2 == 0});
                QVERIFY2(last == 0 || peak <= last, qPrintable(QString("%1 on %2").arg(seed).arg(count)));
                last = peak;
            }
        }
    }
}

void TestProperties::strongerShardingNeverNeedsMore()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const Scene scene(seed);
        const tw::StepNeeds needs = scene.needs();
        const auto peak = [&](Sharding sharding) { return tw::peakBytesOf(needs, {.sharding = sharding, .count = 4}); };
        QVERIFY(peak(Sharding::Zero1) <= peak(Sharding::None));
        QVERIFY(peak(Sharding::Zero2) <= peak(Sharding::Zero1));
        QVERIFY2(peak(Sharding::Zero3) <= peak(Sharding::Zero2) + 4, qPrintable(QString::number(seed))); // rounding of shares
    }
}

void TestProperties::tableAgreesWithItself()
{
    const tw::RequirementsTable table = tw::makeTable(catalog(), {});
    QVERIFY(catalog().models.size() >= 85 && catalog().gpus.size() >= 30);
    QCOMPARE(table.cells.size(), catalog().models.size() * 4 * catalog().gpus.size() * 5);
    for (std::size_t model = 0; model < table.models; ++model)
        for (std::size_t gpu = 0; gpu < table.gpus; ++gpu)
            for (std::size_t count = 0; count < tw::tableCounts.size(); ++count) {
                const auto &full = table.at(model, tw::Method::Full, gpu, count), &lora = table.at(model, tw::Method::Lora, gpu, count);
                if (full.obstacle == tw::Obstacle::None && lora.obstacle == tw::Obstacle::Memory)
                    QFAIL(qPrintable(QString("%1 trains in full on %2 and not by LoRA")
                                         .arg(QString::fromStdString(catalog().models[model].id), QString::fromStdString(catalog().gpus[gpu].key))));
                if (full.obstacle == tw::Obstacle::None)
                    QVERIFY(full.fit != tw::Fit::No && full.peakBytes <= catalog().gpus[gpu].usableBytes && full.seconds > 0);
            }
}

void TestProperties::startsAreWhatTheirCellsSay_data()
{
    QTest::addColumn<qint64>("sequenceLen");
    QTest::addColumn<QString>("preset");
    QTest::newRow("short rows") << qint64(512) << "qlora-24gb.yaml";
    QTest::newRow("usual rows") << qint64(2048) << "lora.yaml";
    QTest::newRow("long rows, sharded otherwise before") << qint64(32'768) << "full-8x80gb.yaml";
}

void TestProperties::startsAreWhatTheirCellsSay()
{
    QFETCH(qint64, sequenceLen);
    QFETCH(QString, preset);
    const auto text = tw::readFile(TUNEWRIGHT_SOURCE_DIR "/resources/presets/" + preset.toStdString(), tw::MiB);
    QVERIFY(text);
    const tw::TableWork work {.sequenceLen = sequenceLen};
    const tw::RequirementsTable table = tw::makeTable(catalog(), work);
    const tw::DataFacts data = tw::guessData({}, 40'000'000);
    int tried = 0;
    for (std::size_t m = 0; m < table.models; ++m)
        for (const tw::Method method : {tw::Method::Full, tw::Method::Lora, tw::Method::QLora})
            for (const char *key : {"rtx_4090", "t4", "h100_sxm"}) {
                // Another count each time: all of them with all models would take minutes.
                const tw::ModelEntry &model = catalog().models[m];
                const tw::GpuEntry &gpu = *catalog().findGpu(key);
                const std::size_t c = std::size_t(tried++) % tw::tableCounts.size();
                const tw::TableCell &cell = table.at(m, method, std::size_t(&gpu - catalog().gpus.data()), c);
                const auto start = tw::startingConfig(*text, catalog(), model, method, cell, gpu, tw::tableCounts[c], work);
                QVERIFY2(start, start ? "" : start.error().message.c_str());
                const auto document = tw::ConfigDocument::parse(*start);
                QVERIFY2(document, start->c_str());
                const std::string told = std::string(key) + " x " + std::to_string(tw::tableCounts[c]) + "\n" + *start;
                tw::CheckContext context;
                context.target = tw::CheckTarget {gpu.name, gpu.computeCapability, tw::tableCounts[c], false};
                for (const tw::Finding &finding : tw::checkConfig(*document, context)) {
                    const bool isOfThePreset = finding.code == "gpu_flash_attention_2";
                    QVERIFY2(finding.severity != tw::Severity::Error || isOfThePreset, (told + tw::formatFinding(finding)).c_str());
                }
                const auto config = tw::readTrainConfig(*document, tw::ConfigUse::Planning);
                QVERIFY2(config, config ? "" : config.error().message.c_str());
                const tw::Quote quote = tw::makeQuote({.config = *config, .shape = model.shape, .data = data, .catalog = catalog(),
                                                       .modelId = model.id, .unsupported = {}, .gpu = key, .count = tw::tableCounts[c]});
                QVERIFY2(quote.peakBytes == cell.peakBytes,
                         (told + std::to_string(quote.peakBytes) + " instead of " + std::to_string(cell.peakBytes)).c_str());
                QCOMPARE(quote.fit, cell.fit);
            }
}

void TestProperties::startsKeepNoOldComments()
{
    const std::string preset = "base_model: a/b\nlearning_rate: 2e-05 # a tenth of LoRA's\noptimizer: paged_adamw_8bit # moved to the host\n"
                               "micro_batch_size: 1 # one row\n";
    const tw::ModelEntry &model = *catalog().findModel("meta-llama/Llama-3.1-8B");
    const auto start = tw::startingConfig(preset, catalog(), model, tw::Method::Lora, {}, *catalog().findGpu("h100_sxm"), 1, {});
    QVERIFY(start);
    QVERIFY2(!has(*start, "a tenth") && !has(*start, "moved to the host"), start->c_str());
    QVERIFY2(has(*start, "micro_batch_size: 1 # one row\n"), start->c_str());
    const auto full = tw::startingConfig(preset, catalog(), model, tw::Method::Full, {}, *catalog().findGpu("h100_sxm"), 1, {});
    QVERIFY(full && has(*full, "learning_rate: 2e-05 # a tenth of LoRA's\n"));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
