#include "core/catalog/catalog_yaml.h"

#include "core/base/paths.h"
#include "core/base/units.h"
#include "core/catalog/yaml_entry.h"

#include <algorithm>

namespace tw {

namespace {

constexpr double giga = 1e9;
constexpr double tera = 1e12;

/// The entry that has this name already, or a new one behind the others.
template <typename Entry>
Entry &entryNamed(std::vector<Entry> &entries, std::string Entry::*name, const std::string &wanted, bool &isNew)
{
    const auto it = std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.*name == wanted; });
    isNew = it == entries.end();
    if (!isNew)
        return *it;
    entries.emplace_back().*name = wanted;
    return entries.back();
}

Result<> notTwice(std::set<std::string> &seen, const std::string &file, const YAML::Node &node, const std::string &name)
{
    if (seen.insert(name).second)
        return {};
    return yamlError(file, node.Mark(), "\"" + name + "\" is in this file twice");
}

Result<> readModel(const std::string &file, const YAML::Node &node, const std::filesystem::path &modelsOnDisk,
                   std::set<std::string> &seen, Catalog &catalog)
{
    YamlEntry entry(file, node);
    std::string id;
    entry.text("id", id, true);
    if (id.empty())
        return *entry.error();
    if (auto once = notTwice(seen, file, node, id); !once)
        return once;
    bool isNew = false;
    ModelEntry &model = entryNamed(catalog.models, &ModelEntry::id, id, isNew);
    std::string fileName;
    entry.text("name", model.name, isNew);
    entry.number("parameters_b", 1e-6, 1e5, [&](double value) { model.parametersBillions = value; }, isNew);
    entry.text("license", model.license, isNew);
    entry.flag("gated", model.isGated);
    entry.text("languages", model.languages);
    entry.text("korean", model.korean);
    entry.text("file", fileName);
    entry.mapping("config", model.config, isNew);
    if (const auto error = entry.finish())
        return *error;
    std::error_code ignored;
    if (!fileName.empty() && std::filesystem::exists(modelsOnDisk / fileName, ignored))
        model.localPath = (modelsOnDisk / fileName).string();
    return {};
}

Result<> readGpu(const std::string &file, const YAML::Node &node, std::set<std::string> &seen, Catalog &catalog)
{
    YamlEntry entry(file, node);
    std::string key;
    entry.text("key", key, true);
    if (key.empty())
        return *entry.error();
    if (key == "this_machine")
        return yamlError(file, node.Mark(), "\"this_machine\" is measured, not written down; choose another key");
    if (auto once = notTwice(seen, file, node, key); !once)
        return once;
    bool isNew = false;
    GpuEntry &gpu = entryNamed(catalog.gpus, &GpuEntry::key, key, isNew);
    const auto gibibytes = [](std::int64_t &target) { return [&target](double v) { target = std::int64_t(v * double(GiB)); }; };
    const auto scaled = [](double &target, double unit) { return [&target, unit](double v) { target = v * unit; }; };
    entry.text("name", gpu.name, isNew);
    entry.number("memory_gib", 1, 1e5, gibibytes(gpu.memoryBytes), isNew);
    entry.number("usable_gib", 1, 1e5, gibibytes(gpu.usableBytes), isNew);
    entry.number("bandwidth_gbs", 1, 1e6, scaled(gpu.bandwidthBytes, giga), isNew);
    entry.number("bf16_tflops", 0, 1e6, scaled(gpu.bf16Flops, tera), isNew);
    entry.number("fp32_tflops", 0.1, 1e6, scaled(gpu.fp32Flops, tera), isNew);
    entry.text("compute_capability", gpu.computeCapability);
    entry.number("price_hour", 0, 1e4, scaled(gpu.priceHour, 1), isNew);
    entry.text("provider", gpu.provider);
    entry.text("price_as_of", gpu.priceAsOf, isNew);
    entry.text("price_source", gpu.priceSource);
    entry.text("note", gpu.note);
    if (const auto error = entry.finish())
        return *error;
    if (gpu.usableBytes > gpu.memoryBytes)
        return yamlError(file, node.Mark(), "\"usable_gib\" is more than \"memory_gib\"");
    return {};
}

Result<> readFolder(const std::filesystem::path &folder, bool isRequired, Catalog &catalog)
{
    const auto isWanted = [&](const std::filesystem::path &file) {
        std::error_code ignored;
        return isRequired || std::filesystem::exists(file, ignored);
    };
    if (isWanted(folder / "models.yaml")) {
        if (auto done = readModels(folder / "models.yaml", dataFolder() / "models", catalog); !done)
            return done;
    }
    return isWanted(folder / "gpus.yaml") ? readGpus(folder / "gpus.yaml", catalog) : Result<>();
}

} // namespace

Result<> readModels(const std::filesystem::path &file, const std::filesystem::path &modelsOnDisk, Catalog &catalog)
{
    std::set<std::string> seen;
    return forEachYamlEntry(file, "models", [&](const YAML::Node &node) {
        return readModel(file.string(), node, modelsOnDisk, seen, catalog);
    });
}

Result<> readGpus(const std::filesystem::path &file, Catalog &catalog)
{
    std::set<std::string> seen;
    return forEachYamlEntry(file, "gpus",
                            [&](const YAML::Node &node) { return readGpu(file.string(), node, seen, catalog); });
}

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
