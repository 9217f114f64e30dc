#include "tests/core/hub/local_hub.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

/// The real program and a hub on this machine, over HTTPS with a certificate of our own.
class TestCliHub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hub.start();
        for (const char *name : {"DATA", "CACHE", "CONFIG"})
            m_environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(name)), m_folder.filePath(QString(name).toLower()));
        m_environment.insert("TUNEWRIGHT_RESOURCES", TUNEWRIGHT_SOURCE_DIR "/resources");
        m_environment.insert("HF_ENDPOINT", m_hub.endpoint());
        m_environment.insert("SSL_CERT_FILE", m_hub.file("trusted.crt"));
        m_environment.remove("HF_TOKEN");
        m_environment.remove("HF_HUB_OFFLINE");
        write("rows.jsonl", "{\"instruction\": \"add 1 and 2\", \"input\": \"\", \"output\": \"3\"}\n");
    }

    void sizesOfAnUnknownModelComeFromTheHub()
    {
        const QJsonObject plan = QJsonDocument::fromJson(planOf("good/small", 0)).object();
        QCOMPARE(plan.value("model").toObject().value("id").toString(), "good/small");
        QCOMPARE(plan.value("model").toObject().value("parameters").toInteger(), 134'515'008);
        QVERIFY2(m_error.contains("good/small: sizes read from the hub"), m_error.constData());
    }

    void checkAsksTheHubToo()
    {
        const QByteArray said = answerTo("check", "good/checked", 0);
        QVERIFY2(m_error.contains("good/checked: sizes read from the hub") && !said.contains("sizes_unknown"), m_error + said);
        QVERIFY(answerTo("check", "gated/model", 0).contains("sizes_unknown"));
    }

    void keptSizesServeWithoutTheHub()
    {
        planOf("good/kept", 0);
        m_environment.insert("HF_HUB_OFFLINE", "1");
        planOf("good/kept", 0);
        QVERIFY2(m_error.contains("sizes kept since"), m_error.constData());
        planOf("good/other", 3);
        m_environment.remove("HF_HUB_OFFLINE");
        QVERIFY2(m_error.contains("good/other") && m_error.contains("name its folder or .gguf file"), m_error.constData());
    }

    void gatedModelNamesTheToken()
    {
        planOf("gated/model", 3);
        QVERIFY2(m_error.contains("HF_TOKEN"), m_error.constData());
        QVERIFY2(m_error.contains("gated/model"), m_error.constData());
    }

    void aForeignCertificateIsRefused()
    {
        m_environment.insert("SSL_CERT_FILE", m_hub.file("foreign.crt"));
        planOf("good/foreign", 3);
        m_environment.insert("SSL_CERT_FILE", m_hub.file("trusted.crt"));
        QVERIFY2(m_error.contains("certificate"), m_error.constData());
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QByteArray planOf(const QByteArray &model, int exitCode) { return answerTo("plan", model, exitCode); }

    QByteArray answerTo(const QString &command, const QByteArray &model, int exitCode)
    {
        write("hub.yaml", "base_model: " + model + "\nadapter: lora\nlora_r: 8\nlora_alpha: 16\nlora_target_linear: true\ndatasets:\n"
                          "  - path: rows.jsonl\n    type: alpaca\nsequence_len: 512\nlearning_rate: 1e-4\nmicro_batch_size: 1\n"
                          "gradient_accumulation_steps: 1\n");
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(TUNEWRIGHT_BIN_DIR "/tunewright-cli", {command, "hub.yaml", "--gpu", "rtx_4090", "--json"});
        [&] { QVERIFY(process.waitForFinished(30'000)); }();
        m_error = process.readAllStandardError();
        [&] { QVERIFY2(process.exitCode() == exitCode, m_error.constData()); }();
        return process.readAllStandardOutput();
    }

    tw::LocalHub m_hub;
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QByteArray m_error;
};

QTEST_GUILESS_MAIN(TestCliHub)
#include "tst_cli_hub.moc"
