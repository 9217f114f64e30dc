#include "core/weights/arch_spec.h"
#include "core/weights/gguf_blocks.h"
#include "core/weights/gguf_file.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tw {

namespace {

constexpr const char *divisorTensor = "rope_freqs.weight";

/// What Llama 3.1 and later divide rotary frequency i by; gguf.md's "rope_freqs" and Hugging Face's llama3 scaling agree on it.
double llama3Divisor(const ArchSpec &spec, const RopeScaling &scaling, std::int64_t i)
{
    const double inverse = std::pow(spec.ropeTheta, -2.0 * double(i) / double(spec.headDim));
    const double wavelength = 2 * std::numbers::pi / inverse;
    const double positions = double(scaling.originalPositions);
    if (wavelength < positions / scaling.highFreqFactor)
        return 1;
    if (wavelength > positions / scaling.lowFreqFactor)
        return scaling.factor;
    const double smooth = (positions / wavelength - scaling.lowFreqFactor) / (scaling.highFreqFactor - scaling.lowFreqFactor);
    return 1 / ((1 - smooth) / scaling.factor + smooth);
}

/// GGUF keeps the table of divisors instead of the constants. All published models use the same ones but for the factor, which
/// is the largest divisor; the table is then recomputed, so one made in another way is refused rather than approximated.
void readDivisors(const GgufFile &file, ArchSpec &spec)
{
    const GgufTensor *table = file.find(divisorTensor);
    if (!table)
        return;
    spec.unsupported = "its table of rotary divisors (not the one of Llama 3)";
    const std::int64_t pairs = spec.headDim / 2;
    if (table->type != StorageType::F32 || elementCount(table->shape) != pairs)
        return;
    std::vector<float> divisors(std::size_t(pairs), 0.0F);
    if (!widenToFloat(table->type, file.data(*table).data(), pairs, divisors.data()))
        return;
    RopeScaling scaling {RopeScaling::Kind::Llama3, *std::max_element(divisors.begin(), divisors.end()), 1.0, 4.0, 8192};
    for (std::int64_t i = 0; i < pairs; ++i) {
        if (!(std::abs(divisors[std::size_t(i)] / llama3Divisor(spec, scaling, i) - 1) < 1e-4))
            return;
    }
    spec.ropeScaling = scaling;
    spec.unsupported.clear();
}

void readScaling(const GgufFile &file, const std::string &prefix, ArchSpec &spec)
{
    const std::string kind = file.string(prefix + "rope.scaling.type").value_or("none");
    const double factor = file.number(prefix + "rope.scaling.factor").value_or(1.0);
    if (kind == "linear" && std::isfinite(factor) && factor > 0)
        spec.ropeScaling = {.kind = RopeScaling::Kind::Linear, .factor = factor};
    else if (kind != "none")
        spec.unsupported = "rotary scaling " + quotedName(kind);
    readDivisors(file, spec);
}

/// What a file of architecture "llama" may ask for that our decoder does not compute.
std::string missingGgufPart(const GgufFile &file, const std::string &prefix, const ArchSpec &spec)
{
    if (file.integer(prefix + "expert_count").value_or(0) > 0)
        return "a mixture of experts";
    if (file.integer(prefix + "rope.dimension_count").value_or(spec.headDim) != spec.headDim)
        return "partial rotary embedding";
    if (file.integer(prefix + "attention.value_length").value_or(spec.headDim) != spec.headDim)
        return "values of another width than keys";
    if (spec.hasQkvBias || spec.hasOutputBias)
        return "biases on the projections";
    if (file.has(prefix + "attention.sliding_window"))
        return "a sliding attention window";
    return {};
}

void readSpecialIds(const GgufFile &file, ArchSpec &spec)
{
    spec.bosId = file.integer("tokenizer.ggml.bos_token_id").value_or(-1);
    for (const char *key : {"tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id"}) {
        const auto id = file.integer(key);
        if (id && *id >= 0 && *id < spec.vocabSize && std::find(spec.eosIds.begin(), spec.eosIds.end(), *id) == spec.eosIds.end())
            spec.eosIds.push_back(*id);
    }
}

} // namespace

namespace {

ArchSpec readGgufSizes(const GgufFile &file, const std::string &prefix)
{
    ArchSpec spec;
    const auto whole = [&](const char *key, std::int64_t fallback) { return file.integer(prefix + key).value_or(fallback); };
    spec.hiddenSize = whole("embedding_length", 0);
    spec.layers = whole("block_count", 0);
    spec.heads = whole("attention.head_count", 0);
    spec.kvHeads = whole("attention.head_count_kv", spec.heads);
    spec.headDim = whole("attention.key_length", spec.heads > 0 ? spec.hiddenSize / spec.heads : 0);
    spec.intermediateSize = whole("feed_forward_length", 0);
    spec.maxPositions = whole("context_length", 0);
    const GgufTensor *embedding = file.find("token_embd.weight");
    // The embedding counts: vocab_size is often missing, and tokens may have been added after it was written.
    spec.vocabSize = embedding && embedding->shape.size() == 2 ? embedding->shape[0] : whole("vocab_size", 0);
    spec.normEps = file.number(prefix + "attention.layer_norm_rms_epsilon").value_or(1e-5);
    spec.ropeTheta = file.number(prefix + "rope.freq_base").value_or(1e4);
    spec.isHeadTied = !file.find("output.weight");
    spec.hasQkvBias = file.find("blk.0.attn_q.bias") != nullptr;
    spec.hasOutputBias = file.find("blk.0.attn_output.bias") || file.find("blk.0.ffn_down.bias");
    spec.hasQkNorm = file.find("blk.0.attn_q_norm.weight") != nullptr;
    return spec;
}

} // namespace

Result<ArchSpec> ArchSpec::fromGguf(const GgufFile &file)
{
    const auto family = file.string("general.architecture").value_or("");
    if (family.empty())
        return Error {ErrorCode::Damaged, file.path().string() + ": metadata has no \"general.architecture\""};
    const std::string prefix = family + ".";
    ArchSpec spec = readGgufSizes(file, prefix);
    spec.modelType = family;
    readSpecialIds(file, spec);
    if (spec.modelType != "llama") {
        spec.unsupported = "model type " + quotedName(spec.modelType);
        if (auto bounds = checkArchBounds(spec, file.path().string()); !bounds)
            return bounds.error();
        return spec;
    }
    spec.architecture = "LlamaForCausalLM";
    if (auto sizes = checkArchBounds(spec, file.path().string()); !sizes)
        return sizes.error();
    if (!(spec.normEps > 0 && spec.normEps < 1) || !(spec.ropeTheta > 0 && spec.ropeTheta < 1e15))
        return Error {ErrorCode::Damaged, file.path().string() + ": the norm's epsilon or the rotary base is no usable number"};
    readScaling(file, prefix, spec);
    if (spec.unsupported.empty())
        spec.unsupported = missingGgufPart(file, prefix, spec);
    return spec;
}

} // namespace tw
