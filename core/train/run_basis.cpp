#include "core/train/run_basis.h"

namespace tw {

RunBasis readRunBasis(const Json &json)
{
    RunBasis basis;
    basis.dtype = jsonValue<std::string>(json, "dtype", "");
    basis.threads = jsonValue<int>(json, "threads", 0);
    return basis;
}

Json runBasisJson(const RunBasis &basis)
{
    return {{"dtype", basis.dtype}, {"threads", basis.threads}};
}

} // namespace tw
