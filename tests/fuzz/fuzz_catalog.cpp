// A catalogue file of any kind; each reader gets to see it. Prices find two known GPUs.

#include "core/catalog/catalog_yaml.h"
#include "memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MemoryFile file(data, size);
    tw::Catalog catalog;
    for (const char *key : {"h100_sxm", "rtx_4090"})
        catalog.gpus.emplace_back().key = key;
    (void)tw::readModels(file.path(), "/nonexistent", catalog);
    (void)tw::readGpus(file.path(), catalog);
    (void)tw::readMethods(file.path(), catalog);
    (void)tw::readPrices(file.path(), catalog);
    (void)tw::readMethods(file.path(), catalog);
    (void)tw::readPrices(file.path(), catalog);
    (void)catalog.searchModels("llama");
    (void)catalog.searchGpus("h100");
    return 0;
}
