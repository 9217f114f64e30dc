#include "app/studio/pages/plan/plan_csv.h"

namespace tw {
namespace {

std::string quoted(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char letter : text)
        out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return out + '"';
}

/// Always with a point, whatever the desktop's language.
std::string decimals(double value, int digits)
{
    return QString::number(value, 'f', digits).toStdString();
}

std::string cellLine(const PlanGrid &grid, const PlanRow &row, Method method, const PlanSize &size, const PlanCell &cell)
{
    const ModelEntry &model = grid.model(row);
    const GpuEntry &gpu = grid.gpu(cell);
    constexpr double gibibyte = 1024.0 * 1024 * 1024;
    std::string line = quoted(model.name) + ',' + quoted(model.id) + ',' + decimals(model.parametersBillions, 3) + ',' + quoted(model.license) + ','
        + koreanName(model.koreanLevel) + ',' + methodName(method) + ',' + (size.gigabytes > 0 ? std::to_string(size.gigabytes) : "") + ',' + gpu.key + ','
        + std::to_string(cell.count) + ',' + (cell.canRun() ? fitName(cell.need.fit) : "no") + ','
        + decimals(double(row.peakOf(method, cell, gpu)) / gibibyte, 2) + ',' + decimals(double(gpu.usableBytes) / gibibyte, 2) + ',';
    if (cell.canRun())
        line += decimals(double(cell.need.seconds) / 3600, 3) + ',' + (gpu.isPriced() ? decimals(double(cell.need.dollars), 2) : "") + ',' + gpu.priceAsOf;
    else
        line += ",,";
    return line + "\r\n";
}

} // namespace

std::string planCsv(const PlanModel &model, const PlanFilter &filter)
{
    std::string text = "model,id,parameters_billions,license,korean,method,card_gb,gpu,count,fit,peak_gib,usable_gib,hours,dollars,price_as_of\r\n";
    const PlanGrid &grid = model.grid();
    for (int row = 0; row < filter.rowCount(); ++row) {
        const PlanRow *shown = model.rowAt(filter.mapToSource(filter.index(row, 0)).row());
        for (int column = 1; shown && column < model.columnCount(); ++column) {
            const PlanModel::Place place = model.placeOf(column);
            if (place.kind == PlanModel::Cell)
                text += cellLine(grid, *shown, place.method, grid.sizes[place.size], shown->cell(place.method, place.size));
        }
    }
    return text;
}

} // namespace tw
