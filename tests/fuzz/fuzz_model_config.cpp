// A config.json of the Hub.

#include "core/weights/arch_spec.h"
#include "fuzz_target.h"

#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto config = tw::parseJson({reinterpret_cast<const char *>(data), size}, "config.json");
    if (!config)
        return 0;
    (void)tw::compactJson(*config);
    const auto spec = tw::ArchSpec::fromConfig(*config, "config.json");
    if (!spec || !spec->unsupported.empty())
        return 0;
    fuzzVerify(spec->parameterCount() > 0, "an accepted model has parameters");
    const auto again = tw::ArchSpec::fromConfig(spec->toConfig(), "written");
    fuzzVerify(again && again->parameterCount() == spec->parameterCount(), "a written config.json means the same model");
    return 0;
}
