#include "reference.h"

#include "core/text/nfc.h"
#include "core/text/pre_tokenizer.h"
#include "core/text/unicode_classes.h"
#include "core/text/utf8.h"

#include <QTest>

using namespace tw;

namespace {

/// The recorded answer of one class for every code point.
std::vector<bool> recordedClass(const std::string &name)
{
    std::vector<bool> members(0x110000);
    const Json classes = test::recorded("tokens_common/classes.json");
    for (const Json &range : classes.at(name)) {
        for (std::uint32_t c = range[0].get<std::uint32_t>(); c <= range[1].get<std::uint32_t>(); ++c)
            members[c] = true;
    }
    return members;
}

bool isSurrogate(char32_t c)
{
    return c >= 0xD800 && c < 0xE000;
}

std::size_t piecesOf(const PreTokenStep &step, const std::string &text)
{
    std::size_t count = 0;
    step.split(text, [&](std::string_view) { ++count; });
    return count;
}

} // namespace

class TestCharacterClasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesEqualTheReference_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("digits set apart") << "digits";
        QTest::newRow("white space") << "spaces";
        QTest::newRow("word characters") << "words";
    }
    void classesEqualTheReference()
    {
        QFETCH(QString, name);
        const auto members = recordedClass(name.toStdString());
        const auto ask = name == "digits" ? isNumeric : name == "spaces" ? isWhitespace : isWordCharacter;
        for (char32_t c = 0; c < 0x110000; ++c) {
            if (!isSurrogate(c) && ask(c) != members[c])
                QFAIL(qPrintable(QStringLiteral("U+%1").arg(std::uint32_t(c), 4, 16)));
        }
    }

    /// The classes inside the split patterns, seen through how GPT-2's cuts around each code point.
    void patternClassesEqualTheReference()
    {
        const auto letters = recordedClass("letters");
        const auto numbers = recordedClass("numbers");
        const auto spaces = recordedClass("spaces");
        auto step = makePatternStep(gpt2Pattern);
        QVERIFY(step.has_value());
        for (char32_t c = 0; c < 0x110000; ++c) {
            if (isSurrogate(c))
                continue;
            std::string text;
            appendUtf8(text, c);
            const bool joinsLetters = piecesOf(**step, "a" + text) == 1;
            const bool joinsNumbers = piecesOf(**step, "1" + text) == 1;
            const bool joinsSpaces = piecesOf(**step, "\t" + text) == 1;
            if (joinsLetters != letters[c] || joinsNumbers != numbers[c] || joinsSpaces != spaces[c])
                QFAIL(qPrintable(QStringLiteral("U+%1").arg(std::uint32_t(c), 4, 16)));
        }
    }

    void otherPatternsAreRefused()
    {
        const auto step = makePatternStep("\\w+|(a+)+$");
        QVERIFY(!step.has_value());
        QCOMPARE(step.error().code, ErrorCode::Unsupported);
    }

    void piecesTogetherAreTheText()
    {
        const Json strings = test::recorded("tokens_common/strings.json");
        for (const char *pattern : {gpt2Pattern, llama3Pattern, qwen2Pattern}) {
            PreTokenSteps steps;
            steps.push_back(makeDigitsStep());
            auto step = makePatternStep(pattern);
            QVERIFY(step.has_value());
            steps.push_back(std::move(*step));
            for (const Json &text : strings) {
                std::string joined;
                preTokenize(steps, text.get<std::string>(), [&](std::string_view piece) { joined += piece; });
                QCOMPARE(joined, text.get<std::string>());
            }
        }
    }

    void composing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("composed");
        QTest::newRow("nothing") << "" << "";
        QTest::newRow("a composed letter stays") << u8"é" << u8"é";
        QTest::newRow("letter and accent join") << u8"e\u0301x" << u8"éx";
        QTest::newRow("jamo become a syllable") << u8"\u1112\u1161\u11AB" << u8"한";
        QTest::newRow("a syllable takes a final") << u8"\uAC00\u11A8" << u8"각";
        QTest::newRow("marks are put in order") << u8"q\u0307\u0323" << u8"q\u0323\u0307";
        QTest::newRow("a mark at the start stays") << u8"\u0301a" << u8"\u0301a";
        QTest::newRow("the ångström sign becomes a letter") << u8"\u212B" << u8"Å";
        QTest::newRow("a character younger than the tables blocks") << u8"a\u0898\u0301" << u8"a\u0898\u0301";
        QTest::newRow("a young pair stays apart") << u8"\U00011935\U00011930" << u8"\U00011935\U00011930";
    }
    void composing()
    {
        QFETCH(QString, text);
        QFETCH(QString, composed);
        QCOMPARE(QString::fromStdString(toNfc(text.toStdString()).text), composed);
    }

    void composedPlacesLeadBack()
    {
        const std::string text = "ae\xCC\x81" "b"; // a, e + accent, b
        const NfcText nfc = toNfc(text);
        QCOMPARE(nfc.text, std::string("a\xC3\xA9" "b"));
        QCOMPARE(nfc.sourceOfBegin(0), std::size_t(0));
        QCOMPARE(nfc.sourceOfEnd(1), std::size_t(1));
        QCOMPARE(nfc.sourceOfBegin(1), std::size_t(1));
        QCOMPARE(nfc.sourceOfEnd(3), std::size_t(4));
        QCOMPARE(nfc.sourceOfBegin(3), std::size_t(4));
        QCOMPARE(nfc.sourceOfEnd(4), std::size_t(5));
        // Inside the change: all of it.
        QCOMPARE(nfc.sourceOfBegin(2), std::size_t(1));
        QCOMPARE(nfc.sourceOfEnd(2), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(TestCharacterClasses)
#include "tst_character_classes.moc"
