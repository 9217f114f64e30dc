#include "app/cli/config_input.h"
#include "app/cli/follow.h"
#include "app/cli/output.h"
#include "app/cli/run_access.h"
#include "core/base/files.h"
#include "core/base/units.h"
#include "core/run/launcher.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

namespace tw::cli {

namespace {

struct RunArguments {
    std::string config;
    std::string at = "this_machine";
    std::string dir;
    std::string name;
    bool isWaited = false;
};

Json endJson(const RunFolder &folder, const Followed &followed)
{
    const Json loss = followed.losses.empty() || !std::isfinite(followed.losses.back()) ? Json() : Json(followed.losses.back());
    return {{"run", folder.identity().id},
            {"dir", folder.path().string()},
            {"state", runStateName(followed.status.state)},
            {"reason", followed.status.reason},
            {"step", followed.status.step},
            {"steps", followed.status.steps},
            {"loss", loss},
            {"eval_loss", followed.evalLoss ? Json(*followed.evalLoss) : Json()},
            {"peak_bytes", followed.peakBytes}};
}

Exit waitForEnd(const Session &session, const RunFolder &folder)
{
    const auto followed = followRun(session, folder, session.isJson ? FollowStyle::Silent : FollowStyle::Lines);
    if (!followed)
        return fail(session, followed.error());
    const RunStatus &status = followed->status;
    if (session.isJson)
        printJson(endJson(folder, *followed));
    else
        say(std::string(runStateName(status.state)) + (status.reason.empty() ? "" : ": " + status.reason));
    tellWayOn(folder, status);
    return exitOf(status.state);
}

/// A run that cannot keep what it trains must not begin: one checkpoint, the one that replaces it, and the adapter.
Result<> checkRoom(const Preparation &preparation, const std::filesystem::path &folder)
{
    const Quote &quote = preparation.quote;
    const std::int64_t adapter = 4 * quote.trainable;
    const std::int64_t one = quote.host.checkpoints / (std::max<std::int64_t>(preparation.config.saveTotalLimit, 1) + 1);
    const std::int64_t room = freeDiskBytes(folder);
    if (room < 0 || room >= quote.host.checkpoints + adapter)
        return {};
    const bool isEnough = room >= 2 * one + adapter;
    const std::string text = folder.string() + ": " + formatDisk(room) + " are free there, and checkpoints and adapter take up to "
        + formatDisk(isEnough ? quote.host.checkpoints + adapter : 2 * one + adapter);
    if (!isEnough)
        return Error {ErrorCode::DiskFull, text + "; free some space, or choose another place with --dir"};
    note("warning: " + text + "; a lower save_total_limit keeps fewer");
    return {};
}

Result<RunFolder> startRun(const Session &session, const RunArguments &arguments)
{
    const auto trainer = LocalLauncher::findTrainer();
    if (!trainer)
        return trainer.error();
    const auto catalog = loadCatalog();
    if (!catalog)
        return catalog.error();
    const auto input = readConfigInput(arguments.config);
    if (!input)
        return input.error();
    auto preparation = prepareInput(session, requestOf(*input), *catalog);
    if (!preparation)
        return preparation.error();
    calibrateIfNeeded(session, *preparation, *catalog);
    if (session.stop.stop_requested())
        return Error {ErrorCode::Cancelled, "cancelled; no run was made"};
    const Quote &quote = preparation->quote;
    if (quote.fit == Fit::No)
        note("warning: this run will hardly fit: " + quote.cannot);
    const std::filesystem::path place = arguments.dir.empty() ? RunStore::defaultRunsFolder() : std::filesystem::path(arguments.dir);
    if (auto hasRoom = checkRoom(*preparation, place); !hasRoom)
        return hasRoom.error();
    auto folder = createRun(*preparation, arguments.dir, arguments.name);
    if (!folder)
        return folder.error();
    auto store = RunStore::open();
    if (auto known = store ? store->upsert(*folder) : Result<>(store.error()); !known)
        note("note: the run is not in the list of runs: " + known.error().message);
    if (auto started = LocalLauncher(*trainer).start(*folder, session.stop); !started)
        return started.error().context("start " + folder->path().string());
    note("Planned: " + formatMemory(quote.peakBytes) + " at the peak, " + formatDuration(quote.seconds.likely) + " for "
         + formatCount(quote.steps) + " steps");
    return folder;
}

Exit run(const Session &session, const RunArguments &arguments)
{
    if (arguments.at != "this_machine")
        return fail(session, {ErrorCode::Unsupported, "--at " + arguments.at + ": runs start on this_machine only"});
    const auto folder = startRun(session, arguments);
    if (!folder)
        return fail(session, folder.error());
    const std::string &id = folder->identity().id;
    if (session.isJson && !arguments.isWaited)
        printJson({{"run", id}, {"dir", folder->path().string()}});
    else if (!session.isJson)
        say("run  " + id + "\ndir  " + folder->path().string());
    return arguments.isWaited ? waitForEnd(session, *folder) : Exit::Done;
}

using RunAction = std::function<Result<>(const Session &session, Launcher &launcher, const RunFolder &folder)>;

Exit act(const Session &session, const std::string &text, const char *done, const RunAction &action)
{
    auto store = RunStore::open();
    if (!store)
        return fail(session, store.error());
    const auto folder = findRun(*store, text);
    if (!folder)
        return fail(session, folder.error());
    LocalLauncher launcher;
    if (auto acted = action(session, launcher, *folder); !acted)
        return fail(session, acted.error());
    if (session.isJson)
        printJson({{"run", folder->identity().id}, {"dir", folder->path().string()}, {"done", done}});
    else
        say(std::string(done) + ": " + folder->identity().id);
    return Exit::Done;
}

/// A paused run goes on; one whose trainer is gone gets a new trainer, which continues from the newest checkpoint.
Result<> resumeOrUnpause(const Session &session, Launcher &launcher, const RunFolder &folder)
{
    const auto status = folder.observedStatus();
    if (!status)
        return status.error();
    if (!isFinal(status->state) && folder.isRequested(RunRequest::Pause) && folder.isHeld())
        return launcher.unpause(folder);
    auto resumed = launcher.resumeRun(folder, session.stop);
    return resumed ? Result<>() : Result<>(resumed.error());
}

void addAction(CLI::App &app, Session &session, const char *name, const char *help, const char *done, RunAction action)
{
    const auto text = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand(name, help);
    command->add_option("RUN", *text, "id, its beginning, name or folder")->required();
    command->callback([&session, text, done, action = std::move(action)] {
        session.command = [&session, text, done, action] { return act(session, *text, done, action); };
    });
}

} // namespace

void addLaunchCommands(CLI::App &app, Session &session)
{
    const auto arguments = std::make_shared<RunArguments>();
    CLI::App *command = app.add_subcommand("run", "start a run; prints its id and folder");
    command->add_option("CONFIG", arguments->config, "configuration file")->required();
    command->add_option("--at", arguments->at, "machine")->capture_default_str();
    command->add_option("--dir", arguments->dir, "run folder to make; default: one named by the run's id");
    command->add_option("--name", arguments->name, "name of the run");
    command->add_flag("--wait", arguments->isWaited, "follow it to the end; Ctrl-C detaches");
    command->callback([&session, arguments] { session.command = [&session, arguments] { return run(session, *arguments); }; });

    addAction(app, session, "save", "ask for a checkpoint after the step at work", "save requested",
              [](const Session &, Launcher &launcher, const RunFolder &folder) { return launcher.save(folder); });
    addAction(app, session, "pause", "ask to wait after the step at work", "pause requested",
              [](const Session &, Launcher &launcher, const RunFolder &folder) { return launcher.pause(folder); });
    addAction(app, session, "stop", "ask to save and end after the step at work", "stop requested; it saves a checkpoint first",
              [](const Session &, Launcher &launcher, const RunFolder &folder) {
                  auto saved = launcher.save(folder); // the trainer answers a save before a stop
                  return saved ? launcher.stop(folder) : saved;
              });
    addAction(app, session, "resume", "go on after a pause, a stop or a crash", "resumed", resumeOrUnpause);
}

} // namespace tw::cli
