#pragma once

#include <functional>
#include <stop_token>

namespace CLI {
class App;
}

namespace tw::cli {

/// What the program ends with; scripts rely on the numbers. A run that was waited for and stopped before its end has Problems.
enum class Exit { Done = 0, Problems = 1, Usage = 2, Failed = 3, Interrupted = 130 };

/// What all commands share. One is chosen while the arguments are parsed; main() runs it afterwards.
struct Session {
    bool isJson = false;
    std::stop_token stop; ///< Ctrl-C
    std::function<Exit()> command;
};

// Each adds its commands to `app`. `session` must outlive it.
void addCatalogCommands(CLI::App &app, Session &session);    ///< models, gpus
void addConfigCommands(CLI::App &app, Session &session);     ///< check
void addPlanCommands(CLI::App &app, Session &session);       ///< plan, table
void addKeyCommands(CLI::App &app, Session &session);        ///< keys, set, unset
void addDataCommands(CLI::App &app, Session &session);       ///< tokens, data
void addLaunchCommands(CLI::App &app, Session &session);     ///< run, save, pause, stop, resume
void addRunCommands(CLI::App &app, Session &session);        ///< runs, show, log, attach
void addQuickStartCommand(CLI::App &app, Session &session);  ///< quickstart

} // namespace tw::cli
