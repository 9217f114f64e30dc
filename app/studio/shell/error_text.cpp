#include "app/studio/shell/error_text.h"

#include <QCoreApplication>

namespace tw {

QString errorSentence(ErrorCode code)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Error", text); };
    switch (code) {
    case ErrorCode::Io: return say(QT_TRANSLATE_NOOP("Error", "A file could not be read or written."));
    case ErrorCode::NotFound: return say(QT_TRANSLATE_NOOP("Error", "Something that is needed is not there."));
    case ErrorCode::Damaged: return say(QT_TRANSLATE_NOOP("Error", "A file is damaged."));
    case ErrorCode::Unsupported: return say(QT_TRANSLATE_NOOP("Error", "This version does not do that."));
    case ErrorCode::InvalidConfig: return say(QT_TRANSLATE_NOOP("Error", "The configuration cannot be trained as it stands."));
    case ErrorCode::InvalidInput: return say(QT_TRANSLATE_NOOP("Error", "A value or a row cannot be used."));
    case ErrorCode::Busy: return say(QT_TRANSLATE_NOOP("Error", "Another program is using it."));
    case ErrorCode::DiskFull: return say(QT_TRANSLATE_NOOP("Error", "The disk is full."));
    case ErrorCode::OutOfMemory: return say(QT_TRANSLATE_NOOP("Error", "There is not enough memory."));
    case ErrorCode::Network: return say(QT_TRANSLATE_NOOP("Error", "Another machine could not be asked."));
    case ErrorCode::Denied: return say(QT_TRANSLATE_NOOP("Error", "Another machine did not allow it."));
    case ErrorCode::Cancelled: return say(QT_TRANSLATE_NOOP("Error", "It was cancelled."));
    case ErrorCode::Process: return say(QT_TRANSLATE_NOOP("Error", "Another program ended with an error."));
    case ErrorCode::Internal: return say(QT_TRANSLATE_NOOP("Error", "Tunewright made a mistake."));
    }
    return {};
}

QString errorText(const Error &error)
{
    return errorSentence(error.code) + QLatin1Char('\n') + QString::fromStdString(error.message);
}

} // namespace tw
