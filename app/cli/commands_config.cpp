#include "app/cli/config_input.h"
#include "app/cli/output.h"
#include "core/base/units.h"
#include "core/config/findings.h"
#include "core/config/read_config.h"
#include "core/hub/hub_client.h"
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

/// What stops the preparation of a sound configuration. That nobody tells a model's sizes is no mistake of the file.
Finding notPrepared(const ConfigDocument &document, const ConfigInput &input, const Catalog &catalog, const Error &error)
{
    TrainConfig config;
    const ConfigNode *model = document.find("base_model");
    config.baseModel = model ? model->text : std::string();
    const bool isNowhere = looksLikeHubId(config.baseModel) && !resolveBaseModel(config, input.folder) && !catalog.findModel(config.baseModel);
    if (isNowhere && error.code != ErrorCode::Cancelled)
        return findingAt(document, Severity::Info, "sizes_unknown", "base_model",
                         {TW_TR("Findings", "%1. Whether it fits cannot be said."), {error.message}});
    return findingAt(document, Severity::Error, errorCodeName(error.code), "base_model", {"%1", {error.message}});
}

/// With a target, whether it fits there is a finding too.
void checkTarget(const Session &session, const ConfigDocument &document, const ConfigInput &input, const CheckArguments &arguments,
                 const Catalog &catalog, std::vector<Finding> &findings)
{
    if (std::ranges::any_of(findings, [](const Finding &finding) { return finding.severity == Severity::Error; }))
        return; // nothing can be planned yet
    const auto preparation = prepareRun(planRequestOf(input, arguments.gpu, arguments.count), catalog, session.stop);
    if (!preparation) {
        findings.push_back(notPrepared(document, input, catalog, preparation.error()));
        return;
    }
    findings = preparation->findings;
    const Quote &quote = preparation->quote;
    if (!quote.cannot.empty() || quote.fit == Fit::No)
        findings.push_back(findingAt(document, Severity::Error, "does_not_fit", "base_model", {"%1: %2", {arguments.gpu, quote.cannot}}));
}

Exit check(const Session &session, const CheckArguments &arguments)
{
    const auto input = readConfigInput(arguments.config);
    if (!input)
        return fail(session, input.error());
    const Result<Catalog> catalog = arguments.gpu.empty() ? Result<Catalog>(Catalog()) : loadCatalog();
    if (!catalog)
        return fail(session, catalog.error());
    if (!arguments.gpu.empty() && !catalog->findGpu(arguments.gpu))
        return noSuchGpu(arguments.gpu);
    const auto document = ConfigDocument::parse(input->text, input->sourceName);
    std::vector<Finding> findings;
    if (document)
        findings = checkConfig(*document, checkContextOf(input->folder, *catalog, arguments.gpu, arguments.count));
    else
        findings.push_back(notReadable(document.error(), input->sourceName));
    if (document && !arguments.gpu.empty())
        checkTarget(session, *document, *input, arguments, *catalog, findings);

    Json list = Json::array();
    for (Finding &finding : findings) {
        finding.line = std::max(1, finding.line); // scripts go by places: what is missing is missing from the first line on
        finding.column = std::max(1, finding.column);
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
