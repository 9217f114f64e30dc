#include "app/studio/models/run_details.h"

#include "app/studio/models/run_watch.h"
#include "core/config/key_table.h"
#include "core/config/read_config.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

/// Depth first, "datasets[0].path" → "rows.jsonl".
void collectSettings(const ConfigNode &node, const QString &path, QList<std::pair<QString, QString>> &into)
{
    if (node.kind == ConfigNode::Kind::Map) {
        for (const ConfigEntry &entry : node.entries) {
            const QString key = QString::fromStdString(entry.key);
            collectSettings(entry.value, path.isEmpty() ? key : path + u'.' + key, into);
        }
    } else if (node.kind == ConfigNode::Kind::List) {
        for (std::size_t i = 0; i < node.items.size(); ++i)
            collectSettings(node.items[i], QStringLiteral("%1[%2]").arg(path).arg(i), into);
    } else {
        into.emplaceBack(path, QString::fromStdString(node.text));
    }
}

QString modelName(const ConfigDocument &config)
{
    const ConfigNode *model = config.find("base_model");
    const std::filesystem::path path = model ? model->text : std::string();
    return QString::fromStdString((path.extension() == ".gguf" ? path.stem() : path.filename()).string());
}

/// As the document says it: a list needs no configuration that passes every rule.
QString methodWords(const ConfigDocument &config)
{
    QString method = QStringLiteral("Full");
    if (const ConfigNode *adapter = config.find("adapter"); adapter && (adapter->text == "lora" || adapter->text == "qlora")) {
        const ConfigNode *rank = config.find("lora_r");
        method = QStringLiteral("%1 r %2")
                     .arg(adapter->text == "lora" ? QStringLiteral("LoRA") : QStringLiteral("QLoRA"))
                     .arg(rank ? rank->asInteger().value_or(0) : TrainConfig {}.loraRank);
    }
    const ConfigNode *preference = config.find("rl");
    return preference && !preference->text.empty() ? QStringLiteral("%1, %2").arg(QString::fromStdString(preference->text).toUpper(), method)
                                                   : method;
}

QList<QPointF> lossLine(const MetricSeries &loss, std::int64_t steps)
{
    QList<QPointF> points;
    if (loss.steps.empty())
        return points;
    const double whole = double(std::max(steps, loss.steps.back()));
    const std::size_t bucket = (loss.steps.size() + RunDigest::mostPoints - 1) / RunDigest::mostPoints;
    for (std::size_t begin = 0; begin < loss.steps.size(); begin += bucket) {
        const std::size_t end = std::min(begin + bucket, loss.steps.size());
        double sum = 0;
        int count = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (std::isfinite(loss.values[i])) {
                sum += loss.values[i];
                ++count;
            }
        }
        if (count > 0 && whole > 0)
            points.append({double(loss.steps[end - 1]) / whole, sum / count});
    }
    return points;
}

} // namespace

QString RunFacts::setting(const QString &key) const
{
    const auto found = std::find_if(settings.begin(), settings.end(), [&key](const auto &setting) { return setting.first == key; });
    if (found != settings.end())
        return found->second;
    const KeyEntry *entry = findKey(key.toStdString());
    return entry ? QString::fromUtf8(entry->fallback.data(), qsizetype(entry->fallback.size())) : QString();
}

bool RunDigest::isStale(const RunSummary &run) const
{
    // One percent more of a curve is about a pixel more of its small picture.
    return state != run.state || run.step < step || run.step > step + step / 100;
}

RunFacts readRunFacts(const std::filesystem::path &folder)
{
    RunFacts facts;
    if (const auto config = ConfigDocument::load(folder / "config.yaml")) {
        facts.model = modelName(*config);
        facts.method = methodWords(*config);
        collectSettings(config->root(), {}, facts.settings);
    }
    if (const auto run = RunFolder::open(folder)) {
        const ToldBefore told = readToldBefore(*run);
        facts.dollarsTold = told.dollars;
        if (told.dollars == 0 || told.seconds > 0)
            facts.dollarsPerSecond = told.dollars == 0 ? 0 : told.dollars / told.seconds;
    }
    return facts;
}

RunDigest readRunDigest(const RunStore &store, const RunSummary &run)
{
    RunDigest digest;
    digest.step = run.step;
    digest.state = run.state;
    digest.lossLine = lossLine(store.series(run.id, "loss").value_or(MetricSeries {}), run.steps);
    const MetricSeries evals = store.series(run.id, "eval.loss").value_or(MetricSeries {});
    if (!evals.values.empty())
        digest.evalLoss = evals.values.back();
    for (const char *key : {"mem", "mem.rss", "mem.peak"}) { // as run_record.cpp reads them
        for (const double bytes : store.series(run.id, key).value_or(MetricSeries {}).values)
            digest.peakMemory = std::fmax(digest.peakMemory, bytes); // of NaN and a number, the number
    }
    return digest;
}

} // namespace tw
