#include "app/cli/config_input.h"
#include "app/cli/money_text.h"
#include "app/cli/output.h"
#include "core/base/files.h"
#include "core/base/units.h"
#include "core/config/config_file.h"
#include "core/plan/requirements.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace tw::cli {

namespace {

struct PlanArguments {
    std::string config;
    std::string gpu; ///< empty: this machine, and what it cannot do is no problem of the file
    int count = 1;
    int apply = 0;
    std::int64_t tokens = 0; ///< of an epoch; 0: counted or guessed
    bool isUncalibrated = false;
    bool isAboutMoney = false;
    MoneyTerms money;
};

std::string countedGpu(const std::string &gpu, int count)
{
    return gpu + (count > 1 ? " x " + std::to_string(count) : std::string());
}

std::string offersText(const Quote &quote)
{
    TextTable table({"GPU", ">PEAK", ">USABLE", "FIT", ">TIME", ">COST", "", "WHY NOT"});
    for (std::size_t i = 0; i < quote.offers.size(); ++i) {
        const Offer &offer = quote.offers[i];
        const bool canRun = offer.cannot.empty();
        std::string mark = int(i) == quote.cheapestOffer ? "cheapest" : int(i) == quote.smallestOffer ? "smallest" : "";
        if (offer.sharding != TrainConfig::Sharding::None)
            mark += std::string(mark.empty() ? "" : ", ") + shardingName(offer.sharding);
        const bool isPriced = offer.priceHour > 0 || offer.gpu == "this_machine";
        table.add({countedGpu(offer.gpu, offer.count), formatMemory(offer.peakBytes), formatMemory(offer.usableBytes), fitName(offer.fit),
                   canRun ? formatDuration(offer.seconds.likely) : "-",
                   !canRun ? "-" : isPriced ? formatDollars(offer.cost.likely) : "no price", mark, offer.cannot});
    }
    return table.text();
}

std::string signedText(double value, const std::string &text)
{
    return (value < 0 ? "-" : "+") + text;
}

std::string wayText(const WayOut &way)
{
    std::string text = way.id;
    for (const auto &[key, value] : way.set.items())
        text += "  " + key + ": " + value.dump();
    if (way.set.empty() || way.id == "other_gpu" || way.id == "more_gpus")
        text += "  " + countedGpu(way.gpu, way.count);
    text += "\n       " + formatMemory(way.peakBytes) + " (" + signedText(double(-way.bytesSaved), formatMemory(std::abs(way.bytesSaved))) + "), "
        + formatDuration(way.seconds.likely) + " (" + signedText(way.secondsMore, formatDuration(std::abs(way.secondsMore))) + "), "
        + formatDollars(way.cost.likely) + " (" + signedText(way.dollarsMore, formatDollars(std::abs(way.dollarsMore))) + ")";
    if (way.takesHostMemory())
        text += ", needs " + formatMemory(way.hostBytes) + " of host memory";
    if (way.rowsCut >= 0)
        text += ", cuts " + std::to_string(int(way.rowsCut * 100 + 0.5)) + " % of the rows";
    return text;
}

std::string waysOutText(const Quote &quote)
{
    std::string text = "Ways out, least harm first (`--apply N` edits the file):";
    int number = 1;
    for (const WayOut &way : quote.waysOut) {
        char head[16];
        std::snprintf(head, sizeof head, "\n  %2d  ", number++);
        text += head + wayText(way);
    }
    return text;
}

std::string needsText(const Quote &quote)
{
    std::string text = "Host    " + formatMemory(quote.host.memory) + " of memory, " + formatDisk(quote.host.disk()) + " of disk (download "
        + formatDisk(quote.host.download) + ", checkpoints " + formatDisk(quote.host.checkpoints) + ", output "
        + formatDisk(quote.host.output) + ")";
    if (!quote.start.empty()) {
        text += "\nStart  ";
        for (const StartPhase &phase : quote.start)
            text += " " + phase.name + " " + formatDuration(phase.seconds);
    }
    if (quote.costParts.storage + quote.costParts.idle > 0)
        text += "\nDollars " + formatDollars(quote.costParts.compute) + " for GPUs, " + formatDollars(quote.costParts.storage)
            + " for storage, " + formatDollars(quote.costParts.idle) + " idle";
    return text;
}

/// Writes the file with the way out's keys set; it must still be what was planned.
Exit applyWay(const Session &session, const PlanArguments &arguments, const ConfigInput &input, const Quote &quote)
{
    if (arguments.apply > int(quote.waysOut.size())) {
        note("tunewright-cli: there " + std::string(quote.waysOut.size() == 1 ? "is one way" : "are " + std::to_string(quote.waysOut.size()) + " ways")
             + " out; --apply " + std::to_string(arguments.apply) + " names none");
        return Exit::Usage;
    }
    const WayOut &way = quote.waysOut[std::size_t(arguments.apply - 1)];
    if (way.set.empty()) {
        note("tunewright-cli: this way out changes no key: plan with --gpu " + way.gpu + " --count " + std::to_string(way.count));
        return Exit::Usage;
    }
    auto document = ConfigDocument::parse(input.text, input.sourceName);
    if (!document)
        return fail(session, document.error());
    if (auto done = applyWayOut(*document, way); !done)
        return fail(session, done.error());
    if (auto written = saveConfigFile(arguments.config, document->text(), input.text); !written)
        return fail(session, written.error());
    if (session.isJson)
        printJson({{"applied", way.id}, {"set", way.set}, {"gpu", way.gpu}, {"count", way.count}});
    else
        say("Applied " + wayText(way));
    return Exit::Done;
}

/// What the tokens of the quote rest on, where nobody counted them.
void tellGuess(const Preparation &preparation, const PrepareRequest &request)
{
    if (preparation.data.isMeasured && request.tokens)
        note("note: the data is on this machine, so its tokens were counted; --tokens changes nothing");
    else if (preparation.data.isAssumed)
        note("note: " + preparation.read->assumed.front() + " is not on this machine, so " + formatCount(assumedTokens)
             + " tokens an epoch are assumed for it; --tokens N says how many they are. Time and dollars may be ten times off");
    else if (!preparation.data.isMeasured && !request.tokens)
        note("note: the model is not on this machine, so tokens are guessed from the size of the data files; --tokens N says how many they are");
}

Exit plan(const Session &session, const PlanArguments &arguments)
{
    const auto catalog = loadCatalog();
    if (!catalog)
        return fail(session, catalog.error());
    const std::string gpu = arguments.gpu.empty() ? "this_machine" : arguments.gpu;
    if (!catalog->findGpu(gpu))
        return noSuchGpu(gpu);
    const auto input = readConfigInput(arguments.config);
    if (!input)
        return fail(session, input.error());
    PrepareRequest request = planRequestOf(*input, gpu, arguments.count);
    if (arguments.tokens > 0)
        request.tokens = arguments.tokens;
    auto preparation = prepareInput(session, request, *catalog);
    if (!preparation)
        return fail(session, preparation.error());
    if (!arguments.isUncalibrated)
        calibrateIfNeeded(session, *preparation, *catalog);
    const Quote &quote = preparation->quote;
    if (arguments.apply > 0)
        return applyWay(session, arguments, *input, quote);
    tellGuess(*preparation, request);
    if (session.isJson) {
        Json json = quote.toJson();
        if (arguments.isAboutMoney)
            json["money"] = moneyJson(quote, *catalog, arguments.money);
        printJson(json);
    } else if (arguments.isAboutMoney) {
        say(moneyText(quote, *catalog, arguments.money));
    } else {
        say(quoteText(quote) + "\n" + needsText(quote) + "\n\n" + offersText(quote));
        if (!quote.waysOut.empty())
            say("\n" + waysOutText(quote));
    }
    const bool cannotRun = !quote.cannot.empty() || quote.fit == Fit::No;
    return cannotRun && !arguments.gpu.empty() ? Exit::Problems : Exit::Done;
}

struct TableArguments {
    std::string model, gpu, method, license, korean, preset;
    double dollars = 0;
    double memoryGib = 0;
    int count = 0;
    bool showsAll = false;
    bool isAdvice = false;
    bool isGuide = false;
    TableWork work;
};

std::vector<std::string> modelsTrainedHere(const Catalog &catalog)
{
    std::vector<std::string> ids;
    for (const ModelEntry &model : catalog.models) {
        const auto arch = ArchSpec::fromConfig(model.config, model.id);
        if (arch && arch->unsupported.empty())
            ids.push_back(model.id);
    }
    return ids;
}

/// False, and said why, when a word is none of the known ones.
bool readFilter(const TableArguments &arguments, TableFilter &filter)
{
    filter.model = arguments.model;
    filter.gpu = arguments.gpu;
    filter.dollarsAtMost = arguments.dollars;
    filter.memoryAtMost = std::int64_t(arguments.memoryGib * double(GiB));
    filter.count = arguments.count;
    filter.mayNotFit = arguments.showsAll;
    filter.method = methodOf(arguments.method);
    bool isKnown = filter.method || arguments.method.empty();
    for (const LicenseKind kind : {LicenseKind::Open, LicenseKind::Conditions, LicenseKind::Research})
        if (arguments.license == licenseKindName(kind))
            filter.license = kind;
    isKnown = isKnown && (filter.license || arguments.license.empty());
    bool hasKorean = arguments.korean.empty();
    for (const Korean level : {Korean::None, Korean::Weak, Korean::Fair, Korean::Good, Korean::Native}) {
        if (arguments.korean != koreanName(level))
            continue;
        filter.korean = level;
        hasKorean = true;
    }
    return isKnown && hasKorean;
}

const char *obstacleKey(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return "";
    case Obstacle::Memory: return "memory";
    case Obstacle::NoBf16: return "no_bf16";
    case Obstacle::OneMachine: return "one_machine";
    case Obstacle::Architecture: return "architecture";
    case Obstacle::UnknownGpu: return "unknown_gpu";
    case Obstacle::Platform: return "platform";
    case Obstacle::Method: return "method";
    }
    return "";
}

Json rowJson(const TableRow &row, const Catalog &catalog)
{
    const TableCell &cell = *row.cell;
    const GpuEntry &gpu = catalog.gpus[row.gpu];
    return {{"model", catalog.models[row.model].id},
            {"method", methodName(row.method)},
            {"gpu", gpu.key},
            {"count", row.count},
            {"fit", fitName(cell.fit)},
            {"obstacle", obstacleKey(cell.obstacle)},
            {"peak_bytes", cell.peakBytes},
            {"usable_bytes", gpu.usableBytes},
            {"sharding", shardingName(cell.sharding)},
            {"recomputes", cell.recomputes},
            {"likely_s", cell.seconds},
            {"likely_cost", gpu.isPriced() ? Json(cell.dollars) : Json()},
            {"price_as_of", gpu.priceAsOf}};
}

std::string rowsText(const std::vector<TableRow> &rows, const Catalog &catalog)
{
    TextTable table({"MODEL", "METHOD", "GPU", ">PEAK", ">USABLE", "FIT", "SHARDING", "RECOMPUTES", ">TIME", ">COST"});
    for (const TableRow &row : rows) {
        const TableCell &cell = *row.cell;
        const GpuEntry &gpu = catalog.gpus[row.gpu];
        const bool canRun = cell.obstacle == Obstacle::None;
        table.add({catalog.models[row.model].id, methodName(row.method), countedGpu(gpu.key, row.count), formatMemory(cell.peakBytes),
                   formatMemory(gpu.usableBytes), canRun ? fitName(cell.fit) : obstacleKey(cell.obstacle), shardingName(cell.sharding),
                   cell.recomputes ? "yes" : "no", canRun ? formatDuration(cell.seconds) : "-",
                   !canRun ? "-" : gpu.isPriced() ? formatDollars(cell.dollars) : "no price"});
    }
    return table.text();
}

/// The cheapest row's configuration, made from a preset.
Exit printStart(const Session &session, const TableArguments &arguments, const Catalog &catalog, const std::vector<TableRow> &rows)
{
    const auto row = std::ranges::find_if(rows, [](const TableRow &one) { return one.cell->obstacle == Obstacle::None; });
    if (row == rows.end()) {
        note("tunewright-cli: no cell of the table that can run matches");
        return Exit::Problems;
    }
    const auto preset = readFile(arguments.preset, MiB);
    if (!preset)
        return fail(session, preset.error());
    const auto text = startingConfig(*preset, catalog, catalog.models[row->model], row->method, *row->cell, catalog.gpus[row->gpu], row->count,
                                     arguments.work);
    if (!text)
        return fail(session, text.error());
    if (session.isJson)
        printJson({{"cell", rowJson(*row, catalog)}, {"config", *text}});
    else
        say(*text);
    return Exit::Done;
}

Exit printGuide(const Session &session, const TableArguments &arguments, const Catalog &catalog, const RequirementsTable &made)
{
    const std::filesystem::path file = catalogFolder() / "guide.yaml";
    const auto text = readFile(file, MiB);
    if (!text)
        return fail(session, text.error());
    const auto rows = parseGuide(*text, file.string());
    if (!rows)
        return fail(session, rows.error());
    const auto verdicts = judgeGuide(*rows, catalog, made, arguments.work);
    session.isJson ? printJson(guideJson(*rows, verdicts)) : say(guideText(*rows, verdicts));
    return Exit::Done;
}

Exit table(const Session &session, const TableArguments &arguments)
{
    TableFilter filter;
    if (!readFilter(arguments, filter)) {
        note("tunewright-cli: --method is full, lora, qlora or prompt_tuning; --license open, conditions or research; "
             "--korean none, weak, fair, good or native");
        return Exit::Usage;
    }
    const auto catalog = loadCatalog();
    if (!catalog)
        return fail(session, catalog.error());
    const auto trained = modelsTrainedHere(*catalog);
    const RequirementsTable made = makeTable(*catalog, arguments.work, trained, MachineRate::load(machineRateFile()));
    if (arguments.isGuide)
        return printGuide(session, arguments, *catalog, made);
    if (arguments.isAdvice) {
        const double dollars = arguments.dollars > 0 ? arguments.dollars : 100;
        const Advice advice = adviceFor(dollars, made, *catalog, filter);
        session.isJson ? printJson(adviceJson(advice, *catalog, dollars)) : say(adviceText(advice, *catalog, dollars));
        return Exit::Done;
    }
    const std::vector<TableRow> rows = filterTable(made, *catalog, filter);
    if (!arguments.preset.empty())
        return printStart(session, arguments, *catalog, rows);
    if (session.isJson) {
        Json list = Json::array();
        for (const TableRow &row : rows)
            list.push_back(rowJson(row, *catalog));
        printJson({{"tokens", arguments.work.tokens},
                   {"sequence_len", arguments.work.sequenceLen},
                   {"micro_batch_size", arguments.work.microBatchSize},
                   {"currency", "USD"},
                   {"rows", list}});
    } else {
        say(rows.empty() ? "Nothing in the table matches; --all shows what does not fit, too." : rowsText(rows, *catalog));
    }
    return Exit::Done;
}

void addTable(CLI::App &app, Session &session)
{
    const auto arguments = std::make_shared<TableArguments>();
    CLI::App *command = app.add_subcommand("table", "the requirements table: models, methods, GPUs and how many of them");
    command->add_option("--model", arguments->model, "id, or words of name, family or licence");
    command->add_option("--gpu", arguments->gpu, "catalogue key, or words of it");
    command->add_option("--method", arguments->method, "full, lora, qlora or prompt_tuning");
    command->add_option("--count", arguments->count, "only so many GPUs: 1, 2, 4, 8 or 16");
    command->add_option("--budget", arguments->dollars, "dollars for the whole run at most");
    command->add_option("--memory", arguments->memoryGib, "GiB of one GPU at most");
    command->add_option("--license", arguments->license, "at least as open: open, conditions, research");
    command->add_option("--korean", arguments->korean, "at least: weak, fair, good, native");
    command->add_option("--tokens", arguments->work.tokens, "tokens of the whole run")->capture_default_str();
    command->add_option("--sequence-len", arguments->work.sequenceLen, "tokens of a row")->capture_default_str();
    command->add_option("--micro-batch-size", arguments->work.microBatchSize, "rows at a time on one GPU")->capture_default_str();
    command->add_flag("--all", arguments->showsAll, "also what cannot run");
    command->add_flag("--advice", arguments->isAdvice, "what --budget buys for one run (100 dollars without), in stages");
    command->add_flag("--guide", arguments->isGuide, "published requirement tables, and what of them holds");
    command->add_option("--start", arguments->preset, "print a configuration for the first row, made from this preset file");
    command->callback([&session, arguments] { session.command = [&session, arguments] { return table(session, *arguments); }; });
}

} // namespace

void addPlanCommands(CLI::App &app, Session &session)
{
    const auto arguments = std::make_shared<PlanArguments>();
    CLI::App *command = app.add_subcommand("plan", "what a run will need: peak memory by part, hours, dollars, ways out");
    command->add_option("CONFIG", arguments->config, "configuration file")->required();
    command->add_option("--gpu", arguments->gpu, "catalogue key, of which exit 1 says that it cannot run this (default: this machine)");
    command->add_option("--tokens", arguments->tokens, "of an epoch, where the data cannot be counted here")
        ->check(CLI::Range(std::int64_t(1), std::int64_t(1'000'000'000'000'000)));
    command->add_option("--count", arguments->count, "how many of them")->check(CLI::Range(1, 1024))->capture_default_str();
    command->add_option("--apply", arguments->apply, "edit the file: take the way out of this number")->check(CLI::Range(1, 99));
    command->add_flag("--money", arguments->isAboutMoney, "a month of renting, owning against renting, closed models by tokens");
    command->add_option("--budget", arguments->money.monthlyBudget, "dollars a month")->capture_default_str();
    command->add_option("--hours", arguments->money.hoursAMonth, "hours a month that are rented")->capture_default_str();
    command->add_option("--own-hours", arguments->money.ownership.hoursAMonth, "hours a month that own cards would be used")
        ->capture_default_str();
    command->add_option("--years", arguments->money.ownership.years, "of owning")->capture_default_str();
    command->add_option("--purchase", arguments->money.purchase, "dollars for one card; 0: the catalogue's price");
    command->add_option("--power-price", arguments->money.ownership.dollarsPerKilowattHour, "dollars a kilowatt-hour")
        ->capture_default_str();
    command->add_option("--staff", arguments->money.ownership.staffDollarsMonth, "dollars a month to look after own cards")
        ->capture_default_str();
    command->add_option("--tokens-in", arguments->money.inputMonth, "tokens a month put into a closed model");
    command->add_option("--tokens-out", arguments->money.outputMonth, "tokens a month that it puts out");
    command->add_flag("--no-calibrate", arguments->isUncalibrated, "do not measure this machine first");
    command->callback([&session, arguments] { session.command = [&session, arguments] { return plan(session, *arguments); }; });
    addTable(app, session);
}

} // namespace tw::cli
