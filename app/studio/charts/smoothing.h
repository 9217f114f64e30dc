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

/// Points that lie more than `sigmas` robust deviations above the median of the 31 points around them; the
/// deviation is 1.4826 × the median distance from it. The first ten points are never called spikes: a loss falls
/// steeply there. Only points from index `first` on are judged: a point is settled once spikeReach others follow it.
std::vector<Spike> findSpikes(const std::vector<ChartPoint> &points, double sigmas = 6, std::size_t first = 0);
inline constexpr std::size_t spikeReach = 15;

} // namespace tw
