#include "core/catalog/catalog_yaml.h"
#include "core/catalog/yaml_entry.h"

#include <algorithm>
#include <map>

namespace tw {

namespace {

constexpr double dearestHour = 1e4; ///< dollars; beyond it somebody mixed up cents or months

/// Reads one prices.yaml. Providers and sources are named once and referred to by key.
class PriceReader
{
public:
    PriceReader(std::string file, Catalog &catalog) : m_file(std::move(file)), m_catalog(catalog) {}

    Result<> readProvider(const YamlTree &tree);
    Result<> readSource(const YamlTree &tree);
    Result<> readGpuPrice(const YamlTree &tree);
    Result<> readStorage(const YamlTree &tree);
    Result<> readApi(const YamlTree &tree);
    Result<> readPurchase(const YamlTree &tree);
    void sortPrices();

private:
    template <typename Price>
    void readOrigin(YamlEntry &entry, Price &price, bool isNew)
    {
        entry.date("as_of", price.asOf, isNew);
        entry.text("source", price.source, isNew);
        entry.flag("estimate", price.isEstimate);
        if (const auto named = m_sources.find(price.source); named != m_sources.end())
            price.source = named->second;
    }
    [[nodiscard]] std::string providerName(const std::string &key) const;

    std::string m_file;
    Catalog &m_catalog;
    std::vector<std::string> m_providers; ///< in the order of the file: the first is the usual one
    std::map<std::string, std::string> m_providerNames;
    std::map<std::string, std::string> m_sources;
};

std::string PriceReader::providerName(const std::string &key) const
{
    if (const auto named = m_providerNames.find(key); named != m_providerNames.end())
        return named->second;
    for (const GpuEntry &gpu : m_catalog.gpus) {
        if (const GpuPrice *price = gpu.priceOf(key))
            return price->providerName;
    }
    return key;
}

Result<> PriceReader::readProvider(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    std::string key;
    entry.text("key", key, true);
    entry.text("name", m_providerNames[key], true);
    const auto error = entry.finish();
    m_providers.push_back(key);
    return error ? Result<>(*error) : Result<>();
}

Result<> PriceReader::readSource(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    std::string key;
    entry.text("key", key, true);
    entry.text("name", m_sources[key], true);
    const auto error = entry.finish();
    return error ? Result<>(*error) : Result<>();
}

Result<> PriceReader::readGpuPrice(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    std::string gpuKey, provider;
    entry.text("gpu", gpuKey, true);
    entry.text("provider", provider, true);
    if (entry.error())
        return *entry.error();
    const auto gpu = std::ranges::find(m_catalog.gpus, gpuKey, &GpuEntry::key);
    if (gpu == m_catalog.gpus.end())
        return yamlError(m_file, entry.placeOf("gpu"), "there is no GPU \"" + gpuKey + "\"");
    bool isNew = false;
    const std::string name = providerName(provider); // before a nameless price of that provider is there
    GpuPrice &price = entryNamed(gpu->prices, &GpuPrice::provider, provider, isNew);
    price.providerName = name;
    entry.number("hour", 0.001, dearestHour, [&](double value) { price.hour = value; }, isNew);
    entry.number("bundle", 1, 1024, [&](double value) { price.bundle = int(value); });
    entry.text("product", price.product);
    readOrigin(entry, price, isNew);
    const auto error = entry.finish();
    return error ? Result<>(*error) : Result<>();
}

Result<> PriceReader::readStorage(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    std::string key;
    entry.text("key", key, true);
    bool isNew = false;
    StoragePrice &price = entryNamed(m_catalog.storagePrices, &StoragePrice::key, key, isNew);
    entry.text("name", price.name, isNew);
    entry.number("gb_month", 0, 100, [&](double value) { price.gigabyteMonth = value; }, isNew);
    entry.number("above_gb", 0, 1e9, [&](double value) { price.aboveGigabytes = value; });
    entry.number("gb_month_above", 0, 100, [&](double value) { price.gigabyteMonthAbove = value; });
    readOrigin(entry, price, isNew);
    const auto error = entry.finish();
    return error ? Result<>(*error) : Result<>();
}

Result<> PriceReader::readApi(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    std::string key;
    entry.text("key", key, true);
    bool isNew = false;
    ApiPrice &price = entryNamed(m_catalog.apiPrices, &ApiPrice::key, key, isNew);
    entry.text("name", price.name, isNew);
    entry.text("provider", price.provider, isNew);
    entry.number("train", 0, dearestHour, [&](double value) { price.trainMillion = value; }, isNew);
    entry.number("input", 0, dearestHour, [&](double value) { price.inputMillion = value; }, isNew);
    entry.number("output", 0, dearestHour, [&](double value) { price.outputMillion = value; }, isNew);
    readOrigin(entry, price, isNew);
    const auto error = entry.finish();
    return error ? Result<>(*error) : Result<>();
}

Result<> PriceReader::readPurchase(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    std::string gpu;
    entry.text("gpu", gpu, true);
    if (!entry.error() && !m_catalog.findGpu(gpu))
        return yamlError(m_file, entry.placeOf("gpu"), "there is no GPU \"" + gpu + "\"");
    bool isNew = false;
    PurchasePrice &price = entryNamed(m_catalog.purchasePrices, &PurchasePrice::gpu, gpu, isNew);
    entry.range("dollars", 1, 1e7, price.low, price.high);
    if (isNew && !entry.has("dollars"))
        entry.fail(tree.place, "the entry lacks \"dollars\"");
    readOrigin(entry, price, isNew);
    const auto error = entry.finish();
    return error ? Result<>(*error) : Result<>();
}

/// One's own price first, then the providers as the file lists them.
void PriceReader::sortPrices()
{
    const auto rank = [this](const GpuPrice &price) {
        if (price.provider == "own")
            return std::ptrdiff_t(-1);
        return std::ranges::find(m_providers, price.provider) - m_providers.begin();
    };
    for (GpuEntry &gpu : m_catalog.gpus) {
        if (!m_providers.empty())
            std::ranges::stable_sort(gpu.prices, {}, rank);
        showUsualPrice(gpu);
    }
}

Result<> readMethod(const std::string &file, const YamlTree &tree, std::set<std::string> &seen, Catalog &catalog)
{
    YamlEntry entry(file, tree);
    std::string key;
    entry.text("key", key, true);
    if (key.empty())
        return *entry.error();
    if (!seen.insert(key).second)
        return yamlError(file, tree.place, "\"" + key + "\" is in this file twice");
    bool isNew = false;
    MethodEntry &method = entryNamed(catalog.methods, &MethodEntry::key, key, isNew);
    entry.text("name", method.name, isNew);
    entry.text("summary", method.summary);
    entry.mapping("settings", method.settings, isNew);
    entry.number("bytes_per_parameter", 0.1, 100, [&](double v) { method.bytesPerParameter = v; }, isNew);
    entry.number("efficiency_consumer", 0.001, 1, [&](double v) { method.efficiencyConsumer = v; }, isNew);
    entry.number("efficiency_datacenter", 0.001, 1, [&](double v) { method.efficiencyDatacenter = v; }, isNew);
    entry.range("published_memory_saved", 0, 1, method.memorySaved.low, method.memorySaved.high);
    entry.range("published_quality_kept", 0, 1, method.qualityKept.low, method.qualityKept.high);
    entry.range("published_speed", 0.01, 100, method.speed.low, method.speed.high);
    entry.text("note", method.note);
    const auto error = entry.finish();
    return error ? Result<>(*error) : Result<>();
}

} // namespace

Result<> readMethods(const std::filesystem::path &file, Catalog &catalog)
{
    std::set<std::string> seen;
    return readYamlSections(
        file, {{"methods", [&](const YamlTree &tree) { return readMethod(file.string(), tree, seen, catalog); }}});
}

Result<> readPrices(const std::filesystem::path &file, Catalog &catalog)
{
    PriceReader reader(file.string(), catalog);
    auto done = readYamlSections(file, {{"providers", [&](const YamlTree &tree) { return reader.readProvider(tree); }},
                                        {"sources", [&](const YamlTree &tree) { return reader.readSource(tree); }},
                                        {"gpu_hours", [&](const YamlTree &tree) { return reader.readGpuPrice(tree); }},
                                        {"storage", [&](const YamlTree &tree) { return reader.readStorage(tree); }},
                                        {"api_tuning", [&](const YamlTree &tree) { return reader.readApi(tree); }},
                                        {"purchases", [&](const YamlTree &tree) { return reader.readPurchase(tree); }}});
    reader.sortPrices();
    return done;
}

} // namespace tw
