#include "app/studio/models/run_record.h"

#include "core/base/json.h"

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

constexpr double hostHistorySeconds = 600;

double numberIn(const Json &body, const char *key)
{
    return jsonValue<double>(body, key, unknownValue);
}

/// A member that is a number, or the member `inner` of an object.
double numberIn(const Json &body, const char *key, const char *inner)
{
    const auto it = body.is_object() ? body.find(key) : body.end();
    if (body.is_object() && it != body.end() && it->is_object())
        return numberIn(*it, inner);
    return numberIn(body, key);
}

double firstKnown(std::initializer_list<double> values)
{
    for (const double value : values) {
        if (std::isfinite(value))
            return value;
    }
    return unknownValue;
}

StepRow stepOf(const RunEvent &event)
{
    StepRow row;
    row.step = jsonValue<std::int64_t>(event.body, "step", 0);
    row.time = event.time;
    row.tokens = numberIn(event.body, "tokens_total");
    row.epoch = numberIn(event.body, "epoch");
    row.loss = numberIn(event.body, "loss");
    row.learningRate = numberIn(event.body, "lr");
    row.gradNorm = numberIn(event.body, "grad_norm");
    row.tokensPerSecond = numberIn(event.body, "tokens_per_second");
    row.memory = firstKnown({numberIn(event.body, "mem", "rss"), numberIn(event.body, "mem", "peak")});
    return row;
}

HostRow hostOf(const RunEvent &event)
{
    HostRow row;
    row.time = event.time;
    row.cpu = numberIn(event.body, "cpu");
    row.memoryUsed = numberIn(event.body, "ram");
    row.memoryTotal = numberIn(event.body, "ram_total");
    row.trainerMemory = numberIn(event.body, "process");
    row.diskFree = numberIn(event.body, "disk_free");
    return row;
}

} // namespace

RunFact factOf(const RunEvent &event)
{
    const Json &body = event.body;
    if (event.type == "step")
        return stepOf(event);
    if (event.type == "eval")
        return EvalRow {.step = jsonValue<std::int64_t>(body, "step", 0), .time = event.time, .loss = numberIn(body, "loss")};
    if (event.type == "phase")
        return PhaseRow {jsonValue<std::string>(body, "phase", jsonValue<std::string>(body, "name", "")), event.time};
    if (event.type == "host")
        return hostOf(event);
    if (event.type == "checkpoint") {
        return CheckpointRow {jsonValue<std::int64_t>(body, "step", 0), event.time,
                              jsonValue<std::string>(body, "name", jsonValue<std::string>(body, "path", "")),
                              numberIn(body, "bytes")};
    }
    if (event.type == "start") {
        return StartRow {event.time, jsonValue<std::string>(body, "device", ""),
                         jsonValue<std::string>(body, "precision", jsonValue<std::string>(body, "dtype", "")),
                         jsonValue<std::string>(body, "version", ""), jsonValue<std::int64_t>(body, "threads", 0)};
    }
    if (event.type == "warning" || event.type == "error")
        return NoteRow {event.time, event.type == "error", jsonValue<std::string>(body, "message", "")};
    if (event.type == "end")
        return EndRow {event.time, jsonValue<std::string>(body, "state", ""), jsonValue<std::string>(body, "reason", "")};
    return {};
}

void RunRecord::notePeak(double bytes)
{
    if (std::isfinite(bytes))
        peakMemory = std::isfinite(peakMemory) ? std::max(peakMemory, bytes) : bytes;
}

void RunRecord::closePhase(double time)
{
    if (phases.empty())
        return;
    const double begin = std::max(phases.back().begin, starts.empty() ? 0.0 : starts.back().time);
    phaseSeconds[phases.back().name] += std::max(0.0, time - begin);
}

void RunRecord::passTime(double time)
{
    if (lastTime > 0 && time > lastTime)
        worked += time - lastTime;
    lastTime = std::max(lastTime, time);
}

/// A trainer continues from a checkpoint: what followed it is written anew.
void RunRecord::rewind(std::size_t stepRows, std::int64_t step)
{
    steps.resize(stepRows);
    const auto keptEvals = static_cast<std::size_t>(
        std::count_if(evals.begin(), evals.end(), [step](const EvalRow &eval) { return eval.step < step; }));
    evals.resize(keptEvals);
    std::erase_if(log, [stepRows, keptEvals](const LogLine &line) {
        return (line.kind == LogLine::Kind::Step && line.row >= stepRows)
            || (line.kind == LogLine::Kind::Eval && line.row >= keptEvals);
    });
}

std::size_t RunRecord::absorbStep(StepRow row)
{
    passTime(row.time);
    row.worked = worked;
    const auto place = std::lower_bound(steps.begin(), steps.end(), row.step,
                                        [](const StepRow &known, std::int64_t step) { return known.step < step; });
    const auto index = static_cast<std::size_t>(place - steps.begin());
    if (place != steps.end())
        rewind(index, row.step);
    if (!std::isfinite(row.tokens))
        row.tokens = steps.empty() ? 0 : steps.back().tokens;
    notePeak(row.memory);
    log.push_back({LogLine::Kind::Step, row.time, steps.size()});
    steps.push_back(row);
    return index;
}

std::size_t RunRecord::absorb(const RunFact &fact)
{
    if (const auto *step = std::get_if<StepRow>(&fact))
        return absorbStep(*step);
    if (const auto *start = std::get_if<StartRow>(&fact)) {
        lastTime = start->time; // the time between two trainers is nobody's work
        log.push_back({LogLine::Kind::Start, start->time, starts.size()});
        starts.push_back(*start);
    } else if (const auto *eval = std::get_if<EvalRow>(&fact)) {
        passTime(eval->time);
        EvalRow row = *eval;
        row.worked = worked;
        row.tokens = steps.empty() ? 0 : steps.back().tokens;
        log.push_back({LogLine::Kind::Eval, row.time, evals.size()});
        evals.push_back(row);
    } else if (const auto *phase = std::get_if<PhaseRow>(&fact)) {
        closePhase(phase->begin);
        passTime(phase->begin);
        log.push_back({LogLine::Kind::Phase, phase->begin, phases.size()});
        phases.push_back(*phase);
    } else if (const auto *hostRow = std::get_if<HostRow>(&fact)) {
        passTime(hostRow->time);
        notePeak(hostRow->trainerMemory);
        host.push_back(*hostRow);
        std::erase_if(host, [this](const HostRow &row) { return row.time < lastTime - hostHistorySeconds; });
    } else if (const auto *checkpoint = std::get_if<CheckpointRow>(&fact)) {
        passTime(checkpoint->time);
        log.push_back({LogLine::Kind::Checkpoint, checkpoint->time, checkpoints.size()});
        checkpoints.push_back(*checkpoint);
    } else if (const auto *note = std::get_if<NoteRow>(&fact)) {
        log.push_back({LogLine::Kind::Note, note->time, notes.size()});
        notes.push_back(*note);
    } else if (const auto *end = std::get_if<EndRow>(&fact)) {
        passTime(end->time);
        log.push_back({LogLine::Kind::End, end->time, ends.size()});
        ends.push_back(*end);
    }
    return steps.size();
}

} // namespace tw
