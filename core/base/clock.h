#pragma once

#include <string>

namespace tw {

/// Seconds since 1970 with fractions: what events and files carry.
double unixSeconds();
/// Seconds that never go backwards: what durations are measured with.
double monotonicSeconds();
/// "2026-11-21T09:36:41Z"
std::string utcTimestamp(double unixTime);

} // namespace tw
