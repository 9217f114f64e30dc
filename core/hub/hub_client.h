#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/hub/token_source.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace tw {

/// "org/name" as the hub spells models; neither a path nor a file name.
bool looksLikeHubId(const std::string &text);

/// How and where the hub is asked.
struct HubOptions {
    std::string endpoint;                ///< "https://host[:port]"; nothing but https is ever used
    std::filesystem::path cacheFolder;   ///< answers are kept here, one file each
    std::filesystem::path certificates;  ///< a file of authorities to trust; empty: the system's
    std::chrono::milliseconds connectTimeout {10'000};
    std::chrono::milliseconds totalTimeout {30'000};
    std::chrono::seconds freshFor {24 * 3600}; ///< a kept answer younger than this is used without asking
    std::int64_t maxBytes = 1'000'000;
    bool isOffline = false;

    /// The usual hub, with what HF_ENDPOINT, HF_HUB_OFFLINE and SSL_CERT_FILE say.
    static HubOptions fromEnvironment();
};

/// A model's config.json.
struct HubConfig {
    std::string id;
    std::string revision;
    Json config;          ///< an object
    double fetchedAt = 0; ///< unix seconds
    bool isKept = false;  ///< from the cache, of the date above
};

/// Asks the hub for what planning needs to know of a model. Each call stands for itself; any thread, but not two at once.
class HubClient
{
public:
    /// `tokens` has to outlive the client.
    HubClient(HubOptions options, TokenSource &tokens);

    /// The config.json of `id` at `revision` (a branch, tag or commit). Without a network a kept answer of any age is used.
    /// Errors, each with the way out: InvalidInput (no hub id), NotFound (no such model, revision or file), Denied (gated,
    /// private, or a token that does not open it), Network (no connection, wrong certificate, timeout, redirect away from
    /// https, the hub's own trouble, offline), Damaged (too large, or no JSON object), Cancelled.
    [[nodiscard]] Result<HubConfig> modelConfig(const std::string &id, const std::string &revision = "main",
                                                const std::stop_token &stop = {}) const;

private:
    [[nodiscard]] Result<HubConfig> fetch(const std::string &id, const std::string &revision, const std::stop_token &stop) const;

    HubOptions m_options;
    TokenSource &m_tokens;
};

} // namespace tw
