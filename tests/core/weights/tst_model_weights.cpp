#include "core/base/files.h"
#include "core/base/json.h"
#include "core/weights/gguf_file.h"
#include "core/weights/hub_names.h"
#include "core/weights/model_weights.h"
#include "core/weights/safetensors.h"
#include "tests/core/weights/weights_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tw;
namespace fs = std::filesystem;

class TestModelWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedSources_data();
    void refusedSources();
    void hubNames_data();
    void hubNames();
    void putsRotaryRowsBack();
    void ggufAndFolderAreTheSameModel();
    void marksTellFilesApart();
    void quantisedRowsMoveWhole();
    void wrongRequests();
    void survivesDamage();

private:
    fs::path at(const std::string &name) const { return fs::path(m_folder.path().toStdString()) / name; }
    Result<ModelWeights> openGguf(const QByteArray &bytes) const
    {
        writeBytes(at("model.gguf"), bytes);
        return ModelWeights::open(at("model.gguf"));
    }
    static std::vector<float> read(const ModelWeights &model, const std::string &name)
    {
        std::vector<float> values(std::size_t(model.find(name) ? model.find(name)->elements() : 0));
        if (!model.readFloat(name, values))
            values.clear();
        return values;
    }
    QTemporaryDir m_folder;
};

void TestModelWeights::refusedSources_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const GgufBuilder &file, ErrorCode code, const char *words) {
        QTest::newRow(name) << file.bytes() << code << QByteArray(words);
    };
    row("another architecture", GgufBuilder().text("general.architecture", "qwen2"), ErrorCode::Unsupported, "qwen2");
    row("no architecture", GgufBuilder(), ErrorCode::Damaged, "general.architecture");
    row("one part of several", tinyLlama::gguf().value<std::uint16_t>("split.count", 2, 3), ErrorCode::Unsupported, "split");
    row("an adapter", tinyLlama::gguf().text("general.type", "adapter"), ErrorCode::Unsupported, "adapter");
    row("sizes without tensors", tinyLlama::ggufSizes().u32("llama.vocab_size", 6), ErrorCode::Damaged, "embed_tokens");
    row("a tensor that no Llama has", tinyLlama::gguf().floats("blk.0.attn_sinks.weight", {2}, {1, 2}), ErrorCode::Unsupported, "attn_sinks");
    row("a layer too many", tinyLlama::gguf().floats("blk.2.attn_norm.weight", {8}, tinyLlama::ramp(8, 0)), ErrorCode::Unsupported, "layers.2");
    GgufBuilder shape = tinyLlama::ggufSizes();
    shape.floats("token_embd.weight", {7, 6}, tinyLlama::ramp(42, 0));
    row("an embedding of another width", shape, ErrorCode::Damaged, "[6, 7]");
    GgufBuilder query = tinyLlama::ggufSizes();
    query.u32("llama.vocab_size", 6).floats("blk.0.attn_q.weight", {8, 6}, tinyLlama::ramp(48, 0));
    row("a query of half a head", query, ErrorCode::Damaged, "attn_q");
    GgufBuilder flat = tinyLlama::ggufSizes();
    flat.u32("llama.vocab_size", 6).u32("llama.attention.key_length", 16).tensor("blk.0.attn_q.bias", {32}, 8, QByteArray(34, '\0'));
    row("a query bias in blocks that rows would cut", flat, ErrorCode::Damaged, "attn_q");
}

void TestModelWeights::refusedSources()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QByteArray, words);
    const auto model = openGguf(bytes);
    QVERIFY(!model);
    QVERIFY2(model.error().code == code && model.error().message.find(words.toStdString()) != std::string::npos, model.error().message.c_str());
}

void TestModelWeights::hubNames_data()
{
    QTest::addColumn<QByteArray>("gguf");
    QTest::addColumn<QByteArray>("hub");
    QTest::newRow("the embedding") << QByteArray("token_embd.weight") << QByteArray("model.embed_tokens.weight");
    QTest::newRow("a projection") << QByteArray("blk.12.ffn_down.weight") << QByteArray("model.layers.12.mlp.down_proj.weight");
    QTest::newRow("a bias") << QByteArray("blk.0.attn_q.bias") << QByteArray("model.layers.0.self_attn.q_proj.bias");
    QTest::newRow("no layer number") << QByteArray("blk..attn_q.weight") << QByteArray();
    QTest::newRow("a number that is none") << QByteArray("blk.x.attn_q.weight") << QByteArray();
    QTest::newRow("a layer and nothing else") << QByteArray("blk.1.weight") << QByteArray();
    QTest::newRow("another part") << QByteArray("blk.1.attn_sinks.weight") << QByteArray();
    QTest::newRow("no suffix") << QByteArray("output") << QByteArray();
    QTest::newRow("an empty name") << QByteArray() << QByteArray();
}

void TestModelWeights::hubNames()
{
    QFETCH(QByteArray, gguf);
    QFETCH(QByteArray, hub);
    QCOMPARE(hubNameOfGguf(gguf.toStdString()).value_or(""), hub.toStdString());
}

void TestModelWeights::putsRotaryRowsBack()
{
    const auto model = openGguf(tinyLlama::gguf().bytes());
    QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
    const auto query = read(*model, "model.layers.1.self_attn.q_proj.weight");
    const auto value = read(*model, "model.layers.1.self_attn.v_proj.weight");
    // Heads of 4 rows: the file holds rows 0, 2, 1, 3 of the Hub's.
    const int fileRow[8] = {0, 2, 1, 3, 4, 6, 5, 7};
    for (int row = 0; row < 8; ++row) {
        for (int i = 0; i < 8; ++i)
            QCOMPARE(query[std::size_t(row * 8 + i)], 100.0F + float(fileRow[row] * 8 + i));
    }
    QVERIFY(value == tinyLlama::ramp(32, 300)); // only queries and keys are rotated
    std::vector<std::uint16_t> bits(64);
    QVERIFY(model->readBFloat16("model.layers.1.self_attn.q_proj.weight", bits).has_value());
    QCOMPARE(bits[8], std::uint16_t(0x42e8)); // 116
    QVERIFY(model->gguf() && model->gguf()->stringList("tokenizer.ggml.tokens")->size() == 4);
    QCOMPARE(model->storageSummary(), std::string("F32"));
    QVERIFY(!model->find("lm_head.weight"));
    QCOMPARE(model->arch().parameterCount(), 48 + 8 + 2 * (16 + 64 + 32 + 32 + 64 + 3 * 96));
}

void TestModelWeights::ggufAndFolderAreTheSameModel()
{
    const auto gguf = openGguf(tinyLlama::gguf().bytes());
    QVERIFY(gguf.has_value());
    std::vector<std::vector<float>> storage;
    std::vector<TensorBytes> tensors;
    for (const auto &tensor : gguf->tensors()) {
        storage.push_back(read(*gguf, tensor.name));
        tensors.push_back({tensor.name, StorageType::F32, tensor.shape, std::as_bytes(std::span(storage.back()))});
    }
    // A tied checkpoint may hold a copy of the embedding and old rotary buffers: neither is a weight of its own.
    tensors.push_back({"lm_head.weight", StorageType::F32, {6, 8}, std::as_bytes(std::span(storage.front()))});
    tensors.push_back({"model.layers.0.self_attn.rotary_emb.inv_freq", StorageType::F32, {2}, std::as_bytes(std::span(storage.front()).first(2))});
    const fs::path folder = at("folder");
    QVERIFY(ensureFolder(folder).has_value());
    QVERIFY(writeSafetensors(folder / "model.safetensors", tensors, {{"format", "pt"}}).has_value());
    QCOMPARE(ModelWeights::open(folder).error().code, ErrorCode::NotFound); // no config.json yet
    QVERIFY(writeFileAtomic(folder / "config.json", compactJson(gguf->arch().toConfig())).has_value());
    const auto model = ModelWeights::open(folder);
    QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
    QVERIFY(!model->gguf() && !model->find("lm_head.weight"));
    QCOMPARE(model->tensors().size(), gguf->tensors().size());
    for (const auto &tensor : gguf->tensors())
        QVERIFY2(model->find(tensor.name)->shape == tensor.shape && read(*model, tensor.name) == read(*gguf, tensor.name), tensor.name.c_str());
    QCOMPARE(ModelWeights::open(folder / "model.safetensors").error().code, ErrorCode::InvalidInput);
    QCOMPARE(ModelWeights::open(at("nowhere")).error().code, ErrorCode::NotFound);
}

void TestModelWeights::marksTellFilesApart()
{
    const QByteArray bytes = tinyLlama::gguf().bytes();
    const auto marksOf = [this](const QByteArray &content) { return openGguf(content)->fileMarks(); };
    const auto marks = marksOf(bytes);
    QCOMPARE(marks.size(), std::size_t(1));
    QCOMPARE(marks[0].name, std::string("model.gguf"));
    QCOMPARE(marks[0].bytes, std::int64_t(bytes.size()));
    QByteArray otherWeight = bytes;
    otherWeight.back() = char(otherWeight.back() ^ 1);
    const auto otherMarks = marksOf(otherWeight);
    QCOMPARE(otherMarks[0].headerHash, marks[0].headerHash);
    QVERIFY(otherMarks[0].samplesHash != marks[0].samplesHash);
    const QByteArray large = bytes + QByteArray((4 << 20) + 7, '\0'); // read in pieces
    QVERIFY(marksOf(large) == marksOf(large));
    for (int place = 0; place <= 16; ++place) {
        QByteArray changed = large;
        const qsizetype at = place == 16 ? large.size() - 1 : std::max(bytes.size(), (large.size() - (64 << 10)) / 16 * place);
        changed[at] = 1;
        QVERIFY2(marksOf(changed) != marksOf(large), qPrintable(QString::number(place)));
    }
    QByteArray otherKey = bytes;
    otherKey.replace("bos_token_id", "BOS_token_id");
    QVERIFY(marksOf(otherKey) != marks);
    QByteArray exchanged = bytes; // tensors of one shape that changed places
    exchanged.replace("attn_k", "attn_x").replace("attn_v", "attn_k").replace("attn_x", "attn_v");
    QVERIFY(marksOf(exchanged) != marks);
    QVERIFY(openGguf(bytes + QByteArray(32, '\0'))->fileMarks() != marks);
}

void TestModelWeights::quantisedRowsMoveWhole()
{
    GgufBuilder file;
    file.text("general.architecture", "llama").u32("llama.embedding_length", 32).u32("llama.block_count", 1);
    file.u32("llama.attention.head_count", 1).u32("llama.attention.key_length", 4).u32("llama.feed_forward_length", 1);
    file.u32("llama.context_length", 8);
    QByteArray rows;
    for (char row = 0; row < 4; ++row)
        rows += QByteArray("\x00\x3c", 2) + QByteArray(32, char(row + 1)); // Q8_0, scale 1
    file.floats("token_embd.weight", {32, 1}, tinyLlama::ramp(32, 0)).floats("output_norm.weight", {32}, tinyLlama::ramp(32, 0));
    file.floats("blk.0.attn_norm.weight", {32}, tinyLlama::ramp(32, 0)).floats("blk.0.ffn_norm.weight", {32}, tinyLlama::ramp(32, 0));
    file.tensor("blk.0.attn_q.weight", {32, 4}, 8, rows).tensor("blk.0.attn_k.weight", {32, 4}, 8, rows);
    file.tensor("blk.0.attn_v.weight", {32, 4}, 8, rows).floats("blk.0.attn_output.weight", {4, 32}, tinyLlama::ramp(128, 0));
    file.floats("blk.0.ffn_gate.weight", {32, 1}, tinyLlama::ramp(32, 0)).floats("blk.0.ffn_up.weight", {32, 1}, tinyLlama::ramp(32, 0));
    file.floats("blk.0.ffn_down.weight", {1, 32}, tinyLlama::ramp(32, 0));
    const auto model = openGguf(file.bytes());
    QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
    const auto key = read(*model, "model.layers.0.self_attn.k_proj.weight");
    QVERIFY(key[0] == 1 && key[31] == 1 && key[32] == 3 && key[64] == 2 && key[127] == 4);
    QVERIFY(read(*model, "model.layers.0.self_attn.v_proj.weight")[32] == 2);
}

void TestModelWeights::wrongRequests()
{
    const auto model = openGguf(tinyLlama::gguf().bytes());
    QVERIFY(model.has_value());
    std::vector<float> values(7);
    QCOMPARE(model->readFloat("model.norm.weight", values).error().code, ErrorCode::Internal);
    QCOMPARE(model->readFloat("model.nothing.weight", values).error().code, ErrorCode::NotFound);
    QVERIFY(!model->find("output_norm.weight")); // only Hub names
}

void TestModelWeights::survivesDamage()
{
    int opened = 0;
    forEachDamage(tinyLlama::gguf().bytes(), 4000, [&](const fs::path &path, const QByteArray &bytes) {
        const auto model = ModelWeights::open(path);
        if (!model)
            return;
        ++opened;
        QVERIFY(model->arch().parameterCount() >= 0);
        for (const auto &tensor : model->tensors()) {
            QVERIFY(tensor.elements() <= bytes.size());
            std::vector<std::uint16_t> bits(std::size_t(tensor.elements()));
            QVERIFY(read(*model, tensor.name).size() == bits.size() || !model->readBFloat16(tensor.name, bits));
        }
    });
    QVERIFY(opened > 50 && opened < 3900);
}

QTEST_GUILESS_MAIN(TestModelWeights)
#include "tst_model_weights.moc"
