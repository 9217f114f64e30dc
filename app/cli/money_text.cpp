#include "app/cli/money_text.h"

#include "app/cli/output.h"
#include "core/base/units.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace tw::cli {

namespace {

/// The figures of both views, worked out once.
struct MoneyFigures {
    Month month;
    double storageGigabytes = 0, storageGigabyteMonth = 0;
    double budgetHours = 0;
    double runsAMonth = 0;
    std::optional<Ownership> ownership;
    double purchase = 0;
    std::string purchaseAsOf;
    std::vector<ApiCost> api;
};

MoneyFigures figuresOf(const Quote &quote, const Catalog &catalog, const MoneyTerms &terms)
{
    MoneyFigures figures;
    const GpuEntry *gpu = catalog.findGpu(quote.gpu);
    const double price = gpu ? gpu->priceHour : 0;
    figures.storageGigabytes = double(quote.host.disk()) / 1e9;
    figures.storageGigabyteMonth = catalog.storagePrices.empty() ? 0.07 : catalog.storagePrices.front().gigabyteMonth;
    figures.month = monthOf(price, quote.count, terms.hoursAMonth, figures.storageGigabytes, figures.storageGigabyteMonth);
    figures.budgetHours = hoursFor(terms.monthlyBudget, price, quote.count, figures.storageGigabytes, figures.storageGigabyteMonth);
    if (quote.seconds.likely > 0 && std::isfinite(figures.budgetHours))
        figures.runsAMonth = figures.budgetHours * 3600 / quote.seconds.likely;
    const auto bought = std::ranges::find(catalog.purchasePrices, quote.gpu, &PurchasePrice::gpu);
    figures.purchase = terms.purchase;
    if (figures.purchase <= 0 && bought != catalog.purchasePrices.end()) {
        figures.purchase = (bought->low + bought->high) / 2;
        figures.purchaseAsOf = bought->asOf;
    }
    if (gpu && figures.purchase > 0 && price > 0)
        figures.ownership = ownershipOf(*gpu, figures.purchase, quote.count, terms.ownership);
    figures.api = apiCosts(catalog, double(quote.tokens), terms.inputMonth, terms.outputMonth);
    return figures;
}

Json finite(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

const char *stageName(Stage::Kind kind)
{
    return kind == Stage::Kind::Try ? "try" : kind == Stage::Kind::Grow ? "grow" : "finish";
}

Json cellJson(const TableRow &row, const Catalog &catalog)
{
    return {{"model", catalog.models[row.model].id}, {"method", methodName(row.method)}, {"gpu", catalog.gpus[row.gpu].key},
            {"count", row.count},                    {"likely_s", row.cell->seconds},    {"likely_cost", row.cell->dollars}};
}

std::string cellText(const TableRow &row, const Catalog &catalog)
{
    return catalog.models[row.model].id + " by " + methodName(row.method) + " on " + std::to_string(row.count) + " x "
        + catalog.gpus[row.gpu].key;
}

/// What a stage is about that its cell does not say.
std::string stageNote(const Stage &stage, double growDollars)
{
    if (stage.kind == Stage::Kind::Try)
        return " on a tenth of the data";
    if (stage.kind != Stage::Kind::Finish)
        return {};
    if (stage.row.method != Method::Full)
        return " on weights in 16 bits";
    char times[32];
    std::snprintf(times, sizeof times, "%.1f", growDollars > 0 ? stage.dollars / growDollars : 0.0);
    return std::string(", ") + times + " times the money of the stage before: only where its answers are not good enough, for every weight learns";
}

} // namespace

Json moneyJson(const Quote &quote, const Catalog &catalog, const MoneyTerms &terms)
{
    const MoneyFigures figures = figuresOf(quote, catalog, terms);
    Json json {{"currency", "USD"},
               {"price_as_of", quote.priceAsOf},
               {"run", {{"likely", quote.cost.likely}, {"low", quote.cost.low}, {"high", quote.cost.high}}},
               {"month",
                {{"hours", terms.hoursAMonth},
                 {"gpus", figures.month.gpuDollars},
                 {"storage", figures.month.storageDollars},
                 {"sum", figures.month.sum()},
                 {"budget", terms.monthlyBudget},
                 {"budget_hours", finite(figures.budgetHours)},
                 {"budget_runs", figures.runsAMonth}}}};
    json["ownership"] = Json();
    if (figures.ownership) {
        const Ownership &own = *figures.ownership;
        json["ownership"] = {{"years", terms.ownership.years}, {"hours_a_month", terms.ownership.hoursAMonth},
                             {"purchase", figures.purchase},   {"purchase_as_of", figures.purchaseAsOf},
                             {"hardware", own.hardware},       {"power", own.power},
                             {"staff", own.staff},             {"resale", own.resale},
                             {"owned", own.owned},             {"rented", own.rented},
                             {"break_even_hours_a_month", finite(own.breakEvenHoursAMonth)}};
    }
    json["api"] = Json::array();
    for (const ApiCost &cost : figures.api)
        json["api"].push_back({{"key", cost.price->key}, {"name", cost.price->name}, {"training", cost.training},
                               {"use_a_month", cost.use}, {"as_of", cost.price->asOf}, {"is_estimate", cost.price->isEstimate}});
    return json;
}

std::string moneyText(const Quote &quote, const Catalog &catalog, const MoneyTerms &terms)
{
    const MoneyFigures figures = figuresOf(quote, catalog, terms);
    std::string text = "Run     " + formatDollars(quote.cost.likely) + " (" + formatDollars(quote.cost.low) + " to "
        + formatDollars(quote.cost.high) + ")\nMonth   " + formatDollars(figures.month.sum()) + " for "
        + formatCount(std::int64_t(terms.hoursAMonth)) + " hours and " + formatDisk(quote.host.disk()) + " kept ("
        + formatDollars(figures.month.storageDollars) + ")";
    if (std::isfinite(figures.budgetHours))
        text += "\n        " + formatDollars(terms.monthlyBudget) + " a month pay " + formatCount(std::int64_t(figures.budgetHours))
            + " hours, " + formatCount(std::int64_t(figures.runsAMonth)) + " such runs";
    if (figures.ownership) {
        const Ownership &own = *figures.ownership;
        text += "\nOwning  " + formatDollars(own.owned) + " in " + formatCount(std::int64_t(terms.ownership.years)) + " years (hardware "
            + formatDollars(own.hardware) + ", power " + formatDollars(own.power) + ", staff " + formatDollars(own.staff) + ", resale -"
            + formatDollars(own.resale) + "), renting " + formatDollars(own.rented) + " at "
            + formatCount(std::int64_t(terms.ownership.hoursAMonth)) + " hours a month\n        "
            + (std::isfinite(own.breakEvenHoursAMonth)
                   ? "owning is cheaper from " + formatCount(std::int64_t(std::ceil(own.breakEvenHoursAMonth))) + " hours a month"
                   : "renting is cheaper however many hours a month");
    } else if (const GpuEntry *gpu = catalog.findGpu(quote.gpu); gpu && !gpu->isCpu) {
        text += gpu->priceHour <= 0 ? "\nOwning  nobody is known to rent out a " + gpu->name + ", so there is nothing to compare with"
                                    : "\nOwning  no purchase price of a " + gpu->name + " is known; --purchase DOLLARS tells one";
    }
    const bool isUsed = terms.inputMonth > 0 || terms.outputMonth > 0; // not told is not free
    TextTable table({"CLOSED MODEL", ">TRAINING", ">USE A MONTH", "PRICE OF"});
    for (const ApiCost &cost : figures.api)
        table.add({cost.price->name, formatDollars(cost.training), isUsed ? formatDollars(cost.use) : "-",
                   cost.price->asOf + (cost.price->isEstimate ? " (estimate)" : "")});
    return figures.api.empty() ? text : text + "\n\n" + table.text();
}

Json adviceJson(const Advice &advice, const Catalog &catalog, double dollars)
{
    Json json {{"budget", dollars}, {"currency", "USD"}, {"largest", Json::array()}, {"stages", Json::array()}, {"left", advice.left}};
    for (const TableRow &row : advice.largest)
        json["largest"].push_back(cellJson(row, catalog));
    for (const Stage &stage : advice.stages) {
        Json one = cellJson(stage.row, catalog);
        one["stage"] = stageName(stage.kind);
        one["dollars"] = stage.dollars;
        json["stages"].push_back(one);
    }
    return json;
}

std::string adviceText(const Advice &advice, const Catalog &catalog, double dollars)
{
    if (advice.largest.empty())
        return "No run of the table costs " + formatDollars(dollars) + " or less.";
    std::string text = formatDollars(dollars) + " for one run pay at most:";
    for (const TableRow &row : advice.largest)
        text += "\n  " + cellText(row, catalog) + ", " + formatDuration(row.cell->seconds) + ", " + formatDollars(row.cell->dollars);
    if (advice.stages.empty())
        return text;
    text += "\nIn stages:";
    double before = 0;
    for (const Stage &stage : advice.stages) {
        text += "\n  " + std::string(stageName(stage.kind)) + ": " + cellText(stage.row, catalog) + stageNote(stage, before) + ", "
            + formatDollars(stage.dollars);
        before = stage.dollars;
    }
    if (advice.left > dollars / 2)
        text += "\n" + formatDollars(advice.left) + " are left over: no larger model is in the table, so more data, epochs or trials are their use.";
    return text;
}

Json guideJson(const std::vector<GuideRow> &rows, const std::vector<GuideVerdict> &verdicts)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < rows.size(); ++i)
        list.push_back({{"table", rows[i].table}, {"what", rows[i].what}, {"published", rows[i].published},
                        {"holds", verdicts[i].holds}, {"ours", verdicts[i].ours}, {"reason", verdicts[i].reason},
                        {"price", verdicts[i].price}});
    return {{"guide", list}};
}

std::string guideText(const std::vector<GuideRow> &rows, const std::vector<GuideVerdict> &verdicts)
{
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string mark = verdicts[i].holds ? toned("holds", Tone::Good) : toned("does not hold", Tone::Bad);
        text += (i > 0 ? "\n" : "") + rows[i].table + "  " + rows[i].published + ": " + mark + "; " + verdicts[i].ours
            + (verdicts[i].reason.empty() ? "" : "\n     " + verdicts[i].reason)
            + (verdicts[i].price.empty() ? "" : "\n     " + verdicts[i].price);
    }
    return text;
}

} // namespace tw::cli
