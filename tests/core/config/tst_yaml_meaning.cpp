#include "core/base/json.h"
#include "core/config/config_document.h"

#include <QtTest>

#include <cmath>

using tw::ConfigDocument;
using tw::ConfigNode;
using tw::Json;

namespace {

/// The tree as PyYAML would print it to JSON.
Json meaning(const ConfigNode &node)
{
    switch (node.kind) {
    case ConfigNode::Kind::Null: return nullptr;
    case ConfigNode::Kind::Bool: return node.boolean;
    case ConfigNode::Kind::Integer: return node.integer;
    case ConfigNode::Kind::Text: return node.isDate ? Json {{"date", true}} : Json(node.text);
    case ConfigNode::Kind::Float:
        if (std::isnan(node.number))
            return {{"float", "nan"}};
        return std::isinf(node.number) ? Json {{"float", node.number < 0 ? "-inf" : "inf"}} : Json(node.number);
    case ConfigNode::Kind::List: {
        Json list = Json::array();
        for (const ConfigNode &item : node.items)
            list.push_back(meaning(item));
        return list;
    }
    case ConfigNode::Kind::Map: {
        Json map = Json::object();
        for (const tw::ConfigEntry &entry : node.entries)
            map[entry.key] = meaning(entry.value);
        return map;
    }
    }
    return nullptr;
}

} // namespace

class YamlMeaningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedTextIsRefused_data();
    void damagedTextIsRefused();
    void recordedMeanings_data();
    void recordedMeanings();
    void lenientNumbers_data();
    void lenientNumbers();
    void placesCountCharacters();
    void hostileTextEndsQuickly_data();
    void hostileTextEndsQuickly();
};

void YamlMeaningTest::damagedTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");

    QTest::newRow("larger than 1 MB") << QByteArray("a: 1\n").repeated(200'001) << QByteArray("c:200001:1: ");
    QTest::newRow("not UTF-8") << QByteArray("a: 1\nb: \xFF\n") << QByteArray("c:2:4: ");
    QTest::newRow("a cut UTF-8 character") << QByteArray("a: \xED\x95") << QByteArray("c:1:4: ");
    QTest::newRow("an overlong UTF-8 form") << QByteArray("a: \xC0\x80\n") << QByteArray("c:1:4: ");
    QTest::newRow("a surrogate") << QByteArray("a: \xED\xA0\x80\n") << QByteArray("c:1:4: ");
    QTest::newRow("UTF-16 with its mark") << QByteArray("\xFF\xFE" "a\0:\0", 6) << QByteArray("c:1:1: ");
    QTest::newRow("UTF-16 the other way round") << QByteArray("\xFE\xFF" "\0a\0:", 6) << QByteArray("c:1:1: ");
    QTest::newRow("a second byte order mark") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF" "a: 1\n") << QByteArray("c:1:1: ");
    QTest::newRow("a byte order mark inside") << QByteArray("a: 1\nb: \xEF\xBB\xBF\n") << QByteArray("c:2:4: ");
    QTest::newRow("a program") << QByteArray("\x7F" "ELF\x02\x01\x01\0\0", 9) << QByteArray("c:1:1: ");
    QTest::newRow("a tag of no name") << QByteArray("a: [x, ! 7]\n") << QByteArray("c:1:8: ");
    QTest::newRow("half a character as an escape") << QByteArray("a: 1\nb: \"\\ud83d\"\n") << QByteArray("c:2:");
    QTest::newRow("thirteen hundred levels of blocks") << [] {
        QByteArray text;
        for (int i = 0; i < 1300; ++i) // 1 MB is full by then
            text += QByteArray(" ").repeated(i) + "a:\n";
        return text;
    }() << QByteArray("c:65:65: ");
    QTest::newRow("more than 20,000 keys and values") << "a: [" + QByteArray("1,\n").repeated(20'000) + "1]" << QByteArray("c:20000:1: ");
    QTest::newRow("ten thousand brackets") << QByteArray("a: ") + QByteArray("[").repeated(10'000) << QByteArray("c:1:");
    QTest::newRow("ten thousand dashes") << QByteArray("- ").repeated(10'000) << QByteArray("c:1:129: ");
    QTest::newRow("a zero byte") << QByteArray("a: x\0y\n", 7) << QByteArray("c:1:5: ");
    QTest::newRow("a carriage return alone") << QByteArray("a: 1\rb: 2\n") << QByteArray("c:1:5: ");
    QTest::newRow("a tab as indentation") << QByteArray("a:\n\tb: 1\n") << QByteArray("c:2:1: ");
    QTest::newRow("a tab after spaces") << QByteArray("a:\n  b:\n  \tc: 1\n") << QByteArray("c:3:3: ");
    QTest::newRow("a tab before a comment") << QByteArray("a: b\t# c\n") << QByteArray("c:1:5: ");
    QTest::newRow("an anchor") << QByteArray("a: 1\nb: &x 2\n") << QByteArray("c:2:4: ");
    QTest::newRow("an alias") << QByteArray("a: 1\nb: *x\n") << QByteArray("c:2:4: ");
    QTest::newRow("a merge key") << QByteArray("a:\n  <<: {b: 1}\n") << QByteArray("c:2:3: ");
    QTest::newRow("a tag") << QByteArray("a: !!python/object:os.system x\n") << QByteArray("c:1:4: ");
    QTest::newRow("a key given twice") << QByteArray("a: 1\nb: 2\na: 3\n") << QByteArray("c:3:1: ");
    QTest::newRow("a key given twice inside a block") << QByteArray("x:\n  a: 1\n  a: 3\n") << QByteArray("c:3:3: ");
    QTest::newRow("a key given twice in braces") << QByteArray("x: {a: 1, a: 2}\n") << QByteArray("c:1:11: ");
    QTest::newRow("two documents") << QByteArray("a: 1\n---\nb: 2\n") << QByteArray("c:2:1: ");
    QTest::newRow("an empty second document") << QByteArray("a: 1\n---\n") << QByteArray("c:2:1: ");
    QTest::newRow("65 levels") << QByteArray("a: ") + QByteArray("[").repeated(64) + QByteArray("]").repeated(64) << QByteArray("c:1:67: ");
    QTest::newRow("a list at the top") << QByteArray("- a\n- b\n") << QByteArray("c:1:1: ");
    QTest::newRow("a text at the top") << QByteArray("# hi\nhello\n") << QByteArray("c:2:1: ");
    QTest::newRow("an open bracket") << QByteArray("a: 1\nb: [1, 2\n") << QByteArray("c:");
    QTest::newRow("a forgotten colon in the last line") << QByteArray("a: {b: 1}\nseed 42\n") << QByteArray("c:2:1: ");
    QTest::newRow("a forgotten colon in a block") << QByteArray("a:\n  b: 1\n  seed 42\n") << QByteArray("c:3:3: ");
    QTest::newRow("a forgotten colon in the middle") << QByteArray("a: [b]\nseed 42\nc: 1\n") << QByteArray("c:");
    QTest::newRow("a directive in the middle") << QByteArray("a: 1\n%b: 2\nc: 3\n") << QByteArray("c:3:1: ");
    QTest::newRow("a list as a key") << QByteArray("[a, b]: 1\n") << QByteArray("c:1:1: ");
    QTest::newRow("a question mark key") << QByteArray("? a\n: 1\n") << QByteArray("c:1:");
}

void YamlMeaningTest::damagedTextIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    const auto document = ConfigDocument::parse(text.toStdString(), "c");
    QVERIFY(!document);
    QCOMPARE(document.error().code, tw::ErrorCode::InvalidConfig);
    QVERIFY2(document.error().message.starts_with(place.toStdString()), document.error().message.c_str());
}

void YamlMeaningTest::recordedMeanings_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("value");

    const auto records = tw::readJson(TUNEWRIGHT_SOURCE_DIR "/tests/data/pyyaml_meanings.json");
    QVERIFY(records);
    int row = 0;
    for (const char *group : {"scalars", "documents"}) {
        for (const Json &record : (*records)[group]) {
            const std::string yaml = record["yaml"];
            const std::string value = record.contains("error") ? "error" : record["value"].dump();
            const std::string name = std::to_string(row++) + " " + Json(yaml).dump();
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(yaml) << QByteArray::fromStdString(value);
        }
    }
}

void YamlMeaningTest::recordedMeanings()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, value);
    // What we refuse on purpose although PyYAML reads it, and nothing else: other keys than names, anchors, tags, keys given
    // twice, texts without keys, and two escapes that yaml-cpp cannot read.
    const QList<QByteArray> refusedHere {"? a\n: 1\n", "k: {? a : b}", "k: [? a : b]", "k: \n  ~: a", "k: \n  ? a", "null: a\n",
                                         "a: &x 1\nb: *x\n", "k: &a", "k: &a b", "a: !!str 1\n", "k: !!int 1", "k: ! a",
                                         "k: {a: 1, a: 2}", "a: 1\na: 1.0\n", "1: a\n\"1\": b\n", "- 1\n", "a\n", "a:1\n", "--- a\n",
                                         R"(k: "\N\_\L\P")"};
    const QList<QByteArray> keysAreNames {"k: {1:2}", "k: \n  yes: a", "true: a\n"}; // 62 and True for PyYAML
    if (keysAreNames.contains(yaml) || yaml == "...\n") { // the latter: an empty document with its end mark
        QVERIFY(ConfigDocument::parse(yaml.toStdString()));
        return;
    }
    const auto document = ConfigDocument::parse(yaml.toStdString());
    if (value == "error" || refusedHere.contains(yaml)) {
        QVERIFY(!document);
        return;
    }
    QVERIFY2(document, document ? "" : document.error().message.c_str());
    Json expected = value == "null" ? Json::object() : Json::parse(value.toStdString());
    if (expected.contains("k") && expected["k"].is_number_unsigned() && expected["k"].get<std::uint64_t>() > INT64_MAX)
        expected["k"] = expected["k"].get<double>(); // Python's whole numbers have no end; ours become floating
    const Json found = meaning(document->root());
    QVERIFY2(found == expected && found.dump() == expected.dump(), (found.dump() + " is not " + expected.dump()).c_str());
}

void YamlMeaningTest::lenientNumbers_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("integer");
    QTest::addColumn<QString>("boolean");

    QTest::newRow("2e-5 is a number") << QByteArray("2e-5") << "2e-05" << "-" << "-";
    QTest::newRow("quoted 2e-5 is a number") << QByteArray("'2e-5'") << "2e-05" << "-" << "-";
    QTest::newRow("1E4 is a number, not a whole one") << QByteArray("1E4") << "10000" << "-" << "-";
    QTest::newRow("5.0 is whole") << QByteArray("5.0") << "5" << "5" << "-";
    QTest::newRow("quoted 16 is whole") << QByteArray("\"16\"") << "16" << "16" << "-";
    QTest::newRow("octal 010 is eight") << QByteArray("010") << "8" << "8" << "-";
    QTest::newRow("1_000 is a thousand") << QByteArray("1_000") << "1000" << "1000" << "-";
    QTest::newRow("1 can be true") << QByteArray("1") << "1" << "1" << "true";
    QTest::newRow("quoted yes can be true") << QByteArray("'yes'") << "-" << "-" << "true";
    QTest::newRow("off is false") << QByteArray("off") << "-" << "-" << "false";
    QTest::newRow("2 is no boolean") << QByteArray("2") << "2" << "2" << "-";
    QTest::newRow("half is not whole") << QByteArray("0.5") << "0.5" << "-" << "-";
    QTest::newRow("words are nothing of the kind") << QByteArray("fast") << "-" << "-" << "-";
    QTest::newRow("a lone e is no number") << QByteArray("e") << "-" << "-" << "-";
    QTest::newRow("a cut exponent is no number") << QByteArray("2e-") << "-" << "-" << "-";
    QTest::newRow("hexadecimal is a number") << QByteArray("0x10") << "16" << "16" << "-";
    QTest::newRow("null is nothing") << QByteArray("~") << "-" << "-" << "-";
}

void YamlMeaningTest::lenientNumbers()
{
    QFETCH(QByteArray, yaml);
    const auto document = ConfigDocument::parse("k: " + yaml.toStdString());
    QVERIFY(document);
    const ConfigNode *node = document->find("k");
    QVERIFY(node);
    const auto number = node->asNumber();
    const auto integer = node->asInteger();
    const auto boolean = node->asBool();
    QTEST(number ? QString::number(*number) : QString("-"), "number");
    QTEST(integer ? QString::number(*integer) : QString("-"), "integer");
    QTEST(boolean ? QString(*boolean ? "true" : "false") : QString("-"), "boolean");
}

void YamlMeaningTest::placesCountCharacters()
{
    const auto document = ConfigDocument::parse("\xEF\xBB\xBF이름: 값 # x\r\nlist:\r\n  - 한: \"국어\"\r\n");
    QVERIFY(document);
    const ConfigNode *first = document->find("이름");
    QVERIFY(first);
    QCOMPARE(first->span.line, 1);
    QCOMPARE(first->span.column, 5);
    QCOMPARE(first->span.length, 1);
    QCOMPARE(document->keySpan("이름").column, 1);
    const ConfigNode *inner = document->find("list[0].한");
    QVERIFY(inner);
    QCOMPARE(inner->span.line, 3);
    QCOMPARE(inner->span.column, 8);
    QCOMPARE(inner->span.length, 4);
    QCOMPARE(document->text().substr(inner->span.offset, inner->span.end - inner->span.offset), std::string("\"국어\""));
}

void YamlMeaningTest::hostileTextEndsQuickly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a million brackets") << QByteArray("[").repeated(999'000);
    QTest::newRow("a million braces") << QByteArray("a: ") + QByteArray("{").repeated(990'000);
    QTest::newRow("nested dashes") << QByteArray("- ").repeated(499'000);
    QTest::newRow("nested question marks") << QByteArray("? ").repeated(499'000);
    QTest::newRow("one long line of items") << "a: [" + QByteArray("1,").repeated(490'000) + "1]";
    QByteArray keys;
    for (int i = 0; i < 70'000; ++i)
        keys += "k" + QByteArray::number(i) + ": 1\n";
    QTest::newRow("seventy thousand keys") << keys;
    QTest::newRow("one long word") << "a: " + QByteArray("x").repeated(990'000);
    QTest::newRow("an open quote") << "a: \"" + QByteArray("x\n ").repeated(300'000);
}

void YamlMeaningTest::hostileTextEndsQuickly()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const auto document = ConfigDocument::parse(text.toStdString());
    QVERIFY(document || document.error().code == tw::ErrorCode::InvalidConfig);
    QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()));
}

QTEST_GUILESS_MAIN(YamlMeaningTest)
#include "tst_yaml_meaning.moc"
