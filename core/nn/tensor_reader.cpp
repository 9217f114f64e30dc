#include "core/nn/tensor_reader.h"

#include "core/base/split_mix64.h"
#include "core/nn/aten.h"

namespace tw::nn {

namespace {

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text;
    for (const auto extent : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(extent);
    return text;
}

std::uint64_t nameSeed(const std::string &name, std::uint64_t seed)
{
    std::uint64_t hash = 0xcbf29ce484222325ull ^ seed; // FNV-1a
    for (const char c : name)
        hash = (hash ^ std::uint8_t(c)) * 0x100000001b3ull;
    return hash;
}

} // namespace

TensorReader fileReader(const ModelWeights &weights, at::ScalarType dtype)
{
    return [&weights, dtype](const std::string &name, const std::vector<std::int64_t> &shape) -> Result<at::Tensor> {
        const auto *info = weights.find(name);
        if (!info)
            return Error {ErrorCode::NotFound, weights.path().string() + " has no tensor " + name};
        if (info->shape != shape) {
            return Error {ErrorCode::Damaged, weights.path().string() + ": " + name + " is " + shapeText(info->shape)
                              + ", but the architecture asks for " + shapeText(shape)};
        }
        auto tensor = at::empty(shape, dtype);
        const auto count = std::size_t(tensor.numel());
        auto read = dtype == at::kFloat
            ? weights.readFloat(name, {tensor.data_ptr<float>(), count})
            : weights.readBFloat16(name, {static_cast<std::uint16_t *>(tensor.data_ptr()), count});
        if (!read)
            return read.error();
        return tensor;
    };
}

TensorReader randomReader(at::ScalarType dtype, std::uint64_t seed)
{
    return [dtype, seed](const std::string &name, const std::vector<std::int64_t> &shape) -> Result<at::Tensor> {
        auto tensor = at::empty(shape, at::kFloat);
        if (shape.size() == 1)
            tensor.fill_(1.0);
        else
            fillUniform(tensor, 0.04, nameSeed(name, seed));
        return tensor.to(dtype);
    };
}

void fillUniform(at::Tensor &tensor, double bound, std::uint64_t seed)
{
    auto *data = tensor.data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i) {
        const std::uint64_t random = splitMix64(seed, std::uint64_t(i));
        data[i] = float((double(random >> 11) * 0x1p-52 - 1.0) * bound);
    }
}

} // namespace tw::nn
