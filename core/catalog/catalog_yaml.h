#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"

#include <filesystem>

namespace tw {

/// Adds the entries of one catalogue file to `catalog`; an entry with a known id or key replaces the fields it gives.
/// `modelsOnDisk` is where an entry's `file` is looked for. Prices are for GPUs that are already there.
/// Errors: NotFound, Io, Damaged with file, line and column.
Result<> readModels(const std::filesystem::path &file, const std::filesystem::path &modelsOnDisk, Catalog &catalog);
Result<> readGpus(const std::filesystem::path &file, Catalog &catalog);
Result<> readMethods(const std::filesystem::path &file, Catalog &catalog);
Result<> readPrices(const std::filesystem::path &file, Catalog &catalog);

/// priceHour and its companions of a GPU from its first price.
void showUsualPrice(GpuEntry &gpu);

/// The entry that has this name already, or a new one behind the others.
template <typename Entry>
Entry &entryNamed(std::vector<Entry> &entries, std::string Entry::*name, const std::string &wanted, bool &isNew)
{
    isNew = true;
    for (Entry &entry : entries) {
        if (entry.*name == wanted) {
            isNew = false;
            return entry;
        }
    }
    entries.emplace_back().*name = wanted;
    return entries.back();
}

} // namespace tw
