#pragma once

#include "core/run/event_log.h"

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace tw {

struct MetricPoint {
    std::string key; ///< "loss", "eval.loss", "mem.rss", "gpu0.util"
    double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN for a JSON null
};

/// The numbers of one `step`, `eval`, `host` or `gpu` event; none of other types. Texts, booleans and `step` itself are
/// left out; objects are followed one level deep, and the `devices` array of a `gpu` event becomes gpu0, gpu1, ...
std::vector<MetricPoint> metricPoints(const RunEvent &event);

/// The `step` member when it is there and not negative.
std::optional<std::int64_t> eventStep(const RunEvent &event);

/// Two events of one step replace each other (a resumed trainer writes its steps again); samples of the machine do not.
inline bool isPerStep(const RunEvent &event)
{
    return event.type == "step" || event.type == "eval";
}

} // namespace tw
