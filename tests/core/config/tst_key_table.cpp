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

QString typeName(KeyType type)
{
    switch (type) {
    case KeyType::Text: return "Text";
    case KeyType::Path: return "Path";
    case KeyType::Bool: return "Bool";
    case KeyType::Integer: return "Integer";
    case KeyType::Number: return "Number";
    case KeyType::Choice: return "Choice";
    case KeyType::BoolOrChoice: return "BoolOrChoice";
    case KeyType::TextList: return "TextList";
    case KeyType::NumberList: return "NumberList";
    case KeyType::BlockList: return "BlockList";
    case KeyType::Block: return "Block";
    case KeyType::Map: return "Map";
    case KeyType::Any: return "Any";
    }
    return {};
}

QJsonValue jsonOf(const tw::ConfigNode &node)
{
    QJsonArray items;
    QJsonObject members;
    switch (node.kind) {
    case tw::ConfigNode::Kind::Null: return QJsonValue();
    case tw::ConfigNode::Kind::Bool: return node.boolean;
    case tw::ConfigNode::Kind::Integer:
    case tw::ConfigNode::Kind::Float: return node.number;
    case tw::ConfigNode::Kind::List:
        for (const tw::ConfigNode &item : node.items)
            items.append(jsonOf(item));
        return items;
    case tw::ConfigNode::Kind::Map:
        for (const tw::ConfigEntry &member : node.entries)
            members.insert(QString::fromStdString(member.key), jsonOf(member.value));
        return members;
    default: return node.asNumber() ? QJsonValue(*node.asNumber()) : QJsonValue(QString::fromStdString(node.text));
    }
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
    void everyKeyOfAxolotlIsThere_data();
    void everyKeyOfAxolotlIsThere();
    void everyTextHasItsKorean();
    void valuesThatAskForNothing_data();
    void valuesThatAskForNothing();
    void conditionsFollowTheDocument();
    void nearNames_data();
    void nearNames();
};

void KeyTableTest::unknownNamesAreNotFound()
{
    for (const char *key : {"", "x", "datasets[0]", "datasets[0].nothing", "tunewright.", "datasets[", "learning_rate.x", "[0]"})
        QVERIFY2(!tw::findKey(key), key);
    QVERIFY(tw::keyNames("no_such_block").empty());
    QVERIFY(tw::keyNames("datasets").empty());
}

void KeyTableTest::everyEntryIsComplete_data()
{
    QTest::addColumn<int>("index");
    QVERIFY(tw::allKeys().size() > 700);
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
    QVERIFY(entry.replacedBy.empty() || entry.state == tw::KeyState::Deprecated || entry.state == tw::KeyState::Removed);
    if (const std::size_t dot = entry.key.rfind('.'); dot != std::string_view::npos) {
        std::string block(entry.key.substr(0, dot));
        if (block.ends_with("[]"))
            block.resize(block.size() - 2);
        QVERIFY2(tw::findKey(block) && tw::findKey(block)->group == entry.group, block.c_str());
    }
    const bool isNumber = entry.type == KeyType::Integer || entry.type == KeyType::Number;
    QVERIFY(isNumber || !entry.range); // a number may be any where its meaning is open
    QVERIFY(!isNumber || entry.range || entry.effect != tw::KeyEffect::Trained);
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
    case KeyType::Number: QVERIFY(value.asNumber()); break;
    case KeyType::Choice: QVERIFY(isWord); break;
    case KeyType::BoolOrChoice: QVERIFY(isWord || value.kind == tw::ConfigNode::Kind::Bool); break;
    case KeyType::TextList:
    case KeyType::NumberList: QVERIFY(value.kind == tw::ConfigNode::Kind::List); break;
    case KeyType::Map: QVERIFY(value.kind == tw::ConfigNode::Kind::Map); break;
    case KeyType::Any: break;
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
    QCOMPARE(tw::findKey("pretraining_dataset[0].name"), tw::findKey("pretraining_dataset[].name"));
    QCOMPARE(tw::findKey("pretraining_dataset[0].field"), tw::findKey("datasets[].field")); // takes the other form's keys too
    QCOMPARE(tw::findKey("type_of_model"), tw::findKey("model_type"));
    QCOMPARE(tw::findKey("fsdp_config.version"), tw::findKey("fsdp_config.fsdp_version"));
    QVERIFY(tw::keyNames("").size() > 400);
    QCOMPARE(tw::keyNames("test_datasets[2]"), tw::keyNames("datasets[]"));
    QCOMPARE(tw::keyNames("datasets[].message_property_mappings"), (std::vector<std::string_view> {"role", "content"}));
}

/// tests/data/axolotl_keys.json: every key of Axolotl's schema with the kind of value it takes and its default there.
void KeyTableTest::everyKeyOfAxolotlIsThere_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("fallback"); // JSON in a list, "[null]" where the schema has none
    QFile file(QStringLiteral(TUNEWRIGHT_SOURCE_DIR "/tests/data/axolotl_keys.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray keys = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(keys.size() > 700);
    for (const QJsonValue &key : keys)
        QTest::newRow(key["key"].toString().toUtf8().constData())
            << key["type"].toString() << QString::fromUtf8(QJsonDocument(QJsonArray {key["default"]}).toJson(QJsonDocument::Compact));
}

void KeyTableTest::everyKeyOfAxolotlIsThere()
{
    QFETCH(QString, kind);
    QFETCH(QString, fallback);
    const KeyEntry *entry = tw::findKey(QTest::currentDataTag());
    QVERIFY(entry);
    const QString ours = typeName(entry->type);
    // A list of words may stand for free text, and a number for a whole one: ours then takes less or more than the schema says.
    const QStringList wider {"Path for Text", "Choice for Text", "Number for Integer", "Block for Map", "Any for Number"};
    const QStringList kinds = kind.split('|'); // of several forms of one block
    QVERIFY2(std::ranges::any_of(kinds, [&](const QString &one) { return one == ours || wider.contains(ours + " for " + one); }),
             qPrintable(ours + " for " + kind));
    const QJsonValue wanted = QJsonDocument::fromJson(fallback.toUtf8()).array().at(0);
    // The schema's "" and "./model-out" are replaced before use: by a file name, and by the run's own folder.
    if (wanted.isNull() || entry->key == "dynamic_checkpoint.trigger_file_path" || entry->key == "output_dir")
        return;
    QCOMPARE(jsonOf(readFallback(*entry)), wanted);
}

/// Every label, help, reason and group of the table is in the Korean translation.
void KeyTableTest::everyTextHasItsKorean()
{
    QFile file(QStringLiteral(TUNEWRIGHT_SOURCE_DIR "/translations/tunewright_ko.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::set<std::string> translated;
    QString context, source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation") && context == QLatin1String("Schema")
                 && !xml.readElementText(QXmlStreamReader::IncludeChildElements).isEmpty())
            translated.insert(source.toStdString());
    }
    for (const KeyEntry *entry : tw::allKeys()) {
        for (const char *text : {entry->label, entry->help, entry->effective, entry->reason, tw::keyGroupLabel(entry->group), tw::keyTypeLabel(entry->type)})
            QVERIFY2(!*text || translated.contains(text), text);
    }
}

void KeyTableTest::valuesThatAskForNothing_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<bool>("asks");
    QTest::newRow("an empty value") << "deepspeed:" << false;
    QTest::newRow("an empty text") << "deepspeed: \"\"" << false;
    QTest::newRow("an empty list") << "fsdp: []" << false;
    QTest::newRow("an empty block") << "fsdp_config: {}" << false;
    QTest::newRow("false") << "load_in_4bit: false" << false;
    QTest::newRow("zero") << "neftune_noise_alpha: 0" << false;
    QTest::newRow("one device") << "tensor_parallel_size: 1" << false;
    QTest::newRow("the default, written otherwise") << "loss_watchdog_patience: 3.0" << false;
    QTest::newRow("the default list") << "eval_causal_lm_metrics: [sacrebleu, comet, ter, chrf]" << false;
    QTest::newRow("two devices") << "tensor_parallel_size: 2" << true;
    QTest::newRow("one of something else") << "lisa_n_layers: 1" << true;
    QTest::newRow("a text") << "deepspeed: zero3.json" << true;
    QTest::newRow("another list") << "eval_causal_lm_metrics: [ter]" << true;
}

void KeyTableTest::valuesThatAskForNothing()
{
    QFETCH(QString, yaml);
    const auto document = tw::ConfigDocument::parse(yaml.toStdString());
    QVERIFY(document);
    const tw::ConfigEntry &entry = document->root().entries.at(0);
    QVERIFY(tw::findKey(entry.key));
    QTEST(tw::asksForSomething(*tw::findKey(entry.key), entry.value), "asks");
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
    const auto more = tw::ConfigDocument::parse("fsdp_config: {}\nlora_target_modules: [q_proj]\ndatasets:\n- type: chat_template.default\n- type: {format: x}\n");
    QVERIFY(tw::isEnabled(column, *more, "datasets[0].field_messages")); // a variant of the format
    QVERIFY(!tw::isEnabled(*tw::findKey("qlora_sharded_model_loading"), *more)); // an empty block is not set
    const KeyEntry &pattern = *tw::findKey("datasets[].type.format");
    QVERIFY(!tw::isEnabled(pattern, *more, "datasets[0].type.format")); // the type is a word there
    QVERIFY(tw::isEnabled(pattern, *more, "datasets[1].type.format"));
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
    QTEST(QString::fromUtf8(std::string(tw::nearestName(name.toStdString(), tw::keyNames(""))).c_str()), "nearest");
    QCOMPARE(tw::editDistance("ca", "abc"), 3); // the restricted form: a pair is swapped or changed, not both
    QCOMPARE(tw::editDistance("ab", "ba"), 1);
}

QTEST_GUILESS_MAIN(KeyTableTest)
#include "tst_key_table.moc"
