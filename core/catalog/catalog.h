#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/catalog/model_shape.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tw {

/// How well a model does Korean as it comes.
enum class Korean { None, Weak, Fair, Good, Native };
/// What a licence lets one do with a tuned model.
enum class LicenseKind {
    Open,        ///< Apache, MIT
    Conditions,  ///< commercial use allowed under conditions worth reading
    Research,    ///< no commercial use
};

/// One base model of resources/catalog/models.yaml.
struct ModelEntry {
    std::string id;      ///< "HuggingFaceTB/SmolLM2-135M-Instruct"
    std::string name;    ///< "SmolLM2 135M Instruct"
    std::string family;  ///< "llama3.1"; "" when none was given
    double parametersBillions = 0; ///< as published
    double activeBillions = 0;     ///< as published, experts; 0: not published or no experts
    Json config;         ///< config.json keys: hidden_size, num_hidden_layers, ... (what ArchSpec::fromConfig reads)
    ModelShape shape;    ///< of `config`
    std::string license;
    LicenseKind licenseKind = LicenseKind::Conditions;
    bool isGated = false;
    bool isGatingUnsure = false;   ///< it has changed before: ask the hub
    std::string languages;
    std::string korean;  ///< quality in words; "" when none
    Korean koreanLevel = Korean::None;
    std::string released;          ///< "2024-07"
    std::string chatTemplate;      ///< "llama3"; "" for a base model without one
    std::string tokenizer;         ///< in words
    std::vector<std::string> loraTargets; ///< what LoRA adapts by default
    bool isPlanningOnly = false;   ///< in the table for comparison; nobody trains it as a whole here
    bool isVerified = false;       ///< its sizes were read from a published source, not recalled
    std::vector<std::string> unsure; ///< fields that were not read ("license", "rope_theta"); ["all"]
    std::string note;
    std::vector<std::string> aliases; ///< ids of models with the same shape, or nearly: findModel() knows them
    std::string aliasOf; ///< id of the entry that this alias belongs to; "" for an entry of its own
    std::string localPath; ///< the model file or folder on this disk; "" when it is not here

    [[nodiscard]] std::int64_t contextLength() const { return shape.maxPositions; }
};

/// What one provider asks for one GPU, on demand.
struct GpuPrice {
    std::string provider;     ///< key: "runpod_secure"
    std::string providerName; ///< "RunPod Secure Cloud"
    double hour = 0;          ///< dollars an hour for one GPU
    int bundle = 1;           ///< GPUs in the smallest machine that is rented out: AWS rents H100 by eight
    std::string product;      ///< the provider's name for it: "p5.48xlarge"; may be ""
    std::string asOf;         ///< "2026-10-10"
    std::string source;       ///< where it was read
    bool isEstimate = false;  ///< recalled or second-hand
};

/// What runs on a card. Our trainer and the Axolotl image need Cuda.
enum class GpuPlatform { Cuda, Rocm, Gaudi, Cpu };

/// One GPU of resources/catalog/gpus.yaml, or "this_machine" (filled from /proc by thisMachine(); its two rates are what a
/// training step is likely to reach, not a peak, and bf16Flops is 0 where bf16 is no faster than fp32).
struct GpuEntry {
    std::string key;  ///< "h100_sxm", "this_machine"
    std::string name; ///< "H100 SXM"
    std::string architecture;      ///< "Hopper"; of this machine "AVX-512, AMX"
    GpuPlatform platform = GpuPlatform::Cuda;
    std::int64_t memoryBytes = 0;  ///< total
    std::int64_t usableBytes = 0;  ///< what a program gets
    double bandwidthBytes = 0;     ///< per second
    double bf16Flops = 0;          ///< dense tensor rate; 0: no bf16
    double fp16Flops = 0;          ///< dense tensor rate with fp32 accumulation
    double fp8Flops = 0;           ///< dense tensor rate; 0: no FP8
    double fp32Flops = 0;
    double linkBytes = 0;          ///< NVLink or the like, both directions together, per second; 0: none
    int linkedCards = 1;           ///< how many cards such a link joins: 2 by a bridge, 8 on a board, 72 in a rack
    double hostLinkBytes = 0;      ///< PCIe x16, one direction, per second
    double watts = 0;              ///< board power
    bool isDatacenter = false;     ///< sustained clocks, no consumer limits: which measured efficiency applies
    bool needsArm = false;         ///< its host is aarch64
    std::string providerId;        ///< RunPod's id of the GPU; "" when it has none
    std::vector<GpuPrice> prices;  ///< the usual one first
    double priceHour = 0;          ///< prices.front(): dollars an hour for one GPU; 0 for this machine and where nobody asks a price
    std::string provider;          ///< prices.front(), in words
    std::string priceAsOf;         ///< "2026-10-10"
    std::string priceSource;       ///< where the price was read
    std::string computeCapability; ///< "9.0"; "gfx942" for ROCm
    int smVersion = 0;             ///< 90 for "9.0", 120 for "12.0"; 0 without CUDA
    bool isCpu = false;
    int cores = 0;                 ///< CPU only
    std::vector<std::string> estimated; ///< fields that are second-hand or derived: "bf16_tflops"
    std::string note;              ///< what a figure on a data sheet hides; "" when nothing

    [[nodiscard]] bool hasBf16() const { return bf16Flops > 0; }
    [[nodiscard]] bool hasFp8() const { return fp8Flops > 0; }
    [[nodiscard]] bool hasFlashAttention() const { return smVersion >= 80; }
    [[nodiscard]] bool hasNvLink() const { return linkBytes > 0; }
    /// False where nobody is known to rent it out: its price is not zero, it is unknown.
    [[nodiscard]] bool isPriced() const { return isCpu || !prices.empty() || priceHour > 0; }
    [[nodiscard]] const GpuPrice *priceOf(const std::string &providerKey) const; ///< null when it does not rent this out
};

/// A published range, as fractions or factors; both 0 when nothing is published.
struct PublishedRange {
    double low = 0;
    double high = 0;
};

/// One training method of resources/catalog/methods.yaml.
struct MethodEntry {
    std::string key;  ///< "full", "lora", "qlora", "prompt_tuning"
    std::string name; ///< "QLoRA"
    std::string summary;
    Json settings;    ///< Axolotl keys and values of a sound start: {"adapter": "qlora", "lora_r": 16, ...}
    double bytesPerParameter = 0;      ///< of the base weights with what is trained, before activations; a rule of thumb
    double efficiencyConsumer = 0;     ///< share of the dense bf16 rate that is usual on one consumer card
    double efficiencyDatacenter = 0;
    PublishedRange memorySaved;        ///< against full fine-tuning: 0.8 to 0.9
    PublishedRange qualityKept;
    PublishedRange speed;              ///< times full fine-tuning
    std::string note;                  ///< where a published range does not hold
};

/// A price that is no GPU-hour.
struct StoragePrice {
    std::string key;      ///< "runpod_network_volume"
    std::string name;
    double gigabyteMonth = 0; ///< dollars for 10^9 bytes a month
    double aboveGigabytes = 0; ///< from here on ...
    double gigabyteMonthAbove = 0; ///< ... this price; 0: one price
    std::string asOf, source;
    bool isEstimate = false;
};
/// Fine-tuning and use of a closed model, by tokens.
struct ApiPrice {
    std::string key;      ///< "gpt-4.1-mini"
    std::string name, provider;
    double trainMillion = 0;  ///< dollars for a million trained tokens
    double inputMillion = 0;  ///< of the tuned model
    double outputMillion = 0;
    std::string asOf, source;
    bool isEstimate = false;
};
/// What a card costs to buy.
struct PurchasePrice {
    std::string gpu;
    double low = 0, high = 0; ///< dollars
    std::string asOf, source;
    bool isEstimate = false;
};

struct Catalog {
    std::vector<ModelEntry> models;
    std::vector<ModelEntry> modelAliases; ///< complete entries of their own, for findModel(); lists do not show them
    std::vector<ModelEntry> families;     ///< `family` and `name`, and what their models have in common; no sizes
    std::vector<GpuEntry> gpus;
    std::vector<MethodEntry> methods;
    std::vector<StoragePrice> storagePrices;
    std::vector<ApiPrice> apiPrices;
    std::vector<PurchasePrice> purchasePrices;

    /// Exact id, else unique case-insensitive match, among the models and then among their aliases; else null.
    [[nodiscard]] const ModelEntry *findModel(const std::string &id) const;
    [[nodiscard]] const GpuEntry *findGpu(const std::string &key) const;
    [[nodiscard]] const MethodEntry *findMethod(const std::string &key) const;
    /// All words of `text` have to be in id, aliases, name, family, licence or languages; all models when it is empty.
    [[nodiscard]] std::vector<const ModelEntry *> searchModels(const std::string &text) const;
    [[nodiscard]] std::vector<const GpuEntry *> searchGpus(const std::string &text) const;
};

const char *koreanName(Korean level);         ///< "none", "weak", "fair", "good", "native"
const char *licenseKindName(LicenseKind kind); ///< "open", "conditions", "research"
const char *platformName(GpuPlatform platform); ///< "cuda", "rocm", "gaudi", "cpu"

/// resources/catalog, and ~/.config/tunewright/catalog for entries of the user.
std::filesystem::path catalogFolder();
std::filesystem::path userCatalogFolder();

/// Reads models.yaml, gpus.yaml, methods.yaml and prices.yaml of `folder`, then those of `userFolder`, none of which need
/// exist: an entry there with a known id or key replaces just the fields it gives, any other is added.
/// "this_machine" is always the last GPU.
/// Errors: NotFound when `folder` lacks models.yaml or gpus.yaml; Damaged with file, line and column (unknown or missing
/// field, wrong type, impossible value or sizes, duplicate id, a price for an unknown GPU, alias, more than 1 MB).
Result<Catalog> loadCatalog(const std::filesystem::path &folder = catalogFolder(),
                            const std::filesystem::path &userFolder = userCatalogFolder());

/// CPU, memory of this machine, and how many cores may be used: the least of what the kernel, the affinity mask and the
/// cgroup (v1 or v2, with its ancestors) allow. `root` holds proc/ and sys/; tests give a folder of their own.
GpuEntry thisMachine(const std::filesystem::path &root = "/");

} // namespace tw
