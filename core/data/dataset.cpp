#include "core/data/dataset.h"

#include "core/base/sha256.h"
#include "core/data/batch_plan.h"
#include "core/data/row_reader.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tw {

namespace {

/// Keeps the shuffle of the rows apart from the epochs' permutations, which come from the same seed.
constexpr std::uint64_t shuffleStream = 0x73687566666c65ULL;
constexpr std::int64_t rowsPerProgress = 256;

std::string digestOf(const std::vector<Sample> &samples)
{
    std::string digests;
    for (const Sample &sample : samples) {
        const auto idBytes = std::string_view(reinterpret_cast<const char *>(sample.ids.data()), sample.ids.size() * 4);
        const auto labelBytes = std::string_view(reinterpret_cast<const char *>(sample.labels.data()), sample.labels.size() * 4);
        digests += sha256Hex(std::string(idBytes).append(labelBytes));
    }
    return sha256Hex(digests);
}

void shuffle(std::vector<Sample> &samples, std::int64_t seed)
{
    const auto order = seededPermutation(std::int64_t(samples.size()), std::uint64_t(seed) ^ shuffleStream);
    std::vector<Sample> shuffled;
    shuffled.reserve(samples.size());
    for (const std::int32_t index : order)
        shuffled.push_back(std::move(samples[std::size_t(index)]));
    samples = std::move(shuffled);
}

/// Moves the last rows to eval: a share (rounded up) up to 1, a number of rows above.
Result<> splitOff(PreparedData &data, double valSetSize)
{
    const auto rows = std::int64_t(data.train.size());
    const double wanted = valSetSize <= 1 ? valSetSize * double(rows) : valSetSize;
    if (wanted > double(rows) - 1)
        return Error {ErrorCode::InvalidConfig, "val_set_size leaves nothing to train of " + std::to_string(rows)
                          + " usable rows; make it smaller"};
    // 0.1 × 30 is a little more than 3 in binary: without the slack that would be 4 rows.
    const auto count = std::int64_t(std::ceil(wanted - 1e-9));
    const auto first = data.train.end() - count;
    data.eval.assign(std::move_iterator(first), std::move_iterator(data.train.end()));
    data.train.erase(first, data.train.end());
    return {};
}

Error noUsableRow(std::span<const DatasetConfig> datasets, const std::vector<DroppedRow> &dropped, std::size_t before)
{
    std::string message = datasets.empty() ? "no data set is named under datasets" : datasets.front().path + ": no usable row";
    if (dropped.size() > before) {
        const DroppedRow &first = dropped[before];
        message += "; line " + std::to_string(first.row) + ": " + first.reason;
    }
    return {ErrorCode::InvalidInput, message};
}

/// Where rows go, and how far we are.
struct Collector {
    PreparedData &data;
    const DataProgress &progress;
    std::int64_t rows = 0;

    void take(ReadRow &&row, std::vector<Sample> &kept)
    {
        if (row.dropped.empty())
            kept.push_back(std::move(row.sample));
        else
            data.dropped.push_back({row.row, std::move(row.file), std::move(row.dropped)});
        if (++rows % rowsPerProgress == 0)
            report();
    }
    void report() const
    {
        if (progress)
            progress(rows);
    }
};

} // namespace

std::int64_t Sample::trainedTokens() const
{
    if (labels.empty())
        return 0;
    return std::count_if(labels.begin() + 1, labels.end(), [](std::int32_t label) { return label != ignoredLabel; });
}

std::int64_t PreparedData::tokens() const
{
    return std::accumulate(train.begin(), train.end(), std::int64_t(0),
                           [](std::int64_t sum, const Sample &sample) { return sum + std::int64_t(sample.ids.size()); });
}

std::int64_t PreparedData::trainedTokens() const
{
    return std::accumulate(train.begin(), train.end(), std::int64_t(0),
                           [](std::int64_t sum, const Sample &sample) { return sum + sample.trainedTokens(); });
}

Result<PreparedData> prepareData(const TrainConfig &config, const std::filesystem::path &configFolder, const Tokenizer *tokenizer,
                                 const DataProgress &progress, std::stop_token stop)
{
    PreparedData data;
    Collector collector {data, progress};
    const auto collect = [&](const std::vector<DatasetConfig> &datasets, std::vector<Sample> &kept) -> Result<> {
        // Each data set must give something: an empty one among others would go unnoticed.
        for (const DatasetConfig &dataset : datasets) {
            const std::size_t keptBefore = kept.size();
            const std::size_t droppedBefore = data.dropped.size();
            const auto sink = [&](ReadRow &&row) -> Result<> {
                collector.take(std::move(row), kept);
                return {};
            };
            if (auto read = readRows(config, {&dataset, 1}, configFolder, tokenizer, sink, stop); !read)
                return read;
            if (kept.size() == keptBefore)
                return noUsableRow({&dataset, 1}, data.dropped, droppedBefore);
        }
        return {};
    };

    if (config.datasets.empty())
        return noUsableRow({}, {}, 0);
    if (auto read = collect(config.datasets, data.train); !read)
        return read.error();
    if (auto read = collect(config.testDatasets, data.eval); !read)
        return read.error();
    collector.report();
    if (config.shuffleMergedDatasets && !config.curriculumSampling)
        shuffle(data.train, config.seed);
    if (config.testDatasets.empty() && config.valSetSize > 0)
        if (auto split = splitOff(data, config.valSetSize); !split)
            return split.error();
    data.hash = sha256Hex(digestOf(data.train) + digestOf(data.eval));
    return data;
}

} // namespace tw
