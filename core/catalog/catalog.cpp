#include "core/catalog/catalog.h"

#include "core/base/paths.h"

#include <algorithm>
#include <cctype>

namespace tw {

namespace {

std::string lowerCase(const std::string &text)
{
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return lower;
}

/// Exact name first, else the only entry that differs just in case.
template <typename Entry, typename NameOf>
const Entry *findByName(const std::vector<Entry> &entries, const std::string &name, NameOf nameOf)
{
    const Entry *match = nullptr;
    int matches = 0;
    for (const Entry &entry : entries) {
        if (nameOf(entry) == name)
            return &entry;
        if (lowerCase(nameOf(entry)) == lowerCase(name)) {
            match = &entry;
            ++matches;
        }
    }
    return matches == 1 ? match : nullptr;
}

template <typename Entry, typename TextOf>
std::vector<const Entry *> entriesWith(const std::vector<Entry> &entries, const std::string &text, TextOf textOf)
{
    std::vector<const Entry *> found;
    for (const Entry &entry : entries) {
        if (lowerCase(textOf(entry)).find(lowerCase(text)) != std::string::npos)
            found.push_back(&entry);
    }
    return found;
}

} // namespace

const ModelEntry *Catalog::findModel(const std::string &id) const
{
    return findByName(models, id, [](const ModelEntry &model) { return model.id; });
}

const GpuEntry *Catalog::findGpu(const std::string &key) const
{
    return findByName(gpus, key, [](const GpuEntry &gpu) { return gpu.key; });
}

std::vector<const ModelEntry *> Catalog::searchModels(const std::string &text) const
{
    return entriesWith(models, text,
                       [](const ModelEntry &m) { return m.id + '\n' + m.name + '\n' + m.license + '\n' + m.languages; });
}

std::vector<const GpuEntry *> Catalog::searchGpus(const std::string &text) const
{
    return entriesWith(gpus, text, [](const GpuEntry &g) { return g.key + '\n' + g.name + '\n' + g.provider; });
}

std::filesystem::path catalogFolder()
{
    return resourceFolder() / "catalog";
}

std::filesystem::path userCatalogFolder()
{
    return configFolder() / "catalog";
}

} // namespace tw
