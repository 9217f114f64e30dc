#include "core/weights/arch_spec.h"
#include "core/weights/gguf_file.h"
#include "tests/core/weights/weights_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tw;

class TestArchSpec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedConfigs_data();
    void damagedConfigs();
    void unsupportedConfigs_data();
    void unsupportedConfigs();
    void readsBothSpellingsOfRotaryScaling();
    void defaultsOfLlama();
    void configSurvivesARoundTrip();
    void parameterCounts_data();
    void parameterCounts();
    void projectionsOfALayer();
    void readsGguf();
    void unsupportedGguf_data();
    void unsupportedGguf();
    void rotaryDivisorsOfLlama3();

private:
    Result<ArchSpec> fromGguf(const GgufBuilder &builder)
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "test.gguf";
        writeBytes(path, builder.bytes());
        auto file = GgufFile::open(path);
        if (!file)
            return file.error();
        return ArchSpec::fromGguf(*file);
    }
    QTemporaryDir m_folder;
};

namespace {

/// SmolLM2-135M as its config.json says it.
Json smolConfig()
{
    return {{"architectures", {"LlamaForCausalLM"}}, {"model_type", "llama"},       {"hidden_size", 576},
            {"num_hidden_layers", 30},               {"num_attention_heads", 9},    {"num_key_value_heads", 3},
            {"intermediate_size", 1536},             {"vocab_size", 49152},         {"max_position_embeddings", 8192},
            {"rms_norm_eps", 1e-5},                  {"rope_theta", 100000},        {"tie_word_embeddings", true},
            {"bos_token_id", 1},                     {"eos_token_id", 2},           {"hidden_act", "silu"},
            {"torch_dtype", "bfloat16"},             {"rope_scaling", nullptr}};
}

QByteArray patched(const char *patch)
{
    Json config = smolConfig();
    config.merge_patch(Json::parse(patch));
    return QByteArray::fromStdString(config.dump());
}

} // namespace

void TestArchSpec::damagedConfigs_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("no object") << QByteArray("[]") << QByteArray("object");
    QTest::newRow("a missing size") << patched(R"({"hidden_size":null,"head_dim":64})") << QByteArray("hidden_size");
    QTest::newRow("a size of zero") << patched(R"({"num_hidden_layers":0})") << QByteArray("num_hidden_layers");
    QTest::newRow("a negative size") << patched(R"({"vocab_size":-1})") << QByteArray("vocab_size");
    QTest::newRow("a size that is a text") << patched(R"({"intermediate_size":"1536"})") << QByteArray("intermediate_size");
    QTest::newRow("a size that is a fraction") << patched(R"({"num_attention_heads":9.5})") << QByteArray("num_attention_heads");
    QTest::newRow("a size of 1e300") << patched(R"({"vocab_size":1e300})") << QByteArray("vocab_size");
    QTest::newRow("a size of 2^64-1") << patched(R"({"vocab_size":18446744073709551615})") << QByteArray("vocab_size");
    QTest::newRow("an absurd size") << patched(R"({"num_hidden_layers":1000000000})") << QByteArray("num_hidden_layers");
    QTest::newRow("an absurd size of another family") << patched(R"({"model_type":"qwen2","hidden_size":1000000000})") << QByteArray("hidden_size");
    QTest::newRow("heads that do not divide") << patched(R"({"num_key_value_heads":4})") << QByteArray("num_key_value_heads");
    QTest::newRow("an odd head size") << patched(R"({"head_dim":63})") << QByteArray("head_dim");
    QTest::newRow("a norm epsilon of zero") << patched(R"({"rms_norm_eps":0})") << QByteArray("rms_norm_eps");
    QTest::newRow("a rotary base that is a text") << patched(R"({"rope_theta":"big"})") << QByteArray("rope_theta");
    QTest::newRow("a scaling factor below zero") << patched(R"({"rope_scaling":{"type":"linear","factor":-2}})") << QByteArray("factor");
    QTest::newRow("scaling borders the wrong way round") << patched(R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":4,"high_freq_factor":1}})")
                                                         << QByteArray("high_freq_factor");
}

void TestArchSpec::damagedConfigs()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, key);
    const auto spec = ArchSpec::fromConfig(Json::parse(config.toStdString()), "some/config.json");
    QVERIFY(!spec);
    QCOMPARE(spec.error().code, ErrorCode::Damaged);
    QVERIFY2(spec.error().message.find(key.toStdString()) != std::string::npos, spec.error().message.c_str());
    QVERIFY(spec.error().message.starts_with("some/config.json: "));
}

void TestArchSpec::unsupportedConfigs_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("another family") << patched(R"({"model_type":"qwen2","architectures":["Qwen2ForCausalLM"]})") << QByteArray("model type qwen2");
    QTest::newRow("a Llama with another head") << patched(R"({"architectures":["LlamaForSequenceClassification"]})") << QByteArray("LlamaForSequenceClassification");
    QTest::newRow("no family at all") << QByteArray("{}") << QByteArray("model type unknown");
    QTest::newRow("biases") << patched(R"({"attention_bias":true})") << QByteArray("bias");
    QTest::newRow("biases of the MLP") << patched(R"({"mlp_bias":true})") << QByteArray("bias");
    QTest::newRow("another activation") << patched(R"({"hidden_act":"gelu"})") << QByteArray("gelu");
    QTest::newRow("yarn") << patched(R"({"rope_scaling":{"rope_type":"yarn","factor":4}})") << QByteArray("yarn");
    QTest::newRow("weights quantised elsewhere") << patched(R"({"quantization_config":{"quant_method":"gptq"}})") << QByteArray("gptq");
    QTest::newRow("partial rotary embedding") << patched(R"({"partial_rotary_factor":0.5})") << QByteArray("partial rotary");
}

void TestArchSpec::unsupportedConfigs()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, words);
    const auto spec = ArchSpec::fromConfig(Json::parse(config.toStdString()), "config.json");
    QVERIFY2(spec.has_value(), spec ? "" : spec.error().message.c_str());
    QVERIFY2(spec->unsupported.find(words.toStdString()) != std::string::npos, spec->unsupported.c_str());
}

void TestArchSpec::readsBothSpellingsOfRotaryScaling()
{
    const auto older = ArchSpec::fromConfig(Json::parse(patched(R"({"rope_theta":500000.0,"rope_scaling":{"rope_type":"llama3","factor":32.0,
        "low_freq_factor":1.0,"high_freq_factor":4.0,"original_max_position_embeddings":8192}})").toStdString()), "older");
    const auto newer = ArchSpec::fromConfig(Json::parse(patched(R"({"rope_theta":null,"rope_parameters":{"rope_type":"llama3","rope_theta":500000.0,
        "factor":32.0,"low_freq_factor":1.0,"high_freq_factor":4.0,"original_max_position_embeddings":8192}})").toStdString()), "newer");
    for (const auto *spec : {&older, &newer}) {
        QVERIFY(spec->has_value() && (*spec)->unsupported.empty());
        QCOMPARE((*spec)->ropeTheta, 5e5);
        QVERIFY((*spec)->ropeScaling.kind == RopeScaling::Kind::Llama3);
        QCOMPARE((*spec)->ropeScaling.factor, 32.0);
        QCOMPARE((*spec)->ropeScaling.originalPositions, 8192);
    }
    const auto linear = ArchSpec::fromConfig(Json::parse(patched(R"({"rope_scaling":{"type":"linear","factor":2}})").toStdString()), "linear");
    QVERIFY(linear.has_value() && linear->ropeScaling.kind == RopeScaling::Kind::Linear && linear->ropeScaling.factor == 2);
}

void TestArchSpec::defaultsOfLlama()
{
    const auto spec = ArchSpec::fromConfig(Json::parse(patched(R"({"num_key_value_heads":null,"rms_norm_eps":null,"rope_theta":null,
        "tie_word_embeddings":null,"architectures":null,"eos_token_id":[2,0,99999999]})").toStdString()), "config.json");
    QVERIFY(spec.has_value() && spec->unsupported.empty());
    QCOMPARE(spec->kvHeads, 9);
    QCOMPARE(spec->headDim, 64);
    QCOMPARE(spec->normEps, 1e-6);
    QCOMPARE(spec->ropeTheta, 1e4);
    QVERIFY(!spec->isHeadTied);
    QVERIFY(spec->eosIds == (std::vector<std::int64_t> {2, 0})); // an id outside the vocabulary ends nothing
}

void TestArchSpec::configSurvivesARoundTrip()
{
    for (const char *patch : {"{}", R"({"rope_scaling":{"rope_type":"linear","factor":2.5}})", R"({"eos_token_id":[2,0],"head_dim":32})",
                              R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":1,"high_freq_factor":4,"original_max_position_embeddings":8192}})"}) {
        const auto spec = ArchSpec::fromConfig(Json::parse(patched(patch).toStdString()), "first");
        QVERIFY(spec.has_value() && spec->unsupported.empty());
        const auto again = ArchSpec::fromConfig(spec->toConfig(), "second");
        QVERIFY2(again.has_value() && again->unsupported.empty(), patch);
        QVERIFY2(again->toConfig() == spec->toConfig() && again->parameterCount() == spec->parameterCount(), patch);
        QVERIFY(again->eosIds == spec->eosIds && again->headDim == spec->headDim && again->ropeScaling.factor == spec->ropeScaling.factor);
    }
}

void TestArchSpec::parameterCounts_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<qint64>("parameters");
    QTest::newRow("SmolLM2 135M, tied") << patched("{}") << qint64(134515008);
    QTest::newRow("SmolLM2 360M, tied") << patched(R"({"hidden_size":960,"num_hidden_layers":32,"num_attention_heads":15,"num_key_value_heads":5,"intermediate_size":2560})")
                                        << qint64(361821120);
    QTest::newRow("Llama 3.1 8B, untied") << patched(R"({"hidden_size":4096,"num_hidden_layers":32,"num_attention_heads":32,"num_key_value_heads":8,
        "intermediate_size":14336,"vocab_size":128256,"tie_word_embeddings":false})") << qint64(8030261248);
    QTest::newRow("Llama 3.2 1B, tied") << patched(R"({"hidden_size":2048,"num_hidden_layers":16,"num_attention_heads":32,"num_key_value_heads":8,
        "intermediate_size":8192,"vocab_size":128256})") << qint64(1235814400);
}

void TestArchSpec::parameterCounts()
{
    QFETCH(QByteArray, config);
    QFETCH(qint64, parameters);
    const auto spec = ArchSpec::fromConfig(Json::parse(config.toStdString()), "config.json");
    QVERIFY(spec.has_value());
    QCOMPARE(spec->parameterCount(), parameters);
}

void TestArchSpec::projectionsOfALayer()
{
    const auto spec = ArchSpec::fromConfig(smolConfig(), "config.json");
    const auto linears = layerLinears(*spec);
    QCOMPARE(linears.size(), std::size_t(7));
    QVERIFY(linears[1].name == "k_proj" && linears[1].module == "self_attn.k_proj" && linears[1].in == 576 && linears[1].out == 192);
    QVERIFY(linears[6].name == "down_proj" && linears[6].module == "mlp.down_proj" && linears[6].in == 1536 && linears[6].out == 576);
}

void TestArchSpec::readsGguf()
{
    const auto spec = fromGguf(tinyLlama::gguf());
    QVERIFY2(spec.has_value(), spec ? "" : spec.error().message.c_str());
    QVERIFY2(spec->unsupported.empty(), spec->unsupported.c_str());
    QCOMPARE(spec->headDim, 4);
    QCOMPARE(spec->vocabSize, 6);
    QVERIFY(spec->normEps == 1e-5 && spec->ropeTheta == 1e5 && spec->isHeadTied);
    QVERIFY(spec->bosId == 1 && spec->eosIds == (std::vector<std::int64_t> {2}));
    GgufBuilder untied = tinyLlama::gguf();
    untied.floats("output.weight", {8, 6}, tinyLlama::ramp(48, 0));
    QVERIFY(!fromGguf(untied)->isHeadTied);
}

void TestArchSpec::unsupportedGguf_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("experts") << QByteArray("experts");
    QTest::newRow("biases") << QByteArray("bias");
    QTest::newRow("partial rotary") << QByteArray("partial rotary");
    QTest::newRow("yarn") << QByteArray("yarn");
    QTest::newRow("divisors") << QByteArray("rotary divisors");
}

void TestArchSpec::unsupportedGguf()
{
    QFETCH(QByteArray, words);
    GgufBuilder file = tinyLlama::ggufSizes();
    file.u32("llama.vocab_size", 6);
    if (words == "experts")
        file.u32("llama.expert_count", 8);
    else if (words == "bias")
        file.floats("blk.0.attn_q.bias", {8}, tinyLlama::ramp(8, 0));
    else if (words == "partial rotary")
        file.u32("llama.rope.dimension_count", 2);
    else if (words == "yarn")
        file.text("llama.rope.scaling.type", "yarn");
    else
        file.floats("rope_freqs.weight", {2}, {1, 3});
    const auto spec = fromGguf(file);
    QVERIFY2(spec.has_value(), spec ? "" : spec.error().message.c_str());
    QVERIFY2(spec->unsupported.find(words.toStdString()) != std::string::npos, spec->unsupported.c_str());
}

/// The table that a Llama 3.1 file has: head size 128, base 500000, factor 8.
void TestArchSpec::rotaryDivisorsOfLlama3()
{
    std::vector<float> divisors;
    for (int i = 0; i < 64; ++i) {
        const double wavelength = 2 * M_PI * std::pow(5e5, 2.0 * i / 128);
        double divisor = 8;
        if (wavelength < 8192.0 / 4)
            divisor = 1;
        else if (wavelength <= 8192) {
            const double smooth = (8192 / wavelength - 1) / 3;
            divisor = 1 / ((1 - smooth) / 8 + smooth);
        }
        divisors.push_back(float(divisor));
    }
    GgufBuilder file;
    file.text("general.architecture", "llama").u32("llama.embedding_length", 4096).u32("llama.block_count", 32);
    file.u32("llama.attention.head_count", 32).u32("llama.attention.head_count_kv", 8).u32("llama.feed_forward_length", 14336);
    file.u32("llama.context_length", 131072).u32("llama.vocab_size", 128256).f32("llama.rope.freq_base", 5e5F);
    GgufBuilder changed = file;
    file.floats("rope_freqs.weight", {64}, divisors);
    const auto spec = fromGguf(file);
    QVERIFY2(spec.has_value() && spec->unsupported.empty(), spec ? spec->unsupported.c_str() : "");
    QVERIFY(spec->ropeScaling.kind == RopeScaling::Kind::Llama3 && spec->ropeScaling.factor == 8 && spec->ropeScaling.originalPositions == 8192);
    divisors[30] *= 1.01F;
    QVERIFY(!fromGguf(changed.floats("rope_freqs.weight", {64}, divisors))->unsupported.empty());
}

QTEST_GUILESS_MAIN(TestArchSpec)
#include "tst_arch_spec.moc"
