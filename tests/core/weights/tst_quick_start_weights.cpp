#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/weights/gguf_file.h"
#include "core/weights/half.h"
#include "core/weights/model_weights.h"

#include <QTest>

#include <cstdlib>
#include <optional>

using namespace tw;
namespace fs = std::filesystem;

/// The file that set-up fetched, or the one that TUNEWRIGHT_TEST_MODEL names.
static fs::path quickStartFile()
{
    if (const char *named = std::getenv("TUNEWRIGHT_TEST_MODEL"); named && *named)
        return named;
    std::error_code error;
    for (fs::recursive_directory_iterator it(dataFolder() / "models", error), end; !error && it != end; it.increment(error)) {
        if (it->path().filename() == "SmolLM2-135M-Instruct.Q4_1.gguf")
            return it->path();
    }
    return {};
}

class TestQuickStartWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void describesTheModel();
    void equalsThePythonReader_data();
    void equalsThePythonReader();
    void offersTheVocabulary();

private:
    std::optional<ModelWeights> m_model;
};

void TestQuickStartWeights::initTestCase()
{
    const fs::path file = quickStartFile();
    if (file.empty())
        QSKIP("the quick-start model is not here; packaging/setup.sh fetches it");
    auto model = ModelWeights::open(file);
    QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
    m_model.emplace(std::move(*model));
}

void TestQuickStartWeights::describesTheModel()
{
    const ArchSpec &arch = m_model->arch();
    QVERIFY2(arch.unsupported.empty(), arch.unsupported.c_str());
    QCOMPARE(arch.parameterCount(), 134515008);
    QCOMPARE(m_model->tensors().size(), std::size_t(272));
    QCOMPARE(m_model->storageSummary(), std::string("Q4_1"));
    QVERIFY(arch.isHeadTied && arch.ropeTheta == 1e5 && arch.normEps == 1e-5);
    QVERIFY(arch.heads == 9 && arch.kvHeads == 3 && arch.headDim == 64 && arch.vocabSize == 49152 && arch.maxPositions == 8192);
}

void TestQuickStartWeights::equalsThePythonReader_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("sha256");
    const auto rows = readJson(TUNEWRIGHT_SOURCE_DIR "/tests/data/quick_start_tensors.json");
    QVERIFY(rows.has_value());
    const auto text = [](const Json &row, const char *key) { return QByteArray::fromStdString(row[key].get<std::string>()); };
    for (const auto &row : *rows)
        QTest::newRow(row["name"].get<std::string>().c_str()) << text(row, "name") << text(row, "type") << text(row, "sha256");
}

/// Whole tensors, bit for bit: the sum is over the fp32 values in Hub order (tests/data/gguf_blocks.py).
void TestQuickStartWeights::equalsThePythonReader()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, sha256);
    const TensorInfo *info = m_model->find(name.toStdString());
    QVERIFY(info);
    QCOMPARE(QByteArray(storageTypeName(info->type)), type);
    std::vector<float> values(std::size_t(info->elements()));
    QVERIFY(m_model->readFloat(info->name, values).has_value());
    QCOMPARE(sha256Hex({reinterpret_cast<const char *>(values.data()), values.size() * sizeof(float)}), sha256.toStdString());
    std::vector<std::uint16_t> bits(values.size());
    QVERIFY(m_model->readBFloat16(info->name, bits).has_value());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (bits[i] != floatToBFloat16(values[i]))
            QFAIL(qPrintable(QString("bf16 value %1 is not the rounded fp32 value").arg(i)));
    }
}

void TestQuickStartWeights::offersTheVocabulary()
{
    const GgufFile *file = m_model->gguf();
    QVERIFY(file);
    QVERIFY(file->string("tokenizer.ggml.pre") == "smollm");
    QCOMPARE(file->listSize("tokenizer.ggml.token_type").value_or(0), 49152);
    const auto tokens = file->stringList("tokenizer.ggml.tokens");
    QVERIFY(tokens && tokens->size() == 49152 && tokens->at(2) == "<|im_end|>");
    QVERIFY(file->stringList("tokenizer.ggml.merges").value_or(std::vector<std::string>()).size() == 48900);
    QVERIFY(file->integerList("tokenizer.ggml.token_type").value_or(std::vector<std::int64_t>()).at(1) == 3);
    QVERIFY(file->boolean("tokenizer.ggml.add_bos_token") == false);
}

QTEST_GUILESS_MAIN(TestQuickStartWeights)
#include "tst_quick_start_weights.moc"
