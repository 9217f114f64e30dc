#include "core/hub/https_get.h"

#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <string_view>

namespace tw {

namespace {

/// What the callbacks of one transfer share.
struct Transfer {
    HttpsAnswer answer;
    std::int64_t maxBytes = 0;
    bool isTooLarge = false;
    std::stop_token stop;
};

std::size_t takeBody(const char *data, std::size_t size, std::size_t count, void *user)
{
    auto &transfer = *static_cast<Transfer *>(user);
    const std::size_t bytes = size * count;
    transfer.isTooLarge = std::int64_t(transfer.answer.body.size() + bytes) > transfer.maxBytes;
    if (transfer.isTooLarge)
        return CURL_WRITEFUNC_ERROR;
    transfer.answer.body.append(data, bytes);
    return bytes;
}

/// Keeps X-Error-Code of the last answer; a redirect's headers come before and are forgotten.
std::size_t takeHeader(const char *data, std::size_t size, std::size_t count, void *user)
{
    auto &answer = static_cast<Transfer *>(user)->answer;
    const std::string_view line(data, size * count);
    constexpr std::string_view wanted = "x-error-code:";
    if (line.starts_with("HTTP/"))
        answer.errorCode.clear();
    const bool isWanted = line.size() > wanted.size()
        && std::equal(wanted.begin(), wanted.end(), line.begin(), [](char a, unsigned char b) { return a == std::tolower(b); });
    for (std::size_t i = wanted.size(); isWanted && i < line.size() && answer.errorCode.size() < 64; ++i) {
        if (std::isalnum(static_cast<unsigned char>(line[i])))
            answer.errorCode += line[i];
    }
    return line.size();
}

int lookAtStop(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer *>(user)->stop.stop_requested() ? 1 : 0;
}

struct CurlFree {
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

Error networkError(CURLcode code, const std::string &host, const Transfer &transfer)
{
    const auto network = [&](const std::string &what) { return Error {ErrorCode::Network, what}; };
    if (transfer.stop.stop_requested())
        return {ErrorCode::Cancelled, "cancelled"};
    if (transfer.isTooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return {ErrorCode::Damaged, "the answer of " + host + " is larger than " + std::to_string(transfer.maxBytes) + " bytes"};
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return network("the name " + host + " cannot be resolved; check the network");
    case CURLE_COULDNT_CONNECT:
        return network(host + " cannot be reached; check the network");
    case CURLE_OPERATION_TIMEDOUT:
        return network(host + " took too long to answer; try again later");
    case CURLE_PEER_FAILED_VERIFICATION:
        return network("the certificate of " + host + " is not one to trust, so nothing was sent; a proxy that opens "
                       "connections needs its authority in SSL_CERT_FILE");
    case CURLE_SSL_CACERT_BADFILE:
        return network("the file of trusted authorities cannot be read; check SSL_CERT_FILE, or install ca-certificates");
    case CURLE_UNSUPPORTED_PROTOCOL:
        return network(host + " sent us on to an address that is not https; it was not followed");
    case CURLE_TOO_MANY_REDIRECTS:
        return network(host + " sent us on more than five times");
    default:
        return network("asking " + host + " failed: " + curl_easy_strerror(code));
    }
}

std::string hostOf(const std::string &url)
{
    const std::size_t start = url.find("://") + 3;
    return url.substr(start, url.find('/', start) - start);
}

} // namespace

Result<HttpsAnswer> httpsGet(const HttpsRequest &request, const std::stop_token &stop)
{
    if (!request.url.starts_with("https://"))
        return Error {ErrorCode::InvalidInput, request.url + ": has to begin with https://"};
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, CurlFree> curl(curl_easy_init());
    if (started != CURLE_OK || !curl)
        return Error {ErrorCode::Internal, "libcurl could not be started"};

    Transfer transfer;
    transfer.maxBytes = request.maxBytes;
    transfer.stop = stop;
    std::unique_ptr<curl_slist, CurlFree> headers;
    if (!request.token.empty()) // curl keeps a header of this name from any other host
        headers.reset(curl_slist_append(nullptr, ("Authorization: Bearer " + request.token).c_str()));
    const auto set = [&](auto option, auto value) { curl_easy_setopt(curl.get(), option, value); };
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, "https");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, 5L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!request.certificates.empty()) {
        set(CURLOPT_CAINFO, request.certificates.c_str());
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr)); // these authorities and no others
    }
    set(CURLOPT_CONNECTTIMEOUT_MS, long(request.connectTimeout.count()));
    set(CURLOPT_TIMEOUT_MS, long(request.totalTimeout.count()));
    set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.maxBytes));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERAGENT, "tunewright");
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_WRITEFUNCTION, takeBody);
    set(CURLOPT_WRITEDATA, static_cast<void *>(&transfer));
    set(CURLOPT_HEADERFUNCTION, takeHeader);
    set(CURLOPT_HEADERDATA, static_cast<void *>(&transfer));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, lookAtStop);
    set(CURLOPT_XFERINFODATA, static_cast<void *>(&transfer));

    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK)
        return networkError(code, hostOf(request.url), transfer);
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    transfer.answer.status = int(status);
    return std::move(transfer.answer);
}

} // namespace tw
