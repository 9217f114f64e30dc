#include "core/hub/hub_client.h"

#include "core/base/files.h"
#include "tests/core/hub/local_hub.h"

#include <QTemporaryDir>

#include <thread>

namespace {

class FixedToken : public tw::TokenSource
{
public:
    std::string value;
    std::string askedFor;

    std::string token(const std::string &host) override
    {
        askedFor = host;
        return value;
    }
};

} // namespace

/// The client against a real HTTPS server on this machine, with authorities made for the test.
class TestHubClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void ids_data();
    void ids();
    void wrongRequestsAreNotSent_data();
    void wrongRequestsAreNotSent();
    void badAnswers_data();
    void badAnswers();
    void aForeignAuthorityIsRefused();
    void aCertificateForAnotherNameIsRefused();
    void nobodyThere();
    void aSlowServerTimesOut();
    void cancelling();
    void goodAnswer();
    void redirectsKeepTheTokenAtHome();
    void keptAnswers();
    void damagedKeptAnswerIsAskedAgain();
    void offline();

private:
    [[nodiscard]] tw::Result<tw::HubConfig> ask(const std::string &id, const std::string &revision = "main");

    tw::LocalHub m_hub;
    std::unique_ptr<QTemporaryDir> m_cache;
    tw::HubOptions m_options;
    FixedToken m_token;
};

void TestHubClient::initTestCase()
{
    m_hub.start();
}

void TestHubClient::init()
{
    m_cache = std::make_unique<QTemporaryDir>();
    m_options = {};
    m_options.endpoint = m_hub.endpoint().toStdString();
    m_options.certificates = m_hub.file("trusted.crt").toStdString();
    m_options.cacheFolder = m_cache->path().toStdString();
    m_token = {};
}

tw::Result<tw::HubConfig> TestHubClient::ask(const std::string &id, const std::string &revision)
{
    return tw::HubClient(m_options, m_token).modelConfig(id, revision);
}

void TestHubClient::ids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    QTest::newRow("organisation and model") << "meta-llama/Llama-3.1-8B" << true;
    QTest::newRow("a digit first") << "01-ai/Yi-1.5-6B" << true;
    QTest::newRow("nothing") << "" << false;
    QTest::newRow("a name alone") << "gpt2" << false;
    QTest::newRow("a relative path") << "./models/tiny" << false;
    QTest::newRow("a folder above") << "../tiny" << false;
    QTest::newRow("dots that lead out") << "a/.." << false;
    QTest::newRow("an absolute path") << "/models/tiny" << false;
    QTest::newRow("a path of the home folder") << "~/tiny" << false;
    QTest::newRow("three parts") << "a/b/c" << false;
    QTest::newRow("a model file") << "models/tiny.gguf" << false;
    QTest::newRow("a blank") << "a/b c" << false;
    QTest::newRow("a question mark") << "a/b?x" << false;
    QTest::newRow("a line break") << "a/b\nHost: x" << false;
    QTest::newRow("an unending name") << "a/" + QString(97, 'b') << false;
}

void TestHubClient::ids()
{
    QFETCH(QString, text);
    QFETCH(bool, isId);
    QCOMPARE(tw::looksLikeHubId(text.toStdString()), isId);
}

void TestHubClient::wrongRequestsAreNotSent_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("token");
    QTest::newRow("no hub id") << "" << "../etc" << "main" << "";
    QTest::newRow("a revision that leads out") << "" << "good/model" << "../../x" << "";
    QTest::newRow("an empty revision") << "" << "good/model" << "" << "";
    QTest::newRow("an endpoint without encryption") << "http://127.0.0.1" << "good/model" << "main" << "";
    QTest::newRow("an endpoint that is a file") << "file:///etc" << "good/model" << "main" << "";
    QTest::newRow("a token with a line break") << "" << "good/model" << "main" << "secret\r\nHost: evil";
}

void TestHubClient::wrongRequestsAreNotSent()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, id);
    QFETCH(QString, revision);
    QFETCH(QString, token);
    if (!endpoint.isEmpty())
        m_options.endpoint = endpoint.toStdString();
    m_token.value = token.toStdString();
    const auto answer = ask(id.toStdString(), revision.toStdString());
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().code), int(tw::ErrorCode::InvalidInput));
    QVERIFY(answer.error().message.find("secret") == std::string::npos);
}

void TestHubClient::badAnswers_data()
{
    using tw::ErrorCode;
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("wayOut"); ///< has to be in the message
    const auto row = [](const char *name, const char *id, ErrorCode code, const char *wayOut, const char *token = "",
                        const char *revision = "main") {
        QTest::newRow(name) << id << revision << token << int(code) << wayOut;
    };
    row("a gated model without a token", "gated/model", ErrorCode::Denied, "set HF_TOKEN");
    row("a gated model with a token that lacks consent", "gated/model", ErrorCode::Denied, "accept its terms", "hf_x");
    row("401 without a token", "status/401", ErrorCode::Denied, "check the spelling");
    row("401 with a token", "status/401", ErrorCode::Denied, "does not accept the token", "hf_x");
    row("403", "status/403", ErrorCode::Denied, "does not allow");
    row("404", "status/404", ErrorCode::NotFound, "check the spelling");
    row("a revision that is gone", "status/404", ErrorCode::NotFound, "no revision \"gone\"", "", "gone");
    row("a model without config.json", "noentry/model", ErrorCode::NotFound, "made from");
    row("429", "status/429", ErrorCode::Network, "some minutes");
    row("503", "status/503", ErrorCode::Network, "try again later");
    row("a page of HTML", "html/model", ErrorCode::Damaged, "config.json");
    row("a list", "list/model", ErrorCode::Damaged, "no object");
    row("nesting without end", "deep/model", ErrorCode::Damaged, "config.json");
    row("a body that is announced as huge", "large/model", ErrorCode::Damaged, "larger than");
    row("a body without end", "endless/model", ErrorCode::Damaged, "larger than");
    row("a body that is cut off", "cut/model", ErrorCode::Network, "failed");
    row("a redirect to http", "toplain/model", ErrorCode::Network, "not https", "hf_x");
    row("a redirect to a file", "tofile/model", ErrorCode::Network, "not https");
    row("redirects in a circle", "circle/model", ErrorCode::Network, "more than five times");
}

void TestHubClient::badAnswers()
{
    QFETCH(QString, id);
    QFETCH(QString, revision);
    QFETCH(QString, token);
    QFETCH(int, code);
    QFETCH(QString, wayOut);
    m_token.value = token.toStdString();
    const auto answer = ask(id.toStdString(), revision.toStdString());
    QVERIFY(!answer);
    QVERIFY2(int(answer.error().code) == code, answer.error().message.c_str());
    QVERIFY2(QString::fromStdString(answer.error().message).contains(wayOut), answer.error().message.c_str());
    QVERIFY(token.isEmpty() || !QString::fromStdString(answer.error().message).contains(token));
    QVERIFY(QDir(m_cache->path()).isEmpty()); // nothing of it is kept
}

void TestHubClient::aForeignAuthorityIsRefused()
{
    m_options.certificates = m_hub.file("foreign.crt").toStdString();
    m_token.value = "hf_secret";
    auto answer = ask("good/model");
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().code), int(tw::ErrorCode::Network));
    QVERIFY(answer.error().message.find("certificate") != std::string::npos);
    m_options.certificates.clear(); // the system's authorities do not know it either
    answer = ask("good/model");
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().code), int(tw::ErrorCode::Network));
}

void TestHubClient::aCertificateForAnotherNameIsRefused()
{
    m_options.endpoint = "https://localhost:" + m_hub.ports()[0].toStdString();
    const auto answer = ask("good/model");
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.find("certificate") != std::string::npos, answer.error().message.c_str());
}

void TestHubClient::nobodyThere()
{
    m_options.endpoint = "https://127.0.0.1:1";
    const auto answer = ask("good/model");
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().code), int(tw::ErrorCode::Network));
    QVERIFY2(answer.error().message.find("check the network") != std::string::npos, answer.error().message.c_str());
}

void TestHubClient::aSlowServerTimesOut()
{
    m_options.totalTimeout = std::chrono::milliseconds(400);
    QElapsedTimer timer;
    timer.start();
    const auto answer = ask("slow/model");
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().code), int(tw::ErrorCode::Network));
    QVERIFY(answer.error().message.find("too long") != std::string::npos);
    QVERIFY(timer.elapsed() < 5'000);
}

void TestHubClient::cancelling()
{
    std::stop_source stop;
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto answer = tw::HubClient(m_options, m_token).modelConfig("slow/model", "main", stop.get_token());
    other.join();
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().code), int(tw::ErrorCode::Cancelled));
    QVERIFY(timer.elapsed() < 5'000);
}

void TestHubClient::goodAnswer()
{
    m_token.value = "hf_secret";
    const auto answer = ask("good/model", "refs/pr/7");
    QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
    QCOMPARE(answer->config["hidden_size"].get<int>(), 576);
    QCOMPARE(QString::fromStdString(answer->config["token_seen"]), QString("Bearer hf_secret"));
    QCOMPARE(QString::fromStdString(answer->config["path"]), QString("/good/model/resolve/refs%2Fpr%2F7/config.json"));
    QCOMPARE(QString::fromStdString(m_token.askedFor), QString("127.0.0.1"));
    QVERIFY(!answer->isKept);
    const auto files = QDir(m_cache->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(files.size(), 1);
}

void TestHubClient::redirectsKeepTheTokenAtHome()
{
    m_token.value = "hf_secret";
    const auto same = ask("moved/model");
    QVERIFY2(same, same ? "" : same.error().message.c_str());
    QCOMPARE(QString::fromStdString(same->config["token_seen"]), QString("Bearer hf_secret"));
    const auto other = ask("elsewhere/model");
    QVERIFY2(other, other ? "" : other.error().message.c_str());
    QCOMPARE(QString::fromStdString(other->config["token_seen"]), QString());
}

void TestHubClient::keptAnswers()
{
    const auto first = ask("good/model");
    QVERIFY(first);
    const auto again = ask("good/model");
    QVERIFY(again);
    QVERIFY(again->isKept);
    QCOMPARE(again->fetchedAt, first->fetchedAt);
    QCOMPARE(again->config, first->config);
    QVERIFY(!ask("good/model", "v2")->isKept); // another revision is another answer
    m_options.freshFor = std::chrono::seconds(0);
    QVERIFY(!ask("good/model")->isKept);
    m_options.certificates = m_hub.file("foreign.crt").toStdString(); // no way to the hub: the old one has to do
    const auto old = ask("good/model");
    QVERIFY2(old, old ? "" : old.error().message.c_str());
    QVERIFY(old->isKept);
}

void TestHubClient::damagedKeptAnswerIsAskedAgain()
{
    QVERIFY(ask("good/model"));
    int found = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_cache->path().toStdString())) {
        if (!entry.is_regular_file())
            continue;
        ++found;
        QVERIFY(tw::writeFileAtomic(entry.path(), "{\"id\":\"other/model\",\"revision\":\"main\",\"fetched_at\":9e9,\"config\":{}}"));
    }
    QCOMPARE(found, 1);
    const auto answer = ask("good/model");
    QVERIFY(answer);
    QVERIFY(!answer->isKept);
}

void TestHubClient::offline()
{
    m_options.isOffline = true;
    const auto never = ask("good/model");
    QVERIFY(!never);
    QCOMPARE(int(never.error().code), int(tw::ErrorCode::Network));
    QVERIFY(never.error().message.find("HF_HUB_OFFLINE") != std::string::npos);
    m_options.isOffline = false;
    QVERIFY(ask("good/model"));
    m_options.isOffline = true;
    m_options.freshFor = std::chrono::seconds(0);
    const auto kept = ask("good/model");
    QVERIFY(kept);
    QVERIFY(kept->isKept);
}

QTEST_GUILESS_MAIN(TestHubClient)
#include "tst_hub_client.moc"
