#include "app/cli/output.h"
#include "app/cli/row_range.h"
#include "app/cli/text_chart.h"

#include <QTest>

#include <cmath>

class TestTextChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToDraw_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("no value") << QList<double>();
        QTest::newRow("no number among the values") << QList<double> {std::nan(""), INFINITY};
    }
    void nothingToDraw()
    {
        QFETCH(QList<double>, values);
        const std::vector<double> list(values.begin(), values.end());
        QCOMPARE(tw::cli::textChart(list, 10, 3), std::string());
    }

    void aFallingCurve()
    {
        const std::vector<double> values {4, 3, std::nan(""), 1};
        QCOMPARE(QString::fromStdString(tw::cli::textChart(values, 10, 2)),
                 QStringLiteral("  4.0000 |▀▄\n  1.0000 |   ▄"));
    }

    void manyValuesShareAColumn()
    {
        const std::vector<double> values(1000, 2.0);
        QCOMPARE(QString::fromStdString(tw::cli::textChart(values, 5, 1)), QStringLiteral("  2.0000 |▄▄▄▄▄"));
    }

    void wideCharactersCountTwice()
    {
        QCOMPARE(tw::cli::displayWidth("차 two"), std::size_t(6));
        QCOMPARE(tw::cli::displayWidth("\033[32mok\033[0m"), std::size_t(2));
        QCOMPARE(tw::cli::displayWidth("cut \xEA\xB0"), std::size_t(5)); // a cut character is not read beyond the end
    }

    void tablesAreAligned()
    {
        tw::cli::TextTable table({"NAME", ">N", "NOTE"});
        table.add({"차", "10", ""});
        table.add({"long name", "9", "x"});
        QCOMPARE(QString::fromStdString(table.text()), QStringLiteral("NAME        N  NOTE\n차         10\nlong name   9  x"));
    }

    void rowRanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRange");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        const qint64 end = std::numeric_limits<qint64>::max();
        QTest::newRow("nothing means all") << "" << true << qint64(1) << end;
        QTest::newRow("both ends") << "3..8" << true << qint64(3) << qint64(8);
        QTest::newRow("open end") << "3.." << true << qint64(3) << end;
        QTest::newRow("open beginning") << "..8" << true << qint64(1) << qint64(8);
        QTest::newRow("one row") << "5" << true << qint64(5) << qint64(5);
        QTest::newRow("backwards") << "8..3" << false << qint64(0) << qint64(0);
        QTest::newRow("zero") << "0..3" << false << qint64(0) << qint64(0);
        QTest::newRow("text behind the number") << "3..8x" << false << qint64(0) << qint64(0);
        QTest::newRow("too large for a number") << "99999999999999999999.." << false << qint64(0) << qint64(0);
    }
    void rowRanges()
    {
        QFETCH(QString, text);
        QFETCH(bool, isRange);
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        const auto range = tw::cli::parseRowRange(text.toStdString());
        QCOMPARE(range.has_value(), isRange);
        if (!isRange)
            return;
        QCOMPARE(qint64(range->first), first);
        QCOMPARE(qint64(range->last), last);
    }
};

QTEST_GUILESS_MAIN(TestTextChart)
#include "tst_text_chart.moc"
