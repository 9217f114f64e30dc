#include "tests/core/run/run_support.h"

#include "core/run/preparation.h"

#include <QTest>

#include <algorithm>

using namespace tw;

namespace {

namespace fs = std::filesystem;

const fs::path tinyModel = fs::path(TUNEWRIGHT_SOURCE_DIR) / "tests/data/tiny_llama";

/// Three rows of ids, of 4, 6 and 5 tokens; one that is no JSON.
const char goodRows[] = "{\"input_ids\":[3,4,5,6],\"labels\":[-100,-100,5,6]}\n"
                        "{\"input_ids\":[7,8,9,10,11,12],\"labels\":[7,8,9,10,11,12]}\n"
                        "not a row\n"
                        "{\"input_ids\":[13,14,15,16,17],\"labels\":[-100,14,15,16,17]}\n";

std::string configOf(const std::string &model, const std::string &more = {})
{
    return "base_model: " + model
        + "\nadapter: lora\nlora_r: 4\nlora_alpha: 8\nlora_target_linear: true\ndatasets:\n  - path: rows.jsonl\n"
          "sequence_len: 64\nmicro_batch_size: 2\ngradient_accumulation_steps: 1\nnum_epochs: 3\nlearning_rate: 1e-3\n"
        + more;
}

/// Facts of two models, neither of which has files here, and one machine.
Catalog smallCatalog()
{
    Catalog catalog;
    ModelEntry tiny;
    tiny.id = "org/Tiny-1B";
    tiny.config = *readJson(tinyModel / "config.json", 1 << 16);
    ModelEntry strange = tiny;
    strange.id = "org/Strange";
    strange.config["architectures"] = Json::array({"MambaForCausalLM"});
    strange.config["model_type"] = "mamba";
    catalog.models = {tiny, strange};
    GpuEntry machine;
    machine.key = "this_machine";
    machine.name = "this machine";
    machine.memoryBytes = machine.usableBytes = std::int64_t(8) << 30;
    machine.fp32Flops = 1e11;
    machine.bandwidthBytes = 1e10;
    machine.isCpu = true;
    machine.cores = 2;
    catalog.gpus = {machine};
    return catalog;
}

bool saysModelIsMissing(const Preparation &ready)
{
    return std::ranges::any_of(ready.findings, [](const Finding &finding) {
        return finding.severity == Severity::Error && finding.code == "path_missing" && finding.key == "base_model";
    });
}

} // namespace

class TestPreparation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatCannotBePrepared_data();
    void whatCannotBePrepared();
    void stopEndsIt();
    void modelOfTheCatalogueIsQuoted_data();
    void modelOfTheCatalogueIsQuoted();
    void modelOfTheCatalogueIsNotStarted();
    void dataOfTheHubIsAssumed();
    void targetsThatNothingNamesAreTold();
    void modelOfTheHubIsQuoted();
    void theHubIsAskedOnlyWhenNobodyElseKnows_data();
    void theHubIsAskedOnlyWhenNobodyElseKnows();
    void whatTheHubRefusesIsSaid();
    void anArchitectureOfOthersIsNotStarted();
    void modelOnDiskIsMeasured();
    void factsOfBatches();
    void aMeasuredRateIsTheBasis();
    void whatDoesNotMatterToTheDataIsNotReadAgain_data();
    void whatDoesNotMatterToTheDataIsNotReadAgain();
    void changedRowsAreReadAgain();
    void theRunFolderHoldsTextAndPlan();
    void aSecondRunInTheFolderIsRefused();

private:
    [[nodiscard]] Result<Preparation> prepare(const std::string &text, std::optional<MachineRate> rate = {}, std::stop_token stop = {}) const
    {
        PrepareRequest request;
        request.configText = text;
        request.sourceName = "run.yaml";
        request.configFolder = m_folder;
        request.rate = std::move(rate);
        return prepareRun(request, smallCatalog(), std::move(stop));
    }

    std::unique_ptr<ScratchFolder> m_scratch;
    fs::path m_folder;
};

void TestPreparation::init()
{
    m_scratch = std::make_unique<ScratchFolder>();
    m_folder = m_scratch->path();
    qputenv("XDG_DATA_HOME", (m_folder / "share").c_str()); // models of this machine are no part of this
    QVERIFY(writePlain(m_folder / "rows.jsonl", goodRows));
}

void TestPreparation::whatCannotBePrepared_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<tw::ErrorCode>("code");
    QTest::addColumn<QString>("said");
    const std::string tiny = tinyModel.string();
    const auto row = [](const char *name, const std::string &text, const char *rows, ErrorCode code, const QString &said) {
        QTest::newRow(name) << QString::fromStdString(text) << QString(rows) << code << said;
    };
    row("a text that is no YAML is refused with its place", "base_model: [", goodRows, ErrorCode::InvalidConfig, "run.yaml:1");
    row("an impossible value is refused with its place", configOf(tiny, "max_steps: soon\n"), goodRows, ErrorCode::InvalidConfig, "run.yaml:13");
    row("a missing data file is named", "base_model: " + tiny + "\nadapter: lora\nlora_target_linear: true\ndatasets:\n  - path: gone.jsonl\n",
        goodRows, ErrorCode::InvalidConfig, "gone.jsonl");
    row("a model that is nowhere is named", configOf("org/Unheard"), goodRows, ErrorCode::InvalidConfig, "org/Unheard");
    row("a model path that is not there is named", configOf("/nowhere/model"), goodRows, ErrorCode::InvalidConfig, "/nowhere/model");
    row("a model folder without a model is refused", configOf("empty"), goodRows, ErrorCode::InvalidConfig, "empty");
    row("a folder without a model hides no catalogue entry", configOf("org/Tiny-1B", "# in place\n"), "folder", ErrorCode::InvalidConfig, "org/Tiny-1B");
    row("another error beside a model of the catalogue is refused", configOf("org/Tiny-1B", "max_steps: soon\n"), goodRows,
        ErrorCode::InvalidConfig, "run.yaml:13");
    row("missing data beside a model of the catalogue is refused", configOf("org/Tiny-1B", "test_datasets:\n  - path: gone.jsonl\n"),
        goodRows, ErrorCode::InvalidConfig, "gone.jsonl");
    row("a model with a damaged config.json is refused", configOf("damaged"), goodRows, ErrorCode::Damaged, "config.json");
    row("rows without one that can be used are refused", configOf(tiny), "not a row\n", ErrorCode::InvalidInput, "rows.jsonl");
}

void TestPreparation::whatCannotBePrepared()
{
    QFETCH(QString, text);
    QFETCH(QString, rows);
    QFETCH(tw::ErrorCode, code);
    QFETCH(QString, said);
    fs::create_directories(m_folder / "empty");
    fs::create_directories(m_folder / "damaged");
    QVERIFY(writePlain(m_folder / "damaged/config.json", "{\"hidden_size\": "));
    if (rows == "folder")
        fs::create_directories(m_folder / "org/Tiny-1B");
    else
        QVERIFY(writePlain(m_folder / "rows.jsonl", rows.toStdString()));
    const auto ready = prepare(text.toStdString());
    QVERIFY(!ready);
    QVERIFY2(ready.error().code == code, ready.error().message.c_str());
    QVERIFY2(ready.error().message.find(said.toStdString()) != std::string::npos, ready.error().message.c_str());
}

void TestPreparation::stopEndsIt()
{
    std::stop_source stop;
    stop.request_stop();
    const auto ready = prepare(configOf(tinyModel.string()), {}, stop.get_token());
    QVERIFY(!ready);
    QCOMPARE(ready.error().code, ErrorCode::Cancelled);
}

void TestPreparation::modelOfTheCatalogueIsQuoted_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("by its id") << "org/Tiny-1B";
    QTest::newRow("in whatever case") << "ORG/tiny-1b";
}

void TestPreparation::modelOfTheCatalogueIsQuoted()
{
    QFETCH(QString, name);
    const auto ready = prepare(configOf(name.toStdString()));
    QVERIFY2(ready.has_value(), ready ? "" : ready.error().message.c_str());
    QVERIFY(ready->modelPath.empty());
    QVERIFY(saysModelIsMissing(*ready));
    QCOMPARE(ready->modelId, std::string("org/Tiny-1B"));
    QCOMPARE(ready->quote.modelId, std::string("org/Tiny-1B"));
    QCOMPARE(ready->arch.vocabSize, std::int64_t(160));
    QVERIFY(ready->quote.peakBytes > 0);
    QVERIFY(ready->quote.seconds.likely > 0);
    QVERIFY(!ready->data.isMeasured);
    QVERIFY(ready->data.tokens > 0);
    QVERIFY(ready->dataHash.empty());
}

void TestPreparation::dataOfTheHubIsAssumed()
{
    const auto textOf = [](const std::string &model, const std::string &more = {}) {
        std::string text = configOf(model, more);
        return text.replace(text.find("rows.jsonl"), 10, "org/rows\n    type: alpaca");
    };
    for (const std::string &model : {std::string("org/Tiny-1B"), tinyModel.string()}) {
        const auto ready = prepare(textOf(model));
        QVERIFY2(ready.has_value(), ready ? "" : ready.error().message.c_str());
        QCOMPARE(ready->data.tokens, assumedTokens);
        QVERIFY(ready->data.isAssumed && ready->quote.peakBytes > 0);
        QVERIFY(ready->quote.seconds.high > 10 * ready->quote.seconds.likely); // nobody knows how much data it is
        QVERIFY(ready->quote.basis.find("assumed") != std::string::npos);
        const auto said = std::ranges::find(ready->findings, "data_assumed", &Finding::code);
        QVERIFY(said != ready->findings.end() && said->severity == Severity::Info && said->line == 7);
        const auto run = createRun(*ready, m_folder / "run", {});
        QVERIFY(!run && run.error().code == ErrorCode::NotFound);
    }
    PrepareRequest request;
    request.configText = textOf("org/Tiny-1B");
    request.configFolder = m_folder;
    request.tokens = 3000;
    const auto told = prepareRun(request, smallCatalog());
    QVERIFY(told && !told->data.isAssumed);
    QCOMPARE(told->data.tokens, std::int64_t(3000));
    request.tokens.reset();
    request.known = told->read; // what was told is nothing that was read
    QCOMPARE(prepareRun(request, smallCatalog())->data.tokens, assumedTokens);
    request.configText = textOf("org/Tiny-1B", "tunewright: {engine: axolotl}\nattn_implementation: flash_attention_2\n");
    QVERIFY(prepareRun(request, smallCatalog())); // meant for some GPU, not for this machine
    request.configText = "base_model: org/Tiny-1B\ntunewright: {engine: axolotl}\npretraining_dataset:\n  - path: org/rows\n    type: pretrain\n"
                         "max_steps: 7\nsequence_len: 64\nmicro_batch_size: 2\ngradient_accumulation_steps: 1\nlearning_rate: 1e-3\n";
    const auto streamed = prepareRun(request, smallCatalog());
    QVERIFY2(streamed.has_value(), streamed ? "" : streamed.error().message.c_str());
    QVERIFY(streamed->data.isAssumed && streamed->quote.tokens > 7 * 64);
    request.configText = textOf("org/Tiny-1B", "max_steps: 5\n");
    const auto fixedSteps = prepareRun(request, smallCatalog());
    QVERIFY(fixedSteps && fixedSteps->quote.seconds.high < 10 * fixedSteps->quote.seconds.likely); // its length is known
}

void TestPreparation::targetsThatNothingNamesAreTold()
{
    std::string text = configOf("org/Tiny-1B");
    const std::string all = "lora_target_linear: true";
    const auto codesOf = [&](const std::string &targets) {
        std::string changed = text;
        const auto ready = prepare(changed.replace(text.find(all), all.size(), "lora_target_modules: " + targets));
        return ready ? ready->findings : std::vector<Finding> {Finding {.code = "refused", .message = ready.error().message}};
    };
    const auto unknown = codesOf("[qq_proj]");
    QVERIFY2(unknown.front().code == "refused" && unknown.front().message.find("qq_proj") != std::string::npos, unknown.front().message.c_str());
    const auto has = [](const std::vector<Finding> &findings) {
        return std::ranges::find(findings, "nothing_trained", &Finding::code) != findings.end();
    };
    QVERIFY(has(codesOf("'nothing[0-9]+'")));
    QVERIFY(!has(codesOf("[q_proj]")));
}

void TestPreparation::modelOfTheHubIsQuoted()
{
    PrepareRequest request;
    request.configText = configOf("org/Unheard");
    request.configFolder = m_folder;
    std::string asked;
    request.askHub = [&](const std::string &id, const std::string &revision, const std::stop_token &) -> Result<Json> {
        asked += id + '@' + revision;
        return readJson(tinyModel / "config.json", 1 << 16);
    };
    const auto ready = prepareRun(request, smallCatalog());
    QVERIFY2(ready.has_value(), ready ? "" : ready.error().message.c_str());
    QCOMPARE(asked, std::string("org/Unheard@main"));
    QCOMPARE(ready->modelId, std::string("org/Unheard"));
    QVERIFY(ready->modelPath.empty());
    QCOMPARE(totalParameters(ready->shape), ready->arch.parameterCount());
    QVERIFY(ready->quote.peakBytes > 0);
    const auto run = createRun(*ready, m_folder / "run", {});
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::NotFound);
}

void TestPreparation::theHubIsAskedOnlyWhenNobodyElseKnows_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("not for a model on this disk") << QString::fromStdString(configOf(tinyModel.string()));
    QTest::newRow("not for a model of the catalogue") << QString::fromStdString(configOf("org/Tiny-1B"));
    QTest::newRow("not for a path that is not there") << QString::fromStdString(configOf("/nowhere/model"));
    QTest::newRow("not for a folder that is not there") << QString::fromStdString(configOf("./models/mine"));
    QTest::newRow("not for a configuration with another error") << QString::fromStdString(configOf("org/Unheard", "max_steps: soon\n"));
    QTest::newRow("not for a folder without a model") << QString::fromStdString(configOf("org/empty"));
}

void TestPreparation::theHubIsAskedOnlyWhenNobodyElseKnows()
{
    QFETCH(QString, text);
    fs::create_directories(m_folder / "org/empty");
    PrepareRequest request;
    request.configText = text.toStdString();
    request.configFolder = m_folder;
    bool isAsked = false;
    request.askHub = [&](const std::string &, const std::string &, const std::stop_token &) -> Result<Json> {
        isAsked = true;
        return Error {ErrorCode::Network, "no"};
    };
    const auto ready = prepareRun(request, smallCatalog());
    QVERIFY(!isAsked);
    QVERIFY(ready || ready.error().code == ErrorCode::InvalidConfig);
}

void TestPreparation::whatTheHubRefusesIsSaid()
{
    PrepareRequest request;
    request.configText = configOf("org/Unheard");
    request.configFolder = m_folder;
    request.askHub = [](const std::string &, const std::string &, const std::stop_token &) -> Result<Json> {
        return Error {ErrorCode::Denied, "org/Unheard is gated"};
    };
    const auto gated = prepareRun(request, smallCatalog());
    QVERIFY(!gated);
    QCOMPARE(gated.error().code, ErrorCode::Denied);
    for (const char *part : {"org/Unheard is gated", "your own catalogue", "nor in the catalogue"})
        QVERIFY2(gated.error().message.find(part) != std::string::npos, gated.error().message.c_str());
    request.askHub = [](const std::string &, const std::string &, const std::stop_token &) -> Result<Json> {
        return Json {{"hidden_size", -1}};
    };
    const auto hostile = prepareRun(request, smallCatalog());
    QVERIFY(!hostile);
    QCOMPARE(hostile.error().code, ErrorCode::Damaged);
}

void TestPreparation::modelOfTheCatalogueIsNotStarted()
{
    const auto ready = prepare(configOf("org/Tiny-1B"));
    QVERIFY(ready.has_value());
    const auto folder = createRun(*ready, m_folder / "run", {});
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::NotFound);
    QVERIFY(folder.error().message.find("org/Tiny-1B") != std::string::npos);
    QVERIFY(!fs::exists(m_folder / "run"));
}

void TestPreparation::anArchitectureOfOthersIsNotStarted()
{
    const auto ready = prepare(configOf("org/Strange"));
    QVERIFY2(ready.has_value(), ready ? "" : ready.error().message.c_str());
    const auto folder = createRun(*ready, m_folder / "run", {});
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::Unsupported);
    QVERIFY(!fs::exists(m_folder / "run"));
}

void TestPreparation::modelOnDiskIsMeasured()
{
    const auto ready = prepare(configOf(tinyModel.string(), "val_set_size: 0.3\n"));
    QVERIFY2(ready.has_value(), ready ? "" : ready.error().message.c_str());
    QCOMPARE(ready->modelPath, tinyModel);
    QCOMPARE(ready->modelId, std::string("tiny_llama"));
    QVERIFY(!saysModelIsMissing(*ready));
    QVERIFY(ready->data.isMeasured);
    QCOMPARE(ready->data.rows, 2);
    QCOMPARE(ready->evalRows, 1);
    QCOMPARE(ready->dropped.size(), std::size_t(1));
    QCOMPARE(ready->dropped.front().row, 3);
    QCOMPARE(ready->dataHash.size(), std::size_t(64));
    QCOMPARE(ready->data.steps, 3); // two rows a step, three epochs
    QCOMPARE(ready->quote.steps, 3);
}

void TestPreparation::factsOfBatches()
{
    TrainConfig config;
    config.microBatchSize = 2;
    config.gradientAccumulationSteps = 1;
    config.numEpochs = 2;
    config.sequenceLen = 64;
    config.curriculumSampling = true; // rows in their order: the batches are known
    PreparedData data;
    for (const int length : {4, 6, 5})
        data.train.push_back({std::vector<std::int32_t>(std::size_t(length), 3), std::vector<std::int32_t>(std::size_t(length), 3), 1});
    data.eval.push_back({{3, 4, 5}, {3, 4, 5}, 4});
    double efficiency = 0;
    const DataFacts facts = measureData(config, data, &efficiency);
    QVERIFY(facts.isMeasured);
    QCOMPARE(facts.rows, 3);
    QCOMPARE(facts.tokens, 15);
    QCOMPARE(facts.trainedTokens, 12); // the first label of a row has no prediction
    QCOMPARE(facts.longestRow, 6);
    QCOMPARE(facts.evalTokens, 3);
    QCOMPARE(facts.stepsPerEpoch, 2);
    QCOMPARE(facts.steps, 4);
    QCOMPARE(facts.largestMicroBatch, 10);
    QCOMPARE(facts.largestMicroBatchTrained, 8);
    QCOMPARE(efficiency, 1.0);
}

void TestPreparation::aMeasuredRateIsTheBasis()
{
    const auto guessed = prepare(configOf(tinyModel.string()));
    MachineRate rate;
    rate.flopsPerSecond = 2e11;
    const auto measured = prepare(configOf(tinyModel.string()), rate);
    QVERIFY(guessed && measured);
    QCOMPARE(guessed->quote.basisKind, Basis::NotMeasured);
    QCOMPARE(measured->quote.basisKind, Basis::Measured);
}

void TestPreparation::whatDoesNotMatterToTheDataIsNotReadAgain_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("another rank keeps the rows") << "lora_r: 4" << "lora_r: 8" << true;
    QTest::newRow("another micro-batch keeps the rows") << "micro_batch_size: 2" << "micro_batch_size: 1" << true;
    QTest::newRow("another rate keeps the rows") << "learning_rate: 1e-3" << "learning_rate: 2e-3" << true;
    QTest::newRow("a comment keeps the rows") << "adapter: lora" << "adapter: lora # why" << true;
    QTest::newRow("another length reads the rows") << "sequence_len: 64" << "sequence_len: 5" << false;
    QTest::newRow("another share held out reads the rows") << "num_epochs: 3" << "num_epochs: 3\nval_set_size: 0.4" << false;
    QTest::newRow("another split of roles reads the rows") << "num_epochs: 3" << "num_epochs: 3\ntrain_on_inputs: true" << false;
}

void TestPreparation::whatDoesNotMatterToTheDataIsNotReadAgain()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, isKept);
    const QString text = QString::fromStdString(configOf(tinyModel.string()));
    QVERIFY(text.contains(from));
    const auto first = prepare(text.toStdString());
    QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
    PrepareRequest request;
    request.configText = QString(text).replace(from, to).toStdString();
    request.configFolder = m_folder;
    request.known = first->read;
    const Catalog catalog = smallCatalog();
    const auto quick = requote(request, catalog);
    QCOMPARE(quick.has_value(), isKept);
    const auto whole = prepareRun(request, catalog);
    QVERIFY2(whole.has_value(), whole ? "" : whole.error().message.c_str());
    QCOMPARE(whole->read == first->read, isKept);
    request.known.reset();
    const auto fresh = prepareRun(request, catalog);
    QVERIFY(fresh.has_value());
    QCOMPARE(whole->data.steps, fresh->data.steps);
    QVERIFY(whole->quote.toJson() == fresh->quote.toJson());
    if (quick)
        QVERIFY(quick->quote.toJson() == fresh->quote.toJson());
}

void TestPreparation::changedRowsAreReadAgain()
{
    PrepareRequest request;
    request.configText = configOf(tinyModel.string());
    request.configFolder = m_folder;
    const auto first = prepareRun(request, smallCatalog());
    QVERIFY(first.has_value());
    request.known = first->read;
    QVERIFY(writePlain(m_folder / "rows.jsonl", "{\"input_ids\":[3,4],\"labels\":[3,4]}\n"));
    QVERIFY(!requote(request, smallCatalog()));
    const auto again = prepareRun(request, smallCatalog());
    QVERIFY(again.has_value());
    QCOMPARE(again->data.rows, std::int64_t(1));
}

void TestPreparation::theRunFolderHoldsTextAndPlan()
{
    const std::string text = configOf(tinyModel.string(), "# the last line has no line feed");
    const auto ready = prepare(text);
    QVERIFY(ready.has_value());
    const auto folder = createRun(*ready, m_folder / "run", {}, "PARENT");
    QVERIFY2(folder.has_value(), folder ? "" : folder.error().message.c_str());
    QCOMPARE(folder->identity().name, std::string("tiny_llama on rows"));
    QCOMPARE(folder->identity().parentRun, std::string("PARENT"));
    QCOMPARE(folder->identity().configDir, m_folder);
    QCOMPARE(readFile(folder->configFile()).value_or(""), text);
    const auto plan = readJson(folder->planFile(), 1 << 20);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->at("data_hash").get<std::string>(), ready->dataHash);
    QCOMPARE(plan->at("data").at("rows").get<int>(), 3);
    QCOMPARE(plan->at("data").at("dropped").get<int>(), 1);
    QCOMPARE(plan->at("memory").at("peak_bytes").get<std::int64_t>(), ready->quote.peakBytes);
    QVERIFY(!plan->at("created").get<std::string>().empty());
}

void TestPreparation::aSecondRunInTheFolderIsRefused()
{
    const auto ready = prepare(configOf(tinyModel.string()));
    QVERIFY(ready && createRun(*ready, m_folder / "run", {}));
    const auto second = createRun(*ready, m_folder / "run", {});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
}

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
