#include "core/run/event_metrics.h"

namespace tw {

namespace {

/// A hostile line must not fill the table of keys.
constexpr std::size_t mostPoints = 256;

void addPoint(std::vector<MetricPoint> &points, std::string key, const Json &value)
{
    if (points.size() >= mostPoints || key.size() > 200)
        return;
    if (value.is_number())
        points.push_back({std::move(key), value.get<double>()});
    else if (value.is_null())
        points.push_back({std::move(key)});
}

void addMembers(std::vector<MetricPoint> &points, const std::string &prefix, const Json &object)
{
    for (const auto &[name, value] : object.items()) {
        if (name == "step" || name == "device" || name == "index")
            continue;
        if (value.is_object()) {
            for (const auto &[inner, number] : value.items())
                addPoint(points, prefix + name + "." + inner, number);
        } else {
            addPoint(points, prefix + name, value);
        }
    }
}

void addDevices(std::vector<MetricPoint> &points, const Json &body)
{
    const auto devices = body.find("devices");
    if (devices == body.end() || !devices->is_array()) {
        const auto index = jsonValue<std::int64_t>(body, "device", jsonValue<std::int64_t>(body, "index", 0));
        addMembers(points, "gpu" + std::to_string(index) + ".", body);
        return;
    }
    for (std::size_t i = 0; i < devices->size(); ++i) {
        if ((*devices)[i].is_object())
            addMembers(points, "gpu" + std::to_string(i) + ".", (*devices)[i]);
    }
}

} // namespace

std::vector<MetricPoint> metricPoints(const RunEvent &event)
{
    std::vector<MetricPoint> points;
    if (event.type == "step")
        addMembers(points, {}, event.body);
    else if (event.type == "eval" || event.type == "host")
        addMembers(points, event.type + ".", event.body);
    else if (event.type == "gpu")
        addDevices(points, event.body);
    return points;
}

std::optional<std::int64_t> eventStep(const RunEvent &event)
{
    const auto step = jsonValue<std::int64_t>(event.body, "step", -1);
    if (step < 0)
        return {};
    return step;
}

} // namespace tw
