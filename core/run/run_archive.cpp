#include "core/run/run_archive.h"

#include "core/base/files.h"
#include "core/base/process.h"
#include "core/base/ulid.h"

#include <algorithm>
#include <vector>

namespace tw {

namespace {

namespace fs = std::filesystem;

/// A place that is gone with its content unless it was renamed meanwhile.
class Scrap
{
public:
    explicit Scrap(fs::path path) : m_path(std::move(path)) {}
    Scrap(const Scrap &) = delete;
    Scrap &operator=(const Scrap &) = delete;
    ~Scrap()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    fs::path m_path;
};

Result<> runTar(const std::vector<std::string> &arguments, const fs::path &target, ErrorCode otherwise, std::stop_token stop)
{
    std::vector<std::string> command {"tar"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const auto output = runProcess(command, {.environment = {{"LC_ALL", "C"}}}, std::chrono::hours(24), stop);
    if (!output)
        return output.error();
    if (output->exitCode == 0)
        return {};
    const std::string &said = output->standardError;
    const bool isFull = said.find("No space left") != std::string::npos;
    return Error {isFull ? ErrorCode::DiskFull : otherwise, target.string() + ": tar: " + said.substr(0, said.find('\n'))};
}

/// What tar could have been talked into making besides folders and files.
Result<> requirePlain(const fs::path &folder, const fs::path &archive)
{
    std::error_code trouble;
    for (auto it = fs::recursive_directory_iterator(folder, trouble); !trouble && it != fs::recursive_directory_iterator(); it.increment(trouble)) {
        const fs::file_status status = it->symlink_status(trouble);
        if (!fs::is_regular_file(status) && !fs::is_directory(status))
            return Error {ErrorCode::Damaged, archive.string() + ": " + it->path().filename().string() + " in it is neither a file nor a folder"};
    }
    return trouble ? systemError("look through", folder, trouble.value()) : Result<>();
}

} // namespace

Result<> packRun(const RunFolder &run, const fs::path &file, std::stop_token stop)
{
    if (run.isHeld())
        return Error {ErrorCode::Busy, run.path().string() + ": a trainer is at work in this run; stop it or wait for its end"};
    std::error_code trouble;
    const fs::path folder = fs::absolute(run.path(), trouble).lexically_normal();
    const Scrap scrap(file.parent_path() / ("." + file.filename().string() + "." + makeUlid()));
    auto packed = runTar({"--create", "--gzip", "--file", scrap.path().string(), "--force-local", "--exclude=.lock", "--exclude=.launch",
                          "--directory", folder.parent_path().string(), "--", folder.filename().string()},
                         file, ErrorCode::Io, stop);
    if (packed)
        packed = syncPath(scrap.path());
    if (!packed)
        return packed.error().context("pack " + run.identity().name);
    fs::rename(scrap.path(), file, trouble);
    if (trouble)
        return systemError("write", file, trouble.value());
    return syncPath(file.parent_path());
}

Result<RunFolder> unpackRun(const fs::path &file, const fs::path &runsFolder, std::stop_token stop)
{
    std::error_code trouble;
    if (!fs::is_regular_file(file, trouble))
        return Error {ErrorCode::NotFound, file.string() + ": there is no such file"};
    if (auto ready = ensureFolder(runsFolder); !ready)
        return ready.error();
    const Scrap scrap(runsFolder / (".import-" + makeUlid()));
    if (auto ready = ensureFolder(scrap.path()); !ready)
        return ready.error();
    auto taken = runTar({"--extract", "--gzip", "--file", fs::absolute(file, trouble).string(), "--force-local", "--no-same-owner",
                         "--directory", scrap.path().string()},
                        file, ErrorCode::Damaged, stop);
    if (taken)
        taken = requirePlain(scrap.path(), file);
    if (!taken)
        return taken.error().context("take in a run");
    const std::vector<fs::directory_entry> content(fs::directory_iterator(scrap.path(), trouble), {});
    auto run = content.size() == 1 ? RunFolder::open(content.front().path())
                                   : Result<RunFolder>(Error {ErrorCode::Damaged, file.string() + ": it does not hold one run"});
    if (!run)
        return Error {ErrorCode::Damaged, run.error().message}.context("take in " + file.string());
    for (const auto &entry : fs::directory_iterator(runsFolder, trouble)) {
        const auto known = RunFolder::open(entry.path());
        if (known && known->identity().id == run->identity().id)
            return Error {ErrorCode::Busy, file.string() + ": the run “" + known->identity().name + "” is on this machine already"};
    }
    const fs::path place = runsFolder / content.front().path().filename();
    fs::rename(content.front().path(), place, trouble);
    if (trouble)
        return systemError("write", place, trouble.value());
    return RunFolder::open(place);
}

} // namespace tw
