#include "app/cli/config_input.h"
#include "app/cli/follow.h"
#include "app/cli/output.h"
#include "app/cli/text_chart.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/paths.h"
#include "core/base/process.h"
#include "core/base/units.h"
#include "core/config/read_config.h"
#include "core/data/answer_check.h"
#include "core/run/launcher.h"
#include "core/run/run_store.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace tw::cli {

namespace {

constexpr int mostAnswerTokens = 128;
constexpr int chartWidth = 64;
constexpr int chartHeight = 8;

struct QuickStartArguments {
    std::string dir;
};

/// Everything the quick start finds out, in the order in which it does.
struct QuickStart {
    std::filesystem::path trainer;
    Preparation preparation;
    std::vector<AnswerCase> cases;
    std::vector<std::string> expected;
    std::vector<std::string> answersBefore;
    std::vector<std::string> answersAfter;
    AnswerScore before;
    AnswerScore after;
    std::optional<RunFolder> folder;
    Followed run;
    double trainingSeconds = 0;
};

Result<> prepareQuickStart(const Session &session, QuickStart &quick)
{
    auto trainer = LocalLauncher::findTrainer();
    if (!trainer)
        return trainer.error();
    quick.trainer = *trainer;
    const auto catalog = loadCatalog();
    if (!catalog)
        return catalog.error();
    const auto input = readConfigInput(resourceFolder() / "presets" / "quick-start.yaml");
    if (!input)
        return input.error();
    auto preparation = prepareInput(session, requestOf(*input), *catalog);
    if (!preparation)
        return preparation.error();
    quick.preparation = std::move(*preparation);
    if (quick.preparation.modelPath.empty())
        return Error {ErrorCode::NotFound, quick.preparation.modelId
                          + " is not on this machine; `bash packaging/setup.sh` puts it there"};
    if (quick.preparation.config.testDatasets.empty())
        return Error {ErrorCode::InvalidConfig, input->sourceName + ": names no test_datasets to ask about"};
    calibrateIfNeeded(session, quick.preparation, *catalog);
    auto cases = readAnswerCases(resolvePath(input->folder, quick.preparation.config.testDatasets.front().path));
    if (!cases)
        return cases.error();
    quick.cases = std::move(*cases);
    for (const AnswerCase &one : quick.cases)
        quick.expected.push_back(one.expected);
    return {};
}

/// Asks the model, with or without the adapter of the run, every held-out question.
Result<std::vector<std::string>> askModel(const Session &session, const QuickStart &quick, const std::string &name,
                                          const std::filesystem::path &adapter)
{
    const std::filesystem::path folder = quick.folder->path() / "answers";
    if (auto made = ensureFolder(folder); !made)
        return made.error();
    const std::filesystem::path questions = folder / "questions.jsonl";
    const std::filesystem::path answers = folder / (name + ".jsonl");
    if (auto written = writeFileAtomic(questions, promptLines(quick.cases)); !written)
        return written.error();
    std::vector<std::string> arguments {quick.trainer.string(), "generate", "--model", quick.preparation.modelPath.string(),
                                        "--in", questions.string(), "--out", answers.string(),
                                        "--max-tokens", std::to_string(mostAnswerTokens)};
    if (!adapter.empty())
        arguments.insert(arguments.end(), {"--adapter", adapter.string()});
    ProcessOptions options;
    options.unsetEnvironment = {"LD_LIBRARY_PATH"}; // the trainer brings its own libraries
    const auto output = runProcess(arguments, options, std::chrono::hours(1), session.stop);
    if (!output)
        return output.error();
    if (output->exitCode != 0)
        return Error {ErrorCode::Process, "asking the model failed: " + output->standardError};
    return readAnswers(answers, quick.cases.size());
}

Result<> evaluate(const Session &session, const QuickStart &quick, const std::string &name, const std::filesystem::path &adapter,
                  std::vector<std::string> &answers, AnswerScore &score)
{
    auto asked = askModel(session, quick, name, adapter);
    if (!asked)
        return asked.error();
    answers = std::move(*asked);
    score = scoreAnswers(quick.expected, answers);
    return {};
}

void tell(const Session &session, const std::string &text)
{
    if (!session.isJson)
        say(text);
}

Result<> train(const Session &session, QuickStart &quick)
{
    LocalLauncher launcher(quick.trainer);
    const double begun = monotonicSeconds();
    if (auto started = launcher.start(*quick.folder, session.stop); !started)
        return started.error();
    auto followed = followRun(session, *quick.folder, session.isJson ? FollowStyle::Silent : FollowStyle::Ticker);
    if (!followed)
        return followed.error();
    quick.run = std::move(*followed);
    quick.trainingSeconds = monotonicSeconds() - begun;
    if (quick.run.status.state != RunState::Succeeded)
        return Error {ErrorCode::Process, "the run " + std::string(runStateName(quick.run.status.state)) + ": "
                          + quick.run.status.reason + "; see " + quick.folder->logFile().string()};
    return {};
}

/// The whole quick start; what it says on the way goes to people only.
Result<> runQuickStart(const Session &session, const QuickStartArguments &arguments, QuickStart &quick)
{
    tell(session, "Looking at the sample ...");
    if (auto ready = prepareQuickStart(session, quick); !ready)
        return ready;
    const DataFacts &data = quick.preparation.data;
    tell(session, formatCount(data.rows) + " rows to learn from, " + formatCount(std::int64_t(quick.cases.size()))
             + " held out, " + formatCount(std::int64_t(quick.preparation.dropped.size())) + " bad\n\n"
             + quoteText(quick.preparation.quote) + "\n");
    auto folder = createRun(quick.preparation, arguments.dir, "Quick start");
    if (!folder)
        return folder.error();
    quick.folder = std::move(*folder);
    if (auto store = RunStore::open(); store)
        if (auto known = store->upsert(*quick.folder); !known)
            note("note: the run is not in the list of runs: " + known.error().message);
    tell(session, "Training ...  (run " + quick.folder->identity().id + ")");
    if (auto trained = train(session, quick); !trained)
        return trained;
    // Training leaves the base model as it is, so what it knew before can be asked now: nobody waits for it to see the first step.
    tell(session, "Asking the held-out questions of the model as it was ...");
    if (auto asked = evaluate(session, quick, "before", {}, quick.answersBefore, quick.before); !asked)
        return asked;
    tell(session, "Asking again with what it learned ...");
    return evaluate(session, quick, "after", quick.folder->outputFolder(), quick.answersAfter, quick.after);
}

/// Rows worth showing: those that training turned right first.
std::vector<std::size_t> exampleRows(const QuickStart &quick)
{
    std::vector<std::size_t> rows(quick.cases.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = i;
    std::ranges::stable_sort(rows, std::ranges::greater {}, [&](std::size_t row) {
        return int(quick.before.grades[row]) - int(quick.after.grades[row]);
    });
    rows.resize(std::min<std::size_t>(rows.size(), 3));
    return rows;
}

/// One line of bounded length.
std::string shortened(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    constexpr std::size_t most = 160;
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end; // not inside a character
    return text.substr(0, end) + " ...";
}

std::string scoreText(const AnswerScore &score)
{
    const auto of = " of " + std::to_string(score.rows);
    return std::to_string(score.exact) + of + " exact, " + std::to_string(score.equal) + of + " valid and equal JSON";
}

void sayReport(const QuickStart &quick)
{
    say("\nLoss over " + formatCount(std::int64_t(quick.run.losses.size())) + " steps");
    say(textChart(quick.run.losses, chartWidth, chartHeight));
    for (const std::size_t row : exampleRows(quick)) {
        say("\nQuestion  " + shortened(quick.cases[row].prompt.back().content));
        say("  wanted  " + shortened(quick.expected[row]));
        say("  before  " + shortened(quick.answersBefore[row]));
        say("  after   " + toned(shortened(quick.answersAfter[row]), quick.after.grades[row] <= AnswerGrade::Equal ? Tone::Good : Tone::Bad));
    }
    const Quote &quote = quick.preparation.quote;
    say("\nBefore  " + scoreText(quick.before));
    say("After   " + toned(scoreText(quick.after), Tone::Good));
    say("Time    " + formatDuration(quick.trainingSeconds) + ", told " + formatDuration(quote.seconds.likely));
    say("Memory  " + formatMemory(quick.run.peakBytes) + " measured, told " + formatMemory(quote.peakBytes));
    say("Result  " + quick.folder->outputFolder().string());
}

Json scoreJson(const AnswerScore &score)
{
    return {{"rows", score.rows}, {"exact", score.exact}, {"equal", score.equal}, {"valid", score.valid}};
}

Json quickStartJson(const QuickStart &quick)
{
    Json examples = Json::array();
    for (const std::size_t row : exampleRows(quick))
        examples.push_back({{"question", quick.cases[row].prompt.back().content},
                            {"expected", quick.expected[row]},
                            {"before", quick.answersBefore[row]},
                            {"after", quick.answersAfter[row]}});
    return {{"run", quick.folder->identity().id},
            {"dir", quick.folder->path().string()},
            {"output", quick.folder->outputFolder().string()},
            {"before", scoreJson(quick.before)},
            {"after", scoreJson(quick.after)},
            {"examples", examples},
            {"losses", quick.run.losses},
            {"seconds", {{"told", quick.preparation.quote.seconds.likely}, {"measured", quick.trainingSeconds}}},
            {"peak_bytes", {{"told", quick.preparation.quote.peakBytes}, {"measured", quick.run.peakBytes}}}};
}

Exit quickStart(const Session &session, const QuickStartArguments &arguments)
{
    QuickStart quick;
    if (auto done = runQuickStart(session, arguments, quick); !done)
        return fail(session, done.error());
    if (session.isJson)
        printJson(quickStartJson(quick));
    else
        sayReport(quick);
    return Exit::Done;
}

} // namespace

void addQuickStartCommand(CLI::App &app, Session &session)
{
    const auto arguments = std::make_shared<QuickStartArguments>();
    CLI::App *command = app.add_subcommand("quickstart", "teach a small model a task on this machine, and show the difference");
    command->add_option("--dir", arguments->dir, "run folder to make; default: one named by the run's id");
    command->callback([&session, arguments] { session.command = [&session, arguments] { return quickStart(session, *arguments); }; });
}

} // namespace tw::cli
