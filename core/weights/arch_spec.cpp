#include "core/weights/arch_spec.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tw {

namespace {

/// Reads one config.json: values go into a spec, the first problem is kept.
class ConfigReader
{
public:
    ConfigReader(const Json &config, const std::string &source) : m_config(config), m_source(source) {}

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const Json &config() const { return m_config; }

    /// A whole number under `key`, `fallback` when it is missing or null.
    std::int64_t whole(const char *key, std::int64_t fallback)
    {
        const auto it = m_config.find(key);
        if (it == m_config.end() || it->is_null())
            return fallback;
        if (const auto value = jsonWhole(*it))
            return *value;
        fail(key, "is no whole number");
        return fallback;
    }

    double positive(const Json &object, const char *key, double fallback)
    {
        const auto it = object.find(key);
        if (it == object.end() || it->is_null())
            return fallback;
        if (it->is_number() && std::isfinite(it->get<double>()) && it->get<double>() > 0)
            return it->get<double>();
        fail(key, "is no positive number");
        return fallback;
    }

    void fail(const std::string &key, const std::string &reason)
    {
        if (!m_error)
            m_error = Error {ErrorCode::Damaged, m_source + ": \"" + key + "\" " + reason};
    }

private:
    const Json &m_config;
    std::string m_source;
    std::optional<Error> m_error;
};

std::string firstText(const Json &config, const char *key)
{
    const auto it = config.find(key);
    if (it != config.end() && it->is_array() && !it->empty() && it->front().is_string())
        return it->front().get<std::string>();
    return jsonValue(config, key, std::string());
}

/// The object that describes rotary scaling: `rope_parameters` in newer files, `rope_scaling` in older ones.
const Json &ropeObject(const Json &config)
{
    static const Json none = Json::object();
    for (const char *key : {"rope_parameters", "rope_scaling"}) {
        const auto it = config.find(key);
        if (it != config.end() && it->is_object())
            return *it;
    }
    return none;
}

void readRope(ConfigReader &reader, ArchSpec &spec)
{
    const Json &rope = ropeObject(reader.config());
    spec.ropeTheta = reader.positive(rope, "rope_theta", reader.positive(reader.config(), "rope_theta", 1e4));
    const std::string kind = jsonValue(rope, "rope_type", jsonValue(rope, "type", std::string("default")));
    if (kind == "default")
        return;
    spec.ropeScaling.factor = reader.positive(rope, "factor", 1.0);
    if (kind == "linear") {
        spec.ropeScaling.kind = RopeScaling::Kind::Linear;
    } else if (kind == "llama3") {
        spec.ropeScaling.kind = RopeScaling::Kind::Llama3;
        spec.ropeScaling.lowFreqFactor = reader.positive(rope, "low_freq_factor", 1.0);
        spec.ropeScaling.highFreqFactor = reader.positive(rope, "high_freq_factor", 4.0);
        const double positions = reader.positive(rope, "original_max_position_embeddings", 8192);
        spec.ropeScaling.originalPositions = std::int64_t(std::min(positions, 1e9));
        if (spec.ropeScaling.highFreqFactor <= spec.ropeScaling.lowFreqFactor)
            reader.fail("high_freq_factor", "is not above low_freq_factor");
    } else {
        spec.unsupported = "rotary scaling " + kind.substr(0, 40);
    }
}

void readEndIds(const Json &config, ArchSpec &spec)
{
    const auto it = config.find("eos_token_id");
    if (it == config.end())
        return;
    const auto add = [&spec](const Json &id) {
        if (id.is_number_integer() && id >= 0 && id < spec.vocabSize)
            spec.eosIds.push_back(id.get<std::int64_t>());
    };
    if (it->is_array())
        std::for_each(it->begin(), it->end(), add);
    else
        add(*it);
}

/// What a LlamaForCausalLM config may say that our decoder does not compute, in words; empty when there is nothing.
std::string missingLlamaPart(const Json &config, const ArchSpec &spec)
{
    if (const auto act = jsonValue(config, "hidden_act", std::string("silu")); act != "silu" && act != "swish")
        return "activation " + act.substr(0, 40);
    if (spec.hasQkvBias || spec.hasOutputBias)
        return "biases on the projections";
    if (jsonValue(ropeObject(config), "partial_rotary_factor", jsonValue(config, "partial_rotary_factor", 1.0)) != 1.0)
        return "partial rotary embedding";
    if (const auto it = config.find("quantization_config"); it != config.end() && it->is_object())
        return "weights quantised by " + jsonValue(*it, "quant_method", std::string("an unnamed method")).substr(0, 40);
    return {};
}

void readSizes(ConfigReader &reader, ArchSpec &spec)
{
    spec.hiddenSize = reader.whole("hidden_size", reader.whole("n_embd", 0));
    spec.layers = reader.whole("num_hidden_layers", reader.whole("n_layer", 0));
    spec.heads = reader.whole("num_attention_heads", reader.whole("n_head", 0));
    spec.kvHeads = reader.whole("num_key_value_heads", spec.heads);
    spec.headDim = reader.whole("head_dim", spec.heads > 0 ? spec.hiddenSize / spec.heads : 0);
    spec.intermediateSize = reader.whole("intermediate_size", reader.whole("n_inner", 0));
    spec.vocabSize = reader.whole("vocab_size", 0);
    spec.maxPositions = reader.whole("max_position_embeddings", reader.whole("n_positions", 0));
    spec.bosId = reader.whole("bos_token_id", -1);
    spec.normEps = reader.positive(reader.config(), "rms_norm_eps", 1e-6);
}

std::int64_t layerParameters(const ArchSpec &spec)
{
    std::int64_t count = 2 * spec.hiddenSize + (spec.hasQkNorm ? 2 * spec.headDim : 0);
    for (const auto &linear : layerLinears(spec))
        count += linear.in * linear.out;
    if (spec.hasQkvBias)
        count += spec.queryWidth() + 2 * spec.kvWidth();
    if (spec.hasOutputBias)
        count += 2 * spec.hiddenSize + 2 * spec.intermediateSize;
    return count;
}

} // namespace

Result<> checkArchBounds(const ArchSpec &spec, const std::string &source)
{
    // An architecture that we only describe may spell a size in a way we do not read: it stays 0.
    const std::int64_t least = spec.unsupported.starts_with("model type") ? 0 : 1;
    struct Bound {
        const char *key;
        std::int64_t value;
        std::int64_t most;
    };
    // Far above every model there is, and small enough that no product of them overflows.
    const Bound bounds[] = {
        {"hidden_size", spec.hiddenSize, 1 << 20},        {"num_hidden_layers", spec.layers, 1 << 12},
        {"num_attention_heads", spec.heads, 1 << 12},     {"num_key_value_heads", spec.kvHeads, 1 << 12},
        {"head_dim", spec.headDim, 1 << 12},              {"intermediate_size", spec.intermediateSize, 1 << 22},
        {"vocab_size", spec.vocabSize, 1 << 24},          {"max_position_embeddings", spec.maxPositions, 1 << 30},
    };
    for (const auto &[key, value, most] : bounds) {
        if (value < least || value > most) {
            return Error {ErrorCode::Damaged, source + ": \"" + key + "\" is missing or not from 1 to " + std::to_string(most)
                                                  + " (read as " + std::to_string(value) + ")"};
        }
    }
    if (least == 0)
        return {};
    if (spec.heads % spec.kvHeads != 0)
        return Error {ErrorCode::Damaged, source + ": \"num_attention_heads\" is no multiple of \"num_key_value_heads\""};
    if (spec.headDim % 2 != 0)
        return Error {ErrorCode::Damaged, source + ": \"head_dim\" is odd, so rotary embedding cannot pair its values"};
    return {};
}

Result<ArchSpec> ArchSpec::fromConfig(const Json &config, const std::string &source)
{
    if (!config.is_object())
        return Error {ErrorCode::Damaged, source + ": a model configuration is a JSON object"};
    // Multimodal checkpoints keep the language model's sizes in an object of their own.
    const auto text = config.find("text_config");
    const bool isNested = text != config.end() && text->is_object() && !config.contains("hidden_size");
    ConfigReader reader(isNested ? *text : config, source);

    ArchSpec spec;
    spec.architecture = firstText(config, "architectures");
    spec.modelType = jsonValue(config, "model_type", std::string());
    readSizes(reader, spec);
    const Json &read = reader.config();
    spec.hasQkvBias = jsonValue(read, "attention_bias", spec.modelType == "qwen2");
    spec.hasOutputBias = jsonValue(read, "attention_bias", false) || jsonValue(read, "mlp_bias", false);
    spec.hasQkNorm = spec.modelType == "qwen3";
    spec.isHeadTied = jsonValue(read, "tie_word_embeddings", spec.modelType != "llama");
    readRope(reader, spec);
    readEndIds(read, spec);
    if (reader.error())
        return *reader.error();

    const bool isLlama = spec.modelType == "llama" && (spec.architecture.empty() || spec.architecture == "LlamaForCausalLM");
    if (!isLlama) {
        spec.unsupported = "model type " + (spec.modelType.empty() ? std::string("unknown") : spec.modelType.substr(0, 60))
            + (spec.modelType == "llama" ? " as " + spec.architecture.substr(0, 60) : "");
        if (auto bounds = checkArchBounds(spec, source); !bounds)
            return bounds.error();
        return spec;
    }
    spec.architecture = "LlamaForCausalLM";
    if (auto sizes = checkArchBounds(spec, source); !sizes)
        return sizes.error();
    if (spec.unsupported.empty())
        spec.unsupported = missingLlamaPart(config, spec);
    return spec;
}

Json ArchSpec::toConfig() const
{
    Json config = {
        {"architectures", Json::array({architecture.empty() ? "LlamaForCausalLM" : architecture})},
        {"model_type", modelType.empty() ? "llama" : modelType},
        {"hidden_size", hiddenSize},
        {"num_hidden_layers", layers},
        {"num_attention_heads", heads},
        {"num_key_value_heads", kvHeads},
        {"head_dim", headDim},
        {"intermediate_size", intermediateSize},
        {"vocab_size", vocabSize},
        {"max_position_embeddings", maxPositions},
        {"rms_norm_eps", normEps},
        {"rope_theta", ropeTheta},
        {"tie_word_embeddings", isHeadTied},
        {"attention_bias", hasQkvBias},
        {"mlp_bias", hasOutputBias},
        {"hidden_act", "silu"},
    };
    if (ropeScaling.kind == RopeScaling::Kind::Linear)
        config["rope_scaling"] = {{"rope_type", "linear"}, {"factor", ropeScaling.factor}};
    if (ropeScaling.kind == RopeScaling::Kind::Llama3) {
        config["rope_scaling"] = {{"rope_type", "llama3"},
                                  {"factor", ropeScaling.factor},
                                  {"low_freq_factor", ropeScaling.lowFreqFactor},
                                  {"high_freq_factor", ropeScaling.highFreqFactor},
                                  {"original_max_position_embeddings", ropeScaling.originalPositions}};
    }
    if (bosId >= 0)
        config["bos_token_id"] = bosId;
    if (eosIds.size() == 1)
        config["eos_token_id"] = eosIds.front();
    else if (!eosIds.empty())
        config["eos_token_id"] = eosIds;
    return config;
}

std::int64_t ArchSpec::parameterCount() const
{
    const std::int64_t embedding = vocabSize * hiddenSize;
    return embedding * (isHeadTied ? 1 : 2) + layers * layerParameters(*this) + hiddenSize;
}

std::vector<LinearSpec> layerLinears(const ArchSpec &spec)
{
    const std::int64_t h = spec.hiddenSize;
    const std::int64_t ff = spec.intermediateSize;
    return {
        {"q_proj", "self_attn.q_proj", h, spec.queryWidth()}, {"k_proj", "self_attn.k_proj", h, spec.kvWidth()},
        {"v_proj", "self_attn.v_proj", h, spec.kvWidth()},    {"o_proj", "self_attn.o_proj", spec.queryWidth(), h},
        {"gate_proj", "mlp.gate_proj", h, ff},                {"up_proj", "mlp.up_proj", h, ff},
        {"down_proj", "mlp.down_proj", ff, h},
    };
}

} // namespace tw
