#include "reference.h"

#include "core/text/tokenizer.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace tw;

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invalidUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QByteArray r = "\xEF\xBF\xBD";
        QTest::newRow("a lone continuation byte") << QByteArray("a\x80z") << "a" + r + "z";
        QTest::newRow("a lead byte at the end") << QByteArray("a\xE3") << "a" + r;
        QTest::newRow("two of three bytes are one part") << QByteArray("\xE3\x81 x") << r + " x";
        QTest::newRow("an overlong slash is two parts") << QByteArray("\xC0\xAF") << r + r;
        QTest::newRow("a surrogate is three parts") << QByteArray("\xED\xA0\x80") << r + r + r;
        QTest::newRow("beyond U+10FFFF is four parts") << QByteArray("\xF4\x90\x80\x80") << r + r + r + r;
        QTest::newRow("a byte that never occurs") << QByteArray("\xFF\xFE") << r + r;
        QTest::newRow("three of four bytes, then a letter") << QByteArray("\xF0\x9F\x98q") << r + "q";
    }
    void invalidUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        const auto tokenizer = test::smallTokenizer("llama3");
        QVERIFY(tokenizer);
        const auto ids = tokenizer->encode(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(tokenizer->decode(ids)), text);
        QCOMPARE(ids, tokenizer->encode(text.toStdString()));
    }

    void strangeIdsDecodeToNothing()
    {
        const auto tokenizer = test::smallTokenizer("gpt2");
        QVERIFY(tokenizer);
        const test::Ids ids {-1, -2147483647 - 1, 2147483647, std::int32_t(tokenizer->vocabularySize())};
        QCOMPARE(tokenizer->decode(ids), std::string());
        for (const std::int32_t id : ids) {
            QCOMPARE(tokenizer->tokenOf(id), std::string());
            QVERIFY(!tokenizer->isSpecial(id));
        }
    }

    void aCutCharacterDecodesToAReplacement()
    {
        const auto tokenizer = test::smallTokenizer("gpt2");
        QVERIFY(tokenizer);
        auto ids = tokenizer->encode("\xF0\x9F\x98\x80");
        QVERIFY(ids.size() > 1);
        ids.pop_back();
        QCOMPARE(tokenizer->decode(ids), std::string("\xEF\xBF\xBD"));
    }

    void idsEqualTheReference_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("the pipeline of GPT-2") << "gpt2";
        QTest::newRow("the pipeline of Llama 3") << "llama3";
        QTest::newRow("the pipeline of Qwen 2") << "qwen2";
    }
    void idsEqualTheReference()
    {
        QFETCH(QString, kind);
        const auto tokenizer = test::smallTokenizer(kind.toStdString());
        QVERIFY(tokenizer);
        QCOMPARE(test::firstDifference(*tokenizer, "tokens_" + kind.toStdString()), QString());
        // And again from the cache.
        QCOMPARE(test::firstDifference(*tokenizer, "tokens_" + kind.toStdString()), QString());
    }

    void decodingUndoesEncoding()
    {
        const auto tokenizer = test::smallTokenizer("llama3");
        QVERIFY(tokenizer);
        const Json strings = test::recorded("tokens_common/strings.json");
        QVERIFY(strings.size() >= 500);
        for (const Json &text : strings)
            QCOMPARE(tokenizer->decode(tokenizer->encode(text.get<std::string>())), text.get<std::string>());
    }

    void anyThreadGetsTheSameIds()
    {
        const auto tokenizer = test::smallTokenizer("qwen2");
        QVERIFY(tokenizer);
        std::vector<QString> differences(4);
        std::vector<std::thread> threads;
        for (QString &difference : differences)
            threads.emplace_back([&] { difference = test::firstDifference(*tokenizer, "tokens_qwen2"); });
        for (std::thread &thread : threads)
            thread.join();
        for (const QString &difference : differences)
            QCOMPARE(difference, QString());
    }

    void longTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        const qsizetype size = 1 << 17;
        QTest::newRow("a megabyte of one letter") << QByteArray(8 * size, 'a');
        QTest::newRow("very many spaces") << QByteArray(size, ' ');
        QTest::newRow("very many spaces before a letter") << QByteArray(size, ' ') + "x";
        QTest::newRow("very many newlines") << QByteArray(size, '\n');
        QTest::newRow("very many combining marks") << QByteArray("\xCC\x81").repeated(size / 2);
        QTest::newRow("very many apostrophes") << QByteArray(size, '\'');
        QTest::newRow("very many cut tokens") << QByteArray("<|im_end").repeated(size / 8);
    }
    void longTexts()
    {
        QFETCH(QByteArray, text);
        for (const char *kind : {"gpt2", "llama3", "qwen2"}) {
            const auto tokenizer = test::smallTokenizer(kind);
            QVERIFY(tokenizer);
            QElapsedTimer timer;
            timer.start();
            const auto ids = tokenizer->encode(text.toStdString());
            QVERIFY2(timer.elapsed() < 5000, "takes more than n log n");
            QCOMPARE(tokenizer->decode(ids), text.toStdString());
        }
    }

    void partsAreOneText()
    {
        const auto tokenizer = test::smallTokenizer("llama3");
        QVERIFY(tokenizer);
        const TextPart parts[] = {{"a\n", true}, {"\nb", false}, {"", false}, {"<|im_end|>", true}};
        const auto tokens = tokenizer->encodeParts(parts);
        test::Ids ids;
        for (const PartToken &token : tokens)
            ids.push_back(token.id);
        QCOMPARE(ids, tokenizer->encode("a\n\nb<|im_end|>"));
        // "\n\n" is one token that holds bytes of two parts.
        QCOMPARE(tokens[1].firstPart, std::size_t(0));
        QCOMPARE(tokens[1].lastPart, std::size_t(1));
        QCOMPARE(tokens.back().firstPart, std::size_t(3));
    }

    void forbiddenPartsHoldNoSpecialToken_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("specials");
        QTest::newRow("a whole token inside") << "x" << "a<|im_end|>b" << "<|im_end|>" << 1;
        QTest::newRow("a token that starts in the text") << "" << "<|im_" << "end|>" << 0;
        QTest::newRow("a token that ends in the text") << "<|im_" << "end|>" << "" << 0;
        QTest::newRow("half a token before a whole one") << "" << "<|im_end" << "<|im_end|>" << 1;
        QTest::newRow("nothing between two tokens") << "<|im_start|>" << "" << "<|im_end|>" << 2;
        QTest::newRow("tokens in a row inside") << "<|im_start|>" << "<|im_end|><|im_end|>" << "<|im_end|>" << 2;
    }
    void forbiddenPartsHoldNoSpecialToken()
    {
        QFETCH(QString, before);
        QFETCH(QString, text);
        QFETCH(QString, after);
        QFETCH(int, specials);
        const auto tokenizer = test::smallTokenizer("qwen2");
        QVERIFY(tokenizer);
        const std::string strings[] = {before.toStdString(), text.toStdString(), after.toStdString()};
        const TextPart parts[] = {{strings[0], true}, {strings[1], false}, {strings[2], true}};
        int found = 0;
        test::Ids ids;
        for (const PartToken &token : tokenizer->encodeParts(parts)) {
            found += tokenizer->isSpecial(token.id);
            ids.push_back(token.id);
        }
        QCOMPARE(found, specials);
        QCOMPARE(tokenizer->decode(ids), strings[0] + strings[1] + strings[2]);
    }

    void aTokenAcrossABorderTakesNothingWithIt()
    {
        const Json config = {{"additional_special_tokens", {"x><", "<y>"}}};
        const auto tokenizer = test::smallTokenizer("qwen2", config);
        QVERIFY(tokenizer);
        const TextPart parts[] = {{"x", false}, {"><y>", true}};
        const auto tokens = tokenizer->encodeParts(parts);
        QCOMPARE(tokenizer->tokenOf(tokens.back().id), std::string("<y>"));
    }

    void composedTextKnowsItsPart()
    {
        const auto tokenizer = test::smallTokenizer("qwen2");
        QVERIFY(tokenizer);
        // Three jamo become one syllable; the letters after it lie two characters earlier than they were.
        const std::string strings[] = {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB!", "?x", "\n"};
        const TextPart parts[] = {{strings[0], true}, {strings[1], false}, {strings[2], true}};
        const auto tokens = tokenizer->encodeParts(parts);
        QCOMPARE(tokens.front().firstPart, std::size_t(0));
        QCOMPARE(tokens.front().lastPart, std::size_t(0));
        QCOMPARE(tokens.back().firstPart, std::size_t(2));
        QCOMPARE(tokens[tokens.size() - 2].lastPart, std::size_t(1));
    }

    void configuredTokensMatchInText()
    {
        const Json config = {{"bos_token", "<s!>"},
                             {"eos_token", {{"content", "<|im_end|>"}}},
                             {"chat_template", {{{"name", "tool_use"}, {"template", "T"}}, {{"name", "default"}, {"template", "D"}}}},
                             {"added_tokens_decoder", {{"2000", {{"content", "<cfg>"}, {"special", false}}}}}};
        const auto tokenizer = test::smallTokenizer("qwen2", config);
        QVERIFY(tokenizer);
        const auto bare = test::smallTokenizer("qwen2");
        QCOMPARE(tokenizer->vocabularySize(), bare->vocabularySize() + 2);
        const auto ids = tokenizer->encode("<s!>a<cfg>");
        QCOMPARE(ids.size(), std::size_t(3));
        QVERIFY(tokenizer->bosId() == ids[0] && tokenizer->isSpecial(ids[0]));
        QCOMPARE(tokenizer->tokenOf(ids[2]), std::string("<cfg>"));
        QVERIFY(!tokenizer->isSpecial(ids[2]));
        QVERIFY(tokenizer->eosId() == tokenizer->idOf("<|im_end|>"));
        QCOMPARE(tokenizer->chatTemplate(), std::string("D"));
    }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
