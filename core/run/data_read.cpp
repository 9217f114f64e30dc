#include "core/run/data_read.h"

#include "core/base/json.h"
#include "core/config/read_config.h"

#include <algorithm>

namespace tw {
namespace {

/// Size and time of a file; null when nothing is there, so that a file which comes is noticed too.
Json stampOf(const std::filesystem::path &file)
{
    std::error_code trouble;
    const auto time = std::filesystem::last_write_time(file, trouble);
    if (trouble)
        return nullptr;
    const auto size = std::filesystem::file_size(file, trouble); // fails for a folder, whose time then has to do
    return Json::array({file.string(), std::int64_t(time.time_since_epoch().count()), trouble ? std::uintmax_t(0) : size});
}

Json keyOf(const std::vector<DatasetConfig> &datasets, const std::filesystem::path &configFolder)
{
    Json all = Json::array();
    for (const DatasetConfig &dataset : datasets)
        all.push_back(Json::array({stampOf(resolvePath(configFolder, dataset.path)), dataset.path, dataset.type, dataset.chatTemplate,
                                   dataset.fieldMessages, dataset.roleKey, dataset.contentKey, dataset.rolesToTrain, dataset.trainOnEos}));
    return all;
}

/// A damaged path may hold bytes that are no UTF-8; a key needs no exact text of them.
std::string dumped(const Json &key)
{
    return key.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Data that is nowhere on this disk and that a rented machine would fetch.
bool isDataAway(const std::string &path, const std::filesystem::path &configFolder)
{
    std::error_code trouble;
    return namesFetchedData(path) && !std::filesystem::exists(resolvePath(configFolder, path), trouble);
}

/// Of a file, or of all files in a folder.
Result<std::int64_t> bytesAt(const std::filesystem::path &path)
{
    std::error_code trouble;
    std::int64_t bytes = 0;
    if (!std::filesystem::is_directory(path, trouble))
        bytes = std::int64_t(std::filesystem::file_size(path, trouble));
    else
        for (std::filesystem::recursive_directory_iterator it(path, trouble), end; !trouble && it != end; it.increment(trouble))
            bytes += it->is_regular_file(trouble) ? std::int64_t(it->file_size(trouble)) : 0;
    if (trouble)
        return Error {ErrorCode::NotFound, path.string() + ": " + trouble.message()};
    return bytes;
}

Result<std::int64_t> bytesOf(const std::vector<DatasetConfig> &datasets, const char *key, std::int64_t bytesWhenAway,
                             const std::filesystem::path &configFolder, std::vector<std::string> &assumed)
{
    std::int64_t bytes = 0;
    for (std::size_t i = 0; i < datasets.size(); ++i) {
        const bool isAway = isDataAway(datasets[i].path, configFolder);
        const auto size = isAway ? bytesWhenAway : bytesAt(resolvePath(configFolder, datasets[i].path));
        if (!size)
            return size.error();
        bytes += *size;
        if (isAway)
            assumed.push_back(key + ("[" + std::to_string(i) + "].path"));
    }
    return bytes;
}

} // namespace

Result<> readSizes(DataRead &read, const TrainConfig &config, const std::filesystem::path &configFolder)
{
    constexpr std::int64_t usualBytes = assumedTokens * bytesOfGuessedToken;
    auto trainBytes = bytesOf(config.datasets, "datasets", usualBytes, configFolder, read.assumed);
    if (!trainBytes)
        return trainBytes.error();
    if (config.datasets.empty()) {
        trainBytes = usualBytes;
        read.assumed.emplace_back("pretraining_dataset"); // without a list of data that alone can be meant
    }
    const auto evalBytes = bytesOf(config.testDatasets, "test_datasets", usualBytes / 20, configFolder, read.assumed);
    if (!evalBytes)
        return evalBytes.error();
    read.isGuessed = true;
    read.trainBytes = *trainBytes;
    read.evalBytes = *evalBytes;
    return {};
}

bool hasDataAway(const TrainConfig &config, const std::filesystem::path &configFolder)
{
    const auto isAway = [&](const DatasetConfig &dataset) { return isDataAway(dataset.path, configFolder); };
    return config.datasets.empty() || std::ranges::any_of(config.datasets, isAway) || std::ranges::any_of(config.testDatasets, isAway);
}

std::string modelReadKey(const TrainConfig &config, const std::filesystem::path &configFolder, const std::string &revision)
{
    Json key = Json::array({config.baseModel, revision, configFolder.string()});
    if (const auto path = resolveBaseModel(config, configFolder)) {
        key.push_back(stampOf(*path));
        for (const char *part : {"config.json", "tokenizer.json", "tokenizer_config.json", "chat_template.jinja"})
            key.push_back(stampOf(*path / part));
    }
    return dumped(key);
}

std::string dataReadKey(const TrainConfig &config, const std::filesystem::path &configFolder, const std::string &modelKey)
{
    return dumped(Json::array({modelKey, keyOf(config.datasets, configFolder), keyOf(config.testDatasets, configFolder), config.valSetSize,
                   config.chatTemplate, config.trainOnInputs, config.sequenceLen, int(config.excessLength), config.minSampleLen,
                   config.shuffleMergedDatasets, config.curriculumSampling, config.seed, int(config.engine)}));
}

} // namespace tw
