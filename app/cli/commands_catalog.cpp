#include "app/cli/output.h"
#include "core/base/units.h"
#include "core/catalog/catalog.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace tw::cli {

namespace {

std::string shortNumber(const char *format, double value)
{
    char text[32];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

Json modelJson(const ModelEntry &model)
{
    return {{"id", model.id},
            {"name", model.name},
            {"parameters_billions", model.parametersBillions},
            {"license", model.license},
            {"is_gated", model.isGated},
            {"languages", model.languages},
            {"korean", model.korean},
            {"local_path", model.localPath}};
}

Json gpuJson(const GpuEntry &gpu)
{
    return {{"key", gpu.key},
            {"name", gpu.name},
            {"memory_bytes", gpu.memoryBytes},
            {"usable_bytes", gpu.usableBytes},
            {"bandwidth_bytes_s", gpu.bandwidthBytes},
            {"bf16_flops", gpu.bf16Flops},
            {"fp32_flops", gpu.fp32Flops},
            {"price_hour", gpu.priceHour},
            {"currency", "USD"},
            {"provider", gpu.provider},
            {"price_as_of", gpu.priceAsOf},
            {"compute_capability", gpu.computeCapability},
            {"is_cpu", gpu.isCpu},
            {"cores", gpu.cores}};
}

Exit listModels(const Session &session, const std::string &text)
{
    const auto catalog = loadCatalog();
    if (!catalog)
        return fail(session, catalog.error());
    Json list = Json::array();
    TextTable table({"MODEL", ">PARAMETERS", "LICENSE", "HERE"});
    for (const ModelEntry *model : catalog->searchModels(text)) {
        list.push_back(modelJson(*model));
        table.add({model->id, shortNumber("%.3g B", model->parametersBillions),
                   model->license + (model->isGated ? " (gated)" : ""), model->localPath.empty() ? "" : "yes"});
    }
    if (session.isJson)
        printJson({{"models", list}});
    else
        say(list.empty() ? "No model matches \"" + text + "\"." : table.text());
    return Exit::Done;
}

Exit listGpus(const Session &session, const std::string &text)
{
    const auto catalog = loadCatalog();
    if (!catalog)
        return fail(session, catalog.error());
    Json list = Json::array();
    TextTable table({"GPU", "NAME", ">MEMORY", ">BF16 TFLOPS", ">$/HOUR", "PROVIDER", "PRICE OF"});
    for (const GpuEntry *gpu : catalog->searchGpus(text)) {
        list.push_back(gpuJson(*gpu));
        table.add({gpu->key, gpu->name, formatMemory(gpu->memoryBytes),
                   gpu->bf16Flops > 0 ? shortNumber("%.3g", gpu->bf16Flops / 1e12) : "-",
                   gpu->priceHour > 0 ? shortNumber("%.2f", gpu->priceHour) : "-", gpu->provider, gpu->priceAsOf});
    }
    if (session.isJson)
        printJson({{"gpus", list}});
    else
        say(list.empty() ? "No GPU matches \"" + text + "\"." : table.text());
    return Exit::Done;
}

} // namespace

void addCatalogCommands(CLI::App &app, Session &session)
{
    const auto text = std::make_shared<std::string>();
    CLI::App *models = app.add_subcommand("models", "the models of the catalogue");
    models->add_option("TEXT", *text, "only those that match");
    models->callback([&session, text] { session.command = [&session, text] { return listModels(session, *text); }; });
    CLI::App *gpus = app.add_subcommand("gpus", "the GPUs of the catalogue, and this machine");
    gpus->add_option("TEXT", *text, "only those that match");
    gpus->callback([&session, text] { session.command = [&session, text] { return listGpus(session, *text); }; });
}

} // namespace tw::cli
