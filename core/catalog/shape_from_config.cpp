#include "core/catalog/model_shape.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace tw {

namespace {

using Shape = ModelShape;

/// Which layers have the window when a config.json names no layer_types.
enum class WindowRule { Never, Always, WhenAsked, EveryOther, Pattern };

/// What a family's code fixes or assumes; sizes of 0 have to be in the file.
struct FamilyFacts {
    const char *modelType;
    Shape::Naming naming = Shape::Naming::Llama;
    Shape::NormKind normKind = Shape::NormKind::Rms;
    Shape::NormPlacement placement = Shape::NormPlacement::Pre;
    Shape::QkNorm qkNorm = Shape::QkNorm::None;
    WindowRule window = WindowRule::Never;
    bool isHeadTied = false;
    bool hasQkvBias = false;    ///< unless the file says otherwise
    bool hasOutputBias = false;
    bool hasMlpBias = false;
    bool isMlpGated = true;
    std::int64_t headDim = 0;   ///< 0: hidden size / heads
    std::int64_t heads = 0, kvHeads = 0, vocabSize = 0, maxPositions = 0;
    std::int64_t windowPattern = 0; ///< one layer in so many is global
};

constexpr auto layerNorm = Shape::NormKind::Layer;
constexpr auto post = Shape::NormPlacement::Post;
constexpr auto sandwich = Shape::NormPlacement::Sandwich;
constexpr auto parallel = Shape::NormPlacement::ParallelPre;
constexpr auto perHead = Shape::QkNorm::PerHead;
constexpr auto fullNorm = Shape::QkNorm::Full;

using Window = WindowRule;
constexpr std::array families {
    FamilyFacts {"llama"},
    FamilyFacts {.modelType = "mistral", .window = Window::Always},
    FamilyFacts {.modelType = "ministral", .window = Window::Always},
    FamilyFacts {.modelType = "mixtral", .naming = Shape::Naming::Mixtral, .window = Window::Always},
    FamilyFacts {.modelType = "qwen2", .window = Window::WhenAsked, .hasQkvBias = true},
    FamilyFacts {.modelType = "qwen2_moe", .window = Window::WhenAsked, .hasQkvBias = true},
    FamilyFacts {.modelType = "qwen3", .qkNorm = perHead, .window = Window::WhenAsked, .headDim = 128},
    FamilyFacts {.modelType = "qwen3_moe", .qkNorm = perHead, .window = Window::WhenAsked, .headDim = 128},
    FamilyFacts {.modelType = "gemma", .isHeadTied = true, .headDim = 256},
    FamilyFacts {.modelType = "gemma2", .placement = sandwich, .window = Window::EveryOther, .isHeadTied = true, .headDim = 256},
    FamilyFacts {.modelType = "gemma3_text", .placement = sandwich, .qkNorm = perHead, .window = Window::Pattern, .isHeadTied = true,
                 .headDim = 256, .heads = 8, .kvHeads = 4, .vocabSize = 262208, .maxPositions = 131072, .windowPattern = 6},
    FamilyFacts {.modelType = "phi3", .naming = Shape::Naming::Phi3, .window = Window::Always},
    FamilyFacts {.modelType = "gpt2", .naming = Shape::Naming::Gpt2, .normKind = layerNorm, .isHeadTied = true, .hasQkvBias = true,
                 .hasOutputBias = true, .hasMlpBias = true, .isMlpGated = false},
    FamilyFacts {.modelType = "gpt_neox", .naming = Shape::Naming::GptNeoX, .normKind = layerNorm, .placement = parallel, .hasQkvBias = true,
                 .hasOutputBias = true, .hasMlpBias = true, .isMlpGated = false},
    FamilyFacts {.modelType = "olmo2", .placement = post, .qkNorm = fullNorm},
    FamilyFacts {.modelType = "granite"},
    FamilyFacts {.modelType = "deepseek_v2"},
    FamilyFacts {.modelType = "deepseek_v3"},
    FamilyFacts {.modelType = "gpt_oss", .window = Window::EveryOther, .hasQkvBias = true, .hasOutputBias = true, .headDim = 64},
    FamilyFacts {.modelType = "exaone", .naming = Shape::Naming::Exaone, .isHeadTied = true},
    FamilyFacts {.modelType = "exaone4", .placement = post, .qkNorm = perHead, .window = Window::Pattern, .windowPattern = 4},
    FamilyFacts {.modelType = "smollm3", .isHeadTied = true},
    FamilyFacts {.modelType = "internlm3"},
    FamilyFacts {.modelType = "starcoder2", .naming = Shape::Naming::Starcoder2, .normKind = layerNorm, .window = Window::Always,
                 .isHeadTied = true, .hasQkvBias = true, .hasOutputBias = true, .hasMlpBias = true, .isMlpGated = false},
    FamilyFacts {.modelType = "glm4", .naming = Shape::Naming::Glm4, .placement = sandwich, .hasQkvBias = true, .headDim = 128},
};

/// Reads members of one object; the first trouble is kept and everything after it reads as 0.
class ConfigReader
{
public:
    ConfigReader(const Json &config, std::string source) : m_config(config), m_source(std::move(source)) {}

    /// The first of `keys` that is there and not null, else `fallback`; 0 as a fallback makes it required.
    std::int64_t size(std::initializer_list<const char *> keys, std::int64_t highest, std::int64_t fallback, std::int64_t lowest = 1)
    {
        for (const char *key : keys) {
            const Json *value = member(key);
            if (!value)
                continue;
            const auto whole = jsonWhole(*value);
            if (whole && *whole >= lowest && *whole <= highest)
                return *whole;
            fail(key, "has to be a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest));
            return lowest;
        }
        if (fallback < lowest)
            fail(*keys.begin(), "is missing");
        return std::max(fallback, lowest);
    }
    bool flag(const char *key, bool fallback)
    {
        const Json *value = member(key);
        if (value && !value->is_boolean())
            fail(key, "has to be true or false");
        return value && value->is_boolean() ? value->get<bool>() : fallback;
    }
    [[nodiscard]] const Json *member(const char *key) const
    {
        const auto it = m_config.find(key);
        return it == m_config.end() || it->is_null() ? nullptr : &*it;
    }
    void fail(const std::string &key, const std::string &what)
    {
        if (!m_error)
            m_error = Error {ErrorCode::Damaged, m_source + ": \"" + key + "\" " + what};
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const Json &m_config;
    std::string m_source;
    std::optional<Error> m_error;
};

constexpr std::int64_t mostLayers = 10'000;
constexpr std::int64_t mostHeads = 65'536;
constexpr std::int64_t widest = 1 << 20;
constexpr std::int64_t widestMlp = 1 << 22;
constexpr std::int64_t largestVocabulary = 1 << 24;
constexpr std::int64_t longestContext = std::int64_t(1) << 32;
constexpr double mostParameters = 1e13; ///< far beyond any model, far below what int64 holds

std::optional<MoeShape> readExperts(ConfigReader &config, const Shape &shape)
{
    const std::int64_t experts = config.size({"num_local_experts", "n_routed_experts", "num_experts"}, mostHeads, 0, 0);
    if (experts == 0)
        return std::nullopt;
    const bool isOss = shape.modelType == "gpt_oss";
    MoeShape moe;
    moe.experts = experts;
    moe.expertsPerToken = config.size({"num_experts_per_tok", "experts_per_token"}, experts, 0);
    moe.intermediateSize = config.size({"moe_intermediate_size"}, widestMlp, shape.intermediateSize);
    moe.sharedIntermediateSize = config.size({"shared_expert_intermediate_size"}, widestMlp, 0, 0);
    if (const std::int64_t shared = config.size({"n_shared_experts"}, 1024, 0, 0); shared > 0)
        moe.sharedIntermediateSize = shared * moe.intermediateSize;
    moe.firstDenseLayers = config.size({"first_k_dense_replace"}, shape.layers, 0, 0);
    moe.hasRouterBias = isOss || shape.modelType == "deepseek_v3";
    moe.hasExpertBias = isOss;
    return moe;
}

std::optional<MlaShape> readLatentAttention(ConfigReader &config)
{
    if (!config.member("kv_lora_rank"))
        return std::nullopt;
    MlaShape mla;
    mla.queryRank = config.size({"q_lora_rank"}, widest, 0, 0);
    mla.keyValueRank = config.size({"kv_lora_rank"}, widest, 0);
    mla.plainHeadDim = config.size({"qk_nope_head_dim"}, mostHeads, 0);
    mla.rotaryHeadDim = config.size({"qk_rope_head_dim"}, mostHeads, 0);
    mla.valueHeadDim = config.size({"v_head_dim"}, mostHeads, 0);
    return mla;
}

/// How many layers the window applies to. layer_types wins, then sliding_window_pattern (6, or "LLLG"), then the family's rule.
std::int64_t countLocalLayers(ConfigReader &config, const FamilyFacts &family, std::int64_t layers)
{
    if (const Json *types = config.member("layer_types"); types && types->is_array()) {
        const auto isLocal = [](const Json &type) { return type == "sliding_attention" || type == "chunked_attention"; };
        return std::min<std::int64_t>(std::count_if(types->begin(), types->end(), isLocal), layers);
    }
    std::int64_t globalEvery = family.window == Window::EveryOther ? 2 : family.windowPattern;
    if (const Json *pattern = config.member("sliding_window_pattern"); pattern && pattern->is_string())
        globalEvery = std::int64_t(pattern->get_ref<const std::string &>().size());
    else if (pattern)
        globalEvery = config.size({"sliding_window_pattern"}, mostLayers, 0);
    switch (family.window) {
    case Window::Never:
        return 0;
    case Window::Always:
        return layers;
    case Window::WhenAsked:
        return config.flag("use_sliding_window", false)
            ? layers - config.size({"max_window_layers"}, layers, 0, 0)
            : 0;
    case Window::EveryOther:
    case Window::Pattern:
        return globalEvery > 0 ? layers - layers / globalEvery : layers;
    }
    return 0;
}

void readWindow(ConfigReader &config, const FamilyFacts &family, Shape &shape)
{
    const std::int64_t window = config.size({"sliding_window"}, longestContext, 0, 0);
    const std::int64_t local = window > 0 && window < shape.maxPositions ? countLocalLayers(config, family, shape.layers) : 0;
    shape.slidingWindow = local > 0 ? window : 0;
    shape.localLayers = local;
}

void readBiases(ConfigReader &config, const FamilyFacts &family, Shape &shape)
{
    const std::string &type = shape.modelType;
    shape.hasQkvBias = family.hasQkvBias;
    shape.hasOutputBias = family.hasOutputBias;
    shape.hasMlpBias = config.flag("mlp_bias", family.hasMlpBias);
    if (type == "starcoder2") {
        shape.hasQkvBias = shape.hasOutputBias = shape.hasMlpBias = config.flag("use_bias", true);
    } else if (type == "internlm3") {
        shape.hasQkvBias = config.flag("qkv_bias", false);
        shape.hasOutputBias = shape.hasMlpBias = config.flag("bias", false);
    } else if (type == "glm4") {
        shape.hasQkvBias = config.flag("attention_bias", false);
    } else if (type != "qwen2" && type != "qwen2_moe" && type != "gpt2") {
        shape.hasQkvBias = config.flag("attention_bias", family.hasQkvBias);
        shape.hasOutputBias = config.flag("attention_bias", family.hasOutputBias);
    }
    shape.hasHeadBias = config.flag("lm_head_bias", false);
    shape.hasAttentionSinks = type == "gpt_oss";
}

/// What a stored weight takes: from the quantisation the checkpoint is published in, else its dtype.
double storedBytes(const ConfigReader &config)
{
    if (const Json *quantization = config.member("quantization_config"); quantization && quantization->is_object()) {
        const std::string method = jsonValue<std::string>(*quantization, "quant_method", "");
        if (method == "fp8")
            return 1;
        if (method == "mxfp4")
            return 4.25 / 8; // 4 bits a weight and a byte of scale for 32 of them
    }
    const Json *dtype = config.member("torch_dtype") ? config.member("torch_dtype") : config.member("dtype");
    return dtype && *dtype == "float32" ? 4 : 2;
}

void readSizes(ConfigReader &config, const FamilyFacts &family, Shape &shape)
{
    shape.hiddenSize = config.size({"hidden_size", "n_embd"}, widest, 0);
    shape.layers = config.size({"num_hidden_layers", "n_layer", "num_layers"}, mostLayers, 0);
    shape.heads = config.size({"num_attention_heads", "n_head"}, mostHeads, family.heads);
    shape.kvHeads = config.size({"num_key_value_heads"}, mostHeads, family.kvHeads > 0 ? family.kvHeads : shape.heads);
    const std::int64_t evenly = std::max<std::int64_t>(shape.hiddenSize / shape.heads, 1);
    shape.headDim = config.size({"head_dim"}, mostHeads, family.headDim > 0 ? family.headDim : evenly);
    const std::int64_t usualWidth = family.isMlpGated ? 0 : 4 * shape.hiddenSize;
    shape.intermediateSize = config.size({"intermediate_size", "n_inner"}, widestMlp, usualWidth);
    shape.vocabSize = config.size({"vocab_size"}, largestVocabulary, family.vocabSize);
    shape.maxPositions = config.size({"max_position_embeddings", "n_positions"}, longestContext,
                                     family.maxPositions > 0 ? family.maxPositions : 2048);
}

void setFamily(const FamilyFacts &family, Shape &shape)
{
    shape.naming = family.naming;
    shape.normKind = family.normKind;
    shape.normPlacement = family.placement;
    shape.normsPerLayer = family.placement == sandwich ? 4 : 2;
    shape.qkNorm = family.qkNorm;
    shape.isMlpGated = family.isMlpGated;
    shape.hasLearnedPositions = family.naming == Shape::Naming::Gpt2;
}

/// The count in floating point, so that hostile sizes are found before whole numbers overflow.
double roughParameters(const Shape &s)
{
    const double h = double(s.hiddenSize);
    const double query = double(s.heads) * double(s.mla ? s.mla->plainHeadDim + s.mla->rotaryHeadDim + s.mla->valueHeadDim : s.headDim);
    const double ranks = s.mla ? double(s.mla->queryRank + s.mla->keyValueRank) : 0;
    const double attention = (h + ranks) * (4 * query + 2 * double(s.kvHeads) * double(s.headDim) + ranks);
    const double experts = s.moe ? h * (double(s.moe->experts) * 3 * double(s.moe->intermediateSize + 1)
                                        + 3 * double(s.moe->sharedIntermediateSize))
                                 : 0;
    const double positions = s.hasLearnedPositions ? double(s.maxPositions) : 0;
    return double(s.layers) * (attention + 3 * h * double(s.intermediateSize) + experts) + (2 * double(s.vocabSize) + positions) * h;
}

} // namespace

Result<ModelShape> shapeFromConfig(const Json &config, const std::string &source)
{
    if (!config.is_object())
        return Error {ErrorCode::Damaged, source + ": has to be an object like a model's config.json"};
    const auto inner = config.find("text_config");
    const bool isWrapped = inner != config.end() && inner->is_object();
    const Json &text = isWrapped ? *inner : config;
    ConfigReader reader(text, source);

    ModelShape shape;
    shape.modelType = jsonValue<std::string>(text, "model_type", "");
    if (const auto names = config.find("architectures"); names != config.end() && names->is_array() && !names->empty())
        shape.architecture = names->front().is_string() ? names->front().get<std::string>() : "";
    const auto known = std::find_if(families.begin(), families.end(),
                                    [&](const FamilyFacts &family) { return shape.modelType == family.modelType; });
    shape.isFamilyKnown = known != families.end();
    const FamilyFacts &family = shape.isFamilyKnown ? *known : families.front();

    setFamily(family, shape);
    readSizes(reader, family, shape);
    readBiases(reader, family, shape);
    // A wrapper may say it outside of the text part, as Gemma 3 does.
    shape.isHeadTied = reader.flag("tie_word_embeddings", jsonValue(config, "tie_word_embeddings", family.isHeadTied));
    shape.moe = readExperts(reader, shape);
    shape.mla = readLatentAttention(reader);
    readWindow(reader, family, shape);
    shape.storedBytesPerParameter = storedBytes(isWrapped ? ConfigReader(config, source) : reader);
    if (reader.error())
        return *reader.error();
    if (const double rough = roughParameters(shape); !(rough < mostParameters))
        return Error {ErrorCode::Damaged, source + ": the sizes together make more than 10^13 parameters, which no model has"};
    return shape;
}

} // namespace tw
