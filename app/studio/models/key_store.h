#pragma once

#include "core/hub/token_source.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace tw {

/// The token for one host, in the key store of the desktop (Secret Service) and never in a file of ours. A desktop without a key
/// store keeps it until the studio ends, and place() says so. GUI thread; what tokens() hands out works on any thread.
class KeyStore : public QObject
{
    Q_OBJECT
public:
    enum class Place {
        Nowhere,
        Desktop,     ///< the key store of the desktop
        Session,     ///< the memory of this program
        Environment  ///< HF_TOKEN; what is kept here goes before it
    };

    /// `host`: "huggingface.co". `service` names the program in the desktop's key store.
    explicit KeyStore(std::string host, QString service = QStringLiteral("tunewright"), QObject *parent = nullptr);
    ~KeyStore() override;

    /// Asks the desktop for what was kept; changed() follows.
    void read();
    /// Keeps a token in place of the one before, for use at once. Spaces around it are dropped; an empty one removes.
    void keep(const QString &token);
    void remove();

    [[nodiscard]] Place place() const;
    /// Why the desktop's key store was of no use; empty when it was, or was not asked.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Outlives the store, so a worker may hold on to it.
    [[nodiscard]] std::shared_ptr<TokenSource> tokens() const;

Q_SIGNALS:
    void changed();

private:
    class Tokens;
    template <typename Job>
    void run(Job *job, std::function<void(Job &)> done);

    QString m_key, m_service, m_problem;
    bool m_isInDesktop = false;
    std::shared_ptr<Tokens> m_tokens;
};

} // namespace tw
