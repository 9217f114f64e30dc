#include "core/train/training_run.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/base/units.h"
#include "core/base/version.h"
#include "core/config/read_config.h"
#include "core/config/schedule.h"
#include "core/config/step_marks.h"
#include "core/data/batch_plan.h"
#include "core/data/dataset.h"
#include "core/nn/adapter.h"
#include "core/nn/precision.h"
#include "core/run/output_folder.h"
#include "core/train/checkpoint.h"
#include "core/train/first_adapter.h"
#include "core/train/guarded.h"
#include "core/train/host_sample.h"
#include "core/train/run_reporter.h"
#include "core/train/stop_signal.h"
#include "core/train/training_step.h"
#include "core/weights/model_weights.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <torch/headeronly/version.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <malloc.h>
#include <optional>
#include <thread>

namespace tw {

namespace {

/// One run from its folder to its end. prepare(), then loop(), then finish(); each reports what it does.
class TrainingRun
{
public:
    TrainingRun(const RunFolder &folder, RunReporter &reporter) : m_folder(folder), m_report(reporter) {}

    Result<RunEnd> run()
    {
        if (auto ready = prepare(); !ready) {
            if (ready.error().code == ErrorCode::Cancelled)
                withdraw(RunRequest::Stop);
            return ready.error();
        }
        m_report.setState(RunState::Running);
        auto end = loop();
        if (!end || end->state != RunState::Succeeded)
            return end;
        m_report.setState(RunState::Finishing);
        auto written = writeOutput();
        if (!written && written.error().code == ErrorCode::Cancelled)
            return RunEnd {RunState::Stopped, written.error().message, ErrorCode::Cancelled};
        return written ? end : written.error();
    }

private:
    Result<> prepare()
    {
        m_report.phase("loading");
        if (auto read = readConfig(); !read)
            return read;
        if (auto claimed = claimOutput(); !claimed)
            return claimed;
        if (auto found = findCheckpoint(); !found)
            return found;
        if (auto loaded = loadModel(); !loaded)
            return loaded;
        m_report.phase("tokenizing");
        if (auto prepared = readData(); !prepared)
            return prepared;
        if (auto restored = startOrResume(); !restored)
            return restored;
        // Once and for the largest batch: buffers that grow step by step leave holes in the heap.
        m_decoder->reserve(largestBatch(), true);
        reportStart();
        return {};
    }

    [[nodiscard]] std::int64_t largestBatch() const
    {
        return std::max(m_totals.largestTokens, m_data.eval.empty() ? 0 : m_config.microBatchSize * m_config.sequenceLen);
    }

    Result<> readConfig()
    {
        auto text = readFile(m_folder.configFile());
        if (!text)
            return text.error();
        m_configHash = sha256Hex(*text);
        auto config = loadTrainConfig(m_folder.configFile());
        if (!config)
            return config.error();
        m_config = std::move(*config);
        if (m_config.adapter != TrainConfig::Adapter::Lora) {
            return Error {ErrorCode::Unsupported,
                          "full fine-tuning is not in this version's trainer: set adapter: lora, or run with engine: axolotl"};
        }
        return {};
    }

    [[nodiscard]] std::filesystem::path outputDir() const { return resolvePath(m_folder.identity().configDir, m_config.outputDir); }

    Result<> claimOutput() const
    {
        if (m_config.outputDir.empty())
            return {};
        return claimOutputFolder(outputDir(), m_folder.identity().id).context("output_dir");
    }

    /// Before the model is loaded: a run goes on with the dtype, the threads and the model that it began with.
    Result<> findCheckpoint()
    {
        auto newest = newestValidCheckpoint(m_folder.checkpointsFolder(), [&](const std::string &damage) {
            m_report.warning("checkpoint_damaged", "passed over: " + damage);
        });
        if (!newest)
            return newest.error();
        m_checkpoint = std::move(*newest);
        if (m_checkpoint) {
            const auto position = readPosition(*m_checkpoint);
            if (!position)
                return position.error();
            m_began = position->basis;
        } else {
            m_began = readRunBasis(m_report.lastStart()); // steps may have been told before the first checkpoint
        }
        if (!m_began.dtype.empty())
            m_config.precision = m_began.dtype == "bfloat16" ? TrainConfig::Precision::BFloat16 : TrainConfig::Precision::Float32;
        takeThreads();
        return {};
    }

    /// The configuration decides, else what the run began with, else LibTorch.
    void takeThreads()
    {
        const int threads = m_config.threads > 0 ? m_config.threads : m_began.threads;
        if (threads <= 0)
            return;
        at::set_num_threads(threads);
        const auto cores = int(std::thread::hardware_concurrency());
        if (m_began.threads > 0 && cores > 0 && cores < threads) {
            m_report.warning("threads", "the run goes on with the " + std::to_string(threads)
                                 + " threads that it began with, so that its steps come out the same; this machine has "
                                 + std::to_string(cores) + (cores == 1 ? " core" : " cores") + ", so they take longer");
        }
    }

    Result<> loadModel()
    {
        auto path = resolveBaseModel(m_config, m_folder.identity().configDir);
        if (!path)
            return path.error();
        m_modelPath = *path;
        auto weights = ModelWeights::open(m_modelPath);
        if (!weights)
            return weights.error();
        const auto files = weights->fileMarks();
        if (!m_began.modelFiles.empty()) {
            if (auto same = checkModelFiles(m_began.modelFiles, files, m_modelPath); !same)
                return same;
        }
        auto decoder = nn::Decoder::load(*weights, decoderOptions(m_config));
        if (!decoder)
            return decoder.error();
        m_decoder = std::move(*decoder);
        m_optimizer = std::make_unique<AdamW>(m_config, m_decoder->parameters());
        m_storage = weights->storageSummary();
        m_position.basis = {nn::dtypeName(m_decoder->options().dtype), at::get_num_threads(), files};
        ::malloc_trim(0); // what reading and converting the weights took is not needed again
        return {};
    }

    Result<> readData()
    {
        // Pre-tokenised rows need no tokenizer, so a model folder without one is fine for them.
        auto tokenizer = openTokenizer(m_modelPath);
        const bool needsTokenizer = std::any_of(m_config.datasets.begin(), m_config.datasets.end(),
                                                [](const DatasetConfig &dataset) { return !dataset.type.empty(); });
        if (!tokenizer && needsTokenizer)
            return tokenizer.error();
        std::stop_source reading;
        const std::stop_callback onSignal(stopSignal().get_token(), [&] { reading.request_stop(); });
        const auto lookForStop = [&](std::int64_t) {
            if (isStopAsked())
                reading.request_stop();
        };
        auto data = prepareData(m_config, m_folder.identity().configDir, tokenizer ? tokenizer->get() : nullptr, lookForStop,
                                reading.get_token());
        if (!data)
            return data.error();
        m_data = std::move(*data);
        reportDroppedRows();
        if (auto known = checkVocabulary(); !known)
            return known;
        return planSteps();
    }

    Result<> planSteps()
    {
        for (const auto &sample : m_data.train)
            m_lengths.push_back(std::int64_t(sample.ids.size()));
        // Where the epochs decide how many steps there are, each has to be looked at.
        const std::int64_t mostRows = m_config.maxSteps ? rowsToLookAt : std::numeric_limits<std::int64_t>::max();
        m_totals = totalBatches(m_config, m_lengths, {}, mostRows, stopSignal().get_token());
        if (stopSignal().stop_requested())
            return Error {ErrorCode::Cancelled, "stopped while it planned its steps"};
        m_epochs.emplace(m_config, m_lengths);
        m_totalSteps = m_totals.steps;
        m_saveSteps = saveSteps(m_config, m_totalSteps, double(m_totals.stepsPerEpoch));
        m_evalSteps = m_data.eval.empty() ? std::vector<std::int64_t>()
                                          : evalSteps(m_config, m_totalSteps, double(m_totals.stepsPerEpoch));
        return {};
    }

    /// The plan of a step that is not done yet: only its epoch is in memory.
    const StepPlan &planOf(std::int64_t step)
    {
        while (step >= m_epochs->firstStep() + std::int64_t(m_epochs->steps().size()) && m_epochs->next()) {
        }
        return m_epochs->steps().at(std::size_t(step - m_epochs->firstStep()));
    }

    void reportDroppedRows()
    {
        constexpr std::size_t namedRows = 20;
        const auto &dropped = m_data.dropped;
        for (std::size_t i = 0; i < std::min(dropped.size(), namedRows); ++i)
            m_report.warning("row_dropped", dropped[i].file + ":" + std::to_string(dropped[i].row) + ": " + dropped[i].reason);
        if (dropped.size() > namedRows) {
            m_report.warning("row_dropped", "and " + formatCount(std::int64_t(dropped.size() - namedRows))
                                 + " more rows; tunewright-cli data lists them all");
        }
    }

    /// Pre-tokenised rows can hold any number: an id without an embedding must not reach the model.
    Result<> checkVocabulary()
    {
        const auto vocab = m_decoder->arch().vocabSize;
        for (const auto *samples : {&m_data.train, &m_data.eval}) {
            for (const auto &sample : *samples) {
                const bool isKnown = std::all_of(sample.ids.begin(), sample.ids.end(),
                                                 [&](std::int32_t id) { return id >= 0 && id < vocab; })
                    && std::all_of(sample.labels.begin(), sample.labels.end(), [&](std::int32_t id) { return id < vocab; });
                if (!isKnown) {
                    return Error {ErrorCode::InvalidInput, "row " + std::to_string(sample.row)
                                      + " holds a token id outside the model's vocabulary of " + std::to_string(vocab)};
                }
            }
        }
        return {};
    }

    Result<> startOrResume()
    {
        auto &parameters = m_decoder->parameters();
        m_position.configHash = m_configHash;
        m_position.dataHash = m_data.hash;
        if (m_checkpoint) {
            auto position = loadCheckpoint(*m_checkpoint, m_configHash, m_data.hash, parameters, *m_optimizer);
            if (!position)
                return position.error();
            position->basis = m_position.basis;
            m_position = std::move(*position);
            m_report.log("continues from " + m_checkpoint->filename().string());
            return {};
        }
        if (m_config.loraModelDir.empty()) {
            nn::initializeLora(parameters, std::uint64_t(m_config.seed));
            return {};
        }
        const auto folder = resolvePath(m_folder.identity().configDir, m_config.loraModelDir);
        return loadFirstAdapter(folder, peftConfig(), parameters).context("lora_model_dir");
    }

    void reportStart()
    {
        const auto &arch = m_decoder->arch();
        Json start {{"engine", "tunewright"},
                    {"version", versionText()},
                    {"torch", TORCH_VERSION},
                    {"device", "cpu"},
                    {"seed", m_config.seed},
                    {"config_sha256", m_configHash},
                    {"data_sha256", m_data.hash},
                    {"model", m_modelPath.string()},
                    {"model_storage", m_storage},
                    {"parameters", arch.parameterCount()},
                    {"trainable", m_decoder->parameters().count()},
                    {"rows", m_data.train.size()},
                    {"eval_rows", m_data.eval.size()},
                    {"dropped_rows", m_data.dropped.size()},
                    {"tokens_per_epoch", m_data.tokens()},
                    {"trained_tokens_per_epoch", m_data.trainedTokens()},
                    {"packing_efficiency", m_totals.packingEfficiency},
                    {"steps", m_totalSteps},
                    {"resumed_from", m_position.step}};
        start.update(runBasisJson(m_position.basis));
        m_report.event("start", start);
        m_report.log(formatCount(std::int64_t(m_data.train.size())) + " rows, " + formatCount(m_data.tokens())
                     + " tokens an epoch, " + std::to_string(m_totalSteps) + " steps in "
                     + m_position.basis.dtype + " on " + std::to_string(m_position.basis.threads) + " threads");
        m_report.setProgress(m_position.step, m_totalSteps);
    }

    Result<RunEnd> loop()
    {
        const LearningRateSchedule schedule(m_config, m_totalSteps);
        const std::int64_t logEvery = m_config.loggingSteps > 0
            ? m_config.loggingSteps
            : std::clamp<std::int64_t>(std::int64_t(0.005 * double(m_totalSteps)), 1, 10);
        if (m_position.step == 0 && isMarked(m_evalSteps, 0))
            evaluate();
        m_report.phase("training");
        while (m_position.step < m_totalSteps) {
            if (auto end = answerRequests())
                return *end;
            const std::int64_t number = m_position.step + 1;
            const auto &step = planOf(m_position.step);
            std::vector<nn::PackedBatch> batches;
            for (const auto &microBatch : step.microBatches)
                batches.push_back(packMicroBatch(m_data.train, microBatch));

            const double start = monotonicSeconds();
            const double rate = schedule.rate(number);
            const auto result = trainStep(*m_decoder, *m_optimizer, m_config, batches, rate, number);
            const double seconds = monotonicSeconds() - start;
            if (!std::isfinite(result.loss) || !std::isfinite(result.gradNorm))
                return lossIsNotANumber(number);

            m_position.step = number;
            m_position.tokensTotal += result.tokens;
            m_position.trainingSeconds += seconds;
            reportStep(result, step.epochAfter, rate, seconds, number % logEvery == 0 || number == m_totalSteps);
            if (isMarked(m_evalSteps, number))
                evaluate();
            if (isMarked(m_saveSteps, number))
                save();
            const auto failure = m_report.failure();
            if (failure && m_position.step < m_totalSteps) // the trained weights are worth more than the line about the last step
                return *failure;
        }
        return RunEnd {RunState::Succeeded, "finished", ErrorCode::Internal};
    }

    static bool isMarked(const std::vector<std::int64_t> &marks, std::int64_t step)
    {
        return std::binary_search(marks.begin(), marks.end(), step);
    }

    Result<RunEnd> lossIsNotANumber(std::int64_t number)
    {
        save(); // the weights of the step before are whole
        return Error {ErrorCode::InvalidConfig,
                      "the loss of step " + std::to_string(number) + " is not a number; the checkpoint of step "
                          + std::to_string(number - 1)
                          + " holds the weights before it. Start a new run with a lower learning_rate or max_grad_norm; "
                            "lora_model_dir can begin it from that checkpoint"};
    }

    void reportStep(const StepResult &result, double epoch, double rate, double seconds, bool isLogged)
    {
        m_report.setProgress(m_position.step, m_totalSteps);
        const double tokensPerSecond = seconds > 0 ? double(result.tokens) / seconds : 0;
        m_report.event("step", {{"step", m_position.step},
                                {"epoch", epoch},
                                {"loss", result.loss},
                                {"lr", rate},
                                {"grad_norm", result.gradNorm},
                                {"tokens", result.tokens},
                                {"trained_tokens", result.trainedTokens},
                                {"tokens_total", m_position.tokensTotal},
                                {"seconds", seconds},
                                {"tokens_per_second", tokensPerSecond},
                                {"mem", residentBytes()}});
        if (!isLogged)
            return;
        char line[160];
        std::snprintf(line, sizeof line, "step %lld/%lld  loss %.4f  lr %.3g  norm %.3f  %.0f tokens/s",
                      static_cast<long long>(m_position.step), static_cast<long long>(m_totalSteps), result.loss, rate,
                      result.gradNorm, tokensPerSecond);
        m_report.log(line);
    }

    /// Who asks to stop may have seconds to wait; the loop saves and ends.
    void giveUpEvaluation()
    {
        m_report.log("the evaluation of step " + std::to_string(m_position.step) + " was given up: stop is asked");
        m_report.phase("training");
    }

    void evaluate()
    {
        m_report.phase("evaluating");
        const double start = monotonicSeconds();
        nn::LossSum loss;
        std::int64_t tokens = 0;
        MicroBatch next;
        const auto flush = [&] {
            if (!next.empty())
                loss += m_decoder->evaluate(packMicroBatch(m_data.eval, next));
            next.clear();
            tokens = 0;
        };
        const std::int64_t capacity = m_config.microBatchSize * m_config.sequenceLen;
        for (std::size_t i = 0; i < m_data.eval.size(); ++i) {
            const auto length = std::int64_t(m_data.eval[i].ids.size());
            if (tokens + length > capacity) {
                if (isStopAsked())
                    return giveUpEvaluation();
                flush();
            }
            next.push_back(std::int32_t(i));
            tokens += length;
        }
        flush();
        m_report.event("eval", {{"step", m_position.step},
                                {"loss", loss.mean()},
                                {"rows", m_data.eval.size()},
                                {"trained_tokens", loss.tokens},
                                {"seconds", monotonicSeconds() - start}});
        char line[96];
        std::snprintf(line, sizeof line, "evaluation  loss %.4f  %zu rows  %.1f s", loss.mean(), m_data.eval.size(),
                      monotonicSeconds() - start);
        m_report.log(line);
        m_report.phase("training");
    }

    /// A checkpoint that cannot be written does not end the run: what was trained goes on, and the next save tries again.
    void save()
    {
        if (auto inPlace = m_report.checkPlace(); !inPlace) // the failure that ends the run at its next look
            return m_report.warning(errorCodeName(inPlace.error().code), inPlace.error().message);
        m_report.phase("saving");
        auto saved = saveCheckpoint(m_folder.checkpointsFolder(), m_position, peftConfig(), m_decoder->parameters(), *m_optimizer,
                                    m_config.saveTotalLimit);
        if (saved) {
            m_report.event("checkpoint", {{"step", m_position.step},
                                          {"folder", "checkpoints/" + saved->folder.filename().string()},
                                          {"bytes", saved->bytes},
                                          {"files", saved->files}});
            m_report.log("checkpoint " + saved->folder.filename().string() + " saved, " + formatDisk(saved->bytes));
        } else {
            m_report.warning(errorCodeName(saved.error().code), saved.error().message);
        }
        m_report.phase("training");
    }

    [[nodiscard]] PeftConfig peftConfig() const
    {
        return {m_config.loraRank, m_config.loraAlpha, m_config.loraDropout, m_config.loraUseRslora, m_config.loraTargets,
                m_config.baseModel};
    }

    /// Save, pause and stop, between two steps. A value ends the run.
    std::optional<RunEnd> answerRequests()
    {
        takeSaveRequest();
        if (m_folder.isRequested(RunRequest::Pause))
            waitWhilePaused();
        if (!isStopAsked())
            return {};
        const bool isSignalled = stopSignal().stop_requested();
        if (isSignalled)
            save();
        else
            takeSaveRequest();
        withdraw(RunRequest::Stop);
        return RunEnd {RunState::Stopped,
                       "stopped at step " + std::to_string(m_position.step) + " of " + std::to_string(m_totalSteps),
                       ErrorCode::Cancelled};
    }

    void takeSaveRequest()
    {
        if (!m_folder.isRequested(RunRequest::Save))
            return;
        save();
        withdraw(RunRequest::Save);
    }

    [[nodiscard]] bool isStopAsked() const { return stopSignal().stop_requested() || m_folder.isRequested(RunRequest::Stop); }

    void withdraw(RunRequest request)
    {
        if (auto withdrawn = m_folder.withdraw(request); !withdrawn)
            m_report.warning("control", withdrawn.error().message);
    }

    void waitWhilePaused()
    {
        m_report.phase("paused");
        m_report.setPaused(true);
        m_report.log("paused");
        while (m_folder.isRequested(RunRequest::Pause) && !isStopAsked() && !m_report.failure()) {
            takeSaveRequest();
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        m_report.setPaused(false);
        m_report.phase("training");
    }

    /// The weights of the last step are only here: where the disk has no room for them, the run waits until it has, or until stop
    /// is asked (Cancelled).
    Result<> writeWhenThereIsRoom(const std::filesystem::path &folder)
    {
        auto written = nn::saveAdapter(folder, peftConfig(), m_decoder->parameters());
        if (written || written.error().code != ErrorCode::DiskFull)
            return written;
        const std::string waits = "training is done, and its result waits for room: " + written.error().message
            + ". It is written as soon as there is some; stop gives it up";
        m_report.warning("disk_full", waits);
        m_report.setState(RunState::Finishing, waits);
        while (!written && written.error().code == ErrorCode::DiskFull) {
            constexpr int looksBetweenTries = 20;
            for (int look = 0; look < looksBetweenTries; ++look) {
                if (isStopAsked()) {
                    withdraw(RunRequest::Stop);
                    return Error {ErrorCode::Cancelled, "stopped while its result waited for room; resume trains again what its last "
                                                        "checkpoint lacks"};
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
            written = nn::saveAdapter(folder, peftConfig(), m_decoder->parameters());
        }
        m_report.setState(RunState::Finishing);
        return written;
    }

    Result<> writeOutput()
    {
        if (auto inPlace = m_report.checkPlace(); !inPlace)
            return inPlace;
        auto written = writeWhenThereIsRoom(m_folder.outputFolder());
        if (!written || m_config.outputDir.empty())
            return written;
        if (auto copied = nn::saveAdapter(outputDir(), peftConfig(), m_decoder->parameters()); !copied)
            m_report.warning("output_dir", "the result is in " + m_folder.outputFolder().string() + ", but not in output_dir: "
                                 + copied.error().message);
        return {};
    }

    const RunFolder &m_folder;
    RunReporter &m_report;
    TrainConfig m_config;
    std::string m_configHash;
    std::optional<std::filesystem::path> m_checkpoint;
    RunBasis m_began; ///< empty in a run that begins
    std::filesystem::path m_modelPath;
    std::string m_storage;
    std::unique_ptr<nn::Decoder> m_decoder;
    std::unique_ptr<AdamW> m_optimizer;
    PreparedData m_data;
    std::vector<std::int64_t> m_lengths; ///< of the rows that are trained
    BatchTotals m_totals;
    std::optional<EpochPlanner> m_epochs;
    std::int64_t m_totalSteps = 0;
    std::vector<std::int64_t> m_saveSteps;
    std::vector<std::int64_t> m_evalSteps;
    TrainingPosition m_position;
};

} // namespace

Result<RunEnd> trainRun(const RunFolder &folder)
{
    auto lock = RunLock::acquire(folder);
    if (!lock)
        return lock.error();
    auto reporter = RunReporter::open(folder);
    if (!reporter)
        return reporter.error();
    TrainingRun run(folder, **reporter);
    const auto result = guarded([&] {
        const c10::InferenceMode noGraph;
        return run.run();
    });
    const bool isAsked = !result && result.error().code == ErrorCode::Cancelled;
    const RunEnd end = result ? *result
                              : RunEnd {isAsked ? RunState::Stopped : RunState::Failed, result.error().message, result.error().code};
    const bool isFailed = end.state == RunState::Failed;
    if (auto told = (*reporter)->end(end.state, end.reason, isFailed ? std::optional(end.code) : std::nullopt); !told)
        return told.error();
    return end;
}

} // namespace tw
