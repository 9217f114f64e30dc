#pragma once

#include <stop_token>
#include <thread>

namespace tw::cli {

/// Turns the first Ctrl-C (or SIGTERM) into a stop request; the second ends the program as usual. One per program.
class InterruptWatch
{
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch &) = delete;
    InterruptWatch &operator=(const InterruptWatch &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    int m_readEnd = -1;
    std::jthread m_thread;
};

} // namespace tw::cli
