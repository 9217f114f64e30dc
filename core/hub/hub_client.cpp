#include "core/hub/hub_client.h"

#include "core/base/clock.h"
#include "core/hub/https_get.h"
#include "core/hub/hub_cache.h"

#include <algorithm>
#include <cctype>

namespace tw {

namespace {

bool isRevision(const std::string &text)
{
    const auto isAllowed = [](unsigned char c) { return std::isalnum(c) || c == '.' || c == '-' || c == '_' || c == '/'; };
    return !text.empty() && text.size() <= 128 && std::all_of(text.begin(), text.end(), isAllowed)
        && text.find("..") == std::string::npos && text.front() != '/';
}

/// A slash in a branch's name is part of one path segment.
std::string urlSegment(const std::string &revision)
{
    std::string segment;
    for (const char c : revision)
        segment += c == '/' ? std::string("%2F") : std::string(1, c);
    return segment;
}

std::string hostOfEndpoint(const std::string &endpoint)
{
    const std::size_t start = endpoint.find("://");
    const std::string rest = start == std::string::npos ? endpoint : endpoint.substr(start + 3);
    return rest.substr(0, rest.find_first_of(":/"));
}

/// A token with anything but visible ASCII would break the header, or smuggle one in.
bool isUsableToken(const std::string &token)
{
    return std::all_of(token.begin(), token.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

Error refusal(const HttpsAnswer &answer, const std::string &id, const std::string &revision, const std::string &page, bool hadToken)
{
    const std::string andToken = hadToken ? "check that the token in HF_TOKEN belongs to an account that may read it"
                                          : "set HF_TOKEN to a token that may read it";
    if (answer.errorCode == "GatedRepo")
        return {ErrorCode::Denied, id + " is gated: accept its terms at " + page + " first, then " + andToken};
    if (answer.errorCode == "RevisionNotFound")
        return {ErrorCode::NotFound, id + " has no revision \"" + revision + "\"; see " + page};
    if (answer.errorCode == "EntryNotFound")
        return {ErrorCode::NotFound, id + " has no config.json, so its sizes cannot be read; name the model that it was made from"};
    if (answer.status == 404)
        return {ErrorCode::NotFound, "the hub has no model " + id + "; check the spelling at " + page};
    if (answer.status == 401 && hadToken)
        return {ErrorCode::Denied, "the hub does not accept the token in HF_TOKEN, or it has no model " + id
                                       + "; make a new token in the hub's settings, or unset HF_TOKEN for a public model"};
    if (answer.status == 401)
        return {ErrorCode::Denied,
                "the hub shows no model " + id + ": check the spelling; for a private or gated model, " + andToken};
    if (answer.status == 403)
        return {ErrorCode::Denied, "the hub does not allow reading " + id + "; see " + page + ", and " + andToken};
    if (answer.status == 429)
        return {ErrorCode::Network, "the hub has had too many questions from here; try again in some minutes"};
    return {ErrorCode::Network, "the hub answered with status " + std::to_string(answer.status) + "; try again later"};
}

} // namespace

HubClient::HubClient(HubOptions options, TokenSource &tokens) : m_options(std::move(options)), m_tokens(tokens) {}

Result<HubConfig> HubClient::fetch(const std::string &id, const std::string &revision, const std::stop_token &stop) const
{
    HttpsRequest request;
    request.url = m_options.endpoint + '/' + id + "/resolve/" + urlSegment(revision) + "/config.json";
    request.token = m_tokens.token(hostOfEndpoint(m_options.endpoint));
    request.certificates = m_options.certificates;
    request.connectTimeout = m_options.connectTimeout;
    request.totalTimeout = m_options.totalTimeout;
    request.maxBytes = m_options.maxBytes;
    if (!isUsableToken(request.token))
        return Error {ErrorCode::InvalidInput, "the token in HF_TOKEN holds blanks or other characters that no token has"};
    const auto answer = httpsGet(request, stop);
    if (!answer)
        return answer.error();
    if (answer->status != 200)
        return refusal(*answer, id, revision, m_options.endpoint + '/' + id, !request.token.empty());
    auto json = parseJson(answer->body, id + "/config.json");
    if (!json)
        return Error {ErrorCode::Damaged, json.error().message};
    if (!json->is_object())
        return Error {ErrorCode::Damaged, id + "/config.json is no object"};
    return HubConfig {id, revision, std::move(*json), unixSeconds(), false};
}

Result<HubConfig> HubClient::modelConfig(const std::string &id, const std::string &revision, const std::stop_token &stop) const
{
    if (!looksLikeHubId(id))
        return Error {ErrorCode::InvalidInput, "\"" + id + "\" is no id of the hub; they look like organisation/model"};
    if (!isRevision(revision))
        return Error {ErrorCode::InvalidInput, "\"" + revision + "\" is no revision of a model"};
    const auto file = hubCacheFile(m_options, id, revision);
    auto kept = keptConfig(file, id, revision);
    const double age = kept ? unixSeconds() - kept->fetchedAt : 0;
    if (kept && (m_options.isOffline || (age >= 0 && age < double(m_options.freshFor.count()))))
        return std::move(*kept);
    if (m_options.isOffline)
        return Error {ErrorCode::Network, "the network is switched off by HF_HUB_OFFLINE and " + id + " was not asked for before"};
    auto fetched = fetch(id, revision, stop);
    if (fetched)
        keepConfig(file, *fetched);
    else if (kept && fetched.error().code == ErrorCode::Network)
        return std::move(*kept);
    return fetched;
}

} // namespace tw
