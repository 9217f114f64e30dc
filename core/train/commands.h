#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace tw {

/// What `score`, `generate` and `bench` are asked to do: one struct of plain values each, filled by main() from the arguments.
struct ModelChoice {
    std::filesystem::path model;   ///< folder or .gguf file
    std::filesystem::path adapter; ///< PEFT folder, empty: none
    std::string dtype;             ///< "float32", "bfloat16", empty: the faster one
    int threads = 0;               ///< 0: one per core
};

struct ScoreRequest {
    ModelChoice model;
    std::filesystem::path in;
    std::filesystem::path out;
};
/// {"input_ids"} or {"text"} a line in; {"logprobs", "nll"} a line out, in order. A bad line is an error naming it; the output
/// appears whole or not at all.
Result<> runScore(const ScoreRequest &request);

struct GenerateRequest {
    ModelChoice model;
    std::filesystem::path in;
    std::filesystem::path out;
    std::int64_t maxTokens = 256;
    double temperature = 0;
    std::uint64_t seed = 42;
};
/// {"prompt"}, {"messages"} or {"input_ids"} a line in; {"text", "ids", "finish"} a line out, in order. Answers that would go
/// beyond the model's context end there, which is said on standard error; a prompt that fills it is an error naming its line.
Result<> runGenerate(const GenerateRequest &request);

struct BenchRequest {
    ModelChoice model;
    std::filesystem::path configJson;  ///< instead of a model: random weights of this shape
    std::string configText;            ///< YAML of the configuration keys given as flags
    std::int64_t steps = 5;
    bool isJson = false;
};
/// Trains on synthetic rows and prints rates: one warm-up step, then `steps` timed ones.
Result<> runBench(const BenchRequest &request);

} // namespace tw
