#include "app/studio/pages/welcome/quick_start_steps.h"

#include "core/base/files.h"
#include "core/base/paths.h"
#include "core/config/read_config.h"
#include "core/run/calibration.h"
#include "core/run/launcher.h"
#include "core/run/preparation.h"

#include <memory>

namespace tw {
namespace {

// The speed of this machine, measured once: the quote's time and memory depend on it.
Result<MachineRate> rateOfThisMachine()
{
    if (auto rate = MachineRate::load(machineRateFile()))
        return *rate;
    if (const auto measured = measureThisMachine(); !measured)
        return measured.error();
    if (auto rate = MachineRate::load(machineRateFile()))
        return *rate;
    return Error {ErrorCode::Internal, "the speed that was just measured is not in " + machineRateFile().string()};
}

Result<Preparation> prepareQuickStart()
{
    auto text = readFile(quickStartPreset());
    if (!text)
        return text.error();
    const auto catalog = loadCatalog();
    if (!catalog)
        return catalog.error();
    const auto rate = rateOfThisMachine();
    if (!rate)
        return rate.error();
    PrepareRequest request;
    request.configText = std::move(*text);
    request.sourceName = quickStartPreset().string();
    request.configFolder = quickStartPreset().parent_path();
    request.rate = *rate;
    return prepareRun(request, *catalog);
}

Result<std::filesystem::path> launchQuickStart(const Preparation &preparation)
{
    const auto folder = createRun(preparation, {}, quickStartRunName);
    if (!folder)
        return folder.error();
    const auto trainer = LocalLauncher().start(*folder);
    if (!trainer)
        return trainer.error();
    return folder->path();
}

} // namespace

std::filesystem::path quickStartPreset()
{
    return resourceFolder() / "presets" / "quick-start.yaml";
}

QuickStartSteps quickStartSteps()
{
    // Worked out once, used by every start; the two steps never run at the same time.
    auto prepared = std::make_shared<Preparation>();
    QuickStartSteps steps;
    steps.prepare = [prepared]() -> Result<Quote> {
        auto preparation = prepareQuickStart();
        if (!preparation)
            return preparation.error().context("prepare the quick start");
        *prepared = std::move(*preparation);
        return prepared->quote;
    };
    steps.launch = [prepared]() -> Result<std::filesystem::path> { return launchQuickStart(*prepared).context("start the quick start"); };
    return steps;
}

Result<> measureThisMachine()
{
    const auto trainer = LocalLauncher::findTrainer();
    if (!trainer)
        return trainer.error();
    const auto config = loadTrainConfig(quickStartPreset());
    if (!config)
        return config.error();
    const auto model = resolveBaseModel(*config, quickStartPreset().parent_path());
    if (!model)
        return model.error();
    const auto rate = calibrate(*trainer, *model);
    if (!rate)
        return rate.error();
    return {};
}

} // namespace tw
