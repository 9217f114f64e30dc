#pragma once

#include "core/base/clock.h"
#include "core/config/schedule.h"
#include "core/run/event_log.h"
#include "core/run/run_folder.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <utility>

/// Writes a run folder as a trainer does, with curves that look like one's.
class RunWriter
{
public:
    static constexpr double secondsPerStep = 2;

    RunWriter(const std::filesystem::path &folder, const std::string &name, std::int64_t steps, double created,
              const std::string &config = "base_model: models/SmolLM2-135M-Instruct.gguf\nadapter: lora\nlora_r: 16\nlora_alpha: 32\nlora_target_linear: true\n"
                                          "learning_rate: 2.0e-4\nlr_scheduler: cosine\nwarmup_steps: 20\nmicro_batch_size: 1\ngradient_accumulation_steps: 4\ndatasets:\n  - path: rows.jsonl\n    type: chat_template\n") :
        m_steps(steps), m_time(created)
    {
        tw::RunIdentity identity;
        identity.name = name;
        identity.created = created;
        const tw::Json plan {{"model", {{"id", "SmolLM2-135M-Instruct"}}},
                             {"memory", {{"peak_bytes", 1503238553}}},
                             {"time", {{"steps", steps}, {"tokens", 512 * steps}, {"likely_s", 1.1 * secondsPerStep * double(steps)}}},
                             {"cost", {{"likely", 0.0}}}};
        m_folder.emplace(*tw::RunFolder::create(folder, identity, config, plan));
    }

    [[nodiscard]] const tw::RunFolder &folder() const { return *m_folder; }
    [[nodiscard]] std::int64_t step() const { return m_step; }

    bool begin(bool isResumed = false)
    {
        bool ok = event("start", {{"device", "CPU"}, {"precision", "bf16"}, {"threads", 2}, {"version", "0.1.0"}});
        if (!isResumed)
            ok = ok && event("phase", {{"name", "loading"}}, 4) && event("phase", {{"name", "tokenizing"}}, 3);
        return ok && event("phase", {{"name", "training"}}, 1) && state(tw::RunState::Running);
    }

    /// The next `count` steps, with host events, and an evaluation with a checkpoint every hundred.
    bool train(std::int64_t count, std::int64_t spikeAt = -1)
    {
        bool ok = true;
        tw::TrainConfig schedule;
        schedule.learningRate = 2e-4;
        schedule.warmupSteps = 20;
        for (std::int64_t i = 0; i < count && ok; ++i) {
            const double x = double(++m_step);
            double loss = 1.18 + 0.9 * std::exp(-x / 60) + m_noise(m_random) * 0.06;
            if (m_step == spikeAt)
                loss = 2.41;
            const double rate = tw::LearningRateSchedule(schedule, m_steps).rate(m_step);
            ok = event("step", {{"step", m_step}, {"epoch", 3 * x / double(m_steps)}, {"loss", loss}, {"lr", rate},
                                {"grad_norm", m_step == spikeAt ? 3.4 : 0.4 + std::exp(-x / 40) * 0.6 + 0.03 * std::abs(m_noise(m_random))},
                                {"tokens", 512}, {"tokens_total", 512 * m_step}, {"trained_tokens", 300}, {"seconds", secondsPerStep},
                                {"tokens_per_second", 436 + 5 * m_noise(m_random)}, {"mem", 1400000000}},
                       secondsPerStep);
            ok = ok && event("host", {{"cpu", 0.93 + 0.03 * m_noise(m_random)}, {"ram", 5.2e9}, {"ram_total", 16.5e9},
                                      {"process", 1.42e9}, {"disk_free", 61e9}}, 0);
            if (m_step % 100 == 0) {
                ok = ok && event("eval", {{"step", m_step}, {"loss", 1.2 + 0.6 * std::exp(-x / 90)}}, 1)
                    && event("checkpoint", {{"step", m_step}, {"bytes", 21000000}}, 1);
            }
        }
        return ok && state(tw::RunState::Running);
    }

    /// The next events carry later numbers, as when lines between were lost.
    void loseEvents(std::int64_t count) { m_seq += count; }

    /// Number and time of the last event.
    [[nodiscard]] std::pair<std::int64_t, double> lastEvent() const { return {m_seq, m_time}; }

    /// As after a crash: the next step is the one behind `step`.
    void goBackTo(std::int64_t step) { m_step = step; }

    bool end(tw::RunState last, const std::string &reason)
    {
        return event("end", {{"state", tw::runStateName(last)}, {"reason", reason}}, 1) && state(last, reason);
    }

    bool state(tw::RunState now, const std::string &reason = {}, bool isPaused = false)
    {
        tw::RunStatus status;
        status.state = now;
        status.process = tw::thisProcess(); // alive, so that the run counts as going
        status.step = m_step;
        status.steps = m_steps;
        status.heartbeat = tw::unixSeconds();
        status.reason = reason;
        status.isPaused = isPaused;
        return bool(m_folder->writeStatus(status));
    }

    /// Lines carry the times of a run of plausible length, not those of the test: EventWriter would stamp with the clock.
    bool event(const std::string &type, tw::Json body, double seconds = 0)
    {
        m_time += seconds;
        body["v"] = 1;
        body["seq"] = ++m_seq;
        body["t"] = m_time;
        body["type"] = type;
        std::ofstream file(m_folder->eventsFile(), std::ios::app | std::ios::binary);
        return bool(file << tw::compactJson(body) << '\n' << std::flush);
    }

private:
    std::optional<tw::RunFolder> m_folder;
    std::int64_t m_steps;
    std::int64_t m_step = 0;
    std::int64_t m_seq = 0;
    double m_time;
    std::mt19937 m_random {17};
    std::normal_distribution<double> m_noise {0, 1};
};

/// Four runs that have ended: two that differ in rank, one that failed, a quick start.
inline bool writeHistory(const std::filesystem::path &runs)
{
    using tw::RunState;
    const double now = tw::unixSeconds();
    const std::string model = "base_model: SmolLM2-135M-Instruct.gguf\nmicro_batch_size: 1\ngradient_accumulation_steps: 4\ndatasets:\n  - path: a.jsonl\n";
    const std::string lora = model + "adapter: lora\nlearning_rate: 2.0e-4\n";
    RunWriter big(runs / "r64", "support-r64", 400, now - 90000, lora + "lora_r: 64\nlora_alpha: 128\n");
    RunWriter small(runs / "r16", "support-r16", 400, now - 80000, lora + "lora_r: 16\nlora_alpha: 32\n");
    RunWriter failed(runs / "full", "orders-full", 200, now - 70000, model + "learning_rate: 2.0e-5\n");
    RunWriter quick(runs / "quick", "Quick start", 120, now - 60000, lora + "lora_r: 8\n");
    return big.begin() && big.train(400) && big.end(RunState::Succeeded, "finished")                     //
        && small.begin() && small.train(300, 150) && small.end(RunState::Stopped, "stop requested")      //
        && failed.begin() && failed.train(12) && failed.end(RunState::Failed, "Not enough memory.")      //
        && quick.begin() && quick.train(120) && quick.end(RunState::Succeeded, "finished");
}
