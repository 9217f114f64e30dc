#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <exception>

/// tunewright-cli: the abilities of the studio, scriptable.
int main(int argc, char **argv)
{
    using namespace tw::cli;
    std::signal(SIGPIPE, SIG_DFL); // `... | head` ends quietly

    Session session;
    CLI::App app("Tunewright: plan, check, train and follow fine-tuning runs.", "tunewright-cli");
    app.set_version_flag("--version", std::string(tw::versionText()));
    app.add_flag("--json", session.isJson, "print one JSON document on standard output");
    app.require_subcommand(1);
    app.fallthrough();
    addCatalogCommands(app, session);
    addPlanCommands(app, session);
    addConfigCommands(app, session);
    addKeyCommands(app, session);
    addDataCommands(app, session);
    addLaunchCommands(app, session);
    addRunCommands(app, session);
    addQuickStartCommand(app, session);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &wanted) { // --help, --version
        return app.exit(wanted);
    } catch (const CLI::ParseError &wrong) {
        app.exit(wrong); // says what, on standard error
        return int(Exit::Usage);
    }
    const InterruptWatch watch;
    session.stop = watch.token();
    try {
        return int(session.command());
    } catch (const std::exception &e) { // memory, or a library's exception that nobody expected: still one sentence and a code
        std::fprintf(stderr, "tunewright-cli: %s\n", e.what());
        return int(Exit::Failed);
    }
}
