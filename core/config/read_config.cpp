#include "core/config/read_config.h"

#include "core/config/findings.h"
#include "core/config/key_table.h"

#include <algorithm>
#include <cmath>

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

void readAdapter(const ValueReader &reader, TrainConfig &config)
{
    std::string adapter;
    reader.read("adapter", adapter);
    config.adapter = adapter == "lora" ? TrainConfig::Adapter::Lora : TrainConfig::Adapter::None;
    reader.read("lora_r", config.loraRank);
    reader.read("lora_alpha", config.loraAlpha);
    reader.read("lora_dropout", config.loraDropout);
    reader.read("peft_use_rslora", config.loraUseRslora);
    reader.read("lora_model_dir", config.loraModelDir);
    reader.read("lora_target_modules", config.loraTargets);
    bool isEveryLinear = false;
    reader.read("lora_target_linear", isEveryLinear);
    if (isEveryLinear) // together with single layers they add up, as in Axolotl
        config.loraTargets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
}

DatasetConfig readDataset(const ConfigNode &node)
{
    const ValueReader reader(node);
    DatasetConfig dataset;
    dataset.line = node.span.line;
    reader.read("path", dataset.path);
    reader.read("type", dataset.type);
    reader.read("chat_template", dataset.chatTemplate);
    reader.read("field_messages", dataset.fieldMessages);
    reader.read("roles_to_train", dataset.rolesToTrain);
    reader.read("train_on_eos", dataset.trainOnEos);
    if (const ConfigNode *mapping = reader.given("message_property_mappings")) {
        ValueReader(*mapping).read("role", dataset.roleKey);
        ValueReader(*mapping).read("content", dataset.contentKey);
    }
    return dataset;
}

void readDatasets(const ValueReader &reader, const char *key, std::vector<DatasetConfig> &datasets)
{
    if (const ConfigNode *list = reader.given(key)) {
        for (const ConfigNode &item : list->items)
            datasets.push_back(readDataset(item));
    }
}

void readData(const ValueReader &reader, TrainConfig &config)
{
    readDatasets(reader, "datasets", config.datasets);
    readDatasets(reader, "test_datasets", config.testDatasets);
    reader.read("val_set_size", config.valSetSize);
    reader.read("chat_template", config.chatTemplate);
    reader.read("train_on_inputs", config.trainOnInputs);
    reader.read("sequence_len", config.sequenceLen);
    reader.read("sample_packing", config.samplePacking);
    reader.read("sample_packing_bin_size", config.samplePackingBinSize);
    reader.readChoice("excess_length_strategy", config.excessLength, {"drop", "truncate", "raise"});
    reader.read("min_sample_len", config.minSampleLen);
    reader.read("shuffle_merged_datasets", config.shuffleMergedDatasets);
    reader.read("curriculum_sampling", config.curriculumSampling);
    reader.read("dataset_prepared_path", config.datasetPreparedPath);
}

void readBatches(const ValueReader &reader, TrainConfig &config)
{
    reader.read("micro_batch_size", config.microBatchSize);
    reader.read("gradient_accumulation_steps", config.gradientAccumulationSteps);
    std::optional<std::int64_t> batch;
    reader.read("batch_size", batch);
    if (batch && reader.given("micro_batch_size"))
        config.gradientAccumulationSteps = std::max<std::int64_t>(1, *batch / config.microBatchSize);
    reader.read("num_epochs", config.numEpochs);
    reader.read("max_steps", config.maxSteps);
    reader.read("seed", config.seed);
}

void readOptimizer(const ValueReader &reader, TrainConfig &config)
{
    reader.read("optimizer", config.optimizer);
    reader.read("learning_rate", config.learningRate);
    reader.read("adam_beta1", config.adamBeta1);
    reader.read("adam_beta2", config.adamBeta2);
    reader.read("adam_epsilon", config.adamEpsilon);
    reader.read("weight_decay", config.weightDecay);
    reader.read("max_grad_norm", config.maxGradNorm);
    reader.readChoice("lr_scheduler", config.schedule, {"cosine", "linear", "constant", "constant_with_warmup"});
    reader.read("warmup_steps", config.warmupSteps);
    reader.read("warmup_ratio", config.warmupRatio);
    reader.read("cosine_min_lr_ratio", config.cosineMinLrRatio);
}

void readPrecision(const ValueReader &reader, TrainConfig &config)
{
    const ConfigNode *bf16 = reader.given("bf16");
    if (bf16 && bf16->asBool())
        config.precision = *bf16->asBool() ? TrainConfig::Precision::BFloat16 : TrainConfig::Precision::Float32;
    reader.read("gradient_checkpointing", config.gradientCheckpointing);
}

void readOutput(const ValueReader &reader, TrainConfig &config)
{
    reader.read("output_dir", config.outputDir);
    reader.read("save_steps", config.saveSteps);
    reader.read("saves_per_epoch", config.savesPerEpoch);
    reader.readChoice("save_strategy", config.saveStrategy, {"steps", "epoch", "no"});
    reader.read("save_total_limit", config.saveTotalLimit);
    reader.read("eval_steps", config.evalSteps);
    reader.read("evals_per_epoch", config.evalsPerEpoch);
    reader.readChoice("eval_strategy", config.evalStrategy, {"steps", "epoch", "no"});
    reader.read("logging_steps", config.loggingSteps);
    if (const ConfigNode *own = reader.given("tunewright")) {
        std::int64_t threads = 0;
        ValueReader(*own).read("threads", threads);
        config.threads = int(threads);
    }
}

} // namespace

Result<TrainConfig> readTrainConfig(const ConfigDocument &document)
{
    for (const Finding &finding : checkConfig(document)) {
        if (finding.severity != Severity::Error)
            continue;
        std::string place = document.sourceName();
        if (finding.line > 0)
            place += ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column);
        return Error {ErrorCode::InvalidConfig, place + ": " + finding.message};
    }
    TrainConfig config;
    const ValueReader reader(document.root());
    reader.read("base_model", config.baseModel);
    readAdapter(reader, config);
    readData(reader, config);
    readBatches(reader, config);
    readOptimizer(reader, config);
    readPrecision(reader, config);
    readOutput(reader, config);
    return config;
}

Result<TrainConfig> loadTrainConfig(const std::filesystem::path &file)
{
    const Result<ConfigDocument> document = ConfigDocument::load(file);
    if (!document)
        return document.error();
    return readTrainConfig(*document);
}

} // namespace tw
