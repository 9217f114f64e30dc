#include "core/run/finished_runs.h"

#include "core/run/run_store.h"

#include <cmath>
#include <numeric>
#include <optional>

namespace tw {

namespace {

constexpr std::size_t mostRuns = 50; // machines and drivers change: old runs say little

std::optional<FinishedRun> kindIn(const std::filesystem::path &planFile)
{
    const auto plan = readJson(planFile);
    if (!plan || !plan->is_object() || !plan->contains("kind"))
        return std::nullopt;
    try {
        const Json &kind = plan->at("kind");
        return FinishedRun {.gpu = kind.at("gpu").get<std::string>(),
                            .count = kind.at("count").get<int>(),
                            .isFull = kind.at("full").get<bool>(),
                            .isQuantized = kind.at("quantized").get<bool>(),
                            .isAxolotl = kind.at("axolotl").get<bool>(),
                            .activeParameters = kind.at("active_parameters").get<double>(),
                            .quotedStepSeconds = kind.at("step_s").get<double>()};
    } catch (const Json::exception &) {
        return std::nullopt; // written by hand or by another version
    }
}

/// Of all steps; nothing when one is missing.
std::optional<double> stepSeconds(const RunStore &store, const RunSummary &run)
{
    const auto series = store.series(run.id, "seconds");
    if (!series || run.steps <= 0 || std::int64_t(series->values.size()) != run.steps)
        return std::nullopt;
    const double sum = std::accumulate(series->values.begin(), series->values.end(), 0.0);
    return std::isfinite(sum) && sum > 0 ? std::optional(sum) : std::nullopt;
}

} // namespace

Json kindJson(const FinishedRun &kind)
{
    return {{"gpu", kind.gpu},
            {"count", kind.count},
            {"full", kind.isFull},
            {"quantized", kind.isQuantized},
            {"axolotl", kind.isAxolotl},
            {"active_parameters", kind.activeParameters},
            {"step_s", kind.quotedStepSeconds}};
}

std::vector<FinishedRun> finishedRuns(const RunStore &store)
{
    std::vector<FinishedRun> finished;
    const auto runs = store.runs();
    if (!runs)
        return finished;
    for (const RunSummary &run : *runs) {
        if (run.state != RunState::Succeeded || finished.size() == mostRuns)
            continue;
        std::optional<FinishedRun> kind = kindIn(run.folder / "plan.json");
        const std::optional<double> seconds = kind && kind->quotedStepSeconds > 0 ? stepSeconds(store, run) : std::nullopt;
        if (!seconds)
            continue;
        kind->actualStepSeconds = *seconds;
        finished.push_back(std::move(*kind));
    }
    return finished;
}

} // namespace tw
