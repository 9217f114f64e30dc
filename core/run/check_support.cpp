#include "core/run/check_support.h"

#include "core/weights/gguf_file.h"
#include "core/weights/hub_names.h"
#include "core/weights/safetensors.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace tw {

namespace {

/// "model.layers.0.self_attn.q_proj.weight", two-dimensional, adds its layer.
void addMatrix(BaseModelLayers &layers, const std::string &name, const std::vector<std::int64_t> &shape)
{
    for (const std::string_view ending : {".weight", ".qweight"}) {
        if (shape.size() == 2 && name.ends_with(ending))
            layers.linears.push_back(name.substr(0, name.size() - ending.size()));
    }
}

/// A checkpoint whose head is the embedding has no tensor of its own for it.
std::optional<BaseModelLayers> withHead(BaseModelLayers layers)
{
    if (layers.linears.empty())
        return std::nullopt;
    layers.isHeadTied = std::none_of(layers.linears.begin(), layers.linears.end(), [](std::string_view name) {
        return name.ends_with("lm_head") || name.ends_with("embed_out") || name.ends_with("output_layer");
    });
    return layers;
}

std::optional<BaseModelLayers> layersOfGguf(const std::filesystem::path &path)
{
    const auto file = GgufFile::open(path);
    if (!file || file->string("general.architecture") != "llama")
        return std::nullopt;
    BaseModelLayers layers;
    for (const GgufTensor &tensor : file->tensors())
        addMatrix(layers, hubNameOfGguf(tensor.name).value_or(std::string()), tensor.shape);
    return withHead(std::move(layers));
}

} // namespace

std::optional<BaseModelLayers> readBaseModelLayers(const std::filesystem::path &folderOrGguf)
{
    std::error_code error;
    if (!std::filesystem::is_directory(folderOrGguf, error))
        return layersOfGguf(folderOrGguf);
    const auto shards = openShards(folderOrGguf);
    if (!shards)
        return std::nullopt;
    BaseModelLayers layers;
    for (const SafetensorsFile &file : shards->files) {
        for (const TensorInfo &tensor : file.tensors())
            addMatrix(layers, tensor.name, tensor.shape);
    }
    return withHead(std::move(layers));
}

std::optional<BaseModelLayers> layersOfShape(const ModelShape &shape)
{
    if (!shape.isFamilyKnown)
        return std::nullopt;
    BaseModelLayers layers {.linears = {"embed_tokens", "lm_head"}, .isHeadTied = shape.isHeadTied, .hasLastNamesOnly = true};
    for (const LayerMatrix &matrix : layerMatrices(shape))
        layers.linears.push_back(matrix.module);
    if (shape.moe) // what weighs too little to be counted as a matrix
        layers.linears.insert(layers.linears.end(), {"gate", "router", "shared_expert_gate", "gate_up_proj"});
    if (shape.architecture.ends_with("ForConditionalGeneration")) // a vision tower stands beside the decoder
        layers.linears.insert(layers.linears.end(), {"q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2"});
    return layers;
}

CheckContext checkContextOf(const std::filesystem::path &configFolder, const Catalog &catalog, const std::string &gpu, int count)
{
    CheckContext context {.configFolder = configFolder, .readLayers = readBaseModelLayers};
    context.knownLayers = [&catalog](const std::string &baseModel) {
        const ModelEntry *model = catalog.findModel(baseModel);
        const auto shape = model ? shapeFromConfig(model->config, model->id) : Result<ModelShape>(Error {ErrorCode::NotFound, {}});
        return shape ? layersOfShape(*shape) : std::nullopt;
    };
    if (const GpuEntry *entry = catalog.findGpu(gpu))
        context.target = checkTargetOf(*entry, count);
    return context;
}

CheckTarget checkTargetOf(const GpuEntry &gpu, int count)
{
    return {.name = gpu.name, .computeCapability = gpu.computeCapability, .count = count, .isCpu = gpu.isCpu};
}

} // namespace tw
