#pragma once

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/process.h"
#include "core/base/ulid.h"
#include "core/run/event_log.h"
#include "core/run/run_folder.h"

#include <QTemporaryDir>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A run of the small model that nobody watches: folder, configuration, rows. Sixty steps, a checkpoint every seven.
class RunScene
{
public:
    /// `runFolder` empty: in a temporary folder of its own. Errors show in isReady().
    explicit RunScene(const std::string &more = {}, const std::string &precision = "false", const std::filesystem::path &runFolder = {})
    {
        const std::filesystem::path root = m_folder.path().toStdString();
        const auto rows = tw::writeFileAtomic(root / "rows.jsonl", rowsText());
        tw::RunIdentity identity;
        identity.id = tw::makeUlid();
        identity.name = "test";
        identity.configDir = root;
        auto run = tw::RunFolder::create(runFolder.empty() ? root / "run" : runFolder, identity, configText(more, precision),
                                         tw::Json::object());
        m_isReady = rows && run;
        if (run)
            m_run = *run;
    }
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] const tw::RunFolder &run() const { return *m_run; }

    static std::filesystem::path trainer() { return std::filesystem::path(TUNEWRIGHT_BIN_DIR) / "tunewright-train"; }

    /// Forty pre-tokenised rows of different lengths.
    static std::string rowsText()
    {
        std::string text;
        std::uint32_t state = 5;
        for (int row = 0; row < 40; ++row) {
            tw::Json ids = tw::Json::array();
            for (int i = 0; i < 8 + row % 17; ++i) {
                state = state * 1664525u + 1013904223u;
                ids.push_back(3 + int((state >> 10) % 150));
            }
            text += tw::compactJson({{"input_ids", ids}, {"labels", ids}}) + "\n";
        }
        return text;
    }

    static std::string configText(const std::string &more, const std::string &precision)
    {
        return "base_model: " TUNEWRIGHT_SOURCE_DIR "/tests/data/tiny_llama"
               "\nadapter: lora\nlora_r: 4\nlora_alpha: 8\nlora_target_linear: true\nlora_dropout: 0.1\n"
               "datasets:\n  - path: rows.jsonl\nval_set_size: 0.1\nsequence_len: 64\nsample_packing: true\n"
               "micro_batch_size: 1\ngradient_accumulation_steps: 2\nmax_steps: 60\nlearning_rate: 1e-3\nsave_steps: 7\n"
               "eval_steps: 20\nseed: 3\nbf16: "
            + precision + "\n" + more;
    }

    [[nodiscard]] tw::Result<tw::ProcessOutput> train() const
    {
        return tw::runProcess({trainer().string(), m_run->path().string()}, {}, std::chrono::minutes(2));
    }
    [[nodiscard]] tw::Result<tw::ProcessIdentity> trainAlone() const
    {
        return tw::startDetached({trainer().string(), m_run->path().string()}, m_run->logFile());
    }
    /// What the run says of each step: the latest event of a step counts. seq must rise without a gap.
    [[nodiscard]] std::map<std::int64_t, std::string> steps() const
    {
        std::map<std::int64_t, std::string> found;
        auto batch = tw::readEvents(m_run->eventsFile(), 0, 1 << 28);
        std::int64_t seq = 0;
        for (const auto &event : batch->events) {
            if (event.seq != ++seq)
                found[-1] = "seq " + std::to_string(event.seq) + " after " + std::to_string(seq - 1);
            if (event.type == "step") {
                tw::Json body = event.body;
                body.erase("seconds");
                body.erase("tokens_per_second");
                body.erase("mem");
                found[body["step"]] = body.dump();
            }
        }
        return found;
    }
    [[nodiscard]] std::vector<tw::RunEvent> events(const std::string &type) const
    {
        auto batch = tw::readEvents(m_run->eventsFile(), 0, 1 << 28);
        std::erase_if(batch->events, [&](const tw::RunEvent &event) { return event.type != type; });
        return std::move(batch->events);
    }
    /// What the last start event says.
    [[nodiscard]] tw::Json lastStart() const
    {
        const auto starts = events("start");
        return starts.empty() ? tw::Json::object() : starts.back().body;
    }
    /// The furthest step that a start went on from.
    [[nodiscard]] std::int64_t resumedFrom() const
    {
        std::int64_t step = 0;
        for (const auto &start : events("start"))
            step = std::max(step, start.body.value("resumed_from", std::int64_t(0)));
        return step;
    }
    [[nodiscard]] std::string adapter() const
    {
        return tw::readFile(m_run->outputFolder() / "adapter_model.safetensors").value_or(std::string());
    }

private:
    QTemporaryDir m_folder;
    std::optional<tw::RunFolder> m_run;
    bool m_isReady = false;
};
