#include "core/run/preparation.h"

#include "core/run/check_support.h"
#include "core/run/finished_runs.h"
#include "core/run/output_folder.h"

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
#include <utility>

namespace tw {

namespace {

std::string textAt(const ConfigDocument &document, std::string_view key)
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

/// The first finding that forbids a quote, as compilers write it. What is not on this machine forbids a start only.
Result<> refuseErrors(const std::vector<Finding> &findings, const ConfigDocument &document, bool mayLackModel)
{
    const auto found = std::ranges::find_if(findings, [&](const Finding &finding) {
        const bool isAboutData = finding.key.starts_with("datasets[") || finding.key.starts_with("test_datasets[");
        const bool mayLack = finding.key == "base_model" ? mayLackModel : isAboutData && namesFetchedData(textAt(document, finding.key));
        return finding.severity == Severity::Error && !(finding.code == "path_missing" && mayLack);
    });
    if (found == findings.end())
        return {};
    return Error {ErrorCode::InvalidConfig, document.sourceName() + ":" + formatFinding(*found)};
}

Result<> readAbsentModel(DataRead &read, const AbsentModel &model)
{
    read.modelId = model.id;
    const std::string source = model.id + "/config.json";
    auto shape = shapeFromConfig(model.config, source);
    if (!shape)
        return shape.error();
    read.shape = std::move(*shape);
    auto arch = ArchSpec::fromConfig(model.config, source);
    if (!arch)
        return arch.error();
    read.arch = std::move(*arch);
    return {};
}

Result<> readModel(DataRead &read, const TrainConfig &config, const std::filesystem::path &configFolder, const Catalog &catalog)
{
    const std::string &named = config.baseModel;
    const ModelEntry *entry = catalog.findModel(named);
    read.modelId = entry ? entry->id : named;
    auto path = resolveBaseModel(config, configFolder);
    if (!path)
        return path.error();
    auto weights = ModelWeights::open(*path);
    if (!weights)
        return weights.error();
    read.modelPath = *path;
    if (!entry && named.find('/') != std::string::npos)
        read.modelId = std::filesystem::is_directory(*path) ? path->filename().string() : path->stem().string();
    read.arch = weights->arch();
    read.shape = shapeOf(read.arch);
    // A folder of a family that our trainer lacks says more in its config.json than ArchSpec holds.
    if (const auto json = readJson(*path / "config.json", 1 << 20); json && !read.arch.unsupported.empty()) {
        if (auto shape = shapeFromConfig(*json, (*path / "config.json").string()))
            read.shape = std::move(*shape);
    }
    return {};
}

void takeLengths(DataRead &read, const PreparedData &data)
{
    for (const Sample &sample : data.train) {
        read.lengths.push_back(std::int64_t(sample.ids.size()));
        read.trained.push_back(sample.trainedTokens());
    }
    for (const Sample &sample : data.eval)
        read.evalTokens += std::int64_t(sample.ids.size());
    read.evalRows = std::int64_t(data.eval.size());
}

bool isForAnotherEngine(const Preparation &preparation)
{
    return preparation.config.engine == TrainConfig::Engine::Axolotl
        || std::ranges::find(preparation.findings, "unsupported", &Finding::code) != preparation.findings.end();
}

Result<> readRowLengths(DataRead &read, const Preparation &preparation, const DataProgress &progress, const std::stop_token &stop)
{
    const TrainConfig &config = preparation.config;
    const std::filesystem::path &configFolder = preparation.configFolder;
    if (read.modelPath.empty() || hasDataAway(config, configFolder))
        return readSizes(read, config, configFolder);
    auto tokenizer = openTokenizer(read.modelPath);
    // Rows that are ids already need none; other rows say themselves that it is missing.
    const bool mayLack = std::ranges::all_of(config.datasets, &std::string::empty, &DatasetConfig::type);
    if (!tokenizer && !mayLack)
        return tokenizer.error();
    auto data = prepareData(config, configFolder, tokenizer ? tokenizer->get() : nullptr, progress, stop);
    if (!data && data.error().code == ErrorCode::Unsupported && isForAnotherEngine(preparation))
        return readSizes(read, config, configFolder);
    if (!data)
        return data.error();
    takeLengths(read, *data);
    read.dropped = std::move(data->dropped);
    read.hash = std::move(data->hash);
    return {};
}

/// Everything that follows from the configuration and what was read, without any reading.
void takeRead(Preparation &preparation, std::shared_ptr<const DataRead> read, const PrepareRequest &request, const Catalog &catalog)
{
    preparation.modelPath = read->modelPath;
    preparation.modelId = read->modelId;
    preparation.arch = read->arch;
    preparation.shape = read->shape;
    preparation.dropped = read->dropped;
    preparation.evalRows = read->evalRows;
    preparation.dataHash = read->hash;
    const std::int64_t trainBytes = request.tokens ? *request.tokens * bytesOfGuessedToken : read->trainBytes;
    preparation.data = read->isGuessed ? guessData(preparation.config, trainBytes, read->evalBytes)
                                       : measureData(preparation.config, *read, &preparation.packingEfficiency);
    preparation.data.isAssumed = !read->assumed.empty() && !request.tokens;
    preparation.read = std::move(read);
    preparation.assumptions = request.assumptions;
    preparation.finishedRuns = request.finishedRuns;
    preparation.quote = quoteOf(preparation, catalog, request.gpu, request.count, request.rate);
}

/// What the quote does not know it has to say: data that nobody has looked at, targets that it cannot find.
void tellGaps(Preparation &preparation, const ConfigDocument &document)
{
    if (preparation.config.adapter != TrainConfig::Adapter::None && preparation.quote.trainable == 0)
        preparation.findings.push_back(findingAt(document, Severity::Warning, "nothing_trained", "lora_target_modules",
            {TW_TR("Findings", "The quote finds no layer of the model that %1 names, and counts no trained weights: memory and time are "
                               "too small by the adapter."), {"lora_target_modules"}}));
    for (const std::string &key : preparation.data.isAssumed ? preparation.read->assumed : std::vector<std::string>())
        preparation.findings.push_back(findingAt(document, Severity::Info, "data_assumed", key,
            {TW_TR("Findings", "%1 is not on this machine: time and dollars are for an assumed number of tokens and may be ten times "
                               "off. The memory does not depend on it."), {key}}));
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
    plan["kind"] = kindJson(preparation.quote.kind);
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
                      .rate = rate, .assumptions = preparation.assumptions, .finishedRuns = preparation.finishedRuns});
}

DataFacts measureData(const TrainConfig &config, const DataRead &data, double *packingEfficiency)
{
    DataFacts facts;
    for (std::size_t i = 0; i < data.lengths.size(); ++i) {
        facts.tokens += data.lengths[i];
        facts.trainedTokens += data.trained[i];
        facts.longestRow = std::max(facts.longestRow, data.lengths[i]);
    }
    facts.evalTokens = data.evalTokens;
    const BatchTotals batches = totalBatches(config, data.lengths, data.trained);
    facts.largestMicroBatch = batches.largestTokens;
    facts.largestMicroBatchTrained = batches.largestTrained;
    facts.lengthQuantiles = quantilesOf(data.lengths);
    facts.rows = std::int64_t(data.lengths.size());
    facts.steps = batches.steps;
    facts.stepsPerEpoch = batches.stepsPerEpoch;
    facts.isMeasured = true;
    if (packingEfficiency)
        *packingEfficiency = batches.packingEfficiency;
    return facts;
}

DataFacts measureData(const TrainConfig &config, const PreparedData &data, double *packingEfficiency)
{
    DataRead read;
    takeLengths(read, data);
    return measureData(config, read, packingEfficiency);
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
    CheckContext context = checkContextOf(request.configFolder, catalog, request.gpu, request.count);
    // Axolotl never runs without a GPU, which the quote says: its configuration is meant for another machine than this.
    if (context.target && context.target->isCpu && textAt(*document, "tunewright.engine") == "axolotl")
        context.target.reset();
    preparation.findings = checkConfig(*document, context);
    AbsentModel absent = findAbsentModel(*document, request, catalog);
    const bool mayLackModel = absent.isAskedFor || !absent.config.is_null();
    if (auto fine = refuseErrors(preparation.findings, *document, mayLackModel); !fine)
        return fine.error();
    auto config = readTrainConfig(*document, ConfigUse::Planning, request.configFolder);
    if (!config)
        return config.error();
    preparation.config = std::move(*config);
    const DataRead *known = request.known.get();
    DataRead read;
    // Before the reading: files that change meanwhile are then read again by the next preparation.
    read.modelKey = modelReadKey(preparation.config, request.configFolder, textAt(*document, "revision_of_model"));
    read.dataKey = dataReadKey(preparation.config, request.configFolder, read.modelKey);
    if (known && known->dataKey == read.dataKey) {
        takeRead(preparation, request.known, request, catalog);
        tellGaps(preparation, *document);
        return preparation;
    }
    const bool isModelKnown = known && known->modelKey == read.modelKey;
    if (absent.isAskedFor && !isModelKnown) {
        if (auto asked = askForModel(*document, request, stop, absent); !asked)
            return asked.error();
    }
    if (isModelKnown) {
        read.modelPath = known->modelPath;
        read.modelId = known->modelId;
        read.arch = known->arch;
        read.shape = known->shape;
    } else {
        const bool isAbsent = !absent.config.is_null();
        if (auto done = isAbsent ? readAbsentModel(read, absent) : readModel(read, preparation.config, request.configFolder, catalog); !done)
            return done.error();
    }
    if (auto done = readRowLengths(read, preparation, progress, stop); !done)
        return done.error();
    takeRead(preparation, std::make_shared<const DataRead>(std::move(read)), request, catalog);
    tellGaps(preparation, *document);
    return preparation;
}

Result<Preparation> requote(const PrepareRequest &request, const Catalog &catalog)
{
    auto document = ConfigDocument::parse(request.configText, request.sourceName);
    if (!document)
        return document.error();
    auto config = readTrainConfig(*document, ConfigUse::Planning, request.configFolder);
    if (!config)
        return config.error();
    const std::string modelKey = modelReadKey(*config, request.configFolder, textAt(*document, "revision_of_model"));
    if (!request.known || request.known->dataKey != dataReadKey(*config, request.configFolder, modelKey))
        return Error {ErrorCode::NotFound, request.sourceName + ": the data has to be read again for this configuration"};
    Preparation preparation;
    preparation.configText = request.configText;
    preparation.configFolder = request.configFolder;
    preparation.config = std::move(*config);
    takeRead(preparation, request.known, request, catalog);
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
    if (preparation.read && !preparation.read->assumed.empty())
        return Error {ErrorCode::NotFound, preparation.read->assumed.front() + ": this data is not on this machine; put its file here and "
                          "name the path"};
    const std::string &outputDir = preparation.config.outputDir;
    if (auto free = outputDir.empty() ? Result<>() : checkOutputFolder(resolvePath(preparation.configFolder, outputDir)); !free)
        return free.error().context("output_dir");
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
