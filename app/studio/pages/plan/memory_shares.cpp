#include "app/studio/pages/plan/quote_card.h"

#include <QCoreApplication>

namespace tw {
namespace {

struct MemoryShares {
    Q_DECLARE_TR_FUNCTIONS(tw::MemoryShares)
};

QString weightsText(const TrainConfig &config)
{
    const bool isFull = config.adapter == TrainConfig::Adapter::None;
    if (!isFull && (config.loadIn4bit || config.adapter == TrainConfig::Adapter::QLora))
        return MemoryShares::tr("Weights, %1").arg(QStringLiteral("NF4"));
    return !isFull && config.loadIn8bit ? MemoryShares::tr("Weights, %1").arg(QStringLiteral("int8")) : MemoryShares::tr("Weights");
}

QString optimizerText(const TrainConfig &config)
{
    using Kind = TrainConfig::OptimizerKind;
    const auto named = [](const char *name) { return MemoryShares::tr("Optimizer, %1").arg(QLatin1String(name)); };
    switch (config.optimizerKind) {
    case Kind::AdamW32: return named("AdamW");
    case Kind::AdamWBf16: return named("bf16 AdamW");
    case Kind::AdamW8bit: return named("8-bit AdamW");
    case Kind::PagedAdamW32: return named("paged AdamW");
    case Kind::PagedAdamW8bit: return named("paged 8-bit AdamW");
    case Kind::Adafactor: return named("Adafactor");
    case Kind::Sgd: return named("SGD");
    case Kind::Lion: return named("Lion");
    case Kind::Lion8bit: return named("8-bit Lion");
    case Kind::Other: break;
    }
    return MemoryShares::tr("Optimizer");
}

QString adaptersText(const TrainConfig &config)
{
    if (config.adapter == TrainConfig::Adapter::PromptTuning)
        return MemoryShares::tr("Prompt vectors");
    return MemoryShares::tr("Adapters, r %1").arg(config.loraRank);
}

QString activationsHint(const TrainConfig &config)
{
    return config.offloadsActivations  ? MemoryShares::tr("kept in host memory")
        : config.gradientCheckpointing ? MemoryShares::tr("recomputed in every layer")
                                       : QString();
}

} // namespace

std::vector<MemoryShare> memoryShares(const MemoryParts &parts, const TrainConfig &config)
{
    return {{weightsText(config), double(parts.weights), Token::Memory1, {}},
            {adaptersText(config), double(parts.adapters), Token::Memory2, {}},
            {MemoryShares::tr("Gradients"), double(parts.gradients), Token::Memory3, {}},
            {optimizerText(config), double(parts.optimizer), Token::Memory4, {}},
            {MemoryShares::tr("Activations"), double(parts.activations), Token::Memory5, activationsHint(config)},
            {MemoryShares::tr("Logits and loss"), double(parts.logits), Token::Memory6, {}},
            {MemoryShares::tr("Program and reserve"), double(parts.buffers + parts.context + parts.reserve), Token::Memory7, {}}};
}

} // namespace tw
