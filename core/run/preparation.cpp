#include "core/run/preparation.h"

#include "core/run/check_support.h"

#include "core/base/clock.h"
#include "core/base/paths.h"
#include "core/base/ulid.h"
#include "core/base/version.h"
#include "core/config/config_document.h"
#include "core/config/read_config.h"
#include "core/data/batch_plan.h"
#include "core/hub/hub_client.h"
#include "core/plan/model_numbers.h"
#include "core/weights/model_weights.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tw {

namespace {

std::string textAt(const ConfigDocument &document, const char *key)
{
    const ConfigNode *node = document.find(key);
    return node && node->kind == ConfigNode::Kind::Text ? node->text : std::string();
}

/// What is known of a base_model that is nowhere on this disk: that forbids a start, not a quote.
struct AbsentModel {
    bool isAbsent = false;
    bool isAskedFor = false;  ///< the hub has to say its sizes
    std::string id;
    Json config;              ///< null until it is known
};

AbsentModel findAbsentModel(const ConfigDocument &document, const PrepareRequest &request, const Catalog &catalog)
{
    AbsentModel model;
    TrainConfig config;
    config.baseModel = model.id = textAt(document, "base_model");
    const auto found = resolveBaseModel(config, request.configFolder);
    model.isAbsent = !model.id.empty() && !found && found.error().code == ErrorCode::NotFound;
    if (const ModelEntry *entry = model.isAbsent ? catalog.findModel(model.id) : nullptr) {
        model.id = entry->id;
        model.config = entry->config;
    }
    model.isAskedFor = model.isAbsent && model.config.is_null() && request.askHub && looksLikeHubId(model.id);
    return model;
}

Result<> askForModel(const ConfigDocument &document, const PrepareRequest &request, const std::stop_token &stop, AbsentModel &model)
{
    const std::string revision = textAt(document, "revision_of_model");
    auto config = request.askHub(model.id, revision.empty() ? "main" : revision, stop);
    if (config) {
        model.config = std::move(*config);
        return {};
    }
    if (config.error().code == ErrorCode::Cancelled)
        return config.error();
    return Error {config.error().code,
                  "base_model \"" + model.id + "\" is neither on this machine nor in the catalogue, and the hub did not tell its "
                      "sizes: " + config.error().message + ". Without the hub, name its folder or .gguf file, or add it to your own "
                      "catalogue (" + (userCatalogFolder() / "models.yaml").string() + ")"};
}

/// The first finding that forbids a quote, as compilers write it.
Result<> refuseErrors(const std::vector<Finding> &findings, const std::string &sourceName, bool mayLackModel)
{
    const auto found = std::ranges::find_if(findings, [mayLackModel](const Finding &finding) {
        const bool isAboutModel = finding.key == "base_model" && finding.code == "path_missing";
        return finding.severity == Severity::Error && !(mayLackModel && isAboutModel);
    });
    if (found == findings.end())
        return {};
    return Error {ErrorCode::InvalidConfig, sourceName + ":" + formatFinding(*found)};
}

Result<> readAbsentModel(Preparation &preparation, const AbsentModel &model)
{
    preparation.modelId = model.id;
    const std::string source = model.id + "/config.json";
    auto shape = shapeFromConfig(model.config, source);
    if (!shape)
        return shape.error();
    preparation.shape = std::move(*shape);
    auto arch = ArchSpec::fromConfig(model.config, source);
    if (!arch)
        return arch.error();
    preparation.arch = std::move(*arch);
    return {};
}

Result<> readModel(Preparation &preparation, const Catalog &catalog)
{
    const std::string &named = preparation.config.baseModel;
    const ModelEntry *entry = catalog.findModel(named);
    preparation.modelId = entry ? entry->id : named;
    auto path = resolveBaseModel(preparation.config, preparation.configFolder);
    if (!path)
        return path.error();
    auto weights = ModelWeights::open(*path);
    if (!weights)
        return weights.error();
    preparation.modelPath = *path;
    if (!entry && named.find('/') != std::string::npos)
        preparation.modelId = std::filesystem::is_directory(*path) ? path->filename().string() : path->stem().string();
    preparation.arch = weights->arch();
    preparation.shape = shapeOf(preparation.arch);
    // A folder of a family that our trainer lacks says more in its config.json than ArchSpec holds.
    if (const auto config = readJson(*path / "config.json", 1 << 20); config && !preparation.arch.unsupported.empty()) {
        if (auto shape = shapeFromConfig(*config, (*path / "config.json").string()))
            preparation.shape = std::move(*shape);
    }
    return {};
}

Result<std::int64_t> bytesOf(const std::vector<DatasetConfig> &datasets, const std::filesystem::path &configFolder)
{
    std::int64_t bytes = 0;
    for (const DatasetConfig &dataset : datasets) {
        const std::filesystem::path file = resolvePath(configFolder, dataset.path);
        std::error_code trouble;
        const auto size = std::filesystem::file_size(file, trouble);
        if (trouble)
            return Error {ErrorCode::NotFound, file.string() + ": " + trouble.message()};
        bytes += std::int64_t(size);
    }
    return bytes;
}

/// Without the model's files there is no tokenizer: file sizes must do.
Result<> guessFacts(Preparation &preparation)
{
    auto trainBytes = bytesOf(preparation.config.datasets, preparation.configFolder);
    if (!trainBytes)
        return trainBytes.error();
    auto evalBytes = bytesOf(preparation.config.testDatasets, preparation.configFolder);
    if (!evalBytes)
        return evalBytes.error();
    preparation.data = guessData(preparation.config, *trainBytes, *evalBytes);
    return {};
}

bool isForAnotherEngine(const Preparation &preparation)
{
    return preparation.config.engine == TrainConfig::Engine::Axolotl
        || std::ranges::find(preparation.findings, "unsupported", &Finding::code) != preparation.findings.end();
}

Result<> readData(Preparation &preparation, const DataProgress &progress, const std::stop_token &stop)
{
    if (preparation.modelPath.empty())
        return guessFacts(preparation);
    auto tokenizer = openTokenizer(preparation.modelPath);
    // Rows that are ids already need none; other rows say themselves that it is missing.
    const bool mayLack = std::ranges::all_of(preparation.config.datasets, &std::string::empty, &DatasetConfig::type);
    if (!tokenizer && !mayLack)
        return tokenizer.error();
    auto data = prepareData(preparation.config, preparation.configFolder, tokenizer ? tokenizer->get() : nullptr, progress, stop);
    if (!data && data.error().code == ErrorCode::Unsupported && isForAnotherEngine(preparation))
        return guessFacts(preparation);
    if (!data)
        return data.error();
    preparation.data = measureData(preparation.config, *data, &preparation.packingEfficiency);
    preparation.evalRows = std::int64_t(data->eval.size());
    preparation.dropped = std::move(data->dropped);
    preparation.dataHash = std::move(data->hash);
    return {};
}

Json planOf(const Preparation &preparation)
{
    Json plan = preparation.quote.toJson();
    const DataFacts &data = preparation.data;
    plan["created"] = utcTimestamp(unixSeconds());
    plan["price_as_of"] = preparation.quote.priceAsOf;
    plan["data"] = {{"rows", data.rows},
                    {"eval_rows", preparation.evalRows},
                    {"dropped", preparation.dropped.size()},
                    {"tokens", data.tokens},
                    {"trained_tokens", data.trainedTokens},
                    {"steps", data.steps},
                    {"is_measured", data.isMeasured},
                    {"packing_efficiency", preparation.packingEfficiency}};
    plan["data_hash"] = preparation.dataHash;
    return plan;
}

/// At 65 equal steps, shortest to longest.
std::vector<std::int64_t> quantilesOf(std::vector<std::int64_t> lengths)
{
    constexpr std::size_t steps = 64;
    std::vector<std::int64_t> quantiles;
    if (lengths.empty())
        return quantiles;
    std::ranges::sort(lengths);
    for (std::size_t i = 0; i <= steps; ++i)
        quantiles.push_back(lengths[i * (lengths.size() - 1) / steps]);
    return quantiles;
}

std::string defaultName(const Preparation &preparation)
{
    const std::filesystem::path data = preparation.config.datasets.empty() ? std::string() : preparation.config.datasets.front().path;
    const std::string model = std::filesystem::path(preparation.modelId).filename().string();
    return data.empty() ? model : model + " on " + data.stem().string();
}

} // namespace

Quote quoteOf(const Preparation &preparation, const Catalog &catalog, const std::string &gpu, int count,
              const std::optional<MachineRate> &rate)
{
    return makeQuote({.config = preparation.config, .shape = preparation.shape, .data = preparation.data, .catalog = catalog,
                      .modelId = preparation.modelId, .unsupported = preparation.arch.unsupported, .gpu = gpu, .count = count,
                      .rate = rate});
}

DataFacts measureData(const TrainConfig &config, const PreparedData &data, double *packingEfficiency)
{
    DataFacts facts;
    std::vector<std::int64_t> lengths;
    std::vector<std::int64_t> trained;
    for (const Sample &sample : data.train) {
        lengths.push_back(std::int64_t(sample.ids.size()));
        trained.push_back(sample.trainedTokens());
        facts.tokens += lengths.back();
        facts.trainedTokens += trained.back();
        facts.longestRow = std::max(facts.longestRow, lengths.back());
    }
    for (const Sample &sample : data.eval)
        facts.evalTokens += std::int64_t(sample.ids.size());
    const BatchPlan plan = planBatches(config, lengths);
    for (const StepPlan &step : plan.steps) {
        for (const MicroBatch &batch : step.microBatches) {
            std::pair<std::int64_t, std::int64_t> size {0, 0};
            for (const std::int32_t sample : batch) {
                size.first += lengths[std::size_t(sample)];
                size.second += trained[std::size_t(sample)];
            }
            if (size > std::pair(facts.largestMicroBatch, facts.largestMicroBatchTrained))
                std::tie(facts.largestMicroBatch, facts.largestMicroBatchTrained) = size;
        }
    }
    facts.lengthQuantiles = quantilesOf(lengths);
    facts.rows = std::int64_t(data.train.size());
    facts.steps = std::int64_t(plan.steps.size());
    facts.stepsPerEpoch = plan.stepsPerEpoch;
    facts.isMeasured = true;
    if (packingEfficiency)
        *packingEfficiency = plan.packingEfficiency;
    return facts;
}

Result<Preparation> prepareRun(const PrepareRequest &request, const Catalog &catalog, std::stop_token stop,
                               const DataProgress &progress)
{
    auto document = ConfigDocument::parse(request.configText, request.sourceName);
    if (!document)
        return document.error();
    Preparation preparation;
    preparation.configText = request.configText;
    preparation.configFolder = request.configFolder;
    CheckContext context {.configFolder = request.configFolder, .readLayers = readBaseModelLayers};
    if (const GpuEntry *gpu = catalog.findGpu(request.gpu))
        context.target = checkTargetOf(*gpu, request.count);
    preparation.findings = checkConfig(*document, context);
    AbsentModel absent = findAbsentModel(*document, request, catalog);
    const bool mayLackModel = absent.isAskedFor || !absent.config.is_null();
    if (auto fine = refuseErrors(preparation.findings, request.sourceName, mayLackModel); !fine)
        return fine.error();
    auto config = readTrainConfig(*document, ConfigUse::Planning, request.configFolder);
    if (!config)
        return config.error();
    preparation.config = std::move(*config);
    if (absent.isAskedFor) {
        if (auto asked = askForModel(*document, request, stop, absent); !asked)
            return asked.error();
    }
    const bool isKnownOnly = !absent.config.is_null();
    if (auto read = isKnownOnly ? readAbsentModel(preparation, absent) : readModel(preparation, catalog); !read)
        return read.error();
    if (auto read = readData(preparation, progress, stop); !read)
        return read.error();
    preparation.quote = quoteOf(preparation, catalog, request.gpu, request.count, request.rate);
    return preparation;
}

bool canMeasureWith(const Preparation &preparation)
{
    const auto &offers = preparation.quote.offers;
    const auto here = std::ranges::find(offers, std::string("this_machine"), &Offer::gpu);
    return !preparation.modelPath.empty() && preparation.arch.unsupported.empty() && here != offers.end() && here->cannot.empty();
}

Result<RunFolder> createRun(const Preparation &preparation, const std::filesystem::path &runFolder, const std::string &name,
                            const std::string &parentRun)
{
    const auto document = ConfigDocument::parse(preparation.configText);
    if (!document)
        return document.error();
    if (const auto config = readTrainConfig(*document, ConfigUse::Training); !config)
        return config.error();
    if (!preparation.arch.unsupported.empty())
        return Error {ErrorCode::Unsupported, preparation.modelId + ": this trainer does not run it ("
                          + preparation.arch.unsupported + "); choose another base_model"};
    if (preparation.modelPath.empty())
        return Error {ErrorCode::NotFound, preparation.modelId + ": not on this machine; put its folder or .gguf file here and name "
                          "the path as base_model"};
    RunIdentity identity;
    identity.id = makeUlid();
    identity.name = name.empty() ? defaultName(preparation) : name;
    identity.created = unixSeconds();
    identity.engineVersion = versionText();
    identity.parentRun = parentRun;
    identity.seed = preparation.config.seed;
    std::error_code trouble;
    identity.configDir = std::filesystem::absolute(preparation.configFolder, trouble);
    const std::filesystem::path folder = runFolder.empty() ? dataFolder() / "runs" / identity.id : runFolder;
    return RunFolder::create(folder, identity, preparation.configText, planOf(preparation));
}

} // namespace tw
