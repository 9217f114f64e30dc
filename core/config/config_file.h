#pragma once

#include "core/config/config_document.h"

#include <filesystem>
#include <functional>

namespace tw {

/// Reads a configuration file, lets `edit` change it and puts it back whole (a link keeps pointing where it did, the file
/// its permissions). All or nothing: an error leaves the file as it is, and a file without changes is not written.
/// Errors, naming the file: those of ConfigDocument::load() and of `edit`; Denied when nobody may write the file; Busy when
/// somebody else changed it since it was read; Io, DiskFull.
Result<> editConfigFile(const std::filesystem::path &file, const std::function<Result<>(ConfigDocument &)> &edit);

} // namespace tw
