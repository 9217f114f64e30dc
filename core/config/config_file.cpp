#include "core/config/config_file.h"

#include "core/base/files.h"
#include "core/base/units.h"

namespace tw {

namespace {

namespace fs = std::filesystem;

/// The permission bits decide for root too: somebody took them away for a reason.
Result<fs::perms> writablePermissions(const fs::path &file)
{
    std::error_code trouble;
    const fs::perms permissions = fs::status(file, trouble).permissions();
    if (trouble)
        return systemError("look at", file, trouble.value());
    constexpr fs::perms anyWrite = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    if ((permissions & anyWrite) == fs::perms::none)
        return Error {ErrorCode::Denied, file.string() + ": is read-only and was left as it is; make it writable, or copy it"};
    return permissions;
}

} // namespace

Result<> editConfigFile(const fs::path &file, const std::function<Result<>(ConfigDocument &)> &edit)
{
    auto document = ConfigDocument::load(file);
    if (!document)
        return document.error();
    const std::string before = document->text();
    if (const Result<> done = edit(*document); !done)
        return done.error().context(file.string());
    if (document->text() == before)
        return {};
    return saveConfigFile(file, document->text(), before);
}

Result<> saveConfigFile(const fs::path &file, std::string_view text, const std::optional<std::string> &expected)
{
    std::error_code trouble;
    const fs::path target = fs::canonical(file, trouble); // what a link points to
    if (trouble == std::errc::no_such_file_or_directory)
        return writeFileAtomic(file, text);
    if (trouble)
        return systemError("find", file, trouble.value());
    const Result<fs::perms> permissions = writablePermissions(target);
    if (!permissions)
        return permissions.error();
    const Result<std::string> now = expected ? readFile(target, MiB) : std::string();
    if (!now)
        return now.error();
    if (expected && *now != *expected)
        return Error {ErrorCode::Busy, file.string() + ": was changed by somebody else meanwhile and was left as it is; try again"};
    if (const Result<> written = writeFileAtomic(target, text); !written)
        return written.error();
    fs::permissions(target, *permissions, trouble); // a new file has the usual ones; it was written all the same
    return {};
}

} // namespace tw
