#include "core/train/first_adapter.h"

#include "core/nn/adapter.h"

#include <cmath>
#include <cstdio>

namespace tw {

Result<> loadFirstAdapter(const std::filesystem::path &folder, const PeftConfig &ours, nn::ParameterStore &parameters)
{
    const auto given = readPeftConfig(folder);
    if (!given)
        return given.error();
    if (given->rank != ours.rank || std::abs(given->scale() - ours.scale()) > 1e-9 * std::abs(ours.scale())) {
        char text[200];
        std::snprintf(text, sizeof text,
                      ": was trained with lora_r: %lld, lora_alpha: %g%s, and the configuration says %lld, %g%s; use its values",
                      static_cast<long long>(given->rank), given->alpha, given->usesRslora ? ", rslora" : "",
                      static_cast<long long>(ours.rank), ours.alpha, ours.usesRslora ? ", rslora" : "");
        return Error {ErrorCode::InvalidConfig, folder.string() + text};
    }
    return nn::loadAdapter(folder, parameters);
}

} // namespace tw
