#include "core/weights/model_weights.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/weights/gguf_blocks.h"
#include "core/weights/gguf_file.h"
#include "core/weights/half.h"
#include "core/weights/hub_names.h"
#include "core/weights/safetensors.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <string_view>
#include <unordered_map>

namespace tw {

namespace fs = std::filesystem;

/// Where a tensor's bytes lie and what has to be undone on reading.
struct StoredTensor {
    std::span<const std::byte> data;
    /// Rows are in the order of llama.cpp's rotary pairs within each head of this many rows; 0 when they are in Hub order.
    std::int64_t permutedHeadRows = 0;
};

namespace {

/// The row of the GGUF tensor that holds row `hubRow`: there row 2i+j of a head is row j*d/2+i of the Hub's.
std::int64_t ggufRow(std::int64_t hubRow, std::int64_t headRows)
{
    const std::int64_t inHead = hubRow % headRows;
    const std::int64_t half = headRows / 2;
    return hubRow - inHead + 2 * (inHead % half) + inHead / half;
}

void storeFloats(StorageType type, const std::byte *data, std::int64_t elements, float *out)
{
    [[maybe_unused]] const bool isNumber = widenToFloat(type, data, elements, out);
}

void storeFloats(StorageType type, const std::byte *data, std::int64_t elements, std::uint16_t *out)
{
    if (type == StorageType::BF16) {
        std::memcpy(out, data, std::size_t(elements) * sizeof *out);
        return;
    }
    constexpr std::int64_t chunk = 4096; // a multiple of every block, small enough to stay in the first-level cache
    std::array<float, std::size_t(chunk)> wide;
    const BlockSize block = blockSize(type);
    for (std::int64_t at = 0; at < elements; at += chunk) {
        const std::int64_t count = std::min(chunk, elements - at);
        storeFloats(type, data + at / block.elements * block.bytes, count, wide.data());
        for (std::int64_t i = 0; i < count; ++i)
            out[at + i] = floatToBFloat16(wide[std::size_t(i)]);
    }
}

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// Two models of one family have the same header and size, and differ in nearly all of their tensors. All of a small file.
std::string samplesHashOf(std::span<const std::byte> bytes)
{
    constexpr std::size_t piece = 64 << 10;
    constexpr std::size_t steps = 16; // from the first piece to the last
    if (bytes.size() <= piece * (steps + 1))
        return sha256Hex(textOf(bytes));
    std::string samples;
    for (std::size_t i = 0; i <= steps; ++i)
        samples += textOf(bytes.subspan((bytes.size() - piece) / steps * i + (i == steps ? (bytes.size() - piece) % steps : 0), piece));
    return sha256Hex(samples);
}

template <typename File>
ModelFileMark markOf(const File &file)
{
    return {file.path().filename().string(), file.fileBytes(), sha256Hex(textOf(file.header())), samplesHashOf(file.bytes())};
}

template <typename Out>
void readStored(const StoredTensor &stored, const TensorInfo &info, Out *out)
{
    if (stored.permutedHeadRows == 0) {
        storeFloats(info.type, stored.data.data(), info.elements(), out);
        return;
    }
    const std::int64_t rows = info.shape.front();
    const std::int64_t rowElements = info.elements() / rows;
    const std::int64_t rowBytes = std::int64_t(stored.data.size()) / rows;
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::byte *from = stored.data.data() + ggufRow(row, stored.permutedHeadRows) * rowBytes;
        storeFloats(info.type, from, rowElements, out + row * rowElements);
    }
}

} // namespace

struct ModelWeights::Impl {
    fs::path path;
    ArchSpec arch;
    std::vector<TensorInfo> tensors;
    std::vector<StoredTensor> stored; ///< one per tensor
    std::unordered_map<std::string, std::size_t> index;
    std::unique_ptr<GgufFile> gguf;
    SafetensorsShards shards;
    ModelFileMark configMark; ///< of a folder
    std::int64_t fileBytes = 0;

    Result<> openGguf();
    Result<> openFolder();
    Result<> addGgufTensor(const GgufTensor &tensor);
    void add(TensorInfo info, StoredTensor place)
    {
        index[info.name] = tensors.size();
        tensors.push_back(std::move(info));
        stored.push_back(place);
    }

    template <typename Out>
    Result<> read(const std::string &name, std::span<Out> out) const
    {
        const auto it = index.find(name);
        if (it == index.end())
            return Error {ErrorCode::NotFound, path.string() + ": there is no tensor " + quotedName(name)};
        const TensorInfo &info = tensors[it->second];
        if (std::int64_t(out.size()) != info.elements())
            return Error {ErrorCode::Internal, "room for " + std::to_string(out.size()) + " values of tensor " + quotedName(name)};
        float none = 0;
        if (!widenToFloat(info.type, nullptr, 0, &none))
            return Error {ErrorCode::Unsupported, path.string() + ": tensor " + quotedName(name) + " holds whole numbers"};
        readStored(stored[it->second], info, out.data());
        return {};
    }
};

Result<> ModelWeights::Impl::addGgufTensor(const GgufTensor &tensor)
{
    // The rotary divisors are in the ArchSpec already.
    if (tensor.name == "rope_freqs.weight")
        return {};
    const auto name = hubNameOfGguf(tensor.name);
    TensorInfo info {name.value_or(tensor.name), tensor.type, tensor.shape};
    StoredTensor place {gguf->data(tensor)};
    const bool isQuery = info.name.ends_with("self_attn.q_proj.weight") || info.name.ends_with("self_attn.q_proj.bias");
    const bool isKey = info.name.ends_with("self_attn.k_proj.weight") || info.name.ends_with("self_attn.k_proj.bias");
    if (isQuery || isKey) {
        const std::int64_t rows = isQuery ? arch.queryWidth() : arch.kvWidth();
        const bool areRowsWhole = !info.shape.empty() && info.shape.front() == rows
            && (info.elements() / rows) % blockSize(info.type).elements == 0;
        if (!areRowsWhole)
            return gguf->damaged(tensor.offset, "tensor " + quotedName(tensor.name) + " has shape " + shapeText(info.shape)
                                     + ", which does not divide into " + std::to_string(rows) + " rows of heads");
        place.permutedHeadRows = arch.headDim;
    }
    add(std::move(info), place);
    return {};
}

Result<> ModelWeights::Impl::openGguf()
{
    auto file = GgufFile::open(path);
    if (!file)
        return file.error();
    gguf = std::make_unique<GgufFile>(std::move(*file));
    fileBytes = gguf->fileBytes();
    const auto unsupported = [this](const std::string &what) { return Error {ErrorCode::Unsupported, path.string() + ": " + what}; };
    if (gguf->integer("split.count").value_or(1) > 1)
        return unsupported("one part of a model split over several files; join them with llama-gguf-split --merge");
    if (gguf->string("general.type").value_or("model") != "model")
        return unsupported("no model but of type " + quotedName(*gguf->string("general.type")));
    auto spec = ArchSpec::fromGguf(*gguf);
    if (!spec)
        return spec.error();
    arch = std::move(*spec);
    if (arch.modelType != "llama")
        return unsupported("GGUF architecture " + quotedName(arch.modelType) + " cannot be read; use the model's Hugging Face folder");
    for (const auto &tensor : gguf->tensors()) {
        if (auto added = addGgufTensor(tensor); !added)
            return added.error();
    }
    return {};
}

Result<> ModelWeights::Impl::openFolder()
{
    const fs::path configFile = path / "config.json";
    const auto text = readFile(configFile, 64 << 20);
    const auto config = text ? parseJson(*text, configFile.string()) : text.error();
    if (!config)
        return config.error().context("open the model folder " + path.string());
    configMark = {configFile.filename().string(), std::int64_t(text->size()), sha256Hex(*text), {}};
    auto spec = ArchSpec::fromConfig(*config, configFile.string());
    if (!spec)
        return spec.error();
    arch = std::move(*spec);
    auto opened = openShards(path);
    if (!opened)
        return opened.error().context("open the weights of " + path.string());
    shards = std::move(*opened);
    for (const auto &file : shards.files)
        fileBytes += file.fileBytes();
    for (const auto &[name, where] : shards.whereIs) {
        const SafetensorsFile &file = shards.files[where];
        if (!isRedundantTensor(arch, name))
            add(*file.find(name), {file.data(name)});
    }
    return {};
}

Result<ModelWeights> ModelWeights::open(const fs::path &folderOrGguf)
{
    auto impl = std::make_unique<Impl>();
    impl->path = folderOrGguf;
    std::error_code ignored;
    const bool isFolder = fs::is_directory(folderOrGguf, ignored);
    if (!isFolder && folderOrGguf.extension() == ".safetensors")
        return Error {ErrorCode::InvalidInput, folderOrGguf.string() + ": give the model's folder; weights alone do not say what model they are"};
    auto opened = isFolder ? impl->openFolder() : impl->openGguf();
    if (!opened)
        return opened.error();
    if (impl->arch.unsupported.empty()) {
        if (auto complete = checkTensorList(impl->arch, impl->tensors, folderOrGguf.string()); !complete)
            return complete.error();
    }
    return ModelWeights(std::move(impl));
}

ModelWeights::ModelWeights(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ModelWeights::ModelWeights(ModelWeights &&) noexcept = default;
ModelWeights &ModelWeights::operator=(ModelWeights &&) noexcept = default;
ModelWeights::~ModelWeights() = default;

const ArchSpec &ModelWeights::arch() const
{
    return m_impl->arch;
}

const fs::path &ModelWeights::path() const
{
    return m_impl->path;
}

const std::vector<TensorInfo> &ModelWeights::tensors() const
{
    return m_impl->tensors;
}

const TensorInfo *ModelWeights::find(const std::string &name) const
{
    const auto it = m_impl->index.find(name);
    return it == m_impl->index.end() ? nullptr : &m_impl->tensors[it->second];
}

std::int64_t ModelWeights::fileBytes() const
{
    return m_impl->fileBytes;
}

std::vector<ModelFileMark> ModelWeights::fileMarks() const
{
    if (const auto &file = m_impl->gguf)
        return {markOf(*file)};
    std::vector<ModelFileMark> marks {m_impl->configMark};
    for (const auto &file : m_impl->shards.files)
        marks.push_back(markOf(file));
    return marks;
}

std::string ModelWeights::storageSummary() const
{
    std::map<StorageType, std::int64_t> elements;
    for (const auto &tensor : m_impl->tensors)
        elements[tensor.type] += tensor.elements();
    const auto most = std::max_element(elements.begin(), elements.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == elements.end() ? std::string("nothing") : storageTypeName(most->first);
}

const GgufFile *ModelWeights::gguf() const
{
    return m_impl->gguf.get();
}

Result<> ModelWeights::readFloat(const std::string &name, std::span<float> out) const
{
    return m_impl->read(name, out);
}

Result<> ModelWeights::readBFloat16(const std::string &name, std::span<std::uint16_t> out) const
{
    return m_impl->read(name, out);
}

} // namespace tw
