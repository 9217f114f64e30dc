#include "core/plan/quote.h"
#include "tests/core/plan/plan_scene.h"

#include "core/base/units.h"
#include "core/plan/duration.h"
#include "core/plan/workload.h"

#include <QtTest>

#include <cmath>

namespace {

tw::TrainConfig loraRun()
{
    tw::TrainConfig config = loraConfig();
    config.sequenceLen = 1024;
    config.microBatchSize = 8;
    config.gradientAccumulationSteps = 2;
    config.numEpochs = 3;
    return config;
}

tw::DataFacts someData()
{
    tw::DataFacts data;
    data.rows = 1600;
    data.tokens = 160'000;
    data.trainedTokens = 80'000;
    data.longestRow = 400;
    data.steps = 300;
    data.stepsPerEpoch = 100;
    data.isMeasured = true;
    return data;
}

tw::GpuEntry card(const char *key, double gib, double bf16, double price)
{
    tw::GpuEntry gpu;
    gpu.key = gpu.name = key;
    gpu.memoryBytes = gpu.usableBytes = std::int64_t(gib * double(tw::GiB));
    gpu.bf16Flops = bf16;
    gpu.fp32Flops = 20e12;
    gpu.bandwidthBytes = 1e12;
    gpu.priceHour = price;
    gpu.provider = "Cloud";
    gpu.priceAsOf = "2026-10-10";
    return gpu;
}

tw::GpuEntry machineWith(double gib)
{
    tw::GpuEntry machine = twoCores();
    machine.key = machine.name = "this_machine";
    machine.memoryBytes = machine.usableBytes = std::int64_t(gib * double(tw::GiB));
    machine.bandwidthBytes = 18e9;
    return machine;
}

tw::Catalog someCatalog(double machineGiB = 16)
{
    tw::Catalog catalog;
    catalog.gpus = {card("fast", 80, 1000e12, 4.0), card("slow", 24, 100e12, 0.5), card("small", 0.5, 100e12, 0.1),
                    card("old", 24, 0, 0.2), machineWith(machineGiB)};
    return catalog;
}

tw::Quote quoteOn(const char *gpu, const tw::TrainConfig &config = loraRun(), const tw::DataFacts &data = someData(), int count = 1,
                  const std::optional<tw::MachineRate> &rate = std::nullopt, double machineGiB = 16)
{
    return tw::makeQuote(config, smolLm2(), "org/tiny", data, someCatalog(machineGiB), gpu, count, rate);
}

} // namespace

Q_DECLARE_METATYPE(tw::TrainConfig)

class TestQuote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitBorders_data();
    void fitBorders();
    void flopsOfAToken();
    void emptyDataIsNoTrouble();
    void stepsAndTokens_data();
    void stepsAndTokens();
    void evaluations();
    void basis_data();
    void basis();
    void measuredRateTellsTheTime();
    void finishedRunsCorrectFiguresNotGuesses();
    void tinyModelsWaitForLaunches();
    void dollars();
    void offersInOrder();
    void unknownGpu();
    void unsupportedArchitecture();
    void twoOfThisMachine();
    void waysOut();
    void waysOutOfAFullRun();
    void waysOutOfAGpu();
    void cutRows();
    void whatThisTrainerLacks();
    void growsWithTheConfiguration();
    void jsonForm();
};

void TestQuote::fitBorders_data()
{
    QTest::addColumn<qint64>("peak");
    QTest::addColumn<QString>("fit");
    QTest::newRow("90 % fits") << qint64(900) << "fits";
    QTest::newRow("more than 90 % is tight") << qint64(901) << "tight";
    QTest::newRow("97 % is tight") << qint64(970) << "tight";
    QTest::newRow("more than 97 % does not fit") << qint64(971) << "no";
}

void TestQuote::fitBorders()
{
    QFETCH(qint64, peak);
    QFETCH(QString, fit);
    QCOMPARE(QString(tw::fitName(tw::fitOf(peak, 1000))), fit);
    QCOMPARE(QString(tw::fitName(tw::fitOf(peak, 0))), QString("no"));
}

void TestQuote::flopsOfAToken()
{
    // Counted in a probe of this shape: 1.41 T for 2 x 1024 labelled tokens.
    const double lora = tw::trainingFlopsPerToken(smolLm2(), loraRun(), 1024, 1.0);
    QVERIFY2(std::abs(lora * 2048 / 1.41e12 - 1) < 0.01, qPrintable(QString::number(lora * 2048)));
    tw::TrainConfig full;
    const double layers = 106'168'320, head = 28'311'552; // matmul weights
    QCOMPARE(tw::trainingFlopsPerToken(smolLm2(), full, 0, 0.5), 6 * (layers + head / 2));
    full.gradientCheckpointing = true;
    QCOMPARE(tw::trainingFlopsPerToken(smolLm2(), full, 0, 0.5), 6 * (layers + head / 2) + 2 * layers);
    QCOMPARE(tw::evaluationFlopsPerToken(tw::numbersOf(tw::shapeOf(smolLm2()), full), 0, 1), 2 * (layers + head));
}

void TestQuote::emptyDataIsNoTrouble()
{
    const tw::Quote quote = quoteOn("this_machine", loraRun(), {});
    QVERIFY(quote.steps >= 1 && quote.peakBytes > 0);
    QVERIFY(std::isfinite(quote.seconds.likely) && quote.seconds.likely > 0);
    const tw::DataFacts guess = tw::guessData(loraRun(), 0);
    QVERIFY(guess.rows >= 1 && guess.tokens >= 1 && !guess.isMeasured);
}

void TestQuote::stepsAndTokens_data()
{
    QTest::addColumn<bool>("isPacked");
    QTest::addColumn<qint64>("maxSteps");
    QTest::addColumn<bool>("isPlanned"); ///< steps come from the batch plan
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("steps");
    QTest::addColumn<qint64>("tokens");
    QTest::newRow("the batch plan counts") << false << qint64(0) << true << 1 << qint64(300) << qint64(480'000);
    QTest::newRow("without one, rows make the steps") << false << qint64(0) << false << 1 << qint64(300) << qint64(480'000);
    // 160,000 tokens in bins of 8,192, 95 % full: 21 micro-batches, 11 steps an epoch
    QTest::newRow("packed, tokens make the steps") << true << qint64(0) << false << 1 << qint64(33) << qint64(480'000);
    QTest::newRow("max_steps ends early") << false << qint64(50) << false << 1 << qint64(50) << qint64(80'000);
    QTest::newRow("max_steps goes past the epochs") << false << qint64(600) << false << 1 << qint64(600) << qint64(960'000);
    QTest::newRow("two GPUs halve the steps") << false << qint64(0) << true << 2 << qint64(150) << qint64(480'000);
    QTest::newRow("two GPUs see twice the data in max_steps") << false << qint64(50) << true << 2 << qint64(50) << qint64(160'000);
}

void TestQuote::stepsAndTokens()
{
    QFETCH(bool, isPacked);
    QFETCH(qint64, maxSteps);
    QFETCH(bool, isPlanned);
    QFETCH(int, count);
    tw::TrainConfig config = loraRun();
    config.samplePacking = isPacked;
    if (maxSteps > 0)
        config.maxSteps = maxSteps;
    tw::DataFacts data = someData();
    if (!isPlanned)
        data.steps = data.stepsPerEpoch = 0;
    const tw::Workload work = tw::workloadOf(config, data, count);
    QTEST(qint64(work.steps), "steps");
    QTEST(qint64(work.tokens), "tokens");
}

void TestQuote::evaluations()
{
    tw::TrainConfig config = loraRun();
    tw::DataFacts data = someData();
    data.evalTokens = 1000;
    QCOMPARE(tw::workloadOf(config, data, 1).evalTokens, 0);
    config.evalStrategy = tw::TrainConfig::When::Epoch;
    QCOMPARE(tw::workloadOf(config, data, 1).evalTokens, 4000); // one before the first step
    config.evalSteps = 100;
    QCOMPARE(tw::workloadOf(config, data, 1).evalTokens, 4000);
    config.evalSteps.reset();
    config.evalsPerEpoch = 2;
    QCOMPARE(tw::workloadOf(config, data, 1).evalTokens, 7000);
}

void TestQuote::basis_data()
{
    QTest::addColumn<QString>("gpu");
    QTest::addColumn<QString>("measuredIn");
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("basis");
    QTest::addColumn<QString>("words");
    using P = tw::TrainConfig::Precision;
    QTest::newRow("nothing measured says so") << "this_machine" << "" << int(P::Auto) << int(tw::Basis::NotMeasured) << "not measured on this machine";
    QTest::newRow("a measured machine says when") << "this_machine" << "float32" << int(P::Auto) << int(tw::Basis::Measured)
                                                  << "measured on this machine in float32 on 2026-11-21";
    QTest::newRow("another precision is carried over") << "this_machine" << "bfloat16" << int(P::Float32)
                                                       << int(tw::Basis::MeasuredOtherPrecision) << "carried over to float32";
    QTest::newRow("a GPU goes by its data sheet") << "fast" << "float32" << int(P::Auto) << int(tw::Basis::Catalogue) << "data sheet of the fast, 48 %";
}

void TestQuote::basis()
{
    QFETCH(QString, gpu);
    QFETCH(QString, measuredIn);
    QFETCH(int, asked);
    QFETCH(int, basis);
    QFETCH(QString, words);
    tw::TrainConfig config = loraRun();
    config.precision = tw::TrainConfig::Precision(asked);
    std::optional<tw::MachineRate> rate;
    if (!measuredIn.isEmpty())
        rate = tw::MachineRate {3e11, measuredIn.toStdString(), 2e8, 1795254000, ""};
    const tw::Quote quote = quoteOn(gpu.toStdString().c_str(), config, someData(), 1, rate);
    QCOMPARE(int(quote.basisKind), basis);
    QVERIFY2(QString::fromStdString(quote.basis).contains(words), quote.basis.c_str());
    QVERIFY(quote.seconds.low < quote.seconds.likely && quote.seconds.likely < quote.seconds.high);
}

void TestQuote::measuredRateTellsTheTime()
{
    const tw::MachineRate rate {3e11, "float32", 2e8, 1795254000, ""};
    const tw::Quote quote = quoteOn("this_machine", loraRun(), someData(), 1, rate);
    const double perToken = tw::trainingFlopsPerToken(smolLm2(), loraRun(), 100, 0.5);
    const double steps = 480'000 * perToken / 3e11;
    QVERIFY(quote.seconds.likely > steps && quote.seconds.likely < steps + 8); // start and optimiser besides
    QCOMPARE(quote.seconds.low / quote.seconds.likely, 0.9);
    QCOMPARE(quote.seconds.high / quote.seconds.likely, 1.1);
    // The guess for an unknown machine is slower than what two cores of a server reach.
    QVERIFY(quoteOn("this_machine").seconds.likely > quote.seconds.likely);
}

void TestQuote::finishedRunsCorrectFiguresNotGuesses()
{
    const tw::TrainConfig config = loraRun();
    const tw::DataFacts data = someData();
    const tw::Catalog catalog = someCatalog();
    const tw::ModelShape shape = tw::shapeOf(smolLm2());
    tw::QuoteRequest request {.config = config, .shape = shape, .data = data, .catalog = catalog, .modelId = "org/tiny", .unsupported = {}, .gpu = "fast"};
    tw::FinishedRun run = tw::makeQuote(request).kind;
    QVERIFY(run.gpu == "fast" && run.quotedStepSeconds > 0);
    const double before = run.quotedStepSeconds;
    run.actualStepSeconds = 2 * before;
    request.finishedRuns = {run};
    const tw::Quote corrected = tw::makeQuote(request);
    QCOMPARE(corrected.basisKind, tw::Basis::FinishedRuns);
    QCOMPARE(corrected.kind.quotedStepSeconds, before); // or the next run would be corrected twice
    request.gpu = "this_machine"; // nobody measured it
    tw::FinishedRun here = tw::makeQuote(request).kind;
    QCOMPARE(here.quotedStepSeconds, 0.0);
    here.quotedStepSeconds = here.actualStepSeconds = 10;
    request.finishedRuns = {here};
    QCOMPARE(tw::makeQuote(request).basisKind, tw::Basis::NotMeasured);
}

void TestQuote::tinyModelsWaitForLaunches()
{
    tw::DataFacts data = someData();
    const tw::Quote many = quoteOn("fast", loraRun(), data);
    data.steps = 30, data.stepsPerEpoch = 10; // the same tokens in fewer micro-batches
    const tw::Quote few = quoteOn("fast", loraRun(), data);
    QVERIFY(many.seconds.likely > few.seconds.likely + 30);
}

void TestQuote::dollars()
{
    const tw::Quote one = quoteOn("slow");
    const double hours = one.seconds.likely / 3600;
    QCOMPARE(one.costParts.compute, hours * 0.5);
    QCOMPARE(one.costParts.storage, hours * double(one.host.disk()) / 1e9 * 0.10 / 730);
    QCOMPARE(one.costParts.idle, 0.0);
    QCOMPARE(one.cost.likely, one.costParts.compute + one.costParts.storage + one.costParts.idle);
    QVERIFY(one.cost.low < one.cost.likely && one.cost.likely < one.cost.high);
    const tw::Quote two = quoteOn("slow", loraRun(), someData(), 2);
    QCOMPARE(two.costParts.compute, two.seconds.likely / 3600 * 1.0);
    QVERIFY(two.seconds.likely < one.seconds.likely);
    QVERIFY(two.peakBytes > one.peakBytes); // what the GPUs need to talk to each other
    QCOMPARE(quoteOn("this_machine").cost.high, 0.0);

    tw::DataFacts data = someData();
    const tw::Catalog catalog = someCatalog();
    const tw::ModelShape shape = tw::shapeOf(smolLm2());
    const tw::TrainConfig config = loraRun();
    tw::QuoteRequest request {.config = config, .shape = shape, .data = data, .catalog = catalog, .gpu = "slow"};
    request.assumptions.idleSeconds = 3600;
    const tw::Quote idle = tw::makeQuote(request);
    QCOMPARE(idle.costParts.idle, 0.5);
    QCOMPARE(idle.cost.likely, idle.costParts.compute + idle.costParts.storage + idle.costParts.idle);
}

void TestQuote::offersInOrder()
{
    tw::TrainConfig config = loraRun();
    config.precision = tw::TrainConfig::Precision::BFloat16;
    const tw::Quote quote = quoteOn("fast", config, someData(), 2);
    QCOMPARE(quote.offers.size(), std::size_t(6)); // five entries, and two of the chosen one
    QCOMPARE(QString::fromStdString(quote.offers.front().gpu), QString("this_machine")); // free
    bool hasTwo = false;
    for (std::size_t i = 1; i < quote.offers.size(); ++i) {
        const tw::Offer &before = quote.offers[i - 1], &offer = quote.offers[i];
        const bool isRunnable = offer.obstacle == tw::Obstacle::None;
        QVERIFY(before.obstacle == tw::Obstacle::None || !isRunnable);
        if (isRunnable)
            QVERIFY(before.cost.likely <= offer.cost.likely);
        QCOMPARE(offer.cannot.empty(), isRunnable);
        hasTwo = hasTwo || (offer.gpu == "fast" && offer.count == 2);
        if (offer.gpu == "old")
            QCOMPARE(QString::fromStdString(offer.cannot), QString("no bf16"));
        if (offer.gpu == "small")
            QVERIFY2(offer.cannot.starts_with("needs ") && offer.cannot.ends_with("has 512 MiB"), offer.cannot.c_str());
    }
    QVERIFY(hasTwo);
}

void TestQuote::unknownGpu()
{
    const tw::Quote quote = quoteOn("nothing");
    QCOMPARE(int(quote.obstacle), int(tw::Obstacle::UnknownGpu));
    QCOMPARE(int(quote.fit), int(tw::Fit::No));
    QVERIFY(quote.peakBytes > 0 && quote.cost.likely == 0 && !quote.offers.empty() && quote.waysOut.empty());
}

void TestQuote::unsupportedArchitecture()
{
    tw::ArchSpec arch = smolLm2();
    arch.unsupported = "model type mamba";
    const tw::Quote quote = tw::makeQuote(loraRun(), arch, "m", someData(), someCatalog(), "fast", 1, std::nullopt);
    QCOMPARE(int(quote.obstacle), int(tw::Obstacle::Architecture));
    QVERIFY(quote.cannot.find("model type mamba") != std::string::npos);
    QCOMPARE(int(quote.fit), int(tw::Fit::Fits));
}

void TestQuote::twoOfThisMachine()
{
    QCOMPARE(int(quoteOn("this_machine", loraRun(), someData(), 2).obstacle), int(tw::Obstacle::OneMachine));
}

void TestQuote::waysOut()
{
    tw::TrainConfig config = loraRun();
    const tw::Quote tooMuch = quoteOn("this_machine", config, someData(), 1, std::nullopt, 2.0);
    QCOMPARE(int(tooMuch.fit), int(tw::Fit::No));
    QVERIFY(tooMuch.waysOut.size() >= 3);
    const tw::WayOut &first = tooMuch.waysOut.front();
    QCOMPARE(QString::fromStdString(first.id), QString("smaller_micro_batch"));
    // The tokens of a step stay the same, and what is told is what the changed configuration's own quote says.
    config.microBatchSize = first.set["micro_batch_size"];
    config.gradientAccumulationSteps = first.set["gradient_accumulation_steps"];
    QCOMPARE(config.microBatchSize * config.gradientAccumulationSteps, 16);
    const tw::Quote changed = quoteOn("this_machine", config, someData(), 1, std::nullopt, 2.0);
    QCOMPARE(changed.peakBytes, first.peakBytes);
    QCOMPARE(changed.seconds.likely, first.seconds.likely);
    QVERIFY(changed.fit != tw::Fit::No && changed.waysOut.empty());
    QStringList ids;
    for (const tw::WayOut &way : tooMuch.waysOut) {
        QVERIFY(way.fit != tw::Fit::No);
        QVERIFY(way.set.empty() || way.peakBytes < tooMuch.peakBytes);
        ids.append(QString::fromStdString(way.id));
    }
    // What leaves the result as it is comes first.
    QCOMPARE(ids, QStringList({"smaller_micro_batch", "gradient_checkpointing", "other_gpu", "fewer_targets", "lower_rank", "shorter_sequences"}));
}

void TestQuote::waysOutOfAFullRun()
{
    tw::TrainConfig config = loraRun();
    config.adapter = tw::TrainConfig::Adapter::None;
    config.microBatchSize = config.gradientAccumulationSteps = 1;
    config.sequenceLen = 256;
    const tw::Quote quote = quoteOn("this_machine", config, someData(), 1, std::nullopt, 1.5);
    QCOMPARE(int(quote.fit), int(tw::Fit::No));
    QVERIFY(!quote.waysOut.empty());
    const tw::WayOut &last = quote.waysOut.back();
    QCOMPARE(QString::fromStdString(last.id), QString("lora"));
    QCOMPARE(last.set["adapter"], tw::Json("lora"));
}

void TestQuote::waysOutOfAGpu()
{
    tw::TrainConfig config = loraRun();
    config.adapter = tw::TrainConfig::Adapter::None;
    config.sequenceLen = 4096;
    config.microBatchSize = 32;
    const tw::Quote quote = quoteOn("slow", config, {}, 1);
    QCOMPARE(int(quote.fit), int(tw::Fit::No));
    QVERIFY(quote.waysOut.size() >= 4);
    for (const tw::WayOut &way : quote.waysOut) {
        QVERIFY(way.fit != tw::Fit::No);
        QCOMPARE(way.bytesSaved, quote.peakBytes - way.peakBytes);
        QCOMPARE(way.secondsMore, way.seconds.likely - quote.seconds.likely);
        QCOMPARE(way.dollarsMore, way.cost.likely - quote.cost.likely);
        auto document = tw::ConfigDocument::parse("# kept\nmicro_batch_size: 8 # too much\n");
        QVERIFY(document);
        const auto done = tw::applyWayOut(*document, way);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QVERIFY(document->text().starts_with("# kept\nmicro_batch_size: "));
        for (const auto &item : way.set.items())
            QVERIFY2(document->find(item.key()), item.key().c_str());
    }
}

void TestQuote::cutRows()
{
    tw::DataFacts data;
    QVERIFY(!tw::cutShare(data, 100));
    data.lengthQuantiles = {10, 20, 30, 40, 50};
    QCOMPARE(*tw::cutShare(data, 50), 0.0);
    QCOMPARE(*tw::cutShare(data, 5), 1.0);
    QCOMPARE(*tw::cutShare(data, 30), 0.5);
    QCOMPARE(*tw::cutShare(data, 35), 0.375);
}

void TestQuote::whatThisTrainerLacks()
{
    tw::ArchSpec arch = smolLm2();
    arch.unsupported = "model type mamba";
    const tw::Quote quote = tw::makeQuote(loraRun(), arch, "m", someData(), someCatalog(), "fast", 1, std::nullopt);
    for (const tw::Offer &offer : quote.offers)
        QCOMPARE(offer.gpu == "this_machine", offer.obstacle == tw::Obstacle::Architecture);
    QVERIFY(!quote.waysOut.empty());
    QCOMPARE(QString::fromStdString(quote.waysOut.front().id), QString("engine_axolotl"));
    QCOMPARE(quote.waysOut.front().set["tunewright.engine"], tw::Json("axolotl"));
}

void TestQuote::growsWithTheConfiguration()
{
    tw::DataFacts data = someData();
    data.longestRow = 0;
    const auto peak = [&](const tw::TrainConfig &config) { return quoteOn("this_machine", config, data).peakBytes; };
    tw::TrainConfig config = loraRun();
    std::int64_t last = peak(config);
    for (int i = 0; i < 3; ++i) {
        ++config.microBatchSize;
        QVERIFY(peak(config) > last);
        last = peak(config);
        config.sequenceLen += 64;
        QVERIFY(peak(config) > last);
        last = peak(config);
        config.loraRank *= 2;
        QVERIFY(peak(config) > last);
        last = peak(config);
    }
    config.gradientCheckpointing = true;
    QVERIFY(peak(config) < last);
}

void TestQuote::jsonForm()
{
    const tw::Json json = quoteOn("small").toJson();
    const auto keys = [](const tw::Json &object) {
        QStringList list;
        for (const auto &item : object.items())
            list.append(QString::fromStdString(item.key()));
        return list;
    };
    QCOMPARE(keys(json), QStringList({"cannot", "cheapest", "cost", "fit", "gpu", "host", "memory", "model", "offers", "smallest", "time", "ways_out"}));
    QCOMPARE(keys(json["model"]), QStringList({"id", "parameters", "trainable"}));
    QCOMPARE(json["gpu"], tw::Json({{"key", "small"}, {"count", 1}}));
    QCOMPARE(json["fit"], tw::Json("no"));
    QCOMPARE(keys(json["memory"]["parts"]), QStringList({"activations", "adapters", "buffers", "context", "gradients", "logits",
                                                         "optimizer", "reserve", "weights"}));
    std::int64_t sum = 0;
    for (const auto &part : json["memory"]["parts"]) {
        QVERIFY(part.is_number_integer());
        sum += part.get<std::int64_t>();
    }
    QCOMPARE(json["memory"]["peak_bytes"].get<std::int64_t>(), sum);
    QCOMPARE(keys(json["time"]), QStringList({"basis", "high_s", "likely_s", "low_s", "start", "steps", "tokens"}));
    QCOMPARE(keys(json["cost"]), QStringList({"compute", "currency", "high", "idle", "likely", "low", "price_as_of", "storage"}));
    QCOMPARE(json["cost"]["price_as_of"], tw::Json("2026-10-10"));
    QVERIFY(json["offers"].is_array() && json["ways_out"].is_array() && !json["ways_out"].empty());
    for (const char *key : {"gpu", "count", "provider", "price_hour", "fit", "likely_s", "likely_cost"})
        QVERIFY2(json["offers"][0].contains(key), key);
    for (const char *key : {"id", "set", "peak_bytes", "likely_s", "likely_cost"})
        QVERIFY2(json["ways_out"][0].contains(key), key);
    QVERIFY(json["ways_out"][0]["set"].is_object());
}

QTEST_GUILESS_MAIN(TestQuote)
#include "tst_quote.moc"
