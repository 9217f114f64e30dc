#include "core/config/read_config.h"

#include "core/base/paths.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace tw {

namespace fs = std::filesystem;

namespace {

bool isThere(const fs::path &path)
{
    std::error_code error;
    return fs::exists(path, error);
}

/// A folder's model: itself when it has config.json, else its only .gguf file.
Result<fs::path> modelAt(const fs::path &path)
{
    std::error_code error;
    if (!fs::is_directory(path, error) || isThere(path / "config.json"))
        return path;
    std::vector<fs::path> files;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".gguf")
            files.push_back(it->path());
    }
    if (files.size() == 1)
        return files.front();
    return Error {ErrorCode::InvalidInput,
                  files.empty() ? path.string() + " holds no model: neither config.json nor a .gguf file is in it"
                                : path.string() + " holds " + std::to_string(files.size())
                                      + " .gguf files; name one of them in base_model"};
}

/// A name may be "org/name" but never lead out of the models folder.
bool isModelName(const fs::path &name)
{
    return !name.empty() && name.is_relative() && name.native()[0] != '~'
        && std::none_of(name.begin(), name.end(), [](const fs::path &part) { return part == ".." || part == "."; });
}

} // namespace

fs::path resolvePath(const fs::path &configFolder, const std::string &value)
{
    const char *home = std::getenv("HOME");
    if (value.starts_with("~/") && home)
        return (fs::path(home) / value.substr(2)).lexically_normal();
    return (configFolder / value).lexically_normal(); // an absolute value replaces the folder
}

bool namesFetchedData(const std::string &path)
{
    constexpr std::string_view formats[] = {"json", "csv", "parquet", "arrow", "text", "synthetic"};
    constexpr std::string_view files[] = {".jsonl", ".json", ".csv", ".parquet", ".arrow", ".txt", ".gguf"};
    if (path.find("://") != std::string::npos || std::ranges::find(formats, path) != std::end(formats))
        return true;
    const std::size_t slash = path.find('/');
    const bool isTwoNames = slash != std::string::npos && slash > 0 && slash + 1 < path.size() && path.find('/', slash + 1) == std::string::npos;
    return isTwoNames && path[0] != '.' && path[0] != '~'
        && std::ranges::none_of(files, [&](std::string_view ending) { return path.ends_with(ending); });
}

Result<fs::path> resolveBaseModel(const TrainConfig &config, const fs::path &configFolder)
{
    if (config.baseModel.empty())
        return Error {ErrorCode::InvalidInput, "base_model is empty; name a model folder or .gguf file"};
    const fs::path direct = resolvePath(configFolder, config.baseModel);
    if (isThere(direct))
        return modelAt(direct);
    if (isModelName(config.baseModel)) {
        const fs::path models = dataFolder() / "models";
        const fs::path stored = models / config.baseModel;
        if (isThere(stored))
            return modelAt(stored);
        if (const fs::path single = stored.string() + ".gguf"; isThere(single))
            return single;
    }
    return Error {ErrorCode::NotFound, missingModel(config.baseModel, configFolder).english()};
}

Phrase missingModel(const std::string &baseModel, const fs::path &configFolder)
{
    const std::string direct = resolvePath(configFolder, baseModel).string();
    if (!isModelName(baseModel))
        return {TW_TR("Findings", "base_model: there is nothing at %1; name a model folder or .gguf file that is on this machine"), {direct}};
    return {TW_TR("Findings", "base_model \"%1\" is not on this machine: neither %2 nor %3 is there; place the model folder there or name another one"),
            {baseModel, direct, (dataFolder() / "models" / baseModel).string()}};
}

} // namespace tw
