#include "core/base/files.h"
#include "core/base/json.h"
#include "core/train/commands.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace tw;
namespace fs = std::filesystem;

namespace {

const std::string chatMl = "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}"
                           "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

/// One token for each letter, and `turnEnd` for <|im_end|>.
Json lettersTokenizer(std::int32_t turnEnd)
{
    Json tokenizer = *readJson(TUNEWRIGHT_SOURCE_DIR "/tests/data/tokens_gpt2/tokenizer.json");
    Json vocabulary {{"<|im_start|>", 1}, {"<|im_end|>", turnEnd}}; // an id of its own would be the next free one
    for (std::int32_t i = 0; i < 26; ++i)
        if (i + 3 != turnEnd)
            vocabulary[std::string(1, char('a' + i))] = i + 3;
    tokenizer["model"]["vocab"] = vocabulary;
    tokenizer["model"]["merges"] = Json::array();
    tokenizer["added_tokens"] = {{{"id", 1}, {"content", "<|im_start|>"}, {"special", true}},
                                 {{"id", turnEnd}, {"content", "<|im_end|>"}, {"special", true}}};
    return tokenizer;
}

} // namespace

/// `generate` on the tiny model: where an answer ends, and what is said of one that cannot end where it should.
class TestGenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTemplateEndsAnAnswer_data();
    void theTemplateEndsAnAnswer();
    void theContextEndsAnAnswer();
    void aPromptWithoutRoomIsRefused();

private:
    [[nodiscard]] fs::path at(const std::string &name) const { return fs::path(m_folder->path().toStdString()) / name; }
    Result<> generate(const std::vector<std::size_t> &promptLengths, std::int64_t maxTokens)
    {
        std::string text;
        for (const auto length : promptLengths)
            text += compactJson({{"input_ids", std::vector<std::int32_t>(length, 7)}}) + "\n";
        if (auto written = writeFileAtomic(at("in.jsonl"), text); !written)
            return written;
        return runGenerate({{at("model"), {}, "float32", 1}, at("in.jsonl"), at("out.jsonl"), maxTokens, 4.0, 3});
    }
    [[nodiscard]] std::vector<Json> answers() const
    {
        std::vector<Json> lines;
        const std::string text = readFile(at("out.jsonl")).value_or("");
        for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1)
            lines.push_back(*parseJson(text.substr(from, text.find('\n', from) - from), "answer"));
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestGenerate::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fs::copy(TUNEWRIGHT_SOURCE_DIR "/tests/data/tiny_llama", at("model"));
}

void TestGenerate::theTemplateEndsAnAnswer_data()
{
    QTest::addColumn<bool>("hasTemplate");
    QTest::newRow("the template's end of a turn is the answer's end") << true;
    QTest::newRow("a token of that name alone is not") << false;
}

void TestGenerate::theTemplateEndsAnAnswer()
{
    QFETCH(bool, hasTemplate);
    QVERIFY(generate({4}, 12).has_value());
    const auto whole = answers().front()["ids"].get<std::vector<std::int32_t>>();
    QCOMPARE(whole.size(), std::size_t(12));
    const auto end = whole.begin() + 5;
    QVERIFY2(std::find(whole.begin(), end, *end) == end, "choose another seed: the sixth token must be a new one");

    QVERIFY(writeFileAtomic(at("model") / "tokenizer.json", compactJson(lettersTokenizer(*end))).has_value());
    const Json settings {{"chat_template", chatMl}, {"clean_up_tokenization_spaces", false}};
    if (hasTemplate)
        QVERIFY(writeFileAtomic(at("model") / "tokenizer_config.json", compactJson(settings)).has_value());
    QVERIFY(generate({4}, 12).has_value());
    const Json answer = answers().front();
    QCOMPARE(answer["finish"].get<std::string>(), std::string(hasTemplate ? "eos" : "length"));
    QCOMPARE(answer["ids"].size(), std::size_t(hasTemplate ? 5 : 12));
}

/// The tiny model has a context of 256 tokens.
void TestGenerate::theContextEndsAnAnswer()
{
    QVERIFY(generate({4, 250, 255}, 20).has_value());
    const auto lines = answers();
    QCOMPARE(lines.size(), std::size_t(3));
    const std::size_t expected[] = {20, 6, 1};
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(lines[i]["ids"].size(), expected[i]);
        QCOMPARE(lines[i]["finish"].get<std::string>(), std::string("length"));
    }
}

void TestGenerate::aPromptWithoutRoomIsRefused()
{
    const auto done = generate({4, 256}, 20);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::InvalidInput);
    QVERIFY2(done.error().message.find("in.jsonl:2: ") != std::string::npos, done.error().message.c_str());
    QVERIFY2(done.error().message.find("context is 256") != std::string::npos, done.error().message.c_str());
    QVERIFY(!fs::exists(at("out.jsonl")));
}

QTEST_GUILESS_MAIN(TestGenerate)
#include "tst_generate.moc"
