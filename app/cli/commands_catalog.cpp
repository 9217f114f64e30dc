#include "app/cli/catalog_json.h"
#include "app/cli/output.h"
#include "core/base/units.h"
#include "core/catalog/catalog.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

namespace tw::cli {

namespace {

using Facts = std::vector<std::pair<const char *, std::string>>;

std::string shortNumber(const char *format, double value)
{
    char text[32];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string rateText(double flops)
{
    return flops > 0 ? shortNumber("%.4g", flops / 1e12) : "-";
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string sizeText(const ModelEntry &model)
{
    return shortNumber("%.3g B", model.parametersBillions)
        + (model.activeBillions > 0 ? shortNumber(" (%.3g B active)", model.activeBillions) : "");
}

std::string licenseText(const ModelEntry &model)
{
    return model.license + (model.isGated ? " (gated)" : model.isGatingUnsure ? " (maybe gated)" : "");
}

std::string shapeText(const ModelShape &shape)
{
    std::string text = std::to_string(shape.layers) + " layers of " + std::to_string(shape.hiddenSize) + ", "
        + std::to_string(shape.heads) + " heads (" + std::to_string(shape.kvHeads) + " for keys and values) of "
        + std::to_string(shape.headDim) + ", vocabulary " + formatCount(shape.vocabSize)
        + (shape.isHeadTied ? ", tied head" : "");
    if (shape.moe)
        text += ", " + std::to_string(shape.moe->experts) + " experts of which " + std::to_string(shape.moe->expertsPerToken)
            + " work";
    if (shape.slidingWindow > 0)
        text += ", " + std::to_string(shape.localLayers) + " layers with a window of " + formatCount(shape.slidingWindow);
    return text;
}

/// The facts that are there, one a line.
std::string factsText(const std::string &title, const Facts &facts)
{
    std::string text = title;
    for (const auto &[name, value] : facts) {
        if (!value.empty())
            text += '\n' + std::string("  ") + name + std::string(std::max<std::size_t>(1, 15 - std::string(name).size()), ' ') + value;
    }
    return text;
}

std::string modelText(const ModelEntry &model)
{
    const std::string korean = std::string(koreanName(model.koreanLevel)) + (model.korean.empty() ? "" : ": " + model.korean);
    const std::string sure = model.isVerified ? (model.unsure.empty() ? "" : "not read: " + joined(model.unsure))
                                              : "sizes were not read from a published source";
    return factsText(model.id, {{"name", model.name},
                                {"parameters", sizeText(model) + ", " + formatCount(totalParameters(model.shape)) + " counted"},
                                {"shape", shapeText(model.shape)},
                                {"context", formatCount(model.contextLength()) + " tokens"},
                                {"license", licenseText(model)},
                                {"languages", model.languages},
                                {"korean", korean},
                                {"released", model.released},
                                {"chat template", model.chatTemplate.empty() ? "none" : model.chatTemplate},
                                {"tokenizer", model.tokenizer},
                                {"lora targets", joined(model.loraTargets)},
                                {"same sizes as", model.aliasOf},
                                {"also", joined(model.aliases)},
                                {"here", model.localPath},
                                {"unsure", sure},
                                {"note", model.note}});
}

std::string pricesText(const GpuEntry &gpu)
{
    std::string text;
    for (const GpuPrice &price : gpu.prices) {
        text += (text.empty() ? "" : "\n                 ") + formatDollars(price.hour) + " at " + price.providerName
            + (price.bundle > 1 ? " (rented out by " + std::to_string(price.bundle) + ")" : "") + ", " + price.asOf + ", "
            + price.source + (price.isEstimate ? ", estimate" : "");
    }
    return text.empty() && !gpu.isCpu ? "nobody is known to rent it out by the hour" : text;
}

std::string gpuText(const GpuEntry &gpu)
{
    const auto gigabytes = [](double bytes) { return shortNumber("%.4g GB/s", bytes / 1e9); };
    const std::string link = gpu.hasNvLink() ? gigabytes(gpu.linkBytes) + " between " + std::to_string(gpu.linkedCards) + " cards" : "";
    const std::string rates = "bf16 " + rateText(gpu.bf16Flops) + ", fp16 " + rateText(gpu.fp16Flops) + ", fp8 "
        + rateText(gpu.fp8Flops) + ", fp32 " + rateText(gpu.fp32Flops);
    return factsText(gpu.key, {{"name", gpu.name},
                               {"architecture", gpu.architecture},
                               {"platform", platformName(gpu.platform)},
                               {"capability", gpu.computeCapability},
                               {"memory", formatMemory(gpu.memoryBytes) + ", " + formatMemory(gpu.usableBytes) + " for a program"},
                               {"bandwidth", gigabytes(gpu.bandwidthBytes)},
                               {"TFLOPS", rates},
                               {"link", link},
                               {"host link", gpu.hostLinkBytes > 0 ? gigabytes(gpu.hostLinkBytes) + " each way" : ""},
                               {"power", gpu.watts > 0 ? shortNumber("%.0f W", gpu.watts) : ""},
                               {"an hour", pricesText(gpu)},
                               {"estimated", joined(gpu.estimated)},
                               {"note", gpu.note}});
}

std::string modelTable(const std::vector<const ModelEntry *> &models)
{
    TextTable table({"MODEL", ">PARAMETERS", ">CONTEXT", "KOREAN", "LICENSE", "HERE"});
    for (const ModelEntry *model : models)
        table.add({model->id, sizeText(*model), formatCount(model->contextLength()), koreanName(model->koreanLevel),
                   licenseText(*model), model->localPath.empty() ? "" : "yes"});
    return table.text();
}

std::string gpuTable(const std::vector<const GpuEntry *> &gpus)
{
    TextTable table({"GPU", "NAME", ">MEMORY", ">GB/S", ">BF16 TFLOPS", ">FP8", ">$/HOUR", "PROVIDER", "PRICE OF"});
    for (const GpuEntry *gpu : gpus)
        table.add({gpu->key, gpu->name, formatMemory(gpu->memoryBytes), shortNumber("%.0f", gpu->bandwidthBytes / 1e9),
                   rateText(gpu->bf16Flops), rateText(gpu->fp8Flops),
                   gpu->priceHour > 0 ? shortNumber("%.2f", gpu->priceHour) : "-", gpu->provider, gpu->priceAsOf});
    return table.text();
}

/// Many as a table, one with all that is known of it.
template <typename Entry>
Exit show(const Session &session, const char *section, const std::string &none, const std::vector<const Entry *> &found,
          Json (*toJson)(const Entry &), std::string (*toText)(const Entry &),
          std::string (*toTable)(const std::vector<const Entry *> &))
{
    if (session.isJson) {
        Json list = Json::array();
        for (const Entry *entry : found)
            list.push_back(toJson(*entry));
        printJson({{section, list}});
    } else {
        say(found.empty() ? none : found.size() == 1 ? toText(*found.front()) : toTable(found));
    }
    return found.empty() ? Exit::Problems : Exit::Done;
}

Exit listModels(const Session &session, const std::string &text)
{
    const auto catalog = loadCatalog();
    if (!catalog)
        return fail(session, catalog.error());
    const ModelEntry *named = catalog->findModel(text); // an alias too
    const auto found = named ? std::vector {named} : catalog->searchModels(text);
    return show<ModelEntry>(session, "models", "No model matches \"" + text + "\".", found, modelJson, modelText, modelTable);
}

Exit listGpus(const Session &session, const std::string &text)
{
    const auto catalog = loadCatalog();
    if (!catalog)
        return fail(session, catalog.error());
    const GpuEntry *named = catalog->findGpu(text);
    const auto found = named ? std::vector {named} : catalog->searchGpus(text);
    return show<GpuEntry>(session, "gpus", "No GPU matches \"" + text + "\".", found, gpuJson, gpuText, gpuTable);
}

} // namespace

void addCatalogCommands(CLI::App &app, Session &session)
{
    const auto words = std::make_shared<std::vector<std::string>>();
    const auto text = [words] {
        std::string all;
        for (const std::string &word : *words)
            all += (all.empty() ? "" : " ") + word;
        return all;
    };
    CLI::App *models = app.add_subcommand("models", "the models of the catalogue; one with all that is known of it");
    models->add_option("TEXT", *words, "only those with these words in id, name, family, licence or languages");
    models->callback([&session, text] { session.command = [&session, text] { return listModels(session, text()); }; });
    CLI::App *gpus = app.add_subcommand("gpus", "the GPUs of the catalogue, and this machine");
    gpus->add_option("TEXT", *words, "only those with these words in key, name, architecture or provider");
    gpus->callback([&session, text] { session.command = [&session, text] { return listGpus(session, text()); }; });
}

} // namespace tw::cli
