#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tw {

/// One entry of `datasets` or `test_datasets`.
struct DatasetConfig {
    std::string path;                               ///< file, relative to the folder of launch
    std::string type;                               ///< "chat_template", "alpaca", or empty: pre-tokenised rows
    std::string chatTemplate;                       ///< overrides the top-level chat_template
    std::string fieldMessages = "messages";
    std::string roleKey = "role";                   ///< message_property_mappings.role
    std::string contentKey = "content";             ///< message_property_mappings.content
    std::vector<std::string> rolesToTrain {"assistant"};
    std::string trainOnEos = "turn";                ///< turn, all, last, none
    int line = 0;                                   ///< where the entry stands in the document, 1-based
};

/// A configuration that was read, checked and completed with its defaults: nobody downstream reads YAML or string keys.
/// Names and meaning follow Axolotl's keys; what ours means exactly: reference semantics in core/train/README.md.
struct TrainConfig {
    // model
    std::string baseModel;                          ///< model folder or .gguf file; relative to the folder of launch
    // adapter
    enum class Adapter { None, Lora, QLora, PromptTuning };
    Adapter adapter = Adapter::None;
    std::int64_t loraRank = 8;
    double loraAlpha = 16;
    double loraDropout = 0;
    bool loraUseRslora = false;
    std::vector<std::string> loraTargets;           ///< "q_proj", ...; lora_target_linear resolves to all seven
    std::string loraModelDir;                       ///< start from this adapter
    std::int64_t promptTokens = 20;                 ///< of PromptTuning: trained positions before every text
    // quantisation of the base model's weights
    bool loadIn4bit = false;
    bool loadIn8bit = false;
    std::vector<std::string> modulesToSave;         ///< trained whole beside the adapter: "embed_tokens", "lm_head"
    std::vector<std::string> unfrozenParameters;    ///< patterns of names; empty: a full run trains everything
    bool quantizesExperts = false;                  ///< without it, experts of 4-bit models stay in 16 bits
    bool adaptsExperts = false;                     ///< lora_target_parameters names their matrices
    bool usesDoubleQuantization = true;             ///< of loadIn4bit: the blocks' scales are quantised too
    // data
    std::vector<DatasetConfig> datasets;
    std::vector<DatasetConfig> testDatasets;
    double valSetSize = 0;                          ///< at most 1: fraction, above: rows
    std::string chatTemplate = "tokenizer_default";
    bool trainOnInputs = false;
    std::int64_t sequenceLen = 512;
    bool samplePacking = false;
    bool padsToSequenceLen = false;                 ///< rows that are not packed: as long as sequenceLen all the same
    std::int64_t samplePackingBinSize = 200;
    enum class ExcessLength { Drop, Truncate, Raise };
    ExcessLength excessLength = ExcessLength::Drop;
    std::int64_t minSampleLen = 2;
    bool shuffleMergedDatasets = true;
    bool curriculumSampling = false;                ///< rows in stored order in every epoch
    std::string datasetPreparedPath;
    /// What a row of another kind of training costs more than one of its text.
    enum class Preference {
        None,
        Pairs,          ///< two answers a row: orpo, simpo
        ReferencePairs, ///< and the model as it was beside them: dpo, ipo, kto
        Generated       ///< answers are made while training: grpo and its kin
    };
    Preference preference = Preference::None;
    // batches and length
    std::int64_t microBatchSize = 1;
    std::int64_t gradientAccumulationSteps = 1;
    double numEpochs = 1;
    std::optional<std::int64_t> maxSteps;
    // optimiser
    std::string optimizer = "adamw_torch_fused";    ///< any AdamW name that means fp32 AdamW
    double learningRate = 0;
    double adamBeta1 = 0.9;
    double adamBeta2 = 0.999;
    double adamEpsilon = 1e-8;
    double weightDecay = 0;
    double maxGradNorm = 1.0;                       ///< 0: no clipping
    /// What the name in `optimizer` keeps for each trained parameter.
    enum class OptimizerKind {
        AdamW32, AdamWBf16, AdamW8bit, PagedAdamW32, PagedAdamW8bit, Adafactor, Sgd, Lion, Lion8bit,
        Other ///< planned as AdamW32
    };
    OptimizerKind optimizerKind = OptimizerKind::AdamW32;
    // schedule
    enum class Schedule { Cosine, Linear, Constant, ConstantWithWarmup };
    Schedule schedule = Schedule::Cosine;
    std::optional<std::int64_t> warmupSteps;
    std::optional<double> warmupRatio;
    std::optional<double> cosineMinLrRatio;
    // precision and memory
    enum class Precision { Auto, BFloat16, Float32 };
    Precision precision = Precision::Auto;          ///< from bf16: auto / true / false
    bool gradientCheckpointing = false;
    bool offloadsActivations = false;               ///< saved activations wait in host memory
    /// How another engine takes the loss from the logits; our trainer has its own chunks whatever this says.
    enum class Head {
        Whole,   ///< all logits of a micro-batch at once, and again in fp32
        Chunked, ///< all logits in 16 bits, what the loss makes of them in eight parts
        Liger,   ///< in parts about as large as the hidden states
        Cut      ///< never in memory
    };
    Head head = Head::Whole;
    // several devices
    enum class Sharding { None, Zero1, Zero2, Zero3 }; ///< Zero3 also stands for fully sharded FSDP
    Sharding sharding = Sharding::None;
    bool usesFsdp = false;                          ///< in place of DeepSpeed
    bool offloadsOptimizer = false;                 ///< optimiser states live in host memory
    bool offloadsParameters = false;                ///< parameters too
    std::int64_t contextParallel = 1;               ///< devices that share one sequence
    std::int64_t tensorParallel = 1;                ///< devices that share one layer
    // saving, evaluation, logging
    std::string outputDir;                          ///< empty: only the run folder's output/
    std::optional<std::int64_t> saveSteps;
    std::optional<double> saveShare;                ///< of all steps, where save_steps is below 1
    std::optional<double> savesPerEpoch;
    enum class When { Steps, Epoch, No };
    When saveStrategy = When::Epoch;
    std::int64_t saveTotalLimit = 4;
    std::optional<std::int64_t> evalSteps;
    std::optional<double> evalShare;                ///< of all steps, where eval_steps is below 1
    std::optional<double> evalsPerEpoch;
    When evalStrategy = When::No;
    std::int64_t loggingSteps = 0;                  ///< 0: clamp(0.5 % of the steps, 1, 10)
    std::int64_t seed = 42;
    // tunewright:
    int threads = 0;                                ///< 0: one per core
    enum class Engine { Tunewright, Axolotl };
    Engine engine = Engine::Tunewright;             ///< which trainer the document is meant for
};

} // namespace tw
