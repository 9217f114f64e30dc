#pragma once

#include "app/studio/charts/min_max_pyramid.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tw {

/// Centred Gaussian mean over neighbouring points (by position in the list, so sigma counts steps).
/// Weights reach three sigmas; at the ends they are divided by what is there, so the line neither lags nor sags.
/// A gap stays a gap and has no weight. sigma 0 gives the values back.
/// Returns the smoothed points from index `first` on; everything before it is unchanged by points behind
/// `first + smoothingReach(sigma)`.
std::vector<ChartPoint> smoothed(const std::vector<ChartPoint> &points, double sigma, std::size_t first = 0);
/// How many neighbours on each side have weight.
std::size_t smoothingReach(double sigma);

/// A value that stands out from its neighbourhood.
struct Spike {
    std::size_t index = 0;
    double x = 0;
    double y = 0;
};

/// Points that lie more than `sigmas` deviations above the median of the 51 points around them. The deviation is local
/// and robust, 1.4826 × the median distance from that median, but never less than 1 % of the median itself and never
/// less than 1/60 of the way the curve has come from the median of its first ten points: near the end of a curve that
/// fell from 1.3 to 0.01 most distances are tiny, and a wiggle to 0.07 is no event. With 6 sigmas a spike so stands out
/// by at least 6 % of its level and a tenth of the fall. The first ten points are never called spikes: a loss falls
/// steeply there. Only points from index `first` on are judged: a point is settled once spikeReach others follow it.
std::vector<Spike> findSpikes(const std::vector<ChartPoint> &points, double sigmas = 6, std::size_t first = 0);
inline constexpr std::size_t spikeReach = 25;

} // namespace tw
