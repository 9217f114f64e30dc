#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QtTest>

namespace tw {

/// hub_server.py with a certificate of an authority made for the test. Call start() from initTestCase(); it ends with its object.
class LocalHub
{
public:
    ~LocalHub()
    {
        m_server.closeWriteChannel();
        if (!m_server.waitForFinished(5'000))
            m_server.kill();
        m_server.waitForFinished(5'000);
    }

    void start()
    {
        for (const char *name : {"https_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"})
            qunsetenv(name);
        makeAuthority("trusted");
        makeAuthority("foreign");
        makeCertificate("server", "trusted", "IP:127.0.0.1");
        m_server.setProgram("python3");
        m_server.setArguments({TUNEWRIGHT_SOURCE_DIR "/tests/core/hub/hub_server.py", file("server.crt"), file("server.key")});
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start();
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.canReadLine(), 20'000);
        m_ports = QString::fromUtf8(m_server.readLine()).trimmed().split(' ');
        QCOMPARE(m_ports.size(), 3);
    }

    /// Of the https server, of a second one, and of a plain http server.
    [[nodiscard]] const QStringList &ports() const { return m_ports; }
    [[nodiscard]] QString endpoint() const { return "https://127.0.0.1:" + m_ports.value(0); }
    /// A file of the test: "trusted.crt" is whom a client has to trust.
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("openssl", arguments);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void makeAuthority(const QString &name)
    {
        openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", name + ".key", "-out",
                 name + ".crt", "-days", "2", "-subj", "/CN=" + name});
    }
    void makeCertificate(const QString &name, const QString &authority, const QString &subject)
    {
        openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", name + ".key", "-out",
                 name + ".csr", "-subj", "/CN=hub"});
        QFile extensions(file(name + ".ext"));
        QVERIFY(extensions.open(QIODevice::WriteOnly));
        extensions.write(("subjectAltName=" + subject).toUtf8());
        extensions.close();
        openssl({"x509", "-req", "-in", name + ".csr", "-CA", authority + ".crt", "-CAkey", authority + ".key", "-CAcreateserial",
                 "-days", "2", "-extfile", name + ".ext", "-out", name + ".crt"});
    }

    QTemporaryDir m_folder;
    QProcess m_server;
    QStringList m_ports;
};

} // namespace tw
