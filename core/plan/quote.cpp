#include "core/plan/quote.h"
