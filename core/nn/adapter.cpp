#include "core/nn/adapter.h"

#include "core/nn/aten.h"
#include "core/nn/tensor_reader.h"

#include <cmath>
#include <functional>

namespace tw::nn {

void initializeLora(ParameterStore &parameters, std::uint64_t seed)
{
    std::uint64_t index = 0;
    for (const auto &parameter : parameters.all()) {
        auto value = parameter.value;
        if (parameter.name.ends_with(".lora_A.weight"))
            fillUniform(value, 1.0 / std::sqrt(double(value.size(1))), seed * 1000003 + index);
        else
            value.zero_();
        ++index;
    }
    parameters.refreshWorking();
}

Result<> loadAdapter(const std::filesystem::path &folder, ParameterStore &parameters)
{
    auto file = SafetensorsFile::open(peftWeightsFile(folder));
    if (!file)
        return file.error().context("adapter");
    const std::string place = file->path().string();
    for (const auto &parameter : parameters.all()) {
        const auto *info = file->find(parameter.name);
        if (!info)
            return Error {ErrorCode::NotFound, place + " has no tensor " + parameter.name};
        if (info->shape != parameter.value.sizes().vec())
            return Error {ErrorCode::Damaged, place + ": " + parameter.name + " has another shape than this model's"};
    }
    if (file->tensors().size() != parameters.all().size())
        return Error {ErrorCode::Unsupported, place + " holds tensors that are not LoRA matrices of this model"};
    for (const auto &parameter : parameters.all()) {
        const std::span<float> values(parameter.value.data_ptr<float>(), std::size_t(parameter.value.numel()));
        if (auto read = file->readFloat(parameter.name, values); !read)
            return read;
    }
    parameters.refreshWorking();
    return {};
}

Result<> saveAdapter(const std::filesystem::path &folder, const PeftConfig &config, const ParameterStore &parameters)
{
    std::vector<TensorBytes> tensors;
    for (const auto &parameter : parameters.all()) {
        const std::span<const float> values(parameter.value.data_ptr<float>(), std::size_t(parameter.value.numel()));
        tensors.push_back({parameter.name, StorageType::F32, parameter.value.sizes().vec(), std::as_bytes(values)});
    }
    return writePeftFolder(folder, config, tensors);
}

} // namespace tw::nn
