#include "core/nn/precision.h"

#include "core/base/clock.h"
#include "core/nn/aten.h"

#include <algorithm>

namespace tw::nn {

namespace {

/// Best of a few products of the shape that a small model's MLP has.
double productSeconds(at::ScalarType dtype)
{
    const auto a = at::zeros({512, 576}, dtype).fill_(0.5);
    const auto b = at::zeros({576, 1536}, dtype).fill_(0.5);
    auto out = at::empty({512, 1536}, dtype);
    at::mm_out(out, a, b); // the first call makes the library's plan
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const double start = monotonicSeconds();
        at::mm_out(out, a, b);
        best = std::min(best, monotonicSeconds() - start);
    }
    return best;
}

} // namespace

bool isBFloat16Faster()
{
    // A tie goes to fp32: it is exact.
    static const bool isFaster = productSeconds(at::kBFloat16) < 0.8 * productSeconds(at::kFloat);
    return isFaster;
}

const char *dtypeName(at::ScalarType dtype)
{
    return dtype == at::kBFloat16 ? "bfloat16" : "float32";
}

} // namespace tw::nn
