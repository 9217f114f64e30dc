#include "core/plan/quote.h"

#include "core/base/units.h"
#include "core/config/read_config.h"

#include <QtTest>

#include <cmath>

/// What Axolotl's trainers keep and do, from configurations as people write them, against figures worked out by hand.
class TestFrameworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = tw::loadCatalog(TUNEWRIGHT_SOURCE_DIR "/resources/catalog", {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        m_catalog = std::move(*loaded);
    }

    /// bf16 weights, gradients and two bf16 states: 8 bytes for each of 8.03 billion, and nothing in fp32.
    void oneCardKeepsNoMaster()
    {
        const tw::Quote quote = quoteOf("meta-llama/Llama-3.1-8B", "gradient_checkpointing: true\nsequence_len: 2048\ntunewright: {engine: axolotl}\n");
        const double states = double(quote.parts.weights + quote.parts.gradients + quote.parts.optimizer);
        QVERIFY2(std::abs(states / (8 * 8.03e9) - 1) < 0.01, qPrintable(QString::number(states / 1e9)));
        QCOMPARE(quote.fit, tw::Fit::Fits); // 80 GB
        const tw::Quote sharded = quoteOf("meta-llama/Llama-3.1-8B", "gradient_checkpointing: true\nsequence_len: 2048\nfsdp_config: {fsdp_version: 2}\n", 8);
        const double each = double(sharded.parts.weights + sharded.parts.gradients + sharded.parts.optimizer);
        QVERIFY2(std::abs(each / (16 * 8.03e9 / 8) - 1) < 0.02, qPrintable(QString::number(each / 1e9))); // with masters, over eight
    }

    /// Gemma's 262,144 words at 4,096 tokens: 14 GiB whole; cut cross entropy never has them.
    void headsOfEveryKind()
    {
        const std::string gemma = "google/gemma-3-12b-it";
        const std::string run = "adapter: qlora\nload_in_4bit: true\nlora_r: 16\nlora_alpha: 16\nlora_target_linear: true\n"
                                "gradient_checkpointing: true\nsequence_len: 4096\nsample_packing: true\n";
        const auto gib = [&](const std::string &more) { return double(quoteOf(gemma, run + more, 1, "rtx_4090").parts.logits) / double(tw::GiB); };
        const double whole = gib(""), chunked = gib("chunked_cross_entropy: true\n"),
                     liger = gib("plugins: [axolotl.integrations.liger.LigerPlugin]\nliger_fused_linear_cross_entropy: true\n"),
                     cut = gib("plugins: [axolotl.integrations.cut_cross_entropy.CutCrossEntropyPlugin]\n");
        QVERIFY2(std::abs(whole - 14.0) < 0.1, qPrintable(QString::number(whole)));
        QVERIFY2(std::abs(chunked - (4 + 10 / 8.0)) < 0.1, qPrintable(QString::number(chunked))); // both in 16 bits stay
        QVERIFY2(liger < 0.3, qPrintable(QString::number(liger))); // about as large as the hidden states
        QVERIFY2(cut < 0.02, qPrintable(QString::number(cut)));
        QCOMPARE(quoteOf(gemma, run, 1, "rtx_4090").fit, tw::Fit::No);
        QCOMPARE(quoteOf(gemma, run + "plugins: [axolotl.integrations.cut_cross_entropy.CutCrossEntropyPlugin]\n", 1, "rtx_4090").fit, tw::Fit::Fits);
    }

    /// Whoever can train it is whom it is planned for, whether or not the document names the engine.
    void theEngineLineChangesNothing()
    {
        const std::string run = "adapter: qlora\nload_in_4bit: true\nlora_r: 16\nlora_alpha: 16\nlora_target_linear: true\nsequence_len: 4096\n";
        QCOMPARE(quoteOf("google/gemma-3-12b-it", run, 1, "rtx_4090").peakBytes,
                 quoteOf("google/gemma-3-12b-it", run + "tunewright: {engine: axolotl}\n", 1, "rtx_4090").peakBytes);
    }

    void targetsMayBeAPattern()
    {
        const std::string run = "adapter: lora\nlora_r: 16\nlora_alpha: 16\nsequence_len: 1024\nlora_target_modules: ";
        const auto trained = [&](const std::string &targets) { return quoteOf("meta-llama/Llama-3.1-8B", run + targets + "\n").trainable; };
        QVERIFY(trained("[q_proj, v_proj]") > 0);
        QCOMPARE(trained("'model.language_model.layers.[\\d]+.(mlp|self_attn).(q|v)_proj'"), trained("[q_proj, v_proj]"));
        QCOMPARE(trained("'.*[qv]_proj'"), trained("[q_proj, v_proj]"));
        QCOMPARE(trained("'(q_proj'"), 0);
    }

    /// 2 x 128,256 x 4,096 weights in bf16, their gradient and two states: 8 bytes each.
    void modulesTrainedWhole()
    {
        const std::string run = "adapter: lora\nlora_r: 16\nlora_alpha: 16\nlora_target_linear: true\ngradient_checkpointing: true\nsequence_len: 1024\n";
        const tw::Quote plain = quoteOf("meta-llama/Llama-3.1-8B", run, 1, "rtx_4090");
        const tw::Quote whole = quoteOf("meta-llama/Llama-3.1-8B", run + "lora_modules_to_save: [embed_tokens, lm_head]\n", 1, "rtx_4090");
        const std::int64_t weights = 2LL * 128'256 * 4096;
        QCOMPARE(whole.trainable - plain.trainable, weights);
        const auto states = [](const tw::Quote &quote) { return quote.parts.adapters + quote.parts.gradients + quote.parts.optimizer; };
        QVERIFY2(std::abs(double(states(whole) - states(plain)) / double(8 * weights) - 1) < 0.01, qPrintable(QString::number(states(whole) - states(plain))));
        QCOMPARE(whole.fit, tw::Fit::No);
    }

    void parametersLeftFrozen()
    {
        const tw::Quote last = quoteOf("meta-llama/Llama-3.1-8B", "unfrozen_parameters: ['model.layers.3[01].', '^lm_head.weight$', 'model.embed_tokens.weight[:32000]']\n");
        const std::int64_t layer = 4096LL * 4096 * 2 + 4096LL * 1024 * 2 + 3LL * 4096 * 14'336;
        QCOMPARE(last.trainable, 2 * layer + 2LL * 128'256 * 4096);
        QVERIFY(last.parts.gradients <= 2 * last.trainable);
    }

    /// 48 layers x 128 experts x 3 x 2,048 x 768 stay in bf16 unless they are quantised by their own key: 54 GiB.
    void expertsOfQuantizedModels()
    {
        const std::string run = "adapter: qlora\nload_in_4bit: true\nlora_r: 8\nlora_alpha: 16\nlora_target_modules: [q_proj, k_proj, v_proj, o_proj]\n"
                                "gradient_checkpointing: true\nsequence_len: 2048\n";
        const double experts = 48.0 * 128 * 3 * 2048 * 768 * 2;
        const tw::Quote plain = quoteOf("Qwen/Qwen3-30B-A3B", run), small = quoteOf("Qwen/Qwen3-30B-A3B", run + "quantize_moe_experts: true\n");
        QVERIFY2(double(plain.parts.weights) > experts, qPrintable(QString::number(double(plain.parts.weights) / 1e9)));
        QVERIFY(double(small.parts.weights) < 0.4 * experts);
        const tw::Quote linear = quoteOf("Qwen/Qwen3-30B-A3B", "adapter: lora\nlora_r: 8\nlora_alpha: 16\nlora_target_linear: true\nsequence_len: 2048\n");
        QVERIFY2(linear.trainable < 20'000'000, qPrintable(QString::number(linear.trainable))); // experts are no layers
    }

    void pairsNeedTwiceAndTheModelAsItWas()
    {
        const std::string run = "gradient_checkpointing: true\nsequence_len: 2048\ntunewright: {engine: axolotl}\n";
        const tw::Quote plain = quoteOf("meta-llama/Llama-3.1-8B", run), dpo = quoteOf("meta-llama/Llama-3.1-8B", run + "rl: dpo\n"),
                        orpo = quoteOf("meta-llama/Llama-3.1-8B", run + "rl: orpo\n"), grpo = quoteOf("meta-llama/Llama-3.1-8B", run + "rl: grpo\n");
        QVERIFY(std::abs(double(dpo.parts.weights - plain.parts.weights) / (2 * 8.03e9) - 1) < 0.01);
        QCOMPARE(orpo.parts.weights, plain.parts.weights);
        QCOMPARE(dpo.parts.logits, 2 * plain.parts.logits);
        QCOMPARE(orpo.parts.logits, 2 * plain.parts.logits);
        // On a card that is slow enough for arithmetic to tell, whether or not it holds the run.
        const tw::Quote slow = quoteOf("meta-llama/Llama-3.1-8B", run, 1, "t4"), slowDpo = quoteOf("meta-llama/Llama-3.1-8B", run + "rl: dpo\n", 1, "t4");
        QVERIFY2(slowDpo.seconds.likely > 1.15 * slow.seconds.likely, qPrintable(QString::number(slowDpo.seconds.likely / slow.seconds.likely)));
        QVERIFY(grpo.seconds.high > 5 * plain.seconds.high);
        QVERIFY2(grpo.basis.find("generate answers is not counted") != std::string::npos, grpo.basis.c_str());
    }

    /// 300 tokens a row filled up to 2,048: the arithmetic of 6.8 times as many, of which short rows waste some waiting.
    void filledUpRowsTakeTheirTime()
    {
        const std::string run = "adapter: lora\nlora_r: 16\nlora_alpha: 16\nlora_target_linear: true\nsequence_len: 2048\ntunewright: {engine: axolotl}\n";
        const tw::Quote plain = quoteOf("meta-llama/Llama-3.1-8B", run), filled = quoteOf("meta-llama/Llama-3.1-8B", run + "pad_to_sequence_len: true\n");
        QCOMPARE(filled.tokens, plain.tokens);
        QVERIFY2(filled.seconds.likely > 1.8 * plain.seconds.likely, qPrintable(QString::number(filled.seconds.likely / plain.seconds.likely)));
        const tw::Quote packed = quoteOf("meta-llama/Llama-3.1-8B", run + "pad_to_sequence_len: true\nsample_packing: true\n");
        QVERIFY(packed.seconds.likely < 1.2 * plain.seconds.likely);
    }

private:
    tw::Quote quoteOf(const std::string &modelId, const std::string &more, int count = 1, const std::string &gpu = "h100_sxm")
    {
        const auto document = tw::ConfigDocument::parse("base_model: " + modelId + "\ndatasets:\n  - path: rows.jsonl\n    type: alpaca\n"
                                                        "micro_batch_size: 1\ngradient_accumulation_steps: 4\nlearning_rate: 1e-4\nnum_epochs: 1\n"
                                                        "optimizer: adamw_torch_fused\nbf16: true\n" + more);
        const auto config = document ? tw::readTrainConfig(*document, tw::ConfigUse::Planning) : tw::Result<tw::TrainConfig>(document.error());
        const tw::ModelEntry *model = m_catalog.findModel(modelId);
        if (!config || !model) {
            qWarning("%s", config ? modelId.c_str() : config.error().message.c_str());
            return {};
        }
        const tw::DataFacts data = tw::guessData(*config, 80'000'000);
        return tw::makeQuote({.config = *config, .shape = model->shape, .data = data, .catalog = m_catalog, .modelId = modelId, .gpu = gpu, .count = count});
    }

    tw::Catalog m_catalog;
};

QTEST_GUILESS_MAIN(TestFrameworks)
#include "tst_frameworks.moc"
