#include "core/weights/tensor_info.h"

namespace tw {

namespace {

struct TypeRow {
    StorageType type;
    const char *name;
    BlockSize block;
};

constexpr TypeRow typeRows[] = {
    {StorageType::F32, "F32", {1, 4}},     {StorageType::F16, "F16", {1, 2}},       {StorageType::BF16, "BF16", {1, 2}},
    {StorageType::F64, "F64", {1, 8}},     {StorageType::I8, "I8", {1, 1}},         {StorageType::I16, "I16", {1, 2}},
    {StorageType::I32, "I32", {1, 4}},     {StorageType::I64, "I64", {1, 8}},       {StorageType::U8, "U8", {1, 1}},
    {StorageType::Bool, "BOOL", {1, 1}},   {StorageType::Q4_0, "Q4_0", {32, 18}},   {StorageType::Q4_1, "Q4_1", {32, 20}},
    {StorageType::Q5_0, "Q5_0", {32, 22}}, {StorageType::Q5_1, "Q5_1", {32, 24}},   {StorageType::Q8_0, "Q8_0", {32, 34}},
    {StorageType::Q4_K, "Q4_K", {256, 144}}, {StorageType::Q5_K, "Q5_K", {256, 176}}, {StorageType::Q6_K, "Q6_K", {256, 210}},
};

const TypeRow &rowOf(StorageType type)
{
    return typeRows[std::size_t(type)]; // the rows are in the order of the enumeration
}

} // namespace

const char *storageTypeName(StorageType type)
{
    return rowOf(type).name;
}

BlockSize blockSize(StorageType type)
{
    return rowOf(type).block;
}

bool isQuantised(StorageType type)
{
    return rowOf(type).block.elements > 1;
}

std::optional<std::int64_t> elementCount(const std::vector<std::int64_t> &shape)
{
    std::int64_t count = 1;
    for (const auto size : shape) {
        if (size < 0 || size > maxTensorElements)
            return {};
        if (size > 0 && count > maxTensorElements / size)
            return {};
        count *= size;
    }
    return count;
}

std::int64_t TensorInfo::elements() const
{
    return elementCount(shape).value_or(0);
}

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text = "[";
    for (const auto size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

std::string quotedName(std::string_view name)
{
    constexpr std::size_t longest = 80;
    std::string text = "\"";
    for (const char c : name.substr(0, longest))
        text += c >= ' ' && c <= '~' ? c : '?';
    return text + (name.size() > longest ? "...\"" : "\"");
}

} // namespace tw
