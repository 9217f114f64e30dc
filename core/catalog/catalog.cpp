#include "core/catalog/catalog.h"

#include "core/base/paths.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>

namespace tw {

namespace {

std::string lowerCase(const std::string &text)
{
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return lower;
}

bool isSameButForCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// Exact name first, else the only entry that differs just in case. Quotes ask while somebody types, so nothing is copied.
template <typename Entry>
const Entry *findByName(const std::vector<Entry> &entries, std::string_view name, std::string Entry::*nameOf)
{
    const auto exact = std::ranges::find(entries, name, nameOf);
    if (exact != entries.end())
        return &*exact;
    const auto isMatch = [&](const Entry &entry) { return isSameButForCase(entry.*nameOf, name); };
    const auto match = std::ranges::find_if(entries, isMatch);
    const bool isOnly = match != entries.end() && std::find_if(match + 1, entries.end(), isMatch) == entries.end();
    return isOnly ? &*match : nullptr;
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
    const ModelEntry *model = findByName(models, id, &ModelEntry::id);
    return model ? model : findByName(modelAliases, id, &ModelEntry::id);
}

const GpuEntry *Catalog::findGpu(const std::string &key) const
{
    return findByName(gpus, key, &GpuEntry::key);
}

const MethodEntry *Catalog::findMethod(const std::string &key) const
{
    return findByName(methods, key, &MethodEntry::key);
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
