#pragma once

#include "core/base/result.h"

#include <QString>

namespace tw {

/// What kind of trouble it was, as a sentence in the studio's language: "The disk is full."
QString errorSentence(ErrorCode code);
/// errorSentence, and below it the error's own message, which names the file and the reason (English, as in the log).
QString errorText(const Error &error);

} // namespace tw
