#include "core/train/stop_signal.h"

#include <csignal>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace tw {

std::stop_source &stopSignal()
{
    static std::stop_source source;
    return source;
}

/// The signals are blocked everywhere and one thread waits for them: a stop source must not be touched in a handler.
void catchStopSignals()
{
    stopSignal();
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals] {
        int signal = 0;
        sigwait(&signals, &signal);
        stopSignal().request_stop();
        sigwait(&signals, &signal);
        ::_exit(128 + signal);
    }).detach();
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace tw
