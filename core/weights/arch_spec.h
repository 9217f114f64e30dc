#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tw {

class GgufFile;

/// How rotary frequencies are stretched beyond the trained length.
struct RopeScaling {
    enum class Kind { None, Linear, Llama3 };
    Kind kind = Kind::None;
    double factor = 1.0;
    double lowFreqFactor = 1.0;          ///< Llama3 only
    double highFreqFactor = 4.0;         ///< Llama3 only
    std::int64_t originalPositions = 0;  ///< Llama3 only
};

/// A decoder described by data: sizes and variants, read from config.json or GGUF metadata.
/// Names follow the field: h = hiddenSize, a [out, in] weight computes y = x W^T.
struct ArchSpec {
    std::string architecture; ///< "LlamaForCausalLM"
    std::string modelType;    ///< "llama"
    std::int64_t hiddenSize = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;
    std::int64_t headDim = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t vocabSize = 0;
    std::int64_t maxPositions = 0;
    double normEps = 1e-5;
    double ropeTheta = 1e4;
    RopeScaling ropeScaling;
    bool isHeadTied = false;
    bool hasQkvBias = false;
    bool hasOutputBias = false;   ///< attention output and MLP biases
    bool hasQkNorm = false;
    std::int64_t bosId = -1;
    std::vector<std::int64_t> eosIds;
    /// Empty when our trainer runs this architecture; else what it lacks, in words ("model type qwen2").
    std::string unsupported;

    [[nodiscard]] std::int64_t queryWidth() const { return heads * headDim; }
    [[nodiscard]] std::int64_t kvWidth() const { return kvHeads * headDim; }
    /// All weights, a tied head counted once.
    [[nodiscard]] std::int64_t parameterCount() const;

    /// From a Hub config.json (rope_theta / rope_scaling / torch_dtype as well as transformers 5's rope_parameters).
    /// Errors: Damaged with the key when a size is missing, not a positive whole number, or absurd.
    /// An architecture that we cannot train is not an error: `unsupported` says so.
    static Result<ArchSpec> fromConfig(const Json &config, const std::string &source);
    /// From a GGUF file's metadata and tensor list (tied head, vocabulary size, the Llama 3 table of rotary divisors).
    /// The same errors and the same `unsupported`; `modelType` is general.architecture.
    static Result<ArchSpec> fromGguf(const GgufFile &file);
    /// A config.json that transformers loads as this architecture (LlamaForCausalLM only).
    [[nodiscard]] Json toConfig() const;
};

/// One projection that LoRA can adapt.
struct LinearSpec {
    std::string name;   ///< "q_proj"
    std::string module; ///< "self_attn.q_proj": its path inside a layer
    std::int64_t in = 0;
    std::int64_t out = 0;
};
/// The seven projections of one layer: q, k, v, o, gate, up, down.
std::vector<LinearSpec> layerLinears(const ArchSpec &spec);

/// Checks that the sizes are positive, not absurd and fit together (heads are a multiple of kvHeads, an even headDim).
/// An architecture of another model type may lack sizes, but none may be absurd.
/// Errors: Damaged naming `source` and the key of config.json.
Result<> checkArchBounds(const ArchSpec &spec, const std::string &source);

} // namespace tw
