#pragma once

#include <string>

namespace tw {

/// Where a token for a host comes from: a key store, the environment, nowhere. A token is never logged, kept or shown.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    /// "" when there is none for this host ("huggingface.co").
    [[nodiscard]] virtual std::string token(const std::string &host) = 0;
};

/// HF_TOKEN.
class EnvironmentToken : public TokenSource
{
public:
    [[nodiscard]] std::string token(const std::string &host) override;
};

} // namespace tw
