#include "core/config/findings.h"
#include "core/config/read_config.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <set>

using tw::ConfigDocument;

namespace {

const std::filesystem::path presets = TUNEWRIGHT_SOURCE_DIR "/resources/presets";

struct Preset {
    const char *name;
    bool isOurs; ///< our trainer runs it
};

constexpr Preset allPresets[] = {
    {"quick-start", true}, {"lora", true},         {"memory-tight", true},  {"qlora-24gb", false}, {"korean-continued-pretraining", false},
    {"kubeflow-qlora", false}, {"full-8x80gb", false}, {"dpo", false},
};

} // namespace

class PresetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneIsForgotten();
    void each_data();
    void each();
};

void PresetsTest::noneIsForgotten()
{
    std::set<std::string> found;
    for (const auto &entry : std::filesystem::directory_iterator(presets)) {
        if (entry.path().extension() == ".yaml")
            found.insert(entry.path().stem());
    }
    std::set<std::string> named;
    for (const Preset &preset : allPresets)
        named.insert(preset.name);
    QVERIFY(found == named);
}

void PresetsTest::each_data()
{
    QTest::addColumn<bool>("isOurs");
    for (const Preset &preset : allPresets)
        QTest::newRow(preset.name) << preset.isOurs;
}

/// Sound, explained, and meant for the trainer it says.
void PresetsTest::each()
{
    QFETCH(bool, isOurs);
    const auto document = ConfigDocument::load(presets / (std::string(QTest::currentDataTag()) + ".yaml"));
    QVERIFY2(document, document ? "" : document.error().message.c_str());
    const std::string &text = document->text();
    QVERIFY(text.starts_with("# ") && text.ends_with("\n") && text.find('\t') == std::string::npos);
    QVERIFY(std::count(text.begin(), text.end(), '#') > 6);

    // The model of the quick start is only there after set-up.
    QStringList said;
    for (const tw::Finding &finding : tw::checkConfig(*document, {.configFolder = presets})) {
        const bool isModelPath = finding.code == "path_missing" && finding.key == "base_model" && isOurs;
        if (finding.severity != tw::Severity::Info && !isModelPath)
            said += QString::fromStdString(tw::formatFinding(finding));
    }
    QVERIFY2(said.isEmpty(), qPrintable(said.join("\n")));
    const tw::ConfigNode *engine = document->find("tunewright.engine");
    QCOMPARE(!engine || engine->text != "axolotl", isOurs);
    const auto config = tw::readTrainConfig(*document, isOurs ? tw::ConfigUse::Training : tw::ConfigUse::Planning);
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    QVERIFY(config->learningRate > 0 && !config->datasets.empty() && config->seed == 42);
}

QTEST_GUILESS_MAIN(PresetsTest)
#include "tst_presets.moc"
