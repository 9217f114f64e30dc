#include "core/plan/memory.h"

#include "core/base/units.h"

#include <QtTest>


/// Published peaks of other trainers against our formulas, each trainer with its own way of keeping tensors. What a source
/// does not say (a rank, whether activations were offloaded) is said in the row.

namespace {

const std::vector<std::string> everyProjection {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};

tw::ModelShape llamaShape(std::int64_t hidden, std::int64_t layers, std::int64_t heads, std::int64_t kvHeads, std::int64_t headDim,
                          std::int64_t intermediate, std::int64_t vocab, bool isTied)
{
    tw::ModelShape shape;
    shape.hiddenSize = hidden;
    shape.layers = layers;
    shape.heads = heads;
    shape.kvHeads = kvHeads;
    shape.headDim = headDim;
    shape.intermediateSize = intermediate;
    shape.vocabSize = vocab;
    shape.isHeadTied = isTied;
    return shape;
}

tw::ModelShape llama3B()
{
    return llamaShape(3072, 28, 24, 8, 128, 8192, 128256, true);
}

tw::ModelShape llama8B()
{
    return llamaShape(4096, 32, 32, 8, 128, 14336, 128256, false);
}

/// One measured run: how its trainer keeps things, its configuration, the tokens of its micro-batch.
struct Run {
    tw::ModelShape shape;
    tw::TrainConfig config;
    tw::MemoryRules rules;
    std::int64_t tokens = 0;
    int ranks = 1;
};

double gibOf(const Run &run, std::string *moment = nullptr)
{
    const auto numbers = tw::numbersOf(run.shape, run.config);
    const auto needs = tw::needsOf(numbers, run.config, run.rules, {run.tokens, run.tokens, 0});
    const auto peak = tw::peakMoment(needs, tw::splitOf(run.config, run.ranks));
    if (moment)
        *moment = peak.name;
    return double(peak.parts.sum()) / double(tw::GiB);
}

/// torchtune's recipes on one device, compiled: bf16 everything, keys and values repeated, peak of the allocator alone.
/// The chunked loss keeps all logits in bf16, and the gradient of one of eight chunks; a trained head's gradient is summed
/// up beside them.
Run torchtune(const tw::ModelShape &shape, std::int64_t tokens)
{
    Run run;
    run.shape = shape;
    run.tokens = tokens;
    run.config.gradientCheckpointing = false;
    run.rules.elementBytes = run.rules.masterBytes = run.rules.gradientBytes = 2;
    run.rules.momentBytes = 4;
    run.rules.keepsGradients = false;
    run.rules.expandsKeyValue = true;
    run.rules.headChunkRows = tokens / 8;
    run.rules.headChunkBytes = 2;
    run.rules.headKeptBytes = 2;
    run.rules.headGradientCopies = 2;
    run.rules.dequantizedLayers = 2; // what the forward made and what the backward makes again
    run.rules.reserveShare = 0;
    return run;
}

Run torchtuneAdapter(const tw::ModelShape &shape, std::int64_t tokens, bool isQuantized)
{
    Run run = torchtune(shape, tokens);
    run.config.adapter = isQuantized ? tw::TrainConfig::Adapter::QLora : tw::TrainConfig::Adapter::Lora;
    run.config.loraRank = 8;
    run.config.loraTargets = {"q_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    run.rules.matrixBytes = isQuantized ? tw::nf4DoubleBytes : 0;
    run.rules.keepsProduct = false; // the compiled graph makes it again where only an adapter reads it
    return run;
}

/// PEFT's own suite: transformers layer by layer, loss over all logits, peak of what the allocator reserved.
Run peft(bool isFull)
{
    Run run;
    run.shape = llama3B();
    run.tokens = 4 * 768; // rows of different lengths: the longest batch decides
    run.config.engine = tw::TrainConfig::Engine::Axolotl;
    if (!isFull) {
        run.config.adapter = tw::TrainConfig::Adapter::Lora;
        run.config.loraRank = 32;
        run.config.loraTargets = {"q_proj", "v_proj"};
    }
    tw::GpuEntry card;
    card.bf16Flops = 1;
    run.rules = tw::gpuMemoryRules(run.config, card, 1);
    run.rules.keepsGradients = false; // one micro-batch a step
    run.rules.expandsKeyValue = true;
    run.rules.contextBytes = 0;
    return run;
}

/// Unsloth, 8B in NF4, rank 32, one row; checkpoints wait in host memory. Its rows are whole GPUs: context counts.
Run unsloth(std::int64_t tokens)
{
    Run run;
    run.shape = llama8B();
    run.tokens = tokens;
    run.config.adapter = tw::TrainConfig::Adapter::QLora;
    run.config.loraRank = 32;
    run.config.loraTargets = everyProjection;
    run.config.gradientCheckpointing = run.config.offloadsActivations = true;
    run.rules.elementBytes = 2;
    run.rules.matrixBytes = tw::nf4DoubleBytes;
    run.rules.momentBytes = 2 + 8.0 / 256;
    run.rules.keepsNorms = run.rules.keepsProduct = false; // written over or made again by its kernels
    run.rules.overwritesGateUp = true;
    run.rules.headChunkRows = 256;
    run.rules.dequantizedMatrices = 1;
    run.rules.contextBytes = 800 * tw::MiB;
    run.rules.reserveShare = 0;
    return run;
}

/// torchtitan: compiled, sharded with fp32 parameters and states, every second product saved, loss not chunked.
Run torchtitan()
{
    Run run;
    run.shape = llama8B();
    run.tokens = 2 * 8192;
    run.ranks = 8;
    run.config.sharding = tw::TrainConfig::Sharding::Zero3;
    run.rules.elementBytes = 2;
    run.rules.masterBytes = 4;
    run.rules.keepsGradients = false;
    run.rules.gathersRoot = true;
    run.rules.headChunkRows = 0;
    run.rules.headChunkBytes = 14; // logits, their fp32 form, log-softmax, its gradient
    run.rules.reserveShare = 0.10; // the figure is what was reserved; how much of it was lost is not published
    return run;
}

/// Half of the products of a layer, attention's result and the layer's input.
double torchtitanGib()
{
    Run run = torchtitan();
    const tw::ModelShape &shape = run.shape;
    const auto numbers = tw::numbersOf(shape, run.config);
    auto needs = tw::needsOf(numbers, run.config, run.rules, {run.tokens, run.tokens, 0});
    const std::int64_t products = shape.queryWidth() + 2 * shape.kvWidth() + 2 * shape.hiddenSize + 2 * shape.intermediateSize;
    const std::int64_t perToken = 2 * (products / 2 + shape.queryWidth() + shape.hiddenSize);
    needs.savedOne = perToken * run.tokens;
    needs.saved = needs.savedOne * shape.layers;
    needs.live += tw::savedBytes(numbers.dense, run.rules, true) * run.tokens;
    needs.layerWeights = numbers.largestLayer * 2; // gathered in bf16
    needs.rootWeights = (numbers.embedding + numbers.head) * 2;
    return double(tw::peakBytesOf(needs, tw::splitOf(run.config, run.ranks))) / double(tw::GiB);
}

} // namespace

Q_DECLARE_METATYPE(tw::ModelNumbers)

class TestAnchors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peaks_data();
    void peaks();
    void differences_data();
    void differences();
    void upcastCopies_data();
    void upcastCopies();
};

void TestAnchors::peaks_data()
{
    QTest::addColumn<double>("ours");
    QTest::addColumn<double>("published");
    const auto row = [](const char *name, double ours, double published) { QTest::newRow(name) << ours << published; };

    Run whole = torchtune(llama3B(), 2 * 4096);
    whole.rules.headChunkRows = 0;
    whole.rules.headChunkBytes = 12; // logits in bf16 and fp32, the gradient in both
    whole.rules.headKeptBytes = whole.rules.headGradientCopies = 0;
    row("torchtune 3B full, 2 x 4096", gibOf(whole), 51.0);
    Run run = torchtune(llama3B(), 2 * 4096);
    row("with chunked loss", gibOf(run), 42.9);
    run.config.gradientCheckpointing = true;
    row("and recomputation", gibOf(run), 24.9);
    run.rules.updatesInBackward = true;
    row("and the optimiser in the backward pass", gibOf(run), 23.1);
    run.config.offloadsActivations = true;
    row("and offloaded activations", gibOf(run), 21.8);
    run.rules.momentBytes = 2 + 8.0 / 256;
    run.rules.updateScratchBytes = 12; // two moments and the update of the embedding in fp32
    row("and 8-bit AdamW", gibOf(run), 17.6);

    Run adapter = torchtuneAdapter(llama3B(), 2 * 4096, false);
    adapter.config.gradientCheckpointing = adapter.config.offloadsActivations = true;
    row("torchtune 3B LoRA, 2 x 4096 (rank not published: 8)", gibOf(adapter), 8.5);
    adapter = torchtuneAdapter(llama3B(), 2 * 4096, true);
    adapter.config.gradientCheckpointing = adapter.config.offloadsActivations = true;
    row("torchtune 3B QLoRA", gibOf(adapter), 4.6);

    run = torchtune(llama8B(), 2 * 2048);
    run.rules.momentBytes = 0; // paged
    run.rules.updatesInBackward = true;
    row("torchtune 8B full on an A6000, 2 x 2048, paged states", gibOf(run), 37.4);
    run.config.gradientCheckpointing = true;
    row("torchtune 8B full on a 4090, with recomputation", gibOf(run), 18.9);
    adapter = torchtuneAdapter(llama8B(), 2 * 2048, false);
    row("torchtune 8B LoRA on an A6000", gibOf(adapter), 30.3);
    adapter.config.gradientCheckpointing = adapter.config.offloadsActivations = true;
    row("torchtune 8B LoRA on a 4090 (offloaded activations taken for granted)", gibOf(adapter), 16.2);
    adapter = torchtuneAdapter(llama8B(), 2 * 2048, true);
    adapter.config.gradientCheckpointing = adapter.config.offloadsActivations = true;
    row("torchtune 8B QLoRA on a 4090 (likewise)", gibOf(adapter), 7.4);

    row("PEFT 3B LoRA r 32 on an L40S, 4 x 768", gibOf(peft(false)), 20.8);
    row("PEFT 3B full", gibOf(peft(true)), 36.2);

    const auto decimal = [](double gib) { return gib * double(tw::GiB) / 1e9; };
    row("Unsloth 8B QLoRA r 32 at 2,972 tokens: 8 GB", decimal(gibOf(unsloth(2972))), 8);
    row("Unsloth at 40,724 tokens: 16 GB", decimal(gibOf(unsloth(40'724))), 16);
    row("Unsloth at 78,475 tokens: 24 GB", decimal(gibOf(unsloth(78'475))), 24);
    row("Unsloth at 153,977 tokens: 40 GB", decimal(gibOf(unsloth(153'977))), 40);
    row("Unsloth at 342,733 tokens: 80 GB", decimal(gibOf(unsloth(342'733))), 80);

    row("torchtitan 8B on 8 x H100, 2 x 8192 (10 % lost taken for granted)", torchtitanGib(), 77.0);
}

void TestAnchors::peaks()
{
    QFETCH(double, ours);
    QFETCH(double, published);
    qInfo("ours %.2f, published %.2f, %+.1f %%", ours, published, (ours / published - 1) * 100);
    QVERIFY2(std::abs(ours / published - 1) <= 0.05, qPrintable(QString::number(ours)));
}

void TestAnchors::differences_data()
{
    QTest::addColumn<double>("ours");
    QTest::addColumn<double>("published");
    Run lora = torchtuneAdapter(llama3B(), 8192, false), qlora = torchtuneAdapter(llama3B(), 8192, true);
    for (Run *run : {&lora, &qlora}) {
        run->config.gradientCheckpointing = run->config.offloadsActivations = true;
        run->rules.dequantizedLayers = 0;
    }
    QTest::newRow("NF4 saves on 3B") << gibOf(lora) - gibOf(qlora) << 3.9;
    const double perToken = (gibOf(unsloth(342'733)) - gibOf(unsloth(2972))) * double(tw::GiB) / (342'733 - 2972) / 1000;
    QTest::newRow("Unsloth's kilobytes of one more token") << perToken << 212.0;
}

void TestAnchors::differences()
{
    QFETCH(double, ours);
    QFETCH(double, published);
    qInfo("ours %.2f, published %.2f, %+.1f %%", ours, published, (ours / published - 1) * 100);
    QVERIFY(std::abs(ours / published - 1) <= 0.05);
}

/// AgileRL measured what PEFT's fp32 copies of adapter inputs cost, with recomputation: those of the live layer.
void TestAnchors::upcastCopies_data()
{
    QTest::addColumn<tw::ModelNumbers>("numbers");
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<double>("publishedMib");
    QTest::addColumn<bool>("isMet");
    tw::TrainConfig config;
    config.adapter = tw::TrainConfig::Adapter::Lora;
    config.loraRank = 64;
    config.loraTargets = everyProjection;
    QTest::newRow("Qwen2.5 0.5B, 8 x 4096") << tw::numbersOf(llamaShape(896, 24, 14, 2, 64, 4864, 151936, true), config)
                                            << qint64(8 * 4096) << 1236.0 << true;
    // More than twice what the copies of one layer are: something else that its configuration does not tell.
    QTest::newRow("Qwen2.5 1.5B, 4 x 4096") << tw::numbersOf(llamaShape(1536, 28, 12, 2, 128, 8960, 151936, true), config)
                                            << qint64(4 * 4096) << 2512.0 << false;
}

void TestAnchors::upcastCopies()
{
    QFETCH(tw::ModelNumbers, numbers);
    QFETCH(qint64, tokens);
    QFETCH(double, publishedMib);
    QFETCH(bool, isMet);
    const double mib = double(numbers.dense.adapterInputs * 4 * tokens) / double(tw::MiB);
    qInfo("ours %.0f MiB, published %.0f MiB, %+.1f %%", mib, publishedMib, (mib / publishedMib - 1) * 100);
    QCOMPARE(std::abs(mib / publishedMib - 1) <= 0.05, isMet);
}

QTEST_GUILESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
