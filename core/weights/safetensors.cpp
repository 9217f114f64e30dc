#include "core/weights/safetensors.h"

#include "core/base/json.h"
#include "core/weights/gguf_blocks.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <tuple>

namespace tw {

namespace {

constexpr std::size_t maxHeaderBytes = 100'000'000; // the format's own limit

constexpr StorageType safetensorsTypes[] = {StorageType::F64, StorageType::F32, StorageType::F16, StorageType::BF16, StorageType::I64,
                                            StorageType::I32, StorageType::I16, StorageType::I8,  StorageType::U8,   StorageType::Bool};

std::optional<StorageType> typeNamed(const std::string &name)
{
    const auto *const it = std::find_if(std::begin(safetensorsTypes), std::end(safetensorsTypes),
                                        [&name](StorageType type) { return name == storageTypeName(type); });
    return it == std::end(safetensorsTypes) ? std::nullopt : std::optional(*it);
}

/// One entry of the header, checked by itself.
struct HeaderEntry {
    TensorInfo info;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

std::optional<std::uint64_t> unsignedAt(const Json &list, std::size_t i)
{
    return list[i].is_number_unsigned() ? std::optional(list[i].get<std::uint64_t>()) : std::nullopt;
}

/// The error has no file name yet.
Result<HeaderEntry> readEntry(const std::string &name, const Json &json)
{
    const std::string who = "tensor " + quotedName(name);
    const auto damagedEntry = [&who](const char *reason) { return Error {ErrorCode::Damaged, who + " " + reason}; };
    if (!json.is_object())
        return damagedEntry("is described by no JSON object");
    const auto typeName = jsonValue(json, "dtype", std::string());
    const auto type = typeNamed(typeName);
    if (!type)
        return Error {ErrorCode::Unsupported, who + " is stored as " + quotedName(typeName) + ", which cannot be read"};
    const auto shape = json.find("shape");
    const auto offsets = json.find("data_offsets");
    if (shape == json.end() || !shape->is_array() || offsets == json.end() || !offsets->is_array() || offsets->size() != 2)
        return damagedEntry("lacks its shape or data_offsets");
    HeaderEntry entry {{name, *type, {}}};
    for (std::size_t i = 0; i < shape->size(); ++i) {
        const auto size = unsignedAt(*shape, i);
        if (!size || *size > std::uint64_t(maxTensorElements))
            return damagedEntry("has an impossible shape");
        entry.info.shape.push_back(std::int64_t(*size));
    }
    const auto count = elementCount(entry.info.shape);
    const auto begin = unsignedAt(*offsets, 0);
    const auto end = unsignedAt(*offsets, 1);
    if (!count || !begin || !end || *end < *begin)
        return damagedEntry("has an impossible shape or place");
    if (*end - *begin != std::uint64_t(*count) * std::uint64_t(blockSize(*type).bytes))
        return damagedEntry("has a place whose length does not fit its shape and type");
    entry.begin = *begin;
    entry.end = *end;
    return entry;
}

Result<std::map<std::string, std::string>> readMetadata(const Json &json)
{
    std::map<std::string, std::string> metadata;
    if (!json.is_object())
        return Error {ErrorCode::Damaged, "__metadata__ is no JSON object"};
    for (const auto &[key, value] : json.items()) {
        if (!value.is_string())
            return Error {ErrorCode::Damaged, "__metadata__ holds something else than texts"};
        metadata[key] = value.get<std::string>();
    }
    return metadata;
}

Error safetensorsError(const std::filesystem::path &file, std::uint64_t offset, const Error &error)
{
    return error.context(file.string() + ": at byte " + std::to_string(offset));
}

Error safetensorsDamage(const std::filesystem::path &file, std::uint64_t offset, const std::string &reason)
{
    return safetensorsError(file, offset, {ErrorCode::Damaged, reason});
}

/// The tensors must fill the data section from its first to its last byte, each beginning where the one before ends.
Result<> checkPlaces(const std::vector<HeaderEntry> &sorted, const std::filesystem::path &file, std::uint64_t dataStart,
                     std::uint64_t dataBytes)
{
    std::uint64_t at = 0;
    for (const auto &entry : sorted) {
        const std::string who = "tensor " + quotedName(entry.info.name);
        if (entry.begin != at)
            return safetensorsDamage(file, dataStart + at, who + (entry.begin < at ? " overlaps the one before" : " leaves a hole before it"));
        if (entry.end > dataBytes)
            return safetensorsDamage(file, dataStart + at, who + " reaches past the end of the file; was it downloaded completely?");
        at = entry.end;
    }
    if (at != dataBytes)
        return safetensorsDamage(file, dataStart + at, "the file has bytes that belong to no tensor");
    return {};
}

} // namespace

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path &file)
{
    auto mapped = MappedFile::open(file);
    if (!mapped)
        return mapped.error();
    SafetensorsFile opened;
    opened.m_path = file;
    opened.m_file = std::move(*mapped);
    if (auto parsed = opened.parse(); !parsed)
        return parsed.error();
    return opened;
}

Result<> SafetensorsFile::parse()
{
    const auto bytes = m_file.bytes();
    std::uint64_t headerBytes = 0;
    if (bytes.size() < sizeof headerBytes)
        return safetensorsDamage(m_path, 0, "the file is too short to be a safetensors file");
    std::memcpy(&headerBytes, bytes.data(), sizeof headerBytes);
    if (headerBytes > maxHeaderBytes || headerBytes > bytes.size() - sizeof headerBytes)
        return safetensorsDamage(m_path, 0, "the header is said to have " + std::to_string(headerBytes) + " bytes; was the file downloaded completely?");
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()) + sizeof headerBytes, std::size_t(headerBytes));
    const auto header = parseJson(text, m_path.string() + ": header from byte 8");
    if (!header)
        return header.error();
    if (!header->is_object())
        return safetensorsDamage(m_path, 8, "the header is no JSON object");

    std::vector<HeaderEntry> entries;
    for (const auto &[name, json] : header->items()) {
        if (name == "__metadata__") {
            auto metadata = readMetadata(json);
            if (!metadata)
                return safetensorsError(m_path, 8, metadata.error());
            m_metadata = std::move(*metadata);
            continue;
        }
        auto entry = readEntry(name, json);
        if (!entry)
            return safetensorsError(m_path, 8, entry.error());
        entries.push_back(std::move(*entry));
    }
    // An empty tensor shares its place with the next one, so the end decides between equals.
    std::sort(entries.begin(), entries.end(), [](const HeaderEntry &a, const HeaderEntry &b) {
        return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    });
    const std::uint64_t dataStart = sizeof headerBytes + headerBytes;
    m_headerBytes = std::size_t(dataStart);
    if (auto places = checkPlaces(entries, m_path, dataStart, bytes.size() - dataStart); !places)
        return places.error();
    for (auto &entry : entries) {
        m_places[entry.info.name] = {m_tensors.size(), std::size_t(dataStart + entry.begin), std::size_t(entry.end - entry.begin)};
        m_tensors.push_back(std::move(entry.info));
    }
    return {};
}

const TensorInfo *SafetensorsFile::find(const std::string &name) const
{
    const auto it = m_places.find(name);
    return it == m_places.end() ? nullptr : &m_tensors[it->second.index];
}

std::span<const std::byte> SafetensorsFile::data(const std::string &name) const
{
    const auto it = m_places.find(name);
    return it == m_places.end() ? std::span<const std::byte>() : m_file.bytes().subspan(it->second.begin, it->second.bytes);
}

Result<> SafetensorsFile::readFloat(const std::string &name, std::span<float> out) const
{
    const TensorInfo *info = find(name);
    if (!info)
        return Error {ErrorCode::NotFound, m_path.string() + ": there is no tensor " + quotedName(name)};
    if (std::int64_t(out.size()) != info->elements())
        return Error {ErrorCode::Internal, "room for " + std::to_string(out.size()) + " values of tensor " + quotedName(name)};
    if (!widenToFloat(info->type, data(name).data(), info->elements(), out.data()))
        return Error {ErrorCode::Unsupported, m_path.string() + ": tensor " + quotedName(name) + " holds whole numbers"};
    return {};
}

Result<SafetensorsShards> openShards(const std::filesystem::path &folder)
{
    SafetensorsShards shards;
    const auto single = folder / "model.safetensors";
    const auto indexFile = folder / "model.safetensors.index.json";
    std::error_code ignored;
    if (std::filesystem::exists(single, ignored) || !std::filesystem::exists(indexFile, ignored)) {
        auto file = SafetensorsFile::open(single);
        if (!file)
            return file.error();
        for (const auto &tensor : file->tensors())
            shards.whereIs[tensor.name] = 0;
        shards.files.push_back(std::move(*file));
        return shards;
    }
    const auto index = readJson(indexFile);
    if (!index)
        return index.error();
    const auto damagedIndex = [&indexFile](const std::string &reason) { return Error {ErrorCode::Damaged, indexFile.string() + ": " + reason}; };
    const auto weightMap = index->is_object() ? index->find("weight_map") : index->end();
    if (!index->is_object() || weightMap == index->end() || !weightMap->is_object())
        return damagedIndex("there is no \"weight_map\"");
    std::map<std::string, std::size_t> opened;
    for (const auto &[tensor, where] : weightMap->items()) {
        const std::string name = where.is_string() ? where.get<std::string>() : std::string();
        if (name.empty() || name.find('/') != std::string::npos || name == "." || name == ".." || name.find('\0') != std::string::npos)
            return damagedIndex("tensor " + quotedName(tensor) + " is said to be in " + quotedName(name) + ", no file of this folder");
        auto it = opened.find(name);
        if (it == opened.end()) {
            auto file = SafetensorsFile::open(folder / name);
            if (!file)
                return file.error().context("open a part of " + folder.string());
            it = opened.emplace(name, shards.files.size()).first;
            shards.files.push_back(std::move(*file));
        }
        if (!shards.files[it->second].find(tensor))
            return damagedIndex("tensor " + quotedName(tensor) + " is not in " + quotedName(name));
        shards.whereIs[tensor] = it->second;
    }
    return shards;
}

} // namespace tw
