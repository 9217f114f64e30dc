#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/config/train_config.h"
#include "core/text/chat_template.h"

#include <cstdint>
#include <vector>

namespace tw {

/// The turns of a row of chat data, under the names that `dataset` gives them; a text "system" beside them comes first.
/// Errors: InvalidInput; the message is the reason without file or line ("turn 2 has no text in \"role\"").
Result<std::vector<ChatMessage>> readConversation(const Json &row, const DatasetConfig &dataset = {});

/// The ids of such a row; with `opensAnswer` the head of an assistant's turn follows.
/// Errors: those of readConversation and of the template.
Result<std::vector<std::int32_t>> conversationIds(const Json &row, const ChatTemplate &chat, const Tokenizer &tokenizer, bool opensAnswer);

} // namespace tw
