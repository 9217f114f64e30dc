#include "core/run/data_read.h"

#include "core/base/json.h"
#include "core/config/read_config.h"

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

} // namespace

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
