#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>

namespace {

const QString source = QStringLiteral(TUNEWRIGHT_SOURCE_DIR);
constexpr int patienceMs = 30'000;

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

/// Runs the real program, as a script would, with folders of its own and a trainer that trains nothing.
class TestCli : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    void write(const QString &name, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray read(const QString &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray config(const QByteArray &more = {})
    {
        return "base_model: model\nadapter: lora\nlora_r: 4\nlora_alpha: 8\nlora_target_linear: true\nchat_template: chatml\n"
               "datasets:\n  - path: rows.jsonl\n    type: chat_template\n"
               "sequence_len: 256\nlearning_rate: 1e-3\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\n" + more;
    }
    void begin(QProcess &process, const QStringList &arguments, const QString &fake = {})
    {
        auto environment = m_environment;
        environment.insert("FAKE_TRAINER", fake.isEmpty() ? "steps=12" : fake);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir.path());
        process.start(QStringLiteral(TUNEWRIGHT_BIN_DIR "/tunewright-cli"), arguments);
    }
    Outcome cli(const QStringList &arguments, const QString &fake = {})
    {
        QProcess process;
        begin(process, arguments, fake);
        if (!process.waitForFinished(patienceMs))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// Starts a run and gives its id.
    QString startRun(const QString &name, const QString &fake)
    {
        const auto started = cli({"run", "config.yaml", "--name", name, "--json"}, fake);
        return started.json().value("run").toString();
    }
    QString stateOf(const QString &run) { return cli({"show", run, "--json"}).json().value("state").toString(); }

    /// A file of its own for the tests that edit.
    QString edited(const QByteArray &text)
    {
        const QString name = QString("edit-%1.yaml").arg(++m_edits);
        write(name, text);
        return name;
    }
    int m_edits = 0;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        for (const char *name : {"DATA", "CACHE", "CONFIG"})
            m_environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(name)), path("xdg/" + QString(name).toLower()));
        m_environment.insert("TUNEWRIGHT_RESOURCES", path("resources"));
        m_environment.insert("TUNEWRIGHT_TRAIN", source + "/tests/app/cli/stand_in_trainer.sh");
        m_environment.insert("FAKE_TRAINER_PROGRAM", FAKE_TRAINER_PROGRAM);
        write("resources/x", {});
        for (const char *name : {"catalog", "sql"})
            QVERIFY(QFile::link(source + "/resources/" + name, path(QStringLiteral("resources/") + name)));
        QVERIFY(QDir().mkpath(path("model")));
        for (const char *name : {"config.json", "model.safetensors"})
            QVERIFY(QFile::link(source + "/tests/data/tiny_llama/" + name, path(QStringLiteral("model/") + name)));
        QVERIFY(QFile::link(source + "/tests/data/tokens_gpt2/tokenizer.json", path("model/tokenizer.json")));
        const QByteArray row = "{\"messages\":[{\"role\":\"user\",\"content\":\"a and b?\"},"
                               "{\"role\":\"assistant\",\"content\":\"{\\\"a\\\":1,\\\"b\\\":2}\"}]}\n";
        write("rows.jsonl", row.repeated(8) + "{broken\n" + row);
        write("resources/samples/train.jsonl", row.repeated(8));
        write("resources/samples/eval.jsonl", row.repeated(2));
        // What set-up puts there.
        const QString small = "xdg/data/tunewright/models/SmolLM2-135M-Instruct/";
        write(small + "chat_template.jinja", "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content']"
                                             " + '<|im_end|>' + '\n'}}{% endfor %}"
                                             "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}");
        for (const char *name : {"config.json", "model.safetensors", "tokenizer.json"})
            QVERIFY(QFile::link(path(QStringLiteral("model/") + name), path(small + name)));
        write("config.yaml", config());
        write("wrong.yaml", config("num_epochs: -1\n"));
        write("notyaml.yaml", "a: [1\nb: 2\n");
        write("misspelt.yaml", config("lora_alfa: 3\n"));
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no command") << QStringList() << QByteArray("--help");
        QTest::newRow("an unknown command") << QStringList {"dance"} << QByteArray("no command \"dance\"\n");
        QTest::newRow("a misspelt command") << QStringList {"modles"} << QByteArray("did you mean models?");
        QTest::newRow("a misspelt command behind a flag") << QStringList {"--json", "atach", "x"} << QByteArray("did you mean attach?");
        QTest::newRow("an unknown flag") << QStringList {"models", "--fast"} << QByteArray("--fast");
        QTest::newRow("a missing argument") << QStringList {"plan"} << QByteArray("CONFIG");
        QTest::newRow("an unknown GPU to check for") << QStringList {"check", "config.yaml", "--gpu", "abacus"} << QByteArray("abacus");
        QTest::newRow("an unknown GPU") << QStringList {"plan", "config.yaml", "--gpu", "abacus"} << QByteArray("abacus");
        QTest::newRow("no GPUs") << QStringList {"plan", "config.yaml", "--count", "0"} << QByteArray("--count");
        QTest::newRow("rows that are no range") << QStringList {"data", "config.yaml", "--rows", "8..3"} << QByteArray("8..3");
        QTest::newRow("rows that are no number") << QStringList {"data", "config.yaml", "--rows", "a..b"} << QByteArray("a..b");
        QTest::newRow("lines before the first") << QStringList {"log", "x", "--lines", "-3"} << QByteArray("0 for all of them, not -3");
    }
    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const auto outcome = cli(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(said), outcome.err.constData());
    }

    void failuresEndWithThreeAndOneJsonDocument_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("code");
        QTest::newRow("a configuration that is not there") << QStringList {"plan", "absent.yaml"} << "not_found";
        QTest::newRow("a run that is not there") << QStringList {"show", "absent"} << "not_found";
        QTest::newRow("a model that is not there")
            << QStringList {"tokens", "--model", "absent", "--in", "rows.jsonl", "--out", "out.jsonl"} << "not_found";
        QTest::newRow("another machine") << QStringList {"run", "config.yaml", "--at", "moon"} << "unsupported";
        QTest::newRow("a folder that is taken") << QStringList {"run", "config.yaml", "--dir", "taken"} << "busy";
    }
    void failuresEndWithThreeAndOneJsonDocument()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, code);
        write("taken/run.yaml", "id: x\n");
        const auto outcome = cli(arguments << "--json");
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.json().value("error").toObject().value("code").toString(), code);
        QCOMPARE(outcome.out.count('\n'), 1);
        QVERIFY(outcome.err.contains("tunewright-cli: "));
    }

    void checkFindsErrors_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<int>("line");
        QTest::newRow("negative epochs") << "wrong.yaml" << 1 << "error" << 14;
        QTest::newRow("not YAML") << "notyaml.yaml" << 1 << "error" << 2;
        QTest::newRow("an unknown key is a warning") << "misspelt.yaml" << 0 << "warning" << 14;
        QTest::newRow("nothing to object") << "config.yaml" << 0 << "" << 0;
    }
    void checkFindsErrors()
    {
        QFETCH(QString, file);
        QFETCH(int, exitCode);
        QFETCH(QString, severity);
        QFETCH(int, line);
        const auto outcome = cli({"check", file, "--json"});
        QCOMPARE(outcome.exitCode, exitCode);
        const auto findings = outcome.json().value("findings").toArray();
        QCOMPARE(findings.isEmpty(), severity.isEmpty());
        if (findings.isEmpty())
            return;
        const auto first = findings.first().toObject();
        QCOMPARE(first.value("severity").toString(), severity);
        QCOMPARE(first.value("line").toInt(), line);
        for (const char *key : {"code", "column", "key", "message", "fix"})
            QVERIFY2(first.contains(QLatin1String(key)), key);
    }

    void aWrongConfigurationIsNotPlanned()
    {
        QCOMPARE(cli({"plan", "wrong.yaml"}).exitCode, 1);
        QCOMPARE(cli({"run", "wrong.yaml"}).exitCode, 1);
        QVERIFY(!QDir(path("xdg/data/tunewright/runs")).exists());
    }

    /// What we hand out ourselves is planned and checked without a network.
    void presetsAreQuoted_data()
    {
        QTest::addColumn<QString>("preset");
        for (const QString &preset : QDir(source + "/resources/presets").entryList({"*.yaml"}))
            QTest::newRow(qPrintable(preset)) << source + "/resources/presets/" + preset;
    }
    void presetsAreQuoted()
    {
        QFETCH(QString, preset);
        const auto usual = m_environment;
        m_environment.insert("HF_HUB_OFFLINE", "1");
        const auto checked = cli({"check", preset, "--gpu", "h100_sxm", "--count", "8"});
        const auto planned = cli({"plan", preset, "--no-calibrate", "--json"});
        m_environment = usual;
        QVERIFY2(checked.exitCode == 0, checked.out + checked.err);
        QVERIFY2(planned.exitCode == 0, planned.err);
        QVERIFY(planned.json().value("offers").toArray().size() > 30);
        const bool isOfTheHub = planned.err.contains("--tokens N");
        QCOMPARE(isOfTheHub, checked.out.contains("data_assumed"));
        QCOMPARE(isOfTheHub, !preset.endsWith("/quick-start.yaml") && !preset.endsWith("/lora.yaml") && !preset.endsWith("/memory-tight.yaml"));
    }

    void tokensOfAbsentDataCanBeSaid()
    {
        write("away.yaml", config("tunewright: {engine: axolotl}\n").replace("rows.jsonl", "org/rows"));
        const auto tokensOf = [&](const QStringList &more) {
            return cli(QStringList {"plan", "away.yaml", "--no-calibrate", "--json"} + more).json().value("time").toObject().value("tokens").toInt();
        };
        QCOMPARE(tokensOf({}), 10'000'000);
        QCOMPARE(tokensOf({"--tokens", "123456"}), 123'456);
        QVERIFY(cli({"plan", "config.yaml", "--no-calibrate", "--tokens", "5"}).err.contains("--tokens changes nothing"));
    }

    void unknownSizesAreNoMistake()
    {
        const auto usual = m_environment;
        m_environment.insert("HF_HUB_OFFLINE", "1");
        write("unheard.yaml", config("tunewright: {engine: axolotl}\n").replace("base_model: model", "base_model: org/unheard"));
        const auto checked = cli({"check", "unheard.yaml", "--gpu", "h100_sxm", "--json"});
        m_environment = usual;
        QCOMPARE(checked.exitCode, 0);
        const auto finding = checked.json().value("findings").toArray().last().toObject();
        QCOMPARE(finding.value("code").toString(), "sizes_unknown");
        QCOMPARE(finding.value("line").toInt(), 1);
    }

    void whatDoesNotFitEndsWithOne()
    {
        write("large.yaml", config("tunewright: {engine: axolotl}\n").replace("base_model: model", "# large\nbase_model: Qwen/Qwen2.5-72B"));
        QCOMPARE(cli({"plan", "large.yaml", "--gpu", "rtx_4090"}).exitCode, 1);
        QCOMPARE(cli({"plan", "large.yaml"}).exitCode, 0); // this machine was not chosen
        const auto checked = cli({"check", "large.yaml", "--gpu", "rtx_4090", "--json"});
        QCOMPARE(checked.exitCode, 1);
        const auto finding = checked.json().value("findings").toArray().last().toObject();
        QCOMPARE(finding.value("code").toString(), "does_not_fit");
        QCOMPARE(finding.value("line").toInt(), 2);
        write("empty.yaml", "# nothing\n");
        for (const auto &missing : cli({"check", "empty.yaml", "--json"}).json().value("findings").toArray())
            QVERIFY(missing.toObject().value("line").toInt() > 0 && missing.toObject().value("column").toInt() > 0);
    }

    void catalogueIsListed()
    {
        const auto models = cli({"models", "smollm2-135m", "--json"}).json().value("models").toArray();
        QCOMPARE(models.size(), 2);
        QCOMPARE(models.first().toObject().value("id").toString(), "HuggingFaceTB/SmolLM2-135M-Instruct");
        const auto alias = cli({"models", "meta-llama/llama-3.1-8b-instruct", "--json"}).json().value("models").toArray();
        QCOMPARE(alias.size(), 1);
        QCOMPARE(alias.first().toObject().value("alias_of").toString(), "meta-llama/Llama-3.1-8B");
        QCOMPARE(alias.first().toObject().value("parameters").toDouble(), 8'030'261'248.0);
        QCOMPARE(cli({"gpus", "blackwell", "pro", "--json"}).json().value("gpus").toArray().size(), 3);
        QVERIFY(cli({"gpus", "h100_sxm"}).out.contains("rented out by 8") == false); // AWS rents one too
        QVERIFY(cli({"gpus", "h200_sxm"}).out.contains("rented out by 8"));
        QVERIFY(cli({"models", "no", "such"}).out.startsWith("No model matches \"no such\""));
        QCOMPARE(cli({"models", "no", "such"}).exitCode, 1);
        QCOMPARE(cli({"models", "NousResearch/Meta-Llama-3.1-8B", "--json"}).json().value("models").toArray().at(0).toObject()
                     .value("alias_of").toString(), "meta-llama/Llama-3.1-8B");
        const auto gpus = cli({"gpus", "--json"}).json().value("gpus").toArray();
        QCOMPARE(gpus.last().toObject().value("key").toString(), "this_machine");
        QVERIFY(!cli({"gpus"}).out.contains("\033["));
    }

    void planTellsThePromisedFields()
    {
        const auto outcome = cli({"plan", "config.yaml", "--gpu", "h100_sxm", "--json"});
        QCOMPARE(outcome.exitCode, 0);
        const auto plan = outcome.json();
        QCOMPARE(plan.value("model").toObject().value("id").toString(), "model");
        QCOMPARE(plan.value("gpu").toObject().value("key").toString(), "h100_sxm");
        const auto memory = plan.value("memory").toObject();
        qint64 sum = 0;
        for (const auto &part : memory.value("parts").toObject())
            sum += part.toInteger();
        QVERIFY(sum > 0);
        QCOMPARE(memory.value("peak_bytes").toInteger(), sum);
        QCOMPARE(plan.value("time").toObject().value("steps").toInt(), 9);
        for (const char *key : {"fit", "cost", "offers", "ways_out"})
            QVERIFY2(plan.contains(QLatin1String(key)), key);
        QVERIFY2(outcome.err.contains("rows.jsonl:9: "), outcome.err.constData());
    }

    void dataShowsRowsAndTotals()
    {
        const auto outcome = cli({"data", "config.yaml", "--rows", "8..9", "--json"});
        QCOMPARE(outcome.exitCode, 0);
        const auto rows = outcome.json().value("rows").toArray();
        QCOMPARE(rows.size(), 2);
        const auto good = rows[0].toObject();
        QCOMPARE(good.value("row").toInt(), 8);
        QVERIFY(good.value("dropped").isNull());
        QCOMPARE(good.value("input_ids").toArray().size(), good.value("labels").toArray().size());
        QVERIFY(good.value("text").toString().startsWith("<|im_start|>user\na and b?<|im_end|>"));
        QVERIFY(rows[1].toObject().value("dropped").toString().startsWith("not valid JSON"));
        const auto totals = outcome.json().value("totals").toObject();
        QCOMPARE(totals.value("rows").toInt(), 10);
        QCOMPARE(totals.value("kept").toInt(), 9);
        QCOMPARE(totals.value("dropped").toInt(), 1);
        QVERIFY(totals.value("trained_tokens").toInt() < totals.value("tokens").toInt());
        QVERIFY(totals.value("quantiles").toObject().contains("p50"));
        QVERIFY(totals.value("packing").toObject().contains("efficiency"));
    }

    void pathsMayStartAtTheCurrentFolder()
    {
        write("configs/elsewhere.yaml", config());
        const auto outcome = cli({"data", "configs/elsewhere.yaml", "--json"});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.err.contains("paths start at"));
    }

    /// A bad row keeps its place; a blank line between rows is no row.
    void tokensKeepsRowsInPlace()
    {
        write("in.jsonl", "{\"text\":\"a b\"}\n{\"nothing\":1}\n \n\n{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}\n");
        const auto outcome = cli({"tokens", "--model", "model", "--in", "in.jsonl", "--out", "out.jsonl", "--chat-template", "chatml"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.err.contains("in.jsonl:2: "));
        const auto lines = read("out.jsonl").trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object().value("text").toString(), "a b");
        QVERIFY(QJsonDocument::fromJson(lines[1]).object().contains("error"));
        QVERIFY(QJsonDocument::fromJson(lines[2]).object().value("text").toString().startsWith("<|im_start|>user\na"));
        write("ids.jsonl", "{\"ids\":" + QJsonDocument(QJsonDocument::fromJson(lines[2]).object().value("ids").toArray()).toJson(QJsonDocument::Compact)
                               + "}\n");
        QCOMPARE(cli({"tokens", "--model", "model", "--in", "ids.jsonl", "--out", "out.jsonl"}).exitCode, 0);
        QVERIFY(read("out.jsonl").contains("im_start"));
    }

    void runWaitsToTheEnd()
    {
        const auto outcome = cli({"run", "config.yaml", "--dir", "waited", "--name", "waited", "--wait"});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.out.count("step "), 12);
        QVERIFY(outcome.out.contains("succeeded: finished"));
        QCOMPARE(read("waited/config.yaml"), config());
        const auto plan = QJsonDocument::fromJson(read("waited/plan.json")).object();
        QVERIFY(plan.contains("created"));
        QCOMPARE(plan.value("data").toObject().value("dropped").toInt(), 1);
        QCOMPARE(plan.value("data_hash").toString().size(), 64);
        for (const QString &name : {QStringLiteral("waited"), path("waited")})
            QCOMPARE(stateOf(name), "succeeded");
        QCOMPARE(cli({"log", "waited"}).exitCode, 0);
        QCOMPARE(cli({"attach", "waited"}).out.count("step "), 12);
        QCOMPARE(cli({"stop", "waited"}).exitCode, 3);
    }

    void aRunIsPlannedWithAMeasuredSpeed()
    {
        const auto usual = m_environment;
        m_environment.insert("XDG_CACHE_HOME", path("xdg/fresh"));
        m_environment.insert("FAKE_BENCH", "{\"flops_per_second\":2.9e11,\"dtype\":\"float32\",\"base_bytes\":231000000}");
        const auto first = cli({"run", "config.yaml", "--dir", "measured", "--wait"});
        const auto second = cli({"run", "config.yaml", "--dir", "again", "--wait"});
        m_environment = usual;
        QCOMPARE(first.exitCode, 0);
        QVERIFY(first.err.contains("Measuring"));
        QVERIFY(!second.err.contains("Measuring"));
        for (const char *run : {"waited", "measured", "again"}) {
            const auto plan = QJsonDocument::fromJson(read(QLatin1String(run) + QStringLiteral("/plan.json"))).object();
            QCOMPARE(plan.value("time").toObject().value("basis").toString().startsWith("measured"), qstrcmp(run, "waited") != 0);
        }
    }

    void aModelOfTheCatalogueIsPlannedAndNotStarted()
    {
        write("hub.yaml", config().replace("base_model: model", "base_model: Qwen/Qwen2.5-0.5B"));
        const auto plan = cli({"plan", "hub.yaml", "--json"});
        QVERIFY2(plan.exitCode == 0, plan.err.constData());
        QCOMPARE(plan.json().value("model").toObject().value("id").toString(), "Qwen/Qwen2.5-0.5B");
        QVERIFY(plan.err.contains("is not on this machine"));
        QCOMPARE(cli({"check", "hub.yaml"}).exitCode, 1);
        const auto run = cli({"run", "hub.yaml", "--dir", "hub"});
        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.err.contains("not on this machine"));
        QVERIFY(!QFileInfo::exists(path("hub")));
    }

    void aRunThatFailsEndsWithThree()
    {
        QCOMPARE(cli({"run", "config.yaml", "--wait"}, "steps=9 report die_at=4").exitCode, 3);
        QCOMPARE(cli({"run", "config.yaml"}, "die_at_once").exitCode, 3);
    }

    void somebodysOutputFolderIsLeftAlone()
    {
        write("kept/adapter_config.json", "{}");
        write("output.yaml", config("output_dir: kept\n"));
        const auto run = cli({"run", "output.yaml", "--dir", "intruder"});
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.err.contains("adapter_config.json"), run.err.constData());
        QVERIFY(!QFileInfo::exists(path("intruder")));
    }

    void aRunWithoutRoomIsNotBegun()
    {
        const QByteArray place = path("small").toLocal8Bit();
        QVERIFY(QDir().mkpath(path("small")));
        if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("a small disk needs the right to mount");
        const auto run = cli({"run", "config.yaml", "--dir", "small/run"});
        const bool isMade = QFileInfo::exists(path("small/run"));
        ::umount2(place.constData(), MNT_DETACH);
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.err.contains("--dir"), run.err.constData());
        QVERIFY(!isMade);
    }

    void aRunThatIsStoppedEndsWithOne()
    {
        QProcess waiting;
        begin(waiting, {"run", "config.yaml", "--dir", "halted", "--wait"}, "steps=100000 pause_ms=5 report");
        QVERIFY(waiting.waitForReadyRead(patienceMs));
        QCOMPARE(cli({"stop", "halted"}).exitCode, 0);
        QVERIFY(waiting.waitForFinished(patienceMs));
        QCOMPARE(waiting.exitCode(), 1);
        QCOMPARE(cli({"attach", "halted"}).exitCode, 1);
    }

    void aRunIsFoundByTheBeginningOfItsId()
    {
        const QString run = startRun("by id", "steps=3");
        QCOMPARE(run.size(), 26);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(run), "succeeded", patienceMs);
        QCOMPARE(cli({"show", run.left(24), "--json"}).json().value("run").toString(), run);
        const auto shown = cli({"show", "by id", "--json"}).json();
        for (const char *key : {"run", "state", "step", "steps", "loss", "tokens_per_second", "spent"})
            QVERIFY2(shown.contains(QLatin1String(key)), key);
        const auto runs = cli({"runs", "--json"}).json().value("runs").toArray();
        QCOMPARE(runs.first().toObject().value("run").toString(), run);
        QCOMPARE(cli({"show", "0"}).exitCode, 3); // fits every run
    }

    void interruptingAttachLeavesTheRunAtWork()
    {
        const QString run = startRun("long", "steps=100000 pause_ms=5 report");
        QProcess attached;
        begin(attached, {"attach", run});
        QVERIFY(attached.waitForReadyRead(patienceMs));
        ::kill(pid_t(attached.processId()), SIGINT);
        QVERIFY(attached.waitForFinished(patienceMs));
        QCOMPARE(attached.exitCode(), 130);
        QVERIFY(attached.readAllStandardError().contains("the run goes on"));
        QCOMPARE(stateOf(run), "running");

        QCOMPARE(cli({"save", run}).exitCode, 0);
        QCOMPARE(cli({"pause", run}).exitCode, 0);
        QTRY_VERIFY(cli({"show", run, "--json"}).json().value("is_paused").toBool());
        QCOMPARE(cli({"resume", run}).exitCode, 0);
        QTRY_VERIFY(!cli({"show", run, "--json"}).json().value("is_paused").toBool());
        QCOMPARE(cli({"resume", run}).exitCode, 3); // it is at work

        QCOMPARE(cli({"stop", run}).exitCode, 0);
        QTRY_COMPARE(stateOf(run), "stopped");
        QCOMPARE(cli({"resume", run}, "steps=1 report").exitCode, 0);
        QTRY_COMPARE(stateOf(run), "succeeded");
    }

    void aFolderUsedAgainIsListedOnce()
    {
        const auto first = cli({"run", "config.yaml", "--dir", "reused", "--json"}, "steps=500 pause_ms=20").json().value("run").toString();
        QVERIFY(!first.isEmpty());
        QCOMPARE(cli({"stop", first}).exitCode, 0);
        QTRY_VERIFY(read("reused/status.json").contains("stopped")); // the list still has it at work
        QVERIFY(QDir(path("reused")).removeRecursively());
        const auto second = cli({"run", "config.yaml", "--dir", "reused", "--json"}).json().value("run").toString();
        int seen = 0;
        for (const auto &run : cli({"runs", "--json"}).json().value("runs").toArray())
            seen += run.toObject().value("run").toString() == second;
        QCOMPARE(seen, 1);
    }

    void quickStartShowsTheDifference()
    {
        write("resources/presets/quick-start.yaml",
              config("test_datasets:\n  - path: ../samples/eval.jsonl\n    type: chat_template\n")
                  .replace("rows.jsonl", "../samples/train.jsonl")
                  .replace("base_model: model", "base_model: " + path("model").toUtf8()));
        // The stand-in writes no adapter; the folder of the result is part of the run folder from the beginning.
        const auto outcome = cli({"quickstart", "--dir", "quick", "--json"}, "steps=12 report");
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const auto result = outcome.json();
        QCOMPARE(result.value("before").toObject().value("equal").toInt(), 0);
        QCOMPARE(result.value("after").toObject().value("equal").toInt(), 2);
        QCOMPARE(result.value("after").toObject().value("exact").toInt(), 0);
        QCOMPARE(result.value("losses").toArray().size(), 12);
        QVERIFY(result.value("peak_bytes").toObject().contains("told"));
        const auto text = cli({"quickstart"}, "steps=12 report");
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains("Before  0 of 2 exact, 0 of 2 valid and equal JSON"));
        QVERIFY(text.out.contains("After   0 of 2 exact, 2 of 2 valid and equal JSON"));
        QVERIFY(text.out.contains("Loss over 12 steps"));
    }

    void keysExplainsEveryKey()
    {
        const auto unknown = cli({"keys", "laerning_rate"});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains("learning_rate"), unknown.err);
        const auto one = cli({"keys", "lora_dropout"});
        QCOMPARE(one.exitCode, 0);
        for (const char *word : {"Dropout", "number", "0.0", "adapter=lora|qlora", "trained here"})
            QVERIFY2(one.out.contains(word), one.out);
        QVERIFY(cli({"keys", "qat"}).out.contains("qat.group_size"));
        QVERIFY(cli({"keys", "datasets[0].path"}).out.contains("datasets[].path"));
        const QJsonArray all = cli({"keys", "--json"}).json().value("keys").toArray();
        QVERIFY(all.size() > 700);
        const QJsonObject rank = cli({"keys", "lora_r", "--json"}).json().value("keys").toArray().at(0).toObject();
        QCOMPARE(rank.value("type").toString(), QString("whole number"));
        QCOMPARE(rank.value("range").toObject().value("low").toDouble(), 1.0);
    }

    void setRefusesWhatItCannotWrite()
    {
        const QString name = edited(config());
        QCOMPARE(cli({"set", name, "lora_r"}).exitCode, 2); // no value
        QCOMPARE(cli({"set", "nowhere.yaml", "lora_r=8"}).exitCode, 3);
        QCOMPARE(cli({"set", name, "lora_r=8", "datasets[7].path=x"}).exitCode, 3); // the second cannot be: neither is
        QCOMPARE(read(name), config());
        QVERIFY(QFile::setPermissions(path(name), QFileDevice::ReadOwner));
        const auto refused = cli({"set", name, "lora_r=8"});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains(name.toUtf8()) && refused.err.contains("read-only"), refused.err);
        QCOMPARE(read(name), config());
        QVERIFY(QFile::setPermissions(path(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    void setChangesItsKeysOnly()
    {
        const QByteArray text = "# mine\r\nbase_model:  model   # kept\r\nlora_r: 4\r\n\r\nsave_strategy: epoch";
        const QString name = edited(text);
        QCOMPARE(cli({"set", name, "lora_r=16", "save_strategy=no"}).exitCode, 0); // a word where YAML reads a boolean
        QByteArray expected = text;
        expected.replace("lora_r: 4", "lora_r: 16").replace("save_strategy: epoch", "save_strategy: \"no\"");
        QCOMPARE(read(name), expected);
        QCOMPARE(cli({"set", name, "lora_r=16", "--json"}).json().value("changed").toBool(true), false);
        QCOMPARE(cli({"unset", name, "lora_r"}).exitCode, 0);
        QCOMPARE(read(name), expected.replace("lora_r: 16\r\n", ""));
        const auto odd = cli({"set", name, "lora_rr=1"});
        QCOMPARE(odd.exitCode, 0);
        QVERIFY2(odd.err.contains("lora_r"), odd.err); // told, and written all the same
        QCOMPARE(cli({"set", name, "lora_r=abc"}).exitCode, 1); // an error is a problem, written as it was asked for
    }

    void setFollowsLinks()
    {
        const QString name = edited(config());
        QVERIFY(QFile::link(path(name), path("link.yaml")));
        QVERIFY(QFile::setPermissions(path(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(cli({"set", "link.yaml", "lora_r=8"}).exitCode, 0);
        QVERIFY(QFileInfo(path("link.yaml")).isSymLink());
        QVERIFY(read(name).contains("lora_r: 8"));
        QCOMPARE(QFile::permissions(path(name)) & QFileDevice::ReadOther, QFileDevice::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
