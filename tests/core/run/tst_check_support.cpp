#include "core/run/check_support.h"
#include "core/weights/safetensors.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace {

/// A folder whose only file has these tensors of two by two (or, without a matrix, two) bytes.
void writeTensors(const std::filesystem::path &folder, const std::vector<std::string> &names)
{
    static const std::array<std::byte, 16> zeros {};
    std::vector<tw::TensorBytes> tensors;
    for (const std::string &name : names) {
        const bool isMatrix = !name.ends_with("norm.weight");
        tw::TensorBytes tensor;
        tensor.name = name;
        tensor.type = tw::StorageType::F32;
        tensor.shape = isMatrix ? std::vector<std::int64_t> {2, 2} : std::vector<std::int64_t> {2};
        tensor.bytes = std::span(zeros).first(isMatrix ? 16 : 8);
        tensors.push_back(tensor);
    }
    QVERIFY(tw::writeSafetensors(folder / "model.safetensors", tensors));
}

} // namespace

class CheckSupportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedModelsHaveNoLayers();
    void layersAreTheMatrices();
    void aHeadOfItsOwnIsSeen();
    void aModelOfTheCatalogueHasItsLayers();
    void gpusAreDescribed();
};

void CheckSupportTest::damagedModelsHaveNoLayers()
{
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    QVERIFY(!tw::readBaseModelLayers(root));
    QVERIFY(!tw::readBaseModelLayers(root / "nowhere.gguf"));
    std::ofstream(root / "model.safetensors") << "not one";
    std::ofstream(root / "a.gguf") << "GGUF";
    QVERIFY(!tw::readBaseModelLayers(root));
    QVERIFY(!tw::readBaseModelLayers(root / "a.gguf"));
}

void CheckSupportTest::layersAreTheMatrices()
{
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    writeTensors(root, {"model.layers.0.self_attn.q_proj.weight", "model.layers.0.norm.weight", "model.embed_tokens.weight"});
    const auto layers = tw::readBaseModelLayers(root);
    QVERIFY(layers.has_value());
    std::vector<std::string> names = layers->linears;
    std::sort(names.begin(), names.end());
    QCOMPARE(names, (std::vector<std::string> {"model.embed_tokens", "model.layers.0.self_attn.q_proj"}));
    QVERIFY(layers->isHeadTied);
}

void CheckSupportTest::aHeadOfItsOwnIsSeen()
{
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    writeTensors(root, {"model.embed_tokens.weight", "lm_head.weight"});
    QVERIFY(!tw::readBaseModelLayers(root)->isHeadTied);
}

void CheckSupportTest::aModelOfTheCatalogueHasItsLayers()
{
    tw::Catalog catalog;
    tw::ModelEntry model;
    model.id = "org/model";
    model.config = *tw::readJson(std::filesystem::path(TUNEWRIGHT_SOURCE_DIR) / "tests/data/tiny_llama/config.json", 1 << 16);
    catalog.models = {model};
    QTemporaryDir folder;
    const tw::CheckContext context = tw::checkContextOf(folder.path().toStdString(), catalog, "none", 1);
    QVERIFY(!context.target && !context.knownLayers("org/other"));
    const auto layers = context.knownLayers("org/model");
    QVERIFY(layers && layers->hasLastNamesOnly);
    for (const char *module : {"self_attn.q_proj", "mlp.down_proj", "lm_head"})
        QVERIFY2(std::ranges::find(layers->linears, module) != layers->linears.end(), module);
}

void CheckSupportTest::gpusAreDescribed()
{
    tw::GpuEntry gpu;
    gpu.name = "H100 SXM";
    gpu.computeCapability = "9.0";
    const tw::CheckTarget target = tw::checkTargetOf(gpu, 4);
    QCOMPARE(target.name, std::string("H100 SXM"));
    QCOMPARE(target.count, 4);
    QVERIFY(target.capability() == 90 && !target.isCpu);
    gpu.computeCapability = "gfx942";
    QVERIFY(!tw::checkTargetOf(gpu, 1).capability());
    gpu.computeCapability = "12.0";
    QVERIFY(tw::checkTargetOf(gpu, 1).capability() == 120);
}

QTEST_GUILESS_MAIN(CheckSupportTest)
#include "tst_check_support.moc"
