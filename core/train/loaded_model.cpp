#include "core/train/loaded_model.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/units.h"
#include "core/config/read_config.h"
#include "core/data/conversation.h"
#include "core/data/dataset.h"
#include "core/data/line_reader.h"
#include "core/data/row_encoder.h"
#include "core/nn/adapter.h"
#include "core/nn/precision.h"
#include "core/train/stop_signal.h"
#include "core/weights/model_weights.h"

#include <ATen/Parallel.h>

namespace tw {

namespace {

Result<std::vector<std::int32_t>> unchecked(const LoadedModel &model, const Json &line)
{
    if (line.contains("input_ids") && line["input_ids"].is_array())
        return readTokenIds(line, "input_ids", false, model.decoder->arch().vocabSize);
    if (!model.tokenizer)
        return Error {ErrorCode::InvalidInput, "text needs a tokenizer, and " + model.tokenizerError};
    for (const char *key : {"text", "prompt"}) {
        if (line.contains(key) && line[key].is_string())
            return model.tokenizer->encode(line[key].get<std::string>(), {.addSpecialTokens = true});
    }
    if (line.contains("messages") && line["messages"].is_array())
        return model.chat ? conversationIds(line, *model.chat, *model.tokenizer, true)
                          : Result<std::vector<std::int32_t>>(Error {ErrorCode::InvalidInput, model.chatError});
    return Error {ErrorCode::InvalidInput, "a line needs \"input_ids\", \"text\", \"prompt\" or \"messages\""};
}

} // namespace

Result<at::ScalarType> dtypeOf(const ModelChoice &choice)
{
    if (choice.dtype == "float32")
        return at::kFloat;
    if (choice.dtype == "bfloat16")
        return at::kBFloat16;
    if (choice.dtype.empty())
        return nn::isBFloat16Faster() ? at::kBFloat16 : at::kFloat;
    return Error {ErrorCode::InvalidInput, "--dtype is float32 or bfloat16, not " + choice.dtype};
}

Result<LoadedModel> loadModel(const ModelChoice &choice)
{
    if (choice.threads > 0)
        at::set_num_threads(choice.threads);
    TrainConfig named;
    named.baseModel = choice.model.string();
    auto path = resolveBaseModel(named, std::filesystem::current_path());
    if (!path)
        return path.error();
    auto weights = ModelWeights::open(*path);
    if (!weights)
        return weights.error();
    nn::DecoderOptions options;
    auto dtype = dtypeOf(choice);
    if (!dtype)
        return dtype.error();
    options.dtype = *dtype;
    if (!choice.adapter.empty()) {
        auto peft = readPeftConfig(choice.adapter);
        if (!peft)
            return peft.error();
        options.lora = nn::LoraSpec {peft->rank, peft->scale(), 0};
        options.targets = peft->targets;
    }
    auto decoder = nn::Decoder::load(*weights, options);
    if (!decoder)
        return decoder.error();
    LoadedModel model;
    model.decoder = std::move(*decoder);
    if (!choice.adapter.empty()) {
        if (auto loaded = nn::loadAdapter(choice.adapter, model.decoder->parameters()); !loaded)
            return loaded.error();
    }
    auto tokenizer = openTokenizer(*path);
    if (!tokenizer) {
        model.tokenizerError = tokenizer.error().message;
        return model;
    }
    model.tokenizer = std::move(*tokenizer);
    auto chat = openChatTemplate("tokenizer_default", *model.tokenizer);
    if (chat)
        model.chat = std::move(*chat);
    else
        model.chatError = chat.error().message;
    return model;
}

Result<> forEachJsonLine(const std::filesystem::path &file, const std::function<Result<>(const Json &)> &onLine)
{
    auto lines = LineReader::open(file);
    if (!lines)
        return lines.error();
    for (;;) {
        if (stopSignal().stop_requested())
            return Error {ErrorCode::Cancelled, "stopped; nothing was written"};
        const auto found = lines->next();
        if (!found)
            return found.error();
        if (*found == LineReader::Found::End)
            return {};
        const std::string place = file.string() + ":" + std::to_string(lines->number());
        if (*found == LineReader::Found::TooLong)
            return Error {ErrorCode::InvalidInput, place + ": longer than " + formatMemory(std::int64_t(LineReader::mostBytes))};
        if (lines->isBlank())
            continue;
        auto json = parseJson(lines->text(), place);
        if (!json)
            return json.error();
        if (!json->is_object())
            return Error {ErrorCode::InvalidInput, place + ": not a JSON object"};
        if (auto taken = onLine(*json); !taken)
            return taken.error().context(place);
    }
}

Result<std::vector<std::int32_t>> inputIds(const LoadedModel &model, const Json &line)
{
    auto ids = unchecked(model, line);
    if (!ids)
        return ids;
    if (ids->empty())
        return Error {ErrorCode::InvalidInput, "no tokens"};
    const auto vocab = model.decoder->arch().vocabSize;
    for (const auto id : *ids) {
        if (id < 0 || id >= vocab)
            return Error {ErrorCode::InvalidInput, "id " + std::to_string(id) + " is outside the vocabulary of " + std::to_string(vocab)};
    }
    return ids;
}

} // namespace tw
