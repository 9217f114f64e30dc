#include "core/data/batch_plan.h"
