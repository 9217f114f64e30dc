#include "core/base/clock.h"
#include "core/base/ulid.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace tw;

class TestUlid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoUlid_data();
    void whatIsNoUlid();
    void sortsInTheOrderOfMaking();
    void holdsTheTime();
    void uniqueAcrossThreads();
};

void TestUlid::whatIsNoUlid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("25 characters") << QByteArray(25, '0') << false;
    QTest::newRow("27 characters") << QByteArray(27, '0') << false;
    QTest::newRow("lower case") << QByteArray("01arz3ndektsv4rrffq69g5fav") << false;
    QTest::newRow("a letter that the alphabet leaves out") << QByteArray("01ARZ3NDEKTSV4RRFFQ69G5FAU") << false;
    QTest::newRow("a time beyond 48 bits") << QByteArray("81ARZ3NDEKTSV4RRFFQ69G5FAV") << false;
    QTest::newRow("a path") << QByteArray("../../../../../../../../..") << false;
    QTest::newRow("the specification's example") << QByteArray("01ARZ3NDEKTSV4RRFFQ69G5FAV") << true;
    QTest::newRow("the largest one") << QByteArray("7ZZZZZZZZZZZZZZZZZZZZZZZZZ") << true;
}

void TestUlid::whatIsNoUlid()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, accepted);
    QCOMPARE(isUlid(text.toStdString()), accepted);
}

void TestUlid::sortsInTheOrderOfMaking()
{
    std::string last;
    for (int i = 0; i < 20000; ++i) { // many in each millisecond
        const std::string next = makeUlid();
        QVERIFY2(isUlid(next) && last < next, next.c_str());
        last = next;
    }
}

void TestUlid::holdsTheTime()
{
    constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const std::string ulid = makeUlid();
    double milliseconds = 0;
    for (int i = 0; i < 10; ++i)
        milliseconds = milliseconds * 32 + double(digits.find(ulid[std::size_t(i)]));
    QVERIFY(std::abs(milliseconds / 1000 - unixSeconds()) < 60);
}

void TestUlid::uniqueAcrossThreads()
{
    std::mutex mutex;
    std::set<std::string> made;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 1000; ++i) {
                const std::string ulid = makeUlid();
                const std::scoped_lock lock(mutex);
                made.insert(ulid);
            }
        });
    }
    threads.clear(); // joins
    QCOMPARE(made.size(), std::size_t(4000));
}

QTEST_GUILESS_MAIN(TestUlid)
#include "tst_ulid.moc"
