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
                return known.error();
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

Result<RunSummary> freshSummary(RunStore &store, const RunFolder &folder)
{
    if (auto known = store.upsert(folder); !known)
        return known.error();
    for (;;) {
        auto stored = store.ingest(folder);
        if (!stored && stored.error().code != ErrorCode::NotFound)
            return stored.error();
        if (!stored || !stored->hasMore)
            return store.summary(folder.identity().id);
    }
}

} // namespace tw::cli
