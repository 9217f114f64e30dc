#include "core/train/commands.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/config/read_config.h"
#include "core/nn/adapter.h"
#include "core/nn/aten.h"
#include "core/nn/precision.h"
#include "core/plan/quote.h"
#include "core/train/host_sample.h"
#include "core/train/loaded_model.h"
#include "core/train/stop_signal.h"
#include "core/train/training_step.h"
#include "core/weights/model_weights.h"

#include <algorithm>
#include <cstdio>

namespace tw {

namespace {

Result<std::unique_ptr<nn::Decoder>> benchDecoder(const BenchRequest &request, const nn::DecoderOptions &options)
{
    if (request.configJson.empty()) {
        auto weights = ModelWeights::open(request.model.model);
        if (!weights)
            return weights.error();
        return nn::Decoder::load(*weights, options);
    }
    auto json = readJson(request.configJson);
    if (!json)
        return json.error();
    auto spec = ArchSpec::fromConfig(*json, request.configJson.string());
    if (!spec)
        return spec.error();
    return nn::Decoder::build(*spec, options, nn::randomReader(options.dtype, 1));
}

/// Rows of equal length, every token labelled: the same work in every step and on every machine.
std::vector<nn::PackedBatch> syntheticBatches(const TrainConfig &config, std::int64_t vocab)
{
    std::vector<nn::PackedBatch> batches;
    std::uint64_t state = 1;
    for (std::int64_t m = 0; m < config.gradientAccumulationSteps; ++m) {
        std::vector<std::vector<std::int32_t>> rows(std::size_t(config.microBatchSize));
        std::vector<nn::Document> documents;
        for (auto &row : rows) {
            for (std::int64_t i = 0; i < config.sequenceLen; ++i) {
                state = state * 6364136223846793005ull + 1442695040888963407ull;
                row.push_back(std::int32_t((state >> 33) % std::uint64_t(vocab)));
            }
            documents.push_back({row, row});
        }
        batches.push_back(nn::packDocuments(documents));
    }
    return batches;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// What a large matrix product reaches here: the yardstick for the step.
double productFlopsPerSecond(at::ScalarType dtype)
{
    constexpr std::int64_t n = 1024;
    const auto a = at::zeros({n, n}, dtype).fill_(0.5);
    auto out = at::empty({n, n}, dtype);
    at::mm_out(out, a, a);
    std::vector<double> seconds;
    for (int i = 0; i < 5; ++i) {
        const double start = monotonicSeconds();
        at::mm_out(out, a, a);
        seconds.push_back(monotonicSeconds() - start);
    }
    return 2.0 * n * n * n / *std::min_element(seconds.begin(), seconds.end());
}

} // namespace

Result<> runBench(const BenchRequest &request)
{
    const c10::InferenceMode noGraph;
    const auto baseBytes = residentBytes();
    if (request.model.threads > 0)
        at::set_num_threads(request.model.threads);
    auto document = ConfigDocument::parse(request.configText, "arguments");
    if (!document)
        return document.error();
    auto config = readTrainConfig(*document);
    if (!config)
        return config.error();
    auto dtype = dtypeOf(request.model);
    if (!dtype)
        return dtype.error();
    auto options = decoderOptions(*config);
    options.dtype = *dtype;
    auto decoder = benchDecoder(request, options);
    if (!decoder)
        return decoder.error();
    nn::initializeLora((*decoder)->parameters(), std::uint64_t(config->seed));
    AdamW optimizer(*config, (*decoder)->parameters());
    const auto batches = syntheticBatches(*config, (*decoder)->arch().vocabSize);

    std::vector<double> seconds;
    std::int64_t tokens = 0;
    for (std::int64_t step = 0; step <= request.steps; ++step) {
        if (stopSignal().stop_requested())
            return Error {ErrorCode::Cancelled, "stopped"};
        const double start = monotonicSeconds();
        const auto result = trainStep(**decoder, optimizer, *config, batches, 1e-4, step + 1);
        tokens = result.tokens;
        if (step > 0) // the first one makes buffers and the libraries' plans
            seconds.push_back(monotonicSeconds() - start);
    }
    const double rate = double(tokens) / median(seconds);
    const double flops = rate * trainingFlopsPerToken((*decoder)->arch(), *config, double(config->sequenceLen), 1.0);
    const double share = flops / productFlopsPerSecond(*dtype);
    if (request.isJson) {
        std::printf("%s\n", compactJson({{"tokens_per_second", rate},
                                         {"step_seconds", seconds},
                                         {"peak_bytes", peakResidentBytes()},
                                         {"base_bytes", baseBytes},
                                         {"flops_per_second", flops},
                                         {"flops_share", share},
                                         {"dtype", nn::dtypeName(*dtype)},
                                         {"device", "cpu"},
                                         {"threads", at::get_num_threads()},
                                         {"sequence_len", config->sequenceLen},
                                         {"micro_batch_size", config->microBatchSize},
                                         {"lora_r", config->loraRank}})
                                .c_str());
    } else {
        std::printf("%.0f tokens/s, %.3f s a step (median of %zu), %.0f GFLOP/s, %.0f%% of a plain product, %s, %d threads\n", rate,
                    median(seconds), seconds.size(), flops / 1e9, share * 100, nn::dtypeName(*dtype), at::get_num_threads());
    }
    return {};
}

} // namespace tw
