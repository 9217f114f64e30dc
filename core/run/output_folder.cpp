#include "core/run/output_folder.h"

#include "core/base/files.h"

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr const char *claimName = ".tunewright-run";

/// A claim alone is no result: the run that made it trained nothing yet.
bool isNothing(const std::string &name)
{
    return name == claimName || (name.starts_with('.') && name.ends_with(".tmp"));
}

} // namespace

Result<> checkOutputFolder(const fs::path &folder, const std::string &runId)
{
    if (!runId.empty() && readFile(folder / claimName, 256).value_or(std::string()) == runId)
        return {};
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!isNothing(name))
            return Error {ErrorCode::Busy, folder.string() + " already holds " + name
                              + ", which this run did not write and leaves alone; name a folder that is new or empty"};
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return systemError("look into", folder, error.value());
    return {};
}

Result<> claimOutputFolder(const fs::path &folder, const std::string &runId)
{
    if (auto free = checkOutputFolder(folder, runId); !free)
        return free;
    if (auto made = ensureFolder(folder); !made)
        return made;
    return writeFileAtomic(folder / claimName, runId);
}

} // namespace tw
