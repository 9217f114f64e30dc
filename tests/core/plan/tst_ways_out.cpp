#include "core/base/units.h"
#include "core/config/read_config.h"
#include "core/plan/quote.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <set>

/// What a way out promises is what its own configuration then gets.

namespace {

const tw::Catalog &catalog()
{
    static const auto loaded = tw::loadCatalog(TUNEWRIGHT_SOURCE_DIR "/resources/catalog", {});
    return *loaded;
}

/// What every configuration here says, but for the model.
const std::string sound = "datasets: [{path: d.jsonl, type: alpaca}]\nlearning_rate: 2e-5\nval_set_size: 0\nnum_epochs: 1\nbf16: auto\n";
const std::string byAxolotl = sound + "tunewright: {engine: axolotl}\nsequence_len: 2048\nmicro_batch_size: 1\n";

/// A configuration as people write them; the same for the same number.
struct Scene {
    std::string text;
    const tw::ModelEntry *model = nullptr;
    const tw::GpuEntry *gpu = nullptr;
    int count = 1;

    explicit Scene(unsigned seed)
    {
        std::mt19937 random(seed);
        const auto pick = [&](std::initializer_list<const char *> choices) {
            return std::string(choices.begin()[std::uniform_int_distribution<std::size_t>(0, choices.size() - 1)(random)]);
        };
        model = catalog().findModel(pick({"meta-llama/Llama-3.1-8B", "meta-llama/Llama-3.1-70B", "Qwen/Qwen2.5-7B", "google/gemma-3-12b-pt"}));
        gpu = catalog().findGpu(pick({"rtx_4090", "h100_sxm", "a100_80_sxm", "t4", "l40s"}));
        count = std::stoi(pick({"1", "1", "2", "8"}));
        text = "base_model: " + (model ? model->id : std::string()) + "\n" + sound + "sequence_len: " + pick({"512", "2048", "8192", "32768"})
            + "\nmicro_batch_size: " + pick({"1", "2", "8"}) + "\ngradient_accumulation_steps: 4\n";
        const std::string method = pick({"full", "lora", "qlora"});
        if (method != "full")
            text += "adapter: " + method + "\nlora_r: 32\nlora_alpha: 64\nlora_target_linear: true\n";
        if (method == "qlora")
            text += "load_in_4bit: true\n";
        const std::string shared = pick({"", "", "deepspeed: deepspeed_configs/zero1.json\n", "deepspeed: deepspeed_configs/zero2.json\n",
                                         "fsdp_version: 2\nfsdp_config: {reshard_after_forward: true}\n",
                                         "fsdp_version: 2\nfsdp_config: {reshard_after_forward: false}\n",
                                         "fsdp_version: 2\nfsdp_config: {reshard_after_forward: true, offload_params: true}\n"});
        text += shared;
        text += "optimizer: " + pick({"adamw_torch_fused", "adamw_torch_fused", "adamw_torch_8bit", "paged_adamw_32bit", "lion_32bit", "muon",
                                      "flash_adamw", "q_galore_adamw8bit"}) + "\n";
        text += pick({"", "gradient_checkpointing: true\n"}) + pick({"", "sample_packing: true\n"});
        text += pick({"", "tunewright: {engine: axolotl}\n", "tunewright: {engine: axolotl}\n"});
    }
};

std::set<std::string> errorsOf(const tw::ConfigDocument &document, const tw::GpuEntry &gpu, int count)
{
    tw::CheckContext context;
    context.target = tw::CheckTarget {gpu.name, gpu.computeCapability, count, gpu.isCpu};
    std::set<std::string> errors;
    for (const tw::Finding &finding : tw::checkConfig(document, context))
        if (finding.severity == tw::Severity::Error)
            errors.insert(tw::formatFinding(finding));
    return errors;
}

tw::Result<tw::Quote> quoteOf(const tw::ConfigDocument &document, const tw::ModelEntry &model, const std::string &gpu, int count)
{
    const auto config = tw::readTrainConfig(document, tw::ConfigUse::Planning);
    if (!config)
        return config.error();
    const tw::DataFacts data = tw::guessData({}, 20'000'000);
    return tw::makeQuote({.config = *config, .shape = model.shape, .data = data, .catalog = catalog(), .modelId = model.id,
                          .unsupported = {}, .gpu = gpu, .count = count});
}

} // namespace

class TestWaysOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdWhatTheyPromise();
    void replaceFsdp();
    void adaptersLearnFaster();
    void offloadingTakesGradientsAlong();
    void offloadingTakesTime();
};

void TestWaysOut::holdWhatTheyPromise()
{
    int tried = 0;
    std::set<std::string> kinds;
    for (unsigned seed = 0; seed < 600; ++seed) {
        const Scene scene(seed);
        QVERIFY(scene.model && scene.gpu);
        const auto document = tw::ConfigDocument::parse(scene.text);
        QVERIFY2(document, scene.text.c_str());
        if (!errorsOf(*document, *scene.gpu, scene.count).empty())
            continue;
        const auto quote = quoteOf(*document, *scene.model, scene.gpu->key, scene.count);
        QVERIFY2(quote, quote ? "" : quote.error().message.c_str());
        for (const tw::WayOut &way : quote->waysOut) {
            tw::ConfigDocument changed = *document;
            QVERIFY(tw::applyWayOut(changed, way));
            const std::string told = std::to_string(seed) + " " + way.id + " on " + way.gpu + "\n" + changed.text();
            const tw::GpuEntry *gpu = catalog().findGpu(way.gpu);
            const auto errors = errorsOf(changed, *gpu, way.count);
            QVERIFY2(errors.empty(), (told + (errors.empty() ? "" : *errors.begin())).c_str());
            const tw::ModelEntry *model = way.id == "smaller_model" ? catalog().findModel(way.set["base_model"].get<std::string>()) : scene.model;
            const auto after = quoteOf(changed, *model, way.gpu, way.count);
            QVERIFY2(after, after ? "" : (told + after.error().message).c_str());
            QVERIFY2(after->peakBytes == way.peakBytes,
                     (told + std::to_string(after->peakBytes) + " instead of " + std::to_string(way.peakBytes)).c_str());
            QCOMPARE(after->fit, way.fit);
            QVERIFY2(std::abs(after->seconds.likely - way.seconds.likely) < 1e-6 * way.seconds.likely, told.c_str());
            kinds.insert(way.id);
            ++tried;
        }
    }
    QVERIFY2(tried > 500 && kinds.size() >= 14, qPrintable(QString("%1 ways, %2 kinds").arg(tried).arg(kinds.size())));
}

void TestWaysOut::replaceFsdp()
{
    const auto document = tw::ConfigDocument::parse(
        byAxolotl + "base_model: meta-llama/Llama-3.1-70B\ngradient_accumulation_steps: 4\ngradient_checkpointing: true\nfsdp_version: 2\nfsdp_config: {reshard_after_forward: true}\n");
    const auto quote = quoteOf(*document, *catalog().findModel("meta-llama/Llama-3.1-70B"), "h100_sxm", 8);
    QVERIFY2(quote, quote ? "" : quote.error().message.c_str());
    const auto away = std::ranges::find(quote->waysOut, "offload_optimizer", &tw::WayOut::id);
    QVERIFY(away != quote->waysOut.end());
    tw::ConfigDocument changed = *document;
    QVERIFY(tw::applyWayOut(changed, *away));
    QVERIFY(!changed.find("fsdp_config") && !changed.find("fsdp_version") && changed.find("deepspeed"));
    const auto smaller = std::ranges::find(quote->waysOut, "optimizer_8bit", &tw::WayOut::id);
    if (smaller != quote->waysOut.end())
        QCOMPARE(smaller->set["optimizer"], tw::Json("adamw_torch_8bit"));
}

void TestWaysOut::adaptersLearnFaster()
{
    const auto document = tw::ConfigDocument::parse(
        byAxolotl + "base_model: meta-llama/Llama-3.1-8B\ngradient_accumulation_steps: 4\n");
    const auto quote = quoteOf(*document, *catalog().findModel("meta-llama/Llama-3.1-8B"), "rtx_4090", 1);
    QVERIFY2(quote, quote ? "" : quote.error().message.c_str());
    const auto lora = std::ranges::find(quote->waysOut, "qlora", &tw::WayOut::id);
    QVERIFY(lora != quote->waysOut.end());
    QCOMPARE(lora->set["learning_rate"], tw::Json(2e-4));
}

void TestWaysOut::offloadingTakesGradientsAlong()
{
    const std::string shared = byAxolotl + "gradient_accumulation_steps: 4\nsample_packing: true\ngradient_checkpointing: true\nchunked_cross_entropy: true\n";
    const auto document = tw::ConfigDocument::parse(shared + "base_model: meta-llama/Llama-3.1-8B\ndeepspeed: deepspeed_configs/zero3_bf16_cpuoffload_all.json\n");
    const auto quote = quoteOf(*document, *catalog().findModel("meta-llama/Llama-3.1-8B"), "rtx_4090", 1);
    QVERIFY2(quote, quote ? "" : quote.error().message.c_str());
    QVERIFY2(quote->parts.gradients <= 2 * tw::GiB && quote->peakBytes < 12 * tw::GiB, qPrintable(QString::number(double(quote->peakBytes) / double(tw::GiB))));
    QVERIFY(quote->host.memory > 16 * 8e9); // fp32 weights, gradients and both moments
    // 70 billion on one card: only the host has to be large.
    const auto large = tw::ConfigDocument::parse(shared + "base_model: meta-llama/Llama-3.1-70B\n");
    const auto refused = quoteOf(*large, *catalog().findModel("meta-llama/Llama-3.1-70B"), "h100_sxm", 1);
    QVERIFY(refused && refused->fit == tw::Fit::No);
    const auto way = std::ranges::find(refused->waysOut, "offload_optimizer", &tw::WayOut::id);
    QVERIFY(way != refused->waysOut.end());
    QVERIFY(way->takesHostMemory() && way->hostBytes > 1000 * tw::GiB);
}

void TestWaysOut::offloadingTakesTime()
{
    const auto stepSeconds = [](const std::string &more, const std::string &accumulation) {
        const auto document = tw::ConfigDocument::parse(
            byAxolotl + "base_model: meta-llama/Llama-3.1-8B\nsample_packing: true\ngradient_checkpointing: true\ngradient_accumulation_steps: " + accumulation + "\n" + more);
        const auto quote = quoteOf(*document, *catalog().findModel("meta-llama/Llama-3.1-8B"), "rtx_4090", 1);
        return quote ? quote->kind.quotedStepSeconds : 0;
    };
    const std::string away = "deepspeed: deepspeed_configs/zero3_bf16_cpuoffload_all.json\n";
    // About 2,570 micro-batches: weights of 16 GB three times over PCIe in each, and 224 GB of host memory in each step.
    const double few = stepSeconds(away, "32"), often = stepSeconds(away, "1"), here = stepSeconds({}, "32");
    QVERIFY2(few > here * 1.2 && few > 2500 * 3 * 16e9 / 32e9, qPrintable(QString("%1 %2").arg(few).arg(here)));
    QVERIFY2(often > few + 2000, qPrintable(QString("%1 %2").arg(often).arg(few)));
}

QTEST_GUILESS_MAIN(TestWaysOut)
#include "tst_ways_out.moc"
