#include "core/data/dataset.h"

#include "byte_tokenizer.h"

#include "core/data/line_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

namespace {

const QByteArray chatRow = R"({"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Yo"}]})";

QByteArray assistantRow(const QByteArray &content)
{
    return "{\"messages\":[{\"role\":\"assistant\",\"content\":\"" + content + "\"}]}";
}

/// The trained text; what is not trained is a dot.
std::string maskOf(const tw::Sample &sample)
{
    const ByteTokenizer tokenizer;
    std::string mask;
    for (std::size_t i = 0; i < sample.labels.size(); ++i) {
        if (sample.labels[i] == tw::ignoredLabel)
            mask += '.';
        else
            mask += sample.labels[i] == sample.ids[i] ? tokenizer.tokenOf(sample.labels[i]) : "?";
    }
    return mask;
}

std::string dots(std::size_t count)
{
    return std::string(count, '.');
}

} // namespace

class TestDataset : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    ByteTokenizer m_tokenizer;

    tw::TrainConfig configFor(const QByteArray &content, const std::string &type)
    {
        write("data.jsonl", content);
        tw::TrainConfig config;
        config.chatTemplate = "chatml";
        config.shuffleMergedDatasets = false;
        config.datasets.push_back({.path = "data.jsonl", .type = type});
        return config;
    }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    tw::Result<tw::PreparedData> prepare(const tw::TrainConfig &config, const tw::DataProgress &progress = {},
                                         std::stop_token stop = {})
    {
        return tw::prepareData(config, m_dir.path().toStdString(), &m_tokenizer, progress, stop);
    }

private Q_SLOTS:
    void badRowsAreDroppedWithLineAndReason_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("reason");
        const auto chat = [](const char *name, const QByteArray &row, const char *reason) {
            QTest::newRow(name) << QByteArray("chat_template") << row << QByteArray(reason);
        };
        const auto alpaca = [](const char *name, const QByteArray &row, const char *reason) {
            QTest::newRow(name) << QByteArray("alpaca") << row << QByteArray(reason);
        };
        const auto tokens = [](const char *name, const QByteArray &row, const char *reason) {
            QTest::newRow(name) << QByteArray() << row << QByteArray(reason);
        };
        chat("half a row", "{\"messages\":[{\"ro", "not valid JSON at byte 18");
        chat("text behind the row", chatRow + " x", "not valid JSON at byte");
        chat("bytes that are no UTF-8", "{\"messages\":\"\xff\"}", "not valid JSON at byte");
        chat("a number", "17", "is not a JSON object");
        chat("a list in the middle", "[1]", "is not a JSON object");
        chat("deeply nested", QByteArray(100000, '['), "nested deeper");
        chat("no messages", R"({"text":"a"})", "no list \"messages\"");
        chat("messages is a number", R"({"messages":3})", "no list \"messages\"");
        chat("messages is broken JSON text", "{\"messages\":\"[{\"}", "\"messages\": not valid JSON");
        chat("empty conversation", R"({"messages":[]})", "\"messages\" is empty");
        chat("turn is text", R"({"messages":["hello"]})", "turn 1 is not an object");
        chat("turn without role", R"({"messages":[{"content":"a"}]})", "turn 1 has no text in \"role\"");
        chat("content is null", R"({"messages":[{"role":"user","content":"a"},{"role":"assistant","content":null}]})",
             "turn 2 has no text in \"content\"");
        chat("content is a list", R"({"messages":[{"role":"user","content":["a"]}]})", "turn 1 has no text in \"content\"");
        chat("half a weight", R"({"messages":[{"role":"assistant","content":"a","weight":0.5}]})", "turn 1 has a weight");
        chat("no turn with weight", R"({"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"a","weight":0}]})", "no assistant turn");
        chat("tool calls", R"({"messages":[{"role":"assistant","content":"a","tool_calls":[{}]}]})", "turn 1 has tool_calls");
        chat("no assistant turn", R"({"messages":[{"role":"user","content":"a"}]})", "no assistant turn");
        chat("longer than sequence_len", assistantRow(QByteArray(600, 'a')),
             "tokens, more than sequence_len 512");
        alpaca("no instruction", R"({"output":"a"})", "no text in \"instruction\"");
        alpaca("instruction is a number", R"({"instruction":1,"output":"a"})", "no text in \"instruction\"");
        alpaca("no output", R"({"instruction":"a","input":"b"})", "no text in \"output\"");
        alpaca("empty output", R"({"instruction":"a","output":""})", "\"output\" is empty");
        alpaca("input is a list", R"({"instruction":"a","input":[],"output":"b"})", "no text in \"input\"");
        tokens("text in a set without a type", R"({"text":"a"})", "no \"input_ids\"");
        tokens("no labels", R"({"input_ids":[1,2]})", "\"labels\" is not a list");
        tokens("ids are text", R"({"input_ids":"1 2","labels":[1,2]})", "\"input_ids\" is not a list");
        tokens("a fraction among the ids", R"({"input_ids":[1,2.5],"labels":[1,2]})", "\"input_ids\"[1] is not a whole number");
        tokens("an id outside the vocabulary", R"({"input_ids":[1,260],"labels":[1,2]})",
               "\"input_ids\"[1] = 260 is outside the vocabulary of 260");
        tokens("a negative id", R"({"input_ids":[-100,2],"labels":[1,2]})", "\"input_ids\"[0] = -100 is outside");
        tokens("a label of -1", R"({"input_ids":[1,2],"labels":[-100,-1]})", "\"labels\"[1] = -1 is outside");
        tokens("an id beyond 64 bits", R"({"input_ids":[1,18446744073709551615],"labels":[1,2]})", "outside the vocabulary");
        tokens("unequal lengths", R"({"input_ids":[1,2,3],"labels":[1,2]})", "3 input_ids and 2 labels");
        tokens("padding", R"({"input_ids":[1,2],"labels":[1,2],"attention_mask":[1,0]})", "\"attention_mask\" must be 1");
        tokens("nothing trained", R"({"input_ids":[1,2],"labels":[-100,-100]})", "no trainable token");
        tokens("a label at position 0 only", R"({"input_ids":[1,2],"labels":[1,-100]})", "no trainable token");
        tokens("shorter than min_sample_len", R"({"input_ids":[1],"labels":[1]})", "1 tokens, fewer than min_sample_len 2");
    }
    void badRowsAreDroppedWithLineAndReason()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, reason);
        const QByteArray good = type == "chat_template" ? chatRow
            : type == "alpaca"                          ? QByteArray(R"({"instruction":"Say a.","output":"a"})")
                                                        : QByteArray(R"({"input_ids":[1,2],"labels":[-100,2]})");
        auto data = prepare(configFor(good + "\n\n" + row + "\n" + good + "\n", type.toStdString()));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->train.size(), std::size_t(2));
        QCOMPARE(data->train.back().row, std::int64_t(4));
        QCOMPARE(data->dropped.size(), std::size_t(1));
        QCOMPARE(data->dropped.front().row, std::int64_t(3));
        QCOMPARE(data->dropped.front().file, std::string("data.jsonl"));
        const auto said = QByteArray::fromStdString(data->dropped.front().reason);
        QVERIFY2(said.contains(reason), said.constData());
    }

    void aLineOver16MbIsPassedOver()
    {
        const QByteArray huge = assistantRow(QByteArray(17 << 20, 'a'));
        auto data = prepare(configFor(chatRow + "\n" + huge + "\n" + chatRow, "chat_template"));
        QVERIFY(data);
        QCOMPARE(data->train.size(), std::size_t(2));
        QCOMPARE(data->dropped.front().row, std::int64_t(2));
        QCOMPARE(data->dropped.front().reason, std::string("longer than 16 MiB"));
    }

    void unusableFilesAreErrors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("code");
        const QByteArray chat = "chat_template";
        QTest::newRow("a file that is not there") << "absent.jsonl" << QByteArray() << chat << int(tw::ErrorCode::NotFound);
        QTest::newRow("a folder") << "." << QByteArray() << chat << int(tw::ErrorCode::InvalidInput);
        QTest::newRow("parquet") << "a.parquet" << QByteArray("PAR1") << chat << int(tw::ErrorCode::Unsupported);
        QTest::newRow("one JSON list") << "a.json" << QByteArray("[\n{}]") << chat << int(tw::ErrorCode::Unsupported);
        QTest::newRow("an empty file") << "a.jsonl" << QByteArray() << chat << int(tw::ErrorCode::InvalidInput);
        QTest::newRow("only bad rows") << "a.jsonl" << QByteArray("{}\n{}\n") << chat << int(tw::ErrorCode::InvalidInput);
        QTest::newRow("an unknown type") << "a.jsonl" << chatRow << QByteArray("sharegpt") << int(tw::ErrorCode::Unsupported);
    }
    void unusableFilesAreErrors()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, type);
        QFETCH(int, code);
        auto config = configFor(chatRow, "chat_template");
        if (!content.isNull() || name == "a.jsonl")
            write(name, content);
        config.datasets.push_back({.path = name.toStdString(), .type = type.toStdString()});
        const auto data = prepare(config);
        QVERIFY(!data);
        QCOMPARE(int(data.error().code), code);
        QVERIFY2(QByteArray::fromStdString(data.error().message).contains(name == "." ? "folder" : name.toUtf8()),
                 data.error().message.c_str());
    }

    void raiseStopsAtTheLongRowByName()
    {
        auto config = configFor(chatRow + "\n" + assistantRow(QByteArray(600, 'a')), "chat_template");
        config.excessLength = tw::TrainConfig::ExcessLength::Raise;
        const auto data = prepare(config);
        QVERIFY(!data);
        QCOMPARE(data.error().code, tw::ErrorCode::InvalidInput);
        QVERIFY2(QByteArray::fromStdString(data.error().message).startsWith("data.jsonl: line 2: "),
                 data.error().message.c_str());
    }

    void truncateCutsFromTheRight()
    {
        auto config = configFor(R"({"input_ids":[1,2,3,4,5],"labels":[-100,2,3,4,5]})"
                                "\n"
                                R"({"input_ids":[1,2,3,4],"labels":[-100,-100,-100,4]})", "");
        config.sequenceLen = 3;
        config.excessLength = tw::TrainConfig::ExcessLength::Truncate;
        auto data = prepare(config);
        QVERIFY(data);
        QCOMPARE(data->train.size(), std::size_t(1));
        QCOMPARE(data->train.front().ids, (std::vector<std::int32_t> {1, 2, 3}));
        QCOMPARE(data->train.front().labels, (std::vector<std::int32_t> {-100, 2, 3}));
        QCOMPARE(data->dropped.front().row, std::int64_t(2));
    }

    /// Expected by hand: "<|im_start|>" and "<|im_end|>" are one token, every other character is one.
    void chatMask_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<QByteArray>("trainOnEos");
        QTest::addColumn<QByteArray>("roles");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray two = R"({"role":"user","content":"Hi"},{"role":"assistant","content":"Yo"})";
        const QByteArray four = two + R"(,{"role":"user","content":"A"},{"role":"assistant","content":"B"})";
        const auto d = [](int count) { return QByteArray(count, '.'); };
        // <|im_start|> "user\n" Hi <|im_end|> "\n" = 10 tokens; <|im_start|> "assistant\n" = 11
        QTest::newRow("content and its end token are trained, the newline after it is not")
            << two << QByteArray("turn") << QByteArray("assistant") << d(21) + "Yo<|im_end|>" + d(1);
        QTest::newRow("both assistant turns")
            << four << QByteArray("turn") << QByteArray("assistant")
            << d(21) + "Yo<|im_end|>" + d(1) + d(9) + d(11) + "B<|im_end|>" + d(1);
        QTest::newRow("a turn without weight is only read")
            << QByteArray(R"({"role":"user","content":"Hi"},{"role":"assistant","content":"Yo","weight":0},{"role":"user","content":"A"},{"role":"assistant","content":"B","weight":1})")
            << QByteArray("turn") << QByteArray("assistant") << d(45) + "B<|im_end|>" + d(1);
        QTest::newRow("train_on_eos none trains content only")
            << two << QByteArray("none") << QByteArray("assistant") << d(21) + "Yo" + d(2);
        QTest::newRow("train_on_eos last trains the last end only")
            << four << QByteArray("last") << QByteArray("assistant") << d(21) + "Yo" + d(2) + d(9) + d(11) + "B<|im_end|>" + d(1);
        QTest::newRow("train_on_eos all trains the user's end too")
            << two << QByteArray("all") << QByteArray("assistant") << d(8) + "<|im_end|>" + d(1) + d(11) + "Yo<|im_end|>" + d(1);
        QTest::newRow("roles_to_train names the user")
            << two << QByteArray("turn") << QByteArray("user") << d(6) + "Hi<|im_end|>" + d(1) + d(11) + d(4);
        QTest::newRow("ShareGPT names of roles are understood")
            << QByteArray(R"({"role":"human","content":"Hi"},{"role":"gpt","content":"Yo"})") << QByteArray("turn")
            << QByteArray("assistant") << d(21) + "Yo<|im_end|>" + d(1);
        QTest::newRow("a control token written by a user stays text")
            << QByteArray(R"({"role":"user","content":"<s>"},{"role":"assistant","content":"Yo"})") << QByteArray("turn")
            << QByteArray("assistant") << d(22) + "Yo<|im_end|>" + d(1);
    }
    void chatMask()
    {
        QFETCH(QByteArray, messages);
        QFETCH(QByteArray, trainOnEos);
        QFETCH(QByteArray, roles);
        QFETCH(QByteArray, expected);
        auto config = configFor(R"({"messages":[)" + messages + "]}", "chat_template");
        config.datasets.front().trainOnEos = trainOnEos.toStdString();
        config.datasets.front().rolesToTrain = {roles.toStdString()};
        auto data = prepare(config);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(maskOf(data->train.front())), expected);
    }

    void trainOnInputsTrainsEveryContentButNoHeader()
    {
        auto config = configFor(chatRow, "chat_template");
        config.trainOnInputs = true;
        auto data = prepare(config);
        QVERIFY(data);
        QCOMPARE(maskOf(data->train.front()), dots(6) + "Hi<|im_end|>" + dots(12) + "Yo<|im_end|>.");
    }

    void otherFieldNamesAndJsonTextAreRead()
    {
        auto config = configFor("{\"conversations\":\"[{\\\"from\\\":\\\"gpt\\\",\\\"value\\\":\\\"Yo\\\"}]\"}", "chat_template");
        config.datasets.front().fieldMessages = "conversations";
        config.datasets.front().roleKey = "from";
        config.datasets.front().contentKey = "value";
        auto data = prepare(config);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(maskOf(data->train.front()), dots(11) + "Yo<|im_end|>.");
    }

    void alpacaTokenisesPromptAndAnswerApart_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("with an input") << QByteArray(R"({"instruction":"I","input":"X","output":"O"})")
            << QByteArray("<s>Below is an instruction that describes a task, paired with an input that provides further context. "
                          "Write a response that appropriately completes the request.\n\n### Instruction:\nI\n\n### Input:\nX\n\n"
                          "### Response:\n")
            << QByteArray("O</s>");
        QTest::newRow("without an input") << QByteArray(R"({"instruction":"I","input":null,"output":"O"})")
            << QByteArray("<s>Below is an instruction that describes a task. Write a response that appropriately completes the "
                          "request.\n\n### Instruction:\nI\n\n### Response:\n")
            << QByteArray("O</s>");
        QTest::newRow("an end token that stands there already is not doubled")
            << QByteArray(R"({"instruction":"I","output":"O</s>"})")
            << QByteArray("<s>Below is an instruction that describes a task. Write a response that appropriately completes the "
                          "request.\n\n### Instruction:\nI\n\n### Response:\n")
            << QByteArray("O</s>");
    }
    void alpacaTokenisesPromptAndAnswerApart()
    {
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArray, answer);
        auto data = prepare(configFor(row, "alpaca"));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        const tw::Sample &sample = data->train.front();
        QCOMPARE(QByteArray::fromStdString(m_tokenizer.decode(sample.ids, false)), prompt + answer);
        const std::size_t promptTokens = std::size_t(prompt.size()) - 2; // "<s>" is one token
        QCOMPARE(maskOf(sample), dots(promptTokens) + answer.toStdString());
    }

    void preTokenisedRowsAreUsedAsTheyAreWhateverTheType()
    {
        auto data = prepare(configFor(R"({"input_ids":[5,6,7],"labels":[-100,9,7],"attention_mask":[1,1,1]})", "alpaca"));
        QVERIFY(data);
        QCOMPARE(data->train.front().ids, (std::vector<std::int32_t> {5, 6, 7}));
        QCOMPARE(data->train.front().labels, (std::vector<std::int32_t> {-100, 9, 7}));
        QCOMPARE(data->trainedTokens(), std::int64_t(2));
        QCOMPARE(data->tokens(), std::int64_t(3));
    }

    void preTokenisedRowsNeedNoTokenizer()
    {
        const auto config = configFor(R"({"input_ids":[5,60000],"labels":[5,60000]})", "");
        const auto data = tw::prepareData(config, m_dir.path().toStdString(), nullptr);
        QVERIFY(data);
        QCOMPARE(data->train.front().trainedTokens(), std::int64_t(1));
    }

    void windowsLineEndsAndAByteOrderMarkDoNotMatter()
    {
        auto data = prepare(configFor("\xEF\xBB\xBF" + chatRow + "\r\n" + chatRow + "\r\n\r\n", "chat_template"));
        QVERIFY(data);
        QCOMPARE(data->train.size(), std::size_t(2));
        QVERIFY(data->dropped.empty());
    }

    void splitTakesTheLastRows_data()
    {
        QTest::addColumn<double>("valSetSize");
        QTest::addColumn<int>("held");
        QTest::newRow("a tenth of 30 is 3") << 0.1 << 3;
        QTest::newRow("a share is rounded up") << 0.11 << 4;
        QTest::newRow("above one it is rows") << 5.0 << 5;
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("all but one") << 29.0 << 29;
        QTest::newRow("everything is refused") << 30.0 << -1;
        QTest::newRow("a share of one is refused") << 1.0 << -1;
    }
    void splitTakesTheLastRows()
    {
        QFETCH(double, valSetSize);
        QFETCH(int, held);
        auto config = configFor((chatRow + "\n").repeated(30), "chat_template");
        config.valSetSize = valSetSize;
        const auto data = prepare(config);
        QCOMPARE(data.has_value(), held >= 0);
        if (held < 0) {
            QCOMPARE(data.error().code, tw::ErrorCode::InvalidConfig);
            return;
        }
        QCOMPARE(data->eval.size(), std::size_t(held));
        QCOMPARE(data->train.size(), std::size_t(30 - held));
        for (const tw::Sample &sample : data->eval)
            QVERIFY(sample.row > 30 - held);
    }

    void testDatasetsReplaceTheSplit()
    {
        auto config = configFor((chatRow + "\n").repeated(4), "chat_template");
        write("held.jsonl", chatRow + "\n{}\n");
        config.testDatasets.push_back({.path = "held.jsonl", .type = "chat_template"});
        config.valSetSize = 0.5;
        const auto data = prepare(config);
        QVERIFY(data);
        QCOMPARE(data->train.size(), std::size_t(4));
        QCOMPARE(data->eval.size(), std::size_t(1));
        QCOMPARE(data->dropped.front().file, std::string("held.jsonl"));
    }

    void shuffleDependsOnTheSeedAlone()
    {
        auto config = configFor((chatRow + "\n").repeated(50), "chat_template");
        const auto order = [&] {
            std::vector<std::int64_t> rows;
            const auto data = prepare(config);
            for (const tw::Sample &sample : data->train)
                rows.push_back(sample.row);
            return rows;
        };
        const auto stored = order();
        QVERIFY(std::ranges::is_sorted(stored));
        config.shuffleMergedDatasets = true;
        const auto shuffled = order();
        QVERIFY(shuffled != stored);
        QCOMPARE(std::set(shuffled.begin(), shuffled.end()).size(), stored.size());
        QCOMPARE(order(), shuffled);
        config.seed = 7;
        QVERIFY(order() != shuffled);
        config.curriculumSampling = true;
        QCOMPARE(order(), stored);
    }

    void theHashFollowsTokensLabelsAndOrder()
    {
        auto config = configFor(R"({"input_ids":[1,2],"labels":[1,2]})"
                                "\n"
                                R"({"input_ids":[3,4],"labels":[3,4]})", "");
        const std::string hash = prepare(config)->hash;
        QCOMPARE(hash.size(), std::size_t(64));
        QCOMPARE(prepare(config)->hash, hash);
        config = configFor(R"({"input_ids":[1,2],"labels":[-100,2]})"
                           "\n"
                           R"({"input_ids":[3,4],"labels":[3,4]})", "");
        QVERIFY(prepare(config)->hash != hash);
        config = configFor(R"({"input_ids":[3,4],"labels":[3,4]})"
                           "\n"
                           R"({"input_ids":[1,2],"labels":[1,2]})", "");
        QVERIFY(prepare(config)->hash != hash);
    }

    void progressEndsAtAllRows()
    {
        std::int64_t last = 0;
        const auto data = prepare(configFor((chatRow + "\n").repeated(600), "chat_template"), [&](std::int64_t rows) {
            QVERIFY(rows >= last);
            last = rows;
        });
        QVERIFY(data);
        QCOMPARE(last, std::int64_t(600));
    }

    void stopIsCancelled()
    {
        std::stop_source source;
        const auto config = configFor((chatRow + "\n").repeated(600), "chat_template");
        const auto data = prepare(config, [&](std::int64_t) { source.request_stop(); }, source.get_token());
        QVERIFY(!data);
        QCOMPARE(data.error().code, tw::ErrorCode::Cancelled);
    }

    /// A line may end anywhere in the pieces in which the file is read.
    void linesAcrossReadPiecesAreWhole()
    {
        QByteArray content;
        for (int i = 0; i < 5000; ++i)
            content += QByteArray(i % 700, char('a' + i % 26)) + "\n";
        write("lines.txt", content);
        auto reader = tw::LineReader::open(m_dir.filePath("lines.txt").toStdString());
        QVERIFY(reader);
        for (int i = 0; i < 5000; ++i) {
            QCOMPARE(int(*reader->next()), int(tw::LineReader::Found::Line));
            QCOMPARE(reader->number(), std::int64_t(i + 1));
            QCOMPARE(reader->text(), std::string(std::size_t(i % 700), char('a' + i % 26)));
        }
        QCOMPARE(int(*reader->next()), int(tw::LineReader::Found::End));
    }
};

QTEST_GUILESS_MAIN(TestDataset)
#include "tst_dataset.moc"
