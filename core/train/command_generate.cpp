#include "core/train/commands.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/nn/generation.h"
#include "core/train/loaded_model.h"
#include "core/train/stop_signal.h"

#include <c10/core/InferenceMode.h>

#include <cstdio>

namespace tw {

namespace {

/// What ends an answer: the model's end tokens, and the end of a turn of its chat template.
std::vector<std::int64_t> endIds(const LoadedModel &model)
{
    auto ids = model.decoder->arch().eosIds;
    if (!model.tokenizer)
        return ids;
    if (const auto eos = model.tokenizer->eosId())
        ids.push_back(*eos);
    if (const auto turnEnd = model.tokenizer->idOf("<|im_end|>"))
        ids.push_back(*turnEnd);
    return ids;
}

} // namespace

Result<> runGenerate(const GenerateRequest &request)
{
    const c10::InferenceMode noGraph;
    auto model = loadModel(request.model);
    if (!model)
        return model.error();
    std::vector<std::vector<std::int32_t>> prompts;
    auto read = forEachJsonLine(request.in, [&](const Json &line) -> Result<> {
        auto ids = inputIds(*model, line);
        if (!ids)
            return ids.error();
        prompts.push_back(std::move(*ids));
        return {};
    });
    if (!read)
        return read;
    std::size_t done = 0;
    const auto results = nn::generate(
        *model->decoder, prompts, {request.maxTokens, request.temperature, request.seed, endIds(*model)},
        [&](std::size_t) { std::fprintf(stderr, "answered %zu of %zu\n", ++done, prompts.size()); },
        stopSignal().get_token());
    if (stopSignal().stop_requested())
        return Error {ErrorCode::Cancelled, "stopped; nothing was written"};
    std::string output;
    for (const auto &result : results) {
        const std::string text = model->tokenizer ? model->tokenizer->decode(result.ids, true) : std::string();
        output += compactJson({{"text", text}, {"ids", result.ids}, {"finish", nn::finishName(result.finish)}}) + "\n";
    }
    return writeFileAtomic(request.out, output);
}

} // namespace tw
