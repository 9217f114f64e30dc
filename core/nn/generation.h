#pragma once

#include "core/nn/decoder.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace tw::nn {

struct GenerationOptions {
    std::int64_t maxTokens = 256;      ///< new tokens per row
    double temperature = 0;            ///< 0: always the likeliest token
    std::uint64_t seed = 42;           ///< a row's tokens depend on the seed and its own number, not on its neighbours
    std::vector<std::int64_t> endIds;  ///< any of these ends a row and is not part of its ids
};

struct Generated {
    enum class Finish { EndToken, Length, Stopped };
    std::vector<std::int32_t> ids;
    Finish finish = Finish::Length;
};
const char *finishName(Generated::Finish finish); ///< "eos", "length", "stop"

/// Answers for many prompts, several rows at once over a KV cache; finished rows leave the batch. A prompt must not be empty, and
/// must be shorter than the model's context, where every answer ends with Length.
/// `onDone(index)` is called as rows end, in any order. After a stop the rows not finished carry Stopped.
std::vector<Generated> generate(Decoder &decoder, const std::vector<std::vector<std::int32_t>> &prompts,
                                const GenerationOptions &options, const std::function<void(std::size_t)> &onDone = {},
                                std::stop_token stop = {});

} // namespace tw::nn
