#pragma once

#include "core/base/result.h"
#include "core/nn/decoder.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"
#include "core/train/commands.h"

#include <memory>
#include <string>
#include <vector>

namespace tw {

/// A model ready to answer: base, adapter, and the tokenizer when there is one.
struct LoadedModel {
    std::unique_ptr<nn::Decoder> decoder;
    std::unique_ptr<Tokenizer> tokenizer; ///< null when the model has none that we read; `tokenizerError` says why
    std::string tokenizerError;
    std::unique_ptr<ChatTemplate> chat; ///< the model's own; null when it has none that we read; `chatError` says why
    std::string chatError;
};
Result<LoadedModel> loadModel(const ModelChoice &choice);

/// The dtype that a choice names. Errors: InvalidInput.
Result<at::ScalarType> dtypeOf(const ModelChoice &choice);

/// Calls `onLine` with each line of a JSONL file as an object. Errors name the line.
Result<> forEachJsonLine(const std::filesystem::path &file, const std::function<Result<>(const Json &)> &onLine);

/// The ids of one input line: "input_ids", else "text" / "prompt" encoded, else "messages" through the model's chat template with an
/// open assistant turn. Errors: InvalidInput naming what is missing; an id outside the vocabulary.
Result<std::vector<std::int32_t>> inputIds(const LoadedModel &model, const Json &line);

} // namespace tw
