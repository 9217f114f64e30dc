#include "core/run/run_store.h"
#include "tests/core/run/run_support.h"

#include <QTest>

#include <chrono>
#include <cstdio>

/// Not a bound but a number to look at: how long a first look at a very long run takes.
class TestIngestSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void millionEvents()
    {
        constexpr std::int64_t count = 1'000'000;
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        auto store = tw::RunStore::open(scratch.store());
        QVERIFY(folder && store);
        {
            std::ofstream stream(folder->eventsFile(), std::ios::binary);
            for (std::int64_t i = 1; i <= count; ++i) {
                stream << "{\"v\":1,\"seq\":" << i << ",\"t\":1795250000.5,\"type\":\"step\",\"step\":" << i
                       << ",\"epoch\":0.5,\"loss\":1.2345,\"lr\":0.0002,\"grad_norm\":0.75,\"tokens\":4096,"
                          "\"trained_tokens\":1024,\"seconds\":0.81,\"tokens_per_second\":5056.8}\n";
            }
        }
        const auto begin = std::chrono::steady_clock::now();
        std::size_t events = 0;
        for (bool hasMore = true; hasMore;) {
            const auto report = store->ingest(*folder);
            QVERIFY(report);
            events += report->events.size();
            hasMore = report->hasMore;
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        QCOMPARE(events, std::size_t(count));
        const auto readBegin = std::chrono::steady_clock::now();
        QCOMPARE(store->series(folder->identity().id, "loss")->values.size(), std::size_t(count));
        const std::chrono::duration<double> readSeconds = std::chrono::steady_clock::now() - readBegin;
        std::printf("events,values,seconds,events_per_second,series_seconds,store_mb\n%lld,%lld,%.2f,%.0f,%.3f,%.0f\n",
                    static_cast<long long>(count), static_cast<long long>(count * 8), seconds.count(),
                    double(count) / seconds.count(), readSeconds.count(),
                    double(std::filesystem::file_size(scratch.store())) / 1e6);
    }
};

QTEST_GUILESS_MAIN(TestIngestSpeed)
#include "tst_ingest_speed.moc"
