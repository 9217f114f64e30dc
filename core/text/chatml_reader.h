#pragma once

#include "core/base/result.h"

#include <string>

namespace tw {

/// What a ChatML template leaves open.
struct ChatMlShape {
    std::string defaultSystem; ///< the whole turn written when the first message is no system message; may be empty
};

/// Recognises a Jinja template that writes `<|im_start|>ROLE\nCONTENT<|im_end|>\n` for each message, by its structure: spelling,
/// quotes and white space may differ. Errors: Unsupported, quoting the first part that is something else.
Result<ChatMlShape> readChatMl(const std::string &jinja);

} // namespace tw
