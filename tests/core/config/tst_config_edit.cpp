#include "core/config/config_document.h"

#include <QtTest>

#include <random>

using tw::ConfigDocument;
using tw::ErrorCode;

namespace {

const char *const sample = "# head\n"
                           "base_model: ./model   # the base\n"
                           "learning_rate: 1e-3# not a comment\n"
                           "datasets:\n"
                           "  - path: a.jsonl   # rows\n"
                           "    type: chat_template\n"
                           "  # between\n"
                           "  - path: b.jsonl\n"
                           "\n"
                           "lora_target_modules:\n"
                           "- q_proj  # query\n"
                           "- k_proj\n"
                           "- v_proj  # value\n"
                           "tunewright:\n"
                           "    threads: 2\n"
                           "note: |\n"
                           "  first # kept\n"
                           "\n"
                           "  second\n"
                           "flow: [a, b]  # two\n"
                           "empty:\n"
                           "# tail\n";

std::string edited(const std::string &text, const std::string &key, const std::string &yaml)
{
    auto document = ConfigDocument::parse(text);
    if (!document)
        return "unreadable: " + document.error().message;
    const auto done = yaml == "-" ? document->unset(key) : document->set(key, yaml);
    return done ? document->text() : std::string("refused: ") + tw::errorCodeName(done.error().code);
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? "no such text: " + from : text.replace(at, from.size(), to);
}

} // namespace

class ConfigEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsOfOthersStayInBraces_data();
    void commentsOfOthersStayInBraces();
    void impossibleEditsLeaveTheText_data();
    void impossibleEditsLeaveTheText();
    void editsTouchOnlyTheirLines_data();
    void editsTouchOnlyTheirLines();
    void smallTexts_data();
    void smallTexts();
    void textIsQuotedWhereNeeded_data();
    void textIsQuotedWhereNeeded();
    void numbersComeBack();
    void renameKeepsValue();
    void largeBlocksFindTheirKeys();
    void randomEditsKeepAllOtherBytes_data();
    void randomEditsKeepAllOtherBytes();
};

void ConfigEditTest::commentsOfOthersStayInBraces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    QTest::newRow("behind the comma before") << "k: {b: 1, # about b\n  a: 2}\n" << "k: {b: 1 # about b\n  }\n";
    QTest::newRow("above the next one") << "k: {a: 1, # about a\n  # about b\n  b: 2}\n" << "k: {\n  # about b\n  b: 2}\n";
    QTest::newRow("on lines of their own") << "k: {\n  a: 1, # about a\n  b: 2 # about b\n}\n" << "k: {\n  b: 2 # about b\n}\n";
}

void ConfigEditTest::commentsOfOthersStayInBraces()
{
    QFETCH(QString, text);
    QFETCH(QString, left);
    QCOMPARE(QString::fromStdString(edited(text.toStdString(), "k.a", "-")), left);
}

void ConfigEditTest::impossibleEditsLeaveTheText_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("code");

    QTest::newRow("no key") << "" << "1" << "refused: invalid_input";
    QTest::newRow("an index without a name") << "[0]" << "1" << "refused: invalid_input";
    QTest::newRow("an index that is no number") << "datasets[x]" << "1" << "refused: invalid_input";
    QTest::newRow("an open bracket") << "datasets[0" << "1" << "refused: invalid_input";
    QTest::newRow("a name with a colon") << "a: b" << "1" << "refused: invalid_input";
    QTest::newRow("two lines") << "learning_rate" << "1\nb: 2" << "refused: invalid_input";
    QTest::newRow("a block") << "learning_rate" << "{a: 1}" << "refused: invalid_input";
    QTest::newRow("a value with a comment") << "learning_rate" << "1 # x" << "refused: invalid_input";
    QTest::newRow("an alias") << "learning_rate" << "*x" << "refused: invalid_input";
    QTest::newRow("a block text") << "learning_rate" << "|" << "refused: invalid_input";
    QTest::newRow("nested lists") << "flow" << "[[a]]" << "refused: invalid_input";
    QTest::newRow("nothing") << "learning_rate" << "" << "refused: invalid_input";
    QTest::newRow("a list that skips an item") << "datasets[4].path" << "x" << "refused: invalid_input";
    QTest::newRow("a member of a plain value") << "base_model.x" << "1" << "refused: invalid_input";
    QTest::newRow("an item over a block") << "datasets[0]" << "x" << "refused: unsupported";
}

void ConfigEditTest::impossibleEditsLeaveTheText()
{
    QFETCH(QString, key);
    QFETCH(QString, yaml);
    auto document = ConfigDocument::parse(sample);
    QVERIFY(document);
    QVERIFY(!document->set(key.toStdString(), yaml.toStdString()));
    QCOMPARE(document->text(), std::string(sample));
    QTEST(QString::fromStdString(edited(sample, key.toStdString(), yaml.toStdString())), "code");
}

void ConfigEditTest::editsTouchOnlyTheirLines_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");

    QTest::newRow("a value before a comment") << "base_model" << "./other" << "./model   #" << "./other   #";
    QTest::newRow("a hash inside a value") << "learning_rate" << "2e-4" << "1e-3# not a comment" << "2e-4";
    QTest::newRow("a key in a block") << "tunewright.threads" << "8" << "threads: 2" << "threads: 8";
    QTest::newRow("a new key in a block") << "tunewright.more" << "1" << "threads: 2\n" << "threads: 2\n    more: 1\n";
    QTest::newRow("a key of the first item") << "datasets[0].path" << "c.jsonl" << "a.jsonl" << "c.jsonl";
    QTest::newRow("a new key in the last item") << "datasets[1].type" << "alpaca" << "b.jsonl\n" << "b.jsonl\n    type: alpaca\n";
    QTest::newRow("a new item") << "datasets[2].path" << "c.jsonl" << "b.jsonl\n" << "b.jsonl\n  - path: c.jsonl\n";
    QTest::newRow("a new block in an item") << "datasets[1].message_property_mappings.role" << "from" << "b.jsonl\n"
                                            << "b.jsonl\n    message_property_mappings:\n      role: from\n";
    QTest::newRow("the first key of an item goes") << "datasets[0].path" << "-" << "path: a.jsonl   # rows\n    type" << "type";
    QTest::newRow("the last key of an item goes") << "datasets[0].type" << "-" << "    type: chat_template\n" << "";
    QTest::newRow("the only key of an item takes the item along") << "datasets[1].path" << "-" << "  - path: b.jsonl\n" << "";
    QTest::newRow("an item goes") << "datasets[0]" << "-" << "  - path: a.jsonl   # rows\n    type: chat_template\n" << "";
    QTest::newRow("a list item changes") << "lora_target_modules[1]" << "o_proj" << "k_proj" << "o_proj";
    QTest::newRow("a list grows in the middle") << "lora_target_modules" << "[q_proj, k_proj, o_proj, v_proj]" << "- k_proj\n"
                                                << "- k_proj\n- o_proj\n";
    QTest::newRow("a list shrinks") << "lora_target_modules" << "[q_proj, v_proj]" << "- k_proj\n" << "";
    QTest::newRow("a list becomes empty") << "lora_target_modules" << "[]"
                                          << "lora_target_modules:\n- q_proj  # query\n- k_proj\n- v_proj  # value\n"
                                          << "lora_target_modules: []\n";
    QTest::newRow("a flow list changes") << "flow" << "[c]" << "[a, b]" << "[c]";
    QTest::newRow("a flow list grows") << "flow[2]" << "c" << "[a, b]" << "[a, b, c]";
    QTest::newRow("a flow item goes") << "flow[0]" << "-" << "[a, b]" << "[b]";
    QTest::newRow("the last flow item goes") << "flow[1]" << "-" << "[a, b]" << "[a]";
    QTest::newRow("a block text is replaced") << "note" << "short" << "|\n  first # kept\n\n  second" << "short";
    QTest::newRow("a block text goes") << "note" << "-" << "note: |\n  first # kept\n\n  second\n" << "";
    QTest::newRow("an empty key is filled") << "empty" << "1" << "empty:" << "empty: 1";
    QTest::newRow("an empty key becomes a block") << "empty.x" << "1" << "empty:\n" << "empty:\n  x: 1\n";
    QTest::newRow("the only key of a block takes the block along") << "tunewright.threads" << "-" << "tunewright:\n    threads: 2\n" << "";
    QTest::newRow("a new key goes behind the last") << "seed" << "42" << "empty:\n" << "empty:\nseed: 42\n";
    QTest::newRow("a new list of blocks") << "test_datasets[0].path" << "t.jsonl" << "empty:\n"
                                          << "empty:\ntest_datasets:\n  - path: t.jsonl\n";
    QTest::newRow("the same value again") << "base_model" << "./model" << "head" << "head";
    QTest::newRow("a key that is not there goes") << "nothing" << "-" << "head" << "head";
}

void ConfigEditTest::editsTouchOnlyTheirLines()
{
    QFETCH(QString, key);
    QFETCH(QString, yaml);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const std::string expected = replaced(sample, from.toStdString(), to.toStdString());
    QCOMPARE(QString::fromStdString(edited(sample, key.toStdString(), yaml.toStdString())), QString::fromStdString(expected));
    // The same with Windows line ends and without the last one.
    const auto windows = [](std::string text) {
        text.pop_back();
        return QString::fromStdString(text).replace("\n", "\r\n");
    };
    QCOMPARE(QString::fromStdString(edited(windows(sample).toStdString(), key.toStdString(), yaml.toStdString())), windows(expected));
}

void ConfigEditTest::smallTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("expected");

    QTest::newRow("an empty text") << "" << "a" << "1" << "a: 1\n";
    QTest::newRow("only a comment") << "# x\n" << "a" << "1" << "# x\na: 1\n";
    QTest::newRow("only a comment without newline") << "# x" << "a" << "1" << "# x\na: 1";
    QTest::newRow("no final newline, a key more") << "a: 1" << "b" << "2" << "a: 1\nb: 2";
    QTest::newRow("no final newline, a key less") << "a: 1\nb: 2" << "b" << "-" << "a: 1";
    QTest::newRow("the only key goes") << "a: 1\n" << "a" << "-" << "";
    QTest::newRow("behind a byte order mark") << "\uFEFFa: 1\nb: 2\n" << "a" << "-" << "\uFEFFb: 2\n";
    QTest::newRow("before the end mark") << "---\na: 1\n...\n" << "b" << "2" << "---\na: 1\nb: 2\n...\n";
    QTest::newRow("braces at the top") << "{a: 1}\n" << "b" << "2" << "{a: 1, b: 2}\n";
    QTest::newRow("empty braces") << "t: {}\n" << "t.x" << "2" << "t: {x: 2}\n";
    QTest::newRow("a block in braces") << "{a: 1}\n" << "t.list[0].x" << "2" << "{a: 1, t: {list: [{x: 2}]}}\n";
    QTest::newRow("a comma in braces") << "t: {x: 1}\n" << "t.x" << "a, b" << "t: {x: \"a, b\"}\n";
    QTest::newRow("a bracket in a list") << "t: [x]\n" << "t[1]" << "b]c" << "t: [x, \"b]c\"]\n";
    QTest::newRow("a comma in a block") << "t: x\n" << "t" << "a, b" << "t: a, b\n";
    QTest::newRow("a key in braces goes") << "t: {x: 1, y: 2}\n" << "t.x" << "-" << "t: {y: 2}\n";
    QTest::newRow("a folded plain text") << "a: one\n  two # c\nb: 1\n" << "a" << "x" << "a: x # c\nb: 1\n";
    QTest::newRow("a quoted text over two lines") << "a: \"one\n  two\" # c\nb: 1\n" << "a" << "x" << "a: x # c\nb: 1\n";
    QTest::newRow("a bracket over three lines") << "a: [x,\n  y # z ]\n  ]\nb: 1\n" << "a" << "1" << "a: 1\nb: 1\n";
    QTest::newRow("null written out") << "a: null # c\n" << "a" << "1" << "a: 1 # c\n";
    QTest::newRow("a tilde") << "a: ~\n" << "a" << "1" << "a: 1\n";
    QTest::newRow("a comment behind an empty key") << "a: # c\nb: 1\n" << "a" << "1" << "a: 1 # c\nb: 1\n";
    QTest::newRow("a block scalar over a block") << "a: # c\n  x: 1\n  y: 2\nb: 1\n" << "a" << "1" << "a: 1 # c\nb: 1\n";
    QTest::newRow("a text with a kept end") << "a: |+\n  x\n\nb: 1\n" << "a" << "y" << "a: y\nb: 1\n";
    QTest::newRow("a value on the next line") << "a:\n  x # c\nb: 1\n" << "a" << "y" << "a:\n  y # c\nb: 1\n";
    QTest::newRow("a quoted key") << "\"a\": 1\n" << "a" << "2" << "\"a\": 2\n";
    QTest::newRow("list under its key without indentation") << "a:\n- x\nb: 1\n" << "a[1]" << "y" << "a:\n- x\n- y\nb: 1\n";
    QTest::newRow("a list in place of a text") << "a: x # c\n" << "a" << "[y, z]" << "a: [y, z] # c\n";
    QTest::newRow("Korean around the place") << "가: 나 # 다\n라: 마\n" << "가" << "바" << "가: 바 # 다\n라: 마\n";
}

void ConfigEditTest::smallTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QFETCH(QString, yaml);
    QTEST(QString::fromStdString(edited(text.toStdString(), key.toStdString(), yaml.toStdString())), "expected");
}

void ConfigEditTest::textIsQuotedWhereNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPlain");
    for (const char *text : {"./model", "lora", "q_proj", "SmolLM2-135M-Instruct", "org/name", "한국어", "a b", "2e-5", "C:\\dir"})
        QTest::newRow(text) << QString(text) << (std::string(text) != "C:\\dir");
    for (const char *text : {"", "no", "true", "12", "1.5", "~", "null", "a: b", "a #b", "- a", "[a", "a, b", "'x'", "\"", "x\ny", " a", "a ",
                             "@x", "%x", "`x", "!x", "&x", "*x", "|", ">", "?", "a:", "1:30", ":", "{", "#", "=", "<<"})
        QTest::newRow((std::string("quoted: ") + text).c_str()) << QString(text) << false;
}

void ConfigEditTest::textIsQuotedWhereNeeded()
{
    QFETCH(QString, text);
    const std::string yaml = tw::yamlText(text.toStdString());
    QTEST(yaml == text.toStdString(), "isPlain");
    auto document = ConfigDocument::parse("a: 1\n");
    QVERIFY(document->set("k", yaml));
    QCOMPARE(document->find("k")->kind, tw::ConfigNode::Kind::Text);
    QCOMPARE(document->find("k")->text, text.toStdString());
    QVERIFY(document->set("l", tw::yamlList({text.toStdString(), "x"})));
    QCOMPARE(document->find("l[0]")->text, text.toStdString());
}

void ConfigEditTest::numbersComeBack()
{
    for (double value : {0.0, 1.0, -2.5, 2e-5, 1e-3, 1e300, 5e-324, 0.1, 123456789.0, 1e22, 1.0 / 3}) {
        const auto document = ConfigDocument::parse("k: " + tw::yamlNumber(value));
        QVERIFY(document);
        QVERIFY(document->find("k")->kind != tw::ConfigNode::Kind::Text);
        QCOMPARE(document->find("k")->asNumber().value(), value);
    }
}

void ConfigEditTest::renameKeepsValue()
{
    auto document = ConfigDocument::parse(sample);
    QVERIFY(document->rename("tunewright.threads", "cores"));
    QVERIFY(document->rename("learning_rate", "rate"));
    QCOMPARE(document->text(), replaced(replaced(sample, "threads", "cores"), "learning_rate", "rate"));
    QCOMPARE(document->rename("missing", "x").error().code, ErrorCode::NotFound);
    QCOMPARE(document->rename("rate", "flow").error().code, ErrorCode::InvalidInput);
    QCOMPARE(document->rename("rate", "a: b").error().code, ErrorCode::InvalidInput);
}

/// Large blocks are searched by name; adding, taking away and renaming must not mislead the search.
void ConfigEditTest::largeBlocksFindTheirKeys()
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "k" + std::to_string(i * 7919 % 100) + ": " + std::to_string(i) + "\n";
    auto document = ConfigDocument::parse(text);
    QVERIFY(document);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(document->find("k" + std::to_string(i * 7919 % 100))->integer, std::int64_t(i));
    QVERIFY(!document->find("k") && !document->find("k999") && document->keySpan("k").line == 0);
    QVERIFY(document->rename("k50", "a50"));
    QVERIFY(document->unset("k3") && document->set("b", "1"));
    QVERIFY(document->find("a50") && document->find("b") && !document->find("k3") && !document->find("k50"));
}

void ConfigEditTest::randomEditsKeepAllOtherBytes_data()
{
    QTest::addColumn<QString>("newline");
    QTest::addColumn<bool>("hasFinalNewline");
    QTest::newRow("Unix line ends") << "\n" << true;
    QTest::newRow("Windows line ends") << "\r\n" << true;
    QTest::newRow("no final newline") << "\n" << false;
}

void ConfigEditTest::randomEditsKeepAllOtherBytes()
{
    QFETCH(QString, newline);
    QFETCH(bool, hasFinalNewline);
    QString start = QString(sample).replace("\n", newline);
    if (!hasFinalNewline)
        start.chop(newline.size());
    auto document = ConfigDocument::parse(start.toStdString());
    QVERIFY(document);
    const std::vector<std::string> keys {"base_model", "seed", "learning_rate", "tunewright.threads", "tunewright.x", "datasets[0].path",
                                         "datasets[1].type", "flow", "empty", "lora_target_modules", "note", "new.inner"};
    const std::vector<std::string> values {"1", "x", "2e-4", "[a, b]", "\"q: #\"", "true", "[q_proj, v_proj]", "~"};
    std::mt19937 random(7);
    int done = 0;
    for (int round = 0; round < 400; ++round) {
        const std::string before = document->text();
        const tw::ConfigNode meantBefore = document->root();
        const std::string &key = keys[random() % keys.size()];
        const bool isUnset = random() % 4 == 0;
        const auto result = isUnset ? document->unset(key) : document->set(key, values[random() % values.size()]);
        if (!result) {
            QCOMPARE(document->text(), before);
            continue;
        }
        ++done;
        // Every line with a comment that does not belong to an edited value must still be there.
        const QString text = QString::fromStdString(document->text());
        for (const char *comment : {"# head", "# tail"})
            QVERIFY2(text.contains(comment), qPrintable(text));
        QCOMPARE(text.count("\r\n"), newline == "\r\n" ? text.count("\n") : 0);
        QCOMPARE(text.endsWith("\n"), hasFinalNewline);
        for (const tw::ConfigEntry &entry : meantBefore.entries) {
            const std::string top = key.substr(0, key.find_first_of(".["));
            if (entry.key != top)
                QVERIFY(document->find(entry.key) && tw::sameMeaning(entry.value, *document->find(entry.key)));
        }
        QVERIFY(isUnset ? !document->find(key) : document->find(key) != nullptr);
        auto undone = ConfigDocument::parse(before);
        QVERIFY(undone && undone->text() == before && tw::sameMeaning(undone->root(), meantBefore));
    }
    QVERIFY(done > 300);
}

QTEST_GUILESS_MAIN(ConfigEditTest)
#include "tst_config_edit.moc"
