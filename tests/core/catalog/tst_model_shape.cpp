#include "core/catalog/model_shape.h"

#include <QtTest>

namespace {

const char llama[] = R"({"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256, "max_position_embeddings": 131072})";

tw::Result<tw::ModelShape> read(const QString &text)
{
    const auto json = tw::parseJson(text.toStdString(), "test");
    return json ? tw::shapeFromConfig(*json) : json.error();
}

/// `llama` with members added or replaced.
QString changed(const char *members)
{
    tw::Json json = *tw::parseJson(llama, "test");
    json.update(*tw::parseJson(members, "test"));
    return QString::fromStdString(json.dump());
}

} // namespace

class TestModelShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedConfigs_data();
    void damagedConfigs();
    void publishedCounts_data();
    void publishedCounts();
    void matricesAreTheWeights_data();
    void matricesAreTheWeights();
    void adapters_data();
    void adapters();
    void windows_data();
    void windows();
    void cacheBytes();
};

void TestModelShape::damagedConfigs_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("key"); ///< has to be in the message
    const auto row = [](const char *name, const char *members, const char *key) { QTest::newRow(name) << changed(members) << key; };
    QTest::newRow("a list is refused") << "[1]" << "object";
    QTest::newRow("an empty object lacks the sizes") << "{}" << "hidden_size";
    row("a null size counts as missing", R"({"hidden_size": null})", "hidden_size");
    row("a negative size is refused", R"({"hidden_size": -1})", "hidden_size");
    row("a size of nothing is refused", R"({"num_hidden_layers": 0})", "num_hidden_layers");
    row("a size with a fraction is refused", R"({"vocab_size": 1.5})", "vocab_size");
    row("a size as a text is refused", R"({"intermediate_size": "14336"})", "intermediate_size");
    row("a size beyond int64 is refused", R"({"intermediate_size": 1e300})", "intermediate_size");
    row("the largest whole number is refused", R"({"num_attention_heads": 18446744073709551615})", "num_attention_heads");
    row("sizes that multiply to nonsense are refused", R"({"hidden_size": 1048576, "num_hidden_layers": 10000, "intermediate_size": 4194304})",
        "10^13");
    row("experts that multiply to nonsense are refused", R"({"num_experts": 65536, "num_experts_per_tok": 1, "intermediate_size": 4194304})",
        "10^13");
    row("more experts a token than there are is refused", R"({"num_experts": 8, "num_experts_per_tok": 9})", "num_experts_per_tok");
    row("more dense layers than layers is refused", R"({"num_experts": 8, "num_experts_per_tok": 2, "first_k_dense_replace": 33})",
        "first_k_dense_replace");
    row("latent attention without head sizes is refused", R"({"kv_lora_rank": 512})", "qk_nope_head_dim");
    row("a word for a flag is refused", R"({"tie_word_embeddings": "yes"})", "tie_word_embeddings");
    row("a window that is a list is refused", R"({"sliding_window": [4096]})", "sliding_window");
}

void TestModelShape::damagedConfigs()
{
    QFETCH(QString, config);
    QFETCH(QString, key);
    const auto shape = read(config);
    QVERIFY(!shape);
    QCOMPARE(int(shape.error().code), int(tw::ErrorCode::Damaged));
    QVERIFY2(QString::fromStdString(shape.error().message).contains(key), shape.error().message.c_str());
}

void TestModelShape::publishedCounts_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("active");
    const auto row = [](const char *name, const char *config, qint64 total, qint64 active) {
        QTest::newRow(name) << config << total << active;
    };
    row("Llama 3.1 8B", llama, 8'030'261'248, 8'030'261'248);
    row("GPT-2 has learned positions and a tied head",
        R"({"model_type": "gpt2", "n_embd": 768, "n_layer": 12, "n_head": 12, "n_positions": 1024, "vocab_size": 50257})", 124'439'808,
        124'439'808);
    row("Pythia has LayerNorm and biases",
        R"({"model_type": "gpt_neox", "hidden_size": 768, "num_hidden_layers": 12, "num_attention_heads": 12, "intermediate_size": 3072,
            "vocab_size": 50304, "max_position_embeddings": 2048, "tie_word_embeddings": false})",
        162'322'944, 162'322'944);
    row("Qwen2.5 0.5B has biases at q, k and v",
        R"({"model_type": "qwen2", "hidden_size": 896, "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2,
            "intermediate_size": 4864, "vocab_size": 151936, "tie_word_embeddings": true})",
        494'032'768, 494'032'768);
    row("Gemma 2 2B has four norms",
        R"({"model_type": "gemma2", "hidden_size": 2304, "num_hidden_layers": 26, "num_attention_heads": 8, "num_key_value_heads": 4,
            "head_dim": 256, "intermediate_size": 9216, "vocab_size": 256000})",
        2'614'341'888, 2'614'341'888);
    row("Gemma 3 4B leaves most sizes to its family",
        R"({"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "hidden_size": 2560, "intermediate_size": 10240,
            "num_hidden_layers": 34, "sliding_window": 1024}})",
        3'880'263'168, 3'880'263'168);
    row("Mixtral 8x7B has two of eight experts active",
        R"({"model_type": "mixtral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8,
            "intermediate_size": 14336, "vocab_size": 32000, "num_local_experts": 8, "num_experts_per_tok": 2})",
        46'702'792'704, 12'879'925'248);
    row("DeepSeek V3 has latent attention and three dense layers",
        R"({"model_type": "deepseek_v3", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128,
            "num_key_value_heads": 128, "intermediate_size": 18432, "moe_intermediate_size": 2048, "n_routed_experts": 256,
            "n_shared_experts": 1, "num_experts_per_tok": 8, "first_k_dense_replace": 3, "q_lora_rank": 1536, "kv_lora_rank": 512,
            "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128, "vocab_size": 129280})",
        671'026'419'200, 37'552'297'472);
    row("gpt-oss 20B has sinks and biased experts",
        R"({"model_type": "gpt_oss", "hidden_size": 2880, "num_hidden_layers": 24, "num_attention_heads": 64, "num_key_value_heads": 8,
            "head_dim": 64, "intermediate_size": 2880, "num_local_experts": 32, "num_experts_per_tok": 4, "vocab_size": 201088})",
        20'914'757'184, 4'187'440'704);
}

void TestModelShape::publishedCounts()
{
    QFETCH(QString, config);
    QFETCH(qint64, total);
    QFETCH(qint64, active);
    const auto shape = read(config);
    QVERIFY2(shape, shape ? "" : shape.error().message.c_str());
    QVERIFY(shape->isFamilyKnown || config.contains("\"llama\""));
    QCOMPARE(qint64(tw::totalParameters(*shape)), total);
    QCOMPARE(qint64(tw::activeParameters(*shape)), active);
}

void TestModelShape::matricesAreTheWeights_data()
{
    publishedCounts_data();
}

void TestModelShape::matricesAreTheWeights()
{
    QFETCH(QString, config);
    const auto shape = read(config);
    QVERIFY(shape);
    tw::ModelShape bare = *shape; // without what is no matrix of a layer
    bare.hasQkvBias = bare.hasOutputBias = bare.hasMlpBias = bare.hasAttentionSinks = false;
    bare.qkNorm = tw::ModelShape::QkNorm::None;
    qint64 other = 0;
    if (bare.moe) {
        bare.moe->hasExpertBias = bare.moe->hasRouterBias = false;
        other += bare.moeLayers() * bare.moe->experts * bare.hiddenSize;
    }
    if (bare.mla)
        other += bare.layers * (bare.mla->queryRank + bare.mla->keyValueRank);
    const qint64 norms = (bare.layers * bare.normsPerLayer + 1) * bare.hiddenSize
        * (bare.normKind == tw::ModelShape::NormKind::Layer ? 2 : 1);
    qint64 weights = 0;
    for (const tw::LayerMatrix &matrix : tw::layerMatrices(bare))
        weights += matrix.in * matrix.out * matrix.inLayers * matrix.copies;
    QCOMPARE(weights + norms + other + tw::embeddingParameters(bare) + tw::headParameters(bare), qint64(tw::totalParameters(bare)));
}

void TestModelShape::adapters_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<qint64>("weights"); ///< of rank 16
    const QString gpt2 = R"({"model_type": "gpt2", "n_embd": 768, "n_layer": 12, "n_head": 12, "vocab_size": 50257})";
    const QString phi3 = R"({"model_type": "phi3", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 32,
                             "intermediate_size": 8192, "vocab_size": 32064})";
    QTest::newRow("nothing is adapted without a target") << changed("{}") << QStringList() << 0LL;
    QTest::newRow("a name that no module has adapts nothing") << changed("{}") << QStringList {"c_attn", ""} << 0LL;
    QTest::newRow("q and v of Llama 3.1 8B") << changed("{}") << QStringList {"q_proj", "v_proj"} << 16LL * 32 * (8192 + 5120);
    QTest::newRow("a path means the same as the name") << changed("{}") << QStringList {"self_attn.q_proj"} << 16LL * 32 * 8192;
    QTest::newRow("all seven of Llama 3.1 8B are the known 41.9 million")
        << changed("{}") << QStringList {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"} << 41'943'040LL;
    QTest::newRow("all-linear is the same seven") << changed("{}") << QStringList {"all-linear"} << 41'943'040LL;
    QTest::newRow("the head counts when it is named") << changed("{}") << QStringList {"lm_head"} << 16LL * (128256 + 4096);
    QTest::newRow("fused tensors count once") << phi3 << QStringList {"qkv_proj", "gate_up_proj"}
                                              << 16LL * 32 * (3072 + 9216 + 3072 + 16384);
    QTest::newRow("c_proj of GPT-2 is in attention and MLP") << gpt2 << QStringList {"c_proj"} << 16LL * 12 * (768 + 768 + 3072 + 768);
}

void TestModelShape::adapters()
{
    QFETCH(QString, config);
    QFETCH(QStringList, targets);
    QFETCH(qint64, weights);
    const auto shape = read(config);
    QVERIFY(shape);
    std::vector<std::string> names;
    for (const QString &target : targets)
        names.push_back(target.toStdString());
    QCOMPARE(qint64(tw::loraParameters(*shape, 16, names)), weights);
}

void TestModelShape::windows_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<qint64>("localLayers");
    const auto row = [](const char *name, const char *members, qint64 local) { QTest::newRow(name) << changed(members) << local; };
    row("Llama has none", R"({"sliding_window": 4096})", 0);
    row("Mistral has one in every layer", R"({"model_type": "mistral", "sliding_window": 4096})", 32);
    row("a window of null is none", R"({"model_type": "mistral", "sliding_window": null})", 0);
    row("a window wider than the context is none", R"({"model_type": "phi3", "sliding_window": 262144})", 0);
    row("Qwen has one only when asked", R"({"model_type": "qwen2", "sliding_window": 4096, "max_window_layers": 28})", 0);
    row("Qwen's first layers stay global", R"({"model_type": "qwen2", "sliding_window": 4096, "use_sliding_window": true,
        "max_window_layers": 28})", 4);
    row("Gemma 2 alternates", R"({"model_type": "gemma2", "sliding_window": 4096})", 16);
    row("Gemma 3 has one global layer in six", R"({"model_type": "gemma3_text", "sliding_window": 512})", 27);
    row("EXAONE 4 spells the pattern out", R"({"model_type": "exaone4", "sliding_window": 4096, "sliding_window_pattern": "LLLG"})", 24);
    row("the list of layers wins", R"({"model_type": "gemma2", "sliding_window": 4096, "layer_types": ["sliding_attention", "full_attention"]})", 1);
}

void TestModelShape::windows()
{
    QFETCH(QString, config);
    QFETCH(qint64, localLayers);
    const auto shape = read(config);
    QVERIFY2(shape, shape ? "" : shape.error().message.c_str());
    QCOMPARE(qint64(shape->localLayers), localLayers);
    QCOMPARE(shape->slidingWindow > 0, localLayers > 0);
}

void TestModelShape::cacheBytes()
{
    const auto shape = read(llama);
    QVERIFY(shape);
    QCOMPARE(tw::kvBytesPerToken(*shape, 2), 131072.0);
    tw::ModelShape latent = *shape;
    latent.mla = tw::MlaShape {0, 512, 128, 64, 128};
    QCOMPARE(tw::kvBytesPerToken(latent, 2), 32 * 576 * 2.0);
}

QTEST_GUILESS_MAIN(TestModelShape)
#include "tst_model_shape.moc"
