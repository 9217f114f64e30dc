#include "core/hub/hub_client.h"

#include "core/base/paths.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace tw {

namespace {

constexpr const char *usualEndpoint = "https://huggingface.co";

bool isHubName(std::string_view part)
{
    const auto isAllowed = [](unsigned char c) { return std::isalnum(c) || c == '.' || c == '-' || c == '_'; };
    return !part.empty() && part.size() <= 96 && std::all_of(part.begin(), part.end(), isAllowed) && part.front() != '.'
        && part.front() != '-' && part.back() != '.' && part.find("..") == std::string_view::npos;
}

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

} // namespace

bool looksLikeHubId(const std::string &text)
{
    const std::size_t slash = text.find('/');
    return slash != std::string::npos && isHubName(std::string_view(text).substr(0, slash))
        && isHubName(std::string_view(text).substr(slash + 1)) && !text.ends_with(".gguf");
}

HubOptions HubOptions::fromEnvironment()
{
    HubOptions options;
    options.endpoint = variable("HF_ENDPOINT");
    while (options.endpoint.ends_with('/'))
        options.endpoint.pop_back();
    if (options.endpoint.empty())
        options.endpoint = usualEndpoint;
    options.cacheFolder = tw::cacheFolder() / "hub";
    options.certificates = variable("SSL_CERT_FILE");
    const std::string offline = variable("HF_HUB_OFFLINE");
    options.isOffline = !offline.empty() && offline != "0" && offline != "false";
    return options;
}

std::string EnvironmentToken::token(const std::string &)
{
    return variable("HF_TOKEN");
}

} // namespace tw
