#include "core/train/run_basis.h"

#include <algorithm>

namespace tw {

RunBasis readRunBasis(const Json &json)
{
    RunBasis basis;
    basis.dtype = jsonValue<std::string>(json, "dtype", "");
    basis.threads = jsonValue<int>(json, "threads", 0);
    for (const Json &file : jsonValue(json, "model_files", Json::array())) {
        basis.modelFiles.push_back({jsonValue<std::string>(file, "name", ""), jsonValue<std::int64_t>(file, "bytes", 0),
                                    jsonValue<std::string>(file, "header_sha256", ""),
                                    jsonValue<std::string>(file, "samples_sha256", "")});
    }
    return basis;
}

Json runBasisJson(const RunBasis &basis)
{
    Json files = Json::array();
    for (const auto &file : basis.modelFiles)
        files.push_back({{"name", file.name}, {"bytes", file.bytes}, {"header_sha256", file.headerHash},
                         {"samples_sha256", file.samplesHash}});
    return {{"dtype", basis.dtype}, {"threads", basis.threads}, {"model_files", files}};
}

Result<> checkModelFiles(const std::vector<ModelFileMark> &began, const std::vector<ModelFileMark> &now,
                         const std::filesystem::path &model)
{
    const auto refusal = [&](const std::string &name, const std::string &what) {
        const auto file = model.filename() == name ? model : model / name;
        return Error {ErrorCode::InvalidConfig, file.string() + " " + what + "; put back what was there, or start a new run"};
    };
    for (const auto &mark : now) {
        const auto then = std::ranges::find(began, mark.name, &ModelFileMark::name);
        if (then == began.end())
            return refusal(mark.name, "was no part of the base model when this run began");
        if (then->bytes != mark.bytes)
            return refusal(mark.name, "has changed since this run began: it has " + std::to_string(mark.bytes) + " bytes and had "
                               + std::to_string(then->bytes));
        if (then->headerHash != mark.headerHash)
            return refusal(mark.name, "has changed since this run began: its size is the same, but not what it says of the model");
        if (!then->samplesHash.empty() && then->samplesHash != mark.samplesHash)
            return refusal(mark.name, "has changed since this run began: its size is the same, but not its weights");
    }
    for (const auto &mark : began) {
        if (std::ranges::find(now, mark.name, &ModelFileMark::name) == now.end())
            return refusal(mark.name, "was a part of the base model when this run began, and is gone");
    }
    return {};
}

} // namespace tw
