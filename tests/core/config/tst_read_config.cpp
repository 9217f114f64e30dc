#include "core/config/read_config.h"
#include "core/config/step_marks.h"

#include <QtTest>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using tw::ConfigDocument;
using tw::ErrorCode;
using tw::TrainConfig;

namespace {

const std::string smallest = "base_model: m\nlearning_rate: 1e-3\ndatasets:\n  - path: a.jsonl\nmicro_batch_size: 2\n"
                             "gradient_accumulation_steps: 1\n";

TrainConfig readOrDefault(const std::string &text)
{
    const auto document = ConfigDocument::parse(text);
    const auto config = document ? tw::readTrainConfig(*document) : tw::Result<TrainConfig>(document.error());
    if (!config)
        qWarning("%s", config.error().message.c_str());
    return config.value_or(TrainConfig());
}

QString joined(const std::vector<std::int64_t> &steps)
{
    QStringList words;
    for (std::int64_t step : steps)
        words << QString::number(step);
    return words.join(" ");
}

/// What differs from full fine-tuning with fp32 AdamW on one device.
QString planningText(const TrainConfig &config)
{
    QStringList words;
    const auto add = [&](bool differs, const QString &word) {
        if (differs)
            words << word;
    };
    using Adapter = TrainConfig::Adapter;
    add(config.adapter == Adapter::Lora, "lora");
    add(config.adapter == Adapter::QLora, "qlora");
    add(config.adapter == Adapter::PromptTuning, "prompt" + QString::number(config.promptTokens));
    add(config.loadIn4bit, "4bit");
    add(config.loadIn8bit, "8bit");
    add(!config.usesDoubleQuantization, "single");
    add(config.optimizerKind != TrainConfig::OptimizerKind::AdamW32, "optimizer" + QString::number(int(config.optimizerKind)));
    add(config.sharding != TrainConfig::Sharding::None, "zero" + QString::number(int(config.sharding)));
    add(config.gradientCheckpointing, "recomputes");
    add(config.offloadsOptimizer, "offloads-optimizer");
    add(config.offloadsParameters, "offloads-parameters");
    add(config.offloadsActivations, "offloads-activations");
    add(config.contextParallel != 1, "context" + QString::number(config.contextParallel));
    add(config.tensorParallel != 1, "tensor" + QString::number(config.tensorParallel));
    add(config.head != TrainConfig::Head::Whole, "head" + QString::number(int(config.head)));
    add(config.engine == TrainConfig::Engine::Axolotl, "axolotl");
    add(config.preference != TrainConfig::Preference::None, "preference" + QString::number(int(config.preference)));
    add(config.padsToSequenceLen, "pads");
    add(config.quantizesExperts, "quantized-experts");
    add(config.adaptsExperts, "adapted-experts");
    for (const std::string &name : config.modulesToSave)
        words << "whole:" + QString::fromStdString(name);
    for (const std::string &name : config.unfrozenParameters)
        words << "trains:" + QString::fromStdString(name);
    return words.join(" ");
}

} // namespace

class ReadConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsNameThePlace();
    void missingFileIsNotFound();
    void defaultsAreTheTables();
    void everyKeyArrives();
    void batchSizeBecomesAccumulation();
    void oldNamesAreRead();
    void whatAnotherEngineTrainsIsPlannedOnly_data();
    void whatAnotherEngineTrainsIsPlannedOnly();
    void planningFields_data();
    void planningFields();
    void deepSpeedFilesAreRead();
    void quickStartIsRead();
    void modelsAreFound_data();
    void modelsAreFound();
    void pathsStartAtTheFolder();
    void stepMarks_data();
    void stepMarks();
};

void ReadConfigTest::errorsNameThePlace()
{
    const auto document = ConfigDocument::parse(smallest + "num_epochs: -1\nseed: x\n", "job.yaml");
    const auto config = tw::readTrainConfig(*document);
    QVERIFY(!config);
    QCOMPARE(config.error().code, ErrorCode::InvalidConfig);
    QVERIFY2(config.error().message.starts_with("job.yaml:7:13: "), config.error().message.c_str());
    QCOMPARE(tw::readTrainConfig(ConfigDocument()).error().code, ErrorCode::InvalidConfig);
}

void ReadConfigTest::missingFileIsNotFound()
{
    QCOMPARE(tw::loadTrainConfig("/nowhere/at/all.yaml").error().code, ErrorCode::NotFound);
}

void ReadConfigTest::defaultsAreTheTables()
{
    const TrainConfig config = readOrDefault(smallest);
    QCOMPARE(config.baseModel, std::string("m"));
    QCOMPARE(config.learningRate, 1e-3);
    QVERIFY(config.adapter == TrainConfig::Adapter::None);
    QCOMPARE(config.sequenceLen, 512);
    QCOMPARE(config.numEpochs, 1.0);
    QCOMPARE(config.seed, 42);
    QVERIFY(config.schedule == TrainConfig::Schedule::Cosine);
    QVERIFY(config.precision == TrainConfig::Precision::Auto);
    QVERIFY(config.saveStrategy == TrainConfig::When::Epoch);
    QVERIFY(config.evalStrategy == TrainConfig::When::No);
    QVERIFY(config.shuffleMergedDatasets && !config.samplePacking && !config.maxSteps);
    QCOMPARE(config.datasets.at(0).line, 4);
    QCOMPARE(config.datasets.at(0).type, std::string());
    QCOMPARE(config.datasets.at(0).rolesToTrain, std::vector<std::string> {"assistant"});
    QCOMPARE(config.chatTemplate, std::string("tokenizer_default"));
}

void ReadConfigTest::everyKeyArrives()
{
    const TrainConfig config = readOrDefault(
        "base_model: org/m\nadapter: lora\nlora_r: \"32\"\nlora_alpha: 64\nlora_dropout: 0.1\npeft_use_rslora: yes\n"
        "lora_target_modules: [q_proj, v_proj]\nlora_model_dir: ./old\n"
        "datasets:\n  - path: a.jsonl\n    type: chat_template\n    chat_template: chatml\n    field_messages: conversations\n"
        "    message_property_mappings: {role: from, content: value}\n    roles_to_train: [gpt, user]\n    train_on_eos: last\n"
        "  - path: b.jsonl\n    type: alpaca\nval_set_size: 0.05\nchat_template: chatml\ntrain_on_inputs: on\nsequence_len: 1_024\n"
        "sample_packing: true\nsample_packing_bin_size: 50\nexcess_length_strategy: truncate\nmin_sample_len: 4\n"
        "shuffle_merged_datasets: no\ncurriculum_sampling: true\ndataset_prepared_path: prep\nmicro_batch_size: 4\n"
        "gradient_accumulation_steps: 8\nnum_epochs: 2.5\nmax_steps: 100\noptimizer: adamw_torch\nlearning_rate: 2e-5\n"
        "adam_beta1: 0.8\nadam_beta2: 0.95\nadam_epsilon: 1e-6\nweight_decay: 0.01\nmax_grad_norm: 0\nlr_scheduler: cosine\n"
        "warmup_ratio: 0.03\ncosine_min_lr_ratio: 0.1\nbf16: false\ngradient_checkpointing: true\noutput_dir: ./out\nsave_steps: 20\n"
        "save_total_limit: 2\neval_steps: 10\nlogging_steps: 5\nseed: 7\ntunewright:\n  threads: 3\n");
    QVERIFY(config.adapter == TrainConfig::Adapter::Lora);
    QCOMPARE(config.loraRank, 32);
    QCOMPARE(config.loraAlpha, 64.0);
    QCOMPARE(config.loraDropout, 0.1);
    QVERIFY(config.loraUseRslora);
    QCOMPARE(config.loraTargets, (std::vector<std::string> {"q_proj", "v_proj"}));
    QCOMPARE(config.loraModelDir, std::string("./old"));
    QCOMPARE(config.datasets.size(), 2U);
    const tw::DatasetConfig &data = config.datasets[0];
    QCOMPARE(data.path, std::string("a.jsonl"));
    QCOMPARE(data.chatTemplate, std::string("chatml"));
    QCOMPARE(data.fieldMessages, std::string("conversations"));
    QCOMPARE(data.roleKey + data.contentKey, std::string("fromvalue"));
    QCOMPARE(data.rolesToTrain, (std::vector<std::string> {"gpt", "user"}));
    QCOMPARE(data.trainOnEos, std::string("last"));
    QCOMPARE(config.datasets[1].type, std::string("alpaca"));
    QCOMPARE(config.valSetSize, 0.05);
    QCOMPARE(config.chatTemplate, std::string("chatml"));
    QVERIFY(config.trainOnInputs && config.samplePacking && config.curriculumSampling && !config.shuffleMergedDatasets);
    QCOMPARE(config.sequenceLen, 1024);
    QCOMPARE(config.samplePackingBinSize, 50);
    QVERIFY(config.excessLength == TrainConfig::ExcessLength::Truncate);
    QCOMPARE(config.minSampleLen, 4);
    QCOMPARE(config.datasetPreparedPath, std::string("prep"));
    QCOMPARE(config.microBatchSize, 4);
    QCOMPARE(config.gradientAccumulationSteps, 8);
    QCOMPARE(config.numEpochs, 2.5);
    QCOMPARE(config.maxSteps.value(), 100);
    QCOMPARE(config.optimizer, std::string("adamw_torch"));
    QCOMPARE(config.learningRate, 2e-5);
    QCOMPARE(config.adamBeta1, 0.8);
    QCOMPARE(config.adamBeta2, 0.95);
    QCOMPARE(config.adamEpsilon, 1e-6);
    QCOMPARE(config.weightDecay, 0.01);
    QCOMPARE(config.maxGradNorm, 0.0);
    QCOMPARE(config.warmupRatio.value(), 0.03);
    QVERIFY(!config.warmupSteps);
    QCOMPARE(config.cosineMinLrRatio.value(), 0.1);
    QVERIFY(config.precision == TrainConfig::Precision::Float32 && config.gradientCheckpointing);
    QCOMPARE(config.outputDir, std::string("./out"));
    QCOMPARE(config.saveSteps.value(), 20);
    QCOMPARE(config.saveTotalLimit, 2);
    QCOMPARE(config.evalSteps.value(), 10);
    QCOMPARE(config.loggingSteps, 5);
    QCOMPARE(config.seed, 7);
    QCOMPARE(config.threads, 3);
}

void ReadConfigTest::batchSizeBecomesAccumulation()
{
    const TrainConfig config = readOrDefault("base_model: m\nlearning_rate: 1e-3\ndatasets:\n- path: a\nmicro_batch_size: 2\nbatch_size: 16\n");
    QCOMPARE(config.microBatchSize, 2);
    QCOMPARE(config.gradientAccumulationSteps, 8);
}

void ReadConfigTest::oldNamesAreRead()
{
    const TrainConfig config = readOrDefault(
        smallest + "val_set_size: 0.1\nevaluation_strategy: epoch\nadam_eps: 1e-3\n");
    QVERIFY(config.evalStrategy == TrainConfig::When::Epoch);
    QCOMPARE(config.adamEpsilon, 1e-8); // that one nobody reads
    const TrainConfig both = readOrDefault(smallest + "val_set_size: 0.1\nevaluation_strategy: epoch\neval_strategy: steps\neval_steps: 5\n");
    QVERIFY(both.evalStrategy == TrainConfig::When::Steps);
    std::string text = smallest;
    text.replace(text.find("path: a.jsonl"), 13,
                 "path: a.jsonl\n    type: chat_template\n    message_field_role: from\n    message_field_content: value\n"
                 "    message_property_mappings: {content: said}");
    const TrainConfig turns = readOrDefault(text.replace(text.find("    message_field_content: value\n"), 33, ""));
    QCOMPARE(turns.datasets.at(0).roleKey, std::string("from"));
    QCOMPARE(turns.datasets.at(0).contentKey, std::string("said"));
    const auto wrong = ConfigDocument::parse(smallest + "evaluation_strategy: [1]\n");
    QVERIFY(!tw::readTrainConfig(*wrong));
}

void ReadConfigTest::whatAnotherEngineTrainsIsPlannedOnly_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("place"); // of the refusal for training
    QTest::newRow("a key") << "neftune_noise_alpha: 5\n" << "job.yaml:7:22: ";
    QTest::newRow("the first of two keys") << "rl: dpo\nneftune_noise_alpha: 5\n" << "job.yaml:7:5: ";
    QTest::newRow("a value") << "optimizer: adamw_bnb_8bit\n" << "job.yaml:7:12: ";
    QTest::newRow("the other engine is chosen") << "tunewright: {engine: axolotl}\nneftune_noise_alpha: 5\n" << "job.yaml:7:22: ";
    QTest::newRow("a method that is only planned") << "tunewright: {prompt_tokens: 8}\n" << "job.yaml:7:29: ";
}

void ReadConfigTest::whatAnotherEngineTrainsIsPlannedOnly()
{
    QFETCH(QString, more);
    QFETCH(QString, place);
    const auto document = ConfigDocument::parse(smallest + more.toStdString(), "job.yaml");
    const auto refused = tw::readTrainConfig(*document);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    QVERIFY2(refused.error().message.starts_with(place.toStdString()), refused.error().message.c_str());
    QVERIFY(tw::readTrainConfig(*document, tw::ConfigUse::Planning));
}

void ReadConfigTest::planningFields_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("expected"); // what differs from a plain full fine-tuning, see planningText()
    QTest::newRow("nothing") << "" << "";
    const QString lora = "lora_r: 8\nlora_alpha: 16\nlora_target_linear: true\n";
    QTest::newRow("qlora") << "adapter: qlora\nload_in_4bit: true\n" + lora << "qlora 4bit axolotl";
    QTest::newRow("lora with four bits loads all of them") << "adapter: lora\nload_in_4bit: true\n" + lora << "lora axolotl";
    QTest::newRow("lora in eight bits") << "adapter: lora\nload_in_8bit: true\n" + lora << "lora 8bit axolotl";
    QTest::newRow("scales kept whole") << "adapter: qlora\nload_in_4bit: true\nbnb_config_kwargs: {bnb_4bit_use_double_quant: false}\n" + lora << "qlora 4bit single axolotl";
    QTest::newRow("prompt tuning") << "tunewright: {prompt_tokens: 32}\n" << "prompt32 axolotl";
    QTest::newRow("eight-bit AdamW") << "optimizer: adamw_bnb_8bit\n" << "optimizer2 axolotl";
    QTest::newRow("paged AdamW") << "optimizer: paged_adamw_8bit\n" << "optimizer4 axolotl";
    QTest::newRow("an optimizer of its own") << "optimizer: muon\n" << "optimizer9 axolotl";
    QTest::newRow("a DeepSpeed file by its name") << "deepspeed: deepspeed_configs/zero2.json\n" << "zero2 axolotl";
    QTest::newRow("DeepSpeed with all offloaded") << "deepspeed: d/zero3_bf16_cpuoffload_all.json\n" << "zero3 offloads-optimizer offloads-parameters axolotl";
    QTest::newRow("DeepSpeed with parameters offloaded") << "deepspeed: d/zero3_bf16_cpuoffload_params.json\n" << "zero3 offloads-parameters axolotl";
    QTest::newRow("DeepSpeed written out") << "deepspeed: {zero_optimization: {stage: 1, offload_optimizer: {device: cpu}}}\n" << "zero1 offloads-optimizer axolotl";
    QTest::newRow("FSDP") << "fsdp_config: {fsdp_version: 2, offload_params: true}\n" << "zero3 offloads-optimizer offloads-parameters axolotl";
    QTest::newRow("FSDP that keeps the weights") << "fsdp_config: {reshard_after_forward: false, activation_checkpointing: true}\n" << "zero2 recomputes axolotl";
    QTest::newRow("FSDP by its older list") << "fsdp: [full_shard, auto_wrap, offload]\n" << "zero3 offloads-optimizer offloads-parameters axolotl";
    QTest::newRow("FSDP by its older names") << "fsdp_config: {fsdp_offload_params: true}\n" << "zero3 offloads-optimizer offloads-parameters axolotl";
    QTest::newRow("activations away") << "gradient_checkpointing: offload\n" << "recomputes offloads-activations axolotl";
    QTest::newRow("activations away by their own key") << "gradient_checkpointing: true\nactivation_offloading: legacy\n" << "recomputes offloads-activations";
    QTest::newRow("one long row on four devices") << "context_parallel_size: 4\ntensor_parallel_size: 2\nattn_implementation: flash_attention_2\n" << "context4 tensor2 axolotl";
    QTest::newRow("the other engine keeps all logits") << "tunewright: {engine: axolotl}\n" << "axolotl";
    QTest::newRow("the other engine with a plugin for them")
        << "tunewright: {engine: axolotl}\nplugins: [axolotl.integrations.cut_cross_entropy.CutCrossEntropyPlugin]\n" << "head3 axolotl";
    QTest::newRow("the other engine with a loss in parts") << "tunewright: {engine: axolotl}\nchunked_cross_entropy: true\n" << "head1 axolotl";
    QTest::newRow("embeddings trained whole") << "adapter: lora\nlora_modules_to_save: [embed_tokens, lm_head]\n" + lora << "lora axolotl whole:embed_tokens whole:lm_head";
    QTest::newRow("some parameters only") << "unfrozen_parameters: [model.layers.31]\n" << "axolotl trains:model.layers.31";
    QTest::newRow("experts in four bits") << "adapter: qlora\nload_in_4bit: true\nquantize_moe_experts: true\nlora_r: 8\nlora_alpha: 16\nlora_target_parameters: [mlp.experts.gate_up_proj]\n" << "qlora 4bit axolotl quantized-experts adapted-experts";
    QTest::newRow("pairs of answers") << "rl: dpo\n" << "axolotl preference2";
    QTest::newRow("rows filled up") << "pad_to_sequence_len: true\n" << "pads";
}

void ReadConfigTest::planningFields()
{
    QFETCH(QString, more);
    const auto document = ConfigDocument::parse(smallest + more.toStdString());
    const auto config = tw::readTrainConfig(*document, tw::ConfigUse::Planning);
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    QTEST(planningText(*config), "expected");
}

void ReadConfigTest::deepSpeedFilesAreRead()
{
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const auto document = ConfigDocument::parse(smallest + "deepspeed: zero3.json\n");
    const auto planned = [&] {
        const auto config = tw::readTrainConfig(*document, tw::ConfigUse::Planning, root);
        return config ? planningText(*config) : QString("error");
    };
    QCOMPARE(planned(), QString("zero3 axolotl")); // not there: by its name
    std::ofstream(root / "zero3.json") << "no json";
    QCOMPARE(planned(), QString("zero3 axolotl"));
    std::ofstream(root / "zero3.json") << "{\"zero_optimization\": {\"stage\": \"2\"}}"; // no number: none
    QCOMPARE(planned(), QString("axolotl"));
    std::ofstream(root / "zero3.json") << "{\"zero_optimization\": {\"stage\": 2, \"offload_optimizer\": {\"device\": \"cpu\"}, \"offload_param\": {\"device\": \"none\"}}}";
    QCOMPARE(planned(), QString("zero2 offloads-optimizer axolotl"));
}

void ReadConfigTest::quickStartIsRead()
{
    const auto config = tw::loadTrainConfig(TUNEWRIGHT_SOURCE_DIR "/resources/presets/quick-start.yaml");
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    QCOMPARE(config->loraTargets.size(), 7U);
    QCOMPARE(config->testDatasets.size(), 1U);
    QCOMPARE(config->learningRate, 1e-3);
}

void ReadConfigTest::modelsAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected"); // relative to the temporary folder, or an error code
    QTest::newRow("nothing named") << "" << "invalid_input";
    QTest::newRow("a name that is not there") << "other" << "not_found";
    QTest::newRow("a name that leaves the models folder") << "../models/stored" << "not_found";
    QTest::newRow("an absolute path that is not there") << "/nowhere/at/all" << "not_found";
    QTest::newRow("a folder without a model") << "empty" << "invalid_input";
    QTest::newRow("a folder with two files") << "two" << "invalid_input";
    QTest::newRow("a folder beside the configuration") << "./here" << "config/here";
    QTest::newRow("a file beside the configuration") << "file.gguf" << "config/file.gguf";
    QTest::newRow("a stored folder") << "stored" << "data/tunewright/models/stored";
    QTest::newRow("a stored hub name") << "org/name" << "data/tunewright/models/org/name";
    QTest::newRow("a stored folder with one file") << "one" << "data/tunewright/models/one/w.gguf";
    QTest::newRow("a stored file without its ending") << "single" << "data/tunewright/models/single.gguf";
    QTest::newRow("a folder here goes before a stored one") << "both" << "config/both";
}

void ReadConfigTest::modelsAreFound()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const fs::path models = root / "data/tunewright/models";
    qputenv("XDG_DATA_HOME", (root / "data").c_str());
    for (const fs::path &file : {root / "config/here/config.json", root / "config/file.gguf", root / "config/both/config.json",
                                 root / "config/two/a.gguf", root / "config/two/b.gguf", root / "config/empty/readme", models / "stored/config.json",
                                 models / "org/name/config.json", models / "one/w.gguf", models / "single.gguf", models / "both/config.json"}) {
        fs::create_directories(file.parent_path());
        std::ofstream(file) << "x";
    }
    TrainConfig config;
    config.baseModel = name.toStdString();
    const auto found = tw::resolveBaseModel(config, root / "config");
    QCOMPARE(found ? QString::fromStdString(found->lexically_relative(root).string()) : QString(tw::errorCodeName(found.error().code)), expected);
}

void ReadConfigTest::pathsStartAtTheFolder()
{
    qputenv("HOME", "/home/someone");
    QCOMPARE(tw::resolvePath("/c/d", "../x.jsonl").string(), std::string("/c/x.jsonl"));
    QCOMPARE(tw::resolvePath("/c/d", "/x.jsonl").string(), std::string("/x.jsonl"));
    QCOMPARE(tw::resolvePath("/c/d", "~/x").string(), std::string("/home/someone/x"));
}

void ReadConfigTest::stepMarks_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<int>("total");
    QTest::addColumn<double>("perEpoch");
    QTest::addColumn<QString>("saves");
    QTest::addColumn<QString>("evals");
    const QString rows = "val_set_size: 0.1\n";
    QTest::newRow("no steps at all") << rows + "evals_per_epoch: 1\n" << 0 << 0.0 << "" << "0";
    QTest::newRow("nothing set: epoch ends are saved") << "num_epochs: 2\n" << 20 << 10.0 << "10 20" << "";
    QTest::newRow("epochs of broken length") << "num_epochs: 3\n" << 8 << 2.5 << "3 5 8" << "";
    QTest::newRow("never saved") << "save_strategy: \"no\"\n" << 20 << 10.0 << "" << "";
    QTest::newRow("every seven steps, and the last") << rows + "save_steps: 7\neval_steps: 10\n" << 20 << 20.0 << "7 14 20" << "0 10 20";
    QTest::newRow("a share of the run") << rows + "save_steps: 0.25\neval_steps: 0.5\n" << 10 << 10.0 << "3 6 9 10" << "0 5 10";
    QTest::newRow("once an epoch") << rows + "num_epochs: 3\nsaves_per_epoch: 1\nevals_per_epoch: 1\n" << 100 << 33.4 << "34 68 100" << "0 34 68 100";
    QTest::newRow("once in the whole run") << rows + "saves_per_epoch: 1\nevals_per_epoch: 1\n" << 10 << 10.0 << "10" << "0 10";
    QTest::newRow("once in two epochs") << rows + "num_epochs: 2\nsaves_per_epoch: 0.5\nevals_per_epoch: 0.5\n" << 20 << 10.0 << "10 20" << "0 10 20";
    QTest::newRow("twice an epoch") << rows + "saves_per_epoch: 2\nevals_per_epoch: 4\n" << 10 << 10.0 << "5 10" << "0 3 6 9 10";
    QTest::newRow("evaluation at epoch ends") << rows + "num_epochs: 2\neval_strategy: epoch\n" << 8 << 4.0 << "4 8" << "0 4 8";
    QTest::newRow("evaluations without rows") << "evals_per_epoch: 2\n" << 8 << 4.0 << "4 8" << "";
    QTest::newRow("rows without evaluations") << rows << 8 << 8.0 << "8" << "";
}

void ReadConfigTest::stepMarks()
{
    QFETCH(QString, more);
    QFETCH(int, total);
    QFETCH(double, perEpoch);
    const TrainConfig config = readOrDefault(smallest + more.toStdString());
    QTEST(joined(tw::saveSteps(config, total, perEpoch)), "saves");
    QTEST(joined(tw::evalSteps(config, total, perEpoch)), "evals");
}

QTEST_GUILESS_MAIN(ReadConfigTest)
#include "tst_read_config.moc"
