#include "reference.h"

#include <QTest>

#include <functional>
#include <random>

using namespace tw;

namespace {

using Change = std::function<void(Json &)>;

Json withChange(const std::string &kind, const Change &change)
{
    Json file = test::recorded("tokens_" + kind + "/tokenizer.json");
    change(file);
    return file;
}

ErrorCode codeOf(const Result<std::unique_ptr<Tokenizer>> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// A GGUF vocabulary of the byte alphabet as far as ASCII has it, and a few tokens more.
GgufVocabulary smallVocabulary()
{
    GgufVocabulary vocabulary;
    vocabulary.model = "gpt2";
    vocabulary.pre = "smollm";
    for (char c = '!'; c <= '~'; ++c)
        vocabulary.tokens.emplace_back(1, c);
    for (const char *token : {"\xC4\xA0", "ab", "abc", "<|im_end|>", "<u>"}) // U+0120 is the space
        vocabulary.tokens.emplace_back(token);
    vocabulary.merges = {"a b", "ab c"};
    vocabulary.tokenTypes.assign(vocabulary.tokens.size(), 1);
    vocabulary.tokenTypes[97] = 3;
    vocabulary.tokenTypes[98] = 4;
    vocabulary.eosId = 97;
    return vocabulary;
}

/// Any value of a document, chosen at random.
Json *randomPlace(Json &root, std::mt19937 &random)
{
    Json *place = &root;
    while (place->is_structured() && !place->empty() && random() % 8 != 0) {
        auto it = place->begin();
        std::advance(it, random() % std::min<std::size_t>(place->size(), 40));
        place = &*it;
    }
    return place;
}

Json randomValue(std::mt19937 &random)
{
    switch (random() % 10) {
    case 0: return nullptr;
    case 1: return -1;
    case 2: return std::uint64_t(18446744073709551615u);
    case 3: return 1e300;
    case 4: return "";
    case 5: return "a b c";
    case 6: return Json::array();
    case 7: return Json::object();
    case 8: return true;
    default: return Json::array({"Sequence", 7, nullptr});
    }
}

} // namespace
Q_DECLARE_METATYPE(Change)

class TestTokenizerFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
        row("no object at all", [](Json &f) { f = 7; });
        row("no model", [](Json &f) { f.erase("model"); });
        row("no vocabulary", [](Json &f) { f["model"].erase("vocab"); });
        row("an empty vocabulary", [](Json &f) { f["model"]["vocab"] = Json::object(); });
        row("an id that is text", [](Json &f) { f["model"]["vocab"]["a"] = "1"; });
        row("an id that is a fraction", [](Json &f) { f["model"]["vocab"]["a"] = 1.5; });
        row("a negative id", [](Json &f) { f["model"]["vocab"]["a"] = -1; });
        row("an id far beyond", [](Json &f) { f["model"]["vocab"]["a"] = 2000000000; });
        row("an id beyond 64 bits", [](Json &f) { f["model"]["vocab"]["a"] = std::uint64_t(18446744073709551615u); });
        row("an id twice", [](Json &f) { f["model"]["vocab"]["a"] = f["model"]["vocab"]["b"]; });
        row("no merges", [](Json &f) { f["model"].erase("merges"); });
        row("a merge of three", [](Json &f) { f["model"]["merges"][0] = {"a", "b", "c"}; });
        row("a merge in one word", [](Json &f) { f["model"]["merges"][0] = "ab"; });
        row("a merge with two spaces", [](Json &f) { f["model"]["merges"][0] = "a b c"; });
        row("a merge of numbers", [](Json &f) { f["model"]["merges"][0] = {1, 2}; });
        row("a merge of strangers", [](Json &f) { f["model"]["merges"][0] = {"qzqzq", "a"}; });
        row("a merge into a stranger", [](Json &f) { f["model"]["merges"][0] = {"~", "~"}; });
        row("added tokens that are no list", [](Json &f) { f["added_tokens"] = 3; });
        row("an added token without content", [](Json &f) { f["added_tokens"][0].erase("content"); });
        row("a frame of an undefined token", [](Json &f) { f["post_processor"]["processors"][1]["special_tokens"] = Json::object(); });
        row("a frame with a negative id", [](Json &f) {
            f["post_processor"]["processors"][1]["special_tokens"]["<|begin_of_text|>"]["ids"] = {-5};
        });
        row("a sequence that is none", [](Json &f) { f["pre_tokenizer"]["pretokenizers"] = 5; });
    }
    void damagedFilesAreRefused()
    {
        QFETCH(Change, change);
        const auto tokenizer = tokenizerFromJson(withChange("llama3", change), {}, "", "file.json");
        QCOMPARE(codeOf(tokenizer), ErrorCode::Damaged);
        QVERIFY(tokenizer.error().message.starts_with("file.json: "));
    }

    void otherPartsAreRefusedByName_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, Change change, const char *named) { QTest::newRow(name) << change << named; };
        row("Unigram", [](Json &f) { f["model"]["type"] = "Unigram"; }, "Unigram");
        row("WordPiece", [](Json &f) { f["model"]["type"] = "WordPiece"; }, "WordPiece");
        row("byte fallback", [](Json &f) { f["model"]["byte_fallback"] = true; }, "byte_fallback");
        row("dropout", [](Json &f) { f["model"]["dropout"] = 0.1; }, "dropout");
        row("a word suffix", [](Json &f) { f["model"]["end_of_word_suffix"] = "</w>"; }, "end_of_word_suffix");
        row("an unknown token where bytes have none", [](Json &f) {
            f["model"]["unk_token"] = "<unk>";
            f["model"]["vocab"].erase("\xC3\xB1"); // byte 0xF1
        }, "unk_token");
        row("NFKC", [](Json &f) { f["normalizer"] = {{"type", "NFKC"}}; }, "NFKC");
        row("a sequence with Lowercase", [](Json &f) {
            f["normalizer"] = {{"type", "Sequence"}, {"normalizers", {{{"type", "NFC"}}, {{"type", "Lowercase"}}}}};
        }, "Lowercase");
        row("Metaspace", [](Json &f) { f["pre_tokenizer"] = {{"type", "Metaspace"}}; }, "Metaspace");
        row("no pre-tokenizer", [](Json &f) { f["pre_tokenizer"] = nullptr; }, "pre-tokenizer");
        row("digits in runs", [](Json &f) {
            f["pre_tokenizer"]["pretokenizers"][0] = {{"type", "Digits"}, {"individual_digits", false}};
        }, "Digits");
        row("another split pattern", [](Json &f) { f["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"] = "\\w+"; }, "\\w+");
        row("a plain string as pattern", [](Json &f) { f["pre_tokenizer"]["pretokenizers"][0]["pattern"] = {{"String", " "}}; }, "Split");
        row("another split behavior", [](Json &f) { f["pre_tokenizer"]["pretokenizers"][0]["behavior"] = "MergedWithNext"; }, "MergedWithNext");
        row("bytes only", [](Json &f) { f["pre_tokenizer"]["pretokenizers"].erase(1); }, "ByteLevel");
        row("a step after bytes", [](Json &f) { f["pre_tokenizer"]["pretokenizers"].push_back({{"type", "Digits"}, {"individual_digits", true}}); },
            "after ByteLevel");
        row("a prefix space", [](Json &f) { f["pre_tokenizer"]["pretokenizers"][1]["add_prefix_space"] = true; }, "add_prefix_space");
        row("BERT's post-processor", [](Json &f) { f["post_processor"] = {{"type", "BertProcessing"}}; }, "BertProcessing");
        row("another decoder", [](Json &f) { f["decoder"] = {{"type", "WordPiece"}}; }, "WordPiece");
        row("no decoder", [](Json &f) { f["decoder"] = nullptr; }, "decoder");
    }
    void otherPartsAreRefusedByName()
    {
        QFETCH(Change, change);
        QFETCH(QString, named);
        const auto tokenizer = tokenizerFromJson(withChange("llama3", change), {}, "", "file.json");
        QCOMPARE(codeOf(tokenizer), ErrorCode::Unsupported);
        QVERIFY2(QString::fromStdString(tokenizer.error().message).contains(named), tokenizer.error().message.c_str());
    }

    void equalSpellingsAreTaken_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
        row("merges as text", [](Json &f) {
            for (Json &merge : f["model"]["merges"])
                merge = merge[0].get<std::string>() + " " + merge[1].get<std::string>();
        });
        row("matches kept instead of set apart", [](Json &f) {
            f["pre_tokenizer"]["pretokenizers"][0]["behavior"] = "Removed";
            f["pre_tokenizer"]["pretokenizers"][0]["invert"] = true;
        });
        row("no type of the model", [](Json &f) { f["model"].erase("type"); });
        row("a decoder in a sequence", [](Json &f) { f["decoder"] = {{"type", "Sequence"}, {"decoders", Json::array({{{"type", "ByteLevel"}}})}}; });
        row("an empty normalizer", [](Json &f) { f["normalizer"] = {{"type", "Sequence"}, {"normalizers", Json::array()}}; });
        row("ids of added tokens that leave a gap", [](Json &f) {
            for (Json &token : f["added_tokens"])
                token["id"] = token["id"].get<int>() + 1000;
        });
    }
    void equalSpellingsAreTaken()
    {
        QFETCH(Change, change);
        const auto tokenizer = tokenizerFromJson(withChange("llama3", change), {}, "", "file.json");
        QVERIFY2(tokenizer.has_value(), tokenizer ? "" : tokenizer.error().message.c_str());
        QCOMPARE(test::firstDifference(**tokenizer, "tokens_llama3"), QString());
    }

    void randomDamageNeverCrashes()
    {
        std::mt19937 random(17);
        int accepted = 0;
        for (const char *kind : {"gpt2", "llama3", "qwen2"}) {
            const Json whole = test::recorded(std::string("tokens_") + kind + "/tokenizer.json");
            QVERIFY(whole.is_object());
            for (int round = 0; round < 60; ++round) {
                Json file = whole;
                for (unsigned i = 0; i < 1 + random() % 3; ++i)
                    *randomPlace(file, random) = randomValue(random);
                const auto tokenizer = tokenizerFromJson(file, file, "", "file.json");
                if (!tokenizer)
                    continue;
                ++accepted;
                (void)(*tokenizer)->decode((*tokenizer)->encode("a <|im_end|> 123 \xED\x95\x9C \xFF", {.addSpecialTokens = true}));
            }
        }
        QVERIFY(accepted > 0);
    }

    void damagedConfigurationsAreSurvived()
    {
        std::mt19937 random(18);
        const Json whole = {{"bos_token", "<s>"}, {"eos_token", {{"content", "</s>"}, {"lstrip", true}}},
                            {"additional_special_tokens", {"<a>", "<b>"}}, {"extra_special_tokens", {{"image", "<img>"}}},
                            {"chat_template", {{{"name", "default"}, {"template", "x"}}}},
                            {"added_tokens_decoder", {{"5", {{"content", "<c>"}}}, {"x", 7}}}};
        const Json file = test::recorded("tokens_qwen2/tokenizer.json");
        for (int round = 0; round < 60; ++round) {
            Json config = whole;
            *randomPlace(config, random) = randomValue(random);
            const auto tokenizer = tokenizerFromJson(file, config, "", "file.json");
            QVERIFY(tokenizer.has_value());
            QCOMPARE((*tokenizer)->decode((*tokenizer)->encode("x<b>y</s>")), std::string("x<b>y</s>"));
        }
    }

    void damagedVocabularies_data()
    {
        QTest::addColumn<std::function<void(GgufVocabulary &)>>("change");
        QTest::addColumn<int>("code");
        using V = GgufVocabulary;
        const auto row = [](const char *name, std::function<void(V &)> change, ErrorCode code) { QTest::newRow(name) << change << int(code); };
        row("no tokens", [](V &v) { v.tokens.clear(); }, ErrorCode::Damaged);
        row("fewer types than tokens", [](V &v) { v.tokenTypes.pop_back(); }, ErrorCode::Damaged);
        row("a token twice", [](V &v) { v.tokens[3] = v.tokens[4]; }, ErrorCode::Damaged);
        row("a token that is not UTF-8", [](V &v) { v.tokens[3] = "\xE3\x81"; }, ErrorCode::Damaged);
        row("a merge in one word", [](V &v) { v.merges[0] = "ab"; }, ErrorCode::Damaged);
        row("a merge of strangers", [](V &v) { v.merges[0] = "abc abc"; }, ErrorCode::Damaged);
        row("SentencePiece", [](V &v) { v.model = "llama"; }, ErrorCode::Unsupported);
        row("no model", [](V &v) { v.model = ""; }, ErrorCode::Unsupported);
        row("an unknown pre-tokenizer", [](V &v) { v.pre = "deepseek-llm"; }, ErrorCode::Unsupported);
        row("no pre-tokenizer", [](V &v) { v.pre = ""; }, ErrorCode::Unsupported);
    }
    void damagedVocabularies()
    {
        QFETCH(std::function<void(GgufVocabulary &)>, change);
        QFETCH(int, code);
        GgufVocabulary vocabulary = smallVocabulary();
        change(vocabulary);
        QCOMPARE(int(codeOf(tokenizerFromGguf(vocabulary, "model.gguf"))), code);
    }

    void aVocabularyFromGguf()
    {
        GgufVocabulary vocabulary = smallVocabulary();
        vocabulary.bosId = 1 << 30; // outside: there is none
        vocabulary.addBos = true;
        auto tokenizer = tokenizerFromGguf(vocabulary, "model.gguf");
        QVERIFY2(tokenizer.has_value(), tokenizer ? "" : tokenizer.error().message.c_str());
        QVERIFY(!(*tokenizer)->bosId());
        QVERIFY((*tokenizer)->eosId() == 97);
        QVERIFY((*tokenizer)->isSpecial(97) && !(*tokenizer)->isSpecial(98));
        QCOMPARE((*tokenizer)->encode("abc<|im_end|><u>", {.addSpecialTokens = true}), (test::Ids {96, 97, 98}));
        // What has no token vanishes, and its neighbours meet, as in the reference.
        QCOMPARE((*tokenizer)->encode("a\xC3\xA9" "bc\n"), (test::Ids {96}));
        vocabulary.bosId = 5;
        tokenizer = tokenizerFromGguf(vocabulary, "model.gguf");
        QVERIFY(tokenizer.has_value());
        QCOMPARE((*tokenizer)->encode("ab", {.addSpecialTokens = true}), (test::Ids {5, 95}));
        vocabulary.addBos.reset(); // what the name implies: SmolLM adds none
        tokenizer = tokenizerFromGguf(vocabulary, "model.gguf");
        QVERIFY(tokenizer.has_value());
        QCOMPARE((*tokenizer)->encode("ab", {.addSpecialTokens = true}), (test::Ids {95}));
    }
};

QTEST_GUILESS_MAIN(TestTokenizerFiles)
#include "tst_tokenizer_files.moc"
