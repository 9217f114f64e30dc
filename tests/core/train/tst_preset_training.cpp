#include "core/config/config_document.h"
#include "tests/core/train/run_scene.h"

#include <QTest>

/// Every preset that our trainer runs, trained for two steps as it stands: only model and data are small ones.
class TestPresetTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoSteps_data()
    {
        QTest::addColumn<QString>("file");
        int ours = 0;
        for (const auto &entry : std::filesystem::directory_iterator(TUNEWRIGHT_SOURCE_DIR "/resources/presets")) {
            const auto text = tw::readFile(entry.path());
            if (entry.path().extension() != ".yaml" || !text || text->find("engine: axolotl") != std::string::npos)
                continue;
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
            ++ours;
        }
        QVERIFY(ours >= 3);
    }

    void twoSteps()
    {
        QFETCH(QString, file);
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        QVERIFY(bool(tw::writeFileAtomic(root / "rows.jsonl", enoughRows())));
        tw::RunIdentity identity;
        identity.id = tw::makeUlid();
        identity.configDir = root;
        const std::string config = smallConfig(file.toStdString());
        QVERIFY(!config.empty());
        const auto run = tw::RunFolder::create(root / "run", identity, config, tw::Json::object());
        QVERIFY2(run, run ? "" : run.error().message.c_str());
        const auto trained = tw::runProcess({RunScene::trainer().string(), run->path().string()}, {}, std::chrono::minutes(2));
        QVERIFY2(trained, trained ? "" : trained.error().message.c_str());
        QVERIFY2(trained->exitCode == 0, trained->standardError.c_str());

        auto batch = tw::readEvents(run->eventsFile(), 0, 1 << 24);
        std::vector<double> losses;
        for (const tw::RunEvent &event : batch->events)
            if (event.type == "step")
                losses.push_back(event.body["loss"]);
        QCOMPARE(losses.size(), std::size_t(2));
        QVERIFY(losses[0] > 1 && losses[0] < 10 && losses[1] > 1 && losses[1] < 10);
        const auto adapter = tw::readJson(run->outputFolder() / "adapter_config.json", 1 << 20);
        QVERIFY(adapter);
        const auto document = tw::ConfigDocument::parse(config);
        QCOMPARE(adapter->at("r").get<std::int64_t>(), *document->find("lora_r")->asInteger());
        QVERIFY(std::filesystem::exists(run->outputFolder() / "adapter_model.safetensors"));
    }

private:
    /// Two steps of the preset with the largest ones, 16,384 tokens each.
    static std::string enoughRows()
    {
        std::string text;
        while (text.size() < std::size_t(400'000))
            text += RunScene::rowsText();
        return text;
    }

    static std::string smallConfig(const std::string &file)
    {
        auto document = tw::ConfigDocument::load(file);
        if (!document)
            return {};
        bool isDone = bool(document->set("base_model", TUNEWRIGHT_SOURCE_DIR "/tests/data/tiny_llama")) && bool(document->set("max_steps", "2"));
        for (const std::string list : {"datasets", "test_datasets"}) {
            if (!document->find(list))
                continue;
            isDone = isDone && bool(document->set(list + "[0].path", "rows.jsonl")) && bool(document->unset(list + "[0].type"));
        }
        return isDone ? document->text() : std::string();
    }
};

QTEST_GUILESS_MAIN(TestPresetTraining)
#include "tst_preset_training.moc"
