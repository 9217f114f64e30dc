#include "core/nn/rope_table.h"

#include "core/nn/aten.h"

#include <cmath>
#include <numbers>

namespace tw::nn {

namespace {

/// fp32 throughout, as the reference computes it.
std::vector<float> inverseFrequencies(const ArchSpec &spec)
{
    const auto half = spec.headDim / 2;
    std::vector<float> frequencies;
    for (std::int64_t i = 0; i < half; ++i) {
        float inverse = 1.0f / std::pow(float(spec.ropeTheta), float(2 * i) / float(spec.headDim));
        const auto &scaling = spec.ropeScaling;
        const auto factor = float(scaling.factor);
        if (scaling.kind == RopeScaling::Kind::Linear) {
            inverse /= factor;
        } else if (scaling.kind == RopeScaling::Kind::Llama3) {
            const auto original = float(scaling.originalPositions);
            const float wavelength = 2 * std::numbers::pi_v<float> / inverse;
            const auto low = float(scaling.lowFreqFactor);
            const auto high = float(scaling.highFreqFactor);
            const float smooth = (original / wavelength - low) / (high - low);
            if (wavelength > original / low)
                inverse /= factor;
            else if (wavelength >= original / high)
                inverse = (1 - smooth) * inverse / factor + smooth * inverse;
        }
        frequencies.push_back(inverse);
    }
    return frequencies;
}

} // namespace

RopeTable ropeTable(const ArchSpec &spec, std::int64_t positions)
{
    const auto frequencies = inverseFrequencies(spec);
    const auto half = std::int64_t(frequencies.size());
    RopeTable table {at::empty({positions, half}, at::kFloat), at::empty({positions, half}, at::kFloat)};
    auto *cosines = table.cos_PD.data_ptr<float>();
    auto *sines = table.sin_PD.data_ptr<float>();
    for (std::int64_t position = 0; position < positions; ++position) {
        for (std::int64_t i = 0; i < half; ++i) {
            const float angle = float(position) * frequencies[std::size_t(i)];
            *cosines++ = std::cos(angle);
            *sines++ = std::sin(angle);
        }
    }
    return table;
}

} // namespace tw::nn
