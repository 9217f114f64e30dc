#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"

#include <filesystem>
#include <string>

namespace tw {

/// Adds the entries of one models.yaml or gpus.yaml to `catalog`; an entry with a known id or key replaces the fields it
/// gives. `modelsOnDisk` is where an entry's `file` is looked for. Errors: NotFound, Io, Damaged with file, line and column.
Result<> readModels(const std::filesystem::path &file, const std::filesystem::path &modelsOnDisk, Catalog &catalog);
Result<> readGpus(const std::filesystem::path &file, Catalog &catalog);

} // namespace tw
