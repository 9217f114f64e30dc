#include "app/cli/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace tw::cli {

namespace {

int signalPipe = -1; ///< the write end; a signal handler may do little more than write

extern "C" void passOnSignal(int)
{
    const char byte = 's';
    [[maybe_unused]] const auto written = ::write(signalPipe, &byte, 1);
}

} // namespace

InterruptWatch::InterruptWatch()
{
    int ends[2] {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return; // Ctrl-C then ends the program at once
    m_readEnd = ends[0];
    signalPipe = ends[1];
    m_thread = std::jthread([this] {
        char byte = 0;
        if (::read(m_readEnd, &byte, 1) == 1 && byte == 's')
            m_source.request_stop();
    });
    struct sigaction action = {};
    action.sa_handler = passOnSignal;
    action.sa_flags = int(SA_RESETHAND | SA_RESTART);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

InterruptWatch::~InterruptWatch()
{
    if (m_readEnd < 0)
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    ::close(signalPipe); // wakes the thread
    m_thread.join();
    ::close(m_readEnd);
}

} // namespace tw::cli
