#include "app/studio/pages/plan/plan_preview.h"

#include "core/base/files.h"
#include "core/base/units.h"
#include "core/config/read_config.h"

#include <algorithm>

namespace tw {
namespace {

constexpr std::int64_t usualDataBytes = 10'000'000;

/// The data as another sequence length or batch size packs it.
DataFacts repacked(const Preparation &ready, const TrainConfig &config)
{
    const TrainConfig &before = ready.config;
    const bool isSame = config.sequenceLen == before.sequenceLen && config.microBatchSize == before.microBatchSize
        && config.gradientAccumulationSteps == before.gradientAccumulationSteps;
    if (isSame || !ready.read)
        return ready.data;
    if (ready.read->isGuessed)
        return guessData(config, ready.read->trainBytes, ready.read->evalBytes);
    DataRead cut = *ready.read;
    for (std::size_t i = 0; i < cut.lengths.size(); ++i) {
        cut.lengths[i] = std::min(cut.lengths[i], config.sequenceLen);
        cut.trained[i] = std::min(cut.trained[i], cut.lengths[i]);
    }
    return measureData(config, cut);
}

/// What was prepared, as long as it is of the document's model.
const Preparation *preparedOf(const DocumentSession &session, const TrainConfig &config)
{
    const std::optional<Preparation> &ready = session.preparation();
    return ready && ready->config.baseModel == config.baseModel ? &*ready : nullptr;
}

} // namespace

PlanFacts readPlanFacts(const std::shared_ptr<const Catalog> &catalog)
{
    PlanFacts facts;
    facts.catalog = catalog;
    for (const ModelEntry &model : catalog->models) {
        const auto arch = ArchSpec::fromConfig(model.config, model.id);
        facts.unsupported.push_back(arch ? arch->unsupported : arch.error().message);
        if (facts.unsupported.back().empty())
            facts.trainedHere.push_back(model.id);
    }
    const std::filesystem::path file = catalogFolder() / "guide.yaml";
    if (const auto text = readFile(file, MiB))
        if (const auto rows = parseGuide(*text, file.string()))
            facts.notes = guideNotes(*rows, *catalog);
    facts.rate = MachineRate::load(machineRateFile());
    return facts;
}

Result<PlanBase> planBase(const DocumentSession &session)
{
    auto config = readTrainConfig(session.document(), ConfigUse::Planning, session.file().parent_path());
    if (!config)
        return config.error();
    PlanBase base;
    base.config = std::move(*config);
    if (const Preparation *ready = preparedOf(session, base.config)) {
        base.model = ready->modelId;
        base.data = repacked(*ready, base.config);
        base.tokens = ready->quote.tokens;
        base.isPrepared = true;
        return base;
    }
    if (const ModelEntry *entry = session.catalog()->findModel(base.config.baseModel))
        base.model = entry->id;
    base.data = guessData(base.config, usualDataBytes);
    return base;
}

PlanChoice documentChoice(const DocumentSession &session, const PlanBase &base)
{
    return {.model = base.model, .method = methodIn(base.config), .gpu = session.gpu(), .count = session.gpuCount(),
            .sequenceLen = base.config.sequenceLen, .sharding = base.config.sharding};
}

Result<PlanPreview> makePreview(const DocumentSession &session, const PlanFacts &facts, const PlanBase &base, const std::optional<PlanChoice> &choice)
{
    PlanPreview preview {choice.value_or(documentChoice(session, base)), {}, base.config, base.data, {}};
    const Preparation *ready = preparedOf(session, base.config);
    const ModelEntry *entry = facts.catalog->findModel(preview.choice.model);
    const bool isOwnModel = ready && preview.choice.model == base.model;
    if (!isOwnModel && !entry)
        return Error {ErrorCode::NotFound, "the sizes of \"" + base.config.baseModel + "\" are not known: neither the catalogue nor this machine has it"};
    if (choice) {
        const bool isTrainedHere = isOwnModel ? ready->arch.unsupported.empty()
                                              : std::ranges::find(facts.trainedHere, entry->id) != facts.trainedHere.end();
        preview.edits = choiceEdits({session.document(), base.config, base.model}, *choice, *facts.catalog, isTrainedHere);
        ConfigDocument changed = session.document();
        if (auto done = applyFix(changed, {Phrase {}, preview.edits}); !done)
            return done.error();
        auto config = readTrainConfig(changed, ConfigUse::Planning, session.file().parent_path());
        if (!config)
            return config.error();
        preview.config = std::move(*config);
        preview.data = ready ? repacked(*ready, preview.config) : guessData(preview.config, usualDataBytes);
    }
    std::string unsupported = isOwnModel ? ready->arch.unsupported : std::string();
    if (!isOwnModel && entry >= facts.catalog->models.data() && entry < facts.catalog->models.data() + facts.catalog->models.size())
        unsupported = facts.unsupported[std::size_t(entry - facts.catalog->models.data())];
    preview.quote = makeQuote({.config = preview.config, .shape = isOwnModel ? ready->shape : entry->shape, .data = preview.data,
                               .catalog = *facts.catalog, .modelId = preview.choice.model, .unsupported = std::move(unsupported),
                               .gpu = preview.choice.gpu, .count = preview.choice.count, .rate = facts.rate,
                               .assumptions = session.assumptions(), .finishedRuns = session.finishedRuns()});
    return preview;
}

} // namespace tw
