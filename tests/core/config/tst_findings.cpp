#include "core/config/findings.h"
#include "core/config/key_table.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using tw::ConfigDocument;
using tw::Finding;
using tw::Severity;

namespace {

/// A configuration without findings; rows add to it or replace a line.
std::string sound(const std::string &more = {}, const std::string &from = {}, const std::string &to = {})
{
    std::string text = "base_model: m\nlearning_rate: 1e-3\ndatasets:\n  - path: a.jsonl\n    type: chat_template\n"
                       "micro_batch_size: 2\ngradient_accumulation_steps: 1\nadapter: lora\nlora_r: 8\nlora_alpha: 16\n"
                       "lora_target_linear: true\n";
    if (const std::size_t at = text.find(from); !from.empty() && at != std::string::npos)
        text.replace(at, from.size(), to);
    return text + more;
}

std::vector<Finding> check(const std::string &text)
{
    const auto document = ConfigDocument::parse(text);
    return document ? tw::checkConfig(*document) : std::vector<Finding> {Finding {.code = "unreadable"}};
}

QString summary(const std::vector<Finding> &findings)
{
    QStringList lines;
    for (const Finding &f : findings)
        lines << QString("%1 %2 %3 %4:%5").arg(tw::severityName(f.severity), f.code.c_str(), f.key.c_str()).arg(f.line).arg(f.column);
    return lines.join("; ");
}

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void soundConfigurationsHaveNoFinding_data();
    void soundConfigurationsHaveNoFinding();
    void fixesMendWhatTheySay_data();
    void fixesMendWhatTheySay();
    void foreignNamesAreRenamed_data();
    void foreignNamesAreRenamed();
    void secretsAreNotRepeated();
    void missingPathsAreSaid();
    void quickStartIsSound();
};

void FindingsTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const std::string &text, const char *expected) {
        QTest::newRow(name) << QString::fromStdString(text) << QString(expected);
    };
    add("an empty text", "", "error missing_key base_model 0:0; error missing_key learning_rate 0:0; error missing_key datasets 0:0; "
                             "error missing_key micro_batch_size 0:0");
    add("an unknown key", sound("learning_rat: 1\n"), "warning unknown_key learning_rat 12:1");
    add("an unknown key of a data set", sound("", "type:", "tipe:"), "warning unknown_key datasets[0].tipe 5:5");
    add("an unknown key of our own block", sound("tunewright:\n  threds: 2\n"), "warning unknown_key tunewright.threds 13:3");
    add("a key that only Axolotl trains", sound("neftune_noise_alpha: 5\n"), "warning unsupported neftune_noise_alpha 12:22");
    add("a key of a data set that only Axolotl trains", sound("", "type:", "split_thinking: true\n    type:"),
        "warning unsupported datasets[0].split_thinking 5:21");
    add("a key of our own that is only planned", sound("tunewright: {prompt_tokens: 20}\n"), "warning unsupported tunewright.prompt_tokens 12:29");
    add("a block of Axolotl's says it once", sound("qat:\n  weight_dtype: int4\n  group_size: 8\n"), "warning unsupported qat 12:1");
    add("an unknown key two blocks down", sound("", "type:", "message_property_mappings: {rol: a}\n    type:"),
        "warning unknown_key datasets[0].message_property_mappings.rol 5:33");
    add("an unknown key of a block of Axolotl's", sound("trl:\n  bata: 0.1\n"), "warning unsupported trl 12:1; warning unknown_key trl.bata 13:3");
    add("an unknown key in a list of blocks", sound("lr_groups:\n- name: a\n  modul: [b]\n"),
        "warning unsupported lr_groups 12:1; warning unknown_key lr_groups[0].modul 14:3");
    add("a prefix that is dropped", sound("fsdp_config:\n  fsdp_offload_params: true\n"),
        "warning unsupported fsdp_config 12:1; warning fsdp1_deprecated fsdp_config 12:1; warning fsdp_prefix fsdp_config.fsdp_offload_params 13:3");
    add("a removed key", sound("s2_attention: true\n"), "error removed_s2_attention s2_attention 12:15");
    add("an older form with another in its place", sound("flash_attn_d512: true\n"),
        "warning deprecated_key flash_attn_d512 12:1; info no_effect flash_attn_d512 12:1");
    add("a key that Axolotl fills in", sound("world_size: 2\n"), "warning internal_key world_size 12:1");
    add("a plugin's key without its plugin", sound("liger_rope: true\n"), "warning plugin_missing liger_rope 12:1");
    add("a plugin's key beside another plugin", sound("plugins:\n- a.B\nliger_rope: true\n"),
        "info no_effect plugins 12:1; warning plugin_missing liger_rope 14:1");
    add("a wrong value of a key that another engine reads", sound("neftune_noise_alpha: much\n"),
        "error wrong_type neftune_noise_alpha 12:22; warning unsupported neftune_noise_alpha 12:22; error noise_not_positive neftune_noise_alpha 12:22");
    add("a word in a list of numbers", sound("pose_split_on_token_ids: [1, x]\nuse_pose: true\n"),
        "warning unsupported pose_split_on_token_ids 12:1; error wrong_type pose_split_on_token_ids[1] 12:30; warning unsupported use_pose 13:11");
    add("a key for logging", sound("wandb_project: x\nuse_mlflow: true\n"), "info no_effect wandb_project 12:1; info no_effect use_mlflow 13:1");
    add("a renamed key", sound("evaluation_strategy: \"no\"\n"), "warning renamed_key evaluation_strategy 12:1");
    add("an old attention flag", sound("flash_attention: true\n"), "warning renamed_key flash_attention 12:1");
    add("text for a number", sound("", "1e-3", "fast"), "error wrong_type learning_rate 2:16");
    add("a list for a number", sound("", "1e-3", "[1]"), "error wrong_type learning_rate 2:1");
    add("infinity", sound("", "1e-3", ".inf"), "error wrong_type learning_rate 2:16");
    add("a negative rate", sound("", "1e-3", "-1e-3"), "error out_of_range learning_rate 2:16");
    add("a fraction of warm-up steps", sound("warmup_steps: 0.1\n"), "error wrong_type warmup_steps 12:15");
    add("half a rank", sound("", "lora_r: 8", "lora_r: 8.5"), "error wrong_type lora_r 9:9");
    add("rank zero", sound("", "lora_r: 8", "lora_r: 0"), "error out_of_range lora_r 9:9");
    add("beta of one", sound("adam_beta1: 1.0\n"), "error out_of_range adam_beta1 12:13");
    add("no epochs", sound("num_epochs: 0\n"), "error out_of_range num_epochs 12:13");
    add("maybe for a switch", sound("sample_packing: maybe\n"), "error wrong_type sample_packing 12:17");
    add("a number for a text", sound("output_dir: 2024\n"), "error wrong_type output_dir 12:13");
    add("an unquoted no", sound("save_strategy: no\n"), "error wrong_type save_strategy 12:16");
    add("an unknown choice", sound("lr_scheduler: cosin\n"), "error unknown_value lr_scheduler 12:15");
    add("a schedule of Axolotl's", sound("lr_scheduler: rex\n"), "warning unsupported lr_scheduler 12:15");
    add("qlora", sound("", "adapter: lora", "adapter: qlora"),
        "warning unsupported adapter 8:10; error qlora_needs_4bit adapter 8:10");
    add("four-bit weights", sound("load_in_4bit: true\n"), "warning unsupported load_in_4bit 12:15; warning lora_in_4bit load_in_4bit 12:15");
    add("preference training", sound("rl: dpo\n"), "warning unsupported rl 12:5");
    add("another row format", sound("", "chat_template", "completion"), "warning unsupported datasets[0].type 5:11");
    add("a custom row format", sound("", "chat_template", "{format: x}"), "warning unsupported datasets[0].type 5:5");
    add("sharegpt", sound("", "chat_template", "sharegpt"), "warning unsupported datasets[0].type 5:11; error renamed_key datasets[0].type 5:11");
    add("a layer that is not there", sound("lora_target_modules: [q_proj, w1]\n"), "warning unsupported lora_target_modules[1] 12:31");
    add("datasets that are no list", sound("", "datasets:\n  - path: a.jsonl\n    type: chat_template", "datasets: a.jsonl"),
        "error wrong_type datasets 3:11");
    add("a data set that is a text", sound("test_datasets:\n- a.jsonl\n"), "error wrong_type test_datasets[0] 13:3");
    add("a data set without a file", sound("", "path: a.jsonl\n    ", ""), "error missing_key datasets[0].path 4:5");
    add("one batch key only", sound("", "gradient_accumulation_steps: 1\n", ""), "error missing_key gradient_accumulation_steps 0:0");
    add("accumulation and batch", sound("batch_size: 4\n"), "error conflict batch_size 12:13");
    add("an uneven batch", sound("", "gradient_accumulation_steps: 1", "batch_size: 5"), "warning uneven_batch batch_size 7:13");
    add("two warm-ups", sound("warmup_steps: 5\nwarmup_ratio: 0.1\n"), "error conflict warmup_ratio 13:15");
    add("warm-up with constant", sound("lr_scheduler: constant\nwarmup_steps: 5\n"), "warning no_effect_here warmup_steps 13:15");
    add("saving by two keys", sound("save_steps: 5\nsaves_per_epoch: 1\n"), "error conflict saves_per_epoch 13:18");
    add("save steps with epochs", sound("save_steps: 5\nsave_strategy: epoch\n"), "error conflict save_strategy 13:16");
    add("save by steps without a number", sound("save_strategy: steps\n"), "error missing_key save_steps 0:0");
    add("evaluating by two keys", sound("val_set_size: 0.1\neval_steps: 5\nevals_per_epoch: 2\n"), "error conflict evals_per_epoch 14:18");
    add("evaluation without rows", sound("eval_steps: 5\n"), "error no_eval_data eval_steps 12:13");
    add("evaluations an epoch without rows", sound("evals_per_epoch: 2\n"), "warning no_effect_here evals_per_epoch 12:18");
    add("all rows held out", sound("val_set_size: 1.0\n"), "error nothing_to_train val_set_size 12:15");
    add("a rate that teaches nothing", sound("", "1e-3", "0"), "warning no_learning learning_rate 2:16");
    add("held out twice", sound("val_set_size: 0.1\ntest_datasets:\n- path: b\n"), "error conflict val_set_size 12:15");
    add("one evaluation in the run", sound("val_set_size: 0.1\nevals_per_epoch: 1\n"), "warning eval_trap evals_per_epoch 13:18");
    add("no rank", sound("", "lora_r: 8\n", ""), "error missing_key lora_r 0:0");
    add("no layer", sound("", "lora_target_linear: true\n", ""), "error missing_key lora_target_modules 0:0");
    add("adapter keys without an adapter", sound("", "adapter: lora\nlora_r: 8\nlora_alpha: 16\n", ""),
        "warning no_effect_here lora_target_linear 8:1");
    add("rows longer than the longest", sound("min_sample_len: 600\n"), "error conflict min_sample_len 12:17");
    add("a token by the end of its name", sound("my_token: abc\n"), "warning unknown_key my_token 12:1; warning secret my_token 12:1");
    add("another end token", sound("special_tokens:\n  eos_token: x\n"), "warning unsupported special_tokens.eos_token 13:14");
    add("a key in plain text", sound("comet_api_key: abc\n"), "info no_effect comet_api_key 12:1; warning secret comet_api_key 12:1");
}

void FindingsTest::whatIsWrongIsSaid()
{
    QFETCH(QString, text);
    const auto findings = check(text.toStdString());
    QTEST(summary(findings), "expected");
    for (const Finding &finding : findings) {
        QVERIFY(!finding.message.empty() && finding.message.find('%') == std::string::npos);
        QCOMPARE(finding.message, finding.phrase.english());
    }
}

void FindingsTest::soundConfigurationsHaveNoFinding_data()
{
    QTest::addColumn<QString>("more");
    QTest::newRow("the smallest") << "";
    QTest::newRow("switched-off keys of Axolotl's") << "load_in_8bit: false\nwandb_project:\ndeepspeed:\nfsdp: []\nspecial_tokens: {}\nresume_from_checkpoint:\n";
    QTest::newRow("numbers as text") << "weight_decay: 1e-2\nadam_epsilon: 1e-8\n";
    QTest::newRow("a number for a word that is one") << "plugins: []\nmora: {}\n";
    QTest::newRow("bf16 as a boolean") << "bf16: true\n";
    QTest::newRow("one layer as a text") << "lora_target_modules: q_proj\n";
    QTest::newRow("quoted no") << "save_strategy: \"no\"\n";
    QTest::newRow("Alpaca rows and rows with ids") << "test_datasets:\n- path: b\n  type: alpaca\n- path: c\nevals_per_epoch: 2\n";
    QTest::newRow("tokens that are no secrets") << "hf_use_auth_token: false\nhub_strategy:\n";
    QTest::newRow("all that another engine trains") << "tunewright: {engine: axolotl}\nneftune_noise_alpha: 5\n"
                                                       "trl: {beta: 0.1}\nrl: grpo\nwandb_project: x\nlora_target_modules: [w1]\n";
    QTest::newRow("defaults of keys that another engine trains") << "loss_watchdog_patience: 3\ntensor_parallel_size: 1\nvllm: {}\n";
    QTest::newRow("a variant of a row format, another number") << "test_datasets:\n- path: b\n  type: chat_template\n  field_messages: x\nevals_per_epoch: 2\n";
    QTest::newRow("further names inside a turn") << "test_datasets:\n- path: b\n  type: chat_template\n  message_property_mappings: {tool_calls: x}\nevals_per_epoch: 2\n";
    QTest::newRow("shares of the run") << "save_steps: 0.25\nval_set_size: 0.1\neval_steps: 0.1\n";
    QTest::newRow("threads of our own") << "tunewright: {threads: 2}\n";
}

void FindingsTest::soundConfigurationsHaveNoFinding()
{
    QFETCH(QString, more);
    QCOMPARE(summary(check(sound(more.toStdString()))), QString());
}

void FindingsTest::fixesMendWhatTheySay_data()
{
    whatIsWrongIsSaid_data();
}

void FindingsTest::fixesMendWhatTheySay()
{
    QFETCH(QString, text);
    for (const Finding &finding : check(text.toStdString())) {
        if (!finding.fix)
            continue;
        auto document = ConfigDocument::parse(text.toStdString());
        const auto done = tw::applyFix(*document, *finding.fix);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QVERIFY(!finding.fix->label.english().empty());
        for (const Finding &left : tw::checkConfig(*document))
            QVERIFY2(left.code != finding.code || left.key != finding.key, tw::formatFinding(left).c_str());
    }
}

void FindingsTest::foreignNamesAreRenamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const char *line, const char *label) { QTest::newRow(name) << line << label; };
    row("a short name that others use", "epochs: 3", "Rename to num_epochs");
    row("a rank that resembles another key", "max_length: 2048", "Rename to sequence_len");
    row("the name of transformers", "per_device_eval_batch_size: 2", "Rename to eval_batch_size");
    row("the key is there already", "lr: 1e-4", "Remove lr");
    row("the rank is there already", "lora_rank: 8", "Remove lora_rank");
    row("a name of two letters may mean anything", "rr: dpo", "Remove rr");
    row("a value that the near key does not take", "num_epoch: many", "Remove num_epoch");
    row("a slip", "num_epoch: 2", "Rename to num_epochs");
    row("the secret of another service", "wandb_api_key: x", "Remove wandb_api_key");
}

void FindingsTest::foreignNamesAreRenamed()
{
    QFETCH(QString, line);
    QFETCH(QString, label);
    const auto findings = check(sound(line.toStdString() + "\n"));
    const auto found = std::ranges::find(findings, "unknown_key", &Finding::code);
    QVERIFY(found != findings.end() && found->fix);
    QCOMPARE(QString::fromStdString(found->fix->label.english()), label);
}

void FindingsTest::secretsAreNotRepeated()
{
    const std::string token = "hf_abcdefghijklmnopqrstuvwxyz";
    const auto findings = check(sound("hub_model_id: " + token + "\n"));
    QCOMPARE(summary(findings), QString("info no_effect hub_model_id 12:1; warning secret hub_model_id 12:1"));
    for (const Finding &finding : findings)
        QVERIFY(tw::formatFinding(finding).find(token) == std::string::npos);
}

void FindingsTest::missingPathsAreSaid()
{
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    qputenv("XDG_DATA_HOME", (root / "data").c_str());
    const auto document = ConfigDocument::parse(sound("", "base_model: m", "base_model: model"));
    const tw::CheckContext context {.configFolder = root};
    QCOMPARE(summary(tw::checkConfig(*document, context)), QString("error path_missing base_model 1:13; error path_missing datasets[0].path 4:11"));
    const auto hub = ConfigDocument::parse(sound("", "base_model: m", "base_model: org/model"));
    QCOMPARE(summary(tw::checkConfig(*hub, context)), QString("error path_missing base_model 1:13; error path_missing datasets[0].path 4:11"));
    const tw::CheckContext rented {.configFolder = root, .target = tw::CheckTarget {"RTX 4090", "8.9"}};
    QCOMPARE(summary(tw::checkConfig(*hub, rented)), QString("error path_missing datasets[0].path 4:11")); // fetched there
    QCOMPARE(summary(tw::checkConfig(*document, rented)), QString("error path_missing base_model 1:13; error path_missing datasets[0].path 4:11"));
    const auto shared = [&](const char *file) {
        const auto asked = ConfigDocument::parse("tunewright: {engine: axolotl}\nbase_model: org/model\ndeepspeed: " + std::string(file) + "\n");
        const auto findings = tw::checkConfig(*asked, context);
        const auto found = std::ranges::find(findings, "deepspeed", &Finding::key);
        return found == findings.end() ? QString() : QString("%1 %2").arg(tw::severityName(found->severity), QString::fromStdString(found->code));
    };
    QCOMPARE(shared("deepspeed_configs/zero3_bf16_cpuoffload_all.json"), QString("info fetch_deepspeed")); // Axolotl brings it
    QCOMPARE(shared("/workspace/axolotl/deepspeed_configs/zero1.json"), QString("info fetch_deepspeed"));
    QCOMPARE(shared("deepspeed_configs/mine.json"), QString("error path_missing"));
    QCOMPARE(shared("zero1.json"), QString("error path_missing"));
    const auto named = ConfigDocument::parse(sound("", "a.jsonl", "org/rows"));
    QVERIFY(summary(tw::checkConfig(*named, context)).contains("path_missing datasets[0].path"));
    QVERIFY(!summary(tw::checkConfig(*named, rented)).contains("datasets"));
    std::filesystem::create_directories(root / "model");
    std::ofstream(root / "model/config.json") << "{}";
    std::ofstream(root / "a.jsonl") << "{\"messages\": []}";
    QCOMPARE(summary(tw::checkConfig(*document, context)), QString());
}

void FindingsTest::quickStartIsSound()
{
    const auto document = ConfigDocument::load(TUNEWRIGHT_SOURCE_DIR "/resources/presets/quick-start.yaml");
    QVERIFY2(document, document ? "" : document.error().message.c_str());
    QCOMPARE(summary(tw::checkConfig(*document)), QString());
}

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"
