#include "core/run/event_log.h"
