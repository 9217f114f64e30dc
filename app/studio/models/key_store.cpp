#include "app/studio/models/key_store.h"

#include <qt6keychain/keychain.h>

#include <mutex>
#include <utility>

namespace tw {

class KeyStore::Tokens : public TokenSource
{
public:
    explicit Tokens(std::string host) : m_host(std::move(host)) {}

    std::string token(const std::string &host) override
    {
        const std::string own = ownToken();
        return host == m_host && !own.empty() ? own : m_environment.token(host);
    }

    std::string ownToken()
    {
        const std::lock_guard lock(m_mutex);
        return m_token;
    }

    void setOwnToken(std::string token)
    {
        const std::lock_guard lock(m_mutex);
        m_token = std::move(token);
    }

    [[nodiscard]] bool isInEnvironment() { return !m_environment.token(m_host).empty(); }

private:
    const std::string m_host;
    EnvironmentToken m_environment;
    std::mutex m_mutex;
    std::string m_token;
};

KeyStore::KeyStore(std::string host, QString service, QObject *parent) :
    QObject(parent), m_key(QString::fromStdString(host)), m_service(std::move(service)),
    m_tokens(std::make_shared<Tokens>(std::move(host)))
{
}

KeyStore::~KeyStore() = default;

std::shared_ptr<TokenSource> KeyStore::tokens() const
{
    return m_tokens;
}

/// The job deletes itself. Entries that are not there are no problem of the key store.
template <typename Job>
void KeyStore::run(Job *job, std::function<void(Job &)> done)
{
    job->setKey(m_key);
    connect(job, &QKeychain::Job::finished, this, [this, job, done = std::move(done)] {
        const bool isFine = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        m_problem = isFine ? QString() : job->errorString();
        done(*job);
        Q_EMIT changed();
    });
    job->start();
}

void KeyStore::read()
{
    run<QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(m_service), [this](QKeychain::ReadPasswordJob &job) {
        if (job.error() != QKeychain::NoError || !m_tokens->ownToken().empty())
            return; // what was typed meanwhile is newer
        m_isInDesktop = true;
        m_tokens->setOwnToken(job.textData().toStdString());
    });
}

void KeyStore::keep(const QString &token)
{
    const QString text = token.trimmed();
    if (text.isEmpty()) {
        remove();
        return;
    }
    m_isInDesktop = false;
    m_tokens->setOwnToken(text.toStdString());
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(text);
    run<QKeychain::WritePasswordJob>(job, [this](QKeychain::WritePasswordJob &written) {
        m_isInDesktop = written.error() == QKeychain::NoError;
    });
}

void KeyStore::remove()
{
    m_isInDesktop = false;
    m_tokens->setOwnToken({});
    run<QKeychain::DeletePasswordJob>(new QKeychain::DeletePasswordJob(m_service), [](QKeychain::DeletePasswordJob &) {});
}

KeyStore::Place KeyStore::place() const
{
    if (!m_tokens->ownToken().empty())
        return m_isInDesktop ? Place::Desktop : Place::Session;
    return m_tokens->isInEnvironment() ? Place::Environment : Place::Nowhere;
}

} // namespace tw
