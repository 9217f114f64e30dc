#include "core/plan/memory.h"

#include "core/base/units.h"

namespace tw {

namespace {

constexpr std::int64_t defaultProgramBytes = 250 * MiB; ///< our trainer with LibTorch loaded, before a model
/// What the matrix libraries keep: in bf16 oneDNN's plans for every size of batch and the holes between them, in fp32 MKL's
/// packed copies. Measured with SmolLM2 135M, rows of different lengths, 512 to 2048 tokens a batch: told and measured peak
/// differ by -3 to +6 %; rows that are all equal need up to 130 MiB less in bf16.
constexpr std::int64_t planBytesBf16 = 200 * MiB;
constexpr std::int64_t packingBytesFp32 = 150 * MiB;

} // namespace

MemoryRules cpuMemoryRules(const TrainConfig &config, const GpuEntry &machine, const std::optional<MachineRate> &rate)
{
    const bool isBf16Chosen = rate ? rate->dtype == "bfloat16" : machine.bf16Flops > 0;
    const bool isBf16 = config.precision == TrainConfig::Precision::BFloat16
        || (config.precision == TrainConfig::Precision::Auto && isBf16Chosen);
    MemoryRules rules;
    rules.elementBytes = isBf16 ? 2 : 4;
    rules.copyBytes = isBf16 ? 2 : 0; // in fp32 the parameters themselves go into the products
    rules.keepsNorms = false;
    rules.keepsProduct = false;
    rules.dataBytesPerToken = 8;      // an id and a label of 32 bits
    rules.contextBytes = rate && rate->baseMemoryBytes > 0 ? std::int64_t(rate->baseMemoryBytes) : defaultProgramBytes;
    rules.contextBytes += isBf16 ? planBytesBf16 : packingBytesFp32;
    return rules;
}

} // namespace tw
