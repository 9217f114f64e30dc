#include "core/catalog/catalog_yaml.h"

#include "core/base/units.h"
#include "core/catalog/yaml_entry.h"

#include <algorithm>
#include <charconv>

namespace tw {

namespace {

constexpr double giga = 1e9;
constexpr double tera = 1e12;

/// "9.0" → 90, "12.0" → 120; 0 when it is no CUDA capability.
int smVersionOf(const std::string &capability)
{
    int major = 0, minor = 0;
    const char *end = capability.data() + capability.size();
    const auto [dot, trouble] = std::from_chars(capability.data(), end, major);
    if (trouble != std::errc() || dot == end || *dot != '.' || major < 1 || major > 99)
        return 0;
    const auto [stop, second] = std::from_chars(dot + 1, end, minor);
    return second == std::errc() && stop == end && minor >= 0 && minor <= 9 ? major * 10 + minor : 0;
}

/// One direction of a x16 slot: 16 lanes of 8 GT/s with 128b/130b coding in generation 3, doubled by each that follows.
double slotBytes(double generation)
{
    double bytes = 16 * 8e9 / 8 * 128 / 130;
    for (int step = 3; step < int(generation); ++step)
        bytes *= 2;
    return bytes;
}

void readRates(YamlEntry &entry, GpuEntry &gpu, bool isNew)
{
    const auto gibibytes = [](std::int64_t &target) { return [&target](double v) { target = std::int64_t(v * double(GiB)); }; };
    const auto scaled = [](double &target, double unit) { return [&target, unit](double v) { target = v * unit; }; };
    entry.number("memory_gib", 1, 1e5, gibibytes(gpu.memoryBytes), isNew);
    entry.number("usable_gib", 1, 1e5, gibibytes(gpu.usableBytes), isNew);
    entry.number("bandwidth_gbs", 1, 1e6, scaled(gpu.bandwidthBytes, giga), isNew);
    entry.number("bf16_tflops", 0, 1e6, scaled(gpu.bf16Flops, tera), isNew);
    entry.number("fp16_tflops", 0, 1e6, scaled(gpu.fp16Flops, tera));
    entry.number("fp8_tflops", 0, 1e6, scaled(gpu.fp8Flops, tera));
    entry.number("fp32_tflops", 0.1, 1e6, scaled(gpu.fp32Flops, tera), isNew);
    entry.number("link_gbs", 0, 1e5, scaled(gpu.linkBytes, giga));
    entry.number("linked_cards", 1, 1e4, [&](double v) { gpu.linkedCards = int(v); });
    entry.number("pcie", 3, 8, [&](double v) { gpu.hostLinkBytes = slotBytes(v); });
    entry.number("watts", 1, 1e4, scaled(gpu.watts, 1));
}

/// The short form for a card of one's own, or a price one has been offered: it comes before the catalogue's prices.
void readOwnPrice(YamlEntry &entry, GpuEntry &gpu)
{
    GpuPrice own;
    if (!gpu.prices.empty() && gpu.prices.front().provider == "own")
        own = gpu.prices.front();
    own.provider = "own";
    const bool isNamed = entry.has("price_hour");
    const bool isDateGiven = !own.asOf.empty() || !gpu.priceAsOf.empty();
    entry.number("price_hour", 0, 1e4, [&](double value) { own.hour = value; });
    entry.text("provider", own.providerName);
    entry.date("price_as_of", own.asOf, isNamed && !isDateGiven);
    entry.text("price_source", own.source);
    if (!isNamed || entry.error())
        return;
    own.asOf = own.asOf.empty() ? gpu.priceAsOf : own.asOf;
    own.providerName = own.providerName.empty() ? gpu.provider : own.providerName;
    own.source = own.source.empty() ? gpu.priceSource : own.source;
    std::erase_if(gpu.prices, [](const GpuPrice &price) { return price.provider == "own"; });
    gpu.prices.insert(gpu.prices.begin(), own);
    showUsualPrice(gpu);
}

Result<> readGpu(const std::string &file, const YamlTree &tree, std::set<std::string> &seen, Catalog &catalog)
{
    YamlEntry entry(file, tree);
    std::string key;
    entry.text("key", key, true);
    if (key.empty())
        return *entry.error();
    if (key == "this_machine")
        return yamlError(file, tree.place, "\"this_machine\" is measured, not written down; choose another key");
    if (!seen.insert(key).second)
        return yamlError(file, tree.place, "\"" + key + "\" is in this file twice");
    bool isNew = false;
    GpuEntry &gpu = entryNamed(catalog.gpus, &GpuEntry::key, key, isNew);
    entry.text("name", gpu.name, isNew);
    entry.text("architecture", gpu.architecture);
    entry.choice("platform", {"cuda", "rocm", "gaudi"}, [&](int value) { gpu.platform = GpuPlatform(value); });
    readRates(entry, gpu, isNew);
    entry.text("compute_capability", gpu.computeCapability);
    entry.flag("datacenter", gpu.isDatacenter);
    entry.flag("arm_host", gpu.needsArm);
    entry.text("runpod_id", gpu.providerId);
    readOwnPrice(entry, gpu);
    entry.texts("estimated", gpu.estimated);
    entry.text("note", gpu.note);
    if (const auto error = entry.finish())
        return *error;
    if (gpu.usableBytes > gpu.memoryBytes)
        return yamlError(file, tree.place, "\"usable_gib\" is more than \"memory_gib\"");
    gpu.smVersion = gpu.platform == GpuPlatform::Cuda ? smVersionOf(gpu.computeCapability) : 0;
    if (gpu.platform == GpuPlatform::Cuda && !gpu.computeCapability.empty() && gpu.smVersion == 0)
        return yamlError(file, entry.placeOf("compute_capability"), "\"compute_capability\" has to be like \"9.0\"");
    if (gpu.fp16Flops <= 0)
        gpu.fp16Flops = gpu.bf16Flops;
    return {};
}

} // namespace

void showUsualPrice(GpuEntry &gpu)
{
    if (gpu.prices.empty())
        return;
    const GpuPrice &usual = gpu.prices.front();
    gpu.priceHour = usual.hour;
    gpu.provider = usual.providerName;
    gpu.priceAsOf = usual.asOf;
    gpu.priceSource = usual.source;
}

Result<> readGpus(const std::filesystem::path &file, Catalog &catalog)
{
    std::set<std::string> seen;
    return readYamlSections(file,
                            {{"gpus", [&](const YamlTree &tree) { return readGpu(file.string(), tree, seen, catalog); }}});
}

} // namespace tw
