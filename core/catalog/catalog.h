#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tw {

/// One base model of resources/catalog/models.yaml.
struct ModelEntry {
    std::string id;      ///< "HuggingFaceTB/SmolLM2-135M-Instruct"
    std::string name;    ///< "SmolLM2 135M Instruct"
    double parametersBillions = 0; ///< as published
    Json config;         ///< config.json keys: hidden_size, num_hidden_layers, ... (what ArchSpec::fromConfig reads)
    std::string license;
    bool isGated = false;
    std::string languages;
    std::string korean;  ///< quality in words; "" when none
    std::string localPath; ///< the model file or folder on this disk; "" when it is not here
};

/// One GPU of resources/catalog/gpus.yaml, or "this_machine" (filled from /proc by thisMachine(); its two rates are what a
/// training step is likely to reach, not a peak, and bf16Flops is 0 where bf16 is no faster than fp32).
struct GpuEntry {
    std::string key;  ///< "h100_sxm", "this_machine"
    std::string name; ///< "H100 SXM"
    std::int64_t memoryBytes = 0;  ///< total
    std::int64_t usableBytes = 0;  ///< what a program gets
    double bandwidthBytes = 0;     ///< per second
    double bf16Flops = 0;          ///< dense tensor rate; 0: no bf16
    double fp32Flops = 0;
    double priceHour = 0;          ///< dollars an hour for one GPU, on demand; 0 for this machine
    std::string provider;
    std::string priceAsOf;         ///< "2026-10-10"
    std::string priceSource;       ///< where the price was read
    std::string computeCapability; ///< "9.0"
    bool isCpu = false;
    int cores = 0;                 ///< CPU only
    std::string note;              ///< what a figure on a data sheet hides; "" when nothing
};

struct Catalog {
    std::vector<ModelEntry> models;
    std::vector<GpuEntry> gpus;

    [[nodiscard]] const ModelEntry *findModel(const std::string &id) const; ///< exact id, else unique case-insensitive match, else null
    [[nodiscard]] const GpuEntry *findGpu(const std::string &key) const;
    [[nodiscard]] std::vector<const ModelEntry *> searchModels(const std::string &text) const; ///< all when text is empty
    [[nodiscard]] std::vector<const GpuEntry *> searchGpus(const std::string &text) const;
};

/// resources/catalog, and ~/.config/tunewright/catalog for entries of the user.
std::filesystem::path catalogFolder();
std::filesystem::path userCatalogFolder();

/// Reads models.yaml and gpus.yaml of `folder`, then those of `userFolder`, which need not exist: an entry there with a
/// known id or key replaces just the fields it gives, any other is added. "this_machine" is always the last GPU.
/// Errors: NotFound when `folder` lacks a file; Damaged with file, line and column (unknown or missing field, wrong type,
/// impossible value, duplicate id, alias, more than 1 MB).
Result<Catalog> loadCatalog(const std::filesystem::path &folder = catalogFolder(),
                            const std::filesystem::path &userFolder = userCatalogFolder());

/// CPU, memory of this machine, and how many cores may be used: the least of what the kernel, the affinity mask and the
/// cgroup (v1 or v2, with its ancestors) allow. `root` holds proc/ and sys/; tests give a folder of their own.
GpuEntry thisMachine(const std::filesystem::path &root = "/");

} // namespace tw
