#include "core/plan/requirements.h"

#include "core/catalog/catalog.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

/// How long the requirements table and single quotes take on one core; goals: table 16 ms, quote 50 microseconds.

namespace {

template <typename Work>
std::vector<double> secondsOf(int times, const Work &work)
{
    std::vector<double> seconds;
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds;
}

void print(const char *what, const std::vector<double> &seconds, double unit, const char *unitName, double goal)
{
    std::printf("%-44s median %8.2f %s, best %8.2f, worst %8.2f   goal %.0f %s\n", what, seconds[seconds.size() / 2] / unit, unitName,
                seconds.front() / unit, seconds.back() / unit, goal, unitName);
}

} // namespace

int main()
{
    const auto catalog = tw::loadCatalog(TUNEWRIGHT_SOURCE_DIR "/resources/catalog", {});
    if (!catalog) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 1;
    }
    const tw::TableWork work;
    std::printf("%zu models x %zu methods x %zu GPUs x %zu counts = %zu cells; sequence %lld, micro-batch %lld, %lld tokens\n",
                catalog->models.size(), tw::allMethods.size(), catalog->gpus.size(), tw::tableCounts.size(),
                catalog->models.size() * tw::allMethods.size() * catalog->gpus.size() * tw::tableCounts.size(),
                (long long)work.sequenceLen, (long long)work.microBatchSize, (long long)work.tokens);
    std::vector<std::string> trained;
    for (const tw::ModelEntry &model : catalog->models)
        if (model.shape.modelType == "llama")
            trained.push_back(model.id);
    std::size_t runnable = 0;
    print("the whole table", secondsOf(60, [&] {
              const tw::RequirementsTable table = tw::makeTable(*catalog, work, trained);
              runnable = std::size_t(std::count_if(table.cells.begin(), table.cells.end(), [](const tw::TableCell &cell) {
                  return cell.obstacle == tw::Obstacle::None;
              }));
          }),
          1e-3, "ms", 16);
    std::printf("%zu cells can run\n", runnable);

    for (const char *name : {"meta-llama/Llama-3.1-8B", "meta-llama/Llama-3.1-70B", "Qwen/Qwen3-30B-A3B"}) {
        const tw::ModelEntry *model = catalog->findModel(name);
        if (!model)
            continue;
        const tw::TrainConfig config = tw::cellConfig(*catalog, *model, tw::Method::Lora, {}, 1, work);
        const tw::DataFacts data = tw::guessData(config, 10'000'000);
        for (const char *gpu : {"h100_sxm", "rtx_4090"}) {
            tw::Fit fit = tw::Fit::No;
            std::size_t ways = 0;
            const auto seconds = secondsOf(2000, [&] {
                const tw::Quote quote = tw::makeQuote({.config = config, .shape = model->shape, .data = data, .catalog = *catalog,
                                                       .modelId = model->id, .gpu = gpu});
                fit = quote.fit;
                ways = quote.waysOut.size();
            });
            char what[120];
            std::snprintf(what, sizeof what, "quote %s, %s: %s, %zu ways out", model->name.c_str(), gpu, tw::fitName(fit), ways);
            print(what, seconds, 1e-6, "us", 50);
        }
    }
    return 0;
}
