#include "core/base/version.h"
#include "core/config/key_table.h"
#include "core/run/run_folder.h"
#include "core/train/commands.h"
#include "core/train/guarded.h"
#include "core/train/stop_signal.h"
#include "core/train/training_run.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <malloc.h>
#include <new>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

/// Exit codes: 0 done, 1 stopped on request, 2 wrong usage, 3 failed, 4 out of memory, 130 interrupted.
enum ExitCode { Done = 0, Stopped = 1, Usage = 2, Failed = 3, NoMemory = 4, Interrupted = 130 };

int exitCodeOf(tw::ErrorCode code)
{
    if (code == tw::ErrorCode::OutOfMemory)
        return NoMemory;
    return code == tw::ErrorCode::Cancelled ? Interrupted : Failed;
}

int report(const tw::Result<> &result)
{
    if (result)
        return Done;
    std::fprintf(stderr, "tunewright-train: %s\n", result.error().message.c_str());
    return exitCodeOf(result.error().code);
}

int trainFolder(const std::string &path)
{
    auto folder = tw::RunFolder::open(path);
    if (!folder)
        return report(folder.error());
    auto end = tw::trainRun(*folder);
    if (!end)
        return report(end.error());
    if (end->state == tw::RunState::Failed)
        return exitCodeOf(end->code);
    if (end->state == tw::RunState::Stopped)
        return tw::stopSignal().stop_requested() ? Interrupted : Stopped;
    return Done;
}

/// libgomp's threads spin while they wait for each other, by default for so long that one other busy program makes a step four to
/// ten times as long; 10,000 rounds keep all of the speed of an idle machine. It reads the environment when it is loaded,
/// so the program begins again; the process stays the same. What the user has set is left alone.
void limitSpinning(char **argv)
{
    if (std::getenv("GOMP_SPINCOUNT") || std::getenv("OMP_WAIT_POLICY"))
        return;
    ::setenv("GOMP_SPINCOUNT", "10000", 1);
    ::execv("/proc/self/exe", argv); // returns only on failure; then it runs as it is
}

void addModelOptions(CLI::App &command, tw::ModelChoice &choice)
{
    command.add_option("--model", choice.model, "Model folder, .gguf file, or the name of an installed model");
    command.add_option("--dtype", choice.dtype, "float32 or bfloat16; without it the faster one")
        ->check(CLI::IsMember({"float32", "bfloat16"}));
    command.add_option("--threads", choice.threads, "Threads, one per core without it");
}

std::string keyOf(const std::string &flag)
{
    std::string key = flag.substr(std::min(flag.find_first_not_of('-'), flag.size()));
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
}

/// What is wrong with the flags that `bench` takes as configuration keys; empty when nothing is.
std::string wrongFlag(const std::vector<std::string> &flags)
{
    for (std::size_t i = 0; i < flags.size(); i += 2) {
        if (!flags[i].starts_with("--"))
            return "\"" + flags[i] + "\" is no flag";
        if (!tw::findKey(keyOf(flags[i])))
            return flags[i] + " is neither a flag nor a configuration key";
        if (i + 1 == flags.size())
            return flags[i] + " needs a value";
    }
    return {};
}

/// `bench` takes any configuration key as a flag with dashes; they become one YAML text.
std::string configOf(const std::vector<std::string> &flags, const std::string &method)
{
    std::string text = "base_model: bench\ndatasets:\n  - path: synthetic\n";
    std::string given;
    for (std::size_t i = 0; i + 1 < flags.size(); i += 2) {
        const std::string key = keyOf(flags[i]);
        given += key + ": " + flags[i + 1] + "\n";
    }
    const auto addDefault = [&](const std::string &key, const std::string &value) {
        if (given.find("\n" + key + ":") == std::string::npos && !given.starts_with(key + ":"))
            given += key + ": " + value + "\n";
    };
    addDefault("adapter", method);
    addDefault("lora_r", "16");
    addDefault("lora_alpha", "32");
    addDefault("lora_target_linear", "true");
    addDefault("micro_batch_size", "1");
    addDefault("gradient_accumulation_steps", "1");
    addDefault("sequence_len", "512");
    addDefault("learning_rate", "1e-4");
    return text + given;
}

CLI::App *addScore(CLI::App &app, tw::ScoreRequest &score)
{
    CLI::App *command = app.add_subcommand("score", "Log-probabilities of given tokens");
    addModelOptions(*command, score.model);
    command->add_option("--adapter", score.model.adapter, "PEFT folder");
    command->add_option("--in", score.in)->required();
    command->add_option("--out", score.out)->required();
    return command;
}

CLI::App *addGenerate(CLI::App &app, tw::GenerateRequest &generate)
{
    CLI::App *command = app.add_subcommand("generate", "Answers, several rows at once");
    addModelOptions(*command, generate.model);
    command->add_option("--adapter", generate.model.adapter, "PEFT folder");
    command->add_option("--in", generate.in)->required();
    command->add_option("--out", generate.out)->required();
    command->add_option("--max-tokens", generate.maxTokens)->check(CLI::Range(1, 1 << 20));
    command->add_option("--temperature", generate.temperature)->check(CLI::Range(0.0, 100.0));
    command->add_option("--seed", generate.seed);
    return command;
}

CLI::App *addBench(CLI::App &app, tw::BenchRequest &bench, std::string &method)
{
    CLI::App *command = app.add_subcommand("bench", "Training steps on synthetic rows; configuration keys as --lora-r 16");
    addModelOptions(*command, bench.model);
    command->add_option("--config-json", bench.configJson, "config.json: random weights of this shape");
    command->add_option("--method", method, "lora")->check(CLI::IsMember({"lora"}));
    command->add_option("--steps", bench.steps)->check(CLI::Range(1, 100000));
    command->add_flag("--json", bench.isJson);
    command->allow_extras();
    return command;
}

int runBench(tw::BenchRequest &bench, const std::vector<std::string> &flags, const std::string &method)
{
    std::string wrong = wrongFlag(flags);
    if (wrong.empty() && bench.model.model.empty() && bench.configJson.empty())
        wrong = "--model or --config-json is needed";
    if (!wrong.empty()) {
        std::fprintf(stderr, "tunewright-train bench: %s\n", wrong.c_str());
        return Usage;
    }
    bench.configText = configOf(flags, method);
    return report(tw::guarded([&] { return tw::runBench(bench); }));
}

} // namespace

int main(int argc, char **argv)
{
    limitSpinning(argv);
    ::prctl(PR_SET_NAME, "tunewright-train"); // after beginning again the system would list it as "exe"
    // Step buffers come and go in every step: memory that was paged in once is kept, not given back and zeroed again.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    // One heap for all threads: the holes that each thread's own would keep grew a run's memory by half.
    mallopt(M_ARENA_MAX, 1);
    tw::catchStopSignals();

    CLI::App app {"Trains the run in a run folder, scores, generates and measures. Tunewright " + std::string(tw::versionText())};
    app.set_version_flag("--version", tw::versionText());
    std::string runFolder;
    app.add_option("RUN_DIR", runFolder, "Run folder; one with checkpoints continues from the newest valid one");
    tw::ScoreRequest score;
    tw::GenerateRequest generate;
    tw::BenchRequest bench;
    std::string method = "lora";
    const CLI::App *scoreCommand = addScore(app, score);
    const CLI::App *generateCommand = addGenerate(app, generate);
    const CLI::App *benchCommand = addBench(app, bench, method);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &e) {
        return app.exit(e) == 0 ? Done : Usage;
    }
    if (*scoreCommand)
        return report(tw::guarded([&] { return tw::runScore(score); }));
    if (*generateCommand)
        return report(tw::guarded([&] { return tw::runGenerate(generate); }));
    if (*benchCommand)
        return runBench(bench, benchCommand->remaining(), method);
    if (runFolder.empty()) {
        std::fprintf(stderr, "%s", app.help().c_str());
        return Usage;
    }
    return trainFolder(runFolder);
}
