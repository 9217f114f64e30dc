// A config.json of the Hub: what our trainer makes of it, and what planning does.

#include "core/catalog/model_shape.h"
#include "core/weights/arch_spec.h"
#include "fuzz_target.h"

#include <string_view>

namespace {

void count(const tw::Json &config)
{
    const auto shape = tw::shapeFromConfig(config);
    if (!shape)
        return;
    const std::int64_t total = tw::totalParameters(*shape);
    fuzzVerify(total > 0 && tw::activeParameters(*shape) > 0, "a model has parameters");
    fuzzVerify(tw::activeParameters(*shape) <= total, "a token passes no more than there is");
    fuzzVerify(tw::embeddingParameters(*shape) > 0 && tw::headParameters(*shape) >= 0, "embeddings have a size");
    fuzzVerify(shape->localShare() >= 0 && shape->localShare() <= 1, "local layers are a share of all");
    std::int64_t matrices = 0;
    for (const tw::LayerMatrix &matrix : tw::layerMatrices(*shape)) {
        fuzzVerify(matrix.in > 0 && matrix.out > 0 && matrix.inLayers >= 0 && matrix.copies > 0, "a matrix has sizes");
        matrices += matrix.in * matrix.out * matrix.inLayers * matrix.copies;
    }
    fuzzVerify(matrices <= total, "the matrices are a part of the model");
    fuzzVerify(tw::loraParameters(*shape, 16, {"all-linear"}) >= 0, "an adapter has a size");
    fuzzVerify(tw::kvBytesPerToken(*shape, 2) >= 0, "a token in the cache has a size");
}

void run(const tw::Json &config)
{
    const auto spec = tw::ArchSpec::fromConfig(config, "config.json");
    if (!spec || !spec->unsupported.empty())
        return;
    fuzzVerify(spec->parameterCount() > 0, "an accepted model has parameters");
    const auto again = tw::ArchSpec::fromConfig(spec->toConfig(), "written");
    fuzzVerify(again && again->parameterCount() == spec->parameterCount(), "a written config.json means the same model");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto config = tw::parseJson({reinterpret_cast<const char *>(data), size}, "config.json");
    if (!config)
        return 0;
    (void)tw::compactJson(*config);
    run(*config);
    count(*config);
    return 0;
}
