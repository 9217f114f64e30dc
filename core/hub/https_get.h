#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace tw {

struct HttpsRequest {
    std::string url;
    std::string token;                  ///< sent to the first host only; "" for none
    std::filesystem::path certificates; ///< empty: the system's
    std::chrono::milliseconds connectTimeout {10'000};
    std::chrono::milliseconds totalTimeout {30'000};
    std::int64_t maxBytes = 1'000'000;
};

struct HttpsAnswer {
    int status = 0;
    std::string body;
    std::string errorCode; ///< the hub's X-Error-Code: "GatedRepo", "RepoNotFound", ...
};

/// One GET, following at most five redirects, all of them https. Any status is an answer.
/// Errors: Network, Damaged (more than maxBytes), InvalidInput (not https), Cancelled.
Result<HttpsAnswer> httpsGet(const HttpsRequest &request, const std::stop_token &stop = {});

} // namespace tw
