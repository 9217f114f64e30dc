#include "core/config/step_marks.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

std::vector<std::int64_t> everySteps(std::int64_t interval, std::int64_t totalSteps)
{
    std::vector<std::int64_t> marks;
    for (std::int64_t step = interval; interval > 0 && step <= totalSteps; step += interval)
        marks.push_back(step);
    return marks;
}

std::vector<std::int64_t> epochEnds(std::int64_t totalSteps, double stepsPerEpoch)
{
    std::vector<std::int64_t> marks;
    for (std::int64_t epoch = 1; stepsPerEpoch > 0; ++epoch) {
        const auto step = std::max<std::int64_t>(1, std::llround(std::ceil(double(epoch) * stepsPerEpoch - 1e-9)));
        if (step > totalSteps)
            break;
        if (marks.empty() || marks.back() != step)
            marks.push_back(step);
    }
    return marks;
}

std::vector<std::int64_t> everyShare(double share, std::int64_t totalSteps)
{
    return everySteps(std::max<std::int64_t>(1, std::llround(std::ceil(double(totalSteps) * share - 1e-9))), totalSteps);
}

/// Axolotl gives its trainer the share 1 / (x * epochs) of all steps; a share of 1 or more means epoch ends.
std::vector<std::int64_t> perEpoch(double times, double epochs, std::int64_t totalSteps, double stepsPerEpoch)
{
    const double share = 1 / (times * epochs);
    if (share >= 1)
        return epochEnds(totalSteps, stepsPerEpoch);
    return everyShare(share, totalSteps);
}

void addLastStep(std::vector<std::int64_t> &marks, std::int64_t totalSteps)
{
    if (totalSteps > 0 && (marks.empty() || marks.back() != totalSteps))
        marks.push_back(totalSteps);
}

} // namespace

std::vector<std::int64_t> saveSteps(const TrainConfig &config, std::int64_t totalSteps, double stepsPerEpoch)
{
    std::vector<std::int64_t> marks;
    if (config.saveSteps)
        marks = everySteps(*config.saveSteps, totalSteps);
    else if (config.saveShare)
        marks = everyShare(*config.saveShare, totalSteps);
    else if (config.savesPerEpoch && *config.savesPerEpoch > 0)
        marks = perEpoch(*config.savesPerEpoch, config.numEpochs, totalSteps, stepsPerEpoch);
    else if (config.saveStrategy == TrainConfig::When::Epoch)
        marks = epochEnds(totalSteps, stepsPerEpoch);
    else
        return {};
    addLastStep(marks, totalSteps);
    return marks;
}

std::vector<std::int64_t> evalSteps(const TrainConfig &config, std::int64_t totalSteps, double stepsPerEpoch)
{
    if (config.valSetSize <= 0 && config.testDatasets.empty())
        return {};
    std::vector<std::int64_t> marks {0};
    std::vector<std::int64_t> inside;
    if (config.evalSteps)
        inside = everySteps(*config.evalSteps, totalSteps);
    else if (config.evalShare)
        inside = everyShare(*config.evalShare, totalSteps);
    else if (config.evalsPerEpoch && *config.evalsPerEpoch > 0)
        inside = perEpoch(*config.evalsPerEpoch, config.numEpochs, totalSteps, stepsPerEpoch);
    else if (config.evalStrategy == TrainConfig::When::Epoch)
        inside = epochEnds(totalSteps, stepsPerEpoch);
    else
        return {};
    addLastStep(inside, totalSteps);
    marks.insert(marks.end(), inside.begin(), inside.end());
    return marks;
}

} // namespace tw
