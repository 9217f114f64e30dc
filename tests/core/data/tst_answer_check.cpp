#include "core/data/answer_check.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestAnswerCheck : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    std::filesystem::path write(const QByteArray &content)
    {
        const QString name = m_dir.filePath("rows.jsonl");
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return name.toStdString();
    }

private Q_SLOTS:
    void grade_data()
    {
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("grade");
        const QByteArray wanted = R"({"item":"tea","count":2})";
        QTest::newRow("nothing") << wanted << QByteArray() << QByteArray("invalid");
        QTest::newRow("a sentence") << wanted << QByteArray("Sure, here it is!") << QByteArray("invalid");
        QTest::newRow("JSON cut short") << wanted << QByteArray(R"({"item":"tea")") << QByteArray("invalid");
        QTest::newRow("JSON with text behind it") << wanted << wanted + " Enjoy!" << QByteArray("invalid");
        QTest::newRow("bytes that are no UTF-8") << wanted << QByteArray("{\"item\":\"\xff\"}") << QByteArray("invalid");
        QTest::newRow("another value") << wanted << QByteArray(R"({"item":"tea","count":3})") << QByteArray("valid");
        QTest::newRow("a number as text") << wanted << QByteArray(R"({"item":"tea","count":"2"})") << QByteArray("valid");
        QTest::newRow("a member more") << wanted << QByteArray(R"({"item":"tea","count":2,"x":1})") << QByteArray("valid");
        QTest::newRow("other order and spacing") << wanted << QByteArray(R"({"count": 2, "item": "tea"})") << QByteArray("equal");
        QTest::newRow("the same number written otherwise") << wanted << QByteArray(R"({"item":"tea","count":2.0})")
            << QByteArray("equal");
        QTest::newRow("an escaped letter") << wanted << QByteArray(R"({"item":"te\u0061","count":2})") << QByteArray("equal");
        QTest::newRow("white space around it") << wanted << " " + wanted + "\n" << QByteArray("exact");
        QTest::newRow("plain text that differs") << QByteArray("yes") << QByteArray("no") << QByteArray("invalid");
        QTest::newRow("plain text that agrees") << QByteArray("yes") << QByteArray("yes ") << QByteArray("exact");
    }
    void grade()
    {
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, grade);
        QCOMPARE(tw::answerGradeName(tw::gradeAnswer(expected.toStdString(), answer.toStdString())), grade.constData());
    }

    void scoreCountsBetterGradesInWorseOnes()
    {
        const std::vector<std::string> expected(4, R"({"a":1,"b":2})");
        const std::vector<std::string> answers {R"({"a":1,"b":2})", R"({"b":2,"a":1})", R"({"a":1})", "a: 1"};
        const auto score = tw::scoreAnswers(expected, answers);
        QCOMPARE(score.rows, std::int64_t(4));
        QCOMPARE(score.exact, std::int64_t(1));
        QCOMPARE(score.equal, std::int64_t(2));
        QCOMPARE(score.valid, std::int64_t(3));
        QCOMPARE(int(score.grades[1]), int(tw::AnswerGrade::Equal));
    }

    void badCasesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no messages") << QByteArray("{}");
        QTest::newRow("one turn only") << QByteArray(R"({"messages":[{"role":"assistant","content":"a"}]})");
        QTest::newRow("the user speaks last")
            << QByteArray(R"({"messages":[{"role":"assistant","content":"a"},{"role":"user","content":"b"}]})");
    }
    void badCasesAreErrors()
    {
        QFETCH(QByteArray, row);
        QVERIFY(!tw::readAnswerCases(write(row)));
    }

    void casesSplitQuestionAndAnswer()
    {
        const auto cases = tw::readAnswerCases(write(
            R"({"messages":[{"role":"system","content":"s"},{"role":"user","content":"q"},{"role":"assistant","content":"{}"}]})"
            "\n"));
        QVERIFY(cases);
        QCOMPARE(cases->size(), std::size_t(1));
        QCOMPARE(cases->front().expected, std::string("{}"));
        QCOMPARE(cases->front().prompt.size(), std::size_t(2));
        QCOMPARE(tw::promptLines(*cases),
                 std::string(R"({"messages":[{"content":"s","role":"system"},{"content":"q","role":"user"}]})") + "\n");
    }

    void answersMustBeAsManyAsQuestions()
    {
        const auto file = write(R"({"text":"a","ids":[1],"finish":"eos"})"
                                "\n"
                                R"({"text":"","ids":[],"finish":"length"})"
                                "\n");
        QCOMPARE(*tw::readAnswers(file, 2), (std::vector<std::string> {"a", ""}));
        QVERIFY(!tw::readAnswers(file, 3));
        QVERIFY(!tw::readAnswers(write("{\"ids\":[]}\n"), 1));
        QCOMPARE(tw::readAnswers(m_dir.filePath("absent").toStdString(), 1).error().code, tw::ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestAnswerCheck)
#include "tst_answer_check.moc"
