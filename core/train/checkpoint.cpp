#include "core/train/checkpoint.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/nn/adapter.h"
#include "core/nn/aten.h"

#include <algorithm>
#include <cstdio>

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr const char *manifestName = "manifest.json";
constexpr const char *positionName = "position.json";
constexpr const char *optimizerName = "optimizer.safetensors";

std::string folderName(std::int64_t step)
{
    char text[32];
    std::snprintf(text, sizeof text, "step-%06lld", static_cast<long long>(step));
    return text;
}

/// Folders named step-N, newest first.
std::vector<fs::path> checkpointFolders(const fs::path &checkpoints)
{
    std::vector<std::pair<std::int64_t, fs::path>> found;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(checkpoints, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("step-") && name.find_first_not_of("0123456789", 5) == std::string::npos && name.size() > 5)
            found.emplace_back(std::strtoll(name.c_str() + 5, nullptr, 10), entry.path());
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<fs::path> folders;
    for (auto &[step, folder] : found)
        folders.push_back(std::move(folder));
    return folders;
}

std::span<const float> floatsOf(const at::Tensor &tensor)
{
    return {tensor.data_ptr<float>(), std::size_t(tensor.numel())};
}

Result<> writeContent(const fs::path &folder, const TrainingPosition &position, const PeftConfig &peft,
                      const nn::ParameterStore &parameters, AdamW &optimizer)
{
    if (auto saved = nn::saveAdapter(folder, peft, parameters); !saved)
        return saved;
    const auto size = parameters.count();
    const TensorBytes moments[] = {
        {"exp_avg", StorageType::F32, {size}, std::as_bytes(floatsOf(optimizer.firstMoments()))},
        {"exp_avg_sq", StorageType::F32, {size}, std::as_bytes(floatsOf(optimizer.secondMoments()))},
    };
    if (auto saved = writeSafetensors(folder / optimizerName, moments); !saved)
        return saved;
    Json json {{"step", position.step},
               {"updates", optimizer.updates()},
               {"tokens_total", position.tokensTotal},
               {"training_seconds", position.trainingSeconds},
               {"config_sha256", position.configHash},
               {"data_sha256", position.dataHash}};
    json.update(runBasisJson(position.basis));
    return writeFileAtomic(folder / positionName, json.dump(2) + "\n");
}

Result<> writeManifest(const fs::path &folder)
{
    Json files = Json::object();
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        auto hash = sha256File(entry.path());
        if (!hash)
            return hash.error();
        files[entry.path().filename().string()] = {{"sha256", *hash}, {"bytes", std::int64_t(entry.file_size(error))}};
    }
    return writeFileAtomic(folder / manifestName, Json {{"files", files}}.dump(2) + "\n");
}

CheckpointInfo infoOf(const fs::path &folder)
{
    CheckpointInfo info;
    info.folder = folder;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        info.bytes += std::int64_t(entry.file_size(error));
        ++info.files;
    }
    return info;
}

/// Keeps the newest `keep` up to the one just saved. Later steps are of damaged checkpoints that a resume passed over: they would
/// push the good ones out.
void deleteBeyond(const fs::path &checkpoints, const fs::path &saved, std::int64_t keep)
{
    std::error_code error;
    std::int64_t kept = -1; // counts from the one just saved
    for (const auto &folder : checkpointFolders(checkpoints)) {
        if (kept >= 0 || folder == saved)
            ++kept;
        if (kept < 0 || kept >= std::max<std::int64_t>(keep, 1))
            fs::remove_all(folder, error);
    }
}

/// Empty when the manifest and every hash hold, else what is wrong.
std::string damageOf(const fs::path &checkpoint)
{
    auto manifest = readJson(checkpoint / manifestName);
    if (!manifest)
        return manifest.error().message;
    const auto files = manifest->is_object() ? manifest->find("files") : manifest->end();
    if (!manifest->is_object() || files == manifest->end() || !files->is_object())
        return (checkpoint / manifestName).string() + ": no list of files";
    for (const auto &[name, entry] : files->items()) {
        if (name.find('/') != std::string::npos)
            return (checkpoint / manifestName).string() + ": a file name leaves the folder";
        auto hash = sha256File(checkpoint / name);
        if (!hash)
            return hash.error().message;
        if (*hash != jsonValue<std::string>(entry, "sha256", ""))
            return (checkpoint / name).string() + ": its hash does not hold";
    }
    return {};
}

} // namespace

Result<CheckpointInfo> saveCheckpoint(const fs::path &checkpoints, const TrainingPosition &position, const PeftConfig &peft,
                                      const nn::ParameterStore &parameters, AdamW &optimizer, std::int64_t keep)
{
    const fs::path place = checkpoints / folderName(position.step);
    const fs::path temporary = checkpoints / ("." + folderName(position.step) + ".tmp");
    std::error_code error;
    if (fs::exists(place, error) && damageOf(place).empty())
        return infoOf(place); // the same step of the same run: it holds the same, and replacing it would risk it
    fs::remove_all(temporary, error);
    if (auto made = ensureFolder(temporary); !made)
        return made.error();
    auto written = writeContent(temporary, position, peft, parameters, optimizer);
    if (written)
        written = writeManifest(temporary);
    if (!written) {
        fs::remove_all(temporary, error);
        return written.error().context("save checkpoint");
    }
    fs::remove_all(place, error); // a damaged one
    fs::rename(temporary, place, error);
    if (error)
        return systemError("save checkpoint", place, error.value());
    if (auto synced = syncPath(checkpoints); !synced)
        return synced.error();
    deleteBeyond(checkpoints, place, keep);
    return infoOf(place);
}

std::optional<fs::path> newestValidCheckpoint(const fs::path &checkpoints,
                                              const std::function<void(const std::string &)> &onDamaged)
{
    for (const auto &folder : checkpointFolders(checkpoints)) {
        const auto damage = damageOf(folder);
        if (damage.empty())
            return folder;
        onDamaged(damage);
    }
    return {};
}

Result<TrainingPosition> readPosition(const fs::path &checkpoint)
{
    auto json = readJson(checkpoint / positionName);
    if (!json)
        return json.error();
    TrainingPosition position;
    position.step = jsonValue<std::int64_t>(*json, "step", -1);
    position.tokensTotal = jsonValue<std::int64_t>(*json, "tokens_total", 0);
    position.trainingSeconds = jsonValue<double>(*json, "training_seconds", 0);
    position.configHash = jsonValue<std::string>(*json, "config_sha256", "");
    position.dataHash = jsonValue<std::string>(*json, "data_sha256", "");
    position.basis = readRunBasis(*json);
    position.updates = jsonValue<std::int64_t>(*json, "updates", -1);
    if (position.step < 0 || position.updates < 0)
        return Error {ErrorCode::Damaged, (checkpoint / positionName).string() + ": no step"};
    return position;
}

Result<TrainingPosition> loadCheckpoint(const fs::path &checkpoint, const std::string &configHash, const std::string &dataHash,
                                        nn::ParameterStore &parameters, AdamW &optimizer)
{
    auto read = readPosition(checkpoint);
    if (!read)
        return read;
    const TrainingPosition &position = *read;
    if (position.configHash != configHash || position.dataHash != dataHash) {
        return Error {ErrorCode::InvalidConfig,
                      checkpoint.string() + " was saved with another " + (position.configHash != configHash ? "configuration" : "data set")
                          + "; restore it, or start a new run"};
    }
    if (auto loaded = nn::loadAdapter(checkpoint, parameters); !loaded)
        return loaded.error();
    auto file = SafetensorsFile::open(checkpoint / optimizerName);
    if (!file)
        return file.error();
    for (auto &[name, tensor] : {std::pair<const char *, at::Tensor &>("exp_avg", optimizer.firstMoments()),
                                 std::pair<const char *, at::Tensor &>("exp_avg_sq", optimizer.secondMoments())}) {
        const auto *info = file->find(name);
        if (!info || info->elements() != tensor.numel())
            return Error {ErrorCode::Damaged, file->path().string() + ": " + name + " is missing or of another size"};
        if (auto read = file->readFloat(name, {tensor.data_ptr<float>(), std::size_t(tensor.numel())}); !read)
            return read.error();
    }
    optimizer.setUpdates(position.updates);
    return read;
}

} // namespace tw
