#include "app/cli/config_input.h"
#include "app/cli/output.h"
#include "core/base/units.h"
#include "core/config/findings.h"
#include "core/run/check_support.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace tw::cli {

namespace {

struct CheckArguments {
    std::string config;
    std::string gpu; ///< empty: no target
    int count = 1;
};

Json findingJson(const Finding &finding)
{
    Json fix;
    if (finding.fix) {
        Json edits = Json::array();
        for (const ConfigEdit &edit : finding.fix->edits) {
            Json one {{"key", edit.key}};
            if (edit.yaml)
                one["yaml"] = *edit.yaml;
            if (edit.newName)
                one["new_name"] = *edit.newName;
            edits.push_back(one);
        }
        fix = {{"label", finding.fix->label.english()}, {"edits", edits}};
    }
    return {{"severity", severityName(finding.severity)},
            {"code", finding.code},
            {"line", finding.line},
            {"column", finding.column},
            {"key", finding.key},
            {"message", finding.message},
            {"fix", fix}};
}

/// A text that is no configuration at all is one finding; its error starts with "SOURCE:LINE:COLUMN: ".
Finding notReadable(const Error &error, const std::string &sourceName)
{
    Finding finding;
    finding.code = "not_readable";
    finding.message = error.message;
    if (!error.message.starts_with(sourceName + ":"))
        return finding;
    const char *rest = error.message.c_str() + sourceName.size() + 1;
    char *end = nullptr;
    finding.line = int(std::strtol(rest, &end, 10));
    if (finding.line > 0 && *end == ':')
        finding.column = int(std::strtol(end + 1, &end, 10));
    if (finding.column > 0 && std::string_view(end).starts_with(": "))
        finding.message = end + 2;
    return finding;
}

Finding doesNotRun(const Error &error)
{
    Finding finding;
    finding.code = errorCodeName(error.code);
    finding.message = error.message;
    return finding;
}

/// With a target, whether it fits there is a finding too.
void checkTarget(const Session &session, const ConfigInput &input, const CheckArguments &arguments, const Result<Catalog> &catalog,
                 std::vector<Finding> &findings)
{
    if (std::ranges::any_of(findings, [](const Finding &finding) { return finding.severity == Severity::Error; }))
        return; // nothing can be planned yet
    if (!catalog) {
        findings.push_back(doesNotRun(catalog.error()));
        return;
    }
    PrepareRequest request {input.text, input.sourceName, input.folder, arguments.gpu, arguments.count, MachineRate::load(machineRateFile())};
    const auto preparation = prepareRun(request, *catalog, session.stop);
    if (!preparation) {
        findings.push_back(doesNotRun(preparation.error()));
        return;
    }
    if (!preparation->quote.cannot.empty() || preparation->quote.fit == Fit::No) {
        Finding finding;
        finding.code = "does_not_fit";
        finding.message = arguments.gpu + ": " + preparation->quote.cannot;
        findings.push_back(finding);
    }
}

CheckContext checkContext(const ConfigInput &input, const CheckArguments &arguments, const Result<Catalog> &catalog)
{
    CheckContext context {.configFolder = input.folder, .readLayers = readBaseModelLayers};
    const GpuEntry *gpu = catalog ? catalog->findGpu(arguments.gpu) : nullptr;
    if (gpu)
        context.target = checkTargetOf(*gpu, arguments.count);
    return context;
}

Exit check(const Session &session, const CheckArguments &arguments)
{
    const auto input = readConfigInput(arguments.config);
    if (!input)
        return fail(session, input.error());
    const auto document = ConfigDocument::parse(input->text, input->sourceName);
    const Result<Catalog> catalog = arguments.gpu.empty() ? Result<Catalog>(Catalog()) : loadCatalog();
    std::vector<Finding> findings;
    if (document)
        findings = checkConfig(*document, checkContext(*input, arguments, catalog));
    else
        findings.push_back(notReadable(document.error(), input->sourceName));
    if (!arguments.gpu.empty())
        checkTarget(session, *input, arguments, catalog, findings);

    Json list = Json::array();
    for (const Finding &finding : findings) {
        list.push_back(findingJson(finding));
        if (!session.isJson)
            say(input->sourceName + ":" + formatFinding(finding));
    }
    if (session.isJson)
        printJson({{"findings", list}});
    else if (findings.empty())
        say(toned("Nothing to object.", Tone::Good));
    const bool hasError = std::ranges::any_of(findings, [](const Finding &one) { return one.severity == Severity::Error; });
    return hasError ? Exit::Problems : Exit::Done;
}

} // namespace

void addConfigCommands(CLI::App &app, Session &session)
{
    const auto target = std::make_shared<CheckArguments>();
    CLI::App *checkCommand = app.add_subcommand("check", "findings with line and column; exit 1 when one is an error");
    checkCommand->add_option("CONFIG", target->config, "configuration file")->required();
    checkCommand->add_option("--gpu", target->gpu, "also check that it runs there");
    checkCommand->add_option("--count", target->count, "how many of them")->check(CLI::Range(1, 1024))->capture_default_str();
    checkCommand->callback([&session, target] { session.command = [&session, target] { return check(session, *target); }; });
}

} // namespace tw::cli
