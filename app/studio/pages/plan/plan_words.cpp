#include "app/studio/pages/plan/plan_words.h"

#include "app/studio/shell/format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tw {
namespace {

/// Words of the planner share one context of the translations.
struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(tw::PlanWords)
};

QString settingOf(const WayOut &way, const char *key)
{
    return way.set.contains(key) ? format::count(way.set[key].get<std::int64_t>()) : QString();
}

QString lastPart(const WayOut &way, const char *key)
{
    const std::string id = way.set.contains(key) ? way.set[key].get<std::string>() : std::string();
    return QString::fromStdString(id.substr(id.rfind('/') + 1));
}

QString otherGpuText(const WayOut &way, const Catalog &catalog)
{
    const GpuEntry *gpu = catalog.findGpu(way.gpu);
    const QString name = gpu ? countedGpu(*gpu, way.count) : QString::fromStdString(way.gpu);
    return gpu && gpu->isCpu ? PlanWords::tr("Train on this machine") : PlanWords::tr("Rent %1").arg(name);
}

/// A change that fits only together with what costs time and nothing else.
QString withThrift(const WayOut &way, const QString &text)
{
    const bool recomputes = way.set.contains("gradient_checkpointing") && way.id != "gradient_checkpointing" && way.id != "offload_activations";
    const bool isSmaller = way.set.contains("micro_batch_size") && way.id != "smaller_micro_batch";
    if (recomputes && isSmaller)
        return PlanWords::tr("%1, with recomputation and micro-batch %2").arg(text, settingOf(way, "micro_batch_size"));
    if (recomputes)
        return PlanWords::tr("%1, with recomputation").arg(text);
    return isSmaller ? PlanWords::tr("%1, with micro-batch %2").arg(text, settingOf(way, "micro_batch_size")) : text;
}

QString plainWayText(const WayOut &way, const Catalog &catalog)
{
    const std::string &id = way.id;
    if (id == "smaller_micro_batch")
        return PlanWords::tr("Micro-batch %1, accumulation %2").arg(settingOf(way, "micro_batch_size"), settingOf(way, "gradient_accumulation_steps"));
    if (id == "gradient_checkpointing")
        return PlanWords::tr("Recompute activations in every layer");
    if (id == "chunked_loss")
        return PlanWords::tr("Loss in chunks");
    if (id == "offload_activations")
        return PlanWords::tr("Keep activations in host memory");
    if (id == "optimizer_paged")
        return PlanWords::tr("Paged 8-bit optimizer");
    if (id == "optimizer_8bit")
        return PlanWords::tr("8-bit optimizer");
    if (id == "sharding")
        return PlanWords::tr("Share states and weights between the cards");
    if (id == "offload_optimizer")
        return PlanWords::tr("Keep optimizer and weights in host memory");
    if (id == "fewer_targets")
        return PlanWords::tr("Adapt queries and values only");
    if (id == "lower_rank")
        return PlanWords::tr("LoRA rank %1").arg(settingOf(way, "lora_r"));
    if (id == "qlora")
        return PlanWords::tr("QLoRA: base weights in 4 bits");
    if (id == "lora")
        return PlanWords::tr("Train LoRA matrices in place of all weights");
    if (id == "shorter_sequences")
        return PlanWords::tr("Sequence length %1").arg(settingOf(way, "sequence_len"));
    if (id == "smaller_model")
        return PlanWords::tr("Smaller model: %1").arg(lastPart(way, "base_model"));
    if (id == "engine_axolotl")
        return PlanWords::tr("Train with Axolotl");
    return otherGpuText(way, catalog);
}

} // namespace

QString methodText(Method method)
{
    switch (method) {
    case Method::Full: return PlanWords::tr("Full", "training of all weights");
    case Method::Lora: return QStringLiteral("LoRA");
    case Method::QLora: return QStringLiteral("QLoRA");
    case Method::PromptTuning: return PlanWords::tr("Prompt tuning");
    }
    return {};
}

QString methodHint(Method method)
{
    switch (method) {
    case Method::Full: return PlanWords::tr("all weights");
    case Method::Lora: return PlanWords::tr("bf16 base");
    case Method::QLora: return PlanWords::tr("4-bit base");
    case Method::PromptTuning: return PlanWords::tr("20 vectors");
    }
    return {};
}

QString gpuText(const GpuEntry &gpu)
{
    return gpu.isCpu ? PlanWords::tr("This machine") : QString::fromStdString(gpu.name);
}

QString gpuText(const Catalog &catalog, const std::string &key)
{
    const GpuEntry *gpu = catalog.findGpu(key);
    return gpu ? gpuText(*gpu) : QString::fromStdString(key);
}

QString countedGpu(const GpuEntry &gpu, int count)
{
    return gpu.isCpu ? gpuText(gpu) : QStringLiteral("%1 × %2").arg(count).arg(gpuText(gpu));
}

QString fitText(const Quote &quote)
{
    const double spare = double(quote.usableBytes) - double(quote.peakBytes);
    if (quote.obstacle == Obstacle::Memory || (quote.fit == Fit::No && spare < 0))
        return spare < 0 ? PlanWords::tr("Does not fit: %1 too much").arg(format::memory(-spare))
                         : PlanWords::tr("Does not fit: only %1 would be left").arg(format::memory(spare));
    if (quote.obstacle != Obstacle::None)
        return obstacleText(quote.obstacle);
    return quote.fit == Fit::Tight ? PlanWords::tr("Tight, with %1 to spare").arg(format::memory(spare))
                                   : PlanWords::tr("Fits, with %1 to spare").arg(format::memory(spare));
}

QString fitIcon(const Quote &quote)
{
    return fitToken(quote) == Token::Bad ? QStringLiteral("x-circle-fill")
        : fitToken(quote) == Token::Warn ? QStringLiteral("exclamation-triangle-fill")
                                         : QStringLiteral("check-circle-fill");
}

Token fitToken(const Quote &quote)
{
    if (quote.fit == Fit::No || quote.obstacle != Obstacle::None)
        return Token::Bad;
    return quote.fit == Fit::Tight ? Token::Warn : Token::Ok;
}

QString obstacleText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return {};
    case Obstacle::Memory: return PlanWords::tr("Not enough memory");
    case Obstacle::NoBf16: return PlanWords::tr("No bf16: this setup cannot run");
    case Obstacle::OneMachine: return PlanWords::tr("There is only one of this machine");
    case Obstacle::Architecture: return PlanWords::tr("This version does not train this model");
    case Obstacle::UnknownGpu: return PlanWords::tr("The catalogue has no such GPU");
    case Obstacle::Platform: return PlanWords::tr("No CUDA: nothing here runs on this card");
    case Obstacle::Method: return PlanWords::tr("This way of training needs a CUDA GPU");
    }
    return {};
}

QString wayOutText(const WayOut &way, const Catalog &catalog)
{
    return withThrift(way, plainWayText(way, catalog));
}

QString wayOutEffect(const WayOut &way, const DataFacts &data)
{
    const std::string &id = way.id;
    if (id == "shorter_sequences" && way.rowsCut >= 0)
        return PlanWords::tr("%1 of %2 rows cut").arg(format::count(qRound64(way.rowsCut * double(data.rows))), format::count(data.rows));
    if (id == "shorter_sequences")
        return PlanWords::tr("longer rows are cut");
    if (id == "smaller_model")
        return PlanWords::tr("another model");
    if (id == "fewer_targets" || id == "lower_rank" || id == "lora")
        return PlanWords::tr("less is trained");
    if (id == "qlora")
        return PlanWords::tr("base weights are rounded");
    if (id == "optimizer_8bit" || id == "optimizer_paged")
        return PlanWords::tr("nearly the same result");
    return PlanWords::tr("same result");
}

QString dateText(const std::string &isoDate)
{
    const QString text = QString::fromStdString(isoDate);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? format::date(double(date.startOfDay().toSecsSinceEpoch())) : text;
}

QString startPhaseText(const std::string &name)
{
    if (name == "rent")
        return PlanWords::tr("A card is found");
    if (name == "boot")
        return PlanWords::tr("The machine starts");
    if (name == "image")
        return PlanWords::tr("The trainer gets there");
    if (name == "download")
        return PlanWords::tr("The model is downloaded");
    if (name == "load")
        return PlanWords::tr("The model is loaded");
    return name == "start" ? PlanWords::tr("The trainer starts") : QString::fromStdString(name);
}

QString basisText(Basis basis)
{
    switch (basis) {
    case Basis::Measured: return PlanWords::tr("Speed measured on this machine");
    case Basis::MeasuredOtherPrecision: return PlanWords::tr("Speed measured on this machine in the other precision");
    case Basis::NotMeasured: return PlanWords::tr("Speed guessed from the number of cores");
    case Basis::Catalogue: return PlanWords::tr("Speed from the data sheet and the share of it that is usual");
    case Basis::FinishedRuns: return PlanWords::tr("Speed corrected by finished runs of this kind");
    }
    return {};
}

} // namespace tw
