#include "core/base/files.h"
#include "core/base/sha256.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tw;

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingFile();
    void knownSums_data();
    void knownSums();
};

void TestSha256::missingFile()
{
    QCOMPARE(sha256File("/nowhere/file").error().code, ErrorCode::NotFound);
    QVERIFY(!sha256File("/tmp")); // a folder has no content
}

/// Source: FIPS 180-4 examples.
void TestSha256::knownSums_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("sum");
    QTest::newRow("nothing") << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("a million times a, more than one piece of a file")
        << QByteArray(1000000, 'a') << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestSha256::knownSums()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, sum);
    QCOMPARE(sha256Hex(content.toStdString()), sum.toStdString());
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("f").toStdString();
    QVERIFY(writeFileAtomic(file, content.toStdString()).has_value());
    QCOMPARE(*sha256File(file), sum.toStdString());
}

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
