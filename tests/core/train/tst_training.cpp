#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/config/read_config.h"
#include "core/config/schedule.h"
#include "core/nn/adapter.h"
#include "core/nn/aten.h"
#include "core/nn/tensor_reader.h"
#include "core/train/adamw.h"
#include "core/train/checkpoint.h"
#include "core/train/training_step.h"
#include "core/weights/model_weights.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>

using namespace tw;

namespace {

const std::filesystem::path dataFolderOfTests = std::filesystem::path(TUNEWRIGHT_SOURCE_DIR) / "tests/data";

TrainConfig loraConfig(const Json &reference)
{
    TrainConfig config;
    config.adapter = TrainConfig::Adapter::Lora;
    config.loraRank = reference["rank"];
    config.loraAlpha = reference["alpha"];
    config.loraTargets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    config.learningRate = reference["learning_rate"];
    config.warmupSteps = reference["warmup_steps"].get<std::int64_t>();
    config.weightDecay = reference["weight_decay"];
    config.precision = TrainConfig::Precision::Float32;
    return config;
}

std::vector<nn::PackedBatch> batchesOf(const Json &step)
{
    std::vector<std::vector<std::int32_t>> keep;
    std::vector<nn::Document> documents;
    for (const auto &row : step) {
        keep.push_back(row["ids"].get<std::vector<std::int32_t>>());
        keep.push_back(row["labels"].get<std::vector<std::int32_t>>());
    }
    for (std::size_t i = 0; i < keep.size(); i += 2)
        documents.push_back({keep[i], keep[i + 1]});
    return {nn::packDocuments(documents)};
}

std::vector<float> logProbabilities(nn::Decoder &decoder, const std::vector<std::int32_t> &ids)
{
    const nn::Document document {ids, ids};
    return decoder.logProbabilities(nn::packDocuments({&document, 1}));
}

/// What a run is made of, on the small model.
struct Bench {
    explicit Bench(const TrainConfig &trainConfig) : config(trainConfig)
    {
        auto weights = ModelWeights::open(dataFolderOfTests / "tiny_llama");
        decoder = std::move(*nn::Decoder::load(*weights, decoderOptions(config)));
        nn::initializeLora(decoder->parameters(), 1);
        optimizer = std::make_unique<AdamW>(config, decoder->parameters());
    }
    StepResult step(std::int64_t number, const Json &rows)
    {
        return trainStep(*decoder, *optimizer, config, batchesOf(rows), 1e-2, number);
    }

    TrainConfig config;
    std::unique_ptr<nn::Decoder> decoder;
    std::unique_ptr<AdamW> optimizer;
};

} // namespace

/// The step against recorded runs of transformers and PEFT, and the checkpoint against the step.
class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logitsEqualTransformers();
    void realModelEqualsTransformers();
    void lossCurveEqualsPeft();
    void peftAdapterAnswersAsInPeft();
    void accumulationIsOneBatch();
    void gradientThatIsNoNumberChangesNothing();
    void resumedStepsAreTheSameBits();
    void damagedCheckpointIsPassedOver_data();
    void damagedCheckpointIsPassedOver();
    void checkpointsThatCannotBeUsedAreKept();
    void whatCannotBeReadIsNoDamage();
    void aManifestWithoutFilesIsDamage();
    void otherDataIsRefused();

private:
    Json m_reference;
};

void TestTraining::initTestCase()
{
    auto json = readJson(dataFolderOfTests / "tiny_llama/reference.json");
    QVERIFY(json.has_value());
    m_reference = *json;
}

void TestTraining::logitsEqualTransformers()
{
    auto weights = ModelWeights::open(dataFolderOfTests / "tiny_llama");
    QVERIFY(weights.has_value());
    auto decoder = nn::Decoder::load(*weights, {});
    QVERIFY(decoder.has_value());
    for (std::size_t d = 0; d < m_reference["documents"].size(); ++d) {
        const auto ids = m_reference["documents"][d].get<std::vector<std::int32_t>>();
        const auto expected = m_reference["logits"][d].get<std::vector<float>>();
        const nn::Document document {ids, {}};
        auto rows = at::zeros({std::int64_t(ids.size())}, at::kLong);
        for (std::size_t i = 0; i < ids.size(); ++i)
            rows.data_ptr<std::int64_t>()[i] = std::int64_t(i);
        const auto logits = (*decoder)->logits(nn::packDocuments({&document, 1}), rows);
        QCOMPARE(std::size_t(logits.numel()), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(std::abs(logits.data_ptr<float>()[i] - expected[i]) <= 1e-4f);
    }
}

/// The quick start's model in fp32: the eight largest logits of every position of an English, Korean and code text.
void TestTraining::realModelEqualsTransformers()
{
    const auto file = dataFolder() / "models/SmolLM2-135M-Instruct/SmolLM2-135M-Instruct.Q4_1.gguf";
    if (!std::filesystem::exists(file))
        QSKIP("the quick-start model is not here; packaging/setup.sh fetches it");
    auto reference = readJson(dataFolderOfTests / "smollm2.json");
    QVERIFY(reference.has_value());
    auto weights = ModelWeights::open(file);
    QVERIFY(weights.has_value());
    auto decoder = nn::Decoder::load(*weights, {});
    QVERIFY(decoder.has_value());
    const auto ids = (*reference)["ids"].get<std::vector<std::int32_t>>();
    const nn::Document document {ids, {}};
    auto rows = at::zeros({std::int64_t(ids.size())}, at::kLong);
    for (std::size_t i = 0; i < ids.size(); ++i)
        rows.data_ptr<std::int64_t>()[i] = std::int64_t(i);
    const auto logits = (*decoder)->logits(nn::packDocuments({&document, 1}), rows);
    float worst = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        for (std::size_t k = 0; k < 8; ++k) {
            const auto id = (*reference)["top_ids"][i][k].get<std::int64_t>();
            const float expected = (*reference)["top_logits"][i][k].get<float>();
            worst = std::max(worst, std::abs(logits.data_ptr<float>()[std::int64_t(i) * logits.size(1) + id] - expected));
        }
    }
    QVERIFY2(worst <= 1e-4f, qPrintable(QString::number(worst)));
}

void TestTraining::lossCurveEqualsPeft()
{
    Bench bench(loraConfig(m_reference));
    QVERIFY(nn::loadAdapter(dataFolderOfTests / "tiny_llama/adapter_start", bench.decoder->parameters()).has_value());
    const auto &steps = m_reference["steps"];
    const LearningRateSchedule schedule(bench.config, std::int64_t(steps.size()));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto &expected = m_reference["curve"][i];
        const auto number = std::int64_t(i) + 1;
        QVERIFY(std::abs(schedule.rate(number) - expected["lr"].get<double>()) < 1e-9);
        const auto result = trainStep(*bench.decoder, *bench.optimizer, bench.config, batchesOf(steps[i]), schedule.rate(number), number);
        QCOMPARE(result.trainedTokens, expected["trained_tokens"].get<std::int64_t>());
        QVERIFY(std::abs(result.loss / expected["loss"].get<double>() - 1) < 2e-5);
        QVERIFY(std::abs(result.gradNorm / expected["grad_norm"].get<double>() - 1) < 5e-4);
    }
    const auto values = logProbabilities(*bench.decoder, m_reference["after"]["ids"].get<std::vector<std::int32_t>>());
    const auto expected = m_reference["after"]["logprobs"].get<std::vector<float>>();
    QCOMPARE(values.size(), expected.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY(std::abs(values[i] - expected[i]) <= 2e-4f);
}

/// The adapter that PEFT wrote at the end of its run, read back: its answers are the recorded ones.
void TestTraining::peftAdapterAnswersAsInPeft()
{
    Bench bench(loraConfig(m_reference));
    QVERIFY(nn::loadAdapter(dataFolderOfTests / "tiny_llama/adapter_end", bench.decoder->parameters()).has_value());
    const auto values = logProbabilities(*bench.decoder, m_reference["after"]["ids"].get<std::vector<std::int32_t>>());
    const auto expected = m_reference["after"]["logprobs"].get<std::vector<float>>();
    QCOMPARE(values.size(), expected.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY(std::abs(values[i] - expected[i]) <= 1e-4f);
}

void TestTraining::accumulationIsOneBatch()
{
    const auto &rows = m_reference["steps"][0];
    Bench whole(loraConfig(m_reference));
    Bench parts(loraConfig(m_reference));
    std::vector<nn::PackedBatch> batches;
    for (const auto &row : rows) {
        Json one = Json::array();
        one.push_back(row);
        batches.push_back(batchesOf(one).front());
    }
    const auto a = whole.step(1, rows);
    const auto b = trainStep(*parts.decoder, *parts.optimizer, parts.config, batches, 1e-2, 1);
    QVERIFY(std::abs(a.loss - b.loss) < 1e-5);
    QVERIFY(std::abs(a.gradNorm / b.gradNorm - 1) < 1e-5);
    QCOMPARE(a.tokens, b.tokens);
}

void TestTraining::gradientThatIsNoNumberChangesNothing()
{
    Bench bench(loraConfig(m_reference));
    bench.decoder->parameters().values().index_put_({at::zeros({1}, at::kLong)}, at::zeros({1}, at::kFloat).fill_(NAN));
    bench.decoder->parameters().refreshWorking();
    const auto before = bench.decoder->parameters().values().clone();
    const auto result = bench.step(1, m_reference["steps"][0]);
    QVERIFY(!std::isfinite(result.loss) || !std::isfinite(result.gradNorm));
    QVERIFY(before.nan_to_num(7).equal(bench.decoder->parameters().values().nan_to_num(7)));
}

void TestTraining::resumedStepsAreTheSameBits()
{
    QTemporaryDir folder;
    const std::filesystem::path checkpoints = folder.path().toStdString();
    auto config = loraConfig(m_reference);
    config.loraDropout = 0.1;
    const auto &steps = m_reference["steps"];
    Bench whole(config);
    std::vector<double> losses;
    for (std::int64_t i = 1; i <= 8; ++i) {
        losses.push_back(whole.step(i, steps[std::size_t(i)]).loss);
        if (i == 4)
            QVERIFY(saveCheckpoint(checkpoints, {4, 100, 1.5, "c", "d"}, {4, 8, 0.1, false, config.loraTargets, "tiny"},
                                   whole.decoder->parameters(), *whole.optimizer, 2)
                        .has_value());
    }
    Bench resumed(config);
    const auto newest = newestValidCheckpoint(checkpoints, [](const std::string &) {});
    QVERIFY(newest && *newest);
    const auto position = loadCheckpoint(**newest, "c", "d", resumed.decoder->parameters(), *resumed.optimizer);
    QVERIFY(position.has_value());
    QCOMPARE(position->step, 4);
    QCOMPARE(position->tokensTotal, 100);
    for (std::int64_t i = 5; i <= 8; ++i)
        QCOMPARE(resumed.step(i, steps[std::size_t(i)]).loss, losses[std::size_t(i) - 1]);
    QVERIFY(resumed.decoder->parameters().values().equal(whole.decoder->parameters().values()));
}

void TestTraining::damagedCheckpointIsPassedOver_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("how");
    for (const char *file : {"adapter_model.safetensors", "optimizer.safetensors", "position.json", "manifest.json"}) {
        QTest::addRow("%s with a flipped byte", file) << file << "flip";
        QTest::addRow("%s cut short", file) << file << "cut";
        QTest::addRow("%s missing", file) << file << "remove";
    }
}

void TestTraining::damagedCheckpointIsPassedOver()
{
    QFETCH(QString, file);
    QFETCH(QString, how);
    QTemporaryDir folder;
    const std::filesystem::path checkpoints = folder.path().toStdString();
    const auto config = loraConfig(m_reference);
    Bench bench(config);
    for (const std::int64_t step : {3, 6})
        QVERIFY(saveCheckpoint(checkpoints, {step, 0, 0, "c", "d"}, {4, 8, 0, false, config.loraTargets, "tiny"},
                               bench.decoder->parameters(), *bench.optimizer, 4)
                    .has_value());
    QFile damaged(QString::fromStdString((checkpoints / "step-000006").string()) + "/" + file);
    if (how == "remove") {
        QVERIFY(damaged.remove());
    } else {
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        if (how == "cut") {
            QVERIFY(damaged.resize(damaged.size() / 2));
        } else {
            damaged.seek(damaged.size() / 2);
            const QByteArray byte = damaged.read(1);
            damaged.seek(damaged.size() / 2);
            damaged.write(QByteArray(1, char(byte[0] ^ 1)));
        }
        damaged.close();
    }
    int heard = 0;
    const auto newest = newestValidCheckpoint(checkpoints, [&](const std::string &) { ++heard; });
    QVERIFY(newest && *newest);
    QCOMPARE((*newest)->filename().string(), std::string("step-000003"));
    QCOMPARE(heard, 1);
}

void TestTraining::checkpointsThatCannotBeUsedAreKept()
{
    QTemporaryDir folder;
    const std::filesystem::path checkpoints = folder.path().toStdString();
    const auto config = loraConfig(m_reference);
    Bench bench(config);
    const auto save = [&](std::int64_t step) {
        return saveCheckpoint(checkpoints, {step, 0, 0, "c", "d"}, {4, 8, 0, false, config.loraTargets, "tiny"},
                              bench.decoder->parameters(), *bench.optimizer, 1);
    };
    const auto damage = [&](const char *name) {
        std::ofstream(checkpoints / name / "optimizer.safetensors", std::ios::app) << "#";
    };
    const auto none = [](const std::string &) {};
    const auto nothingYet = newestValidCheckpoint(checkpoints, none);
    QVERIFY(nothingYet && !*nothingYet);
    QVERIFY(save(6).has_value());
    damage("step-000006");
    const auto refused = newestValidCheckpoint(checkpoints, none);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Damaged);
    QVERIFY(refused.error().message.find((checkpoints / "step-000006").string()) != std::string::npos);

    QVERIFY(save(3).has_value()); // as after a resume from an earlier one
    QVERIFY(std::filesystem::exists(checkpoints / "step-000006/adapter_model.safetensors"));
    QVERIFY(save(6).has_value());
    QVERIFY(std::filesystem::exists(checkpoints / "step-000006.damaged/adapter_model.safetensors"));
    QVERIFY(!std::filesystem::exists(checkpoints / "step-000003")); // one is kept
    const auto newest = newestValidCheckpoint(checkpoints, none);
    QVERIFY(newest && *newest);
    QCOMPARE((*newest)->filename().string(), std::string("step-000006"));
}

void TestTraining::whatCannotBeReadIsNoDamage()
{
    QTemporaryDir folder;
    const std::filesystem::path checkpoints = folder.path().toStdString();
    const auto config = loraConfig(m_reference);
    Bench bench(config);
    for (const std::int64_t step : {3, 6})
        QVERIFY(saveCheckpoint(checkpoints, {step, 0, 0, "c", "d"}, {4, 8, 0, false, config.loraTargets, "tiny"},
                               bench.decoder->parameters(), *bench.optimizer, 4)
                    .has_value());
    const auto file = checkpoints / "step-000006/optimizer.safetensors";
    std::filesystem::remove(file);
    std::filesystem::create_symlink(file, file); // opening it fails in every process, root's too
    const auto refused = newestValidCheckpoint(checkpoints, [](const std::string &) {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QVERIFY(refused.error().message.find(file.string()) != std::string::npos);
}

void TestTraining::aManifestWithoutFilesIsDamage()
{
    QTemporaryDir folder;
    const std::filesystem::path checkpoint = std::filesystem::path(folder.path().toStdString()) / "step-000006";
    QVERIFY(ensureFolder(checkpoint) && writeFileAtomic(checkpoint / "manifest.json", R"({"files":{}})"));
    const auto refused = newestValidCheckpoint(checkpoint.parent_path(), [](const std::string &) {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Damaged);
}

void TestTraining::otherDataIsRefused()
{
    QTemporaryDir folder;
    const std::filesystem::path checkpoints = folder.path().toStdString();
    const auto config = loraConfig(m_reference);
    Bench bench(config);
    auto saved = saveCheckpoint(checkpoints, {3, 0, 0, "c", "d"}, {4, 8, 0, false, config.loraTargets, "tiny"},
                                bench.decoder->parameters(), *bench.optimizer, 4);
    QVERIFY(saved.has_value());
    const auto loaded = loadCheckpoint(saved->folder, "c", "other", bench.decoder->parameters(), *bench.optimizer);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, ErrorCode::InvalidConfig);
}

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
