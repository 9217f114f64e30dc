#include "core/config/read_config.h"

#include "core/config/findings.h"
#include "core/config/key_table.h"
#include "core/config/renamed_keys.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tw {

namespace {

/// Reads values of a configuration that passed its checks. What is not set keeps the value it has.
class ValueReader
{
public:
    explicit ValueReader(const ConfigNode &block) : m_block(block) {}

    void read(const char *key, std::string &value) const
    {
        if (const ConfigNode *node = given(key); node && node->isScalar())
            value = node->text;
    }
    void read(const char *key, bool &value) const
    {
        if (const ConfigNode *node = given(key))
            value = node->asBool().value_or(value);
    }
    void read(const char *key, std::int64_t &value) const
    {
        if (const ConfigNode *node = given(key))
            value = node->asInteger().value_or(value);
    }
    void read(const char *key, double &value) const
    {
        if (const ConfigNode *node = given(key))
            value = node->asNumber().value_or(value);
    }
    template <typename T>
    void read(const char *key, std::optional<T> &value) const
    {
        T number {};
        if (!given(key))
            return;
        read(key, number);
        value = number;
    }
    void read(const char *key, std::vector<std::string> &value) const
    {
        const ConfigNode *node = given(key);
        if (!node)
            return;
        value.clear();
        if (node->isScalar())
            value.push_back(node->text);
        for (const ConfigNode &item : node->items)
            value.push_back(item.text);
    }
    /// `names` in the order of the enumeration.
    template <typename Enum>
    void readChoice(const char *key, Enum &value, std::initializer_list<std::string_view> names) const
    {
        const ConfigNode *node = given(key);
        const auto it = node ? std::find(names.begin(), names.end(), node->text) : names.end();
        if (it != names.end())
            value = Enum(it - names.begin());
    }

    [[nodiscard]] const ConfigNode *given(const char *key) const
    {
        const ConfigNode *node = m_block.member(key);
        return node && node->kind != ConfigNode::Kind::Null ? node : nullptr;
    }

private:
    const ConfigNode &m_block;
};

/// A key whose value goes into a member as it is.
template <typename Owner, typename Value>
struct PlainField {
    const char *key;
    Value Owner::*member;
};
template <typename Owner, typename Value> // clang 14 does not deduce for aggregates
PlainField(const char *, Value Owner::*) -> PlainField<Owner, Value>;

constexpr std::tuple plainFields {
    PlainField {"base_model", &TrainConfig::baseModel},
    PlainField {"lora_r", &TrainConfig::loraRank},
    PlainField {"lora_alpha", &TrainConfig::loraAlpha},
    PlainField {"lora_dropout", &TrainConfig::loraDropout},
    PlainField {"peft_use_rslora", &TrainConfig::loraUseRslora},
    PlainField {"lora_model_dir", &TrainConfig::loraModelDir},
    PlainField {"lora_target_modules", &TrainConfig::loraTargets},

    PlainField {"val_set_size", &TrainConfig::valSetSize},
    PlainField {"chat_template", &TrainConfig::chatTemplate},
    PlainField {"train_on_inputs", &TrainConfig::trainOnInputs},
    PlainField {"sequence_len", &TrainConfig::sequenceLen},
    PlainField {"sample_packing", &TrainConfig::samplePacking},
    PlainField {"sample_packing_bin_size", &TrainConfig::samplePackingBinSize},
    PlainField {"min_sample_len", &TrainConfig::minSampleLen},
    PlainField {"shuffle_merged_datasets", &TrainConfig::shuffleMergedDatasets},
    PlainField {"curriculum_sampling", &TrainConfig::curriculumSampling},
    PlainField {"dataset_prepared_path", &TrainConfig::datasetPreparedPath},

    PlainField {"micro_batch_size", &TrainConfig::microBatchSize},
    PlainField {"gradient_accumulation_steps", &TrainConfig::gradientAccumulationSteps},
    PlainField {"num_epochs", &TrainConfig::numEpochs},
    PlainField {"max_steps", &TrainConfig::maxSteps},
    PlainField {"seed", &TrainConfig::seed},

    PlainField {"optimizer", &TrainConfig::optimizer},
    PlainField {"learning_rate", &TrainConfig::learningRate},
    PlainField {"adam_beta1", &TrainConfig::adamBeta1},
    PlainField {"adam_beta2", &TrainConfig::adamBeta2},
    PlainField {"adam_epsilon", &TrainConfig::adamEpsilon},
    PlainField {"weight_decay", &TrainConfig::weightDecay},
    PlainField {"max_grad_norm", &TrainConfig::maxGradNorm},
    PlainField {"warmup_steps", &TrainConfig::warmupSteps},
    PlainField {"warmup_ratio", &TrainConfig::warmupRatio},
    PlainField {"cosine_min_lr_ratio", &TrainConfig::cosineMinLrRatio},
    PlainField {"gradient_checkpointing", &TrainConfig::gradientCheckpointing},

    PlainField {"output_dir", &TrainConfig::outputDir},
    PlainField {"saves_per_epoch", &TrainConfig::savesPerEpoch},
    PlainField {"save_total_limit", &TrainConfig::saveTotalLimit},
    PlainField {"evals_per_epoch", &TrainConfig::evalsPerEpoch},
    PlainField {"logging_steps", &TrainConfig::loggingSteps},
};

constexpr std::tuple plainDatasetFields {
    PlainField {"path", &DatasetConfig::path},
    PlainField {"type", &DatasetConfig::type},
    PlainField {"chat_template", &DatasetConfig::chatTemplate},
    PlainField {"field_messages", &DatasetConfig::fieldMessages},
    PlainField {"roles_to_train", &DatasetConfig::rolesToTrain},
    PlainField {"train_on_eos", &DatasetConfig::trainOnEos},
};

template <typename Owner, typename... Values>
void readPlain(const ValueReader &reader, const std::tuple<PlainField<Owner, Values>...> &fields, Owner &owner)
{
    std::apply([&](const auto &...field) { (reader.read(field.key, owner.*field.member), ...); }, fields);
}

void readAdapter(const ValueReader &reader, TrainConfig &config)
{
    std::string adapter;
    reader.read("adapter", adapter);
    if (adapter == "qlora")
        config.adapter = TrainConfig::Adapter::QLora;
    else if (!adapter.empty()) // the other adapters of PEFT are planned as LoRA
        config.adapter = TrainConfig::Adapter::Lora;
    bool isEveryLinear = false;
    reader.read("lora_target_linear", isEveryLinear);
    if (isEveryLinear) // together with single layers they add up, as in Axolotl
        config.loraTargets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
}

void readDatasets(const ValueReader &reader, const char *key, std::vector<DatasetConfig> &datasets)
{
    const ConfigNode *list = reader.given(key);
    if (!list)
        return;
    for (const ConfigNode &item : list->items) {
        const ValueReader itemReader(item);
        DatasetConfig &dataset = datasets.emplace_back();
        dataset.line = item.span.line;
        readPlain(itemReader, plainDatasetFields, dataset);
        if (const ConfigNode *mapping = itemReader.given("message_property_mappings")) {
            ValueReader(*mapping).read("role", dataset.roleKey);
            ValueReader(*mapping).read("content", dataset.contentKey);
        }
    }
}

/// batch_size with micro_batch_size stands for the accumulation.
void readBatchSize(const ValueReader &reader, TrainConfig &config)
{
    std::optional<std::int64_t> batch;
    reader.read("batch_size", batch);
    if (batch && reader.given("micro_batch_size"))
        config.gradientAccumulationSteps = std::max<std::int64_t>(1, *batch / config.microBatchSize);
}

/// A number of steps or, below 1, a share of all steps.
void readInterval(const ValueReader &reader, const char *key, std::optional<std::int64_t> &steps, std::optional<double> &share)
{
    double value = 0;
    reader.read(key, value);
    if (value >= 1)
        steps = std::llround(value);
    else if (value > 0)
        share = value;
}

void readChoices(const ValueReader &reader, TrainConfig &config)
{
    reader.readChoice("excess_length_strategy", config.excessLength, {"drop", "truncate", "raise"});
    reader.readChoice("lr_scheduler", config.schedule, {"cosine", "linear", "constant", "constant_with_warmup"});
    reader.readChoice("save_strategy", config.saveStrategy, {"steps", "epoch", "no"});
    reader.readChoice("eval_strategy", config.evalStrategy, {"steps", "epoch", "no"});
    const ConfigNode *bf16 = reader.given("bf16");
    if (bf16 && bf16->asBool())
        config.precision = *bf16->asBool() ? TrainConfig::Precision::BFloat16 : TrainConfig::Precision::Float32;
}

void readOwn(const ValueReader &reader, TrainConfig &config)
{
    if (const ConfigNode *own = reader.given("tunewright")) {
        std::int64_t threads = 0;
        ValueReader(*own).read("threads", threads);
        config.threads = int(threads);
        ValueReader(*own).readChoice("engine", config.engine, {"tunewright", "axolotl"});
    }
}

Error errorAt(const ConfigDocument &document, const Finding &finding, ErrorCode code)
{
    std::string place = document.sourceName();
    if (finding.line > 0)
        place += ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column);
    return Error {code, place + ": " + finding.message};
}

/// Whether our trainer runs it, or only another engine does. Errors: what neither reads, and for training all that is not ours.
Result<bool> isForUs(const ConfigDocument &document, ConfigUse use)
{
    const std::vector<Finding> findings = checkConfig(document);
    if (const auto wrong = std::ranges::find(findings, Severity::Error, &Finding::severity); wrong != findings.end())
        return errorAt(document, *wrong, ErrorCode::InvalidConfig);
    const auto other = std::ranges::find(findings, "unsupported", &Finding::code);
    if (use == ConfigUse::Planning)
        return other == findings.end();
    if (other != findings.end())
        return errorAt(document, *other, ErrorCode::Unsupported);
    const ConfigNode *engine = document.find("tunewright.engine");
    if (!engine || engine->text != "axolotl")
        return true;
    Finding chosen {.line = engine->span.line, .column = engine->span.column};
    chosen.message = "tunewright.engine is axolotl: this trainer does not run it; remove the key to train here";
    return errorAt(document, chosen, ErrorCode::Unsupported);
}

} // namespace

Result<TrainConfig> readTrainConfig(const ConfigDocument &document, ConfigUse use, const std::filesystem::path &configFolder)
{
    const Result<bool> isOurs = isForUs(document, use);
    if (!isOurs)
        return isOurs.error();
    TrainConfig config;
    const ConfigNode root = withCurrentNames(document.root());
    const ValueReader reader(root);
    readPlain(reader, plainFields, config);
    readAdapter(reader, config);
    readDatasets(reader, "datasets", config.datasets);
    readDatasets(reader, "test_datasets", config.testDatasets);
    readBatchSize(reader, config);
    readInterval(reader, "save_steps", config.saveSteps, config.saveShare);
    readInterval(reader, "eval_steps", config.evalSteps, config.evalShare);
    readChoices(reader, config);
    readOwn(reader, config);
    if (!*isOurs)
        config.engine = TrainConfig::Engine::Axolotl; // whoever trains it is whom it is planned for
    readPlanning(document, configFolder, config);
    return config;
}

Result<TrainConfig> loadTrainConfig(const std::filesystem::path &file, ConfigUse use)
{
    const Result<ConfigDocument> document = ConfigDocument::load(file);
    if (!document)
        return document.error();
    return readTrainConfig(*document, use, file.parent_path());
}

} // namespace tw
