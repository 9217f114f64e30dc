#include "app/studio/pages/plan/plan_choice.h"

namespace tw {
namespace {

/// Collects edits; a key that says it already gets none.
class ChoiceEditor
{
public:
    explicit ChoiceEditor(const ConfigDocument &document) : m_document(document) {}

    [[nodiscard]] bool has(const char *key) const { return m_document.find(key) != nullptr; }
    [[nodiscard]] bool isOn(const char *key) const
    {
        const ConfigNode *node = m_document.find(key);
        return node && node->asBool().value_or(false);
    }
    void set(const char *key, const std::string &yaml)
    {
        const ConfigNode *node = m_document.find(key);
        if (!node || !node->isScalar() || node->text != yaml)
            m_edits.push_back({.key = key, .yaml = yaml});
    }
    void setMissing(const char *key, const std::string &yaml)
    {
        if (!has(key))
            m_edits.push_back({.key = key, .yaml = yaml});
    }
    void setSwitch(const char *key, bool isWanted)
    {
        if (isOn(key) != isWanted)
            m_edits.push_back({.key = key, .yaml = yamlBool(isWanted)});
    }
    void unset(const char *key)
    {
        if (has(key))
            m_edits.push_back({.key = key});
    }
    std::vector<ConfigEdit> take() { return std::move(m_edits); }

private:
    const ConfigDocument &m_document;
    std::vector<ConfigEdit> m_edits;
};

/// Adapters bear ten times the rate that whole models do, prompt vectors a hundred times more.
double usualRate(Method method)
{
    return method == Method::Full ? 2e-5 : method == Method::PromptTuning ? 0.03 : 2e-4;
}

void editAdapter(ChoiceEditor &editor, Method method)
{
    const bool isAdapter = method == Method::Lora || method == Method::QLora;
    if (isAdapter) {
        editor.set("adapter", methodName(method));
        editor.setMissing("lora_r", "16");
        editor.setMissing("lora_alpha", "32");
        if (!editor.has("lora_target_modules"))
            editor.setMissing("lora_target_linear", "true");
    } else {
        editor.unset("adapter");
    }
    editor.setSwitch("load_in_4bit", method == Method::QLora);
    if (method != Method::Lora)
        editor.setSwitch("load_in_8bit", false);
    if (method == Method::PromptTuning)
        editor.set("tunewright.prompt_tokens", "20");
    else
        editor.unset("tunewright.prompt_tokens");
}

/// What the place of the run asks for: the engine, how cards share the model, half precision.
void editPlace(ChoiceEditor &editor, const PlanState &state, const PlanChoice &choice, const GpuEntry &gpu, bool isTrainedHere)
{
    const bool isShared = choice.count > 1 && choice.sharding != TrainConfig::Sharding::None;
    const bool isOurs = isTrainedHere && !isShared && (choice.method == Method::Lora || choice.method == Method::Full);
    const bool isForAnother = !gpu.isCpu && !isOurs;
    if (choice.method == Method::PromptTuning || (gpu.isCpu && state.config.engine == TrainConfig::Engine::Axolotl))
        editor.unset("tunewright.engine");
    else if (isForAnother) // of prompt tuning Axolotl would make a full run
        editor.set("tunewright.engine", "axolotl");
    const bool isSharedAlready = state.config.sharding >= choice.sharding || editor.has("fsdp_config") || editor.has("fsdp");
    if (isShared && !isSharedAlready)
        editor.set("deepspeed", deepspeedFile(choice.sharding));
    if (!gpu.isCpu && !gpu.hasBf16() && state.config.precision != TrainConfig::Precision::Float32) {
        editor.set("bf16", "false");
        editor.set("fp16", "true");
    }
}

} // namespace

Method methodIn(const TrainConfig &config)
{
    switch (config.adapter) {
    case TrainConfig::Adapter::None: return Method::Full;
    case TrainConfig::Adapter::PromptTuning: return Method::PromptTuning;
    case TrainConfig::Adapter::QLora: return Method::QLora;
    case TrainConfig::Adapter::Lora: return config.loadIn4bit ? Method::QLora : Method::Lora;
    }
    return Method::Full;
}

std::vector<ConfigEdit> choiceEdits(const PlanState &state, const PlanChoice &choice, const Catalog &catalog, bool isTrainedHere)
{
    ChoiceEditor editor(state.document);
    if (choice.model != state.model) {
        const ModelEntry *entry = catalog.findModel(choice.model);
        editor.set("base_model", yamlText(entry && !entry->localPath.empty() ? entry->localPath : choice.model));
    }
    const Method before = methodIn(state.config);
    if (choice.method != before) {
        editAdapter(editor, choice.method);
        if (usualRate(choice.method) != usualRate(before))
            editor.set("learning_rate", yamlNumber(usualRate(choice.method)));
    }
    if (choice.sequenceLen > 0 && choice.sequenceLen != state.config.sequenceLen)
        editor.set("sequence_len", yamlInteger(choice.sequenceLen));
    if (choice.recomputes)
        editor.setMissing("gradient_checkpointing", "true");
    if (const GpuEntry *gpu = catalog.findGpu(choice.gpu))
        editPlace(editor, state, choice, *gpu, isTrainedHere);
    return editor.take();
}

} // namespace tw
