#include "core/nn/decoder.h"

#include "core/nn/aten.h"
#include "core/nn/ops/fused_ops.h"

#include <algorithm>

namespace tw::nn {

namespace {

/// Labelled rows that go through the head at a time: their logits stay in the cache, the batch's never exist whole.
constexpr std::int64_t headChunk = 256;

/// Another mask for each layer and step.
std::uint64_t layerSeed(std::uint64_t dropoutSeed, std::size_t layer)
{
    return dropoutSeed == 0 ? 0 : dropoutSeed * 4096 + layer;
}

} // namespace

Decoder::Decoder(const ArchSpec &spec, const DecoderOptions &options) : m_spec(spec), m_options(options)
{
    const auto targets = options.lora ? options.targets : std::vector<std::string>();
    for (std::int64_t i = 0; i < spec.layers; ++i)
        m_layers.emplace_back(spec, i, targets, options.lora.value_or(LoraSpec()), m_parameters);
    m_parameters.allocate(options.dtype);
}

Result<std::unique_ptr<Decoder>> Decoder::build(const ArchSpec &spec, const DecoderOptions &options, const TensorReader &read)
{
    if (!spec.unsupported.empty())
        return Error {ErrorCode::Unsupported, "our trainer does not run " + spec.unsupported + "; it runs with engine: axolotl"};
    std::unique_ptr<Decoder> decoder(new Decoder(spec, options));
    auto embedding = read("model.embed_tokens.weight", {spec.vocabSize, spec.hiddenSize});
    if (!embedding)
        return embedding.error();
    decoder->m_embedding_VH = *embedding;
    decoder->m_head_VH = *embedding;
    if (!spec.isHeadTied) {
        auto head = read("lm_head.weight", {spec.vocabSize, spec.hiddenSize});
        if (!head)
            return head.error();
        decoder->m_head_VH = *head;
    }
    auto norm = read("model.norm.weight", {spec.hiddenSize});
    if (!norm)
        return norm.error();
    decoder->m_norm_H = *norm;
    for (auto &layer : decoder->m_layers) {
        if (auto loaded = layer.load(read, decoder->m_parameters); !loaded)
            return loaded.error();
    }
    return decoder;
}

Result<std::unique_ptr<Decoder>> Decoder::load(const ModelWeights &weights, const DecoderOptions &options)
{
    return build(weights.arch(), options, fileReader(weights, options.dtype)).context(weights.path().string());
}

void Decoder::reserve(std::int64_t tokens, bool isTraining)
{
    const auto rows = rowsFor(tokens);
    if (rows <= m_capacity && (m_isTrainingReady || !isTraining))
        return;
    m_capacity = std::max(rows, m_capacity);
    m_isTrainingReady = m_isTrainingReady || isTraining;
    // The old buffers go first: both together would be the peak.
    m_stream_TH.clear();
    m_saved.clear();
    m_scratch = {};
    m_grad_TH = at::Tensor();
    const bool keepsLayers = m_isTrainingReady && !m_options.recomputesLayers;
    const auto streams = m_isTrainingReady ? m_layers.size() + 1 : 2;
    for (std::size_t i = 0; i < streams; ++i)
        m_stream_TH.push_back(at::empty({m_capacity, m_spec.hiddenSize}, m_options.dtype));
    for (std::size_t i = 0; i < (keepsLayers ? m_layers.size() : 1); ++i)
        m_saved.push_back(m_layers[i].makeSaved(m_capacity, m_options.dtype));
    m_scratch = m_layers.front().makeScratch(m_capacity, m_options.dtype, m_isTrainingReady);
    if (m_isTrainingReady)
        m_grad_TH = at::empty({m_capacity, m_spec.hiddenSize}, m_options.dtype);
    if (!m_logits_CV.defined())
        m_logits_CV = at::empty({headChunk, m_spec.vocabSize}, m_options.dtype);
}

void Decoder::ensureRope(std::int64_t positions)
{
    if (m_rope.cos_PD.defined() && m_rope.cos_PD.size(0) >= positions)
        return;
    m_rope = ropeTable(m_spec, std::max<std::int64_t>(positions, 512));
}

void Decoder::embed(const at::Tensor &ids_T, at::Tensor &x_TH) const
{
    at::index_select_out(x_TH, m_embedding_VH, 0, ids_T);
}

LayerSaved &Decoder::savedOf(std::size_t layer)
{
    return m_saved.size() == 1 ? m_saved.front() : m_saved[layer];
}

at::Tensor Decoder::forwardLayers(const PackedBatch &batch, bool keepsForBackward, std::uint64_t dropoutSeed,
                                  const AfterLayer &afterLayer)
{
    const auto rows = batch.rows();
    reserve(rows, keepsForBackward);
    std::int64_t longest = 0;
    for (std::size_t d = 0; d + 1 < batch.starts.size(); ++d)
        longest = std::max(longest, batch.starts[d + 1] - batch.starts[d]);
    ensureRope(longest);

    const auto streams = keepsForBackward ? m_stream_TH.size() : 2;
    auto scratch = m_scratch.first(rows);
    auto x = m_stream_TH[0].narrow(0, 0, rows);
    embed(batch.ids_T, x);
    m_attention.resize(m_layers.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        auto y = m_stream_TH[(i + 1) % streams].narrow(0, 0, rows);
        auto saved = (keepsForBackward ? savedOf(i) : m_saved.front()).first(rows);
        m_layers[i].forward(batch, m_rope, x, y, saved, scratch, layerSeed(dropoutSeed, i));
        if (afterLayer)
            afterLayer(i, saved);
        m_attention[i] = keepsForBackward && m_saved.size() > 1 ? std::move(saved.attention) : AttentionSaved();
        x = y;
    }
    return x;
}

void Decoder::backwardLayers(const PackedBatch &batch, at::Tensor &grad_TH, std::uint64_t dropoutSeed)
{
    const auto rows = batch.rows();
    auto scratch = m_scratch.first(rows);
    for (std::size_t i = m_layers.size(); i-- > 0;) {
        const auto x = m_stream_TH[i].narrow(0, 0, rows);
        auto saved = savedOf(i).first(rows);
        saved.attention = std::move(m_attention[i]);
        if (m_options.recomputesLayers) {
            auto y = m_stream_TH[i + 1].narrow(0, 0, rows); // not needed any more: the layer above is done
            m_layers[i].forward(batch, m_rope, x, y, saved, scratch, layerSeed(dropoutSeed, i));
        }
        m_layers[i].backward(batch, m_rope, x, grad_TH, saved, scratch, layerSeed(dropoutSeed, i), i > 0);
    }
}

void Decoder::headChunks(const PackedBatch &batch, const at::Tensor &x_TH, double gradScale, at::Tensor *grad_TH,
                         const std::function<void(const at::Tensor &)> &onChunk)
{
    for (std::int64_t begin = 0; begin < batch.labelled(); begin += headChunk) {
        const auto count = std::min(headChunk, batch.labelled() - begin);
        const auto rows = batch.labelledRows_N.narrow(0, begin, count);
        const auto x = at::index_select(x_TH, 0, rows);
        const auto size = std::min(headChunk, rowsFor(count)); // what lies behind `count` is multiplied and never read
        auto normed = at::empty({size, m_spec.hiddenSize}, m_options.dtype);
        auto rstd = at::empty({count}, at::kFloat);
        auto normedRows = normed.narrow(0, 0, count);
        rmsNorm(x, m_norm_H, m_spec.normEps, normedRows, rstd);
        auto logits = m_logits_CV.narrow(0, 0, size);
        at::mm_out(logits, normed, m_head_VH.t());
        auto logProbability = at::empty({count}, at::kFloat);
        auto logitRows = logits.narrow(0, 0, count);
        softmaxLoss(logitRows, batch.labels_N.narrow(0, begin, count), logProbability, gradScale);
        onChunk(logProbability);
        if (gradScale == 0)
            continue;
        const auto gradNormed = at::mm(logits, m_head_VH).narrow(0, 0, count);
        auto grad = at::zeros_like(x);
        rmsNormBackward(gradNormed, x, m_norm_H, rstd, grad);
        grad_TH->index_copy_(0, rows, grad);
    }
}

LossSum Decoder::forwardBackward(const PackedBatch &batch, double lossScale, std::uint64_t dropoutSeed)
{
    LossSum loss;
    const auto x = forwardLayers(batch, true, dropoutSeed);
    auto grad = m_grad_TH.narrow(0, 0, batch.rows());
    grad.zero_();
    headChunks(batch, x, lossScale, &grad, [&](const at::Tensor &logProbability) {
        loss.sum -= logProbability.sum(at::kDouble).item<double>();
        loss.tokens += logProbability.size(0);
    });
    if (loss.tokens > 0 && m_parameters.count() > 0)
        backwardLayers(batch, grad, dropoutSeed);
    return loss;
}

LossSum Decoder::evaluate(const PackedBatch &batch)
{
    LossSum loss;
    for (const float value : logProbabilities(batch))
        loss.sum -= double(value);
    loss.tokens = batch.labelled();
    return loss;
}

std::vector<float> Decoder::logProbabilities(const PackedBatch &batch)
{
    std::vector<float> values;
    const auto x = forwardLayers(batch, false, 0);
    headChunks(batch, x, 0, nullptr, [&](const at::Tensor &logProbability) {
        const auto *data = logProbability.data_ptr<float>();
        values.insert(values.end(), data, data + logProbability.size(0));
    });
    return values;
}

at::Tensor Decoder::headLogits(const at::Tensor &x_NH)
{
    auto normed = at::empty_like(x_NH);
    auto rstd = at::empty({x_NH.size(0)}, at::kFloat);
    rmsNorm(x_NH, m_norm_H, m_spec.normEps, normed, rstd);
    return at::mm(normed, m_head_VH.t()).to(at::kFloat);
}

at::Tensor Decoder::logits(const PackedBatch &batch, const at::Tensor &rows_N)
{
    return headLogits(at::index_select(forwardLayers(batch, false, 0), 0, rows_N));
}

std::vector<KvCache> Decoder::makeCaches(std::int64_t slots, std::int64_t positions) const
{
    std::vector<KvCache> caches;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        caches.push_back({at::empty({slots, positions, m_spec.kvWidth()}, m_options.dtype),
                          at::empty({slots, positions, m_spec.kvWidth()}, m_options.dtype)});
    }
    return caches;
}

at::Tensor Decoder::prefill(const PackedBatch &batch, std::vector<KvCache> &caches)
{
    const auto documents = batch.documents();
    const auto x = forwardLayers(batch, false, 0, [&](std::size_t layer, const LayerSaved &saved) {
        for (std::int64_t d = 0; d < documents; ++d) {
            const auto begin = batch.starts[std::size_t(d)];
            const auto rows = batch.starts[std::size_t(d) + 1] - begin;
            const auto qkv = saved.qkv_TC.narrow(0, begin, rows);
            caches[layer].keys.select(0, d).narrow(0, 0, rows).copy_(qkv.narrow(1, m_spec.queryWidth(), m_spec.kvWidth()));
            caches[layer].values.select(0, d).narrow(0, 0, rows).copy_(
                qkv.narrow(1, m_spec.queryWidth() + m_spec.kvWidth(), m_spec.kvWidth()));
        }
    });
    auto lastRows = at::empty({documents}, at::kLong);
    for (std::int64_t d = 0; d < documents; ++d)
        lastRows.data_ptr<std::int64_t>()[d] = batch.starts[std::size_t(d) + 1] - 1;
    return headLogits(at::index_select(x, 0, lastRows));
}

at::Tensor Decoder::decode(const at::Tensor &ids_B, const at::Tensor &slots_B, const at::Tensor &lengths_B,
                           std::vector<KvCache> &caches)
{
    const auto rows = ids_B.size(0);
    reserve(rows, false);
    ensureRope(caches.front().keys.size(1));
    auto x = m_stream_TH[0].narrow(0, 0, rows);
    embed(ids_B, x);
    auto saved = m_saved.front().first(rows);
    auto scratch = m_scratch.first(rows);
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        m_layers[i].decode(x, m_rope, slots_B, lengths_B, caches[i], saved, scratch);
    return headLogits(x);
}

} // namespace tw::nn
