#include "core/train/commands.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/units.h"
#include "core/nn/generation.h"
#include "core/train/loaded_model.h"
#include "core/train/stop_signal.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstdio>

namespace tw {

namespace {

/// What ends an answer: the model's end tokens, and the end of a turn where the model has a chat template.
std::vector<std::int64_t> endIds(const LoadedModel &model)
{
    auto ids = model.decoder->arch().eosIds;
    if (!model.tokenizer)
        return ids;
    if (const auto eos = model.tokenizer->eosId())
        ids.push_back(*eos);
    if (const auto turnEnd = model.chat ? model.tokenizer->idOf(model.chat->endOfTurn()) : std::nullopt)
        ids.push_back(*turnEnd);
    return ids;
}

using Prompts = std::vector<std::vector<std::int32_t>>;

/// Errors: InvalidInput; a prompt must leave room for an answer.
Result<Prompts> readPrompts(const LoadedModel &model, const std::filesystem::path &file)
{
    const auto context = model.decoder->arch().maxPositions;
    Prompts prompts;
    auto read = forEachJsonLine(file, [&](const Json &line) -> Result<> {
        auto ids = inputIds(model, line);
        if (!ids)
            return ids.error();
        if (std::int64_t(ids->size()) >= context)
            return Error {ErrorCode::InvalidInput, "a prompt of " + formatCount(std::int64_t(ids->size()))
                              + " tokens leaves no room for an answer: the model's context is " + formatCount(context) + " tokens"};
        prompts.push_back(std::move(*ids));
        return {};
    });
    if (!read)
        return read.error();
    return prompts;
}

/// Where a full answer would not fit, it ends with the model's context: better said before than found after.
void tellShortAnswers(const Prompts &prompts, std::int64_t maxTokens, std::int64_t context)
{
    const auto count = std::ranges::count_if(prompts, [&](const auto &ids) { return std::int64_t(ids.size()) + maxTokens > context; });
    if (count > 0) {
        std::fprintf(stderr, "note: prompt and %s new tokens are more than the model's context of %s tokens for %s of %s rows; "
                             "their answers end there\n",
                     formatCount(maxTokens).c_str(), formatCount(context).c_str(), formatCount(count).c_str(),
                     formatCount(std::int64_t(prompts.size())).c_str());
    }
}

} // namespace

Result<> runGenerate(const GenerateRequest &request)
{
    const c10::InferenceMode noGraph;
    auto model = loadModel(request.model);
    if (!model)
        return model.error();
    const auto prompts = readPrompts(*model, request.in);
    if (!prompts)
        return prompts.error();
    tellShortAnswers(*prompts, request.maxTokens, model->decoder->arch().maxPositions);
    std::size_t done = 0;
    const auto results = nn::generate(
        *model->decoder, *prompts, {request.maxTokens, request.temperature, request.seed, endIds(*model)},
        [&](std::size_t) { std::fprintf(stderr, "answered %zu of %zu\n", ++done, prompts->size()); },
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
