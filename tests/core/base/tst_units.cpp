#include "core/base/clock.h"
#include "core/base/units.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace tw;

class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void sizes();
    void dollars();
    void counts();
    void timestamps();
};

void TestUnits::durations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << std::nan("") << "unknown";
    QTest::newRow("negative") << -1.0 << "unknown";
    QTest::newRow("for ever") << std::numeric_limits<double>::infinity() << "unknown";
    QTest::newRow("longer than any clock counts") << 1e300 << "unknown";
    QTest::newRow("nothing") << 0.0 << "0.0 s";
    QTest::newRow("seconds") << 8.44 << "8.4 s";
    QTest::newRow("just under a minute rounds to one") << 59.96 << "1 min 00 s";
    QTest::newRow("minutes with seconds") << 188.0 << "3 min 08 s";
    QTest::newRow("just under ten minutes rounds to ten") << 599.7 << "10 min";
    QTest::newRow("minutes") << 47 * 60.0 + 10 << "47 min";
    QTest::newRow("never sixty minutes") << 3590.0 << "1 h 00 min";
    QTest::newRow("hours") << 2 * 3600 + 54 * 60.0 << "2 h 54 min";
    QTest::newRow("hours round to the nearest minute") << 2 * 3600 + 59 * 60 + 45.0 << "3 h 00 min";
    QTest::newRow("never zero days") << 86399.0 << "1 d 0 h";
    QTest::newRow("days") << 3 * 86400 + 4 * 3600.0 << "3 d 4 h";
}

void TestUnits::durations()
{
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(formatDuration(seconds)), text);
}

void TestUnits::sizes()
{
    QCOMPARE(formatMemory(0), std::string("0 KiB"));
    QCOMPARE(formatMemory(612 * MiB), std::string("612 MiB"));
    QCOMPARE(formatMemory(GiB), std::string("1.0 GiB"));
    QCOMPARE(formatMemory(GiB * 178 / 10), std::string("17.8 GiB"));
    QCOMPARE(formatDisk(999'000), std::string("999 kB"));
    QCOMPARE(formatDisk(98'362'432), std::string("98 MB"));
    QCOMPARE(formatDisk(16'100'000'000), std::string("16.1 GB"));
}

void TestUnits::dollars()
{
    QCOMPARE(formatDollars(0), std::string("$0.00"));
    QCOMPARE(formatDollars(0.0123), std::string("$0.012"));
    QCOMPARE(formatDollars(3.129), std::string("$3.13"));
}

void TestUnits::counts()
{
    QCOMPARE(formatCount(0), std::string("0"));
    QCOMPARE(formatCount(999), std::string("999"));
    QCOMPARE(formatCount(24160), std::string("24,160"));
    QCOMPARE(formatCount(-1000), std::string("-1,000"));
    QCOMPARE(formatCount(134515008), std::string("134,515,008"));
    QCOMPARE(formatCount(std::numeric_limits<std::int64_t>::min()), std::string("-9,223,372,036,854,775,808"));
}

void TestUnits::timestamps()
{
    QCOMPARE(utcTimestamp(0), std::string("1970-01-01T00:00:00Z"));
    QCOMPARE(utcTimestamp(1795253801.9), std::string("2026-11-21T09:36:41Z"));
    const double before = monotonicSeconds();
    QVERIFY(monotonicSeconds() >= before);
    QVERIFY(unixSeconds() > 1.7e9);
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
