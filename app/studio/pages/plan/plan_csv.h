#pragma once

#include "app/studio/pages/plan/plan_model.h"

#include <string>

namespace tw {

/// The models that the filter shows, a line for every cell, as CSV in UTF-8: numbers with a point, names quoted where they need it.
std::string planCsv(const PlanModel &model, const PlanFilter &filter);

} // namespace tw
