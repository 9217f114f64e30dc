#include "core/catalog/catalog.h"

#include "core/base/files.h"
#include "core/base/units.h"
#include "core/weights/arch_spec.h"

#include <QtTest>

#include <filesystem>
#include <fstream>

namespace {

const std::filesystem::path shipped = std::filesystem::path(TUNEWRIGHT_SOURCE_DIR) / "resources/catalog";

const char goodModels[] = "models:\n"
                          "  - id: org/tiny\n"
                          "    name: Tiny\n"
                          "    parameters_b: 0.001\n"
                          "    license: MIT\n"
                          "    config: {hidden_size: 8}\n";
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
    void shippedCatalogue();
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
    const auto changed = [](QString text, const char *from, const char *to) {
        const QString result = text.replace(QString(from), QString(to));
        return result;
    };
    QTest::newRow("an empty file is refused") << "" << g << "models.yaml, line 1, column 1";
    QTest::newRow("only a comment is refused") << "# nothing\n" << g << "models.yaml, line 1, column 1";
    QTest::newRow("broken YAML is refused where it breaks") << "models:\n  - id: [a\n" << g << "models.yaml, line 3, column 1";
    QTest::newRow("a tab for indentation is refused") << "models:\n\t- id: a\n" << g << "models.yaml, line 2, column 2";
    QTest::newRow("a list at the top is refused") << "- id: a\n" << g << "models.yaml, line 1, column 1";
    QTest::newRow("a scalar under the list is refused") << "models: 7\n" << g << "models.yaml, line 1, column 1";
    QTest::newRow("a foreign section is refused") << m + "gpus: []\n" << g << "models.yaml, line 1, column 1";
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
    QTest::newRow("a config that is a list is refused") << changed(m, "{hidden_size: 8}", "[1]") << g << "models.yaml, line 6, column 13";
    QTest::newRow("a deeply nested config is refused") << changed(m, "{hidden_size: 8}", "{a: {b: {c: {d: 1}}}}") << g
                                                       << "models.yaml, line 6, column 13";
    QTest::newRow("an id given twice is refused") << m + QString(goodModels).remove("models:\n") << g << "models.yaml, line 7, column 5";
    QTest::newRow("a megabyte of brackets is refused") << "models: " + QString(999'000, '[') << g << "models.yaml, line";
    QTest::newRow("more than a megabyte is refused") << QString(1'000'001, '#') << g << "models.yaml";
    QTest::newRow("a negative memory is refused") << m << changed(g, "memory_gib: 24", "memory_gib: -24") << "gpus.yaml, line 4, column 17";
    QTest::newRow("more usable than there is, is refused") << m << changed(g, "23.5", "24.5") << "gpus.yaml, line 2, column 5";
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
                                       "  - {id: org/tiny, license: mine, config: {num_hidden_layers: 3}}\n"
                                       "  - {id: org/other, name: Other, parameters_b: 1, license: MIT, config: {}}\n");
    put(m_folder / "user/gpus.yaml", "gpus:\n  - {key: card, price_hour: 0.25}\n");
    const auto catalog = tw::loadCatalog(m_folder, m_folder / "user");
    QVERIFY2(catalog, catalog ? "" : catalog.error().message.c_str());
    QCOMPARE(catalog->models.size(), std::size_t(2));
    const tw::ModelEntry *tiny = catalog->findModel("org/tiny");
    QVERIFY(tiny);
    QCOMPARE(QString::fromStdString(tiny->license), QString("mine"));
    QCOMPARE(QString::fromStdString(tiny->name), QString("Tiny"));
    QCOMPARE(tiny->config, tw::Json({{"hidden_size", 8}, {"num_hidden_layers", 3}}));
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

void TestCatalog::shippedCatalogue()
{
    const auto catalog = tw::loadCatalog(shipped, m_nowhere);
    QVERIFY2(catalog, catalog ? "" : catalog.error().message.c_str());
    QCOMPARE(catalog->models.size(), std::size_t(11));
    QCOMPARE(catalog->gpus.size(), std::size_t(9));
    for (const tw::ModelEntry &model : catalog->models)
        QVERIFY2(!model.license.empty() && !model.languages.empty(), model.id.c_str());
    for (const tw::GpuEntry &gpu : catalog->gpus) {
        QVERIFY2(gpu.usableBytes > 0 && gpu.bandwidthBytes > 0 && gpu.fp32Flops > 0, gpu.key.c_str());
        if (gpu.isCpu)
            continue;
        QVERIFY2(gpu.priceHour > 0 && !gpu.priceSource.empty(), gpu.key.c_str());
        QVERIFY2(QDate::fromString(QString::fromStdString(gpu.priceAsOf), Qt::ISODate).isValid(), gpu.key.c_str());
    }
    QCOMPARE(catalog->findGpu("h100_sxm")->bf16Flops, 989.4e12); // dense, not the sheet's 1979
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
    const auto catalog = tw::loadCatalog(shipped, m_nowhere);
    const tw::ModelEntry *model = catalog->findModel(id.toStdString());
    QVERIFY(model);
    const auto arch = tw::ArchSpec::fromConfig(model->config, model->id);
    QVERIFY2(arch, arch ? "" : arch.error().message.c_str());
    const double billions = double(arch->parameterCount()) / 1e9;
    const double off = billions / model->parametersBillions - 1;
    QVERIFY2(std::abs(off) <= 0.015, qPrintable(QString("%1 B, %2 %").arg(billions).arg(off * 100)));
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
    QCOMPARE(catalog->searchModels("").size(), std::size_t(11));
    QCOMPARE(catalog->searchModels("QWEN").size(), std::size_t(3));
    QCOMPARE(catalog->searchModels("no such model").size(), std::size_t(0));
    QCOMPARE(catalog->searchGpus("h1").size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
