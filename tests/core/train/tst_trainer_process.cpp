#include "tests/core/train/run_scene.h"

#include "core/base/sha256.h"

#include <QtTest>

#include <algorithm>
#include <csignal>
#include <thread>

using namespace tw;
namespace fs = std::filesystem;

namespace {

/// One start of the trainer that ends before the first step, with a checkpoint or without.
bool stopAtOnce(const RunScene &scene, bool saves)
{
    return (!saves || scene.run().request(RunRequest::Save)) && scene.run().request(RunRequest::Stop) && scene.train();
}

fs::path firstCheckpoint(const RunScene &scene)
{
    return scene.run().checkpointsFolder() / "step-000000";
}

Json position(const RunScene &scene)
{
    return readJson(firstCheckpoint(scene) / "position.json").value_or(Json());
}

bool changePosition(const RunScene &scene, const std::string &key, const Json &value)
{
    Json json = position(scene);
    json[key] = value;
    const std::string text = json.dump(2) + "\n";
    auto manifest = readJson(firstCheckpoint(scene) / "manifest.json");
    (*manifest)["files"]["position.json"]["sha256"] = sha256Hex(text);
    return writeFileAtomic(firstCheckpoint(scene) / "position.json", text)
        && writeFileAtomic(firstCheckpoint(scene) / "manifest.json", manifest->dump(2) + "\n");
}

/// Eight bytes from the middle of the model's tensors.
QByteArray someWeights()
{
    const std::string file = readFile(TUNEWRIGHT_SOURCE_DIR "/tests/data/tiny_llama/model.safetensors").value_or("");
    return QByteArray(file.data() + file.size() / 2, 8);
}

} // namespace

/// The trainer as a process: killed, stopped, paused, given bad folders. Nothing may be lost, and nothing may differ.
class TestTrainerProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhereGivesTheSameTrace();
    void stopSavesNothingUnlessAsked();
    void pauseWaitsAndGoesOn();
    void signalSavesACheckpoint();
    void resumeKeepsWhatItBeganWith_data();
    void resumeKeepsWhatItBeganWith();
    void resumeWithoutCheckpointKeepsTheThreads();
    void anotherModelIsRefused_data();
    void anotherModelIsRefused();
    void outputDirIsTakenBeforeTheFirstStep();
    void secondTrainerIsRefused();
    void badRunsSayWhy_data();
    void badRunsSayWhy();
};

void TestTrainerProcess::killedAnywhereGivesTheSameTrace()
{
    constexpr std::size_t steps = 60;
    const RunScene whole;
    QVERIFY(whole.isReady());
    auto output = whole.train();
    QVERIFY(output.has_value());
    QVERIFY2(output->exitCode == 0, output->standardError.c_str());
    const auto expected = whole.steps();
    QCOMPARE(expected.size(), steps);
    QVERIFY(!whole.adapter().empty());

    // Twenty kills at random moments, from before the model is loaded to late in the run; a run that finishes between two
    // is compared, and the next kills meet a new one.
    std::uint32_t state = 99;
    int kills = 0;
    std::int64_t resumedFrom = 0;
    while (kills < 20) {
        const RunScene killed;
        for (;;) {
            auto process = killed.trainAlone();
            QVERIFY(process.has_value());
            state = state * 1664525u + 1013904223u;
            const auto target = killed.steps().size() + 1 + (state >> 8) % 12;
            if (kills % 2 == 0) // at a moment of the clock, mostly while it loads
                std::this_thread::sleep_for(std::chrono::milliseconds(20 + (state >> 8) % 500));
            while (kills % 2 == 1 && isRunning(*process) && killed.steps().size() < target) // some steps on, however slow the machine
                std::this_thread::sleep_for(std::chrono::milliseconds(3));
            const bool isKilled = kills < 20 && isRunning(*process) && ::kill(process->pid, SIGKILL) == 0;
            kills += isKilled;
            QTRY_VERIFY_WITH_TIMEOUT(!isRunning(*process), 60000);
            if (!isKilled)
                break;
        }
        QVERIFY2(killed.run().readStatus()->state == RunState::Succeeded, killed.run().readStatus()->reason.c_str());
        resumedFrom = std::max(resumedFrom, killed.resumedFrom());
        QVERIFY2(killed.steps() == expected, "the trace after kills differs");
        QVERIFY(whole.adapter() == killed.adapter());
    }
    QVERIFY2(resumedFrom > 0, "no kill came after the first checkpoint");
}

void TestTrainerProcess::stopSavesNothingUnlessAsked()
{
    const RunScene scene("saves_per_epoch:\n");
    QVERIFY(scene.run().request(RunRequest::Stop).has_value());
    auto output = scene.train();
    QVERIFY(output.has_value());
    QCOMPARE(output->exitCode, 1);
    QCOMPARE(scene.run().readStatus()->state, RunState::Stopped);
    QVERIFY(fs::is_empty(scene.run().checkpointsFolder()));
    QVERIFY(scene.run().request(RunRequest::Save).has_value());
    QVERIFY(scene.run().request(RunRequest::Stop).has_value());
    QVERIFY(scene.train().has_value());
    QVERIFY(fs::exists(scene.run().checkpointsFolder() / "step-000000/manifest.json"));
}

void TestTrainerProcess::pauseWaitsAndGoesOn()
{
    const RunScene scene;
    QVERIFY(scene.run().request(RunRequest::Pause).has_value());
    auto process = scene.trainAlone();
    QVERIFY(process.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(scene.run().readStatus().value_or(RunStatus()).isPaused, 20000);
    QVERIFY(scene.steps().empty());
    QVERIFY(scene.run().withdraw(RunRequest::Pause).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(*process), 60000);
    QCOMPARE(scene.run().readStatus()->state, RunState::Succeeded);
    QCOMPARE(scene.steps().size(), std::size_t(60));
}

void TestTrainerProcess::signalSavesACheckpoint()
{
    const RunScene scene;
    QVERIFY(scene.run().request(RunRequest::Pause).has_value());
    auto process = scene.trainAlone();
    QVERIFY(process.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(scene.run().readStatus().value_or(RunStatus()).isPaused, 20000);
    ::kill(process->pid, SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(*process), 20000);
    QCOMPARE(scene.run().readStatus()->state, RunState::Stopped);
    QVERIFY(fs::exists(scene.run().checkpointsFolder() / "step-000000/manifest.json"));
}

void TestTrainerProcess::resumeKeepsWhatItBeganWith_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("configuration");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("the dtype, which a race chose") << "dtype" << "" << true;
    QTest::newRow("the threads, which the machine chose") << "threads" << "" << true;
    QTest::newRow("threads of the configuration come first") << "threads" << "tunewright:\n  threads: 1\n" << false;
}

/// A checkpoint that says something else than this machine would choose: what it says counts.
void TestTrainerProcess::resumeKeepsWhatItBeganWith()
{
    QFETCH(QString, member);
    QFETCH(QString, configuration);
    QFETCH(bool, isKept);
    const std::string key = member.toStdString();
    const RunScene scene(configuration.toStdString(), "auto");
    QVERIFY(stopAtOnce(scene, true));
    const Json chosen = scene.lastStart().at(key);
    const Json other = key == "threads" ? Json(chosen.get<int>() + int(std::thread::hardware_concurrency()))
                                        : Json(chosen == "float32" ? "bfloat16" : "float32");
    QCOMPARE(position(scene).at(key), chosen);
    QVERIFY(changePosition(scene, key, other));
    QVERIFY(stopAtOnce(scene, true));
    QCOMPARE(scene.lastStart().at(key), isKept ? other : chosen);
    const auto warnings = scene.events("warning");
    const bool isTold = std::ranges::any_of(warnings, [](const RunEvent &event) { return event.body.at("code") == "threads"; });
    QCOMPARE(isTold, isKept && key == "threads"); // there are more of them than cores
}

/// Steps are told before the first checkpoint: from there on the start event says what the run began with.
void TestTrainerProcess::resumeWithoutCheckpointKeepsTheThreads()
{
    const RunScene scene;
    QVERIFY(stopAtOnce(scene, false));
    const int threads = scene.lastStart().at("threads").get<int>() + 1;
    auto writer = EventWriter::open(scene.run().eventsFile());
    QVERIFY(writer && writer->append("start", {{"threads", threads}}));
    QVERIFY(stopAtOnce(scene, false));
    QCOMPARE(scene.lastStart().at("threads").get<int>(), threads);
}

void TestTrainerProcess::anotherModelIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("hasCheckpoint");
    const QByteArray metadata = R"("format":"pt")";
    QTest::newRow("a header that says something else") << "model.safetensors" << metadata << QByteArray(R"("format":"tf")") << true;
    QTest::newRow("a configuration of another size") << "config.json" << QByteArray("10000.0") << QByteArray("500000.0") << true;
    QTest::newRow("other weights of the same shapes") << "model.safetensors" << someWeights() << QByteArray("otherwts") << true;
    QTest::newRow("before the first checkpoint") << "config.json" << QByteArray("10000.0") << QByteArray("20000.0") << false;
}

void TestTrainerProcess::anotherModelIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, hasCheckpoint);
    const RunScene scene;
    const fs::path model = scene.run().identity().configDir / "model";
    fs::copy(TUNEWRIGHT_SOURCE_DIR "/tests/data/tiny_llama", model);
    std::string text = RunScene::configText({}, "false");
    text.replace(0, text.find('\n'), "base_model: model");
    QVERIFY(writeFileAtomic(scene.run().configFile(), text).has_value());
    QVERIFY(stopAtOnce(scene, hasCheckpoint));
    QCOMPARE(scene.run().readStatus()->state, RunState::Stopped);

    const fs::path changed = model / file.toStdString();
    const std::string before = readFile(changed).value_or("");
    QByteArray after(before.data(), qsizetype(before.size()));
    QVERIFY(after.contains(from));
    QVERIFY(writeFileAtomic(changed, after.replace(from, to).toStdString()).has_value());
    QVERIFY(stopAtOnce(scene, false));
    const auto status = scene.run().readStatus();
    QCOMPARE(status->state, RunState::Failed);
    QVERIFY2(status->reason.find(changed.string()) != std::string::npos, status->reason.c_str());
    QVERIFY2(status->reason.find("new run") != std::string::npos, status->reason.c_str());

    QVERIFY(writeFileAtomic(changed, before).has_value());
    QVERIFY(stopAtOnce(scene, false));
    QCOMPARE(scene.run().readStatus()->state, RunState::Stopped);
}

void TestTrainerProcess::outputDirIsTakenBeforeTheFirstStep()
{
    const RunScene scene("output_dir: mine\n");
    const fs::path mine = scene.run().identity().configDir / "mine";
    QVERIFY(ensureFolder(mine) && writeFileAtomic(mine / "adapter_model.safetensors", "somebody's"));
    const auto refused = scene.train();
    QVERIFY(refused && refused->exitCode == 3);
    QVERIFY2(scene.run().readStatus()->reason.find(mine.string()) != std::string::npos, scene.run().readStatus()->reason.c_str());
    QVERIFY(scene.steps().empty());
    QCOMPARE(*readFile(mine / "adapter_model.safetensors"), std::string("somebody's"));

    fs::remove(mine / "adapter_model.safetensors");
    QVERIFY(stopAtOnce(scene, false)); // claims it, so that it may go on there
    const auto trained = scene.train();
    QVERIFY(trained && trained->exitCode == 0);
    QCOMPARE(readFile(mine / "adapter_model.safetensors").value_or(""), scene.adapter());

    const RunScene nowhere("output_dir: /proc/nowhere/out\n");
    const auto impossible = nowhere.train();
    QVERIFY(impossible && impossible->exitCode == 3);
    QVERIFY(nowhere.steps().empty());
    QVERIFY(nowhere.run().readStatus()->reason.find("output_dir") != std::string::npos);

    // It was fine at the beginning and is not at the end: the result is in the run's own folder all the same.
    const RunScene lost("output_dir: lost\n");
    const fs::path place = lost.run().identity().configDir / "lost";
    QVERIFY(stopAtOnce(lost, false));
    fs::create_directory(place / "adapter_model.safetensors");
    const auto done = lost.train();
    QVERIFY(done && done->exitCode == 0);
    QVERIFY(!lost.adapter().empty());
    QCOMPARE(lost.events("warning").back().body.at("code").get<std::string>(), std::string("output_dir"));
}

void TestTrainerProcess::secondTrainerIsRefused()
{
    const RunScene scene;
    auto lock = RunLock::acquire(scene.run());
    QVERIFY(lock.has_value());
    auto output = scene.train();
    QVERIFY(output.has_value());
    QCOMPARE(output->exitCode, 3);
    QVERIFY(output->standardError.find("process") != std::string::npos);
    QVERIFY(scene.steps().empty());
}

void TestTrainerProcess::badRunsSayWhy_data()
{
    QTest::addColumn<QString>("configuration");
    QTest::addColumn<QString>("said");
    QTest::newRow("a model that is not there is named") << "base_model: /nowhere/model\n" << "/nowhere/model";
    QTest::newRow("full fine-tuning is refused by name") << "adapter:\n" << "adapter";
    QTest::newRow("an id outside the vocabulary is named") << "rows" << "vocabulary";
}

void TestTrainerProcess::badRunsSayWhy()
{
    QFETCH(QString, configuration);
    QFETCH(QString, said);
    const RunScene scene;
    std::string text = RunScene::configText({}, "false");
    const auto replaceLine = [&](const std::string &key, const std::string &line) {
        const auto begin = text.find(key + ":");
        text.replace(begin, text.find('\n', begin) - begin + 1, line);
    };
    if (configuration == "rows")
        QVERIFY(writeFileAtomic(scene.run().identity().configDir / "rows.jsonl",
                                RunScene::rowsText() + "{\"input_ids\":[5,100000,7],\"labels\":[5,6,7]}\n")
                    .has_value());
    else
        replaceLine(configuration.section(':', 0, 0).toStdString(), configuration.toStdString());
    QVERIFY(writeFileAtomic(scene.run().configFile(), text).has_value());
    auto output = scene.train();
    QVERIFY(output.has_value());
    QCOMPARE(output->exitCode, 3);
    const auto status = scene.run().readStatus();
    QCOMPARE(status->state, RunState::Failed);
    QVERIFY2(status->reason.find(said.toStdString()) != std::string::npos, status->reason.c_str());
}

QTEST_GUILESS_MAIN(TestTrainerProcess)
#include "tst_trainer_process.moc"
