#include "core/catalog/catalog.h"

#include "core/base/files.h"
#include "core/base/units.h"
#include "core/weights/arch_spec.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

namespace {

const std::filesystem::path shipped = std::filesystem::path(TUNEWRIGHT_SOURCE_DIR) / "resources/catalog";

const char goodModels[] = "models:\n"
                          "  - id: org/tiny\n"
                          "    name: Tiny\n"
                          "    parameters_b: 0.001\n"
                          "    license: MIT\n"
                          "    config: {hidden_size: 8, num_hidden_layers: 2, num_attention_heads: 1, intermediate_size: 8, vocab_size: 8}\n";
const char goodGpus[] = "gpus:\n"
                        "  - key: card\n"
                        "    name: Card\n"
                        "    memory_gib: 24\n"
                        "    usable_gib: 23.5\n"
                        "    bandwidth_gbs: 900\n"
                        "    bf16_tflops: 100\n"
                        "    fp32_tflops: 30\n"
                        "    price_hour: 0.5\n"
                        "    price_as_of: \"2026-10-10\"\n";

/// Read once for the many rows that only look.
const tw::Result<tw::Catalog> &shippedOnce()
{
    static const auto catalog = tw::loadCatalog(shipped, "/nowhere");
    return catalog;
}

void put(const std::filesystem::path &file, const std::string &text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damagedFiles_data();
    void damagedFiles();
    void missingFileIsNamed();
    void userEntriesAddAndOverride();
    void damagedUserFileIsNamed();
    void familiesAliasesAndLikeness();
    void damagedPrices_data();
    void damagedPrices();
    void pricesOfProviders();
    void shippedModels();
    void shippedGpus();
    void shippedMethodsAndMoney();
    void shippedFilesAreSmall();
    void parameterCounts_data();
    void parameterCounts();
    void finding_data();
    void finding();
    void searching();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::filesystem::path m_folder;
    std::filesystem::path m_nowhere;
};

void TestCatalog::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->path().toStdString();
    m_nowhere = m_folder / "nowhere";
}

void TestCatalog::damagedFiles_data()
{
    QTest::addColumn<QString>("models");
    QTest::addColumn<QString>("gpus");
    QTest::addColumn<QString>("place"); ///< has to be in the message
    const QString m = goodModels, g = goodGpus;
    const char *config = "{hidden_size: 8, num_hidden_layers: 2, num_attention_heads: 1, intermediate_size: 8, vocab_size: 8}";
    const auto changed = [](QString text, const char *from, const char *to) {
        const QString result = text.replace(QString(from), QString(to));
        return result;
    };
    QTest::newRow("an empty file is refused") << "" << g << "models.yaml, line 1, column 1";
    QTest::newRow("only a comment is refused") << "# nothing\n" << g << "models.yaml, line 1, column 1";
    QTest::newRow("broken YAML is refused where it breaks") << "models:\n  - id: [a\n" << g << "models.yaml, line 3, column 1";
    QTest::newRow("a tab for indentation is refused") << "models:\n\t- id: a\n" << g << "models.yaml, line 2, column 2";
    QTest::newRow("a list at the top is refused") << "- id: a\n" << g << "models.yaml, line 1, column 1";
    QTest::newRow("a scalar under the list is refused") << "models: 7\n" << g << "models.yaml, line 1, column 9";
    QTest::newRow("a foreign section is refused") << m + "gpus: []\n" << g << "models.yaml, line 7, column 1";
    QTest::newRow("a section given twice is refused") << m + "models: []\n" << g << "models.yaml, line 7, column 1";
    QTest::newRow("sizes that no model has are refused") << changed(m, "hidden_size: 8", "hidden_size: -8") << g << "models.yaml, line 6, column 13";
    QTest::newRow("sizes that are missing are named") << changed(m, ", vocab_size: 8", "") << g << "\"vocab_size\" is missing";
    QTest::newRow("an unknown family is refused") << m + "    family: lama\n" << g << "models.yaml, line 7, column 13";
    QTest::newRow("a model like an unknown one is refused") << m + "    like: org/huge\n" << g << "models.yaml, line 7, column 11";
    QTest::newRow("a level of Korean that is none is refused") << m + "    korean_level: superb\n" << g << "none, weak, fair, good, native";
    QTest::newRow("a month that is none is refused") << m + "    released: 2024-13\n" << g << "models.yaml, line 7, column 15";
    QTest::newRow("aliases that are no list are refused") << m + "    also: org/small\n" << g << "models.yaml, line 7, column 11";
    QTest::newRow("an alias without id is refused") << m + "    also: [{note: x}]\n" << g << "models.yaml, line 7, column 12";
    QTest::newRow("an alias of impossible sizes is refused") << m + "    also: [{id: org/a, config: {vocab_size: 0}}]\n" << g
                                                             << "models.yaml, line 7, column 32";
    QTest::newRow("an alias with the id of a model is refused") << m + "    also: [org/tiny]\n" << g << "models.yaml, line 7, column 12";
    QTest::newRow("a second document is refused") << m + "---\nmodels: []\n" << g << "more than one document";
    QTest::newRow("an alias is refused") << changed(m, "name: Tiny", "name: &a Tiny").replace("license: MIT", "license: *a") << g
                                         << "models.yaml, line 5, column 14";
    QTest::newRow("an entry that is a text is refused") << "models:\n  - tiny\n" << g << "models.yaml, line 2, column 5";
    QTest::newRow("a missing id is refused") << changed(m, "id: org/tiny", "gated: no") << g << "lacks \"id\"";
    QTest::newRow("a missing licence is refused") << changed(m, "    license: MIT\n", "") << g << "lacks \"license\"";
    QTest::newRow("a misspelt field is refused") << changed(m, "license", "licence") << g << "lacks \"license\"";
    QTest::newRow("an unknown field is refused") << m + "    sise: 3\n" << g << "models.yaml, line 7, column 5";
    QTest::newRow("a field given twice is refused") << m + "    name: Other\n" << g << "models.yaml, line 7, column 5";
    QTest::newRow("a text for a number is refused") << changed(m, "0.001", "small") << g << "models.yaml, line 4, column 19";
    QTest::newRow("not a number is refused") << changed(m, "0.001", ".nan") << g << "models.yaml, line 4, column 19";
    QTest::newRow("a word for a flag is refused") << m + "    gated: maybe\n" << g << "models.yaml, line 7, column 12";
    QTest::newRow("a config that is a list is refused") << changed(m, config, "[1]") << g << "models.yaml, line 6, column 13";
    QTest::newRow("a deeply nested config is refused") << changed(m, config, "{a: {b: {c: {d: 1}}}}") << g
                                                       << "models.yaml, line 6, column 13";
    QTest::newRow("an id given twice is refused") << m + QString(goodModels).remove("models:\n") << g << "models.yaml, line 7, column 5";
    QTest::newRow("a megabyte of brackets is refused") << "models: " + QString(999'000, '[') << g << "models.yaml, line";
    QTest::newRow("more than a megabyte is refused") << QString(1'000'001, '#') << g << "models.yaml";
    QTest::newRow("a negative memory is refused") << m << changed(g, "memory_gib: 24", "memory_gib: -24") << "gpus.yaml, line 4, column 17";
    QTest::newRow("more usable than there is, is refused") << m << changed(g, "23.5", "24.5") << "gpus.yaml, line 2, column 5";
    QTest::newRow("a capability that is none is refused") << m << g + "    compute_capability: new\n" << "gpus.yaml, line 11, column 25";
    QTest::newRow("an unknown platform is refused") << m << g + "    platform: tpu\n" << "cuda, rocm, gaudi";
    QTest::newRow("a price without date is refused") << m << changed(g, "    price_as_of: \"2026-10-10\"\n", "") << "lacks \"price_as_of\"";
    QTest::newRow("this machine cannot be written down") << m << changed(g, "key: card", "key: this_machine") << "gpus.yaml, line 2, column 5";
}

void TestCatalog::damagedFiles()
{
    QFETCH(QString, models);
    QFETCH(QString, gpus);
    QFETCH(QString, place);
    put(m_folder / "models.yaml", models.toStdString());
    put(m_folder / "gpus.yaml", gpus.toStdString());
    const auto catalog = tw::loadCatalog(m_folder, m_nowhere);
    QVERIFY(!catalog);
    QCOMPARE(int(catalog.error().code), int(tw::ErrorCode::Damaged));
    QVERIFY2(QString::fromStdString(catalog.error().message).contains(place), catalog.error().message.c_str());
}

void TestCatalog::missingFileIsNamed()
{
    put(m_folder / "models.yaml", goodModels);
    const auto catalog = tw::loadCatalog(m_folder, m_nowhere);
    QVERIFY(!catalog);
    QCOMPARE(int(catalog.error().code), int(tw::ErrorCode::NotFound));
    QVERIFY(catalog.error().message.find("gpus.yaml") != std::string::npos);
}

void TestCatalog::userEntriesAddAndOverride()
{
    put(m_folder / "models.yaml", goodModels);
    put(m_folder / "gpus.yaml", goodGpus);
    put(m_folder / "user/models.yaml", "models:\n"
                                       "  - {id: org/tiny, license: mine, config: {num_hidden_layers: 3}, also: [org/small]}\n"
                                       "  - {id: org/other, name: Other, parameters_b: 1, license: MIT,\n"
                                       "     config: {hidden_size: 8, num_hidden_layers: 2, num_attention_heads: 1, intermediate_size: 8, vocab_size: 8}}\n");
    put(m_folder / "user/gpus.yaml", "gpus:\n  - {key: card, price_hour: 0.25}\n");
    const auto catalog = tw::loadCatalog(m_folder, m_folder / "user");
    QVERIFY2(catalog, catalog ? "" : catalog.error().message.c_str());
    QCOMPARE(catalog->models.size(), std::size_t(2));
    const tw::ModelEntry *tiny = catalog->findModel("org/tiny");
    QVERIFY(tiny);
    QCOMPARE(QString::fromStdString(tiny->license), QString("mine"));
    QCOMPARE(QString::fromStdString(tiny->name), QString("Tiny"));
    QCOMPARE(tiny->config["hidden_size"], tw::Json(8));
    QCOMPARE(tiny->shape.layers, std::int64_t(3));
    QCOMPARE(QString::fromStdString(catalog->findModel("org/small")->license), QString("mine"));
    const tw::GpuEntry *card = catalog->findGpu("card");
    QVERIFY(card);
    QCOMPARE(card->priceHour, 0.25);
    QCOMPARE(card->bf16Flops, 100e12);
    QCOMPARE(card->usableBytes, std::int64_t(23.5 * double(tw::GiB)));
    QCOMPARE(catalog->gpus.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(catalog->gpus.back().key), QString("this_machine"));
}

void TestCatalog::damagedUserFileIsNamed()
{
    put(m_folder / "models.yaml", goodModels);
    put(m_folder / "gpus.yaml", goodGpus);
    put(m_folder / "user/gpus.yaml", "gpus:\n  - {key: new}\n");
    const auto catalog = tw::loadCatalog(m_folder, m_folder / "user");
    QVERIFY(!catalog);
    QVERIFY(catalog.error().message.find("user/gpus.yaml, line 2, column 5") != std::string::npos);
}

void TestCatalog::familiesAliasesAndLikeness()
{
    put(m_folder / "models.yaml", "models:\n"
                                  "  - {id: org/base, family: fam, name: Base, parameters_b: 1,\n"
                                  "     config: {hidden_size: 8, num_hidden_layers: 2, intermediate_size: 8},\n"
                                  "     also: [org/chat, {id: org/deep, parameters_b: 2, config: {num_hidden_layers: 4}}]}\n"
                                  "  - {id: org/tuned, like: org/base, name: Tuned, license: mine}\n"
                                  "families:\n" // after the models, and yet known to them
                                  "  - {key: fam, name: Fam, license: MIT, use: open, gated: true, korean_level: good,\n"
                                  "     lora_targets: [q_proj], config: {model_type: llama, num_attention_heads: 1, vocab_size: 8}}\n");
    put(m_folder / "gpus.yaml", goodGpus);
    put(m_folder / "user/models.yaml", "models:\n  - {id: org/base, gated: false}\n");
    const auto catalog = tw::loadCatalog(m_folder, m_folder / "user");
    QVERIFY2(catalog, catalog ? "" : catalog.error().message.c_str());
    QCOMPARE(catalog->models.size(), std::size_t(2));
    const tw::ModelEntry *base = catalog->findModel("org/base");
    QCOMPARE(base->shape.layers, std::int64_t(2));
    QCOMPARE(QString::fromStdString(base->shape.modelType), QString("llama"));
    QCOMPARE(int(base->koreanLevel), int(tw::Korean::Good));
    QCOMPARE(base->loraTargets, std::vector<std::string> {"q_proj"});
    QCOMPARE(base->aliases, (std::vector<std::string> {"org/chat", "org/deep"}));
    const tw::ModelEntry *deep = catalog->findModel("ORG/deep");
    QVERIFY(deep);
    QCOMPARE(QString::fromStdString(deep->aliasOf), QString("org/base"));
    QCOMPARE(deep->shape.layers, std::int64_t(4));
    QCOMPARE(deep->parametersBillions, 2.0);
    QVERIFY(!base->isGated);
    QVERIFY(!deep->isGated); // the user's correction reaches it
    const tw::ModelEntry *tuned = catalog->findModel("org/tuned");
    QCOMPARE(tuned->shape.layers, std::int64_t(2));
    QCOMPARE(QString::fromStdString(tuned->license), QString("mine"));
    QVERIFY(tuned->aliases.empty());
    QCOMPARE(catalog->searchModels("deep").size(), std::size_t(1));
}

void TestCatalog::damagedPrices_data()
{
    QTest::addColumn<QString>("prices");
    QTest::addColumn<QString>("place");
    QTest::newRow("a price for an unknown card") << "gpu_hours:\n  - {gpu: crad, provider: p, hour: 1, as_of: 2026-10, source: s}\n"
                                                 << "line 2, column 11";
    QTest::newRow("a price of nothing") << "gpu_hours:\n  - {gpu: card, provider: p, hour: 0, as_of: 2026-10, source: s}\n" << "line 2, column 36";
    QTest::newRow("a price without date") << "gpu_hours:\n  - {gpu: card, provider: p, hour: 1, source: s}\n" << "lacks \"as_of\"";
    QTest::newRow("a price without source") << "gpu_hours:\n  - {gpu: card, provider: p, hour: 1, as_of: 2026-10}\n" << "lacks \"source\"";
    QTest::newRow("a bundle of none") << "gpu_hours:\n  - {gpu: card, provider: p, hour: 1, bundle: 0, as_of: 2026-10, source: s}\n" << "line 2, column 47";
    QTest::newRow("a purchase with its ends swapped") << "purchases:\n  - {gpu: card, dollars: [9, 1], as_of: 2026-10, source: s}\n" << "line 2, column 26";
    QTest::newRow("a purchase without a price") << "purchases:\n  - {gpu: card, as_of: 2026-10, source: s}\n" << "lacks \"dollars\"";
    QTest::newRow("an unknown section") << "gpu_hour: []\n" << "line 1, column 1";
}

void TestCatalog::damagedPrices()
{
    QFETCH(QString, prices);
    QFETCH(QString, place);
    put(m_folder / "models.yaml", goodModels);
    put(m_folder / "gpus.yaml", goodGpus);
    put(m_folder / "prices.yaml", prices.toStdString());
    const auto catalog = tw::loadCatalog(m_folder, m_nowhere);
    QVERIFY(!catalog);
    QCOMPARE(int(catalog.error().code), int(tw::ErrorCode::Damaged));
    QVERIFY2(QString::fromStdString(catalog.error().message).contains("prices.yaml"), catalog.error().message.c_str());
    QVERIFY2(QString::fromStdString(catalog.error().message).contains(place), catalog.error().message.c_str());
}

void TestCatalog::pricesOfProviders()
{
    put(m_folder / "models.yaml", goodModels);
    put(m_folder / "gpus.yaml", QString(goodGpus).remove("    price_hour: 0.5\n    price_as_of: \"2026-10-10\"\n").toStdString()
                                    + "  - {key: rare, name: R, memory_gib: 24, usable_gib: 23, bandwidth_gbs: 9, bf16_tflops: 1, fp32_tflops: 1}\n");
    put(m_folder / "prices.yaml", "providers: [{key: good, name: Good Cloud}, {key: odd, name: Odd Cloud}]\n"
                                  "sources: [{key: s, name: some list}]\n"
                                  "gpu_hours:\n"
                                  "  - {gpu: card, provider: odd, hour: 1.5, bundle: 8, as_of: 2026-09, source: s}\n"
                                  "  - {gpu: card, provider: good, hour: 2, as_of: 2026-10, source: s}\n");
    put(m_folder / "user/prices.yaml", "gpu_hours:\n  - {gpu: card, provider: good, hour: 1.75}\n"
                                       "  - {gpu: card, provider: mycloud, hour: 3, as_of: 2026-10, source: s}\n");
    const auto catalog = tw::loadCatalog(m_folder, m_folder / "user");
    QVERIFY2(catalog, catalog ? "" : catalog.error().message.c_str());
    const tw::GpuEntry *card = catalog->findGpu("card");
    QCOMPARE(card->prices.size(), std::size_t(3));
    QCOMPARE(QString::fromStdString(card->priceOf("mycloud")->providerName), QString("mycloud")); // nobody named it
    QCOMPARE(card->priceHour, 1.75); // the first provider, with the user's correction
    QCOMPARE(QString::fromStdString(card->provider), QString("Good Cloud"));
    QCOMPARE(QString::fromStdString(card->priceSource), QString("some list"));
    QVERIFY(card->priceOf("odd"));
    QCOMPARE(card->priceOf("odd")->bundle, 8);
    QVERIFY(!card->priceOf("none"));
    QVERIFY(!catalog->findGpu("rare")->isPriced());
    QVERIFY(catalog->findGpu("this_machine")->isPriced());

    put(m_folder / "user/gpus.yaml", "gpus:\n  - {key: card, price_hour: 0.1, price_as_of: 2026-11, provider: our cellar}\n");
    const auto own = tw::loadCatalog(m_folder, m_folder / "user");
    QVERIFY2(own, own ? "" : own.error().message.c_str());
    QCOMPARE(own->findGpu("card")->priceHour, 0.1);
    QCOMPARE(QString::fromStdString(own->findGpu("card")->provider), QString("our cellar"));
    QCOMPARE(own->findGpu("card")->prices.size(), std::size_t(4));
}

void TestCatalog::shippedModels()
{
    const auto catalog = tw::loadCatalog(shipped, m_nowhere);
    QVERIFY2(catalog, catalog ? "" : catalog.error().message.c_str());
    QCOMPARE(catalog->models.size(), std::size_t(89)); // 88, and the quick start's
    QCOMPARE(QString::fromStdString(catalog->models.front().id), QString("HuggingFaceTB/SmolLM2-135M-Instruct"));
    QCOMPARE(std::ranges::count(catalog->models, true, &tw::ModelEntry::isPlanningOnly), std::ptrdiff_t(7));
    QCOMPARE(std::ranges::count_if(catalog->models, [](const auto &m) { return m.shape.moe.has_value(); }), std::ptrdiff_t(8));
    for (const tw::ModelEntry &model : catalog->models) {
        QVERIFY2(!model.license.empty() && !model.languages.empty() && !model.name.empty(), model.id.c_str());
        QVERIFY2(!model.family.empty() && model.released.size() == 7 && !model.tokenizer.empty(), model.id.c_str());
        QVERIFY2(model.shape.isFamilyKnown && model.contextLength() >= 1024, model.id.c_str());
        QVERIFY2(model.shape.mla || !model.loraTargets.empty(), model.id.c_str());
        for (const std::string &target : model.loraTargets) // no target that the family's matrices lack
            QVERIFY2(tw::loraParameters(model.shape, 8, {target}) > 0, (model.id + ' ' + target).c_str());
    }
    for (const tw::ModelEntry &alias : catalog->modelAliases) {
        const double off = double(tw::totalParameters(alias.shape)) / 1e9 / alias.parametersBillions - 1;
        QVERIFY2(std::abs(off) <= 0.015, (alias.id + ' ' + std::to_string(off)).c_str());
    }
    const tw::ModelEntry *distilled = catalog->findModel("deepseek-ai/DeepSeek-R1-Distill-Llama-70B");
    QVERIFY(distilled);
    QCOMPARE(distilled->shape.layers, std::int64_t(80));
}

void TestCatalog::shippedGpus()
{
    const auto catalog = tw::loadCatalog(shipped, m_nowhere);
    QVERIFY(catalog);
    QCOMPARE(catalog->gpus.size(), std::size_t(32)); // 31, and this machine
    const std::set<std::string> unpriced {"v100_32_sxm2", "a100_40_pcie", "gb200", "mi325x", "gaudi3"};
    for (const tw::GpuEntry &gpu : catalog->gpus) {
        QVERIFY2(gpu.usableBytes > 0 && gpu.bandwidthBytes > 0 && gpu.fp32Flops > 0, gpu.key.c_str());
        QCOMPARE(gpu.isPriced(), !unpriced.contains(gpu.key));
        QCOMPARE(gpu.isCpu, gpu.platform == tw::GpuPlatform::Cpu);
        if (gpu.isCpu)
            continue;
        QVERIFY2(gpu.fp16Flops >= gpu.bf16Flops && gpu.hostLinkBytes > 15e9 && gpu.watts > 0, gpu.key.c_str());
        QCOMPARE(gpu.smVersion >= 70, gpu.platform == tw::GpuPlatform::Cuda);
        QCOMPARE(gpu.hasBf16(), gpu.smVersion == 0 || gpu.smVersion >= 80);
        QCOMPARE(gpu.linkedCards > 1, gpu.hasNvLink());
        for (const tw::GpuPrice &price : gpu.prices) {
            QVERIFY2(price.hour > 0 && !price.source.empty() && price.providerName != price.provider, gpu.key.c_str());
            QVERIFY2(QDate::fromString(QString::fromStdString(price.asOf), Qt::ISODate).isValid(), gpu.key.c_str());
        }
    }
    const tw::GpuEntry *h100 = catalog->findGpu("h100_sxm");
    QCOMPARE(h100->bf16Flops, 989.4e12); // dense, not the sheet's 1979
    QCOMPARE(h100->smVersion, 90);
    QCOMPARE(h100->prices.size(), std::size_t(4));
    QCOMPARE(h100->priceHour, 3.99);
    QCOMPARE(catalog->findGpu("a100_80_sxm")->priceOf("aws")->bundle, 8);
    QCOMPARE(std::round(h100->hostLinkBytes / 1e9), 63.0);
}

void TestCatalog::shippedMethodsAndMoney()
{
    const auto catalog = tw::loadCatalog(shipped, m_nowhere);
    QVERIFY(catalog);
    for (const char *key : {"full", "lora", "qlora", "prompt_tuning"}) {
        const tw::MethodEntry *method = catalog->findMethod(key);
        QVERIFY2(method, key);
        QVERIFY2(method->settings.contains("learning_rate") && !method->summary.empty(), key);
        QCOMPARE(method->settings.contains("adapter"), std::string(key).ends_with("lora"));
        QVERIFY(method->efficiencyConsumer > 0 && method->efficiencyDatacenter > 0 && method->bytesPerParameter > 0);
    }
    QVERIFY(catalog->storagePrices.size() >= 3);
    QVERIFY(std::ranges::find(catalog->apiPrices, "gpt-4.1-mini", &tw::ApiPrice::key) != catalog->apiPrices.end());
    QVERIFY(std::ranges::find(catalog->purchasePrices, "rtx_4090", &tw::PurchasePrice::gpu) != catalog->purchasePrices.end());
}

void TestCatalog::shippedFilesAreSmall()
{
    for (const char *name : {"models.yaml", "gpus.yaml", "methods.yaml", "prices.yaml"})
        QVERIFY2(std::filesystem::file_size(shipped / name) < 1'000'000, name);
}

void TestCatalog::parameterCounts_data()
{
    QTest::addColumn<QString>("id");
    const auto catalog = tw::loadCatalog(shipped, "/nowhere");
    QVERIFY(catalog);
    for (const tw::ModelEntry &model : catalog->models)
        QTest::addRow("%s is within 1.5 %% of its published size", model.id.c_str()) << QString::fromStdString(model.id);
}

void TestCatalog::parameterCounts()
{
    QFETCH(QString, id);
    const auto &catalog = shippedOnce();
    const tw::ModelEntry *model = catalog->findModel(id.toStdString());
    QVERIFY(model);
    const double billions = double(tw::totalParameters(model->shape)) / 1e9;
    const double off = billions / model->parametersBillions - 1;
    QVERIFY2(std::abs(off) <= 0.015, qPrintable(QString("%1 B, %2 %").arg(billions).arg(off * 100)));
    // gpt-oss publishes its active size without embedding and head.
    const bool leavesOutTables = model->family == "gpt-oss";
    const double active = double(tw::activeParameters(model->shape)
                                 - (leavesOutTables ? tw::embeddingParameters(model->shape) : 0)) / 1e9;
    if (model->activeBillions > 0)
        QVERIFY2(std::abs(active / model->activeBillions - 1) <= 0.025, qPrintable(QString("%1 B active").arg(active)));
    // What our trainer reads of the same keys has to agree with the shape.
    const auto arch = tw::ArchSpec::fromConfig(model->config, model->id);
    QVERIFY2(arch, arch ? "" : arch.error().message.c_str());
    if (arch->unsupported.empty())
        QCOMPARE(qint64(arch->parameterCount()), qint64(tw::totalParameters(model->shape)));
}

void TestCatalog::finding_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing is found for a part of a name") << "Llama" << "";
    QTest::newRow("two that differ in case are no answer to a third spelling") << "A/X" << "";
    QTest::newRow("the exact spelling wins") << "a/x" << "a/x";
    QTest::newRow("case does not matter when it is the only one") << "ORG/ONE" << "org/One";
}

void TestCatalog::finding()
{
    QFETCH(QString, wanted);
    QFETCH(QString, found);
    tw::Catalog catalog;
    for (const char *id : {"a/x", "a/X", "org/One"})
        catalog.models.emplace_back().id = id;
    const tw::ModelEntry *model = catalog.findModel(wanted.toStdString());
    QCOMPARE(model ? QString::fromStdString(model->id) : QString(), found);
}

void TestCatalog::searching()
{
    const auto catalog = tw::loadCatalog(shipped, m_nowhere);
    QVERIFY(catalog);
    QCOMPARE(catalog->searchModels("").size(), std::size_t(89));
    QCOMPARE(catalog->searchModels("QWEN3 moe").size(), std::size_t(2));
    QCOMPARE(catalog->searchModels("8B-Instruct llama3.1").size(), std::size_t(1)); // an alias of it
    QCOMPARE(catalog->searchModels("no such model").size(), std::size_t(0));
    QCOMPARE(catalog->searchGpus("h100").size(), std::size_t(3));
    QCOMPARE(catalog->searchGpus("rocm").size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
