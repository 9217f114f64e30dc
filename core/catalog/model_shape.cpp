#include "core/catalog/model_shape.h"

#include <algorithm>

namespace tw {

namespace {

using Naming = ModelShape::Naming;

std::int64_t perNorm(const ModelShape &shape)
{
    return shape.hiddenSize * (shape.normKind == ModelShape::NormKind::Layer ? 2 : 1);
}

std::int64_t latentAttention(const ModelShape &shape)
{
    const MlaShape &mla = *shape.mla;
    const std::int64_t query = shape.heads * (mla.plainHeadDim + mla.rotaryHeadDim);
    const std::int64_t queries = mla.queryRank > 0 ? shape.hiddenSize * mla.queryRank + mla.queryRank + mla.queryRank * query
                                                   : shape.hiddenSize * query;
    const std::int64_t keysValues = shape.hiddenSize * (mla.keyValueRank + mla.rotaryHeadDim) + mla.keyValueRank
        + mla.keyValueRank * shape.heads * (mla.plainHeadDim + mla.valueHeadDim);
    return queries + keysValues + shape.heads * mla.valueHeadDim * shape.hiddenSize;
}

std::int64_t gatedMlp(std::int64_t hidden, std::int64_t intermediate, bool hasBias)
{
    return 3 * hidden * intermediate + (hasBias ? 2 * intermediate + hidden : 0);
}

void addAttention(const ModelShape &shape, std::vector<LayerMatrix> &list)
{
    const std::int64_t h = shape.hiddenSize, q = shape.queryWidth(), kv = shape.kvWidth(), all = shape.layers;
    if (shape.mla) {
        const MlaShape &mla = *shape.mla;
        const std::int64_t query = shape.heads * (mla.plainHeadDim + mla.rotaryHeadDim);
        if (mla.queryRank > 0) {
            list.push_back({"self_attn.q_a_proj", h, mla.queryRank, all});
            list.push_back({"self_attn.q_b_proj", mla.queryRank, query, all});
        } else {
            list.push_back({"self_attn.q_proj", h, query, all});
        }
        list.push_back({"self_attn.kv_a_proj_with_mqa", h, mla.keyValueRank + mla.rotaryHeadDim, all});
        list.push_back({"self_attn.kv_b_proj", mla.keyValueRank, shape.heads * (mla.plainHeadDim + mla.valueHeadDim), all});
        list.push_back({"self_attn.o_proj", shape.heads * mla.valueHeadDim, h, all});
        return;
    }
    switch (shape.naming) {
    case Naming::Phi3:
        list.push_back({"self_attn.qkv_proj", h, q + 2 * kv, all});
        list.push_back({"self_attn.o_proj", q, h, all});
        return;
    case Naming::Gpt2:
        list.push_back({"attn.c_attn", h, q + 2 * kv, all});
        list.push_back({"attn.c_proj", q, h, all});
        return;
    case Naming::GptNeoX:
        list.push_back({"attention.query_key_value", h, q + 2 * kv, all});
        list.push_back({"attention.dense", q, h, all});
        return;
    default:
        break;
    }
    const bool isExaone = shape.naming == Naming::Exaone;
    const std::string block = isExaone ? "attn.attention." : "self_attn.";
    list.push_back({block + "q_proj", h, q, all});
    list.push_back({block + "k_proj", h, kv, all});
    list.push_back({block + "v_proj", h, kv, all});
    list.push_back({block + (isExaone ? "out_proj" : "o_proj"), q, h, all});
}

void addMlp(const ModelShape &shape, std::vector<LayerMatrix> &list)
{
    const std::int64_t h = shape.hiddenSize, ff = shape.intermediateSize, dense = shape.denseLayers();
    switch (shape.naming) {
    case Naming::Phi3:
    case Naming::Glm4:
        list.push_back({"mlp.gate_up_proj", h, 2 * ff, dense});
        list.push_back({"mlp.down_proj", ff, h, dense});
        return;
    case Naming::Gpt2:
    case Naming::Starcoder2:
        list.push_back({"mlp.c_fc", h, ff, dense});
        list.push_back({"mlp.c_proj", ff, h, dense});
        return;
    case Naming::GptNeoX:
        list.push_back({"mlp.dense_h_to_4h", h, ff, dense});
        list.push_back({"mlp.dense_4h_to_h", ff, h, dense});
        return;
    case Naming::Exaone:
        list.push_back({"mlp.c_fc_0", h, ff, dense});
        list.push_back({"mlp.c_fc_1", h, ff, dense});
        list.push_back({"mlp.c_proj", ff, h, dense});
        return;
    default:
        break;
    }
    if (shape.isMlpGated)
        list.push_back({"mlp.gate_proj", h, ff, dense});
    list.push_back({"mlp.up_proj", h, ff, dense});
    list.push_back({"mlp.down_proj", ff, h, dense});
}

void addExperts(const ModelShape &shape, std::vector<LayerMatrix> &list)
{
    const std::int64_t h = shape.hiddenSize, m = shape.moe->intermediateSize, shared = shape.moe->sharedIntermediateSize;
    const std::int64_t layers = shape.moeLayers(), experts = shape.moe->experts;
    const bool isMixtral = shape.naming == Naming::Mixtral;
    const std::string block = isMixtral ? "block_sparse_moe.experts." : "mlp.experts.";
    list.push_back({block + (isMixtral ? "w1" : "gate_proj"), h, m, layers, experts});
    list.push_back({block + (isMixtral ? "w3" : "up_proj"), h, m, layers, experts});
    list.push_back({block + (isMixtral ? "w2" : "down_proj"), m, h, layers, experts});
    if (shared > 0) {
        list.push_back({"mlp.shared_experts.gate_proj", h, shared, layers});
        list.push_back({"mlp.shared_experts.up_proj", h, shared, layers});
        list.push_back({"mlp.shared_experts.down_proj", shared, h, layers});
    }
}

bool isTargeted(const std::string &module, const std::vector<std::string> &targets)
{
    return std::any_of(targets.begin(), targets.end(), [&](const std::string &target) {
        return module == target || (!target.empty() && module.ends_with("." + target));
    });
}

std::int64_t countedParameters(const ModelShape &shape, std::int64_t experts)
{
    const std::int64_t everyLayer = attentionParameters(shape) + normParameters(shape);
    const std::int64_t experted = shape.moe ? shape.moeLayers() * moeParameters(shape, experts) : 0;
    return embeddingParameters(shape) + shape.layers * everyLayer + shape.denseLayers() * mlpParameters(shape) + experted
        + perNorm(shape) + headParameters(shape);
}

} // namespace

std::vector<LayerMatrix> layerMatrices(const ModelShape &shape)
{
    std::vector<LayerMatrix> list;
    addAttention(shape, list);
    if (shape.denseLayers() > 0)
        addMlp(shape, list);
    if (shape.moe)
        addExperts(shape, list);
    return list;
}

std::int64_t attentionParameters(const ModelShape &shape)
{
    if (shape.mla)
        return latentAttention(shape);
    const std::int64_t h = shape.hiddenSize, q = shape.queryWidth(), kv = shape.kvWidth();
    std::int64_t count = h * q + 2 * h * kv + q * h;
    count += shape.hasQkvBias ? q + 2 * kv : 0;
    count += shape.hasOutputBias ? h : 0;
    count += shape.hasAttentionSinks ? shape.heads : 0;
    count += shape.qkNorm == ModelShape::QkNorm::PerHead ? 2 * shape.headDim : 0;
    count += shape.qkNorm == ModelShape::QkNorm::Full ? q + kv : 0;
    return count;
}

std::int64_t mlpParameters(const ModelShape &shape)
{
    const std::int64_t h = shape.hiddenSize, ff = shape.intermediateSize;
    return shape.isMlpGated ? gatedMlp(h, ff, shape.hasMlpBias) : 2 * h * ff + (shape.hasMlpBias ? ff + h : 0);
}

std::int64_t moeParameters(const ModelShape &shape, std::int64_t experts)
{
    if (!shape.moe)
        return 0;
    const MoeShape &moe = *shape.moe;
    const std::int64_t router = moe.experts * shape.hiddenSize + (moe.hasRouterBias ? moe.experts : 0);
    return router + experts * gatedMlp(shape.hiddenSize, moe.intermediateSize, moe.hasExpertBias)
        + gatedMlp(shape.hiddenSize, moe.sharedIntermediateSize, false);
}

std::int64_t normParameters(const ModelShape &shape)
{
    return shape.normsPerLayer * perNorm(shape);
}

std::int64_t embeddingParameters(const ModelShape &shape)
{
    return (shape.vocabSize + (shape.hasLearnedPositions ? shape.maxPositions : 0)) * shape.hiddenSize;
}

std::int64_t headParameters(const ModelShape &shape)
{
    return shape.isHeadTied ? 0 : shape.vocabSize * shape.hiddenSize + (shape.hasHeadBias ? shape.vocabSize : 0);
}

std::int64_t totalParameters(const ModelShape &shape)
{
    return countedParameters(shape, shape.moe ? shape.moe->experts : 0);
}

std::int64_t activeParameters(const ModelShape &shape)
{
    return countedParameters(shape, shape.moe ? shape.moe->expertsPerToken : 0);
}

std::int64_t loraParameters(const ModelShape &shape, std::int64_t rank, const std::vector<std::string> &targets)
{
    const bool isEverything = std::find(targets.begin(), targets.end(), "all-linear") != targets.end();
    std::int64_t widths = 0;
    for (const LayerMatrix &matrix : layerMatrices(shape)) {
        if (isEverything || isTargeted(matrix.module, targets))
            widths += (matrix.in + matrix.out) * matrix.inLayers * matrix.copies;
    }
    for (const char *table : {"embed_tokens", "lm_head"})
        widths += isTargeted(table, targets) ? shape.vocabSize + shape.hiddenSize : 0;
    return std::clamp<std::int64_t>(rank, 0, 65'536) * widths;
}

double kvBytesPerToken(const ModelShape &shape, double elementBytes)
{
    const std::int64_t perLayer = shape.mla ? shape.mla->keyValueRank + shape.mla->rotaryHeadDim : 2 * shape.kvWidth();
    return double(shape.layers) * double(perLayer) * elementBytes;
}

} // namespace tw
