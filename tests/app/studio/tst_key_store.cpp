#include "app/studio/models/key_store.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A bus and an unlocked key store of our own, as a desktop has them.
class TestKeyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
            qputenv(name, m_folder.path().toLocal8Bit());
        qunsetenv("HF_TOKEN");
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY2(m_bus.waitForReadyRead(5000), "dbus-daemon did not tell its address");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
                        {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        QVERIFY(m_keyring.waitForStarted(5000));
        m_keyring.write("a password");
        m_keyring.closeWriteChannel();
        const QDBusConnectionInterface *names = QDBusConnection::sessionBus().interface();
        QTRY_VERIFY2(names && names->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")), "gnome-keyring-daemon did not start");
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->terminate();
            process->waitForFinished(5000);
        }
    }

    void keptTokenIsThereForTheNextStart()
    {
        {
            tw::KeyStore store("huggingface.co", QStringLiteral("tunewright-test"));
            QSignalSpy changed(&store, &tw::KeyStore::changed);
            store.keep(QStringLiteral("  hf_first \n"));
            QCOMPARE(store.tokens()->token("huggingface.co"), std::string("hf_first"));
            QTRY_COMPARE(changed.count(), 1);
            QVERIFY2(store.problem().isEmpty(), qPrintable(store.problem()));
            QCOMPARE(store.place(), tw::KeyStore::Place::Desktop);
        }
        tw::KeyStore next("huggingface.co", QStringLiteral("tunewright-test"));
        QCOMPARE(next.place(), tw::KeyStore::Place::Nowhere);
        next.read();
        QTRY_COMPARE(next.place(), tw::KeyStore::Place::Desktop);
        QCOMPARE(next.tokens()->token("huggingface.co"), std::string("hf_first"));
        QCOMPARE(next.tokens()->token("elsewhere.example"), std::string());
    }

    void removedTokenIsGoneForTheNextStart()
    {
        tw::KeyStore store("huggingface.co", QStringLiteral("tunewright-test"));
        QSignalSpy changed(&store, &tw::KeyStore::changed);
        store.keep(QStringLiteral("hf_second"));
        QTRY_COMPARE(changed.count(), 1);
        store.remove();
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(store.place(), tw::KeyStore::Place::Nowhere);
        tw::KeyStore next("huggingface.co", QStringLiteral("tunewright-test"));
        QSignalSpy read(&next, &tw::KeyStore::changed);
        next.read();
        QTRY_COMPARE(read.count(), 1);
        QVERIFY2(next.problem().isEmpty(), qPrintable(next.problem()));
        QCOMPARE(next.place(), tw::KeyStore::Place::Nowhere);
    }

    void tokenTypedWhileTheStoreIsReadStays()
    {
        tw::KeyStore store("huggingface.co", QStringLiteral("tunewright-test"));
        QSignalSpy changed(&store, &tw::KeyStore::changed);
        store.keep(QStringLiteral("hf_old"));
        QTRY_COMPARE(changed.count(), 1);
        tw::KeyStore next("huggingface.co", QStringLiteral("tunewright-test"));
        QSignalSpy both(&next, &tw::KeyStore::changed);
        next.read();
        next.keep(QStringLiteral("hf_new"));
        QTRY_COMPARE(both.count(), 2);
        QCOMPARE(next.tokens()->token("huggingface.co"), std::string("hf_new"));
    }

private:
    QTemporaryDir m_folder;
    QProcess m_bus, m_keyring;
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_key_store.moc"
