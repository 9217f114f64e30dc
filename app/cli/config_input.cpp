#include "app/cli/config_input.h"

#include "app/cli/output.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/units.h"
#include "core/catalog/machine_rate.h"
#include "core/config/read_config.h"
#include "core/hub/hub_client.h"
#include "core/run/calibration.h"
#include "core/run/launcher.h"

#include <algorithm>

namespace tw::cli {

namespace {

constexpr std::size_t rowsShown = 5;

bool hasDataBelow(const TrainConfig &config, const std::filesystem::path &folder)
{
    return std::ranges::all_of(config.datasets, [&](const DatasetConfig &dataset) {
        std::error_code trouble;
        return std::filesystem::exists(resolvePath(folder, dataset.path), trouble);
    });
}

std::filesystem::path startOfPaths(const std::filesystem::path &file, const std::string &text)
{
    std::error_code trouble;
    const std::filesystem::path beside = std::filesystem::absolute(file, trouble).parent_path();
    const std::filesystem::path current = std::filesystem::current_path(trouble);
    const auto document = ConfigDocument::parse(text, file.string());
    if (!document)
        return beside;
    const auto config = readTrainConfig(*document, ConfigUse::Planning);
    if (!config || config->datasets.empty() || hasDataBelow(*config, beside) || !hasDataBelow(*config, current))
        return beside;
    note("note: the data was found from the current folder: paths start at " + current.string());
    return current;
}

void tellDropped(const std::vector<DroppedRow> &dropped)
{
    for (std::size_t i = 0; i < std::min(dropped.size(), rowsShown); ++i)
        note("dropped: " + dropped[i].file + ":" + std::to_string(dropped[i].row) + ": " + dropped[i].reason);
    if (dropped.size() > rowsShown)
        note("dropped: " + formatCount(std::int64_t(dropped.size() - rowsShown)) + " rows more; `tunewright-cli data` lists them");
}

Result<Json> askHubForConfig(const std::string &id, const std::string &revision, const std::stop_token &stop)
{
    EnvironmentToken token;
    auto answer = HubClient(HubOptions::fromEnvironment(), token).modelConfig(id, revision, stop);
    if (!answer)
        return answer.error();
    note(id + ": sizes " + (answer->isKept ? "kept since " : "read from the hub at ") + utcTimestamp(answer->fetchedAt));
    return std::move(answer->config);
}

std::string withPart(const char *name, std::int64_t bytes)
{
    return bytes > 0 ? std::string("  ") + name + " " + formatMemory(bytes) : std::string();
}

} // namespace

Result<ConfigInput> readConfigInput(const std::filesystem::path &file)
{
    auto text = readFile(file, MiB);
    if (!text)
        return text.error();
    ConfigInput input;
    input.folder = startOfPaths(file, *text);
    input.text = std::move(*text);
    input.sourceName = file.string();
    return input;
}

PrepareRequest requestOf(const ConfigInput &input, const std::string &gpu, int count)
{
    PrepareRequest request;
    request.configText = input.text;
    request.sourceName = input.sourceName;
    request.configFolder = input.folder;
    request.gpu = gpu;
    request.count = count;
    request.rate = MachineRate::load(machineRateFile());
    return request;
}

PrepareRequest planRequestOf(const ConfigInput &input, const std::string &gpu, int count)
{
    PrepareRequest request = requestOf(input, gpu, count);
    request.askHub = askHubForConfig;
    return request;
}

Exit noSuchGpu(const std::string &gpu)
{
    note("tunewright-cli: no GPU \"" + gpu + "\" in the catalogue; `tunewright-cli gpus` lists them");
    return Exit::Usage;
}

Result<Preparation> prepareInput(const Session &session, const PrepareRequest &request, const Catalog &catalog)
{
    auto preparation = prepareRun(request, catalog, session.stop);
    if (!preparation)
        return preparation;
    for (const Finding &finding : preparation->findings)
        if (finding.severity != Severity::Info)
            note(request.sourceName + ":" + formatFinding(finding));
    tellDropped(preparation->dropped);
    return preparation;
}

void calibrateIfNeeded(const Session &session, Preparation &preparation, const Catalog &catalog)
{
    if (!canMeasureWith(preparation) || MachineRate::load(machineRateFile()))
        return;
    const auto trainer = LocalLauncher::findTrainer();
    if (!trainer)
        return;
    note("Measuring how fast this machine trains (once, some seconds) ...");
    const auto rate = calibrate(*trainer, preparation.modelPath, session.stop);
    if (!rate) {
        note("It could not be measured: " + rate.error().message);
        return;
    }
    const Quote &old = preparation.quote;
    preparation.quote = quoteOf(preparation, catalog, old.gpu, old.count, *rate);
}

std::string quoteText(const Quote &quote)
{
    const Tone tone = quote.fit == Fit::Fits ? Tone::Good : quote.fit == Fit::Tight ? Tone::Careful : Tone::Bad;
    std::string text = "Model   " + quote.modelId + ", " + formatCount(quote.parameters) + " parameters, "
        + formatCount(quote.trainable) + " trained\n";
    text += "GPU     " + quote.gpu + (quote.count > 1 ? " x " + std::to_string(quote.count) : "") + ": "
        + toned(quote.cannot.empty() ? fitName(quote.fit) : quote.cannot, tone) + "\n";
    text += "Memory  " + formatMemory(quote.peakBytes) + " at the peak"
        + (quote.usableBytes > 0 ? " of " + formatMemory(quote.usableBytes) : "") + "\n";
    const MemoryParts &parts = quote.parts;
    text += "       " + withPart("weights", parts.weights) + withPart("adapters", parts.adapters)
        + withPart("gradients", parts.gradients) + withPart("optimizer", parts.optimizer) + "\n";
    text += "       " + withPart("activations", parts.activations) + withPart("logits", parts.logits)
        + withPart("buffers", parts.buffers) + withPart("context", parts.context) + withPart("reserve", parts.reserve) + "\n";
    text += "Time    " + formatDuration(quote.seconds.likely) + " (" + formatDuration(quote.seconds.low) + " to "
        + formatDuration(quote.seconds.high) + ") for " + formatCount(quote.steps) + " steps, " + formatCount(quote.tokens)
        + " tokens\n        " + quote.basis + "\n";
    text += "Cost    " + formatDollars(quote.cost.likely)
        + (quote.priceAsOf.empty() ? "" : " (" + formatDollars(quote.cost.low) + " to " + formatDollars(quote.cost.high)
               + ", prices of " + quote.priceAsOf + ")");
    return text;
}

} // namespace tw::cli
