#include "app/cli/follow.h"
#include "app/cli/output.h"
#include "app/cli/run_access.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/units.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <memory>

namespace tw::cli {

namespace {

constexpr std::int64_t mostLogBytes = 256 * MiB;

Json numberOrNull(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json();
}

std::string numberText(const char *format, const std::optional<double> &value)
{
    if (!value || !std::isfinite(*value))
        return "-";
    char text[32];
    std::snprintf(text, sizeof text, format, *value);
    return text;
}

std::string stepOf(const RunSummary &run)
{
    return std::to_string(run.step) + (run.steps > 0 ? "/" + std::to_string(run.steps) : "");
}

std::string stateOf(const RunSummary &run)
{
    const std::string name = run.isPaused && !isFinal(run.state) ? "paused" : runStateName(run.state);
    const Tone tone = run.state == RunState::Failed ? Tone::Bad : run.state == RunState::Succeeded ? Tone::Good : Tone::Careful;
    return toned(name, tone);
}

Json summaryJson(const RunSummary &run)
{
    return {{"run", run.id},
            {"name", run.name},
            {"dir", run.folder.string()},
            {"state", runStateName(run.state)},
            {"reason", run.reason},
            {"is_paused", run.isPaused},
            {"step", run.step},
            {"steps", run.steps},
            {"loss", numberOrNull(run.loss)},
            {"tokens_per_second", numberOrNull(run.tokensPerSecond)},
            {"elapsed_s", run.elapsed},
            {"created", utcTimestamp(run.created)},
            {"engine", run.engine},
            {"where", run.where},
            {"parent_run", run.parentRun.empty() ? Json() : Json(run.parentRun)}};
}

Exit listRuns(const Session &session)
{
    auto store = RunStore::open();
    if (!store)
        return fail(session, store.error());
    for (const std::string &warning : store->warnings())
        note("note: " + warning);
    if (auto adopted = store->adopt(RunStore::defaultRunsFolder()); adopted)
        for (const std::string &problem : *adopted)
            note("note: " + problem);
    const auto runs = store->runs();
    if (!runs)
        return fail(session, runs.error());
    Json list = Json::array();
    TextTable table({"RUN", "NAME", "STATE", ">STEP", ">LOSS", ">TOK/S", ">TIME", "CREATED"});
    for (const RunSummary &known : *runs) {
        // What a run wrote since the store last looked; a folder that is gone, or another run's now, keeps what the store knows.
        const auto folder = RunFolder::open(known.folder);
        const bool isItsFolder = folder && folder->identity().id == known.id;
        const auto fresh = isItsFolder && !isFinal(known.state) ? freshSummary(*store, *folder) : Result<RunSummary>(known);
        const RunSummary &run = fresh ? *fresh : known;
        list.push_back(summaryJson(run));
        table.add({run.id, run.name, stateOf(run), stepOf(run), numberText("%.4f", run.loss),
                   numberText("%.0f", run.tokensPerSecond), formatDuration(run.elapsed), utcTimestamp(run.created)});
    }
    if (session.isJson)
        printJson({{"runs", list}});
    else
        say(list.empty() ? "No runs yet: tunewright-cli run CONFIG" : table.text());
    return Exit::Done;
}

/// Opens store and run, or says why not.
struct NamedRun {
    RunStore store;
    RunFolder folder;
};
Result<NamedRun> openNamedRun(const std::string &text)
{
    auto store = RunStore::open();
    if (!store)
        return store.error();
    auto folder = findRun(*store, text);
    if (!folder)
        return folder.error();
    return NamedRun {std::move(*store), std::move(*folder)};
}

/// What the plan said an hour costs here, times the hours with a trainer at work.
double spentOf(const Json &plan, double elapsedSeconds)
{
    const Json &time = plan.value("time", Json::object());
    const Json &cost = plan.value("cost", Json::object());
    const double seconds = jsonValue(time, "likely_s", 0.0);
    return seconds > 0 ? jsonValue(cost, "likely", 0.0) / seconds * elapsedSeconds : 0;
}

Exit show(const Session &session, const std::string &text)
{
    auto named = openNamedRun(text);
    if (!named)
        return fail(session, named.error());
    const auto run = freshSummary(named->store, named->folder);
    if (!run)
        return fail(session, run.error());
    const Json plan = readJson(named->folder.planFile()).value_or(Json::object());
    const double spent = plan.is_object() ? spentOf(plan, run->elapsed) : 0;
    if (session.isJson) {
        Json json = summaryJson(*run);
        json["spent"] = spent;
        json["currency"] = "USD";
        json["plan"] = plan;
        printJson(json);
        return Exit::Done;
    }
    TextTable table({"Run", run->id});
    table.add({"Name", run->name});
    table.add({"State", stateOf(*run) + (run->reason.empty() ? "" : "  " + run->reason)});
    table.add({"Step", stepOf(*run)});
    table.add({"Loss", numberText("%.4f", run->loss)});
    table.add({"Tokens/s", numberText("%.0f", run->tokensPerSecond)});
    table.add({"Time", formatDuration(run->elapsed)});
    table.add({"Spent", formatDollars(spent)});
    table.add({"Where", run->where});
    table.add({"Created", utcTimestamp(run->created)});
    table.add({"Folder", run->folder.string()});
    say(table.text());
    return Exit::Done;
}

/// The last `lines` lines, all when 0.
std::string tailOf(const std::string &text, std::int64_t lines)
{
    std::size_t from = text.empty() || text.back() != '\n' ? text.size() : text.size() - 1;
    for (; lines > 0 && from > 0; --lines) {
        from = text.rfind('\n', from - 1);
        if (from == std::string::npos)
            return text;
        if (lines == 1)
            return text.substr(from + 1);
    }
    return text;
}

/// Empty when it is a number of lines. CLI11's own check would name its bounds with 300 digits.
std::string wrongLineCount(const std::string &text)
{
    const bool isCount = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    return isCount ? "" : "write a number of lines, or 0 for all of them, not " + text;
}

Exit showLog(const Session &session, const std::string &text, std::int64_t lines)
{
    const auto named = openNamedRun(text);
    if (!named)
        return fail(session, named.error());
    auto log = readFile(named->folder.logFile(), mostLogBytes);
    if (!log && log.error().code == ErrorCode::NotFound)
        log = std::string(); // nothing was started yet
    if (!log)
        return fail(session, log.error());
    const std::string tail = tailOf(*log, lines);
    if (session.isJson)
        printJson({{"run", named->folder.identity().id}, {"log", tail}});
    else
        std::fwrite(tail.data(), 1, tail.size(), stdout);
    return Exit::Done;
}

Exit attach(const Session &session, const std::string &text)
{
    auto named = openNamedRun(text);
    if (!named)
        return fail(session, named.error());
    const auto followed = followRun(session, named->folder, session.isJson ? FollowStyle::Silent : FollowStyle::Lines);
    if (!followed)
        return fail(session, followed.error());
    const auto run = freshSummary(named->store, named->folder);
    if (!run)
        return fail(session, run.error());
    if (session.isJson)
        printJson(summaryJson(*run));
    else
        say(stateOf(*run) + (run->reason.empty() ? "" : ": " + run->reason));
    tellWayOn(named->folder, followed->status);
    return exitOf(run->state);
}

} // namespace

void addRunCommands(CLI::App &app, Session &session)
{
    app.add_subcommand("runs", "all runs, newest first")->callback([&session] {
        session.command = [&session] { return listRuns(session); };
    });
    const auto text = std::make_shared<std::string>();
    const auto lines = std::make_shared<std::int64_t>(0);
    const auto add = [&](const char *name, const char *help) {
        CLI::App *command = app.add_subcommand(name, help);
        command->add_option("RUN", *text, "id, its beginning, name or folder")->required();
        return command;
    };
    add("show", "where a run stands")->callback([&session, text] {
        session.command = [&session, text] { return show(session, *text); };
    });
    CLI::App *log = add("log", "what the trainer wrote");
    log->add_option("--lines", *lines, "only the last N, 0 for all")->check(wrongLineCount);
    log->callback([&session, text, lines] { session.command = [&session, text, lines] { return showLog(session, *text, *lines); }; });
    add("attach", "follow a run; Ctrl-C detaches, the run goes on")->callback([&session, text] {
        session.command = [&session, text] { return attach(session, *text); };
    });
}

} // namespace tw::cli
