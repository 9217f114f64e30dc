#pragma once

#include <bit>
#include <cstdint>

namespace tw {

/// IEEE binary16 bits to fp32, exact for every value, subnormals, infinities and NaN included. Only integer steps and one
/// normal subtraction, so a loop over it vectorises and a thread that flushes subnormals to zero gets the same values.
inline float halfToFloat(std::uint16_t half)
{
    const std::uint32_t sign = std::uint32_t(half & 0x8000U) << 16;
    const std::uint32_t shifted = std::uint32_t(half & 0x7fffU) << 13;
    constexpr std::uint32_t smallestNormal = 0x38800000U; // 2^-14
    // A subnormal half is mantissa * 2^-24: as the mantissa of a float with exponent -14 it exceeds 2^-14 by just that.
    const float subnormal = std::bit_cast<float>(shifted + smallestNormal) - std::bit_cast<float>(smallestNormal);
    const std::uint32_t normal = shifted + (shifted >= 0x0f800000U ? 0x70000000U : 0x38000000U);
    return std::bit_cast<float>((shifted < 0x00800000U ? std::bit_cast<std::uint32_t>(subnormal) : normal) | sign);
}

inline float bfloat16ToFloat(std::uint16_t bits)
{
    return std::bit_cast<float>(std::uint32_t(bits) << 16);
}

/// Rounds to nearest, ties to even; a NaN stays one (quiet).
inline std::uint16_t floatToBFloat16(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16;
    const bool isNan = (bits & 0x7fffffffU) > 0x7f800000U;
    return std::uint16_t(isNan ? (bits >> 16) | 0x40U : rounded);
}

} // namespace tw
