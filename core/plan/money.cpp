#include "core/plan/money.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tw {

namespace {

constexpr double hoursOfMonth = 730;

double kilowattHours(double watts, double hoursAMonth, const OwnershipTerms &terms)
{
    const double idle = std::max(0.0, hoursOfMonth - hoursAMonth) * terms.idleShareOfPower;
    return watts / 1000 * (hoursAMonth + idle);
}

const TableRow *largestModel(const std::vector<TableRow> &rows, Method method, const Catalog &catalog)
{
    const TableRow *best = nullptr;
    for (const TableRow &row : rows) {
        if (row.method != method)
            continue;
        const double size = catalog.models[row.model].parametersBillions;
        const double bestSize = best ? catalog.models[best->model].parametersBillions : -1;
        if (size > bestSize || (size == bestSize && row.cell->dollars < best->cell->dollars))
            best = &row;
    }
    return best;
}

/// The cheapest row of a model of the same family that has at most a fifth of the size; else of any model so small.
const TableRow *trialRow(const std::vector<TableRow> &rows, const TableRow &target, const Catalog &catalog)
{
    const ModelEntry &goal = catalog.models[target.model];
    const TableRow *best = nullptr;
    bool isBestFamily = false;
    for (const TableRow &row : rows) {
        const ModelEntry &model = catalog.models[row.model];
        if (row.method != Method::QLora || model.parametersBillions > goal.parametersBillions / 5 || model.parametersBillions < 0.3)
            continue;
        const bool isFamily = !model.family.empty() && model.family == goal.family;
        if (!best || (isFamily && !isBestFamily) || (isFamily == isBestFamily && row.cell->dollars < best->cell->dollars)) {
            best = &row;
            isBestFamily = isFamily;
        }
    }
    return best;
}

} // namespace

Month monthOf(double priceHour, int count, double hours, double storageGigabytes, double storageGigabyteMonth)
{
    return {priceHour * count * hours, storageGigabytes * storageGigabyteMonth};
}

double hoursFor(double monthlyBudget, double priceHour, int count, double storageGigabytes, double storageGigabyteMonth)
{
    const double left = monthlyBudget - storageGigabytes * storageGigabyteMonth;
    if (left <= 0)
        return 0;
    return priceHour > 0 ? left / (priceHour * std::max(1, count)) : std::numeric_limits<double>::infinity();
}

Ownership ownershipOf(const GpuEntry &gpu, double purchase, int count, const OwnershipTerms &terms)
{
    const double months = terms.years * 12;
    const double watts = (gpu.watts + terms.hostWattsPerCard) * count;
    const double kilowattHourDollars = terms.dollarsPerKilowattHour * terms.coolingFactor;
    Ownership result;
    result.hardware = (purchase + terms.hostDollarsPerCard) * count;
    result.power = kilowattHours(watts, terms.hoursAMonth, terms) * kilowattHourDollars * months;
    result.staff = terms.staffDollarsMonth * months;
    result.resale = result.hardware * terms.resaleShare;
    result.owned = result.hardware + result.power + result.staff - result.resale;
    result.rented = gpu.priceHour * count * terms.hoursAMonth * months;
    // Both grow with the hours: owned = fixed + power per hour, rented = price per hour.
    const double fixed = result.owned - result.power + kilowattHours(watts, 0, terms) * kilowattHourDollars * months;
    const double perHour = watts / 1000 * (1 - terms.idleShareOfPower) * kilowattHourDollars;
    const double gain = (gpu.priceHour * count - perHour) * months;
    const double hours = gain > 0 ? fixed / gain : std::numeric_limits<double>::infinity();
    result.breakEvenHoursAMonth = hours <= hoursOfMonth ? hours : std::numeric_limits<double>::infinity();
    return result;
}

std::vector<ApiCost> apiCosts(const Catalog &catalog, double trainedTokens, double inputMonth, double outputMonth)
{
    std::vector<ApiCost> costs;
    for (const ApiPrice &price : catalog.apiPrices)
        costs.push_back({&price, trainedTokens / 1e6 * price.trainMillion,
                         inputMonth / 1e6 * price.inputMillion + outputMonth / 1e6 * price.outputMillion});
    std::sort(costs.begin(), costs.end(), [](const ApiCost &a, const ApiCost &b) { return a.training + a.use < b.training + b.use; });
    return costs;
}

Advice adviceFor(double dollars, const RequirementsTable &table, const Catalog &catalog, TableFilter filter)
{
    filter.dollarsAtMost = dollars;
    filter.mayNotFit = false;
    std::vector<TableRow> rows = filterTable(table, catalog, filter);
    std::erase_if(rows, [&](const TableRow &row) {
        return catalog.gpus[row.gpu].isCpu || catalog.models[row.model].isPlanningOnly;
    });
    Advice advice;
    for (const Method method : {Method::Full, Method::Lora, Method::QLora})
        if (const TableRow *row = largestModel(rows, method, catalog))
            advice.largest.push_back(*row);
    std::stable_sort(advice.largest.begin(), advice.largest.end(), [&](const TableRow &a, const TableRow &b) {
        return catalog.models[a.model].parametersBillions > catalog.models[b.model].parametersBillions;
    });
    // Half of the money for the last stage: the first two tell whether it is worth it.
    std::vector<TableRow> affordable;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(affordable),
                 [&](const TableRow &row) { return double(row.cell->dollars) <= dollars / 2; });
    const TableRow *grow = largestModel(affordable, Method::QLora, catalog);
    double &left = advice.left = dollars;
    if (!grow)
        return advice;
    if (const TableRow *trial = trialRow(rows, *grow, catalog)) {
        advice.stages.push_back({Stage::Kind::Try, *trial, double(trial->cell->dollars) / 10});
        left -= advice.stages.back().dollars;
    }
    advice.stages.push_back({Stage::Kind::Grow, *grow, double(grow->cell->dollars)});
    left -= double(grow->cell->dollars);
    for (const Method method : {Method::Full, Method::Lora}) {
        const auto finish = std::find_if(rows.begin(), rows.end(), [&](const TableRow &row) {
            return row.model == grow->model && row.method == method && double(row.cell->dollars) <= left;
        });
        if (finish == rows.end())
            continue;
        advice.stages.push_back({Stage::Kind::Finish, *finish, double(finish->cell->dollars)});
        left -= advice.stages.back().dollars;
        break;
    }
    return advice;
}

std::vector<Shopping> shoppingFor(double dollars, const Catalog &catalog, const OwnershipTerms &terms)
{
    std::vector<Shopping> list;
    for (const PurchasePrice &price : catalog.purchasePrices) {
        const GpuEntry *gpu = catalog.findGpu(price.gpu);
        const double each = (price.low + price.high) / 2 + terms.hostDollarsPerCard;
        const int count = gpu ? int(std::floor(dollars / each)) : 0;
        if (count < 1)
            continue;
        const double rentedHours = gpu->priceHour > 0 ? dollars / (gpu->priceHour * count) : 0;
        list.push_back({gpu, count, each * count, rentedHours});
    }
    std::sort(list.begin(), list.end(), [](const Shopping &a, const Shopping &b) {
        return a.gpu->bf16Flops * a.count > b.gpu->bf16Flops * b.count;
    });
    return list;
}

} // namespace tw
