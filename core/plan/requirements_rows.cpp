#include "core/plan/requirements.h"

#include "core/config/config_document.h"

#include <algorithm>
#include <tuple>

namespace tw {

namespace {

bool isModelWanted(const ModelEntry &model, const TableFilter &filter)
{
    return (!filter.license || model.licenseKind <= *filter.license) && model.koreanLevel >= filter.korean;
}

bool isCellWanted(const TableCell &cell, const GpuEntry &gpu, const TableFilter &filter)
{
    if (!filter.mayNotFit && cell.obstacle != Obstacle::None)
        return false;
    if (filter.dollarsAtMost > 0 && (!gpu.isPriced() || double(cell.dollars) > filter.dollarsAtMost))
        return false;
    return filter.memoryAtMost <= 0 || gpu.memoryBytes <= filter.memoryAtMost;
}

/// Indices of those that a search found, or all.
template <typename Entry>
std::vector<std::size_t> indicesOf(const std::vector<Entry> &all, const std::vector<const Entry *> &found)
{
    std::vector<std::size_t> indices;
    for (const Entry *entry : found)
        if (entry >= all.data() && entry < all.data() + all.size())
            indices.push_back(std::size_t(entry - all.data()));
    return indices;
}

std::vector<std::size_t> wantedModels(const Catalog &catalog, const std::string &text)
{
    if (const ModelEntry *exact = text.empty() ? nullptr : catalog.findModel(text)) {
        const ModelEntry *own = exact->aliasOf.empty() ? exact : catalog.findModel(exact->aliasOf);
        return indicesOf<ModelEntry>(catalog.models, {own ? own : exact});
    }
    return indicesOf<ModelEntry>(catalog.models, catalog.searchModels(text));
}

std::vector<std::size_t> wantedGpus(const Catalog &catalog, const std::string &text)
{
    if (const GpuEntry *exact = text.empty() ? nullptr : catalog.findGpu(text))
        return indicesOf<GpuEntry>(catalog.gpus, {exact});
    return indicesOf<GpuEntry>(catalog.gpus, catalog.searchGpus(text));
}

const char *deepspeedFile(TrainConfig::Sharding sharding)
{
    switch (sharding) {
    case TrainConfig::Sharding::Zero1:
        return "deepspeed_configs/zero1.json";
    case TrainConfig::Sharding::Zero2:
        return "deepspeed_configs/zero2.json";
    case TrainConfig::Sharding::Zero3:
        return "deepspeed_configs/zero3_bf16.json";
    case TrainConfig::Sharding::None:
        break;
    }
    return "";
}

/// Sets keys one after the other; the first trouble stays.
class KeySetter
{
public:
    explicit KeySetter(ConfigDocument &document) : m_document(document) {}
    void set(const char *key, const std::string &yaml)
    {
        if (m_result)
            m_result = m_document.set(key, yaml);
    }
    void unset(const char *key)
    {
        if (m_result)
            m_result = m_document.unset(key);
    }
    [[nodiscard]] const Result<> &result() const { return m_result; }

private:
    ConfigDocument &m_document;
    Result<> m_result;
};

void setMethod(KeySetter &keys, const TrainConfig &config, Method method)
{
    const bool isAdapter = method == Method::Lora || method == Method::QLora;
    if (isAdapter) {
        keys.set("adapter", methodName(method));
        keys.set("lora_r", yamlInteger(config.loraRank));
        keys.set("lora_alpha", yamlInteger(2 * config.loraRank));
        const bool isAll = std::find(config.loraTargets.begin(), config.loraTargets.end(), "all-linear") != config.loraTargets.end();
        keys.unset(isAll ? "lora_target_modules" : "lora_target_linear");
        keys.set(isAll ? "lora_target_linear" : "lora_target_modules", isAll ? yamlBool(true) : yamlList(config.loraTargets));
    } else {
        for (const char *key : {"lora_r", "lora_alpha", "lora_dropout", "lora_target_linear", "lora_target_modules", "peft_use_rslora"})
            keys.unset(key);
        if (method == Method::PromptTuning)
            keys.set("adapter", "prompt-tuning");
        else
            keys.unset("adapter");
    }
    keys.unset("load_in_8bit");
    if (method == Method::QLora)
        keys.set("load_in_4bit", yamlBool(true));
    else
        keys.unset("load_in_4bit");
    // Usual rates: adapters bear ten times what whole models do, prompt vectors a hundred times more.
    keys.set("learning_rate", yamlNumber(method == Method::Full ? 2e-5 : method == Method::PromptTuning ? 0.03 : 2e-4));
    keys.set("optimizer", "adamw_torch_fused");
}

} // namespace

std::vector<TableRow> filterTable(const RequirementsTable &table, const Catalog &catalog, const TableFilter &filter)
{
    std::vector<TableRow> rows;
    const std::vector<std::size_t> gpus = wantedGpus(catalog, filter.gpu);
    for (const std::size_t model : wantedModels(catalog, filter.model)) {
        if (!isModelWanted(catalog.models[model], filter))
            continue;
        const std::size_t first = rows.size();
        for (const Method method : allMethods) {
            if (filter.method && *filter.method != method)
                continue;
            for (const std::size_t gpu : gpus)
                for (std::size_t c = 0; c < tableCounts.size(); ++c) {
                    const TableCell &cell = table.at(model, method, gpu, c);
                    const bool isCounted = filter.count == 0 || filter.count == tableCounts[c];
                    if (isCounted && isCellWanted(cell, catalog.gpus[gpu], filter))
                        rows.push_back({model, gpu, method, tableCounts[c], &cell});
                }
        }
        std::stable_sort(rows.begin() + std::ptrdiff_t(first), rows.end(), [&](const TableRow &a, const TableRow &b) {
            const auto rank = [&](const TableRow &row) {
                return std::tuple(row.method, row.cell->obstacle != Obstacle::None, !catalog.gpus[row.gpu].isPriced(), row.cell->dollars,
                                  row.cell->seconds);
            };
            return rank(a) < rank(b);
        });
    }
    return rows;
}

Result<std::string> startingConfig(const std::string &presetText, const ModelEntry &model, Method method, const TableCell &cell,
                                   const GpuEntry &gpu, int count, const TableWork &work)
{
    auto document = ConfigDocument::parse(presetText, "preset");
    if (!document)
        return document.error();
    const TrainConfig config = cellConfig(model, method, cell, count, work);
    KeySetter keys(*document);
    keys.set("base_model", yamlText(model.id));
    setMethod(keys, config, method);
    keys.set("sequence_len", yamlInteger(std::min(config.sequenceLen, std::max<std::int64_t>(256, model.contextLength()))));
    keys.set("sample_packing", yamlBool(true));
    keys.set("micro_batch_size", yamlInteger(config.microBatchSize));
    keys.set("gradient_accumulation_steps", yamlInteger(config.gradientAccumulationSteps));
    keys.set("gradient_checkpointing", yamlBool(config.gradientCheckpointing));
    if (gpu.isCpu || gpu.hasBf16()) {
        keys.set("bf16", "auto");
        keys.unset("fp16");
    } else {
        keys.set("bf16", yamlBool(false));
        keys.set("fp16", yamlBool(true));
    }
    if (cell.sharding == TrainConfig::Sharding::None)
        keys.unset("deepspeed");
    else
        keys.set("deepspeed", deepspeedFile(cell.sharding));
    if (!gpu.isCpu)
        keys.set("tunewright.engine", "axolotl");
    if (!keys.result())
        return keys.result().error();
    return document->text();
}

} // namespace tw
