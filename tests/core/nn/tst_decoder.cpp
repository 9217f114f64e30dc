#include "core/nn/adapter.h"
#include "core/nn/aten.h"
#include "core/nn/decoder.h"
#include "core/nn/generation.h"
#include "core/nn/ops/reference/reference_ops.h"
#include "core/nn/tensor_reader.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/log_softmax.h>

#include <QtTest>

#include <map>

using namespace tw;

namespace {

ArchSpec tinySpec()
{
    ArchSpec spec;
    spec.architecture = "LlamaForCausalLM";
    spec.modelType = "llama";
    spec.hiddenSize = 48;
    spec.layers = 3;
    spec.heads = 6;
    spec.kvHeads = 2;
    spec.headDim = 8;
    spec.intermediateSize = 80;
    spec.vocabSize = 97;
    spec.maxPositions = 128;
    spec.isHeadTied = false;
    return spec;
}

const std::vector<std::string> allTargets {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};

/// Wider than a fresh model's: attention must not be uniform.
nn::TensorReader wideReader()
{
    return [random = nn::randomReader(at::kFloat, 3)](const std::string &name, const std::vector<std::int64_t> &shape) {
        auto tensor = random(name, shape);
        if (shape.size() == 2)
            tensor->mul_(5.0);
        return tensor;
    };
}

std::unique_ptr<nn::Decoder> makeDecoder(const ArchSpec &spec, const std::vector<std::string> &targets, bool recomputes = false,
                                         double dropout = 0)
{
    nn::DecoderOptions options;
    options.lora = nn::LoraSpec {4, 2.0, dropout};
    options.targets = targets;
    options.recomputesLayers = recomputes;
    auto decoder = nn::Decoder::build(spec, options, wideReader());
    auto &parameters = (*decoder)->parameters();
    nn::fillUniform(parameters.values(), 0.2, 5);
    parameters.refreshWorking();
    return std::move(*decoder);
}

struct Rows {
    std::vector<std::vector<std::int32_t>> ids;
    std::vector<std::vector<std::int32_t>> labels;
    nn::PackedBatch batch;
};

Rows makeRows(const std::vector<int> &lengths, std::int64_t vocab)
{
    Rows rows;
    std::uint32_t state = 17;
    for (const int length : lengths) {
        std::vector<std::int32_t> ids;
        for (int i = 0; i < length; ++i) {
            state = state * 1664525u + 1013904223u;
            ids.push_back(std::int32_t((state >> 8) % std::uint32_t(vocab)));
        }
        auto labels = ids;
        for (int i = 0; i < length / 3; ++i)
            labels[std::size_t(i)] = -100;
        rows.ids.push_back(ids);
        rows.labels.push_back(labels);
    }
    std::vector<nn::Document> documents;
    for (std::size_t i = 0; i < rows.ids.size(); ++i)
        documents.push_back({rows.ids[i], rows.labels[i]});
    rows.batch = nn::packDocuments(documents);
    return rows;
}

/// The same model in plain autograd operations: the sum of the token losses.
class Reference
{
public:
    Reference(const ArchSpec &spec, nn::Decoder &decoder, double scale) : m_spec(spec), m_scale(scale), m_read(wideReader())
    {
        for (const auto &parameter : decoder.parameters().all())
            m_lora[parameter.name] = parameter.value.clone().requires_grad_(true);
    }

    at::Tensor loss(const Rows &rows)
    {
        at::Tensor total = at::zeros({}, at::kFloat);
        for (std::size_t i = 0; i < rows.ids.size(); ++i)
            total = total + documentLoss(rows.ids[i], rows.labels[i]);
        return total;
    }

    [[nodiscard]] const std::map<std::string, at::Tensor> &lora() const { return m_lora; }

private:
    at::Tensor weight(const std::string &name, std::vector<std::int64_t> shape) { return *m_read(name, shape); }

    at::Tensor linear(const at::Tensor &x, const std::string &module, std::int64_t out)
    {
        auto y = x.matmul(weight(module + ".weight", {out, x.size(1)}).t());
        const auto a = m_lora.find("base_model.model." + module + ".lora_A.weight");
        if (a != m_lora.end())
            y = y + x.matmul(a->second.t()).matmul(m_lora.at("base_model.model." + module + ".lora_B.weight").t()) * m_scale;
        return y;
    }

    at::Tensor documentLoss(const std::vector<std::int32_t> &ids, const std::vector<std::int32_t> &labels)
    {
        const auto tokens = std::int64_t(ids.size());
        const auto table = nn::ropeTable(m_spec, tokens);
        auto idTensor = at::empty({tokens}, at::kLong);
        std::copy(ids.begin(), ids.end(), idTensor.data_ptr<std::int64_t>());
        auto x = at::embedding(weight("model.embed_tokens.weight", {m_spec.vocabSize, m_spec.hiddenSize}), idTensor);
        for (std::int64_t i = 0; i < m_spec.layers; ++i) {
            const std::string layer = "model.layers." + std::to_string(i) + ".";
            const auto h = nn::reference::rmsNorm(x, weight(layer + "input_layernorm.weight", {m_spec.hiddenSize}), m_spec.normEps);
            const auto q = nn::reference::applyRope(
                linear(h, layer + "self_attn.q_proj", m_spec.queryWidth()).view({tokens, m_spec.heads, m_spec.headDim}), table.cos_PD,
                table.sin_PD);
            const auto k = nn::reference::applyRope(
                linear(h, layer + "self_attn.k_proj", m_spec.kvWidth()).view({tokens, m_spec.kvHeads, m_spec.headDim}), table.cos_PD,
                table.sin_PD);
            const auto v = linear(h, layer + "self_attn.v_proj", m_spec.kvWidth()).view({tokens, m_spec.kvHeads, m_spec.headDim});
            x = x + linear(nn::reference::attention(q, k, v).reshape({tokens, m_spec.queryWidth()}), layer + "self_attn.o_proj",
                           m_spec.hiddenSize);
            const auto h2 = nn::reference::rmsNorm(x, weight(layer + "post_attention_layernorm.weight", {m_spec.hiddenSize}),
                                                   m_spec.normEps);
            x = x + linear(nn::reference::swiglu(linear(h2, layer + "mlp.gate_proj", m_spec.intermediateSize),
                                                 linear(h2, layer + "mlp.up_proj", m_spec.intermediateSize)),
                           layer + "mlp.down_proj", m_spec.hiddenSize);
        }
        x = nn::reference::rmsNorm(x, weight("model.norm.weight", {m_spec.hiddenSize}), m_spec.normEps);
        const auto logits = x.matmul(weight("lm_head.weight", {m_spec.vocabSize, m_spec.hiddenSize}).t());
        at::Tensor total = at::zeros({}, at::kFloat);
        for (std::size_t i = 1; i < labels.size(); ++i) {
            if (labels[i] >= 0)
                total = total - at::log_softmax(logits.select(0, std::int64_t(i) - 1), -1).select(0, labels[i]);
        }
        return total;
    }

    ArchSpec m_spec;
    double m_scale;
    nn::TensorReader m_read;
    std::map<std::string, at::Tensor> m_lora;
};

double maxDifference(const at::Tensor &a, const at::Tensor &b)
{
    return (a - b).abs().max().item<double>();
}

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGradientEqualsAutograd_data();
    void everyGradientEqualsAutograd();
    void recomputingChangesNothing();
    void sameInputGivesTheSameBits();
    void documentsDoNotSeeEachOther();
    void labelAtPositionZeroNeverCounts();
    void dropoutGradientMatchesDifferences();
    void generationEqualsFullForward();
    void rowsDoNotInfluenceEachOther();
    void samplingFollowsTheSeed();
};

void TestDecoder::everyGradientEqualsAutograd_data()
{
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("all projections") << QStringList({"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"});
    QTest::newRow("q and v only") << QStringList({"q_proj", "v_proj"});
    QTest::newRow("the MLP only") << QStringList({"gate_proj", "up_proj", "down_proj"});
    QTest::newRow("up alone") << QStringList({"up_proj"});
}

void TestDecoder::everyGradientEqualsAutograd()
{
    QFETCH(QStringList, targets);
    std::vector<std::string> names;
    for (const auto &target : targets)
        names.push_back(target.toStdString());
    const auto spec = tinySpec();
    auto decoder = makeDecoder(spec, names);
    const auto rows = makeRows({19, 1, 33, 7}, spec.vocabSize);
    Reference reference(spec, *decoder, 2.0);
    const auto expected = reference.loss(rows);
    (expected * 0.125).backward();

    const auto loss = decoder->forwardBackward(rows.batch, 0.125, 0);
    QVERIFY(std::abs(loss.sum - expected.item<double>()) <= 3e-6 * loss.sum);
    QCOMPARE(loss.tokens, rows.batch.labelled());
    for (const auto &parameter : decoder->parameters().all()) {
        const auto &gradient = reference.lora().at(parameter.name).grad();
        const double scale = std::max(1e-3, gradient.abs().max().item<double>());
        QVERIFY2(maxDifference(parameter.gradient, gradient) <= 2e-5 * scale, parameter.name.c_str());
    }
}

void TestDecoder::recomputingChangesNothing()
{
    const auto spec = tinySpec();
    auto kept = makeDecoder(spec, allTargets, false, 0.1);
    auto recomputed = makeDecoder(spec, allTargets, true, 0.1);
    const auto rows = makeRows({25, 30}, spec.vocabSize);
    QCOMPARE(kept->forwardBackward(rows.batch, 1.0, 99).sum, recomputed->forwardBackward(rows.batch, 1.0, 99).sum);
    QVERIFY(kept->parameters().gradients().equal(recomputed->parameters().gradients()));
}

void TestDecoder::sameInputGivesTheSameBits()
{
    const auto spec = tinySpec();
    const auto rows = makeRows({25, 3, 40}, spec.vocabSize);
    auto first = makeDecoder(spec, allTargets);
    auto second = makeDecoder(spec, allTargets);
    second->reserve(500, true); // buffers of another size
    second->evaluate(rows.batch);
    QCOMPARE(first->forwardBackward(rows.batch, 1.0, 0).sum, second->forwardBackward(rows.batch, 1.0, 0).sum);
    QVERIFY(first->parameters().gradients().equal(second->parameters().gradients()));
}

void TestDecoder::documentsDoNotSeeEachOther()
{
    const auto spec = tinySpec();
    auto decoder = makeDecoder(spec, allTargets);
    const auto together = makeRows({20, 31}, spec.vocabSize);
    const auto values = decoder->logProbabilities(together.batch);
    std::vector<float> apart;
    for (std::size_t i = 0; i < 2; ++i) {
        const nn::Document document {together.ids[i], together.labels[i]};
        const auto part = decoder->logProbabilities(nn::packDocuments({&document, 1}));
        apart.insert(apart.end(), part.begin(), part.end());
    }
    QCOMPARE(values.size(), apart.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY(std::abs(values[i] - apart[i]) <= 1e-5f);
}

void TestDecoder::labelAtPositionZeroNeverCounts()
{
    const std::vector<std::int32_t> ids {5, 6, 7};
    const std::vector<nn::Document> documents {{ids, ids}, {ids, ids}};
    const auto batch = nn::packDocuments(documents);
    QCOMPARE(batch.labelled(), 4);
    const auto *rows = batch.labelledRows_N.data_ptr<std::int64_t>();
    QCOMPARE(std::vector<std::int64_t>(rows, rows + 4), (std::vector<std::int64_t> {0, 1, 3, 4}));
}

void TestDecoder::dropoutGradientMatchesDifferences()
{
    const auto spec = tinySpec();
    auto decoder = makeDecoder(spec, allTargets, false, 0.3);
    const auto rows = makeRows({22}, spec.vocabSize);
    auto &parameters = decoder->parameters();
    decoder->forwardBackward(rows.batch, 1.0, 7);
    const auto gradients = parameters.gradients().clone();
    const auto lossAt = [&](double step) {
        parameters.gradients().zero_();
        parameters.values().add_(gradients, step);
        parameters.refreshWorking();
        const double sum = decoder->forwardBackward(rows.batch, 1.0, 7).sum;
        parameters.values().add_(gradients, -step);
        return sum;
    };
    const double norm2 = gradients.to(at::kDouble).pow(2).sum().item<double>();
    const double step = 1e-3 / std::sqrt(norm2);
    const double slope = (lossAt(step) - lossAt(-step)) / (2 * step);
    QVERIFY2(std::abs(slope - norm2) <= 0.03 * norm2, qPrintable(QString("%1 %2").arg(slope).arg(norm2)));
}

void TestDecoder::generationEqualsFullForward()
{
    const auto spec = tinySpec();
    auto decoder = makeDecoder(spec, allTargets);
    const auto rows = makeRows({9, 1, 14}, spec.vocabSize);
    const auto results = nn::generate(*decoder, rows.ids, {12, 0, 1, {}});
    for (std::size_t i = 0; i < rows.ids.size(); ++i) {
        auto ids = rows.ids[i];
        for (int k = 0; k < 12; ++k) {
            const nn::Document document {ids, {}};
            const auto batch = nn::packDocuments({&document, 1});
            const auto last = at::zeros({1}, at::kLong).fill_(std::int64_t(ids.size()) - 1);
            ids.push_back(std::int32_t(decoder->logits(batch, last).argmax().item<std::int64_t>()));
        }
        const std::vector<std::int32_t> expected(ids.begin() + std::ptrdiff_t(rows.ids[i].size()), ids.end());
        QCOMPARE(results[i].ids, expected);
        QCOMPARE(results[i].finish, nn::Generated::Finish::Length);
    }
}

void TestDecoder::rowsDoNotInfluenceEachOther()
{
    const auto spec = tinySpec();
    auto decoder = makeDecoder(spec, allTargets);
    const auto rows = makeRows({9, 4, 14, 30, 2}, spec.vocabSize);
    const auto together = nn::generate(*decoder, rows.ids, {20, 0, 1, {3, 50, 60}});
    for (std::size_t i = 0; i < rows.ids.size(); ++i) {
        const auto alone = nn::generate(*decoder, {rows.ids[i]}, {20, 0, 1, {3, 50, 60}});
        QCOMPARE(together[i].ids, alone[0].ids);
        QCOMPARE(together[i].finish, alone[0].finish);
        for (const auto id : together[i].ids)
            QVERIFY(id != 3 && id != 50 && id != 60);
    }
}

void TestDecoder::samplingFollowsTheSeed()
{
    const auto spec = tinySpec();
    auto decoder = makeDecoder(spec, allTargets);
    const auto rows = makeRows({9, 9}, spec.vocabSize);
    const auto a = nn::generate(*decoder, rows.ids, {20, 1.5, 1, {}});
    const auto b = nn::generate(*decoder, rows.ids, {20, 1.5, 1, {}});
    const auto c = nn::generate(*decoder, rows.ids, {20, 1.5, 2, {}});
    QCOMPARE(a[0].ids, b[0].ids);
    QVERIFY(a[0].ids != c[0].ids);
}

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
