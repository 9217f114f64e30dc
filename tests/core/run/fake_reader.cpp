// Stores the events of a run in small pieces, for ever: what the test kills at random moments.

#include "core/run/run_store.h"

#include <chrono>
#include <cstdio>
#include <thread>

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const auto folder = tw::RunFolder::open(argv[1]);
    auto store = tw::RunStore::open(argv[2]);
    if (!folder || !store)
        return 3;
    std::puts("opened");
    std::fflush(stdout);
    for (;;) {
        const auto report = store->ingest(*folder, 1 << 12);
        if (!report) {
            std::fprintf(stderr, "%s\n", report.error().message.c_str());
            return 4;
        }
        if (!report->hasMore)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}
