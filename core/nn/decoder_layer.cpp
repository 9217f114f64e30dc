#include "core/nn/decoder_layer.h"

#include "core/nn/aten.h"
#include "core/nn/ops/cpu/dispatch.h"
#include "core/nn/ops/fused_ops.h"

#include <algorithm>
#include <cmath>

namespace tw::nn {

namespace {

/// Each projection group of a layer and each step drops other elements.
std::uint64_t seedFor(std::uint64_t dropoutSeed, int group)
{
    return dropoutSeed == 0 ? 0 : dropoutSeed * 4 + std::uint64_t(group) + 1;
}

Linear::Part partOf(const std::string &prefix, const LinearSpec &linear, const std::vector<std::string> &targets)
{
    const bool hasLora = std::find(targets.begin(), targets.end(), linear.name) != targets.end();
    return {prefix + linear.module, linear.out, hasLora};
}

/// The projections [first, first + count) of layerLinears() as one product.
Linear linearOf(const ArchSpec &spec, const std::string &prefix, std::size_t first, std::size_t count,
                const std::vector<std::string> &targets, const LoraSpec &lora, ParameterStore &store)
{
    const auto linears = layerLinears(spec);
    std::vector<Linear::Part> parts;
    for (std::size_t i = first; i < first + count; ++i)
        parts.push_back(partOf(prefix, linears[i], targets));
    return Linear(linears[first].in, std::move(parts), lora, store);
}

/// Reads the weights of several projections one below the other.
Result<at::Tensor> loadStacked(const TensorReader &read, const std::string &prefix, const ArchSpec &spec, std::size_t first,
                               std::size_t count)
{
    const auto linears = layerLinears(spec);
    std::vector<at::Tensor> parts;
    for (std::size_t i = first; i < first + count; ++i) {
        auto part = read(prefix + linears[i].module + ".weight", {linears[i].out, linears[i].in});
        if (!part)
            return part.error();
        parts.push_back(*part);
    }
    return count == 1 ? parts.front() : at::cat(parts);
}

at::Tensor firstRows(const at::Tensor &tensor, std::int64_t rows)
{
    return tensor.defined() ? tensor.narrow(0, 0, rows) : tensor;
}

} // namespace

LayerSaved LayerSaved::first(std::int64_t tokens) const
{
    return {firstRows(rstd1_T, tokens), firstRows(rstd2_T, tokens), firstRows(qkv_TC, tokens),
            firstRows(attention_TC, tokens), firstRows(middle_TH, tokens), firstRows(gateUp_T2I, tokens),
            firstRows(uQkv_TR, tokens), firstRows(uOut_TR, tokens), firstRows(uGateUp_TR, tokens),
            firstRows(uDown_TR, tokens), {}};
}

LayerScratch LayerScratch::first(std::int64_t tokens) const
{
    return {firstRows(normed_TH, tokens), firstRows(gradHidden_TH, tokens), firstRows(product_TI, tokens),
            firstRows(gradProduct_TI, tokens), firstRows(gradQkv_TC, tokens), firstRows(gradAttention_TC, tokens),
            firstRows(gradU_TR, tokens), firstRows(dropped_TX, tokens)};
}

DecoderLayer::DecoderLayer(const ArchSpec &spec, std::int64_t index, const std::vector<std::string> &targets,
                           const LoraSpec &lora, ParameterStore &store) :
    m_spec(spec),
    m_prefix("model.layers." + std::to_string(index) + "."),
    m_shape {spec.heads, spec.kvHeads, spec.headDim},
    m_qkv(linearOf(spec, m_prefix, 0, 3, targets, lora, store)),
    m_out(linearOf(spec, m_prefix, 3, 1, targets, lora, store)),
    m_gateUp(linearOf(spec, m_prefix, 4, 2, targets, lora, store)),
    m_down(linearOf(spec, m_prefix, 6, 1, targets, lora, store))
{
}

Result<> DecoderLayer::load(const TensorReader &read, const ParameterStore &store)
{
    struct Group {
        Linear *linear;
        std::size_t first;
        std::size_t count;
    };
    for (const auto &group : {Group {&m_qkv, 0, 3}, Group {&m_out, 3, 1}, Group {&m_gateUp, 4, 2}, Group {&m_down, 6, 1}}) {
        auto weight = loadStacked(read, m_prefix, m_spec, group.first, group.count);
        if (!weight)
            return weight.error();
        group.linear->setWeight(*weight, store);
    }
    auto norm1 = read(m_prefix + "input_layernorm.weight", {m_spec.hiddenSize});
    if (!norm1)
        return norm1.error();
    auto norm2 = read(m_prefix + "post_attention_layernorm.weight", {m_spec.hiddenSize});
    if (!norm2)
        return norm2.error();
    m_norm1_H = *norm1;
    m_norm2_H = *norm2;
    return {};
}

LayerSaved DecoderLayer::makeSaved(std::int64_t tokens, at::ScalarType dtype) const
{
    const auto buffer = [&](std::int64_t width) { return at::empty({tokens, width}, dtype); };
    return {at::empty({tokens}, at::kFloat),  at::empty({tokens}, at::kFloat),     buffer(m_qkv.out()),
            buffer(m_spec.queryWidth()),      buffer(m_spec.hiddenSize),           buffer(m_gateUp.out()),
            buffer(m_qkv.loraWidth()),        buffer(m_out.loraWidth()),           buffer(m_gateUp.loraWidth()),
            buffer(m_down.loraWidth()),       {}};
}

LayerScratch DecoderLayer::makeScratch(std::int64_t tokens, at::ScalarType dtype, bool isTraining) const
{
    const auto buffer = [&](std::int64_t width) { return at::empty({tokens, width}, dtype); };
    LayerScratch scratch;
    scratch.normed_TH = buffer(m_spec.hiddenSize);
    scratch.product_TI = buffer(m_spec.intermediateSize);
    if (!isTraining)
        return scratch;
    scratch.gradHidden_TH = buffer(m_spec.hiddenSize);
    scratch.gradProduct_TI = buffer(m_spec.intermediateSize);
    scratch.gradQkv_TC = buffer(m_qkv.out());
    scratch.gradAttention_TC = buffer(m_spec.queryWidth());
    const auto widest = std::max({m_qkv.loraWidth(), m_out.loraWidth(), m_gateUp.loraWidth(), m_down.loraWidth()});
    scratch.gradU_TR = buffer(widest);
    if (m_qkv.dropout() > 0)
        scratch.dropped_TX = buffer(std::max({m_spec.hiddenSize, m_spec.queryWidth(), m_spec.intermediateSize}));
    return scratch;
}

void DecoderLayer::forward(const PackedBatch &batch, const RopeTable &rope, const at::Tensor &x_TH, at::Tensor &y_TH,
                           LayerSaved &saved, LayerScratch &scratch, std::uint64_t dropoutSeed) const
{
    rmsNorm(x_TH, m_norm1_H, m_spec.normEps, scratch.normed_TH, saved.rstd1_T);
    m_qkv.forward(scratch.normed_TH, nullptr, saved.qkv_TC, saved.uQkv_TR, scratch.dropped_TX, seedFor(dropoutSeed, 0));
    applyRope(saved.qkv_TC, m_spec.heads + m_spec.kvHeads, m_spec.headDim, batch.positions_T, rope.cos_PD, rope.sin_PD, false);
    attention(m_shape, batch, saved.qkv_TC, saved.attention_TC, saved.attention);
    m_out.forward(saved.attention_TC, &x_TH, saved.middle_TH, saved.uOut_TR, scratch.dropped_TX, seedFor(dropoutSeed, 1));
    forwardMlp(y_TH, saved, scratch, dropoutSeed);
}

void DecoderLayer::forwardMlp(at::Tensor &y_TH, LayerSaved &saved, LayerScratch &scratch, std::uint64_t dropoutSeed) const
{
    rmsNorm(saved.middle_TH, m_norm2_H, m_spec.normEps, scratch.normed_TH, saved.rstd2_T);
    m_gateUp.forward(scratch.normed_TH, nullptr, saved.gateUp_T2I, saved.uGateUp_TR, scratch.dropped_TX,
                     seedFor(dropoutSeed, 2));
    swiglu(saved.gateUp_T2I, scratch.product_TI);
    m_down.forward(scratch.product_TI, &saved.middle_TH, y_TH, saved.uDown_TR, scratch.dropped_TX, seedFor(dropoutSeed, 3));
}

void DecoderLayer::backward(const PackedBatch &batch, const RopeTable &rope, const at::Tensor &x_TH, at::Tensor &grad_TH,
                            LayerSaved &saved, LayerScratch &scratch, std::uint64_t dropoutSeed,
                            bool needsInputGradient) const
{
    const auto gradU = [&](const Linear &linear) { return scratch.gradU_TR.narrow(1, 0, linear.loraWidth()); };

    swiglu(saved.gateUp_T2I, scratch.product_TI);
    auto u = gradU(m_down);
    m_down.backward(grad_TH, scratch.product_TI, saved.uDown_TR, &scratch.gradProduct_TI, u, scratch.dropped_TX,
                    seedFor(dropoutSeed, 3));
    swigluBackward(scratch.gradProduct_TI, saved.gateUp_T2I);
    rmsNormAgain(saved.middle_TH, m_norm2_H, saved.rstd2_T, scratch.normed_TH);
    u = gradU(m_gateUp);
    m_gateUp.backward(saved.gateUp_T2I, scratch.normed_TH, saved.uGateUp_TR, &scratch.gradHidden_TH, u, scratch.dropped_TX,
                      seedFor(dropoutSeed, 2));
    rmsNormBackward(scratch.gradHidden_TH, saved.middle_TH, m_norm2_H, saved.rstd2_T, grad_TH);

    u = gradU(m_out);
    m_out.backward(grad_TH, saved.attention_TC, saved.uOut_TR, &scratch.gradAttention_TC, u, scratch.dropped_TX,
                   seedFor(dropoutSeed, 1));
    attentionBackward(m_shape, batch, scratch.gradAttention_TC, saved.qkv_TC, saved.attention_TC, saved.attention,
                      scratch.gradQkv_TC);
    applyRope(scratch.gradQkv_TC, m_spec.heads + m_spec.kvHeads, m_spec.headDim, batch.positions_T, rope.cos_PD, rope.sin_PD,
              true);
    rmsNormAgain(x_TH, m_norm1_H, saved.rstd1_T, scratch.normed_TH);
    u = gradU(m_qkv);
    m_qkv.backward(scratch.gradQkv_TC, scratch.normed_TH, saved.uQkv_TR, needsInputGradient ? &scratch.gradHidden_TH : nullptr,
                   u, scratch.dropped_TX, seedFor(dropoutSeed, 0));
    if (needsInputGradient)
        rmsNormBackward(scratch.gradHidden_TH, x_TH, m_norm1_H, saved.rstd1_T, grad_TH);
}

void DecoderLayer::decode(at::Tensor &x_BH, const RopeTable &rope, const at::Tensor &slots_B, const at::Tensor &lengths_B,
                          KvCache &cache, LayerSaved &saved, LayerScratch &scratch) const
{
    const auto rows = x_BH.size(0);
    rmsNorm(x_BH, m_norm1_H, m_spec.normEps, scratch.normed_TH, saved.rstd1_T);
    m_qkv.forward(scratch.normed_TH, nullptr, saved.qkv_TC, saved.uQkv_TR, scratch.dropped_TX, 0);
    applyRope(saved.qkv_TC, m_spec.heads + m_spec.kvHeads, m_spec.headDim, lengths_B, rope.cos_PD, rope.sin_PD, false);
    const auto *slots = slots_B.data_ptr<std::int32_t>();
    const auto *before = lengths_B.data_ptr<std::int32_t>();
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto kv = saved.qkv_TC.select(0, row);
        cache.keys.select(0, slots[row]).select(0, before[row]).copy_(kv.narrow(0, m_spec.queryWidth(), m_spec.kvWidth()));
        cache.values.select(0, slots[row])
            .select(0, before[row])
            .copy_(kv.narrow(0, m_spec.queryWidth() + m_spec.kvWidth(), m_spec.kvWidth()));
    }
    const at::Tensor lengths = lengths_B.add(1);
    const auto scratchStride = cache.keys.size(1) + m_spec.headDim;
    const at::Tensor scores = at::empty({rows * m_spec.kvHeads, scratchStride}, at::kFloat);
    cpu::forElementType(x_BH, [&]<typename E>(const cpu::KernelTable<E> &kernel) {
        const cpu::DecodeAttention<E> task {cpu::data<E>(saved.qkv_TC), saved.qkv_TC.stride(0), cpu::data<E>(cache.keys),
                                            cpu::data<E>(cache.values), cache.keys.stride(0), cache.keys.stride(1), slots,
                                            lengths.data_ptr<std::int32_t>(), scores.data_ptr<float>(),
                                            scratchStride, cpu::data<E>(saved.attention_TC), saved.attention_TC.stride(0),
                                            m_spec.kvHeads, m_spec.heads / m_spec.kvHeads, m_spec.headDim,
                                            1.0f / std::sqrt(float(m_spec.headDim))};
        at::parallel_for(0, rows * m_spec.kvHeads, 1,
                         [&](std::int64_t begin, std::int64_t end) { kernel.decodeAttention(task, begin, end); });
    });
    m_out.forward(saved.attention_TC, &x_BH, saved.middle_TH, saved.uOut_TR, scratch.dropped_TX, 0);
    forwardMlp(x_BH, saved, scratch, 0);
}

} // namespace tw::nn
