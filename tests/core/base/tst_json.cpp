#include "core/base/files.h"
#include "core/base/json.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdint>

using namespace tw;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedTexts_data();
    void damagedTexts();
    void deepButAllowed();
    void bracketsInTextsAreNoDepth();
    void readsFiles();
    void wholeNumbers_data();
    void wholeNumbers();
    void typedMembers();
    void compactTextIsOneValidLine();
};

void TestJson::damagedTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nothing") << QByteArray() << QByteArray("byte 1");
    QTest::newRow("an open object") << QByteArray("{\"a\":1") << QByteArray("byte 7");
    QTest::newRow("two documents") << QByteArray("{} {}") << QByteArray("byte 4");
    QTest::newRow("a comment") << QByteArray("{}//") << QByteArray("byte 3");
    QTest::newRow("invalid UTF-8") << QByteArray("\"\xff\"") << QByteArray("byte 2");
    QTest::newRow("a NUL inside a text") << QByteArray("\"a\0b\"", 5) << QByteArray("byte 3");
    QTest::newRow("a number that no double holds") << QByteArray("1e999") << QByteArray("not valid JSON");
    QTest::newRow("201 levels") << QByteArray(201, '[') + QByteArray(201, ']') << QByteArray("200 levels");
    QTest::newRow("a million levels") << QByteArray(1000000, '{') << QByteArray("200 levels");
    QTest::newRow("depth behind closed brackets") << QByteArray("[[]," + QByteArray(250, '[')) << QByteArray("200 levels");
}

void TestJson::damagedTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    const auto json = parseJson({text.constData(), std::size_t(text.size())}, "some.json");
    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::Damaged);
    QVERIFY(json.error().message.starts_with("some.json: "));
    QVERIFY2(json.error().message.find(words.constData()) != std::string::npos, json.error().message.c_str());
}

void TestJson::deepButAllowed()
{
    QVERIFY(parseJson(std::string(200, '[') + std::string(200, ']'), "deep").has_value());
}

void TestJson::bracketsInTextsAreNoDepth()
{
    const std::string text = "[\"" + std::string(500, '[') + "\\\"" + std::string(500, '{') + "\\\\\",[]]";
    QVERIFY(parseJson(text, "texts").has_value());
}

void TestJson::readsFiles()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("x.json").toStdString();
    QCOMPARE(readJson(file).error().code, ErrorCode::NotFound);
    QVERIFY(writeFileAtomic(file, R"({"a":[1,2]})").has_value());
    QCOMPARE((*readJson(file))["a"][1].get<int>(), 2);
    QCOMPARE(readJson(file, 5).error().code, ErrorCode::InvalidInput);
}

void TestJson::wholeNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("an integer") << QByteArray("8") << true;
    QTest::newRow("a float without fraction") << QByteArray("8.0") << true;
    QTest::newRow("the smallest int64") << QByteArray("-9223372036854775808") << true;
    QTest::newRow("a fraction") << QByteArray("8.5") << false;
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << false;
    QTest::newRow("2^63 as a float") << QByteArray("9223372036854775808.0") << false;
    QTest::newRow("a huge float") << QByteArray("1e300") << false;
    QTest::newRow("a text") << QByteArray("\"8\"") << false;
    QTest::newRow("a truth value") << QByteArray("true") << false;
}

void TestJson::wholeNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isWhole);
    QCOMPARE(jsonWhole(*parseJson(text.toStdString(), "number")).has_value(), isWhole);
}

void TestJson::typedMembers()
{
    const Json json = *parseJson(R"({"n":8,"f":8.0,"half":0.5,"big":1e300,"yes":true,"text":"x","null":null,"list":[1]})", "members");
    QCOMPARE(jsonValue(json, "n", 1), 8);
    QCOMPARE(jsonValue(json, "f", 1), 8);
    QCOMPARE(jsonValue(json, "half", 1), 1);
    QCOMPARE(jsonValue(json, "half", 1.0), 0.5);
    QCOMPARE(jsonValue(json, "big", 1), 1);
    QCOMPARE(jsonValue<std::int8_t>(*parseJson(R"({"n":300})", "narrow"), "n", 1), std::int8_t(1));
    QCOMPARE(jsonValue<std::uint32_t>(*parseJson(R"({"n":-1})", "sign"), "n", 1U), 1U);
    QCOMPARE(jsonValue(json, "yes", false), true);
    QCOMPARE(jsonValue(json, "n", false), false);
    QCOMPARE(jsonValue(json, "yes", 3), 3);
    QCOMPARE(jsonValue(json, "text", std::string("y")), std::string("x"));
    QCOMPARE(jsonValue(json, "null", std::string("y")), std::string("y"));
    QCOMPARE(jsonValue(json, "missing", 4), 4);
    QCOMPARE(jsonValue(json["list"], "n", 4), 4);
}

void TestJson::compactTextIsOneValidLine()
{
    const Json json = {{"a", "line\nbreak"}, {"b", std::string("bad \xff byte")}};
    const std::string text = compactJson(json);
    QVERIFY(text.find('\n') == std::string::npos);
    const auto again = parseJson(text, "again");
    QVERIFY(again.has_value());
    QCOMPARE((*again)["a"].get<std::string>(), std::string("line\nbreak"));
    QCOMPARE((*again)["b"].get<std::string>(), std::string("bad \xef\xbf\xbd byte"));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
