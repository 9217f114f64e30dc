#include "app/studio/models/key_store.h"
#include "app/studio/pages/settings/token_row.h"

#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

/// On a desktop without a key store.
class TestTokenRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
        qunsetenv("HF_TOKEN");
    }

    void tokenIsKeptForTheSessionAndSaysSo()
    {
        tw::KeyStore store("huggingface.co");
        tw::TokenRow row(store);
        row.show();
        QVERIFY(says(row, QStringLiteral("Gated and private")));
        QVERIFY(!button(row, "removeToken")->isVisible());
        enter(row, QStringLiteral("hf_secret"));
        QTRY_VERIFY(says(row, QStringLiteral("Kept until the studio closes")));
        QVERIFY(!store.problem().isEmpty());
        QCOMPARE(store.tokens()->token("huggingface.co"), std::string("hf_secret"));
        QVERIFY(!says(row, QStringLiteral("hf_secret")));
        QCOMPARE(button(row, "enterToken")->text(), QStringLiteral("Replace…"));
        button(row, "removeToken")->click();
        QTRY_VERIFY(says(row, QStringLiteral("Gated and private")));
        QCOMPARE(store.tokens()->token("huggingface.co"), std::string());
    }

    void environmentIsUsedUntilATokenIsEntered()
    {
        qputenv("HF_TOKEN", "hf_environment");
        tw::KeyStore store("huggingface.co");
        tw::TokenRow row(store);
        QVERIFY(says(row, QStringLiteral("HF_TOKEN")));
        QCOMPARE(store.tokens()->token("huggingface.co"), std::string("hf_environment"));
        enter(row, QStringLiteral("hf_own"));
        QCOMPARE(store.tokens()->token("huggingface.co"), std::string("hf_own"));
    }

    void emptyEntryChangesNothing()
    {
        tw::KeyStore store("huggingface.co");
        tw::TokenRow row(store);
        enter(row, QStringLiteral("hf_own"));
        enter(row, QStringLiteral("   "));
        QCOMPARE(store.tokens()->token("huggingface.co"), std::string("hf_own"));
    }

private:
    static QPushButton *button(tw::TokenRow &row, const char *name) { return row.findChild<QPushButton *>(QLatin1String(name)); }

    static bool says(tw::TokenRow &row, const QString &words)
    {
        const auto labels = row.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
    }

    static void enter(tw::TokenRow &row, const QString &token)
    {
        button(row, "enterToken")->click();
        auto *dialog = row.findChild<QInputDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->textEchoMode(), QLineEdit::Password);
        dialog->setTextValue(token);
        dialog->accept();
        QTRY_VERIFY(!row.findChild<QInputDialog *>());
    }
};

QTEST_MAIN(TestTokenRow)
#include "tst_token_row.moc"
