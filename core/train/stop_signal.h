#pragma once

#include <stop_token>

namespace tw {

/// Raised by SIGINT and SIGTERM once catchStopSignals() was called: the trainer ends at the next step, with a checkpoint.
std::stop_source &stopSignal();
/// Call once, first thing in main(). A second signal ends the process at once.
void catchStopSignals();

} // namespace tw
