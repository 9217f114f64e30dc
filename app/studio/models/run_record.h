#pragma once

#include "core/run/event_log.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace tw {

inline constexpr double unknownValue = std::numeric_limits<double>::quiet_NaN();

/// One optimiser step. NaN: the trainer did not say.
struct StepRow {
    std::int64_t step = 0;
    double time = 0;    ///< unix seconds
    double worked = 0;  ///< seconds with a trainer at work since the run began
    double tokens = 0;  ///< of the run up to this step
    double epoch = unknownValue;
    double loss = unknownValue;
    double learningRate = unknownValue;
    double gradNorm = unknownValue;
    double tokensPerSecond = unknownValue;
    double memory = unknownValue; ///< bytes in use
};

struct EvalRow {
    std::int64_t step = 0;
    double time = 0;
    double worked = 0;
    double tokens = 0;
    double loss = unknownValue;
};

struct PhaseRow {
    std::string name; ///< loading, tokenizing, training, evaluating, saving
    double begin = 0; ///< unix seconds
};

struct HostRow {
    double time = 0;
    double cpu = unknownValue;         ///< 0 ... 1 of all cores
    double memoryUsed = unknownValue;  ///< bytes, of the whole machine
    double memoryTotal = unknownValue;
    double trainerMemory = unknownValue; ///< bytes resident in the trainer
    double diskFree = unknownValue;
};

struct CheckpointRow {
    std::int64_t step = 0;
    double time = 0;
    std::string name;
    double bytes = unknownValue;
};

struct StartRow {
    double time = 0;
    std::string device;
    std::string precision;
    std::string version;
    std::int64_t threads = 0;
};

struct NoteRow {
    double time = 0;
    bool isError = false;
    std::string text;
};

struct EndRow {
    double time = 0;
    std::string state;
    std::string reason;
};

/// What one event says, in numbers; an event of a type that is not shown gives std::monostate.
using RunFact = std::variant<std::monostate, StepRow, EvalRow, PhaseRow, HostRow, CheckpointRow, StartRow, NoteRow, EndRow>;

/// Any thread. Missing members stay unknown.
RunFact factOf(const RunEvent &event);

/// One line of the log: which row it tells of.
struct LogLine {
    enum class Kind { Start, Phase, Step, Eval, Checkpoint, Note, End };
    Kind kind = Kind::Note;
    double time = 0;
    std::size_t row = 0;
};

/// Everything that became known of one run, in the order of the steps. A trainer that continued from a checkpoint
/// writes the steps behind it again: the later row takes the place of the earlier one, each step is here once.
struct RunRecord {
    std::vector<StepRow> steps;
    std::vector<EvalRow> evals;
    std::vector<PhaseRow> phases;
    std::vector<HostRow> host; ///< the last ten minutes
    std::vector<CheckpointRow> checkpoints;
    std::vector<StartRow> starts;
    std::vector<NoteRow> notes;
    std::vector<EndRow> ends;
    std::vector<LogLine> log;
    std::map<std::string, double> phaseSeconds; ///< closed phases by name
    double worked = 0;
    double lastTime = 0;
    double peakMemory = unknownValue;

    /// Takes a fact in. Returns the index of the first step row that is new or other than before (steps.size() when none).
    std::size_t absorb(const RunFact &fact);

private:
    void passTime(double time);
    void notePeak(double bytes);
    void closePhase(double time);
    void rewind(std::size_t stepRows, std::int64_t step);
    std::size_t absorbStep(StepRow row);
};

} // namespace tw
