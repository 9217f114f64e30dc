#include "app/cli/run_access.h"

#include "app/cli/output.h"

namespace tw::cli {

Result<RunFolder> findRun(RunStore &store, const std::string &text)
{
    std::error_code trouble;
    if (std::filesystem::exists(std::filesystem::path(text) / "run.yaml", trouble)) {
        auto folder = RunFolder::open(std::filesystem::absolute(text, trouble));
        if (folder)
            if (auto known = store.upsert(*folder); !known)
                note("note: the run is not in the list of runs: " + known.error().message);
        return folder;
    }
    if (auto adopted = store.adopt(RunStore::defaultRunsFolder()); adopted)
        for (const std::string &problem : *adopted)
            note("note: " + problem);
    auto summary = store.find(text);
    if (!summary)
        return summary.error();
    return RunFolder::open(summary->folder);
}

namespace {

Result<> takeIn(RunStore &store, const RunFolder &folder)
{
    if (auto known = store.upsert(folder); !known)
        return known;
    for (;;) {
        auto stored = store.ingest(folder);
        if (!stored && stored.error().code != ErrorCode::NotFound)
            return stored.error();
        if (!stored || !stored->hasMore)
            return {};
    }
}

} // namespace

Result<RunSummary> freshSummary(RunStore &store, const RunFolder &folder)
{
    const auto taken = takeIn(store, folder);
    auto summary = store.summary(folder.identity().id);
    const bool isDiskRefusing = !taken && (taken.error().code == ErrorCode::DiskFull || taken.error().code == ErrorCode::Io);
    if (taken || !isDiskRefusing || !summary)
        return taken ? summary : Result<RunSummary>(taken.error());
    // That nothing can be stored is no reason to hide how the run fares: its folder says so.
    note("note: the list of runs is not up to date: " + taken.error().message);
    if (const auto status = folder.observedStatus()) {
        summary->state = status->state;
        summary->reason = status->reason;
        summary->step = status->step;
        summary->steps = status->steps;
    }
    return summary;
}

} // namespace tw::cli
