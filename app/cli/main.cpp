#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/base/version.h"
#include "core/config/nearest_name.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

/// What to say when the first word is no command; empty when it is one, or when there is none.
std::string unknownCommand(const CLI::App &app)
{
    const auto words = app.remaining();
    const auto word = std::ranges::find_if(words, [](const std::string &text) { return !text.starts_with('-'); });
    if (!app.get_subcommands().empty() || word == words.end())
        return {};
    std::vector<std::string> names;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        names.push_back(command->get_name());
    const std::string_view meant = tw::nearestName(*word, {names.begin(), names.end()});
    return "tunewright-cli: there is no command \"" + *word + "\""
        + (meant.empty() ? std::string() : "; did you mean " + std::string(meant) + "?")
        + "\ntunewright-cli --help lists the commands";
}

} // namespace

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
        if (const std::string unknown = unknownCommand(app); unknown.empty())
            app.exit(wrong); // says what, on standard error
        else
            note(unknown);
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
