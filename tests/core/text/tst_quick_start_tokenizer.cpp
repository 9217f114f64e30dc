#include "reference.h"

#include "core/base/paths.h"
#include "core/text/chat_template.h"
#include "core/weights/gguf_file.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstdlib>

using namespace tw;

namespace {

std::filesystem::path quickStartModel()
{
    if (const char *path = std::getenv("TUNEWRIGHT_QUICKSTART_MODEL"))
        return path;
    return dataFolder() / "models" / "SmolLM2-135M-Instruct" / "SmolLM2-135M-Instruct.Q4_1.gguf";
}

GgufVocabulary vocabularyOf(const GgufFile &file)
{
    GgufVocabulary vocabulary;
    vocabulary.model = file.string("tokenizer.ggml.model").value_or("");
    vocabulary.pre = file.string("tokenizer.ggml.pre").value_or("");
    vocabulary.tokens = file.stringList("tokenizer.ggml.tokens").value_or(std::vector<std::string>());
    vocabulary.merges = file.stringList("tokenizer.ggml.merges").value_or(std::vector<std::string>());
    for (const std::int64_t type : file.integerList("tokenizer.ggml.token_type").value_or(std::vector<std::int64_t>()))
        vocabulary.tokenTypes.push_back(int(type));
    vocabulary.bosId = file.integer("tokenizer.ggml.bos_token_id");
    vocabulary.eosId = file.integer("tokenizer.ggml.eos_token_id");
    vocabulary.addBos = file.boolean("tokenizer.ggml.add_bos_token");
    vocabulary.chatTemplate = file.string("tokenizer.chat_template").value_or("");
    return vocabulary;
}

} // namespace

/// SmolLM2's own vocabulary, read from the quick-start model.
class TestQuickStartTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto file = GgufFile::open(quickStartModel());
        if (!file && file.error().code == ErrorCode::NotFound)
            QSKIP("the quick-start model is not here; packaging/setup.sh fetches it");
        QVERIFY2(file.has_value(), file ? "" : file.error().message.c_str());
        auto tokenizer = tokenizerFromGguf(vocabularyOf(*file), "quick start");
        QVERIFY2(tokenizer.has_value(), tokenizer ? "" : tokenizer.error().message.c_str());
        m_tokenizer = std::move(*tokenizer);
    }

    void knowsItsTokens()
    {
        QCOMPARE(m_tokenizer->vocabularySize(), std::int64_t(49152));
        QVERIFY(m_tokenizer->idOf("<|im_start|>") == 1);
        QVERIFY(m_tokenizer->idOf("<|im_end|>") == 2);
        QVERIFY(m_tokenizer->bosId() == 1);
        QVERIFY(m_tokenizer->eosId() == 2);
        QVERIFY(m_tokenizer->isSpecial(0) && !m_tokenizer->isSpecial(17));
        QCOMPARE(m_tokenizer->encode("\n 1"), (test::Ids {3805, 33}));
    }

    void idsEqualTheReference() { QCOMPARE(test::firstDifference(*m_tokenizer, "tokens_smollm2"), QString()); }

    void conversationsEqualTheReference_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the model's own template") << "tokenizer_default";
        QTest::newRow("ChatML") << "chatml";
    }
    void conversationsEqualTheReference()
    {
        QFETCH(QString, name);
        auto chatTemplate = openChatTemplate(name.toStdString(), *m_tokenizer);
        QVERIFY2(chatTemplate.has_value(), chatTemplate ? "" : chatTemplate.error().message.c_str());
        const Json rows = test::recorded("tokens_smollm2/chats.json")[name.toStdString()];
        QVERIFY(rows.size() >= 90);
        for (const Json &row : rows) {
            std::vector<ChatMessage> messages;
            for (const Json &message : row["messages"])
                messages.push_back({message["role"].get<std::string>(), message["content"].get<std::string>()});
            const auto pieces = (*chatTemplate)->render(messages, row["prompt"].get<bool>());
            QVERIFY(pieces.has_value());
            std::string text;
            for (const ChatPiece &piece : *pieces)
                text += piece.text;
            QCOMPARE(text, row["text"].get<std::string>());
            QCOMPARE(encodeChat(*pieces, *m_tokenizer).ids, row["ids"].get<test::Ids>());
        }
    }

    void encodesAMegabyteASecond()
    {
        std::string text;
        const Json strings = test::recorded("tokens_common/strings.json");
        QVERIFY(strings.size() >= 500);
        for (const Json &string : strings)
            text += string.get<std::string>() + "\n";
        while (text.size() < (1 << 20))
            text += text;
        QElapsedTimer timer;
        timer.start();
        const auto ids = m_tokenizer->encode(text);
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        qInfo("%.1f MB, %.2f million tokens a second", double(text.size()) / 1e6, double(ids.size()) / seconds / 1e6);
        QVERIFY(double(text.size()) / seconds > 1e6 / 10); // a tenth, for slow builds
    }

private:
    std::unique_ptr<Tokenizer> m_tokenizer;
};

QTEST_GUILESS_MAIN(TestQuickStartTokenizer)
#include "tst_quick_start_tokenizer.moc"
