#include "core/base/files.h"
#include "core/base/json.h"
#include "core/weights/safetensors.h"

#include <algorithm>
#include <cstring>

namespace tw {

namespace {

/// Wide elements first, so that every tensor is aligned to its own element size; then by name.
std::vector<const TensorBytes *> writingOrder(std::span<const TensorBytes> tensors)
{
    std::vector<const TensorBytes *> order;
    for (const auto &tensor : tensors)
        order.push_back(&tensor);
    std::sort(order.begin(), order.end(), [](const TensorBytes *a, const TensorBytes *b) {
        const auto widthA = blockSize(a->type).bytes;
        const auto widthB = blockSize(b->type).bytes;
        return widthA != widthB ? widthA > widthB : a->name < b->name;
    });
    return order;
}

Result<> checkTensor(const TensorBytes &tensor)
{
    const auto refused = [&tensor](const std::string &reason) {
        return Error {ErrorCode::InvalidInput, "tensor " + quotedName(tensor.name) + " " + reason};
    };
    if (tensor.name.empty() || tensor.name == "__metadata__")
        return refused("has a name that the format does not allow");
    if (isQuantised(tensor.type))
        return refused(std::string("is ") + storageTypeName(tensor.type) + ", which safetensors cannot hold");
    const auto count = elementCount(tensor.shape);
    if (!count || std::uint64_t(*count) * std::uint64_t(blockSize(tensor.type).bytes) != tensor.bytes.size())
        return refused("has " + std::to_string(tensor.bytes.size()) + " bytes, which is not what " + shapeText(tensor.shape)
                       + " of " + storageTypeName(tensor.type) + " takes");
    return {};
}

/// The file's first bytes: the header's length and the header, padded with spaces so that the data begins on a multiple of 8.
std::string headerBytes(const Json &header)
{
    std::string text = compactJson(header);
    text.append((8 - text.size() % 8) % 8, ' ');
    const std::uint64_t size = text.size();
    std::string bytes(sizeof size, '\0');
    std::memcpy(bytes.data(), &size, sizeof size);
    return bytes + text;
}

} // namespace

Result<> writeSafetensors(const std::filesystem::path &file, std::span<const TensorBytes> tensors,
                          const std::map<std::string, std::string> &metadata)
{
    Json header = Json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::vector<std::string_view> pieces(1);
    std::uint64_t at = 0;
    for (const TensorBytes *tensor : writingOrder(tensors)) {
        if (auto checked = checkTensor(*tensor); !checked)
            return checked.error().context("write " + file.string());
        if (header.contains(tensor->name))
            return Error {ErrorCode::InvalidInput, "write " + file.string() + ": tensor " + quotedName(tensor->name) + " is there twice"};
        header[tensor->name] = {{"dtype", storageTypeName(tensor->type)},
                                {"shape", tensor->shape},
                                {"data_offsets", {at, at + tensor->bytes.size()}}};
        pieces.emplace_back(reinterpret_cast<const char *>(tensor->bytes.data()), tensor->bytes.size());
        at += tensor->bytes.size();
    }
    const std::string first = headerBytes(header);
    pieces.front() = first;
    return writeFileAtomic(file, std::span<const std::string_view>(pieces));
}

} // namespace tw
