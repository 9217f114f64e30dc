#include "core/catalog/catalog_yaml.h"

#include "core/base/paths.h"

namespace tw {

namespace {

using FileReader = Result<> (*)(const std::filesystem::path &, Catalog &);

Result<> readModelsOfUser(const std::filesystem::path &file, Catalog &catalog)
{
    return readModels(file, dataFolder() / "models", catalog);
}

struct CatalogFile {
    const char *name;
    FileReader read;
    bool isRequired; ///< in the shipped folder
};
/// Prices come last: they are for GPUs that were read before.
constexpr CatalogFile catalogFiles[] = {{"models.yaml", readModelsOfUser, true},
                                        {"gpus.yaml", readGpus, true},
                                        {"methods.yaml", readMethods, false},
                                        {"prices.yaml", readPrices, false}};

Result<> readFolder(const std::filesystem::path &folder, bool isShipped, Catalog &catalog)
{
    for (const CatalogFile &file : catalogFiles) {
        std::error_code ignored;
        const bool isWanted = (isShipped && file.isRequired) || std::filesystem::exists(folder / file.name, ignored);
        if (!isWanted)
            continue;
        if (auto done = file.read(folder / file.name, catalog); !done)
            return done;
    }
    return {};
}

} // namespace

Result<Catalog> loadCatalog(const std::filesystem::path &folder, const std::filesystem::path &userFolder)
{
    Catalog catalog;
    if (auto done = readFolder(folder, true, catalog); !done)
        return done.error().context("read the catalogue");
    if (auto done = readFolder(userFolder, false, catalog); !done)
        return done.error().context("read your own catalogue");
    catalog.gpus.push_back(thisMachine());
    return catalog;
}

} // namespace tw
