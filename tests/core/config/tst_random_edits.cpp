#include "core/config/config_document.h"
#include "core/config/key_table.h"

#include <QtTest>

#include <algorithm>
#include <random>

using tw::ConfigDocument;
using tw::ConfigNode;
using tw::KeyEntry;
using tw::KeyType;

namespace {

/// Places of every style; none of these names is a key of the table but for the blocks that shall grow.
const char *const manyStyles = "# head\twith a tab\n"
                               "zz_plain: one   # two words\n"
                               "zz_folded: goes\n"
                               "  on here # and ends\n"
                               "\n"
                               "datasets:   # rows\n"
                               "  - path: a.jsonl\n"
                               "    # between\n"
                               "    zz_type: chat_template   \n"
                               "\n"
                               "  -   path: \"b c.jsonl\"  # 둘째\n"
                               "zz_flow: [a, 'b', {c: 1}]  # flow\n"
                               "zz_wide: {a: 1,\n"
                               "          b: [2,  # inner\n"
                               "              3]}\n"
                               "tunewright:\n"
                               "      zz_inner: ~\n"
                               "      # last of the block\n"
                               "zz_text: |+\n"
                               "  first # no comment\n"
                               "\n"
                               "zz_한국어: \"값 \\u00e9\"\n"
                               "trl: {zz_inner: yes}\n"
                               "zz_items:\n"
                               "- one\n"
                               "-   two # 2\n"
                               "# tail";

std::string withLineEnds(std::string text, std::string_view newline)
{
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += newline.size())
        text.replace(at, 1, newline);
    return text;
}

/// "datasets[].path" with the first item meant.
std::string placeOf(const KeyEntry &entry)
{
    std::string path(entry.key);
    for (std::size_t at = 0; (at = path.find("[]", at)) != std::string::npos; at += 3)
        path.replace(at, 2, "[0]");
    return path;
}

/// Two values of a key's kind and, for a block, a member to write them to.
struct KeyTrial {
    std::string path;
    std::string first;
    std::string second;
};

KeyTrial trialFor(const KeyEntry &entry)
{
    KeyTrial trial {placeOf(entry), "\"text: #1\"", "./plain-text"};
    switch (entry.type) {
    case KeyType::Bool: trial = {trial.path, "true", "no"}; break;
    case KeyType::Integer: trial = {trial.path, "16", "0o20"}; break;
    case KeyType::Number: trial = {trial.path, "2e-5", ".5"}; break;
    case KeyType::TextList: trial = {trial.path, "[q_proj, \"k, proj\"]", "[]"}; break;
    case KeyType::NumberList: trial = {trial.path, "[0.9, 0.999]", "[1]"}; break;
    case KeyType::BlockList: trial.path += "[0].zz_member"; break;
    case KeyType::Block:
    case KeyType::Map: trial.path += ".zz_member"; break;
    default:
        if (const auto allowed = tw::allowedValues(entry); !allowed.empty())
            trial.first = tw::yamlText(allowed.front());
    }
    return trial;
}

std::string topOf(const std::string &path)
{
    return path.substr(0, path.find_first_of(".["));
}

/// What an edit at the key `top` must leave: the text before its first line and behind its last.
std::string damageOf(const ConfigDocument &before, const std::string &after, const std::string &top)
{
    const std::string_view old = before.text();
    const ConfigNode *value = before.find(top);
    if (!value) {
        const auto differ = std::mismatch(old.begin(), old.end(), after.begin(), after.end()).first;
        const std::string_view rest = old.substr(std::size_t(differ - old.begin()));
        return after.size() >= old.size() && after.ends_with(rest) ? "" : "bytes went although the key was not there";
    }
    const tw::TextSpan key = before.keySpan(top);
    std::size_t first = key.offset == 0 ? 0 : old.rfind('\n', key.offset - 1) + 1;
    const std::size_t end = old.find('\n', std::max(key.end, value->span.end));
    if (end == std::string_view::npos && first > 0) // a last line without a line break takes the one before it along
        first -= old.substr(0, first).ends_with("\r\n") ? 2 : 1;
    if (!after.starts_with(old.substr(0, first)))
        return "bytes changed before the key";
    return after.ends_with(end == std::string_view::npos ? "" : old.substr(end)) ? "" : "bytes changed behind the key";
}

bool meansTheSame(const ConfigDocument &document, const std::string &path, const std::string &yaml)
{
    const ConfigNode *found = document.find(path);
    const auto wanted = ConfigDocument::parse("k: " + yaml);
    return found && wanted && tw::sameMeaning(*found, *wanted->find("k"));
}

} // namespace

class RandomEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKey_data();
    void everyKey();
    void randomSequences_data();
    void randomSequences();
    void listsGrowAndShrink_data();
    void listsGrowAndShrink();
};

void RandomEditsTest::everyKey_data()
{
    QTest::addColumn<QByteArray>("text");
    const std::string many = manyStyles;
    QTest::newRow("into an empty text") << QByteArray("");
    QTest::newRow("behind a comment without an end") << QByteArray("# only");
    QTest::newRow("behind every style") << QByteArray::fromStdString(many + "\n");
    QTest::newRow("behind every style, no final newline") << QByteArray::fromStdString(many);
    QTest::newRow("with Windows line ends") << QByteArray::fromStdString(withLineEnds(many + "\n", "\r\n"));
    QTest::newRow("with Windows line ends, no final one") << QByteArray::fromStdString(withLineEnds(many, "\r\n"));
    QTest::newRow("behind a byte order mark") << QByteArray::fromStdString("\xEF\xBB\xBF" + many + "\n");
    QTest::newRow("between document marks") << QByteArray::fromStdString("---\n" + many + "\n...\n");
    QTest::newRow("in braces") << QByteArray("{zz_a: 1,  # one\n zz_b: [2] }\n");
}

void RandomEditsTest::everyKey()
{
    QFETCH(QByteArray, text);
    const auto start = ConfigDocument::parse(text.toStdString());
    QVERIFY2(start, start ? "" : start.error().message.c_str());
    int tried = 0;
    for (const KeyEntry *entry : tw::allKeys()) {
        const KeyTrial trial = trialFor(*entry);
        const auto say = [&](const std::string &what, const ConfigDocument &now) {
            return QByteArray::fromStdString(what + ": " + trial.path + "\n" + now.text());
        };
        ConfigDocument document = *start;
        if (document.find(trial.path)) // the sample's own keys
            continue;
        const auto added = document.set(trial.path, trial.first);
        QVERIFY2(added, say(added ? "" : added.error().message, document));
        QVERIFY2(meansTheSame(document, trial.path, trial.first), say("read back", document));
        QCOMPARE(damageOf(*start, document.text(), topOf(trial.path)), std::string());

        const std::string once = document.text();
        const tw::TextSpan place = document.find(trial.path)->span;
        QVERIFY2(document.set(trial.path, trial.second), say("set again", document));
        QVERIFY2(meansTheSame(document, trial.path, trial.second), say("read back again", document));
        QCOMPARE(document.text(), once.substr(0, place.offset) + trial.second + once.substr(place.end));
        QVERIFY2(document.set(trial.path, trial.first), say("set back", document));
        QCOMPARE(document.text(), once);
        QVERIFY2(document.unset(trial.path), say("unset", document));
        QCOMPARE(document.text(), start->text());
        ++tried;
    }
    QVERIFY2(tried > int(tw::allKeys().size()) - 10, QByteArray::number(tried));
}

void RandomEditsTest::randomSequences_data()
{
    QTest::addColumn<QByteArray>("newline");
    QTest::addColumn<bool>("hasFinalNewline");
    QTest::addColumn<unsigned>("seed");
    QTest::newRow("Unix line ends") << QByteArray("\n") << true << 1U;
    QTest::newRow("Unix line ends, another sequence") << QByteArray("\n") << true << 2U;
    QTest::newRow("Windows line ends") << QByteArray("\r\n") << true << 3U;
    QTest::newRow("no final newline") << QByteArray("\n") << false << 4U;
    QTest::newRow("Windows line ends, no final one") << QByteArray("\r\n") << false << 5U;
}

/// Adds, changes and removes keys of the whole table in one text; what is undone must be the bytes from before.
void RandomEditsTest::randomSequences()
{
    QFETCH(QByteArray, newline);
    QFETCH(bool, hasFinalNewline);
    QFETCH(unsigned, seed);
    const auto &keys = tw::allKeys();
    auto document = ConfigDocument::parse(withLineEnds(std::string(manyStyles) + (hasFinalNewline ? "\n" : ""), newline.toStdString()));
    QVERIFY(document);
    const ConfigDocument start = *document;
    std::vector<std::string> touched;
    std::mt19937 random(seed);
    int done = 0;
    for (int round = 0; round < 500; ++round) {
        const ConfigDocument before = *document;
        const bool isUnset = !touched.empty() && random() % 3 == 0;
        const KeyTrial trial = trialFor(*keys[random() % keys.size()]);
        const std::string path = isUnset ? touched[random() % touched.size()] : trial.path;
        const std::string &yaml = random() % 2 == 0 ? trial.first : trial.second;
        const auto result = isUnset ? document->unset(path) : document->set(path, yaml);
        if (!result) { // "trl.x" where trl is text by now, and the like
            QCOMPARE(document->text(), before.text());
            continue;
        }
        ++done;
        touched.push_back(path);
        QVERIFY2(isUnset ? !document->find(path) : meansTheSame(*document, path, yaml), (path + "\n" + document->text()).c_str());
        const std::string damage = damageOf(before, document->text(), topOf(path));
        QVERIFY2(damage.empty(), (damage + ": " + path + "\n" + before.text() + "\n-----\n" + document->text()).c_str());
        QCOMPARE(std::count(document->text().begin(), document->text().end(), '\r') > 0, newline == "\r\n");
        const auto again = ConfigDocument::parse(document->text());
        QVERIFY(again && tw::sameMeaning(again->root(), document->root()));
    }
    QVERIFY2(done > 400, QByteArray::number(done));
    for (const std::string &path : touched) // whatever was added goes again
        QVERIFY2(document->unset(path), path.c_str());
    for (const char *comment : {"# head\twith a tab", "# and ends", "# flow", "# inner", "# 2", "# tail"})
        QVERIFY2(document->text().find(comment) != std::string::npos, comment);
    for (const tw::ConfigEntry &entry : start.root().entries) {
        if (entry.key.starts_with("zz_"))
            QVERIFY(document->find(entry.key) && tw::sameMeaning(entry.value, *document->find(entry.key)));
    }
}

void RandomEditsTest::listsGrowAndShrink_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a block list") << QByteArray("a: 1\nitems:\n  - x # 0\n  - y\n# end\nb: 2\n");
    QTest::newRow("a block list at the margin") << QByteArray("items:\n-   x\n-   y # 1\nb: 2");
    QTest::newRow("a flow list") << QByteArray("items: [x, y] # both\nb: 2\n");
    QTest::newRow("a flow list over lines") << QByteArray("items: [\n  x,   # 0\n  y    # 1\n]\nb: 2\n");
    QTest::newRow("a flow list in braces") << QByteArray("{items: [x, y], b: 2}");
    QTest::newRow("Windows line ends") << QByteArray("items:\r\n  - x\r\n  - y");
}

/// Appending and taking the last item away again gives the bytes from before, however often.
void RandomEditsTest::listsGrowAndShrink()
{
    QFETCH(QByteArray, text);
    auto document = ConfigDocument::parse(text.toStdString());
    QVERIFY(document);
    std::mt19937 random(11);
    std::vector<std::string> texts {document->text()};
    const std::vector<std::string> values {"z", "\"q, #\"", "한글", "1", "~", "'it''s'"};
    for (int round = 0; round < 60; ++round) {
        const std::size_t size = document->find("items")->items.size();
        if (random() % 2 == 0 || texts.size() == 1) {
            const std::string &value = values[random() % values.size()];
            QVERIFY2(document->set("items[" + std::to_string(size) + "]", value), document->text().c_str());
            QVERIFY(meansTheSame(*document, "items[" + std::to_string(size) + "]", value));
            texts.push_back(document->text());
        } else {
            QVERIFY(document->unset("items[" + std::to_string(size - 1) + "]"));
            texts.pop_back();
            QCOMPARE(document->text(), texts.back());
        }
    }
}

QTEST_GUILESS_MAIN(RandomEditsTest)
#include "tst_random_edits.moc"
