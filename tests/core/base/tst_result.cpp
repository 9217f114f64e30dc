#include "core/base/result.h"

#include <QTest>

#include <memory>
#include <set>
#include <string>

using namespace tw;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsKeepTheirCodeThroughContext();
    void valuesAndErrors();
    void movesWhatCannotBeCopied();
    void andThenStopsAtTheFirstError();
    void everyCodeHasItsOwnName();
};

namespace {

Result<int> positiveNumber(int value)
{
    if (value <= 0)
        return Error {ErrorCode::InvalidInput, "not positive"};
    return value;
}

} // namespace

void TestResult::errorsKeepTheirCodeThroughContext()
{
    const auto failed = positiveNumber(-1).context("read the number").context("start");
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::InvalidInput);
    QCOMPARE(failed.error().message, std::string("start: read the number: not positive"));
    QCOMPARE(*positiveNumber(3).context("read the number"), 3);
}

void TestResult::valuesAndErrors()
{
    QCOMPARE(positiveNumber(-1).value_or(7), 7);
    QCOMPARE(positiveNumber(2).value_or(7), 2);
    const Result<> nothing;
    QVERIFY(nothing.has_value());
    const Result<std::string> text = "converted";
    QCOMPARE(text->size(), std::size_t(9));
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> owner = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = *std::move(owner);
    QCOMPARE(*taken, 5);
}

void TestResult::andThenStopsAtTheFirstError()
{
    int calls = 0;
    const auto halve = [&calls](int value) -> Result<int> {
        ++calls;
        return positiveNumber(value / 2);
    };
    QCOMPARE(*positiveNumber(8).and_then(halve).and_then(halve), 2);
    QCOMPARE(calls, 2);
    const auto failed = positiveNumber(1).and_then(halve).and_then(halve);
    QVERIFY(!failed);
    QCOMPARE(calls, 3);
}

void TestResult::everyCodeHasItsOwnName()
{
    std::set<std::string> names;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        names.insert(errorCodeName(ErrorCode(code)));
    QCOMPARE(int(names.size()), int(ErrorCode::Internal) + 1);
    QVERIFY(names.contains("disk_full") && names.contains("internal"));
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
