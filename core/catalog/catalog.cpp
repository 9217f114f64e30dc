#include "core/catalog/catalog.h"

#include "core/base/paths.h"

#include <algorithm>
#include <cctype>
#include <sstream>

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
    std::vector<std::string> words;
    std::istringstream stream(lowerCase(text));
    for (std::string word; stream >> word;)
        words.push_back(word);
    std::vector<const Entry *> found;
    for (const Entry &entry : entries) {
        const std::string all = lowerCase(textOf(entry));
        if (std::ranges::all_of(words, [&](const std::string &word) { return all.find(word) != std::string::npos; }))
            found.push_back(&entry);
    }
    return found;
}

} // namespace

const ModelEntry *Catalog::findModel(const std::string &id) const
{
    const auto idOf = [](const ModelEntry &model) { return model.id; };
    if (const ModelEntry *model = findByName(models, id, idOf))
        return model;
    return findByName(modelAliases, id, idOf);
}

const GpuEntry *Catalog::findGpu(const std::string &key) const
{
    return findByName(gpus, key, [](const GpuEntry &gpu) { return gpu.key; });
}

const MethodEntry *Catalog::findMethod(const std::string &key) const
{
    return findByName(methods, key, [](const MethodEntry &method) { return method.key; });
}

const GpuPrice *GpuEntry::priceOf(const std::string &providerKey) const
{
    const auto found = std::ranges::find(prices, providerKey, &GpuPrice::provider);
    return found == prices.end() ? nullptr : &*found;
}

std::vector<const ModelEntry *> Catalog::searchModels(const std::string &text) const
{
    return entriesWith(models, text, [](const ModelEntry &m) {
        std::string all = m.id + '\n' + m.name + '\n' + m.family + '\n' + m.license + '\n' + m.languages;
        for (const std::string &alias : m.aliases)
            all += '\n' + alias;
        return all;
    });
}

std::vector<const GpuEntry *> Catalog::searchGpus(const std::string &text) const
{
    return entriesWith(gpus, text, [](const GpuEntry &g) {
        return g.key + '\n' + g.name + '\n' + g.architecture + '\n' + platformName(g.platform) + '\n' + g.provider;
    });
}

const char *koreanName(Korean level)
{
    constexpr const char *names[] = {"none", "weak", "fair", "good", "native"};
    return names[std::size_t(level)];
}

const char *licenseKindName(LicenseKind kind)
{
    constexpr const char *names[] = {"open", "conditions", "research"};
    return names[std::size_t(kind)];
}

const char *platformName(GpuPlatform platform)
{
    constexpr const char *names[] = {"cuda", "rocm", "gaudi", "cpu"};
    return names[std::size_t(platform)];
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
