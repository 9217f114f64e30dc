#include "core/plan/requirements.h"

#include "core/config/config_document.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>

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

/// Sets keys one after the other; the first trouble stays.
class KeySetter
{
public:
    explicit KeySetter(ConfigDocument &document) : m_document(document) {}
    /// A value that says the same already keeps its spelling; a comment behind a new one is gone: it spoke of the old one.
    void set(const char *key, const std::string &yaml)
    {
        const ConfigNode *old = m_document.find(key);
        const auto before = old ? old->asNumber() : std::nullopt;
        if (!m_result || (old && old->isScalar() && old->text == yaml) || (before && *before == std::strtod(yaml.c_str(), nullptr)))
            return;
        m_result = m_document.set(key, yaml);
        if (m_result && old)
            dropComment(key);
    }
    void unset(const char *key)
    {
        if (m_result)
            m_result = m_document.unset(key);
    }
    [[nodiscard]] const Result<> &result() const { return m_result; }

private:
    void dropComment(const char *key)
    {
        const ConfigNode *node = m_document.find(key);
        std::string text = m_document.text();
        const std::size_t end = node ? node->span.end : text.size();
        const std::size_t mark = text.find_first_not_of(" \t", end);
        if (mark == std::string::npos || text[mark] != '#')
            return;
        text.erase(end, std::min(text.find_first_of("\r\n", mark), text.size()) - end);
        if (auto read = ConfigDocument::parse(text, m_document.sourceName()))
            m_document = std::move(*read);
    }

    ConfigDocument &m_document;
    Result<> m_result;
};

void setAdapter(KeySetter &keys, const TrainConfig &config, Method method)
{
    keys.set("adapter", methodName(method));
    keys.set("lora_r", yamlInteger(config.loraRank));
    keys.set("lora_alpha", yamlInteger(2 * config.loraRank));
    keys.set("lora_dropout", yamlNumber(config.loraDropout));
    const bool isAll = std::find(config.loraTargets.begin(), config.loraTargets.end(), "all-linear") != config.loraTargets.end();
    keys.unset(isAll ? "lora_target_modules" : "lora_target_linear");
    keys.set(isAll ? "lora_target_linear" : "lora_target_modules", isAll ? yamlBool(true) : yamlList(config.loraTargets));
}

void setMethod(KeySetter &keys, const TrainConfig &config, Method method)
{
    if (method == Method::Lora || method == Method::QLora) {
        setAdapter(keys, config, method);
    } else {
        for (const char *key : {"adapter", "lora_r", "lora_alpha", "lora_dropout", "lora_target_linear", "lora_target_modules", "peft_use_rslora"})
            keys.unset(key);
    }
    keys.unset("tunewright.prompt_tokens");
    if (config.quantizesExperts)
        keys.set("quantize_moe_experts", yamlBool(true));
    else
        keys.unset("quantize_moe_experts");
    keys.unset("load_in_8bit");
    if (method == Method::QLora)
        keys.set("load_in_4bit", yamlBool(true));
    else
        keys.unset("load_in_4bit");
    if (config.learningRate > 0)
        keys.set("learning_rate", yamlNumber(config.learningRate));
    keys.set("optimizer", yamlText(config.optimizer));
}

/// How cards share the model: by a file of DeepSpeed's, and by nothing that the preset brought.
void setSharding(KeySetter &keys, TrainConfig::Sharding sharding)
{
    for (const char *key : {"fsdp", "fsdp_version", "fsdp_config", "tensor_parallel_size", "context_parallel_size", "sequence_parallel_degree"})
        keys.unset(key);
    if (sharding == TrainConfig::Sharding::None)
        keys.unset("deepspeed");
    else
        keys.set("deepspeed", deepspeedFile(sharding));
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

Result<std::string> startingConfig(const std::string &presetText, const Catalog &catalog, const ModelEntry &model, Method method,
                                   const TableCell &cell, const GpuEntry &gpu, int count, const TableWork &work)
{
    if (method == Method::PromptTuning)
        return Error {ErrorCode::Unsupported, "prompt tuning is only planned: no trainer of this version runs it; take lora, which trains "
                                              "as little"};
    auto document = ConfigDocument::parse(presetText, "preset");
    if (!document)
        return document.error();
    const TrainConfig config = cellConfig(catalog, model, method, cell, count, work);
    const bool isPacked = !document->find("rl"); // pairs cannot be packed
    KeySetter keys(*document);
    keys.set("base_model", yamlText(model.id));
    setMethod(keys, config, method);
    keys.set("sequence_len", yamlInteger(config.sequenceLen));
    keys.set("sample_packing", yamlBool(isPacked));
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
    setSharding(keys, cell.sharding);
    if (!gpu.isCpu)
        keys.set("tunewright.engine", "axolotl");
    if (!keys.result())
        return keys.result().error();
    return document->text();
}

} // namespace tw
