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

/// Folders named step-N, newest first; none where nothing was saved yet. Errors: Io.
Result<std::vector<fs::path>> checkpointFolders(const fs::path &checkpoints)
{
    std::vector<std::pair<std::int64_t, fs::path>> found;
    std::error_code error;
    for (fs::directory_iterator entry(checkpoints, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with("step-") && name.find_first_not_of("0123456789", 5) == std::string::npos && name.size() > 5)
            found.emplace_back(std::strtoll(name.c_str() + 5, nullptr, 10), entry->path());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return systemError("read", checkpoints, error.value());
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

/// Keeps the newest `keep` up to the one just saved. Later steps are of checkpoints that a resume passed over: what cannot be
/// read today may be all that somebody has tomorrow, so they stay and do not count.
void deleteBeyond(const fs::path &checkpoints, const fs::path &saved, std::int64_t keep)
{
    std::error_code error;
    const auto folders = checkpointFolders(checkpoints).value_or(std::vector<fs::path>());
    const auto begin = std::ranges::find(folders, saved);
    for (auto folder = begin; folder != folders.end(); ++folder)
        if (folder - begin >= std::max<std::int64_t>(keep, 1))
            fs::remove_all(*folder, error);
}

/// What a damaged checkpoint lacks. A file that is there and cannot be read is no damage: it may be read again tomorrow.
Result<std::string> damageBy(const Error &error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Damaged || error.code == ErrorCode::InvalidInput)
        return error.message;
    return error;
}

/// Empty when the manifest and every hash hold, else what is wrong. Errors: Io: it cannot be told.
Result<std::string> damageOf(const fs::path &checkpoint)
{
    const std::string place = (checkpoint / manifestName).string();
    const auto manifest = readJson(checkpoint / manifestName);
    if (!manifest)
        return damageBy(manifest.error());
    const Json files = jsonValue(*manifest, "files", Json::object());
    for (const char *name : {positionName, optimizerName, "adapter_config.json", "adapter_model.safetensors"})
        if (!files.contains(name))
            return place + ": does not list " + name;
    for (const auto &[name, entry] : files.items()) {
        if (name.find('/') != std::string::npos)
            return place + ": a file name leaves the folder";
        const auto hash = sha256File(checkpoint / name);
        if (!hash)
            return damageBy(hash.error());
        if (*hash != jsonValue<std::string>(entry, "sha256", ""))
            return (checkpoint / name).string() + ": its hash does not hold";
    }
    return std::string();
}

/// A damaged checkpoint makes room for a whole one of its step, and is kept under a name that no resume looks at.
Result<> setAside(const fs::path &checkpoint)
{
    const fs::path aside = checkpoint.string() + ".damaged";
    std::error_code error;
    fs::remove_all(aside, error);
    fs::rename(checkpoint, aside, error);
    if (error)
        return systemError("set aside", checkpoint, error.value());
    return {};
}

Error noneUsable(const fs::path &checkpoints, const std::vector<std::string> &damages)
{
    std::string text = "none of the checkpoints of this run can be used, and nothing was changed (";
    for (const auto &damage : damages)
        text += (&damage == &damages.front() ? "" : "; ") + damage;
    return {ErrorCode::Damaged, text + "). Put a copy back; or, to train again from the first step, move " + checkpoints.string()
                + " away, then resume"};
}

} // namespace

Result<CheckpointInfo> saveCheckpoint(const fs::path &checkpoints, const TrainingPosition &position, const PeftConfig &peft,
                                      const nn::ParameterStore &parameters, AdamW &optimizer, std::int64_t keep)
{
    const fs::path place = checkpoints / folderName(position.step);
    const fs::path temporary = checkpoints / ("." + folderName(position.step) + ".tmp");
    std::error_code error;
    const bool isThere = fs::exists(place, error);
    const auto damage = isThere ? damageOf(place) : Result<std::string>();
    if (!damage)
        return damage.error().context("save checkpoint");
    if (isThere && damage->empty())
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
    if (auto moved = isThere ? setAside(place) : Result<>(); !moved)
        return moved.error();
    fs::rename(temporary, place, error);
    if (error)
        return systemError("save checkpoint", place, error.value());
    if (auto synced = syncPath(checkpoints); !synced)
        return synced.error();
    deleteBeyond(checkpoints, place, keep);
    return infoOf(place);
}

Result<std::optional<fs::path>> newestValidCheckpoint(const fs::path &checkpoints,
                                                      const std::function<void(const std::string &)> &onDamaged)
{
    const auto folders = checkpointFolders(checkpoints);
    if (!folders)
        return folders.error();
    std::vector<std::string> damages;
    for (const auto &folder : *folders) {
        const auto damage = damageOf(folder);
        if (!damage)
            return damage.error().context("look at checkpoint " + folder.filename().string());
        if (damage->empty())
            return std::optional(folder);
        onDamaged(*damage);
        damages.push_back(*damage);
    }
    if (!damages.empty())
        return noneUsable(checkpoints, damages);
    return std::optional<fs::path>();
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
