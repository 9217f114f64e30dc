#pragma once

#include <cstdint>

namespace tw {

/// Number `index`, from 0 on, of SplitMix64's sequence for `seed`: the same from every compiler, library and machine, and to be had
/// without those before it.
/// Source: Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators", figure 17.
constexpr std::uint64_t splitMix64(std::uint64_t seed, std::uint64_t index)
{
    std::uint64_t z = seed + 0x9e3779b97f4a7c15ULL * (index + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// The sequence in order.
class SplitMix64
{
public:
    constexpr explicit SplitMix64(std::uint64_t seed) : m_seed(seed) {}

    constexpr std::uint64_t next() { return splitMix64(m_seed, m_index++); }

    /// Uniform in [0, bound), bound at least 1: numbers of the incomplete last range are drawn again.
    constexpr std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t rejected = -bound % bound;
        for (;;) {
            const std::uint64_t value = next();
            if (value >= rejected)
                return value % bound;
        }
    }

private:
    std::uint64_t m_seed;
    std::uint64_t m_index = 0;
};

} // namespace tw
