#pragma once

#include "core/config/config_document.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tw {

/// Reads a configuration file, lets `edit` change it and puts it back whole (a link keeps pointing where it did, the file
/// its permissions). All or nothing: an error leaves the file as it is, and a file without changes is not written.
/// Errors, naming the file: those of ConfigDocument::load() and of `edit`; Denied when nobody may write the file; Busy when
/// somebody else changed it since it was read; Io, DiskFull.
Result<> editConfigFile(const std::filesystem::path &file, const std::function<Result<>(ConfigDocument &)> &edit);

/// Puts `text` into a configuration file that held `expected` when it was read, or into a new one; without `expected` it does
/// not matter what an existing file holds. A link keeps pointing where it did, the file its permissions.
/// Errors, with the file as it was: Denied when nobody may write it; Busy when it holds something else by now; Io, DiskFull.
Result<> saveConfigFile(const std::filesystem::path &file, std::string_view text, const std::optional<std::string> &expected);

} // namespace tw
