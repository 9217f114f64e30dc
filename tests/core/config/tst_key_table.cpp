#include "core/config/key_table.h"
#include "core/config/nearest_name.h"

#include <QtTest>

#include <algorithm>
#include <set>

using tw::KeyEntry;
using tw::KeyType;

namespace {

tw::ConfigNode readFallback(const KeyEntry &entry)
{
    const auto document = tw::ConfigDocument::parse("k: " + std::string(entry.fallback));
    return document ? *document->find("k") : tw::ConfigNode();
}

} // namespace

class KeyTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownNamesAreNotFound();
    void everyEntryIsComplete_data();
    void everyEntryIsComplete();
    void pathsFindTheirEntry();
    void axolotlNamesAreSortedAndApart();
    void conditionsFollowTheDocument();
    void nearNames_data();
    void nearNames();
};

void KeyTableTest::unknownNamesAreNotFound()
{
    for (const char *key : {"", "x", "datasets[0]", "datasets[0].nothing", "tunewright.", "datasets[", "learning_rate.x", "[0]"})
        QVERIFY2(!tw::findKey(key), key);
    QCOMPARE(tw::axolotlName("no_such_key"), tw::AxolotlName::Unknown);
    QCOMPARE(tw::axolotlName(""), tw::AxolotlName::Unknown);
}

void KeyTableTest::everyEntryIsComplete_data()
{
    QTest::addColumn<int>("index");
    QVERIFY(tw::allKeys().size() > 60);
    for (std::size_t i = 0; i < tw::allKeys().size(); ++i)
        QTest::newRow(std::string(tw::allKeys()[i]->key).c_str()) << int(i);
}

void KeyTableTest::everyEntryIsComplete()
{
    QFETCH(int, index);
    const KeyEntry &entry = *tw::allKeys()[std::size_t(index)];
    QVERIFY(std::string_view(entry.label).size() > 1);
    QVERIFY(std::string_view(entry.help).size() > 10 && std::string_view(entry.help).ends_with('.'));
    QCOMPARE(tw::findKey(entry.key), &entry); // also: given once
    QCOMPARE(entry.effect == tw::KeyEffect::Trained, std::string_view(entry.reason).empty());
    const bool isNumber = entry.type == KeyType::Integer || entry.type == KeyType::Number;
    QVERIFY(isNumber == entry.range.has_value());
    const bool isChoice = entry.type == KeyType::Choice || entry.type == KeyType::BoolOrChoice;
    QVERIFY(!isChoice || !entry.allowed.empty() || !entry.elsewhere.empty() || entry.effect != tw::KeyEffect::Trained);
    if (!entry.enabledBy.empty() && entry.enabledBy.front() != '.')
        QVERIFY(tw::findKey(entry.enabledBy.substr(0, entry.enabledBy.find('='))));
    if (entry.fallback.empty())
        return;
    const tw::ConfigNode value = readFallback(entry);
    const auto words = tw::allowedValues(entry);
    const bool isWord = std::find(words.begin(), words.end(), value.text) != words.end();
    switch (entry.type) {
    case KeyType::Bool: QVERIFY(value.kind == tw::ConfigNode::Kind::Bool); break;
    case KeyType::Integer: QVERIFY(value.kind == tw::ConfigNode::Kind::Integer); break;
    case KeyType::Number: QVERIFY(value.kind == tw::ConfigNode::Kind::Float); break;
    case KeyType::Choice: QVERIFY(isWord); break;
    case KeyType::BoolOrChoice: QVERIFY(isWord || value.kind == tw::ConfigNode::Kind::Bool); break;
    case KeyType::TextList: QVERIFY(value.kind == tw::ConfigNode::Kind::List); break;
    default: QVERIFY(value.kind == tw::ConfigNode::Kind::Text); break;
    }
    if (entry.range)
        QVERIFY(value.number >= entry.range->low && value.number <= entry.range->high);
}

void KeyTableTest::pathsFindTheirEntry()
{
    QCOMPARE(tw::findKey("datasets[12].path"), tw::findKey("datasets[].path"));
    QCOMPARE(tw::findKey("test_datasets[0].path"), tw::findKey("datasets[].path"));
    QVERIFY(tw::findKey("test_datasets"));
    QVERIFY(tw::findKey("test_datasets") != tw::findKey("datasets"));
    QVERIFY(tw::findKey("tunewright.threads"));
}

void KeyTableTest::axolotlNamesAreSortedAndApart()
{
    const auto &names = tw::axolotlKeys();
    QVERIFY(names.size() > 400);
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QVERIFY(std::adjacent_find(names.begin(), names.end()) == names.end());
    QCOMPARE(tw::axolotlName("ddp_timeout"), tw::AxolotlName::Harmless);
    QCOMPARE(tw::axolotlName("neftune_noise_alpha"), tw::AxolotlName::Training);
    QCOMPARE(tw::axolotlName("datasets[].split_thinking"), tw::AxolotlName::Training);
    for (const KeyEntry *entry : tw::allKeys())
        QVERIFY2(tw::axolotlName(entry->key) == tw::AxolotlName::Unknown, std::string(entry->key).c_str());
}

void KeyTableTest::conditionsFollowTheDocument()
{
    const auto document = tw::ConfigDocument::parse("adapter: lora\nsample_packing: yes\ndatasets:\n- type: alpaca\n- type: chat_template\n");
    QVERIFY(document);
    const KeyEntry &rank = *tw::findKey("lora_r");
    QVERIFY(tw::isEnabled(rank, *document));
    QVERIFY(!tw::isEnabled(rank, tw::ConfigDocument()));
    QVERIFY(tw::isEnabled(*tw::findKey("sample_packing_bin_size"), *document));
    QVERIFY(!tw::isEnabled(*tw::findKey("sample_packing_bin_size"), tw::ConfigDocument()));
    QVERIFY(tw::isEnabled(*tw::findKey("cosine_min_lr_ratio"), tw::ConfigDocument())); // cosine is the default
    const KeyEntry &column = *tw::findKey("datasets[].field_messages");
    QVERIFY(!tw::isEnabled(column, *document, "datasets[0].field_messages"));
    QVERIFY(tw::isEnabled(column, *document, "datasets[1].field_messages"));
    QVERIFY(!tw::isEnabled(column, *document));
}

void KeyTableTest::nearNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("a swapped pair") << "laerning_rate" << "learning_rate";
    QTest::newRow("a letter short") << "learning_rat" << "learning_rate";
    QTest::newRow("a letter more") << "lora_rr" << "lora_r";
    QTest::newRow("a dash for an underscore") << "num-epochs" << "num_epochs";
    QTest::newRow("nothing like it") << "colour_of_the_sky" << "";
    QTest::newRow("empty") << "" << "";
    QTest::newRow("endless") << QString(100'000, 'a') << "";
}

void KeyTableTest::nearNames()
{
    QFETCH(QString, name);
    QTEST(QString::fromUtf8(std::string(tw::nearestName(name.toStdString(), tw::axolotlKeys())).c_str()), "nearest");
    QCOMPARE(tw::editDistance("ca", "abc"), 3); // the restricted form: a pair is swapped or changed, not both
    QCOMPARE(tw::editDistance("ab", "ba"), 1);
}

QTEST_GUILESS_MAIN(KeyTableTest)
#include "tst_key_table.moc"
