#include "core/weights/gguf_file.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

namespace tw {

namespace {

enum GgufType : std::uint32_t { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };

/// Bytes of one value; 0 for strings, arrays and unknown numbers.
std::size_t ggufTypeBytes(std::uint32_t type)
{
    switch (type) {
    case U8:
    case I8:
    case Bool: return 1;
    case U16:
    case I16: return 2;
    case U32:
    case I32:
    case F32: return 4;
    case U64:
    case I64:
    case F64: return 8;
    default: return 0;
    }
}

std::optional<StorageType> ggmlStorageType(std::uint32_t id)
{
    switch (id) {
    case 0: return StorageType::F32;
    case 1: return StorageType::F16;
    case 2: return StorageType::Q4_0;
    case 3: return StorageType::Q4_1;
    case 6: return StorageType::Q5_0;
    case 7: return StorageType::Q5_1;
    case 8: return StorageType::Q8_0;
    case 12: return StorageType::Q4_K;
    case 13: return StorageType::Q5_K;
    case 14: return StorageType::Q6_K;
    case 24: return StorageType::I8;
    case 25: return StorageType::I16;
    case 26: return StorageType::I32;
    case 27: return StorageType::I64;
    case 28: return StorageType::F64;
    case 30: return StorageType::BF16;
    default: return {};
    }
}

/// Types that exist and are not read here, so that the message can name them; null for a number nobody uses.
const char *unreadTypeName(std::uint32_t id)
{
    static constexpr const char *names[] = {
        nullptr, nullptr, nullptr, nullptr, "Q4_2", "Q4_3", nullptr, nullptr, nullptr, "Q8_1", "Q2_K", "Q3_K", nullptr,
        nullptr, nullptr, "Q8_K", "IQ2_XXS", "IQ2_XS", "IQ3_XXS", "IQ1_S", "IQ4_NL", "IQ3_S", "IQ2_S", "IQ4_XS",
        nullptr, nullptr, nullptr, nullptr, nullptr, "IQ1_M", nullptr, "Q4_0_4_4", "Q4_0_4_8", "Q4_0_8_8", "TQ1_0",
        "TQ2_0", "IQ4_NL_4_4", "IQ4_NL_4_8", "IQ4_NL_8_8", "MXFP4"};
    return id < std::size(names) ? names[id] : nullptr;
}

template <typename T>
T loadGguf(std::span<const std::byte> bytes, std::size_t offset)
{
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

double shortestDecimal(float value)
{
    char text[32];
    const auto [end, status] = std::to_chars(text, text + sizeof text, value);
    double result = value;
    if (status == std::errc())
        std::from_chars(text, end, result);
    return result;
}

} // namespace

/// Reads forward through the file; a read past the end sets `failed` and gives zeros, checked once per entry.
class GgufFile::Cursor
{
public:
    explicit Cursor(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::size_t offset() const { return m_offset; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_offset; }

    template <typename T>
    T read()
    {
        const std::size_t at = m_offset;
        return skip(sizeof(T)) ? loadGguf<T>(m_bytes, at) : T {};
    }
    bool skip(std::uint64_t count)
    {
        if (m_hasFailed || count > left()) {
            m_hasFailed = true;
            return false;
        }
        m_offset += std::size_t(count);
        return true;
    }
    std::string_view readString()
    {
        const auto size = read<std::uint64_t>();
        const std::size_t at = m_offset;
        if (!skip(size))
            return {};
        return {reinterpret_cast<const char *>(m_bytes.data()) + at, std::size_t(size)};
    }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_offset = 0;
    bool m_hasFailed = false;
};

Error GgufFile::damaged(std::int64_t offset, const std::string &reason) const
{
    return {ErrorCode::Damaged, m_path.string() + ": at byte " + std::to_string(offset) + ": " + reason};
}

Result<GgufFile> GgufFile::open(const std::filesystem::path &file)
{
    auto mapped = MappedFile::open(file);
    if (!mapped)
        return mapped.error();
    GgufFile gguf;
    gguf.m_path = file;
    gguf.m_file = std::move(*mapped);
    if (auto parsed = gguf.parse(); !parsed)
        return parsed.error();
    return gguf;
}

Result<> GgufFile::parse()
{
    Cursor cursor(m_file.bytes());
    std::uint64_t tensorCount = 0;
    std::uint64_t keyCount = 0;
    if (auto header = parseHeader(cursor, tensorCount, keyCount); !header)
        return header.error();
    for (std::uint64_t i = 0; i < keyCount; ++i) {
        if (auto value = parseValue(cursor); !value)
            return value.error();
    }
    for (std::uint64_t i = 0; i < tensorCount; ++i) {
        if (auto tensor = parseTensor(cursor); !tensor)
            return tensor.error();
    }
    m_headerBytes = cursor.offset();
    return placeTensors();
}

Result<> GgufFile::parseHeader(Cursor &cursor, std::uint64_t &tensorCount, std::uint64_t &keyCount)
{
    if (cursor.read<std::uint32_t>() != 0x46554747U)
        return damaged(0, "this is no GGUF file (it does not begin with \"GGUF\")");
    m_version = cursor.read<std::uint32_t>();
    tensorCount = cursor.read<std::uint64_t>();
    keyCount = cursor.read<std::uint64_t>();
    if (cursor.hasFailed())
        return damaged(0, "the file ends inside its header");
    if (m_version != 2 && m_version != 3) {
        const bool isSwapped = m_version != 0 && (m_version & 0xffffU) == 0;
        return Error {ErrorCode::Unsupported,
                      m_path.string() + ": at byte 4: "
                          + (isSwapped ? std::string("a big-endian GGUF file; convert it with gguf-convert-endian")
                                       : "GGUF version " + std::to_string(m_version) + "; versions 2 and 3 can be read")};
    }
    // The smallest entries: a key of one byte with a one-byte value, a scalar tensor with a one-byte name.
    if (keyCount > cursor.left() / 14)
        return damaged(16, "more metadata entries are announced than the file has room for");
    if (tensorCount > cursor.left() / 25)
        return damaged(8, "more tensors are announced than the file has room for");
    return {};
}

Result<> GgufFile::parseValue(Cursor &cursor)
{
    const auto start = std::int64_t(cursor.offset());
    const std::string key(cursor.readString());
    Value value;
    value.type = cursor.read<std::uint32_t>();
    if (cursor.hasFailed())
        return damaged(start, "the file ends inside a metadata key");
    if (key.empty() || key.size() > 65535)
        return damaged(start, "a metadata key has " + std::to_string(key.size()) + " bytes; 1 to 65535 are allowed");
    if (value.type == Array) {
        value.isArray = true;
        value.type = cursor.read<std::uint32_t>();
        value.count = cursor.read<std::uint64_t>();
    }
    value.offset = cursor.offset();
    if (const std::size_t size = ggufTypeBytes(value.type)) {
        if (value.count > cursor.left() / size || !cursor.skip(value.count * size))
            return damaged(start, "the value of " + quotedName(key) + " reaches past the end of the file");
    } else if (value.type == String) {
        for (std::uint64_t i = 0; i < value.count && !cursor.hasFailed(); ++i)
            cursor.readString();
        if (cursor.hasFailed())
            return damaged(start, "a text of " + quotedName(key) + " reaches past the end of the file");
    } else {
        return damaged(start, quotedName(key) + " has value type " + std::to_string(value.type)
                           + (value.isArray ? " inside an array" : "") + ", which is not known");
    }
    if (!m_values.emplace(key, value).second)
        return damaged(start, "metadata key " + quotedName(key) + " occurs twice");
    return {};
}

Result<> GgufFile::parseTensor(Cursor &cursor)
{
    const auto start = std::int64_t(cursor.offset());
    GgufTensor tensor;
    tensor.name = cursor.readString();
    const auto dimensions = cursor.read<std::uint32_t>();
    if (cursor.hasFailed() || tensor.name.empty() || tensor.name.size() > 1024)
        return damaged(start, cursor.hasFailed() ? "the file ends inside a tensor's description"
                                                 : "a tensor's name is empty or longer than 1024 bytes");
    const std::string name = quotedName(tensor.name);
    if (dimensions > 4)
        return damaged(start, "tensor " + name + " has " + std::to_string(dimensions) + " dimensions; 4 is the most");
    for (std::uint32_t i = 0; i < dimensions; ++i) {
        const auto size = cursor.read<std::uint64_t>();
        tensor.shape.push_back(size > std::uint64_t(maxTensorElements) ? -1 : std::int64_t(size));
    }
    std::reverse(tensor.shape.begin(), tensor.shape.end());
    const auto typeId = cursor.read<std::uint32_t>();
    const auto offset = cursor.read<std::uint64_t>();
    if (cursor.hasFailed())
        return damaged(start, "the file ends inside the description of tensor " + name);
    const auto elements = elementCount(tensor.shape);
    if (!elements || *elements == 0)
        return damaged(start, "tensor " + name + " has an impossible size");
    const auto type = ggmlStorageType(typeId);
    if (!type && unreadTypeName(typeId))
        return Error {ErrorCode::Unsupported, m_path.string() + ": at byte " + std::to_string(start) + ": tensor " + name
                                                  + " is stored as " + unreadTypeName(typeId)
                                                  + ", which cannot be read; use a Q8_0, BF16 or F16 file of this model"};
    if (!type)
        return damaged(start, "tensor " + name + " has type number " + std::to_string(typeId) + ", which is not known");
    const BlockSize block = blockSize(*type);
    if (block.elements > 1 && (tensor.shape.empty() || tensor.shape.back() % block.elements != 0))
        return damaged(start, "the rows of tensor " + name + " are no whole number of " + storageTypeName(*type) + " blocks");
    tensor.type = *type;
    tensor.bytes = *elements / block.elements * block.bytes; // at most 2^44 * 8: no overflow
    if (offset > m_file.bytes().size())
        return damaged(start, "tensor " + name + " begins past the end of the file");
    tensor.offset = std::int64_t(offset); // inside the data section, until placeTensors()
    if (!m_tensorIndex.emplace(tensor.name, m_tensors.size()).second)
        return damaged(start, "tensor " + name + " occurs twice");
    m_tensors.push_back(std::move(tensor));
    return {};
}

Result<> GgufFile::placeTensors()
{
    const std::int64_t alignment = has("general.alignment") ? integer("general.alignment").value_or(0) : 32;
    if (alignment < 1 || alignment > (1 << 20))
        return damaged(std::int64_t(m_values["general.alignment"].offset), "general.alignment is no number from 1 to 1048576");
    const std::int64_t dataStart = (std::int64_t(m_headerBytes) + alignment - 1) / alignment * alignment;
    for (auto &tensor : m_tensors) {
        if (tensor.offset % alignment != 0)
            return damaged(dataStart + tensor.offset, "tensor " + quotedName(tensor.name) + " does not begin on a multiple of "
                               + std::to_string(alignment) + " bytes");
        tensor.offset += dataStart;
        if (tensor.offset > fileBytes() || tensor.bytes > fileBytes() - tensor.offset)
            return damaged(tensor.offset, "tensor " + quotedName(tensor.name) + " needs " + std::to_string(tensor.bytes)
                               + " bytes, but the file ends at byte " + std::to_string(fileBytes())
                               + "; was it downloaded completely?");
    }
    return {};
}

const GgufFile::Value *GgufFile::valueOf(const std::string &key, bool isArray) const
{
    const auto it = m_values.find(key);
    return it != m_values.end() && it->second.isArray == isArray ? &it->second : nullptr;
}

std::optional<std::int64_t> GgufFile::integerAt(std::uint32_t type, std::size_t offset) const
{
    const auto bytes = m_file.bytes();
    switch (type) {
    case U8: return loadGguf<std::uint8_t>(bytes, offset);
    case I8: return loadGguf<std::int8_t>(bytes, offset);
    case U16: return loadGguf<std::uint16_t>(bytes, offset);
    case I16: return loadGguf<std::int16_t>(bytes, offset);
    case U32: return loadGguf<std::uint32_t>(bytes, offset);
    case I32: return loadGguf<std::int32_t>(bytes, offset);
    case I64: return loadGguf<std::int64_t>(bytes, offset);
    case U64:
        if (const auto value = loadGguf<std::uint64_t>(bytes, offset); value <= std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            return std::int64_t(value);
        return {};
    default: return {};
    }
}

std::optional<double> GgufFile::numberAt(std::uint32_t type, std::size_t offset) const
{
    if (type == F32)
        return shortestDecimal(loadGguf<float>(m_file.bytes(), offset));
    if (type == F64)
        return loadGguf<double>(m_file.bytes(), offset);
    if (const auto whole = integerAt(type, offset))
        return double(*whole);
    return {};
}

std::optional<std::int64_t> GgufFile::integer(const std::string &key) const
{
    const Value *value = valueOf(key, false);
    return value ? integerAt(value->type, value->offset) : std::nullopt;
}

std::optional<double> GgufFile::number(const std::string &key) const
{
    const Value *value = valueOf(key, false);
    return value ? numberAt(value->type, value->offset) : std::nullopt;
}

std::optional<bool> GgufFile::boolean(const std::string &key) const
{
    const Value *value = valueOf(key, false);
    if (!value || value->type != Bool)
        return {};
    return loadGguf<std::uint8_t>(m_file.bytes(), value->offset) != 0;
}

std::optional<std::string> GgufFile::string(const std::string &key) const
{
    const Value *value = valueOf(key, false);
    if (!value || value->type != String)
        return {};
    return std::string(Cursor(m_file.bytes().subspan(value->offset)).readString());
}

std::optional<std::vector<std::string>> GgufFile::stringList(const std::string &key) const
{
    const Value *value = valueOf(key, true);
    if (!value || value->type != String)
        return {};
    std::vector<std::string> list;
    list.reserve(value->count); // open() saw every text, so the count is true
    Cursor cursor(m_file.bytes().subspan(value->offset));
    for (std::uint64_t i = 0; i < value->count; ++i)
        list.emplace_back(cursor.readString());
    return list;
}

std::optional<std::vector<std::int64_t>> GgufFile::integerList(const std::string &key) const
{
    const Value *value = valueOf(key, true);
    if (!value || value->type == String)
        return {};
    std::vector<std::int64_t> list;
    list.reserve(value->count);
    for (std::uint64_t i = 0; i < value->count; ++i) {
        const auto element = integerAt(value->type, value->offset + i * ggufTypeBytes(value->type));
        if (!element)
            return {};
        list.push_back(*element);
    }
    return list;
}

std::optional<std::vector<double>> GgufFile::numberList(const std::string &key) const
{
    const Value *value = valueOf(key, true);
    if (!value || value->type == String)
        return {};
    std::vector<double> list;
    list.reserve(value->count);
    for (std::uint64_t i = 0; i < value->count; ++i) {
        const auto element = numberAt(value->type, value->offset + i * ggufTypeBytes(value->type));
        if (!element)
            return {};
        list.push_back(*element);
    }
    return list;
}

std::optional<std::int64_t> GgufFile::listSize(const std::string &key) const
{
    const Value *value = valueOf(key, true);
    return value ? std::optional(std::int64_t(value->count)) : std::nullopt;
}

std::vector<std::string> GgufFile::keys() const
{
    std::vector<std::string> names;
    for (const auto &[key, value] : m_values)
        names.push_back(key);
    return names;
}

const GgufTensor *GgufFile::find(const std::string &name) const
{
    const auto it = m_tensorIndex.find(name);
    return it == m_tensorIndex.end() ? nullptr : &m_tensors[it->second];
}

std::span<const std::byte> GgufFile::data(const GgufTensor &tensor) const
{
    return m_file.bytes().subspan(std::size_t(tensor.offset), std::size_t(tensor.bytes));
}

} // namespace tw
