#include "core/base/split_mix64.h"

#include <QTest>

#include <array>

class TestSplitMix64 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownNumbers();
    void numbersNeedNoPredecessors();
    void belowStaysBelow_data();
    void belowStaysBelow();
};

/// The first numbers of two seeds from the authors' C program (prng.di.unimi.it/splitmix64.c).
void TestSplitMix64::knownNumbers()
{
    tw::SplitMix64 zero(0);
    for (const std::uint64_t expected : {0xe220a8397b1dcdafULL, 0x6e789e6aa1b965f4ULL, 0x06c45d188009454fULL, 0xf88bb8a8724c81ecULL})
        QCOMPARE(zero.next(), expected);
    tw::SplitMix64 other(1234567);
    for (const std::uint64_t expected : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL, 4593380528125082431ULL})
        QCOMPARE(other.next(), expected);
}

void TestSplitMix64::numbersNeedNoPredecessors()
{
    constexpr std::uint64_t seed = 0xfedcba9876543210ULL; // the state runs over the end of 64 bits
    tw::SplitMix64 sequence(seed);
    for (std::uint64_t i = 0; i < 1000; ++i)
        QCOMPARE(tw::splitMix64(seed, i), sequence.next());
}

void TestSplitMix64::belowStaysBelow_data()
{
    QTest::addColumn<quint64>("bound");
    QTest::newRow("one leaves no choice") << quint64(1);
    QTest::newRow("a small bound") << quint64(6);
    QTest::newRow("half of all numbers are drawn again") << (quint64(1) << 63) + 1;
    QTest::newRow("the largest bound") << ~quint64(0);
}

void TestSplitMix64::belowStaysBelow()
{
    QFETCH(quint64, bound);
    tw::SplitMix64 random(42);
    std::array<int, 6> seen {};
    for (int i = 0; i < 6000; ++i) {
        const std::uint64_t value = random.below(bound);
        QVERIFY(value < bound);
        if (bound == seen.size())
            ++seen[std::size_t(value)];
    }
    for (const int count : seen)
        QVERIFY(bound != seen.size() || (count > 850 && count < 1150)); // 1000 expected, five deviations are 144
}

QTEST_GUILESS_MAIN(TestSplitMix64)
#include "tst_split_mix64.moc"
