#include "core/base/result.h"

namespace tw {

const char *errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Io: return "io";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::Damaged: return "damaged";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::InvalidConfig: return "invalid_config";
    case ErrorCode::InvalidInput: return "invalid_input";
    case ErrorCode::Busy: return "busy";
    case ErrorCode::DiskFull: return "disk_full";
    case ErrorCode::OutOfMemory: return "out_of_memory";
    case ErrorCode::Network: return "network";
    case ErrorCode::Denied: return "denied";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Process: return "process";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

} // namespace tw
