#include "core/base/ulid.h"

#include "core/base/clock.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <random>

namespace tw {

namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

std::string makeUlid()
{
    static std::mutex mutex;
    static std::uint64_t lastTime = 0;
    static std::array<std::uint8_t, 16> random {}; // sixteen 5-bit digits
    const std::scoped_lock lock(mutex);

    const auto now = std::uint64_t(unixSeconds() * 1000);
    if (now > lastTime) {
        lastTime = now;
        std::random_device device;
        for (auto &digit : random)
            digit = std::uint8_t(device() & 31);
    } else { // same millisecond (or the clock went back): count up
        for (auto digit = random.rbegin(); digit != random.rend(); ++digit) {
            *digit = std::uint8_t((*digit + 1) & 31);
            if (*digit != 0)
                break;
        }
    }
    std::string text(26, '0');
    for (int i = 0; i < 10; ++i)
        text[std::size_t(i)] = crockford[(lastTime >> (45 - 5 * i)) & 31];
    for (std::size_t i = 0; i < 16; ++i)
        text[10 + i] = crockford[random[i]];
    return text;
}

bool isUlid(std::string_view text)
{
    return text.size() == 26 && text[0] <= '7' && text.find_first_not_of(crockford) == std::string_view::npos;
}

} // namespace tw
